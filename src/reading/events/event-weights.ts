import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts';
import { SIDE_WEIGHTS } from './side-weights.ts';

/** Weights of the two models of the coder. */
export interface EventWeights {
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
