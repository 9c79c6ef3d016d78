import type { ClauseTree } from './clause-tree.ts';
import { TIME_NOUNS } from './time-nouns.ts';

/** Nouns before a pronoun that it may stand for, nearest first: whoever asks for one of them tells by that which is meant. */
const MOST_MEANT = 3;
/** Pronouns for things and crowds, and whether they stand for several. */
const IS_MANY: ReadonlyMap<string, boolean> = new Map([
  ['it', false],
  ['they', true],
  ['them', true],
  ['these', true],
  ['those', true],
]);
/** Relations of a pronoun that stands for a noun, of a number that does, and of the nouns that are spoken of again. */
const PRONOUN_PLACES = /^(?:nsubj|obj|obl|conj|nmod(?!:poss))/;
const NUMBER_PLACES = /^(?:nsubj|obj)/;
const NOUN_PLACES = /^(?:nsubj|obj|iobj|obl|conj|root|appos)/;
const YEAR = /^(?:1[6-9]|20)\d\d$/;

/**
 * Common words for which a pronoun or a bare number may stand where a frame asks for them, by token: «the troops … Moscow has promised to withdraw *them*»,
 * «showed forty tanks and sent *twenty* of them». They are the lemmas of the last nouns before it that agree with it in number, in its sentence or the one before.
 */
export function findMeantNouns(tree: ClauseTree): ReadonlyMap<number, readonly string[]> {
  const meant = new Map<number, readonly string[]>();
  for (const { index, upos, form, deprel } of tree.tokens) {
    let isMany: boolean | undefined;
    if (upos === 'PRON' && PRONOUN_PLACES.test(deprel)) isMany = IS_MANY.get(tree.lemmas[index]!);
    else if (upos === 'NUM' && NUMBER_PLACES.test(deprel) && !YEAR.test(form) && !isOfNamed(tree, index)) isMany = true;
    if (isMany === undefined) continue;
    const words = nounsBefore(tree, index, isMany);
    if (words.length > 0) meant.set(index, words);
  }
  return meant;
}

/** «sixty *of the trucks*»: a number that says itself what it counts. */
const isOfNamed = (tree: ClauseTree, i: number): boolean => tree.phrases(i, 'of').some((of) => tree.tokens[of]!.upos !== 'PRON');

function nounsBefore(tree: ClauseTree, i: number, isMany: boolean): string[] {
  const first = tree.doc.sentences[Math.max(0, tree.sentenceOf[i]! - 1)]!.from as number;
  const found: string[] = [];
  for (let t = i - 1; t >= first && found.length < MOST_MEANT; t--) {
    const { upos, deprel, feats } = tree.tokens[t]!;
    const lemma = tree.lemmas[t]!;
    if (upos !== 'NOUN' || !NOUN_PLACES.test(deprel) || deprel.endsWith(':unmarked') || TIME_NOUNS.has(lemma)) continue;
    if (feats.includes('Number=Plur') === isMany && !found.includes(lemma)) found.push(lemma);
  }
  return found;
}
