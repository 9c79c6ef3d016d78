import type { Day } from '../base/days.ts';
import { fold } from '../base/fold.ts';
import { RapportError } from '../base/rapport-error.ts';
import type { UserActor, UserTables } from '../model/user-tables.ts';
import type { Alias, OfficeWord, Party, Term, World } from '../model/world.ts';
import { codeOfParty, PARTY_NAMESPACES, type PartyId } from '../ontology/parties.ts';
import { toAliasKey, toPlainLower } from './to-world.ts';

/** The first day of a term whose table tells none: before all that is read. */
const ALWAYS = '1900-01-01' as Day;

/** The world with a user's own actors and groups. The user's word goes before the program's where both know a name. The given world stays as it is. */
export function withUserTables(world: World, tables: UserTables): World {
  if (tables.actors.length === 0 && tables.groups.length === 0) return world;
  return new Joiner(world).join(tables);
}

class Joiner {
  private readonly parties: Map<PartyId, Party>;
  private readonly aliases: Map<string, Alias[]>;
  private readonly offices: Map<string, OfficeWord>;
  private readonly terms: Term[];
  private readonly personAliases: Map<string, string>;
  private longestAlias: number;

  constructor(private readonly world: World) {
    this.parties = new Map(world.parties);
    this.aliases = new Map([...world.aliases].map(([key, list]) => [key, [...list]]));
    this.offices = new Map(world.offices);
    this.terms = [...world.terms];
    this.personAliases = new Map(world.personAliases);
    this.longestAlias = world.longestAlias;
  }

  join({ actors, groups }: UserTables): World {
    // Parties first: a body may belong to one that its own file defines further down.
    for (const actor of actors) if (actor.kind === 'party') this.addParty(actor);
    for (const { code, members, origin } of groups) {
      const id = this.findParty(code) ?? this.define(code, code);
      const list = members.map((member) => ({ member: this.getParty(member, origin) }));
      this.parties.set(id, { ...this.parties.get(id)!, members: list });
    }
    // What held until some day gives way to what holds now: names of bodies are known without regard to the day.
    const bodies = actors.filter(({ kind }) => kind === 'body');
    for (const actor of [...bodies.filter(({ last }) => last !== undefined), ...bodies.filter(({ last }) => last === undefined)])
      this.addBody(actor);
    for (const actor of actors) {
      if (actor.kind === 'person') this.addPerson(actor);
      else if (actor.kind === 'agent') this.addAgent(actor);
    }
    const termsByName = new Map<string, Term[]>();
    const termsByOffice = new Map<string, Term[]>();
    for (const term of this.terms) {
      push(termsByName, toPlainLower(term.family), term);
      push(termsByOffice, `${term.party}|${term.office}`, term);
    }
    return {
      ...this.world,
      parties: this.parties,
      aliases: this.aliases,
      longestAlias: this.longestAlias,
      offices: this.offices,
      terms: this.terms,
      termsByName,
      termsByOffice,
      personAliases: this.personAliases,
    };
  }

  private addParty({ party, names, sector }: UserActor): void {
    const id = this.findParty(party!) ?? this.define(party!, names[0]!, sector);
    for (const name of names)
      this.addAlias(name, { kind: 'name', party: id, name: this.parties.get(id)!.name, ...(sector ? { sector } : {}) });
  }

  private addBody(actor: UserActor): void {
    const party = this.getParty(actor.party!, actor.origin);
    const { names, sector = 'GOV', first, last } = actor;
    for (const name of names)
      this.addAlias(name, {
        kind: 'body',
        party,
        sector,
        name: names[0]!,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
      });
  }

  private addPerson(actor: UserActor): void {
    const party = this.getParty(actor.party!, actor.origin);
    const { names, sector = 'GOV', office = 'official', first = ALWAYS, last } = actor;
    const [name] = names as [string];
    const family = name.slice(name.lastIndexOf(' ') + 1);
    const known = this.world.terms.find((term) => fold(term.name) === fold(name));
    const person = known?.person ?? `person:${fold(name).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    this.terms.push({
      person,
      name,
      family: known?.family ?? family,
      party,
      office,
      sector,
      first,
      ...(last === undefined ? {} : { last }),
    });
    for (const alias of names.slice(1)) this.personAliases.set(alias.toLowerCase(), name);
  }

  /** An agent known already keeps its office and takes the user's sector. */
  private addAgent({ names, sector }: UserActor): void {
    for (const name of names) {
      const known = this.offices.get(name);
      const word = { office: known?.office ?? name.replaceAll(' ', '-'), sector: sector ?? known?.sector ?? 'CVL' };
      this.offices.set(name, word);
    }
  }

  private addAlias(text: string, alias: Omit<Alias, 'text' | 'isCaseSensitive'>): void {
    const key = toAliasKey(text);
    const isAcronym = text.length > 1 && text === text.toUpperCase() && !text.includes(' ');
    const others = (this.aliases.get(key) ?? []).filter((other) => other.kind === 'place' && alias.kind !== 'body');
    this.aliases.set(key, [{ ...alias, text, isCaseSensitive: isAcronym }, ...others]);
    this.longestAlias = Math.max(this.longestAlias, key.split(' ').length);
  }

  /** A party by id, code or name. */
  private findParty(words: string): PartyId | undefined {
    if (this.parties.has(words as PartyId)) return words as PartyId;
    const code = words.toUpperCase();
    for (const space of PARTY_NAMESPACES) if (this.parties.has(`${space}:${code}` as PartyId)) return `${space}:${code}` as PartyId;
    return this.aliases.get(toAliasKey(words))?.find((alias) => alias.kind === 'name')?.party;
  }

  private getParty(words: string, origin: string): PartyId {
    return (
      this.findParty(words) ??
      fail(origin, 'a party of the tables by code, id or name, or one that a row of kind party defines', `party «${words}»`)
    );
  }

  private define(code: string, name: string, sector: Party['sector'] = 'GOV'): PartyId {
    const id = (
      PARTY_NAMESPACES.some((space) => code.startsWith(`${space}:`)) ? code : `user:${code.toUpperCase().replace(/[^A-Z0-9_]+/g, '_')}`
    ) as PartyId;
    this.parties.set(id, { id, name, kind: 'movement', sector, members: [] });
    this.addAlias(name, { kind: 'name', party: id, name, sector });
    if (name !== codeOfParty(id)) this.addAlias(codeOfParty(id), { kind: 'name', party: id, name, sector });
    return id;
  }
}

const fail = (origin: string, expected: string, found: string): never => {
  throw new RapportError('table-damaged', {
    expected,
    found: `${origin}: ${found}`,
    todo: `Write there ${expected}; docs/parties.md tells the forms.`,
  });
};

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
