import type { DayRange, EventProfile } from '../model/link-profile.ts';
import type { EventType } from '../ontology/plover.ts';
import { DUE_SLACK_DAYS, outcomeWindow } from './keys-of.ts';
import { gapDays, isSharing, likenessOf } from './likeness.ts';
import { type PromiseProfile, toPromise } from './to-promise.ts';

/** What an event is to a promise. */
export interface OutcomeScore {
  readonly kind: 'fulfils' | 'cancels';
  /** Log-odds. */
  readonly score: number;
}

/** Acts that fulfil a promise of a type, besides the type itself: a pledge of cooperation comes true in support and aid too. */
const FULFILS: Partial<Record<EventType, readonly EventType[]>> = {
  COOPERATE: ['SUPPORT', 'AID'],
  SUPPORT: ['COOPERATE'],
  AID: ['COOPERATE', 'SUPPORT'],
  RETREAT: ['CONCEDE'],
  CONCEDE: ['RETREAT'],
  REQUEST: ['CONSULT'],
};

/** Set by hand on the seeds and the odd stories of evaluation/linked, see evaluation/. Log-odds. */
const WEIGHTS = {
  bias: -1.4,
  sameType: 1.4,
  relatedType: 0.5,
  vagueMeeting: -0.8,
  sameMode: 0.8,
  otherMode: -1.2,
  sameActors: 0.5,
  otherActors: -1.5,
  extraParties: -0.8,
  lackingRecipient: -0.5,
  inDue: 2,
  nearDue: -0.3,
  soon: 0.5,
  late: -0.3,
  vagueDay: -0.8,
  sameSaying: -1.5,
  samePage: -1.2,
  samePlace: 0.6,
  words: 5,
  samePerson: 0.5,
  sameTrigger: 0.3,
} as const;

/** The same for calling off. */
const CANCEL_WEIGHTS = {
  bias: -1.2,
  refusesMeeting: 2.4,
  refusesSomething: 0.6,
  deniesMeeting: 1.6,
  deniesAct: 0.2,
  cancelWord: 1.8,
  otherRefusal: -1,
  sameSides: 0.6,
  extraParties: -0.6,
  pastDue: -1.5,
  late: -0.8,
  words: 5,
} as const;

/** Likeness of wording by chance, and bounds of its say, as for incidents. */
const CHANCE_LIKENESS = 0.08;
const MOST_WORDS = 2.5;
/** An act within this time needs no more explaining. */
const SOON_DAYS = 100;
/** An act told more loosely than this may have come before it was announced. */
const VAGUE_DAYS = 10;

/** Lemmas that call something off. */
const CANCEL_WORDS = new Set(
  'cancel postpone scrap shelve abandon suspend halt freeze abort drop delay scuttle renege revoke annul rescind'.split(' '),
);

/** What an event is to what another one announced; undefined where it has nothing to do with it. Depends on the two alone. */
export function scoreOutcome(announced: EventProfile, event: EventProfile): OutcomeScore | undefined {
  const promise = toPromise(announced);
  if (!promise || announced.event === event.event || event.isBackground) return undefined;
  const days = event.days ?? event.written;
  if (!days) return undefined;
  // Nothing that was over before it was announced comes of it, and no page can tell before it.
  if (promise.said !== undefined && (days[1] < promise.said || (event.written && event.written[1] < promise.said))) return undefined;
  const isOff = event.realis === 'negation' || event.type === 'REJECT' || event.triggers.some((lemma) => CANCEL_WORDS.has(lemma));
  if (isOff) return scoreCancellation(announced, promise, event, days);
  if (event.realis !== 'actual' && event.realis !== 'historical') return undefined;
  return scoreFulfilment(announced, promise, event, days);
}

