import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { RapportError } from '../base/rapport-error.ts';
import { prepareSchema } from './prepare-schema.ts';
import { toLiteral } from './to-literal.ts';
import { toStoreError } from './to-store-error.ts';

/** A file of readings, opened. One instance per process and file; everything goes through it. */
export interface Store {
  /** The path as given. */
  readonly file: string;
  readonly isReadOnly: boolean;
  /**
   * Rows of a statement with values bound to `$name`. Columns of days, JSON and big integers are cast in the statement (`::VARCHAR`, `::INTEGER`).
   * Internal to `store/`.
   */
  rows<R = Row>(sql: string, values?: Readonly<Record<string, StoreValue>>): Promise<R[]>;
  /** A connection of its own, for a writer. Internal to `store/`; closed with the store. */
  connect(): Promise<DuckDBConnection>;
  close(): Promise<void>;
}

export type StoreValue = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, unknown>>;

/**
 * Settings of every instance. Nothing is fetched or loaded, whatever a file or a query asks; the file of a stranger is data.
 * Four threads: more do not make these queries faster on a laptop that is also reading pages. What is written goes into the file itself 64 MB at a time, not 16: each time
 * the last rows of its tables are packed anew. Blocks are small: a table that has been written into the file makes room for a whole block in each of its columns with the next row, and there are
 * two hundred and fifty columns. A file keeps the size of its blocks.
 */
const SETTINGS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  threads: '4',
  checkpoint_threshold: '64MB',
  default_block_size: '16384',
};

/** Files that this process has open: a second instance on one would lose writes without a word (duckdb#15579). */
const open = new Set<string>();

export interface StoreOptions {
  readonly readOnly?: boolean;
  /** Files beside it that this process may read or write through the database: those of an import or export. Default: none. */
  readonly mayUse?: readonly string[];
}

/**
 * Opens (and unless `readOnly`, makes) a file.
 * @throws RapportError `file-locked` (another process owns it), `file-damaged`, `file-newer`, `file-not-found` (read-only and absent)
 */
export async function openStore(file: string, options: StoreOptions = {}): Promise<Store> {
  const path = resolve(file);
  const isReadOnly = options.readOnly ?? false;
  if (open.has(path)) {
    throw new RapportError('programming', {
      expected: 'one opening of a file in one process',
      found: `${file} is open already`,
      todo: 'Use the store that is open, or close it first.',
    });
  }
  if (isReadOnly && !existsSync(path)) throw toMissingFile(file);
  open.add(path);
  try {
    if (!isReadOnly) await mkdir(dirname(path), { recursive: true });
    const instance = await DuckDBInstance.create(path, isReadOnly ? { ...SETTINGS, access_mode: 'READ_ONLY' } : SETTINGS);
    try {
      const connection = await instance.connect();
      if (options.mayUse?.length)
        await connection.run(`SET allowed_paths = [${options.mayUse.map((name) => toLiteral(resolve(name))).join(', ')}]`);
      await connection.run('SET enable_external_access = false');
      // for `letGoOfBlocks`; who only reads settles nothing
      if (!isReadOnly) await connection.run("SET allowed_configs = ['memory_limit']");
      await connection.run('SET lock_configuration = true');
      await prepareSchema(connection, { file, isReadOnly });
      return new OpenStore(file, path, isReadOnly, instance, connection);
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  } catch (error) {
    open.delete(path);
    throw toStoreError(error, file);
  }
}

/** What to say where there is no file yet. */
export const toMissingFile = (file: string): RapportError =>
  new RapportError('file-not-found', {
    expected: 'a file of readings',
    found: `there is no file ${file} yet`,
    todo: 'Read some pages into it first: rapport read PATH',
  });

class OpenStore implements Store {
  private readonly connections: DuckDBConnection[];
  private isClosed = false;

  constructor(
    readonly file: string,
    private readonly path: string,
    readonly isReadOnly: boolean,
    private readonly instance: DuckDBInstance,
    private readonly reader: DuckDBConnection,
  ) {
    this.connections = [reader];
  }

  async rows<R = Row>(sql: string, values: Readonly<Record<string, StoreValue>> = {}): Promise<R[]> {
    const bound = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isList(value) ? listValue([...value]) : value]));
    const types = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (isList(value) ? [[name, LIST(VARCHAR)]] : [])));
    try {
      return (await this.reader.runAndReadAll(sql, bound, types)).getRowObjectsJS() as R[];
    } catch (error) {
      throw toStoreError(error, this.file);
    }
  }

  async connect(): Promise<DuckDBConnection> {
    const connection = await this.instance.connect();
    this.connections.push(connection);
    return connection;
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const connection of this.connections) connection.closeSync();
    this.instance.closeSync();
    open.delete(this.path);
  }
}

const isList = (value: StoreValue): value is readonly string[] => Array.isArray(value);
