import { findDay } from '../base/days.ts';
import { RapportError } from '../base/rapport-error.ts';
import type { UserActor } from '../model/user-tables.ts';
import { SECTOR_NAMES, SECTORS, type Sector } from '../ontology/plover.ts';

/** Columns of a table of actors, and keys of the same in YAML. `name` and `party` are asked for, the rest may be left out. */
export const ACTOR_COLUMNS = ['name', 'aliases', 'kind', 'party', 'sector', 'office', 'first', 'last'] as const;
export type ActorColumn = (typeof ACTOR_COLUMNS)[number];

const KINDS: ReadonlySet<string> = new Set(['person', 'body', 'party', 'agent'] satisfies UserActor['kind'][]);

/** What is wrong with a user's own table: file and line are in `origin`. */
export function failTable(origin: string, expected: string, found: string): never {
  throw new RapportError('table-damaged', {
    expected,
    found: `${origin}: ${found}`,
    todo: `Write there ${expected}; docs/parties.md tells the forms.`,
  });
}

/**
 * One row of a user's table as an actor; `cell` gives the trimmed text of a column, empty where there is none. Kind: `body` where it is not told.
 * @throws RapportError `table-damaged` with file and line
 */
export function toUserActor(cell: (column: ActorColumn) => string, origin: string): UserActor {
  const name = cell('name') || failTable(origin, 'a name', 'no name');
  const kind = cell('kind') || 'body';
  if (!KINDS.has(kind)) failTable(origin, 'a kind: person, body, party or agent', `kind «${kind}»`);
  const party = cell('party');
  if (party === '' && kind !== 'agent') failTable(origin, 'the code, id or name of a party', `no party for «${name}»`);
  const sector = cell('sector').toUpperCase();
  if (sector !== '' && !SECTOR_NAMES.has(sector))
    failTable(origin, `a PLOVER sector (${SECTORS.slice(0, 4).join(', ')} …)`, `sector «${sector}»`);
  const dayOf = (column: 'first' | 'last') => {
    const text = cell(column);
    return text === '' ? undefined : (findDay(text) ?? failTable(origin, 'a day YYYY-MM-DD', `${column} «${text}»`));
  };
  const [first, last] = [dayOf('first'), dayOf('last')];
  if (first !== undefined && last !== undefined && first > last)
    failTable(origin, 'a first day before the last one', `${first} to ${last}`);
  const aliases = cell('aliases')
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
  return {
    kind: kind as UserActor['kind'],
    names: [name, ...aliases],
    ...(party === '' ? {} : { party }),
    ...(sector === '' ? {} : { sector: sector as Sector }),
    ...(cell('office') === '' ? {} : { office: cell('office') }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    origin,
  };
}
