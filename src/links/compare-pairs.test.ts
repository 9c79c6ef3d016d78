import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartyId } from '../ontology/parties.ts';
import { comparePairs } from './compare-pairs.ts';
import { partyPairs } from './keys-of.ts';

const side = fc.uniqueArray(
  fc.constantFrom('iso:CHL', 'iso:FJI', 'iso:MLI', 'iso:PER').map((party) => party as PartyId),
  { maxLength: 3 },
);
const sides = fc.record({ actors: side, recipients: side });

describe('the pairs of parties of two acts', () => {
  it('are compared as their keys are, whoever acts', () => {
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const [one, other] = [a, b].map(({ actors, recipients }) => partyPairs(actors, recipients));
        const shared = one!.filter((pair) => other!.includes(pair)).length;
        const wanted = shared === 0 ? 'none' : shared === one!.length && shared === other!.length ? 'same' : 'some';
        expect(comparePairs(a, b)).toBe(wanted);
        expect(comparePairs(b, a)).toBe(wanted);
      }),
    );
  });
});
