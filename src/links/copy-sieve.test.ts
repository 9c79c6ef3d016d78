import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix32 } from '../base/hash32.ts';
import { CopySieve } from './copy-sieve.ts';
import { leastShared, mayBeCopies } from './score-copies.ts';

/** Distinct words, ascending, as pages have them. */
const wordsOf = (numbers: readonly number[]): Uint32Array => Uint32Array.from(new Set(numbers)).sort();
const range = (first: number, length: number): number[] => Array.from({ length }, (_, i) => mix32(first + i));

describe('a sieve of copies', () => {
  it('tells of any two pages what their words tell', () => {
    // Few different words, so that pages share some; some pages are empty, some long enough for words to fall on one bit.
    const page = fc.array(fc.nat({ max: 400 }), { maxLength: 300 }).map(wordsOf);
    fc.assert(
      fc.property(fc.array(page, { minLength: 2, maxLength: 6 }), (pages) => {
        const sieve = new CopySieve(pages);
        for (const [a, one] of pages.entries())
          for (const [b, other] of pages.entries()) expect(sieve.mayBeCopies(a, b)).toBe(mayBeCopies(one, other));
      }),
    );
  });

  it('keeps two pages that share just enough, however many of their words fall on one bit', () => {
    for (const length of [100, 400, 3000]) {
      const one = wordsOf(range(0, length));
      const shared = Math.ceil(leastShared(one, one));
      const [enough, lacking] = [shared, shared - 1].map((count) => wordsOf([...range(0, count), ...range(1_000_000, length - count)]));
      const sieve = new CopySieve([one, enough!, lacking!]);
      expect([sieve.mayBeCopies(0, 1), sieve.mayBeCopies(0, 2)]).toEqual([true, false]);
    }
  });
});
