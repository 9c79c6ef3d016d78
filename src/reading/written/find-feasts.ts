import type { Day } from '../../base/days.ts';
import type { ParsedDoc, Sentence } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { WorldEvent } from '../../model/world.ts';
import { FEASTS, type Feast, isYearAnimal, isYearOf, nationalDays } from '../../ontology/feasts.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { EventHit } from './find-event-names.ts';

/** Years whose feasts are looked at: pages are of the web's time, and some are older. */
const FIRST_YEAR = 1975;
const LAST_YEAR = 2040;

/** By first word; the longest name first. */
const BY_WORD: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly feast: Feast }[]> = (() => {
  const made = new Map<string, { words: readonly string[]; feast: Feast }[]>();
  for (const feast of FEASTS)
    for (const name of feast.names) {
      const words = toWords(name);
      const list = made.get(words[0]!);
      if (list) list.push({ words, feast });
      else made.set(words[0]!, [{ words, feast }]);
    }
  for (const list of made.values()) list.sort((a, b) => b.words.length - a.words.length);
  return made;
})();

/** «new year's day» as the tokens of the text are: lower case, parted at spaces, hyphens and before the ending of a genitive. */
function toWords(name: string): string[] {
  return name
    .replace(/['’]s\b/g, " 's")
    .split(/[\s-]+/)
    .filter((word) => word !== '');
}

/** Hits on a page at most: more say nothing new. */
const MOST_HITS = 40;

const EVENTS = new WeakMap<Feast, readonly WorldEvent[]>();
function eventsOf(feast: Feast): readonly WorldEvent[] {
  let events = EVENTS.get(feast);
  if (!events) {
    events = yearly(feast.names[0]!, (year) => feast.days(year), []);
    EVENTS.set(feast, events);
  }
  return events;
}

function yearly(
  name: string,
  days: (year: number) => readonly { firstDay: Day; lastDay: Day }[],
  parties: readonly PartyId[],
): WorldEvent[] {
  const events: WorldEvent[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (const { firstDay, lastDay } of days(year))
      events.push({ key: `${name} ${firstDay}`, names: [name], first: firstDay, last: lastDay, parties });
  return events;
}

/** Tokens, parted at hyphens, of a stretch; each with its place. */
interface Piece {
  readonly word: string;
  readonly at: number;
}

/**
 * Feasts and yearly days that the story names («Ramadan», «Orthodox Easter», «the Lunar New Year», «Ukraine's independence day»), each with its days of many years, so that a cue beside
 * it («begins on Sunday», «ahead of», «the first day of») tells the year. «Year of the Tiger» leaves one year in twelve.
 */
export function findFeasts(doc: ParsedDoc, mentions: readonly Mention[]): EventHit[] {
  const hits: EventHit[] = [];
  for (const sentence of doc.sentences) {
    if (hits.length >= MOST_HITS) break;
    const pieces = piecesOf(doc, sentence);
    let animal: string | undefined;
    for (let i = 0; i + 3 < pieces.length; i++)
      if (pieces[i]!.word === 'year' && pieces[i + 1]!.word === 'of' && pieces[i + 2]!.word === 'the' && isYearAnimal(pieces[i + 3]!.word))
        animal = pieces[i + 3]!.word;
    for (let i = 0; i < pieces.length && hits.length < MOST_HITS; i++) {
      const found = BY_WORD.get(pieces[i]!.word)?.find(({ words }) => words.every((word, k) => pieces[i + k]?.word === word));
      if (found) {
        const to = pieces[i + found.words.length - 1]!.at + 1;
        const events = eventsOf(found.feast);
        hits.push({
          sentence,
          from: pieces[i]!.at,
          to,
          events: animal ? events.filter((e) => isOfYear(e, animal)) : events,
          words: 1,
          isFeast: true,
        });
        i += found.words.length - 1;
        continue;
      }
      const national = nationalDayAt(pieces, i);
      if (national === 0) continue;
      const party = partyOf(mentions, sentence, pieces[i]!.at);
      const events = party === undefined ? [] : yearly('national day', (year) => nationalDays(party, year), [party]);
      if (events.length > 0)
        hits.push({ sentence, from: pieces[i]!.at, to: pieces[i + national - 1]!.at + 1, events, words: 1, isFeast: true });
    }
  }
  return hits;
}

const isOfYear = (event: WorldEvent, animal: string): boolean => isYearOf(animal, Number(event.first.slice(0, 4)));

/** How many words at a place name a national day: «independence day», «national day», «republic day»; 0 where none. */
function nationalDayAt(pieces: readonly Piece[], i: number): number {
  const [word, next] = [pieces[i]!.word, pieces[i + 1]?.word];
  return next === 'day' && (word === 'independence' || word === 'national' || word === 'republic' || word === 'liberation') ? 2 : 0;
}

/** The state named nearest to a place in the sentence. */
function partyOf(mentions: readonly Mention[], sentence: Sentence, at: number): PartyId | undefined {
  let nearest: PartyId | undefined;
  let least = Infinity;
  for (const mention of mentions) {
    if (mention.from < sentence.from || mention.to > sentence.to || mention.parties.length !== 1) continue;
    const distance = mention.to <= at ? at - mention.to : Math.max(0, mention.from - at) + 1;
    if (distance < least) [nearest, least] = [mention.parties[0]!, distance];
  }
  return nearest;
}

function piecesOf(doc: ParsedDoc, sentence: Sentence): Piece[] {
  const pieces: Piece[] = [];
  for (let t = sentence.from as number; t < sentence.to; t++) {
    const form = doc.tokens[t]!.form.toLowerCase().replace(/’/g, "'");
    if (!form.includes('-') && !form.includes("'")) pieces.push({ word: form, at: t });
    else for (const word of toWords(form)) pieces.push({ word, at: t });
  }
  return pieces;
}
