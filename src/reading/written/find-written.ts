import { addDays, type Day, type DayInterval, toDayNumber } from '../../base/days.ts';
import { isOverlapping } from '../../base/offsets.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { TimeExpression } from '../../model/time-expression.ts';
import type { Why } from '../../model/why.ts';
import type { World } from '../../model/world.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import { between, type Clue } from './clue.ts';
import { findAlikeClue } from './find-alike.ts';
import { findEventClues } from './event-clues.ts';
import { type EventHit, findEventNames } from './find-event-names.ts';
import { findHolderClues } from './holder-clues.ts';
import { findPeriodClues } from './period-clues.ts';
import { findStatedClues } from './stated-clues.ts';
import { findStoryClues } from './story-clues.ts';
import { type Weighed, weighDays } from './weigh-days.ts';

/** Shares of belief from which a day, month or year is told: set by what 240 dated and 9 undated pages need, as belief is too modest below a half (docs/decisions/day-of-writing-by-belief.md). */
const DAY_SHARE = 0.25;
const MONTH_SHARE = 0.2;
const YEAR_SHARE = 0.3;

/** Log-odds from which a stated day that lost counts as a contradiction worth an issue. */
const CONTRADICTION_WEIGHT = 5;

const UNKNOWN: WrittenDate = { value: null, precision: 'none', confidence: 0, why: [] };

/**
 * The day of writing: what the page says of it, the times that the story tells, who holds which office, and dated events of the world, each
 * a clue that makes some days likelier; the clues are added up over all days. Told as precisely as the belief goes: a day, a month, a year, or nothing.
 * A stated day that the rest contradicts loses, and is reported in `issues`.
 */
export function findWritten(
  page: Page,
  doc: ParsedDoc,
  times: readonly TimeExpression[],
  mentions: readonly Mention[],
  world: World,
): WrittenDate {
  const clues = gatherClues(page, doc, times, mentions, world);
  if (clues.length === 0) return UNKNOWN;
  const weighed = weighDays([...clues, webAge(world)]);
  if (!weighed) return UNKNOWN;
  return toWritten(weighed, clues);
}

/** All clues of a page, weighed by nobody yet. */
export function gatherClues(
  page: Page,
  doc: ParsedDoc,
  times: readonly TimeExpression[],
  mentions: readonly Mention[],
  world: World,
): readonly Clue[] {
  const stated = findStatedClues(page);
  const inStory = times.filter(
    (time) => !stated.some((c) => c.rule !== 'copyright' && c.evidence.some((span) => isOverlapping(span, time))),
  );
  const named = findEventNames(doc, world);
  // «the September 11 attacks»: the day is a name
  const free = inStory.filter(
    (time) =>
      !named.some(
        (hit) =>
          hit.from <= time.from &&
          time.to <= hit.to &&
          hit.to - hit.from > time.to - time.from &&
          isName(time) &&
          isInName(hit, doc.text.slice(time.start, time.end)),
      ),
  );
  const events = findEventClues(doc, free, mentions, world, named);
  const alike = findAlikeClue(
    doc,
    mentions,
    world,
    events.flatMap((clue) => clue.placed ?? []),
  );
  return [
    ...stated,
    ...findStoryClues(doc, free),
    ...findHolderClues(doc, mentions, world),
    ...findPeriodClues(doc, mentions, world),
    ...events,
    ...(alike ? [alike] : []),
  ];
}

/** A day and month without a year, as names of happenings have them. */
const isName = ({ shape }: TimeExpression): boolean => shape.form === 'calendar' && shape.year === undefined && shape.day !== undefined;

/** Whether the name itself has the month: of «the meeting of 12 June» it does not. */
const isInName = ({ events }: EventHit, words: string): boolean => {
  const month = /\p{L}{3,}/u.exec(words)?.[0].toLowerCase();
  return month !== undefined && events.some(({ names }) => names.some((name) => name.toLowerCase().includes(month)));
};

/** Log-odds of the years since reports are kept as text in archives (1990) and put on the web (1995), up to two years after the day of the tables. */
const ARCHIVE_AGE_WEIGHT = 2.5;
const WEB_WEIGHT = 1;
const webAge = (world: World): Clue => ({
  rule: 'web',
  detail: 'pages are put on the web since 1995',
  evidence: [],
  ranges: [
    between('1990-01-01' as Day, addDays(world.tableDay, 730), ARCHIVE_AGE_WEIGHT),
    between('1995-01-01' as Day, addDays(world.tableDay, 730), WEB_WEIGHT),
    ...GROWTH.map((day) => between(day, addDays(world.tableDay, 730), GROWTH_WEIGHT)),
  ],
});
/** And ever more of them: a step of log-odds every five years. A saved page of a decade ago is less likely than one of last year, though not much. */
const GROWTH = ['2000-01-01', '2005-01-01', '2010-01-01', '2015-01-01', '2020-01-01'] as Day[];
const GROWTH_WEIGHT = 0.2;

function toWritten(weighed: Weighed, clues: readonly Clue[]): WrittenDate {
  const { interval } = weighed;
  const told: Pick<WrittenDate, 'value' | 'precision' | 'confidence'> =
    weighed.dayShare >= DAY_SHARE && (weighed.day.startsWith(weighed.month) || weighed.monthShare < MONTH_SHARE)
      ? { value: weighed.day, precision: 'day', confidence: weighed.dayShare }
      : weighed.monthShare >= MONTH_SHARE
        ? { value: weighed.month, precision: 'month', confidence: weighed.monthShare }
        : weighed.yearShare >= YEAR_SHARE
          ? { value: weighed.year, precision: 'year', confidence: weighed.yearShare }
          : { value: null, precision: 'none', confidence: 1 - weighed.yearShare };
  const kept = told.precision === 'day' ? { firstDay: weighed.day, lastDay: weighed.day } : interval;
  const day = toDayNumber(weighed.day);
  const agreeing = clues.filter((c) => speaksFor(c, day));
  const why = agreeing.map((c): Why => ({ rule: `written:${c.rule}`, detail: c.detail, evidence: c.evidence }));
  if (told.value === null) return { ...told, why, interval };
  const issues = clues
    .filter((c) => c.isStated && isContradicted(c, kept))
    .map((c): Issue => {
      const detail = `${c.rule}: ${c.detail}, but the story was written ${told.value}`;
      return c.evidence[0] ? { code: 'date-contradiction', detail, span: c.evidence[0] } : { code: 'date-contradiction', detail };
    });
  return { ...told, interval: kept, why, ...(issues.length > 0 ? { issues } : {}) };
}

/** Clues without a range (weekdays, months) are always told; one with ranges where a range with positive weight holds the day. */
const speaksFor = (clue: Clue, day: number): boolean =>
  clue.ranges.length === 0 || clue.ranges.some((r) => r.weight > 0 && r.first <= day && r.last >= day);

/** What is published some days after its dateline contradicts nothing (days). */
const LATE_DAYS = 3;
const isContradicted = ({ ranges }: Clue, { firstDay, lastDay }: DayInterval): boolean => {
  const [first, last] = [toDayNumber(firstDay), toDayNumber(lastDay)];
  const told = ranges.filter((r) => r.weight >= CONTRADICTION_WEIGHT);
  return told.length > 0 && !told.some((r) => r.first - LATE_DAYS <= last && r.last + LATE_DAYS >= first);
};
