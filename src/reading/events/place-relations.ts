import { firstAtOrAfter } from '../../base/first-at-or-after.ts';
import { type DayInterval, toDayNumber } from '../../base/days.ts';
import type { EventPlace } from '../../model/event.ts';
import type { World } from '../../model/world.ts';
import { FARTHEST_BACK, groupOf, linksOf, type PlacedAct, presentAt } from './act-links.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import { MarkSum, type MarkTable } from './mark-table.ts';
import { joinMarks, type Mark, markOf, marksAfter, numberMarks } from './marks.ts';
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
  /** What speaks for it less what speaks against it. */
  readonly sum: MarkSum;
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

/** Steps by which the sum of a place of the sentence is told to pass its bar. */
const TOLD_STEPS = [-3, -2, -1, 0, 1, 2, 3].map((step) => ({ step, mark: markOf(`told-over-${step}`), over: markOf(`-${step}`) }));
/** Words behind an act within which a name is near it. */
const NEAR_TOKENS = 4;
/** Sentences of title, summary and lead. */
const LEAD_SENTENCES = 5;
/** Days before the day of writing that are news. */
const NEWS_DAYS = 4;

const M = numberMarks(
  'any', 'any-', 'told', 'told-best', 'told-first', 'beside-told', 'beside-weak', 'alone', 'pointed', 'beside-pointed', 'of-', '-of-', 'capital', 'dateline', '-', 'as-',
  '-none', '-least', '-dateline', '-elsewhere', '-top', '-body', 'here', 'here-before', 'here-near', 'here-after', 'back-far', 'back-paragraph', 'not-yet', 'title', 'venue',
  'country', 'house', 'town', 'unknown', '-country', '-house', '-town', '-unknown', 'as-country', 'as-house', 'as-town', 'as-unknown', 'as-dateline', 'as-elsewhere',
  'as-acts', 'as-named', 'as-low',
); // biome-ignore format: words in rows
const pointed = marksAfter('pointed-');
const any = marksAfter('any-');
const dateline = marksAfter('dateline-');
const AS_RANK = { acts: M['as-acts'], named: M['as-named'], low: M['as-low'] } as const;

/** Whose land a place is, as it stands in names of marks. */
const SIDES = Object.fromEntries(
  ['unknown', 'actor', 'recipient', 'both', 'none'].map((side) => [
    side,
    { of: markOf(`of-${side}`), behindOf: markOf(`-of-${side}`), behind: markOf(`-${side}`) },
  ]),
) as Record<Side, { readonly of: Mark; readonly behindOf: Mark; readonly behind: Mark }>;
type Side = 'unknown' | 'actor' | 'recipient' | 'both' | 'none';

