import { addDays, type Day, type DayInterval, daysInMonth, isCalendarDay, toDay, toInterval, weekdayOf } from '../../base/days.ts';
import type { TimePart, TimeShape, TimeUnit } from '../../model/time-expression.ts';

/** What a shape is placed against. */
export interface Frame {
  /** One day that counts as the day of writing. */
  readonly day: Day;
  /** The time told before it, for «two days earlier». */
  readonly previous?: DayInterval;
  /** The same, up to a year long, for «that September», «the following year»; `previous` where it is left out. */
  readonly story?: DayInterval;
  /** −1 past, +1 future, 0 not told. */
  readonly tense: -1 | 0 | 1;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dayOf = (day: Day): number => Number(day.slice(8, 10));
const only = (day: Day): DayInterval => ({ firstDay: day, lastDay: day });

/** Days that a shape means, seen from a frame; undefined where the words give none. */
export function placeShape(shape: TimeShape, frame: Frame): DayInterval | undefined {
  switch (shape.form) {
    case 'calendar':
      return placeCalendar(shape, frame);
    case 'weekday':
      return only(
        shape.from && frame.previous
          ? weekdayNear(shape.weekday, shape.direction, frame.previous)
          : placeWeekday(shape.weekday, shape.from ? undefined : shape.direction, frame),
      );
    case 'offset':
      return placeOffset(shape, frame);
    case 'stretch':
      return placeStretch(shape, frame);
    case 'season':
      return placeSeason(shape, frame);
    case 'range':
      return placeRange(shape, frame);
    case 'decade':
      return cutPart({ firstDay: toDay(shape.year, 1, 1), lastDay: toDay(shape.year + (shape.years ?? 10) - 1, 12, 31) }, shape.part);
    case 'vague':
      return shape.direction === 0
        ? only(frame.day)
        : shape.direction < 0
          ? { firstDay: addDays(frame.day, -RECENT_DAYS), lastDay: frame.day }
          : undefined;
    case 'clock':
    case 'duration':
      return undefined;
  }
}

/** How far back «recently» reaches: by convention of this reader, a month. */
const RECENT_DAYS = 30;

/** Whether a shape needs no day of writing. */
export function isAbsolute(shape: TimeShape): boolean {
  if (shape.form === 'calendar') return shape.year !== undefined;
  if (shape.form === 'season') return shape.year !== undefined;
  if (shape.form === 'decade') return true;
  if (shape.form === 'range')
    return shape.begin !== undefined && shape.end !== undefined && isAbsolute(shape.begin) && isAbsolute(shape.end);
  if (shape.form === 'stretch') return shape.within !== undefined && isAbsolute(shape.within);
  return false;
}

type Calendar = Extract<TimeShape, { form: 'calendar' }>;

function placeCalendar(shape: Calendar, frame: Frame): DayInterval | undefined {
  const story = storyOf(frame);
  if (shape.from && story) {
    if (shape.yearOffset !== undefined) return calendarIn(shape, yearOf(story.firstDay) + shape.yearOffset);
    return nearStory((year) => calendarIn(shape, year), shape.direction, story, frame);
  }
  const year = shape.year ?? (shape.yearOffset === undefined ? undefined : yearOf(frame.day) + shape.yearOffset);
  if (year !== undefined) return calendarIn(shape, year);
  if (shape.month === undefined) return shape.day === undefined ? undefined : placeDayAlone(shape, frame);
  const base = yearOf(frame.day);
  const options: DayInterval[] = [];
  for (let y = base - YEARS_AROUND; y <= base + YEARS_AROUND; y++) {
    const option = calendarIn(shape, y);
    if (option && (shape.weekday === undefined || shape.day === undefined || weekdayOf(option.firstDay) === shape.weekday))
      options.push(option);
  }
  return pickNear(options, shape.from ? undefined : shape.direction, frame);
}

const storyOf = ({ story, previous }: Frame): DayInterval | undefined => story ?? previous;

/** Of what comes back each year the one seen from a time told before: behind it (+1), before it (−1), or in the same year, from it on. */
function nearStory(
  inYear: (year: number) => DayInterval | undefined,
  direction: -1 | 0 | 1 | undefined,
  story: DayInterval,
  { day, tense }: Frame,
): DayInterval | undefined {
  const year = yearOf(story.firstDay);
  const options = [year - 1, year, year + 1, yearOf(story.lastDay) + 1].flatMap((one) => {
    const option = inYear(one);
    return option && (tense > 0 || option.firstDay <= day) ? [option] : [];
  });
  if (direction === -1) return options.findLast((option) => option.lastDay < story.firstDay);
  if (direction === 1) return options.find((option) => option.firstDay > story.lastDay);
  return options.find((option) => option.lastDay >= story.firstDay) ?? options.at(-1);
}

/** A weekday and a day of the month meet again after at most eleven years, mostly after six: this many years are tried on both sides. */
const YEARS_AROUND = 6;

function calendarIn(shape: Calendar, year: number): DayInterval | undefined {
  if (year < 1 || year > 9999) return undefined;
  if (shape.month === undefined) return cutPart(toInterval(year), shape.part);
  if (shape.day === undefined) return cutPart(toInterval(year, shape.month), shape.part);
  return isCalendarDay(year, shape.month, shape.day) ? only(toDay(year, shape.month, shape.day)) : undefined;
}

function placeDayAlone(shape: Calendar, frame: Frame): DayInterval | undefined {
  const options: DayInterval[] = [];
  for (let back = -2; back <= 2; back++) {
    const month = yearOf(frame.day) * 12 + monthOf(frame.day) - 1 + back;
    const [y, m] = [Math.floor(month / 12), (month % 12) + 1];
    if (!isCalendarDay(y, m, shape.day!)) continue;
    const day = toDay(y, m, shape.day!);
    if (shape.direction !== undefined && back !== shape.direction) continue;
    if (shape.weekday === undefined || weekdayOf(day) === shape.weekday) options.push(only(day));
  }
  return pickNear(options, shape.direction === undefined ? undefined : 0, frame);
}

/** A time without year or tense lies ahead only where it is this near and the one before is far back (days). */
const NEAR_AHEAD_DAYS = 45;
const FAR_BACK_DAYS = 240;
/** Beside a past tense: this near, and the one before nearly a year back. */
const NEXT_AHEAD_DAYS = 31;
const YEAR_BACK_DAYS = 300;

/** Of recurring times, ascending, the one meant: behind for past tense, ahead for future, by nearness where nothing is told. */
function pickNear(options: readonly DayInterval[], direction: -1 | 0 | 1 | undefined, frame: Frame): DayInterval | undefined {
  const { day } = frame;
  if (direction === -1) return options.findLast((o) => o.lastDay < day);
  if (direction === 1) return options.find((o) => o.firstDay > day);
  const behind = options.findLast((o) => o.firstDay <= day);
  const ahead = options.find((o) => o.lastDay >= day);
  if (!behind || !ahead || behind === ahead) return behind ?? ahead;
  const back = distance(behind.lastDay, day);
  const forth = distance(day, ahead.firstDay);
  if (direction === 0) return back <= forth ? behind : ahead;
  // «invited them to London for 18 February», written on the 10th: for a day a year ago the year would be told
  if (frame.tense < 0) return forth <= NEXT_AHEAD_DAYS && back >= YEAR_BACK_DAYS ? ahead : behind;
  if (frame.tense > 0) return ahead;
  return forth <= NEAR_AHEAD_DAYS && back >= FAR_BACK_DAYS ? ahead : behind;
}

const MILLIS_PER_DAY = 86_400_000;
const distance = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / MILLIS_PER_DAY);

