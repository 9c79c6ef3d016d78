import type { BinWidth } from '../base/bins.ts';
import type { Day } from '../base/days.ts';
import { READ_DATASET } from '../model/answers-series.ts';
import type { EventType } from '../ontology/plover.ts';
import { checkDataset } from './datasets.ts';
import { binOf, findPair, fitsBin, happeningsOf, type ImportedPair, MIDDLE_DAY, RECIPROCAL_KEY } from './happenings.ts';
import type { Store, StoreValue } from './open-store.ts';

export interface PairCountsQuery {
  readonly a: string;
  readonly b: string;
  /** Only what a did to b. */
  readonly isDirected: boolean;
  readonly by: BinWidth;
  readonly dataset: string;
  readonly from?: string;
  readonly to?: string;
}

/** Happenings of one type in one bin. */
export interface PairCount {
  /** First day of the bin; null: undated. */
  readonly bin: Day | null;
  /** The days do not fit into one bin. */
  readonly isTooLong: boolean;
  readonly type: EventType | null;
  readonly happenings: number;
  /** Sum of Goldstein's scores that rows have of their own; null where they have none. */
  readonly goldstein: number | null;
}

/** How often something of each type happened between two parties in each bin. Reciprocal rows count once, unless direction matters. */
export async function queryPairCounts(store: Store, query: PairCountsQuery): Promise<readonly PairCount[]> {
  await checkDataset(store, query.dataset);
  const { a, b, dataset, from, to } = query;
  const values: Record<string, StoreValue> = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const inPeriod = [...(from === undefined ? [] : ['last_day >= $from::DATE']), ...(to === undefined ? [] : ['day <= $to::DATE'])];
  const isRead = dataset === READ_DATASET;
  const hits = isRead ? hitsOfPages(query, inPeriod) : hitsOfImport(query, inPeriod, await findPair(store, dataset, a, b));
  return store.rows<PairCount>(
    `WITH hits AS (${hits}),
     counted AS (SELECT bin, is_dated AND bin IS NULL AS is_too_long, type, sum(happenings)::INTEGER AS happenings, sum(goldstein * happenings / rows)::DOUBLE AS goldstein FROM hits GROUP BY ALL)
     SELECT bin::VARCHAR AS bin, is_too_long AS "isTooLong", type, happenings, goldstein FROM counted ORDER BY bin NULLS LAST, is_too_long, type`,
    isRead ? { ...values, a, b } : { ...values, dataset },
  );
}

/** SQL: the bin of a row with `day` and `last_day`; NULL where it is undated or does not fit into one. */
const placed = (by: BinWidth): string => `CASE WHEN ${fitsBin(by)} THEN ${binOf(by, MIDDLE_DAY)} END`;

/** SQL: `bin, is_dated, type, happenings, rows, goldstein` of what pages tell. */
function hitsOfPages({ isDirected, by, dataset }: PairCountsQuery, inPeriod: readonly string[]): string {
  const conditions = [...(isDirected ? ['actor = $a', 'recipient = $b'] : ['actor IN ($a, $b)', 'recipient IN ($a, $b)']), ...inPeriod];
  const once = isDirected
    ? 'forth'
    : `CASE WHEN is_joint THEN forth WHEN reciprocal <> '' THEN greatest(forth, back) ELSE forth + back END`;
  return `SELECT ${placed(by)} AS bin, day IS NOT NULL AS is_dated, type, ${once} AS happenings, forth + back AS rows, goldstein
    FROM (SELECT day, last_day, type, is_joint, ${RECIPROCAL_KEY} AS reciprocal, count(*) FILTER (actor = $a) AS forth, count(*) FILTER (actor = $b) AS back, sum(goldstein) AS goldstein
      FROM ${happeningsOf(dataset)} WHERE ${conditions.join(' AND ')} GROUP BY ALL)`;
}

/**
 * SQL: the same of imported rows. A pair can have half a million of them, so they are summed by numbers, and day by day only where days matter: a reciprocal act counts once a day.
 */
function hitsOfImport({ isDirected, by }: PairCountsQuery, inPeriod: readonly string[], { number, isForth }: ImportedPair): string {
  const conditions = [`pair = ${number}`, ...(isDirected ? [isForth ? 'is_forth' : 'NOT is_forth'] : []), ...inPeriod];
  const once = isDirected ? 'rows' : 'CASE WHEN is_reciprocal THEN greatest(forth, rows - forth) ELSE rows END';
  return `SELECT bin, true AS is_dated, type, ${once} AS happenings, rows, goldstein FROM (
      SELECT ${placed(by)} AS bin, what.type, what.is_reciprocal, what.same, CASE WHEN what.is_reciprocal THEN day END AS unit, CASE WHEN what.is_reciprocal THEN last_day END AS unit_end,
        CASE WHEN what.is_reciprocal THEN e.mode END AS mode, count(*) FILTER (is_forth) AS forth, count(*) AS rows, sum(coalesce(e.goldstein, what.goldstein)) AS goldstein
      FROM (SELECT pair, is_forth, day, coalesce(last_day, day) AS last_day, relation, mode, goldstein FROM imported_pairs) e
      JOIN (SELECT number, type, goldstein, reciprocal <> '' AS is_reciprocal, dense_rank() OVER (ORDER BY reciprocal) AS same
        FROM (SELECT *, ${RECIPROCAL_KEY} AS reciprocal FROM imported_relations WHERE dataset = $dataset)) what ON what.number = e.relation
      WHERE ${conditions.join(' AND ')} GROUP BY ALL)`;
}

/** How much was read of each bin: pages by the day on which they were written (imported data: rows by their day). */
export interface Exposure {
  readonly bin: Day;
  readonly exposure: number;
}

/** In the order of time. Pages whose day of writing is not known to one bin are left out. */
export async function queryExposure(
  store: Store,
  query: Pick<PairCountsQuery, 'by' | 'dataset' | 'from' | 'to'>,
): Promise<readonly Exposure[]> {
  const { by, dataset, from, to } = query;
  const values: Record<string, StoreValue> = {};
  const conditions: string[] = ['day IS NOT NULL'];
  if (from !== undefined) {
    values.from = from;
    conditions.push('day >= $from::DATE');
  }
  if (to !== undefined) {
    values.to = to;
    conditions.push('day <= $to::DATE');
  }
  if (dataset !== READ_DATASET) values.dataset = dataset;
  const isCoarse = by === 'month' || by === 'quarter';
  const days =
    dataset === READ_DATASET
      ? `SELECT CASE written_precision WHEN 'day' THEN try_cast(written AS DATE) ${isCoarse ? "WHEN 'month' THEN try_cast(written || '-01' AS DATE)" : ''} END AS day, 1 AS n FROM readings WHERE is_current`
      : 'SELECT day, rows AS n FROM imported_days WHERE dataset = $dataset';
  return store.rows<Exposure>(
    `SELECT ${binOf(by, 'day')}::VARCHAR AS bin, sum(n)::INTEGER AS exposure FROM (${days}) WHERE ${conditions.join(' AND ')} GROUP BY 1 ORDER BY 1`,
    values,
  );
}
