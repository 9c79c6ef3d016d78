import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairNumbers } from './pair-numbers.ts';

describe('numbers of pairs', () => {
  it('are those of a map from each pair to how many were met before it', () => {
    const member = fc.nat({ max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(member, member), { maxLength: 400 }), (pairs) => {
        const numbers = new PairNumbers(61);
        const known = new Map<string, number>();
        for (const [a, b] of pairs) {
          const key = `${a} ${b}`;
          if (!known.has(key)) known.set(key, known.size);
          expect(numbers.numberOf(a, b)).toBe(known.get(key));
        }
        expect(numbers.size).toBe(known.size);
      }),
    );
  });

  it('stay as they are when the table grows', () => {
    const [members, pairs] = [100_000, 9000];
    const numbers = new PairNumbers(members);
    const pairOf = (i: number): readonly [number, number] => [(i * 7919) % members, members - 1 - i];
    for (let i = 0; i < pairs; i++) expect(numbers.numberOf(...pairOf(i))).toBe(i);
    for (let i = 0; i < pairs; i++) expect(numbers.numberOf(...pairOf(i))).toBe(i);
    expect(numbers.size).toBe(pairs);
  });
});
