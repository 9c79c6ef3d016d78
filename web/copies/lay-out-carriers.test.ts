import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CarrierRow } from '../../src/model/answers.ts';
import { layOutCarriers } from './lay-out-carriers.ts';

const step = (from: string, to: string, pages = 1): CarrierRow => ({ from, to, kind: 'cites', pages, events: pages, soleIncidents: 0 });

describe('the picture of who repeats whom', () => {
  it('puts whoever repeats another to the right of it', () => {
    const { voices, layers } = layOutCarriers([step('agency', 'paper'), step('paper', 'copy'), step('agency', 'copy')]);
    expect(layers).toBe(3);
    expect(voices.map(({ name, layer }) => `${layer} ${name}`)).toEqual(['0 agency', '1 paper', '2 copy']);
  });

  it('lets the step of more pages decide where two repeat each other', () => {
    const { voices } = layOutCarriers([step('a', 'b', 2), step('b', 'a', 5)]);
    expect(voices.find(({ name }) => name === 'b')!.layer).toBe(0);
  });

  it('gives every voice a place of its own, the same in any order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 }), (list) => {
        const rows = list.filter(([from, to]) => from !== to).map(([from, to, pages]) => step(from, to, pages));
        const { voices } = layOutCarriers(rows);
        expect(new Set(voices.map(({ layer, place }) => `${layer} ${place}`)).size).toBe(voices.length);
        expect(layOutCarriers([...rows].reverse()).voices).toEqual(voices);
      }),
    );
  });
});
