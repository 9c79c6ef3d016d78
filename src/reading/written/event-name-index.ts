import { fold } from '../../base/fold.ts';
import type { World, WorldEvent } from '../../model/world.ts';

/** A name of happenings, in any order of its words. */
export interface NameVariant {
  /** Numbers of the words of the name that carry meaning, each once; the rarest of the table first. */
  readonly words: readonly number[];
  readonly events: readonly WorldEvent[];
}

/** Names of dated happenings, by their words, which have numbers. */
export class EventNameIndex {
  private readonly countries: ReadonlyMap<string, string>;
  /** Offices in one word and beginnings of longer ones, lower case: before them «Russian» says whose minister it is, not where. */
  private readonly titles: ReadonlySet<string>;
  private readonly numbers = new Map<string, number>();
  /** By the number of the rarest word of the name. */
  private readonly variants: (readonly NameVariant[] | undefined)[] = [];
  /** Forms looked at before. */
  private readonly forms = new Map<string, FormWords>();

  constructor(world: World) {
    this.countries = countriesOf(world);
    this.titles = new Set([...world.offices.keys()].filter((office) => !office.includes(' ')).concat(TITLE_BEGINNINGS));
    const named = new Map<string, { readonly words: readonly string[]; readonly events: WorldEvent[] }>();
    const counts = new Map<string, number>();
    for (const event of world.events)
      for (const name of event.names) {
        const words = contentWords(name, this.countries);
        if (words.length === 0 || (words.length === 1 && words[0]!.length < SHORTEST_SINGLE)) continue;
        const key = [...words].sort().join(' ');
        const variant = named.get(key);
        if (!variant) {
          named.set(key, { words, events: [event] });
          for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
        } else if (!variant.events.includes(event)) variant.events.push(event);
      }
    for (const word of counts.keys()) this.numbers.set(word, this.numbers.size);
    const lists = new Map<number, NameVariant[]>();
    for (const { words, events } of named.values()) {
      const sorted = [...words].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1)).map((word) => this.numbers.get(word)!);
      const list = lists.get(sorted[0]!) ?? [];
      list.push({ words: sorted, events });
      lists.set(sorted[0]!, list);
    }
    for (let number = 0; number < this.size; number++) this.variants.push(lists.get(number));
  }

  /** How many words have numbers. */
  get size(): number {
    return this.numbers.size;
  }

  /** Names of which the word is the rarest. */
  variantsOf(word: number): readonly NameVariant[] | undefined {
    return this.variants[word];
  }

  /** Numbers of the words of a form that names have: the whole, and the parts of one with a hyphen, as names are parted there too («Non-Aligned»). */
  wordsOf(form: string, next: string | undefined): readonly number[] {
    let words = this.forms.get(form);
    if (!words) {
      if (this.forms.size >= REMEMBERED) this.forms.clear();
      this.forms.set(form, (words = this.toWords(form)));
    }
    return words.beforeTitle && next !== undefined && this.titles.has(next.toLowerCase()) ? words.beforeTitle : words.words;
  }

  private toWords(form: string): FormWords {
    const whole = plain(form, this.countries);
    const isHyphened = form.length >= SHORTEST_HYPHENED && HYPHENED.test(form);
    const parts = isHyphened ? [...new Set(form.split(HYPHENS).map((part) => plain(part, this.countries)))] : [];
    const untitled = plain(form, NO_COUNTRIES);
    return {
      words: this.numbersOf([whole, ...parts]),
      ...(untitled === whole ? {} : { beforeTitle: this.numbersOf([untitled, ...parts]) }),
    };
  }

  private numbersOf(words: readonly string[]): readonly number[] {
    return words.flatMap((word) => this.numbers.get(word) ?? []);
  }
}

/** Numbers of the words of a form; others before a title where the form names a country. */
interface FormWords {
  readonly words: readonly number[];
  readonly beforeTitle?: readonly number[];
}

/** Forms that are remembered; then all are forgotten and it begins anew. */
const REMEMBERED = 16_384;
const HYPHENS = /[-‐‑–]/;
const HYPHENED = /\p{L}[-‐‑–]\p{L}/u;
/** A form with a hyphen that has parts is so long at least. */
const SHORTEST_HYPHENED = 5;

const INDEXES = new WeakMap<World, EventNameIndex>();

/** The index of a world; made at the first call. */
export function eventNamesOf(world: World): EventNameIndex {
  let index = INDEXES.get(world);
  if (!index) INDEXES.set(world, (index = new EventNameIndex(world)));
  return index;
}

const TITLE_BEGINNINGS = 'counterpart prime foreign defence defense interior finance vice deputy supreme top'.split(' ');

/** A name of one word only counts from this length («Holocaust», «Brexit»): shorter ones are too often something else. */
const SHORTEST_SINGLE = 6;
const NO_COUNTRIES: ReadonlyMap<string, string> = new Map();

const SMALL_WORDS = new Set('the of in on at for by to and with a an between against from into over after as its his'.split(' '));
export const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:19|20)\d\d)$/;

/** Lower case, without marks, plural ending and the endings of past and participle; a one-word name, adjective or demonym of a country as the country («Kenyan» names Kenya). */
export function plain(word: string, countries: ReadonlyMap<string, string>): string {
  const whole = fold(word);
  const country = countries.get(whole) ?? MEETING_WORDS.get(whole);
  if (country !== undefined) return country;
  if (!ENDED.has(whole.charCodeAt(whole.length - 1))) return whole;
  const folded = whole.replace(/(?<=\w{3})ies$/, 'y').replace(/(?<=\w{5})(?:ed|ing)$|s$/, '');
  return folded === '' ? whole : folded;
}

/** Last letters of the endings that are taken off: s, d, g. */
const ENDED: ReadonlySet<number> = new Set([...'sdg'].map((letter) => letter.charCodeAt(0)));

/** «Roe met Doe» names their meeting. */
const MEETING_WORDS: ReadonlyMap<string, string> = new Map(['met', 'meeting', 'meetings', 'meets'].map((word) => [word, 'meet']));

/** Names, adjectives and demonyms of one word, to the id of the one state that they name. */
export function countriesOf(world: World): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const [key, aliases] of world.aliases) {
    if (key.includes(' ')) continue;
    const named = aliases.filter((a) => a.kind === 'name' || a.kind === 'adjective' || a.kind === 'demonym');
    const [first] = named;
    if (!first?.party?.startsWith('iso:') || named.length < aliases.length || named.some((a) => a.party !== first.party)) continue;
    countries.set(fold(key), first.party);
  }
  return countries;
}

/** Words of a name that carry meaning: no articles, prepositions, ordinals or years (so that names in a series are one: «58th Munich Security Conference»). */
export function contentWords(name: string, countries: ReadonlyMap<string, string>): string[] {
  const words = name
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((w) => w !== '' && !SMALL_WORDS.has(w.toLowerCase()) && !ORDINAL.test(w.toLowerCase()))
    .map((w) => plain(w, countries));
  return [...new Set(words)];
}
