import type { EventType, Realis } from '../ontology/plover.ts';
import type { PartyId } from '../ontology/parties.ts';
import type { EventId } from './event.ts';
import type { PageId } from './raw-page.ts';

/** First and last day, inclusive, as days since 1970-01-01. */
export type DayRange = readonly [first: number, last: number];

/** What an announced act will be, with days as numbers. */
export interface AnticipationProfile {
  readonly type: EventType;
  readonly mode?: string;
  readonly actors: readonly PartyId[];
  readonly recipients: readonly PartyId[];
  readonly days?: DayRange;
}

/** A figure told in the sentences of an event. */
export interface FigureProfile {
  readonly value: number;
  readonly unit: string;
  readonly measure: string;
  readonly kind: 'observed' | 'change' | 'target';
}

/**
 * What linking needs of one event: plain data, small enough that a pair is judged without the page. Words are 32-bit hashes of folded lemmas,
 * ascending; everything is in a fixed order, so that the same reading gives the same profile.
 */
export interface EventProfile {
  readonly event: EventId;
  readonly page: PageId;
  readonly type: EventType;
  readonly mode?: string;
  readonly realis: Realis;
  readonly actors: readonly PartyId[];
  readonly recipients: readonly PartyId[];
  /** Persons who act, `party name` folded, sorted. */
  readonly persons: readonly string[];
  readonly days?: DayRange;
  /** Days on which the page can have been written, where it tells. */
  readonly written?: DayRange;
  /** Folded name of the place, and its state. */
  readonly place?: string;
  /** The place as the page's tables name it. */
  readonly placeName?: string;
  readonly placeParty?: PartyId;
  /** Content words of the sentences that tell of it. */
  readonly words: readonly number[];
  /** Folded lemmas of the predicates, sorted. */
  readonly triggers: readonly string[];
  readonly figures: readonly FigureProfile[];
  /** Whose word, outermost first. */
  readonly saidBy: readonly string[];
  readonly anticipates?: AnticipationProfile;
  /** A concession told as one to come: «will stop», «promised to release». */
  readonly isPledge?: boolean;
  /** Who belongs, on its day, to the collectives that act in it, where it announces something: what was promised for all, some of them do. */
  readonly members?: readonly PartyId[];
  /** Told in passing, without a day of its own: a war, sanctions, a stance that lasts. */
  readonly isBackground: boolean;
}

/** A sentence of the story as linking sees it. */
export interface SentenceProfile {
  readonly start: number;
  readonly end: number;
  /** Hashes of its content words, ascending, each once. */
  readonly words: readonly number[];
}

/** What linking needs of one page to tell copies of one text from reports of their own. */
export interface PageProfile {
  readonly page: PageId;
  readonly language: string;
  /** Days on which it can have been written, from the story; undefined where it does not tell. */
  readonly written?: DayRange;
  /** Agencies credited and outlets named as carriers, folded, sorted. */
  readonly agencies: readonly string[];
  /** The outlet where the page was found, folded. */
  readonly source?: string;
  readonly sentences: readonly SentenceProfile[];
  /** Names of persons and places, figures, quotations: hashes, ascending. What two reports of one happening may share without being copies. */
  readonly names: readonly number[];
  readonly figures: readonly number[];
  readonly quotes: readonly number[];
}

/** All that is kept of a reading for linking. */
export interface LinkProfile {
  readonly page: PageProfile;
  readonly events: readonly EventProfile[];
}
