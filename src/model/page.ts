import type { DayInterval } from '../base/days.ts';
import type { Span } from '../base/offsets.ts';
import type { Appearance } from './appearance.ts';
import type { Issue } from './issue.ts';
import type { PageId } from './raw-page.ts';
import type { Why } from './why.ts';

/** One range of the page's text and where it came from in `raw`. Ranges ascend and do not overlap in either. */
export interface MapRange {
  readonly textStart: number;
  readonly textEnd: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

export const STORY_ROLES = ['title', 'byline', 'dateline', 'agency', 'caption', 'heading', 'paragraph'] as const;
export type StoryRole = (typeof STORY_ROLES)[number];

/** A stretch of the page's text, a line or a block. Blocks ascend, and between them stands white space alone. */
export interface Block {
  readonly span: Span;
  readonly kind: 'story' | 'chrome';
  /** What part of the story; undefined for chrome. A dateline or an agency credit inside a paragraph has its own span in `Page`. */
  readonly role?: StoryRole;
  readonly why: readonly Why[];
}

/** Something on the page or around it that tells of the day of writing. Intersected later, in `reading/written`. */
export interface DateEvidence {
  readonly kind: 'dateline' | 'caption' | 'metadata' | 'header' | 'url' | 'byline' | 'line';
  /** The days that it leaves. Words without a year («Nov 3») leave all of 1900 to 2099, see `monthDay`. */
  readonly interval: DayInterval;
  /** Month (1 to 12) and day where the words give no year. */
  readonly monthDay?: { readonly month: number; readonly day: number };
  /** 0 Monday to 6 Sunday, where a weekday stands with the date. */
  readonly weekday?: number;
  /**
   * What the page calls the day: of publication; of a later change; of fetching or archiving the page; of a picture from the archive. Undefined where it does not say.
   */
  readonly label?: 'published' | 'updated' | 'retrieved' | 'archive';
  /** Whether other words stand beside the date in its line: a headline or a link with a date in it. */
  readonly isBesideWords?: true;
  /** The words; undefined for metadata and URLs. */
  readonly span?: Span;
  readonly detail: string;
}

/** A part of a page that tells several stories: an entry of a running report, a story of a digest. */
export interface PageSection {
  readonly span: Span;
  /** The day that its own head tells; undefined where it tells none and the page's holds. */
  readonly interval?: DayInterval;
  /** Month (1 to 12) and day where the head tells no year. */
  readonly monthDay?: { readonly month: number; readonly day: number };
  /** What stands above the first entry or story: the page's own head. */
  readonly isHead?: true;
  /** An entry of a running report. */
  readonly isEntry?: true;
}

/** The language that is read, ISO 639-1; pages and stretches in others are kept, with an issue. */
export const READ_LANGUAGE = 'en';

/** A stretch of the story in another language than the page's. */
export interface LanguageStretch {
  readonly span: Span;
  /** ISO 639-1; `und` where only the letters tell that it is another language. */
  readonly code: string;
}

/**
 * A page cleaned: every visible character in order, and what of it is story.
 * For plain text `text === raw`. All spans are in `text`, in UTF-16 code units.
 */
export interface Page {
  readonly id: PageId;
  readonly raw: string;
  readonly text: string;
  readonly map: readonly MapRange[];
  readonly appearance: Appearance;
  readonly blocks: readonly Block[];
  readonly title?: Span;
  readonly byline?: Span;
  /** «BEIJING, Nov 3 (AP) —» at the head of the first paragraph. */
  readonly dateline?: Span;
  /** Names of agencies that the page credits, with their place. */
  readonly agencies: readonly { readonly name: string; readonly span: Span }[];
  /** Language of the story, ISO 639-1, with the detector's confidence from 0 to 1; `und` where it cannot tell. */
  readonly language: { readonly code: string; readonly confidence: number };
  /** Stretches of the story in another language than the page's, ascending, none overlapping. Undefined where there are none. */
  readonly stretches?: readonly LanguageStretch[];
  readonly dateEvidence: readonly DateEvidence[];
  /** Where the page tells several stories (issue `several-stories`): its parts, ascending. Undefined for a page of one story. */
  readonly sections?: readonly PageSection[];
  readonly issues: readonly Issue[];
}

/** Where a span of the text stands in `raw`: one or more ranges, ascending. */
export function rawSpans(page: Page, span: Span): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const range of page.map) {
    if (range.textEnd <= span.start) continue;
    if (range.textStart >= span.end) break;
    const isOneToOne = range.textEnd - range.textStart === range.rawEnd - range.rawStart;
    const start = isOneToOne ? range.rawStart + Math.max(0, span.start - range.textStart) : range.rawStart;
    const end = isOneToOne ? range.rawEnd - Math.max(0, range.textEnd - span.end) : range.rawEnd;
    found.push({ start, end });
  }
  return found;
}
