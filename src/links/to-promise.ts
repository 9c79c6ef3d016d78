import type { DayRange, EventProfile, FigureProfile } from '../model/link-profile.ts';
import type { PartyId } from '../ontology/parties.ts';
import type { EventType } from '../ontology/plover.ts';

/** What an event announces: the act to come, who will do it, when it is due, when it was said. */
export interface PromiseProfile {
  readonly type: EventType;
  readonly mode?: string;
  readonly actors: readonly PartyId[];
  readonly recipients: readonly PartyId[];
  readonly due?: DayRange;
  /** Day on which it was announced; the day of writing where the page does not tell. */
  readonly said?: number;
  readonly targets: readonly FigureProfile[];
  /** Whether somebody else asks for it: a demand binds nobody. */
  readonly isDemand: boolean;
  /** Whether the page tells that something was promised, and not what: `type` is then a guess. */
  readonly isBare: boolean;
  /** Whether it is a concession in words, or puts off what may never have been announced: a promise only where the deed is told later. */
  readonly isTacit: boolean;
  /** Whether it puts a meeting off and names no other day: what was announced before may still come. */
  readonly isPutOff: boolean;
  /** Who belongs to the collectives that promise it: what one of them does, the collective did. */
  readonly members: readonly PartyId[];
}

/**
 * The promise in an event, if there is one: an agreement, offer, plan or invitation with what it looks forward to, a demand that names the act
 * wanted, or an act of a party's own that lies ahead. A fear, a refusal and a denial promise nothing.
 */
export function toPromise(event: EventProfile): PromiseProfile | undefined {
  const known = promises.get(event);
  if (known !== undefined) return known === null ? undefined : known;
  const made = makePromise(event);
  promises.set(event, made ?? null);
  return made;
}

/** An event is asked for its promise once for every other that it is compared with; profiles never change. */
const promises = new WeakMap<EventProfile, PromiseProfile | null>();

function makePromise(event: EventProfile): PromiseProfile | undefined {
  const { anticipates } = event;
  const isPutOff = isPuttingOff(event);
  if (event.realis === 'negation' && !isPutOff) return undefined;
  const isAhead = event.realis === 'future';
  const said = isAhead ? event.written?.[1] : (event.days?.[0] ?? (event.written && event.written[1] - DAYS_BEFORE_WRITING));
  const common = {
    ...(said !== undefined && { said }),
    targets: event.figures.filter((figure) => figure.kind === 'target'),
    isDemand: event.type === 'REQUEST',
    isBare: event.type === 'AGREE' && anticipates === undefined,
    isTacit: event.type === 'CONCEDE' && event.realis !== 'future' && event.isPledge !== true,
    isPutOff,
    members: event.members ?? [],
  };
  if (isPutOff && event.type !== 'AGREE') {
    // A meeting that is refused is of no kind; one that is denied may be.
    const mode = event.type === 'CONSULT' ? event.mode : undefined;
    return {
      ...common,
      isTacit: true,
      type: 'CONSULT',
      ...(mode !== undefined && { mode }),
      actors: event.actors,
      recipients: event.recipients,
    };
  }
  const isDemand = event.type === 'REQUEST' && anticipates !== undefined && event.realis !== 'hypothetical';
  if (event.type === 'AGREE' || isDemand) {
    const act = anticipates ?? { type: 'COOPERATE' as const, actors: event.actors, recipients: event.recipients };
    const { type, mode } = act as { readonly type: EventType; readonly mode?: string };
    return {
      ...common,
      type,
      ...(mode !== undefined && { mode }),
      ...sides(act, event),
      ...(anticipates?.days && isAheadOf(anticipates.days, said, type) && !isOwnTime(anticipates.days, event) && { due: anticipates.days }),
    };
  }
  const { type, mode, actors, recipients, days } = event;
  if (event.realis === 'future')
    return {
      ...common,
      type,
      ...(mode !== undefined && { mode }),
      actors,
      recipients,
      ...(days && isAheadOf(days, said, type) && { due: days }),
    };
  return type === 'CONCEDE' && event.realis !== 'hypothetical' ? { ...common, type: 'RETREAT', actors, recipients } : undefined;
}

/** Whether announced days can be those of the act: they are not over before it is announced, and a deed other than a meeting is not done on the very day that it is promised. */
const isAheadOf = (due: DayRange, said: number | undefined, type: EventType): boolean =>
  said === undefined || due[1] > said || (due[1] === said && type === 'CONSULT');

