import type { DayRange, EventProfile } from '../model/link-profile.ts';
import type { PartyId } from '../ontology/parties.ts';
import type { OutcomeRule } from '../ontology/outcome-rules.ts';
import type { EventType } from '../ontology/plover.ts';
import { DUE_SLACK_DAYS, FULFILS, isRestraint, outcomeWindow } from './keys-of.ts';
import { gapDays, isSharing, lengthDays, likenessOf } from './likeness.ts';
import { ratePair } from './score-pair.ts';
import { isCallingOff, isMovedBy, isUnderWay, type PromiseProfile, toPromise } from './to-promise.ts';

/** What an event is to a promise. */
export interface OutcomeRate {
  readonly kind: 'fulfils' | 'cancels';
  /** Log-odds. */
  readonly score: number;
}

/** The same, with what speaks for and against it. */
export interface OutcomeScore extends OutcomeRate {
  /** The considerations in the order in which they were weighed; their weights sum up to the score. */
  readonly why: readonly OutcomeReason[];
}

export interface OutcomeReason {
  readonly rule: OutcomeRule;
  /** Log-odds. */
  readonly weight: number;
}

/** What parties sign together on the day for which they were to meet tells of the meeting; at any other time it does not. */
const SIGNED_BY_DAYS = 1;

/** Set by hand on the seeds and the odd stories of evaluation/linked, see evaluation/. Log-odds. */
const WEIGHTS = {
  bias: -1.4,
  sameType: 1.4,
  relatedType: 0.5,
  vagueMeeting: -0.8,
  sameMode: 0.8,
  otherMode: -1.2,
  phoneOrNot: -4,
  sameActors: 0.5,
  otherActors: -1.5,
  extraParties: -0.8,
  alliedDoers: -0.3,
  memberOfDoers: -0.3,
  guestAlone: -0.3,
  lackingRecipient: -0.5,
  otherRecipient: -1.2,
  inDue: 2,
  beforeDue: 1,
  nearDue: -0.3,
  soon: 0.5,
  late: -0.3,
  vagueDay: -0.8,
  sameSaying: -1.5,
  samePage: -1.2,
  samePlace: 0.6,
  words: 5,
  samePerson: 0.5,
  otherPerson: -0.6,
  sameTrigger: 0.3,
  isTacit: -0.5,
  isGuessed: -1,
} as const satisfies Partial<Record<OutcomeRule, number>>;

/** The same for calling off. */
const CANCEL_WEIGHTS = {
  bias: -1.2,
  refusesMeeting: 2.4,
  refusesSomething: 0.6,
  refusesOffer: 0.1,
  deniesMeeting: 1.6,
  deniesAct: 0.2,
  cancelWord: 1.8,
  vagueMeeting: -0.8,
  otherRefusal: -1,
  sameSides: 0.6,
  extraParties: -0.6,
  pastDue: -1.5,
  late: -0.8,
  words: 5,
} as const satisfies Partial<Record<OutcomeRule, number>>;

/** Where considerations are told to, if anybody asks. */
type Note = (rule: OutcomeRule, weight: number) => void;

/** Adds considerations up, with the weights of one table. */
class Tally<W extends Partial<Record<OutcomeRule, number>>> {
  score = 0;

  constructor(
    private readonly weights: W,
    private readonly note: Note | undefined,
  ) {}

  add(rule: keyof W & OutcomeRule, weight: number = this.weights[rule]!): void {
    this.score += weight;
    this.note?.(rule, weight);
  }
}

/** Likeness of wording by chance, and bounds of its say, as for incidents. */
const CHANCE_LIKENESS = 0.08;
const MOST_WORDS = 2.5;
/** An act within this time needs no more explaining. */
const SOON_DAYS = 100;
/** An act told more loosely than this may have come before it was announced. */
const VAGUE_DAYS = 10;

/** A page that tells of an announcement so many days later may tell what came of it; of a meeting, which is announced for days to come, later still. */
const RETOLD_DAYS = 1;
const RETOLD_MEETING_DAYS = 3;
/** Days told in so wide a stretch are no days: a month. */
const LONG_DAYS = 31;
/** Talks and visits last a week at most. */
const LONGEST_MEETING_DAYS = 7;
/** Sentences of one page share their words anyway. */
const WORDS_ON_ONE_PAGE = 0.8;
/** Acts that end something themselves: words of ending tell that they were done. */
const ENDINGS: ReadonlySet<EventType> = new Set<EventType>(['SANCTION', 'RETREAT', 'CONCEDE', 'REJECT', 'COERCE']);

