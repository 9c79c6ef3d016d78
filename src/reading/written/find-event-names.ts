import { fold } from '../../base/fold.ts';
import type { ParsedDoc, Sentence } from '../../model/doc.ts';
import type { World, WorldEvent } from '../../model/world.ts';

/** Words of a story that name dated happenings of the world tables; several where the name recurs («Munich Security Conference»). */
export interface EventHit {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly events: readonly WorldEvent[];
  /** How many words of the name were found. */
  readonly words: number;
  /** A feast or national day, with its days of many years. */
  readonly isFeast?: true;
  /** Log-odds taken off the weight where the happening is told by its kind alone. */
  readonly less?: number;
  /** Of a kind of which the tables hold nearly all. */
  readonly isRare?: true;
}

interface Variant {
  /** Words of the name that carry meaning, each once; the rarest of the table first. */
  readonly words: readonly string[];
  readonly events: WorldEvent[];
}

const TITLE_BEGINNINGS = 'counterpart prime foreign defence defense interior finance vice deputy supreme top'.split(' ');

interface NameIndex {
  /** Offices in one word and beginnings of longer ones, lower case: before them «Russian» says whose minister it is, not where. */
  readonly titles: ReadonlySet<string>;
  /** By the rarest word of the name. */
  readonly variants: ReadonlyMap<string, readonly Variant[]>;
  readonly countries: ReadonlyMap<string, string>;
}

const INDEXES = new WeakMap<World, NameIndex>();

const SMALL_WORDS = new Set('the of in on at for by to and with a an between against from into over after as its his'.split(' '));
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:19|20)\d\d)$/;

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

function indexOf(world: World): NameIndex {
  const known = INDEXES.get(world);
  if (known) return known;
  const countries = countriesOf(world);
  const variants = new Map<string, Variant>();
  const counts = new Map<string, number>();
  for (const event of world.events)
    for (const name of event.names) {
      const words = contentWords(name, countries);
      if (words.length === 0 || (words.length === 1 && words[0]!.length < SHORTEST_SINGLE)) continue;
      const key = [...words].sort().join(' ');
      const variant = variants.get(key);
      if (!variant) {
        variants.set(key, { words, events: [event] });
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      } else if (!variant.events.includes(event)) variant.events.push(event);
    }
  const index = new Map<string, Variant[]>();
  for (const { words, events } of variants.values()) {
    const sorted = [...words].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    const list = index.get(sorted[0]!) ?? [];
    list.push({ words: sorted, events });
    index.set(sorted[0]!, list);
  }
  const titles = new Set([...world.offices.keys()].filter((office) => !office.includes(' ')).concat(TITLE_BEGINNINGS));
  const made = { variants: index, countries, titles };
  INDEXES.set(world, made);
  return made;
}

/** A name of one word only counts from this length («Holocaust», «Brexit»): shorter ones are too often something else. */
const SHORTEST_SINGLE = 6;
/** How far the words of a name may lie apart in a sentence: this many tokens for each word, and some more. */
const SPREAD_PER_WORD = 2;
const SPREAD = 7;
/** Of two words: they are too often met by chance. */
const SPREAD_OF_TWO = 7;

/**
 * Names of dated happenings: all words of a name near each other in a sentence, in any order («Putin and Xi held a video call» names the «video call between Xi and Putin»).
 * At one place the names with most words win; what they share counts as one hit with several events.
 */
export function findEventNames(doc: ParsedDoc, world: World): EventHit[] {
  if (world.events.length === 0) return [];
  const names = indexOf(world);
  const found: EventHit[] = [];
  for (const sentence of doc.sentences) {
    let places: Map<string, number[]> | undefined;
    for (let t = sentence.from as number; t < sentence.to; t++) {
      if (doc.tokens[t]!.upos === 'PUNCT' && !/[\p{L}\p{N}]/u.test(doc.tokens[t]!.form)) continue;
      for (const word of wordsAt(doc, t, names)) {
        const variants = names.variants.get(word);
        if (!variants) continue;
        places ??= placesOf(doc, sentence, names);
        const hit = bestAt(variants, places, t, sentence);
        const narrow = hit && narrowed(doc, hit);
        if (narrow) found.push(narrow);
      }
    }
  }
  return withoutInner(found);
}

/** Drops a hit whose words all lie inside a longer one of the same sentence. */
function withoutInner(hits: readonly EventHit[]): EventHit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit && other.sentence === hit.sentence && other.words > hit.words && other.from <= hit.from && hit.to <= other.to,
      ),
  );
}

/** Tokens before a name in which its number stands. */
const NUMBER_REACH = 4;

/**
 * Of a series («Munich Security Conference») those with the number or year told with it, of an election the round told with it. Undefined where the table's happenings bear other numbers.
 */
