import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './open-store.ts';
import { prepareSchema } from './prepare-schema.ts';
import { MIGRATIONS } from './migrations.ts';
import { queryImported } from './queries.ts';
import { ALL_TABLES, IMPORT_TABLES, LINK_TABLES, SCHEMA_VERSION } from './schema/all-tables.ts';
import { VIEWS } from './schema/views.ts';

/** The same as `expect.stringContaining`, which has the type any. */
const containing = (text: string): unknown => expect.stringContaining(text);

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-store-'));
  file = join(folder, 'a.duckdb');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const make = async (statements: readonly string[]): Promise<void> => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
};

describe('opening a file', () => {
  it('makes every table, view and column with a comment', async () => {
    const store = await openStore(file);
    const tables = await store.rows<{ table_name: string; comment: string }>('SELECT table_name, comment FROM duckdb_tables()');
    expect(tables.map((row) => row.table_name).sort()).toEqual(ALL_TABLES.map((table) => table.name).sort());
    expect(tables.filter((row) => !row.comment)).toEqual([]);
    const columns = await store.rows<{ comment: string | null; name: string }>(
      `SELECT table_name || '.' || column_name AS name, comment FROM duckdb_columns() WHERE table_name IN (SELECT table_name FROM duckdb_tables())`,
    );
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter((row) => !row.comment)).toEqual([]);
    for (const view of VIEWS) {
      expect(await store.rows(`FROM ${view.name}`), view.name).toEqual([]);
      const described = await store.rows<{ column_name: string; comment: string | null }>(
        'SELECT column_name, comment FROM duckdb_columns() WHERE table_name = $name ORDER BY column_index',
        { name: view.name },
      );
      expect(Object.fromEntries(described.map((row) => [row.column_name, row.comment]))).toEqual(view.columns);
      expect(described.map((row) => row.column_name)).toEqual(Object.keys(view.columns));
    }
    await store.close();
  });

  it('opens again what it made, also to read only', async () => {
    await (await openStore(file)).close();
    const store = await openStore(file, { readOnly: true });
    await expect(store.rows('DELETE FROM pages')).rejects.toThrow(/read-only/);
    await store.close();
  });

  it('lets nobody change a setting who only reads', async () => {
    await (await openStore(file)).close();
    const store = await openStore(file, { readOnly: true });
    for (const setting of ["memory_limit = '1GB'", 'threads = 2'])
      await expect(store.rows(`SET ${setting}`)).rejects.toThrow(/configuration has been locked/);
    await store.close();
  });

  it('makes the folder of the file', async () => {
    const store = await openStore(join(folder, 'new', 'deep', 'b.duckdb'));
    await store.close();
  });

  it('says what to do where nothing was read yet', async () => {
    await expect(openStore(file, { readOnly: true })).rejects.toMatchObject({
      code: 'file-not-found',
      detail: { todo: containing('rapport read') },
    });
  });

  it('refuses to open one file twice in one process, as the second would lose what it writes', async () => {
    const store = await openStore(file);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'programming' });
    await store.close();
    await (await openStore(file)).close();
  });

  it('makes views anew that are of another program, where it may write', async () => {
    await (await openStore(file)).close();
    await make(['CREATE OR REPLACE VIEW current_events AS SELECT 1 AS old', "UPDATE meta SET value = 'other' WHERE key = 'views'"]);
    const reader = await openStore(file, { readOnly: true });
    expect(await reader.rows('FROM current_events')).toEqual([{ old: 1 }]);
    await reader.close();
    const store = await openStore(file);
    expect(await store.rows('FROM current_events')).toEqual([]);
    expect(await store.rows("SELECT comment FROM duckdb_columns() WHERE table_name = 'current_events' AND comment IS NULL")).toEqual([]);
    await store.close();
  });

  it('names the process that holds the file', async () => {
    await (await openStore(file)).close();
    const script = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => { globalThis.held = await DuckDBInstance.create(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000); })`;
    const holder = spawn(process.execPath, ['-e', script], { cwd: process.cwd(), stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise((resolve) => holder.stdout.once('data', resolve));
      await expect(openStore(file)).rejects.toMatchObject({
        code: 'file-locked',
        detail: { found: containing(String(holder.pid)) },
      });
    } finally {
      holder.kill('SIGKILL');
    }
  });

  it('does not take a damaged file for an empty one', async () => {
    await writeFile(file, 'this is no database, it is a note of some length that somebody gave the wrong name');
    await expect(openStore(file)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('does not write into the database of another program', async () => {
    await make(['CREATE TABLE customers (name VARCHAR)']);
    await expect(openStore(file)).rejects.toMatchObject({
      code: 'file-damaged',
      detail: { found: containing('something else') },
    });
  });

  it('leaves a file of a newer layout alone', async () => {
    await (await openStore(file)).close();
    await make(["UPDATE meta SET value = '999' WHERE key = 'schema_version'"]);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'file-newer' });
  });
});

describe('a file from a stranger', () => {
  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "COPY pages TO 'leak.csv'",
    "ATTACH 'leak.duckdb'",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET enable_external_access = true',
    'SET autoload_known_extensions = true',
    "SELECT * FROM 'https://example.org/x.parquet'",
  ])('cannot make the program reach out: %s', async (sql) => {
    const store = await openStore(file);
    await expect(store.rows(sql)).rejects.toThrow();
    await store.close();
  });

  it('cannot make it read other files through a view of its own', async () => {
    await (await openStore(file)).close();
    await make(["CREATE OR REPLACE VIEW current_pages AS SELECT content AS page FROM read_text('/etc/hostname')"]);
    const store = await openStore(file, { readOnly: true });
    await expect(store.rows('FROM current_pages')).rejects.toThrow(/file system operations are disabled/);
    await store.close();
  });
});

describe('a file of an older layout', () => {
  const NEXT = SCHEMA_VERSION + 1;
  const migrations = [
    {
      to: NEXT,
      run: async (execute: (sql: string) => Promise<unknown>) => void (await execute('ALTER TABLE pages ADD COLUMN note VARCHAR')),
    },
    {
      to: NEXT + 1,
      run: async (execute: (sql: string) => Promise<unknown>) => {
        await execute("UPDATE pages SET note = 'old'");
      },
    },
  ];
  const migrate = async (target: Parameters<typeof prepareSchema>[2], isReadOnly = false): Promise<Record<string, unknown>[]> => {
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    try {
      await prepareSchema(connection, { file, isReadOnly }, target);
      return (await connection.runAndReadAll("SELECT value FROM meta WHERE key = 'schema_version'")).getRowObjectsJS();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  };

  it('is brought up to date in order, once', async () => {
    await (await openStore(file)).close();
    expect(await migrate({ version: NEXT + 1, migrations })).toEqual([{ value: String(NEXT + 1) }]);
    expect(await migrate({ version: NEXT + 1, migrations })).toEqual([{ value: String(NEXT + 1) }]);
  });

  it('stays as it was where a step fails', async () => {
    await (await openStore(file)).close();
    const failing = [
      migrations[0]!,
      { to: NEXT + 1, run: async (execute: (sql: string) => Promise<unknown>) => void (await execute('SELECT * FROM nowhere')) },
    ];
    await expect(migrate({ version: NEXT + 1, migrations: failing })).rejects.toThrow(/nowhere/);
    const store = await openStore(file);
    expect(await store.rows("SELECT column_name FROM duckdb_columns() WHERE table_name = 'pages' AND column_name = 'note'")).toEqual([]);
    await store.close();
  });

  it('is not touched where it is opened to read only', async () => {
    await (await openStore(file)).close();
    await expect(migrate({ version: NEXT + 1, migrations }, true)).rejects.toMatchObject({
      detail: { todo: containing('--read-only') },
    });
  });

  it('of the first layout gets the tables that came after', async () => {
    await (await openStore(file)).close();
    const later = [
      ...LINK_TABLES.map(({ name }) => name),
      'event_sizes',
      'event_labels',
      ...IMPORT_TABLES.map(({ name }) => name),
      'actor_corrections',
    ];
    await make([
      'DROP VIEW actors',
      'DROP VIEW imported_events',
      ...later.map((name) => `DROP TABLE ${name}`),
      "UPDATE meta SET value = '1' WHERE key = 'schema_version'",
    ]);
    const store = await openStore(file);
    for (const name of later) expect(await store.rows(`FROM ${name}`), name).toEqual([]);
    await store.close();
  });

  it('of the fifth layout keeps what was imported, row by row', async () => {
    await (await openStore(file)).close();
    const old: string[] = [];
    await MIGRATIONS.find(({ to }) => to === 4)!.run((sql) => Promise.resolve(old.push(sql)));
    const row = (day: string, last: string, actor: string, name: string, code: string, goldstein: string): string =>
      `INSERT INTO imported_events (import, dataset, id, day, last_day, actor, recipient, type, mode, cameo, goldstein, actor_name, actor_sector, recipient_name, city)
       VALUES ('m_1', 'icews', '7', DATE '${day}', DATE '${last}', ${actor}, 'iso:CHL', 'CONSULT', 'visit', '${code}', ${goldstein}, '${name}', 'GOV', 'Chile', 'Lima')`;
    await make([
      'DROP VIEW imported_events',
      ...IMPORT_TABLES.map(({ name }) => `DROP TABLE ${name}`),
      ...old,
      "INSERT INTO imports VALUES ('m_1', 'icews', 'icews', 'a.tab', 3, 0)",
      row('2018-01-02', '2018-01-02', "'iso:PER'", 'Peru', '042', '1.9'),
      row('2018-01-01', '2018-01-03', 'NULL', 'Somebody', '042', 'NULL'),
      row('2018-01-02', '2018-01-02', "'iso:PER'", 'Peru', '043', '2.8'),
      "UPDATE meta SET value = '5' WHERE key = 'schema_version'",
    ]);
    const store = await openStore(file);
    const rows = await store.rows(
      'SELECT import, id, day::VARCHAR AS day, last_day::VARCHAR AS last_day, actor, recipient, type, mode, cameo, goldstein, actor_name, actor_sector, city FROM imported_events ORDER BY day, cameo',
    );
    const same = { import: 'm_1', id: '7', recipient: 'iso:CHL', type: 'CONSULT', mode: 'visit', actor_sector: 'GOV', city: 'Lima' };
    const peru = { ...same, day: '2018-01-02', last_day: '2018-01-02', actor: 'iso:PER', actor_name: 'Peru' };
    expect(rows).toEqual([
      { ...same, day: '2018-01-01', last_day: '2018-01-03', actor: null, actor_name: 'Somebody', cameo: '042', goldstein: null },
      { ...peru, cameo: '042', goldstein: 1.9 },
      { ...peru, cameo: '043', goldstein: 2.8 },
    ]);
    expect((await queryImported(store, { dataset: 'icews', a: 'iso:CHL', b: 'iso:PER' })).total).toBe(2);
    await store.close();
  });
});
