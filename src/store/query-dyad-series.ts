import { type BinWidth, listBins } from '../base/bins.ts';
import type { Day, DayInterval } from '../base/days.ts';
import { type DyadSeries, directedKey, pairKey } from '../model/dyad-series.ts';
import { READ_DATASET } from '../model/answers-series.ts';
import { checkDataset } from './datasets.ts';
import { binOf, FITS_PERIOD, fitsBin, happeningsOf, IS_CONFLICTUAL, MIDDLE_DAY, PLOVER_SCALE, pairCountsOf } from './happenings.ts';
import type { Store, StoreValue } from './open-store.ts';

export interface DyadSeriesQuery {
  /** `read` (default), or the name of an imported data set. */
  readonly dataset?: string;
  readonly step: BinWidth;
  readonly from?: string;
  readonly to?: string;
  /** Collectives whose members act for them too, on days of membership. */
  readonly expanded?: readonly string[];
  /** How a conflictual happening weighs: PLOVER's scale, Goldstein's (of imported rows that give it, else PLOVER's), or 1. Default PLOVER's. */
  readonly weight?: 'plover' | 'goldstein' | 'count';
}

export interface StoredDyadSeries extends DyadSeries {
  readonly when: DayInterval | undefined;
  /** First days of the periods. */
  readonly starts: readonly Day[];
  readonly apart: { readonly undated: number; readonly tooLong: number };
}

/**
 * Series of all pairs of a data set: directed pressure, and cooperation and conflict of pairs. A happening is counted, and placed in its bin, as in the series of one pair (docs/series.md): only what
 * happened, on the day that it happened, never that of the report; what has no day, or more days than a step, is counted apart; reciprocal rows count once.
 */
export async function queryDyadSeries(store: Store, query: DyadSeriesQuery): Promise<StoredDyadSeries> {
  const { step, dataset = READ_DATASET } = query;
  await checkDataset(store, dataset);
  const bound: Record<string, StoreValue> = {
    ...(dataset === READ_DATASET ? {} : { dataset }),
    ...(query.from === undefined ? {} : { from: query.from }),
    ...(query.to === undefined ? {} : { to: query.to }),
  };
  const inPeriod = [
    ...(query.from === undefined ? [] : [`AND ${MIDDLE_DAY} >= $from::DATE`]),
    ...(query.to === undefined ? [] : [`AND ${MIDDLE_DAY} <= $to::DATE`]),
  ].join(' ');
  const weight =
    query.weight === 'count' ? '1.0' : query.weight === 'goldstein' ? `abs(coalesce(goldstein, ${PLOVER_SCALE}))` : `abs(${PLOVER_SCALE})`;
  const all = `happenings AS (FROM ${happeningsOf(dataset)} WHERE type IS NOT NULL), dated AS (FROM happenings WHERE day IS NOT NULL AND ${fitsBin(step)} ${inPeriod})`;
  const [span] = await store.rows<{ first: string | null; last: string | null; undated: number; tooLong: number }>(
    `WITH ${all} SELECT (SELECT min(${MIDDLE_DAY})::VARCHAR FROM dated) AS first, (SELECT max(${MIDDLE_DAY})::VARCHAR FROM dated) AS last,
       count(DISTINCT id) FILTER (day IS NULL)::INTEGER AS undated,
       count(DISTINCT id) FILTER (day IS NOT NULL AND NOT ${fitsBin(step)})::INTEGER AS "tooLong" FROM happenings`,
    bound,
  );
  const apart = { undated: span?.undated ?? 0, tooLong: span?.tooLong ?? 0 };
  const first = (query.from ?? span?.first ?? undefined) as Day | undefined;
  const last = (query.to ?? span?.last ?? undefined) as Day | undefined;
  const starts = first === undefined || last === undefined || span?.first === null ? [] : listBins(first, last, step);
  const expanded = query.expanded ?? [];
  // The columns of a happening with one side put in the place of its collective.
  const columns = (actor: string, recipient: string): string =>
    `d.id, ${actor} AS actor, ${recipient} AS recipient, d.day, d.last_day, d.type, d.mode, d.cameo, d.goldstein, d.is_joint`;
  const actsFor = (side: string): string =>
    `JOIN party_members m ON m.member = d.${side} AND list_contains($expanded, m.party)
       AND d.day BETWEEN coalesce(m.first_day, DATE '0001-01-01') AND coalesce(m.last_day, DATE '9999-12-31')`;
  const sides = `sides AS (FROM dated ${
    expanded.length === 0
      ? ''
      : `UNION ALL SELECT ${columns('m.party', 'd.recipient')} FROM dated d ${actsFor('actor')} WHERE m.party <> d.recipient
         UNION ALL SELECT ${columns('d.actor', 'm.party')} FROM dated d ${actsFor('recipient')} WHERE m.party <> d.actor`
  })`;
  const rows = await store.rows<{ a: string; b: string; start: string; pressure: number; cooperation: number; conflict: number }>(
    `WITH ${all}, ${sides}
     SELECT actor AS a, recipient AS b, ${binOf(step, MIDDLE_DAY)}::VARCHAR AS start, sum(${weight}) AS pressure, 0.0 AS cooperation, 0.0 AS conflict
       FROM sides WHERE ${IS_CONFLICTUAL} GROUP BY a, b, start
     UNION ALL
     SELECT a, b, ${binOf(step, MIDDLE_DAY)}::VARCHAR AS start, -1.0, coalesce(sum(n) FILTER (NOT ${IS_CONFLICTUAL}), 0)::DOUBLE, coalesce(sum(n) FILTER (${IS_CONFLICTUAL}), 0)::DOUBLE
       FROM ${pairCountsOf('sides')} GROUP BY a, b, start`,
    expanded.length === 0 ? bound : { ...bound, expanded },
  );
  const place = new Map(starts.map((start, i) => [start as string, i]));
  const pressure = new Map<string, Float64Array>();
  const cooperation = new Map<string, Float64Array>();
  const conflict = new Map<string, Float64Array>();
  const put = (series: Map<string, Float64Array>, key: string, period: number, value: number): void => {
    if (value === 0) return;
    const values = series.get(key) ?? new Float64Array(starts.length);
    values[period] = value;
    series.set(key, values);
  };
  for (const row of rows) {
    const period = place.get(row.start);
    if (period === undefined) continue;
    if (row.pressure >= 0) put(pressure, directedKey(row.a, row.b), period, row.pressure);
    else {
      put(cooperation, pairKey(row.a, row.b), period, row.cooperation);
      put(conflict, pairKey(row.a, row.b), period, row.conflict);
    }
  }
  return {
    periods: starts.length,
    pressure,
    cooperation,
    conflict,
    starts,
    when: starts.length === 0 ? undefined : { firstDay: starts[0]!, lastDay: last! },
    apart,
  };
}

