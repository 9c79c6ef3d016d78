/** Words of a text as they stand there, and in small letters. */
export interface ScannedWords {
  /** Runs that begin with a letter or digit and go on with letters, digits, marks, apostrophes, stops and hyphens. */
  readonly words: readonly string[];
  readonly lower: readonly string[];
}

/** Code units that are looked up in a table; the others are asked of the expressions. */
const TABLE_SIZE = 0x250;
const STARTS = 1;
const GOES_ON = 2;
const KIND = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(char)) KIND[code] = STARTS | GOES_ON;
  else if (/[\p{M}'’.-]/u.test(char)) KIND[code] = GOES_ON;
}
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;
const APOSTROPHE = 0x2019;

/** Cuts a text into words. As the expression {@link WORD} does; one pass over code units where all of them are in the table. */
export function scanWords(text: string): ScannedWords {
  const words: string[] = [];
  const small = text.toLowerCase();
  const lower: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= TABLE_SIZE) {
      if (code === APOSTROPHE || (code >= 0x2010 && code <= 0x206f)) {
        if (start >= 0 && code !== APOSTROPHE) {
          words.push(text.slice(start, at));
          lower.push(small.slice(start, at));
          start = -1;
        }
        continue;
      }
      return scanAny(text);
    }
    const kind = KIND[code]!;
    if (start < 0) {
      if (kind & STARTS) start = at;
    } else if (!(kind & GOES_ON)) {
      words.push(text.slice(start, at));
      lower.push(small.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) {
    words.push(text.slice(start));
    lower.push(small.slice(start));
  }
  // a letter may have more code units in small than in capitals (İ)
  return small.length === text.length ? { words, lower } : scanAny(text);
}

function scanAny(text: string): ScannedWords {
  const words = text.match(WORD) ?? [];
  return { words, lower: words.map((word) => word.toLowerCase()) };
}
