import { findOtherDays } from './find-other-days.ts';
import { MONTH_NAMES } from './month-names.ts';
import { type DayInterval, isCalendarDay, toDay, toInterval, weekdayOf } from './days.ts';

/** Words that name a calendar day or month, with their place. */
export interface DayWords {
  readonly start: number;
  readonly end: number;
  /** What they can mean, the likelier first; empty where no year is told. Two where day and month cannot be told apart («03/04/2023»). */
  readonly intervals: readonly DayInterval[];
  /** Where no year is told. */
  readonly monthDay?: { readonly month: number; readonly day: number };
  /** 0 Monday to 6 Sunday, where a weekday stands with them. */
  readonly weekday?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:1[89]\\d\\d|20\\d\\d)';

/** Longer names first, so that «juni» is not read as «jun». */
const OTHER_MONTH = `(?:${[...MONTH_NAMES.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;

/**
 * One expression for all forms, tried at each place once; every part is bounded, so it cannot backtrack far.
 * Year first; day month year; month day year; numbers with `/ . -`, the year in four digits or in two; compact `20230524`.
 */
const FORMS = new RegExp(
  [
    // days of an issue: «24 - 30 April 1997», «April 24-30, 1997»
    `(?<![\\d\\p{L}])(?<r1>${DAY})\\s?[-–]\\s?(?<r2>${DAY})\\s(?<rm>${MONTH})(?:,\\s|\\s)(?<ry>${YEAR})(?!\\d)`,
    `(?<rm2>${MONTH})\\s(?<r3>${DAY})\\s?[-–]\\s?(?<r4>${DAY})(?:,\\s|\\s)(?<ry2>${YEAR})(?!\\d)`,
    // the mark of a wire: «NY-07-08-97 1412EDT», «04:52 06-15-00»
    `(?<=[A-Z]-)(?<wm>0[1-9]|1[0-2])-(?<wd>${DAY})-(?<wy>\\d\\d)(?=\\s?\\d{4}[A-Z]{3})`,
    `(?<=\\d:\\d\\d\\s)(?<wm2>0[1-9]|1[0-2])-(?<wd2>${DAY})-(?<wy2>\\d\\d)(?![\\d-])`,
    `(?<iy>${YEAR})[-/.](?<im>0?[1-9]|1[0-2])[-/.](?<id>${DAY})(?=\\D|$)`,
    `(?<d9>${DAY})-(?<m9>${MONTH})-(?<z9>\\d\\d)(?!\\d)`,
    `(?:(?<w1>${WEEKDAY}),?\\s{1,3})?(?:the\\s)?(?<d1>${DAY})(?:st|nd|rd|th|\\.)?(?:\\sof)?[\\s-]{1,3}(?<m1>${MONTH})(?![a-z])(?:(?:,?[\\s-]{1,3}|\\sof\\s)(?<y1>${YEAR})(?!\\d)|,?\\s?['’‘](?<z1>\\d\\d)(?!\\d))?`,
    `(?:(?<w2>${WEEKDAY}),?\\s{1,3})?(?<m2>${MONTH})\\s{1,3}(?<d2>${DAY})(?:st|nd|rd|th)?(?![\\d:])(?:(?:[,.]\\s{0,3}|\\s{1,3})(?<y2>${YEAR})(?!\\d)|,?\\s?['’‘](?<z2>\\d\\d)(?!\\d)|\\s\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s[a-z]{3,4})?\\s(?<y10>${YEAR})(?!\\d))?`,
    `(?:(?<w3>${WEEKDAY}),?\\s{1,3})?(?<a>\\d{1,2}) ?(?<sep>[/.-]) ?(?<b>\\d{1,2}) ?\\k<sep> ?(?<y3>${YEAR})(?!\\d|[/.-]\\d)`,
    `(?<a2>\\d{1,2})(?<sep2>[/.])(?<b2>\\d{1,2})\\k<sep2>(?<z3>\\d\\d)(?![\\d/%]|[.,:]\\d)`,
    `(?<cy>19[5-9]\\d|20[0-4]\\d)(?<cm>0[1-9]|1[0-2])(?<cd>0[1-9]|[12]\\d|3[01])(?=T?\\d{0,6}\\b)`,
    `(?<d5>${DAY})(?:\\.|er|º)?\\s{1,2}(?:de\\s)?(?<m5>${OTHER_MONTH})(?!\\p{L}),?\\s{1,2}(?:del?\\s)?(?<y5>${YEAR})(?!\\d)`,
    `(?<y6>${YEAR})(?:\\.?\\s{1,2}(?<m6>${OTHER_MONTH})(?!\\p{L})\\s{1,2}(?<d6>${DAY})(?!\\d)|[年년]\\s?(?<m7>1[0-2]|0?[1-9])[月월]\\s?(?<d7>${DAY})[日일])`,
    `(?<m4>${MONTH})(?:,?\\s{1,3}(?:of\\s)?)(?<y4>${YEAR})(?!\\d)`,
  ].join('|'),
  'giu',
);

