/** Rows of a block, in its order: every member that changed, with the neighbours that may be compared with it. */
export interface BlockRows {
  /** Number of the member of each row. */
  readonly numbers: ArrayLike<number>;
  /** Its place in the whole block, ascending. */
  readonly places: ArrayLike<number>;
  /** 1 where it changed, else 0. */
  readonly changed: ArrayLike<number>;
}

/**
 * Visits the pairs of a block that become candidates when its changed rows come (or go), the smaller number first. Members at most `reach` places apart are compared: what a block holds
 * decides, never the order in which it filled. Pairs that are further apart now cease to be candidates: whoever keeps them takes them away. The rows
 * must hold `reach` neighbours on either side of each changed one. With marks, by number of the member, only pairs of which one is marked count.
 */
export function findCandidates(
  { numbers, places, changed }: BlockRows,
  reach: number,
  change: 'come' | 'go',
  visit: (a: number, b: number) => void,
  marks?: ArrayLike<number>,
): void {
  const visitPair = (i: number, j: number): void => {
    const [a, b] = [numbers[i]!, numbers[j]!];
    if (!marks || marks[a] || marks[b]) visit(a < b ? a : b, a < b ? b : a);
  };
  if (change === 'come') {
    for (let i = 0; i < numbers.length; i++)
      for (let j = i + 1; j < numbers.length && places[j]! - places[i]! <= reach; j++) if (changed[i] || changed[j]) visitPair(i, j);
    return;
  }
  // Pairs of unchanged members that are near each other only while the changed ones are not there.
  for (let i = 0; i < numbers.length; i++) {
    if (changed[i]) continue;
    let going = 0;
    for (let j = i + 1; j < numbers.length && places[j]! - places[i]! - going <= reach; j++)
      if (changed[j]) going++;
      else if (places[j]! - places[i]! > reach) visitPair(i, j);
  }
}
