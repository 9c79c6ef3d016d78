import { type Span, toSpan } from '../base/offsets.ts';
import type { Issue } from '../model/issue.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { type Page, READ_LANGUAGE } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import type { World } from '../model/world.ts';
import type { Language } from './read-language.ts';
import { resolveActors } from './actors/resolve-actors.ts';
import { resolveFirstPerson } from './actors/resolve-first-person.ts';
import { anchorTimes } from './anchor/anchor-times.ts';
import { linkMentions } from './coreference/link-mentions.ts';
import { codeEvents } from './events/code-events.ts';
import { dateSeats } from './mentions/date-seats.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { findRepairs } from './names/find-repairs.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { findTimes } from './times/find-times.ts';
import { findWritten } from './written/find-written.ts';

/** What reading needs beside the page: the trained model of the language, facts, and predicates. Loaded once, used for every page. */
export interface ReadingTools {
  readonly language: Language;
  readonly world: World;
  readonly lexicon: Lexicon;
}

/** English characters from which a page that is mostly in another language is read: two paragraphs. Fewer are a quotation. */
const MIN_ENGLISH_CHARS = 300;

/**
 * Reads one page: all steps in their order. A page in a language that is not read, or cannot be told, keeps its blocks and gets an issue, no events;
 * of a page in two languages the English part alone is read.
 */
export function readPage(page: Page, tools: ReadingTools): Reading {
  const spans = spansToRead(page);
  if (!spans) return toUnreadReading(page, page.issues);
  const { language, world, lexicon } = tools;
  const doc = language.read(page.text, spans.read, spans.leftOut);
  const undated = findMentions(doc, page, world);
  const found = findTimes(doc);
  const written = findWritten(page, doc, found, undated, world);
  const mentions = dateSeats(doc, undated, written, world);
  const repairs = findRepairs(mentions, written, world);
  const chains = linkMentions(doc, mentions, repairs, world);
  const { referents: named, persons } = resolveActors(page, doc, mentions, repairs, chains, world);
  const times = anchorTimes(doc, found, written, page.sections);
  const quotes = findQuotes(page, doc, mentions, named, world);
  const referents = resolveFirstPerson(doc, mentions, named, quotes);
  const quantities = findQuantities(doc, mentions, referents, times);
  const events = codeEvents({ page, doc, mentions, referents, persons, times, quotes, written, lexicon, world });
  return {
    page,
    written,
    doc,
    mentions,
    referents,
    persons,
    times,
    quotes,
    quantities,
    events,
    issues: [...page.issues, ...(written.issues ?? [])],
  };
}

/** The reading of a page of which no step could make anything: its blocks and issues alone. */
export function toUnreadReading(page: Page, issues: readonly Issue[]): Reading {
  return {
    page,
    written: { value: null, precision: 'none', confidence: 0, why: [] },
    doc: { text: page.text, tokens: [], sentences: [] },
    mentions: [],
    referents: [],
    persons: [],
    times: [],
    quotes: [],
    quantities: [],
    events: [],
    issues,
  };
}

/** What of the story is read, and what inside of that is left out, for it is in another language; undefined where nothing of it is in a language that is read. */
/** Dashes and spaces between a dateline and its sentence. */
const DATELINE_MARK = /[\s\-‐‑–—]*/y;

/** A paragraph that begins with a dateline in two: what stands before its dash is no part of the sentence after it, nor is the dash. */
function atDateline(span: Span, dateline: Span | undefined, text: string): readonly Span[] {
  if (!dateline || dateline.start < span.start || dateline.end >= span.end) return [span];
  DATELINE_MARK.lastIndex = dateline.end;
  const start = dateline.end + (DATELINE_MARK.exec(text)?.[0].length ?? 0);
  return start < span.end ? [toSpan(span.start, dateline.end), toSpan(start, span.end)] : [span];
}

function spansToRead(page: Page): { readonly read: readonly Span[]; readonly leftOut: readonly Span[] } | undefined {
  const { code } = page.language;
  const stretches = page.stretches ?? [];
  if (code === 'und' && page.issues.some((issue) => issue.code === 'language-unknown')) return undefined;
  if (code === READ_LANGUAGE || code === 'und') {
    const story = page.blocks.filter((block) => block.kind === 'story').flatMap(({ span }) => atDateline(span, page.dateline, page.text));
    return { read: story, leftOut: stretches.map(({ span }) => span) };
  }
  const english = stretches.filter((stretch) => stretch.code === READ_LANGUAGE).map(({ span }) => span);
  return english.reduce((sum, { start, end }) => sum + end - start, 0) >= MIN_ENGLISH_CHARS ? { read: english, leftOut: [] } : undefined;
}
