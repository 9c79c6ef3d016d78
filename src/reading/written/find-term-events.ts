import type { Day } from '../../base/days.ts';
import type { ParsedDoc, Sentence } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { Term, World, WorldEvent } from '../../model/world.ts';
import type { EventHit } from './find-event-names.ts';
import { termsOf } from './terms-of-mention.ts';

/** Words that tell of the first or the last day of a term; two words stand together in the order printed. */
const BEGINNINGS = [
  'inaugurated|inauguration|swearing',
  'sworn in|took office|taking office|take office|takes office|taken office|assumed office|assumed power|took power|taking power|came to|coming to|in office|in power',
  'became president|became prime|became foreign|became chancellor|his presidency|her presidency|his tenure|her tenure|his term|her term|his premiership|her premiership',
].flatMap((list) => list.split('|'));
const ENDINGS = [
  'resigned|resignation|resigns|resign|quit|quits|slain|dismissed|ousted|ouster|toppled|overthrown|overthrew|deposed|sacked|stepped down|steps down|left office|leaving office|leaves office|assassination|assassinated|death|fled|dies|funeral|burial|coffin|buried|mourning|condolences',
  'removed from|fall of|downfall of|removal of|overthrow of|toppling of|departure of|arrest of|house arrest|term ends|term expires|term ended|mandate ends|mandate expires|mandate ended|impeached',
].flatMap((list) => list.split('|'));

/** What is done to the holder of an office at the end of the term: only where the person is the object. */
const SUFFERED = new Set(
  'seized seize arrested detained killed shot captured jailed overthrown toppled ousted deposed removed impeached assassinated expelled abducted'.split(
    ' ',
  ),
);

/** How far (tokens) the person may stand from the words. */
const REACH = 14;
/** Offices whose terms reports count from. */
const LEADING = new Set([
  'head-of-state',
  'head-of-government',
  'head-of-organisation',
  'supreme-leader',
  'foreign-minister',
  'defence-minister',
]);

/**
 * Beginnings and ends of terms of office as happenings: «since he took office», «six months into his presidency», «days after Roe was ousted».
 * The person is one of the two nearest in the sentence with terms in the table; of somebody with several offices those named, else the leading ones.
 */
export function findTermEvents(doc: ParsedDoc, mentions: readonly Mention[], world: World): EventHit[] {
  const hits: EventHit[] = [];
  let next = 0;
  for (const sentence of doc.sentences) {
    while (next < mentions.length && mentions[next]!.from < sentence.from) next++;
    const cues = cuesOf(doc, sentence);
    const persons: Mention[] = [];
    for (let i = next; i < mentions.length && mentions[i]!.from < sentence.to; i++)
      if (mentions[i]!.kind === 'person') persons.push(mentions[i]!);
    for (const person of persons) {
      const at = sufferedBy(doc, person);
      if (at === undefined || cues.some((cue) => cue.at === at)) continue;
      const found = termsOf(person, world);
      const events = found?.isExact ? toEvents(found.terms, true, person.office !== undefined) : [];
      if (events.length > 0) hits.push({ sentence, from: at, to: at + 1, events, words: 1 });
    }
    for (const { at, length, isEnd } of cues) {
      const events = nearest(persons, at).flatMap((person) => {
        const found = termsOf(person, world);
        return found?.isExact ? toEvents(found.terms, isEnd, person.office !== undefined) : [];
      });
      if (events.length > 0) hits.push({ sentence, from: at, to: at + length, events, words: length });
    }
  }
  return hits;
}

/** The verb whose object, or subject in the passive, a person is: «he seized President Roe», «Roe was detained». */
function sufferedBy(doc: ParsedDoc, person: Mention): number | undefined {
  const head = doc.tokens[person.head]!;
  if (!/^(?:obj|nsubj:pass)$/.test(head.deprel) || head.head < 0) return undefined;
  return SUFFERED.has(doc.tokens[head.head]!.form.toLowerCase()) ? head.head : undefined;
}

interface Cue {
  readonly at: number;
  readonly length: number;
  readonly isEnd: boolean;
}

function cuesOf(doc: ParsedDoc, sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let t = sentence.from as number; t < sentence.to; t++) {
    const word = doc.tokens[t]!.form.toLowerCase();
    if (!FIRST_WORDS.has(word)) continue;
    const two = `${word} ${t + 1 < sentence.to ? doc.tokens[t + 1]!.form.toLowerCase() : ''}`;
    for (const [list, isEnd] of [
      [BEGINNINGS, false],
      [ENDINGS, true],
    ] as const)
      if (list.includes(two)) cues.push({ at: t, length: 2, isEnd });
      else if (list.includes(word)) cues.push({ at: t, length: 1, isEnd });
  }
  return cues;
}

const FIRST_WORDS: ReadonlySet<string> = new Set([...BEGINNINGS, ...ENDINGS].map((cue) => cue.split(' ')[0]!));

/** Persons beside a place that may be meant: the two nearest. */
const MOST_PERSONS = 2;

const nearest = (persons: readonly Mention[], at: number): Mention[] =>
  persons
    .map((person) => ({ person, distance: person.to <= at ? at - person.to : Math.abs(person.from - at) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance || a.person.from - b.person.from)
    .slice(0, MOST_PERSONS)
    .map(({ person }) => person);

function toEvents(terms: readonly Term[], isEnd: boolean, isTitled: boolean): WorldEvent[] {
  const days = new Map<Day, Term>();
  for (const term of terms) {
    const day = isEnd ? term.last : term.first;
    if (day !== undefined && (isTitled || LEADING.has(term.office))) days.set(day, term);
  }
  return [...days].map(([day, term]) => ({
    key: `${term.person} ${term.office} ${isEnd ? 'until' : 'from'} ${day}`,
    names: [],
    first: day,
    last: day,
    parties: [term.party],
  }));
}