/** A year of an own reckoning, Buddhist, of an emperor or of a republic: «B.E. 2541», «Year 87». */
const RECKONING = '(?:b\\.?\\s?e\\.?|year|reiwa|heisei|sh[oō]wa|minguo|era)\\s?\\d{1,4}';
/**
 * Rarer forms, looked for only where the others find no year: words without a space between them, a comma behind the month, year or month first, slashes around a month's name,
 * Vietnamese and Lithuanian, and Japanese or Chinese without a year.
 */
const RARE_FORMS = new RegExp(
  [
    `(?<m1>${MONTH})[,/]?\\s{0,2}(?<d1>${DAY})(?:st|nd|rd|th)?[,/]?\\s{0,2}(?<y1>${YEAR})(?!\\d)`,
    `(?<d2>${DAY})[/]?(?<m2>${MONTH})[/,]?\\s?(?<y2>${YEAR})(?!\\d)`,
    // the year of an own reckoning before the common one: «3 May B.E. 2541 (1998)», «May 3, Year 87 of the Republic (1998)»
    `(?<d8>${DAY})\\s(?<m8>${MONTH}),?\\s${RECKONING}[^()\\d\\n]{0,25}\\((?<y8>${YEAR})\\)`,
    `(?<m9>${MONTH})\\s(?<d9>${DAY}),?\\s${RECKONING}[^()\\d\\n]{0,25}\\((?<y9>${YEAR})\\)`,
    `(?<y3>${YEAR}),?\\s(?<m3>${MONTH})\\s(?<d3>${DAY})(?!\\d)`,
    `(?<m4>${OTHER_MONTH})\\s(?<d4>${DAY}),\\s(?<y4>${YEAR})(?!\\d)`,
    `(?<y5>${YEAR})\\s?m\\.\\s(?<m5>${OTHER_MONTH})\\s(?<d5>${DAY})\\sd`,
    `(?<d6>${DAY})\\s(?:tháng|thang)\\s(?<n6>1[0-2]|0?[1-9])(?:,?\\s(?:năm\\s)?)(?<y6>${YEAR})(?!\\d)`,
    `(?<n7>1[0-2]|0?[1-9])[月월]\\s?(?<d7>${DAY})[日일]`,
  ].join('|'),
  'giu',
);

