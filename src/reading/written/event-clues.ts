import { addDays, type Day, type DayInterval, toInterval, weekdayOf } from '../../base/days.ts';
import { toRange } from '../../base/offsets.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import { tenseAt } from '../../model/tense-at.ts';
import type { TimeExpression, TimeShape } from '../../model/time-expression.ts';
import type { World, WorldEvent } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { around, type Clue, type ClueRange, notBefore } from './clue.ts';
import { anniversaryRanges, type Beside, besideRanges, elapsedRanges, isUnit, lengthOf, LONG_DAYS } from './counted-ranges.ts';
import { findByKind } from './find-by-kind.ts';
import type { EventHit } from './find-event-names.ts';
import { findFeasts } from './find-feasts.ts';
import { findTermEvents } from './find-term-events.ts';
import { weigh } from './pin-ranges.ts';
import { termsOfFamily } from './terms-of-mention.ts';

/** A happening told of as past: written after it began. */
const PAST_WEIGHT = 2;

/** Tokens to either side of an event's name in which cues and times are looked for. */
const WINDOW = 12;
/** Clues from dated happenings that the story names: anniversaries, «days after», «ahead of», a weekday or month in the same clause. */
export function findEventClues(
  doc: ParsedDoc,
  times: readonly TimeExpression[],
  mentions: readonly Mention[],
  world: World,
  named: readonly EventHit[],
): Clue[] {
  const clues: Clue[] = [];
  const seen = new Set<string>();
  const feasts = findFeasts(doc, mentions);
  // «Kenya marks its independence day»: the feast, not the year of independence
  const isOver = (a: EventHit, b: EventHit): boolean => a.from < b.to && b.from < a.to;
  const others = named.filter((hit) => !feasts.some((feast) => feast.events[0]?.parties.length === 1 && isOver(feast, hit)));
  for (const hit of [
    ...others,
    // «Good Friday Agreement»: no feast
    ...feasts.filter((feast) => !others.some((hit) => hit.words > 1 && isOver(feast, hit))),
    ...findByParties(doc, mentions, world, named),
    ...findTermEvents(doc, mentions, world),
    ...findByKind(doc, mentions, world, named),
  ]) {
    const { sentence } = hit;
    const beside: Beside = {
      before: wordsOf(doc, Math.max(sentence.from, hit.from - WINDOW), hit.from),
      after: wordsOf(doc, hit.to, Math.min(sentence.to, hit.to + WINDOW)),
    };
    const tense = tenseAt(doc, toRange(hit.from, hit.to));
    // the words of a name may stand on both sides of the cue: «Roe met voters on the eve of the election»
    const inside: Beside = { before: uptoCue(wordsOf(doc, hit.from, hit.to)), after: [] };
    const near = nearTimes(times, hit, sentence.from, sentence.to);
    const placed =
      // «ahead of this weekend's summit»: the time says more than «ahead»
      (isUncounted(beside) ? timedRanges(doc, hit, near, 1) : undefined) ??
      countedRangesOf(hit, beside) ??
      (hit.to - hit.from > hit.words ? countedRangesOf(hit, inside) : undefined) ??
      timedRanges(doc, hit, near, tense);
    const ranges = placed ?? (hit.words === 0 ? leadRanges(doc, hit, tense) : plainRanges(hit, beside.before, tense, isLead(doc, hit)));
    if (ranges.length === 0) continue;
    const key = `${hit.events.map((e) => e.key).join(' ')} ${ranges.map((r) => `${r.first}:${r.weight}`).join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const name = doc.text.slice(doc.tokens[hit.from]!.start, doc.tokens[hit.to - 1]!.end);
    clues.push({
      rule: 'dated-event',
      detail: `«${name}»: ${hit.events
        .slice(0, 3)
        .map((e) => e.first)
        .join(', ')}`,
      evidence: [{ start: doc.tokens[hit.from]!.start, end: doc.tokens[hit.to - 1]!.end }],
      ranges: lessened(ranges, hit.less === undefined ? 0 : hit.less + (isInRelative(doc, hit) ? RELATIVE_LESS : 0)),
      ...(placed && { placed: hit.events.map((e) => e.first) }),
    });
  }
  return clues;
}

const countedRangesOf = (hit: EventHit, beside: Beside): ClueRange[] | undefined =>
  anniversaryRanges(hit, beside) ?? elapsedRanges(hit, beside) ?? besideRanges(hit, beside);

/** «Roe, who flew there two days after the vote»: the count is of the flight, not of the writing (log-odds taken off, by hand). */
const RELATIVE_LESS = 3;
const MOST_CLIMB = 12;
function isInRelative(doc: ParsedDoc, hit: EventHit): boolean {
  let at = hit.from;
  for (let steps = 0; steps < MOST_CLIMB; steps++) {
    const token = doc.tokens[at]!;
    if (token.deprel.startsWith('acl')) return true;
    if (token.head < 0 || token.head === at) return false;
    at = token.head;
  }
  return false;
}
const lessened = (ranges: readonly ClueRange[], less: number): readonly ClueRange[] =>
  less === 0 ? ranges : ranges.map((r) => ({ ...r, weight: r.weight > 0 ? Math.max(0, r.weight - less) : r.weight }));

/** «ahead of» right before a name, without a count. */
const isUncounted = ({ before }: Beside): boolean => before.slice(-6).join(' ').includes('ahead of') && !before.slice(-7).some(isUnit);

/** Words up to the last one that a cue ends with. */
const uptoCue = (words: readonly string[]): readonly string[] =>
  words.slice(0, words.findLastIndex((w) => /^(?:of|after|before|since|into)$/.test(w)) + 1);

/** Words from one token to another, lower case, parted at hyphens. */
const wordsOf = (doc: ParsedDoc, from: number, to: number): string[] =>
  doc.tokens.slice(from, to).flatMap(({ form }) =>
    form
      .toLowerCase()
      .split(/[-‐‑–]/)
      .filter((w) => w !== ''),
  );

/** Most happenings that two parties may share for «days after …» to point at one of them without its name. */
const MOST_RIVALS = 6;

/**
 * «days after Roe was accused by prosecutors of the court»: a happening told without its name, by the parties of it alone, where the sentence counts days from it.
 * The place of the cue stands for the name.
 */
function findByParties(doc: ParsedDoc, mentions: readonly Mention[], world: World, named: readonly EventHit[]): EventHit[] {
  const found: EventHit[] = [];
  for (const sentence of doc.sentences) {
    const cue = findCue(doc, sentence.from, sentence.to);
    if (cue === undefined || named.some((h) => h.sentence === sentence)) continue;
    const parties = new Set<PartyId>();
    for (const mention of mentions)
      if (mention.from >= sentence.from && mention.to <= sentence.to) for (const party of partiesOf(mention, world)) parties.add(party);
    if (parties.size < 2) continue;
    const events = oncePerDay(world.events.filter((e) => e.parties.length >= 2 && e.parties.every((p) => parties.has(p))));
    if (events.length > 0 && events.length <= MOST_RIVALS)
      found.push({ sentence, from: cue, to: Math.min(sentence.to, cue + 1), events, words: 0 });
  }
  return found;
}

/** One of several rows of the same days, so that a happening with two rows (a summit and its meeting) counts once. */
const oncePerDay = (events: readonly WorldEvent[]): WorldEvent[] =>
  events.filter((event, i) => !events.slice(0, i).some((other) => other.first === event.first && other.last === event.last));

/** The place behind «days after», «hours before», «weeks after». */
function findCue(doc: ParsedDoc, from: number, to: number): number | undefined {
  for (let t = from; t + 2 < to; t++) {
    const unit = doc.tokens[t]!.form.toLowerCase();
    const next = doc.tokens[t + 1]!.form.toLowerCase();
    if ((unit === 'days' || unit === 'hours' || unit === 'weeks') && (next === 'after' || next === 'before')) return t + 2;
  }
  return undefined;
}

/** Parties that a mention names; of a person known by family name alone the one of all who bear it. */
function partiesOf(mention: Mention, world: World): readonly PartyId[] {
  if (mention.parties.length > 0 || mention.kind !== 'person' || !mention.name) return mention.parties;
  const terms = termsOfFamily(mention.name.split(/\s+/).at(-1)!, world);
  const parties = new Set(terms.map((t) => t.party));
  return parties.size === 1 ? [...parties] : [];
}

const each = (hit: EventHit, make: (event: WorldEvent) => readonly DayInterval[]): ClueRange[] =>
  weigh(hit.events.flatMap((e) => [...make(e)]));
const span = (day: Day, from: number, to: number): DayInterval => ({ firstDay: addDays(day, from), lastDay: addDays(day, to) });

function nearTimes(times: readonly TimeExpression[], hit: EventHit, from: number, to: number): TimeExpression[] {
  const near = times.filter((t) => t.from >= from && t.to <= to && gap(t, hit) <= WINDOW);
  // «in February almost two years ago»: the month of that year, not of the last
  const isCounted = near.some(({ shape }) => shape.form === 'offset' && shape.unit === 'year' && shape.amount < 0);
  return near
    .filter(({ shape }) => !isCounted || shape.form !== 'calendar' || shape.year !== undefined || shape.day !== undefined)
    .sort((a, b) => gap(a, hit) - gap(b, hit) || a.from - b.from);
}
const gap = (t: TimeExpression, hit: EventHit): number => (t.to <= hit.from ? hit.from - t.to : Math.max(0, t.from - hit.to));

/** «Ramadan, which begins on Friday»: words beside a feast. */
const BEGIN_REACH = 6;
const BEGINS = /^(?:begin|begins|began|beginning|start|starts|started|starting|falls|fell)$/i;
/** A feast by the moon is a day earlier or later; of one that begins the first day counts. */
const sighted = (event: WorldEvent, isBeginning: boolean): WorldEvent => ({
  ...event,
  first: addDays(event.first, event.first === event.last ? 0 : -1),
  last: isBeginning ? addDays(event.first, event.first === event.last ? 0 : 1) : event.last,
});

/** Days before and after a happening in which it is told with its day and month but no year. */
const DAY_AHEAD = 60;
const DAY_BEHIND = 120;

/** Tokens before a name in which «since» makes it past. */
const SINCE_REACH = 4;
const SINCE = /^since$/i;
const isAhead = (shape: TimeShape): boolean =>
  (shape.form === 'offset' && shape.amount > 0) || ((shape.form === 'weekday' || shape.form === 'calendar') && shape.direction === 1);

/** Days of writing from which a time in the same clause points at the event. */
function timedRanges(doc: ParsedDoc, hit: EventHit, times: readonly TimeExpression[], tense: -1 | 0 | 1): ClueRange[] | undefined {
  // «is expected next week, for the first time since the invasion»: the time is of something else
  const isSince = doc.tokens.slice(Math.max(hit.sentence.from, hit.from - SINCE_REACH), hit.from).some(({ form }) => SINCE.test(form));
  for (const time of times) {
    if (isSince && (isAhead(time.shape) || time.to <= hit.from)) continue;
    const isBeginning =
      hit.isFeast && doc.tokens.slice(Math.max(0, hit.from - BEGIN_REACH), hit.to + BEGIN_REACH).some(({ form }) => BEGINS.test(form));
    const ranges = each(hit, (event) => writtenRanges(time.shape, hit.isFeast ? sighted(event, isBeginning === true) : event, tense));
    if (ranges.length > 0) return ranges;
  }
  return undefined;
}

/** The days on which `shape` would be said of the event. Empty where it cannot be. */
function writtenRanges(shape: TimeShape, event: WorldEvent, tense: -1 | 0 | 1): DayInterval[] {
  const isLong = lengthOf(event) > LONG_DAYS;
  const last = isLong ? event.first : event.last;
  switch (shape.form) {
    case 'weekday': {
      if (isLong) return [];
      const days = daysOfWeekday(event, shape.weekday);
      return days.map((day) => (tense > 0 || shape.direction === 1 ? span(day, -6, 0) : span(day, 0, shape.direction === -1 ? 12 : 5)));
    }
    case 'offset': {
      if (shape.from === 'previous' || shape.from === 'act') return [];
      if (shape.amount === 0) return isLong ? [] : wholeAround(shape.unit, event);
      if (shape.unit === 'day') return isLong ? [] : [span(event.first, -shape.amount, -shape.amount + lengthOf(event))];
      if (shape.isWhole && shape.part === undefined && shape.unit === 'month') return [wholeMonth(last, -shape.amount)];
      if (shape.isWhole && shape.part === undefined && shape.unit === 'year')
        return [toInterval(Number(event.first.slice(0, 4)) - shape.amount)];
      const slack = shape.isWhole ? 6 : 4;
      if (shape.unit === 'week') return [span(last, -shape.amount * 7 - slack, -shape.amount * 7 + slack)];
      if (shape.unit === 'month') return [span(last, Math.round(-shape.amount * 30) - 25, Math.round(-shape.amount * 30) + 25)];
      const wide = shape.isWhole ? 300 : 110;
      return shape.unit === 'year'
        ? [span(event.first, Math.round(-shape.amount * 365) - wide, Math.round(-shape.amount * 365) + wide)]
        : [];
    }
    case 'calendar': {
      if (shape.year !== undefined) return [];
      if (shape.month === undefined)
        return shape.day === undefined || isLong
          ? []
          : daysOfNumber(event, shape.day).map((day) => (tense > 0 ? span(day, -15, 0) : span(day, 0, 15)));
      if (Number(event.first.slice(5, 7)) !== shape.month && Number(event.last.slice(5, 7)) !== shape.month) return [];
      if (shape.day !== undefined && !isLong && !daysOfNumber(event, shape.day).length) return [];
      // a day without a year is told of in the weeks before and after; «he called off the meeting of 12 June» may be before it
      if (shape.day !== undefined && !isLong) return [span(event.first, -DAY_AHEAD, tense > 0 ? -1 : DAY_BEHIND)];
      if (tense > 0 || shape.direction === 1) return [span(event.first, -335, -1)];
      return [span(event.first, 0, shape.direction === -1 ? 460 : 335)];
    }
    case 'range':
      // «this weekend»
      return !isLong && shape.begin?.form === 'weekday' && shape.begin.direction === 0 ? [span(event.first, -6, 0)] : [];
    case 'season': {
      if (shape.year !== undefined || isLong) return [];
      const month = Number(event.first.slice(5, 7));
      const start = SEASON_START[shape.season];
      if (start === undefined || (month - start + 12) % 12 > 3) return [];
      return shape.direction === -1 || tense < 0 ? [span(event.last, 20, 330)] : [span(event.first, -300, -20)];
    }
    default:
      return [];
  }
}

/** The calendar month so many months after that of a day. */
function wholeMonth(day: Day, months: number): DayInterval {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return toInterval(Math.floor(index / 12), (index % 12) + 1);
}

/** Month that a season begins in; one more month at its end is let through. */
const SEASON_START: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

function wholeAround(unit: string, event: WorldEvent): DayInterval[] {
  if (unit === 'day') return [{ firstDay: event.first, lastDay: event.last }];
  if (unit === 'week') return [span(event.first, -6, 6)];
  if (unit === 'month') return [span(event.first, -30, 30)];
  return unit === 'year'
    ? [{ firstDay: `${event.first.slice(0, 4)}-01-01` as Day, lastDay: `${event.first.slice(0, 4)}-12-31` as Day }]
    : [];
}

function daysOfNumber(event: WorldEvent, number: number): Day[] {
  const found: Day[] = [];
  for (let d = 0; d <= Math.min(lengthOf(event), LONG_DAYS); d++) {
    const day = addDays(event.first, d);
    if (Number(day.slice(8)) === number) found.push(day);
  }
  return found;
}

function daysOfWeekday(event: WorldEvent, weekday: number): Day[] {
  const found: Day[] = [];
  for (let d = 0; d <= Math.min(lengthOf(event), LONG_DAYS); d++) {
    const day = addDays(event.first, d);
    if (weekdayOf(day) === weekday) found.push(day);
  }
  return found;
}

/** What is past is told of in the two years after, more than later. */
const FRESH_DAYS = 730;
const FRESH_WEIGHT = 0.6;
/** What the first sentences tell of as past is mostly news: of the last days, else of the last two months (log-odds by hand). */
const LEAD_SENTENCES = 3;
const LEAD_DAYS = 10;
const LEAD_MONTHS_DAYS = 60;
const LEAD_WEIGHT = 1;
const LEAD_FRESH_WEIGHT = 1.8;
/** A happening told by its kind alone in the lead, one of a few (log-odds by hand). */
const LEAD_KIND_WEIGHT = 3;
const isLead = (doc: ParsedDoc, hit: EventHit): boolean => doc.sentences.indexOf(hit.sentence) < LEAD_SENTENCES;
/** What lies ahead is told of in the two months before, mostly. */
const AHEAD_DAYS = 60;
const AHEAD_WEIGHT = 1.5;

/** A feast by name alone: reports are written in the days around it, about half of them (log-odds by hand). */
const FEAST_BEFORE = 12;
const FEAST_AFTER = 5;
const FEAST_WEIGHT = 1.3;

/** A rare kind of happening in the lead in past tense, without a count: news of one of the last days. */
const leadRanges = (doc: ParsedDoc, hit: EventHit, tense: -1 | 0 | 1): ClueRange[] =>
  hit.less !== undefined && hit.isRare === true && tense < 0 && isLead(doc, hit) && hit.events.length <= MOST_RIVALS
    ? hit.events.map((e) => around(e.first, 0, LEAD_DAYS, LEAD_KIND_WEIGHT - Math.log(hit.events.length) / 2))
    : [];

/** An event by name alone: told of as past the report is later; «recent» says soon after. Names that recur say nothing. */
function plainRanges(hit: EventHit, before: readonly string[], tense: -1 | 0 | 1, isInLead: boolean): ClueRange[] {
  const isRecent = before.slice(-4).some((w) => w === 'recent' || w === 'latest');
  if (hit.isFeast) return hit.events.map((e) => around(e.first, -FEAST_BEFORE, lengthOf(e) + FEAST_AFTER, FEAST_WEIGHT));
  if (isRecent) return each(hit, (event) => [span(event.last, 0, 60)]);
  const first = hit.events[0]!;
  if (tense > 0 && hit.events.length <= MOST_RIVALS)
    return hit.events.map((e) => around(e.first, -AHEAD_DAYS, -1, AHEAD_WEIGHT - Math.log(hit.events.length)));
  // told as past in the lead, one of a few of the same name
  if (hit.events.length > 1)
    return tense < 0 && isInLead && hit.events.length <= MOST_RIVALS
      ? hit.events.map((e) => around(e.last, 0, LEAD_DAYS, 2 * LEAD_WEIGHT - Math.log(hit.events.length) / 2))
      : [];
  if (tense < 0 || before.slice(-4).some((w) => w === 'after' || w === 'following'))
    return [
      notBefore(first.first, PAST_WEIGHT),
      around(first.last, 0, FRESH_DAYS, FRESH_WEIGHT),
      ...(isInLead && lengthOf(first) <= LONG_DAYS
        ? [around(first.last, 0, LEAD_MONTHS_DAYS, LEAD_WEIGHT), around(first.last, 0, LEAD_DAYS, LEAD_FRESH_WEIGHT)]
        : []),
    ];
  return [notBefore(addDays(first.first, -200), PAST_WEIGHT / 2)];
}
