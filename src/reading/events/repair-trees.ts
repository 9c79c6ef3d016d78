import type { ParsedToken } from '../../model/doc.ts';
import { withAttributes } from './attributed-participles.ts';
import { placeFiniteVerbs } from './finite-conjuncts.ts';
import { withLateObjects } from './late-objects.ts';
import { giveSubjects } from './clause-subjects.ts';
import { withLateVerbs } from './late-verbs.ts';
import { placePhrases } from './phrase-places.ts';
import { TreeDraft } from './tree-draft.ts';

/** Steps from a member of a coordination to its first: longer rows come from parsing mistakes. */
const LONGEST_ROW = 6;

/**
 * The tokens, with common mistakes of trees put right: verbs that are never nouns taken for nouns behind a name («Kagame *denies* that …»), objects taken for adverbials
 * (see `late-objects`), phrases and subjects hung on what stands before them (see `phrase-places`, `clause-subjects`), clauses behind «that» taken for relative clauses of a verb («denies *that its soldiers fight*»), what a headline foretells hung on the last of those
 * of whom it tells («Chad and Libya *to meet*»), past forms taken for attributes (see `late-verbs`) and attributes for verbs (see `attributed-participles`), finite verbs hung on an infinitive (see `finite-conjuncts`), and what somebody plans hung on «have» («had no plans *to strike*»).
 */
export function repairTrees(read: readonly ParsedToken[]): readonly ParsedToken[] {
  const tree = new TreeDraft(withAttributes(withLateVerbs(withVerbs(read))));
  placePhrases(tree);
  giveSubjects(tree);
  placeFiniteVerbs(tree);
  const tokens = withLateObjects(tree.tokens);
  const marked = new Set<number>();
  for (const { deprel, form, head } of tokens) if (deprel === 'mark' && head >= 0 && form.toLowerCase() === 'that') marked.add(head);
  return tokens.map((token): ParsedToken => {
    const { deprel, head, index } = token;
    if (head < 0) return token;
    if (deprel === 'acl:relcl' && marked.has(index) && tokens[head]!.upos === 'VERB') return { ...token, deprel: 'ccomp' };
    // «Chad and Libya *to meet*»: what a headline foretells is told of all of them
    if (deprel === 'acl' && tokens[head]!.deprel === 'conj' && tokens[index - 1]?.form.toLowerCase() === 'to') {
      const top = firstOfRow(tokens, head);
      if (tokens[top]!.head < 0 && tokens[top]!.upos !== 'VERB') return { ...token, head: tokens[top]!.index };
    }
    const noun = tokens[index - 2];
    const isPlanned =
      (deprel === 'xcomp' || deprel === 'advcl') &&
      tokens[index - 1]?.form.toLowerCase() === 'to' &&
      noun !== undefined &&
      noun.head === head &&
      noun.deprel === 'obj' &&
      PLAN_NOUNS.has(noun.lemma.toLowerCase());
    return isPlanned ? { ...token, deprel: 'acl', head: noun.index } : token;
  });
}

/** Verbs of the present tense that were taken for the head of a noun phrase: what stands before them is their subject, a clause behind them their content. */
function withVerbs(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const verbs = new Set<number>();
  for (const { index, upos, form, lemma } of tokens)
    if (upos === 'NOUN' && form.endsWith('s') && NEVER_NOUNS.has(lemma) && index > 0) verbs.add(index);
  if (verbs.size === 0) return tokens;
  return tokens.map((token): ParsedToken => {
    if (verbs.has(token.index)) return { ...token, upos: 'VERB', feats: 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin' };
    if (token.head < 0 || !verbs.has(token.head)) return token;
    const { deprel, head, index, upos } = token;
    if (index < head && (upos === 'PROPN' || upos === 'NOUN') && /^(?:compound|flat|nmod|amod|appos)/.test(deprel))
      return { ...token, deprel: 'nsubj' };
    return index > head && deprel.startsWith('acl') ? { ...token, deprel: 'ccomp' } : token;
  });
}

/** Verbs whose form in -s is no noun. */
const NEVER_NOUNS = new Set(
  (
    'deny accuse insist refuse criticise criticize condemn deplore denounce invade expel admit agree threaten destroy withdraw recognise recognize send sell ' +
    'seize deploy impose suspend expect consider believe maintain contend intend refute'
  ).split(' '),
);

/** Nouns that say what somebody means to do. */
const PLAN_NOUNS = new Set(
  'plan intention intent decision threat promise pledge offer attempt effort desire wish commitment proposal bid willingness readiness vow ambition'.split(
    ' ',
  ),
);

/** The first member of the coordination that a token belongs to. */
function firstOfRow(tokens: readonly ParsedToken[], member: number): number {
  let at = member;
  for (let step = 0; step < LONGEST_ROW && tokens[at]!.deprel === 'conj'; step++) at = tokens[at]!.head;
  return at;
}
