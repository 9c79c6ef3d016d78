import { fold } from '../../base/fold.ts';
import { soundWeight, toSkeletons, toSounds } from '../../base/sound.ts';
import type { Term, World } from '../../model/world.ts';

/** A person of the world table as names are compared with it. */
export interface KnownPerson {
  readonly person: string;
  readonly name: string;
  /** In the order of the days. */
  readonly terms: readonly Term[];
  /** Sounds of the family name as one string, and of the words before and after it. */
  readonly family: string;
  readonly given: readonly string[];
  readonly whole: string;
  /** Sounds of further full spellings of the table, each as one string. */
  readonly others: readonly string[];
  /** Single words by which the person goes that are no part of the name, folded: «Hemedti», «Lula». */
  readonly nicknames: ReadonlySet<string>;
  /** The sounds of these words. */
  readonly nicknameSounds: readonly string[];
  /** Whether some term was of a Korean state. */
  readonly isKorean: boolean;
  /** Whether the family name stands first, as in Chinese and Korean. */
  readonly isFamilyFirst: boolean;
  /** Weight of the sounds of the family name: short names are alike by chance. */
  readonly weight: number;
}

/** Persons of the world table, by the ways in which a page may spell them. */
export interface PersonIndex {
  readonly persons: ReadonlyMap<string, KnownPerson>;
  /** By folded full name or other full spelling. */
  readonly byFullName: ReadonlyMap<string, readonly KnownPerson[]>;
  /** By folded family name, and by single-word spellings. */
  readonly byFamily: ReadonlyMap<string, readonly KnownPerson[]>;
  /** By the coarse sound of the family name. */
  readonly bySkeleton: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Terms by office, in the order of the table. */
  readonly termsOfOffice: ReadonlyMap<string, readonly Term[]>;
}

const CACHE = new WeakMap<World, PersonIndex>();

/** Folded, hyphens as spaces, one space between words. */
export const toNameKey = (name: string): string => (PLAIN_NAME.test(name) ? name.toLowerCase() : toFoldedKey(name));

/** Words of ASCII letters with one space between them, most of the table: in lower case they are their key. */
const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const toFoldedKey = (name: string): string =>
  fold(name)
    .replace(/[\s\-‐‑–]+/g, ' ')
    .trim();

/** Words of a name, marks kept (they tell sounds). */
export const toNameWords = (name: string): readonly string[] => name.split(/[\s\-‐‑–]+/).filter((word) => word !== '');

/** The index of a world; computed at the first call. */
export function personIndexOf(world: World): PersonIndex {
  let index = CACHE.get(world);
  if (!index) CACHE.set(world, (index = build(world)));
  return index;
}

/** A person whose sounds are worked out when somebody is compared with them: most of the table never is. */
class TablePerson implements KnownPerson {
  readonly weight: number;
  readonly isKorean: boolean;
  readonly nicknames = new Set<string>();
  /** Further full spellings of the table. */
  readonly spellings: string[] = [];
  private foundNicknames: readonly string[] | undefined;
  private foundGiven: readonly string[] | undefined;
  private foundWhole: string | undefined;
  private foundOthers: readonly string[] | undefined;

  constructor(
    readonly person: string,
    readonly name: string,
    readonly terms: readonly Term[],
    private readonly familyWords: ReadonlySet<string>,
    readonly family: string,
  ) {
    this.weight = soundWeight(family);
    this.isKorean = terms.some(({ party }) => party === 'iso:KOR' || party === 'iso:PRK');
  }

  get nicknameSounds(): readonly string[] {
    return (this.foundNicknames ??= [...this.nicknames, ...this.bareFamily].map(toSounds));
  }

  /** An Arabic family name without its article. */
  private get bareFamily(): readonly string[] {
    const bare = /^al[- ](.{4,})$/.exec([...this.familyWords].join(' '))?.[1];
    return bare === undefined ? [] : [bare];
  }

  get isFamilyFirst(): boolean {
    return this.familyWords.has(toNameKey(toNameWords(this.name)[0]!));
  }

  get given(): readonly string[] {
    return (this.foundGiven ??= toNameWords(this.name)
      .filter((word) => !this.familyWords.has(toNameKey(word)) && !NUMERAL.test(word))
      .map(toSounds));
  }

  get whole(): string {
    return (this.foundWhole ??= toWhole(this.name));
  }

  get others(): readonly string[] {
    return (this.foundOthers ??= this.spellings.map(toWhole));
  }
}

/** Numbers of monarchs and popes are no names: «Felipe VI». */
const NUMERAL = /^[IVX]+,?$/;

/** Sounds of a name as one string. */
const toWhole = (name: string): string => toNameWords(name).map(toSounds).join('');

function build(world: World): PersonIndex {
  const termsOf = new Map<string, Term[]>();
  const termsOfOffice = new Map<string, Term[]>();
  for (const term of world.terms) {
    const held = termsOfOffice.get(term.office);
    if (held) held.push(term);
    else termsOfOffice.set(term.office, [term]);
    const list = termsOf.get(term.person);
    if (list) list.push(term);
    else termsOf.set(term.person, [term]);
  }
  const persons = new Map<string, TablePerson>();
  const byFullName = new Map<string, TablePerson[]>();
  const byFamily = new Map<string, TablePerson[]>();
  const bySkeleton = new Map<string, TablePerson[]>();
  const byName = new Map<string, TablePerson[]>();
  for (const [person, terms] of termsOf) {
    terms.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    const { name, family } = terms[0]!;
    const familyKey = toNameKey(family);
    const familyWords = new Set(familyKey.split(' '));
    const familySounds = toWhole(family);
    const known = new TablePerson(person, name, terms, familyWords, familySounds);
    persons.set(person, known);
    add(byFullName, toNameKey(name), known);
    // Papers of some countries put the family name first.
    const givenKey = toNameKey(name)
      .split(' ')
      .filter((word) => !familyWords.has(word))
      .join(' ');
    if (givenKey !== '') add(byFullName, `${familyKey} ${givenKey}`, known);
    add(byFamily, familyKey, known);
    add(byName, name, known);
    for (const skeleton of toSkeletons(familySounds)) add(bySkeleton, skeleton, known);
  }
  for (const [alias, name] of world.personAliases) {
    const key = toNameKey(alias);
    for (const known of byName.get(name) ?? []) {
      const isFull = key.includes(' ');
      add(isFull ? byFullName : byFamily, key, known);
      if (isFull) known.spellings.push(alias);
      else {
        if (!toNameKey(known.name).split(' ').includes(key)) known.nicknames.add(key);
        for (const skeleton of toSkeletons(toSounds(alias))) add(bySkeleton, skeleton, known);
      }
    }
  }
  return { persons, byFullName, byFamily, bySkeleton, termsOfOffice };
}

function add(map: Map<string, TablePerson[]>, key: string, known: TablePerson): void {
  const list = map.get(key);
  if (!list) map.set(key, [known]);
  else if (!list.includes(known)) list.push(known);
}
