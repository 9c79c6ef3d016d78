import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findDay } from '../base/days.ts';
import { RapportError } from '../base/rapport-error.ts';
import type { World } from '../model/world.ts';
import { toWorld, WORLD_TABLES, type WorldTable } from './to-world.ts';

/**
 * Reads the tables of `data/world` (or of another folder with the same files) into the typed world.
 * A missing table counts as empty; a damaged one throws `table-damaged` with file and line.
 * Takes some tens of milliseconds; `bench/` says how many.
 * @param names of the tables that are read; default: all. Those left out count as empty.
 */
export async function loadWorld(
  folder: string = findWorldFolder(),
  names: readonly WorldTable[] = Object.keys(WORLD_TABLES) as WorldTable[],
): Promise<World> {
  const texts = await Promise.all(names.map((name) => findFile(`${folder}/${name}.tsv`)));
  if (texts.every((text) => text === undefined)) {
    throw new RapportError('file-not-found', {
      expected: 'the tables of data/world',
      found: `no table in ${folder}`,
      todo: 'Install Rapport again, or give the folder that holds the tables.',
    });
  }
  const checkedOn = TABLE_DAY.exec((await findFile(`${folder}/README.md`)) ?? '')?.[1];
  return toWorld(
    Object.fromEntries(names.flatMap((name, i) => (texts[i] === undefined ? [] : [[name, texts[i]]]))),
    checkedOn === undefined ? undefined : findDay(checkedOn),
  );
}

/** The parties alone, with their names and members: what storing and linking need. A tenth of the whole world. */
export const loadParties = (): Promise<World> => loadWorld(undefined, ['parties', 'party-aliases', 'members']);

/** The line of the folder's README that says for which day the tables were checked. */
const TABLE_DAY = /Table day: (\d{4}-\d{2}-\d{2})/;

async function findFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** `data/world` beside the sources, or beside `dist` where this runs from there. */
function findWorldFolder(): string {
  const isBuilt = import.meta.url.includes('/dist/src/');
  return fileURLToPath(new URL(isBuilt ? '../../../data/world' : '../../data/world', import.meta.url));
}