/** All places of the page (of one with very many see `places-in-question`), and unknown names of the sentence, as answers for an act; each weighed by its relations to the act, to other acts, and to the page. */
export function findPlaceOptions(
  draft: Draft,
  page: PlacedPage,
  standing: PlaceStanding,
  table: MarkTable,
  isWatched: boolean,
): PlaceOption[] {
  const { tree, told } = page;
  const { ranks } = standing;
  const sentence = tree.sentenceOf[draft.token]!;
  const context = contextOf(draft, sentence, page, standing);
  const mine = told.get(draft) ?? [];
  const isPlaced = mine[0] !== undefined && mine[0].score > page.bar;
  const links = linksOf(draft, sentence, actsAround(draft.token, standing));
  const end = draft.features.has('headline') || sentence < LEAD_SENTENCES ? M['-top'] : M['-body'];
  const pointer = findPointedPlace(draft, tree, standing.named, page.world);
  // what is true of the act whatever its place is summed up once
  const anyway = new MarkSum(table.rowsOf([groupOf(draft)]), isWatched ? [] : undefined);
  anyway.put(M.any);
  for (const one of context) anyway.put(any(one));
  const options = new Map<string, { place: EventPlace; known?: PagePlace }>();
  for (const { place } of mine) options.set(keyOfPlace(place), { place });
  for (const [key, known] of standing.placesAt(draft.token)) options.set(key, { place: options.get(key)?.place ?? known.place, known });
  return [...options].map(([key, { place, known }]) => {
    const sum = anyway.fork();
    const own = mine.find((one) => keyOfPlace(one.place) === key);
    let over = M['-none'];
    if (own) {
      sum.put(M.told);
      over = M['-least'];
      for (const one of TOLD_STEPS)
        if (own.score - page.bar > one.step) {
          sum.put(one.mark);
          over = one.over;
        }
      if (own === mine[0]) sum.put(isPlaced ? M['told-best'] : M['told-first']);
    } else sum.put(isPlaced ? M['beside-told'] : mine.length > 0 ? M['beside-weak'] : M.alone);
    const kind = known?.isCountry === true ? 'country' : known?.isHouse === true ? 'house' : known ? 'town' : 'unknown';
    sum.put(M[kind]);
    if (pointer?.key === key) {
      sum.put(M.pointed);
      sum.put(pointed(pointer.how));
    } else if (pointer) sum.put(M['beside-pointed']);
    const side = SIDES[sideOf(draft, place)];
    sum.put(side.of);
    sum.put(joinMarks(M[kind], side.behindOf));
    if (place.party && page.world.parties.get(place.party)?.capital === place.name) sum.put(joinMarks(M.capital, side.behindOf));
    for (const link of links.get(key) ?? []) sum.put(link);
    if (known) putNamings(sum, known, draft, tree, own !== undefined);
    if (known?.isDateline) {
      sum.put(M.dateline);
      sum.put(joinMarks(M.dateline, side.behindOf));
      for (const one of context) sum.put(dateline(one));
    }
    const rank = ranks.get(key) ?? NO_RANK;
    for (const mark of rank.marks) {
      sum.put(mark);
      sum.put(joinMarks(mark, side.behindOf));
    }
    const sideAndOver = joinMarks(side.behind, over);
    const asRank = AS_RANK[rank.best];
    const [asHome, behindHome] = known?.isDateline === true ? [M['as-dateline'], M['-dateline']] : [M['as-elsewhere'], M['-elsewhere']];
    sum.put(joinMarks(M[`as-${kind}`], sideAndOver));
    sum.put(joinMarks(asHome, joinMarks(sideAndOver, end)));
    sum.put(joinMarks(joinMarks(asRank, side.behind), joinMarks(M[`-${kind}`], behindHome)));
    sum.put(joinMarks(asRank, over));
    return { place, sum, isTold: own !== undefined };
  });
}

const hereAs = marksAfter('here-');
const backFarAs = marksAfter('back-far-');
const backNearAs = marksAfter('back-near-');
const aheadAs = marksAfter('ahead-');
const titleAs = marksAfter('title-');
const BACK = Array.from({ length: FARTHEST_BACK + 1 }, (_, steps) => markOf(`back-${steps}`));

function putNamings(sum: MarkSum, known: PagePlace, draft: Draft, tree: ClauseTree, isTold: boolean): void {
  const { namings } = known;
  const sentence = tree.sentenceOf[draft.token]!;
  const { title, body, sentences, sentencesOfBody, isVenue, inside } = summaryOf(known);
  const here = namings[firstAtOrAfter(sentences, sentence)];
  if (here?.sentence === sentence && !isTold) {
    sum.put(M.here);
    sum.put(hereAs(here.role));
    sum.put(here.at < draft.token ? M['here-before'] : here.at - draft.token <= NEAR_TOKENS ? M['here-near'] : M['here-after']);
  }
  const next = firstAtOrAfter(sentencesOfBody, sentence);
  const back = body[next - 1];
  if (back) {
    const steps = sentence - back.sentence;
    sum.put(steps > FARTHEST_BACK ? M['back-far'] : BACK[steps]!);
    sum.put(steps > 2 ? backFarAs(back.role) : backNearAs(back.role));
    if (steps === 1 && isNewParagraph(tree, sentence)) sum.put(M['back-paragraph']);
  } else if (namings.length > 0) sum.put(M['not-yet']);
  const ahead = body[firstAtOrAfter(sentencesOfBody, sentence + 1)];
  if (ahead?.sentence === sentence + 1) sum.put(aheadAs(ahead.role));
  if (title) {
    sum.put(M.title);
    sum.put(titleAs(title.role));
  }
  if (isVenue) sum.put(M.venue);
  sum.put(inside);
}

