import { type Day, findDay } from '../base/days.ts';
import { RapportError } from '../base/rapport-error.ts';
import type { Alias, Membership, OfficeWord, Party, Term, World, WorldEvent } from '../model/world.ts';
import { PARTY_NAMESPACES, type PartyId } from '../ontology/parties.ts';
import { SECTOR_NAMES, type Sector } from '../ontology/plover.ts';

/** The tables of `data/world`, by file name without ending, with the columns that each must have in its first row. */
export const WORLD_TABLES = {
  parties: ['id', 'name', 'kind', 'sector', 'adjective', 'capital', 'latitude', 'longitude', 'wikidata', 'cow', 'gw', 'first', 'last'],
  'party-aliases': ['party', 'alias', 'kind', 'case', 'first', 'last'],
  members: ['group', 'member', 'first', 'last'],
  seats: ['alias', 'party', 'name', 'kind', 'sector'],
  places: ['name', 'party', 'latitude', 'longitude', 'geonames', 'admin1', 'aliases'],
  outlets: ['name', 'party', 'kind', 'aliases'],
  offices: ['word', 'office', 'sector'],
  terms: ['person', 'name', 'family', 'party', 'office', 'sector', 'first', 'last', 'aliases'],
  events: ['key', 'names', 'first', 'last', 'parties', 'war'],
  meetings: ['key', 'names', 'first', 'last', 'parties'],
  elections: ['key', 'names', 'first', 'last', 'parties'],
} as const;

export type WorldTable = keyof typeof WORLD_TABLES;

const PARTY_KINDS: ReadonlySet<string> = new Set([
  'state',
  'historical-state',
  'territory',
  'organisation',
  'bloc',
  'armed-group',
  'movement',
] satisfies Party['kind'][]);

/**
 * Builds the world from the text of its tables (tab-separated, first row names the columns).
 * A table that is not given is empty. Without `checkedOn`, the table's day is the latest day of a term. Throws `table-damaged` with file and line where a row is wrong:
 * a missing column or cell, an unknown party, sector or kind, a day that does not exist.
 */
