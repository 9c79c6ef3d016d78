import { ALIEN_SHARE, isKnownRun, type PageShape } from './find-shape.ts';
import { isFramed, type Line } from './line.ts';
import type { LineFacts } from './line-facts.ts';
import { overlapOf } from './word-overlap.ts';

/** What each weight of the classifier stands for. All values lie between 0 and 1 (`distance` up to 2). */
export const FEATURE_NAMES = [
  'bias',
  'length',
  'tiny',
  'words-1',
  'words-2-4',
  'words-5-9',
  'body',
  'ends-sentence',
  'ends-colon',
  'all-caps',
  'title-case',
  'function-words',
  'separators',
  'wide-gaps',
  'menu-words',
  'whole-phrase',
  'start-phrase',
  'inside-phrase',
  'inside-phrase-body',
  'copyright',
  'count',
  'address',
  'symbol',
  'date-only',
  'date-inside',
  'bullet',
  'numbered',
  'speaker',
  'timed',
  'byline',
  'credit',
  'caption',
  'author-box-after',
  'byline-again',
  'site-name-after',
  'reader-addressed',
  'reader-addressed-after',
  'appeal',
  'code',
  'marker',
  'marker-above',
  'far-below-marker',
  'timed-series',
  'known-story',
  'known-other',
  'body-alien',
  'beyond-kin',
  'beyond-kin-after-marker',
  'quote',
  'repeated',
  'overlap',
  'no-overlap',
  'before-headline',
  'headline',
  'headline-to-body',
  'between-bodies',
  'after-body',
  'after-body-short',
  'after-body-far',
  'after-body-overlap',
  'between-short',
  'between-headline-like',
  'between-no-overlap',
  'near-body',
  'gap-both',
  'short-cluster',
  'phrase-between',
  'foreign-letters',
  'thread',
  'thread-mark',
  'alternating-tail',
  'echo-of-headline',
  'echoed-headline',
  'reader-voice',
  'reader-voice-alone',
  'lone-body',
  'lone-body-before-phrase',
  'timed-over-body',
  'timed-run',
  'signature',
  'wire-code',
  'html-link',
  'html-part-link',
  'html-frame',
  'html-article',
  'html-paragraph',
  'html-heading',
  'html-chrome-hint',
  'html-story-hint',
  'html-caption',
] as const;

/** Lines below an announcement («Related») that count as right below it. */
const MARKER_REACH = 2;
/** Lines with a time of day from which a page counts as a running report. */
const MIN_TIMED_SERIES = 3;
/** Runs from which the article in metadata counts as whole, so that running text outside it is another's. About 100 words. */
const MIN_KNOWN_RUNS = 100;

/** Notices and boxes are shorter than this. */
const MAX_NOTICE_CHARS = 300;

/** One vector for each line, in the order of {@link FEATURE_NAMES}. */
export function toFeatures(facts: readonly LineFacts[], shape: PageShape): Float64Array[] {
  const runs = shortRuns(facts);
  return facts.map((f, i) => featuresOf(facts, f, i, shape, runs[i]!));
}

