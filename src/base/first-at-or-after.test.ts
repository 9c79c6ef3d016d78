import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAtOrAfter } from './first-at-or-after.ts';

describe('the first at or after a bound', () => {
  it('has all below the bound before it, and none behind', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, bound) => {
        const ascending = numbers.sort((a, b) => a - b);
        const at = firstAtOrAfter(ascending, bound);
        expect(ascending.slice(0, at).every((n) => n < bound)).toBe(true);
        expect(ascending.slice(at).every((n) => n >= bound)).toBe(true);
      }),
    );
  });
});
