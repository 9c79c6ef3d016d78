/** A pair of members with how sure it is that they belong together. */
export interface ScoredPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

export interface Component<M> {
  /** Members by id. */
  readonly members: ReadonlyMap<string, M>;
  /** Pairs that were compared and found likely. */
  readonly pairs: readonly ScoredPair[];
}

export interface ResolveRules<M> {
  /** What a pair that was not compared, or not found likely, scores; asked for small groups alone. */
  score(a: M, b: M): number;
  /** What two members of one group must not share: the page of events. Undefined: nothing. */
  readonly onlyOne?: (member: M) => string;
}

/** Groups up to this product of sizes are compared member by member before they are joined; above it the pairs already known must do. */
const MAX_COMPARED = 64;
/** A doubtful pair cannot weigh more than this against a join, so that one wrong day does not part forty reports. Log-odds. */
const FLOOR = -2;

/**
 * Parts what hangs together into groups: the likeliest pairs are joined first, and two groups become one only where their members on average
 * belong together and none of them stands for the same page. Chains of near likeness thus do not run together. The same members and pairs give the same groups,
 * in whatever order they come. Groups are sorted by their smallest member.
 */
export function resolveComponent<M>({ members, pairs }: Component<M>, rules: ResolveRules<M>): string[][] {
  const ids = [...members.keys()].sort(byText);
  const groupOf = new Map<string, Group>(
    ids.map((id) => [id, { ids: [id], marks: rules.onlyOne ? new Set([rules.onlyOne(members.get(id)!)]) : undefined }]),
  );
  const known = new Map<string, number>();
  for (const { a, b, score } of pairs) known.set(pairKey(a, b), score);
  const sorted = [...pairs].sort((x, y) => y.score - x.score || byText(least(x), least(y)) || byText(most(x), most(y)));
  const neighbours = toNeighbours(pairs);
  for (const pair of sorted) {
    const [one, other] = [groupOf.get(pair.a), groupOf.get(pair.b)];
    if (!one || !other || one === other) continue;
    if (one.marks && other.marks && intersects(one.marks, other.marks)) continue;
    if (meanScore(one, other, { members, known, neighbours, rules }) <= 0) continue;
    const [large, small] = one.ids.length >= other.ids.length ? [one, other] : [other, one];
    for (const id of small.ids) {
      large.ids.push(id);
      groupOf.set(id, large);
    }
    if (large.marks && small.marks) for (const mark of small.marks) large.marks.add(mark);
  }
  return [...new Set(groupOf.values())].map((group) => group.ids.sort(byText)).sort((x, y) => byText(x[0]!, y[0]!));
}

interface Group {
  readonly ids: string[];
  readonly marks: Set<string> | undefined;
}

interface Scene<M> {
  readonly members: ReadonlyMap<string, M>;
  readonly known: Map<string, number>;
  readonly neighbours: ReadonlyMap<string, readonly ScoredPair[]>;
  readonly rules: ResolveRules<M>;
}

function meanScore<M>(one: Group, other: Group, { members, known, neighbours, rules }: Scene<M>): number {
  let sum = 0;
  let count = 0;
  if (one.ids.length * other.ids.length <= MAX_COMPARED) {
    for (const a of one.ids) {
      for (const b of other.ids) {
        const key = pairKey(a, b);
        let score = known.get(key);
        if (score === undefined) {
          score = rules.score(members.get(a)!, members.get(b)!);
          known.set(key, score);
        }
        sum += Math.max(FLOOR, score);
        count++;
      }
    }
  } else {
    const [small, large] = one.ids.length <= other.ids.length ? [one, other] : [other, one];
    const isIn = new Set(large.ids);
    for (const id of small.ids)
      for (const pair of neighbours.get(id) ?? []) {
        if (!isIn.has(pair.a === id ? pair.b : pair.a)) continue;
        sum += pair.score;
        count++;
      }
  }
  return count === 0 ? 0 : sum / count;
}

function toNeighbours(pairs: readonly ScoredPair[]): Map<string, ScoredPair[]> {
  const map = new Map<string, ScoredPair[]>();
  for (const pair of pairs)
    for (const id of [pair.a, pair.b]) {
      const list = map.get(id);
      if (list) list.push(pair);
      else map.set(id, [pair]);
    }
  return map;
}

/** The connected parts of a graph, each sorted, sorted by their smallest member. */
export const connect = (ids: readonly string[], pairs: readonly Pick<ScoredPair, 'a' | 'b'>[]): string[][] =>
  connectPairs(ids, pairs).map(({ part }) => part);

/** The same, each part with its pairs. Pairs with ends that are not among the members are left out. Members are numbered first: texts are looked up once for each end. */
export function connectPairs<P extends Pick<ScoredPair, 'a' | 'b'>>(
  ids: readonly string[],
  pairs: readonly P[],
): { readonly part: string[]; readonly pairs: P[] }[] {
  const members = [...ids].sort(byText);
  const numbers = new Map(members.map((id, number) => [id, number]));
  const parent = Uint32Array.from(members, (_, number) => number);
  const rootOf = (number: number): number => {
    let root = number;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = number; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const ends = pairs.map(({ a, b }) => {
    const [x, y] = [numbers.get(a), numbers.get(b)];
    if (x === undefined || y === undefined) return undefined;
    const [one, other] = [rootOf(x), rootOf(y)];
    // The smallest member is the root of its part.
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
    return x;
  });
  const parts: { readonly part: string[]; readonly pairs: P[] }[] = [];
  const partOf = new Uint32Array(members.length);
  for (const [number, id] of members.entries()) {
    const root = rootOf(number);
    if (root === number) partOf[number] = parts.push({ part: [], pairs: [] }) - 1;
    else partOf[number] = partOf[root]!;
    parts[partOf[number]]!.part.push(id);
  }
  for (const [i, end] of ends.entries()) if (end !== undefined) parts[partOf[end]!]!.pairs.push(pairs[i]!);
  return parts;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const least = ({ a, b }: ScoredPair): string => (a < b ? a : b);
const most = ({ a, b }: ScoredPair): string => (a < b ? b : a);
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const item of small) if (large.has(item)) return true;
  return false;
}
