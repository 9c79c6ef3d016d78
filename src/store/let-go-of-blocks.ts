import type { DuckDBConnection } from '@duckdb/node-api';

/** What the database may keep of the file between two transactions of a writer, which seldom asks for what it wrote: rows that wait to go into the file take half of it. */
const KEPT_MEGABYTES = 24;

/** How much memory the database may use, as it tells it: `18.8 GiB`. */
export async function queryMemoryLimit(connection: DuckDBConnection): Promise<string> {
  const [row] = (await connection.runAndReadAll("SELECT current_setting('memory_limit') AS usual")).getRowObjectsJS();
  return row!.usual as string;
}

/**
 * Lets the database give back the blocks that it holds of the file, beyond {@link KEPT_MEGABYTES}: they are read again when they are asked for. Its limit is lowered for a moment, then `usual` again,
 * which is asked once: what the database tells is rounded down each time. Where more is in use than is to be kept, the limit is refused, and what is not in use goes all the same.
 */
export async function letGoOfBlocks(connection: DuckDBConnection, usual: string): Promise<void> {
  await connection.run(`SET memory_limit = '${KEPT_MEGABYTES}MB'`).catch(() => undefined);
  await connection.run(`SET memory_limit = '${usual}'`);
}
