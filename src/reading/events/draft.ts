import type { DayInterval } from '../../base/days.ts';
import type { EventSize } from '../../model/event-size.ts';
import type { EventPlace } from '../../model/event.ts';
import type { Source } from '../../model/source.ts';
import type { Why } from '../../model/why.ts';
import type { Context, EventType, Realis } from '../../ontology/plover.ts';
import type { FrameMatch } from './match-frames.ts';
import type { FoundParty } from './party-finder.ts';

/** What an AGREE or REQUEST looks forward to, before days are known. */
export interface DraftAnticipation {
  readonly type: EventType;
  readonly mode?: string;
  readonly actors: readonly FoundParty[];
  readonly recipients: readonly FoundParty[];
  /** The token that tells of it: its time stands there. */
  readonly token: number;
}

/** An event in the making: one telling of a happening. Filled step by step in `code-events`. */
export interface Draft {
  type: EventType;
  mode?: string;
  cameo?: string;
  contexts: Context[];
  actors: FoundParty[];
  recipients: FoundParty[];
  realis: Realis;
  saidBy: Source[];
  when?: DayInterval;
  where?: EventPlace;
  anticipates?: DraftAnticipation;
  anticipatedWhen?: DayInterval;
  /** Figures told of it, see `find-sizes`. */
  readonly sizes: EventSize[];
  readonly match: FrameMatch;
  readonly token: number;
  readonly from: number;
  readonly to: number;
  readonly isNominal: boolean;
  /** How probable it is that a careful reader would fill the sides so, from 0 to 1; set by `choose-sides`. */
  probability?: number;
  /** Named features of the coding, for `score-confidence`. */
  readonly features: Set<string>;
  readonly why: Why[];
}
