import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockRows, findCandidates } from './find-candidates.ts';

/** All pairs of a block at most `reach` places apart. */
const candidates = (members: readonly string[], reach: number): Set<string> =>
  new Set(members.flatMap((a, i) => members.slice(i + 1, i + 1 + reach).map((b) => [a, b].sort().join(' '))));
const nameOf = (number: number): string => `m${String(number).padStart(2, '0')}`;
/** The pairs that a change of a block brings, found in the rows near those that changed alone. */
function visited(changed: readonly boolean[], reach: number, change: 'come' | 'go'): string[] {
  const near = changed.flatMap((_, i) => (changed.some((isChanged, j) => isChanged && Math.abs(i - j) <= reach) ? [i] : []));
  const rows: BlockRows = { numbers: near, places: near, changed: near.map((i) => Number(changed[i])) };
  const pairs: string[] = [];
  findCandidates(rows, reach, change, (a, b) => pairs.push(`${nameOf(a)} ${nameOf(b)}`));
  return pairs;
}

describe('the candidates of a block', () => {
  it('after members come or go are those of the block as it then is', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 14 }), fc.integer({ min: 1, max: 4 }), (changed, reach) => {
        const rows = changed.map((isChanged, i) => ({ member: nameOf(i), isChanged }));
        const all = candidates(
          rows.map((row) => row.member),
          reach,
        );
        const rest = candidates(
          rows.filter((row) => !row.isChanged).map((row) => row.member),
          reach,
        );
        // Whoever keeps the pairs takes those away that came to be further apart, or whose member goes.
        const place = new Map(rows.map((row, i) => [row.member, i]));
        const isNear = (pair: string): boolean => {
          const [a, b] = pair.split(' ').map((member) => place.get(member)!);
          return Math.abs(a! - b!) <= reach;
        };
        const grown = new Set([...rest].filter(isNear));
        for (const pair of visited(changed, reach, 'come')) grown.add(pair);
        expect([...grown].sort()).toEqual([...all].sort());
        const gone = new Set(rows.filter((row) => row.isChanged).map((row) => row.member));
        const shrunk = new Set([...all].filter((pair) => !pair.split(' ').some((member) => gone.has(member))));
        for (const pair of visited(changed, reach, 'go')) shrunk.add(pair);
        expect([...shrunk].sort()).toEqual([...rest].sort());
      }),
    );
  });
});