/** Lemmas that announce: «the rice that it offered in June» tells of the promise, whatever is done with it. */
const OFFERS = new Set('offer pledge promise propose vow plan announce'.split(' '));

/** What an event is to what another one announced; undefined where it has nothing to do with it. Depends on the two alone. */
export function scoreOutcome(announced: EventProfile, event: EventProfile): OutcomeScore | undefined {
  const why: OutcomeReason[] = [];
  const rate = rateOutcome(announced, event, (rule, weight) => why.push({ rule, weight }));
  return rate && { ...rate, why };
}

/** The score of {@link scoreOutcome}; its considerations are told, in their order, only to who asks. */
export function rateOutcome(announced: EventProfile, event: EventProfile, note?: Note): OutcomeRate | undefined {
  const promise = toPromise(announced);
  if (!promise || announced.event === event.event || event.isBackground) return undefined;
  const days = toToldDays(event);
  if (!days) return undefined;
  // Nothing that was over before it was announced comes of it, and no page can tell before it.
  if (promise.said !== undefined && (days[1] < promise.said || (event.written && event.written[1] < promise.said))) return undefined;
  if (isMovedBy(announced, event)) return undefined;
  const isOff = event.realis === 'negation' || event.type === 'REJECT' || (!ENDINGS.has(promise.type) && isCallingOff(event));
  if (isKeptByNotActing(announced, promise, event)) return rateFulfilment(announced, promise, event, days, note);
  if (isOff) return rateCancellation(announced, promise, event, days, note);
  if (event.realis !== 'actual' && event.realis !== 'historical') return undefined;
  return rateFulfilment(announced, promise, event, days, note);
}

/** The days of what a page tells as done end when it was written: «in March» on the second of it is the first two days. */
function toToldDays({ days, written }: EventProfile): DayRange | undefined {
  if (!days || !written) return days ?? written;
  return days[0] <= written[1] ? [days[0], Math.min(days[1], written[1])] : days;
}

/** Whether a page tells that force which a side pledged to give up was not used: «has fired no rocket since». Words decide whether it is the same force. */
const isKeptByNotActing = (announced: EventProfile, promise: PromiseProfile, event: EventProfile): boolean =>
  announced.type === 'CONCEDE' && !promise.isTacit && isRestraint(event) && isSharing(event.actors, promise.actors);

function rateFulfilment(
  announced: EventProfile,
  promise: PromiseProfile,
  event: EventProfile,
  days: DayRange,
  note: Note | undefined,
): OutcomeRate | undefined {
  const isSameType = event.type === promise.type;
  const isRetold = promise.said !== undefined && days[0] <= promise.said;
  if (isRetold && event.triggers.length > 0 && event.triggers.every((lemma) => OFFERS.has(lemma))) return undefined;
  const isGuessed = promise.isBare && event.type === 'CONSULT';
  if (!isSameType && !isGuessed && !isRestraint(event) && !(FULFILS[promise.type] ?? []).includes(event.type)) return undefined;
  if (!isSameType && promise.type === 'CONSULT' && !isSignedThere(promise, event, days)) return undefined;
  const window = outcomeWindow(promise);
  if (!window || gapDays(window, days) > 0) return undefined;
  const parties = compareParties(promise, event);
  if (!parties || (!isSameType && promise.type === 'CONSULT' && parties !== 'same')) return undefined;
  if (isBeforehand(announced, promise, event, days)) return undefined;
  // A deed told twice does not come of itself.
  if (announced.type === event.type && announced.realis !== 'future' && ratePair(announced, event) > 0) return undefined;
  const tally = new Tally(WEIGHTS, note);
  tally.add('bias');
  // A concession promised is told again as one when it is made.
  tally.add(isSameType || (event.type === 'CONCEDE' && announced.type === 'CONCEDE' && !promise.isTacit) ? 'sameType' : 'relatedType');
  if (promise.isTacit && !promise.isPutOff) tally.add('isTacit');
  if (isGuessed) tally.add('isGuessed');
  if (isVagueMeeting(promise)) tally.add('vagueMeeting');
  if (promise.mode !== undefined && event.mode !== undefined)
    tally.add(promise.mode === event.mode ? 'sameMode' : promise.mode === 'phone' || event.mode === 'phone' ? 'phoneOrNot' : 'otherMode');
  if (promise.recipients.length > 0 && event.recipients.length > 0)
    tally.add(parties === 'member' || promise.actors.every((party) => event.actors.includes(party)) ? 'sameActors' : 'otherActors');
  if (parties !== 'same') tally.add(PARTIES_RULE[parties]);
  if (promise.due) tally.add(compareDue(promise, promise.due, days, promise.type === 'CONSULT' && !isSameType));
  else if (promise.said !== undefined) {
    tally.add(days[0] - promise.said <= SOON_DAYS ? 'soon' : 'late');
    if (days[0] <= promise.said) tally.add('vagueDay', (WEIGHTS.vagueDay * (promise.said - days[0] + 1)) / lengthDays(days));
  }
  if (event.page === announced.page) tally.add('samePage');
  else if (event.written && announced.written && gapDays(event.written, announced.written) === 0) tally.add('sameSaying');
  if (event.place !== undefined && event.place === announced.place) tally.add('samePlace');
  tally.add('words', wording(announced, event, WEIGHTS.words));
  if (isSharing(event.persons, announced.persons)) tally.add('samePerson');
  else if (promise.type === 'CONSULT' && isSharing(event.persons.map(partyOfPerson), announced.persons.map(partyOfPerson)))
    tally.add('otherPerson');
  if (isSharing(event.triggers, announced.triggers)) tally.add('sameTrigger');
  return { kind: 'fulfils', score: tally.score };
}

