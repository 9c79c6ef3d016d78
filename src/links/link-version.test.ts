import { describe, expect, it } from 'vitest';
import { dayNumber, eventProfile, wordHashes } from '../../test/helpers/event-profile.ts';
import { hash64 } from '../base/hash.ts';
import { mix32 } from '../base/hash32.ts';
import type { EventProfile, LinkProfile } from '../model/link-profile.ts';
import { EVENT_TYPES } from '../ontology/plover.ts';
import { BLOCK_REACH } from './block-reach.ts';
import { describeFamily } from './describe-family.ts';
import { keysOf } from './keys-of.ts';
import { LINK_VERSION } from './link-version.ts';
import { resolveComponent } from './resolve-component.ts';
import { scoreCopies } from './score-copies.ts';
import { scoreOutcome } from './score-outcome.ts';
import { markOfReport, ratePair, scorePair } from './score-pair.ts';
import { ratePromise } from './score-promise.ts';
import { settleCommitment } from './settle-commitment.ts';
import { toPromise } from './to-promise.ts';

/** Events of all types, each told as done, ahead, feared and denied, with and without a day and something looked forward to. */
function inventEvents(): EventProfile[] {
  const ahead = { type: 'CONSULT', mode: 'visit', actors: ['iso:CHL' as never], recipients: ['iso:PER' as never] } as const;
  const due = [dayNumber('2021-06-01'), dayNumber('2021-07-30')] as const;
  return EVENT_TYPES.flatMap((type, i) =>
    (['actual', 'future', 'hypothetical', 'negation'] as const).flatMap((realis, j) => {
      const { days, ...event } = eventProfile(i * 10 + j, { type, realis });
      return [event, { ...event, ...(days && { days }) }, { ...event, isPledge: true, anticipates: { ...ahead, days: due } }];
    }),
  );
}

const WORDS = 'envoy travel harbour copper lima delegation storm railway border quota fleet loan election summit rice'.split(' ');
const PARTIES = ['iso:CHL', 'iso:PER', 'iso:BOL'];

/** Some of a list, by a seed. */
const some = <T>(list: readonly T[], seed: number): T[] => list.filter((_, i) => (mix32(seed + i * 977) & 3) === 0);
const one = <T>(list: readonly T[], seed: number): T => list[mix32(seed) % list.length]!;

/** Events that differ in all that a pair is judged by. */
function inventReports(count: number): EventProfile[] {
  return Array.from({ length: count }, (_, i) => {
    const place = one([undefined, 'lima', 'arica'], i + 2);
    const {
      mode: visit,
      days,
      ...event
    } = eventProfile(i, {
      type: one(EVENT_TYPES, i * 7),
      realis: one(['actual', 'actual', 'historical', 'future', 'hypothetical', 'negation'], i + 4),
      actors: [one(PARTIES, i + 5) as never],
      recipients: some(PARTIES, i + 6) as never[],
      persons: some(['iso:CHL rojas', 'iso:PER quispe'], i + 7),
      words: wordHashes(['word', ...some(WORDS, i + 8)].join(' ')),
      triggers: [one(['visit', 'postpone', 'cancel', 'offer', 'fire'], i + 9)],
      figures: one([[], [{ value: 5, unit: 'USD', measure: 'trade', kind: one(['target', 'observed'], i) }]], i + 10),
    });
    const mode = one([undefined, visit, 'meet', 'phone'], i + 3);
    const [first, length] = [days![0] - 3 + (mix32(i) % 90), one([0, 0, 0, 6, 40], i + 1)];
    return {
      ...event,
      written: [first + 1, first + 1 + (i % 2)] as const,
      ...(mode !== undefined && { mode }),
      ...(place !== undefined && { place, placeParty: 'iso:PER' as never }),
      ...(i % 3 > 0 && { days: [first, first + length] as const }),
      ...(i % 4 === 0 && {
        anticipates: {
          type: one(EVENT_TYPES, i + 11),
          actors: event.actors,
          recipients: event.recipients,
          ...(i % 8 === 0 && { days: [first + 20, first + 50] as const }),
        },
      }),
      ...(i % 5 === 0 && { isPledge: true }),
      ...(i % 7 === 0 && { members: ['iso:BOL' as never] }),
    };
  });
}

function inventPages(count: number): LinkProfile['page'][] {
  return Array.from({ length: count }, (_, i) => ({
    ...PAGE,
    page: `p_${i}` as never,
    agencies: some(['wire'], i),
    sentences: Array.from({ length: 1 + (i % 4) }, (_, j) => ({
      start: j,
      end: j + 1,
      words: wordHashes(['word', ...some(WORDS, (i >> 1) + j * 31)].join(' ')),
    })),
    names: some([1, 2, 3, 4], i),
    figures: some([5, 6, 7], i),
    quotes: some([8, 9], i),
  }));
}

