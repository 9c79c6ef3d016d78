import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts';
import { PLACE_BAR, PLACE_WEIGHTS } from './place-weights.ts';
import { SIDE_WEIGHTS } from './side-weights.ts';

/** Weights of places in the sentence of an act by their marks, and what a sum must be above for a place to be told. */
export interface PlaceWeights {
  readonly marks: ReadonlyMap<string, number>;
  readonly bar: number;
}

/** Those that ship. */
export const EVENT_PLACE_WEIGHTS: PlaceWeights = { marks: new Map(Object.entries(PLACE_WEIGHTS)), bar: PLACE_BAR };

/** Weights of the two models of the coder. */
export interface EventWeights {
  /** Of places, see `find-where`; those that ship where not told. */
  readonly places?: PlaceWeights;
  /** By mark, see `choose-sides`. */
  readonly sides: ReadonlyMap<string, number>;
  /** By mark, see `score-confidence`. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** Those that ship. */
export const EVENT_WEIGHTS: EventWeights = {
  sides: new Map(Object.entries(SIDE_WEIGHTS)),
  confidence: new Map(Object.entries(CONFIDENCE_WEIGHTS)),
};
