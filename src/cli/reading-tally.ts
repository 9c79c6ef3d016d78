import type { IssueCode } from '../model/issue.ts';
import type { Reading } from '../model/reading.ts';
import { visibleText } from './visible-text.ts';

/** Issues of pages that are stored without having been read. */
const NOT_READ: readonly IssueCode[] = ['page-too-large', 'page-too-slow', 'page-failed', 'page-binary', 'page-empty'];
/** Lines of the summary for what was not read: as many as a screen holds. The file has them all. */
const MAX_NAMED = 20;

/** Counts what a run of reading met. */
export class ReadingTally {
  pages = 0;
  words = 0;
  events = 0;
  issues = 0;
  known = 0;
  passedOver = 0;
  /** Blocks of candidates that were not compared as a whole, and the members of the longest. */
  capped: { readonly blocks: number; readonly longest: number } = { blocks: 0, longest: 0 };
  readonly unread: { readonly label: string; readonly reason: string }[] = [];
  private readonly started = performance.now();
  private readonly byCode = new Map<string, number>();

  add(reading: Reading): void {
    this.pages++;
    this.words += countWords(reading);
    this.events += reading.events.length;
    this.issues += reading.issues.length;
    for (const issue of reading.issues) {
      this.byCode.set(issue.code, (this.byCode.get(issue.code) ?? 0) + 1);
      if (NOT_READ.includes(issue.code)) this.unread.push({ label: reading.page.appearance.label, reason: issue.detail });
    }
  }

  /** Whether some material was not read: the exit code tells. */
  get hasUnread(): boolean {
    return this.unread.length > 0;
  }

  /** Whether nothing at all was met that could be a page. */
  get isEmpty(): boolean {
    return this.pages + this.known + this.unread.length === 0;
  }

  get wordsPerSecond(): number {
    const seconds = (performance.now() - this.started) / 1000;
    return Math.round(this.words / Math.max(seconds, 0.001));
  }

  /** The lines that end a run. */
  summary(): string {
    const lines = [
      `${count(this.pages, 'page')}, ${count(this.words, 'word')}, ${count(this.events, 'event')}; ${number(this.wordsPerSecond)} words a second`,
    ];
    if (this.known > 0) lines.push(`${count(this.known, 'page')} already read by this version, left as they are`);
    if (this.passedOver > 0) lines.push(`${count(this.passedOver, 'file')} of other kinds passed over`);
    if (this.issues > 0) {
      const codes = [...this.byCode].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([code, n]) => `${code} ${n}`);
      lines.push(`${count(this.issues, 'issue')}: ${codes.join(', ')}`);
    }
    if (this.capped.blocks > 0)
      lines.push(
        `linked with near neighbours alone: the members of ${count(this.capped.blocks, 'long block')} of candidates, the longest of ${number(this.capped.longest)} (table candidate_caps)`,
      );
    for (const { label, reason } of this.unread.slice(0, MAX_NAMED)) lines.push(`not read: ${visibleText(label)}: ${visibleText(reason)}`);
    if (this.unread.length > MAX_NAMED) lines.push(`not read: ${number(this.unread.length - MAX_NAMED)} more`);
    return `${lines.join('\n')}\n`;
  }
}

/** Words of a reading: tokens with a letter or a digit. */
export const countWords = (reading: Reading): number =>
  reading.doc.tokens.reduce((sum, token) => sum + (/[\p{L}\p{N}]/u.test(token.form) ? 1 : 0), 0);

/** 12,345: the same on every machine. */
export const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 page`, `12,345 pages`. */
export const count = (n: number, noun: string): string => `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
