import { SEASON_WORDS, UNIT_WORDS } from '../../ontology/calendar-words.ts';
import type { TimeShape, TimeUnit } from '../../model/time-expression.ts';
import { findMonth, findWeekday } from './read-calendar.ts';
import { type Found, skipThe, type TimeCursor } from './time-cursor.ts';

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'dawn']);
/** Words between «that» and what it points to: «that same evening», «that very day». */
const SAME = new Set(['same', 'very']);
const POINTING_PREPOSITIONS = new Set([
  'in',
  'on',
  'by',
  'since',
  'until',
  'till',
  'of',
  'during',
  'from',
  'throughout',
  'for',
  'before',
  'after',
]);
const ORDER: ReadonlyMap<string, -1 | 1> = new Map([
  ['following', 1],
  ['ensuing', 1],
  ['previous', -1],
  ['preceding', -1],
]);

/**
 * Times seen from the one told before: «that day», «that same evening», «that September», «later that month», «the following March», «the previous Friday», «the following spring».
 * «That» before a month or weekday counts behind a preposition, at the head of a sentence or clause, and behind «same» or «very»: elsewhere it may begin a clause («said that Friday was quiet»).
 */
export function readNarrated(c: TimeCursor, i: number): Found | undefined {
  const first = c.word(i);
  if ((first === 'later' || first === 'earlier' || first === 'early' || first === 'late') && isThat(c, i + 1)) return readThat(c, i + 1);
  if (isThat(c, i)) return readThat(c, i);
  const at = skipThe(c, i);
  const direction = ORDER.get(c.word(at));
  return direction === undefined || at === i ? undefined : readNamed(c, at + 1, direction);
}

const isThat = (c: TimeCursor, i: number): boolean => c.word(i) === 'that' || (c.word(i) === 'the' && SAME.has(c.word(i + 1)));

function readThat(c: TimeCursor, i: number): Found | undefined {
  let at = i + 1;
  while (SAME.has(c.word(at))) at++;
  const unit = unitOf(c.word(at));
  const next = c.word(at + 1);
  if (unit && unit !== 'hour' && unit !== 'minute' && next !== '-' && next !== 'after' && next !== 'by' && next !== 'in' && next !== "'")
    return { shape: { form: 'offset', unit, amount: 0, isWhole: true, from: 'previous' }, end: at + 1 };
  const before = c.word(i - 1);
  const isPointing = at > i + 1 || i === 0 || before === ',' || POINTING_PREPOSITIONS.has(before);
  return isPointing ? readNamed(c, at, 0) : undefined;
}

const unitOf = (word: string): TimeUnit | undefined =>
  PARTS_OF_DAY.has(word) ? 'day' : word.endsWith('s') ? undefined : UNIT_WORDS.get(word);

/** A month, weekday or season that a direction is told of. */
function readNamed(c: TimeCursor, i: number, direction: -1 | 0 | 1): Found | undefined {
  const weekday = findWeekday(c, i);
  if (weekday) {
    const end = PARTS_OF_DAY.has(c.word(weekday.end)) ? weekday.end + 1 : weekday.end;
    return { shape: { form: 'weekday', weekday: weekday.weekday, direction, from: 'previous' }, end };
  }
  const month = findMonth(c, i);
  if (month) return { shape: { form: 'calendar', month: month.month, direction, from: 'previous' }, end: month.end };
  const season = SEASON_WORDS.get(c.word(i));
  return season && { shape: { form: 'season', season, direction, from: 'previous' }, end: i + 1 };
}

/** How far «days later», «weeks earlier», «months ago» reach. By convention of this reader. */
const BARE_UNITS: ReadonlyMap<string, readonly [unit: TimeUnit, amount: number]> = new Map([
  ['days', ['day', 6]],
  ['weeks', ['week', 4]],
  ['months', ['month', 6]],
]);

/** «days later», «weeks earlier», «months ago», «hours later», «the other day». */
export function readBareUnits(c: TimeCursor, i: number): Found | undefined {
  const [word, next] = [c.word(i), c.word(i + 1)];
  if (word === 'the' && next === 'other' && c.word(i + 2) === 'day')
    return { shape: { form: 'stretch', unit: 'day', amount: 6, direction: -1 }, end: i + 3 };
  const isLater = next === 'later' || next === 'afterwards';
  const isEarlier = next === 'earlier' || (next === 'before' && isEnd(c, i + 2));
  if (c.atoms[i - 1] && c.atoms[i - 1]!.digits >= 0) return undefined;
  if (word === 'hours' && (isLater || isEarlier || next === 'ago')) {
    const shape: TimeShape = { form: 'offset', unit: 'day', amount: 0, isWhole: true };
    return { shape: next === 'ago' ? shape : { ...shape, from: 'previous' }, end: i + 2 };
  }
  const bare = BARE_UNITS.get(word);
  if (!bare || (!isLater && !isEarlier && next !== 'ago')) return undefined;
  const [unit, amount] = bare;
  const shape: TimeShape = { form: 'stretch', unit, amount, direction: isLater ? 1 : -1 };
  return { shape: next === 'ago' ? shape : { ...shape, from: 'previous' }, end: i + 2 };
}

/** Whether nothing of the clause follows: «days before, …», «had met days before.» */
export const isEnd = (c: TimeCursor, i: number): boolean => /^(?:|[.,;:!?)"'”»-]|and|but)$/.test(c.word(i));
