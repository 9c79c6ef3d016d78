import { type Day, fromDayNumber, toDay, toDayNumber, weekdayOf } from './days.ts';

/** Days of a year of 33 in the Persian calendar that has 366 days: the 33-year rule holds from 1799 to 2256 (Borkowski, «The Persian calendar for 3000 years», 1996). */
const PERSIAN_LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const PERSIAN_ANCHOR_YEAR = 1400;
const PERSIAN_ANCHOR = toDayNumber('2021-03-21' as Day);
const isPersianLeap = (year: number): boolean => PERSIAN_LEAPS.has(year % 33);

/** The first day of a Persian year (1178 to 1633): Nowruz. */
export function persianNewYear(year: number): Day {
  let number = PERSIAN_ANCHOR;
  for (let y = PERSIAN_ANCHOR_YEAR; y < year; y++) number += isPersianLeap(y) ? 366 : 365;
  for (let y = year; y < PERSIAN_ANCHOR_YEAR; y++) number -= isPersianLeap(y) ? 366 : 365;
  return fromDayNumber(number);
}

/** A day of the Persian calendar, month 1 (Farvardin) to 12; undefined where it does not exist. */
export function persianDay(year: number, month: number, day: number): Day | undefined {
  const most = month <= 6 ? 31 : month <= 11 || isPersianLeap(year) ? 30 : 29;
  if (year < 1200 || year > 1600 || month < 1 || month > 12 || day < 1 || day > most) return undefined;
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return fromDayNumber(toDayNumber(persianNewYear(year)) + before + day - 1);
}

/** Julian day number of 1970-01-01 at noon. */
const JULIAN_EPOCH = 2_440_588;

/** A day of the Islamic calendar, month 1 (Muharram) to 12, by the arithmetic rule (30-year cycle): the sighted moon is a day earlier or later. */
export function islamicDay(year: number, month: number, day: number): Day | undefined {
  if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const julian = Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + day + 1_948_440 - 385;
  return fromDayNumber(julian - JULIAN_EPOCH);
}

/** Easter of the western churches (Meeus, «Astronomical Algorithms», after Butcher 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const at = h + l - 7 * m + 114;
  return toDay(year, Math.floor(at / 31), (at % 31) + 1);
}

/** Days that the Julian calendar is behind, 1900 to 2099. */
const JULIAN_LAG = 13;

/** Easter of the eastern churches, 1900 to 2099 (Meeus). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const at = d + e + 114;
  return fromDayNumber(toDayNumber(toDay(year, Math.floor(at / 31), (at % 31) + 1)) + JULIAN_LAG);
}

/** Days from the Hebrew epoch to 1970-01-01. */
const HEBREW_EPOCH = 1_373_427 + 719_163;

/** Days from the epoch to the new year of a Hebrew year, before the two delays (Dershowitz and Reingold, «Calendrical Calculations»). */
function hebrewElapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const day = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** First day of the Jewish new year that falls into a year of the common calendar. */
export function roshHashanah(commonYear: number): Day {
  const year = commonYear + 3761;
  const [before, own, after] = [hebrewElapsed(year - 1), hebrewElapsed(year), hebrewElapsed(year + 1)] as const;
  const delay = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return fromDayNumber(own + delay - HEBREW_EPOCH);
}

/** Mean length of a lunation in days, and a new moon: 2000-01-06 18:14 UTC. */
const LUNATION = 29.530_588_853;
const NEW_MOON = toDayNumber('2000-01-06' as Day) + 0.76;

/** The new moon that falls from 15 October on, for Diwali; a day early or late. */
export function diwali(year: number): Day {
  const from = toDayNumber(toDay(year, 10, 15));
  return fromDayNumber(Math.floor(NEW_MOON + Math.ceil((from - NEW_MOON) / LUNATION) * LUNATION + 0.23));
}

/** Chinese new year, 1990 to 2035, as month and day. */
const LUNAR_NEW_YEARS =
  '0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208'.split(
    ' ',
  );
const FIRST_LUNAR_YEAR = 1990;

/** Chinese new year; undefined before 1990 and after 2035. */
export function lunarNewYear(year: number): Day | undefined {
  const text = LUNAR_NEW_YEARS[year - FIRST_LUNAR_YEAR];
  return text === undefined ? undefined : toDay(year, Number(text.slice(0, 2)), Number(text.slice(2)));
}

/** The so-many-th weekday (0 Monday) of a month; of the last one count back with −1. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const next = month === 12 ? toDay(year + 1, 1, 1) : toDay(year, month + 1, 1);
    const back = ((weekdayOf(next) - weekday + 6) % 7) + 1;
    return fromDayNumber(toDayNumber(next) - back - 7 * (-n - 1));
  }
  const first = toDay(year, month, 1);
  return fromDayNumber(toDayNumber(first) + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
}
