import { type Day, type DayInterval, fromDayNumber, isCalendarDay, toDay, toDayNumber, toInterval, weekdayOf } from '../../base/days.ts';
import { findDayWords } from '../../base/find-day-words.ts';
import { type Span, toSpan } from '../../base/offsets.ts';
import type { DateEvidence, Page } from '../../model/page.ts';
import { around, between, type Clue, type ClueRange, FIRST_DAY, LAST_DAY, notAfter, notBefore } from './clue.ts';

/**
 * Log-odds of a stated day, by where it stands. ln(45000) = 10.7 is what it takes to pick one day of the whole search;
 * what is above that says how rarely such a day is not the day of writing. Set by hand on the odd dev pages and the seeds.
 */
const STATED_WEIGHT: Readonly<Record<DateEvidence['kind'] | 'masthead', number>> = {
  dateline: 14,
  caption: 11,
  byline: 12.5,
  metadata: 11.5,
  line: 12,
  url: 11,
  header: 9,
  /** A date line of the frame is often the day on which the page was fetched. */
  masthead: 8,
};
/** A page's own day may be that of a later copy: written then or earlier. */
const NOT_AFTER_WEIGHT = 2.5;
/** A dateline or the like a day or two off the day that is stated elsewhere. */
const NEARBY_WEIGHT = 2.5;
/** A dateline is the day of writing; what is published a day or two later still is. */
const AFTER_DATELINE_WEIGHT = 3;
/** A copy is mostly made within about a year, else within about three. */
const COPY_WEIGHT = 1;
const COPYRIGHT_WEIGHT = 2.5;
const COPYRIGHT_BOUND_WEIGHT = 2;

/** A day called a change of the page: less sure than one called publication. */
const UPDATED_LESS = 2;
/** A report changed a day or two after it was written, against one changed on its day, where the stamp stands below the story. */
const CHANGED_LATER_LESS = 0.5;
/** A day in a headline, or beside the words of a link. */
const BESIDE_WORDS_LESS = 2.5;
/** A date line of the frame below the story is a comment's, or that of another story, unless it is called publication or change. */
const BELOW_LESS = 2.5;
/** A day on which the page was fetched or archived says only: not later. */
const RETRIEVED_WEIGHT = 4;
/** A picture from the archive is older than the report. */
const ARCHIVE_WEIGHT = 2;
/** One of two readings of «03/04/2023» that lies within days of another stated day. */
const NEIGHBOUR_WEIGHT = 4;
const NEIGHBOUR_DAYS = 3;

/** Clues from what the page says of its own day: dateline, caption, line, byline, metadata, address, header, copyright notice. */
export function findStatedClues(page: Page): Clue[] {
  const clues: Clue[] = [];
  const evidences = page.dateEvidence.some((e) => e.kind === 'dateline') ? page.dateEvidence : [...headOfStory(page), ...page.dateEvidence];
  const readings = new Map<number, number>();
  for (const { span } of evidences) if (span) readings.set(span.start, (readings.get(span.start) ?? 0) + 1);
  const storyEnd = page.blocks.findLast((b) => b.kind === 'story')?.span.end ?? 0;
  for (const evidence of evidences) {
    const { span, label } = evidence;
    const detail = { detail: evidence.detail, evidence: span ? [span] : [] };
    const { firstDay, lastDay } = evidence.interval;
    if (label === 'archive') {
      clues.push({ rule: 'archive', ...detail, ranges: evidence.monthDay ? [] : [notBefore(firstDay, ARCHIVE_WEIGHT)] });
      continue;
    }
    const kind = evidence.kind === 'line' && (label === 'retrieved' || isInFrame(page, span)) ? 'masthead' : evidence.kind;
    const share = span ? readings.get(span.start)! : 1;
    const isBelow = kind === 'masthead' && label !== 'published' && label !== 'updated' && span !== undefined && span.start >= storyEnd;
    const less =
      (label === 'updated' ? UPDATED_LESS : 0) +
      (evidence.isBesideWords ? BESIDE_WORDS_LESS : 0) +
      (isBelow ? BELOW_LESS : 0) +
      Math.log(share);
    const weight = label === 'retrieved' ? RETRIEVED_WEIGHT : STATED_WEIGHT[kind] - less;
    const days = evidence.monthDay ? everyYear(evidence.monthDay, evidence.weekday) : [evidence.interval];
    const ranges = isBelow
      ? days.map((day) => between(day.firstDay, day.lastDay, weight))
      : evidence.monthDay
        ? days.flatMap((interval) => yearlessRanges(interval, weight))
        : days.flatMap((interval) => rangesOf(kind, interval, weight, share));
    if (label === 'updated' && !evidence.monthDay && firstDay === lastDay && span !== undefined && span.start >= storyEnd)
      ranges.push(around(lastDay, -2, -1, Math.max(0, weight - NEARBY_WEIGHT - CHANGED_LATER_LESS)));
    if (share > 1 && evidences.some((other) => other.span && other.span.start !== span!.start && isNear(other.interval, evidence.interval)))
      ranges.push(between(firstDay, lastDay, NEIGHBOUR_WEIGHT));
    clues.push({ rule: kind, ...detail, ranges, ...(isBelow || label === 'retrieved' ? {} : { isStated: true }) });
  }
  const copyright = findCopyright(page);
  // a date in the frame of the same year says the same: both are made with the page
  if (copyright && !clues.some(({ rule, ranges }) => rule === 'masthead' && yearOf(ranges) === yearOf(copyright.ranges)))
    clues.push(copyright);
  return clues;
}

