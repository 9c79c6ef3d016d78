import type { EventProfile } from '../model/link-profile.ts';
import { comparePairs } from './compare-pairs.ts';
import { DUE_SLACK_DAYS, LONGEST_MOVE_DAYS, PATIENCE_DAYS } from './keys-of.ts';
import { gapDays, isSameList, isSharing, likenessOf } from './likeness.ts';
import { NEVER } from './score-pair.ts';
import { isMovedBy, isUnderWay, type PromiseProfile, toPromise } from './to-promise.ts';

/** Set by hand on the seeds and the odd stories of evaluation/linked, see evaluation/. Log-odds. */
const WEIGHTS = {
  bias: -1.6,
  sameDue: 2,
  otherDue: -4,
  movedDue: 2,
  saidTogether: 0.5,
  saidApart: -1,
  saidDuringAct: -2.5,
  sameMode: 0.8,
  otherMode: -0.8,
  otherDirection: -1.5,
  extraParties: -1,
  words: 6,
  sameTrigger: 0.6,
  samePerson: 0.3,
  samePage: -0.5,
  bothOfPage: -1.5,
  demandOrOffer: -0.7,
} as const;
type Rule = keyof typeof WEIGHTS;

const CHANCE_LIKENESS = 0.1;
const MOST_WORDS = 3;
const LEAST_WORDS = -0.5;

/** Announcements within this time are of one round of news. */
const TOGETHER_DAYS = 7;

/** Whether two events announce the same act to come: above 0 more likely than not. Log-odds. Depends on the two alone, in either order; two places of one page may. */
export function ratePromise(a: EventProfile, b: EventProfile): number {
  const [one, other] = [toPromise(a), toPromise(b)];
  if (!one || !other || one.type !== other.type) return NEVER;
  const pairs = comparePairs(one, other);
  if (pairs === 'none') return NEVER;
  let score = 0;
  const add = (rule: Rule, factor = 1): void => {
    score += WEIGHTS[rule] * factor;
  };
  add('bias');
  if (pairs === 'some') add('extraParties');
  if (one.due && other.due)
    add(gapDays(one.due, other.due) === 0 ? 'sameDue' : isMovedBy(a, b) || isMovedBy(b, a) ? 'movedDue' : 'otherDue');
  if (isPutOffBy(one, other) || isPutOffBy(other, one)) add('movedDue');
  else if (one.said !== undefined && other.said !== undefined)
    add(gapDays(a.days ?? [one.said, one.said], b.days ?? [other.said, other.said]) <= TOGETHER_DAYS ? 'saidTogether' : 'saidApart');
  if (isUnderWay(one) !== isUnderWay(other)) add('saidDuringAct');
  if (one.mode !== undefined && other.mode !== undefined) add(one.mode === other.mode ? 'sameMode' : 'otherMode');
  if (one.recipients.length > 0 && other.recipients.length > 0 && !isSharing(one.actors, other.actors)) add('otherDirection');
  if (one.isDemand !== other.isDemand) add('demandOrOffer');
  const words = WEIGHTS.words * (likenessOf(a.words, b.words) - CHANCE_LIKENESS);
  add('words', Math.max(LEAST_WORDS, Math.min(MOST_WORDS, words)) / WEIGHTS.words);
  if (isSharing(a.triggers, b.triggers)) add('sameTrigger');
  if (isSharing(a.persons, b.persons)) add('samePerson');
  if (a.page === b.page) {
    add('samePage');
    // The reader has made one record of each announcement of a page already.
    if (a.type === b.type && isSameList(a.actors, b.actors) && isSameList(a.recipients, b.recipients)) add('bothOfPage');
  }
  return score;
}

/** Whether an announcement puts off, to no day, what another one announced: said later, at most a year ahead of its day, and not long after it. */
const isPutOffBy = (earlier: PromiseProfile, later: PromiseProfile): boolean =>
  later.isPutOff &&
  !earlier.isPutOff &&
  earlier.said !== undefined &&
  later.said !== undefined &&
  earlier.said <= later.said &&
  (earlier.due?.[0] ?? later.said) - later.said <= LONGEST_MOVE_DAYS &&
  later.said <= (earlier.due ? earlier.due[1] + DUE_SLACK_DAYS : earlier.said + PATIENCE_DAYS);
