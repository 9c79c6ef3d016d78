import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { World, WorldEvent } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { EventHit } from './find-event-names.ts';

/** Nouns for happenings that reports tell of without a name («the coup», «last month's election»), and the word that the names of the table have for each. */
const KINDS: ReadonlyMap<string, string> = new Map(
  [
    'coup:coup,putsch,takeover',
    'election:election,elections,voters,runoff,run-off',
    'referendum:referendum,plebiscite',
    'earthquake:earthquake,earthquakes,quake,tremor',
    'invasion:invasion,aggression',
    'war:war,conflict,fighting,hostilities',
    'bombing:bombing,bombings,bombs,raids,airstrikes',
    'attack:attack,attacks,assault,massacre,shootings,shooting',
    'massacre:massacre,massacres',
    'genocide:genocide',
    'revolution:revolution,uprising,revolt',
    'uprising:uprising,revolt,rebellion',
    'independence:independence',
    'ceasefire:ceasefire,cease-fire,truce,armistice',
    'agreement:agreement,accord,accords,deal,pact,treaty',
    'accord:accord,accords',
    'treaty:treaty',
    'summit:summit',
    'crisis:crisis,standoff',
    'tsunami:tsunami',
    'assassination:assassination,murder,killing',
    'death:death',
    'withdrawal:withdrawal,pullout,pull-out',
    'intervention:intervention',
    'annexation:annexation',
    'unification:unification,reunification',
    'handover:handover,hand-over',
    'fall:fall,collapse',
    'liberation:liberation',
    'disaster:disaster,catastrophe',
    'explosion:explosion,blast,explosions,blasts',
    'siege:siege',
    'hijacking:hijacking',
    'founding:founding,foundation,establishment',
    'partition:partition',
    'landings:landings,landing',
  ].flatMap((row) => {
    const [kind, words] = row.split(':') as [string, string];
    return words.split(',').map((word) => [word, kind] as const);
  }),
);

/** «seized power», «took power»: a coup. */
const SEIZES: ReadonlySet<string> = new Set(['seized', 'seize', 'seizing', 'took', 'grabbed']);

/** Cues near such a noun without which it says nothing of the day: a count, an anniversary, an eve. */
const CUE =
  /^(?:anniversary|centenary|after|since|before|ahead|eve|into|month|week|day|days|year|years|months|weeks|hours|last|next|disputed|this|on|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
/** Of common kinds a weekday or month says too little. */
const COUNT = /^(?:anniversary|centenary|after|since|into|eve)$/i;
/** Tokens around the noun in which a cue is looked for. */
const CUE_REACH = 9;
/** Most happenings of one kind and party that may be meant: of more of them none is told from the rest. */
const MOST_RIVALS = 24;
/** Hits on a page at most: more say nothing new. */
const MOST_HITS = 60;
/** Parties of the page that may be meant where the sentence names none. */
const MOST_PAGE_PARTIES = 2;

const INDEXES = new WeakMap<World, ReadonlyMap<string, readonly WorldEvent[]>>();

/** Happenings by `party|kind`. */
function indexOf(world: World): ReadonlyMap<string, readonly WorldEvent[]> {
  let known = INDEXES.get(world);
  if (!known) {
    const kinds = new Set(KINDS.values());
    const made = new Map<string, WorldEvent[]>();
    for (const event of world.events) {
      const words = new Set(event.names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)));
      for (const kind of kinds) {
        if (!words.has(kind) && !words.has(`${kind}s`)) continue;
        for (const party of event.parties) {
          const list = made.get(`${party}|${kind}`);
          if (list) list.push(event);
          else made.set(`${party}|${kind}`, [event]);
        }
      }
    }
    known = made;
    INDEXES.set(world, known);
  }
  return known;
}

/**
 * Happenings told by their kind and party alone: «the 40th anniversary of the military coup» on a page about Chile, «last month's disputed election».
 * Only beside a cue that tells of time, and not where a named happening stands at the same place. The party is one of the sentence, else one that the page names most.
 */
