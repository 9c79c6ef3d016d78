import { mix32 } from '../base/hash32.ts';
import type { EventProfile, LinkProfile, PageProfile } from '../model/link-profile.ts';
import type { LinkKey } from '../model/link-key.ts';
import { isLocal, type PartyId } from '../ontology/parties.ts';
import type { EventType } from '../ontology/plover.ts';
import { DAYS_BEFORE_WRITING, isCallingOff, isMoving, toPromise, type PromiseProfile } from './to-promise.ts';
import { distinctWords } from './distinct-words.ts';
import { typeFamily } from './type-family.ts';

/** Days of one bucket of time. A month: what happens in one is compared, and neighbours of its ends fall into both. */
const BUCKET_DAYS = 32;
/** A dated event within this many days of a bucket's end belongs to the next one too: reports differ by a day or two on when. */
const BUCKET_MARGIN_DAYS = 3;
/** An event that may lie on so many buckets at most is found by its days; a longer stretch says too little. */
const MAX_BUCKETS = 4;
/** Grid for events without a day, told months apart: a quarter of a year. */
const LOOSE_DAYS = 91;
/** Pairs of parties of one event that become keys; a declaration of thirty states needs no more to be found. */
const MAX_PAIRS = 6;
/** Sentences of a page that become keys, the ones with most words. */
const MAX_SENTENCE_KEYS = 12;
/** A sentence with fewer content words is too common to lead to a copy. */
const MIN_SENTENCE_WORDS = 6;
/** Words of a sentence that make its key. Three are shared by strangers: the commonest words of a language come first in many sentences. */
const WORDS_OF_SENTENCE_KEY = 4;
/** MinHash bands over the page's words, and rows in each: at a similarity of 0.5 a pair meets in some band with a chance of 0.80, at 0.2 of 0.09 (1 − (1 − s³)¹²). */
const BANDS = 12;
const ROWS = 3;
/** How long after its announcement an act without a day is looked for: a year and a month, so that a yearly meeting is found. */
export const PATIENCE_DAYS = 396;
/** An act may come this much after its announced days and still be it. */
export const DUE_SLACK_DAYS = 14;
/** And this much before them. */
const EARLY_DAYS = 5;
/** Buckets of a promise, for finding what came of it: half a year, so that few are needed. */
const OUTCOME_DAYS = 182;

/** The keys under which a page and its events are found. Two things that share no key are never compared. Pure. */
export function keysOf({ page, events }: LinkProfile): LinkKey[] {
  return [...copyKeys(page), ...events.flatMap(eventKeys)];
}

function copyKeys(page: PageProfile): LinkKey[] {
  const words = distinctWords(page.sentences);
  const keys: LinkKey[] = [];
  // Copies share most of their words, so that two sketches bring them side by side in a long block.
  const order =
    words.length === 0 ? '' : [ORDER_SALT, ORDER_SALT + 1].map((which) => minHash(words, which).toString(36).padStart(7, '0')).join('');
  if (words.length >= MIN_SENTENCE_WORDS) {
    for (let band = 0; band < BANDS; band++) {
      let key = '';
      for (let row = 0; row < ROWS; row++) key += `.${minHash(words, band * ROWS + row).toString(36)}`;
      keys.push({ key: `c${band}${key}`, order, member: page.page, page: page.page });
    }
  }
  const longest = page.sentences
    .filter((sentence) => sentence.words.length >= MIN_SENTENCE_WORDS)
    .sort((a, b) => b.words.length - a.words.length || a.start - b.start)
    .slice(0, MAX_SENTENCE_KEYS);
  for (const { words: own } of longest) {
    keys.push({ key: `cs.${leastWords(own, WORDS_OF_SENTENCE_KEY, SENTENCE_SALT)}`, order, member: page.page, page: page.page });
  }
  return distinct(keys);
}

/** Hash functions behind those of the bands. */
const ORDER_SALT = 1000;
const SENTENCE_SALT = 0x5bd1e995;
const SECOND_SALT = 0x2545f491;
/** Words that two events must share under one order of all words to be found by wording alone, whatever their days. */
const WORDS_OF_KEY = 3;

/** The words that come first under a hash. */
function leastWords(words: readonly number[], count: number, salt: number): string {
  const values = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) values[i] = mix32(words[i]! ^ salt);
  values.sort();
  let key = '';
  for (let i = 0; i < values.length && i < count; i++) key += `${i === 0 ? '' : '.'}${values[i]!.toString(36)}`;
  return key;
}

