/** A stretch of a block, in its order: every member that changed, with the neighbours that may be compared with it. */
export interface BlockStretch {
  readonly key: string;
  readonly rows: readonly { readonly member: string; readonly isChanged: boolean }[];
}

/** Pairs of members, smaller one first. */
export type MemberPair = readonly [string, string];

/**
 * Which pairs of a block become candidates when its changed rows come (or go). Members at most `reach` places apart are compared: what a block holds
 * decides, never the order in which it filled. Pairs that are further apart now cease to be candidates: whoever keeps them takes them away. A stretch
 * must hold `reach` rows on either side of each changed one. With marks, one for each row, only pairs of which one is marked count.
 */
export function findCandidates({ rows }: BlockStretch, reach: number, change: 'come' | 'go', marks?: readonly boolean[]): MemberPair[] {
  if (change === 'come')
    return toPairs(
      rows.map((row) => row.member),
      reach,
      (i, j) => (rows[i]!.isChanged || rows[j]!.isChanged) && (!marks || marks[i]! || marks[j]!),
    );
  const stable = rows.filter((row) => !row.isChanged);
  const place = rows
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => !row.isChanged)
    .map(({ i }) => i);
  // Pairs of unchanged members that are near each other only while the changed ones are not there.
  return toPairs(
    stable.map((row) => row.member),
    reach,
    (i, j) => place[j]! - place[i]! > reach && (!marks || marks[place[i]!]! || marks[place[j]!]!),
  );
}

function toPairs(members: readonly string[], reach: number, isWanted: (i: number, j: number) => boolean): MemberPair[] {
  const pairs: MemberPair[] = [];
  for (let i = 0; i < members.length; i++)
    for (let j = i + 1; j < members.length && j - i <= reach; j++)
      if (isWanted(i, j)) pairs.push(members[i]! < members[j]! ? [members[i]!, members[j]!] : [members[j]!, members[i]!]);
  return pairs;
}
