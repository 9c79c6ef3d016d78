import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, fromDayNumber, toDayNumber, weekdayOf } from './days.ts';

/** 0001-01-01 and 9999-12-31, counted from 1970-01-01. */
const FIRST = -719_162;
const LAST = 2_932_896;
const byDate = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

describe('days as numbers', () => {
  it('name the same day as the calendar of the language does, and lead back', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (n) => {
        expect(fromDayNumber(n)).toBe(byDate(n));
        expect(toDayNumber(fromDayNumber(n))).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });

  it('hold at the ends of years, centuries and of the calendar', () => {
    for (const day of ['0001-01-01', '1899-12-31', '1900-03-01', '2000-02-29', '2100-02-28', '9999-12-31'])
      expect(fromDayNumber(toDayNumber(day as Day))).toBe(day);
    expect([toDayNumber('0001-01-01' as Day), toDayNumber('1970-01-01' as Day), toDayNumber('9999-12-31' as Day)]).toEqual([
      FIRST,
      0,
      LAST,
    ]);
  });

  it('count over the leap day and give the weekday', () => {
    expect(addDays('2024-02-28' as Day, 2)).toBe('2024-03-01');
    expect(addDays('1970-01-01' as Day, -1)).toBe('1969-12-31');
    expect(weekdayOf('2023-05-24' as Day)).toBe(2);
  });
});