export function toWorld(tables: Readonly<Partial<Record<WorldTable, string>>>, checkedOn?: Day): World {
  const parties = new Map<PartyId, Party & { members: Membership[] }>();
  const aliases = new Map<string, Alias[]>();
  let longestAlias = 1;
  let tableDay = '0001-01-01' as Day;

  const addAlias = (alias: Alias): void => {
    const key = toAliasKey(alias.text);
    const list = aliases.get(key);
    if (!list) aliases.set(key, [alias]);
    else if (!list.some((a) => a.kind === alias.kind && a.party === alias.party && a.name === alias.name)) list.push(alias);
    let words = 1;
    for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) === 32) words++;
    if (words > longestAlias) longestAlias = words;
  };

  for (const row of rowsOf('parties', tables.parties)) {
    const id = row.partyId('id');
    const kind = row.text('kind');
    if (!PARTY_KINDS.has(kind)) row.fail('a kind of party', kind);
    parties.set(id, {
      id,
      name: row.text('name'),
      kind: kind as Party['kind'],
      sector: row.sector('sector') ?? 'GOV',
      members: [],
      ...row.optional('adjective'),
      ...row.optional('capital'),
      ...row.optional('wikidata'),
      ...row.number('latitude'),
      ...row.number('longitude'),
      ...row.number('cow'),
      ...row.number('gw'),
      ...row.days(),
    });
  }
  const known = (row: Row, column: string): PartyId => {
    const id = row.partyId(column);
    if (!parties.has(id)) row.fail('a party of parties.tsv', id);
    return id;
  };
  const nameOf = (id: PartyId): string => parties.get(id)!.name;

  for (const row of rowsOf('party-aliases', tables['party-aliases'])) {
    const party = known(row, 'party');
    const kind = row.text('kind');
    if (kind !== 'name' && kind !== 'demonym' && kind !== 'adjective') row.fail('name, demonym or adjective', kind);
    addAlias({
      text: row.text('alias'),
      isCaseSensitive: row.get('case') === 'y',
      kind: kind as 'name',
      party,
      name: nameOf(party),
      sector: parties.get(party)!.sector,
      ...row.days(),
    });
  }
  for (const party of parties.values()) {
    addAlias({ text: party.name, isCaseSensitive: false, kind: 'name', party: party.id, name: party.name, sector: party.sector });
    if (party.adjective !== undefined) {
      addAlias({
        text: party.adjective,
        isCaseSensitive: false,
        kind: 'adjective',
        party: party.id,
        name: party.name,
        sector: party.sector,
      });
    }
  }
  for (const row of rowsOf('members', tables.members)) {
    parties.get(known(row, 'group'))!.members.push({ member: known(row, 'member'), ...row.days() });
  }
  const formerSeats = new Map<string, Alias[]>();
  for (const row of rowsOf('seats', tables.seats)) {
    const kind = row.text('kind');
    if (kind !== 'seat' && kind !== 'body') row.fail('seat or body', kind);
    const sector = row.sector('sector');
    const seat: Alias = {
      text: row.text('alias'),
      isCaseSensitive: row.get('case') === 'y',
      kind: kind as 'seat',
      party: known(row, 'party'),
      name: row.get('name') || row.text('alias'),
      ...(sector === undefined ? {} : { sector }),
      ...row.days(),
    };
    if (seat.last === undefined) addAlias(seat);
    else push(formerSeats, seat.name, seat);
  }
  for (const row of rowsOf('places', tables.places)) {
    const name = row.text('name');
    const party = row.get('party') === '' ? undefined : known(row, 'party');
    const latitude = row.findNumber('latitude');
    const longitude = row.findNumber('longitude');
    const add = (text: string): void => {
      const alias: { -readonly [K in keyof Alias]: Alias[K] } = { text, kind: 'place', isCaseSensitive: false, name };
      if (party !== undefined) alias.party = party;
      if (latitude !== undefined) alias.latitude = latitude;
      if (longitude !== undefined) alias.longitude = longitude;
      addAlias(alias);
    };
    add(name);
    if (row.get('aliases') !== '') for (const text of row.list('aliases')) add(text);
  }
  for (const row of rowsOf('outlets', tables.outlets)) {
    const name = row.text('name');
    const at = {
      kind: 'outlet' as const,
      isCaseSensitive: true,
      name,
      sector: 'MED' as const,
      ...(row.get('party') === '' ? {} : { party: known(row, 'party') }),
    };
    addAlias({ text: name, ...at });
    for (const text of row.list('aliases')) addAlias({ text, ...at });
  }

  const offices = new Map<string, OfficeWord>();
  for (const row of rowsOf('offices', tables.offices)) {
    offices.set(row.text('word').toLowerCase(), { office: row.text('office'), sector: row.sector('sector') ?? 'GOV' });
  }

  const terms: Term[] = [];
  const termsByName = new Map<string, Term[]>();
  const termsByOffice = new Map<string, Term[]>();
  const personAliases = new Map<string, string>();
  for (const row of rowsOf('terms', tables.terms)) {
    const days = row.days();
    const term: Term = {
      person: row.text('person'),
      name: row.text('name'),
      family: row.text('family'),
      party: known(row, 'party'),
      office: row.text('office'),
      sector: row.sector('sector') ?? 'GOV',
      first: days.first ?? row.fail('a first day', ''),
      ...(days.last === undefined ? {} : { last: days.last }),
    };
    if (term.first > tableDay) tableDay = term.first;
    if (term.last !== undefined && term.last > tableDay) tableDay = term.last;
    terms.push(term);
    push(termsByName, toPlainLower(term.family), term);
    push(termsByOffice, `${term.party}|${term.office}`, term);
    for (const alias of row.list('aliases')) {
      const key = alias.toLowerCase();
      if (!personAliases.has(key)) personAliases.set(key, term.name);
    }
  }

  const events: WorldEvent[] = [];
  for (const table of ['events', 'meetings', 'elections'] as const)
    for (const row of rowsOf(table, tables[table])) {
      const { first, last } = row.days();
      events.push({
        key: row.text('key'),
        names: row.list('names'),
        first: first ?? row.fail('a first day', ''),
        last: last ?? first ?? row.fail('a last day', ''),
        parties: row.list('parties') as unknown as PartyId[],
        ...(row.get('war') === 'y' && { isWar: true as const }),
      });
    }
  return {
    tableDay: checkedOn ?? tableDay,
    parties,
    aliases,
    formerSeats,
    longestAlias,
    terms,
    termsByName,
    termsByOffice,
    offices,
    events,
    personAliases,
  };
}

