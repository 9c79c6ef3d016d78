import type { ImportedEventRow, Rows } from '../model/answers.ts';
import type { DayInterval } from '../base/days.ts';
import { EVENT_TYPE_TABLE, type EventType, type Sector } from '../ontology/plover.ts';
import { checkDataset } from './datasets.ts';
import { findPair } from './happenings.ts';
import { IMPORTED_JOINS } from './schema/imports.ts';
import type { Store, StoreValue } from './open-store.ts';
import { findPartyRefs } from './party-refs.ts';

export interface ImportedQuery {
  readonly dataset: string;
  /** A party on either side. */
  readonly a?: string;
  /** A second party: only rows between the two. */
  readonly b?: string;
  /** Only rows in which a does something to b. Default: both directions. */
  readonly directed?: boolean;
  readonly types?: readonly EventType[];
  readonly from?: string;
  readonly to?: string;
  readonly offset?: number;
  /** Default 50. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50;
/** Rows from the latest on among which a list is looked for by their days; further back all rows of the pair are sorted. */
const MOST_REACHED = 10_000;

interface StoredRow {
  dataset: string;
  id: string | null;
  day: string;
  last_day: string;
  actor: string | null;
  recipient: string | null;
  actor_sector: Sector | null;
  recipient_sector: Sector | null;
  actor_name: string | null;
  recipient_name: string | null;
  type: EventType | null;
  mode: string | null;
  cameo: string | null;
  goldstein: number | null;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  dead: number | null;
  url: string | null;
}

/** Rows of imported data, latest day first. */
export async function queryImported(store: Store, query: ImportedQuery): Promise<Rows<ImportedEventRow>> {
  await checkDataset(store, query.dataset);
  const refs = await findPartyRefs(store);
  const { dataset, a, b } = query;
  const pair = a !== undefined && b !== undefined ? await findPair(store, dataset, a, b) : undefined;
  const conditions = ['r.dataset = $dataset'];
  const values: Record<string, StoreValue> = { dataset };
  const add = (name: string, value: StoreValue | undefined, condition: string): void => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    values[name] = value;
    conditions.push(condition);
  };
  const named = (name: string): string => `(SELECT number FROM imported_actors WHERE dataset = $dataset AND party = $${name})`;
  if (pair !== undefined) {
    conditions.push(`e.pair = ${pair.number}`);
    if (query.directed) conditions.push(pair.isForth ? 'e.is_forth' : 'NOT e.is_forth');
  } else {
    const one = a ?? b;
    add('a', one, query.directed ? `e.actor IN ${named('a')}` : `(e.actor IN ${named('a')} OR e.recipient IN ${named('a')})`);
  }
  add('types', query.types, 'list_contains($types::VARCHAR[], r.type)');
  add('from', query.from, 'coalesce(e.last_day, e.day) >= $from::DATE');
  add('to', query.to, 'e.day <= $to::DATE');
  const { limit = DEFAULT_LIMIT, offset = 0 } = query;
  const narrow = `JOIN imported_relations r ON r.number = e.relation WHERE ${conditions.join(' AND ')}`;
  // Rows of a pair are counted where they lie together; the last day that the list needs spares the rest of the wide rows.
  const [counted] = await store.rows<{ total: number; since: string | null }>(
    `SELECT count(*)::INTEGER AS total, ${pair === undefined ? 'NULL' : 'max(e.day, $reach)[-1]::VARCHAR'} AS since FROM ${pair === undefined ? 'imported_rows' : 'imported_pairs'} e ${narrow}`,
    pair === undefined ? values : { ...values, reach: Math.min(offset + limit, MOST_REACHED) },
  );
  const isNear = typeof counted?.since === 'string' && offset + limit <= MOST_REACHED;
  // First the places of the rows, then the rows: a list of twenty needs no more than twenty of the wide columns.
  const rows = await store.rows<StoredRow>(
    `WITH found AS (SELECT e.rowid AS place, e.day FROM imported_rows e ${narrow} ${isNear ? 'AND e.day >= $since::DATE' : ''} ORDER BY e.day DESC, e.rowid LIMIT $limit OFFSET $offset)
     SELECT r.dataset, e.id, e.day::VARCHAR AS day, coalesce(e.last_day, e.day)::VARCHAR AS last_day, a.party AS actor, b.party AS recipient, a.sector AS actor_sector, b.sector AS recipient_sector,
       a.name AS actor_name, b.name AS recipient_name, r.type, coalesce(e.mode, r.mode) AS mode, r.cameo, coalesce(e.goldstein, r.goldstein) AS goldstein,
       coalesce(e.city, e.province, e.country) AS place, e.latitude, e.longitude, e.dead, e.url
     FROM ${IMPORTED_JOINS} JOIN found f ON f.place = e.rowid ORDER BY f.day DESC, f.place`,
    { ...values, ...(isNear && { since: counted.since }), limit, offset },
  );
  return {
    rows: rows.map((row) => ({
      dataset: row.dataset,
      id: row.id,
      when: { firstDay: row.day, lastDay: row.last_day } as DayInterval,
      actor: row.actor === null ? null : refs(row.actor),
      recipient: row.recipient === null ? null : refs(row.recipient),
      actorSector: row.actor_sector,
      recipientSector: row.recipient_sector,
      actorName: row.actor_name,
      recipientName: row.recipient_name,
      type: row.type,
      quad: row.type === null ? null : EVENT_TYPE_TABLE[row.type].quad,
      mode: row.mode,
      cameo: row.cameo,
      goldstein: row.goldstein,
      where: row.place,
      latitude: row.latitude,
      longitude: row.longitude,
      dead: row.dead,
      url: row.url,
    })),
    total: counted?.total ?? 0,
  };
}
