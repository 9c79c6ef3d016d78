import { toSpan, toTokenIndex } from '../../base/offsets.ts';
import { foldLookAlikes, isInvisible, isWesternLetter } from '../../base/plain-form.ts';
import type { CharOffset, Span } from '../../base/offsets.ts';
import type { Token } from '../../model/doc.ts';
import { CAPITAL_ONLY, OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from './abbreviations.ts';

/** Longest run of characters that is looked at as one address, word or number; longer ones are cut. Keeps time linear. */
const CHUNK_LIMIT = 400;

// All patterns are sticky and start at one place; none has two ways to match the same characters.
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”«»]+|[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/iy;
const DOMAIN =
  /[a-z0-9-]+(?:\.[a-z0-9-]+){0,3}\.(?:com|org|net|gov|edu|info|co\.uk|ru|cn|de|fr|eu|uk|io|int|tv)(?![\w-])(?:\/[^\s<>"“”«»]*)?/iy;
/** Three small words or more joined by stops: «sci.space.news». */
const DOTTED = /[a-z]{2}[a-z\d-]*(?:\.[a-z]{2}[a-z\d-]*){2,}(?![\w@])/y;
const HANDLE = /[@#][\p{L}\d_]+/uy;
const INITIALISM = /(?:\p{L}\.){2,}(?:\p{Lu}(?![\p{L}\d]))?/uy;
const NUMBER = /\d+(?:[.,:/]\d+)*/y;
const POINT_NUMBER = /\.\d+/y;
const WORD = /[\p{L}\p{N}\p{M}_]+/uy;
const LETTERS = /[\p{L}\p{M}]+/uy;
const SAME = /(['’‘`]{2}|\.{2,}|-{2,}|!+[!?]*|\?+[!?]*|\*+|_+|=+|~+|#+|•+|\++|…+|—+|–+|<{2}|>{2})/y;
const FACE = /[:;=]['’]?-?[()DPp|](?![\p{L}\d])|<3(?!\d)/uy;
const CLITIC = /(?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M)(?![\p{L}\p{N}])/uy;

/** Words written as one that the treebanks take as two, lower case → length of the first part. */
const JOINED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['wont', 2],
  ['cant', 2],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['hasnt', 3],
  ['arent', 3],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['youve', 3],
  ['theyre', 4],
  ['thats', 4],
  ['theres', 5],
  ['whats', 4],
]);

/** Letters of the longest of them. */
const LONGEST_JOINED = 8;

/** First parts of words that keep their hyphen («non-aligned», «pro-Beijing»): prefixes that are no words. */
const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(
  'non anti pro pre post re co ex e semi pan mid multi un sub ultra neo inter intra trans counter vice quasi pseudo proto meta bi tri sino russo anglo franco afro euro indo psycho socio cross self'
    .split(' ')
    .filter((p) => p !== 'self'),
);

/**
 * Cuts stretches of a text into tokens as the English treebanks do: clitics («do|n't», «China|'s»), hyphenated words («oil|-|rich») and units («$|5», «31|%») apart;
 * abbreviations, initials, numbers, dates with slashes and addresses whole.
 * @param spans stretches of `text` to cut; default: all of it. A token never crosses their ends.
 * A mark of no width between two letters (zero-width space, soft hyphen) stays inside the token and out of its form; look-alikes of another script in a Latin word are Latin letters in the form.
 * @returns tokens in order; every character that is no blank lies in exactly one.
 */
export function tokenize(text: string, spans: readonly Span[] = [toSpan(0, text.length)]): Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number, form = text.slice(start, end)): void => {
    if (end > start) tokens.push({ start: start as CharOffset, end: end as CharOffset, index: toTokenIndex(tokens.length), form });
  };
  for (const span of spans) {
    let at: number = span.start;
    while (at < span.end) {
      if (isBlank(text.charCodeAt(at))) {
        at++;
        continue;
      }
      let end = at + 1;
      const limit = Math.min(span.end, at + CHUNK_LIMIT);
      const first = text.charCodeAt(at);
      let isPlain = isAsciiLetter(first);
      let hasHidden = first >= 0x370 && first <= 0x52f;
      for (; end < limit; end++) {
        const code = text.charCodeAt(end);
        if (code >= 0xad && isInvisible(code) && isInsideWord(text, end)) {
          hasHidden = true;
          isPlain = false;
          continue;
        }
        if (isBlank(code)) break;
        if (code >= 0x370 && code <= 0x52f) hasHidden = true;
        if (isPlain && !isAsciiLetter(code)) isPlain = false;
      }
      // Never cut a surrogate pair.
      if (end < span.end && isHighSurrogate(text.charCodeAt(end - 1)) && end - at > 1) end--;
      // Most words are letters alone, and few of these are cut.
      if (isPlain && (end - at > LONGEST_JOINED || !JOINED.has(text.slice(at, end).toLowerCase()))) push(at, end);
      else if (hasHidden) cutHidden(text.slice(at, end), at, push);
      else cutChunk(text.slice(at, end), at, push);
      at = end;
    }
  }
  return tokens;
}

/** Whether a mark of no width stands between two letters, other such marks beside it passed over. */
function isInsideWord(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= MARKS_TOGETHER && isInvisible(text.charCodeAt(before))) before--;
  let after = at + 1;
  while (after < text.length && after - at <= MARKS_TOGETHER && isInvisible(text.charCodeAt(after))) after++;
  return before >= 0 && after < text.length && isWesternLetter(text.charCodeAt(before)) && isWesternLetter(text.charCodeAt(after));
}

/** Marks of no width in a row that may stand inside a word. */
const MARKS_TOGETHER = 4;

/** Cuts a chunk as a reader sees it, and gives the tokens their places in the chunk as it stands. */
function cutHidden(chunk: string, offset: number, push: (start: number, end: number, form?: string) => void): void {
  const places: number[] = [];
  let visible = '';
  for (let i = 0; i < chunk.length; i++) {
    if (isInvisible(chunk.charCodeAt(i)) && isInsideWord(chunk, i)) continue;
    visible += chunk[i]!;
    places.push(offset + i);
  }
  const plain = visible.replace(WORD_RUN, foldLookAlikes);
  cutChunk(plain, 0, (start, end) => push(places[start]!, places[end - 1]! + 1, plain.slice(start, end)));
}

const WORD_RUN = /[\p{L}\p{M}]+/gu;

const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Blanks, line ends and marks without width. */
const isBlank = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0x85 &&
      (code === 0x85 ||
        code === 0xa0 ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200f) ||
        (code >= 0x2028 && code <= 0x202f) ||
        (code >= 0x205f && code <= 0x2064) ||
        code === 0x3000 ||
        code === 0xfeff);

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

function matchAt(pattern: RegExp, chunk: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(chunk) ? pattern.lastIndex : -1;
}

function cutChunk(chunk: string, offset: number, push: (start: number, end: number) => void): void {
  let at = 0;
  while (at < chunk.length) {
    const end = findEnd(chunk, at, offset, push);
    at = end;
  }
}

/** Pushes the token or tokens that begin at `at`; returns where they end. */
function findEnd(chunk: string, at: number, offset: number, push: (start: number, end: number) => void): number {
  const first = chunk.charCodeAt(at);
  let end: number;
  if (isAsciiLetter(first) || (first >= 48 && first <= 57)) {
    // Addresses need a mark inside: look only where there is one.
    if (chunk.indexOf('.', at) > 0 || chunk.indexOf(':', at) > 0) {
      end = matchAt(ADDRESS, chunk, at);
      if (end < 0) end = matchAt(DOMAIN, chunk, at);
      if (end < 0 && at === 0) end = matchAt(DOTTED, chunk, at);
      if (end > 0) {
        while (end > at + 1 && '.,;:!?)\'"’'.includes(chunk[end - 1]!)) end--;
        push(offset + at, offset + end);
        return end;
      }
    }
  }
  if (first === 64 || (first === 35 && chunk.charCodeAt(at + 1) > 57)) {
    end = matchAt(HANDLE, chunk, at);
    if (end > 0) {
      push(offset + at, offset + end);
      return end;
    }
  }
  if (first >= 48 && first <= 57) return cutNumber(chunk, at, offset, push);
  if (first === 46) {
    end = matchAt(POINT_NUMBER, chunk, at);
    if (end > 0 && at === 0) {
      push(offset, offset + end);
      return end;
    }
  }
  end = matchAt(WORD, chunk, at);
  if (end > 0) return cutWord(chunk, at, end, offset, push);
  if (first === 39 || first === 0x2019) {
    end = matchAt(CLITIC, chunk, at + 1);
    if (end > 0 && at > 0) {
      push(offset + at, offset + end);
      return end;
    }
  }
  end = matchAt(FACE, chunk, at);
  if (end < 0) end = matchAt(SAME, chunk, at);
  if (end < 0) end = at + (isHighSurrogate(first) && at + 1 < chunk.length ? 2 : 1);
  push(offset + at, offset + end);
  return end;
}

function cutNumber(chunk: string, at: number, offset: number, push: (start: number, end: number) => void): number {
  let end = matchAt(NUMBER, chunk, at);
  const word = matchAt(WORD, chunk, end);
  if (word > 0) {
    const tail = chunk.slice(end, word).toLowerCase();
    // «3rd», «1990s», «20th», «4x4», «A380» stay whole; «5pm», «100km» come apart.
    if (/^(?:am|pm|km|kg|mb|gb|cm|mm|bn|mn|m|k|b|hrs?|mins?|yrs?|lbs?|ft|mph|kmh|kw|mw|gw)$/.test(tail)) {
      push(offset + at, offset + end);
      push(offset + end, offset + word);
      return word;
    }
    end = word;
  }
  push(offset + at, offset + end);
  return end;
}

function cutWord(chunk: string, at: number, wordEnd: number, offset: number, push: (start: number, end: number) => void): number {
  let end = wordEnd;
  const initials = matchAt(INITIALISM, chunk, at);
  if (initials > 0) {
    push(offset + at, offset + initials);
    return initials;
  }
  // «Shi'ite», «Sha'lan», «O'Brien», «o'clock»: an apostrophe between letters that begins no clitic.
  while ((chunk[end] === "'" || chunk[end] === '’') && matchAt(CLITIC, chunk, end + 1) < 0) {
    const more = matchAt(LETTERS, chunk, end + 1);
    if (more < 0 || /n['’]t$/i.test(chunk.slice(at, more))) break;
    end = more;
  }
  // «AT&T», «R&D».
  if (chunk[end] === '&' && end - at <= 3 && /^\p{Lu}+$/u.test(chunk.slice(at, end))) {
    const more = matchAt(WORD, chunk, end + 1);
    if (more > 0 && more - end <= 4 && /^\p{Lu}+$/u.test(chunk.slice(end + 1, more))) end = more;
  }
  let word = chunk.slice(at, end);
  if (chunk[end] === '-' && HYPHEN_PREFIXES.has(word.toLowerCase())) {
    const more = matchAt(WORD, chunk, end + 1);
    if (more > 0) {
      end = more;
      word = chunk.slice(at, end);
    }
  }
  const mark = chunk[end];
  if (mark === '.') {
    const low = word.toLowerCase();
    const isLast = end === chunk.length - 1 || /^[,;:)\]'"’”!?-]/.test(chunk.slice(end + 1, end + 2));
    const isKnown = TITLE_ABBREVIATIONS.has(low) || OTHER_ABBREVIATIONS.has(low);
    const isCapital = word[0] !== low[0];
    if (isLast && ((isKnown && (isCapital || !CAPITAL_ONLY.has(low))) || (word.length === 1 && isCapital && word !== 'I'))) {
      push(offset + at, offset + end + 1);
      return end + 1;
    }
  }
  if (mark === "'" || mark === '’' || mark === '`') {
    const next = chunk[end + 1];
    // «do|n't», «ca|n't»
    if (
      (next === 't' || next === 'T') &&
      (word.endsWith('n') || word.endsWith('N')) &&
      word.length > 1 &&
      matchAt(WORD, chunk, end + 1) === end + 2
    ) {
      push(offset + at, offset + end - 1);
      push(offset + end - 1, offset + end + 2);
      return end + 2;
    }
    const clitic = matchAt(CLITIC, chunk, end + 1);
    if (clitic > 0) {
      push(offset + at, offset + end);
      push(offset + end, offset + clitic);
      return clitic;
    }
  }
  const cut = JOINED.get(word.toLowerCase());
  if (cut !== undefined) {
    push(offset + at, offset + at + cut);
    push(offset + at + cut, offset + end);
    return end;
  }
  push(offset + at, offset + end);
  return end;
}
