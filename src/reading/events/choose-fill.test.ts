import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartyId } from '../../ontology/parties.ts';
import { chooseFill } from './choose-fill.ts';
import type { Fill } from './list-fills.ts';

const side = (codes: string): Fill['actors'] =>
  codes === '' ? [] : codes.split('+').map((code) => ({ party: `iso:${code}` as PartyId, at: 0, how: 'head' }));
const fill = (actors: string, recipients: string): Fill => ({
  actors: side(actors),
  recipients: side(recipients),
  score: 0,
  sums: [],
  isFromSlots: false,
});

describe('the fill of least risk', () => {
  it('is the most probable one where no two share a pair', () => {
    expect(chooseFill([fill('PER', 'CHL'), fill('CHL', 'PER'), fill('BOL', 'PER')], [0.2, 0.5, 0.1])).toEqual({ at: 1, probability: 0.5 });
  });
  it('takes the pair that several likely fills have before the likeliest single one', () => {
    const fills = [fill('PER', 'CHL'), fill('BOL', 'CHL+PER'), fill('BOL', 'CHL')];
    expect(chooseFill(fills, [0.34, 0.3, 0.3])?.at).toBe(2);
  });
  it('names two recipients where each of them is likely', () => {
    const chosen = chooseFill([fill('BOL', 'CHL'), fill('BOL', 'PER'), fill('BOL', 'CHL+PER')], [0.25, 0.2, 0.3]);
    expect(chosen?.at).toBe(2);
    expect(chosen?.probability).toBeCloseTo(0.525);
  });
  it('takes the more probable of two fills with the same pairs', () => {
    expect(chooseFill([fill('PER', 'CHL'), fill('PER', 'CHL')], [0.1, 0.3])?.at).toBe(1);
  });
  it('chooses nothing where nobody is named', () => {
    expect(chooseFill([fill('', '')], [0.4])).toBeUndefined();
    expect(chooseFill([], [])).toBeUndefined();
  });
  it('gives a probability from 0 to 1 and an index of a fill', () => {
    const code = fc.constantFrom('PER', 'CHL', 'BOL', 'ECU');
    const some = fc.uniqueArray(code, { minLength: 1, maxLength: 3 }).map((codes) => codes.join('+'));
    const weighed = fc.array(fc.tuple(some, fc.oneof(fc.constant(''), some), fc.double({ min: 0.001, max: 1, noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(weighed, (rows) => {
        const total = rows.reduce((sum, [, , mass]) => sum + mass, 1);
        const chosen = chooseFill(
          rows.map(([a, r]) => fill(a, r)),
          rows.map(([, , mass]) => mass / total),
        );
        expect(chosen!.at).toBeLessThan(rows.length);
        expect(chosen!.probability).toBeGreaterThan(0);
        expect(chosen!.probability).toBeLessThanOrEqual(1);
      }),
    );
  });
});
