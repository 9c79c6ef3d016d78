import { isFramed } from './line.ts';
import type { LineFacts } from './line-facts.ts';
import { findThreads, type PageThreads } from './find-threads.ts';
import { namesOf, overlapOf, stemsOf } from './word-overlap.ts';

/** What stands where on a page: the frame that features of single lines refer to. */
export interface PageShape {
  /** Index of the line taken for the headline, of the first line of running text, and of the last one that is the story's own. −1 where there is none. */
  readonly headline: number;
  readonly firstBody: number;
  readonly lastBody: number;
  /** Beginnings of the words that the running text holds. */
  readonly vocabulary: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly isAscii: boolean;
  /** For each line, how many lines above it, below the first running text, announce links or comments. */
  readonly markersAbove: readonly number[];
  /** Lines that begin with a time of day. */
  readonly timedLines: number;
  /** For each line of running text the share of its names that other running text or the headline has too; 1 where it has fewer than two names. */
  readonly kinship: readonly number[];
  /** The last line of running text that shares names with the rest, or has none of its own. */
  readonly lastKin: number;
  /** Names in bylines above the running text, as they are written there. */
  readonly authors: readonly string[];
  /** Words with a capital of the short lines above the headline that may name the site. */
  readonly siteWords: readonly string[];
  /** Runs of four words of the article's text as metadata gives it; empty where it gives none. */
  readonly knownRuns: ReadonlySet<string>;
  readonly threads: PageThreads;
  /** Paragraphs that say again what the headline right above them says: the beginning of another story. */
  readonly echoes: readonly boolean[];
  /** Paragraphs in which a reader speaks: «I», «my», questions and cries outside quotation marks, on a page where few others do. */
  readonly readerVoice: readonly boolean[];
  /** Paragraphs below the first with none beside them, on a page where most have one. */
  readonly lone: readonly boolean[];
}

/** What metadata tells of the story. */
export interface KnownStory {
  /** Titles as {@link LineFacts.key} writes them. */
  readonly titles: readonly string[];
  readonly body: string;
}

/** Share of known names below which running text looks like another story's. Set by hand; its weight is fitted. */
export const ALIEN_SHARE = 0.2;
/** Words of the article in metadata that are looked at. */
const MAX_KNOWN_CHARS = 200_000;
const RUN_WORDS = 4;
/** Lines before the running text among which the headline is looked for. */
const HEADLINE_REACH = 14;

/** Share of the best line's score that the first good one must reach. Set by hand. */
const HEADLINE_TOLERANCE = 0.75;
/** Words below which a line's share of known words counts less: one known word is chance. */
const OVERLAP_WORDS = 4;

