import { type Day, toDayNumber } from '../../base/days.ts';
import type { Span } from '../../base/offsets.ts';

/**
 * Something that makes some days of writing likelier than others. All weights are log-odds (natural): what the clue adds
 * to a day inside a range, against the days outside all of its ranges, which get nothing.
 */
export interface Clue {
  /** Name of the rule: `dateline`, `header`, `office-holder`, … */
  readonly rule: string;
  readonly detail: string;
  readonly evidence: readonly Span[];
  readonly ranges: readonly ClueRange[];
  /** Added by weekday of writing, 0 (Monday) to 6. */
  readonly weekdays?: readonly number[];
  /** Added by month of writing, index 0 for January. */
  readonly months?: readonly number[];
  /** First days of happenings that a count or a time beside them places, so that their likeness says nothing more. */
  readonly placed?: readonly Day[];
  /** A stated day of writing (dateline, header, metadata): contradicting it is an issue. */
  readonly isStated?: boolean;
}

/** Days since 1970-01-01, both ends belong to it. */
export interface ClueRange {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** First and last day that the search goes over: reports outside are not dated. All days between are equally likely beforehand. */
export const FIRST_DAY = '1945-01-01' as Day;
export const LAST_DAY = '2069-12-31' as Day;
const FIRST = toDayNumber(FIRST_DAY);
const LAST = toDayNumber(LAST_DAY);

/** A range between days by their numbers, cut to the search; one that lies wholly outside weighs nothing. */
export const betweenNumbers = (first: number, last: number, weight: number): ClueRange => ({
  first: Math.min(Math.max(first, FIRST), LAST),
  last: Math.min(Math.max(last, FIRST), LAST),
  weight: last < FIRST || first > LAST ? 0 : weight,
});
export const between = (firstDay: Day, lastDay: Day, weight: number): ClueRange =>
  betweenNumbers(toDayNumber(firstDay), toDayNumber(lastDay), weight);
export const notBefore = (day: Day, weight: number): ClueRange => between(day, LAST_DAY, weight);
export const notAfter = (day: Day, weight: number): ClueRange => between(FIRST_DAY, day, weight);
/** Days from `from` to `to` (both may be negative) after a day by its number. */
export const aroundNumber = (day: number, from: number, to: number, weight: number): ClueRange =>
  betweenNumbers(day + from, day + to, weight);
export const around = (day: Day, from: number, to: number, weight: number): ClueRange => aroundNumber(toDayNumber(day), from, to, weight);
