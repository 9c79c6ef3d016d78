import type { Slot } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair, Telling } from './focal-pair.ts';
import { findSlot } from './find-slot.ts';

/** The words that a draft has in the slots of one side, whether or not they name a party. */
export interface SideWords {
  /** Token of the head; −1 where the slots are empty. */
  readonly head: number;
  /** Its lemma; empty where the slots are, and for names. */
  readonly lemma: string;
  /** See `kindOf`; of words that are no mention `act`, `thing` or `name`, with `+` where a party stands with them; `void` for empty slots. */
  readonly kind: string;
}

/** The words of both sides. */
export interface WordsOfSides {
  readonly actor: SideWords;
  readonly recipient: SideWords;
}

const NO_WORDS: SideWords = { head: -1, lemma: '', kind: 'void' };

/** What a mention is, in a word: `party`, `seat`, `person`, a pronoun by its lemma, a role by its sector («the *court*»: `JUD`), with `+` where its own words name its party. */
export function kindOf(mention: Mention, lemma: string): string {
  if (mention.kind === 'pronoun') return `pron-${lemma}`;
  if (mention.kind !== 'role') return mention.kind;
  return `${mention.sector ?? 'role'}${mention.parties.length > 0 ? '+' : ''}`;
}

/** The first words in the slots of either side of a draft. */
export function findWordsOfSides(draft: Draft, composition: Composition): WordsOfSides {
  const { actor, recipient } = draft.match.frame;
  return { actor: wordsOf(draft, actor, composition), recipient: wordsOf(draft, recipient, composition) };
}

function wordsOf(draft: Draft, slots: readonly Slot[], { tree, finder, matches }: Composition): SideWords {
  for (const slot of slots) {
    if (slot.kind === 'content-subj' || slot.kind === 'content-obj') continue;
    for (const head of findSlot(tree, draft.token, draft.match.words, slot)) {
      if (head === draft.token) continue;
      const lemma = tree.lemmas[head]!.toLowerCase();
      const mention = finder.findMention(head);
      if (mention?.head === head) return { head, lemma: mention.kind === 'role' ? lemma : '', kind: kindOf(mention, lemma) };
      const { upos } = tree.tokens[head]!;
      if (upos === 'PRON') return { head, lemma, kind: `pron-${lemma}` };
      const isNamed = finder.inPhrase(head).length > 0 ? '+' : '';
      if (upos === 'PROPN') return { head, lemma: '', kind: `name${isNamed}` };
      return { head, lemma, kind: `${matches.get(head)?.frame.type ? 'act' : 'thing'}${isNamed}` };
    }
  }
  return NO_WORDS;
}

/** Tellings back in which the act is looked for that an object refers to; set by hand. */
const FARTHEST_ACT = 20;

/** The last telling before of the act that an object names without saying whose («condemned *the raid*»), or that «it» may stand for. */
export function findReferred({ recipient }: WordsOfSides, draft: Draft, { matches }: Composition, pair: FocalPair): Telling | undefined {
  if (recipient.kind === 'pron-it' || recipient.kind === 'pron-this') return pair.lastBefore(draft.token, true);
  if (recipient.kind !== 'act') return undefined;
  const type = matches.get(recipient.head)?.frame.type;
  return type && pair.lastBefore(draft.token, true, type, FARTHEST_ACT);
}

/**
 * Marks of a fill that is not just one toward another (`own`: one on both sides; `many`: toward several; `joint`; `none`: toward nobody), by the verb and the
 * words of its sides: police that arrest activists are at home, police that arrest a captain need not be.
 */
export function shapeMarks(shape: 'own' | 'many' | 'joint' | 'none', { actor, recipient }: WordsOfSides, lemma: string): string[] {
  const marks = [`${shape}-lemma:${lemma}`];
  if (recipient.lemma) marks.push(`${shape}-object:${recipient.lemma}`);
  if (actor.lemma) marks.push(`${shape}-subject:${actor.lemma}`);
  return marks;
}
