import { expect, it } from 'vitest';
import type { PartyId } from '../../ontology/parties.ts';
import { chooseAffiliation } from './choose-affiliation.ts';

const [chad, niger] = ['iso:TCD' as PartyId, 'iso:NER' as PartyId];

it('tells how likely it is that somebody is a party’s at all, beside how likely the one is', () => {
  const options = [
    { party: chad, marks: ['told', 'first'] },
    { party: niger, marks: ['told'] },
  ];
  const found = chooseAffiliation(options, { told: 3, first: 0.2 })!;
  expect(found.party).toBe(chad);
  expect(found.probability).toBeGreaterThan(0.5);
  expect(found.probability).toBeLessThan(0.6);
  expect(found.anyParty).toBeGreaterThan(0.95);
});
