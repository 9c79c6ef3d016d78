import { EVENT_TYPE_TABLE } from '../../ontology/plover.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import { type FocalPair, type Telling, timesElsewhere } from './focal-pair.ts';
import type { MarkSum } from './mark-table.ts';
import { markOf, numberMarks } from './marks.ts';
import type { FoundParty } from './party-finder.ts';

const M = numberMarks(
  'own', 'lone-of-pair', 'told-quad', 'told-quad-back', 'lead-pair', 'told', 'told-other', 'told-back', 'untold', 'pair', 'actor-of-pair', 'recipient-of-pair',
  'last2-pair-s', 'last2-pair-p', 'last2-back-s', 'last2-back-p', 'last-actor-s', 'last-actor-p',
); // biome-ignore format: words in rows
/** How often the same is told elsewhere, from once to three times and more. */
const MOST_TOLD = 3;
const TOLD = [0, 1, 2, MOST_TOLD].map((times) => markOf(`told${times}`));
const TOLD_OTHER = [0, 1, 2, MOST_TOLD].map((times) => markOf(`told-other${times}`));
/** Sentences back in which the last telling counts. */
const FARTHEST_TELLING = 2;

/** The last telling before an act, where it is near, and whether it is in the same sentence. */
interface LastTelling {
  readonly telling: Telling;
  readonly isHere: boolean;
}

export function findLast(draft: Draft, needsBoth: boolean, { tree }: Composition, pair: FocalPair): LastTelling | undefined {
  const telling = pair.lastBefore(draft.token, needsBoth);
  if (!telling) return undefined;
  const distance = tree.sentenceOf[draft.token]! - tree.sentenceOf[telling.match.token]!;
  return distance > FARTHEST_TELLING ? undefined : { telling, isHere: distance === 0 };
}

/** Puts what is told elsewhere of the same two, and what they are to the page. */
export function putPair(
  sum: MarkSum,
  actors: readonly FoundParty[],
  recipients: readonly FoundParty[],
  draft: Draft,
  pair: FocalPair,
  last: { readonly any: LastTelling | undefined; readonly both: LastTelling | undefined },
): void {
  const [a] = actors;
  const b = recipients.length > 0 ? recipients[0] : actors[1];
  if (!a) return;
  if (a.party === b?.party) return sum.put(M.own);
  if (last.any?.telling.from === a.party && draft.actors.length === 0) sum.put(last.any.isHere ? M['last-actor-s'] : M['last-actor-p']);
  if (last.both && b) {
    const { isHere, telling } = last.both;
    const isBack = telling.to === a.party && telling.from === b.party;
    if ((telling.from === a.party && telling.to === b.party) || (isBack && telling.isJoint))
      sum.put(isHere ? M['last2-pair-s'] : M['last2-pair-p']);
    else if (isBack) sum.put(isHere ? M['last2-back-s'] : M['last2-back-p']);
  }
  if (!b) {
    if (pair.otherOf(a.party)) sum.put(M['lone-of-pair']);
    return;
  }
  const { match, type } = draft;
  const { quad } = EVENT_TYPE_TABLE[type];
  const [there, back] = [pair.findTold(a.party, b.party), pair.findTold(b.party, a.party)];
  const [same, all, allBack] = [
    timesElsewhere(there, type, match),
    timesElsewhere(there, 'any', match),
    timesElsewhere(back, 'any', match),
  ];
  if (timesElsewhere(there, quad, match) > 0) sum.put(M['told-quad']);
  if (timesElsewhere(back, quad, match) > 0) sum.put(M['told-quad-back']);
  if (there?.isInLead) sum.put(M['lead-pair']);
  if (same > 0) {
    sum.put(M.told);
    sum.put(TOLD[Math.min(same, MOST_TOLD)]!);
  }
  if (all > same) {
    sum.put(M['told-other']);
    sum.put(TOLD_OTHER[Math.min(all - same, MOST_TOLD)]!);
  }
  if (allBack > 0) sum.put(M['told-back']);
  if (all === 0 && allBack === 0) sum.put(M.untold);
  if (pair.otherOf(a.party) === b.party) sum.put(M.pair);
  else if (pair.otherOf(a.party)) sum.put(M['actor-of-pair']);
  else if (pair.otherOf(b.party)) sum.put(M['recipient-of-pair']);
}

/** What an outsider does to the two that the page is about, or they together, and the mark that the words speak of both. */
const OUTSIDE = ['pair-together', 'outside>pair', 'outside>none', 'outside>one', 'outside>other'].map(
  (name) => [markOf(name), markOf(`${name}-both`)] as const,
);
const BOTH_SAID = ['both-said>0', 'both-said>1', 'both-said>2'].map(markOf);
const BOTH_SAID_ELSE = markOf('both-said-else');

/** Puts whether an outsider acts toward the two that the page is about, toward one of them, or they together. */
export function putOutside(
  sum: MarkSum,
  actors: readonly FoundParty[],
  recipients: readonly FoundParty[],
  { members }: FocalPair,
  saysBoth: boolean,
): void {
  if (members.length !== 2) {
    if (saysBoth) sum.put(BOTH_SAID[Math.min(2, recipients.length)]!);
    return;
  }
  const isPair = (list: readonly FoundParty[]): boolean => list.length === 2 && list.every((p) => members.includes(p.party));
  let kind: number;
  if (recipients.length === 0 && isPair(actors)) kind = 0;
  else if (actors.length === 1 && !members.includes(actors[0]!.party))
    kind = isPair(recipients) ? 1 : recipients.length === 0 ? 2 : recipients.length === 1 && members.includes(recipients[0]!.party) ? 3 : 4;
  else {
    if (saysBoth) sum.put(BOTH_SAID_ELSE);
    return;
  }
  const [mark, both] = OUTSIDE[kind]!;
  sum.put(mark);
  if (saysBoth) sum.put(both);
}
