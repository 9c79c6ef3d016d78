import { isCalendarAbbreviation, MONTH_WORDS, WEEKDAY_WORDS } from '../../ontology/calendar-words.ts';
import type { TimePart } from '../../model/time-expression.ts';
import { findDayNumber, findYear, type Found, skipComma, skipThe, type TimeCursor, isClock } from './time-cursor.ts';

type Calendar = Extract<Found['shape'], { form: 'calendar' }>;

const PART_WORDS: ReadonlyMap<string, TimePart> = new Map([
  ['early', 'early'],
  ['earlier', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['later', 'late'],
  ['end', 'late'],
  ['close', 'late'],
]);

/** «early», «mid-», «late», «the end of», «at the start of»: the part, and the place after it. */
export function findPart(c: TimeCursor, i: number): { part: TimePart; end: number } | undefined {
  const at = skipThe(c, i);
  const word = c.word(at);
  const part = PART_WORDS.get(word);
  if (part === undefined || word === 'earlier' || word === 'later') return undefined;
  if (word === 'early' || word === 'late' || word === 'mid') {
    let end = at + 1;
    if (c.word(end) === '-') end++;
    if (c.word(end) === 'in') end++;
    return { part, end };
  }
  return c.word(at + 1) === 'of' ? { part, end: at + 2 } : undefined;
}

/** A month's name at `i`. Abbreviations and the verbs «may» and «march» count only where a number or preposition stands beside them. */
export function findMonth(c: TimeCursor, i: number): { month: number; end: number } | undefined {
  const atom = c.atoms[i];
  if (!atom?.isCapital) return undefined;
  const month = MONTH_WORDS.get(atom.word);
  if (month === undefined) return undefined;
  let end = i + 1;
  const isShort = isCalendarAbbreviation(atom.word);
  if (isShort && atom.word !== 'may' && c.word(end) === '.') end++;
  if (!isShort && month !== 3) return { month, end };
  // «May», «March», «Mar.», «Dec»: something beside them must say that they are months.
  const next = c.atoms[skipComma(c, end)];
  if (next && next.digits >= 1 && (next.digits <= 31 || (next.length === 4 && next.digits >= 1500))) return { month, end };
  const before = c.word(i - 1);
  const hasNumberBefore = (c.atoms[i - 1]?.digits ?? -1) > 0 || /^(?:st|nd|rd|th|of)$/.test(before);
  if (hasNumberBefore) return { month, end };
  if (isShort && atom.word !== 'may') return c.word(i + 1) === '.' && MONTH_PREPOSITIONS.has(before) ? { month, end } : undefined;
  if (MONTH_PREPOSITIONS.has(before) || (before === '-' && c.word(i - 2) === 'mid')) return { month, end };
  return undefined;
}

const MONTH_PREPOSITIONS = new Set(
  'in since until till by of from to through during between and early late mid last next this before after for or around throughout previous coming following preceding ensuing same'.split(
    ' ',
  ),
);

/** A weekday's name at `i`; abbreviations only before a number, a month or a comma with one. */
export function findWeekday(c: TimeCursor, i: number): { weekday: number; end: number } | undefined {
  const atom = c.atoms[i];
  if (!atom) return undefined;
  let word = atom.word;
  if (!WEEKDAY_WORDS.has(word) && word.length > 6 && word.endsWith('s')) word = word.slice(0, -1);
  const weekday = WEEKDAY_WORDS.get(word);
  if (weekday === undefined) return undefined;
  let end = i + 1;
  if (!isCalendarAbbreviation(word)) return { weekday, end };
  if (!atom.isCapital) return undefined;
  if (c.word(end) === '.') end++;
  const next = skipComma(c, end);
  const isDated = (c.atoms[next]?.digits ?? -1) >= 1 || (c.atoms[next]?.isCapital === true && MONTH_WORDS.has(c.word(next)));
  return isDated ? { weekday, end } : undefined;
}

/** Calendar dates: «24 May 2023», «May 24», «Wednesday, the 24th of May», «2023-05-24», «5/24/2023», «May 2023», «August last year», «May 3-5». */
export function readCalendar(c: TimeCursor, i: number): Found | undefined {
  const iso = readNumeric(c, i);
  if (iso) return iso;
  const weekday = findWeekday(c, i);
  if (weekday) {
    const at = skipPartOfDay(c, skipComma(c, weekday.end));
    const dated = readDayAndMonth(c, skipThe(c, c.word(at) === 'on' ? at + 1 : at));
    if (dated?.shape.form === 'calendar' && dated.shape.day !== undefined)
      return { shape: { ...dated.shape, weekday: weekday.weekday }, end: dated.end };
    const theDay = c.word(at) === 'the' ? findDayNumber(c, at + 1) : undefined;
    if (theDay?.isOrdinal && !isNounAfterOrdinal(c, theDay.end))
      return { shape: { form: 'calendar', day: theDay.day, weekday: weekday.weekday }, end: theDay.end };
    // «Monday 22», «Tuesday 16th»
    const bare = at === weekday.end && (c.atoms[at]?.digits ?? -1) > 0 ? findDayNumber(c, at) : undefined;
    if (bare && !isCounting(c, bare.end)) return { shape: { form: 'calendar', day: bare.day, weekday: weekday.weekday }, end: bare.end };
    return undefined;
  }
  return readDirectedMonth(c, i) ?? readDayAndMonth(c, i) ?? readSlashedDay(c, i) ?? readDayAlone(c, i);
}

const DAY_PREPOSITIONS = new Set([
  'on',
  'by',
  'until',
  'till',
  'since',
  'from',
  'of',
  'before',
  'after',
  'between',
  'to',
  'through',
  '-',
  '~',
]);
/** What «on the 5th» may be said of, days of a month apart. */
const NUMBERED =
  /^(?:anniversary|birthday|floor|round|session|day|night|minute|hour|week|month|year|decade|century|parallel|meridian|street|avenue|congress|plenum|plenary|summit|meeting|conference|assembly|edition|package|list|ballot|vote|attempt|time|try|lap|hole|page|line|place|army|brigade|division|corps|fleet|regiment|battalion|amendment|party|republic|district|ward|of|and|or)$/;

/** «on the 22nd», «on 15th», «until the 26th», «at the press conference of the 18th», as translations from Chinese, Korean and Japanese have it: in figures, before no noun. */
function readDayAlone(c: TimeCursor, i: number): Found | undefined {
  const at = skipThe(c, i);
  if ((c.atoms[at]?.digits ?? -1) < 1) return undefined;
  const before = c.word(i - 1);
  if (before === 'on' && at === i && c.word(i + 1) === '/') return undefined;
  const day = findDayNumber(c, at);
  if (!day?.isOrdinal) return undefined;
  const next = c.word(day.end);
  if (before === 'on') return NUMBERED.test(next) ? undefined : { shape: { form: 'calendar', day: day.day }, end: day.end };
  const isDay = DAY_PREPOSITIONS.has(before) && (at > i || before === '-' || before === '~') && !isCounting(c, day.end);
  return isDay ? { shape: { form: 'calendar', day: day.day }, end: day.end } : undefined;
}

/** Whether a noun follows that the number may be of; «local» time and past forms are none. */
const isCounting = (c: TimeCursor, i: number): boolean => isNounAfterOrdinal(c, i) && !/^(?:local|.+ed)$/.test(c.word(i));

const MONTH_DIRECTIONS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);

