import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OwnTables } from './assets/own-tables.ts';
import type { Run } from './model/run.ts';
import type { UserTables } from './model/user-tables.ts';

/** Folders and files, beside this one, whose code decides what a reading says. */
const READING_CODE = ['base', 'ontology', 'model', 'intake', 'page', 'reading', 'assets', 'reading-job'];

/** The root of the project or package: above `src` in a checkout, above `dist/src` when built. */
export const PROJECT_ROOT = fileURLToPath(new URL(import.meta.url.includes('/dist/src/') ? '../../' : '../', import.meta.url));

/** The fingerprint of this program with its data and settings, and a user's own tables. Reads some megabytes; tens of milliseconds. */
export async function findRun(options: Run['options'] = {}, userTables?: UserTables, own: OwnTables = {}): Promise<Run> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const [version, code, weights, lexicon, world] = await Promise.all([
    findVersion(),
    hashTree(
      here,
      (path) =>
        READING_CODE.includes(path.split('/')[0]!.replace(/\.[jt]s$/, '')) && /\.[jt]s$/.test(path) && !/\.(test|d)\.[jt]s$/.test(path),
    ),
    hashTree(`${PROJECT_ROOT}data/models/`, () => true),
    hashTree(`${PROJECT_ROOT}data/lexicon/`, (path) => path.endsWith('.tsv')),
    hashTree(`${PROJECT_ROOT}data/world/`, (path) => path.endsWith('.tsv')),
  ]);
  const hasOwn = own.verbs !== undefined || own.lexicon !== undefined;
  const ownTables = hasOwn ? [await hashFile(own.verbs), await hashFile(own.lexicon)] : [];
  const sorted = Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
  const parts = {
    version,
    code,
    weights,
    lexicon,
    world,
    userTables: userTables || hasOwn ? sha256(JSON.stringify([userTables ?? null, ownTables])) : '',
    options: sorted,
  };
  return { id: `run_${sha256(JSON.stringify(parts)).slice(0, 16)}`, ...parts };
}

/** The version of the program, from its package.json. */
export async function findVersion(): Promise<string> {
  return (JSON.parse(await readFile(`${PROJECT_ROOT}package.json`, 'utf8')) as { version: string }).version;
}

/** SHA-256 of a file; empty where none is given or it cannot be read (reading it says so). */
const hashFile = async (path: string | undefined): Promise<string> => (path === undefined ? '' : readFile(path).then(sha256, () => ''));

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** SHA-256 over the names and hashes of the files of a folder, in the order of their names; empty where there is no such folder. */
async function hashTree(folder: string, isPart: (path: string) => boolean): Promise<string> {
  let names: string[];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length).replace(/^\//, ''));
  } catch {
    return '';
  }
  const wanted = names.filter(isPart).sort((a, b) => (a < b ? -1 : 1));
  const room = new Uint8Array(BYTES_AT_ONCE);
  return sha256(wanted.map((name) => `${name} ${hashInParts(folder + name, room)}`).join('\n'));
}

/** Files are read so many bytes at a time: the weights as a whole would take as much memory again as those that read with them. */
const BYTES_AT_ONCE = 256 << 10;

/** SHA-256 of a file, read through `room`. */
function hashInParts(path: string, room: Uint8Array): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let n = readSync(file, room); n > 0; n = readSync(file, room)) hash.update(room.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
