import { describe, expect, it } from 'vitest';
import type { PartyId } from '../../ontology/parties.ts';
import type { EventType } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Filled } from './filled.ts';
import { FocalPair, timesElsewhere } from './focal-pair.ts';
import type { FrameMatch } from './match-frames.ts';

const [PER, ECU, BRA] = ['iso:PER', 'iso:ECU', 'iso:BRA'] as PartyId[];

/** A page with one telling in each sentence. */
function pairOf(tellings: readonly (readonly [type: EventType, from: PartyId, to: PartyId])[]): {
  readonly pair: FocalPair;
  readonly matches: readonly FrameMatch[];
} {
  const matches = tellings.map(([type], token) => ({ frame: { type }, token, words: [], dropped: [] }) as unknown as FrameMatch);
  const fill = (match: FrameMatch): Filled => {
    const [, from, to] = tellings[match.token]!;
    return { actors: [{ party: from, at: 0, how: 'head' }], recipients: [{ party: to, at: 0, how: 'head' }], isReflexive: false };
  };
  const tree = { sentenceOf: tellings.map((_, k) => k) } as unknown as ClauseTree;
  return { pair: new FocalPair(tree, matches, fill), matches };
}

describe('what is told between the parties of a page', () => {
  const { pair, matches } = pairOf([
    ['ACCUSE', PER!, ECU!],
    ['REJECT', ECU!, PER!],
    ['ACCUSE', PER!, ECU!],
    ['ASSAULT', PER!, ECU!],
    ['REQUEST', BRA!, ECU!],
  ]);

  it('finds the two that most acts are told of', () => {
    expect(pair.members).toEqual([ECU, PER]);
    expect(pair.otherOf(BRA!)).toBeUndefined();
  });
  it('counts tellings of a type, of its class, and of any kind, without the one asked for', () => {
    expect(timesElsewhere(pair.findTold(PER!, ECU!), 'ACCUSE', matches[0]!)).toBe(1);
    expect(timesElsewhere(pair.findTold(PER!, ECU!), 'verbal-conflict', matches[0]!)).toBe(1);
    expect(timesElsewhere(pair.findTold(PER!, ECU!), 'verbal-conflict', matches[3]!)).toBe(2);
    expect(timesElsewhere(pair.findTold(PER!, ECU!), 'any', matches[0]!)).toBe(2);
  });
  it('knows whom the head of the page tells of, and in which direction', () => {
    expect(pair.findTold(PER!, ECU!)?.isInLead).toBe(true);
    expect(pair.findTold(BRA!, ECU!)?.isInLead).toBe(false);
    expect(pair.findTold(ECU!, BRA!)).toBeUndefined();
  });
  it('says who mostly acts and who is mostly acted upon', () => {
    expect(pair.biasOf(PER!)).toBeGreaterThan(0);
    expect(pair.biasOf(ECU!)).toBeLessThan(0);
    expect(pair.biasOf('iso:CHL' as PartyId)).toBe(0);
  });
});
