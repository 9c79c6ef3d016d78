import { type Day, toDayNumber } from '../../base/days.ts';
import { fold } from '../../base/fold.ts';
import type { ParsedDoc, Sentence } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { World, WorldEvent } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { around, type Clue, type ClueRange, FIRST_DAY, LAST_DAY } from './clue.ts';
import { LONG_DAYS, lengthOf, ordinalOf } from './counted-ranges.ts';
import { contentWords, countriesOf, plain } from './event-name-index.ts';

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

/** What a happening is by its names, and the words that a story of it has: where it has none of them, the shared words are of something else. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:deaths?|assassination|killing|murder|funeral|execution)\b/i,
    /\b(?:dead|deaths?|die[sd]?|dying|kill\w*|murder\w*|assassinat\w*|funeral|mourn\w*|buri\w*|coffins?|shot|execut\w*|hanged|condolences|memorial)\b/i,
  ],
  [
    /\b(?:elections?|referendum|vote|runoff)\b/i,
    /\b(?:elect\w*|vot(?:e|es|ed|ers?|ing)|polls?|polling|ballots?|referend\w*|wins?|won|run-?off|campaign\w*|candidates?|cho[os]e|chosen|conclave|cardinals?)\b/i,
  ],
  [
    /\b(?:summit|meeting|talks|visit|conference|forum|met|trip)\b/i,
    /\b(?:summits?|met|meet\w*|talks|visit\w*|conference|forum|arriv\w*|flew|fly|trip|tour|hosts?|leaders|dinner|embraced|shook|handshake)\b/i,
  ],
  [
    /\b(?:attacks?|bombings?|massacre|shootings?|siege|raid|strikes?|explosion|blast|hijacking|battle|downing)\b/i,
    /\b(?:attack\w*|bomb\w*|blasts?|explo\w+|kill\w*|shot|shoot\w*|gunm[ae]n|massacre\w*|raid\w*|struck|strik\w+|siege|hostages?|missiles?|hijack\w*|wounded|dead|died|fire|fir(?:ed|ing)|fight\w*|fought|storm\w*|shell\w*)\b/i,
  ],
  [
    /\b(?:coup|putsch|ouster|overthrow|fall|resignation|impeachment|removal)\b/i,
    /\b(?:coup|seiz\w+|soldiers?|army|military|junta|generals?|troops|mutin\w+|tanks?|overthr\w+|oust\w*|power|fell|fall\w*|fled|flee\w*|resign\w*|quit|topple\w*|impeach\w*|step\w* down|remov\w+|rebels?|flown|took)\b/i,
  ],
  [
    /\b(?:agreement|accords?|treaty|pact|protocol|deal|declaration|ceasefire|truce|package|resolution)\b/i,
    /\b(?:agree\w*|accords?|treat(?:y|ies)|pacts?|deals?|sign\w*|cease-?fire|truce|protocol|peace|declar\w*|package|resolution|council)\b/i,
  ],
  [
    /\b(?:earthquakes?|tsunami|hurricane|cyclone|floods?|crash|disaster|fire)\b/i,
    /\b(?:earthquakes?|quakes?|tsunami|hurricane|cyclone|storm|flood\w*|crash\w*|disaster|aftershocks?|rubble|waves?|plane|fires?)\b/i,
  ],
];

interface Index {
  readonly proper: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
  /** `kinds`: places in {@link KINDS} of what the event is. */
  readonly events: readonly {
    readonly event: WorldEvent;
    readonly words: ReadonlyMap<string, number>;
    readonly kinds: readonly number[];
  }[];
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
  const events = world.events.map((event, i) => ({
    event,
    words: new Map([...lists[i]!].map((word) => [word, weights.get(word)!])),
    kinds: KINDS.flatMap(([names], kind) => (event.names.some((name) => names.test(name)) ? [kind] : [])),
  }));
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
        if (!/\p{L}{3}/u.test(part)) continue;
        const word = plain(part, countries);
        if (proper.has(word) && !/^\p{Lu}/u.test(part)) continue;
        if (!places.has(word)) places.set(word, { sentence, at: t });
      }
  const end = head.at(-1)?.to ?? 0;
  const text = end === 0 ? '' : doc.text.slice(doc.tokens[head[0]!.from]!.start, doc.tokens[end - 1]!.end);
  const told = KINDS.map(([, words]) => words.test(text));
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
      const { event, words, kinds } = events[i]!;
      if (kinds.length > 0 && !kinds.some((kind) => told[kind])) continue;
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
/** Chance that a story is news of the happening that it is likest: a logistic curve over the score. Set by hand: of the odd real pages with a score of 5 to 10 a quarter are news of it, of invented reports of real days half. */
const MIDDLE_SCORE = 11;
const SCORE_SLOPE = 0.5;
const MOST_CHANCE = 0.75;
/** Heads that look back on years («the 30th anniversary», «ten years after») are mostly no news of it. */
const LOOKING_BACK = /^(?:anniversary|years|decade|decades|centenary)$/i;
const LOOKING_BACK_LESS = 3;
/** Where news of a happening is written: in it and the two days after, in the ten days after, and in the weeks around it, with the share of each. */
const NEWS_DAYS = 2;
const SOON_AFTER = 10;
const WEEKS_BEFORE = 10;
const WEEKS_AFTER = 60;
const SHARES = { news: 0.5, soon: 0.25, weeks: 0.25 } as const;
/** Days counted from which a happening must itself be long. */
const LEAST_COUNTED = 10;
/** Taken off where a count or a time in the story places another happening. */
const PLACED_LESS = 4;
const SEARCH_DAYS = toDayNumber(LAST_DAY) - toDayNumber(FIRST_DAY) + 1;

