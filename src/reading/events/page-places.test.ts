import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import type { Mention, MentionIndex, MentionKind } from '../../model/mention.ts';
import type { World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { ClauseTree } from './clause-tree.ts';
import { findPagePlaces } from './page-places.ts';
import { PartyFinder } from './party-finder.ts';

const PERU = 'iso:PER' as PartyId;
const alias = (text: string, kind: string) => [text.toLowerCase(), [{ text, kind, party: PERU, name: text, isCaseSensitive: false }]];
const WORLD = {
  parties: new Map([[PERU, { capital: 'Lima' }]]),
  aliases: new Map([alias('Peru', 'name'), alias('Peruvians', 'demonym'), alias('Lima', 'seat'), alias('Pizarro', 'seat')] as never),
} as unknown as World;

/** Place names of a sentence whose one name is a mention of a kind, with what sort of place each is. */
function placesOf(name: string, kind: MentionKind): string[] {
  const doc = docOf(`1 Envoys envoy NOUN _ _ 2 nsubj\n2 met meet VERB _ Tense=Past|VerbForm=Fin 0 root\n3 ${name} ${name} PROPN _ _ 2 obj`);
  const { start, end, index } = doc.tokens[2]!;
  const mention = { index: 0 as MentionIndex, kind, start, end, from: index, to: index + 1, head: index, parties: [PERU], why: [] };
  const mentions = [mention as unknown as Mention];
  const tree = new ClauseTree(doc);
  const finder = new PartyFinder(
    tree,
    mentions,
    [{ mention: 0 as MentionIndex, parties: [PERU], confidence: 1, why: [] }],
    WORLD,
    new Set(),
  );
  return [...findPagePlaces(tree, finder, mentions, WORLD, undefined, undefined, []).values()].map(
    ({ place, isCountry, isHouse }) => `${place.name} ${isCountry ? 'land' : isHouse ? 'house' : 'town'}`,
  );
}

describe('the places of a page', () => {
  it('are lands by their own names, and no peoples', () => {
    expect(placesOf('Peru', 'party')).toEqual(['Peru land']);
    expect(placesOf('Peruvians', 'party')).toEqual([]);
  });

  it('tell a capital from a house that stands for a state', () => {
    expect(placesOf('Lima', 'seat')).toEqual(['Lima town']);
    expect(placesOf('Pizarro', 'seat')).toEqual(['Pizarro house']);
  });
});