/** «last February», «this March», «next May». */
function readDirectedMonth(c: TimeCursor, i: number): Found | undefined {
  const at = skipThe(c, i);
  const direction = MONTH_DIRECTIONS.get(c.word(at));
  if (direction === undefined) return undefined;
  const found = readDayAndMonth(c, at + 1);
  if (found?.shape.form !== 'calendar' || found.shape.year !== undefined || c.word(at + 1) === 'the') return undefined;
  return { shape: { ...found.shape, direction }, end: found.end };
}

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'noon']);
const skipPartOfDay = (c: TimeCursor, i: number): number => (PARTS_OF_DAY.has(c.word(i)) ? skipComma(c, i + 1) : i);
const isNounAfterOrdinal = (c: TimeCursor, i: number): boolean =>
  /^[a-z]{3,}$/.test(c.word(i)) && !/^(?:and|but|that|when|the|for|with|after|before|when)$/.test(c.word(i));

function readNumeric(c: TimeCursor, i: number): Found | undefined {
  const atom = c.atoms[i];
  if (!atom || atom.word.charCodeAt(0) > 57 || atom.word.charCodeAt(0) < 48) return undefined;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(atom.word);
  if (dotted) return numericDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), i + 1);
  if (atom.digits < 0) return undefined;
  const mark = c.word(i + 1);
  if ((mark !== '-' && mark !== '/' && mark !== '.') || c.word(i + 3) !== mark) return undefined;
  const [a, b, d] = [atom.digits, c.atoms[i + 2]?.digits ?? -1, c.atoms[i + 4]?.digits ?? -1];
  if (atom.length === 4) return numericDate(a, b, d, i + 5);
  if (c.atoms[i + 4]?.length !== 4) return undefined;
  // «5/24/2023» is American, «24/5/2023» European; where both fit a slash is read as American, but for pages that show the other order, a full stop or hyphen as European.
  const isAmerican = b > 12 || (mark === '/' && a <= 12 && c.isDayFirst !== true);
  return isAmerican ? numericDate(d, a, b, i + 5) : numericDate(d, b, a, i + 5);
}

