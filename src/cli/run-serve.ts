import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { colours } from './colours.ts';
import { startServer } from '../api/start-server.ts';
import { findVersion, PROJECT_ROOT } from '../find-run.ts';
import { openStore, toMissingFile } from '../store/open-store.ts';
import { tellOfOlderLinks } from './open-questions.ts';
import { refuseWhereServed, removeServerNote, writeServerNote } from './served-file.ts';
import { visibleText } from './visible-text.ts';

export interface ServeCommandOptions {
  readonly file: string;
  readonly port: number;
  readonly host: string;
  readonly readOnly?: boolean;
}

/** Bytes of the token that changes are asked for: 128 bits cannot be guessed. */
const TOKEN_BYTES = 16;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** `rapport serve`: runs until it is interrupted. */
export async function runServe(options: ServeCommandOptions): Promise<void> {
  if (!existsSync(options.file)) throw toMissingFile(options.file);
  if (!options.readOnly) await refuseWhereServed(options.file);
  const store = await openStore(options.file, { readOnly: options.readOnly ?? false });
  try {
    await tellOfOlderLinks(store);
    const token = randomBytes(TOKEN_BYTES).toString('hex');
    const server = await startServer({
      store,
      host: options.host,
      port: options.port,
      token,
      webFolder: join(PROJECT_ROOT, 'dist', 'web'),
      version: await findVersion(),
      onDefect: (error) =>
        process.stderr.write(
          `rapport: ${visibleText(error instanceof Error ? (error.stack ?? error.message) : String(error), { keepLines: true })}\n`,
        ),
    });
    const port = Number(new URL(server.url).port);
    if (!options.readOnly)
      await writeServerNote(options.file, { pid: process.pid, host: options.host, port, url: toLocalUrl(server.url, port), token });
    process.stdout.write(`${colours.bold(server.url)}\n`);
    process.stderr.write(`Serving ${options.file}${options.readOnly ? ' (read only)' : ''}. Ctrl+C ends.\n`);
    if (!LOOPBACK.has(options.host)) process.stderr.write(colours.yellow('Everybody who reaches this address can read the file.\n'));
    await interrupted();
    await server.close();
    if (!options.readOnly) await removeServerNote(options.file);
  } finally {
    await store.close();
  }
}

/** The address for commands on this machine: a server of all addresses is also one of the loopback. */
const toLocalUrl = (url: string, port: number): string =>
  new URL(url).hostname === '0.0.0.0' || new URL(url).hostname === '[::]' ? `http://127.0.0.1:${port}/` : url;

/** Resolves when the process is asked to end. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
