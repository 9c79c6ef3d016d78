import {
  DuckDBDateValue,
  DuckDBTimestampValue,
  LIST,
  listValue,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api';
import type { RowOf, SqlType, Table } from './define-table.ts';

const MILLIS_PER_DAY = 86_400_000;

const TEXTS = LIST(VARCHAR);

/** How a value of each SQL type is appended. */
const APPEND = {
  VARCHAR: (to, value) => to.appendVarchar(value as string),
  INTEGER: (to, value) => to.appendInteger(value as number),
  DOUBLE: (to, value) => to.appendDouble(value as number),
  BOOLEAN: (to, value) => to.appendBoolean(value as boolean),
  DATE: (to, value) => to.appendDate(new DuckDBDateValue(Math.round(Date.parse(value as string) / MILLIS_PER_DAY))),
  TIMESTAMP: (to, value) => to.appendTimestamp(new DuckDBTimestampValue(BigInt((value as Date).getTime()) * 1000n)),
  JSON: (to, value) => to.appendVarchar(JSON.stringify(value)),
  'VARCHAR[]': (to, value) => to.appendList(listValue(value as string[]), TEXTS),
} as const satisfies Record<SqlType, (to: DuckDBAppender, value: unknown) => void>;

type Partially<R> = { readonly [K in keyof R]: R[K] | undefined };

/** Rows on their way into tables, in the transaction that is open on the connection. */
export class TableAppender {
  private readonly appenders = new Map<string, DuckDBAppender>();
  private readonly writers = new Map<string, (row: Readonly<Record<string, unknown>>) => void>();

  constructor(private readonly connection: DuckDBConnection) {}

  /** Appends one row. Undefined counts as NULL. */
  async add<T extends Table>(table: T, row: Partially<RowOf<T>>): Promise<void> {
    const write = this.writers.get(table.name) ?? (await this.open(table));
    write(row);
  }

  /** What appends a row to a table, at once: for many rows. Undefined counts as NULL. */
  async open<T extends Table>(table: T): Promise<(row: Partially<RowOf<T>>) => void> {
    const known = this.writers.get(table.name);
    if (known) return known;
    const appender = await this.connection.createAppender(table.name);
    const columns = Object.entries(table.columns).map(([name, { type }]) => ({ name, append: APPEND[type] }));
    const write = (row: Readonly<Record<string, unknown>>): void => {
      for (const { name, append } of columns) {
        const value = row[name];
        if (value === null || value === undefined) appender.appendNull();
        else append(appender, value);
      }
      appender.endRow();
    };
    this.appenders.set(table.name, appender);
    this.writers.set(table.name, write);
    return write;
  }

  /** Drops rows that have not gone to the transaction, so that none slips in after it failed. */
  discard(): void {
    for (const appender of this.appenders.values()) {
      try {
        appender.clear();
        appender.closeSync();
      } catch {
        // The transaction is void already: there is nothing left to drop.
      }
    }
    this.appenders.clear();
    this.writers.clear();
  }

  /** Hands all rows to the transaction. */
  close(): void {
    for (const appender of this.appenders.values()) appender.closeSync();
    this.appenders.clear();
    this.writers.clear();
  }
}
