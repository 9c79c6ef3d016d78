import type { AnticipationProfile, DayRange, EventProfile } from '../model/link-profile.ts';
import type { LinkRule } from '../ontology/link-rules.ts';
import type { EventType, Realis } from '../ontology/plover.ts';
import { comparePairs } from './compare-pairs.ts';
import { gapDays, isSameList, isSharing, lengthDays, likenessOf } from './likeness.ts';
import { typeFamily } from './type-family.ts';

/** One consideration of a link and how much it counted, in log-odds. */
export interface LinkReason {
  readonly rule: string;
  readonly weight: number;
}

/** How sure it is that two belong together: above 0 more likely than not, with the considerations. */
export interface LinkScore {
  readonly score: number;
  readonly why: readonly LinkReason[];
}

/** What no consideration can outweigh. */
export const NEVER = -1000;

/**
 * Weights of the considerations, in log-odds: set by hand on the seeds and the odd stories of evaluation/linked, see evaluation/. Two reports of one type,
 * pair of parties and day stand just above even; wording, names and place decide between happenings of one day.
 */
const WEIGHTS = {
  bias: -2.6,
  sameType: 1.4,
  sameSides: 0.5,
  otherDirection: -2,
  extraParties: -0.6,
  sameMode: 0.6,
  otherMode: -0.8,
  phoneOrNot: -2,
  deniedOrNot: -0.5,
  otherRealis: -2,
  sameFear: 1.2,
  sameDay: 2,
  nextDay: 0.8,
  nearDays: -1,
  otherDays: -4,
  withinStretch: 1.2,
  withinLongStretch: 0.4,
  writtenTogether: 0.7,
  writtenNear: 0.2,
  writtenApart: -0.6,
  writtenFarApart: -1.6,
  samePlace: 0.8,
  otherPlace: -0.7,
  sameSentence: 1.5,
  otherDaysOfSentence: -0.5,
  words: 5,
  sameTrigger: 0.8,
  otherTrigger: -0.3,
  samePerson: 0.5,
  otherPerson: -0.8,
  sameAct: 0.8,
  otherAct: -1,
  sameDue: 0.8,
  otherDue: -1.5,
  sameFigure: 0.8,
} as const satisfies Record<LinkRule, number>;
type Rule = LinkRule;

/** Likeness from which two sentences are one that was copied: its day may have been lost or read wrongly on the way. */
const SAME_SENTENCE = 0.6;
/** And the content words that both must have at least. */
const SENTENCE_WORDS = 5;
/** Likeness of wording at which it speaks neither for nor against: what two sentences about one pair of parties share by chance. */
const CHANCE_LIKENESS = 0.1;
/** Bounds of what wording can say, in log-odds. */
const MOST_WORDS = 3;
const LEAST_WORDS = -0.4;
/** A date of at most this many days is a day as reports give it. */
const POINT_DAYS = 3;
/** A stretch up to a month is «in March»; beyond it says little. */
const MONTH_DAYS = 31;

/** Types where all parties act alike, whoever is named first. */
const MUTUAL: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE']);

/**
 * Whether two events are reports of one happening. Depends on the two and the tables here alone; the order of the two does not matter.
 * Two events of one page are only where one is asserted and the other denied: the reader has made one record of each happening already.
 */
export function scorePair(a: EventProfile, b: EventProfile): LinkScore {
  const why: LinkReason[] = [];
  const score = ratePair(a, b, (rule, weight) => why.push({ rule, weight }));
  return { score, why };
}

/** The score of {@link scorePair}; its considerations are told, in their order, only to who asks: dozens of pairs a page are scored. */
export function ratePair(a: EventProfile, b: EventProfile, note?: (rule: Rule, weight: number) => void): number {
  if (typeFamily(a.type) !== typeFamily(b.type)) return NEVER;
  if (a.page === b.page && (a.type !== b.type || kindOfRealis(a.realis) === kindOfRealis(b.realis))) return NEVER;
  const pairs = comparePairs(a, b);
  if (pairs === 'none') return NEVER;
  let score = 0;
  const add = (rule: Rule, factor = 1): void => {
    const weight = WEIGHTS[rule] * factor;
    score += weight;
    note?.(rule, weight);
  };
  add('bias');
  if (pairs === 'same') {
    // A visit has a visitor and a host; in all else that parties do together the order of names says little.
    const isDirected = !MUTUAL.has(a.type) || (a.mode === 'visit' && b.mode === 'visit') || (a.type === 'SUPPORT' && isReversed(a, b));
    if (!isDirected || isSameList(a.actors, b.actors)) add('sameSides');
    else add('otherDirection');
  } else add('extraParties');
  if (a.type === b.type) add('sameType');
  if (a.mode !== undefined && b.mode !== undefined)
    add(a.mode === b.mode ? 'sameMode' : a.mode === 'phone' || b.mode === 'phone' ? 'phoneOrNot' : 'otherMode');
  const realis = compareRealis(a.realis, b.realis);
  if (realis) add(realis);
  const isOneFear = a.type === b.type && isOneUndatedFear(a, b);
  if (isOneFear) add('sameFear');
  const likeness = likenessOf(a.words, b.words);
  const isSameSentence = likeness >= SAME_SENTENCE && Math.min(a.words.length, b.words.length) >= SENTENCE_WORDS;
  addTime(a, b, isSameSentence, isOneFear, add);
  if (isSameSentence) add('sameSentence');
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) {
    if (a.placeParty !== b.placeParty) add('otherPlace');
  } else if (a.place !== undefined && a.place === b.place) add('samePlace');
  const words = WEIGHTS.words * (likeness - CHANCE_LIKENESS);
  add('words', Math.max(LEAST_WORDS, Math.min(MOST_WORDS, words)) / WEIGHTS.words);
  add(isSharing(a.triggers, b.triggers) ? 'sameTrigger' : 'otherTrigger');
  if (a.persons.length > 0 && b.persons.length > 0) {
    if (isSharing(a.persons, b.persons)) add('samePerson');
    else if (isSharing(a.persons.map(partyOfPerson), b.persons.map(partyOfPerson))) add('otherPerson');
  }
  if (a.anticipates && b.anticipates) addAnticipation(a.anticipates, b.anticipates, add);
  if (a.figures.some((figure) => b.figures.some((other) => other.value === figure.value && other.unit === figure.unit))) add('sameFigure');
  return score;
}

