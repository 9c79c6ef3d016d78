import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/base/days.ts';
import { placeShape } from '../../src/reading/anchor/place-shape.ts';
import { findTimes } from '../../src/reading/times/find-times.ts';
import { plainDoc } from '../helpers/plain-doc.ts';
import { TIME_CASES } from './time-cases.ts';

const MAY_1 = '2023-05-01' as Day;
const FRAME = { day: '2023-05-24' as Day, previous: { firstDay: MAY_1, lastDay: MAY_1 } };

describe('times, found and placed', () => {
  for (const [tense, text, ...expected] of TIME_CASES)
    it(`reads «${text}»`, () => {
      const found = findTimes(plainDoc(text)).map((time) => {
        const placed = placeShape(time.shape, { ...FRAME, tense });
        const days = placed ? (placed.firstDay === placed.lastDay ? placed.firstDay : `${placed.firstDay}/${placed.lastDay}`) : '-';
        return `${text.slice(time.start, time.end)} | ${time.timex} | ${days}`;
      });
      expect(found).toEqual(expected);
    });
});

describe('laws of times', () => {
  const word = fc.constantFrom(
    'in',
    'May',
    'last',
    'next',
    'the',
    'of',
    'year',
    'three',
    '2023',
    '24',
    '-',
    ',',
    'days',
    'ago',
    'since',
    'to',
    'first',
    'early',
    'Monday',
    'week',
    'half',
    'a',
    '$',
    '’',
    'Q1',
    '1990s',
    'spring',
    'and',
  );

  it('are in the order of the text, never overlap, and their offsets cut whole tokens', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const doc = plainDoc(words.join(' '));
        let last = 0;
        for (const time of findTimes(doc)) {
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          expect(doc.tokens[time.from]!.start).toBeLessThanOrEqual(time.start);
          expect(doc.tokens[time.to - 1]!.end).toBeGreaterThanOrEqual(time.end);
          last = time.end;
        }
      }),
    );
  });

  it('are placed on intervals that do not run backwards, on whatever day they are written', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.integer({ min: 0, max: 36_500 }),
        fc.constantFrom<-1 | 0 | 1>(-1, 0, 1),
        (words, day, tense) => {
          const written = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10) as Day;
          for (const time of findTimes(plainDoc(words.join(' ')))) {
            const placed = placeShape(time.shape, { day: written, tense });
            if (placed) expect(placed.firstDay <= placed.lastDay).toBe(true);
          }
        },
      ),
    );
  });

  it('survive any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void findTimes(plainDoc(text))));
  });

  it('take linear time', () => {
    const doc = plainDoc('the first 11 months of the last '.repeat(5000));
    const before = performance.now();
    findTimes(doc);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('four figures behind a day and a comma', () => {
  const read = (text: string): (string | undefined)[] =>
    findTimes(plainDoc(text)).map(({ shape }) =>
      shape.form === 'calendar' ? `${shape.day}/${shape.month}/${shape.year ?? '-'}` : undefined,
    );

  it('are the hour on a page that writes hours so, else the year', () => {
    expect(read('Radio One, 8 April, 2000. Envoys met.')).toEqual(['8/4/2000']);
    expect(read('Radio One, 8 April, 2000. Radio Two, 9 April, 0630. Radio One, 9 April, 0815.')).toEqual(['8/4/-', '9/4/-', '9/4/-']);
    // figures like hours elsewhere on the page take no year away
    expect(read('Envoys met on 11 September, 2001. One blast came at 0530 GMT, another at 0645 GMT.')[0]).toBe('11/9/2001');
    expect(read('Radio One, April 8, 2000. Radio Two, 9 April, 0630. Radio One, 9 April, 0815.')[0]).toBe('8/4/2000');
  });
});

describe('the order of day and month', () => {
  const days = (text: string): string[] =>
    findTimes(plainDoc(text)).map(({ shape }) => (shape.form === 'calendar' ? `${shape.day}.${shape.month}.` : shape.form));

  it('is that of the other dates of the page', () => {
    expect(days('The rig came on 2/5. The envoys met on 15/5/2014. They parted on 3/6/2014.')).toEqual(['2.5.', '15.5.', '3.6.']);
    expect(days('The rig came on 2/5. The envoys met on 5/15/2014. They parted on 3/6/2014.')).toEqual(['5.2.', '15.5.', '6.3.']);
  });

  it('is the American one for full dates, and the day first for others, where the page shows nothing', () => {
    expect(days('They met on 3/6/2014. The rig came on 2/5.')).toEqual(['6.3.', '2.5.']);
  });
});
