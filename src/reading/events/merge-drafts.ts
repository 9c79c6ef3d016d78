import { type DayInterval, toDayNumber } from '../../base/days.ts';
import type { Draft } from './draft.ts';
import { joinSizes } from './find-sizes.ts';

/** One happening of a page: the telling that says most, and all others. */
export interface Happening {
  readonly draft: Draft;
  readonly tellings: readonly Draft[];
}

/**
 * Joins tellings of one happening: same type, parties and realis, and times, places, modes and sources that do not contradict.
 * A meeting without a place joins the visit of the same parties at that time.
 */
export function mergeDrafts(drafts: readonly Draft[]): Happening[] {
  const groups = new Map<string, Draft[][]>();
  const happenings: Draft[][] = [];
  const ordered = [...drafts].sort((a, b) => a.token - b.token || a.from - b.from);
  for (const draft of ordered) {
    const key = keyOf(draft);
    const list = groups.get(key) ?? [];
    const fit = list.find((group) => group.every((other) => isCompatible(other, draft)));
    if (fit) fit.push(draft);
    else {
      const group = [draft];
      list.push(group);
      groups.set(key, list);
      happenings.push(group);
    }
  }
  return happenings.map(toHappening);
}

/** Parties unordered for meetings: a visit and a talk of the same two are one happening. */
function keyOf(draft: Draft): string {
  const actors = draft.actors.map((p) => p.party).sort();
  const recipients = draft.recipients.map((p) => p.party).sort();
  const sides = draft.type === 'CONSULT' ? [...actors, ...recipients].sort().join('+') : `${actors.join('+')}>${recipients.join('+')}`;
  return `${draft.type}|${draft.realis}|${sides}`;
}

function isCompatible(a: Draft, b: Draft): boolean {
  // a war in progress is one happening, whenever it is spoken of
  if (a.features.has('known-war') || b.features.has('known-war')) return true;
  if (a.when && b.when && !isTouching(a.when, b.when) && !isSupposedNear(a, b)) return false;
  if (a.type === 'CONSULT') {
    // two visits in opposite directions are two happenings
    if (a.recipients.length > 0 && b.recipients.length > 0 && a.recipients[0]!.party !== b.recipients[0]!.party) return false;
    if ((a.mode === 'phone') !== (b.mode === 'phone') && a.mode !== undefined && b.mode !== undefined) return false;
  } else if (
    a.mode !== undefined &&
    b.mode !== undefined &&
    a.mode !== b.mode &&
    !a.features.has('mode-cued') &&
    !b.features.has('mode-cued') &&
    (a.type === 'REQUEST' || a.type === 'REJECT' || a.type === 'COERCE')
  )
    return false;
  if (a.type === 'AGREE' && a.anticipates && b.anticipates && a.anticipates.type !== b.anticipates.type) return false;
  return true;
}

/** A day that is only supposed (of writing, or of the sentence before) gives way to one a few days off. */
function isSupposedNear(a: Draft, b: Draft): boolean {
  if (a.features.has('when-supposed') === b.features.has('when-supposed')) return false;
  const [x, y] = [a.when!, b.when!];
  const gap = Math.max(toDayNumber(x.firstDay) - toDayNumber(y.lastDay), toDayNumber(y.firstDay) - toDayNumber(x.lastDay));
  return gap <= SUPPOSED_DAYS;
}
/** Days between a supposed day and a told one that may be the same: a news week. */
const SUPPOSED_DAYS = 3;

const isTouching = (a: DayInterval, b: DayInterval): boolean => a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;

/** The telling that says most becomes the record; what it lacks comes from the others. */
function toHappening(group: readonly Draft[]): Happening {
  const [best] = [...group].sort((a, b) => richness(b) - richness(a) || a.token - b.token);
  const draft = best!;
  for (const other of group) {
    if (other === draft) continue;
    if (other.when && (!draft.when || (draft.features.has('when-supposed') && !other.features.has('when-supposed')))) {
      draft.when = other.when;
      if (!other.features.has('when-supposed')) draft.features.delete('when-supposed');
    }
    if (!draft.where && other.where) draft.where = other.where;
    if (draft.mode === undefined && other.mode !== undefined) draft.mode = other.mode;
    if (!draft.anticipates && other.anticipates) draft.anticipates = other.anticipates;
    if (draft.anticipates && !draft.anticipatedWhen && other.anticipatedWhen) draft.anticipatedWhen = other.anticipatedWhen;
    if (draft.type === 'CONSULT' && draft.recipients.length === 0 && other.recipients.length > 0) {
      draft.actors = other.actors;
      draft.recipients = other.recipients;
      draft.mode = other.mode ?? 'visit';
    }
    for (const context of other.contexts) if (!draft.contexts.includes(context) && draft.contexts.length < 4) draft.contexts.push(context);
    // told once in the page's own voice, it is the page's own word; headlines leave out whose word it is
    if (other.saidBy.length === 0 && !other.features.has('headline')) draft.saidBy = [];
    else if (draft.saidBy.length === 0 && draft.features.has('headline')) draft.saidBy = other.saidBy;
  }
  draft.sizes.splice(0, draft.sizes.length, ...joinSizes(group.flatMap((d) => d.sizes)));
  if (group.length > 1) draft.features.add('told-again');
  return { draft, tellings: [draft, ...group.filter((d) => d !== draft).sort((a, b) => a.token - b.token)] };
}

function richness(draft: Draft): number {
  return (
    (draft.when ? (draft.features.has('when-supposed') ? 1 : 2) : 0) +
    (draft.where && !draft.why.some(({ rule }) => rule.startsWith('where:')) ? 2 : 0) +
    (draft.mode !== undefined ? 1 : 0) +
    (draft.isNominal ? 0 : 2) +
    (draft.features.has('quoted') ? 0 : 2) +
    (draft.features.has('actor-head') ? 1 : 0) +
    (draft.features.has('recipient-head') ? 1 : 0)
  );
}