/** The year in which the first of ranges begins. */
const yearOf = ([range]: readonly ClueRange[]): string | undefined => range && fromDayNumber(range.first).slice(0, 4);

const isNear = (a: DayInterval, b: DayInterval): boolean =>
  a.firstDay === a.lastDay && b.firstDay === b.lastDay && Math.abs(toDayNumber(a.firstDay) - toDayNumber(b.firstDay)) <= NEIGHBOUR_DAYS;

/** How many paragraphs of the story are looked at for a dateline, and how far into each (characters). */
const HEAD_PARAGRAPHS = 8;
const HEAD_CHARS = 110;

/** A dash after a few words at most, or a full stop right behind date and credit: «RIGA, 19 May (XY). The …», «RIGA, May 19. /XY/.», «RIGA (19.5.14) The …». */
const DATELINE_END =
  /^(?:\.\s?\/[^/\n]{2,30}\/|\)\s+\p{Lu}|[^.!?\n]{0,40}(?:\s[-–—]+\s|[–—]|\.\s?[-–—])|\)?(?:\s?\([^)\n]{1,40}\))?\.\s+["“«]?\p{Lu})/u;
/** «Our newspaper Riga May 19 electricity (reporter …)», «Riga, May 19 (Reporter …)»: the dateline of Chinese reports in translation. */
const isReporterLine = (before: string, after: string): boolean =>
  /\p{Lu}\p{L}+[\s,]*$/u.test(before) &&
  /^(?:th|st|nd|rd)?,?\s?(?:\p{L}{3,12}\s?)?[([]\s?(?:\p{L}+ )?(?:reporter|correspondent)s?\b/iu.test(after);

/** A day in the head of a paragraph, behind a place in capitals and before a dash: «LIMA, Peru, 3 May (AFP) — …». For pages whose dateline was not found. */
function headOfStory(page: Page): DateEvidence[] {
  const paragraphs = page.blocks.filter((b) => b.kind === 'story').slice(0, HEAD_PARAGRAPHS);
  for (const { span } of paragraphs) {
    const head = page.text.slice(span.start, Math.min(span.end, span.start + HEAD_CHARS));
    const found = findDayWords(head)[0];
    if (!found || found.start > 70 || !/^\p{Lu}/u.test(head)) continue;
    const before = head.slice(0, found.start);
    const isPlace =
      /^\p{Lu}{3}/u.test(before) ||
      /^\p{Lu}[\p{L}'’-]+(?:[\s/,]+\p{Lu}[\p{L}'’-]+){0,3}(?:[,.\s(]*|\s?[-–—]\s[\p{L}\p{N} ]{0,30}\(?)$/u.test(before);
    if ((!isPlace || before.length < 4 || !DATELINE_END.test(head.slice(found.end))) && !isReporterLine(before, head.slice(found.end)))
      continue;
    const shared = {
      kind: 'dateline' as const,
      span: toSpan(span.start + found.start, span.start + found.end),
      detail: `«${head.slice(found.start, found.end)}» at the head of the story`,
    };
    const weekday = found.weekday === undefined ? {} : { weekday: found.weekday };
    if (found.monthDay) return [{ ...shared, ...weekday, interval: { firstDay: FIRST_DAY, lastDay: LAST_DAY }, monthDay: found.monthDay }];
    return found.intervals.map((interval) => ({ ...shared, ...weekday, interval }));
  }
  return [];
}

/** Longest stretch of an issue: «24 - 30 April 1997» (days). */
const ISSUE_DAYS = 7;
/** `share`: how many days the words can mean; what follows from the day is shared among them. */
function rangesOf(kind: DateEvidence['kind'] | 'masthead', { firstDay, lastDay }: DayInterval, stated: number, share: number): ClueRange[] {
  const weight = Math.max(1, stated - Math.log(daysBetween(firstDay, lastDay) + 1));
  const ranges = [between(firstDay, lastDay, weight)];
  if (toDayNumber(lastDay) - toDayNumber(firstDay) > ISSUE_DAYS) return ranges;
  if (kind === 'dateline' || kind === 'caption' || kind === 'byline') ranges.push(around(lastDay, 1, 2, AFTER_DATELINE_WEIGHT));
  else
    ranges.push(
      notAfter(lastDay, NOT_AFTER_WEIGHT / share),
      around(lastDay, -400, 0, COPY_WEIGHT / share),
      around(lastDay, -1200, 0, COPY_WEIGHT / share),
      around(lastDay, -2, -1, NEARBY_WEIGHT / share),
    );
  return ranges;
}

/** A day without a year: one alternative for each year, none of which says «not later» or «soon before» of the others. */
const yearlessRanges = ({ firstDay, lastDay }: DayInterval, weight: number): ClueRange[] => [
  between(firstDay, lastDay, weight),
  around(lastDay, 1, 2, AFTER_DATELINE_WEIGHT),
];

const MILLIS_PER_DAY = 86_400_000;
const daysBetween = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / MILLIS_PER_DAY);

/** A day of the month in each year of the search; with a weekday only where the two fall together. */
function everyYear({ month, day }: { readonly month: number; readonly day: number }, weekday: number | undefined): DayInterval[] {
  const days: DayInterval[] = [];
  for (let year = Number(FIRST_DAY.slice(0, 4)); year <= Number(LAST_DAY.slice(0, 4)); year++) {
    if (!isCalendarDay(year, month, day)) continue;
    const found = toDay(year, month, day);
    if (weekday === undefined || weekdayOf(found) === weekday) days.push({ firstDay: found, lastDay: found });
  }
  return days;
}

function isInFrame(page: Page, span: Span | undefined): boolean {
  if (!span) return false;
  const block = page.blocks.find((b) => b.span.start <= span.start && span.start < b.span.end);
  return block?.kind === 'chrome';
}

/** «© 2022», «Copyright 2019-2024»: a year that the page was put up in. */
function findCopyright(page: Page): Clue | undefined {
  for (const block of page.blocks) {
    const line = page.text.slice(block.span.start, block.span.end);
    if (line.length > 400) continue;
    const match = /(?:©|\(c\)|copyright|all rights reserved)[^\d\n]{0,40}((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?/i.exec(line);
    if (!match) continue;
    const year = Number(match[2] ?? match[1]);
    const { firstDay, lastDay } = toInterval(year);
    const start = block.span.start + match.index;
    return {
      rule: 'copyright',
      detail: `a copyright notice of ${year}`,
      evidence: [toSpan(start, start + match[0].length)],
      ranges: [between(firstDay, lastDay, COPYRIGHT_WEIGHT), notAfter(lastDay, COPYRIGHT_BOUND_WEIGHT)],
    };
  }
  return undefined;
}
