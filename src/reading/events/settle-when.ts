import { toSpan } from '../../base/offsets.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import type { WhenFinder } from './find-when.ts';
import { SPEECH } from './type-rules.ts';

/** Types whose telling in a plain main clause without a time is news of the day that the story stands at. */
const NEWS_TYPES = new Set([
  'COOPERATE',
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'MOBILIZE',
  'PROTEST',
]);
/** Acts of force and others that a narrative of the past goes on with. */
const NARRATED = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT', 'AID', 'PROTEST', 'MOBILIZE']);
/** Adverbs of what is done again and again, or since long: no one day. */
const OFTEN = new Set([
  'repeatedly',
  'always',
  'often',
  'long',
  'never',
  'constantly',
  'regularly',
  'ever',
  'frequently',
  'traditionally',
  'routinely',
]);
/** Phrases that place an act before or after another one: the day of writing is not its day. */
const AROUND_ACTS = new Set(['before', 'after', 'during', 'since', 'until']);

/**
 * Gives a draft its days: the time that the page tells for it, else the day that the story stands at, else the day of writing. Left without:
 * habits («has repeatedly warned»), what was over before the story («had suspended»), and what is only possible or denied.
 */
export function settleWhen(draft: Draft, tree: ClauseTree, when: WhenFinder): void {
  if (draft.anticipates) {
    const ahead = when.findTold(draft.anticipates.token, 'any');
    if (ahead) draft.anticipatedWhen = ahead.interval;
  }
  if (draft.features.has('known-war') && draft.when) return;
  const told = when.findTold(draft.token, draft.realis === 'actual' ? 'past' : 'any');
  const give = (rule: string, detail: string, found: { interval: Draft['when']; time?: { start: number; end: number } }): void => {
    if (!found.interval) return;
    draft.when = found.interval;
    if (rule !== 'when:told') draft.features.add('when-supposed');
    const evidence = found.time ? [toSpan(found.time.start, found.time.end)] : [];
    draft.why.push({ rule, detail, evidence });
  };
  if (told) return give('when:told', 'The time that stands nearest in the tree.', told);
  if (!isTold(draft, tree) || isHabit(draft, tree)) return;
  const carried = when.findCarried(draft.token, NARRATED.has(draft.type), SPEECH.has(draft.type));
  if (carried) return give('when:carried', 'The story goes on at the time told just before.', carried);
  if (isPlacedByAct(draft, tree) || isBefore(draft, tree)) return;
  const lead = when.findLead(draft.token, draft.features.has('headline'));
  if (lead) return give('when:lead', 'The day that the story begins with.', lead);
  const ofWriting = when.writingAt(draft.token);
  if (ofWriting) give('when:writing', 'No time is told: news of the day of writing.', { interval: ofWriting });
}

/** Whether a telling without a time is part of the story that a page tells of its own day: speech and meetings, and other acts told by a verb. */
function isTold(draft: Draft, tree: ClauseTree): boolean {
  if (draft.realis === 'hypothetical') return false;
  // «has not condemned»: so on any day
  if (draft.realis === 'negation') return !draft.isNominal && !isPerfect(draft, tree);
  return NEWS_TYPES.has(draft.type) || (draft.realis === 'actual' && (!draft.isNominal || isNew(draft, tree)));
}

const isPerfect = ({ token }: Draft, tree: ClauseTree): boolean =>
  [...tree.dependants(token)].some((c) => tree.tokens[c]!.deprel.startsWith('aux') && tree.tokens[c]!.lemma.toLowerCase() === 'have');

/** «reported *a* Russian *attack*»: an act that a noun with «a» brings up, under a verb of the main clause, is news; «the invasion» is known before. */
function isNew({ token }: Draft, tree: ClauseTree): boolean {
  const isIndefinite = [...tree.dependants(token)].some(
    (c) => tree.tokens[c]!.deprel === 'det' && /^(?:an?|another|several|new)$/i.test(tree.tokens[c]!.form),
  );
  const { deprel, head } = tree.tokens[token]!;
  return isIndefinite && head >= 0 && /^(?:obj|nsubj|nsubj:pass)$/.test(deprel) && tree.tokens[head]!.deprel === 'root';
}

/** «has always refused»: told of no one day. */
function isHabit(draft: Draft, tree: ClauseTree): boolean {
  return (
    !draft.isNominal &&
    [...tree.dependants(draft.token)].some(
      (c) => c < draft.token && tree.tokens[c]!.deprel === 'advmod' && OFTEN.has(tree.tokens[c]!.lemma.toLowerCase()),
    )
  );
}

/** «had suspended»: over before the story. */
const isBefore = (draft: Draft, tree: ClauseTree): boolean =>
  !draft.isNominal &&
  [...tree.dependants(draft.token)].some((c) => tree.tokens[c]!.deprel === 'aux' && tree.tokens[c]!.form.toLowerCase() === 'had');

/** «Before the war …», «after the vote …» in the clause of the act. */
function isPlacedByAct(draft: Draft, tree: ClauseTree): boolean {
  for (const child of tree.dependants(draft.token))
    if (tree.tokens[child]!.deprel.startsWith('obl') && AROUND_ACTS.has(tree.caseOf(child))) return tree.caseOf(child) !== 'after';
  return false;
}