/** Words before two figures that say that they are a day. */
const SLASH_CUES = new Set([
  'on',
  'day',
  'since',
  'until',
  'till',
  'by',
  'dated',
  'of',
  'morning',
  'afternoon',
  'evening',
  'night',
  '(',
  'to',
  'from',
]);

/** «on 15/5», «the day 2/5», «until 30/4», without a year: the day first where the page does not show the contrary. «9/11» is a name. */
function readSlashedDay(c: TimeCursor, i: number): Found | undefined {
  const before = c.word(i - 1);
  const isCued = SLASH_CUES.has(before) || (before === '-' && SLASH_CUES.has(c.word(i - 2)));
  const [first, mark, second] = [c.atoms[i], c.word(i + 1), c.atoms[i + 2]];
  if (!isCued || mark !== '/' || !first || !second || first.length > 2 || second.length > 2 || second.start !== first.end + 1)
    return undefined;
  const next = c.atoms[i + 3];
  if (next && (next.word === '/' || next.word === '%' || next.word === 'of' || (next.start === second.end && /^[a-z]/.test(next.word))))
    return undefined;
  const [a, b] = [first.digits, second.digits];
  if (a === 9 && b === 11) return undefined;
  const [day, month] = c.isDayFirst === false || b > 12 ? [b, a] : [a, b];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { shape: { form: 'calendar', month, day }, end: i + 3 } : undefined;
}

