import { describe, expect, it } from 'vitest';
import type { PartyId } from '../../ontology/parties.ts';
import type { PageChains } from './page-chains.ts';
import { PagePair } from './page-pair.ts';

type Named = readonly [sentence: number, party: string, kind?: string];

/** A page that names parties in its sentences. */
const page = (...named: readonly Named[]): PagePair =>
  new PagePair({
    mentions: named.map(([, party, kind], head) => ({ head, kind: kind ?? 'party', parties: party.split('+') })),
    sentenceOf: named.map(([sentence]) => sentence),
  } as unknown as PageChains);
const [KEN, UGA, TZA] = ['iso:KEN', 'iso:UGA', 'iso:TZA'] as unknown as [PartyId, PartyId, PartyId];
const all = (): boolean => true;

describe('the pair that a page is about', () => {
  it('is the two that most sentences name together', () => {
    const pair = page([0, KEN], [0, UGA], [1, UGA], [1, KEN], [2, KEN], [2, TZA]);
    expect(pair.find(all)).toEqual([KEN, UGA]);
    expect([pair.countOf(KEN, UGA), pair.countOf(UGA, KEN), pair.countOf(UGA, TZA)]).toEqual([2, 2, 0]);
  });

  it('is nobody where two pairs are level, or one sentence alone names two', () => {
    expect(page([0, KEN], [0, UGA], [1, KEN], [1, UGA], [2, KEN], [2, TZA], [3, TZA], [3, KEN]).find(all)).toBeUndefined();
    expect(page([0, KEN], [0, UGA]).find(all)).toBeUndefined();
  });

  it('is sought among those alone that the test lets through', () => {
    const pair = page([0, KEN], [0, UGA], [1, KEN], [1, UGA], [2, KEN], [2, UGA], [3, KEN], [3, TZA], [4, KEN], [4, TZA]);
    expect(pair.find((party) => party !== UGA)).toEqual([KEN, TZA]);
  });

  it('is not made of places, outlets, organisations, or long lists', () => {
    expect(
      page([0, KEN], [0, UGA, 'place'], [1, KEN], [1, UGA, 'outlet'], [2, KEN], [2, 'org:AU'], [3, KEN], [3, 'org:AU']).find(all),
    ).toBeUndefined();
    const many = 'iso:KEN+iso:UGA+iso:TZA+iso:RWA+iso:BDI+iso:ETH';
    expect(page([0, many], [1, many]).countOf(KEN, UGA)).toBe(0);
  });

  it('may be an armed group and a state', () => {
    expect(page([0, UGA], [0, 'group:LRA'], [1, 'group:LRA'], [1, UGA]).find(all)).toEqual(['group:LRA', UGA]);
  });
});
