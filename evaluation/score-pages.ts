import { EVENT_TYPE_TABLE, type EventType } from '../src/ontology/plover.ts';
import type { GoldEvent, GoldPage, SystemEvent, SystemPage, SystemQuote } from './gold-page.ts';
import { nameOfPage } from './gold-page.ts';

/** F1 of what was found against what is there. */
export interface F1 {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** The measures of docs/evaluation.md, from 0 to 1; null where the gold has nothing to judge by. */
export interface Scores {
  readonly pages: number;
  readonly events: F1;
  readonly eventsByQuad: F1;
  readonly pairs: F1;
  readonly irrealis: F1;
  readonly records: F1;
  readonly evidence: number | null;
  readonly mode: number | null;
  readonly date: number | null;
  readonly place: number | null;
  readonly saidByNamed: number | null;
  readonly quotes: F1;
  readonly persons: F1;
  readonly quantities: F1;
  readonly story: F1;
  readonly chrome: F1;
  readonly writtenDay: number | null;
  readonly writtenMonth: number | null;
}

class Tally {
  right = 0;
  wrong = 0;
  missed = 0;
  compare(gold: ReadonlySet<string>, got: ReadonlySet<string>): void {
    for (const key of gold) {
      if (got.has(key)) this.right++;
      else this.missed++;
    }
    for (const key of got) if (!gold.has(key)) this.wrong++;
  }
  f1(): F1 {
    const precision = this.right / (this.right + this.wrong || 1);
    const recall = this.right / (this.right + this.missed || 1);
    return { f1: round((2 * precision * recall) / (precision + recall || 1)), precision: round(precision), recall: round(recall) };
  }
}

class Share {
  right = 0;
  of = 0;
  add(isRight: boolean): void {
    this.of++;
    if (isRight) this.right++;
  }
  value(): number | null {
    return this.of > 0 ? round(this.right / this.of) : null;
  }
}

interface Row {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly isActual: boolean;
}
type AnyEvent = GoldEvent | SystemEvent;

const round = (x: number): number => Math.round(x * 1000) / 1000;
export const keyOfRow = (row: Row): string => `${row.type}|${row.from}>${row.to}`;
const codesOf = (parties: AnyEvent['actors']): string[] => [
  ...new Set((parties ?? []).map((party) => (typeof party === 'string' ? party : party.code).toUpperCase()).filter((code) => code !== '')),
];

/** The unique rows that an event stands for: each actor with each recipient; without recipients each ordered pair of actors; a lone side with `---`. */
export function rowsOf(event: AnyEvent): Row[] {
  const actors = codesOf(event.actors);
  const recipients = codesOf(event.recipients);
  const isActual = event.aux === undefined || event.aux === null || event.aux === 'historical';
  const row = (from: string, to: string): Row => ({ type: event.type, from, to, isActual });
  if (actors.length > 0 && recipients.length > 0) return actors.flatMap((from) => recipients.map((to) => row(from, to)));
  if (actors.length > 1) return actors.flatMap((from) => actors.filter((to) => to !== from).map((to) => row(from, to)));
  if (actors.length === 1) return [row(actors[0]!, '---')];
  return recipients.map((to) => row('---', to));
}

const quadOf = (type: string): string => (type in EVENT_TYPE_TABLE ? EVENT_TYPE_TABLE[type as EventType].quad : type);
const keys = (rows: readonly Row[], isActual: boolean, keyOf: (row: Row) => string): Set<string> =>
  new Set(rows.filter((row) => row.isActual === isActual).map(keyOf));

/** Where words stand in a text: all places, first and last character. */
export function placesOf(text: string, words: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push([at, at + words.length]);
  return found;
}

function touchesTrigger(page: GoldPage, gold: GoldEvent, got: SystemEvent): boolean {
  const span = got.trigger?.span;
  return (
    span !== undefined &&
    (gold.triggers ?? []).some((words) => placesOf(page.text, words).some(([start, end]) => span[0] < end && span[1] > start))
  );
}

/** Pairs gold and system events one to one, best overlap first; a shared trigger and a shared realis break ties. */
function matchEvents(page: GoldPage, got: readonly SystemEvent[]): [GoldEvent, SystemEvent][] {
  const options: { readonly weight: number; readonly gold: GoldEvent; readonly got: SystemEvent }[] = [];
  for (const gold of page.events) {
    const goldKeys = new Set(rowsOf(gold).map(keyOfRow));
    for (const event of got) {
      const eventKeys = rowsOf(event).map(keyOfRow);
      const common = eventKeys.filter((key) => goldKeys.has(key)).length;
      if (common === 0) continue;
      const overlap = common / new Set([...goldKeys, ...eventKeys]).size;
      const weight = overlap + (touchesTrigger(page, gold, event) ? 1 : 0) + (Boolean(gold.aux) === Boolean(event.aux) ? 0.5 : 0);
      options.push({ weight, gold, got: event });
    }
  }
  options.sort((a, b) => b.weight - a.weight);
  const used = new Set<AnyEvent>();
  const pairs: [GoldEvent, SystemEvent][] = [];
  for (const option of options) {
    if (used.has(option.gold) || used.has(option.got)) continue;
    used.add(option.gold).add(option.got);
    pairs.push([option.gold, option.got]);
  }
  return pairs;
}

const plain = (words: string): string[] =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');

/** Whether all words of the shorter name stand in the longer one. */
export function isSameName(a: string | null | undefined, b: string | null | undefined): boolean {
  const [short, long] = [plain(a ?? ''), plain(b ?? '')].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.length > 0 && short.every((word) => long.includes(word));
}

type Days = readonly [first: number, last: number];
const MILLIS_PER_DAY = 864e5;
function dayNumber(text: string, isEnd: boolean): number {
  const [year, month, day] = text.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return (isEnd ? Date.UTC(year, 11, 31) : Date.UTC(year, 0, 1)) / MILLIS_PER_DAY;
  if (day === undefined) return (isEnd ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, 1)) / MILLIS_PER_DAY;
  return Date.UTC(year, month - 1, day) / MILLIS_PER_DAY;
}
/** First and last day (numbers of days since 1970) of what a gold or system event says. */
export function daysOf(when: GoldEvent['when'] | SystemEvent['when']): Days | null {
  if (!when) return null;
  const [first, last] = typeof when === 'string' ? (when.split('/') as [string, string?]) : [when.start, when.end];
  return [dayNumber(first, false), dayNumber(last ?? first, true)];
}

