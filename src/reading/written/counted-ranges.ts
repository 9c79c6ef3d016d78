import { addDays, type Day, type DayInterval, isCalendarDay, toDay, toDayNumber } from '../../base/days.ts';
import type { WorldEvent } from '../../model/world.ts';
import { findOrdinal, readNumber } from '../../ontology/number-words.ts';
import { around, between, type ClueRange } from './clue.ts';
import type { EventHit } from './find-event-names.ts';
import { pinned, weigh } from './pin-ranges.ts';

/** Words beside a happening's name, lower case, parted at hyphens: the last ones before it, the first ones behind it. */
export interface Beside {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Half of all anniversaries told of without a number are the first; the rest is spread over many years, three times as much on round ones. */
const LATER_ANNIVERSARY = 3.8;
const ROUND_ANNIVERSARY = 2.7;
const MOST_ANNIVERSARIES = 80;
/** Reports of an anniversary are mostly of the day itself. */
const ON_THE_DAY = 0.8;
/** Events longer than this many days (wars) give no day to count from but their first. */
export const LONG_DAYS = 40;

const span = (day: Day, from: number, to: number): DayInterval => ({ firstDay: addDays(day, from), lastDay: addDays(day, to) });
export const lengthOf = (event: WorldEvent): number => toDayNumber(event.last) - toDayNumber(event.first);

const UNIT_DAYS: Readonly<Record<string, number>> = {
  hour: 1,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
  century: 36525,
};
const unitOf = (word: string | undefined): number | undefined =>
  word === undefined
    ? undefined
    : (UNIT_DAYS[word] ?? UNIT_DAYS[word.replace(/s$/, '')] ?? (word === 'centuries' ? UNIT_DAYS.century : undefined));

/** Whether a word is a unit of time, in singular or plural. */
export const isUnit = (word: string): boolean => unitOf(word) !== undefined;

/** An ordinal: «14th», «fourteenth», «500th». */
export function ordinalOf(word: string | undefined, previous?: string): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,4}(?:st|nd|rd|th)$/.test(word)) return Number.parseInt(word, 10);
  const value = findOrdinal(word) ?? TENTHS.get(word);
  const tens =
    value !== undefined && value < 10 && previous !== undefined ? readNumber((i) => (i === 0 ? previous : undefined), 0)?.value : undefined;
  return value !== undefined && tens !== undefined && tens >= 20 && tens % 10 === 0 && tens < 100 ? tens + value : value;
}

const TENTHS: ReadonlyMap<string, number> = new Map([
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
]);
const JUBILEES: ReadonlyMap<string, number> = new Map([
  ['centenary', 100],
  ['centennial', 100],
  ['bicentenary', 200],
]);

/** «the anniversary of X», «X's second anniversary», «the centenary of X», with «days before», «ahead of», «marks». */
export function anniversaryRanges(hit: EventHit, { before, after }: Beside): ClueRange[] | undefined {
  const isOne = (w: string): boolean => w === 'anniversary' || JUBILEES.has(w);
  const at = before.findLastIndex(isOne);
  const behind = after.slice(0, 5).findIndex(isOne);
  if (at < 0 && behind < 0) return undefined;
  const words = at < 0 ? before : before.slice(0, at);
  const own = at < 0 ? after.slice(0, behind) : words;
  const jubilee = JUBILEES.get((at < 0 ? after[behind] : before[at])!);
  const ordinal = jubilee ?? ordinalOf(own.at(-1), own.at(-2)) ?? ordinalOf(own.at(-2), own.at(-3));
  const near = words.slice(-6);
  const isDays = near.some((w) => w === 'days' || w === 'day' || w === 'hours');
  const isAhead = near.some((w) => /^(?:before|ahead|eve|approaching|nears|approaches|looming|upcoming|coming)$/.test(w));
  const isAfter = near.some((w) => w === 'after' || w === 'since');
  const [from, to] = isAhead ? [isDays ? -10 : -40, -1] : isAfter ? [1, isDays ? 10 : 40] : [-7, 5];
  return hit.events.flatMap((event) => {
    const ranges: ClueRange[] = [];
    const [month, day] = [Number(event.first.slice(5, 7)), Number(event.first.slice(8, 10))];
    const year = Number(event.first.slice(0, 4));
    const weight = pinned(to - from + 1, hit.events.length);
    // an anniversary that is a happening of its own
    if (event.names.some((name) => name.includes('anniversary')))
      return [around(event.first, from, to, weight), ...(isAhead || isAfter ? [] : [around(event.first, 0, 0, ON_THE_DAY)])];
    for (let k = ordinal ?? 1; k <= (ordinal ?? MOST_ANNIVERSARIES); k++) {
      if (!isCalendarDay(year + k, month, day)) continue;
      const less = ordinal !== undefined || k === 1 ? 0 : k % 5 === 0 ? ROUND_ANNIVERSARY : LATER_ANNIVERSARY;
      ranges.push(around(toDay(year + k, month, day), from, to, weight - less));
      if (!isAhead && !isAfter) ranges.push(around(toDay(year + k, month, day), 0, 0, ON_THE_DAY));
    }
    return ranges;
  });
}

