import { fromDayNumber, toDayNumber, type DayInterval } from '../base/days.ts';
import { fold } from '../base/fold.ts';
import { hash32 } from '../base/hash32.ts';
import type { ParsedDoc, ParsedToken } from '../model/doc.ts';
import type { Event, EventParty } from '../model/event.ts';
import type { AnticipationProfile, DayRange, EventProfile, FigureProfile, LinkProfile, PageProfile } from '../model/link-profile.ts';
import type { Reading } from '../model/reading.ts';
import type { Membership, World } from '../model/world.ts';
import type { PartyId } from '../ontology/parties.ts';
import type { Upos } from '../ontology/upos.ts';
import { isBackground } from './is-background.ts';

/** Parts of speech that carry what a sentence is about. */
const CONTENT: ReadonlySet<Upos> = new Set<Upos>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
/** Verbs and nouns so common in reports that sharing them says nothing. The commonest content lemmas of English news. */
const COMMON = new Set(
  'say tell be have do make take go come get give year day time week month state country president minister government official people leader new also last first two one other many more'.split(
    ' ',
  ),
);
/** Sentences of one event that count for its wording: the main trigger's and the next ones of the page. */
const MAX_SENTENCES = 3;

/**
 * What linking keeps of a reading. Pure: the same reading and parties give the same profile. With the parties of the world, announcements of a collective name its members;
 * default: none does.
 */
export function toProfile(reading: Reading, world?: Pick<World, 'parties'>): LinkProfile {
  const { page, doc } = reading;
  const written = toWrittenRange(reading);
  const wordsOf = doc.sentences.map((sentence) => sortedHashes(contentWords(doc, sentence.from, sentence.to)));
  const events = reading.events.map((event) => toEventProfile(event, reading, written, wordsOf, world));
  return { page: toPageProfile(page, reading, written, wordsOf), events };
}

function toPageProfile(
  page: Reading['page'],
  reading: Reading,
  written: DayRange | undefined,
  wordsOf: readonly (readonly number[])[],
): PageProfile {
  const { doc } = reading;
  const carriers = [
    ...page.agencies.map((agency) => agency.name),
    ...reading.quotes.flatMap((quote) => quote.via.map((source) => source.name)),
  ];
  const names = reading.mentions.filter((mention) => mention.kind === 'person' || mention.kind === 'place');
  return {
    page: page.id,
    language: page.language.code,
    ...(written && { written }),
    agencies: sortedTexts(carriers.map(fold)),
    ...(page.appearance.source !== undefined && { source: fold(page.appearance.source) }),
    sentences: doc.sentences.map((sentence, i) => ({ start: sentence.start, end: sentence.end, words: wordsOf[i]! })),
    names: sortedHashes(names.map((mention) => fold(mention.name ?? page.text.slice(mention.start, mention.end)))),
    figures: sortedHashes(doc.tokens.filter((token) => token.upos === 'NUM' && /\d{2}/.test(token.form)).map((token) => token.form)),
    quotes: sortedHashes(
      reading.quotes
        .filter((quote) => quote.kind === 'direct')
        .map((quote) =>
          fold(quote.text)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
        ),
    ),
  };
}

function toEventProfile(
  event: Event,
  reading: Reading,
  written: DayRange | undefined,
  wordsOf: readonly (readonly number[])[],
  world: Pick<World, 'parties'> | undefined,
): EventProfile {
  const { doc, page } = reading;
  const sentences = sortedNumbers(
    event.triggers.slice(0, MAX_SENTENCES).flatMap((trigger) => {
      const at = findSentence(doc, trigger.span.start);
      return at === undefined ? [] : [at];
    }),
  );
  const days = toRange(event.when);
  const figures = reading.quantities
    .filter((quantity) => sentences.includes(findSentence(doc, quantity.span.start) ?? -1))
    .map(({ value, unit, measure, kind }): FigureProfile => ({ value, unit, measure, kind }));
  const members = world ? membersOf(event, days?.[0] ?? written?.[1], world) : [];
  const profile = {
    event: event.id,
    page: page.id,
    type: event.type,
    ...(event.mode !== undefined && { mode: event.mode }),
    realis: event.realis,
    actors: partiesOf(event.actors),
    recipients: partiesOf(event.recipients),
    persons: sortedTexts([...event.actors, ...event.recipients].flatMap(({ party, name }) => (name ? [`${party} ${fold(name)}`] : []))),
    ...(days && { days }),
    ...(written && { written }),
    ...(event.where && { place: fold(event.where.name), placeName: event.where.name }),
    ...(event.where?.party && { placeParty: event.where.party }),
    words: sortedNumbers(sentences.flatMap((at) => wordsOf[at]!)),
    triggers: sortedTexts(event.triggers.map((trigger) => fold(doc.tokens[trigger.token]?.lemma ?? trigger.text))),
    figures,
    saidBy: event.saidBy.map((source) => fold(source.name)),
    ...(event.anticipates && { anticipates: toAnticipation(event.anticipates) }),
    ...(event.type === 'CONCEDE' && isPledge(event, doc) && { isPledge: true }),
    ...(members.length > 0 && { members }),
  };
  return { ...profile, isBackground: isBackground(profile) };
}

