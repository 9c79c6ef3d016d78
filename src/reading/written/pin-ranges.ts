import { type DayInterval, toDayNumber } from '../../base/days.ts';
import { betweenNumbers, type ClueRange, FIRST_DAY, LAST_DAY } from './clue.ts';

/** How often a time told beside a happening means what it says of the day of writing. Set by hand on the odd dev pages, the seeds and the samples. */
const TRUE_SHARE = 0.65;
/** Days of the whole search: what a range must be told apart from. */
const SEARCH_DAYS = toDayNumber(LAST_DAY) - toDayNumber(FIRST_DAY);
/** The least and the most that one happening may add. */
const LEAST_WEIGHT = 0.5;
const MOST_WEIGHT = 8;

/** Log-odds of a range so many days long, when so many happenings bear the name. */
export const pinned = (days: number, rivals: number): number =>
  Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, Math.log((TRUE_SHARE * SEARCH_DAYS) / (days * rivals))));

/** Ranges from alternatives, each weighed by its length and by how many there are. */
export const weigh = (ranges: readonly DayInterval[]): ClueRange[] =>
  ranges.map(({ firstDay, lastDay }) => {
    const [first, last] = [toDayNumber(firstDay), toDayNumber(lastDay)];
    return betweenNumbers(first, last, pinned(last - first + 1, ranges.length));
  });
