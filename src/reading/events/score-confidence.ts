import { EVENT_TYPE_TABLE } from '../../ontology/plover.ts';
import type { Happening } from './merge-drafts.ts';

/** Least and greatest probability that is told apart, so that log-odds stay finite. */
const LEAST = 0.005;

const logit = (p: number): number => {
  const q = Math.min(1 - LEAST, Math.max(LEAST, p));
  return Math.log(q / (1 - q));
};

/** What the confidence in a happening rests on: named marks with their values. */
export function marksOfHappening({ draft, tellings }: Happening): Map<string, number> {
  const marks = new Map<string, number>();
  const put = (name: string): void => void marks.set(name, 1);
  const sorted = tellings.map((d) => d.probability ?? LEAST).sort((a, b) => b - a);
  put('all');
  marks.set('logit', logit(sorted[0]!));
  marks.set(
    'misses',
    Math.log(
      Math.max(
        LEAST,
        sorted.reduce((product, p) => product * (1 - p), 1),
      ),
    ),
  );
  put(`told${Math.min(3, tellings.length)}`);
  put(`realis:${draft.realis}`);
  put(`type:${draft.type}`);
  put(`quad:${EVENT_TYPE_TABLE[draft.type].quad}`);
  put(`pos:${draft.match.frame.upos}`);
  if (draft.saidBy.length > 0) put('attributed');
  for (const feature of [
    'joint',
    'domestic',
    'carried',
    'brief',
    'content-event',
    'known-war',
    'headline',
    'quoted',
    'peace-call',
    'future-cooperation',
    'recipient-head',
    'loose',
    'actor-head',
  ])
    if (draft.features.has(feature)) put(feature);
  if (draft.realis !== 'actual' && draft.realis !== 'historical') {
    put(`${draft.realis}:${draft.type}`);
    for (const feature of draft.features) if (feature.startsWith('way:') || feature === 'denied-back' || feature === 'repeat') put(feature);
  }
  if (draft.recipients.length === 0 && draft.actors.length === 1) put('lone');
  return marks;
}

/**
 * How much surer an act is, in log-odds, that a brief is about, and less sure one that it only mentions: whoever picks a sentence picks it for what it tells. Set by hand;
 * from 0.35 to 1 the marked pairs come out alike within 0.006.
 */
const MAIN_IN_BRIEF = 0.75;

/** Probability from 0 to 1 that a careful reader would code the same row; `isMain`: of an act of a brief, whether it is what its sentence tells. */
export function scoreConfidence(marks: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>, isMain?: boolean): number {
  let sum = isMain === undefined ? 0 : isMain ? MAIN_IN_BRIEF : -MAIN_IN_BRIEF;
  for (const [name, value] of marks) sum += value * (weights.get(name) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
