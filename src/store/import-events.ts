import type { DuckDBConnection } from '@duckdb/node-api';
import type {
  ImportedActor,
  ImportedRelation,
  ImportField,
  ImportLayout,
  ImportOutcome,
  ImportPlan,
  ImportReject,
} from '../model/event-import.ts';
import { IMPORT_FIELDS } from '../model/event-import.ts';
import { column, defineTable, optional } from './define-table.ts';
import type { Store } from './open-store.ts';
import { inTransaction } from './prepare-schema.ts';
import {
  IMPORTED_ACTORS,
  IMPORTED_PARTIES,
  IMPORTED_RELATIONS,
  IMPORTED_ROWS,
  IMPORTS,
  PAIR_FACTOR,
  toFillPairs,
} from './schema/imports.ts';
import { TableAppender } from './table-appender.ts';
import { toLiteral } from './to-literal.ts';

/** Rejected rows of a file that are kept. */
const MAX_REJECTS = 10_000;
/** Rejected rows that an outcome shows. */
const SHOWN_REJECTS = 20;
/** Characters of a rejected line that are kept. */
const REJECT_CHARACTERS = 200;

const RELATIONS = defineTable('import_relations', 'What relations mean.', {
  key: column('VARCHAR', ''),
  number: column('INTEGER', ''),
});
const ACTORS = defineTable('import_actors', 'Who actors are.', {
  name: optional('VARCHAR', ''),
  country: optional('VARCHAR', ''),
  sectors: optional('VARCHAR', ''),
  first_day: column('DATE', ''),
  last_day: column('DATE', ''),
  number: column('INTEGER', ''),
  party: optional('INTEGER', ''),
});

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const NUMBERS: ReadonlySet<ImportField> = new Set(['goldstein', 'latitude', 'longitude']);
const WHOLE_NUMBERS: ReadonlySet<ImportField> = new Set(['sentence', 'reports', 'dead']);

/** The type that the reader checks a column against. */
function typeOf(layout: ImportLayout, name: string): string {
  const field = IMPORT_FIELDS.find((candidate) => layout.fields[candidate] === name);
  if (field === undefined) return 'VARCHAR';
  if (field === 'day' || field === 'last_day') return layout.daysWithoutHyphens ? 'DATE' : 'TIMESTAMP';
  if (NUMBERS.has(field)) return 'DOUBLE';
  return WHOLE_NUMBERS.has(field) ? 'INTEGER' : 'VARCHAR';
}

/** The reader of a file. With `rejects`, rows that do not fit go into the tables of that name; without, they are passed over. */
function toReader({ readPath, isGzip, layout }: ImportPlan, rejects?: string): string {
  const options = [
    toLiteral(readPath),
    `delim = ${toLiteral(layout.delimiter)}`,
    `quote = ${layout.isQuoted ? `'"'` : "''"}`,
    `escape = ${layout.isQuoted ? `'"'` : "''"}`,
    `header = ${layout.hasHeader}`,
    'auto_detect = false',
    `compression = '${isGzip ? 'gzip' : 'none'}'`,
    `columns = {${layout.columns.map((name) => `${toLiteral(name)}: '${typeOf(layout, name)}'`).join(', ')}}`,
    `nullstr = [${['', ...layout.nulls].map(toLiteral).join(', ')}]`,
    ...(layout.encoding === 'latin-1' ? ["encoding = 'latin-1'"] : []),
    ...(layout.daysWithoutHyphens ? ["dateformat = '%Y%m%d'"] : []),
    rejects === undefined
      ? 'ignore_errors = true'
      : `store_rejects = true, rejects_table = '${rejects}', rejects_scan = '${rejects}_scans'`,
  ];
  return `read_csv(${options.join(', ')})`;
}

/** SQL of a field of the row `s`; NULL where the file has no such column. */
function fieldOf(layout: ImportLayout, field: ImportField): string {
  const name = layout.fields[field];
  return name === undefined ? 'NULL' : `s.${quoted(name)}`;
}

const sameActor = (table: string, layout: ImportLayout, side: 'actor' | 'recipient'): string =>
  (['name', 'country', 'sectors'] as const)
    .filter((part) => layout.fields[`${side}_${part}`] !== undefined)
    .map((part) => `${table}.${part} IS NOT DISTINCT FROM ${fieldOf(layout, `${side}_${part}`)}`)
    .join(' AND ');

