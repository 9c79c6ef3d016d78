import { describe, expect, it } from 'vitest';
import { findOtherDays } from './find-other-days.ts';
import {
  diwali,
  easter,
  islamicDay,
  lunarNewYear,
  nthWeekday,
  orthodoxEaster,
  persianDay,
  persianNewYear,
  roshHashanah,
} from './other-calendars.ts';

describe('days of other calendars', () => {
  it('knows Nowruz and days of the Persian year', () => {
    expect([1378, 1399, 1401, 1403, 1404].map(persianNewYear)).toEqual([
      '1999-03-21',
      '2020-03-20',
      '2022-03-21',
      '2024-03-20',
      '2025-03-21',
    ]);
    expect(persianDay(1357, 11, 22)).toBe('1979-02-11');
    expect(persianDay(1401, 12, 30)).toBeUndefined();
  });

  it('knows the Islamic months by the arithmetic rule, a day off at most', () => {
    expect(islamicDay(1433, 9, 1)).toBe('2012-07-20');
    expect(islamicDay(1444, 9, 1)).toBe('2023-03-23');
    expect(islamicDay(1445, 10, 1)).toBe('2024-04-10');
  });

  it('knows Easter, western and eastern', () => {
    expect([1998, 2003, 2011, 2024, 2025].map(easter)).toEqual(['1998-04-12', '2003-04-20', '2011-04-24', '2024-03-31', '2025-04-20']);
    expect([2003, 2022, 2024, 2025].map(orthodoxEaster)).toEqual(['2003-04-27', '2022-04-24', '2024-05-05', '2025-04-20']);
  });

  it('knows the Jewish and the Chinese new year and Diwali', () => {
    expect([2000, 2011, 2019, 2023].map(roshHashanah)).toEqual(['2000-09-30', '2011-09-29', '2019-09-30', '2023-09-16']);
    expect([1997, 2010, 2024].map(lunarNewYear)).toEqual(['1997-02-07', '2010-02-14', '2024-02-10']);
    expect(lunarNewYear(1950)).toBeUndefined();
    expect([2014, 2021, 2022].map(diwali).map((day) => day.slice(0, 7))).toEqual(['2014-10', '2021-11', '2022-10']);
  });

  it('counts weekdays of a month from its beginning and its end', () => {
    expect(nthWeekday(2023, 11, 3, 4)).toBe('2023-11-23');
    expect(nthWeekday(2024, 5, 0, -1)).toBe('2024-05-27');
    expect(nthWeekday(2024, 12, 1, -1)).toBe('2024-12-31');
  });

  it.each([
    ['Tuesday 5 Mehr 1401', '2022-09-27'],
    ['1402/07/15', '2023-10-07'],
    ['19 Sha’ban 1444', '2023-03-12'],
    ['Reiwa 4, February 25', '2022-02-25'],
    ['平成23年3月11日', '2011-03-11'],
    ['May 21, Republic of China 113', '2024-05-21'],
    ['12 June 2566', '2023-06-12'],
    ['Heisei gannen, June 4', '1989-06-04'],
  ])('reads «%s»', (text, day) => {
    expect(findOtherDays(text)[0]?.days[0]).toBe(day);
  });

  it('takes numbers and phone numbers for no day', () => {
    expect(findOtherDays('Call 1401 22 33, chapter 1402/45/60, 113 dead in the Republic of China')).toEqual([]);
  });
});
