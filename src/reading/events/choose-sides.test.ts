import { describe, expect, it } from 'vitest';
import type { PartyId } from '../../ontology/parties.ts';
import { weighFills } from './choose-sides.ts';
import type { Fill } from './list-fills.ts';
import { spellMarks } from './marks.ts';
import { SideScale } from './side-scale.ts';

const fill = (score: number): Fill => ({
  actors: [{ party: 'iso:PER' as PartyId, at: 0, how: 'head' }],
  recipients: [],
  score,
  sums: [],
  isFromSlots: true,
});

describe('the choice of sides', () => {
  it('leaves to «no event» what no fill has', () => {
    const [a, b] = weighFills([fill(1), fill(0)]);
    expect(a! + b!).toBeLessThan(1);
    expect(a! / b!).toBeCloseTo(Math.E);
  });
  it('holds half of the mass where nothing speaks for or against the only fill', () => {
    expect(weighFills([fill(0)])).toEqual([0.5]);
  });
  it('stays finite under great weights', () => {
    expect(weighFills([fill(900), fill(0)])).toEqual([1, 0]);
  });
});

describe('marks of sides', () => {
  const weights = new Map([
    ['a:near', 0.5],
    ['a:near|ACCUSE', 0.25],
    ['a:near|AID', 7],
    ['r:near', 7],
  ]);
  it('count once for themselves and once more for the type of act', () => {
    const sum = new SideScale(weights, ['ACCUSE'], true).begin('a:');
    sum.putName('near');
    sum.putName('far from all that the weights know');
    expect(sum.total).toBe(0.75);
    expect(spellMarks(sum.toMarks()).slice(0, 2)).toEqual(['a:near', 'a:near|ACCUSE']);
    expect(sum.toMarks().names).toEqual(['near', 'far from all that the weights know']);
  });
  it('go on from what was put before', () => {
    const before = new SideScale(weights, ['AID'], false).begin('a:');
    before.putName('near');
    const after = before.fork();
    after.putName('near');
    expect([before.total, after.total]).toEqual([7.5, 15]);
  });
  it('weigh nothing where the weights have no such side', () => {
    const sum = new SideScale(weights, ['ACCUSE'], false).begin('j:');
    sum.putName('near');
    expect(sum.total).toBe(0);
  });
});
