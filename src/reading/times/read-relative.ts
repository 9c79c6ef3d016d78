import { FIXED_FEASTS, SEASON_WORDS, UNIT_WORDS } from '../../ontology/calendar-words.ts';
import type { TimePart, TimeShape, TimeUnit } from '../../model/time-expression.ts';
import { isEnd } from './read-narrated.ts';
import { findMonth, findPart, findRelativeYear, findWeekday } from './read-calendar.ts';
import { findCount, findOrdinalAt, findYear, type Found, skipHyphen, skipThe, type TimeCursor } from './time-cursor.ts';

const DIRECTIONS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'lunchtime']);
const offset = (unit: TimeUnit, amount: number, isWhole: boolean): Extract<TimeShape, { form: 'offset' }> => ({
  form: 'offset',
  unit,
  amount,
  isWhole,
});

/** Words that are a day by themselves: «yesterday», «tonight», «overnight». */
export function readDayWord(c: TimeCursor, i: number): Found | undefined {
  const word = c.word(i);
  const part = PARTS_OF_DAY.has(c.word(i + 1)) ? 1 : 0;
  switch (word) {
    case 'today':
      return { shape: offset('day', 0, true), end: i + 1 };
    case 'tonight':
    case 'overnight':
      return { shape: offset('day', 0, true), end: i + 1 };
    case 'yesterday':
      return { shape: offset('day', -1, true), end: i + 1 + part };
    case 'tomorrow':
      return { shape: offset('day', 1, true), end: i + 1 + part };
    case 'last':
      return c.word(i + 1) === 'night' || c.word(i + 1) === 'evening' ? { shape: offset('day', -1, true), end: i + 2 } : undefined;
    case 'this':
      return part === 1 ? { shape: offset('day', 0, true), end: i + 2 } : undefined;
    case 'the': {
      if (c.word(i + 1) !== 'day') return undefined;
      const [a, b] = [c.word(i + 2), c.word(i + 3)];
      if (a === 'before' && b === 'yesterday') return { shape: offset('day', -2, true), end: i + 4 };
      if (a === 'after' && b === 'tomorrow') return { shape: offset('day', 2, true), end: i + 4 };
      return undefined;
    }
    default:
      return undefined;
  }
}

/** Weekdays without a date: «Friday», «last Friday», «on Monday evening», «Thursday last week», «Friday's». */
export function readWeekday(c: TimeCursor, i: number): Found | undefined {
  let at = skipThe(c, i);
  const direction = DIRECTIONS.get(c.word(at));
  if (direction !== undefined) at++;
  const weekday = findWeekday(c, at);
  if (!weekday) return undefined;
  let end = weekday.end;
  if (PARTS_OF_DAY.has(c.word(end))) end++;
  let told = direction;
  if (told === undefined && c.word(end + 1) === 'week' && (c.word(end) === 'last' || c.word(end) === 'next')) {
    told = c.word(end) === 'last' ? -1 : 1;
    end += 2;
  }
  const side = c.word(end);
  if (direction === undefined && told === undefined && at > i && (side === 'before' || side === 'after') && isEnd(c, end + 1))
    return { shape: { form: 'weekday', weekday: weekday.weekday, direction: side === 'before' ? -1 : 1, from: 'previous' }, end: end + 1 };
  const shape: TimeShape =
    told === undefined ? { form: 'weekday', weekday: weekday.weekday } : { form: 'weekday', weekday: weekday.weekday, direction: told };
  return { shape, end };
}

