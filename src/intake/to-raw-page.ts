import { createHash } from 'node:crypto';
import { findDayWords } from '../base/find-day-words.ts';
import type { Day } from '../base/days.ts';
import type { Appearance } from '../model/appearance.ts';
import type { Issue } from '../model/issue.ts';
import type { MetaEntry, PageId, RawPage } from '../model/raw-page.ts';
import type { IntakeLimits } from './intake-options.ts';
import { readMarkup } from './read-markup.ts';
import { UnreadError } from './unread-error.ts';

/** One record, decoded. */
export interface DecodedRecord {
  readonly raw: string;
  readonly charset: string;
  readonly isLossy: boolean;
  readonly format: RawPage['format'];
  /** The bytes that name the page: those of the file, or of the record's text in UTF-8. */
  readonly bytes: Buffer | string;
  readonly appearance: Appearance;
}

/** Makes the page of a record; throws an {@link UnreadError} where it holds no text, or too much. */
export function toRawPage(record: DecodedRecord, limits: IntakeLimits): RawPage {
  const { raw, charset, format } = record;
  rejectBinary(raw);
  const markup = format === 'html' ? readMarkup(raw, limits.maxTextChars) : undefined;
  const textChars = markup ? markup.nodes.reduce((sum, node) => sum + node.text.length, 0) : raw.length;
  if (textChars === 0 || (!markup && raw.trim() === '')) throw new UnreadError('page-empty', markup ? 'holds no visible text' : 'is empty');
  if (textChars > limits.maxTextChars)
    throw new UnreadError('page-too-large', `holds ${textChars} characters, more than ${limits.maxTextChars}`);
  const issues: Issue[] = [...(markup?.issues ?? [])];
  if (record.isLossy) issues.push({ code: 'undecodable-bytes', detail: `Some bytes are no ${charset}; they stand as U+FFFD.` });
  const meta = markup?.meta ?? [];
  return {
    id: pageIdOf(record.bytes),
    format,
    raw,
    charset,
    appearance: withMeta(record.appearance, meta),
    nodes: markup?.nodes ?? [],
    meta,
    issues,
  };
}

/** `p_` and the first 16 hexadecimal digits of SHA-256; strings count as UTF-8. */
export const pageIdOf = (bytes: Buffer | string): PageId => `p_${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}` as PageId;

/** Share of control characters from which a record is taken for no text. Set by hand; text has none but line ends and tabs. */
const MAX_CONTROL_SHARE = 0.02;

function rejectBinary(raw: string): void {
  if (raw.includes('\0')) throw new UnreadError('page-binary', 'holds NUL characters: it is no text');
  const controls = raw.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  if (controls > raw.length * MAX_CONTROL_SHARE) throw new UnreadError('page-binary', 'is mostly control characters: it is no text');
}

function withMeta(appearance: Appearance, meta: readonly MetaEntry[]): Appearance {
  const value = (...names: string[]): string | undefined => names.map((name) => meta.find((m) => m.name === name)?.value).find((v) => v);
  const url = appearance.url ?? toUrl(value('canonical', 'og:url'));
  const source = appearance.source ?? value('og:site_name', 'jsonld:publisher', 'application-name') ?? domainOf(url);
  const title = appearance.title ?? value('og:title', 'jsonld:headline');
  return { ...appearance, ...(url && { url }), ...(source && { source }), ...(title && { title }) };
}

/** The URL where it is one of the web; anything else (`javascript:`, relative) is left out. */
export function toUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const url = new URL(text.trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Host of a URL without `www.`. */
export const domainOf = (url: string | undefined): string | undefined => (url ? new URL(url).hostname.replace(/^www\./, '') : undefined);

/** The day that a record's date field names; undefined where it names none, or where day and month cannot be told apart. */
export function toHeaderDay(text: string): Day | undefined {
  const words = findDayWords(text.trim());
  const intervals = words[0]?.intervals ?? [];
  return intervals.length === 1 && intervals[0]!.firstDay === intervals[0]!.lastDay ? intervals[0]!.firstDay : undefined;
}
