import type { LinkKey } from '../../model/link-key.ts';
import { LINK_KEYS, LINK_PAIRS } from '../schema/link-index.ts';
import { inList, joined, type LinkConnection, numbered, splitJoined } from './link-connection.ts';

/** Rows of blocks around those that changed. Members are numbered in the order of their names; the rows of a block follow one another in its order. */
export interface Stretches {
  readonly members: readonly string[];
  readonly blocks: readonly {
    readonly key: string;
    /** Number of the member of each row. */
    readonly numbers: ArrayLike<number>;
    /** Its place in the whole block; 0 for all where the block is no longer than the reach. */
    readonly places: ArrayLike<number>;
    /** 1 where it changed, else 0. */
    readonly changed: ArrayLike<number>;
    /** 1 where its order ends in the mark. */
    readonly marked: ArrayLike<number>;
  }[];
}

export interface PairRow {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly score: number;
}

/** The index of blocks, and the pairs that were found in them. */
export class BlockIndex {
  constructor(private readonly link: LinkConnection) {}

  /** Keys may be made as they are taken: those of a large step would fill the memory at once. */
  async addKeys(keys: Iterable<LinkKey>): Promise<void> {
    await this.link.append(async (to) => {
      const add = await to.open(LINK_KEYS);
      for (const { key, order, member, page } of keys) add({ key, sort: order, member, page });
    });
  }

  async removeKeys(pages: readonly string[]): Promise<void> {
    await this.link.rows(`DELETE FROM link_keys WHERE page ${inList('pages')}`, { pages });
  }

  /**
   * The blocks of the keys of some pages, around their rows, as far on either side as the reach for the first letter of the key tells; blocks of one member are left out.
   * They are kept until the next call, for {@link BlockIndex.removeParted}. Blocks are numbered in the order of their keys. In one that is no longer than the reach all are
   * neighbours, and stand at one place: only the rows of longer ones are sorted.
   */
  async findStretches(
    pages: readonly string[],
    reaches: readonly (readonly [letter: string, reach: number])[],
    mark: string,
  ): Promise<Stretches> {
    const reach = `CASE key[1] ${reaches.map(([letter, far]) => `WHEN '${letter}' THEN ${far}`).join(' ')} END`;
    await this.link.rows(
      `CREATE OR REPLACE TEMP TABLE link_stretches AS
       WITH found AS (
         SELECT key, sort, member, page ${inList('pages')} AS changed FROM link_keys
         WHERE key IN (SELECT key FROM link_keys WHERE page ${inList('pages')})),
       long AS (
         SELECT key, row_number() OVER (ORDER BY key)::INTEGER AS block, count(*)::INTEGER AS members, count(*) FILTER (changed)::INTEGER AS changing, ${reach} AS reach
         FROM found GROUP BY key HAVING members > 1),
       placed AS (
         SELECT key, block, members, changing, reach, member, changed, ends_with(sort, $mark) AS marked, row_number() OVER (own)::INTEGER AS place,
           bool_or(changed) OVER (own ROWS BETWEEN reach PRECEDING AND reach FOLLOWING) AS near
         FROM found JOIN long USING (key) WHERE members > reach + 1 WINDOW own AS (PARTITION BY block ORDER BY sort, member))
       SELECT * EXCLUDE near FROM placed WHERE near UNION ALL
       SELECT key, block, members, changing, reach, member, changed, ends_with(sort, $mark), 0 FROM found JOIN long USING (key) WHERE members <= reach + 1`,
      { pages },
      { mark },
    );
    await this.link.rows(
      'CREATE OR REPLACE TEMP TABLE link_members AS SELECT member, row_number() OVER (ORDER BY member)::INTEGER - 1 AS number FROM (SELECT DISTINCT member FROM link_stretches)',
    );
    const [named] = await this.link.rows<{ members: string | null }>(`SELECT ${joined('member', 'number')} AS members FROM link_members`);
    const members = splitJoined(named?.members);
    const [keyed] = await this.link.rows<{ keys: string | null }>(
      `SELECT ${joined('key', 'block')} AS keys FROM (SELECT any_value(key) AS key, block FROM link_stretches GROUP BY block)`,
    );
    const keys = splitJoined(keyed?.keys);
    // What is told of a row comes as one number, which begins with its place: rows are parted into blocks and sorted here, each block for itself.
    const [owners, rows] = await this.link.numbers(
      `SELECT block - 1, (place * 4 + changed::INTEGER * 2 + marked::INTEGER) * ${members.length}::DOUBLE + number FROM link_stretches JOIN link_members USING (member)`,
    );
    return { members, blocks: toBlocks(keys, members.length, owners!, rows!) };
  }

  async addPairs(pairs: readonly PairRow[]): Promise<void> {
    await this.link.append(async (to) => {
      const add = await to.open(LINK_PAIRS);
      for (const pair of pairs) add(pair);
    });
  }