/** Finds the frame of the page that features refer to. */
export function findShape(facts: readonly LineFacts[], known: KnownStory): PageShape {
  let firstBody = facts.findIndex((f) => f.isBody);
  let lastBody = facts.findLastIndex((f) => f.isBody);
  if (firstBody < 0) {
    const isItem = (f: LineFacts): boolean => (f.isBullet && f.words >= 4) || (f.endsSentence && f.words >= 5 && !f.insidePhrase);
    firstBody = facts.findIndex(isItem);
    lastBody = facts.findLastIndex(isItem);
  }
  const vocabulary = new Set<string>();
  for (const f of facts) if (f.isBody || (f.isBullet && f.words >= 4)) for (const stem of stemsOf(f.line.text)) vocabulary.add(stem);
  const counts = new Map<string, number>();
  for (const f of facts) if (f.key) counts.set(f.key, (counts.get(f.key) ?? 0) + 1);
  const bodies = facts.filter((f) => f.isBody);
  const isAscii = bodies.filter((f) => f.isAsciiLetters).length * 2 > bodies.length;
  const headline = findHeadline(facts, firstBody, vocabulary, known.titles);
  const kinship = kinshipOf(facts, headline);
  const end = findTailStart(facts, kinship, firstBody);
  if (end !== undefined) lastBody = facts.findLastIndex((f, i) => i < end && f.isBody);
  let markers = 0;
  const markersAbove = facts.map((f, i) => (i > firstBody && firstBody >= 0 && f.isMarker && !isFramed(f.line) ? markers++ : markers));
  return {
    headline,
    firstBody,
    lastBody,
    vocabulary,
    counts,
    isAscii,
    markersAbove,
    timedLines: facts.reduce((n, f) => n + Number(f.isTimed), 0),
    kinship,
    lastKin: Math.max(
      firstBody,
      facts.findLastIndex((f, i) => f.isBody && kinship[i]! >= ALIEN_SHARE),
    ),
    authors: facts.slice(0, Math.max(0, firstBody)).flatMap((f) => (f.isByline ? authorsOf(f.line.text) : [])),
    siteWords: facts.slice(0, Math.max(0, headline)).slice(0, SITE_LINES).flatMap(siteWordsOf),
    knownRuns: runsOf(known.body.slice(0, MAX_KNOWN_CHARS)),
    threads: findThreads(facts, firstBody),
    echoes: echoesOf(facts, firstBody, headline, bodies.length),
    readerVoice: readerVoicesOf(facts),
    lone: lonesOf(facts, firstBody, bodies.length),
  };
}

function findHeadline(
  facts: readonly LineFacts[],
  firstBody: number,
  vocabulary: ReadonlySet<string>,
  knownTitles: readonly string[],
): number {
  const end = firstBody < 0 ? Math.min(facts.length, HEADLINE_REACH) : firstBody;
  const scores = new Map<number, number>();
  for (let i = Math.max(0, end - HEADLINE_REACH); i < end; i++) {
    const f = facts[i]!;
    const isKnown = knownTitles.some((title) => isSameTitle(title, f.key));
    const score =
      headlineScore(f, vocabulary) -
      (i < SITE_LINES && isSiteName(f) ? SITE_NAME_COST : 0) -
      (end - i) * 0.06 +
      (isKnown ? 2 : 0) +
      (/^h1$/.test(f.line.markup?.path.at(-1) ?? '') ? 1.5 : 0);
    if (score > 0) scores.set(i, score);
  }
  const bestScore = Math.max(...scores.values());
  // the line above a deck is the headline even where the deck has more of the story's words
  const best = [...scores].find(([, score]) => score >= bestScore * HEADLINE_TOLERANCE)?.[0] ?? -1;
  if (best < 0) return best;
  const { key } = facts[best]!;
  for (let i = Math.max(0, end - HEADLINE_REACH); i < best; i++) if (facts[i]!.key === key || shares(facts[i]!.key, key)) return i;
  return best;
}

const isSameTitle = (title: string, key: string): boolean =>
  key.length >= 12 && (title.startsWith(key) || (title.length >= 12 && key.startsWith(title)));
const shares = (a: string, b: string): boolean => a.length >= 25 && b.length >= 25 && (a.startsWith(b) || b.startsWith(a));

/** How much a line above the story looks like its headline. Weights set by hand: only the order of a page's first lines hangs on them. */
function headlineScore(f: LineFacts, vocabulary: ReadonlySet<string>): number {
  if (f.isDateOnly || f.isByline || f.isWholePhrase || f.isCount || f.words < 2 || f.chars > 260) return 0;
  let score = 0.4;
  if (f.words >= 4 && f.words <= 25) score += 0.8;
  const { share, all } = overlapOf(f, vocabulary);
  score += 1.4 * share * Math.min(1, all / OVERLAP_WORDS);
  if (/\[[A-Z]{2}\]/.test(f.line.text)) score -= 0.8;
  if (f.startPhrase || f.insidePhrase) score -= 1.2;
  if (f.separators + f.wideGaps >= 2) score -= 0.8;
  if (f.menuShare > 0.6) score -= 1;
  if (f.endsSentence) score -= 0.3;
  if (f.isCaption || f.hasAddress || f.hasSymbol) score -= 0.5;
  if ((f.line.markup?.linkShare ?? 0) > 0.8) score -= 0.8;
  return score;
}

