import { READ_DATASET } from '../model/answers-series.ts';
import { checkDataset } from './datasets.ts';
import { IMPORTED_JOINS } from './schema/imports.ts';
import type { Store } from './open-store.ts';
import { toLiteral } from './to-literal.ts';

export interface ExportQuery {
  readonly dataset: string;
  readonly from?: string;
  readonly to?: string;
}

/** SQL: rows of a data set with the columns of exports. Of what was read: events of current readings, one row for each ordered pair of parties. */
function toSelect({ dataset, from, to }: ExportQuery): string {
  const select =
    dataset === READ_DATASET
      ? `SELECT 'read' AS dataset, d.event AS id, d.first_day::VARCHAR AS day, d.last_day::VARCHAR AS last_day, d.actor, d.recipient, d.type, d.mode, e.cameo, NULL::DOUBLE AS goldstein, d.realis, e.contexts,
           NULL::VARCHAR AS actor_name, NULL::VARCHAR AS actor_country, NULL::VARCHAR AS actor_sectors, a.sector AS actor_sector, NULL::VARCHAR AS recipient_name, NULL::VARCHAR AS recipient_country,
           NULL::VARCHAR AS recipient_sectors, b.sector AS recipient_sector, e.place AS city, NULL::VARCHAR AS district, NULL::VARCHAR AS province, e.place_party AS country, e.latitude, e.longitude,
           d.page AS story, e.sentence, p.source AS publisher, p.url, p.written
         FROM dyad_events d JOIN events e ON e.reading = d.reading AND e.event = d.event JOIN current_pages p ON p.reading = d.reading
         LEFT JOIN (SELECT reading, event, party, min(sector) AS sector FROM event_parties GROUP BY ALL) a ON a.reading = d.reading AND a.event = d.event AND a.party = d.actor
         LEFT JOIN (SELECT reading, event, party, min(sector) AS sector FROM event_parties GROUP BY ALL) b ON b.reading = d.reading AND b.event = d.event AND b.party = d.recipient`
      : `SELECT r.dataset, e.id, e.day::VARCHAR AS day, coalesce(e.last_day, e.day)::VARCHAR AS last_day, a.party AS actor, b.party AS recipient, r.type, coalesce(e.mode, r.mode) AS mode, r.cameo,
           coalesce(e.goldstein, r.goldstein) AS goldstein, NULL::VARCHAR AS realis, e.contexts, a.name AS actor_name, a.country AS actor_country, a.sectors AS actor_sectors, a.sector AS actor_sector,
           b.name AS recipient_name, b.country AS recipient_country, b.sectors AS recipient_sectors, b.sector AS recipient_sector, e.city, e.district, e.province, e.country, e.latitude, e.longitude,
           e.story, e.sentence, e.publisher, e.url, e.written::VARCHAR AS written, e.rowid AS place
         FROM ${IMPORTED_JOINS} WHERE r.dataset = ${toLiteral(dataset)}`;
  const conditions = ['true'];
  if (from !== undefined) conditions.push(`last_day >= ${toLiteral(from)}`);
  if (to !== undefined) conditions.push(`day <= ${toLiteral(to)}`);
  return dataset === READ_DATASET
    ? `SELECT * FROM (${select}) WHERE ${conditions.join(' AND ')} ORDER BY day NULLS LAST, id, actor, recipient`
    : `SELECT * EXCLUDE place FROM (${select}) WHERE ${conditions.join(' AND ')} ORDER BY place`;
}

/** Rows of a data set, some thousand at a time: those of pages by day, imported ones as their files have them. Memory does not grow with their number. */
export async function* queryExport(store: Store, query: ExportQuery): AsyncGenerator<readonly Readonly<Record<string, unknown>>[]> {
  await checkDataset(store, query.dataset);
  const connection = await store.connect();
  try {
    const result = await connection.stream(toSelect(query));
    for await (const rows of result.yieldRowObjectJs()) yield rows;
  } finally {
    connection.closeSync();
  }
}

/** Writes a data set as Parquet, over a file that is there. The store was opened with the path among those that it may use: so no file beside it may be written first. */
export async function writeParquet(store: Store, query: ExportQuery, path: string): Promise<void> {
  await checkDataset(store, query.dataset);
  await store.rows(`COPY (${toSelect(query)}) TO ${toLiteral(path)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`);
}
