import { toRange, toSpan } from '../../base/offsets.ts';
import { MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS } from '../../ontology/calendar-words.ts';
import { readNumber } from '../../ontology/number-words.ts';
import type { Doc } from '../../model/doc.ts';
import type { TimeExpression, TimeShape, TimexType } from '../../model/time-expression.ts';
import { type Atom, toAtoms } from './atom.ts';
import { findDayOrder } from './find-day-order.ts';
import { findPart, readCalendar } from './read-calendar.ts';
import { readBareUnits, readNarrated } from './read-narrated.ts';
import {
  readClock,
  readDayWord,
  readDecade,
  readDuration,
  readFeast,
  readOffset,
  readSeason,
  readUnit,
  readVague,
  readWeekday,
  withPart,
} from './read-relative.ts';
import { findYear, type Found, type TimeCursor, toCursor } from './time-cursor.ts';

/**
 * Finds the words of a document that tell of time, in the order of the text; none overlaps another.
 * Needs tokens and sentences alone. TIMEX3's types; where two readings begin at a word the longer wins.
 * Left out: names of feasts without a fixed day, ages, times told by a happening («after the summit»).
 */
export function findTimes(doc: Doc): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  const isDayFirst = findDayOrder(doc.text);
  const hasClock = (doc.text.match(CLOCK)?.length ?? 0) >= LEAST_CLOCKS;
  for (const sentence of doc.sentences) {
    const atoms = toAtoms(doc, sentence);
    const cursor = toCursor(atoms, isDayFirst, hasClock);
    let i = 0;
    while (i < atoms.length) {
      const hit = mayBegin(atoms, i) ? readAt(cursor, i) : undefined;
      if (!hit || hit.end <= i) {
        i++;
        continue;
      }
      const first = atoms[i]!;
      const last = atoms[hit.end - 1]!;
      found.push({
        ...toSpan(first.start, last.end),
        ...toRange(first.token, last.token + 1),
        timex: timexOf(hit.shape, hit.timex),
        shape: hit.shape,
      });
      i = hit.end;
    }
  }
  return found;
}

/** Hours of the morning in four figures behind a day («9 April, 0630»), as monitors of broadcasts write them; a page with as many of them writes all hours so. */
const CLOCK = /(?<!\d)\d{1,2} [A-Z][a-z]{2,8}, 0\d[0-5]\d(?![\d/-])/g;
const LEAST_CLOCKS = 2;

interface Hit extends Found {
  readonly timex?: TimexType;
}

/** Words that may begin an expression and are neither numbers nor in the tables of the calendar. */
const BEGINNERS = new Set(
  (
    'the a an last next this past coming upcoming recent previous preceding following current today tonight overnight yesterday tomorrow early mid late earlier later beginning start middle ' +
    "end year since until till from between by before after in within over during half few several some many couple now currently nowadays presently recently lately soon shortly at these each every daily weekly monthly yearly annually noon midnight christmas new q h ' first final that days weeks months hours following through throughout fifties sixties seventies eighties nineties"
  ).split(' '),
);

function mayBegin(atoms: readonly Atom[], i: number): boolean {
  const { word } = atoms[i]!;
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (BEGINNERS.has(word) || MONTH_WORDS.has(word) || WEEKDAY_WORDS.has(word) || SEASON_WORDS.has(word)) return true;
  if (word.length > 6 && word.endsWith('days')) return WEEKDAY_WORDS.has(word.slice(0, -1));
  return readNumber((k) => atoms[k]?.word, i) !== undefined;
}

function timexOf(shape: TimeShape, told: TimexType | undefined): TimexType {
  if (told) return told;
  return shape.form === 'duration' ? 'DURATION' : shape.form === 'clock' ? 'TIME' : 'DATE';
}

function readAt(c: TimeCursor, i: number): Hit | undefined {
  return readSet(c, i) ?? readRange(c, i) ?? readSimple(c, i);
}

const SET_ADVERBS: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