/** Whether the days of the act are the very stretch in which it was announced («agreed in September to come»): then its own are not told. A meeting may be announced on its day. */
const isOwnTime = (due: DayRange, { days }: EventProfile): boolean =>
  days !== undefined && days[1] > days[0] && due[0] === days[0] && due[1] === days[1];

/** An announcement without a day lies most probably in the days before the page was written. */
export const DAYS_BEFORE_WRITING = 10;

/** Lemmas by which an announcement moves what was announced before to a later day. */
const MOVING = new Set('postpone delay reschedule defer adjourn extend prolong'.split(' '));
/** Whether an event tells that something announced was moved. */
export const isMoving = (event: EventProfile): boolean => event.triggers.some((lemma) => MOVING.has(lemma));

/** Those of them by which a meeting is put off. */
const PUTTING_OFF = new Set('postpone delay reschedule defer adjourn'.split(' '));

/** Lemmas that call something off. */
const CALLING_OFF = new Set(
  'cancel postpone scrap shelve abandon suspend halt freeze abort drop delay scuttle renege revoke annul rescind'.split(' '),
);
/** Whether an event's own words call something off. */
export const isCallingOff = (event: EventProfile): boolean =>
  event.triggers.some((lemma) => CALLING_OFF.has(lemma)) && !isMeetingHeld(event);

/** Whether a page tells of a meeting as held, and beside it of a delay: «met at last after they had put it off», «met and adjourned until Friday». */
const isMeetingHeld = ({ type, realis, triggers }: EventProfile): boolean =>
  type === 'CONSULT' &&
  (realis === 'actual' || realis === 'historical') &&
  triggers.some((lemma) => !PUTTING_OFF.has(lemma) && !CALLING_OFF.has(lemma));

/** Whether an event puts a meeting off and tells of no other day: one that is refused or denied, or agreed to be later. */
function isPuttingOff(event: EventProfile): boolean {
  const { type, mode, realis, triggers, anticipates } = event;
  if (!triggers.some((lemma) => PUTTING_OFF.has(lemma)) || isMeetingHeld(event)) return false;
  if (type === 'AGREE') return realis !== 'negation' && anticipates?.type === 'CONSULT' && anticipates.days === undefined;
  const isTold = realis === 'actual' || realis === 'historical' || realis === 'negation';
  return isTold && (type === 'CONSULT' || (type === 'REJECT' && mode === 'meet' && realis !== 'negation'));
}

/** Whether an announcement moves the act of another one: of one kind, made later, by words of moving, to days after those told before. */
export function isMovedBy(earlier: EventProfile, later: EventProfile): boolean {
  const [one, other] = [toPromise(earlier), toPromise(later)];
  return (
    one?.due !== undefined &&
    other?.due !== undefined &&
    one.type === other.type &&
    one.mode === other.mode &&
    (one.said ?? 0) < (other.said ?? 0) &&
    one.due[1] < other.due[0] &&
    isMoving(later)
  );
}

/** What is announced while the act goes on is a part of it («the talks tomorrow»), not the act that was announced before it began. */
export const isUnderWay = ({ said, due }: Pick<PromiseProfile, 'said' | 'due'>): boolean =>
  said !== undefined && due !== undefined && due[0] <= said && due[1] - due[0] <= LONGEST_ACT_DAYS;

/** A longer stretch is no act that goes on but a time in which it may come: two weeks, longer than any visit or round of talks on the dev pages. */
const LONGEST_ACT_DAYS = 14;

/** Types where all parties act alike. */
const MUTUAL: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE']);

/** The sides of the act; where it takes two and only one is named, those of the announcement fill it. */
function sides(
  act: { readonly type?: EventType; readonly actors: readonly PartyId[]; readonly recipients: readonly PartyId[] },
  event: EventProfile,
) {
  const named = new Set([...act.actors, ...act.recipients]);
  if (named.size > 1 || (act.actors.length > 0 && act.type !== undefined && !MUTUAL.has(act.type)))
    return { actors: act.actors, recipients: act.recipients };
  const all = [...new Set([...named, ...event.actors, ...event.recipients])].sort((a, b) => (a < b ? -1 : 1));
  return { actors: all, recipients: [] };
}