function placeWeekday(weekday: number, direction: -1 | 0 | 1 | undefined, frame: Frame): Day {
  const today = weekdayOf(frame.day);
  const back = (today - weekday + 7) % 7;
  const forth = (weekday - today + 7) % 7;
  if (direction === -1) return addDays(frame.day, -(back || 7));
  if (direction === 1) return addDays(frame.day, forth || 7);
  const isAhead = direction === 0 ? frame.tense >= 0 : frame.tense > 0;
  return addDays(frame.day, isAhead ? forth : -back);
}

/** «the following Friday» seen from a time told before; «that Friday» is the nearest one. */
function weekdayNear(weekday: number, direction: -1 | 0 | 1 | undefined, { firstDay, lastDay }: DayInterval): Day {
  if (direction === 1) return addDays(lastDay, (weekday - weekdayOf(lastDay) + 7) % 7 || 7);
  const back = (weekdayOf(firstDay) - weekday + 7) % 7;
  if (direction === -1) return addDays(firstDay, -(back || 7));
  return addDays(firstDay, back <= 3 ? -back : 7 - back);
}

type Offset = Extract<TimeShape, { form: 'offset' }>;

function placeOffset(shape: Offset, frame: Frame): DayInterval | undefined {
  const { unit, amount } = shape;
  const isPrevious = shape.from === 'previous';
  const isWide = unit === 'month' || unit === 'year' || unit === 'decade';
  const previous = isWide ? storyOf(frame) : frame.previous;
  if (isPrevious && !previous) return undefined;
  if (isPrevious && unit === 'month' && distance(previous!.firstDay, previous!.lastDay) > LONGEST_MONTH_DAYS) return undefined;
  const base = isPrevious ? (amount < 0 ? previous!.firstDay : previous!.lastDay) : frame.day;
  if (unit === 'hour' || unit === 'minute') return only(addDays(base, Math.trunc((unit === 'hour' ? amount : amount / 60) / 24)));
  if (unit === 'day') return Number.isInteger(amount) ? only(addDays(base, amount)) : undefined;
  if (shape.isExact) return only(shiftDay(base, unit, amount));
  if (shape.isWhole) return inPart(wholeUnit(base, unit, amount), shape.part, frame.day);
  const centre = shiftDay(base, unit, amount);
  if (unit === 'week') return { firstDay: addDays(centre, -WEEK_SLACK_DAYS), lastDay: addDays(centre, WEEK_SLACK_DAYS) };
  if (unit === 'month') return toInterval(yearOf(centre), monthOf(centre));
  if (unit === 'year' && Math.abs(amount) <= 1)
    return { firstDay: addDays(centre, -YEAR_SLACK_DAYS), lastDay: addDays(centre, YEAR_SLACK_DAYS) };
  return unit === 'year'
    ? toInterval(yearOf(centre))
    : { firstDay: toDay(yearOf(centre) - 5, 1, 1), lastDay: toDay(yearOf(centre) + 5, 12, 31) };
}

