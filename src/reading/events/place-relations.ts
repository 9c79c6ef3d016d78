import { firstAtOrAfter } from '../../base/first-at-or-after.ts';
import { type DayInterval, toDayNumber } from '../../base/days.ts';
import type { EventPlace } from '../../model/event.ts';
import type { World } from '../../model/world.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import { joinMark } from './join-mark.ts';
import type { Marks } from './marks.ts';
import { keyOfPlace, type PagePlace, type PlaceNaming } from './page-places.ts';
import { findPlacesInQuestion, type PlacesInQuestion } from './places-in-question.ts';
import { findPointedPlace, type NamingsInOrder, putNamingsInOrder } from './pointed-place.ts';

/** A place of the sentence of an act, and how probable its words make it (sum of `place-weights`). */
export interface ToldPlace {
  readonly place: EventPlace;
  readonly score: number;
}

/** A place that an act may have, with what speaks for and against it. */
export interface PlaceOption {
  readonly place: EventPlace;
  readonly marks: Marks;
  /** Whether a naming in the act's own sentence speaks for it. */
  readonly isTold: boolean;
}

/** What is known of a page before its acts are placed. */
export interface PlacedPage {
  readonly tree: ClauseTree;
  readonly world: World;
  readonly places: ReadonlyMap<string, PagePlace>;
  readonly drafts: readonly Draft[];
  /** The places that the sentences tell of each draft, the best first. */
  readonly told: ReadonlyMap<Draft, readonly ToldPlace[]>;
  /** What a told place must be above to be believed for itself. */
  readonly bar: number;
  readonly written: DayInterval | undefined;
}

const GROUPS: Readonly<Record<string, string>> = {
  ASSAULT: 'force',
  COERCE: 'force',
  MOBILIZE: 'force',
  RETREAT: 'force',
  PROTEST: 'protest',
  SANCTION: 'deed',
  AID: 'deed',
  COOPERATE: 'deed',
};
/** Steps by which the sum of a place of the sentence is told to pass its bar. */
const TOLD_STEPS = [-3, -2, -1, 0, 1, 2, 3].map((step) => [step, `told-over-${step}`] as const);
/** Sentences back and on from which a place may be taken. */
const FARTHEST_BACK = 4;
/** Sentences back to the last act told that are told apart. */
const MOST_STEPS_BACK = 3;
/** Words behind an act within which a name is near it. */
const NEAR_TOKENS = 4;
/** Sentences of title, summary and lead. */
const LEAD_SENTENCES = 5;
/** Days before the day of writing that are news. */
const NEWS_DAYS = 4;

/** All places of the page (of one with very many see `places-in-question`), and unknown names of the sentence, as answers for an act; each with its relations to the act, to other acts, and to the page. Weighed by `settle-places`. */
export function findPlaceOptions(draft: Draft, page: PlacedPage, standing: PlaceStanding): PlaceOption[] {
  const { tree, told } = page;
  const { ranks } = standing;
  const sentence = tree.sentenceOf[draft.token]!;
  const group = groupOf(draft);
  const context = contextOf(draft, sentence, page, standing);
  const mine = told.get(draft) ?? [];
  const isPlaced = mine[0] !== undefined && mine[0].score > page.bar;
  const links = linksOf(draft, sentence, actsAround(draft.token, standing));
  const anyway = ['any', ...context.map((one) => joinMark('any-', one))];
  const isAtTop = draft.features.has('headline') || sentence < LEAD_SENTENCES;
  const pointed = findPointedPlace(draft, tree, standing.named, page.world);
  const options = new Map<string, { place: EventPlace; known?: PagePlace }>();
  for (const { place } of mine) options.set(keyOfPlace(place), { place });
  for (const [key, known] of standing.placesAt(draft.token)) options.set(key, { place: options.get(key)?.place ?? known.place, known });
  return [...options].map(([key, { place, known }]) => {
    const names: string[] = [];
    const put = (name: string): void => {
      names.push(name);
    };
    for (const one of anyway) put(one);
    const own = mine.find((one) => keyOfPlace(one.place) === key);
    if (own) {
      put('told');
      for (const [step, mark] of TOLD_STEPS) if (own.score - page.bar > step) put(mark);
      if (own === mine[0]) put(isPlaced ? 'told-best' : 'told-first');
    } else put(isPlaced ? 'beside-told' : mine.length > 0 ? 'beside-weak' : 'alone');
    const kind = known?.isCountry === true ? 'country' : known?.isHouse === true ? 'house' : known ? 'town' : 'unknown';
    put(kind);
    if (pointed?.key === key) {
      put('pointed');
      put(`pointed-${pointed.how}`);
    } else if (pointed) put('beside-pointed');
    const side = sideOf(draft, place);
    const ofSide = joinMark('-of-', side);
    put(joinMark('of-', side));
    put(joinMark(kind, ofSide));
    if (place.party && page.world.parties.get(place.party)?.capital === place.name) put(joinMark('capital', ofSide));
    for (const link of links.get(key) ?? []) put(link);
    if (known) addNamings(known, draft, tree, put, own !== undefined);
    if (known?.isDateline) for (const one of ['', ofSide, ...context.map((name) => joinMark('-', name))]) put(joinMark('dateline', one));
    for (const rank of ranks.get(key) ?? []) {
      put(rank);
      put(joinMark(rank, ofSide));
    }
    const rank = joinMark('as-', standingOf(ranks.get(key) ?? []));
    const over = own ? String(TOLD_STEPS.findLast(([step]) => own.score - page.bar > step)?.[0] ?? 'least') : 'none';
    const dateline = known?.isDateline === true ? 'dateline' : 'elsewhere';
    const sideAndOver = joinMark(joinMark('-', side), joinMark('-', over));
    put(joinMark(joinMark('as-', kind), sideAndOver));
    put(joinMark(joinMark('as-', dateline), joinMark(sideAndOver, isAtTop ? '-top' : '-body')));
    put(joinMark(joinMark(rank, joinMark('-', side)), joinMark(joinMark('-', kind), joinMark('-', dateline))));
    put(joinMark(rank, joinMark('-', over)));
    return { place, marks: { side: '', names, crossings: [group] }, isTold: own !== undefined };
  });
}

