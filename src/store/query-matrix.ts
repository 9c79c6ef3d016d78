import type { MatrixAnswer } from '../model/answers.ts';
import { READ_DATASET } from '../model/answers-series.ts';
import { checkDataset } from './datasets.ts';
import { toInterval } from './event-rows.ts';
import { FITS_PERIOD, happeningsOf, IS_CONFLICTUAL, IS_COOPERATIVE, PLOVER_SCALE } from './happenings.ts';
import type { Store, StoreValue } from './open-store.ts';
import { findPartyRefs } from './party-refs.ts';

export interface MatrixQuery {
  /** Default: what was read. */
  readonly dataset?: string;
  /** Days inclusive. A happening belongs where its days touch them; undated ones fall out where either is given, those longer than the whole period where both are. */
  readonly from?: string;
  readonly to?: string;
  /** Parties to show, those with most happenings. Default 30. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 30;

/** Who did how much to whom in a period. Directed: an act of both alike stands in both cells. */
export async function queryMatrix(store: Store, query: MatrixQuery = {}): Promise<MatrixAnswer> {
  const { dataset = READ_DATASET, from, to, limit = DEFAULT_LIMIT } = query;
  await checkDataset(store, dataset);
  const refs = await findPartyRefs(store);
  const values: Record<string, StoreValue> = dataset === READ_DATASET ? {} : { dataset };
  const conditions = ['type IS NOT NULL'];
  if (from !== undefined) {
    values.from = from;
    conditions.push('last_day >= $from::DATE');
  }
  if (to !== undefined) {
    values.to = to;
    conditions.push('day <= $to::DATE');
  }
  if (from !== undefined && to !== undefined) conditions.push(FITS_PERIOD);
  const rows = await store.rows<{
    actor: string;
    recipient: string;
    happenings: number;
    cooperation: number;
    conflict: number;
    scale: number;
    place: number;
    other: number;
    total: number;
    first: string | null;
    last: string | null;
  }>(
    `WITH cells AS MATERIALIZED (SELECT actor, recipient, count(*) AS happenings, count(*) FILTER (${IS_COOPERATIVE}) AS cooperation, count(*) FILTER (${IS_CONFLICTUAL}) AS conflict,
         sum(${PLOVER_SCALE}) AS scale, min(day) AS first, max(last_day) AS last FROM ${happeningsOf(dataset)} WHERE ${conditions.join(' AND ')} GROUP BY actor, recipient),
       sums AS (SELECT party, sum(happenings) AS n FROM (SELECT actor AS party, happenings FROM cells UNION ALL SELECT recipient, happenings FROM cells) GROUP BY party),
       chosen AS (SELECT party, row_number() OVER (ORDER BY n DESC, party) - 1 AS place, count(*) OVER () AS total FROM sums)
     SELECT c.actor, c.recipient, c.happenings::INTEGER AS happenings, c.cooperation::INTEGER AS cooperation, c.conflict::INTEGER AS conflict, c.scale::DOUBLE AS scale,
       a.place::INTEGER AS place, b.place::INTEGER AS other, a.total::INTEGER AS total, (SELECT min(first) FROM cells)::VARCHAR AS first, (SELECT max(last) FROM cells)::VARCHAR AS last
     FROM cells c JOIN chosen a ON a.party = c.actor JOIN chosen b ON b.party = c.recipient WHERE a.place < $limit AND b.place < $limit ORDER BY a.place, b.place`,
    { ...values, limit },
  );
  const parties: string[] = [];
  for (const row of rows) {
    parties[row.place] = row.actor;
    parties[row.other] = row.recipient;
  }
  return {
    dataset,
    when: toInterval(rows[0]?.first ?? null, rows[0]?.last ?? null),
    parties: [...parties].map((id) => refs(id ?? '')),
    total: rows[0]?.total ?? 0,
    cells: rows.map((row) => ({
      from: row.place,
      to: row.other,
      happenings: row.happenings,
      cooperation: row.cooperation,
      conflict: row.conflict,
      ploverSum: row.scale,
    })),
  };
}
