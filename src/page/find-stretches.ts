import { toSpan } from '../base/offsets.ts';
import { type LanguageStretch, READ_LANGUAGE } from '../model/page.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { findLanguage, type FoundLanguage, weighLanguages } from './find-language.ts';
import type { LineFacts } from './line-facts.ts';

/** Language of a story, and its stretches in another one. */
export interface SpokenLanguages {
  readonly language: FoundLanguage;
  readonly stretches: readonly LanguageStretch[];
}

/** A stretch and what it is in, before neighbours are joined. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  /** Number of the story's line that it ends in. */
  readonly line: number;
}

/** Characters of the story by which its language is told. */
const LANGUAGE_CHARS = 2000;
/** Shorter lines are looked at piece by piece alone. */
const MIN_LINE_CHARS = 40;
/** Words below which a piece tells no language: the name of a party or a paper has as many. */
const MIN_PIECE_WORDS = 5;
/** Share of English function words from which a line is English without further question. As in line-facts: headlines have less, prose more. */
const ENGLISH_SHARE = 0.22;
/** Confidence below which a line is left to the page. Set by hand. */
const MIN_CONFIDENCE = 0.4;
/** Different function words that a piece must have of its language, and what may speak for English beside them. Set by hand: «We met back in …» has two and a half of Dutch. */
const MIN_PIECE_HITS = 3;
const MAX_ENGLISH_SHARE = 0.4;
/** Share of words in small letters that a piece of running speech has; names in a list have less. Set by hand. */
const MIN_SMALL_SHARE = 0.5;
/** Letters from which a run of letters that are not Latin is a stretch and no gloss on a name («Владимир Путин»). Signs of one word each count four times. */
const MIN_OTHER_LETTERS = 20;
const LETTERS_PER_SIGN = 4;
/** Characters between two pieces of one language that are one stretch: a short sentence, quotation marks. */
const JOIN_GAP = 60;

/** Words of English that no other language of the table has: one in a piece makes it English. In small letters, or at its head: papers and bands are called «The …». */
const TELL_TALE =
  /(?:^|[^\p{L}])(?:the|and|that|with|from|said|says|told|have|been|this|which|would|were|they|their|who|his|its|about|after|before|should|could|because|will|are|when|while|into|than|there|these|those|other|against|between|through)(?:$|[^\p{L}])|^["“'‘]?(?:The|That|This|They|With|From|When|There|After|Before) /u;
const OTHER_LETTER =
  /[\u0370-\u1DFF\u2C80-\u2DFF\u2E80-\uA4CF\uA640-\uA69F\uAC00-\uD7AF\uF900-\uFAFF\uFB1D-\uFDFF\uFE70-\uFEFC\uFF66-\uFF9F]/;
const OTHER_RUN =
  /[\u0370-\u1DFF\u2C80-\u2DFF\u2E80-\uA4CF\uA640-\uA69F\uAC00-\uD7AF\uF900-\uFAFF\uFB1D-\uFDFF\uFE70-\uFEFC\uFF66-\uFF9F](?:[^\p{Script=Latin}\n\r]*[\u0370-\u1DFF\u2C80-\u2DFF\u2E80-\uA4CF\uA640-\uA69F\uAC00-\uD7AF\uF900-\uFAFF\uFB1D-\uFDFF\uFE70-\uFEFC\uFF66-\uFF9F])?/gu;
const SIGN = /[\u3400-\u9FFF\u3040-\u30FF\uAC00-\uD7AF]/g;
const QUOTE_MARK = /["“”„«»‹›]/;
/** Where a piece of a line ends: quotation marks, and the ends of sentences. */
const PIECE_END = /["“”„«»‹›]|[.!?…]+(?=["”’»)\]]{0,3}\s)|[:;]\s+/g;

/**
 * Tells the language of the story, and which stretches of it are in another: whole lines, and inside of English lines quotations, sentences and runs of other letters.
 * What is too short to tell (fewer than five words, names alone) goes with what stands around it. A page of two languages has the one with more characters.
 */
export function findStretches(lines: readonly ClassifiedLine[]): SpokenLanguages {
  const story = lines.filter(({ isChrome }) => !isChrome).map(({ facts }) => facts);
  const base = findLanguage(headOf(story));
  const codes = story.map((facts) => lineLanguage(facts, base));
  const chars = new Map<string, number>();
  codes.forEach((code, i) => code !== undefined && chars.set(code, (chars.get(code) ?? 0) + story[i]!.chars));
  const language = mainOf(base, chars);
  const pieces: Piece[] = [];
  story.forEach(({ line }, i) => {
    const code = codes[i];
    if (code !== undefined && code !== language.code) pieces.push({ start: line.start, end: line.end, code, line: i });
    else if (language.code === READ_LANGUAGE || language.code === 'und') pieces.push(...piecesOf(line.text, line.start, i));
  });
  return { language, stretches: join(pieces, story) };
}

function headOf(story: readonly LineFacts[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const facts of story) {
    parts.push(facts.line.text.slice(0, LANGUAGE_CHARS));
    length += facts.chars;
    if (length >= LANGUAGE_CHARS) break;
  }
  return parts.join('\n');
}