function addNamings(known: PagePlace, draft: Draft, tree: ClauseTree, put: (mark: string) => void, isTold: boolean): void {
  const { namings } = known;
  const sentence = tree.sentenceOf[draft.token]!;
  const { title, body, sentences, sentencesOfBody, isVenue, inside } = summaryOf(known);
  const here = namings[firstAtOrAfter(sentences, sentence)];
  if (here?.sentence === sentence && !isTold) {
    put('here');
    put(joinMark('here-', here.role));
    put(here.at < draft.token ? 'here-before' : here.at - draft.token <= NEAR_TOKENS ? 'here-near' : 'here-after');
  }
  const back = body[firstAtOrAfter(sentencesOfBody, sentence) - 1];
  if (back) {
    const steps = sentence - back.sentence;
    put(steps > FARTHEST_BACK ? 'back-far' : joinMark('back-', String(steps)));
    put(joinMark(steps > 2 ? 'back-far-' : 'back-near-', back.role));
    if (steps === 1 && isNewParagraph(tree, sentence)) put('back-paragraph');
  } else if (namings.length > 0) put('not-yet');
  const ahead = body[firstAtOrAfter(sentencesOfBody, sentence + 1)];
  if (ahead?.sentence === sentence + 1) put(joinMark('ahead-', ahead.role));
  if (title) {
    put('title');
    put(joinMark('title-', title.role));
  }
  if (isVenue) put('venue');
  put(joinMark('inside-', String(floorOf(inside, FEW_STEPS))));
}

/** What all acts of a page ask of the namings of a place, worked out once. */
interface NamingSummary {
  readonly title: PlaceNaming | undefined;
  /** Those outside of titles. */
  readonly body: readonly PlaceNaming[];
  readonly sentences: readonly number[];
  readonly sentencesOfBody: readonly number[];
  readonly isVenue: boolean;
  /** Namings as where something was. */
  readonly inside: number;
}
const SUMMARIES = new WeakMap<PagePlace, NamingSummary>();

function summaryOf(place: PagePlace): NamingSummary {
  let summary = SUMMARIES.get(place);
  if (!summary) {
    const { namings } = place;
    const body = namings.filter(({ isInTitle }) => !isInTitle);
    summary = {
      title: namings.find(({ isInTitle }) => isInTitle),
      body,
      sentences: namings.map(({ sentence }) => sentence),
      sentencesOfBody: body.map(({ sentence }) => sentence),
      isVenue: namings.some((one) => one.isVenue),
      inside: namings.filter(({ role }) => role === 'in').length,
    };
    SUMMARIES.set(place, summary);
  }
  return summary;
}