/** How much longer than the gold's interval an answer may be: a day within a week, a month within two, else half as long again or a year. */
export function isNear(gold: Days, got: Days | null): boolean {
  if (!got) return false;
  const length = gold[1] - gold[0] + 1;
  const allowed = length === 1 ? 7 : length <= 31 ? 62 : Math.max(366, length * 1.5);
  return got[0] <= gold[1] && got[1] >= gold[0] && got[1] - got[0] + 1 <= allowed;
}

function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

/** Share of characters that two quotes or figures must have in common to be the same one. */
const SAME_QUOTE = 0.6;
const SAME_FIGURE = 0.2;

function scoreQuotes(tally: Tally, page: GoldPage, got: readonly SystemQuote[], personNames: ReadonlySet<string>): void {
  const isDirect = (quote: { readonly kind?: string }): boolean => quote.kind !== 'indirect';
  const direct = got.filter(isDirect);
  const used = new Set<number>();
  for (const gold of (page.quotes ?? []).filter(isDirect)) {
    const places = placesOf(page.text, gold.text);
    const at = direct.findIndex((quote, index) => !used.has(index) && places.some((place) => overlap(place, quote.span) >= SAME_QUOTE));
    const speaker = direct[at]?.speaker;
    const isRight = speaker
      ? isSameName(gold.speaker, speaker.name) || (!personNames.has(gold.speaker) && speaker.code === gold.code)
      : false;
    if (at >= 0) used.add(at);
    if (at >= 0 && isRight) tally.right++;
    else {
      tally.missed++;
      if (at >= 0) tally.wrong++;
    }
  }
  tally.wrong += direct.length - used.size;
}