/** «three weeks ago», «two days earlier», «a day later», «in two weeks», «10 days from now», «the next day», «the same day», «a year ago today». */
export function readOffset(c: TimeCursor, i: number): Found | undefined {
  const word = c.word(i);
  if (word === 'the') {
    const which = c.word(i + 1);
    const unit = UNIT_WORDS.get(c.word(i + 2));
    const isPartOfDay = PARTS_OF_DAY.has(c.word(i + 2));
    if ((which === 'next' || which === 'following' || which === 'same' || which === 'previous') && (isPartOfDay || unit !== undefined)) {
      const amount = which === 'same' ? 0 : which === 'previous' ? -1 : 1;
      const isWeekOrLonger = unit === 'week' || unit === 'month' || unit === 'year';
      if (which === 'next' && isWeekOrLonger) return { shape: offset(unit, 1, true), end: i + 3 };
      return { shape: { ...offset(isPartOfDay ? 'day' : unit!, amount, true), from: 'previous' }, end: i + 3 };
    }
    const plain = PARTS_OF_DAY.has(which) ? 'day' : UNIT_WORDS.get(which);
    const side = c.word(i + 2);
    if (plain && plain !== 'century' && side === 'before' && c.word(i + 3) === 'last' && isEnd(c, i + 4))
      return { shape: offset(plain, -2, true), end: i + 4 };
    if (plain && plain !== 'century' && (side === 'before' || side === 'after' || side === 'earlier')) {
      const isOfAct = side === 'after' ? !isEnd(c, i + 3) : side === 'before' && DETERMINERS.has(c.word(i + 3));
      if (isOfAct) return { shape: { ...offset(plain, side === 'before' ? 1 : -1, plain === 'day'), from: 'act' }, end: i + 3 };
      return { shape: { ...offset(plain, side === 'after' ? 1 : -1, true), from: 'previous' }, end: i + 3 };
    }
  }
  const isIn = word === 'in' || word === 'within';
  if (word === 'within' && c.word(i + 1) === 'hours')
    return { shape: { form: 'stretch', unit: 'hour', amount: 24, direction: 1, isWithin: true }, end: i + 2 };
  const count = findCount(c, isIn ? skipApproximate(c, i + 1) : i);
  if (!count) return undefined;
  const at = skipHyphen(c, count.end);
  const isFortnight = c.word(at) === 'fortnight' || c.word(at) === 'fortnights';
  const unit = isFortnight ? 'week' : UNIT_WORDS.get(c.word(at));
  if (!unit || c.word(count.end) === '-') return undefined;
  const isHalfMore =
    c.word(at + 1) === 'and' && c.word(at + 2) === 'a' && c.word(at + 3) === 'half' && /^(?:ago|later|earlier|after)$/.test(c.word(at + 4));
  const end = isHalfMore ? at + 4 : at + 1;
  const value = isHalfMore ? count.value + 0.5 : count.value;
  const next = c.word(end);
  if (isFortnight) return readFortnight(c, end, count.value);
  if (isIn) {
    // «for the first time in two decades», «the largest in three years»: a length looked back on.
    if (
      /^(?:time|est|worst|most|largest|biggest|highest|lowest|first|longest|heaviest|deadliest)$/.test(c.word(i - 1)) ||
      c.word(i - 2) === 'first'
    )
      return { shape: { form: 'duration', unit, amount: count.value }, end };
    const isPossessive = next === "'";
    if (isPossessive && c.word(end + 1) === 'time') return { shape: offset(unit, count.value, false), end: end + 2 };
    if (isPossessive && c.word(end + 2) === 'time') return { shape: offset(unit, count.value, false), end: end + 3 };
    const shape: TimeShape = { form: 'stretch', unit, amount: count.value, direction: 1 };
    return { shape: word === 'within' ? { ...shape, isWithin: true } : shape, end };
  }
  // «was to run for 120 days before renewal»: «for» makes it a length.
  if (c.word(i - 1) === 'for') return undefined;
  if (next === 'ago') {
    const shape = offset(unit, -value, unit === 'day');
    if (c.word(end + 1) === 'today') return { shape: { ...shape, isExact: true }, end: end + 2 };
    const isToTheDay = c.word(end + 1) === 'to' && c.word(end + 2) === 'the' && c.word(end + 3) === 'day';
    return isToTheDay ? { shape: { ...shape, isExact: true }, end: end + 4 } : { shape, end: end + 1 };
  }
  const isToTheDay = next === 'to' && c.word(end + 1) === 'the' && c.word(end + 2) === 'day' && c.word(end + 3) === 'after';
  if (isToTheDay) return { shape: { ...offset(unit, -value, unit === 'day'), from: 'act', isExact: true }, end: end + 4 };
  // «two days after the vote»: the vote lies so far before what is told
  if (next === 'after' ? !isEnd(c, end + 1) : next === 'before' && DETERMINERS.has(c.word(end + 1)))
    return { shape: { ...offset(unit, next === 'after' ? -value : value, unit === 'day'), from: 'act' }, end: end + 1 };
  if (next === 'earlier' || next === 'before' || next === 'previously' || next === 'prior')
    return { shape: { ...offset(unit, -value, unit === 'day'), from: 'previous' }, end: end + 1 };
  if (next === 'later' || next === 'after' || next === 'afterwards')
    return { shape: { ...offset(unit, value, unit === 'day'), from: 'previous' }, end: end + 1 };
  if (next === 'from' && (c.word(end + 1) === 'now' || c.word(end + 1) === 'today'))
    return { shape: offset(unit, count.value, unit === 'day'), end: end + 2 };
  if (next === 'hence') return { shape: offset(unit, count.value, unit === 'day'), end: end + 1 };
  return undefined;
}