/** Steps by which things are counted that a page has many or few of. */
const MANY_STEPS = [0, 1, 2, 3, 6];
const FEW_STEPS = [0, 1, 2, 4];
/** The last step that a count reaches. */
const floorOf = (count: number, steps: readonly number[]): number => steps.findLast((step) => step <= count)!;

/** Whether the sentence begins a paragraph. */
function isNewParagraph(tree: ClauseTree, sentence: number): boolean {
  const { from } = tree.doc.sentences[sentence]!;
  return from > 0 && tree.doc.text.slice(tree.tokens[from - 1]!.end, tree.tokens[from]!.start).includes('\n');
}

function groupOf({ type, mode }: Draft): string {
  return type === 'CONSULT' ? (mode === 'visit' ? 'visit' : mode === 'phone' ? 'phone' : 'meeting') : (GROUPS[type] ?? 'speech');
}

/** What is true of an act whatever its place. */
function contextOf(draft: Draft, sentence: number, { written }: PlacedPage, { towns, hasDateline }: PlaceStanding): string[] {
  const age = draft.when && written ? toDayNumber(written.lastDay) - toDayNumber(draft.when.lastDay) : undefined;
  return [
    age === undefined ? 'undated' : age < 0 ? 'ahead' : age <= NEWS_DAYS ? 'news' : 'old',
    draft.realis === 'actual' || draft.realis === 'historical' ? 'actual' : draft.realis,
    joinMark('type-', draft.type),
    joinMark('towns-', String(floorOf(towns, MANY_STEPS))),
    hasDateline ? 'with-dateline' : 'no-dateline',
    draft.features.has('headline') ? 'headline' : sentence < LEAD_SENTENCES ? 'lead' : 'body',
    draft.isNominal ? 'noun' : 'verb',
    draft.recipients.length === 0 ? (draft.actors.length > 1 ? 'joint' : 'lone') : 'directed',
    ...(draft.features.has('quoted') ? ['quoted'] : []),
    ...(draft.features.has('domestic') ? ['domestic'] : []),
    ...(draft.features.has('future-cooperation') ? ['planned'] : []),
    ...(draft.features.has('known-war') ? ['war'] : []),
  ];
}

function sideOf(draft: Draft, { party }: EventPlace): string {
  if (party === undefined) return 'unknown';
  const isActor = draft.actors.some((one) => one.party === party);
  const isRecipient = draft.recipients.some((one) => one.party === party);
  return isActor ? (isRecipient ? 'both' : 'actor') : isRecipient ? 'recipient' : 'none';
}

/** An act whose own sentence tells where it was, with all who took part. */
interface PlacedAct {
  readonly draft: Draft;
  readonly sentence: number;
  /** Key of its place, see `keyOfPlace`. */
  readonly key: string;
  readonly present: ReadonlySet<string>;
}

/** How the places of a page stand to each other and to its acts; worked out once for all acts. */
export interface PlaceStanding {
  /** Marks of each place by its rank: the town named most, that of each land, the one where most acts are told to be; by `keyOfPlace`. */
  readonly ranks: ReadonlyMap<string, readonly string[]>;
  readonly placesAt: PlacesInQuestion;
  /** Acts told where they were, in the order of the text; calls by telephone are nowhere. */
  readonly acts: readonly PlacedAct[];
  readonly tokensOfActs: readonly number[];
  /** Namings outside of titles, in the order of the text. */
  readonly named: NamingsInOrder;
  /** Number of places that are no countries. */
  readonly towns: number;
  readonly hasDateline: boolean;
}

export function findStandingOfPlaces(page: PlacedPage): PlaceStanding {
  const places = [...page.places.values()];
  const acts: PlacedAct[] = [];
  for (const draft of page.drafts) {
    const best = page.told.get(draft)?.[0];
    if (!best || best.score <= page.bar || draft.mode === 'phone') continue;
    acts.push({ draft, sentence: page.tree.sentenceOf[draft.token]!, key: keyOfPlace(best.place), present: presentAt(draft) });
  }
  acts.sort((a, b) => a.draft.token - b.draft.token);
  return {
    ranks: ranksOf(page),
    placesAt: findPlacesInQuestion(page.places),
    acts,
    tokensOfActs: acts.map(({ draft }) => draft.token),
    named: putNamingsInOrder(page.places),
    towns: places.filter(({ isCountry }) => !isCountry).length,
    hasDateline: places.some(({ isDateline }) => isDateline),
  };
}