function scorePersons(tally: Tally, page: GoldPage, got: SystemPage): void {
  const gold = (page.persons ?? []).flatMap((person) =>
    [...new Set([person.name, ...(person.mentions ?? [])])]
      .filter((words) => page.text.includes(words))
      .map((words) => ({ words, name: person.name })),
  );
  const found = new Map(
    (got.persons ?? []).flatMap((person) =>
      (person.mentions ?? []).map((m) => [`${m.text}\0${person.name}`, { words: m.text, name: person.name }] as const),
    ),
  );
  const predicted = [...found.values()];
  const isSame = (a: { words: string; name: string }, b: { words: string; name: string }): boolean =>
    plain(a.words).join(' ') === plain(b.words).join(' ') && isSameName(a.name, b.name);
  for (const mention of gold) {
    if (predicted.some((other) => isSame(mention, other))) tally.right++;
    else tally.missed++;
  }
  for (const mention of predicted) {
    if (gold.some((other) => isSame(other, mention))) continue;
    const isPartOfKnown = gold.some(
      (other) => isSameName(other.name, mention.name) && plain(other.name).join(' ').includes(plain(mention.words).join(' ')),
    );
    if (!isPartOfKnown) tally.wrong++;
  }
}

function scoreQuantities(tally: Tally, page: GoldPage, got: SystemPage): void {
  const isFixed = (unit: string): boolean => /^([A-Z]{3}|ratio)$/.test(unit);
  const used = new Set<number>();
  const figures = got.quantities ?? [];
  for (const gold of page.quantities ?? []) {
    const places = placesOf(page.text, gold.text);
    const at = figures.findIndex(
      (figure, index) =>
        !used.has(index) &&
        places.some((place) => overlap(place, figure.span) > SAME_FIGURE) &&
        Math.abs(gold.value - figure.value) <= Math.abs(gold.value) * 0.005 + 1e-9 &&
        (isFixed(gold.unit) ? gold.unit === figure.unit : !isFixed(figure.unit)),
    );
    if (at >= 0) {
      used.add(at);
      tally.right++;
    } else tally.missed++;
  }
  tally.wrong += figures.length - used.size;
}

function scoreStory(story: Tally, chrome: Tally, page: GoldPage, got: SystemPage): void {
  const isStory = new Uint8Array(page.text.length).fill(1);
  for (const words of page.chrome ?? []) {
    const all = placesOf(page.text, words);
    const lines = all.filter(
      ([start, end]) => (start === 0 || page.text[start - 1] === '\n') && (end === page.text.length || page.text[end] === '\n'),
    );
    for (const [start, end] of lines.length > 0 ? lines : all.slice(0, 1)) isStory.fill(0, start, end);
  }
  const isFound = new Uint8Array(page.text.length);
  for (const [start, end] of got.story ?? []) isFound.fill(1, start, end);
  for (let at = 0; at < isStory.length; at++) {
    if (/\s/.test(page.text[at]!)) continue;
    if (isStory[at] === 1 && isFound[at] === 1) story.right++;
    else if (isStory[at] === 1) {
      story.missed++;
      chrome.wrong++;
    } else if (isFound[at] === 1) {
      story.wrong++;
      chrome.missed++;
    } else chrome.right++;
  }
}

