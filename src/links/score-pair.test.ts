import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, eventProfile, wordHashes } from '../../test/helpers/event-profile.ts';
import type { EventProfile } from '../model/link-profile.ts';
import { NEVER, scorePair } from './score-pair.ts';

const day = (text: string): EventProfile['days'] => [dayNumber(text), dayNumber(text)];
const other = wordHashes('minister fly santiago treaty border tunnel');

describe('whether two reports are of one happening', () => {
  it('is likely where type, parties and day are the same', () => {
    expect(scorePair(eventProfile(1), eventProfile(2, { words: other })).score).toBeGreaterThan(0);
  });

  it('is unlikely where the days lie apart, however alike the words', () => {
    expect(scorePair(eventProfile(1), eventProfile(2, { days: day('2021-05-20'), words: other })).score).toBeLessThan(0);
  });

  it('is likely where one sentence was copied and its day read wrongly', () => {
    expect(scorePair(eventProfile(1), eventProfile(2, { days: day('2020-05-04') })).score).toBeGreaterThan(0);
  });

  it('is out of the question without a pair of parties in common, or between families of types', () => {
    expect(scorePair(eventProfile(1), eventProfile(2, { recipients: ['iso:BOL' as never] })).score).toBe(NEVER);
    expect(scorePair(eventProfile(1), eventProfile(2, { type: 'ASSAULT' })).score).toBe(NEVER);
  });

  it('is out of the question on one page, unless one is asserted and the other denied', () => {
    const page = eventProfile(1).page;
    expect(scorePair(eventProfile(1), eventProfile(2, { page })).score).toBe(NEVER);
    expect(scorePair(eventProfile(1), eventProfile(2, { page, realis: 'negation' })).score).toBeGreaterThan(0);
  });

  it('parts a call from a visit on one day, where the words do not tell otherwise', () => {
    expect(scorePair(eventProfile(1), eventProfile(2, { mode: 'phone', words: other, triggers: ['call'] })).score).toBeLessThan(0);
  });

  it('parts praise from praise returned, and keeps together what both did alike', () => {
    const praise = { type: 'SUPPORT' as const, mode: undefined as never };
    const returned = { ...praise, actors: eventProfile(1).recipients, recipients: eventProfile(1).actors, words: other };
    expect(scorePair(eventProfile(1, praise), eventProfile(2, { ...praise, words: other })).score).toBeGreaterThan(0);
    expect(scorePair(eventProfile(1, praise), eventProfile(2, returned)).score).toBeLessThan(0);
    const alike = { ...praise, actors: ['iso:CHL', 'iso:PER'] as never[], recipients: [], words: other };
    expect(scorePair(eventProfile(1, praise), eventProfile(2, alike)).score).toBeGreaterThan(0);
  });

  it('takes a fear told without a day, weeks apart, for one, and its denial with it', () => {
    const fear = { type: 'AID' as const, mode: undefined as never, days: undefined as never, words: other };
    const [early, late] = [
      [18_700, 18_700],
      [18_727, 18_727],
    ] as const;
    const feared = eventProfile(1, { ...fear, realis: 'hypothetical', written: early });
    expect(scorePair(feared, eventProfile(2, { ...fear, realis: 'hypothetical', written: late, triggers: ['arm'] })).score).toBeGreaterThan(
      0,
    );
    expect(scorePair(feared, eventProfile(2, { ...fear, realis: 'negation', written: late })).score).toBeGreaterThan(0);
    const past = eventProfile(2, { ...fear, realis: 'negation', written: [18_800, 18_800] });
    expect(scorePair(feared, { ...past, triggers: ['arm'], words: wordHashes('harbour strike copper') }).score).toBeLessThan(0);
  });

  it('says why', () => {
    expect(scorePair(eventProfile(1), eventProfile(2)).why.map((reason) => reason.rule)).toEqual(
      expect.arrayContaining(['sameType', 'sameDay', 'words']),
    );
  });

  it('does not depend on the order of the two', () => {
    const arbitrary = fc.record({
      type: fc.constantFrom<EventProfile['type']>('CONSULT', 'AGREE', 'ACCUSE'),
      realis: fc.constantFrom<EventProfile['realis']>('actual', 'future', 'negation'),
      days: fc.constantFrom(undefined, day('2021-05-04'), day('2021-05-05'), [dayNumber('2021-05-01'), dayNumber('2021-05-31')] as const),
      words: fc.constantFrom(other, eventProfile(1).words),
    });
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        const toProfile = (number: number, { days, ...change }: typeof a): EventProfile => {
          const profile = { ...eventProfile(number, change), ...(days && { days }) };
          if (!days) delete (profile as { days?: unknown }).days;
          return profile;
        };
        const [one, two] = [toProfile(1, a), toProfile(2, b)];
        expect(scorePair(one, two).score).toBe(scorePair(two, one).score);
      }),
    );
  });
});
