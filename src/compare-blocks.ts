import type { KeptProfiles } from './kept-profiles.ts';
import { findCandidates } from './links/find-candidates.ts';
import { typeOfKey } from './links/keys-of.ts';
import { PairNumbers } from './links/pair-numbers.ts';
import { mayBeCopies, scoreCopies } from './links/score-copies.ts';
import { scoreOutcome } from './links/score-outcome.ts';
import { scorePair } from './links/score-pair.ts';
import { scorePromise } from './links/score-promise.ts';
import { toPromise } from './links/to-promise.ts';
import type { EventProfile } from './model/link-profile.ts';
import type { PairRow, Stretches } from './store/linking/block-index.ts';

type Pair = Omit<PairRow, 'key'>;
/** Nothing found, once for all pairs. */
const NONE: readonly never[] = [];

/** Scores the pairs that blocks bring together; each once, however many blocks do. Gives those that are more likely linked than not, once for each block. */
export async function compareBlocks(
  { members, blocks }: Stretches,
  change: 'come' | 'go',
  kept: KeptProfiles,
  reachOf: (key: string) => number,
): Promise<PairRow[]> {
  const found: PairRow[] = [];
  for (const kind of ['copy', 'incident', 'promise', 'outcome'] as const) {
    const own = blocks.filter(({ key }) => typeOfKey(key) === kind);
    const here = numbersIn(own, members.length);
    const ids = here.map((number) => members[number]!);
    const isKnown = new PairNumbers(members.length);
    if (kind === 'copy') {
      // Most that a block brings together are strangers: their words tell, and their profiles are not fetched.
      const words = spread(here, await kept.getWords(ids), members.length);
      const isNear: boolean[] = [];
      const near: { readonly key: string; readonly pair: number; readonly a: number; readonly b: number }[] = [];
      for (const block of own)
        findCandidates(block, reachOf(block.key), change, (a, b) => {
          const pair = isKnown.numberOf(a, b);
          if (pair === isNear.length) isNear.push(mayBeCopies(words[a]!, words[b]!));
          if (isNear[pair]) near.push({ key: block.key, pair, a, b });
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
    const events = spread(here, await kept.getEvents(ids), members.length);
    // Of what stands in the blocks of outcomes most are acts: two of them have nothing to say to each other.
    const marks =
      kind === 'outcome' ? Uint8Array.from(events, (event) => Number(event !== undefined && toPromise(event) !== undefined)) : undefined;
    const known: (readonly Pair[])[] = [];
    for (const block of own)
      findCandidates(
        block,
        reachOf(block.key),
        change,
        (a, b) => {
          const pair = isKnown.numberOf(a, b);
          if (pair === known.length) known.push(score(kind, events[a]!, events[b]!));
          for (const row of known[pair]!) found.push({ key: block.key, ...row });
        },
        marks,
      );
  }
  return found;
}

/** The members of some blocks, each once, ascending. */
function numbersIn(blocks: Stretches['blocks'], members: number): number[] {
  const isHere = new Uint8Array(members);
  for (const { numbers } of blocks) for (let i = 0; i < numbers.length; i++) isHere[numbers[i]!] = 1;
  const here: number[] = [];
  for (let number = 0; number < members; number++) if (isHere[number] === 1) here.push(number);
  return here;
}

/** What belongs to some members, at their numbers. */
function spread<T>(numbers: readonly number[], values: readonly T[], members: number): (T | undefined)[] {
  const all = new Array<T | undefined>(members).fill(undefined);
  for (const [i, number] of numbers.entries()) all[number] = values[i];
  return all;
}

function score(kind: 'incident' | 'promise' | 'outcome', one: EventProfile, other: EventProfile): readonly Pair[] {
  if (kind !== 'outcome') {
    const { score } = kind === 'incident' ? scorePair(one, other) : scorePromise(one, other);
    return score > 0 ? [{ a: one.event, b: other.event, kind, score }] : NONE;
  }
  const [there, back] = [scoreOutcome(one, other), scoreOutcome(other, one)];
  const rows: Pair[] = [];
  if (there && there.score > 0) rows.push({ a: one.event, b: other.event, kind: there.kind, score: there.score });
  if (back && back.score > 0) rows.push({ a: other.event, b: one.event, kind: back.kind, score: back.score });
  return rows.length > 0 ? rows : NONE;
}