function numericDate(year: number, month: number, day: number, end: number): Found | undefined {
  if (year < 1500 || year > 2149 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { shape: { form: 'calendar', year, month, day }, end };
}

function readDayAndMonth(c: TimeCursor, i: number): Found | undefined {
  const at = c.word(i) === 'the' ? i + 1 : i;
  const day = findDayNumber(c, at);
  if (day) {
    let next = day.end;
    let until: number | undefined;
    // «3-5 May», «3 and 4 May», «3 to 5 May»
    if (/^(?:-|to|and)$/.test(c.word(next))) {
      const second = findDayNumber(c, next + 1);
      if (second && second.day > day.day) {
        until = second.day;
        next = second.end;
      }
    }
    const month = findMonth(c, c.word(next) === 'of' ? next + 1 : next);
    if (month) return withYear(c, month.end, month.month, day.day, until);
    // «the 19th of this month», «the 5 of the current month»
    const monthAt = c.word(day.end) === 'of' ? skipThe(c, day.end + 1) : c.atoms.length;
    const direction = MONTH_DIRECTIONS.get(c.word(monthAt)) ?? (c.word(monthAt) === 'current' ? 0 : undefined);
    if (direction !== undefined && c.word(monthAt + 1) === 'month')
      return { shape: { form: 'calendar', day: day.day, direction }, end: monthAt + 2 };
  }
  const month = findMonth(c, i);
  if (!month) return undefined;
  const first = findDayNumber(c, c.word(month.end) === 'the' ? month.end + 1 : month.end);
  if (first && !isScaled(c, first.end)) {
    const mark = c.word(first.end);
    if (mark === '-' || mark === 'to' || mark === 'and') {
      const second = findDayNumber(c, first.end + 1);
      if (second && second.day > first.day && !isScaled(c, second.end) && !MONTH_WORDS.has(c.word(second.end)))
        return withYear(c, second.end, month.month, first.day, second.day);
    }
    return withYear(c, first.end, month.month, first.day, undefined);
  }
  return withYear(c, month.end, month.month, undefined, undefined);
}

/** Whether what follows makes the number one of things («May 3 million people»). */
const isScaled = (c: TimeCursor, i: number): boolean => /^(?:million|billion|thousand|percent|%|hundred|trillion)$/.test(c.word(i));

/** The year behind day and month: «2023», «, 2023», «of 2023», «last year», «this year». */
function withYear(c: TimeCursor, i: number, month: number, day: number | undefined, until: number | undefined): Found {
  let end = i;
  const dayPart = day === undefined ? {} : { day };
  let tail: { year?: number; yearOffset?: number; from?: 'previous' } = {};
  const at = c.word(skipComma(c, i)) === 'of' ? skipComma(c, i) + 1 : skipComma(c, i);
  const hour = isClock(c, at);
  const year = hour ? undefined : findYear(c, at);
  const relative = findRelativeYear(c, at);
  if (hour) end = at + 1;
  else if (year !== undefined) {
    tail = { year };
    end = at + 1;
  } else if (relative) {
    tail = relative.isNarrated ? { yearOffset: relative.offset, from: 'previous' } : { yearOffset: relative.offset };
    end = relative.end;
  }
  const shape: Calendar = { form: 'calendar', month, ...dayPart, ...tail };
  if (until === undefined) return { shape, end };
  return { shape: { form: 'range', begin: shape, end: { ...shape, day: until } }, end };
}

/** «last year», «this year», «next year»; seen from the time told before (`isNarrated`) «that year», «the same year», «the following year», «the previous year», «the year before», «the year after». */
export function findRelativeYear(c: TimeCursor, i: number): { offset: number; end: number; isNarrated?: true } | undefined {
  const at = skipThe(c, i);
  const word = c.word(at);
  if (at > i && word === 'year') {
    const side = c.word(at + 1);
    if (side === 'before' || side === 'after') return { offset: side === 'before' ? -1 : 1, end: at + 2, isNarrated: true };
  }
  const isSame = word === 'that' && c.word(at + 1) === 'same' ? 1 : 0;
  if (c.word(at + 1 + isSame) !== 'year') return undefined;
  if (word === 'that' || (at > i && word === 'same')) return { offset: 0, end: at + 2 + isSame, isNarrated: true };
  if (at > i && word === 'following') return { offset: 1, end: at + 2, isNarrated: true };
  if (at > i && word === 'previous') return { offset: -1, end: at + 2, isNarrated: true };
  if (word === 'last') return { offset: -1, end: at + 2 };
  if (word === 'this' || word === 'current') return { offset: 0, end: at + 2 };
  if (word === 'next') return { offset: 1, end: at + 2 };
  return undefined;
}
