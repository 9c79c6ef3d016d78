import { toSpan, toTokenIndex } from '../../base/offsets.ts';
import type { Span } from '../../base/offsets.ts';
import type { Sentence, Token } from '../../model/doc.ts';
import { boundaryForms } from './boundary-form.ts';
import { findLineBreaks } from './find-line-breaks.ts';
import { GAP_FEATURES, gapFeatures, lookAt, scoreGap } from './gap-features.ts';
import type { FormLook, TokenLook } from './gap-features.ts';
import { isRuleBoundary } from './is-rule-boundary.ts';
import { openMarks } from './open-marks.ts';

/** Tokens of the longest sentence; a longer one is cut. The pipeline reports sentences of this length as `sentence-too-long`. */
export const SENTENCE_TOKEN_LIMIT = 400;

/** What has been learnt of boundaries: two opinions. */
export interface BoundaryWeights {
  /** Log-odds that a sentence ends after each of the forms that `boundaryForms` makes: a network that reads on both sides. */
  score(forms: readonly string[]): Float32Array;
  /** Weights of features of the gap (`gap-features.ts`), and how many steps make one unit of log-odds. */
  readonly gaps: Int8Array;
  readonly scale: number;
}

/** Share of the second opinion: fitted on the dev treebanks. */
const GAP_SHARE = 0.35;
/** So far must the network's log-odds be from 0 that the second opinion cannot turn them. */
const SURE = 6;

/**
 * Log-odds that a boundary needs: where the rules see one; where they see none but a mark stands, a dash, or no blank at all; and between two words. After
 * dashes and where no blank stands more is asked for: a news sentence cut in two loses more than two that run together. Fitted on the dev treebanks and the hard cases.
 */
