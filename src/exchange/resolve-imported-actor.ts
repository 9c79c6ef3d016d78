import { addDays, type Day } from '../base/days.ts';
import { fold } from '../base/fold.ts';
import type { ActorTerm, ImportedActor } from '../model/event-import.ts';
import type { Term, World } from '../model/world.ts';
import type { EventDataset } from '../ontology/cameo-codes.ts';
import type { PartyId } from '../ontology/parties.ts';
import type { Sector } from '../ontology/plover.ts';
import { findSectorOfRole, findSectorOfWords } from './sector-words.ts';

/** Stand for «since ever» and «for ever». */
const FIRST_DAY = '0001-01-01' as Day;
const LAST_DAY = '9999-12-31' as Day;

/** Codes of CAMEO that are not those of ISO 3166-1 alpha-3, and those of organisations that hold states. CAMEO codebook 1.1b3, chapter 3. */
const PARTY_OF_CODE: Readonly<Record<string, string>> = {
  ROM: 'iso:ROU',
  TMP: 'iso:TLS',
  KSV: 'iso:XKX',
  ZAR: 'iso:COD',
  PAL: 'iso:PSE',
  YUG: 'hist:YUG',
  SUN: 'hist:SUN',
  USR: 'hist:SUN',
  UNO: 'org:UN',
  EEC: 'org:EU',
  NAT: 'org:NATO',
  ASN: 'org:ASEAN',
  ARL: 'org:ARAB_LEAGUE',
  IMF: 'org:IMF',
  WBK: 'org:WORLD_BANK',
  OPC: 'org:OPEC',
};

/** Kinds of words that name a party. A city or an outlet does not act for its state. */
const NAMING: ReadonlySet<string> = new Set(['name', 'demonym', 'adjective']);

/**
 * Who an actor of imported data is, in our parties, on which days: by code, by name, by the country that stands behind it («Congress (United States)»), by the
 * offices that a person held («Kim Jong-Un»). Between and outside of their terms persons stay with their country as elites (sector ELI), as CAMEO has it.
 * What is no known party gives one interval without party.
 */