/** Placed acts before a token and behind it that are looked at: pages of news have fewer. Bounds the work on books. */
const ACTS_AROUND = 200;
function actsAround(token: number, { acts, tokensOfActs }: PlaceStanding): readonly PlacedAct[] {
  const next = firstAtOrAfter(tokensOfActs, token);
  return acts.slice(Math.max(0, next - ACTS_AROUND), next + ACTS_AROUND);
}

const presentAt = ({ actors, recipients }: Draft): ReadonlySet<string> => new Set([...actors, ...recipients].map((p) => p.party));

function ranksOf(page: PlacedPage): ReadonlyMap<string, readonly string[]> {
  const ranks = new Map<string, string[]>();
  const put = (key: string | undefined, mark: string): void => {
    if (key !== undefined) ranks.set(key, [...(ranks.get(key) ?? []), mark]);
  };
  const towns = [...page.places].filter(([, { isCountry }]) => !isCountry);
  const weight = ({ namings, isDateline }: PagePlace): number => namings.length + (isDateline ? 1 : 0);
  const sorted = towns.sort((a, b) => weight(b[1]) - weight(a[1]) || firstOf(a[1]) - firstOf(b[1]));
  put(sorted[0]?.[0], 'most-named');
  put(sorted[1]?.[0], 'second-named');
  const seen = new Set<string>();
  for (const [key, { place }] of sorted) {
    if (place.party === undefined || seen.has(place.party)) continue;
    seen.add(place.party);
    put(key, 'top-town');
  }
  for (const [key, place] of page.places) put(key, `count-${floorOf(weight(place), MANY_STEPS)}`);
  const acts = new Map<string, number>();
  for (const list of page.told.values()) {
    const best = list[0];
    if (best && best.score > page.bar) acts.set(keyOfPlace(best.place), (acts.get(keyOfPlace(best.place)) ?? 0) + 1);
  }
  const [top] = [...acts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  put(top?.[0], 'most-acts');
  for (const [key, count] of acts) put(key, `acts-${floorOf(count, FEW_STEPS)}`);
  return ranks;
}

/** The best rank of a place: of most acts, of most namings, or none. */
const standingOf = (ranks: readonly string[]): string =>
  ranks.includes('most-acts') ? 'acts' : ranks.includes('most-named') ? 'named' : 'low';

const firstOf = ({ namings }: PagePlace): number => namings[0]?.at ?? -1;

/** What other acts say of the places: the last one before, the next one, talks at which every doer was present, other tellings of the same. */
function linksOf(draft: Draft, sentence: number, acts: readonly PlacedAct[]): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  const put = (key: string, mark: string): void => {
    const known = links.get(key);
    if (known) known.add(mark);
    else links.set(key, new Set([mark]));
  };
  const parties = presentAt(draft).size;
  let last: PlacedAct | undefined;
  for (const act of acts) {
    const { draft: other, key, present } = act;
    if (other === draft) continue;
    const gap = sentence - act.sentence;
    const isWithDoers = draft.actors.length > 0 && draft.actors.every((p) => present.has(p.party));
    const isWithAll = isWithDoers && draft.recipients.every((p) => present.has(p.party));
    const isSameDay = draft.when && other.when && draft.when.firstDay <= other.when.lastDay && other.when.firstDay <= draft.when.lastDay;
    const day = isSameDay ? 'day' : draft.when && other.when ? 'other-day' : 'any-day';
    if (other.type === draft.type && isWithAll && present.size === parties) put(key, `twin-${day}`);
    else if (other.type === 'CONSULT' && isWithDoers) put(key, `meeting-${isWithAll ? 'all' : 'doers'}-${day}`);
    else if (isWithDoers) put(key, `shared-${isWithAll ? 'all' : 'doers'}-${day}`);
    if (gap === 0 && other.token !== draft.token) put(key, `act-here-${isWithDoers ? 'shared' : 'other'}`);
    if (gap >= 0 && gap <= FARTHEST_BACK && other.token < draft.token && (!last || other.token > last.draft.token)) last = act;
    if (gap === -1) put(key, `act-ahead-${isWithDoers ? 'shared' : 'other'}`);
  }
  if (last) {
    const { draft: other, key, present } = last;
    put(key, `act-before-${Math.min(sentence - last.sentence, MOST_STEPS_BACK)}`);
    if (draft.actors.every((p) => present.has(p.party))) put(key, 'act-before-shared');
    if (groupOf(other) === groupOf(draft)) put(key, 'act-before-alike');
  }
  return links;
}
