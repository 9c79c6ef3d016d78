import { type DayInterval, isCalendarDay, toDay, toDayNumber, toInterval } from '../base/days.ts';
import { type DayWords, findDayWords } from '../base/find-day-words.ts';
import { toSpan } from '../base/offsets.ts';
import type { Appearance } from '../model/appearance.ts';
import type { Block, DateEvidence } from '../model/page.ts';
import type { MetaEntry } from '../model/raw-page.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { findDateLabel } from './date-labels.ts';
import type { FoundDateline } from './find-dateline.ts';

interface DatedParts {
  readonly lines: readonly ClassifiedLine[];
  readonly blocks: readonly Block[];
  readonly dateline?: FoundDateline;
  readonly text: string;
  readonly appearance: Appearance;
  readonly meta: readonly MetaEntry[];
}

/** Metadata that tells when an article came out, and when it was changed; the surer first. */
const PUBLISHED = [
  'article:published_time',
  'jsonld:datePublished',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'time:published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
  'cxenseparse:recs:publishtime',
  'jsonld:dateCreated',
  'time:datetime',
];
const MODIFIED = ['article:modified_time', 'jsonld:dateModified', 'og:updated_time', 'last-modified', 'dcterms.modified'];

/** All time that reports can be of, for words that leave the year open. */
const ANY_DAY: DayInterval = { firstDay: toDay(1900, 1, 1), lastDay: toDay(2099, 12, 31) };
/** Lines longer than this are no date lines. */
const MAX_LINE_CHARS = 160;

/**
 * Gathers what tells of the day of writing, weighed by nobody yet: dateline, byline, captions, date lines of story and frame, metadata, the record's header, URL.
 * Words that can mean two days («03/04/2023») come twice with one span. Days inside running text are left to the reading of it.
 */
export function findDateEvidence(parts: DatedParts): readonly DateEvidence[] {
  return [
    ...fromDateline(parts),
    ...fromLines(parts),
    ...fromMeta(parts.meta),
    ...fromHeader(parts.appearance),
    ...fromUrl(parts.appearance.url),
  ];
}

function fromDateline({ dateline, text }: DatedParts): DateEvidence[] {
  if (!dateline) return [];
  return findDayWords(text.slice(dateline.start, dateline.end)).flatMap((words) =>
    toEvidence('dateline', words, dateline.start, text, 'dateline'),
  );
}

function fromLines({ lines, blocks, text }: DatedParts): DateEvidence[] {
  const found: DateEvidence[] = [];
  const byStart = new Map<number, Block>(blocks.map((block) => [block.span.start as number, block]));
  const firstParagraph = blocks.find((block) => block.role === 'paragraph')?.span.start ?? 0;
  for (const { facts, isChrome } of lines) {
    const { line } = facts;
    const role = byStart.get(line.start)?.role;
    const isCaption = role === 'caption';
    if (!isCaption && (facts.isBody || line.text.length > MAX_LINE_CHARS)) continue;
    if (!/\d/.test(line.text)) continue;
    if (line.start < firstParagraph && ADDRESS.test(line.text)) {
      // the address that a reader saved with the page
      found.push(...fromUrl(line.text.trim()).map((one) => ({ ...one, span: toSpan(line.start, line.start + line.text.length) })));
      continue;
    }
    const kind = isCaption ? 'caption' : role === 'byline' ? 'byline' : 'line';
    let previous: DateEvidence['label'];
    for (const words of facts.days.length > 0 || line.text.length <= MAX_LINE_CHARS ? facts.days : findDayWords(line.text)) {
      // without a year only a date that is the whole line, or is a caption's or a byline's, can be the page's own
      if (words.intervals.length === 0 && kind === 'line' && !facts.isDateOnly) continue;
      const label = findDateLabel(line.text.slice(0, words.start)) ?? previous;
      previous = label;
      const isWire = WIRE_MARK.test(line.text);
      const isHead = line.start < firstParagraph && isMasthead(line.text, words);
      const isBeside =
        kind === 'line' && !facts.isDateOnly && !isHead && !isWire && (label === undefined || !isStamped(line.text, words.start));
      // a line of the frame that says more than a date: the masthead above the story, with the name of the paper
      if (isBeside && isChrome && !WEEKDAY_FIRST.test(line.text) && !(line.start < firstParagraph && isMasthead(line.text, words)))
        continue;
      const where = isChrome ? 'a line of the frame' : kind === 'line' ? 'a line of the story' : kind;
      for (const evidence of toEvidence(kind, words, line.start, text, where))
        found.push({
          ...evidence,
          ...(isWire ? { label: 'published' as const } : label && { label }),
          ...(isBeside && { isBesideWords: true }),
        });
    }
  }
  return found;
}

