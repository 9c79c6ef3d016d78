import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDayWords } from './find-day-words.ts';

const daysOf = (text: string): string[] =>
  findDayWords(text).map((w) => {
    const what = w.monthDay
      ? `${w.monthDay.month}/${w.monthDay.day}`
      : w.intervals.map((i) => (i.firstDay === i.lastDay ? i.firstDay : `${i.firstDay}..${i.lastDay}`)).join(' or ');
    return what + (w.weekday === undefined ? '' : ` day ${w.weekday}`);
  });

describe('findDayWords', () => {
  it.each([
    ['July 13, 2024', '2024-07-13'],
    ['Updated 5 March 2022 10:14 GMT', '2022-03-05'],
    ['Thursday, January 9, 2025', '2025-01-09 day 3'],
    ['Friday, 16 September 2022', '2022-09-16 day 4'],
    ['Sept. 4th, 2021', '2021-09-04'],
    ['the 3rd of May 2020', '2020-05-03'],
    ['2023-05-24T07:30:00Z', '2023-05-24'],
    ['2023/05/24', '2023-05-24'],
    ['20230524', '2023-05-24'],
    ['20230524T073000', '2023-05-24'],
    ['Wed, 24 May 2023 07:30:00 GMT', '2023-05-24 day 2'],
    ['24.05.2023', '2023-05-24'],
    ['24/05/2023', '2023-05-24'],
    ['05/24/2023', '2023-05-24'],
    ['03/04/2023', '2023-04-03 or 2023-03-04'],
    ['03.04.2023', '2023-04-03'],
    ['May 2023', '2023-05-01..2023-05-31'],
    ['Nov 3', '11/3'],
    ['3 November', '11/3'],
    ['29-Feb-2024', '2024-02-29'],
    ['le 8 mars 2024', '2024-03-08'],
    ['1er août 2023', '2023-08-01'],
    ['22 de agosto de 2024', '2024-08-22'],
    ['16. Mai 2024', '2024-05-16'],
    ['3 września 2022', '2022-09-03'],
    ['5 Kasım 2023', '2023-11-05'],
    ['2023. május 24.', '2023-05-24'],
    ['24 мая 2023', '2023-05-24'],
    ['24 травня 2023', '2023-05-24'],
    ['2023年5月24日', '2023-05-24'],
    ['2023년 5월 24일', '2023-05-24'],
    ['24 مايو 2023', '2023-05-24'],
    ['25/03/99', '1999-03-25'],
    ['1/20/23', '2023-01-20'],
    ['Wednesday, 15 of February of 1995', '1995-02-15 day 2'],
    ['May24, 2023', '2023-05-24'],
    ['24May2023', '2023-05-24'],
    ['24/May/2023', '2023-05-24'],
    ['2023 May 24', '2023-05-24'],
    ['May, 24 2023', '2023-05-24'],
    ['24 / 05 / 2023', '2023-05-24'],
    ['Wed May 24 10:00:00 2023', '2023-05-24 day 2'],
    ['Wednesday, 24. May 2023', '2023-05-24 day 2'],
    ['mayo 24, 2023', '2023-05-24'],
    ['24 tháng 5, 2023', '2023-05-24'],
    ['2023 m. gegužės 24 d', '2023-05-24'],
    ['24 toukokuuta 2023', '2023-05-24'],
    ['24 Mei 2023', '2023-05-24'],
    ['٢٤ مايو ٢٠٢٣', '2023-05-24'],
    ['5月24日', '5/24'],
    ['24.05.23', '2023-05-24'],
    ["22 Nov '95", '1995-11-22'],
    ['March 3, ’03', '2003-03-03'],
    ['25-Mar-99', '1999-03-25'],
    ['Tuesday 03/11/2014', '2014-03-11 day 1'],
    ['Monday 03/11/2014', '2014-11-03 day 0'],
  ])('reads «%s»', (text, what) => {
    expect(daysOf(text)).toEqual([what]);
    expect(daysOf(`(${text})`)).toEqual([what]);
  });

  it.each([
    '31 February 2023',
    '2023-13-01',
    'Mayor 2020',
    'the march of 2,000 men',
    '12:30',
    'version 1.2.2003.4',
    'Room 99/99/2020',
    'may 40',
    'version 10.12.03.4',
    'version 1.2.03',
    '12/10/88%',
    '123456789',
  ])('finds none in «%s»', (text) => {
    expect(daysOf(text)).toEqual([]);
  });

  it.each([
    ['XY-NY-07-08-97 1412EDT', '1997-07-08'],
    ['04:52 06-15-00', '2000-06-15'],
    ['January 6. 2016', '2016-01-06'],
  ])('reads the mark of a wire and a full stop behind the day: «%s»', (text, day) => {
    expect(daysOf(text)).toEqual([day]);
  });

  it('takes the common year in brackets behind one of an own reckoning, and no other', () => {
    expect(findDayWords('Friday 9 May B.E. 2540 (1997) 10:15')[0]?.intervals[0]?.firstDay).toBe('1997-05-09');
    expect(findDayWords('May 9, Year 86 of the Republic (1997), Hualien')[0]?.intervals[0]?.firstDay).toBe('1997-05-09');
    expect(findDayWords('the 9 May talks (1997)')[0]?.intervals).toEqual([]);
  });

  it('reads the days of an issue as a stretch', () => {
    expect(findDayWords('24 - 30 April 1997')[0]!.intervals).toEqual([{ firstDay: '1997-04-24', lastDay: '1997-04-30' }]);
    expect(findDayWords('19 Shaban 1444 - 10 March 2023').map(({ intervals }) => intervals[0]!.firstDay)).toEqual(['2023-03-10']);
  });

  it('finds several, each with its place', () => {
    const text = 'Published 3 May 2022, updated May 5, 2022';
    expect(findDayWords(text).map((w) => text.slice(w.start, w.end))).toEqual(['3 May 2022', 'May 5, 2022']);
  });

  it('takes any text in bounded time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('May', ' ', '1', '20', '2023', ',', '/', '.', '-', 'the', 'Monday', 'T', '31'), { maxLength: 40 }),
        (parts) => {
          for (const { start, end } of findDayWords(parts.join(''))) expect(end).toBeGreaterThan(start);
        },
      ),
      { seed: 11 },
    );
    const start = performance.now();
    findDayWords('the 1 of '.repeat(50_000));
    findDayWords('Monday, '.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