/** The smallest of the words' values under one of a family of hash functions. A page is asked forty times: no object is made on the way. */
function minHash(words: ArrayLike<number>, which: number): number {
  const salt = mix32(which + 1);
  let least = 0xffffffff;
  for (let i = 0; i < words.length; i++) {
    const value = mix32(words[i]! ^ salt);
    if (value < least) least = value;
  }
  return least;
}

function eventKeys(event: EventProfile): LinkKey[] {
  // whom only a word of the page names is nobody that another page could mean
  if (isOfPageAlone(event)) return [];
  const keys: LinkKey[] = [];
  const at = { member: event.event, page: event.page };
  const pairs = partyPairs(event.actors, event.recipients);
  if (event.isBackground) for (const key of backgroundKeys(event)) keys.push({ ...at, key, order: '' });
  else {
    const order = `${pad(event.days?.[0] ?? event.written?.[1] ?? 0)}${event.type}${sketch(event.words)}`;
    for (const pair of pairs)
      for (const time of timesOf(event)) keys.push({ ...at, key: `i|${pair}|${typeFamily(event.type)}|${time}`, order });
  }
  if (!event.isBackground && event.words.length >= MIN_SENTENCE_WORDS)
    for (const salt of [SENTENCE_SALT, SECOND_SALT])
      keys.push({ ...at, key: `iw|${typeFamily(event.type)}|${leastWords(event.words, WORDS_OF_KEY, salt)}`, order: event.event });
  const promise = toPromise(event);
  const addOutcome = (key: string, order: string): void => {
    keys.push({ ...at, key, order: promise ? order + PROMISE_MARK : order });
  };
  if (promise) {
    const order = `${pad(promise.due?.[0] ?? promise.said ?? 0)}${promise.type}${sketch(event.words)}`;
    const times = outcomeTimes(promise);
    for (const pair of partyPairs(promise.actors, promise.recipients)) {
      for (const time of promiseTimes(promise, event)) keys.push({ ...at, key: `p|${pair}|${typeFamily(promise.type)}|${time}`, order });
      for (const time of times) for (const kind of outcomeKinds(promise)) addOutcome(`o|${pair}|${kind}|${time}`, order);
    }
    // Those to whom it was said may refuse it, where the act itself names one side alone.
    for (const pair of pairs) for (const time of times) addOutcome(`o|${pair}|${CALLED_OFF}|${time}`, order);
    const family = typeFamily(promise.type);
    for (const party of doersOf(promise)) for (const time of times) addOutcome(`o|${party}|${family}|${time}`, order);
    // What a collective promised its members do: found where they do it to those to whom it was promised.
    for (const party of promise.recipients.slice(0, MAX_PAIRS))
      for (const member of promise.members) for (const time of times) addOutcome(`o|${toPair(member, party)}|${family}|${time}`, order);
  }
  if (mayBeOutcome(event)) {
    const kinds = [typeFamily(event.type), ...(mayCallOff(event) ? [CALLED_OFF] : [])];
    for (const day of outcomeDays(event)) {
      const time = bucketOf(day, OUTCOME_DAYS);
      const order = `${pad(day)}${event.type}${sketch(event.words)}`;
      for (const pair of [...pairs, ...pairOfPlace(event)]) for (const kind of kinds) addOutcome(`o|${pair}|${kind}|${time}`, order);
      for (const party of doersOf(event)) addOutcome(`o|${party}|${typeFamily(event.type)}|${time}`, order);
    }
  }
  return distinct(keys);
}

/** Whether only a word of the page names one of the parties. */
const isOfPageAlone = ({ actors, recipients }: EventProfile): boolean => [...actors, ...recipients].some(isLocal);

/** Whether an event may be what was announced, or its cancellation. */
const mayBeOutcome = (event: EventProfile): boolean =>
  !event.isBackground && (event.realis === 'actual' || event.realis === 'historical' || event.realis === 'negation');

/** Ends the orders of promises in the blocks of outcomes, so that who looks through a block need not ask the events: two acts have nothing to say to each other. */
export const PROMISE_MARK = '+';

/** Blocks of what calls off. */
const CALLED_OFF = 'off';

