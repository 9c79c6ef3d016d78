import type { Realis } from '../../ontology/plover.ts';
import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts';
import { NAME_BAR, NAME_WEIGHTS } from './name-weights.ts';
import { PLACE_BAR, PLACE_WEIGHTS } from './place-weights.ts';
import { SIDE_WEIGHTS } from './side-weights.ts';
import { TIME_BAR, TIME_WEIGHTS } from './time-weights.ts';

/** Weights of places by their marks, and what a sum must be above for a place to be told. */
export interface PlaceWeights {
  readonly marks: ReadonlyMap<string, number>;
  readonly bar: number;
}

/** Those that ship, of the places in the sentence of an act. */
export const EVENT_NAME_WEIGHTS: PlaceWeights = { marks: new Map(Object.entries(NAME_WEIGHTS)), bar: NAME_BAR };

/** Those that ship, of all places of a page. */
export const EVENT_PLACE_WEIGHTS: PlaceWeights = { marks: new Map(Object.entries(PLACE_WEIGHTS)), bar: PLACE_BAR };

/** Weights of days by their marks, and what a sum must be above for days to be told. */
export type TimeWeights = PlaceWeights;

/** Those that ship. */
export const EVENT_TIME_WEIGHTS: TimeWeights = { marks: new Map(Object.entries(TIME_WEIGHTS)), bar: TIME_BAR };

/**
 * Records that are less probable are left out. From the cross-validation that `evaluation/fit-sides.ts` prints: for acts that happened F1 is highest
 * at 0.35 (0.570; 0.568 at 0.3), and so it is on pages that nothing was fitted on; for others it is nearly the same from 0.15 to 0.25.
 */
const LEAST_CONFIDENCE: Readonly<Record<Realis, number>> = {
  actual: 0.35,
  historical: 0.35,
  future: 0.2,
  hypothetical: 0.2,
  negation: 0.2,
};
/** In a sentence or two that somebody picked because they tell of an act. */
const LEAST_IN_BRIEF = 0.1;

/** Weights of the two models of the coder, and the least confidence of what is kept. */
export interface EventWeights {
  /** Of the places in the sentence of an act, see `find-where`; those that ship where not told. */
  readonly names?: PlaceWeights;
  /** Of all places of a page, see `settle-places`; those that ship where not told. */
  readonly places?: PlaceWeights;
  /** Of days, see `settle-when`; those that ship where not told. */
  readonly times?: TimeWeights;
  /** By mark, see `choose-sides`. */
  readonly sides: ReadonlyMap<string, number>;
  /** By mark, see `score-confidence`. */
  readonly confidence: ReadonlyMap<string, number>;
  /** Least confidence of a record of a page, by realis, and of one of a brief. */
  readonly least: Readonly<Record<Realis, number>>;
  readonly leastInBrief: number;
}

/** Those that ship. */
export const EVENT_WEIGHTS: EventWeights = {
  sides: new Map(Object.entries(SIDE_WEIGHTS)),
  confidence: new Map(Object.entries(CONFIDENCE_WEIGHTS)),
  least: LEAST_CONFIDENCE,
  leastInBrief: LEAST_IN_BRIEF,
};
