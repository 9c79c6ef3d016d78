import { type DayInterval, toDayNumber } from '../../base/days.ts';
import type { ParsedDoc, Sentence } from '../../model/doc.ts';
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
  let before: Narrated = {};
  let section = -1;
  const anchored = times.map((time): AnchoredTime => {
    const at = days.indexAt(time.start);
    if (at !== section) before = {};
    section = at;
    if (isOfAct(time)) return before.previous ? { ...time, interval: before.previous } : time;
    const interval = anchor(time, doc, days.of(at, written.interval), before);
    if (interval && isNarration(time.shape)) {
      const length = toDayNumber(interval.lastDay) - toDayNumber(interval.firstDay);
      if (length <= LONGEST_STEP_DAYS) before = { previous: interval, story: interval };
      else if (length <= LONGEST_STORY_DAYS) before = { ...before, story: interval };
    }
    return interval ? { ...time, interval } : time;
  });
  return anchored.map((time, i) =>
    isOfAct(time) ? anchorOfAct(anchored, i, days.of(days.indexAt(time.start), written.interval), doc) : time,
  );
}

/** Times told before, from which others are counted: a day or a few days, and what is up to a year long. */
interface Narrated {
  readonly previous?: DayInterval;
  readonly story?: DayInterval;
}

const isOfAct = ({ shape }: TimeExpression): boolean => shape.form === 'offset' && shape.from === 'act';

/**
 * «two days after the vote»: the vote, counted from the day that its sentence tells besides; without one, from the time told before where the words tell when something came after that,
 * else from the day of writing.
 */
function anchorOfAct(times: readonly AnchoredTime[], i: number, written: DayInterval | undefined, doc: ParsedDoc): AnchoredTime {
  const { interval: previous, ...time } = times[i]!;
  const { shape } = time;
  if (shape.form !== 'offset') return time;
  const sentence = sentenceAt(doc, time.from);
  const isNear = (other: AnchoredTime | undefined): boolean =>
    other?.interval !== undefined &&
    !isOfAct(other) &&
    sentence !== undefined &&
    other.from >= sentence.from &&
    other.from < sentence.to &&
    isNarration(other.shape) &&
    toDayNumber(other.interval.lastDay) - toDayNumber(other.interval.firstDay) <= LONGEST_STEP_DAYS;
  const isDay = written !== undefined && written.firstDay === written.lastDay;
  // «The raid came two days after they had met»: it is told from what was told before, and the words behind tell of the meeting
  const isSequel = SEQUELS.has(doc.tokens[time.from - 1]?.lemma ?? '');
  const beside = (isSequel ? [times[i - 1]] : [times[i - 1], times[i + 1]]).find(isNear)?.interval;
  const base = beside ?? (isSequel ? previous : undefined) ?? (previous || !isDay ? undefined : written);
  const interval = base
    ? placeShape({ ...shape, from: 'previous' }, { day: base.lastDay, previous: base, tense: 0 })
    : previous && placeShape({ ...shape, amount: -shape.amount, from: 'previous' }, { day: previous.lastDay, previous, tense: 0 });
  return interval ? { ...time, interval } : time;
}

/** Verbs that say of one act when it followed on another. */
const SEQUELS: ReadonlySet<string> = new Set(['come', 'follow', 'occur', 'happen', 'be', 'fall']);

/** The sentence that a token stands in. Halving: a page may have as many times as sentences. */
function sentenceAt({ sentences }: ParsedDoc, token: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.to <= token) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** Longest stretch (days) in which the day of writing counts as known to a year. */
const LONGEST_KNOWN_DAYS = 366;
/** A time that a later «two days earlier» can count from: a day or a few days. */
const LONGEST_STEP_DAYS = 10;
/** A time that «that September» can be seen from: up to a year. */
const LONGEST_STORY_DAYS = 366;
const isNarration = (shape: TimeShape): boolean => shape.form !== 'vague' && shape.form !== 'range';

function anchor(time: TimeExpression, doc: ParsedDoc, written: DayInterval | undefined, before: Narrated): DayInterval | undefined {
  const { shape } = time;
  if (shape.form === 'duration' || shape.form === 'clock') return undefined;
  if (!written) {
    if (isAbsolute(shape)) return placeShape(shape, { day: NO_DAY, tense: 0 });
    const seen = before.previous ?? before.story;
    return 'from' in shape && shape.from === 'previous' && seen
      ? placeShape(shape, { day: seen.firstDay, ...before, tense: 0 })
      : undefined;
  }
  const tense = tenseAt(doc, time);
  const last = placeShape(shape, frameOf(written.lastDay, before, tense));
  if (written.firstDay === written.lastDay || isAbsolute(shape)) return last;
  const first = placeShape(shape, frameOf(written.firstDay, before, tense));
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

const frameOf = (day: DayInterval['firstDay'], before: Narrated, tense: -1 | 0 | 1) => ({ day, ...before, tense });
const NO_DAY = '2000-01-01' as DayInterval['firstDay'];