/** Behind «the day before» they begin what the day is counted from; elsewhere a subject may («the day before Oslo had agreed»). */
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'that', 'these', 'our', 'my']);

const APPROXIMATE = new Set(['about', 'around', 'roughly', 'nearly', 'almost', 'some', 'approximately', 'just', 'only']);
const skipApproximate = (c: TimeCursor, i: number): number => {
  let at = i;
  while (APPROXIMATE.has(c.word(at))) at++;
  if ((c.word(at) === 'more' || c.word(at) === 'less' || c.word(at) === 'fewer') && c.word(at + 1) === 'than') at += 2;
  if (c.word(at) === 'at' && (c.word(at + 1) === 'least' || c.word(at + 1) === 'most')) at += 2;
  return at;
};

/** «last week», «this year», «early next month», «the past two decades», «recent days», «the first 11 months of this year», «earlier this week», «the end of the year». */
export function readUnit(c: TimeCursor, i: number): Found | undefined {
  const first = c.word(i);
  if ((first === 'earlier' || first === 'later') && c.word(i + 1) === 'this') {
    const unit = UNIT_WORDS.get(c.word(i + 2));
    if (unit) return { shape: { ...offset(unit, 0, true), part: first === 'earlier' ? 'early' : 'late' }, end: i + 3 };
  }
  const part = findPart(c, i);
  if (part) {
    const inner = readUnit(c, part.end) ?? readUnitOnly(c, part.end);
    return inner && withPart(inner, part.part);
  }
  if (first === 'year' && c.word(i + 1) === '-' && c.word(i + 2) === 'end')
    return { shape: { ...offset('year', 0, true), part: 'late' }, end: i + 3 };
  let at = skipThe(c, i);
  const ordinal = readPortion(c, at);
  if (ordinal) return ordinal;
  // «over the weekend», «at the weekend»; «the weekend of talks» tells which one only by what was in it
  if (c.word(at) === 'weekend' && at > i && c.word(at + 1) !== 'of') {
    const day = (weekday: number): TimeShape => ({ form: 'weekday', weekday });
    return { shape: { form: 'range', begin: day(5), end: day(6) }, end: at + 1 };
  }
  const isRecent = c.word(at) === 'recent';
  const isComing = c.word(at) === 'coming' || c.word(at) === 'upcoming';
  let direction = DIRECTIONS.get(c.word(at));
  if (c.word(at) === 'first' || c.word(at) === 'final') return undefined;
  if (!isRecent && direction === undefined) return undefined;
  if (isRecent) direction = -1;
  at++;
  const isVagueFew = c.word(at) === 'few' || c.word(at) === 'several' || c.word(at) === 'couple';
  const count = UNIT_WORDS.has(c.word(at)) ? undefined : findCount(c, isVagueFew ? at : skipApproximate(c, at));
  const unitAt = count ? skipHyphen(c, count.end) : at;
  const isFiscal = /^(?:fiscal|calendar|financial|full|school|academic)$/.test(c.word(unitAt)) ? 1 : 0;
  const unitWord = c.word(unitAt + isFiscal);
  const isWeekend = unitWord === 'weekend';
  const unit = isWeekend ? 'week' : UNIT_WORDS.get(unitWord);
  if (!unit) return undefined;
  const end = unitAt + isFiscal + 1;
  if (isWeekend) {
    const day = (weekday: number): TimeShape => ({ form: 'weekday', weekday, direction: direction ?? -1 });
    return { shape: { form: 'range', begin: day(5), end: day(6) }, end };
  }
  const isPlural = unitWord.endsWith('s') && unit !== 'century';
  if (isFiscal && !count && direction !== 0) return { shape: offset(unit, direction!, true), end };
  if (direction === 0 && !count) return isPlural ? undefined : { shape: offset(unit, 0, true), end };
  if (direction === 0) return undefined;
  if (count) return { shape: { form: 'stretch', unit, amount: count.value, direction: direction! }, end };
  if (isPlural) return { shape: { form: 'stretch', unit, direction: direction! }, end };
  if (isRecent || isComing) return { shape: { form: 'stretch', unit, amount: 1, direction: direction! }, end };
  // «the past year» is twelve months up to now, «last year» the calendar year.
  if (first === 'the' && (c.word(i + 1) === 'past' || c.word(i + 1) === 'last') && unit !== 'day')
    return { shape: { form: 'stretch', unit, amount: 1, direction: -1 }, end };
  if (c.word(at - 1) === 'following' || c.word(at - 1) === 'previous' || c.word(at - 1) === 'preceding')
    return { shape: { ...offset(unit, direction!, true), from: 'previous' }, end };
  return { shape: offset(unit, direction!, true), end };
}