/** Words of a headline that tell, and the share of them that the paragraph below must have. Set by hand; the weight is fitted. */
const MIN_ECHO_STEMS = 4;
const MIN_ECHO_SHARE = 0.5;
/** Characters of a paragraph in which its headline is said again. */
const ECHO_REACH = 240;

/** Share of a page's paragraphs from which echoes make it a digest or a running report, not a story with others around it. Set by hand. */
const MAX_ECHO_SHARE = 0.4;

function echoesOf(facts: readonly LineFacts[], firstBody: number, headline: number, bodies: number): boolean[] {
  const echoes = facts.map((f, i) => i > firstBody + 1 && f.isBody && headline !== i - 1 && isEcho(f, facts[i - 1]!));
  const all = echoes.reduce((n, echo) => n + Number(echo), 0);
  return all > bodies * MAX_ECHO_SHARE ? echoes.map(() => false) : echoes;
}

function isEcho(body: LineFacts, above: LineFacts): boolean {
  if (above.isTimed || above.isBody || above.endsSentence || above.chars > 160 || above.isSpeaker) return false;
  const stems = stemsOf(above.line.text);
  if (stems.size < MIN_ECHO_STEMS) return false;
  const below = stemsOf(body.line.text.slice(0, ECHO_REACH));
  let seen = 0;
  for (const stem of stems) if (below.has(stem)) seen++;
  return seen >= stems.size * MIN_ECHO_SHARE;
}

/** Share of a page's paragraphs from which standing alone means nothing: questions and answers, short entries. Set by hand. */
const MAX_LONE_SHARE = 0.4;

function lonesOf(facts: readonly LineFacts[], firstBody: number, bodies: number): boolean[] {
  const lone = facts.map((f, i) => f.isBody && i > firstBody && !facts[i - 1]?.isBody && !facts[i + 1]?.isBody);
  const all = lone.reduce((n, one) => n + Number(one), 0);
  return all > bodies * MAX_LONE_SHARE ? lone.map(() => false) : lone;
}

const FIRST_PERSON = /(?:^|[^\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]yself|mine)(?=$|[^\p{L}])/u;
const OUTCRY = /[?!](?:[?!\s]|$)|\.{3}|…/;
/** Share of a page's paragraphs in the first person from which it is an interview, a speech or an essay. Set by hand. */
const MAX_VOICE_SHARE = 0.4;

function readerVoicesOf(facts: readonly LineFacts[]): boolean[] {
  const voices = facts.map((f) => f.isBody && !f.hasQuote && !f.isSpeaker && (FIRST_PERSON.test(f.line.text) || OUTCRY.test(f.line.text)));
  const bodies = facts.reduce((n, f) => n + Number(f.isBody), 0);
  const all = voices.reduce((n, voice) => n + Number(voice), 0);
  return all > bodies * MAX_VOICE_SHARE ? voices.map(() => false) : voices;
}

const COMMENTS = /^(?:comments?|leave a|discussion|\p{L}* ?thoughts? on)/u;
/** Share of a line that an announcement («Related stories») must fill to be one alone. */
const PURE_MARKER_SHARE = 0.6;

/**
 * The announcement of links or comments from which on no running text of the story follows: no two paragraphs stand together any more but such as share no names with the rest,
 * and a single one is a reader's comment or shares none.
 * Undefined where no running text stands below an announcement at all.
 */
