import {
  addDays,
  type Day,
  dayNumberOf,
  daysInMonth,
  isCalendarDay,
  toDay,
  toInterval,
  weekdayOf,
  weekdayOfNumber,
} from '../../base/days.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import { tenseAt } from '../../model/tense-at.ts';
import type { TimeExpression, TimeShape } from '../../model/time-expression.ts';
import { around, aroundNumber, between, type Clue, type ClueRange, FIRST_DAY, LAST_DAY, notAfter, notBefore } from './clue.ts';

/** Log-odds, set by hand on the odd dev pages and the seeds; see docs/times.md. */
const WEIGHTS = {
  /** A full date in past tense: written then or later. */
  pastDay: 2.5,
  pastMonth: 2.5,
  pastYear: 2,
  futureDay: 2,
  futureYear: 1.5,
  /** The latest full date of a story is mostly near. */
  nearDay: 2,
  nearMonth: 1.2,
  /** Figures of a quarter or of the first months of a year come out within six weeks. */
  nearStretch: 3,
  /** ln(0.8 × 125 years) less what a bound gives already. */
  nearYear: 3,
  /** «today, 24 May 2023» */
  today: 9,
  /** «Friday (17/07/2009)» in the lead: the day of the news. */
  dayOfNews: 5,
  /** «Wednesday 24 May»: the year in which they fall together. */
  weekdayAndDay: 2.5,
  /** «June 2020, four years ago» */
  yearArithmetic: 5,
  /** «the first 11 months of this year» */
  monthsOfYear: 2,
} as const;

/** How likely a report is written so many days after the weekday it names (0: the same day). Set by hand. */
const WEEKDAY_AGE_SHARES = [0.44, 0.25, 0.11, 0.07, 0.05, 0.04, 0.04];
/** Weight of the first weekday in a story against the later ones, and the most that all may add. */
const LEAD_WEEKDAY = 1.3;
const LATER_WEEKDAY = 0.5;
const WEEKDAY_CAP = 5;

interface Told extends TimeExpression {
  readonly tense: -1 | 0 | 1;
}

/** Clues from the times that the story tells: full dates as bounds, months and days without year, weekdays, seasons, «four years ago». */
export function findStoryClues(doc: ParsedDoc, times: readonly TimeExpression[]): Clue[] {
  const told = times.map((time): Told => ({ ...time, tense: tenseAt(doc, time) }));
  const clues: Clue[] = [];
  for (let i = 0; i < told.length; i++) {
    const time = told[i]!;
    const clue = clueOf(doc, time, told[i + 1], told[i - 1]);
    if (clue) clues.push(clue);
  }
  for (let i = 0; i + 1 < told.length; i++) {
    const clue = countdown(doc, told[i]!, told.slice(i + 1, i + 3));
    if (clue) clues.push(clue);
  }
  const latest = latestFullDate(doc, told);
  if (latest) clues.push(latest);
  const weekdays = weekdayClue(doc, told);
  if (weekdays) clues.push(weekdays);
  return clues;
}

const words = (doc: ParsedDoc, time: TimeExpression): string => doc.text.slice(time.start, time.end);
const clue = (rule: string, detail: string, time: TimeExpression, ranges: readonly ClueRange[], rest: Partial<Clue> = {}): Clue => ({
  rule,
  detail,
  evidence: [{ start: time.start, end: time.end }],
  ranges,
  ...rest,
});

function clueOf(doc: ParsedDoc, time: Told, next: Told | undefined, before: Told | undefined): Clue | undefined {
  const { shape } = time;
  const arithmetic = next && yearArithmetic(doc, time, next);
  if (arithmetic) return arithmetic;
  if (shape.form === 'range') return rangeClue(doc, time);
  if (shape.form === 'calendar') return calendarClue(doc, time, shape, next, before);
  if (shape.form === 'season') return seasonClue(doc, time, shape);
  if (
    shape.form === 'stretch' &&
    shape.within?.form === 'offset' &&
    shape.unit === 'month' &&
    shape.amount !== undefined &&
    shape.direction > 0 &&
    shape.within.amount === 0
  ) {
    const months = Array.from({ length: 12 }, (_, m): number => (m >= shape.amount! - 1 ? WEIGHTS.monthsOfYear : 0));
    if (shape.amount < 12) months[shape.amount - 1] = 0.5;
    if (shape.amount < 12) for (let m = shape.amount + 3; m < 12; m++) months[m] = 0.5;
    return clue('months-of-year', `«${words(doc, time)}» is over`, time, [], { months });
  }
  return undefined;
}