/** «three weeks ago» is meant to within about half a week, «a year ago» to within about a month and a half. By convention of this reader. */
const WEEK_SLACK_DAYS = 3;
const YEAR_SLACK_DAYS = 45;

/** What «that month» can be seen from: a month and some days. */
const LONGEST_MONTH_DAYS = 40;

const MONTHS_IN: Readonly<Record<TimeUnit, number>> = {
  minute: 0,
  hour: 0,
  day: 0,
  week: 0,
  month: 1,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day some units later; the last day of a month stands in for one that it has not. */
export function shiftDay(day: Day, unit: TimeUnit, amount: number): Day {
  if (unit === 'minute' || unit === 'hour') return day;
  if (unit === 'day') return addDays(day, Math.round(amount));
  if (unit === 'week') return addDays(day, Math.round(amount * 7));
  const months = yearOf(day) * 12 + monthOf(day) - 1 + Math.round(amount * MONTHS_IN[unit]);
  const [y, m] = [Math.min(9999, Math.max(1, Math.floor(months / 12))), (((months % 12) + 12) % 12) + 1];
  return toDay(y, m, Math.min(dayOf(day), daysInMonth(y, m)));
}

/** The calendar unit some units away from the one that holds the day. Weeks begin on Monday. */
function wholeUnit(day: Day, unit: TimeUnit, amount: number): DayInterval {
  if (unit === 'week') {
    const monday = addDays(day, -weekdayOf(day) + 7 * Math.round(amount));
    return { firstDay: monday, lastDay: addDays(monday, 6) };
  }
  const centre = shiftDay(day, unit, Math.round(amount));
  if (unit === 'month') return toInterval(yearOf(centre), monthOf(centre));
  if (unit === 'year') return toInterval(yearOf(centre));
  const length = unit === 'decade' ? 10 : 100;
  const begin = Math.floor(yearOf(centre) / length) * length;
  return { firstDay: toDay(Math.max(1, begin), 1, 1), lastDay: toDay(Math.max(1, begin) + length - 1, 12, 31) };
}

/** «earlier this week» ends on the day of writing, «later this month» begins on it; «early next month» is its first third. */
function inPart(interval: DayInterval, part: TimePart | undefined, day: Day): DayInterval {
  const isCurrent = interval.firstDay <= day && day <= interval.lastDay;
  if (part === 'early' && isCurrent) return { firstDay: interval.firstDay, lastDay: day };
  if (part === 'late' && isCurrent) {
    const third = cutPart(interval, part);
    return third.firstDay > day ? third : { firstDay: day, lastDay: interval.lastDay };
  }
  return cutPart(interval, part);
}

/** The first, middle or last third. */
function cutPart(interval: DayInterval, part: TimePart | undefined): DayInterval {
  if (part === undefined) return interval;
  const length = distance(interval.firstDay, interval.lastDay) + 1;
  const third = Math.max(1, Math.floor(length / 3));
  if (part === 'early') return { firstDay: interval.firstDay, lastDay: addDays(interval.firstDay, third - 1) };
  if (part === 'late') return { firstDay: addDays(interval.lastDay, 1 - third), lastDay: interval.lastDay };
  return { firstDay: addDays(interval.firstDay, third), lastDay: addDays(interval.lastDay, -third) };
}

/** How many units «recent days», «coming months» reach, where no number is told. By convention of this reader. */
const UNTOLD_AMOUNT: Readonly<Record<TimeUnit, number>> = {
  minute: 60,
  hour: 24,
  day: 7,
  week: 4,
  month: 3,
  year: 5,
  decade: 2,
  century: 1,
};

function placeStretch(shape: Extract<TimeShape, { form: 'stretch' }>, frame: Frame): DayInterval | undefined {
  const amount = shape.amount ?? UNTOLD_AMOUNT[shape.unit];
  if (shape.within) {
    const whole = placeShape(shape.within, frame);
    if (!whole) return undefined;
    if (shape.direction > 0) {
      const end = addDays(shiftDay(whole.firstDay, shape.unit, amount), -1);
      return { firstDay: whole.firstDay, lastDay: end < whole.lastDay ? end : whole.lastDay };
    }
    const begin = addDays(shiftDay(addDays(whole.lastDay, 1), shape.unit, -amount), 0);
    return { firstDay: begin > whole.firstDay ? begin : whole.firstDay, lastDay: whole.lastDay };
  }
  // «within a week the border was shut»: from what was told before
  if (shape.from || (shape.isWithin && frame.tense < 0)) {
    const { previous } = frame;
    if (!previous) return undefined;
    return shape.direction > 0
      ? {
          firstDay: previous.lastDay,
          lastDay:
            shape.unit === 'hour' ? addDays(previous.lastDay, Math.ceil(amount / 24)) : shiftDay(previous.lastDay, shape.unit, amount),
        }
      : { firstDay: shiftDay(previous.firstDay, shape.unit, -amount), lastDay: previous.firstDay };
  }
  const far = shiftDay(frame.day, shape.unit, shape.direction * amount);
  return shape.direction < 0 ? { firstDay: far, lastDay: frame.day } : { firstDay: frame.day, lastDay: far };
}

type Season = Extract<TimeShape, { form: 'season' }>;

/** First and last month of each, of the northern half of the earth; winter ends in the next year. */
const SEASON_MONTHS: Readonly<Record<Season['season'], readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  h1: [1, 6],
  h2: [7, 12],
};