function findRareWords(text: string): DayWords[] {
  const found: DayWords[] = [];
  for (const match of text.matchAll(RARE_FORMS)) {
    const before = text[match.index - 1];
    if (before !== undefined && /[\p{L}\d]/u.test(before)) continue;
    const g = match.groups!;
    const word = g.m1 ?? g.m2 ?? g.m3 ?? g.m8 ?? g.m9;
    const other = g.m4 ?? g.m5;
    const month = word !== undefined ? monthOf(word) : other !== undefined ? MONTH_NAMES.get(other.toLowerCase())! : Number(g.n6 ?? g.n7);
    const day = Number(g.d1 ?? g.d2 ?? g.d3 ?? g.d4 ?? g.d5 ?? g.d6 ?? g.d7 ?? g.d8 ?? g.d9);
    const year = g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.y5 ?? g.y6 ?? g.y8 ?? g.y9;
    const place = { start: match.index, end: match.index + match[0].length };
    if (year === undefined) {
      if (isCalendarDay(2000, month, day)) found.push({ ...place, intervals: [], monthDay: { month, day } });
    } else if (isCalendarDay(Number(year), month, day)) found.push({ ...place, intervals: [oneDay(Number(year), month, day)] });
  }
  return found;
}

/** Without a figure there is no day. */
const FIGURE = /[\d\u0660-\u0669\u06F0-\u06F9]/;

/** Figures of Arabic and Persian as European ones; the length stays. */
const toEuropeanFigures = (text: string): string =>
  /[\u0660-\u0669\u06F0-\u06F9]/.test(text)
    ? text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (figure) => String(figure.charCodeAt(0) & 15))
    : text;

/** Figures that make a day without the name of a month: parted by a mark, eight together, or before the signs for year and month. */
const FIGURES_OF_DAY = /\d ?[-/.] ?\d|\d{8}|[年년月월]|th[aá]ng/i;
const LETTERS = /\p{L}+/gu;
const LONGEST_MONTH_PART = 16;
/** The first run of letters of every name of a month. */
const MONTH_PARTS: ReadonlySet<string> = new Set(
  [
    ...MONTHS,
    'january',
    'february',
    'march',
    'april',
    'june',
    'july',
    'august',
    'sept',
    'september',
    'october',
    'november',
    'december',
  ].concat([...MONTH_NAMES.keys()].map((name) => name.match(LETTERS)?.[0] ?? '')),
);

/** Whether a run of letters is the name of a month, or its first part: without one, and without such figures, no form fits. */
function hasMonthWord(text: string): boolean {
  for (const [run] of text.toLowerCase().matchAll(LETTERS)) if (run.length <= LONGEST_MONTH_PART && MONTH_PARTS.has(run)) return true;
  return false;
}

/**
 * Finds calendar days in English words, ISO and numbers, and whole dates with the month names of 44 other languages; where none is whole, days of the Persian, Islamic, Japanese, Taiwanese and Thai calendars. Not found: days of the week alone, bare years, relative words.
 * A day that the calendar lacks is left out.
 */
export function findDayWords(words: string): readonly DayWords[] {
  if (!FIGURE.test(words)) return [];
  const text = toEuropeanFigures(words);
  const found: DayWords[] = [];
  const isHopeful = FIGURES_OF_DAY.test(text) || hasMonthWord(text);
  for (const match of isHopeful ? text.matchAll(FORMS) : []) {
    const before = text[match.index - 1];
    if (before !== undefined && /[\p{L}\d]/u.test(before) && !(before === 'T')) continue;
    const one = toDayWords(match);
    if (one) found.push(one);
  }
  if (found.some((one) => one.intervals.some(({ firstDay, lastDay }) => firstDay === lastDay))) return found;
  const others = findOtherDays(text);
  if (others.length > 0)
    return others.map(({ start, end, days }) => ({ start, end, intervals: days.map((day) => ({ firstDay: day, lastDay: day })) }));
  const rare = isHopeful ? findRareWords(text) : [];
  return rare.length > 0 ? rare : found;
}