/** «June 2020, four years ago», «the end of 2028, four years from now»: a year and its distance side by side. */
function yearArithmetic(doc: ParsedDoc, time: Told, next: Told): Clue | undefined {
  const { shape } = next;
  if (
    shape.form !== 'offset' ||
    shape.unit !== 'year' ||
    shape.from === 'previous' ||
    shape.from === 'act' ||
    next.from - time.to > 3 ||
    next.from < time.to
  )
    return undefined;
  const whole = time.shape.form === 'range' ? (time.shape.end ?? time.shape.begin) : time.shape;
  const year = whole?.form === 'calendar' || whole?.form === 'season' ? whole.year : undefined;
  if (year === undefined) return undefined;
  const written = Math.round(year - shape.amount);
  if (written < 1900 || written > 2099) return undefined;
  const { firstDay, lastDay } = toInterval(written);
  return clue('year-and-distance', `«${words(doc, time)}» is said to be «${words(doc, next)}»`, time, [
    between(firstDay, lastDay, WEIGHTS.yearArithmetic),
  ]);
}

/** Days to either side of a counted one; words between a count and «before», «until», and from there to the day counted to. */
const COUNTDOWN_SLACK: Readonly<Record<string, number>> = { day: 1, week: 4, month: 16 };
const COUNTDOWN_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44 };
const COUNTDOWN_WORDS = 4;
const COUNTDOWN_REACH = 14;
const COUNTDOWN_WEIGHT = 4;