/** Lower case, words joined by one space: the key under which `World.aliases` holds an alias. */
export const toAliasKey = (text: string): string => (SPACED.test(text) ? text.trim().replace(/\s+/g, ' ') : text).toLowerCase();

/** Spaces that a key has not: at the ends, doubled, or others than the plain one. */
const SPACED = /^\s|\s$|\s\s|[^\S ]/;

/** Lower case without marks: the key of `World.termsByName`. */
export const toPlainLower = (text: string): string => {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
};

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** One line of a table. Reads cells by column name; complains with file and line. */
class Row {
  private line = 1;
  private cells: readonly string[] = [];

  constructor(
    private readonly table: WorldTable,
    private readonly columns: ReadonlyMap<string, number>,
  ) {}

  /** Moves on to a line: one object serves the whole table, as tables are long. */
  moveTo(line: number, text: string): this {
    this.line = line;
    this.cells = text.split('\t');
    return this;
  }

  get(column: string): string {
    return this.cells[this.columns.get(column) ?? -1] ?? '';
  }

  text(column: string): string {
    const value = this.get(column);
    return value === '' ? this.fail(`a value in column ${column}`, 'an empty cell') : value;
  }

  list(column: string): string[] {
    const value = this.get(column);
    return value === '' ? [] : value.split('|');
  }

  partyId(column: string): PartyId {
    const value = this.text(column);
    const colon = value.indexOf(':');
    if (!PARTY_NAMESPACES.some((space) => colon === space.length && value.startsWith(space))) {
      this.fail(`a party id such as iso:NOR in column ${column}`, value);
    }
    return value as PartyId;
  }

  sector(column: string): Sector | undefined {
    const value = this.get(column);
    if (value !== '' && !SECTOR_NAMES.has(value)) this.fail(`a PLOVER sector in column ${column}`, value);
    return value === '' ? undefined : (value as Sector);
  }

  optional<C extends string>(column: C): { [K in C]?: string } {
    const value = this.get(column);
    return (value === '' ? {} : { [column]: value }) as { [K in C]?: string };
  }

  findNumber(column: string): number | undefined {
    const value = this.get(column);
    if (value === '') return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : this.fail(`a number in column ${column}`, value);
  }

  number<C extends string>(column: C): { [K in C]?: number } {
    const number = this.findNumber(column);
    return (number === undefined ? {} : { [column]: number }) as { [K in C]?: number };
  }

  days(): { first?: Day; last?: Day } {
    const first = this.day('first');
    const last = this.day('last');
    return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
  }

  private day(column: string): Day | undefined {
    const value = this.get(column);
    if (value === '') return undefined;
    return findDay(value) ?? this.fail(`a day YYYY-MM-DD in column ${column}`, value);
  }

  fail(expected: string, found: string): never {
    throw new RapportError('table-damaged', {
      expected,
      found: `data/world/${this.table}.tsv, line ${this.line}: ${found === '' ? 'an empty cell' : found}`,
      todo: 'Correct the line, or restore the table as it was shipped.',
    });
  }
}

function* rowsOf(table: WorldTable, text: string | undefined): Generator<Row> {
  if (text === undefined) return;
  const lines = text.split('\n');
  const names = (lines[0] ?? '').trimEnd().split('\t');
  const columns = new Map(names.map((name, i) => [name, i]));
  const row = new Row(table, columns);
  for (const column of WORLD_TABLES[table]) {
    if (!columns.has(column)) row.fail(`a column ${column}`, names.join(' '));
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!.endsWith('\r') ? lines[i]!.slice(0, -1) : lines[i]!;
    if (line === '' || line.startsWith('#')) continue;
    yield row.moveTo(i + 1, line);
  }
}
