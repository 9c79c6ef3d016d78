import type { Context, EventType } from '../ontology/plover.ts';
import type { Upos } from '../ontology/upos.ts';

/** Where in the tree a frame finds one of its sides. `data/lexicon/README.md` describes each. */
export const SLOT_KINDS = [
  'subj',
  'obj',
  'iobj',
  'prep',
  'poss',
  'adj',
  'clause',
  'content-subj',
  'content-obj',
  'prt',
  'mod',
  'any',
] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

export interface Slot {
  readonly kind: SlotKind;
  /** The preposition, for `prep`. */
  readonly marker?: string;
}

/** What a predicate makes of the clause or noun that it governs. */
export const EFFECTS = [
  'says',
  'denies',
  'doubts',
  'plans',
  'promises',
  'asks',
  'refuses',
  'threatens',
  'accuses',
  'does',
  'fails',
  'ends',
  'undone',
  'weighed',
  'joins',
  'shuns',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** A test on the sense of a frame: `obj:tank,missile`, `obj:!@weapon`, `obj:none`, `voice:passive`. */
export interface Condition {
  /** The slots whose words are looked at, all of them together; empty for tests of the whole frame (`voice`). */
  readonly slots: readonly Slot[];
  readonly test: 'lemma' | 'party' | 'state' | 'person' | 'to' | 'none' | 'some' | 'passive' | 'active' | 'plural';
  readonly isNegated: boolean;
  readonly lemmas: ReadonlySet<string>;
  /** Names of word classes, without `@`. */
  readonly classes: readonly string[];
}

/** A further word that must depend on the head of a pattern. */
export interface PatternWord {
  readonly lemmas: ReadonlySet<string>;
  /** The slots that it may fill, tried in order; empty: any dependant. */
  readonly slots: readonly Slot[];
}

/** A predicate and how it turns into an event: one row of `data/lexicon`. */
export interface Frame {
  /** Pattern, part of speech, and the conditions where there are any: `turn+down.v`, `fire.v[at:some]`. Unique. */
  readonly id: string;
  /** Lemmas of the head word. */
  readonly lemmas: readonly string[];
  readonly upos: Upos;
  readonly also: readonly PatternWord[];
  readonly conditions: readonly Condition[];
  /** Undefined: the row tells only what the word does to its content. */
  readonly type?: EventType;
  readonly mode?: string;
  readonly cameo?: string;
  /** A type of a user's own codebook, beside PLOVER's. */
  readonly label?: string;
  readonly contexts: readonly Context[];
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
  /** The clause or noun that says what is asked, promised, threatened, denied. */
  readonly content: readonly Slot[];
  readonly effect?: Effect;
  /** Whether all parties are actors alike («talks between A and B»). */
  readonly isJoint: boolean;
  /** A weak witness, tried after all others of its word: no side of its act goes without saying but the pair that the page is about. */
  readonly isBroad?: boolean;
  /** More words and more conditions go first. */
  readonly specificity: number;
  /** A sentence of ours that the frame must code, with the expected row `ACTOR>RECIPIENT`. */
  readonly example: string;
  readonly expect: string;
}

export interface Lexicon {
  /** Frames by `lemma/UPOS` of the head, most specific first. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  /** Word classes: name → lemmas. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Cue lemmas of contexts. */
  readonly cues: ReadonlyMap<string, readonly Context[]>;
  /** Cue lemmas of contexts of a user's own codebook. */
  readonly labels?: ReadonlyMap<string, readonly string[]>;
}