/** What one page has that the system missed, and the other way round: rows of actual events. */
export interface PageErrors {
  readonly name: string;
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Rows of actual events found, missed and wrong on each page. */
export function listErrors(gold: readonly GoldPage[], output: readonly SystemPage[]): PageErrors[] {
  const got = new Map(output.map((page) => [nameOfPage(page.source), page]));
  return gold.map((page) => {
    const wanted = keys(page.events.flatMap(rowsOf), true, keyOfRow);
    const found = keys((got.get(page.name)?.events ?? []).flatMap(rowsOf), true, keyOfRow);
    return {
      name: page.name,
      found: [...wanted].filter((key) => found.has(key)),
      missed: [...wanted].filter((key) => !found.has(key)),
      wrong: [...found].filter((key) => !wanted.has(key)),
    };
  });
}

/** Scores a system's output against gold: micro averages over all pages. A page without output counts as read with nothing found. */
export function scorePages(gold: readonly GoldPage[], output: readonly SystemPage[]): Scores {
  const got = new Map(output.map((page) => [nameOfPage(page.source), page]));
  const personNames = new Set(gold.flatMap((page) => (page.persons ?? []).map((person) => person.name)));
  const t = Object.fromEntries(
    ['events', 'quad', 'pairs', 'irrealis', 'records', 'quotes', 'persons', 'quantities', 'story', 'chrome'].map((name) => [
      name,
      new Tally(),
    ]),
  ) as Record<string, Tally>;
  const s = Object.fromEntries(
    ['evidence', 'mode', 'date', 'place', 'saidBy', 'day', 'month'].map((name) => [name, new Share()]),
  ) as Record<string, Share>;
  for (const page of gold) {
    const system = got.get(page.name) ?? { source: page.name };
    const events = system.events ?? [];
    const wanted = page.events.flatMap(rowsOf);
    const found = events.flatMap(rowsOf);
    const quadKey = (row: Row): string => keyOfRow({ ...row, type: quadOf(row.type) });
    const pairKey = (row: Row): string => `${row.from}>${row.to}`;
    t.events!.compare(keys(wanted, true, keyOfRow), keys(found, true, keyOfRow));
    t.irrealis!.compare(keys(wanted, false, keyOfRow), keys(found, false, keyOfRow));
    t.quad!.compare(keys(wanted, true, quadKey), keys(found, true, quadKey));
    t.pairs!.compare(keys(wanted, true, pairKey), keys(found, true, pairKey));
    const matched = matchEvents(page, events);
    t.records!.right += matched.length;
    t.records!.missed += page.events.length - matched.length;
    t.records!.wrong += events.length - matched.length;
    for (const [a, b] of matched) {
      if (a.mode) s.mode!.add(a.mode === b.mode);
      if (a.where) s.place!.add(isSameName(a.where, b.where?.name));
      const when = daysOf(a.when);
      if (when) s.date!.add(isNear(when, daysOf(b.when)));
      if (a.triggers && a.triggers.length > 0) s.evidence!.add(touchesTrigger(page, a, b));
      if (a.saidBy && a.saidBy.length > 0) s.saidBy!.add(isSameName(a.saidBy.at(-1), b.saidBy?.at(-1)));
    }
    if (page.quotes) scoreQuotes(t.quotes!, page, system.quotes ?? [], personNames);
    if (page.persons) scorePersons(t.persons!, page, system);
    if (page.quantities) scoreQuantities(t.quantities!, page, system);
    if (page.chrome) scoreStory(t.story!, t.chrome!, page, system);
    if (page.written) {
      const value = system.written?.value ?? '';
      s.day!.add(value.slice(0, page.written.length) === page.written);
      s.month!.add(value.slice(0, 7) === page.written.slice(0, 7));
    }
  }
  return {
    pages: gold.length,
    events: t.events!.f1(),
    eventsByQuad: t.quad!.f1(),
    pairs: t.pairs!.f1(),
    irrealis: t.irrealis!.f1(),
    records: t.records!.f1(),
    evidence: s.evidence!.value(),
    mode: s.mode!.value(),
    date: s.date!.value(),
    place: s.place!.value(),
    saidByNamed: s.saidBy!.value(),
    quotes: t.quotes!.f1(),
    persons: t.persons!.f1(),
    quantities: t.quantities!.f1(),
    story: t.story!.f1(),
    chrome: t.chrome!.f1(),
    writtenDay: s.day!.value(),
    writtenMonth: s.month!.value(),
  };
}
