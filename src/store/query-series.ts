import type { BinWidth } from '../base/bins.ts';
import type { Day } from '../base/days.ts';
import { READ_DATASET } from '../model/answers-series.ts';
import type { EventType } from '../ontology/plover.ts';
import { checkDataset } from './datasets.ts';
import { binOf, findPair, fitsBin, happeningsOf, MIDDLE_DAY, RECIPROCAL_KEY } from './happenings.ts';
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
  const { a, b, isDirected, by, dataset, from, to } = query;
  const values: Record<string, StoreValue> = { a, b };
  const conditions = isDirected ? ['actor = $a', 'recipient = $b'] : ['actor IN ($a, $b)', 'recipient IN ($a, $b)'];
  if (dataset !== READ_DATASET) values.dataset = dataset;
  const pair = dataset === READ_DATASET ? undefined : await findPair(store, dataset, a, b);
  const dated = (name: 'from' | 'to', value: string | undefined, condition: string): void => {
    if (value === undefined) return;
    values[name] = value;
    conditions.push(condition);
  };
  dated('from', from, 'last_day >= $from::DATE');
  dated('to', to, 'day <= $to::DATE');
  const once = isDirected
    ? 'forth'
    : `CASE WHEN is_joint THEN forth WHEN reciprocal <> '' THEN greatest(forth, back) ELSE forth + back END`;
  const rows = await store.rows<PairCount>(
    `WITH hits AS (SELECT day, last_day, type, is_joint, ${RECIPROCAL_KEY} AS reciprocal, count(*) FILTER (actor = $a) AS forth, count(*) FILTER (actor = $b) AS back, sum(goldstein) AS goldstein
       FROM ${happeningsOf(dataset, pair)} WHERE ${conditions.join(' AND ')} GROUP BY ALL),
     placed AS (SELECT CASE WHEN ${fitsBin(by)} THEN ${binOf(by, MIDDLE_DAY)} END AS bin, day IS NOT NULL AS is_dated, type, ${once} AS happenings, goldstein, forth + back AS rows FROM hits),
     counted AS (SELECT bin, is_dated AND bin IS NULL AS is_too_long, type, sum(happenings)::INTEGER AS happenings, sum(goldstein * happenings / rows)::DOUBLE AS goldstein FROM placed GROUP BY ALL)
     SELECT bin::VARCHAR AS bin, is_too_long AS "isTooLong", type, happenings, goldstein FROM counted ORDER BY bin NULLS LAST, is_too_long, type`,
    values,
  );
  return rows;
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
