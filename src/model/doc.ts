import type { Span, TokenIndex, TokenRange } from '../base/offsets.ts';
import type { Upos } from '../ontology/upos.ts';

/** A word or mark. `text.slice(start, end)` of the document is its form, less marks of no width, with Latin letters for look-alikes of another script (`plainForm`). `index` is its place in `doc.tokens`. */
export interface Token extends Span {
  readonly index: TokenIndex;
  readonly form: string;
}

export interface TaggedToken extends Token {
  readonly upos: Upos;
  /** UD features as one string, sorted, `Number=Sing|Person=3`; empty where there are none. */
  readonly feats: string;
}

export interface LemmatizedToken extends TaggedToken {
  readonly lemma: string;
}

export interface ParsedToken extends LemmatizedToken {
  /** Index in `doc.tokens` of the governor, in the same sentence; {@link NO_HEAD} (−1) for the root. */
  readonly head: TokenIndex;
  /** UD relation with subtype (`nsubj`, `nsubj:pass`, `obl`, `root`, …). */
  readonly deprel: string;
}

/** A sentence: its tokens, and its characters from the first token's start to the last one's end. */
export interface Sentence extends Span, TokenRange {
  readonly index: number;
}

/** Tokens of a text (of its story, where spans were given), in sentences. Tokens outside every sentence do not exist. */
export interface Doc<T extends Token = Token> {
  readonly text: string;
  readonly tokens: readonly T[];
  readonly sentences: readonly Sentence[];
}

export type TokenizedDoc = Doc;
export type ParsedDoc = Doc<ParsedToken>;
