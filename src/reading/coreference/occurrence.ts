import type { ChainDraft } from './chain-draft.ts';

/** One place of the text where a chain occurs, for what comes after it. */
export interface Occurrence {
  readonly draft: ChainDraft;
  readonly sentence: number;
  readonly token: number;
  /** Weight of its place in the sentence. */
  readonly weight: number;
  /** A city or country as the place of something: only the local party is read off it. */
  readonly isPlace: boolean;
  /** A country told as its people: «the Danes». */
  readonly isPeople?: boolean;
  /** Who mediates between others: «Norway, which brokered the truce». */
  readonly isMediator?: boolean;
}