const PAGE: LinkProfile['page'] = {
  page: 'p_0001' as never,
  language: 'en',
  agencies: [],
  sentences: [
    { start: 0, end: 9, words: wordHashes('envoy travel harbour copper lima delegation') },
    { start: 9, end: 20, words: wordHashes('opposition criticise price transport fuel subsidy') },
  ],
  names: [],
  figures: [],
  quotes: [],
};

/** Said anew, so that a change is seen. */
const REACH = { copy: 4, incident: 10, background: 0, promise: 10, outcome: 20 };

const pairsOf = <T>(list: readonly T[]): (readonly [T, T])[] => list.flatMap((a) => list.map((b) => [a, b] as const));
const sum = (lines: readonly unknown[]): string => hash64(lines.map((line) => JSON.stringify(line)).join('\n'));
/** Sums of weights may differ in their last digits from machine to machine. */
const round = (score: number): number => Math.round(score * 1e6);

describe('the number of the rules of linking', () => {
  const reports = inventReports(160);

  it('stands for these keys: where they change it rises, and files are linked anew', () => {
    const keys = keysOf({ page: PAGE, events: inventEvents() }).map(({ key, order, member }) => `${key} ${order} ${member}`);
    const others = reports.flatMap((event) => keysOf({ page: PAGE, events: [event] }).map(({ key, order }) => `${key} ${order}`));
    expect([LINK_VERSION, sum(keys), sum(others)]).toEqual([8, '098ca08412bae622', '9ab98c247b33642f']);
  });

  it('stands for these scores of pairs', () => {
    const all = pairsOf(reports);
    const incidents = all.map(([a, b]) => round(ratePair(a, b)));
    const promises = all.map(([a, b]) => round(ratePromise(a, b)));
    const outcomes = all.map(([a, b]) => scoreOutcome(a, b)).map((outcome) => outcome && [outcome.kind, round(outcome.score)]);
    const copies = pairsOf(inventPages(24)).map(([a, b]) => round(scoreCopies(a, b).score));
    // Each of them says something: a sum of nothing would stand for any rule.
    for (const scores of [incidents, promises, copies]) expect(new Set(scores).size).toBeGreaterThan(10);
    expect(new Set(outcomes.map((outcome) => outcome?.[1])).size).toBeGreaterThan(10);
    expect([LINK_VERSION, ...[incidents, promises, outcomes, copies].map(sum)]).toEqual([
      8,
      'dfbd59a4f86a5bed',
      'a6d4d9b6d49b3739',
      'e3cbe4ffcedf308f',
      '815a6665f2175005',
    ]);
  });

  it('stands for this reach, and for how groups are parted and settled', () => {
    const all = pairsOf(reports).filter(([a, b]) => a.event < b.event);
    const pairs = all.map(([a, b]) => ({ a: a.event, b: b.event, score: ratePair(a, b) })).filter(({ score }) => score > 0);
    const groups = resolveComponent(
      { members: new Map(reports.map((event) => [event.event as string, event])), pairs },
      { score: ratePair, onlyOne: markOfReport },
    );
    const announcing = reports.filter((event) => toPromise(event) !== undefined);
    const settled = announcing.map((event) => {
      const outcomes = reports.flatMap((other) => {
        const outcome = scoreOutcome(event, other);
        return outcome && outcome.score > 0 ? [{ event: other, kind: outcome.kind, score: outcome.score }] : [];
      });
      const commitment = settleCommitment([event], outcomes);
      return commitment && [commitment.state, commitment.fulfilledBy.length, commitment.cancelledBy.length];
    });
    expect(groups.some((group) => group.length > 1)).toBe(true);
    expect(new Set(settled.map((row) => row?.[0])).size).toBeGreaterThan(2);
    const family = describeFamily(inventPages(6));
    expect([LINK_VERSION, BLOCK_REACH, ...[groups, settled, [family]].map(sum)]).toEqual([
      8,
      REACH,
      'f262db207bc70647',
      '4025fdce0ccb14cc',
      '8e37353374803ca7',
    ]);
  });

  it('has scores that are the sums of the weights told', () => {
    for (const [a, b] of pairsOf(reports.slice(0, 60))) {
      const { score, why } = scorePair(a, b);
      expect(score).toBe(ratePair(a, b));
      if (why.length > 0) expect(why.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(score, 9);
    }
  });
});