function toDayWords(match: RegExpMatchArray): DayWords | undefined {
  const g = match.groups!;
  const place = { start: match.index!, end: match.index! + match[0].length };
  const wire = g.wy ?? g.wy2;
  if (wire !== undefined) {
    const [year, month, day] = [fullYear(wire), Number(g.wm ?? g.wm2), Number(g.wd ?? g.wd2)];
    return isCalendarDay(year, month, day) ? { ...place, intervals: [oneDay(year, month, day)] } : undefined;
  }
  const issueYear = g.ry ?? g.ry2;
  if (issueYear !== undefined) {
    const [year, month] = [Number(issueYear), monthOf(g.rm ?? g.rm2!)];
    const [from, to] = [Number(g.r1 ?? g.r3), Number(g.r2 ?? g.r4)];
    if (!isCalendarDay(year, month, from) || !isCalendarDay(year, month, to) || to < from) return undefined;
    return { ...place, intervals: [{ firstDay: toDay(year, month, from), lastDay: toDay(year, month, to) }] };
  }
  if (g.a !== undefined || g.a2 !== undefined) {
    // «1.2.03» is a version, «1/2/03» and «01.02.03» are days
    if (g.sep2 === '.' && (g.a2!.length < 2 || g.b2!.length < 2)) return undefined;
    const year = g.y3 === undefined ? fullYear(g.z3!) : Number(g.y3);
    const intervals = numericDays(Number(g.a ?? g.a2), Number(g.b ?? g.b2), year, g.sep ?? g.sep2!);
    if (g.w3 === undefined) return intervals.length > 0 ? { ...place, intervals } : undefined;
    // the weekday tells which of the two is the day
    const weekday = toWeekday(g.w3);
    const fitting = intervals.filter(({ firstDay }) => weekdayOf(firstDay) === weekday);
    return intervals.length > 0 ? { ...place, intervals: fitting.length > 0 ? fitting : intervals, weekday } : undefined;
  }
  if (g.m4 !== undefined) return { ...place, intervals: [toInterval(Number(g.y4), monthOf(g.m4))] };
  const short = g.z1 ?? g.z2 ?? g.z9;
  const year = g.iy ?? g.y1 ?? g.y2 ?? g.y10 ?? g.cy ?? g.y5 ?? g.y6 ?? (short === undefined ? undefined : fullYear(short));
  const monthWord = g.m1 ?? g.m2 ?? g.m9;
  const otherMonth = g.m5 ?? g.m6;
  const month =
    monthWord !== undefined
      ? monthOf(monthWord)
      : otherMonth !== undefined
        ? MONTH_NAMES.get(otherMonth.toLowerCase())!
        : Number(g.im ?? g.cm ?? g.m7);
  const day = Number(g.id ?? g.d1 ?? g.d2 ?? g.cd ?? g.d5 ?? g.d6 ?? g.d7 ?? g.d9);
  const weekdayWord = g.w1 ?? g.w2;
  const weekday = weekdayWord === undefined ? {} : { weekday: toWeekday(weekdayWord) };
  if (year === undefined)
    return isCalendarDay(2000, month, day) ? { ...place, intervals: [], monthDay: { month, day }, ...weekday } : undefined;
  return isCalendarDay(Number(year), month, day) ? { ...place, intervals: [oneDay(Number(year), month, day)], ...weekday } : undefined;
}

const toWeekday = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());

/** First year that two digits can mean, as POSIX has it: 69 is 1969, 68 is 2068. Here reports to come are left out: from 50 on it is the last century. */
const CENTURY_TURN = 50;
const fullYear = (digits: string): number => (Number(digits) >= CENTURY_TURN ? 1900 : 2000) + Number(digits);

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const oneDay = (year: number, month: number, day: number): DayInterval => ({
  firstDay: toDay(year, month, day),
  lastDay: toDay(year, month, day),
});

/** Dots and hyphens are European (day first); slashes can be either, day first the commoner reading in the world. */
function numericDays(a: number, b: number, year: number, separator: string): DayInterval[] {
  const found: DayInterval[] = [];
  if (isCalendarDay(year, b, a)) found.push(oneDay(year, b, a));
  if (separator === '/' && a !== b && isCalendarDay(year, a, b)) found.push(oneDay(year, a, b));
  else if (found.length === 0 && isCalendarDay(year, a, b)) found.push(oneDay(year, a, b));
  return found;
}
