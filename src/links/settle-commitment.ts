import { fromDayNumber } from '../base/days.ts';
import type { DayRange, EventProfile, FigureProfile } from '../model/link-profile.ts';
import type { Commitment, CommitmentId } from '../model/commitment.ts';
import type { Report } from '../model/incident.ts';
import { lengthDays } from './likeness.ts';
import { commonest } from './describe-incident.ts';
import { isMovedBy, toPromise } from './to-promise.ts';

/** An event that tells what came of a commitment. */
export interface Outcome {
  readonly event: EventProfile;
  readonly kind: 'fulfils' | 'cancels';
  readonly score: number;
}

/** A figure of at least this share of the target reaches it: reports round. */
const REACHED = 0.98;

/**
 * What became of an act that one or more events announce, from the events that tell of it. Announcements and outcomes in any order.
 * Undefined for concessions in words that no deed followed. Fulfilled beats cancelled where both are told: what came after all was only put off. A target whose figure falls short is `partly`.
 */
export function settleCommitment(announcements: readonly EventProfile[], outcomes: readonly Outcome[]): Commitment | undefined {
  const announced = [...announcements].sort((a, b) => (a.event < b.event ? -1 : 1));
  const promises = announced.map((event) => toPromise(event)!);
  const first = promises[0]!;
  const fulfilling = likeliest(outcomes.filter(({ kind }) => kind === 'fulfils'));
  const cancelling = likeliest(outcomes.filter(({ kind }) => kind === 'cancels'));
  if (fulfilling.length === 0 && promises.every((promise) => promise.isTacit)) return undefined;
  // What calls the act off is no announcement of it, though it may be kept later like one.
  const calling = announced.filter(({ event }) => !cancelling.some((other) => other.event === event));
  const targets = distinctFigures(promises.flatMap((promise) => promise.targets));
  const due = movedTo(announced) ?? shortest(promises.flatMap((promise) => (promise.due ? [promise.due] : [])));
  const mode = commonest(promises.flatMap((promise) => (promise.mode === undefined ? [] : [promise.mode])));
  const state =
    fulfilling.length > 0 ? (isShort(targets, fulfilling) ? 'partly' : 'fulfilled') : cancelling.length > 0 ? 'cancelled' : 'open';
  return {
    id: `c_${announced[0]!.event.slice(2)}` as CommitmentId,
    state,
    type: first.type,
    ...(mode !== undefined && { mode }),
    actors: first.actors,
    recipients: first.recipients,
    ...(due && { due: { firstDay: fromDayNumber(due[0]), lastDay: fromDayNumber(due[1]) } }),
    isDemand: promises.every((promise) => promise.isDemand),
    targets: targets.map(({ value, unit, measure }) => ({ value, unit, measure })),
    announced: (calling.length > 0 ? calling : announced).map(toReport),
    fulfilledBy: fulfilling.map(toReport),
    cancelledBy: cancelling.map(toReport),
  };
}

const toReport = ({ event, page }: EventProfile): Report => ({ event, page });

/** Outcomes this much less sure than the best are other acts of the same parties. Log-odds. */
const MARGIN = 1.5;
/** Reports of the outcome that are listed. */
const MAX_OUTCOMES = 12;

/** The surest outcomes, each event once, by id. */
function likeliest(outcomes: readonly Outcome[]): EventProfile[] {
  const best = Math.max(...outcomes.map(({ score }) => score));
  const near = outcomes
    .filter(({ score }) => score >= best - MARGIN)
    .sort((a, b) => b.score - a.score || (a.event.event < b.event.event ? -1 : 1));
  const events = new Map(near.map(({ event }) => [event.event, event]));
  return [...events.values()].slice(0, MAX_OUTCOMES).sort((a, b) => (a.event < b.event ? -1 : 1));
}

/** The days to which the latest announcement moved the act; undefined where none did. */
const movedTo = (announced: readonly EventProfile[]): DayRange | undefined =>
  announced
    .filter((event) => announced.some((other) => isMovedBy(other, event)))
    .map((event) => toPromise(event)!)
    .sort((a, b) => b.said! - a.said!)[0]?.due;

/** The narrowest of some stretches; ties go to the earlier. */
const shortest = (ranges: readonly DayRange[]): DayRange | undefined =>
  [...ranges].sort((a, b) => lengthDays(a) - lengthDays(b) || a[0] - b[0])[0];

/** Whether a figure told of the outcome stays behind the one aimed at, in the same unit and measure. */
const isShort = (targets: readonly FigureProfile[], outcomes: readonly EventProfile[]): boolean =>
  targets.some((target) => {
    const reached = outcomes.flatMap((event) =>
      event.figures.filter((figure) => figure.kind === 'observed' && figure.unit === target.unit && figure.measure === target.measure),
    );
    return reached.length > 0 && reached.every((figure) => figure.value < target.value * REACHED);
  });

function distinctFigures(figures: readonly FigureProfile[]): FigureProfile[] {
  const byKey = new Map(figures.map((figure) => [`${figure.measure} ${figure.unit} ${figure.value}`, figure]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure);
}