export function findByKind(doc: ParsedDoc, mentions: readonly Mention[], world: World, named: readonly EventHit[]): EventHit[] {
  const found: EventHit[] = [];
  let pageParties: readonly PartyId[] | undefined;
  for (const sentence of doc.sentences) {
    let parties: readonly PartyId[] | undefined;
    for (let t = sentence.from as number; t < sentence.to && found.length < MOST_HITS; t++) {
      const form = doc.tokens[t]!.form.toLowerCase();
      const word = SEIZES.has(form) && doc.tokens[t + 1]?.form.toLowerCase() === 'power' ? 'coup' : form;
      if (!KINDS.has(word) || !hasCue(doc, t, sentence.from, sentence.to, RARE.has(kindsOf(word)[0]!) ? CUE : COUNT)) continue;
      if (named.some((hit) => hit.from <= t && t < hit.to)) continue;
      parties ??= partiesIn(mentions, sentence.from, sentence.to);
      const kinds = kindsOf(word);
      let events = eventsOf(world, parties, kinds);
      if (events.length === 0) events = eventsOf(world, (pageParties ??= leading(mentions)), kinds);
      if (named.some((hit) => hit.sentence === sentence && hit.events.some((event) => events.some((e) => e.key === event.key)))) continue;
      if (
        word === 'voters' &&
        !/^fac(?:e|es|ing)$/.test(doc.tokens[Math.max(0, t - 2)]!.form) &&
        !/^fac(?:e|es|ing)$/.test(doc.tokens[Math.max(0, t - 1)]!.form)
      )
        continue;
      if (isElection(kinds) && isRunoffTold(doc, sentence.from, sentence.to))
        events = events.filter((e) => e.first !== e.last).map((e) => ({ ...e, first: e.last }));
      if (events.length > 0 && events.length <= MOST_RIVALS)
        found.push({
          sentence,
          from: t,
          to: t + 1,
          events,
          words: 0,
          ...(RARE.has(kinds[0]!) ? { less: RARE_LESS, isRare: true } : { less: COMMON_LESS }),
        });
    }
  }
  return found;
}

/** Kinds of which the tables hold nearly all that reports tell of; of the others there are many more (log-odds taken off, by hand). */
const RARE: ReadonlySet<string> = new Set(
  'coup election referendum invasion genocide revolution independence annexation unification war'.split(' '),
);
const RARE_LESS = 0.7;
const COMMON_LESS = 2.5;

/** A word may stand for several kinds. */
const kindsOf = (word: string): readonly string[] =>
  word === 'agreement' || word === 'accord' || word === 'deal' || word === 'pact' || word === 'accords'
    ? ['agreement', 'accord', 'treaty']
    : word === 'uprising' || word === 'revolt'
      ? ['uprising', 'revolution']
      : word === 'massacre'
        ? ['massacre', 'attack']
        : [KINDS.get(word)!];

const isElection = (kinds: readonly string[]): boolean => kinds[0] === 'election';
function isRunoffTold(doc: ParsedDoc, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (/^run-?off$/i.test(doc.tokens[t]!.form)) return true;
  return false;
}

function hasCue(doc: ParsedDoc, at: number, from: number, to: number, cue: RegExp): boolean {
  for (let t = Math.max(from, at - CUE_REACH); t < Math.min(to, at + CUE_REACH); t++) if (cue.test(doc.tokens[t]!.form)) return true;
  return false;
}

function eventsOf(world: World, parties: readonly PartyId[], kinds: readonly string[]): WorldEvent[] {
  const index = indexOf(world);
  const events: WorldEvent[] = [];
  for (const party of parties)
    for (const kind of kinds) for (const event of index.get(`${party}|${kind}`) ?? []) if (!events.includes(event)) events.push(event);
  return events.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.key < b.key ? -1 : 1));
}

function partiesIn(mentions: readonly Mention[], from: number, to: number): PartyId[] {
  const parties = new Set<PartyId>();
  for (const mention of mentions) if (mention.from >= from && mention.to <= to) for (const party of mention.parties) parties.add(party);
  return [...parties];
}

function leading(mentions: readonly Mention[]): PartyId[] {
  const counts = new Map<PartyId, number>();
  for (const mention of mentions) for (const party of mention.parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_PAGE_PARTIES)
    .map(([party]) => party);
}
