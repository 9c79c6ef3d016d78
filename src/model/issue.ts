import type { Span } from '../base/offsets.ts';

/** Kinds of trouble in the material. Each is described in docs/issues.md. */
export const ISSUE_CODES = [
  'page-too-large',
  'page-too-slow',
  'page-empty',
  'page-binary',
  'record-broken',
  'undecodable-bytes',
  'language-unknown',
  'language-not-read',
  'stretch-not-read',
  'several-stories',
  'date-contradiction',
  'no-story',
  'sentence-too-long',
  'name-ambiguous',
  'markup-too-deep',
  'file-unreadable',
  'link-leaves-folder',
  'compression-too-dense',
  'page-failed',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Trouble in the material (never a mistake of the caller: that is a `RapportError`). */
export interface Issue {
  readonly code: IssueCode;
  /** Where in the page's text; undefined where it concerns the whole page. */
  readonly span?: Span;
  /** One sentence for a person: what was found. */
  readonly detail: string;
}