/** Cues that a span of time runs on: «in its 14th month», «entered a third year». */
const ELAPSED_REACH = 9;

/** «the 14th month of X», «X, now in its third year», «X entered its second week», «day 500 of X», «the 20-month-old X», «two years into X». */
export function elapsedRanges(hit: EventHit, { before, after }: Beside): ClueRange[] | undefined {
  const left = before.slice(-ELAPSED_REACH);
  const right = after.slice(0, ELAPSED_REACH);
  const counted = runningUnit(left, true) ?? runningUnit(right, false) ?? dayNumber(left) ?? ageBefore(left, isTerm(hit)) ?? intoIt(left);
  if (!counted) return undefined;
  return each(hit, (event) => [span(event.first, counted.from, counted.to)]);
}

interface Elapsed {
  readonly from: number;
  readonly to: number;
}

/** «(in|entered) its 14th month», before the name with «of» behind. The unit that runs: days from its beginning to its end. */
function runningUnit(words: readonly string[], isBefore: boolean): Elapsed | undefined {
  for (let i = 1; i < words.length; i++) {
    const unit = unitOf(words[i]);
    const n = ordinalOf(words[i - 1], words[i - 2]);
    if (unit === undefined || n === undefined || n === 0) continue;
    const cue = words.slice(Math.max(0, i - 4), i - 1);
    const isRunning = cue.some((w) => /^(?:its|their|enters?|entered|entering|into|nears?|now|the)$/.test(w));
    if (!isRunning || (isBefore && words[i + 1] !== 'of' && words[i + 1] !== 'since' && i + 1 < words.length)) continue;
    const isEntering = cue.some((w) => /^enter/.test(w));
    const from = Math.floor((n - 1) * unit) - 1;
    return { from, to: isEntering && unit > 28 ? from + Math.ceil(unit / 3) : Math.ceil(n * unit) };
  }
  return undefined;
}

/** «day 500 of X», «on day three of X». */
function dayNumber(words: readonly string[]): Elapsed | undefined {
  const at = words.lastIndexOf('day');
  if (at < 0) return undefined;
  const number = readNumber((i) => words[i], at + 1);
  return number && words[number.end] === 'of' && number.value >= 1 ? { from: number.value - 2, to: number.value } : undefined;
}

/** Beginnings and ends of terms of office have no names of their own. */
const isTerm = (hit: EventHit): boolean => hit.events[0]?.names.length === 0;