/** Whether talks are announced of no kind and for no day: any meeting may be meant, and none in particular is refused. What was put off is a meeting that was planned. */
const isVagueMeeting = ({ type, mode, due, isPutOff }: PromiseProfile): boolean =>
  type === 'CONSULT' && mode === undefined && due === undefined && !isPutOff;

/** How parties that are not the same weigh. */
const PARTIES_RULE = {
  extra: 'extraParties',
  allied: 'alliedDoers',
  member: 'memberOfDoers',
  guest: 'guestAlone',
  lacking: 'lackingRecipient',
  other: 'otherRecipient',
} as const;

/** Whether what is no meeting itself was made at the announced one: by both sides alike, on one of its days or the day after. */
const isSignedThere = ({ due }: PromiseProfile, event: EventProfile, days: DayRange): boolean =>
  due !== undefined &&
  event.recipients.length === 0 &&
  lengthDays(due) <= LONGEST_MEETING_DAYS &&
  lengthDays(days) <= LONGEST_MEETING_DAYS &&
  gapDays(due, days) <= SIGNED_BY_DAYS;

/** A meeting has its day; a deed that is due on one may be done at any time until then. */
function compareDue({ type, said }: PromiseProfile, due: DayRange, days: DayRange, isSigned: boolean): 'inDue' | 'beforeDue' | 'nearDue' {
  if (gapDays(due, days) <= (isSigned ? SIGNED_BY_DAYS : 0)) return 'inDue';
  return type !== 'CONSULT' && said !== undefined && days[0] > said && days[1] < due[0] ? 'beforeDue' : 'nearDue';
}

/** Whether what is told was done by the day of the announcement: it led to it. */
function isBeforehand(announced: EventProfile, { said, due, type }: PromiseProfile, event: EventProfile, days: DayRange): boolean {
  if (said === undefined) return event.page === announced.page;
  // Announced while the act goes on, it is a part of it: what began before is the whole.
  if (due && isUnderWay({ said, due }) && days[0] < said) return true;
  const isVague = days[1] - days[0] >= VAGUE_DAYS;
  if (event.page === announced.page) {
    // What a page announces as still to come it cannot tell as done; only where it tells of the announcement in retrospect.
    const retold = announced.written && announced.days ? announced.written[1] - said : 0;
    if (retold < (type === 'CONSULT' ? RETOLD_MEETING_DAYS : RETOLD_DAYS)) return true;
    const lastSaid = announced.days && lengthDays(announced.days) > LONG_DAYS ? announced.days[1] : said;
    return days[0] <= lastSaid && !(isVague && retold > LONG_DAYS && days[1] > lastSaid);
  }
  if (event.written && event.written[1] <= said && !(due && due[0] <= said)) return true;
  return days[0] <= said && event.days !== undefined && !isVague && (due === undefined || days[1] < due[0]);
}

