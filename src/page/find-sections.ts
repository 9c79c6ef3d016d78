import { findDayWords } from '../base/find-day-words.ts';
import { toSpan } from '../base/offsets.ts';
import type { PageSection, StoryRole } from '../model/page.ts';
import type { ClassifiedLine, ClassifiedPage } from './classify-lines.ts';
import { findDateline } from './find-dateline.ts';

export interface FoundSections {
  /** `running-report`: entries by time of day; `digest`: stories with headlines, each with a byline, a day or a dateline of its own. */
  readonly kind: 'running-report' | 'digest';
  readonly sections: readonly PageSection[];
}

/** Entries with a time of day and a paragraph from which a page is a running report: a story may name two times. */
const MIN_ENTRIES = 3;
/** Headlines with a byline, a day or a dateline of their own from which a page is a digest. */
const MIN_STORIES = 2;
/** Share of neighbouring times of day that must go one way, up or down, as they do in running reports. */
const MIN_ORDERED = 0.75;
/** Characters of a sentence that make a paragraph of an entry. */
const MIN_PARAGRAPH_CHARS = 40;
/** Story lines below a headline in which byline, day and the first paragraph stand. */
const HEAD_REACH = 5;
/** Story lines of a section's head in which its day is looked for. */
const DAY_REACH = 4;

/**
 * Sections of a page that tells several stories; undefined for a page of one. A page is parted only where it shows itself that its parts are apart: by times of day in order,
 * each with a paragraph, or by several headlines, each followed by a byline, a day or a dateline and a paragraph. Subheadings alone part nothing.
 */
export function findSections(page: ClassifiedPage, roles: readonly (StoryRole | undefined)[], text: string): FoundSections | undefined {
  const story = page.lines.flatMap((line, i) => (line.isChrome ? [] : [{ line, role: roles[i] }]));
  const entries = entriesOf(story);
  const starts = entries ?? storiesOf(story);
  if (!starts) return undefined;
  // what stands above the first entry is the report's own head
  const begins = starts[0] === 0 ? starts : [0, ...starts];
  const sections = begins.map((from, k) => {
    const part = story.slice(from, begins[k + 1] ?? story.length);
    return {
      span: toSpan(part[0]!.line.facts.line.start, part.at(-1)!.line.facts.line.end),
      ...dayOf(part),
      ...(k === 0 && starts[0] !== 0 ? { isHead: true as const } : entries && { isEntry: true as const }),
    };
  });
  return {
    kind: entries ? 'running-report' : 'digest',
    sections: sections.filter(({ span }) => text.slice(span.start, span.end).trim() !== ''),
  };
}

interface StoryLine {
  readonly line: ClassifiedLine;
  readonly role: StoryRole | undefined;
}

const isParagraph = ({ line: { facts } }: StoryLine): boolean => facts.isBody || (facts.endsSentence && facts.chars >= MIN_PARAGRAPH_CHARS);
const isHeading = ({ role }: StoryLine): boolean => role === 'heading' || role === 'title';

/** Where entries with a time of day begin, a heading right above the time included. */
function entriesOf(story: readonly StoryLine[]): number[] | undefined {
  const timed = story.flatMap(({ line: { facts } }, i) => (facts.isTimed && !facts.isSpeaker ? [i] : []));
  const own = timed.filter((from, k) => story.slice(from, timed[k + 1] ?? story.length).some(isParagraph));
  if (own.length < MIN_ENTRIES || own.length < timed.length / 2) return undefined;
  const minutes = own.map((i) => minuteOf(story[i]!.line.facts.line.text));
  let [up, down] = [0, 0];
  for (let k = 1; k < minutes.length; k++) {
    if (minutes[k]! >= minutes[k - 1]!) up++;
    if (minutes[k]! <= minutes[k - 1]!) down++;
  }
  if (Math.max(up, down) < (minutes.length - 1) * MIN_ORDERED) return undefined;
  // the heading of an entry may stand above its time, but the page's own headline and day are no entry's
  return own.map((i) => (i > 1 && isHeadline(story[i - 1]!) && !isHeading(story[i + 1] ?? story[i]!) ? i - 1 : i));
}

function minuteOf(text: string): number {
  const [, hour, minute, half] = /^\[?(\d{1,2})[:.h](\d{2})\s?([ap])?/i.exec(text)!;
  return (Number(hour) % (half ? 12 : 24)) * 60 + Number(minute) + (/p/i.test(half ?? '') ? 720 : 0);
}

/** Where stories with a headline, a mark of their own and a paragraph begin. */
function storiesOf(story: readonly StoryLine[]): number[] | undefined {
  const starts: number[] = [];
  const keys = new Set<string>();
  for (let i = 0; i < story.length; i++) {
    const { key } = story[i]!.line.facts;
    if (!isHeading(story[i]!) || keys.has(key)) continue;
    const below = story.slice(i + 1, i + 1 + HEAD_REACH);
    const bodyAt = below.findIndex(isParagraph);
    const head = below.slice(0, Math.max(0, bodyAt));
    // a headline right below is a better one, with this line as its kicker
    if (bodyAt < 0 || head.some(isHeadline)) continue;
    const { line } = below[bodyAt]!.line.facts;
    const hasMark = head.some(({ line: { facts }, role }) => role === 'byline' || facts.isDateOnly) || isOwnDateline(line.text);
    if (!hasMark || (starts.length > 0 && !story.slice(starts.at(-1)! + 1, i).some(isParagraph))) continue;
    keys.add(key);
    starts.push(i);
  }
  return starts.length >= MIN_STORIES ? starts : undefined;
}

const isHeadline = (one: StoryLine): boolean =>
  isHeading(one) && !one.line.facts.isDateOnly && !one.line.facts.isByline && one.line.facts.words >= 4;

/** A dateline that cannot be the beginning of a sentence: its place in capitals. */
function isOwnDateline(paragraph: string): boolean {
  return /^\p{Lu}{3}/u.test(paragraph) && findDateline(paragraph, 0) !== undefined;
}

/** The day that a section's head tells, in a line of its own, beside the time of day or in the dateline; nothing where it names none or two. */
function dayOf(part: readonly StoryLine[]): Pick<PageSection, 'interval' | 'monthDay'> {
  for (const { line } of part.slice(0, DAY_REACH)) {
    const { facts } = line;
    const { text } = facts.line;
    const dateline = isParagraph({ line, role: undefined }) ? findDateline(text, 0) : undefined;
    const place = dateline ? text.slice(0, dateline.end) : facts.isDateOnly || facts.isTimed || facts.isByline ? text.slice(0, 120) : '';
    const words = findDayWords(place)[0];
    if (words?.intervals.length === 1) return { interval: words.intervals[0]! };
    if (words?.intervals.length === 0 && words.monthDay) return { monthDay: words.monthDay };
  }
  return {};
}