/** «every year», «each week», «annually», «every Friday», «twice a year» without its count. */
function readSet(c: TimeCursor, i: number): Hit | undefined {
  const adverb = SET_ADVERBS.get(c.word(i));
  if (adverb) return { shape: { form: 'duration', unit: adverb, amount: 1 }, end: i + 1, timex: 'SET' };
  const word = c.word(i);
  if (word !== 'every' && word !== 'each') return undefined;
  const unit = UNIT_WORDS.get(c.word(i + 1)) ?? (/^(?:morning|evening|afternoon)$/.test(c.word(i + 1)) ? 'day' : undefined);
  if (unit) return { shape: { form: 'duration', unit, amount: 1 }, end: i + 2, timex: 'SET' };
  if (WEEKDAY_WORDS.has(c.word(i + 1)) && c.word(i + 1).length > 4)
    return { shape: { form: 'duration', unit: 'week', amount: 1 }, end: i + 2, timex: 'SET' };
  const count = readDuration(c, i + 1);
  return count ? { ...count, timex: 'SET' } : undefined;
}

/** Ranges: «since 2014», «from March to May», «between April and early May», «2021-2023», «until Friday», «by the end of the year». */
function readRange(c: TimeCursor, i: number): Found | undefined {
  const word = c.word(i);
  if (word === 'since') {
    const begin = readPoint(c, c.word(i + 1) === 'at' && c.word(i + 2) === 'least' ? i + 3 : i + 1);
    return begin && { shape: { form: 'range', begin: begin.shape }, end: begin.end };
  }
  if (word === 'until' || word === 'till' || word === 'by') {
    const end = readPoint(c, i + 1);
    return end && { shape: { form: 'range', end: end.shape }, end: end.end };
  }
  if (word === 'from' || word === 'between') {
    const begin = readPoint(c, i + 1);
    if (!begin) return undefined;
    const isJoint = word === 'from' ? isUntil(c, begin.end) : c.word(begin.end) === 'and';
    const end = isJoint ? readPoint(c, begin.end + 1) : undefined;
    if (end) return { shape: rangeOf(begin.shape, end.shape), end: end.end };
    const isOpen = word === 'from' && c.word(begin.end) !== 'to' && begin.shape.form !== 'duration';
    if (!isOpen) return undefined;
    const isOnward = /^(?:on|onward|onwards)$/.test(c.word(begin.end));
    return isOnward ? { shape: { form: 'range', begin: begin.shape }, end: begin.end + 1 } : undefined;
  }
  const years = readYearRange(c, i);
  if (years) return years;
  const begin = readPoint(c, i);
  if (begin && isDated(begin.shape) && (c.word(begin.end) === '-' || isUntil(c, begin.end))) {
    const end = readPoint(c, begin.end + 1);
    if (end && isDated(end.shape)) return { shape: rangeOf(begin.shape, end.shape), end: end.end };
  }
  return undefined;
}

const isUntil = (c: TimeCursor, i: number): boolean => /^(?:to|into|until|till|through|-|~)$/.test(c.word(i));
const isDated = (shape: TimeShape): boolean => shape.form === 'calendar' || shape.form === 'weekday' || shape.form === 'season';

/** The year of the end holds for the beginning too where that has none («from March to May 2022»). */
function rangeOf(begin: TimeShape, end: TimeShape): TimeShape {
  if (begin.form === 'calendar' && end.form === 'calendar' && begin.year === undefined && begin.month !== undefined) {
    if (end.year !== undefined)
      return { form: 'range', begin: { ...begin, year: (end.month ?? 12) < begin.month ? end.year - 1 : end.year }, end };
    if (end.yearOffset !== undefined && begin.yearOffset === undefined)
      return { form: 'range', begin: { ...begin, yearOffset: end.yearOffset }, end };
  }
  return { form: 'range', begin, end };
}

