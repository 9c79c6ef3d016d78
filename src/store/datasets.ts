import { RapportError } from '../base/rapport-error.ts';
import type { DatasetRow, Rows } from '../model/answers.ts';
import { READ_DATASET } from '../model/answers-series.ts';
import { toInterval } from './event-rows.ts';
import type { Store } from './open-store.ts';

/** The data sets of the file: what was read first, then imported ones by name. */
export async function queryDatasets(store: Store): Promise<Rows<DatasetRow>> {
  const rows = await store.rows<Omit<DatasetRow, 'when'> & { first: string | null; last: string | null }>(
    `FROM (SELECT '${READ_DATASET}' AS name, 'pages' AS format, (SELECT count(*)::INTEGER FROM incidents) AS rows, 0 AS rejected,
       coalesce((SELECT avg(CASE WHEN len(actors) > 0 AND len(actors) + len(recipients) > 1 THEN 1.0 ELSE 0 END) FROM incidents), 0)::DOUBLE AS "withParties",
       (SELECT count(*)::INTEGER FROM pages) AS files, (SELECT min(first_day)::VARCHAR FROM incidents) AS first, (SELECT max(last_day)::VARCHAR FROM incidents) AS last
     UNION ALL SELECT i.name, i.format, i.rows, i.rejected, coalesce(e.known / nullif(e.n, 0), 0)::DOUBLE, i.files, e.first, e.last
     FROM (SELECT dataset AS name, min(format) AS format, sum(rows)::INTEGER AS rows, sum(rejected)::INTEGER AS rejected, count(*)::INTEGER AS files FROM imports GROUP BY dataset) i
     LEFT JOIN (SELECT r.dataset AS name, sum(e.n) AS n, sum(e.n) FILTER (a.party IS NOT NULL AND b.party IS NOT NULL) AS known, min(e.first)::VARCHAR AS first, max(e.last)::VARCHAR AS last
       FROM (SELECT actor, recipient, relation, count(*) AS n, min(day) AS first, max(coalesce(last_day, day)) AS last FROM imported_rows GROUP BY ALL) e
       JOIN imported_relations r ON r.number = e.relation JOIN imported_actors a ON a.number = e.actor JOIN imported_actors b ON b.number = e.recipient GROUP BY r.dataset) e USING (name)) ORDER BY format = 'pages' DESC, name`,
  );
  return {
    rows: rows.map(({ name, format, rows: count, rejected, withParties, files, first, last }) => ({
      name,
      format,
      rows: count,
      rejected,
      withParties,
      files,
      when: toInterval(first, last),
    })),
    total: rows.length,
  };
}

/** @throws RapportError `not-found` where the file has no such data set */
export async function checkDataset(store: Store, dataset: string): Promise<void> {
  if (dataset === READ_DATASET) return;
  const names = (await store.rows<{ dataset: string }>('SELECT DISTINCT dataset FROM imports ORDER BY dataset')).map((row) => row.dataset);
  if (names.includes(dataset)) return;
  throw new RapportError('not-found', {
    expected: 'a data set of this file',
    found: `no data set is called «${dataset}»`,
    todo: `There ${names.length === 0 ? 'is' : 'are'}: ${[READ_DATASET, ...names].join(', ')}. Import others with: rapport import FORMAT FILE`,
  });
}
