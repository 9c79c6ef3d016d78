import type { KeptProfiles } from './kept-profiles.ts';
import { CopySieve } from './links/copy-sieve.ts';
import { findCandidates } from './links/find-candidates.ts';
import { typeOfKey } from './links/keys-of.ts';
import { PairNumbers } from './links/pair-numbers.ts';
import { scoreCopies } from './links/score-copies.ts';
import { rateOutcome } from './links/score-outcome.ts';
import { ratePair } from './links/score-pair.ts';
import { ratePromise } from './links/score-promise.ts';
import type { EventProfile } from './model/link-profile.ts';
import type { PairRow, Stretches } from './store/linking/block-index.ts';

type Pair = Omit<PairRow, 'key'>;
/** Nothing found, once for all pairs. */
const NONE: readonly never[] = [];

/** Scores the pairs that blocks bring together; each once, however many blocks do. Gives those that are more likely linked than not, once for each block. */
export async function compareBlocks(
  { members, blocks }: Stretches,
  change: 'come' | 'go',
  kept: Pick<KeptProfiles, 'getEvents' | 'getPages' | 'getWords'>,
  reachOf: (key: string) => number,
): Promise<PairRow[]> {
  const found: PairRow[] = [];
  // An event stands in blocks of several kinds, and is asked for once.
  const events = new Array<EventProfile | undefined>(members.length).fill(undefined);
  for (const kind of ['copy', 'incident', 'promise', 'outcome'] as const) {
    const own = blocks.filter(({ key }) => typeOfKey(key) === kind);
    // Of what stands in the blocks of outcomes most are acts: of them only those near a promise are looked at, and fetched.
    const marks = kind === 'outcome' ? marksIn(own, members.length) : undefined;
    const visitPairs = (visit: (a: number, b: number, key: string) => void): void => {
      for (const block of own) findCandidates(block, reachOf(block.key), change, (a, b) => visit(a, b, block.key), marks);
    };
    const isHere = new Uint8Array(members.length);
    visitPairs((a, b) => (isHere[a] = isHere[b] = 1));
    const here = numbersOf(isHere);
    const isKnown = new PairNumbers(members.length);
    if (kind === 'copy') {
      // Most that a block brings together are strangers: their words tell, and their profiles are not fetched.
      const sieve = new CopySieve(await kept.getWords(here.map((number) => members[number]!)));
      const places = placesOf(here, members.length);
      const isNear: boolean[] = [];
      const near: { readonly key: string; readonly pair: number; readonly a: number; readonly b: number }[] = [];
      visitPairs((a, b, key) => {
        const pair = isKnown.numberOf(a, b);
        if (pair === isNear.length) isNear.push(sieve.mayBeCopies(places[a]!, places[b]!));
        if (isNear[pair]) near.push({ key, pair, a, b });
      });
      const close = [...new Set(near.flatMap(({ a, b }) => [a, b]))];
      const pages = spread(close, await kept.getPages(close.map((number) => members[number]!)), members.length);
      const scores: (number | undefined)[] = [];
      for (const { key, pair, a, b } of near) {
        const score = (scores[pair] ??= scoreCopies(pages[a]!, pages[b]!).score);
        if (score > 0) found.push({ key, a: members[a]!, b: members[b]!, kind, score });
      }
      continue;
    }
    const fresh = here.filter((number) => events[number] === undefined);
    for (const [i, event] of (await kept.getEvents(fresh.map((number) => members[number]!))).entries()) events[fresh[i]!] = event;
    const known: (readonly Pair[])[] = [];
    visitPairs((a, b, key) => {
      const pair = isKnown.numberOf(a, b);
      if (pair === known.length) known.push(score(kind, events[a]!, events[b]!));
      for (const row of known[pair]!) found.push({ key, a: row.a, b: row.b, kind: row.kind, score: row.score });
    });
  }
  return found;
}

/** By number, the members whose rows are marked. */
function marksIn(blocks: Stretches['blocks'], members: number): Uint8Array {
  const marks = new Uint8Array(members);
  for (const { numbers, marked } of blocks) for (let i = 0; i < numbers.length; i++) if (marked[i] === 1) marks[numbers[i]!] = 1;
  return marks;
}

/** Ascending, the numbers that are told. */
function numbersOf(isHere: Uint8Array): number[] {
  const here: number[] = [];
  for (let number = 0; number < isHere.length; number++) if (isHere[number] === 1) here.push(number);
  return here;
}

/** The place of each number in a list. */
function placesOf(numbers: readonly number[], members: number): Int32Array {
  const places = new Int32Array(members);
  for (const [place, number] of numbers.entries()) places[number] = place;
  return places;
}

/** What belongs to some members, at their numbers. */
function spread<T>(numbers: readonly number[], values: readonly T[], members: number): (T | undefined)[] {
  const all = new Array<T | undefined>(members).fill(undefined);
  for (const [i, number] of numbers.entries()) all[number] = values[i];
  return all;
}

function score(kind: 'incident' | 'promise' | 'outcome', one: EventProfile, other: EventProfile): readonly Pair[] {
  if (kind !== 'outcome') {
    const score = kind === 'incident' ? ratePair(one, other) : ratePromise(one, other);
    return score > 0 ? [{ a: one.event, b: other.event, kind, score }] : NONE;
  }
  const there = rateOutcome(one, other);
  const back = rateOutcome(other, one);
  const rows: Pair[] = [];
  if (there && there.score > 0) rows.push({ a: one.event, b: other.event, kind: there.kind, score: there.score });
  if (back && back.score > 0) rows.push({ a: other.event, b: one.event, kind: back.kind, score: back.score });
  return rows.length > 0 ? rows : NONE;
}
