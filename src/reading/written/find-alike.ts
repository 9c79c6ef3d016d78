import { type Day, toDayNumber } from '../../base/days.ts';
import { fold } from '../../base/fold.ts';
import type { ParsedDoc, Sentence } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { World, WorldEvent } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { type Clue, type ClueRange, around } from './clue.ts';
import { LONG_DAYS, lengthOf, ordinalOf } from './counted-ranges.ts';
import { contentWords, countriesOf, plain } from './find-event-names.ts';

/** A happening that the head of a story is like, by the words that its names share with it. */
interface Likeness {
  readonly event: WorldEvent;
  /** Sum of the weights of shared words and parties. */
  readonly score: number;
  /** The first sentence with a word that only few happenings have, and the place of that word. */
  readonly sentence: Sentence;
  readonly at: number;
}

/** Sentences at the head of the story, the headline included, in which news is told. */
const HEAD_SENTENCES = 4;

/** Weight of a shared word: ln(happenings / happenings with it), by half for a proper name, a fifth for other words; of a state or a capital no more than the general weight, of a part of a person's name in the tables of offices a little more. */
const PROPER_SHARE = 0.5;
const COMMON_SHARE = 0.22;
const COMMON_CAP = 1.4;
const GENERAL_WEIGHT = 0.8;
const PERSON_SHARE = 0.3;
const MOST_OF_PERSON = 2;
/** Happenings that may share a word for it to bring one up. */
const MOST_SHARING = 30;

/** Capitalised words that say nothing of a happening, in the form of names in the index. */
const EMPTY = new Set(
  'white house united nation council security general assembly resolution minister prime president foreign ministry defence defense court national international republic people new day state world office union group agreement treaty law'.split(
    ' ',
  ),
);

