import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { loadWorld } from './assets/load-world.ts';
import { withUserTables } from './assets/with-user-tables.ts';
import { RapportError } from './base/rapport-error.ts';
import { parseActorTable } from './exchange/parse-actor-table.ts';
import { parseActorYaml } from './exchange/parse-actor-yaml.ts';
import { parsePetrarch } from './exchange/parse-petrarch.ts';
import type { UserTables } from './model/user-tables.ts';
import type { PartyId } from './ontology/parties.ts';

/**
 * Reads a user's own actors and groups. The ending tells the form: `.csv`, `.tsv` a table; `.yaml`, `.yml` YAML; anything else a dictionary of PETRARCH.
 * All is checked against the tables of the program, so that a mistake is told before a page is read.
 * @param groups `CODE=MEMBER,MEMBER,…`, each member by code, id or name
 * @throws RapportError `table-damaged` with file and line, `file-not-found`, `usage` for a group that cannot be read
 */
export async function loadUserTables(files: readonly string[], groups: readonly string[]): Promise<UserTables | undefined> {
  if (files.length === 0 && groups.length === 0) return undefined;
  const world = await loadWorld();
  const tables = await Promise.all(files.map((file) => readTable(file, (code) => world.parties.has(`iso:${code}` as PartyId))));
  const joined: UserTables = {
    actors: tables.flatMap(({ actors }) => actors),
    groups: [...tables.flatMap((table) => table.groups), ...groups.map(toGroup)],
  };
  withUserTables(world, joined);
  return joined;
}

async function readTable(file: string, isCountry: (code: string) => boolean): Promise<UserTables> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new RapportError(
      'file-not-found',
      { expected: 'a file of actors', found: `${file} cannot be read`, todo: 'Check the path.' },
      { cause },
    );
  });
  switch (extname(file).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return { actors: parseActorTable(text, file), groups: [] };
    case '.yaml':
    case '.yml':
      return parseActorYaml(text, file);
    default:
      return { actors: parsePetrarch(text, file, isCountry), groups: [] };
  }
}

function toGroup(text: string): UserTables['groups'][number] {
  const [, code, members] = /^\s*([\w:]+)\s*=\s*(.+)$/.exec(text) ?? [];
  const named = members?.split(',').map((member) => member.trim());
  // nothing between two commas is a member forgotten, not one to pass over
  if (code === undefined || named === undefined || named.includes(''))
    throw new RapportError('usage', {
      expected: '--group CODE=MEMBER,MEMBER',
      found: `--group ${text}`,
      todo: 'For example: --group WEST=USA,GBR,FRA',
    });
  return { code, members: named, origin: `--group ${code}` };
}