/** «2021-2023», «2021-23», «2022/23». */
function readYearRange(c: TimeCursor, i: number): Found | undefined {
  const begin = findYear(c, i);
  if (begin === undefined || !/^[-/]$/.test(c.word(i + 1))) return undefined;
  const second = c.atoms[i + 2];
  const isTouching = second !== undefined && second.start - c.atoms[i]!.end <= 3;
  if (!isTouching) return undefined;
  const full = findYear(c, i + 2);
  const short = second.length === 2 && second.digits >= 0 ? Math.floor(begin / 100) * 100 + second.digits : undefined;
  const end = full ?? short;
  if (end === undefined || end <= begin || /^[-/]$/.test(c.word(i + 3))) return undefined;
  return { shape: { form: 'range', begin: { form: 'calendar', year: begin }, end: { form: 'calendar', year: end } }, end: i + 3 };
}

/** A point or stretch inside a range or alone, without durations of its own; a year needs no context there. */
function readPoint(c: TimeCursor, i: number): Found | undefined {
  const simple = readSimple(c, i);
  if (simple && simple.shape.form !== 'duration' && simple.shape.form !== 'vague') return simple;
  const part = findPart(c, i);
  const at = part?.end ?? i;
  const year = findYear(c, at);
  if (year === undefined || isCounted(c, at)) return undefined;
  const shape: TimeShape = part ? { form: 'calendar', year, part: part.part } : { form: 'calendar', year };
  return { shape, end: at + 1 };
}

const READERS = [
  readCalendar,
  readDayWord,
  readNarrated,
  readBareUnits,
  readWeekday,
  readOffset,
  readUnit,
  readSeason,
  readDecade,
  readFeast,
  readClock,
  readVague,
  readYear,
  readDuration,
] as const;

/** The longest reading at a place; of equally long ones the first in the list. */
function readSimple(c: TimeCursor, i: number): Found | undefined {
  let best: Found | undefined;
  for (const reader of READERS) {
    const hit = reader(c, i);
    if (hit && (!best || hit.end > best.end)) best = hit;
  }
  const part = findPart(c, i);
  if (part && part.end > i) {
    const inner = readCalendar(c, part.end) ?? readSeason(c, part.end) ?? readDecade(c, part.end) ?? readYearAfterPart(c, part.end);
    const whole = inner && withPart(inner, part.part);
    if (whole && (!best || whole.end > best.end)) best = whole;
  }
  return best;
}

function readYearAfterPart(c: TimeCursor, i: number): Found | undefined {
  const year = findYear(c, i);
  return year === undefined ? undefined : { shape: { form: 'calendar', year }, end: i + 1 };
}

const YEAR_CUES = new Set(
  'in since by until till of from to through during before after early late mid between and year spring summer autumn fall winter around circa throughout for'.split(
    ' ',
  ),
);
/** First year that a number may be without a preposition before it («the 2014 annexation»). */
const FIRST_BARE_YEAR = 1800;

/** A year alone: «in 2014», «the 2015 accord». Not «2000 soldiers», «2,014», «a 1914-metre peak». */
function readYear(c: TimeCursor, i: number): Found | undefined {
  const year = findYear(c, i);
  if (year === undefined || isCounted(c, i)) return undefined;
  const before = c.word(i - 1);
  if (before === '$' || before === '€' || before === '£' || before === 'no' || before === '#' || before === '.') return undefined;
  const isCued = YEAR_CUES.has(before) || before === '(' || before === ',';
  if (!isCued && (year < FIRST_BARE_YEAR || year > 2060)) return undefined;
  return { shape: { form: 'calendar', year }, end: i + 1 };
}

/** Whether a number of four digits counts the plural noun or the unit behind it. */
function isCounted(c: TimeCursor, i: number): boolean {
  const next = c.word(i + 1);
  const year = c.atoms[i]!.digits;
  if (
    /^(?:%|percent|per|million|billion|thousand|km|kilometres|kilometers|metres|meters|miles|tonnes|tons|euros|dollars|people|troops|soldiers|men|women|pounds|yuan|rubles|roubles|hours)$/.test(
      next,
    )
  )
    return true;
  const isRound = year % 100 === 0 && year !== 1900 && year !== 2000;
  return (
    (isRound || year === 2000) &&
    /^[a-z]{4,}s$/.test(next) &&
    !/^(?:was|has|is|this|elections|games|olympics|talks|accords|protests)$/.test(next) &&
    !/^(?:in|since|by|until|during|year|the)$/.test(c.word(i - 1))
  );
}