function scoreFulfilment(announced: EventProfile, promise: PromiseProfile, event: EventProfile, days: DayRange): OutcomeScore | undefined {
  const isSameType = event.type === promise.type;
  if (!isSameType && !(FULFILS[promise.type] ?? []).includes(event.type)) return undefined;
  const parties = compareParties(promise, event);
  const window = outcomeWindow(promise);
  if (!parties || !window || gapDays(window, days) > 0) return undefined;
  // What was done by the day of the announcement is what led to it: where the act is due later, or the announcing page tells of it as well.
  const isEarly = promise.said !== undefined && days[0] <= promise.said && event.days !== undefined && days[1] - days[0] < VAGUE_DAYS;
  if (isEarly && (promise.due === undefined || days[1] < promise.due[0] || event.page === announced.page)) return undefined;
  let score: number = WEIGHTS.bias;
  score += isSameType ? WEIGHTS.sameType : WEIGHTS.relatedType;
  if (promise.type === 'CONSULT' && promise.mode === undefined && promise.due === undefined) score += WEIGHTS.vagueMeeting;
  if (promise.mode !== undefined && event.mode !== undefined) score += promise.mode === event.mode ? WEIGHTS.sameMode : WEIGHTS.otherMode;
  if (promise.recipients.length > 0 && event.recipients.length > 0)
    score += promise.actors.every((party) => event.actors.includes(party)) ? WEIGHTS.sameActors : WEIGHTS.otherActors;
  if (parties === 'extra') score += WEIGHTS.extraParties;
  if (parties === 'lacking') score += WEIGHTS.lackingRecipient;
  if (promise.due) score += gapDays(promise.due, days) === 0 ? WEIGHTS.inDue : WEIGHTS.nearDue;
  else if (promise.said !== undefined) {
    score += days[0] - promise.said <= SOON_DAYS ? WEIGHTS.soon : WEIGHTS.late;
    if (days[0] <= promise.said) score += WEIGHTS.vagueDay;
  }
  if (event.page === announced.page) score += WEIGHTS.samePage;
  else if (event.written && announced.written && gapDays(event.written, announced.written) === 0) score += WEIGHTS.sameSaying;
  if (event.place !== undefined && event.place === announced.place) score += WEIGHTS.samePlace;
  score += wording(announced, event, WEIGHTS.words);
  if (isSharing(event.persons, announced.persons)) score += WEIGHTS.samePerson;
  if (isSharing(event.triggers, announced.triggers)) score += WEIGHTS.sameTrigger;
  return { kind: 'fulfils', score };
}

function scoreCancellation(
  announced: EventProfile,
  promise: PromiseProfile,
  event: EventProfile,
  days: DayRange,
): OutcomeScore | undefined {
  const isSameType = event.type === promise.type || event.type === announced.type;
  if (!isSameType && event.type !== 'REJECT' && event.type !== 'SANCTION') return undefined;
  const parties = compareParties(promise, event);
  if (!parties || parties === 'lacking') return undefined;
  let score: number = CANCEL_WEIGHTS.bias;
  if (event.type === 'REJECT' && promise.type === 'CONSULT' && (event.mode === 'meet' || event.mode === undefined))
    score += event.mode === 'meet' ? CANCEL_WEIGHTS.refusesMeeting : CANCEL_WEIGHTS.refusesSomething;
  else if (event.realis === 'negation' && event.type === promise.type)
    score += event.type === 'CONSULT' ? CANCEL_WEIGHTS.deniesMeeting : CANCEL_WEIGHTS.deniesAct;
  else score += CANCEL_WEIGHTS.otherRefusal;
  if (event.triggers.some((lemma) => CANCEL_WORDS.has(lemma))) score += CANCEL_WEIGHTS.cancelWord;
  score += parties === 'same' ? CANCEL_WEIGHTS.sameSides : CANCEL_WEIGHTS.extraParties;
  if (promise.due && days[0] > promise.due[1] + DUE_SLACK_DAYS) score += CANCEL_WEIGHTS.pastDue;
  if (!promise.due && promise.said !== undefined && days[0] - promise.said > SOON_DAYS) score += CANCEL_WEIGHTS.late;
  score += wording(announced, event, CANCEL_WEIGHTS.words);
  return { kind: 'cancels', score };
}

const wording = (a: EventProfile, b: EventProfile, weight: number): number =>
  Math.min(MOST_WORDS, weight * (likenessOf(a.words, b.words) - CHANCE_LIKENESS));

/** How the parties of an act stand to those announced: the same, with others beside them, or the doers alone; undefined where a doer is missing. */
function compareParties(promise: PromiseProfile, event: EventProfile): 'same' | 'extra' | 'lacking' | undefined {
  const there = new Set([...event.actors, ...event.recipients]);
  const wanted = new Set([...promise.actors, ...promise.recipients]);
  const missing = [...wanted].filter((party) => !there.has(party));
  if (promise.recipients.length === 0 && promise.actors.length === 1 && missing.length === 0)
    return event.actors.length > 1 ? 'extra' : 'same';
  if (missing.length === 0) return there.size > wanted.size ? 'extra' : 'same';
  if (promise.recipients.length > 0 && !isMutual(promise) && promise.actors.every((party) => event.actors.includes(party)))
    return 'lacking';
  return wanted.size > 2 && missing.length * 2 < wanted.size ? 'extra' : undefined;
}

const isMutual = ({ type }: PromiseProfile): boolean =>
  type === 'CONSULT' || type === 'SUPPORT' || type === 'COOPERATE' || type === 'AGREE';