/** «With 100 days left until Britain leaves on March 29», «two weeks before the vote on June 3»: in each year the day counted back. */
function countdown(doc: ParsedDoc, count: Told, later: readonly Told[]): Clue | undefined {
  const { shape } = count;
  if (shape.form !== 'duration' || !(shape.unit in COUNTDOWN_DAYS)) return undefined;
  const words = doc.tokens.slice(count.to, count.to + COUNTDOWN_WORDS).map((t) => t.form.toLowerCase());
  if (!words.some((w) => w === 'before' || w === 'until' || w === 'till' || w === 'ahead')) return undefined;
  const target = later.find(
    ({ from, shape: s }) => from - count.to <= COUNTDOWN_REACH && s.form === 'calendar' && s.year === undefined && s.day !== undefined,
  );
  if (target?.shape.form !== 'calendar' || target.shape.month === undefined) return undefined;
  const { month, day } = target.shape as { month: number; day: number };
  const back = Math.round(shape.amount * COUNTDOWN_DAYS[shape.unit]!);
  const slack = COUNTDOWN_SLACK[shape.unit]!;
  const ranges: ClueRange[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    if (isCalendarDay(year, month, day))
      ranges.push(aroundNumber(dayNumberOf(year, month, day), -back - slack, -back + slack, COUNTDOWN_WEIGHT));
  return clue(
    'countdown',
    `«${doc.text.slice(count.start, count.end)}» until «${doc.text.slice(target.start, target.end)}»`,
    count,
    ranges,
  );
}

function rangeClue(doc: ParsedDoc, time: Told): Clue | undefined {
  const shape = time.shape as Extract<TimeShape, { form: 'range' }>;
  if (shape.begin?.form === 'calendar' && !shape.end) return calendarClue(doc, { ...time, tense: -1 }, shape.begin, undefined, undefined);
  if (shape.end?.form === 'calendar' && !shape.begin && time.tense !== -1)
    return calendarClue(doc, { ...time, tense: 1 }, shape.end, undefined, undefined);
  if (shape.begin?.form === 'calendar' && shape.end?.form === 'calendar' && time.tense < 0)
    return calendarClue(doc, time, shape.end, undefined, undefined);
  return undefined;
}

type Calendar = Extract<TimeShape, { form: 'calendar' }>;

function calendarClue(doc: ParsedDoc, time: Told, shape: Calendar, next: Told | undefined, before: Told | undefined): Clue | undefined {
  if (shape.year !== undefined) return datedClue(doc, time, shape, next, before);
  if (shape.month === undefined) return shape.day === undefined ? undefined : dayAlone(doc, time, shape.day, shape.weekday);
  if (shape.day !== undefined && shape.weekday !== undefined) return weekdayAndDay(doc, time, shape as Required<Calendar>);
  if (shape.yearOffset !== undefined || shape.direction !== undefined) return yearlessMonth(doc, time, shape);
  return shape.day === undefined ? yearlessMonth(doc, time, shape) : yearlessDay(doc, time, shape.month, shape.day);
}

function datedClue(doc: ParsedDoc, time: Told, shape: Calendar, next: Told | undefined, before: Told | undefined): Clue | undefined {
  const year = shape.year!;
  if (year < 1900 || year > 2099) return undefined;
  const isDay = shape.day !== undefined && isCalendarDay(year, shape.month!, shape.day);
  const { firstDay, lastDay } = isDay
    ? { firstDay: toDay(year, shape.month!, shape.day), lastDay: toDay(year, shape.month!, shape.day) }
    : toInterval(year, shape.month);
  if (isDay && (isTodayBeside(time, next) || isTodayBeside(time, before)))
    return clue('today', `«${words(doc, time)}» is called today`, time, [between(firstDay, firstDay, WEIGHTS.today)]);
  const weekday = isDay && time.tense <= 0 && isInLead(doc, time) ? weekdayBeside(time, next, before) : undefined;
  if (weekday !== undefined) {
    // «Friday (05/11/2010)»: the weekday tells which figure is the month
    const swapped = /^\d{1,2}\/\d{1,2}\//.test(words(doc, time)) && isCalendarDay(year, shape.day!, shape.month!);
    const other = swapped ? toDay(year, shape.day!, shape.month!) : firstDay;
    const told = weekdayOf(firstDay) !== weekday && weekdayOf(other) === weekday ? other : firstDay;
    return clue('day-beside-weekday', `«${words(doc, time)}» stands beside its weekday in the lead`, time, [
      around(told, 0, 2, WEIGHTS.dayOfNews),
      around(told, 0, 0, 1),
      notBefore(told, WEIGHTS.pastDay),
    ]);
  }
  if (shape.month === undefined && isPredicate(doc, time))
    return clue('year-is-now', `it is said to be «${words(doc, time)}»`, time, [between(firstDay, lastDay, WEIGHTS.yearArithmetic)]);
  if (time.tense > 0)
    return clue('future-date', `«${words(doc, time)}» lies ahead`, time, [
      notAfter(lastDay, isDay ? WEIGHTS.futureDay : WEIGHTS.futureYear),
    ]);
  const weight = isDay ? WEIGHTS.pastDay : shape.month ? WEIGHTS.pastMonth : WEIGHTS.pastYear;
  return clue('past-date', `«${words(doc, time)}» is told of as past`, time, [notBefore(firstDay, time.tense < 0 ? weight : weight / 2)]);
}

/** Sentences of the lead, the headline included. */
const LEAD_SENTENCES = 6;
const isInLead = (doc: ParsedDoc, time: Told): boolean => (doc.sentences[LEAD_SENTENCES - 1]?.to ?? Infinity) >= time.to;
/** The weekday of «Friday (17/07/2009)», «Friday, 17 July 2009». */
function weekdayBeside(time: Told, next: Told | undefined, before: Told | undefined): number | undefined {
  if (time.shape.form === 'calendar' && time.shape.weekday !== undefined) return time.shape.weekday;
  for (const other of [before, next])
    if (other?.shape.form === 'weekday' && other.shape.direction === undefined && Math.max(other.from - time.to, time.from - other.to) <= 1)
      return other.shape.weekday;
  return undefined;
}

/** «It is 2025», «now, in 2025»: the year is what the clause says of the present. */
function isPredicate(doc: ParsedDoc, time: Told): boolean {
  const before = doc.tokens.slice(Math.max(0, time.from - 3), time.from).map((t) => t.form.toLowerCase());
  return (
    /^(?:it is|it ['’]s|is now|it's|this is)$/.test(before.slice(-2).join(' ')) || /^(?:now (?:,? ?)?in)$/.test(before.slice(-2).join(' '))
  );
}

const isTodayBeside = (time: Told, other: Told | undefined): boolean =>
  other !== undefined &&
  other.shape.form === 'offset' &&
  other.shape.unit === 'day' &&
  other.shape.amount === 0 &&
  Math.min(Math.abs(other.from - time.to), Math.abs(time.from - other.to)) <= 2;

/** A full date to the day is mostly of the days before. */
const nearDay = (day: Day): ClueRange[] => [
  around(day, 0, 400, WEIGHTS.nearYear),
  around(day, 0, 120, WEIGHTS.nearMonth),
  around(day, 0, 7, WEIGHTS.nearDay),
  around(day, 0, 1, 1),
];

/** A year is mostly told because it is not the one of writing: weight by how many years after it a report is written. */
const YEARS_LATER: Readonly<Record<'month' | 'year', readonly number[]>> = { month: [1.8, 2.6, 1.6, 0.8], year: [0.6, 1.8, 1.4, 1, 0.6] };
const laterYears = (year: number, precision: 'month' | 'year'): ClueRange[] =>
  YEARS_LATER[precision].map((weight, later) => between(toDay(year + later, 1, 1), toDay(year + later, 12, 31), weight));

/** The latest full date told as past: reports are written soon after it. */
function latestFullDate(doc: ParsedDoc, told: readonly Told[]): Clue | undefined {
  let latest: { day: Day; time: Told; precision: 'day' | 'month' | 'year' } | undefined;
  for (const time of told) {
    const shape = time.shape.form === 'range' ? (time.shape.begin ?? time.shape.end) : time.shape;
    if (
      shape?.form !== 'calendar' ||
      shape.year === undefined ||
      shape.year < 1900 ||
      shape.year > 2099 ||
      time.tense > 0 ||
      isPredicate(doc, time) ||
      (time.shape.form === 'range' && !time.shape.begin)
    )
      continue;
    const isDay = shape.day !== undefined && isCalendarDay(shape.year, shape.month!, shape.day);
    const day = isDay ? toDay(shape.year, shape.month!, shape.day) : toInterval(shape.year, shape.month).firstDay;
    if (!latest || day > latest.day) latest = { day, time, precision: isDay ? 'day' : shape.month ? 'month' : 'year' };
  }
  const ended = latestEnd(told);
  if (ended && (!latest || ended.day > latest.day))
    return clue('latest-date', `«${words(doc, ended.time)}» is over`, ended.time, [
      around(ended.day, 0, 400, WEIGHTS.nearYear),
      around(ended.day, 0, 110, WEIGHTS.nearMonth),
      around(ended.day, 5, 45, WEIGHTS.nearStretch),
    ]);
  if (!latest) return undefined;
  const ranges = latest.precision === 'day' ? nearDay(latest.day) : laterYears(Number(latest.day.slice(0, 4)), latest.precision);
  return clue('latest-date', `«${words(doc, latest.time)}» is the latest date told`, latest.time, ranges);
}

/** The latest end of a quarter, half year or run of months of a year that is told («the third quarter of 2019», «the first seven months of 2012»): figures come out within weeks. */
function latestEnd(told: readonly Told[]): { day: Day; time: Told } | undefined {
  let latest: { day: Day; time: Told } | undefined;
  for (const time of told) {
    const { shape } = time;
    if (time.tense > 0) continue;
    let end: Day | undefined;
    if (shape.form === 'season' && shape.year !== undefined && /^[qh]/.test(shape.season))
      end = lastOfMonths(shape.year, SEASON_START[shape.season]! + (shape.season.startsWith('q') ? 3 : 6));
    else if (
      shape.form === 'stretch' &&
      shape.unit === 'month' &&
      shape.amount !== undefined &&
      shape.direction > 0 &&
      shape.amount <= 12
    ) {
      const within = shape.within?.form === 'calendar' ? shape.within : undefined;
      if (within?.year !== undefined && within.month === undefined) end = lastOfMonths(within.year, shape.amount);
    }
    if (end && end >= FIRST_DAY && end <= LAST_DAY && (!latest || end > latest.day)) latest = { day: end, time };
  }
  return latest;
}

const lastOfMonths = (year: number, month: number): Day => toInterval(year, month).lastDay;

function weekdayAndDay(doc: ParsedDoc, time: Told, shape: Required<Calendar>): Clue {
  const ranges: ClueRange[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (!isCalendarDay(year, shape.month, shape.day)) continue;
    const at = dayNumberOf(year, shape.month, shape.day);
    if (weekdayOfNumber(at) !== shape.weekday) continue;
    const [back, forth] = time.tense > 0 ? [-250, 3] : time.tense < 0 ? [-3, 250] : [-150, 200];
    ranges.push(
      aroundNumber(at, back, forth, WEIGHTS.weekdayAndDay),
      aroundNumber(at, time.tense > 0 ? -10 : -1, time.tense > 0 ? 1 : 7, 1.5),
    );
  }
  return clue('weekday-and-day', `«${words(doc, time)}» fall together in few years`, time, ranges);
}

/** Weight by how many days after (past) or before (future) a day without a year a report is written. */
const YEARLESS_STEPS: readonly (readonly [number, number])[] = [
  [7, 1.6],
  [45, 1.1],
  [120, 0.7],
  [240, 0.3],
  [330, 0],
  [366, -0.8],
];

function yearlessDay(doc: ParsedDoc, time: Told, month: number, day: number): Clue | undefined {
  if (!isCalendarDay(2000, month, day)) return undefined;
  const months = new Array<number>(12).fill(0);
  for (let m = 0; m < 12; m++) {
    const middle = (m - (month - 1)) * 30.4 + (15 - day);
    const ahead = ((middle % 365) + 365) % 365;
    const distance = time.tense > 0 ? (365 - ahead) % 365 : ahead;
    months[m] = m === month - 1 ? 0 : time.tense === 0 ? Math.max(stepWeight(ahead), stepWeight(365 - ahead)) : stepWeight(distance);
  }
  const ranges: ClueRange[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    if (isCalendarDay(year, month, day))
      ranges.push(...nearYearless(dayNumberOf(year, month, day), day, time.tense, daysInMonth(year, month)));
  return clue('day-without-year', `«${words(doc, time)}» ${time.tense > 0 ? 'lies ahead' : 'is told of'} without a year`, time, ranges, {
    months,
  });
}

const FIRST_YEAR = Number(FIRST_DAY.slice(0, 4));
const LAST_YEAR = Number(LAST_DAY.slice(0, 4));

/** For days of the same month on the side that the tense tells. */
const SAME_MONTH = 1.1;

/** Days told without a year are mostly of the days right before (past) or of the weeks after. Weights within the month, beside those of the months. `at`: the number of the day. */
function nearYearless(at: number, dayOfMonth: number, tense: -1 | 0 | 1, monthDays: number): ClueRange[] {
  if (tense > 0) return [aroundNumber(at, 1 - dayOfMonth, 0, SAME_MONTH), aroundNumber(at, -21, -1, 0.5), aroundNumber(at, -7, 0, 0.5)];
  const near = [
    aroundNumber(at, tense < 0 ? 0 : 1 - dayOfMonth, monthDays - dayOfMonth, SAME_MONTH),
    aroundNumber(at, 0, 1, 0.9),
    aroundNumber(at, 0, 6, 0.7),
    aroundNumber(at, 0, 25, 0.4),
  ];
  return tense < 0 ? near : [...near, aroundNumber(at, -14, -1, 0.5)];
}

/** «on the 22nd»: the last or the next day of that number; with its weekday in few months. */
function dayAlone(doc: ParsedDoc, time: Told, day: number, weekday: number | undefined): Clue {
  const ranges: ClueRange[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (let month = 1; month <= 12; month++) {
      if (!isCalendarDay(year, month, day)) continue;
      const at = dayNumberOf(year, month, day);
      if (weekday !== undefined && weekdayOfNumber(at) !== weekday) continue;
      if (weekday !== undefined)
        ranges.push(aroundNumber(at, time.tense > 0 ? -20 : 0, time.tense > 0 ? 0 : 20, WEIGHTS.weekdayAndDay / 2));
      if (weekday !== undefined && time.tense <= 0) ranges.push(aroundNumber(at, 0, 0, 0.4));
      ranges.push(
        time.tense > 0 ? aroundNumber(at, -5, 0, 1) : aroundNumber(at, 0, 1, 1.6),
        aroundNumber(at, 0, time.tense > 0 ? 1 : 5, 0.8),
      );
    }
  return clue('day-alone', `«${words(doc, time)}»`, time, ranges);
}

const stepWeight = (distance: number): number => YEARLESS_STEPS.find(([limit]) => distance <= limit)?.[1] ?? 0;

/** A month named without a year is mostly not the month of writing, and nearer ones are likelier. Index: months since it (past) or until it (future). */
const MONTH_AGE_WEIGHTS = [-0.1, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0, -0.1, -0.3, -0.6];

function yearlessMonth(doc: ParsedDoc, time: Told, shape: Calendar): Clue | undefined {
  const told = shape.direction ?? (shape.yearOffset === 0 ? undefined : shape.yearOffset);
  const direction = told === undefined || told === 0 ? time.tense : told;
  const months = new Array<number>(12).fill(0);
  for (let m = 0; m < 12; m++) {
    const since = (m - (shape.month! - 1) + 12) % 12;
    const until = (12 - since) % 12;
    if (shape.yearOffset === 0 && direction <= 0) months[m] = m >= shape.month! - 1 ? 0.8 : 0;
    else if (shape.yearOffset !== undefined) months[m] = 0;
    else if (direction > 0) months[m] = MONTH_AGE_WEIGHTS[until]!;
    else if (direction < 0) months[m] = MONTH_AGE_WEIGHTS[since]!;
    else months[m] = Math.max(MONTH_AGE_WEIGHTS[since]!, MONTH_AGE_WEIGHTS[until]!);
  }
  return clue('month-without-year', `«${words(doc, time)}» ${direction > 0 ? 'lies ahead' : 'is told of'} without a year`, time, [], {
    months,
  });
}

const SEASON_START: Readonly<Record<string, number>> = {
  spring: 2,
  summer: 5,
  autumn: 8,
  winter: 11,
  q1: 0,
  q2: 3,
  q3: 6,
  q4: 9,
  h1: 0,
  h2: 6,
};

/** «next spring» is mostly said from two to nine months before; «last winter» as long after; «the spring of 2023» is a full date. */
function seasonClue(doc: ParsedDoc, time: Told, shape: Extract<TimeShape, { form: 'season' }>): Clue | undefined {
  const start = SEASON_START[shape.season]!;
  if (shape.year !== undefined) {
    const firstDay = toDay(shape.year, start + 1, 1);
    const lastDay = addDays(firstDay, 91);
    if (time.tense > 0)
      return clue('future-date', `«${words(doc, time)}» lies ahead`, time, [
        notAfter(lastDay, WEIGHTS.futureYear),
        around(firstDay, -400, 60, 1),
      ]);
    return clue('past-date', `«${words(doc, time)}» is told of as past`, time, [notBefore(addDays(firstDay, -200), WEIGHTS.pastYear)]);
  }
  if (shape.direction === undefined || shape.direction === 0) return undefined;
  const months = new Array<number>(12).fill(0);
  for (let m = 0; m < 12; m++) {
    const until = (start - m + 12) % 12;
    const since = (m - start - 2 + 12) % 12;
    const distance = shape.direction > 0 ? until : since;
    months[m] = distance >= 10 || distance === 0 ? -1.5 : distance >= 3 ? 0.9 : distance === 2 ? 0.4 : -0.2;
  }
  return clue('season', `«${words(doc, time)}»`, time, [], { months });
}

/** Weekdays named in past or present tense: the report was mostly written on that day or the next. */
function weekdayClue(doc: ParsedDoc, told: readonly Told[]): Clue | undefined {
  const weekdays = new Array<number>(7).fill(0);
  const used: Told[] = [];
  for (const time of told) {
    const shape = time.shape.form === 'range' ? time.shape.begin : time.shape;
    if (shape?.form !== 'weekday' || (shape.direction !== undefined && shape.direction !== 0)) continue;
    const weight = used.length === 0 ? LEAD_WEEKDAY : LATER_WEEKDAY;
    used.push(time);
    for (let w = 0; w < 7; w++) {
      const age = time.tense > 0 ? (shape.weekday - w + 7) % 7 : (w - shape.weekday + 7) % 7;
      const share = WEEKDAY_AGE_SHARES[age]!;
      weekdays[w] = weekdays[w]! + weight * Math.log(share * 7);
    }
  }
  if (used.length === 0) return undefined;
  const largest = Math.max(...weekdays.map(Math.abs));
  const scale = largest > WEEKDAY_CAP ? WEEKDAY_CAP / largest : 1;
  return {
    rule: 'weekdays',
    detail: `the story tells of ${used
      .slice(0, 4)
      .map((t) => `«${words(doc, t)}»`)
      .join(', ')}`,
    evidence: used.slice(0, 6).map(({ start, end }) => ({ start, end })),
    ranges: [],
    weekdays: weekdays.map((w) => w * scale),
  };
}