interface Index {
  readonly proper: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
  readonly events: readonly { readonly event: WorldEvent; readonly words: ReadonlyMap<string, number> }[];
  /** Places in `events`, by word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const INDEXES = new WeakMap<World, Index>();

function indexOf(world: World): Index {
  const known = INDEXES.get(world);
  if (known) return known;
  const countries = countriesOf(world);
  const families = new Set(world.terms.flatMap((term) => fold(term.name).split(' ')));
  const byWord = new Map<string, number[]>();
  const proper = new Set<string>();
  const lists = world.events.map((event, i) => {
    const words = new Set<string>();
    for (const name of event.names) {
      for (const word of contentWords(name, countries)) words.add(word);
      for (const word of name.split(/[^\p{L}\p{N}'’]+/u)) if (/^\p{Lu}/u.test(word)) proper.add(plain(word, countries));
    }
    for (const word of words) {
      const list = byWord.get(word);
      if (list) list.push(i);
      else byWord.set(word, [i]);
    }
    return words;
  });
  const weightOf = (word: string): number => {
    const rarity = Math.log(world.events.length / byWord.get(word)!.length);
    if (families.has(word)) return Math.min(MOST_OF_PERSON, rarity * PERSON_SHARE);
    if (word.includes(':') || EMPTY.has(word) || isSeat(world, word)) return Math.min(GENERAL_WEIGHT, rarity);
    return proper.has(word) ? rarity * PROPER_SHARE : Math.min(COMMON_CAP, rarity * COMMON_SHARE);
  };
  const weights = new Map([...byWord.keys()].map((word) => [word, weightOf(word)]));
  const events = world.events.map((event, i) => ({ event, words: new Map([...lists[i]!].map((word) => [word, weights.get(word)!])) }));
  const made = { proper, countries, events, byWord };
  INDEXES.set(world, made);
  return made;
}

const isSeat = (world: World, word: string): boolean => world.aliases.get(word)?.some(({ kind }) => kind === 'seat') ?? false;

/** Happenings that the head of the story is like, the likest first. */
function findAlike(doc: ParsedDoc, mentions: readonly Mention[], world: World): Likeness[] {
  const { proper, countries, events, byWord } = indexOf(world);
  const places = new Map<string, { readonly sentence: Sentence; readonly at: number }>();
  const head = doc.sentences.slice(0, HEAD_SENTENCES);
  for (const sentence of head)
    for (let t = sentence.from as number; t < sentence.to; t++)
      for (const part of doc.tokens[t]!.form.split(/[-‐‑–]/)) {
        if (!/\p{L}/u.test(part)) continue;
        const word = plain(part, countries);
        if (proper.has(word) && !/^\p{Lu}/u.test(part)) continue;
        if (!places.has(word)) places.set(word, { sentence, at: t });
      }
  const end = head.at(-1)?.to ?? 0;
  const parties = new Set<PartyId>();
  for (const mention of mentions) {
    if (mention.from >= end) break;
    for (const party of mention.parties) parties.add(party);
  }
  const seen = new Set<number>();
  const found: Likeness[] = [];
  for (const word of places.keys()) {
    const sharing = byWord.get(word);
    if (!sharing || sharing.length > MOST_SHARING) continue;
    for (const i of sharing) {
      if (seen.has(i)) continue;
      seen.add(i);
      const { event, words } = events[i]!;
      let score = 0;
      let rarest = -1;
      let place: { readonly sentence: Sentence; readonly at: number } | undefined;
      for (const [shared, weight] of words) {
        const at = places.get(shared);
        if (!at) continue;
        score += weight;
        if (weight > rarest) [rarest, place] = [weight, at];
      }
      score += GENERAL_WEIGHT * Math.min(2, event.parties.filter((party) => parties.has(party)).length);
      if (score >= LEAST_SCORE && place) found.push({ event, score, ...place });
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.event.key < b.event.key ? -1 : 1));
}

/** Happenings so many days apart may be one. */
const SAME_DAYS = 5;
/** Score from which a happening is looked at, and how far below the best the others may lie. */
const LEAST_SCORE = 5;
const SCORE_REACH = 2.5;
/** Chance that a story is news of the happening that it is likest: a logistic curve over the score. Set by hand on invented reports of real days. */
const MIDDLE_SCORE = 7.5;
const SCORE_SLOPE = 0.7;
/** Days that a day of news is told from, by ln; and the most that likeness may add. */
const SEARCH_WEIGHT = 7.5;
const MOST_WEIGHT = 6;
/** Heads that look back on years («the 30th anniversary», «ten years after») are mostly no news of it. */
const LOOKING_BACK = /^(?:anniversary|years|decade|decades|centenary)$/i;
const LOOKING_BACK_LESS = 3;
/** Shares of the weight: in the weeks around; in the ten days after; in the happening and the two days after. */
const SHARES = [0.35, 0.3, 0.35] as const;
const WEEKS_BEFORE = 10;
const WEEKS_AFTER = 60;
const SOON_AFTER = 10;
const NEWS_DAYS = 2;

/**
 * The clue that the head of the story is like happenings of the tables without giving their names («soldiers threw away their uniforms in Mosul»):
 * the story is most likely news of it. Those of the days in `placed`, which a count or a time in the story places, are left to these. Words of the names count by how few happenings have them; undefined where none is like it.
 */
export function findAlikeClue(doc: ParsedDoc, mentions: readonly Mention[], world: World, placed: readonly Day[]): Clue | undefined {
  if (world.events.length === 0) return undefined;
  const known = placed.map(toDayNumber);
  const isPlaced = (event: WorldEvent): boolean => known.some((day) => Math.abs(day - toDayNumber(event.first)) <= SAME_DAYS);
  const alike = findAlike(doc, mentions, world).filter(({ event }) => !isPlaced(event));
  const [best] = alike;
  if (!best) return undefined;
  const seen = new Set<string>();
  const near = alike.filter(({ event, score }) => {
    if (score < best.score - SCORE_REACH || seen.has(event.first)) return false;
    seen.add(event.first);
    return true;
  });
  const { from } = doc.sentences[0]!;
  const to = doc.sentences[Math.min(HEAD_SENTENCES, doc.sentences.length) - 1]!.to;
  const nights = nightsOf(doc.tokens.slice(from, to).flatMap(({ form }) => form.toLowerCase().split('-')));
  const less = doc.tokens.slice(from, to).some(({ form }) => LOOKING_BACK.test(form)) ? LOOKING_BACK_LESS : 0;
  const total = near.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const ranges = near.flatMap(({ event, score }) => {
    const chance = 1 / (1 + Math.exp(-SCORE_SLOPE * (score - MIDDLE_SCORE)));
    const weight = Math.min(MOST_WEIGHT, SEARCH_WEIGHT + Math.log((chance * Math.exp(score - best.score)) / total)) - less;
    return weight <= 0 ? [] : rangesOf(event, weight, nights);
  });
  if (ranges.length === 0) return undefined;
  return {
    rule: 'like-event',
    detail: `like «${best.event.names[0]}» of ${best.event.first}`,
    evidence: [{ start: doc.tokens[best.at]!.start, end: doc.tokens[best.at]!.end }],
    ranges,
  };
}

/** `nights`: days since it began that the head counts. */
function rangesOf(event: WorldEvent, weight: number, nights: number | undefined): ClueRange[] {
  const length = lengthOf(event);
  if (nights !== undefined)
    return [
      around(event.first, -WEEKS_BEFORE, Math.max(length, nights) + WEEKS_AFTER, weight * SHARES[0]),
      around(event.first, nights - 2, nights + 1, weight * (SHARES[1] + SHARES[2])),
    ];
  if (length > LONG_DAYS)
    return [
      around(event.first, -WEEKS_BEFORE, WEEKS_AFTER, weight * SHARES[0]),
      around(event.first, 0, length + SOON_AFTER, weight * SHARES[1]),
    ];
  return [
    around(event.first, -WEEKS_BEFORE, length + WEEKS_AFTER, weight * SHARES[0]),
    around(event.first, 0, length + SOON_AFTER, weight * SHARES[1]),
    around(event.first, 0, length + NEWS_DAYS, weight * SHARES[2]),
  ];
}

/** «for a seventh night», «the 30th day of fighting»: 7, 30. Undefined where the head counts none. */
function nightsOf(words: readonly string[]): number | undefined {
  for (let i = 1; i < words.length; i++) {
    if (!/^(?:night|day)$/.test(words[i]!)) continue;
    const before = /^(?:straight|consecutive|successive)$/.test(words[i - 1]!) ? i - 2 : i - 1;
    const count = ordinalOf(words[before], words[before - 1]);
    if (count !== undefined && count > 1) return count;
  }
  return undefined;
}