/** «the 20-month-old X», «the year-old X», «a three-year X»; of terms «first 100 days in office». */
function ageBefore(words: readonly string[], isOfTerm: boolean): Elapsed | undefined {
  const isOld = words.at(-1) === 'old' || words.at(-2) === 'old';
  const at = words.findLastIndex((w) => unitOf(w) !== undefined);
  if (at < words.length - (isOld ? 4 : 2) || at < 0 || (!isOld && !isOfTerm && words[at]!.endsWith('s'))) return undefined;
  // «two months after taking office» is counted beside it
  if (/^(?:after|since|before|into|until)$/.test(words.at(-1) ?? '')) return undefined;
  const unit = unitOf(words[at])!;
  const count = countBefore(words, at) ?? (isOld ? { value: 1, from: at } : undefined);
  if (!count || (!isOld && count.value < 2)) return undefined;
  return { from: Math.floor(count.value * unit * 0.93) - 1, to: Math.ceil((count.value + (isNearly(words, count.from) ? 0 : 0.9)) * unit) };
}

/** «two years into X», «more than a month into X». */
function intoIt(words: readonly string[]): Elapsed | undefined {
  const at = words.lastIndexOf('into');
  const unit = at > 0 ? unitOf(words[at - 1]) : undefined;
  if (unit === undefined || at < words.length - 5) return undefined;
  const count = countBefore(words, at - 1);
  return (
    count && {
      from: Math.floor(count.value * unit * (isNearly(words, count.from) ? 0.85 : 0.97)),
      to: Math.ceil((count.value + 0.6) * unit),
    }
  );
}

const isNearly = (words: readonly string[], at: number): boolean => /^(?:nearly|almost|about)$/.test(words[at - 1] ?? '');

/** The number that ends right before `at`: «five hundred | days», «a | year», «14 | months»; undefined where none does. */
function countBefore(words: readonly string[], at: number): { readonly value: number; readonly from: number } | undefined {
  for (let from = Math.max(0, at - 5); from < at; from++) {
    const number = readNumber((i) => (i < at ? words[i] : undefined), from);
    if (number?.end === at && !number.isVague) return { value: number.value, from };
  }
  const word = words[at - 1];
  return word === 'a' || word === 'an' || word === 'one' ? { value: 1, from: at - 1 } : undefined;
}

/** Share of a count by which reports round it, and the most days that this comes to. */
const ROUNDING = 0.15;
const MOST_ROUNDING = 220;
/** And how near most counts are, with what that adds; whole years are mostly told on the day itself. */
const CLOSE_SHARE = 0.04;
const MOST_CLOSE = 40;
const CLOSE_WEIGHT = 1.6;
const JUBILEE_DAYS = 8;
const JUBILEE_WEIGHT = 1.5;
/** Counts of days above this are told to the day or nearly. */
const EXACT_DAYS = 20;
const EXACT_SLACK = 4;

/** «less than two months» is at least so much of them, «more than two months» at most so much. */
const LEAST_OF_LESS = 0.6;
const MOST_OF_MORE = 1.35;

/** «days after X», «just hours before X», «500 days after X», «ahead of X», «on the eve of X»; behind the name «X, two days after the attack». */
export function besideRanges(hit: EventHit, { before, after }: Beside): ClueRange[] | undefined {
  return countedRanges(hit, withoutToTheDay(before).slice(-11), BESIDE_REACH) ?? countedBehind(hit, after);
}

/** Words before a name in which a count and its preposition must stand: «a week before the opening of the». */
const BESIDE_REACH = 7;

/** «six months to the day after»: no day is counted. */
function withoutToTheDay(words: readonly string[]): readonly string[] {
  const at = words.findLastIndex((w, i) => w === 'to' && words[i + 1] === 'the' && words[i + 2] === 'day');
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + 3)];
}

/** Nouns that take a happening up again by its kind. */
const HAPPENING =
  /^(?:attack|bombing|blast|explosion|shooting|massacre|raid|vote|election|poll|ballot|quake|earthquake|disaster|crash|coup|invasion)$/;