/** Whether an event may end a promise: a refusal, a denial, sanctions, or words of calling off. */
const mayCallOff = (event: EventProfile): boolean =>
  event.realis === 'negation' || event.type === 'REJECT' || event.type === 'SANCTION' || isCallingOff(event);

/** Whether a page tells that force was not used. */
export const isRestraint = ({ realis, type }: EventProfile): boolean =>
  realis === 'negation' && typeFamily(type) === 'force' && type !== 'SANCTION';

/** Acts that fulfil a promise of a type, besides the type itself: a pledge of cooperation comes true in support and aid too. */
export const FULFILS: Partial<Record<EventType, readonly EventType[]>> = {
  COOPERATE: ['SUPPORT', 'AID'],
  SUPPORT: ['COOPERATE'],
  AID: ['COOPERATE', 'SUPPORT'],
  RETREAT: ['CONCEDE'],
  CONCEDE: ['RETREAT'],
  REQUEST: ['CONSULT'],
  CONSULT: ['AGREE', 'SUPPORT', 'COOPERATE'],
};

/** Families of the acts that may fulfil or end a promise. Where a page tells only that something was promised, talks may be it too. */
function outcomeKinds(promise: PromiseProfile): string[] {
  const types: EventType[] = [promise.type, ...(FULFILS[promise.type] ?? []), ...(promise.isBare ? (['CONSULT'] as const) : [])];
  return [...new Set(types.map(typeFamily)), CALLED_OFF];
}

/** First and last day of what was done, where they fall into different half-years («in 1999»); the days of writing where it has none. */
function outcomeDays({ days, written }: EventProfile): number[] {
  const [first, last] = days ?? written ?? [];
  if (first === undefined || last === undefined) return [];
  return bucketOf(first, OUTCOME_DAYS) === bucketOf(last, OUTCOME_DAYS) ? [first] : [first, last];
}

/** Parties by which an act is found where those on its other side are not told: the doers, of talks all. */
const doersOf = ({ type, actors, recipients }: Pick<EventProfile, 'type' | 'actors' | 'recipients'>): PartyId[] =>
  (type === 'CONSULT' ? [...actors, ...recipients] : actors).slice(0, MAX_PAIRS);

/** A guest of whom is told where he is, not whom he meets, is with his hosts. */
const pairOfPlace = ({ type, actors, recipients, placeParty }: EventProfile): string[] =>
  type === 'CONSULT' && placeParty !== undefined && actors.length === 1 && recipients.length === 0 && actors[0] !== placeParty
    ? [toPair(actors[0]!, placeParty)]
    : [];

