import type { LineFacts } from './line-facts.ts';

/** Letters of a word that are compared: enough to tell words apart, few enough to see «Russia» in «Russian». */
const STEM_CHARS = 5;

export interface Overlap {
  /** Share of the line's longer words that the running text holds. */
  readonly share: number;
  readonly seen: number;
  readonly all: number;
}

/** How much of a line the running text knows. Running text itself and lines too long to be headings count as known. */
export function overlapOf(f: LineFacts, vocabulary: ReadonlySet<string>): Overlap {
  if (f.isBody || f.chars > 400) return { share: 1, seen: 1, all: 1 };
  const stems = stemsOf(f.line.text);
  let seen = 0;
  for (const stem of stems) if (vocabulary.has(stem)) seen++;
  return { share: stems.size > 0 ? seen / stems.size : 0, seen, all: stems.size };
}

/** Words of four letters or more that every text has. */
const COMMON: ReadonlySet<string> = new Set(
  'that this with from have been were will would there their they them what when where which while also after before about over into more most than then could should some such only other says said year years just like make made here your very much many does even first last well still under between during against because through being those these every each both again since until says told according'.split(
    ' ',
  ),
);

/** Beginnings of the words of four letters or more (two characters each in scripts without spaces), lower case. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  const small = text.toLowerCase();
  if (small.length !== text.length || BEYOND_LATIN.test(text)) return stemsOfAny(text, stems);
  let start = -1;
  for (let at = 0; at <= small.length; at++) {
    const code = at < small.length ? small.charCodeAt(at) : 0;
    if (code < LATIN_END && IS_LATIN_LETTER[code] === 1) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && at - start >= MIN_STEM_WORD && !COMMON.has(small.slice(start, at)))
      stems.add(small.slice(start, Math.min(at, start + STEM_CHARS)));
    start = -1;
  }
  return stems;
}

const MIN_STEM_WORD = 4;
/** Letters that are looked up in a table; of the marks beyond only those of punctuation go with them. */
const LATIN_END = 0x250;
const BEYOND_LATIN = /[^\u0000-\u024F\u2010-\u206F\u20A0-\u20CF]/;
const IS_LATIN_LETTER = Uint8Array.from({ length: LATIN_END }, (_, code) => Number(/\p{L}/u.test(String.fromCharCode(code))));

function stemsOfAny(text: string, stems: Set<string>): Set<string> {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    if (/^[\u3040-\u30FF\u3400-\u9FFF]/.test(word)) for (let i = 0; i + 2 <= word.length; i++) stems.add(word.slice(i, i + 2));
    else if (!COMMON.has(word.toLowerCase())) stems.add(word.slice(0, STEM_CHARS).toLowerCase());
  }
  return stems;
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Beginnings of words with a capital that stand inside a sentence. */
export function namesOf(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, word] of text.matchAll(/[\p{Ll}\p{N},;’'] ["“(]?(\p{Lu}[\p{L}\p{M}]{2,})/gu))
    if (!CALENDAR.test(word!)) names.add(word!.slice(0, STEM_CHARS));
  return names;
}
