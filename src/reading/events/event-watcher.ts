import type { Draft } from './draft.ts';
import type { Fill } from './list-fills.ts';
import type { Happening } from './merge-drafts.ts';
import type { PlaceCandidate } from './place-candidates.ts';
import type { PlaceOption } from './place-relations.ts';
import type { WhenCandidate } from './when-candidates.ts';

/** Is shown what the coder weighs, for fitting its models (`evaluation/fit-sides.ts`, `fit-places.ts`, `fit-times.ts`). It must change nothing. */
export interface EventWatcher {
  /** A draft with all the ways to fill its sides, before one is chosen. */
  readonly onFills?: (draft: Draft, fills: readonly Fill[]) => void;
  /** A happening with the marks that its confidence rests on, before it is kept or dropped. */
  readonly onHappening?: (happening: Happening, marks: ReadonlyMap<string, number>) => void;
  /** A draft with the places of its sentence. */
  readonly onNames?: (draft: Draft, candidates: readonly PlaceCandidate[]) => void;
  /** A draft with the places of its page, and with what they are to it. */
  readonly onPlaces?: (draft: Draft, options: readonly PlaceOption[]) => void;
  /** A draft with the days that the page offers for it. */
  readonly onTimes?: (draft: Draft, candidates: readonly WhenCandidate[]) => void;
}