function countedBehind(hit: EventHit, after: readonly string[]): ClueRange[] | undefined {
  // «he resigned, a week after the army …»: another happening
  if (isTerm(hit)) return undefined;
  const at = after.findIndex((w, i) => /^(?:after|since)$/.test(w) && unitOf(after[i - 1]) !== undefined);
  if (at < 1 || at > 9) return undefined;
  // «two days after the attacks»: the same happening by its kind
  const next = after[at + 1] ?? '';
  const noun = (after[at + 2] ?? '').replace(/s$/, '');
  const isSame = hit.events.some((event) => event.names.some((name) => name.toLowerCase().includes(noun)));
  if (!/^(?:it|its|they)$/.test(next) && !(next === 'the' && noun.length > 2 && (isSame || HAPPENING.test(noun)))) return undefined;
  return countedRanges(hit, after.slice(Math.max(0, at - 6), at + 1), 5);
}

function countedRanges(hit: EventHit, words: readonly string[], reach: number): ClueRange[] | undefined {
  const near = words.slice(-reach);
  const isAfter = near.some((w) => w === 'after' || w === 'since' || w === 'following');
  const isBefore = near.some((w) => w === 'before' || w === 'ahead' || w === 'eve');
  if (isAfter === isBefore) return undefined;
  const at = words.findLastIndex((w, i) => i >= words.length - reach && unitOf(w) !== undefined);
  const isEve = near.includes('eve');
  if (at < 0 && !isEve && !near.includes('ahead')) return undefined;
  if (isEve) return each(hit, (event) => [span(event.first, -2, -1)]);
  if (at < 0) return each(hit, (event) => [span(event.first, -45, -1)]);
  const unit = unitOf(words[at])!;
  const count = countBefore(words, at)?.value;
  const [low, high] =
    count === undefined
      ? [
          words[at]!.endsWith('s') ? 0 : Math.floor(unit * 0.85),
          unit * (words[at]!.startsWith('hour') ? 1 : unit === 1 ? 12 : words[at]!.endsWith('s') ? 6 : 1.15),
        ]
      : unit === 1 && count > EXACT_DAYS
        ? [count - EXACT_SLACK, count + EXACT_SLACK]
        : [
            Math.floor(count * unit - Math.min(MOST_ROUNDING, count * unit * ROUNDING)) - (unit > 1 && unit < 300 ? 2 : 0),
            Math.ceil(count * unit + Math.min(MOST_ROUNDING, count * unit * ROUNDING)) + (unit > 1 && unit < 300 ? 2 : 0),
          ];
  const anchorOf = (event: WorldEvent): Day => (lengthOf(event) > LONG_DAYS || !isAfter ? event.first : event.last);
  const place = (event: WorldEvent, from: number, to: number): DayInterval =>
    isAfter ? span(anchorOf(event), Math.round(from), Math.round(to)) : span(anchorOf(event), -Math.round(to), -Math.round(from));
  const bound = words.slice(Math.max(0, words.length - reach - 2), at).join(' ');
  if (count !== undefined && /\b(?:less|fewer) than|\b(?:nearly|almost|barely|under|not even)\b/.test(bound))
    return each(hit, (event) => [place(event, Math.max(0, count * unit * LEAST_OF_LESS), count * unit)]);
  if (count !== undefined && /\b(?:more than|over)\b/.test(bound))
    return each(hit, (event) => [place(event, count * unit, count * unit * MOST_OF_MORE + 2)]);
  const ranges = each(hit, (event) => [place(event, low, high)]);
  if (count !== undefined && unit > 1) {
    const slack = Math.min(MOST_CLOSE, count * unit * CLOSE_SHARE) + 5;
    for (const event of hit.events) {
      const near = (days: number, weight: number): ClueRange => {
        const { firstDay, lastDay } = place(event, count * unit - days, count * unit + days);
        return between(firstDay, lastDay, weight);
      };
      ranges.push(near(slack, CLOSE_WEIGHT));
      if (unit > 360) ranges.push(near(JUBILEE_DAYS, JUBILEE_WEIGHT));
    }
  }
  return ranges;
}

const each = (hit: EventHit, make: (event: WorldEvent) => readonly DayInterval[]): ClueRange[] =>
  weigh(hit.events.flatMap((e) => [...make(e)]));