const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$/;

/** Characters before a date that may stand before a word for it: «By Ana Roe | Published». */
const STAMP_REACH = 40;
const isStamped = (line: string, at: number): boolean => at <= STAMP_REACH || findDateLabel(line.slice(0, STAMP_REACH)) !== undefined;

/** The mark that a news wire puts below a story, with day and hour: «XY-NY-07-08-97 1412EDT», «14:12 07-08-97». */
const WIRE_MARK = /^\W{0,3}(?:[A-Z]{2,5}-[A-Z]{2,4}-\d\d-\d\d-\d\d\s?\d{4}[A-Z]{3}|\d\d:\d\d \d\d-\d\d-\d\d)\W{0,3}$/;
const WEEKDAY_FIRST = /^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** Longest masthead line. */
const MAX_MASTHEAD_CHARS = 90;
/** Longest stretch of an issue: «24 - 30 April 1997». */
const ISSUE_DAYS = 7;
const daysBetween = ({ firstDay, lastDay }: DayInterval): number => toDayNumber(lastDay) - toDayNumber(firstDay);
/** «Harbour Mirror, Monday 14 October 2002», «WIRE 2006-08-15 08:31»: a whole day, before or behind a name. */
function isMasthead(line: string, { start, end, intervals }: DayWords): boolean {
  if (line.length > MAX_MASTHEAD_CHARS || intervals.every((interval) => daysBetween(interval) > ISSUE_DAYS)) return false;
  const isAtEnd = !/\p{L}{3}/u.test(line.slice(end).replace(/\b(?:gmt|utc|cet|cest|bst|edt|est|ist|msk)\b/gi, ''));
  return isAtEnd || !/\p{L}/u.test(line.slice(0, start));
}

function toEvidence(kind: DateEvidence['kind'], words: DayWords, offset: number, text: string, where: string): DateEvidence[] {
  const span = toSpan(offset + words.start, offset + words.end);
  const shared = {
    kind,
    span,
    detail: `«${text.slice(span.start, span.end)}» in ${where}`,
    ...(words.weekday !== undefined && { weekday: words.weekday }),
  };
  if (words.intervals.length === 0) return words.monthDay ? [{ ...shared, interval: ANY_DAY, monthDay: words.monthDay }] : [];
  return words.intervals.map((interval) => ({ ...shared, interval }));
}

function fromMeta(meta: readonly MetaEntry[]): DateEvidence[] {
  const found: DateEvidence[] = [];
  for (const names of [PUBLISHED, MODIFIED])
    for (const name of names) {
      const entry = meta.find((m) => m.name === name);
      const interval = entry && findDayWords(entry.value)[0]?.intervals;
      if (interval?.length === 1) found.push({ kind: 'metadata', interval: interval[0]!, detail: `${name}: ${entry!.value.slice(0, 60)}` });
    }
  return found;
}

const fromHeader = ({ headerDay }: Appearance): DateEvidence[] =>
  headerDay
    ? [{ kind: 'header', interval: { firstDay: headerDay, lastDay: headerDay }, detail: `date given with the record: ${headerDay}` }]
    : [];

const URL_DAY = /[/_-](?<y>19[5-9]\d|20[0-4]\d)[/_-]?(?<m>0[1-9]|1[0-2]|[a-z]{3,9})(?:[/_-]?(?<d>0[1-9]|[12]\d|3[01]))?(?=[/_.?-]|$)/i;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function fromUrl(url: string | undefined): DateEvidence[] {
  const match = url === undefined ? null : URL_DAY.exec(url.slice(0, 500));
  if (!match) return [];
  const { y, m, d } = match.groups!;
  const year = Number(y);
  const month = /^\d/.test(m!) ? Number(m) : MONTH_NAMES.indexOf(m!.slice(0, 3).toLowerCase()) + 1;
  if (month < 1) return [];
  const detail = `«${match[0]}» in the URL`;
  if (d === undefined) return [{ kind: 'url', interval: toInterval(year, month), detail }];
  if (!isCalendarDay(year, month, Number(d))) return [];
  const day = toDay(year, month, Number(d));
  return [{ kind: 'url', interval: { firstDay: day, lastDay: day }, detail }];
}
