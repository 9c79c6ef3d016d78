import { toCreateStatements } from './define-table.ts';
import { IMPORT_TABLES, LINK_TABLES } from './schema/all-tables.ts';
import { IMPORT_REJECTS, IMPORTED_DAYS, PAIR_FACTOR, toFillPairs } from './schema/imports.ts';
import { EVENT_LABELS, EVENT_SIZES } from './schema/events.ts';
import { ACTOR_CORRECTIONS } from './schema/actors.ts';

/** How a file of an older layout becomes one of the next. */
export interface Migration {
  /** The layout that it makes, from the one before. */
  readonly to: number;
  /** Statements of our own, in the transaction that also raises the number. */
  run(execute: (sql: string) => Promise<unknown>): Promise<void>;
}

/** In ascending order of `to`. Layout 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [
  {
    // Links across pages. Pages that were read before are linked when they are read again: a reading keeps more than linking needs, and less.
    to: 2,
    run: async (execute) => {
      for (const table of LINK_TABLES) for (const sql of toCreateStatements(table)) await execute(sql);
    },
  },
  {
    // Figures and own labels of events. Pages that were read before get theirs when they are read again.
    to: 3,
    run: async (execute) => {
      for (const table of [EVENT_SIZES, EVENT_LABELS]) for (const sql of toCreateStatements(table)) await execute(sql);
    },
  },
  {
    // Imported event data, spelled out row by row.
    to: 4,
    run: async (execute) => {
      await execute('CREATE TABLE imports (import VARCHAR, dataset VARCHAR, format VARCHAR, path VARCHAR, rows INTEGER, rejected INTEGER)');
      await execute(
        `CREATE TABLE imported_events (import VARCHAR, dataset VARCHAR, id VARCHAR, day DATE, last_day DATE, actor VARCHAR, recipient VARCHAR, type VARCHAR, mode VARCHAR, cameo VARCHAR, goldstein DOUBLE,
           contexts VARCHAR[], actor_name VARCHAR, actor_country VARCHAR, actor_sectors VARCHAR, actor_sector VARCHAR, recipient_name VARCHAR, recipient_country VARCHAR, recipient_sectors VARCHAR,
           recipient_sector VARCHAR, city VARCHAR, district VARCHAR, province VARCHAR, country VARCHAR, latitude DOUBLE, longitude DOUBLE, story VARCHAR, sentence INTEGER, publisher VARCHAR, url VARCHAR,
           written DATE, reports INTEGER, dead INTEGER)`,
      );
      for (const table of [IMPORTED_DAYS, IMPORT_REJECTS]) for (const sql of toCreateStatements(table)) await execute(sql);
    },
  },
  {
    // What readers put right about persons and bodies.
    to: 5,
    run: async (execute) => {
      for (const sql of toCreateStatements(ACTOR_CORRECTIONS)) await execute(sql);
    },
  },
  {
    // Imported rows by numbers of actors and relations. What stood in imported_events, now a view, goes on standing there.
    to: 6,
    run: async (execute) => {
      await execute('ALTER TABLE imports RENAME TO imports_before');
      await execute('ALTER TABLE imported_events RENAME TO events_before');
      for (const table of IMPORT_TABLES.filter((one) => one !== IMPORTED_DAYS && one !== IMPORT_REJECTS))
        for (const sql of toCreateStatements(table)) await execute(sql);
      await execute(
        'INSERT INTO imports SELECT import, (row_number() OVER (ORDER BY rowid))::INTEGER, dataset, format, path, rows, rejected FROM imports_before',
      );
      const sides = ['actor', 'recipient'];
      const side = (name: string): string =>
        `SELECT dataset, ${name}_name AS name, ${name}_country AS country, ${name}_sectors AS sectors, ${name} AS party, ${name}_sector AS sector FROM events_before`;
      await execute(
        `INSERT INTO imported_actors SELECT (row_number() OVER (ORDER BY dataset, name, country, sectors, party, sector))::INTEGER, * FROM (${sides.map(side).join(' UNION ')})`,
      );
      await execute(
        'INSERT INTO imported_parties SELECT (row_number() OVER (ORDER BY dataset, party))::INTEGER, * FROM (SELECT DISTINCT dataset, party FROM imported_actors WHERE party IS NOT NULL)',
      );
      await execute(
        `INSERT INTO imported_relations SELECT (row_number() OVER (ORDER BY dataset, cameo, type, mode))::INTEGER, dataset, coalesce(cameo, type), cameo, type, CASE WHEN cameo IS NOT NULL THEN mode END, NULL
         FROM (SELECT DISTINCT dataset, cameo, type, CASE WHEN cameo IS NOT NULL THEN mode END AS mode FROM events_before)`,
      );
      const same = (table: string, columns: Readonly<Record<string, string>>): string =>
        Object.entries(columns)
          .map(([own, other]) => `${table}.${own} IS NOT DISTINCT FROM ${other}`)
          .join(' AND ');
      const actor = (table: string, name: string): string =>
        `JOIN imported_actors ${table} ON ${same(table, { dataset: 'e.dataset', name: `e.${name}_name`, country: `e.${name}_country`, sectors: `e.${name}_sectors`, party: `e.${name}`, sector: `e.${name}_sector` })}
         LEFT JOIN imported_parties p${table} ON p${table}.dataset = e.dataset AND p${table}.party = e.${name}`;
      await execute(
        `INSERT INTO imported_rows SELECT i.number, e.day, nullif(e.last_day, e.day), a.number, b.number,
           CASE WHEN pa.number <> pb.number THEN least(pa.number, pb.number) * ${PAIR_FACTOR} + greatest(pa.number, pb.number) END,
           CASE WHEN pa.number <> pb.number THEN pa.number < pb.number END, r.number, CASE WHEN e.cameo IS NULL THEN e.mode END, e.goldstein, e.id, e.contexts,
           e.city, e.district, e.province, e.country, e.latitude, e.longitude, e.story, e.sentence, e.publisher, e.url, e.written, e.reports, e.dead
         FROM events_before e JOIN imports i USING (import) ${actor('a', 'actor')} ${actor('b', 'recipient')}
         JOIN imported_relations r ON ${same('r', { dataset: 'e.dataset', cameo: 'e.cameo', type: 'e.type', mode: 'CASE WHEN e.cameo IS NOT NULL THEN e.mode END' })} ORDER BY e.rowid`,
      );
      await execute(toFillPairs());
      for (const table of ['imports_before', 'events_before']) await execute(`DROP TABLE ${table}`);
    },
  },
];