function placeSeason(shape: Season, frame: Frame): DayInterval | undefined {
  const year = shape.year ?? (shape.yearOffset === undefined ? undefined : yearOf(frame.day) + shape.yearOffset);
  if (year !== undefined) return cutPart(seasonIn(shape.season, year), shape.part);
  const story = storyOf(frame);
  if (shape.from && story) return nearStory((y) => seasonIn(shape.season, y), shape.direction, story, frame);
  const options: DayInterval[] = [];
  for (let y = yearOf(frame.day) - 2; y <= yearOf(frame.day) + 2; y++) options.push(seasonIn(shape.season, y));
  const picked = pickNear(options, shape.from ? undefined : shape.direction, frame);
  return picked && cutPart(picked, shape.part);
}

function seasonIn(season: Season['season'], year: number): DayInterval {
  const [from, to] = SEASON_MONTHS[season];
  const endYear = to > 12 ? year + 1 : year;
  const endMonth = to > 12 ? to - 12 : to;
  return { firstDay: toDay(year, from, 1), lastDay: toDay(endYear, endMonth, daysInMonth(endYear, endMonth)) };
}

function placeRange(shape: Extract<TimeShape, { form: 'range' }>, frame: Frame): DayInterval | undefined {
  if (shape.begin && shape.end) {
    const begin = placeShape(shape.begin, frame);
    let end = placeShape(shape.end, frame);
    if (!begin || !end) return undefined;
    if (end.lastDay < begin.firstDay && !isAbsolute(shape.end)) end = placeShape(shape.end, { ...frame, day: begin.lastDay, tense: 1 });
    return end && end.lastDay >= begin.firstDay ? { firstDay: begin.firstDay, lastDay: end.lastDay } : undefined;
  }
  if (shape.begin) {
    const begin = placeShape(shape.begin, { ...frame, tense: frame.tense > 0 ? 1 : -1 });
    if (!begin) return undefined;
    return begin.firstDay <= frame.day ? { firstDay: begin.firstDay, lastDay: frame.day } : begin;
  }
  const end = shape.end && placeShape(shape.end, frame);
  if (!end) return undefined;
  return end.lastDay >= frame.day && end.firstDay >= frame.day ? { firstDay: frame.day, lastDay: end.lastDay } : end;
}