/** A collective with more members is no doer of which one can stand for all: the European Union and NATO have fewer, the OSCE and the African Union more. */
const MAX_MEMBERS = 40;

/** Who belonged, on a day, to the collectives that announce an act of theirs. */
function membersOf(event: Event, day: number | undefined, world: Pick<World, 'parties'>): PartyId[] {
  if (event.type !== 'AGREE' && event.type !== 'CONCEDE' && event.realis !== 'future') return [];
  const on = day === undefined ? undefined : fromDayNumber(day);
  const isThen = ({ first, last }: Membership): boolean =>
    on === undefined || ((first === undefined || first <= on) && (last === undefined || last >= on));
  const doers = [...event.actors.map(({ party }) => party), ...(event.anticipates?.actors ?? [])];
  return sortedTexts(
    doers.flatMap((party) => {
      const members = (world.parties.get(party)?.members ?? []).filter(isThen);
      return members.length > MAX_MEMBERS ? [] : members.map(({ member }) => member);
    }),
  );
}

/** Auxiliaries of what is to come, and words by which one binds oneself. */
const AHEAD = new Set('will shall would'.split(' '));
const PLEDGES = new Set('pledge promise vow undertake agree offer commit swear guarantee accept pledged undertaking commitment'.split(' '));

/** Whether a concession is told as one to come: its word stands with «will», is itself one of binding oneself, or hangs on one. */
function isPledge(event: Event, { tokens }: ParsedDoc): boolean {
  return event.triggers.slice(0, MAX_SENTENCES).some((trigger) => {
    const token = tokens[trigger.token];
    if (!token) return false;
    if (PLEDGES.has(fold(token.lemma))) return true;
    const head = tokens[token.head];
    if (head && PLEDGES.has(fold(head.lemma)) && GOVERNED.has(token.deprel)) return true;
    for (let i = Math.max(0, trigger.token - AUX_REACH); i < trigger.token; i++) {
      const child = tokens[i]!;
      if (child.head === token.index && child.deprel.startsWith('aux') && AHEAD.has(fold(child.lemma))) return true;
    }
    return false;
  });
}
/** An auxiliary stands at most so many tokens before its verb: «will, the ministry said, stop». */
const AUX_REACH = 8;
/** Relations in which what is promised hangs on the promise. */
const GOVERNED = new Set(['xcomp', 'ccomp', 'acl', 'obj', 'nmod', 'obl', 'acl:relcl']);

function toAnticipation(anticipates: NonNullable<Event['anticipates']>): AnticipationProfile {
  const days = toRange(anticipates.when);
  return {
    type: anticipates.type,
    ...(anticipates.mode !== undefined && { mode: anticipates.mode }),
    actors: sortedTexts(anticipates.actors),
    recipients: sortedTexts(anticipates.recipients),
    ...(days && { days }),
  };
}

/** The days on which the page can have been written, as far as it says so itself: evidence open towards the future ends with the period that it names. */
function toWrittenRange({ written }: Reading): DayRange | undefined {
  if (!written.interval || written.precision === 'none' || written.value === null) return undefined;
  const [first, last] = [toDayNumber(written.interval.firstDay), toDayNumber(written.interval.lastDay)];
  if (written.precision === 'day') return [last, last];
  const named = written.value;
  const begin = toDayNumber(`${named}${named.length === 4 ? '-01' : ''}-01` as DayInterval['firstDay']);
  const end = begin + (named.length === 4 ? 365 : 30);
  return [Math.max(first, begin), Math.max(Math.max(first, begin), Math.min(last, end))];
}

const toRange = (interval: DayInterval | undefined): DayRange | undefined =>
  interval && [toDayNumber(interval.firstDay), toDayNumber(interval.lastDay)];

const partiesOf = (side: readonly EventParty[]) => sortedTexts(side.map((party) => party.party));

function contentWords(doc: ParsedDoc, from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const word = contentWord(doc.tokens[i]!);
    if (word !== undefined) words.push(word);
  }
  return words;
}

function contentWord(token: ParsedToken): string | undefined {
  if (!CONTENT.has(token.upos)) return undefined;
  const word = fold(token.lemma);
  return word.length < 2 || COMMON.has(word) ? undefined : word;
}

/** Number of the sentence that holds a character, by halving. */
function findSentence(doc: ParsedDoc, char: number): number | undefined {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = doc.sentences[middle]!;
    if (char < sentence.start) high = middle - 1;
    else if (char >= sentence.end) low = middle + 1;
    else return middle;
  }
  return undefined;
}

const sortedNumbers = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
const sortedHashes = (words: readonly string[]): number[] => sortedNumbers(words.map(hash32));
const sortedTexts = <T extends string>(texts: readonly T[]): T[] => [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
