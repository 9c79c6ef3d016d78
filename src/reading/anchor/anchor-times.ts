import { type DayInterval, toDayNumber } from '../../base/days.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { AnchoredTime, TimeExpression, TimeShape } from '../../model/time-expression.ts';
import type { PageSection } from '../../model/page.ts';
import { SectionDays } from '../../model/section-days.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import { isAbsolute, placeShape } from './place-shape.ts';
import { tenseAt } from '../../model/tense-at.ts';

/** Longest stretch (days) that a relative time may come to where the day of writing is known only to a month or so. */
const LONGEST_BLUR_DAYS = 100;

/**
 * Places times in the calendar: inclusive days, seen from the day of writing. Past tense looks back, future tense ahead; «Friday» written
 * on a Friday is that day. Where the day of writing is known to a month only, a relative time comes to all days that it may mean,
 * up to about three months; beyond, and where the words give no place in time, there is no interval.
 * `sections`: of a page of several stories; what a section tells is seen from its own day.
 */
export function anchorTimes(
  doc: ParsedDoc,
  times: readonly TimeExpression[],
  written: WrittenDate,
  sections?: readonly PageSection[],
): readonly AnchoredTime[] {
  const days = new SectionDays(sections, written);
  let previous: DayInterval | undefined;
  let section = -1;
  return times.map((time) => {
    const at = days.indexAt(time.start);
    if (at !== section) previous = undefined;
    section = at;
    const interval = anchor(time, doc, days.of(at, written.interval), previous);
    if (interval && isNarration(time.shape) && toDayNumber(interval.lastDay) - toDayNumber(interval.firstDay) <= LONGEST_STEP_DAYS)
      previous = interval;
    return interval ? { ...time, interval } : time;
  });
}

/** Longest stretch (days) in which the day of writing counts as known to a year. */
const LONGEST_KNOWN_DAYS = 366;
/** A time that a later «two days earlier» can count from: a day or a few days. */
const LONGEST_STEP_DAYS = 10;
const isNarration = (shape: TimeShape): boolean => shape.form !== 'vague' && shape.form !== 'range';

function anchor(
  time: TimeExpression,
  doc: ParsedDoc,
  written: DayInterval | undefined,
  previous: DayInterval | undefined,
): DayInterval | undefined {
  const { shape } = time;
  if (shape.form === 'duration' || shape.form === 'clock') return undefined;
  if (!written) {
    if (isAbsolute(shape)) return placeShape(shape, { day: NO_DAY, tense: 0 });
    return shape.form === 'offset' && shape.from === 'previous' && previous
      ? placeShape(shape, { day: previous.firstDay, previous, tense: 0 })
      : undefined;
  }
  const tense = tenseAt(doc, time);
  const last = placeShape(shape, frameOf(written.lastDay, previous, tense));
  if (written.firstDay === written.lastDay || isAbsolute(shape)) return last;
  const first = placeShape(shape, frameOf(written.firstDay, previous, tense));
  if (!first || !last) return undefined;
  const hull = {
    firstDay: first.firstDay < last.firstDay ? first.firstDay : last.firstDay,
    lastDay: first.lastDay > last.lastDay ? first.lastDay : last.lastDay,
  };
  const isShort = toDayNumber(hull.lastDay) - toDayNumber(hull.firstDay) <= LONGEST_BLUR_DAYS;
  if (isShort || (first.firstDay === last.firstDay && first.lastDay === last.lastDay)) return hull;
  // A month without a year, in a page of a known year: the one inside that year.
  if (toDayNumber(written.lastDay) - toDayNumber(written.firstDay) > LONGEST_KNOWN_DAYS) return undefined;
  const isInside = (i: DayInterval): boolean => i.firstDay >= written.firstDay && i.lastDay <= written.lastDay;
  return isInside(last) ? last : isInside(first) ? first : undefined;
}

const frameOf = (day: DayInterval['firstDay'], previous: DayInterval | undefined, tense: -1 | 0 | 1) =>
  previous ? { day, previous, tense } : { day, tense };
const NO_DAY = '2000-01-01' as DayInterval['firstDay'];