/** SQL of the relation of a row `s`; a literal where all rows of the format have one. */
const relationOf = ({ relation, defaultRelation }: ImportLayout): string =>
  relation === undefined ? toLiteral(defaultRelation ?? '') : `s.${quoted(relation)}`;

/** SQL: whether a row `s` has a day and a relation that the tables know. */
const isGood = (layout: ImportLayout): string =>
  `${fieldOf(layout, 'day')} IS NOT NULL AND EXISTS (FROM ${RELATIONS.name} known WHERE known.key = ${relationOf(layout)})`;

/** The statement that turns rows of a source with the file's columns into rows of ours. Columns that the file does not have are left out: an empty one costs as much to write as a full one. */
function toInsert(plan: ImportPlan, number: number, source: string): string {
  const { layout } = plan;
  const field = (name: ImportField): string => fieldOf(layout, name);
  const day = `${field('day')}::DATE`;
  const text = (name: ImportField): string => `trim(${field(name)}::VARCHAR)`;
  const special: Partial<Record<ImportField, string>> = {
    last_day: `nullif(${field('last_day')}::DATE, ${day})`,
    mode: `replace(lower(${text('mode')}), '_', '-')`,
    contexts: `list_transform(string_split(${text('contexts')}, ';'), lambda x: trim(x))`,
    written: `coalesce(try_strptime(${field('written')}[:8], '%Y%m%d')::DATE, try_cast(${field('written')}[:10] AS DATE))`,
  };
  const own = IMPORT_FIELDS.filter((name) => layout.fields[name] !== undefined && name !== 'day' && name in IMPORTED_ROWS.columns);
  const values: Readonly<Record<string, string>> = {
    import: String(number),
    day,
    actor: 'a.number',
    recipient: 'b.number',
    pair: `CASE WHEN a.party <> b.party THEN least(a.party, b.party) * ${PAIR_FACTOR} + greatest(a.party, b.party) END`,
    is_forth: 'CASE WHEN a.party <> b.party THEN a.party < b.party END',
    relation: 'r.number',
    ...Object.fromEntries(own.map((name) => [name, special[name] ?? field(name)])),
  };
  const term = (table: string): string => `${day} BETWEEN ${table}.first_day AND ${table}.last_day`;
  return `INSERT INTO imported_rows (${Object.keys(values).join(', ')}) SELECT ${Object.values(values).join(', ')} FROM ${source} s
    JOIN ${RELATIONS.name} r ON r.key = ${relationOf(layout)}
    JOIN ${ACTORS.name} a ON ${sameActor('a', layout, 'actor')} AND ${term('a')}
    JOIN ${ACTORS.name} b ON ${sameActor('b', layout, 'recipient')} AND ${term('b')}`;
}

/** Imports one file: all its rows that can be taken over, or, where something else goes wrong, none. The same file again changes nothing. */
export async function importEvents(store: Store, plan: ImportPlan): Promise<ImportOutcome> {
  const connection = await store.connect();
  try {
    return await inTransaction(connection, () => importFile(connection, plan));
  } finally {
    connection.closeSync();
  }
}

type RowsOf = <R>(sql: string, values?: Record<string, string>) => Promise<R[]>;