/** What all acts of a page ask of the namings of a place, worked out once. */
interface NamingSummary {
  readonly title: PlaceNaming | undefined;
  /** Those outside of titles. */
  readonly body: readonly PlaceNaming[];
  readonly sentences: readonly number[];
  readonly sentencesOfBody: readonly number[];
  readonly isVenue: boolean;
  /** How many are namings as where something was. */
  readonly inside: Mark;
}
const inside = marksAfter('inside-');
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
      inside: inside(String(floorOf(namings.filter(({ role }) => role === 'in').length, FEW_STEPS))),
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

/** What is true of an act whatever its place. */
function contextOf(draft: Draft, sentence: number, { written }: PlacedPage, { towns, hasDateline }: PlaceStanding): string[] {
  const age = draft.when && written ? toDayNumber(written.lastDay) - toDayNumber(draft.when.lastDay) : undefined;
  return [
    age === undefined ? 'undated' : age < 0 ? 'ahead' : age <= NEWS_DAYS ? 'news' : 'old',
    draft.realis === 'actual' || draft.realis === 'historical' ? 'actual' : draft.realis,
    `type-${draft.type}`,
    `towns-${floorOf(towns, MANY_STEPS)}`,
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

function sideOf(draft: Draft, { party }: EventPlace): Side {
  if (party === undefined) return 'unknown';
  const isActor = draft.actors.some((one) => one.party === party);
  const isRecipient = draft.recipients.some((one) => one.party === party);
  return isActor ? (isRecipient ? 'both' : 'actor') : isRecipient ? 'recipient' : 'none';
}

/** The rank of a place: the town named most, that of its land, the one where most acts are told to be. */
interface PlaceRank {
  readonly marks: Mark[];
  /** Of most acts, of most namings, or none of both. */
  best: 'acts' | 'named' | 'low';
}
const NO_RANK: PlaceRank = { marks: [], best: 'low' };

/** How the places of a page stand to each other and to its acts; worked out once for all acts. */
export interface PlaceStanding {
  /** By `keyOfPlace`. */
  readonly ranks: ReadonlyMap<string, PlaceRank>;
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

function ranksOf(page: PlacedPage): ReadonlyMap<string, PlaceRank> {
  const ranks = new Map<string, PlaceRank>();
  const put = (key: string | undefined, name: string, best?: 'acts' | 'named'): void => {
    if (key === undefined) return;
    let rank = ranks.get(key);
    if (!rank) ranks.set(key, (rank = { marks: [], best: 'low' }));
    rank.marks.push(markOf(name));
    if (best) rank.best = best;
  };
  const towns = [...page.places].filter(([, { isCountry }]) => !isCountry);
  const weight = ({ namings, isDateline }: PagePlace): number => namings.length + (isDateline ? 1 : 0);
  const sorted = towns.sort((a, b) => weight(b[1]) - weight(a[1]) || firstOf(a[1]) - firstOf(b[1]));
  put(sorted[0]?.[0], 'most-named', 'named');
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
  put(top?.[0], 'most-acts', 'acts');
  for (const [key, count] of acts) put(key, `acts-${floorOf(count, FEW_STEPS)}`);
  return ranks;
}

const firstOf = ({ namings }: PagePlace): number => namings[0]?.at ?? -1;