  /** Takes the pairs away that the stretches found last put further apart than their reach, or (`go`) whose member goes; gives those that there were. */
  removeParted(change: 'come' | 'go'): Promise<PairRow[]> {
    const [isWatched, isParted] =
      change === 'come' ? ['members > reach + 1', 'abs(one.place - other.place) > one.reach'] : ['true', '(one.changed OR other.changed)'];
    return this.link.rows<PairRow>(
      // One member after the other: joined at once, all members of a block would meet all others of it.
      `WITH found AS MATERIALIZED (
         SELECT pair.rowid AS id, pair.key, pair.b, place, reach, changed FROM link_pairs pair JOIN link_stretches ON link_stretches.key = pair.key AND member = pair.a WHERE ${isWatched})
       DELETE FROM link_pairs WHERE rowid IN (
         SELECT id FROM found one JOIN link_stretches other ON other.key = one.key AND other.member = one.b WHERE ${isParted})
       RETURNING key, a, b, kind, score`,
    );
  }

  /** Pairs of a kind between some members, each once with its best score. */
  async findPairs(kind: string, members: readonly string[]): Promise<Pick<PairRow, 'a' | 'b' | 'score'>[]> {
    if (members.length === 0) return [];
    const [a, b, score] = await this.link.numbers(
      `WITH listed AS MATERIALIZED ${numbered('members')}
       SELECT one.number, other.number, max(score) FROM link_pairs JOIN listed one ON a = one.member JOIN listed other ON b = other.member
       WHERE kind = $kind GROUP BY ALL ORDER BY ALL`,
      { members },
      { kind },
    );
    return Array.from(a!, (number, i) => ({ a: members[number]!, b: members[b![i]!]!, score: score![i]! }));
  }

  /** First members of pairs of kinds whose second one is one of some. */
  async findRivals(kinds: readonly string[], members: readonly string[]): Promise<string[]> {
    if (members.length === 0) return [];
    const [row] = await this.link.rows<{ found: string | null }>(
      `SELECT ${joined('a', 'a')} AS found FROM (SELECT DISTINCT a FROM link_pairs WHERE kind ${inList('kinds')} AND b ${inList('members')})`,
      { kinds, members },
    );
    return splitJoined(row?.found);
  }

  /** Pairs of kinds whose first member is one of some: of those onto one second member, from whomever, the ones that are at most a margin less sure than the best. */
  async findSurest(kinds: readonly string[], members: readonly string[], margin: number): Promise<Omit<PairRow, 'key'>[]> {
    if (members.length === 0) return [];
    return this.link.rows<Omit<PairRow, 'key'>>(
      `WITH own AS MATERIALIZED (
         SELECT a, b, kind, max(score) AS score FROM link_pairs WHERE kind ${inList('kinds')} AND a ${inList('members')} GROUP BY ALL),
       best AS (
         SELECT b, max(score) AS most FROM link_pairs WHERE kind ${inList('kinds')} AND b IN (SELECT b FROM own) GROUP BY b)
       SELECT a, b, kind, score FROM own JOIN best USING (b) WHERE score >= most - $margin ORDER BY a, b, kind`,
      { kinds, members },
      { margin },
    );
  }

  /** Lists the blocks of the stretches found last that are longer than their reach, as they are once its changed rows came or went. */
  async noteCaps(change: 'come' | 'go'): Promise<void> {
    await this.link.rows('DELETE FROM candidate_caps WHERE key IN (SELECT key FROM link_stretches)');
    await this.link.rows(
      `INSERT INTO candidate_caps
       SELECT key, any_value(${change === 'come' ? 'members' : 'members - changing'}) AS held, any_value(reach) FROM link_stretches GROUP BY key HAVING held > any_value(reach) + 1`,
    );
  }
}

/** Rows of blocks from their numbers: `owners` tells the block of each row; the row is ((place · 2 + changed) · 2 + marked) · members + member. */
function toBlocks(keys: readonly string[], members: number, owners: Float64Array, rows: Float64Array): Stretches['blocks'] {
  const ends = new Uint32Array(keys.length + 1);
  for (const block of owners) ends[block + 1]!++;
  for (let block = 0; block < keys.length; block++) ends[block + 1]! += ends[block]!;
  const sorted = new Float64Array(rows.length);
  const next = ends.slice();
  for (let i = 0; i < rows.length; i++) sorted[next[owners[i]!]!++] = rows[i]!;
  const [numbers, places] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  const [changed, marked] = [new Uint8Array(rows.length), new Uint8Array(rows.length)];
  const blocks = keys.map((key, block) => {
    const [from, to] = [ends[block]!, ends[block + 1]!];
    sorted.subarray(from, to).sort();
    const cut = <T extends Uint32Array | Uint8Array>(column: T): T => column.subarray(from, to) as T;
    return { key, numbers: cut(numbers), places: cut(places), changed: cut(changed), marked: cut(marked) };
  });
  for (const [i, row] of sorted.entries()) {
    const told = Math.floor(row / members);
    numbers[i] = row % members;
    places[i] = told >>> 2;
    changed[i] = (told >>> 1) & 1;
    marked[i] = told & 1;
  }
  return blocks;
}