/** A unit with an article alone, as it stands behind «the end of»: «the year», «the month», «2023», «May», «the week». */
function readUnitOnly(c: TimeCursor, i: number): Found | undefined {
  const at = skipThe(c, i);
  const unit = UNIT_WORDS.get(c.word(at));
  if (unit && !c.word(at).endsWith('s') && at > i) return { shape: offset(unit, 0, true), end: at + 1 };
  const year = findYear(c, i);
  if (year !== undefined) return { shape: { form: 'calendar', year }, end: i + 1 };
  return undefined;
}

/** The same time with «early», «mid» or «late» told of it. */
export function withPart(found: Found, part: TimePart): Found | undefined {
  const { shape } = found;
  if (shape.form === 'calendar' || shape.form === 'offset' || shape.form === 'season' || shape.form === 'decade')
    return { shape: { ...shape, part }, end: found.end };
  return shape.form === 'weekday' || shape.form === 'stretch' ? found : undefined;
}

/** «first quarter of 2021», «Q1 2021», «the second half of this year», «the first 11 months of the year», «the last months of 2022». */
function readPortion(c: TimeCursor, i: number): Found | undefined {
  const word = c.word(i);
  if ((word === 'q' || word === 'h') && (c.atoms[i + 1]?.length ?? 0) === 1 && c.atoms[i + 1]?.start === c.atoms[i]?.end) {
    const n = c.atoms[i + 1]!.digits;
    if (n < 1 || n > (word === 'q' ? 4 : 2)) return undefined;
    return withSeasonYear(c, i + 2, `${word}${n}` as 'q1');
  }
  const ordinal = findOrdinalAt(c, i);
  const isLast = word === 'last' || word === 'final';
  if (!ordinal && !isLast) return undefined;
  const n = ordinal?.value ?? 0;
  const at = ordinal?.end ?? i + 1;
  const noun = c.word(at);
  if (noun === 'quarter' && n <= 4) return withSeasonYear(c, at + 1, `q${n || 4}` as 'q1');
  if (noun === 'half' && n <= 2) {
    const found = withSeasonYear(c, at + 1, `h${n || 2}` as 'h1');
    return found.end > at + 1 ? found : undefined;
  }
  if (n > 1) return undefined;
  const count = UNIT_WORDS.has(noun) ? { value: undefined, end: at } : findCount(c, at);
  if (!count) return undefined;
  const unit = UNIT_WORDS.get(c.word(count.end));
  if (!unit || c.word(count.end + 1) !== 'of') return undefined;
  const withinAt = count.end + 2;
  const relative = findRelativeYear(c, withinAt);
  const year = findYear(c, withinAt);
  const isTheYear = c.word(withinAt) === 'the' && c.word(withinAt + 1) === 'year';
  const month = findMonth(c, withinAt);
  let within: TimeShape | undefined;
  let end = withinAt;
  if (year !== undefined) [within, end] = [{ form: 'calendar', year }, withinAt + 1];
  else if (relative) [within, end] = [offset('year', relative.offset, true), relative.end];
  else if (isTheYear) [within, end] = [offset('year', 0, true), withinAt + 2];
  else if (month) [within, end] = [{ form: 'calendar', month: month.month }, month.end];
  if (!within) return undefined;
  const amount = count.value === undefined ? {} : { amount: count.value };
  return { shape: { form: 'stretch', unit, ...amount, direction: isLast ? -1 : 1, within }, end };
}