function rateCancellation(
  announced: EventProfile,
  promise: PromiseProfile,
  event: EventProfile,
  days: DayRange,
  note: Note | undefined,
): OutcomeRate | undefined {
  const isSameType = event.type === promise.type || event.type === announced.type;
  if (!isSameType && event.type !== 'REJECT' && event.type !== 'SANCTION') return undefined;
  const parties = compareParties(promise, event);
  if (!parties || parties === 'lacking' || parties === 'other') return undefined;
  const isSamePage = event.page === announced.page;
  // An offer may be refused by others on the day; nobody calls off what he announces on the same page on the same day.
  if (isSamePage && promise.said !== undefined && days[0] <= promise.said && isSharing(event.actors, announced.actors)) return undefined;
  const tally = new Tally(CANCEL_WEIGHTS, note);
  tally.add('bias');
  const isOfMeeting = event.mode === 'meet' || event.mode === undefined;
  if (event.type === 'REJECT' && promise.isBare && event.mode === 'meet') tally.add('refusesSomething');
  else if (event.type === 'REJECT' && promise.type === 'CONSULT' && isOfMeeting)
    tally.add(event.mode === 'meet' ? 'refusesMeeting' : 'refusesSomething');
  else if (event.realis === 'negation' && event.type === promise.type) tally.add(event.type === 'CONSULT' ? 'deniesMeeting' : 'deniesAct');
  else tally.add(isRefusedOffer(announced, promise, event, days) ? 'refusesOffer' : 'otherRefusal');
  if (isVagueMeeting(promise)) tally.add('vagueMeeting');
  if (isCallingOff(event)) tally.add('cancelWord');
  tally.add(parties === 'same' ? 'sameSides' : 'extraParties');
  if (promise.due && days[0] > promise.due[1] + DUE_SLACK_DAYS) tally.add('pastDue');
  if (!promise.due && promise.said !== undefined && days[0] - promise.said > SOON_DAYS) tally.add('late');
  tally.add('words', Math.min(isSamePage ? WORDS_ON_ONE_PAGE : MOST_WORDS, wording(announced, event, CANCEL_WEIGHTS.words)));
  return { kind: 'cancels', score: tally.score };
}

/** An offer is answered soon: what those to whom it was made refuse to him who made it within two weeks is most probably it. */
const ANSWER_DAYS = 14;
const isRefusedOffer = (announced: EventProfile, { said }: PromiseProfile, event: EventProfile, days: DayRange): boolean =>
  event.type === 'REJECT' &&
  said !== undefined &&
  days[0] - said <= ANSWER_DAYS &&
  event.actors.every((party) => announced.recipients.includes(party)) &&
  isSharing(event.recipients, announced.actors);

const partyOfPerson = (person: string): string => person.slice(0, person.indexOf(' '));
const wording = (a: EventProfile, b: EventProfile, weight: number): number =>
  Math.min(MOST_WORDS, weight * (likenessOf(a.words, b.words) - CHANCE_LIKENESS));

/**
 * How the parties of an act stand to those announced: the same; with others beside them; with others who act beside the doers; members of a collective in its place; a
 * guest at his host's, who is not named; the doers alone; or the doers with other recipients; undefined where a doer is missing.
 */
function compareParties(
  promise: PromiseProfile,
  event: EventProfile,
): 'same' | 'extra' | 'allied' | 'member' | 'guest' | 'lacking' | 'other' | undefined {
  const there = new Set([...event.actors, ...event.recipients]);
  const wanted = new Set([...promise.actors, ...promise.recipients]);
  const missing = [...wanted].filter((party) => !there.has(party));
  if (promise.recipients.length === 0 && promise.actors.length === 1 && missing.length === 0)
    return event.actors.length > 1 ? 'extra' : 'same';
  if (missing.length === 0) {
    if (there.size === wanted.size) return 'same';
    return promise.recipients.length > 0 && event.recipients.every((party) => wanted.has(party)) ? 'allied' : 'extra';
  }
  if (isDoneByMembers(promise, event, missing)) return 'member';
  if (promise.type === 'CONSULT' && wanted.size === 2 && there.size === 1 && missing[0] === event.placeParty) return 'guest';
  if (promise.recipients.length > 0 && !isMutual(promise) && promise.actors.every((party) => event.actors.includes(party)))
    return event.recipients.length > 0 && !isSharing(event.recipients, promise.recipients) ? 'other' : 'lacking';
  return wanted.size > 2 && missing.length * 2 < wanted.size ? 'extra' : undefined;
}

/** Whether those who act belong to the collective that promised it, and none but doers is missing. */
const isDoneByMembers = (promise: PromiseProfile, event: EventProfile, missing: readonly PartyId[]): boolean =>
  promise.members.length > 0 &&
  missing.every((party) => promise.actors.includes(party)) &&
  event.actors.some((party) => promise.members.includes(party) && !promise.recipients.includes(party));

const isMutual = ({ type }: PromiseProfile): boolean =>
  type === 'CONSULT' || type === 'SUPPORT' || type === 'COOPERATE' || type === 'AGREE';
