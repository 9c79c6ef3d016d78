/**
 * How much memory `rapport read` holds with one worker: `npx tsx bench/memory.ts [PAGES…]`, default 77, 208, 400 and 1000. Measures what `node scripts/build.mjs` has built. See docs/bench.md.
 * Pages: those that come with the project, again and again; from the second time on with a line of their own in the middle. The yardstick is a process in which the database is opened and nothing read.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['evaluation/fitted', 'evaluation/pages', 'evaluation/linked', 'data/samples'];
const MEBIBYTE = 2 ** 20;

/** What a thread tells of itself, in bytes; the main one of the process as well. */
interface Told {
  readonly thread: number;
  readonly heap: number;
  readonly external: number;
  readonly database?: number;
  readonly resident?: number;
  readonly programs?: number;
  /** The last line of all: `resident` is the most that the process has held. */
  readonly isLast?: boolean;
}

const program = join(ROOT, 'dist/src/cli/main.js');
if (!existsSync(program)) throw new Error('nothing is built: node scripts/build.mjs');
const folder = mkdtempSync(join(tmpdir(), 'rapport-memory-'));
const texts = SOURCES.flatMap((source) =>
  readdirSync(join(ROOT, source))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(ROOT, source, name), 'utf8')),
);

/** A folder of so many pages. */
function makePages(count: number): string {
  const made = join(folder, String(count));
  mkdirSync(made);
  for (let i = 0; i < count; i++) {
    const lines = texts[i % texts.length]!.split('\n');
    const round = Math.floor(i / texts.length);
    if (round > 0) lines.splice(lines.length >> 1, 0, `Round ${round} of these talks was number ${i} in all.`);
    writeFileSync(join(made, `${String(i).padStart(6, '0')}.txt`), lines.join('\n'));
  }
  return made;
}

/** Runs the built program, or a module of a few words, and hands back what its threads told. */
function watch(...words: readonly string[]): Told[] {
  const told = join(folder, 'told.ndjson');
  writeFileSync(told, '');
  const { status, stderr } = spawnSync(process.execPath, ['--import', new URL('tell-memory.mjs', import.meta.url).href, ...words], {
    env: { ...process.env, TELL_MEMORY: told },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`it ended with ${status}: ${stderr}`);
  return readFileSync(told, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

const mebibytes = (bytes: number | undefined): string => String(Math.round((bytes ?? 0) / MEBIBYTE));

/** A row of the table: the most while pages are read, what it was made of, and the most of the whole run. */
function toRow(name: string, told: readonly Told[]): string {
  const end = told.findLastIndex(({ thread }) => thread > 0);
  const reading = end < 0 ? told : told.slice(0, end);
  const fullest = reading.reduce(
    (best, line, at) => ((line.resident ?? 0) > (reading[best]!.resident ?? 0) && !line.isLast ? at : best),
    0,
  );
  const main = reading[fullest]!;
  const worker = reading.slice(0, fullest).findLast(({ thread }) => thread > 0);
  const external = main.external + (worker?.external ?? 0);
  const parts = [main.programs ?? 0, main.heap, worker?.heap ?? 0, external, main.database ?? 0];
  const rest = (main.resident ?? 0) - parts.reduce((sum, part) => sum + part, 0);
  return `| ${[name, ...[main.resident, ...parts, rest, told.at(-1)!.resident].map(mebibytes)].join(' | ')} |`;
}

try {
  console.log(
    '| pages | most while reading | programs | objects, main thread | objects, reading thread | weights and arrays | database | rest | most in all |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const openStore = pathToFileURL(join(ROOT, 'dist/src/store/open-store.js')).href;
  const empty = JSON.stringify(join(folder, 'empty.duckdb'));
  const opening = `const { openStore } = await import('${openStore}'); const store = await openStore(${empty}); setTimeout(() => store.close(), 1000);`;
  console.log(toRow('none: the database opened', watch('--input-type=module', '--eval', opening)));
  const counts = process.argv.slice(2).map(Number);
  for (const count of counts.length > 0 ? counts : [77, 208, 400, 1000]) {
    const pages = makePages(count);
    console.log(toRow(String(count), watch(program, 'read', '--workers', '1', '--quiet', '--file', `${pages}.duckdb`, pages)));
    rmSync(pages, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