/** Seasons: «next spring», «the spring of 2023», «last winter», «this summer», «autumn 2021», «in the spring». */
export function readSeason(c: TimeCursor, i: number): Found | undefined {
  let at = skipThe(c, i);
  const direction = c.word(at) === 'recent' ? undefined : DIRECTIONS.get(c.word(at));
  if (direction !== undefined) at++;
  const season = SEASON_WORDS.get(c.word(at));
  if (!season) return undefined;
  const found = withSeasonYear(c, at + 1, season, direction);
  const hasYear = found.end > at + 1;
  if (direction !== undefined || hasYear) return found;
  // A bare season needs a preposition of time: «in the spring», «by summer»; «fall» needs more.
  const before = c.word(i - 1);
  const isTimed =
    c.word(at) !== 'fall'
      ? /^(?:in|by|until|since|during|for|before|after|early|late|-|of|from|through|throughout)$/.test(before)
      : before === 'in' && at === i + 1 && c.word(at + 1) !== 'of';
  return isTimed && c.word(at + 1) !== 'in' ? found : undefined;
}

type Season = Extract<TimeShape, { form: 'season' }>['season'];

function withSeasonYear(c: TimeCursor, i: number, season: Season, direction?: -1 | 0 | 1): Found {
  const base = direction === undefined ? { form: 'season' as const, season } : { form: 'season' as const, season, direction };
  const behind = c.word(i) === 'of' ? i + 1 : c.word(i) === ',' && findYear(c, i + 1) !== undefined ? i + 1 : i;
  const at = /^(?:fiscal|financial|calendar|fy)$/.test(c.word(behind)) && findYear(c, behind + 1) !== undefined ? behind + 1 : behind;
  const year = findYear(c, at);
  if (year !== undefined) return { shape: { ...base, year }, end: at + 1 };
  const relative = findRelativeYear(c, at);
  if (relative) return { shape: { ...base, yearOffset: relative.offset }, end: relative.end };
  if (c.word(i) === 'of' && c.word(i + 1) === 'the' && c.word(i + 2) === 'year') return { shape: { ...base, yearOffset: 0 }, end: i + 3 };
  return { shape: base, end: i };
}

/** Decades and centuries: «the 1990s», «the '90s», «the early nineties», «the 19th century». */
export function readDecade(c: TimeCursor, i: number): Found | undefined {
  const at = skipThe(c, i);
  const atom = c.atoms[at];
  if (!atom) return undefined;
  const next = c.atoms[at + 1];
  if (atom.length === 4 && atom.digits >= 1000 && atom.digits % 10 === 0 && next) {
    const isGlued = next.start === atom.end;
    if (isGlued && next.word === 's') return { shape: { form: 'decade', year: atom.digits }, end: at + 2 };
    if (isGlued && next.word === "'" && c.word(at + 2) === 's') return { shape: { form: 'decade', year: atom.digits }, end: at + 3 };
  }
  if (atom.word === "'" && next && next.length === 2 && next.digits >= 20 && next.digits % 10 === 0 && c.word(at + 2) === 's')
    return { shape: { form: 'decade', year: 1900 + next.digits }, end: at + 3 };
  const decade = at > i || /^(?:early|late|-)$/.test(c.word(i - 1)) ? DECADE_WORDS.get(atom.word) : undefined;
  if (decade !== undefined) return { shape: { form: 'decade', year: decade }, end: at + 1 };
  const ordinal = findOrdinalAt(c, at);
  if (ordinal && c.word(ordinal.end) === 'century')
    return { shape: { form: 'decade', year: (ordinal.value - 1) * 100, years: 100 }, end: ordinal.end + 1 };
  return undefined;
}

const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** «in the fifth year of»-like lengths aside: «for three days», «a three-day visit», «several hours», «weeks» are durations. */
export function readDuration(c: TimeCursor, i: number): Found | undefined {
  const count = findCount(c, i);
  if (!count) return undefined;
  const at = skipHyphen(c, count.end);
  const unit = UNIT_WORDS.get(c.word(at));
  if (!unit) return undefined;
  // «a day», «a year» alone say how often or how long only behind a number or a hyphen.
  if (count.value === 1 && (c.word(i) === 'a' || c.word(i) === 'an')) return undefined;
  return { shape: { form: 'duration', unit, amount: count.value }, end: at + 1 };
}

const VAGUE: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['now', 0],
  ['currently', 0],
  ['nowadays', 0],
  ['presently', 0],
  ['recently', -1],
  ['lately', -1],
  ['soon', 1],
  ['shortly', 1],
]);