function findTailStart(facts: readonly LineFacts[], kinship: readonly number[], firstBody: number): number | undefined {
  let start: number | undefined;
  let bodies = 0;
  let strangers = 0;
  for (let i = facts.length - 1; i > firstBody && firstBody >= 0; i--) {
    const f = facts[i]!;
    const next = facts[i + 1];
    if (f.isBody && next?.isBody && (kinship[i]! >= ALIEN_SHARE || kinship[i + 1]! >= ALIEN_SHARE)) break;
    if (f.isBody) {
      bodies++;
      if (kinship[i]! < ALIEN_SHARE) strangers++;
    }
    const isPure = f.isWholePhrase || (f.startPhrase !== undefined && f.startPhrase.length >= f.key.length * PURE_MARKER_SHARE);
    const isTail = bodies > 1 || strangers > 0 || (bodies > 0 && COMMENTS.test(f.key));
    if (isTail && f.isMarker && isPure && !isFramed(f.line)) start = i;
  }
  return start;
}

/** Lines from the top in which the site gives its name. */
const SITE_LINES = 3;

/** What a line among the first that has the words of a paper's name loses as a headline. Set by hand. */
const SITE_NAME_COST = 0.7;
const SITE_ENDING =
  /(?:^|\s)(?:News|Blog|Daily|Times|Post|Press|Review|Today|Weekly|Journal|Monitor|Courier|Online|Network|Herald|Tribune|Observer|Gazette|Standard|Mirror|Mail|Bulletin|Dispatch|Chronicle|Agency|Service|TV|Radio|FM|English|Edition|\.[a-z]{2,4})$|\.(?:com|org|net|example|info|news)\b/;
const isSiteName = (f: LineFacts): boolean => f.words <= 8 && !f.endsSentence && SITE_ENDING.test(f.line.text);

const authorsOf = (byline: string): string[] =>
  [...byline.matchAll(/\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}/gu)]
    .map((m) => m[0].replace(/^(?:By|BY|Von|Par|Por|Di|Door) /, ''))
    .filter((name) => name.includes(' '));

function siteWordsOf(f: LineFacts): string[] {
  if (f.words > 5 || f.menuShare > 0.5 || f.isDateOnly || f.isWholePhrase || f.startPhrase !== undefined) return [];
  return (f.line.text.match(/\p{Lu}[\p{L}\p{M}]{3,}/gu) ?? []).filter((word) => !COMMON_SITE_WORDS.has(word));
}

/** Words of sites' names that stories have too. */
const COMMON_SITE_WORDS: ReadonlySet<string> = new Set(
  'News Daily Times Post World Press Review Today Weekly Journal Monitor Courier Report International National Global Foreign Europe Africa Asia Pacific Online Network Media Herald Tribune Observer Gazette Standard Politics Ministry Department Government'.split(
    ' ',
  ),
);

function kinshipOf(facts: readonly LineFacts[], headline: number): number[] {
  const bodies = facts.map((f, i) => (f.isBody || i === headline ? namesOf(f.line.text) : undefined));
  const holders = new Map<string, number>();
  for (const names of bodies) if (names) for (const name of names) holders.set(name, (holders.get(name) ?? 0) + 1);
  return bodies.map((names) => {
    if (!names || names.size < 2) return 1;
    let shared = 0;
    for (const name of names) if (holders.get(name)! > 1) shared++;
    return shared / names.size;
  });
}

function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  const words = wordsOf(text);
  for (let i = 0; i + RUN_WORDS <= words.length; i++) runs.add(words.slice(i, i + RUN_WORDS).join(' '));
  return runs;
}

/** Whether metadata has the beginning of the line in the article's text. */
export function isKnownRun(f: LineFacts, runs: ReadonlySet<string>): boolean {
  if (runs.size === 0 || f.words < RUN_WORDS) return false;
  const words = wordsOf(f.line.text.slice(0, 200));
  // the page may have a dateline before the words that metadata has
  for (let i = 0; i + RUN_WORDS <= words.length && i <= 3 * RUN_WORDS; i += RUN_WORDS >> 1)
    if (runs.has(words.slice(i, i + RUN_WORDS).join(' '))) return true;
  return false;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
