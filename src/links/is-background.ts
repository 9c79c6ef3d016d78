import type { DayRange, EventProfile } from '../model/link-profile.ts';
import type { EventType } from '../ontology/plover.ts';

/** Acts that last: pages name them in passing, long after they began. */
const LASTING: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'SANCTION', 'MOBILIZE', 'COERCE']);
/** A stretch longer than this is no act of its own day but a state: two months, longer than any visit, exercise or round of talks on the dev pages. */
const LASTING_DAYS = 60;

/** Nouns of states that last, folded lemmas: an event that they tell of is a background even where nothing dates it. */
const LASTING_NOUNS = new Set(
  'war invasion conflict offensive occupation aggression hostility fighting campaign sanction embargo blockade siege crackdown insurgency restriction'.split(
    ' ',
  ),
);

/**
 * Whether an event is told as the background of a page: a war, sanctions or a blockade that goes on, without a day of its own, or a stance kept up
 * («has never condemned»). Those of one pair of parties are one incident, found by their key alone, and are never compared in pairs:
 * a war that every page mentions would fill every block.
 */
export function isBackground(event: Omit<EventProfile, 'isBackground'>): boolean {
  const isStretch = event.days === undefined || event.days[1] - event.days[0] >= LASTING_DAYS;
  if (!isStretch) return false;
  if (event.realis === 'actual' || event.realis === 'historical')
    return LASTING.has(event.type) && (event.days !== undefined || event.triggers.some((lemma) => LASTING_NOUNS.has(lemma)));
  return event.realis === 'negation' && event.type === 'ACCUSE' && event.saidBy.length === 0;
}

/** Where nothing is told of a war, sanctions or a stance for two years, what comes after is another one of the same sides. */
export const BACKGROUND_GAP_DAYS = 730;
/** A longer stretch («since 1948») is the history of a quarrel: it says when it began, and would join all that happened in it. Ten years. */
const HISTORY_DAYS = 3650;

/** The time that a background event is told of: its days, or where it has none (or all too many) those of writing. */
export const timeOfBackground = ({ days, written }: Omit<EventProfile, 'isBackground'>): DayRange | undefined =>
  days && (days[1] - days[0] <= HISTORY_DAYS || !written) ? days : written;