function featuresOf(facts: readonly LineFacts[], f: LineFacts, i: number, shape: PageShape, run: number): Float64Array {
  const v = new Float64Array(FEATURE_NAMES.length);
  let at = 0;
  const put = (value: number | boolean): void => {
    v[at++] = Number(value);
  };
  const { share, seen, all } = overlapOf(f, shape.vocabulary);
  const isShort = !f.isBody && f.chars < 160;
  const isBefore = shape.firstBody >= 0 && i < shape.firstBody;
  const isAfter = shape.lastBody >= 0 && i > shape.lastBody;
  const isBetween = !isBefore && !isAfter && shape.firstBody >= 0;
  const isUnderMarker = facts.slice(Math.max(0, i - MARKER_REACH), i).some((g) => g.isMarker);
  const isAlien = f.isBody && shape.kinship[i]! < ALIEN_SHARE;
  const hasPhrase = f.isWholePhrase || f.startPhrase !== undefined || f.insidePhrase !== undefined;
  const next = facts[i + 1];
  const previous = facts[i - 1];
  put(1);
  put(Math.min(1, f.chars / 200));
  put(f.chars < 15);
  put(f.words <= 1);
  put(f.words >= 2 && f.words <= 4);
  put(f.words >= 5 && f.words <= 9);
  put(f.isBody);
  put(f.endsSentence);
  put(f.endsColon);
  put(f.isAllCaps);
  put(f.capitalShare > 0.7);
  put(Math.min(1, f.functionShare * 2));
  put(Math.min(1, f.separators / 3));
  put(Math.min(1, f.wideGaps / 3));
  put(f.menuShare);
  put(f.isWholePhrase);
  put(f.startPhrase !== undefined);
  put(f.insidePhrase !== undefined && !f.isBody);
  put(f.insidePhrase !== undefined && f.isBody);
  put(f.isCopyright);
  put(f.isCount);
  put(f.hasAddress);
  put(f.hasSymbol);
  put(f.isDateOnly);
  put(f.hasDate && !f.isDateOnly && isShort);
  put(f.isBullet);
  put(f.isNumbered);
  put(f.isSpeaker);
  put(f.isTimed);
  put(f.isByline);
  put(f.isCredit);
  put(f.isCaption);
  put(f.isAuthorBox && i >= shape.lastBody - 1);
  put(f.chars < MAX_NOTICE_CHARS && i > shape.firstBody && shape.authors.some((name) => f.line.text.startsWith(name)));
  put(f.chars < MAX_NOTICE_CHARS && isAfter && shape.siteWords.some((word) => f.line.text.includes(word)));
  put(f.isReaderAddressed && !f.isBody && !isAfter && i > shape.headline);
  put(f.isReaderAddressed && isAfter);
  put(f.isAppeal);
  put(f.isCode);
  put(f.isMarker);
  put(isUnderMarker);
  put(isAfter && shape.markersAbove[i]! > shape.markersAbove[shape.lastBody]! && !isUnderMarker);
  put(f.isTimed && shape.timedLines >= MIN_TIMED_SERIES);
  const isKnown = isKnownRun(f, shape.knownRuns);
  put(isKnown);
  put(f.isBody && !isKnown && shape.knownRuns.size >= MIN_KNOWN_RUNS);
  put(isAlien);
  put(f.isBody && i > shape.lastKin);
  put(i > shape.lastKin && shape.markersAbove[i]! > shape.markersAbove[shape.lastKin]!);
  put(f.hasQuote);
  put(f.key.length > 3 && (shape.counts.get(f.key) ?? 0) > 1 && f.chars < 60);
  put(isShort ? share : 0);
  put(isShort && all >= 3 && seen === 0);
  put(isBefore && i < shape.headline);
  put(i === shape.headline);
  put(isBefore && shape.headline >= 0 && i > shape.headline);
  put(isBetween && !f.isBody);
  put(isAfter);
  put(isAfter && isShort);
  put(isAfter ? Math.min(2, (i - shape.lastBody) / 4) : 0);
  put(isAfter ? share : 0);
  put(isBetween && isShort && f.words <= 6);
  put(isBetween && isShort && f.words >= 7 && !f.endsSentence);
  put(isBetween && isShort && all >= 3 && share < 0.34);
  put((next?.isBody ?? false) || (previous?.isBody ?? false));
  put(f.line.isAfterGap && (next?.line.isAfterGap ?? true));
  put(run >= 4);
  put(isBetween && hasPhrase && !f.isBody);
  put(shape.isAscii && !f.isAsciiLetters && isShort);
  put(shape.threads.isThread[i]!);
  put(shape.threads.isMark[i]!);
  put(shape.threads.isAlternating[i]!);
  put(shape.echoes[i]!);
  put(shape.echoes[i + 1] ?? false);
  const isLone = shape.lone[i]!;
  put(shape.readerVoice[i]!);
  put(shape.readerVoice[i]! && isLone);
  put(isLone);
  put(
    isLone &&
      facts.slice(i + 1, i + 3).some((g) => g.isAppeal || g.isWholePhrase || g.startPhrase !== undefined || g.insidePhrase !== undefined),
  );
  put(f.isTimed && (next?.isBody ?? false));
  put(f.isTimed && !(next?.isBody ?? false) && ((next?.isTimed ?? false) || (previous?.isTimed ?? false)));
  put(f.isSignature && (previous?.isBody ?? false) && !(next?.isBody ?? false) && i >= shape.lastBody && !shape.threads.isThread[i]!);
  put(f.isWireCode);
  markupFeatures(f.line, put);
  return v;
}

const CHROME_HINT =
  /^(?:nav|navbar|navigation|menu|footer|header|sidebar|widget|related|recommended|recommendations|share|sharing|social|comment|comments|disqus|cookie|cookies|consent|gdpr|banner|ad|ads|advert|advertisement|adsense|sponsored|promo|promoted|newsletter|subscribe|subscription|signup|breadcrumb|breadcrumbs|tags|tag|taglist|meta|popup|modal|paywall|popular|trending|toolbar|login|search|skip|pagination|pager|outbrain|taboola|author|bio|ticker)$/;
const STORY_HINT =
  /^(?:article|articlebody|story|storybody|entry|post|body|content|text|headline|lead|lede|dateline|byline|caption|paragraph)$/;

function markupFeatures(line: Line, put: (value: number | boolean) => void): void {
  const { markup } = line;
  if (!markup) return;
  put(markup.linkShare > 0.9);
  put(markup.linkShare > 0.3 && markup.linkShare <= 0.9);
  put(isFramed(line));
  put(markup.path.includes('article') || markup.path.includes('main'));
  put(markup.path.includes('p'));
  put(markup.path.some((name) => /^h[1-6]$/.test(name)));
  put(markup.hints.some((hint) => CHROME_HINT.test(hint)));
  put(markup.hints.some((hint) => STORY_HINT.test(hint)));
  put(markup.path.includes('figcaption'));
}

/** For each line the length of the run of short lines without gap that it belongs to. */
function shortRuns(facts: readonly LineFacts[]): number[] {
  const runs = new Array<number>(facts.length).fill(0);
  for (let i = 0; i < facts.length; ) {
    let j = i;
    while (j < facts.length && !facts[j]!.isBody && facts[j]!.chars < 120 && (j === i || !facts[j]!.line.isAfterGap)) j++;
    for (let k = i; k < j; k++) runs[k] = j - i;
    i = Math.max(j, i + 1);
  }
  return runs;
}
