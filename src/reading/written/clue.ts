import { addDays, type Day, type DayInterval } from '../../base/days.ts';
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

export interface ClueRange extends DayInterval {
  readonly weight: number;
}

/** First and last day that the search goes over: reports outside are not dated. All days between are equally likely beforehand. */
export const FIRST_DAY = '1945-01-01' as Day;
export const LAST_DAY = '2069-12-31' as Day;

const clip = (day: Day): Day => (day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day);

/** A range, cut to the search; one that lies wholly outside weighs nothing. */
export const between = (firstDay: Day, lastDay: Day, weight: number): ClueRange => ({
  firstDay: clip(firstDay),
  lastDay: clip(lastDay),
  weight: lastDay < FIRST_DAY || firstDay > LAST_DAY ? 0 : weight,
});
export const notBefore = (day: Day, weight: number): ClueRange => between(day, LAST_DAY, weight);
export const notAfter = (day: Day, weight: number): ClueRange => between(FIRST_DAY, day, weight);
/** Days from `from` to `to` (both may be negative) after a day. */
export const around = (day: Day, from: number, to: number, weight: number): ClueRange =>
  between(addDays(day, from), addDays(day, to), weight);