/** The language of a whole line; undefined where it is too short or does not tell. */
function lineLanguage(facts: LineFacts, base: FoundLanguage): string | undefined {
  const { text } = facts.line;
  const hasOther = OTHER_LETTER.test(text);
  if (facts.functionShare >= ENGLISH_SHARE && !hasOther) return READ_LANGUAGE;
  if (text.length < (hasOther ? MIN_OTHER_LETTERS : MIN_LINE_CHARS)) return undefined;
  const found = findLanguage(text);
  // English about words of another language: its pieces tell
  if (found.code !== READ_LANGUAGE && TELL_TALE.test(text)) return undefined;
  if (found.code === 'und') return hasOther ? otherScriptOf(text) : undefined;
  // near relatives (Czech and Slovak) are told by the page, not by a line
  if (found.code !== READ_LANGUAGE && found.confidence < MIN_CONFIDENCE) return base.code === READ_LANGUAGE ? undefined : base.code;
  return found.code === READ_LANGUAGE || isSpeech(text) ? found.code : undefined;
}

/** A line of which most letters are not Latin is in no language that is read, whichever it be. */
function otherScriptOf(text: string): string | undefined {
  let other = 0;
  for (const [run] of text.matchAll(OTHER_RUN)) other += weigh(run);
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return other >= MIN_OTHER_LETTERS && other > latin ? byLetters(text) : undefined;
}

function mainOf(base: FoundLanguage, chars: ReadonlyMap<string, number>): FoundLanguage {
  if (chars.size < 2 && (chars.size === 0 || chars.has(base.code))) return base;
  let all = 0;
  let best = base.code;
  for (const [code, count] of chars) {
    all += count;
    const most = chars.get(best) ?? 0;
    if (count > most || (count === most && code < best)) best = code;
  }
  return best === base.code ? base : { code: best, confidence: Math.round((100 * chars.get(best)!) / all) / 100 };
}

/** Stretches inside a line that is English, or too short to tell. */
function piecesOf(text: string, offset: number, line: number): Piece[] {
  const found: Piece[] = [];
  if (OTHER_LETTER.test(text))
    for (const match of text.matchAll(OTHER_RUN))
      if (weigh(match[0]) >= MIN_OTHER_LETTERS) {
        const told = findLanguage(match[0]).code;
        found.push({
          start: offset + match.index,
          end: offset + match.index + match[0].length,
          code: told === 'und' ? byLetters(match[0]) : told,
          line,
        });
      }
  let start = 0;
  const add = (end: number): void => {
    const piece = text.slice(start, end);
    if (piece.length >= 20 && !TELL_TALE.test(piece) && !OTHER_LETTER.test(piece)) {
      const code = pieceLanguage(piece);
      if (code !== undefined) {
        const from = start + piece.search(/\S/);
        found.push({ start: offset + from, end: offset + start + piece.trimEnd().length, code, line });
      }
    }
  };
  for (const match of text.matchAll(PIECE_END)) {
    const isMark = QUOTE_MARK.test(match[0][0]!);
    const end = match.index + (isMark ? 0 : match[0].trimEnd().length);
    add(end);
    start = match.index + match[0].length;
  }
  add(text.length);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function pieceLanguage(piece: string): string | undefined {
  if ((piece.match(/[\p{L}\p{M}’']+/gu)?.length ?? 0) < MIN_PIECE_WORDS || !isSpeech(piece)) return undefined;
  const { code, words, englishShare } = weighLanguages(piece);
  return code === 'und' || code === READ_LANGUAGE || words < MIN_PIECE_HITS || englishShare > MAX_ENGLISH_SHARE ? undefined : code;
}

/** Whether most words are in small letters: no list of names. */
function isSpeech(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  const small = words.reduce((n, word) => n + Number(!/^\p{Lu}/u.test(word)), 0);
  return small >= words.length * MIN_SMALL_SHARE;
}

const weigh = (run: string): number => {
  const letters = run.match(/\p{L}/gu)?.length ?? 0;
  return letters + (LETTERS_PER_SIGN - 1) * (run.match(SIGN)?.length ?? 0);
};

/** Language by letters that few have, where its words do not tell. */
function byLetters(text: string): string {
  if (/[\u0400-\u04FF]/.test(text)) return /[іїєґ]/i.test(text) ? 'uk' : /[ыэъё]/i.test(text) ? 'ru' : 'und';
  if (/[\u0600-\u06FF]/.test(text)) return /[پچژگ]/.test(text) ? 'fa' : 'ar';
  return 'und';
}

/** Neighbours of one language as one stretch: pieces of a line with no mark and no English between them, and lines that follow on each other. */
function join(pieces: readonly Piece[], story: readonly LineFacts[]): LanguageStretch[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && piece.start < last.end) {
      if (piece.end > last.end) joined[joined.length - 1] = { ...last, end: piece.end };
    } else if (last?.code === piece.code && isOneStretch(last, piece, story))
      joined[joined.length - 1] = { ...last, end: piece.end, line: piece.line };
    else joined.push(piece);
  }
  return joined.map(({ start, end, code }) => ({ span: toSpan(start, end), code }));
}

function isOneStretch(last: Piece, piece: Piece, story: readonly LineFacts[]): boolean {
  const { line } = story[last.line]!;
  if (last.line !== piece.line)
    return piece.line === last.line + 1 && last.end === line.end && piece.start === story[piece.line]!.line.start;
  const gap = line.text.slice(last.end - line.start, piece.start - line.start);
  return gap.length <= JOIN_GAP && !QUOTE_MARK.test(gap) && !TELL_TALE.test(gap);
}
