import type { LinkKey } from '../../model/link-key.ts';
import { LINK_KEYS, LINK_PAIRS } from '../schema/link-index.ts';
import { inList, joined, type LinkConnection, numbered, splitJoined } from './link-connection.ts';

/** Rows of blocks around those that changed. Members are numbered in the order of their names; the rows of a block follow one another in its order. */
export interface Stretches {
  readonly members: readonly string[];
  readonly blocks: readonly {
    readonly key: string;
    /** Number of the member of each row. */
    readonly numbers: Float64Array;
    /** Its place in the whole block. */
    readonly places: Float64Array;
    /** 1 where it changed, else 0. */
    readonly changed: Float64Array;
    /** 1 where its order ends in the mark. */
    readonly marked: Float64Array;
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
   * They are kept until the next call, for {@link BlockIndex.removeParted}. Blocks are numbered in the order of their keys: rows are sorted by numbers, not by texts, and once.
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
         FROM found JOIN long USING (key) WINDOW own AS (PARTITION BY block ORDER BY sort, member))
       SELECT * EXCLUDE near FROM placed WHERE near`,
      { pages },
      { mark },
    );
    const [named] = await this.link.rows<{ members: string | null }>(
      `SELECT ${joined('member', 'member')} AS members FROM (SELECT DISTINCT member FROM link_stretches)`,
    );
    const members = splitJoined(named?.members);
    const [keyed] = await this.link.rows<{ keys: string | null }>(
      `SELECT ${joined('key', 'key')} AS keys FROM (SELECT any_value(key) AS key FROM link_stretches GROUP BY block)`,
    );
    const keys = splitJoined(keyed?.keys);
    const [lengths] = await this.link.numbers('SELECT count(*)::INTEGER FROM link_stretches GROUP BY block ORDER BY block');
    const [numbers, places, changed, marked] = await this.link.numbers(
      `SELECT number, place, changed::INTEGER, marked::INTEGER FROM link_stretches
       JOIN (SELECT member, row_number() OVER (ORDER BY member)::INTEGER - 1 AS number FROM (SELECT DISTINCT member FROM link_stretches)) USING (member)
       ORDER BY block, place`,
    );
    let to = 0;
    const blocks = keys.map((key, block) => {
      const from = to;
      to += lengths![block]!;
      const cut = (column: Float64Array | undefined): Float64Array => column!.subarray(from, to);
      return { key, numbers: cut(numbers), places: cut(places), changed: cut(changed), marked: cut(marked) };
    });
    return { members, blocks };
  }

  async addPairs(pairs: readonly PairRow[]): Promise<void> {
    await this.link.append(async (to) => {
      const add = await to.open(LINK_PAIRS);
      for (const pair of pairs) add(pair);
    });
  }

  /** Takes the pairs away that the stretches found last put further apart than their reach, or (`go`) whose member goes; gives those that there were. */
  removeParted(change: 'come' | 'go'): Promise<PairRow[]> {
    const isParted = change === 'come' ? 'abs(one.place - other.place) > one.reach' : '(one.changed OR other.changed)';
    return this.link.rows<PairRow>(
      // One member after the other: joined at once, all members of a block would meet all others of it.
      `WITH found AS MATERIALIZED (
         SELECT pair.rowid AS id, pair.key, pair.b, place, reach, changed FROM link_pairs pair JOIN link_stretches ON link_stretches.key = pair.key AND member = pair.a)
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
