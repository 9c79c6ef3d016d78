import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { World } from '../../model/world.ts';
import { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import type { PagePlace } from './page-places.ts';
import { findPointedPlace, putNamingsInOrder } from './pointed-place.ts';

const TOLD_BEFORE = `1 Envoys envoy NOUN _ Number=Plur 2 nsubj
2 flew fly VERB _ Tense=Past|VerbForm=Fin 0 root
3 from from ADP _ _ 4 case
4 Lima Lima PROPN _ _ 2 obl
5 to to ADP _ _ 6 case
6 Arica Arica PROPN _ _ 2 obl
7 via via ADP _ _ 8 case
8 Chile Chile PROPN _ _ 2 obl

`;
const ACT = `1 They they PRON _ _ 2 nsubj
2 met meet VERB _ Tense=Past|VerbForm=Fin 0 root
`;
const LIMA = 3;
const ARICA = 5;
const CHILE = 7;
const MET = 9;

const placeAt = (name: string, at: number, party: string, isCountry = false): [string, PagePlace] => [
  name.toLowerCase(),
  {
    place: { name, party: `iso:${party}` as PartyId },
    isCountry,
    isHouse: false,
    isDateline: false,
    namings: [{ at, sentence: 0, role: 'to', isInTitle: false, isVenue: false }],
  },
];
const PLACES = new Map([placeAt('Lima', LIMA, 'PER'), placeAt('Arica', ARICA, 'CHL'), placeAt('Chile', CHILE, 'CHL', true)]);
const WORLD = { parties: new Map([['iso:PER', { capital: 'Lima' }]]) } as unknown as World;

const pointed = (act: string): string | undefined => {
  const tree = new ClauseTree(docOf(TOLD_BEFORE + act));
  const draft = { token: MET } as Draft;
  const found = findPointedPlace(draft, tree, putNamingsInOrder(PLACES), WORLD);
  return found && `${found.key} ${found.how}`;
};

describe('the place that an act points back at', () => {
  it('is the last one told, a land too, for «there»', () => {
    expect(pointed(`${ACT}3 there there ADV _ _ 2 advmod`)).toBe('chile there');
  });

  it('is the last town for «in the city»', () => {
    expect(pointed(`${ACT}3 in in ADP _ _ 5 case\n4 the the DET _ _ 5 det\n5 city city NOUN _ _ 2 obl`)).toBe('arica town');
  });

  it('is the last capital for «in the capital»', () => {
    expect(pointed(`${ACT}3 in in ADP _ _ 5 case\n4 the the DET _ _ 5 det\n5 capital capital NOUN _ _ 2 obl`)).toBe('lima capital');
  });

  it('is none for a city among others, or one with a name', () => {
    expect(pointed(`${ACT}3 in in ADP _ _ 5 case\n4 a a DET _ _ 5 det\n5 city city NOUN _ _ 2 obl`)).toBeUndefined();
    expect(
      pointed(
        `${ACT}3 in in ADP _ _ 5 case\n4 the the DET _ _ 5 det\n5 city city NOUN _ _ 2 obl\n6 of of ADP _ _ 7 case\n7 Tacna Tacna PROPN _ _ 5 nmod`,
      ),
    ).toBeUndefined();
  });
});