export function createActorResolver(dataset: EventDataset, world: World): (actor: ImportedActor) => readonly ActorTerm[] {
  const byNumber = new Map([...world.parties.values()].flatMap((party) => (party.gw === undefined ? [] : [[party.gw, party.id] as const])));
  const byPerson = indexPersons(world);

  const findByName = (name: string): { party: PartyId; sector?: Sector } | undefined => {
    const usual = COUNTRY_NAMES[name.trim()] ?? name.trim().replace(/^the /i, '');
    const aliases = world.aliases.get(usual.toLowerCase()) ?? world.aliases.get(fold(usual)) ?? [];
    const alias = aliases.find(({ kind, party }) => party !== undefined && NAMING.has(kind));
    const body = alias ?? aliases.find(({ kind, party }) => party !== undefined && (kind === 'seat' || kind === 'body'));
    if (!body?.party) return undefined;
    const sector = body.sector ?? world.parties.get(body.party)?.sector;
    return { party: body.party, ...(sector && { sector }) };
  };
  const findCountry = (text: string): PartyId | undefined => {
    const given = text.trim();
    if (/^\d+$/.test(given)) return byNumber.get(Number(given));
    const special = PARTY_OF_CODE[given] ?? `iso:${given}`;
    if (/^[A-Z]{3}$/.test(given) && world.parties.has(special as PartyId)) return special as PartyId;
    return findByName(given)?.party;
  };
  const sectorOf = (actor: ImportedActor, party: PartyId | undefined): Sector | undefined => {
    if (actor.sectors !== null && /^[A-Z]{3,}$/.test(actor.sectors)) {
      const parts = actor.sectors.match(/[A-Z]{3}/g) ?? [];
      for (const part of parts) {
        const sector = findSectorOfRole(part);
        if (sector) return sector;
      }
    } else if (actor.sectors !== null) {
      const sector = findSectorOfWords(actor.sectors);
      if (sector) return sector;
    }
    return party === undefined ? undefined : world.parties.get(party)?.sector;
  };
  const always = (party: PartyId | undefined, sector: Sector | undefined): readonly ActorTerm[] => [
    { firstDay: FIRST_DAY, lastDay: LAST_DAY, party: party ?? null, sector: sector ?? null },
  ];

  return (actor) => {
    const name = actor.name?.trim() ?? '';
    if (dataset === 'ucdp') {
      const numbered = actor.country === null ? undefined : findCountry(actor.country.split(/[;,]/)[0]!);
      const stated = /^government of ([^(]+)/i.exec(name);
      const party = stated ? (findCountry(stated[1]!) ?? numbered) : (findByName(name)?.party ?? undefined);
      return always(
        party,
        stated ? 'GOV' : party === undefined ? (/^civilians$/i.test(name) ? 'CVL' : 'REB') : world.parties.get(party)?.sector,
      );
    }
    const tagged = /^(.*?)\s*\(([A-Z]{3})?@(\w*)/.exec(name);
    if (tagged) {
      const named = findByName(tagged[1]!);
      const party = tagged[2] === undefined ? named?.party : (findCountry(tagged[2]) ?? named?.party);
      return always(
        party,
        (tagged[3] ? findSectorOfRole(tagged[3].slice(0, 3)) : undefined) ?? (party && world.parties.get(party)?.sector),
      );
    }
    const country = actor.country === null ? undefined : findCountry(actor.country);
    if (dataset === 'gdelt' || dataset === 'phoenix') {
      const group = /^(?:IGO|INT|NGO)?(?:[A-Z]{3})?(EEC|UNO|NAT|ASN|ARL|IMF|WBK|OPC)$/.exec(actor.sectors ?? actor.name ?? '')?.[1];
      const coded =
        country ?? (group ? findCountry(group) : undefined) ?? (dataset === 'phoenix' ? findCountry(name.slice(0, 3)) : undefined);
      const roles = {
        ...actor,
        sectors: (actor.sectors ?? '').startsWith(actor.country ?? ' ') ? (actor.sectors ?? '').slice(3) : actor.sectors,
      };
      return always(coded ?? findByName(name)?.party, sectorOf(roles, coded));
    }
    const named = findByName(name);
    if (named) return always(named.party, actor.sectors === null ? named.sector : (sectorOf(actor, named.party) ?? named.sector));
    if (country !== undefined) return always(country, sectorOf(actor, undefined) ?? findSectorOfWords(name) ?? 'CVL');
    const behind = /^(.*)\(([^()]*)\)\s*$/.exec(name);
    if (behind) {
      const party = findCountry(behind[2]!);
      return always(party, findSectorOfWords(behind[1]!) ?? (party && world.parties.get(party)?.sector));
    }
    const terms = byPerson.get(toPersonKey(name)) ?? byPerson.get(shortKey(name));
    return terms ? toActorTerms(terms) : always(undefined, findSectorOfWords(name));
  };
}

/** Names that event data give to states, where ours have no such alias. ICEWS actor dictionary. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'Palestinian Territory, Occupied': 'Palestine',
  'Occupied Palestinian Territory': 'Palestine',
  'Holy See Vatican City State': 'Holy See',
  'Democratic Republic of Congo': 'Democratic Republic of the Congo',
  Congo: 'Republic of the Congo',
  Macedonia: 'North Macedonia',
  Swaziland: 'Eswatini',
  Gambia: 'The Gambia',
};

/** Terms by name, alias, and first with last word of a name; a key that two persons share is left out, unless both act for one party. */
function indexPersons(world: World): ReadonlyMap<string, readonly Term[]> {
  const byName = new Map<string, Term[]>();
  for (const term of world.terms) byName.set(term.name, [...(byName.get(term.name) ?? []), term]);
  const index = new Map<string, readonly Term[]>();
  const shared = new Set<string>();
  const add = (key: string, terms: readonly Term[]): void => {
    const known = index.get(key);
    if (known && known !== terms && known[0]!.person !== terms[0]!.person && known[0]!.party !== terms[0]!.party) shared.add(key);
    else if (!known) index.set(key, terms);
  };
  for (const [name, terms] of byName) for (const key of [toPersonKey(name), shortKey(name)]) add(key, terms);
  for (const [alias, name] of world.personAliases) {
    const terms = byName.get(name);
    if (terms && alias.includes(' ')) for (const key of [toPersonKey(alias), shortKey(alias)]) add(key, terms);
  }
  for (const key of shared) index.delete(key);
  return index;
}

/** The words of a name without marks, in the order of the alphabet: «Ma Ying-jeou» and «Ying Jeou Ma» are one. */
const toPersonKey = (name: string): string => wordsOf(name).sort(compare).join(' ');
/** First and last word: «Dmitry Anatolyevich Medvedev» and «Dmitry Medvedev» are one. */
function shortKey(name: string): string {
  const words = wordsOf(name);
  return words.length > 2 ? [words[0]!, words.at(-1)!].sort(compare).join(' ') : words.sort(compare).join(' ');
}
const wordsOf = (name: string): string[] =>
  fold(name)
    .replaceAll('-', ' ')
    .replace(/[.'’]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A person's offices as intervals that fill all days; before, between and after them the party of the nearest one before (first: after), as elite. Of offices held at once one of the state counts before one of a political party, then the older one. */
function toActorTerms(terms: readonly Term[]): readonly ActorTerm[] {
  const rank = (term: Term): number => (term.sector === 'PTY' ? 1 : 0);
  const sorted = [...terms].sort((a, b) => rank(a) - rank(b) || compare(a.first, b.first) || compare(a.office, b.office));
  const lastOf = (term: Term): Day => term.last ?? LAST_DAY;
  const ends = terms.map(lastOf).filter((last) => last !== LAST_DAY);
  const starts = [...new Set([FIRST_DAY, ...terms.map((term) => term.first), ...ends.map((last) => addDays(last, 1))])].sort(compare);
  const result: ActorTerm[] = [];
  let party = [...terms].sort((a, b) => compare(a.first, b.first))[0]!.party;
  for (const [i, firstDay] of starts.entries()) {
    const next = starts[i + 1];
    const lastDay = next === undefined ? LAST_DAY : addDays(next, -1);
    const term = sorted.find((one) => one.first <= firstDay && lastOf(one) >= firstDay);
    if (term) party = term.party;
    const sector = term?.sector ?? 'ELI';
    const before = result.at(-1);
    if (before?.party === party && before.sector === sector) result[result.length - 1] = { ...before, lastDay };
    else result.push({ firstDay, lastDay, party, sector });
  }
  return result;
}
