import { findOrdinal, type NumberReading, readNumber } from '../../ontology/number-words.ts';
import type { TimeShape } from '../../model/time-expression.ts';
import type { Atom } from './atom.ts';

/** A shape read from some atoms; `end` is the place after the last one. */
export interface Found {
  readonly shape: TimeShape;
  readonly end: number;
}

/** A sentence as the rules read it: every question is about the atom at a place; beyond the end all answers are empty. */
export interface TimeCursor {
  readonly atoms: readonly Atom[];
  readonly word: (i: number) => string;
  readonly wordAt: (i: number) => string | undefined;
  /** Whether the page writes the day before the month («15/5»), as its own dates show; undefined where none shows it. */
  readonly isDayFirst: boolean | undefined;
  /** Whether the page writes hours in four figures («0630»): then «7 April, 2000» may be eight in the evening. */
  readonly hasClock: boolean;
}

export function toCursor(atoms: readonly Atom[], isDayFirst?: boolean, hasClock = false): TimeCursor {
  return { atoms, word: (i) => atoms[i]?.word ?? '', wordAt: (i) => atoms[i]?.word, isDayFirst, hasClock };
}

/** The place after a hyphen at `i`, or `i` itself. */
export const skipHyphen = (c: TimeCursor, i: number): number => (c.word(i) === '-' ? i + 1 : i);

/** The place after a comma at `i`, or `i` itself. */
export const skipComma = (c: TimeCursor, i: number): number => (c.word(i) === ',' ? i + 1 : i);

/** The place after `the` at `i`, or `i` itself. */
export const skipThe = (c: TimeCursor, i: number): number => (c.word(i) === 'the' ? i + 1 : i);

/** First year that a bare number may be: reports of diplomacy seldom go further back. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2149;

/** A year in four digits. */
export function findYear(c: TimeCursor, i: number): number | undefined {
  const atom = c.atoms[i];
  if (!atom || atom.length !== 4 || atom.digits < FIRST_YEAR || atom.digits > LAST_YEAR) return undefined;
  return atom.digits;
}

/** Minutes of an hour, and the last hour, in four figures. */
const MINUTES = 60;
const LAST_CLOCK = 2359;

/** «7 April, *2000*» on a page that writes hours in four figures: the hour behind a day and a comma. */
export function isClock(c: TimeCursor, i: number): boolean {
  const atom = c.atoms[i];
  if (!c.hasClock || atom?.length !== 4 || atom.digits > LAST_CLOCK || atom.digits % 100 >= MINUTES) return false;
  return c.word(i - 1) === ',' && /^[a-z]/.test(c.word(i - 2)) && /^\d{1,2}$/.test(c.word(i - 3));
}

/** A day of the month, 1 to 31, in figures or with its ordinal ending, or as an ordinal word after «the». */
export function findDayNumber(c: TimeCursor, i: number): { day: number; end: number; isOrdinal: boolean } | undefined {
  const atom = c.atoms[i];
  if (!atom) return undefined;
  if (atom.digits >= 1 && atom.digits <= 31 && atom.length <= 2) {
    const next = c.atoms[i + 1];
    const isGlued = next !== undefined && next.start === atom.end;
    if (isGlued && isOrdinalEnding(next.word)) return { day: atom.digits, end: i + 2, isOrdinal: true };
    // «the 4-th of May», as translations have it
    if (isGlued && next.word === '-' && isOrdinalEnding(c.word(i + 2)) && c.atoms[i + 2]!.start === next.end)
      return { day: atom.digits, end: i + 3, isOrdinal: true };
    if (isGlued && next.length > 0 && /^[a-z%]/.test(next.word)) return undefined;
    return { day: atom.digits, end: i + 1, isOrdinal: false };
  }
  const ordinal = findOrdinal(atom.word);
  if (ordinal !== undefined) return { day: ordinal, end: i + 1, isOrdinal: true };
  if ((atom.word === 'twenty' || atom.word === 'thirty') && c.word(i + 1) === '-') {
    const unit = findOrdinal(c.word(i + 2));
    const day = (atom.word === 'twenty' ? 20 : 30) + (unit ?? 99);
    if (unit !== undefined && unit < 10 && day <= 31) return { day, end: i + 3, isOrdinal: true };
  }
  return undefined;
}

const isOrdinalEnding = (word: string): boolean => word === 'st' || word === 'nd' || word === 'rd' || word === 'th';

/** An ordinal, in figures with its ending or in words. */
export function findOrdinalAt(c: TimeCursor, i: number): { value: number; end: number } | undefined {
  const atom = c.atoms[i];
  if (!atom) return undefined;
  if (atom.digits >= 0) {
    const next = c.atoms[i + 1];
    const isOrdinal = next !== undefined && next.start === atom.end && /^(?:st|nd|rd|th)$/.test(next.word);
    return isOrdinal ? { value: atom.digits, end: i + 2 } : undefined;
  }
  const value = findOrdinal(atom.word);
  return value === undefined ? undefined : { value, end: i + 1 };
}

/** Words that count without a number, with the least that they say: «a few weeks», «several days». */
const VAGUE_COUNTS: ReadonlyMap<string, number> = new Map([
  ['few', 3],
  ['several', 3],
  ['some', 3],
  ['many', 5],
  ['couple', 2],
  ['dozen', 12],
  ['dozens', 24],
]);

/** A count before a unit: «three», «a», «a few», «several», «a couple of», «one and a half», «half a». */
export function findCount(c: TimeCursor, i: number): { value: number; end: number; isVague: boolean } | undefined {
  const word = c.word(i);
  if (word === 'a' || word === 'an') {
    const vague = VAGUE_COUNTS.get(c.word(i + 1));
    if (vague !== undefined) return { value: vague, end: c.word(i + 2) === 'of' ? i + 3 : i + 2, isVague: c.word(i + 1) !== 'dozen' };
    const number = readNumber(c.wordAt, i);
    if (number) return number;
    return { value: 1, end: i + 1, isVague: false };
  }
  if (word === 'half' && (c.word(i + 1) === 'a' || c.word(i + 1) === 'an')) return { value: 0.5, end: i + 2, isVague: false };
  const vague = VAGUE_COUNTS.get(word);
  if (vague !== undefined && word !== 'dozen') return { value: vague, end: c.word(i + 1) === 'of' ? i + 2 : i + 1, isVague: true };
  const number: NumberReading | undefined = readNumber(c.wordAt, i);
  if (!number) return undefined;
  if (c.word(number.end) === 'and' && c.word(number.end + 1) === 'a' && c.word(number.end + 2) === 'half')
    return { value: number.value + 0.5, end: number.end + 3, isVague: false };
  return number;
}
