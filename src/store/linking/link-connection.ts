import type { DuckDBConnection } from '@duckdb/node-api';
import { TableAppender } from '../table-appender.ts';

/** Between the members of a list that is handed to a statement, or back: no key, id or name holds it. */
const SEPARATOR = '\u001f';

/** A list goes to a statement as one text: bound as a list, every member of it is an object of its own, which takes longer than the search. */
export const unnested = (name: string): string => `unnest(${listOf(name)})`;
export const inList = (name: string): string => `IN (SELECT ${unnested(name)})`;
/** A list with the places of its members, from 0: what comes back as a place need not be read as a text. */
export const numbered = (name: string): string =>
  `(SELECT unnest(list) AS member, unnest(range(len(list)))::INTEGER AS number FROM (SELECT ${listOf(name)} AS list))`;
const listOf = (name: string): string => `string_split(nullif($${name}::VARCHAR, ''), chr(31))`;
/** All texts of a column as one, in an order: read at once, where every text of its own is a call. */
export const joined = (column: string, order: string): string => `string_agg(${column}, chr(31) ORDER BY ${order})`;

export const splitJoined = (texts: string | null | undefined): string[] => texts?.split(SEPARATOR) ?? [];

type Lists = Readonly<Record<string, readonly string[]>>;
type Values = Readonly<Record<string, string | number>>;

/** The connection of linking: statements over lists, and rows on their way into tables. */
export class LinkConnection {
  constructor(readonly connection: DuckDBConnection) {}

  async rows<R>(sql: string, lists: Lists = {}, values: Values = {}): Promise<R[]> {
    return (await this.connection.runAndReadAll(sql, bind(lists, values))).getRowObjectsJS() as R[];
  }

  /** What is read from each text of a statement that gives a column of texts alone. Each is let go once it is read: all those of a large step would outlive its readings. */
  async read<T>(sql: string, lists: Lists, values: Values, parse: (text: string) => T): Promise<T[]> {
    const result = await this.connection.run(sql, bind(lists, values));
    const found: T[] = [];
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const texts = chunk.getColumnVector(0);
      for (let row = 0, { rowCount } = chunk; row < rowCount; row++) found.push(parse(texts.getItem(row) as string));
    }
    return found;
  }

  /** The columns of a statement that gives numbers alone, without NULL: one array for each. */
  async numbers(sql: string, lists: Lists = {}, values: Values = {}): Promise<Float64Array[]> {
    const result = await this.connection.run(sql, bind(lists, values));
    const chunks = await result.fetchAllChunks();
    const length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
    const columns = Array.from({ length: result.columnCount }, () => new Float64Array(length));
    let at = 0;
    for (const chunk of chunks) {
      const { rowCount } = chunk;
      for (const [number, column] of columns.entries()) {
        const vector = chunk.getColumnVector(number);
        for (let row = 0; row < rowCount; row++) column[at + row] = vector.getItem(row) as number;
      }
      at += rowCount;
    }
    return columns;
  }

  async append(work: (to: TableAppender) => Promise<void>): Promise<void> {
    const to = new TableAppender(this.connection);
    try {
      await work(to);
      to.close();
    } catch (error) {
      to.discard();
      throw error;
    }
  }
}

const bind = (lists: Lists, values: Values): Record<string, string | number> => ({
  ...values,
  ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join(SEPARATOR)])),
});
