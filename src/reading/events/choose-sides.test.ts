import { describe, expect, it } from 'vitest';
import type { PartyId } from '../../ontology/parties.ts';
import { scoreFills } from './choose-sides.ts';
import type { Fill } from './list-fills.ts';
import { spellMarks } from './marks.ts';

const fill = (...marks: string[]): Fill => ({
  actors: [{ party: 'iso:PER' as PartyId, at: 0, how: 'head' }],
  recipients: [],
  marks: [{ side: 'a:', names: marks, crossings: ['ACCUSE'] }],
  isFromSlots: true,
});

describe('the choice of sides', () => {
  it('leaves to «no event» what no fill has', () => {
    const [a, b] = scoreFills([fill('near'), fill('far')], new Map([['a:near', 1]]));
    expect(a! + b!).toBeLessThan(1);
    expect(a! / b!).toBeCloseTo(Math.E);
  });
  it('holds half of the mass where one fill has no mark that counts', () => {
    expect(scoreFills([fill('unknown')], new Map())).toEqual([0.5]);
  });
  it('stays finite under great weights', () => {
    expect(scoreFills([fill('sure'), fill('x')], new Map([['a:sure', 900]]))).toEqual([1, 0]);
  });
  it('counts a mark once for itself and once more for the type of act', () => {
    const sums = new Map([
      ['a:near', 0.5],
      ['a:near|ACCUSE', 0.5],
      ['a:near|AID', 7],
      ['r:near', 7],
    ]);
    expect(scoreFills([fill('near')], sums)[0]).toBeCloseTo(Math.E / (1 + Math.E));
    expect(spellMarks(fill('near').marks[0]!)).toEqual(['a:near', 'a:near|ACCUSE']);
  });
});