async function importFile(connection: DuckDBConnection, plan: ImportPlan): Promise<ImportOutcome> {
  const { layout } = plan;
  const rowsOf: RowsOf = async <R>(sql: string, values: Record<string, string> = {}): Promise<R[]> =>
    (await connection.runAndReadAll(sql, values)).getRowObjectsJS() as R[];
  const key = { import: plan.import };
  const known = await rowsOf<{ number: number; rejected: number }>('SELECT number, rejected FROM imports WHERE import = $import', key);
  if (known[0]) {
    const { number, rejected } = known[0];
    return { path: plan.path, import: plan.import, isKnown: true, rejected, rejects: [], ...(await countRows(rowsOf, number)) };
  }
  const [{ number } = { number: 1 }] = await rowsOf<{ number: number }>('SELECT coalesce(max(number), 0) + 1 AS number FROM imports');
  await makeTable(connection, RELATIONS);
  await makeTable(connection, ACTORS);
  const dictionary = await openDictionary(connection, plan, rowsOf);
  const errors = `import_errors_${plan.import}`;
  const seen = await dictionary.learn(toReader(plan));
  await connection.run(toInsert(plan, number, toReader(plan, errors)));
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE import_bad AS SELECT line::INTEGER AS line, CASE WHEN error_type IN ('TOO MANY COLUMNS', 'MISSING COLUMNS') THEN lower(error_message)
       WHEN error_type = 'INVALID ENCODING' THEN 'is no UTF-8' ELSE concat('column «', column_name, '»: ', error_message) END AS reason, csv_line AS text, error_type::VARCHAR AS error_type FROM ${errors} e
     WHERE e.scan_id = (SELECT max(scan_id) FROM ${errors}_scans) QUALIFY row_number() OVER (PARTITION BY line ORDER BY byte_position) = 1`,
  );
  let { unknown } = seen;
  if (unknown > 0) {
    // The count of the first pass holds rows too that fail by a column which that pass did not look at.
    [{ unknown } = { unknown: 0 }] = await rowsOf<{ unknown: number }>(
      `SELECT count(*)::INTEGER AS unknown FROM ${toReader(plan)} s WHERE NOT (${isGood(layout)}) AND hash(COLUMNS(s.*)) IS NOT NULL`,
    );
  }
  const tail = await takeRowsWithEmptyTail(connection, plan, number, dictionary);
  unknown += tail;
  if (unknown > 0 && !layout.isQuoted) await findUnknownLines(connection, plan);
  const [{ broken } = { broken: 0 }] = await rowsOf<{ broken: number }>(
    "SELECT count(*)::INTEGER AS broken FROM import_bad WHERE error_type <> 'RELATION'",
  );
  const rejected = broken + unknown;
  await connection.run(
    `INSERT INTO import_rejects SELECT $import, line, reason, text[:${REJECT_CHARACTERS}] FROM import_bad ORDER BY line LIMIT ${MAX_REJECTS}`,
    key,
  );
  await connection.run(
    `INSERT INTO imported_days SELECT $import, $dataset, day, count(*)::INTEGER FROM imported_rows WHERE import = ${number} GROUP BY day ORDER BY day`,
    { ...key, dataset: plan.dataset },
  );
  const empty = (['last_day', 'mode', 'goldstein'] as const).filter((name) => layout.fields[name] === undefined);
  await connection.run(toFillPairs(number, empty));
  const counts = await countRows(rowsOf, number);
  await append(connection, (to) =>
    to.add(IMPORTS, {
      import: plan.import,
      number,
      dataset: plan.dataset,
      format: plan.format,
      path: plan.path,
      rows: counts.rows,
      rejected,
    }),
  );
  const rejects = await rowsOf<ImportReject>(
    `SELECT line, reason, text FROM import_rejects WHERE import = $import ORDER BY line LIMIT ${SHOWN_REJECTS}`,
    key,
  );
  for (const table of [RELATIONS.name, ACTORS.name, 'import_bad', errors, `${errors}_scans`])
    await connection.run(`DROP TABLE IF EXISTS ${table}`);
  return { path: plan.path, import: plan.import, isKnown: false, rejected, rejects, ...counts };
}

/** Numbers of an import's rows, without looking up the actors of every row: those with a pair have two parties, of the others few kinds are left. */
const countRows = async (rowsOf: RowsOf, number: number): Promise<{ rows: number; withParties: number; untyped: number }> =>
  (
    await rowsOf<{ rows: number; withParties: number; untyped: number }>(
      `SELECT coalesce(sum(n), 0)::INTEGER AS rows, coalesce(sum(n) FILTER (r.type IS NULL), 0)::INTEGER AS untyped,
         (coalesce(sum(paired), 0) + (SELECT coalesce(sum(n), 0) FROM (SELECT actor, recipient, count(*) AS n FROM imported_rows WHERE import = ${number} AND pair IS NULL GROUP BY ALL) o
           JOIN imported_actors a ON a.number = o.actor JOIN imported_actors b ON b.number = o.recipient WHERE a.party IS NOT NULL AND b.party IS NOT NULL))::INTEGER AS "withParties"
       FROM (SELECT relation, count(*) AS n, count(pair) AS paired FROM imported_rows WHERE import = ${number} GROUP BY relation) e JOIN imported_relations r ON r.number = e.relation`,
    )
  )[0]!;

/** What a file's words mean, by the numbers that rows are written with. */
interface Dictionary {
  /** Takes up all actors of a source of rows, and counts the rows that have no day or an unknown relation. */
  learn(source: string): Promise<{ readonly unknown: number }>;
}

const SIDES = ['actor', 'recipient'] as const;
const PARTS = ['name', 'country', 'sectors'] as const;

/** The numbers that the data set has already, and new ones for what this file brings. */
async function openDictionary(connection: DuckDBConnection, plan: ImportPlan, rowsOf: RowsOf): Promise<Dictionary> {
  const { dataset, layout } = plan;
  const own = { dataset };
  const next = async (table: string): Promise<number> =>
    (await rowsOf<{ next: number }>(`SELECT coalesce(max(number), 0) + 1 AS next FROM ${table}`))[0]!.next;
  const identity = (...cells: readonly unknown[]): string => JSON.stringify(cells.map((cell) => cell ?? null));
  await append(connection, async (to) => {
    const known = new Map(
      (
        await rowsOf<ImportedRelation & { number: number; relation: string }>(
          'SELECT number, relation, cameo, type, mode, goldstein FROM imported_relations WHERE dataset = $dataset',
          own,
        )
      ).map(({ number, relation, cameo, type, mode, goldstein }) => [identity(relation, cameo, type, mode, goldstein), number]),
    );
    let free = await next(IMPORTED_RELATIONS.name);
    for (const { key, cameo, type, mode, goldstein } of plan.relations) {
      let number = known.get(identity(key, cameo, type, mode, goldstein));
      if (number === undefined) {
        number = free++;
        await to.add(IMPORTED_RELATIONS, { number, dataset, relation: key, cameo, type, mode, goldstein });
      }
      await to.add(RELATIONS, { key, number });
    }
  });
  const parties = new Map(
    (await rowsOf<{ party: string; number: number }>('SELECT party, number FROM imported_parties WHERE dataset = $dataset', own)).map(
      ({ party, number }) => [party, number],
    ),
  );
  const actors = new Map(
    (
      await rowsOf<ImportedActor & { number: number; party: string | null; sector: string | null }>(
        'SELECT number, name, country, sectors, party, sector FROM imported_actors WHERE dataset = $dataset',
        own,
      )
    ).map(({ number, name, country, sectors, party, sector }) => [identity(name, country, sectors, party, sector), number]),
  );
  let [freeParty, freeActor] = [await next(IMPORTED_PARTIES.name), await next(IMPORTED_ACTORS.name)];
  const seen = new Set<string>();

  const take = (found: readonly ImportedActor[]): Promise<void> =>
    append(connection, async (to) => {
      for (const actor of found) {
        const { name, country, sectors } = actor;
        if (seen.has(identity(name, country, sectors))) continue;
        seen.add(identity(name, country, sectors));
        for (const { firstDay, lastDay, party, sector } of plan.resolveActor(actor)) {
          if (party !== null && !parties.has(party)) {
            parties.set(party, freeParty);
            await to.add(IMPORTED_PARTIES, { number: freeParty++, dataset, party });
          }
          const id = identity(name, country, sectors, party, sector);
          let number = actors.get(id);
          if (number === undefined) {
            number = freeActor++;
            actors.set(id, number);
            await to.add(IMPORTED_ACTORS, { number, dataset, name, country, sectors, party, sector });
          }
          await to.add(ACTORS, {
            name,
            country,
            sectors,
            first_day: firstDay,
            last_day: lastDay,
            number,
            party: party === null ? null : parties.get(party)!,
          });
        }
      }
    });

  return {
    async learn(source) {
      const columns = SIDES.map((side) => PARTS.map((part) => `${side}_${part}`));
      const sets = columns.map((side) => `(${side.join(', ')})`).join(', ');
      const values = columns.flat().map((name) => `${fieldOf(layout, name as ImportField)}::VARCHAR AS ${name}`);
      const found = await rowsOf<Readonly<Record<string, string | null>> & { side: number; n: number }>(
        `SELECT ${columns.flat().join(', ')}, relation, has_day, grouping(${columns[0]![0]!}, ${columns[1]![0]!})::INTEGER AS side, count(*)::INTEGER AS n
         FROM (SELECT ${values.join(', ')}, ${relationOf(layout)} AS relation, ${fieldOf(layout, 'day')} IS NOT NULL AS has_day FROM ${source} s)
         GROUP BY GROUPING SETS (${sets}, (relation, has_day)) ORDER BY ALL`,
      );
      // `grouping` has a bit for each column that a set leaves out, the first column's the highest.
      for (const [i, side] of SIDES.entries())
        await take(
          found
            .filter((row) => row.side === (i === 0 ? 1 : 2))
            .map((row) => ({
              name: row[`${side}_name`] ?? null,
              country: row[`${side}_country`] ?? null,
              sectors: row[`${side}_sectors`] ?? null,
            })),
        );
      const meant = new Set(plan.relations.map(({ key }) => key));
      const bad = found.filter((row) => row.side === 3 && !(row.has_day && meant.has(row.relation ?? '')));
      return { unknown: bad.reduce((sum, row) => sum + row.n, 0) };
    },
  };
}

async function makeTable(connection: DuckDBConnection, table: typeof RELATIONS | typeof ACTORS): Promise<void> {
  const columns = Object.entries(table.columns).map(([name, { type }]) => `${name} ${type}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table.name} (${columns.join(', ')})`);
}

async function append(connection: DuckDBConnection, write: (to: TableAppender) => Promise<void>): Promise<void> {
  const to = new TableAppender(connection);
  try {
    await write(to);
    to.close();
  } catch (error) {
    to.discard();
    throw error;
  }
}

/** Rows with more cells than the others, all of them empty (POLECAT has files with extra tabs): they are taken over after all. Gives how many of them have no day or an unknown relation. */
async function takeRowsWithEmptyTail(
  connection: DuckDBConnection,
  plan: ImportPlan,
  number: number,
  dictionary: Dictionary,
): Promise<number> {
  const { layout } = plan;
  if (layout.isQuoted) return 0;
  const width = layout.columns.length;
  const condition = `error_type = 'TOO MANY COLUMNS' AND trim(array_to_string(string_split(text, chr(9))[${width + 1}:], '')) = ''`;
  const isNothing = `NULLIF(%, '')`;
  const cells = layout.columns.map((name, i) => {
    let cell = isNothing.replace('%', `c[${i + 1}]`);
    for (const none of layout.nulls) cell = `NULLIF(${cell}, ${toLiteral(none)})`;
    const type = typeOf(layout, name);
    const value = type === 'DATE' ? `try_strptime(${cell}, '%Y%m%d')::DATE` : type === 'VARCHAR' ? cell : `try_cast(${cell} AS ${type})`;
    return `${value} AS ${quoted(name)}`;
  });
  const source = `(SELECT ${cells.join(', ')} FROM (SELECT string_split(text, chr(9)) AS c FROM import_bad WHERE ${condition}))`;
  const { unknown } = await dictionary.learn(source);
  await connection.run(toInsert(plan, number, source));
  await connection.run(`DELETE FROM import_bad WHERE ${condition}`);
  return unknown;
}

/** The lines of rows whose relation no table knows, or that have no day: read once more, line by line. Bytes are taken as they are, so that no line falls out. */
async function findUnknownLines(connection: DuckDBConnection, { layout, readPath, isGzip }: ImportPlan): Promise<void> {
  const cell = (name: string | undefined): string => (name === undefined ? "''" : `c[${layout.columns.indexOf(name) + 1}]`);
  const reader = `read_csv(${toLiteral(readPath)}, delim = chr(1), quote = '', escape = '', header = false, auto_detect = false, columns = {'text': 'VARCHAR'}, nullstr = chr(2), encoding = 'latin-1', compression = '${isGzip ? 'gzip' : 'none'}')`;
  await connection.run(
    `INSERT INTO import_bad SELECT line, CASE WHEN trim(${cell(layout.fields.day)}) = '' THEN 'has no day' ELSE concat('unknown relation «', ${cell(layout.relation)}, '»') END, text, 'RELATION'
     FROM (SELECT (row_number() OVER ())::INTEGER AS line, text, string_split(text, ${toLiteral(layout.delimiter)}) AS c FROM ${reader})
     WHERE line > ${layout.hasHeader ? 1 : 0} AND len(c) = ${layout.columns.length} AND line NOT IN (SELECT line FROM import_bad)
       AND (trim(${cell(layout.fields.day)}) = '' OR NOT EXISTS (FROM ${RELATIONS.name} r WHERE r.key = ${cell(layout.relation)}))
     ORDER BY line LIMIT ${MAX_REJECTS}`,
  );
}
