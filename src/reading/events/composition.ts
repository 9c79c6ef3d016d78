import type { Lexicon } from '../../model/lexicon.ts';
import type { BackgroundWars } from './background-wars.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { SourceFinder } from './find-sources.ts';
import type { EventWeights } from './event-weights.ts';
import type { EventWatcher } from './event-watcher.ts';
import type { WhenFinder } from './find-when.ts';
import type { FrameMatch } from './match-frames.ts';
import type { PageFocus } from './page-focus.ts';
import type { PartyFinder } from './party-finder.ts';

/** All that the rules of composition look at. */
export interface Composition {
  readonly tree: ClauseTree;
  readonly finder: PartyFinder;
  readonly matches: ReadonlyMap<number, FrameMatch>;
  readonly lexicon: Lexicon;
  readonly sources: SourceFinder;
  readonly when: WhenFinder;
  readonly focus: PageFocus;
  readonly wars: BackgroundWars;
  /** Weights of the models that choose sides and judge records. */
  readonly weights: EventWeights;
  readonly watcher?: EventWatcher;
  /** A text of a sentence or two, see `complete-brief`. */
  readonly isBrief: boolean;
}