/** What an incident holds once: a page's word that it happened, that it did not, that it may. */
export const markOfReport = (event: EventProfile): string => `${event.page} ${kindOfRealis(event.realis)}`;

const kindOfRealis = (realis: Realis): 'happened' | 'not' | 'ahead' =>
  realis === 'actual' || realis === 'historical' ? 'happened' : realis === 'negation' ? 'not' : 'ahead';

type Add = (rule: Rule, factor?: number) => void;

function addTime(a: EventProfile, b: EventProfile, isSameSentence: boolean, isOneFear: boolean, add: Add): void {
  if (a.days && b.days) {
    const gap = gapDays(a.days, b.days);
    const long = Math.max(lengthDays(a.days), lengthDays(b.days));
    if (gap === 0) add(long <= POINT_DAYS ? 'sameDay' : long <= MONTH_DAYS ? 'withinStretch' : 'withinLongStretch');
    else if (gap === 1) add('nextDay');
    else if (gap <= POINT_DAYS) add('nearDays');
    else add(isSameSentence ? 'otherDaysOfSentence' : 'otherDays');
    return;
  }
  const [one, other] = [a.days ?? a.written, b.days ?? b.written];
  if (!one || !other) return;
  if (!isSameSentence) addWriting(gapDays(one, other), isOneFear, add);
}

/** Pages written at most so many days apart tell the news of one day: morning papers follow the evening's agencies. Set with {@link WEIGHTS}. */
const NEWS_CYCLE_DAYS = 2;
/** And those of one affair, while it is news. */
const AFFAIR_DAYS = 10;

/** Pages of one news cycle; of the same days; of two months; later. What lasts is news for two months. */
function addWriting(gap: number, isLasting: boolean, add: Add): void {
  if (gap <= NEWS_CYCLE_DAYS) add('writtenTogether');
  else if (gap <= (isLasting ? MONTH_DAYS * 2 : AFFAIR_DAYS)) add('writtenNear');
  else if (gap <= MONTH_DAYS * 2) add('writtenApart');
  else add('writtenFarApart');
}

function addAnticipation(a: AnticipationProfile, b: AnticipationProfile, add: Add): void {
  add(a.type === b.type && (a.mode ?? b.mode) === (b.mode ?? a.mode) ? 'sameAct' : 'otherAct');
  if (a.days && b.days) add(isNear(a.days, b.days) ? 'sameDue' : 'otherDue');
}

const isNear = (a: DayRange, b: DayRange): boolean => gapDays(a, b) === 0;

/** What is feared, considered or alleged without a day hangs in the air for weeks, and so does its denial: of one pair and type there is seldom more than one at a time. */
const isOneUndatedFear = (a: EventProfile, b: EventProfile): boolean =>
  a.days === undefined &&
  b.days === undefined &&
  (a.realis === 'hypothetical' || b.realis === 'hypothetical') &&
  [a.realis, b.realis].every((realis) => realis === 'hypothetical' || realis === 'negation');

/** Whether each of two tells of what the other side did to the first: praise of one another is not one praise, what is done together has no recipient. */
const isReversed = (a: EventProfile, b: EventProfile): boolean =>
  a.recipients.length > 0 && isSameList(a.actors, b.recipients) && isSameList(a.recipients, b.actors);

/** What is said to have happened and what is said not to have is one happening in dispute; what is planned or feared is another than what happened. */
function compareRealis(a: Realis, b: Realis): Rule | undefined {
  const [x, y] = [kindOfRealis(a), kindOfRealis(b)];
  if (x === y) return undefined;
  return x === 'not' || y === 'not' ? 'deniedOrNot' : 'otherRealis';
}

const partyOfPerson = (person: string): string => person.slice(0, person.indexOf(' '));