/** «now», «recently», «soon», «at present», «these days», «in the near future», «at the moment». */
export function readVague(c: TimeCursor, i: number): Found | undefined {
  const word = c.word(i);
  const direction = VAGUE.get(word);
  if (direction !== undefined) {
    if (word === 'shortly' && /^(?:before|after)$/.test(c.word(i + 1))) return undefined;
    if (word === 'soon' && /^(?:after|as)$/.test(c.word(i + 1))) return undefined;
    return { shape: { form: 'vague', direction }, end: i + 1 };
  }
  const next = c.word(i + 1);
  if (word === 'at' && next === 'present') return { shape: { form: 'vague', direction: 0 }, end: i + 2 };
  if (word === 'these' && next === 'days') return { shape: { form: 'vague', direction: 0 }, end: i + 2 };
  if (word === 'at' && next === 'the' && c.word(i + 2) === 'moment') return { shape: { form: 'vague', direction: 0 }, end: i + 3 };
  if (word === 'the' && (next === 'near' || next === 'foreseeable') && c.word(i + 2) === 'future')
    return { shape: { form: 'vague', direction: 1 }, end: i + 3 };
  return undefined;
}

/** «Christmas», «New Year's Eve», where a year does not follow they are calendar days without one. */
export function readFeast(c: TimeCursor, i: number): Found | undefined {
  if (!c.atoms[i]?.isCapital) return undefined;
  for (let n = 5; n >= 1; n--) {
    let key = '';
    for (let k = 0; k < n; k++)
      key += c.word(i + k) === "'" || c.word(i + k) === 's' ? c.word(i + k) : `${key === '' ? '' : ' '}${c.word(i + k)}`;
    const feast = FIXED_FEASTS.get(key);
    if (!feast) continue;
    const year = findYear(c, i + n);
    const base = { form: 'calendar' as const, month: feast[0], day: feast[1] };
    return year === undefined ? { shape: base, end: i + n } : { shape: { ...base, year }, end: i + n + 1 };
  }
  return undefined;
}

/** «21:40», «1:14 p.m.», «5 pm», «noon», «midnight». */
export function readClock(c: TimeCursor, i: number): Found | undefined {
  const word = c.word(i);
  if (word === 'noon' || word === 'midnight') return { shape: { form: 'clock', hour: word === 'noon' ? 12 : 0, minute: 0 }, end: i + 1 };
  const atom = c.atoms[i];
  if (!atom || word.charCodeAt(0) < 48 || word.charCodeAt(0) > 57) return undefined;
  let hour = atom.digits;
  let minute = 0;
  let end = i + 1;
  const timed = /^(\d{1,2})[:.](\d{2})$/.exec(word);
  if (timed) [hour, minute] = [Number(timed[1]), Number(timed[2])];
  else if (atom.length <= 2 && c.word(i + 1) === ':' && c.atoms[i + 2]?.length === 2) {
    [minute, end] = [c.atoms[i + 2]!.digits, i + 3];
  }
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return undefined;
  const half = c.word(end);
  const isDotted = (half === 'a' || half === 'p') && c.word(end + 1) === '.' && c.word(end + 2) === 'm';
  if (half === 'am' || half === 'pm' || isDotted) {
    const isAfternoon = half.startsWith('p');
    const after = isDotted ? (c.word(end + 3) === '.' ? end + 4 : end + 3) : end + 1;
    return { shape: { form: 'clock', hour: (hour % 12) + (isAfternoon ? 12 : 0), minute }, end: after };
  }
  return (timed && word.includes(':')) || end === i + 3 ? { shape: { form: 'clock', hour, minute }, end } : undefined;
}

/** «a fortnight ago», «a fortnight later», «a fortnight after the vote»: two weeks each. */
function readFortnight(c: TimeCursor, end: number, count: number): Found | undefined {
  const next = c.word(end);
  const weeks = 2 * count;
  if (next === 'ago') return { shape: offset('week', -weeks, false), end: end + 1 };
  if (next === 'after' ? !isEnd(c, end + 1) : next === 'before' && DETERMINERS.has(c.word(end + 1)))
    return { shape: { ...offset('week', next === 'after' ? -weeks : weeks, false), from: 'act' }, end: end + 1 };
  if (next === 'earlier' || next === 'before') return { shape: { ...offset('week', -weeks, false), from: 'previous' }, end: end + 1 };
  if (next === 'later' || next === 'after') return { shape: { ...offset('week', weeks, false), from: 'previous' }, end: end + 1 };
  return undefined;
}
