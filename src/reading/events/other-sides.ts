import { EVENT_TYPE_TABLE } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { FrameMatch } from './match-frames.ts';

/** What forces are moved for, and the nouns that say to what or for whom. */
const AIMS: ReadonlySet<string> = new Set(
  (
    'deter face confront counter repel contain watch shadow monitor intimidate warn protect defend guard threaten pressure press oppose check intercept ' +
    'stop scare signal challenge match resist punish'
  ).split(' '),
);
const ANSWERS: ReadonlySet<string> = new Set(['response', 'answer', 'reaction', 'reply', 'warning', 'signal', 'message']);
/** Words for what lies between two, and the prepositions before the other one. */
const NEARNESS: ReadonlySet<string> = new Set(
  'border frontier boundary line coast shore doorstep edge sight mile kilometre kilometer km reach'.split(' '),
);
const BESIDE = ['with', 'of', 'from', 'to'] as const;
const AIM_RELATION = /^(?:advcl|acl|xcomp)/;

/** Heads of those at whom forces are moved, told by what for («sent a carrier to deter *Iran*», «raised its alert in response to the *Indian* test») or else by whom they are near. */
export function aimedAt(tree: ClauseTree, { frame, token, words }: FrameMatch): readonly number[] {
  if (frame.type !== 'MOBILIZE') return [];
  const above = tree.tokens[token]!.head as number;
  const around = frame.upos === 'VERB' ? tree.undergoers(token) : above >= 0 ? [above] : [];
  for (const holder of [token, ...words, ...around])
    for (const child of tree.dependants(holder)) {
      const { deprel, upos } = tree.tokens[child]!;
      let heads: readonly number[] = [];
      if (upos === 'VERB' && AIM_RELATION.test(deprel) && AIMS.has(tree.lemmas[child]!))
        heads = [...tree.phrases(child, 'against'), ...tree.phrases(child, 'from'), ...tree.undergoers(child)];
      else if (deprel === 'obl' && ANSWERS.has(tree.lemmas[child]!))
        heads = [...tree.phrases(child, 'to'), ...tree.phrases(holder, 'to').filter((h) => h > child)];
      if (heads.length > 0) return heads;
    }
  return tree.clauseWords(token).flatMap((word) => beside(tree, word));
}

/** Whose border, coast or sight a word of nearness is: «within sight of *Oman*», «a few miles from the *Chilean* border», «close to *Peru*». */
function beside(tree: ClauseTree, word: number): readonly number[] {
  const lemma = tree.lemmas[word]!;
  if (lemma === 'close') return tree.phrases(word, 'to');
  if (!NEARNESS.has(lemma)) return [];
  const found = BESIDE.flatMap((marker) => tree.phrases(word, marker));
  return found.length > 0 ? found : [...tree.dependantsBy(word, 'nmod:poss'), ...tree.dependantsBy(word, 'amod')];
}

/** Heads of those who are under a hostile act: «*Gaza* is under an Israeli blockade», «*Syria* remains under sanctions». */
export function thoseUnder(tree: ClauseTree, { frame, token }: FrameMatch): readonly number[] {
  if (frame.upos !== 'NOUN' || !frame.type || tree.caseOf(token) !== 'under') return [];
  if (!EVENT_TYPE_TABLE[frame.type].quad.endsWith('conflict')) return [];
  const verb = tree.findDependant(token, 'cop') >= 0 ? token : (tree.tokens[token]!.head as number);
  if (verb < 0) return [];
  if (!tree.isClause(verb)) return [verb];
  return tree.isPassive(verb) ? tree.undergoers(verb) : tree.doers(verb);
}