export interface TiesQuery {
  readonly dataset?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface StoredTie {
  readonly a: string;
  readonly b: string;
  /** Sum of PLOVER's scale. */
  readonly weight: number;
  readonly cooperation: number;
  readonly conflict: number;
}

/** All pairs of a data set in a period, with the sum of PLOVER's scale over what happened between them; those that touch the period with any of their days and are not longer than it; what has no day stays out. In order of ids. */
export async function queryTies(
  store: Store,
  query: TiesQuery,
): Promise<{ readonly ties: readonly StoredTie[]; readonly when: DayInterval | undefined }> {
  const { dataset = READ_DATASET } = query;
  await checkDataset(store, dataset);
  const conditions = [
    'type IS NOT NULL',
    'day IS NOT NULL',
    ...(query.from === undefined ? [] : ['last_day >= $from::DATE']),
    ...(query.to === undefined ? [] : ['day <= $to::DATE']),
    ...(query.from === undefined || query.to === undefined ? [] : [FITS_PERIOD]),
  ];
  const bound: Record<string, StoreValue> = {
    ...(dataset === READ_DATASET ? {} : { dataset }),
    ...(query.from === undefined ? {} : { from: query.from }),
    ...(query.to === undefined ? {} : { to: query.to }),
  };
  const chosen = `chosen AS (SELECT * FROM ${happeningsOf(dataset)} WHERE ${conditions.join(' AND ')})`;
  const ties = await store.rows<StoredTie>(
    `WITH ${chosen} SELECT a, b, sum(n * ${PLOVER_SCALE})::DOUBLE AS weight, coalesce(sum(n) FILTER (NOT ${IS_CONFLICTUAL}), 0)::INTEGER AS cooperation,
       coalesce(sum(n) FILTER (${IS_CONFLICTUAL}), 0)::INTEGER AS conflict FROM ${pairCountsOf('chosen')} GROUP BY a, b ORDER BY a, b`,
    bound,
  );
  const [span] = await store.rows<{ first: string | null; last: string | null }>(
    `WITH ${chosen} SELECT min(day)::VARCHAR AS first, max(last_day)::VARCHAR AS last FROM chosen`,
    bound,
  );
  const first = query.from ?? span?.first;
  const last = query.to ?? span?.last;
  return { ties, when: first && last ? { firstDay: first as Day, lastDay: last as Day } : undefined };
}

export interface MemberRow {
  readonly of: string;
  readonly member: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** Members of collectives among some parties, in order of ids and days. */
export const queryMembers = (store: Store, parties: readonly string[]): Promise<MemberRow[]> =>
  store.rows<MemberRow>(
    `SELECT party AS of, member, first_day::VARCHAR AS "firstDay", last_day::VARCHAR AS "lastDay" FROM party_members WHERE list_contains($parties, party) ORDER BY party, member, first_day`,
    { parties },
  );
