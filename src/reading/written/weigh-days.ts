import { type Day, type DayInterval, daysInMonth, fromDayNumber, toDayNumber, weekdayOfNumber } from '../../base/days.ts';
import { type Clue, FIRST_DAY, LAST_DAY } from './clue.ts';

/** What the clues together make of the days. */
export interface Weighed {
  /** The likeliest day, and its share of all belief. */
  readonly day: Day;
  readonly dayShare: number;
  /** The likeliest month `YYYY-MM` and year `YYYY`, with their shares. */
  readonly month: string;
  readonly monthShare: number;
  readonly year: string;
  readonly yearShare: number;
  /** Days between the 5th and the 95th hundredth of belief. */
  readonly interval: DayInterval;
}

const FIRST_YEAR = Number(FIRST_DAY.slice(0, 4));

/** Months since the first month of the search, by day since its first day. Filled once. */
const MONTH_OF_DAY: Uint16Array = (() => {
  const origin = toDayNumber(FIRST_DAY);
  const months = new Uint16Array(toDayNumber(LAST_DAY) - origin + 1);
  let at = 0;
  for (let month = 0; at < months.length; month++) {
    const year = FIRST_YEAR + Math.floor(month / 12);
    const end = at + daysInMonth(year, (month % 12) + 1);
    months.fill(month, at, end);
    at = end;
  }
  return months;
})();

/** Day number of the first day of the search. */
const ORIGIN = toDayNumber(FIRST_DAY);
const DAYS = MONTH_OF_DAY.length;

/** Share of belief left out at either end of the interval. */
const TAIL_SHARE = 0.05;

/** Days in a row that no range begins or ends in: they differ by weekday and month alone. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Adds up the clues over every day of the search, and normalises. Only stretches that can hold a day near the best one are looked at day by day.
 * Undefined where no clue has a range.
 */
export function weighDays(clues: readonly Clue[]): Weighed | undefined {
  const stretches = findStretches(clues);
  if (!stretches) return undefined;
  const weekdays = sum(
    clues.map((c) => c.weekdays),
    7,
  );
  const months = sum(
    clues.map((c) => c.months),
    12,
  );
  const [ofWeekday, ofMonth] = [Math.max(...weekdays), Math.max(...months)];
  const scoreOf = (weight: number, day: number): number => weight + weekdays[weekdayAt(day)]! + months[MONTH_OF_DAY[day]! % 12]!;
  let best = -Infinity;
  for (const { from, to, weight } of stretches)
    for (let day = from; day < to && weight + ofWeekday + ofMonth > best; day++) best = Math.max(best, scoreOf(weight, day));
  const days: number[] = [];
  const beliefs: number[] = [];
  let bestAt = 0;
  for (const { from, to, weight } of stretches) {
    if (weight + ofWeekday + ofMonth < best - NEGLIGIBLE) continue;
    for (let day = from; day < to; day++) {
      const score = scoreOf(weight, day);
      if (score < best - NEGLIGIBLE) continue;
      // Of days that are equally likely the last one.
      if (score >= best) bestAt = days.length;
      days.push(day);
      beliefs.push(Math.exp(score - best));
    }
  }
  return summarise(days, beliefs, bestAt);
}

/** For each day of the search, what begins (or, less than 0, has ended) to count on it. Empty but while stretches are found. */
const STEPS = new Float64Array(DAYS + 1);

/** The days of the search in stretches of one weight; undefined where no clue has a range. */
function findStretches(clues: readonly Clue[]): readonly Stretch[] | undefined {
  const touched: number[] = [];
  const add = (day: number, weight: number): void => {
    if (STEPS[day] === 0) touched.push(day);
    STEPS[day] = STEPS[day]! + weight;
  };
  for (const clue of clues)
    for (const range of clue.ranges) {
      if (range.last < range.first) continue;
      add(range.first - ORIGIN, range.weight);
      add(range.last - ORIGIN + 1, -range.weight);
    }
  if (touched.length === 0) return undefined;
  const stretches: Stretch[] = [];
  let weight = 0;
  let from = 0;
  // numbers in an array of numbers alone are sorted without asking back
  for (const day of Int32Array.from(touched).sort()) {
    // what ends with the last day needs no step
    if (day < DAYS && day > from) stretches.push({ from, to: day, weight });
    if (day < DAYS) [weight, from] = [weight + STEPS[day]!, day];
    STEPS[day] = 0;
  }
  stretches.push({ from, to: DAYS, weight });
  return stretches;
}

/** 0 Monday to 6 Sunday. */
const weekdayAt = (day: number): number => weekdayOfNumber(ORIGIN + day);

function sum(lists: readonly (readonly number[] | undefined)[], length: number): number[] {
  const total = new Array<number>(length).fill(0);
  for (const list of lists) if (list) for (let i = 0; i < length; i++) total[i] = total[i]! + list[i]!;
  return total;
}

/** @param days those that count, ascending, with their `beliefs`: 1 for the best, which is the one at `best` */
function summarise(days: readonly number[], beliefs: readonly number[], best: number): Weighed {
  let total = 0;
  for (const belief of beliefs) total += belief;
  const months = new Map<number, number>();
  let seen = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < days.length; i++) {
    const month = MONTH_OF_DAY[days[i]!]!;
    months.set(month, (months.get(month) ?? 0) + beliefs[i]!);
    seen += beliefs[i]!;
    if (first < 0 && seen > total * TAIL_SHARE) first = days[i]!;
    if (last < 0 && seen >= total * (1 - TAIL_SHARE)) last = days[i]!;
  }
  const years = new Map<number, number>();
  for (const [month, share] of months) years.set(Math.floor(month / 12), (years.get(Math.floor(month / 12)) ?? 0) + share);
  const month = largest(months);
  const year = largest(years);
  return {
    day: fromDayNumber(ORIGIN + days[best]!),
    dayShare: beliefs[best]! / total,
    month: `${FIRST_YEAR + Math.floor(month[0] / 12)}-${String((month[0] % 12) + 1).padStart(2, '0')}`,
    monthShare: month[1] / total,
    year: String(FIRST_YEAR + year[0]),
    yearShare: year[1] / total,
    interval: { firstDay: fromDayNumber(ORIGIN + first), lastDay: fromDayNumber(ORIGIN + (last < 0 ? DAYS - 1 : last)) },
  };
}

/** Log-odds below the best day from which on a day counts for nothing. */
const NEGLIGIBLE = 10;

/** The entry with the largest share; of equal ones the earlier. The map is filled in the order of the calendar. */
function largest(shares: ReadonlyMap<number, number>): [number, number] {
  let found: [number, number] = [0, -1];
  for (const [key, share] of shares) if (share > found[1]) found = [key, share];
  return found;
}
