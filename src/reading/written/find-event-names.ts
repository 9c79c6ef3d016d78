import type { ParsedDoc, Sentence } from '../../model/doc.ts';
import type { World, WorldEvent } from '../../model/world.ts';
import { eventNamesOf, type NameVariant, ORDINAL } from './event-name-index.ts';

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
  const names = eventNamesOf(world);
  const words = doc.tokens.map(({ form }, t) => names.wordsOf(form, doc.tokens[t + 1]?.form));
  /** For each word of names, the last sentence that has it, from 1. */
  const lastIn = new Int32Array(names.size);
  const found: EventHit[] = [];
  for (const sentence of doc.sentences) {
    for (let t = sentence.from as number; t < sentence.to; t++) for (const word of words[t]!) lastIn[word] = sentence.index + 1;
    const scene: Scene = { sentence, words, isThere: (word) => lastIn[word] === sentence.index + 1 };
    for (let t = sentence.from as number; t < sentence.to; t++) {
      if (doc.tokens[t]!.upos === 'PUNCT' && !/[\p{L}\p{N}]/u.test(doc.tokens[t]!.form)) continue;
      for (const word of words[t]!) {
        const variants = names.variantsOf(word);
        const hit = variants && bestAt(variants, t, scene);
        const narrow = hit && narrowed(doc, hit);
        if (narrow) found.push(narrow);
      }
    }
  }
  return withoutInner(found);
}

/** A sentence in which names are looked for. */
interface Scene {
  readonly sentence: Sentence;
  /** Numbers of the words of all tokens of the page. */
  readonly words: readonly (readonly number[])[];
  /** Whether the sentence has a word. */
  readonly isThere: (word: number) => boolean;
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

function bestAt(variants: readonly NameVariant[], at: number, scene: Scene): EventHit | undefined {
  let most = 0;
  let from = at;
  let to = at + 1;
  let events: WorldEvent[] = [];
  for (const { words, events: named } of variants) {
    if (words.length < most || !words.every(scene.isThere)) continue;
    const hull = hullOf(words, at, scene);
    if (!hull) continue;
    if (words.length > most) [most, from, to, events] = [words.length, hull.from, hull.to, []];
    for (const event of named) if (!events.includes(event)) events.push(event);
  }
  if (most === 0) return undefined;
  events.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.key < b.key ? -1 : 1));
  return { sentence: scene.sentence, from, to, events, words: most };
}

/** The stretch around a place that holds all words, which stand in the sentence; undefined where one is too far away. */
function hullOf(words: readonly number[], at: number, scene: Scene): { from: number; to: number } | undefined {
  let from = at;
  let to = at + 1;
  // words that stand once first: they say where the name is
  const others = words
    .slice(1)
    .map((word) => placesOf(word, scene))
    .sort((a, b) => a.length - b.length);
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

function placesOf(word: number, { sentence, words }: Scene): number[] {
  const places: number[] = [];
  for (let t = sentence.from as number; t < sentence.to; t++) if (words[t]!.includes(word)) places.push(t);
  return places;
}