const toPair = (a: PartyId, b: PartyId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Key of background incidents: type and sides. Those of one key are parted by time, where nothing is told for long. */
export function backgroundKeys(event: EventProfile): string[] {
  const side = (parties: readonly PartyId[]): string => parties.join('+') || '-';
  const realis = event.realis === 'negation' ? 'not ' : '';
  const own = isOfPageAlone(event) ? `|${event.page}` : '';
  return [`b|${realis}${event.type}|${side(event.actors)}|${side(event.recipients)}${own}`];
}

/** Unordered pairs of the parties of both sides, or of the actors alone where they act alike; a lone party pairs with `-`. */
export function partyPairs(actors: readonly PartyId[], recipients: readonly PartyId[]): string[] {
  if (actors.length === 1 && recipients.length === 1 && actors[0] !== recipients[0]) return [toPair(actors[0]!, recipients[0]!)];
  const pairs: string[] = [];
  const add = (a: PartyId, b: PartyId): void => {
    const pair = toPair(a, b);
    if (a !== b && !pairs.includes(pair)) pairs.push(pair);
  };
  if (recipients.length > 0 && actors.length > 0) for (const a of actors) for (const b of recipients) add(a, b);
  if (recipients.length === 0) for (const a of actors) for (const b of actors) add(a, b);
  if (pairs.length === 0) for (const party of [...actors, ...recipients]) pairs.push(`${party}|-`);
  return [...new Set(pairs)].sort((a, b) => (a < b ? -1 : 1)).slice(0, MAX_PAIRS);
}

/** Buckets of time of an event: those of its days, or of the days before the page was written and the loose grid. */
function timesOf(event: EventProfile): string[] {
  const { days, written } = event;
  if (days && days[1] - days[0] < BUCKET_DAYS * MAX_BUCKETS) return bucketsOf(days[0] - BUCKET_MARGIN_DAYS, days[1] + BUCKET_MARGIN_DAYS);
  if (!written) return ['undated'];
  const near = written[1] - written[0] < BUCKET_DAYS * MAX_BUCKETS ? bucketsOf(written[0] - DAYS_BEFORE_WRITING, written[1]) : [];
  return [...near, `q${bucketOf(written[1], LOOSE_DAYS)}`, `h${bucketOf(written[1] + (LOOSE_DAYS >> 1), LOOSE_DAYS)}`];
}

/** Promises are grouped by when they are due, or where they have no day by when they were made. What was moved was due between the word of it and the new day. */
function promiseTimes(promise: PromiseProfile, event: EventProfile): string[] {
  if (promise.due && promise.due[1] - promise.due[0] < BUCKET_DAYS * MAX_BUCKETS) {
    const first =
      isMoving(event) && promise.said !== undefined ? Math.max(promise.said, promise.due[0] - LONGEST_MOVE_DAYS) : promise.due[0];
    return bucketsOf(Math.min(first, promise.due[0]) - BUCKET_MARGIN_DAYS, promise.due[1] + BUCKET_MARGIN_DAYS);
  }
  if (promise.said === undefined) return ['undated'];
  const loose = [`q${bucketOf(promise.said, LOOSE_DAYS)}`, `h${bucketOf(promise.said + (LOOSE_DAYS >> 1), LOOSE_DAYS)}`];
  return promise.isPutOff ? [...bucketsOf(promise.said - DUE_SLACK_DAYS, promise.said + LONGEST_MOVE_DAYS), ...loose] : loose;
}

/** What is put off for more than a year, or more than a year ahead of its day, is announced anew. A meeting put off has a key for each month of it; few are. */
export const LONGEST_MOVE_DAYS = 366;

/** Half-years in which what was promised may come. Of a long time the first, and the last before it is due, which most is told of. */
function outcomeTimes(promise: PromiseProfile): string[] {
  const [first, last] = outcomeWindow(promise) ?? [0, -1];
  const [begin, end] = [Math.floor(first / OUTCOME_DAYS), Math.floor(last / OUTCOME_DAYS)];
  const times: string[] = [];
  for (let bucket = begin; bucket <= end; bucket = Math.max(bucket + 1, bucket === begin ? end - MAX_BUCKETS + 1 : 0))
    times.push(String(bucket));
  return times;
}

/** Days between which an act counts as what was promised; undefined where no day is known at all. */
export function outcomeWindow({ due, said, type }: PromiseProfile): readonly [number, number] | undefined {
  // A meeting has its day; whatever else is due on one may come before.
  if (due && said !== undefined && said < due[0] && type !== 'CONSULT') return [said, due[1] + DUE_SLACK_DAYS];
  if (due) return [Math.max(due[0] - EARLY_DAYS, said ?? -Infinity), due[1] + Math.max(DUE_SLACK_DAYS, Math.round((due[1] - due[0]) / 2))];
  return said === undefined ? undefined : [said, said + PATIENCE_DAYS];
}

function bucketsOf(first: number, last: number): string[] {
  const times: string[] = [];
  for (let bucket = Math.floor(first / BUCKET_DAYS); bucket <= Math.floor(last / BUCKET_DAYS); bucket++) times.push(`m${bucket}`);
  return times;
}

const bucketOf = (day: number, length: number): string => String(Math.floor(day / length));
const pad = (day: number): string => String(day + 1_000_000).padStart(7, '0');
/** Six digits of a word sketch: events told in like words stand side by side. */
const sketch = (words: readonly number[]): string => (words.length === 0 ? '' : minHash(words, 0).toString(36).padStart(7, '0'));

function distinct(keys: readonly LinkKey[]): LinkKey[] {
  const seen = new Set<string>();
  return keys.filter(({ key }) => !seen.has(key) && seen.add(key));
}

export const typeOfKey = (key: string): 'copy' | 'incident' | 'background' | 'promise' | 'outcome' =>
  key.startsWith('c')
    ? 'copy'
    : key.startsWith('i')
      ? 'incident'
      : key.startsWith('b')
        ? 'background'
        : key.startsWith('p')
          ? 'promise'
          : 'outcome';
