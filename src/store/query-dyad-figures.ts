import type { DyadFigureRow } from '../model/answers.ts';
import { toInterval } from './event-rows.ts';
import type { Store } from './open-store.ts';

/** Figures that pages tell of two parties together, latest page first. */
export async function queryDyadFigures(
  store: Store,
  query: { readonly a: string; readonly b: string; readonly limit: number },
): Promise<readonly DyadFigureRow[]> {
  const rows = await store.rows<Omit<DyadFigureRow, 'when'> & { first_day: string | null; last_day: string | null }>(
    `SELECT p.page, p.title AS "pageTitle", p.source, p.written, q.text, q.ordinal, q.value, q.unit, q.measure, q.kind,
       q.first_day::VARCHAR AS first_day, q.last_day::VARCHAR AS last_day
     FROM quantities q JOIN current_pages p ON p.reading = q.reading
     WHERE list_contains(q.parties, $a) AND list_contains(q.parties, $b)
     ORDER BY p.written_last_day DESC NULLS LAST, p.page, q.start_char LIMIT $limit`,
    { ...query },
  );
  return rows.map(({ first_day, last_day, ...row }) => ({ ...row, when: toInterval(first_day, last_day) }));
}
