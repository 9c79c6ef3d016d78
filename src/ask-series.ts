import { CHANGE_METHOD, compareSeries, estimateSeries, SERIES_LEVEL, SERIES_MODEL } from './analysis/estimate-series.ts';
import { type BinWidth, listBins, toBinEnd } from './base/bins.ts';
import type { Day } from './base/days.ts';
import { RapportError } from './base/rapport-error.ts';
import type { DyadAnswer, PairSeries, SeriesAnswer } from './model/answers.ts';
import { READ_DATASET } from './model/answers-series.ts';
import { findPartyRefs } from './store/party-refs.ts';
import type { Store } from './store/open-store.ts';
import { queryDyadFigures } from './store/query-dyad-figures.ts';
import { queryDyadQuotes } from './store/query-dyad-quotes.ts';
import { queryCommitments, queryImported, queryIncidents } from './store/queries.ts';
import { queryExposure, queryPairCounts } from './store/query-series.ts';

export interface SeriesQuery {
  /** Ids of the two parties. */
  readonly a: string;
  readonly b: string;
  /** A second pair, to compare with. */
  readonly c?: string;
  readonly d?: string;
  /** Default: month. */
  readonly by?: BinWidth;
  /** Only what a did to b. Default: no. */
  readonly directed?: boolean;
  /** Default: what was read from pages. */
  readonly dataset?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The most bins of one answer: fifty years of days. */
const MAX_BINS = 20_000;

/**
 * What happened between two parties in time, with intervals. All bins from the first to the last day of which anything is known, or of the period asked for.
 * @throws RapportError `not-found` for an unknown data set, `usage` where there are too many bins
 */
export async function askSeries(store: Store, query: SeriesQuery): Promise<SeriesAnswer> {
  const { a, b, c, d, by = 'month', directed: isDirected = false, dataset = READ_DATASET, from, to } = query;
  if ((c === undefined) !== (d === undefined))
    throw new RapportError('usage', {
      expected: 'a second pair of two parties',
      found: 'one party to compare with',
      todo: 'Give both: c and d.',
    });
  const pairs = [[a, b] as const, ...(c !== undefined && d !== undefined ? [[c, d] as const] : [])];
  const period = { ...(from && { from }), ...(to && { to }) };
  const refs = await findPartyRefs(store);
  const counts = [];
  for (const [one, other] of pairs) counts.push(await queryPairCounts(store, { a: one, b: other, isDirected, by, dataset, ...period }));
  const exposure = await queryExposure(store, { by, dataset, ...period });
  const known = [...exposure.map(({ bin }) => bin), ...counts.flat().flatMap(({ bin }) => (bin === null ? [] : [bin]))].sort();
  const [first, last] = [(from ?? known[0]) as Day | undefined, (to ?? known.at(-1)) as Day | undefined];
  const starts = first === undefined || last === undefined ? [] : listBins(first, last, by);
  if (starts.length > MAX_BINS)
    throw new RapportError('usage', {
      expected: `at most ${MAX_BINS} bins`,
      found: `${starts.length} bins of a ${by} from ${first} to ${last}`,
      todo: 'Choose a period with from and to, or wider bins.',
    });
  const frame = { by, starts, exposure: new Map(exposure.map(({ bin, exposure: n }) => [bin, n])) };
  const inFrame = new Set(starts);
  const estimated = counts.map((rows) =>
    estimateSeries(
      rows.filter(({ bin }) => bin === null || inFrame.has(bin)),
      frame,
    ),
  );
  const isRead = dataset === READ_DATASET;
  return {
    dataset,
    by,
    isDirected,
    unit: isRead ? 'incident' : 'row',
    exposureUnit: isRead ? 'page' : 'row',
    when: starts.length === 0 ? null : { firstDay: starts[0]!, lastDay: toBinEnd(starts.at(-1)!, by) },
    level: SERIES_LEVEL,
    model: SERIES_MODEL,
    changeMethod: CHANGE_METHOD,
    series: estimated.map((series, i): PairSeries => ({ a: refs(pairs[i]![0]), b: refs(pairs[i]![1]), ...series })),
    comparison: estimated.length === 2 ? compareSeries(estimated[0]!, estimated[1]!) : null,
  };
}

export interface DyadQuery extends SeriesQuery {
  /** Rows of each list. Default 20. */
  readonly limit?: number;
}

const DYAD_ROWS = 20;

/** All that the page of a pair shows: its series, what happened last, commitments, quotes and figures. */
export async function askDyad(store: Store, query: DyadQuery): Promise<DyadAnswer> {
  const { a, b, dataset = READ_DATASET, from, to, directed, limit = DYAD_ROWS } = query;
  const refs = await findPartyRefs(store);
  const series = await askSeries(store, query);
  const period = { ...(from && { from }), ...(to && { to }) };
  const isRead = dataset === READ_DATASET;
  return {
    a: refs(a),
    b: refs(b),
    series,
    incidents: isRead ? (await queryIncidents(store, { a, b, ...period, background: false, limit: limit })).rows : [],
    imported: isRead ? [] : (await queryImported(store, { dataset, a, b, ...period, ...(directed && { directed }), limit })).rows,
    commitments: isRead ? (await queryCommitments(store, { party: a, other: b, limit })).rows : [],
    quotes: isRead ? await queryDyadQuotes(store, { a, b, limit }) : [],
    figures: isRead ? await queryDyadFigures(store, { a, b, limit }) : [],
  };
}