function narrowed(doc: ParsedDoc, hit: EventHit): EventHit | undefined {
  const words: string[] = [];
  for (let t = Math.max(hit.sentence.from, hit.from - NUMBER_REACH); t < Math.min(hit.sentence.to, hit.to + 1); t++)
    words.push(doc.tokens[t]!.form.toLowerCase());
  let { events } = hit;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (/^(?:19|20)\d\d$/.test(word)) {
      const ofYear = events.filter((e) => e.first.startsWith(word) || e.last.startsWith(word));
      if (ofYear.length > 0) events = ofYear;
    } else if (ORDINAL.test(word) && words[i + 1] === 'anniversary') {
      // «the 70th anniversary of X»: not its 60th
      const others = events.filter(
        (e) => !e.names.some((name) => name.includes('anniversary')) || e.names.some((name) => hasWord(name, word)),
      );
      if (others.length === 0) return undefined;
      if (others.length < events.length) events = others;
    } else if (ORDINAL.test(word) && !NOT_NUMBERED.test(words[i + 1] ?? '')) {
      const numbers = events.filter((e) => e.names.some(hasOrdinal));
      const same = numbers.filter((e) => e.names.some((name) => hasWord(name, word)));
      if (same.length > 0) events = same;
      else if (numbers.length > 0 && numbers.length === events.length && /^\d/.test(word)) return undefined;
    }
  }
  const round = roundOf(words);
  if (round === 2 && events.some((e) => e.first !== e.last)) events = events.filter((e) => e.first !== e.last);
  if (round !== undefined)
    events = events.map((e) => (e.first === e.last ? e : round === 1 ? { ...e, last: e.first } : { ...e, first: e.last }));
  return events === hit.events ? hit : { ...hit, events };
}

/** «the second year», «in its third week»: of time or of a race, not of a series. */
const NOT_NUMBERED = /^(?:day|week|month|year|decade|anniversary|round|time|quarter|half|term|day|person|man|phase)s?$/;
const hasOrdinal = (name: string): boolean => /(?:^| )\d+(?:st|nd|rd|th)(?= |$)/.test(name);
const hasWord = (name: string, word: string): boolean => ` ${name.toLowerCase()} `.includes(` ${word} `);

function roundOf(words: readonly string[]): 1 | 2 | undefined {
  const at = words.indexOf('round');
  if (words.includes('runoff') || words.includes('run-off')) return 2;
  if (at < 1) return undefined;
  return words[at - 1] === 'second' || words[at - 1] === 'final' ? 2 : words[at - 1] === 'first' ? 1 : undefined;
}

/** The word at a place as names have it. */
function wordAt(doc: ParsedDoc, t: number, { countries, titles }: NameIndex): string {
  const { form } = doc.tokens[t]!;
  return titles.has(doc.tokens[t + 1]?.form.toLowerCase() ?? '') ? plain(form, NO_COUNTRIES) : plain(form, countries);
}
/** The word, and the parts of one with a hyphen, as names are parted there too: «Non-Aligned». */
function wordsAt(doc: ParsedDoc, t: number, names: NameIndex): readonly string[] {
  const word = wordAt(doc, t, names);
  const { form } = doc.tokens[t]!;
  if (form.length < 5 || !/\p{L}[-‐‑–]\p{L}/u.test(form)) return [word];
  return [word, ...new Set(form.split(/[-‐‑–]/).map((part) => plain(part, names.countries)))];
}
const NO_COUNTRIES: ReadonlyMap<string, string> = new Map();

function placesOf(doc: ParsedDoc, sentence: Sentence, names: NameIndex): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let t = sentence.from as number; t < sentence.to; t++) {
    for (const word of wordsAt(doc, t, names)) {
      const list = places.get(word);
      if (list) list.push(t);
      else places.set(word, [t]);
    }
  }
  return places;
}

function bestAt(
  variants: readonly Variant[],
  places: ReadonlyMap<string, readonly number[]>,
  at: number,
  sentence: Sentence,
): EventHit | undefined {
  let most = 0;
  let from = at;
  let to = at + 1;
  let events: WorldEvent[] = [];
  for (const { words, events: named } of variants) {
    if (words.length < most) continue;
    const hull = hullOf(words, places, at);
    if (!hull) continue;
    if (words.length > most) [most, from, to, events] = [words.length, hull.from, hull.to, []];
    for (const event of named) if (!events.includes(event)) events.push(event);
  }
  if (most === 0) return undefined;
  events.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.key < b.key ? -1 : 1));
  return { sentence, from, to, events, words: most };
}

/** The stretch around a place that holds all words; undefined where one is missing or too far away. */
function hullOf(
  words: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  at: number,
): { from: number; to: number } | undefined {
  let from = at;
  let to = at + 1;
  const others: (readonly number[])[] = [];
  for (const word of words.slice(1)) {
    const list = places.get(word);
    if (!list) return undefined;
    others.push(list);
  }
  // words that stand once first: they say where the name is
  others.sort((a, b) => a.length - b.length);
  for (const list of others) {
    let near = list[0]!;
    let least = Infinity;
    for (const place of list) {
      const growth = place < from ? from - place : place >= to ? place - to + 1 : 0;
      if (growth < least) [near, least] = [place, growth];
    }
    from = Math.min(from, near);
    to = Math.max(to, near + 1);
  }
  const most = words.length === 2 ? SPREAD_OF_TWO : words.length * (words.length > 3 ? SPREAD_PER_WORD + 1 : SPREAD_PER_WORD) + SPREAD;
  return to - from <= most ? { from, to } : undefined;
}
