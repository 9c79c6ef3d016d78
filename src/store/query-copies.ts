import { toSpan } from '../base/offsets.ts';
import type { CarrierRow, CopyFamilyRow, Rows } from '../model/answers.ts';
import type { Store } from './open-store.ts';
import { PAGE_VOICES, SOLE_VOICES } from './page-voices.ts';

const DEFAULT_LIMIT = 50;

interface StoredCopy {
  family: string;
  page: string;
  is_earliest: boolean;
  share: number;
  added: string;
  dropped: string;
  title: string;
  source: string | null;
  url: string | null;
  written: string | null;
  agencies: string[];
  text: string;
  first_text: string;
}

/** Families of copies, largest first; the earliest seen here stands first in each. */
export async function queryCopies(
  store: Store,
  query: { readonly offset?: number; readonly limit?: number } = {},
): Promise<Rows<CopyFamilyRow>> {
  const rows = await store.rows<StoredCopy>(
    `WITH sizes AS (SELECT family, count(*) AS pages FROM copies GROUP BY family ORDER BY pages DESC, family LIMIT $limit OFFSET $offset)
     SELECT c.family, c.page, c.is_earliest, c.share, c.added::VARCHAR AS added, c.dropped::VARCHAR AS dropped, p.title, p.source, p.url, p.written, r.agencies, p.text, f.text AS first_text
     FROM sizes s JOIN copies c USING (family) JOIN current_pages p USING (page) JOIN readings r USING (reading)
     JOIN copies e ON e.family = c.family AND e.is_earliest JOIN current_pages f ON f.page = e.page
     ORDER BY s.pages DESC, c.family, c.is_earliest DESC, p.written_last_day NULLS LAST, p.label, c.page`,
    { limit: query.limit ?? DEFAULT_LIMIT, offset: query.offset ?? 0 },
  );
  const [counted] = await store.rows<{ total: number }>('SELECT count(DISTINCT family)::INTEGER AS total FROM copies');
  const families = new Map<string, CopyFamilyRow['pages'][number][]>();
  for (const row of rows) {
    const list = families.get(row.family) ?? [];
    const cut = (spans: string, text: string) =>
      (JSON.parse(spans) as [number, number][]).map(([start, end]) => ({ span: toSpan(start, end), text: text.slice(start, end) }));
    list.push({
      id: row.page,
      title: row.title,
      source: row.source,
      url: row.url,
      written: row.written,
      agencies: row.agencies,
      isEarliest: row.is_earliest,
      share: row.share,
      added: cut(row.added, row.text),
      dropped: cut(row.dropped, row.first_text),
    });
    families.set(row.family, list);
  }
  return { rows: [...families].map(([id, pages]) => ({ id, pages })), total: counted?.total ?? 0 };
}

/** Who repeats whom: voices that pages cite, agencies that they credit, texts that they copy; most pages first. */
export async function queryCarriers(
  store: Store,
  query: { readonly party?: string; readonly limit?: number } = {},
): Promise<Rows<CarrierRow>> {
  const isAbout =
    query.party === undefined
      ? 'true'
      : 'EXISTS (SELECT 1 FROM event_parties s WHERE s.reading = e.reading AND s.event = e.event AND s.party = $party)';
  const rows = await store.rows<CarrierRow & { total: number }>(
    `WITH v AS (FROM ${PAGE_VOICES}), outlet AS (SELECT page, coalesce(source, label) AS name FROM v),
     sole AS (FROM ${SOLE_VOICES}),
     cited AS (SELECT s.name AS "from", coalesce(o.name, outlet.name) AS "to", 'cites' AS kind, e.page, e.event
       FROM event_sources s JOIN current_events e ON e.reading = s.reading AND e.event = s.event JOIN outlet ON outlet.page = e.page
       LEFT JOIN event_sources o ON o.reading = s.reading AND o.event = s.event AND o.ordinal = s.ordinal - 1 WHERE ${isAbout}),
     credited AS (SELECT unnest(r.agencies) AS "from", outlet.name AS "to", 'credits' AS kind, e.page, e.event
       FROM current_events e JOIN readings r USING (reading) JOIN outlet ON outlet.page = e.page WHERE ${isAbout}),
     copied AS (SELECT f.name AS "from", outlet.name AS "to", 'copies' AS kind, c.page, e.event
       FROM copies c JOIN copies first ON first.family = c.family AND first.is_earliest JOIN outlet f ON f.page = first.page JOIN outlet ON outlet.page = c.page
       LEFT JOIN current_events e ON e.page = c.page WHERE NOT c.is_earliest AND ${query.party === undefined ? 'true' : `(e.event IS NULL OR ${isAbout})`}),
     steps AS (FROM cited UNION ALL FROM credited UNION ALL FROM copied)
     SELECT "from", "to", kind, count(DISTINCT page)::INTEGER AS pages, count(DISTINCT event)::INTEGER AS events,
       (SELECT count(*)::INTEGER FROM sole WHERE sole.voice = steps."from") AS "soleIncidents", (count(*) OVER ())::INTEGER AS total
     FROM steps WHERE "from" <> "to" GROUP BY "from", "to", kind ORDER BY pages DESC, events DESC, "from", "to", kind LIMIT $limit`,
    { ...(query.party === undefined ? {} : { party: query.party }), limit: query.limit ?? DEFAULT_LIMIT },
  );
  return {
    rows: rows.map(({ from, to, kind, pages, events, soleIncidents }) => ({ from, to, kind, pages, events, soleIncidents })),
    total: rows[0]?.total ?? 0,
  };
}
