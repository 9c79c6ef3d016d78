import type { Day } from '../base/days.ts';
import type { PartyId } from '../ontology/parties.ts';
import type { Sector } from '../ontology/plover.ts';

/**
 * The facts that the reader is given: rows of `data/world`, read by `assets`, handed to the pure steps as an argument.
 * `first`/`last` are inclusive days; undefined `last`: known to hold on the table's date, not for ever.
 */
export interface World {
  /** The day that the tables were checked for. */
  readonly tableDay: Day;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** Aliases of parties, seats, places, outlets and office words, lower case, words joined by one space; looked up longest first. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Rows of seats that stood for another state until their last day («Belgrade» for Yugoslavia), by the name of the seat; not among `aliases`. */
  readonly formerSeats?: ReadonlyMap<string, readonly Alias[]>;
  /** Number of words of the longest alias. */
  readonly longestAlias: number;
  readonly terms: readonly Term[];
  /** Rows of `terms` by the person's family name, lower case without marks. */
  readonly termsByName: ReadonlyMap<string, readonly Term[]>;
  /** Rows of `terms` by `party|office`. */
  readonly termsByOffice: ReadonlyMap<string, readonly Term[]>;
  /** Words for offices («prime minister», «premier», «top diplomat») → office key and sector. */
  readonly offices: ReadonlyMap<string, OfficeWord>;
  readonly events: readonly WorldEvent[];
  /** Alternative spellings of persons' names, lower case → the table's name. */
  readonly personAliases: ReadonlyMap<string, string>;
}

export interface Party {
  readonly id: PartyId;
  /** Usual English name. */
  readonly name: string;
  readonly kind: 'state' | 'historical-state' | 'territory' | 'organisation' | 'bloc' | 'armed-group' | 'movement';
  readonly sector: Sector;
  /** Adjective for names of bodies: «Chinese». */
  readonly adjective?: string;
  readonly wikidata?: string;
  readonly cow?: number;
  readonly gw?: number;
  readonly first?: Day;
  readonly last?: Day;
  readonly capital?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly members: readonly Membership[];
}

export interface Membership {
  readonly member: PartyId;
  readonly first?: Day;
  readonly last?: Day;
}

export interface Alias {
  /** As written in the table, with capitals: matched with case where `isCaseSensitive`. */
  readonly text: string;
  readonly isCaseSensitive: boolean;
  readonly kind: 'name' | 'demonym' | 'adjective' | 'seat' | 'body' | 'place' | 'outlet';
  /** The party named, or that the place lies in; for an outlet its home country. */
  readonly party?: PartyId;
  readonly sector?: Sector;
  /** Canonical name of a body, outlet or place («Kremlin», «The Wall Street Journal», «Hiroshima»). */
  readonly name: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly first?: Day;
  readonly last?: Day;
}

export interface Term {
  /** `person:` key, stable: family and given name, lower case, and a number where two share them. */
  readonly person: string;
  /** Usual English name, «Xi Jinping». */
  readonly name: string;
  /** The part that papers use alone: «Xi». */
  readonly family: string;
  readonly party: PartyId;
  /** `head-of-state`, `head-of-government`, `foreign-minister`, `defence-minister`, `head-of-organisation`, `party-leader`, `envoy`, … */
  readonly office: string;
  readonly sector: Sector;
  readonly first: Day;
  readonly last?: Day;
}

export interface OfficeWord {
  readonly office: string;
  readonly sector: Sector;
}

/** A dated happening of world history that reports refer to. */
export interface WorldEvent {
  readonly key: string;
  /** A war, invasion or intervention that may go on for years: pages mention it in passing. */
  readonly isWar?: true;
  readonly names: readonly string[];
  readonly first: Day;
  readonly last: Day;
  readonly parties: readonly PartyId[];
}