/**
 * The clue that the head of the story is like happenings of the tables without giving their names («soldiers threw away their uniforms in Mosul»):
 * the story is most likely news of it. Those of the days in `placed`, which a count or a time in the story places, are left to these. Words of the names count by how few happenings have them; undefined where none is like it.
 */
export function findAlikeClue(doc: ParsedDoc, mentions: readonly Mention[], world: World, placed: readonly Day[]): Clue | undefined {
  if (world.events.length === 0) return undefined;
  const known = placed.map(toDayNumber);
  const years = yearsOf(doc);
  const isPlaced = (event: WorldEvent): boolean => {
    const year = Number(event.first.slice(0, 4));
    return (
      known.some((day) => Math.abs(day - toDayNumber(event.first)) <= SAME_DAYS) ||
      // «in the first seven months of 2012»: no news of another year
      years.some((told) => year < told.year || (told.isOf && year > told.year + 1))
    );
  };
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
  const less = doc.tokens.slice(from, to).some(({ form }) => LOOKING_BACK.test(form))
    ? LOOKING_BACK_LESS
    : placed.length > 0
      ? PLACED_LESS
      : 0;
  const total = near.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const ranges = near.flatMap(({ event, score }) => {
    const chance = 1 / (1 + Math.exp(-SCORE_SLOPE * (score - MIDDLE_SCORE)));
    const odds = (Math.min(MOST_CHANCE, chance) / (1 - Math.min(MOST_CHANCE, chance))) * (Math.exp(score - best.score) / total);
    // «the 30th day of fighting» is of a war, not of a day
    if (nights !== undefined && nights > LEAST_COUNTED && lengthOf(event) < nights / 2 && event.last !== event.first) return [];
    return rangesOf(event, Math.log(odds * SEARCH_DAYS) - less, nights);
  });
  if (ranges.length === 0) return undefined;
  return {
    rule: 'like-event',
    detail: `like «${best.event.names[0]}» of ${best.event.first}`,
    evidence: [{ start: doc.tokens[best.at]!.start, end: doc.tokens[best.at]!.end }],
    ranges,
  };
}

/** `weight`: log-odds of the happening against all days of the search; `nights`: days since it began that the head counts. */
function rangesOf(event: WorldEvent, weight: number, nights: number | undefined): ClueRange[] {
  const length = lengthOf(event);
  const isLong = nights === undefined && length > LONG_DAYS;
  const [from, to] = nights !== undefined ? [nights - 2, nights + 2] : isLong ? [0, SOON_AFTER] : [0, length + NEWS_DAYS];
  const soonTo = isLong ? length + SOON_AFTER : to + SOON_AFTER - NEWS_DAYS;
  const weeksTo = Math.max(length, to) + WEEKS_AFTER;
  const weeks = SHARES.weeks / (weeksTo + WEEKS_BEFORE + 1);
  const soon = weeks + SHARES.soon / (soonTo - from + 1);
  const news = soon + SHARES.news / (isLong ? length + SOON_AFTER : to - from + 1);
  return [
    around(event.first, -WEEKS_BEFORE, weeksTo, Math.max(0, weight + Math.log(weeks))),
    around(event.first, from, soonTo, Math.log(soon / weeks)),
    around(event.first, from, to, Math.log(news / soon)),
  ];
}

/** Years that the head of the story tells as past or present; `isOf`: as part of a date or stretch («the third quarter of 2019»). */
function yearsOf(doc: ParsedDoc): { readonly year: number; readonly isOf: boolean }[] {
  const years: { year: number; isOf: boolean }[] = [];
  for (const { from, to } of doc.sentences.slice(0, HEAD_SENTENCES))
    for (let t = from + 1; t < to; t++) {
      const before = doc.tokens[t - 1]!.form.toLowerCase();
      if (/^(?:19|20)\d\d$/.test(doc.tokens[t]!.form) && !/^(?:by|until|till|before|to|for)$/.test(before))
        years.push({ year: Number(doc.tokens[t]!.form), isOf: before === 'of' });
    }
  return years;
}

/** «for a seventh night», «the 30th day of fighting», «the fourth Saturday of protests»: 7, 30, 22. Undefined where the head counts none. */
function nightsOf(words: readonly string[]): number | undefined {
  for (let i = 1; i < words.length; i++) {
    const isWeek = /^(?:week|weekend|saturday|sunday|friday)$/.test(words[i]!);
    if (!isWeek && !/^(?:night|day)$/.test(words[i]!)) continue;
    const before = /^(?:straight|consecutive|successive)$/.test(words[i - 1]!) ? i - 2 : i - 1;
    const count = ordinalOf(words[before], words[before - 1]);
    if (count !== undefined && count > 1) return isWeek ? (count - 1) * DAYS_OF_WEEK + 1 : count;
  }
  return undefined;
}
const DAYS_OF_WEEK = 7;