const LEAST_ODDS = { withRule: -1, afterMark: 0, afterDash: 2, withoutBlank: 3, betweenWords: 0 };
/** Compounds and insertions go on behind a dash, and so do datelines («BEIJING —»): a sentence that begins in capitals does not end there. */
const DASH = /^[-–—]+$/;
const DATELINE = /^\p{Lu}[\p{Lu}.'’]+$/u;
/** Offices in letters, which a name follows; after a number they tell the time. */
const OFFICE_LETTERS = /^(?:PM|FM|MP|MEP|VP)$/;
const NUMBER = /^\d/;
/** Tokens of the longest headline: those of papers and agencies seldom have more. */
const LONGEST_HEADLINE = 20;
const STOP = /^[.!?…]+$/;
/** Tokens behind the gap that its features look at. */
const LOOK_AHEAD = 3;
const LIST_NUMBER = /^(?:\d{1,2}|\p{L})$/u;
/** No address is so short: spares the pattern. */
const SHORT = 6;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;
const WORD = /[\p{L}\p{N}]$/u;

/**
 * Puts tokens into sentences. A line break ends a sentence unless the line was plainly wrapped by hand; a stretch's end always does.
 * Elsewhere learnt scores decide, which know the rules' answer.
 * @param tokens in order, from `tokenize`
 * @param spans the stretches that were cut
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  weights: BoundaryWeights,
  spans: readonly Span[] = [toSpan(0, text.length)],
): Sentence[] {
  const sentences: Sentence[] = [];
  const close = (from: number, to: number): void => {
    for (let at = from; at < to; at += SENTENCE_TOKEN_LIMIT) {
      const end = Math.min(to, at + SENTENCE_TOKEN_LIMIT);
      sentences.push({
        ...toSpan(tokens[at]!.start, tokens[end - 1]!.end),
        from: toTokenIndex(at),
        to: toTokenIndex(end),
        index: sentences.length,
      });
    }
  };
  const judgeGap = createGapJudge(tokens, weights);
  let start = 0;
  for (const end of findBlockEnds(text, tokens, spans)) {
    // A block of one token needs no answer.
    const odds = end - start > 1 ? weights.score(boundaryForms(tokens, start, end)) : undefined;
    const isTitle = isHeadline(tokens, start, end);
    let from = start;
    for (let i = start; i < end - 1; i++) {
      const first = odds![i - start]!;
      const isEnd =
        isAddressList(tokens, i) ||
        (first > -SURE && endsSentence(tokens, i, from, start, first > SURE ? first : first + GAP_SHARE * judgeGap(i, from, start)));
      if (!isEnd || (isTitle && WORD.test(tokens[i]!.form) && tokens[i + 1]!.start > tokens[i]!.end)) continue;
      close(from, i + 1);
      from = i + 1;
    }
    close(from, end);
    start = end;
  }
  return sentences;
}

/** Log-odds of a boundary after token `i` of a sentence that began at `from`, in a block that began at `start`, by features of the gap. */
function createGapJudge(tokens: readonly Token[], { gaps, scale }: BoundaryWeights): (i: number, from: number, start: number) => number {
  const remembered = new Map<string, FormLook>();
  const looks: TokenLook[] = [];
  const rows = new Int32Array(GAP_FEATURES);
  let follower = 0;
  let begun = -1;
  let open = 0;
  return (i, from, start) => {
    const last = Math.min(tokens.length - 1, i + LOOK_AHEAD);
    while (looks.length <= last) looks.push(lookAt(tokens[looks.length]!, tokens[looks.length - 1], remembered));
    if (begun !== from) {
      begun = from;
      follower = from;
      open = 0;
    }
    for (; follower <= i; follower++) open = openMarks(tokens[follower]!.form, open);
    gapFeatures(looks, i, i - from + 1, open, isRuleBoundary(tokens, i, start) ? 1 : 0, rows);
    return scoreGap(rows, gaps) / scale;
  };
}

/** Token indexes behind which a line break or a stretch's end ends a sentence; the last is the number of tokens. */
function findBlockEnds(text: string, tokens: readonly Token[], spans: readonly Span[]): number[] {
  const ends: number[] = [];
  const breaks = findLineBreaks(text, spans);
  let next = 0;
  for (let i = 0; i < tokens.length - 1; i++) {
    while (next < breaks.length && breaks[next]! < tokens[i]!.end) next++;
    if (next < breaks.length && breaks[next]! <= tokens[i + 1]!.start) ends.push(i + 1);
  }
  if (tokens.length > 0) ends.push(tokens.length);
  return ends;
}

function endsSentence(tokens: readonly Token[], i: number, from: number, start: number, odds: number): boolean {
  const form = tokens[i]!.form;
  // Spares the rules where nothing speaks for a boundary.
  if (odds <= LEAST_ODDS.withRule) return false;
  const least = isRuleBoundary(tokens, i, start)
    ? LEAST_ODDS.withRule
    : tokens[i + 1]!.start === tokens[i]!.end
      ? LEAST_ODDS.withoutBlank
      : DASH.test(form)
        ? DATELINE.test(tokens[from]!.form)
          ? Infinity
          : LEAST_ODDS.afterDash
        : WORD.test(form)
          ? LEAST_ODDS.betweenWords
          : LEAST_ODDS.afterMark;
  return odds > least && !isListNumber(tokens, i, from) && !isOffice(tokens, i, from);
}

/** Whether a block is one short line without any mark that ends a sentence: a headline or caption, whose words with capitals begin nothing. */
function isHeadline(tokens: readonly Token[], start: number, end: number): boolean {
  if (end - start > LONGEST_HEADLINE) return false;
  for (let i = start; i < end; i++) if (STOP.test(tokens[i]!.form)) return false;
  return true;
}

/** Whether all that the sentence holds so far is a number or letter of a list with its full stop: «2.», «b.». */
function isListNumber(tokens: readonly Token[], i: number, from: number): boolean {
  return i === from + 1 && tokens[i]!.form === '.' && LIST_NUMBER.test(tokens[from]!.form);
}

/** Whether a name may follow an office that is written in letters: «Deputy PM Novak». */
function isOffice(tokens: readonly Token[], i: number, from: number): boolean {
  return OFFICE_LETTERS.test(tokens[i]!.form) && (i === from || !NUMBER.test(tokens[i - 1]!.form)) && /^\p{Lu}/u.test(tokens[i + 1]!.form);
}

/** Whether two addresses stand side by side: a list, of which each is a sentence. */
function isAddressList(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.form.length > SHORT && ADDRESS.test(tokens[i]!.form) && ADDRESS.test(tokens[i + 1]!.form);
}
