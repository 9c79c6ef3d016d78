import { type DayWords, findDayWords } from '../base/find-day-words.ts';
import { firstWordOf, INSIDE_PHRASES, MENU_WORDS, OTHER_INSIDE_PHRASES, START_PHRASES, WHOLE_PHRASES } from './chrome-phrases.ts';
import { withoutDateLabels } from './date-labels.ts';
import type { Line } from './line.ts';
import { scanWords } from './scan-words.ts';

/** What a line shows by itself, whatever stands around it. */
export interface LineFacts {
  readonly line: Line;
  readonly chars: number;
  readonly words: number;
  /** Lower case without marks at the ends and without numbers there: two lines with one key say the same. */
  readonly key: string;
  /** Running text: at least 100 characters that end a sentence (60 where English function words show), or at least 220, and no more than half of it link. */
  readonly isBody: boolean;
  readonly endsSentence: boolean;
  readonly endsColon: boolean;
  readonly isAllCaps: boolean;
  /** Share of words with a capital, where there are three words or more. */
  readonly capitalShare: number;
  /** Share of English function words, where there are five words or more. */
  readonly functionShare: number;
  /** Marks between the items of a menu. */
  readonly separators: number;
  /** Gaps of two spaces or more between words. */
  readonly wideGaps: number;
  /** Share of words that menus are made of, in lines of up to 25 words. */
  readonly menuShare: number;
  readonly isWholePhrase: boolean;
  readonly startPhrase: string | undefined;
  readonly insidePhrase: string | undefined;
  readonly isCopyright: boolean;
  readonly isCount: boolean;
  readonly hasAddress: boolean;
  readonly hasSymbol: boolean;
  /** Days that it names, in lines of up to 160 characters. */
  readonly days: readonly DayWords[];
  readonly isDateOnly: boolean;
  readonly hasDate: boolean;
  readonly isBullet: boolean;
  readonly isNumbered: boolean;
  readonly isSpeaker: boolean;
  readonly isTimed: boolean;
  readonly isByline: boolean;
  /** A name alone, as it stands under a story. */
  readonly isSignature: boolean;
  readonly isWireCode: boolean;
  readonly isCredit: boolean;
  readonly isCaption: boolean;
  readonly isAuthorBox: boolean;
  /** Asks the reader for money, an account, an address or consent. */
  readonly isAppeal: boolean;
  /** Speaks to the reader, or of the paper as «we», outside quotation marks. */
  readonly isReaderAddressed: boolean;
  /** Scraps of program code and of templates. */
  readonly isCode: boolean;
  /** A short line that announces links to other stories, or the readers' comments: all of it such a phrase. */
  readonly isMarker: boolean;
  readonly hasQuote: boolean;
  readonly isAsciiLetters: boolean;
}

/** Lines longer than this are not searched for phrases: no menu or button is so long. */
const MAX_PHRASE_CHARS = 300;
/** Lines up to this length get a key: longer ones are no buttons and no headlines. */
const MAX_KEY_CHARS = 200;
/** Longer lines are no date lines, and their days are left to the reading of them; of lines longer than the second a day says nothing of the line. */
const MAX_DAY_CHARS = 160;
const MAX_DATED_CHARS = 120;
const MIN_BODY_CHARS = 100;
const MIN_UNENDED_BODY_CHARS = 220;
const MIN_ENGLISH_BODY_CHARS = 85;
/** Share of function words from which a line is an English sentence: headlines have less than 0.2, prose 0.3 to 0.5. Set by hand. */
const MIN_FUNCTION_SHARE = 0.22;

const FUNCTION_WORDS =
  'the of to and in a is that for on with as it by at from was be has have its are were had will would not but an this which who their his her they he she we been after over about than into more said says could can may'.split(
    ' ',
  );

/** What a word may be part of: an expression is tried only on lines that have one of its words. */
const GATE = { function: 1, menu: 2, author: 4, appeal: 8, caption: 16, reader: 32, contributed: 64 } as const;
const GATES: ReadonlyMap<string, number> = toGates({
  function: FUNCTION_WORDS,
  menu: [...MENU_WORDS],
  author:
    'correspondent reporter editor journalist writer columnist fellow contributor bureau covers journaliste correspondant chercheur korrespondent redakteur periodista corresponsal follow reach writes reports author book'.split(
      ' ',
    ),
  appeal:
    'inbox mailbox email mail account subscription device donation contribution privacy preferences choices browser free subscribe sign donate cookies newsletter supporting support become subscriber subscribers member members get straight remaining month stay'.split(
      ' ',
    ),
  caption:
    'left right center centre l r file front back pictured photo handout photograph undated reuters afp ap epa getty tass xinhua anadolu'.split(
      ' ',
    ),
  reader: 'your you our us we this'.split(' '),
  contributed: ['contributed'],
});

function toGates(lists: Readonly<Record<keyof typeof GATE, readonly string[]>>): ReadonlyMap<string, number> {
  const gates = new Map<string, number>();
  for (const [kind, words] of Object.entries(lists))
    for (const word of words) gates.set(word, (gates.get(word) ?? 0) | GATE[kind as keyof typeof GATE]);
  return gates;
}

/** Gates that the words of a line open, and how many of them are function words and words of menus. */
function gatesOf(lower: readonly string[]): { readonly gates: number; readonly functionWords: number; readonly menuWords: number } {
  let gates = 0;
  let functionWords = 0;
  let menuWords = 0;
  for (const word of lower) {
    const own = GATES.get(word) ?? 0;
    functionWords += own & GATE.function;
    menuWords += (own & GATE.menu) >> 1;
    gates |= own;
    // «editor-in-chief», «Reuters’»
    if (own === 0 && /['’.-]/.test(word)) for (const part of word.split(/['’.-]/)) gates |= GATES.get(part) ?? 0;
  }
  return { gates, functionWords, menuWords };
}

// Marks without which the expressions below find nothing.
const NOT_ASCII = /[^\u0000-\u007F]/;
const CODE_MARK = /[{}()[\]<>;=&]/;
const SEPARATOR_MARK = /[|·•»>›/–—-]/;
const WIDE_MARK = /[ \u00A0]{2}|\t/;
const ADDRESS_MARK = /[@#:]|www\./i;
const SEPARATOR = /\s[|·•»>›/–—-]\s|\s?[|»›·]\s?/g;
const SYMBOL = /[\p{Extended_Pictographic}▶►▲▼◀☰✕✖×➤→←↑↓★☆✓✔❯❮]/u;
const COPYRIGHT = /©|\(c\)\s*(?:19|20)\d\d|copyright\s/i;
const COUNT =
  /^(?:\d[\d.,]*\s?[km]?\s+(?:comments?|shares?|views?|likes?|replies|retweets|reads?|min(?:ute)?s?(?: read)?)|[\p{L} ]{3,30}\s?\(\d{1,5}\)|(?:comments?|views?|shares?|likes?)\s*:?\s*\d+)\b/iu;
const ADDRESS = /https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w|(?:^|\s)@\w{3,}|(?:^|\s)#\p{L}{3,}/iu;
const SPEAKER = /^(?:(?:Q|A|QUESTION|ANSWER|MODERATOR|REPORTER)\b\s?:|[A-Z][A-Z.’' -]{2,40}:\s|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}:\s["“])/;
const TIMED = /^\[?\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?|GMT|UTC|CET|BST|EDT|EST|ET|local)?\b/i;
const BYLINE_START =
  '(?:(?:(?:[Ss]tory|[Tt]ext|[Ww]ords|[Ii]nterview|[Oo]pinion|[Aa]nalysis|[Cc]ommentary|[Ww]ritten|[Rr]eported|[Rr]eport|INTERVIEW) )?(?:[Bb]y|BY)|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]f|[Aa]v|[Pp]rzez|[Oo]leh|[Ss]krevet av|(?:[Aa]utore?|[Aa]uthor|[Aa]uteur|[Tt]exto?|[Tt]ekst|Yazan|[Pp]enulis|[Rr]eportage|Текст|Автор)\\s?:)';
const BYLINE = new RegExp(
  `^${BYLINE_START}\\s+\\p{Lu}[\\p{L}.'’-]*(?:,?\\s+(?:\\p{Lu}[\\p{L}.'’-]*|and|&|in|de|van|von|al|bin|el|with|reports?|from|[a-z]+ (?:correspondent|editor|reporter|writer))){0,12}`,
  'u',
);
/** «From our special correspondent», «By the foreign desk», «Staff Reporter». */
const DESK =
  /^(?:(?:from|by) (?:our|the|an?) (?:[\p{L}-]+ ){0,3}(?:correspondents?|staff|desk|reporters?|bureau|agencies|editors?|writers?|team)|(?:staff|special|diplomatic|our own|foreign|own) (?:correspondent|reporter|writer))(?:[ ,]+(?:in|at)? ?\p{Lu}[\p{L} -]{2,30})?[.]?$/iu;
/** A name under the last paragraph, with a place or an agency: «D. Ilić», «Text: Ana Roe», «V. Moor/ABS». */
const SIGNATURE =
  /^(?:[-–—(]\s?)?(?:(?:[Tt]ext|TEXT)\s?:\s)?(?:\p{Lu}\.[ -]?){0,2}\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’-]{1,24}){0,2} ?(?:\/ ?\p{Lu}{2,6}|, \p{Lu}[\p{L} -]{2,20})?\)?$/u;
/** Codes of wires: «BC-PERU-BORDER 2nd Ld», «APN 05-24-18 1915EDT», «(Editor: Li Wei)», «MORE», «-30-». */
const WIRE_CODE =
  /^(?:(?:BC|AM|PM|URGENT|BULLETIN|FLASH|ADV|[a-z]\d{4})[-– ][\p{Lu}-]{3,}.{0,40}|[A-Z]{2,6}(?:-[A-Z]{2,5})*[ -]\d{1,2}-\d{1,2}-\d{2,4}.{0,20}|\((?:editors?|reporter|writer|translator)(?: in charge)?\s?:\s.{3,40}\)|\(?more\)?|-\s?30\s?-|(?:end|fin)\s?\/?\s?[A-Z]{2,5})$/iu;
const CREDIT =
  /^\(?(?:additional |with )?(?:reporting|writing|editing|compiled|report|reports|material)\s(?:by|from)\b|^agencies$|^\(?(?:source|sources|agencies|agency)\s?:|^\(with (?:inputs|agencies|agency)|^#\s?#\s?#$|^-?\s?(?:ends|end)\s?-?$|^\W{0,3}(?:correction|clarification|editor's note|update)\s?:|^\([A-Za-z]{2,5}\/[A-Za-z/]{2,12}\)$|^\((?:ends?|end of [^)]{3,30}|the briefing [^)]{3,60})\)$/i;
/** What a caption begins with, and what it ends with: who took the picture, whose it is. */
const CAPTION_HEAD =
  /^\W{0,2}(?:(?:file|archive|stock|handout|undated|illustrative)(?: (?:photo|picture|image|pic))?|(?:photo|picture|image|photograph|foto|bild|imagen|imagem|immagine|fotografía|fotografie|фото|zdjęcie|fot\.|kuva|bilde|fotoğraf|ảnh|illustration|graphic|caption|credit|crédit photo|crédito)(?: (?:credits?|source|caption|courtesy|copyright))?)\s?(?:\/ ?\p{L}{2,15}\s?)?(?:[:：,–—]|-\s|by\s|courtesy of\s|\|)/iu;
const CAPTION_TAIL =
  /[.!?)\]”"]\s(?:(?:[Ss]ource|[Pp]hoto|[Pp]icture|[Cc]redit|[Ii]mage|[Cc]ourtesy|[Ff]oto|[Bb]ild|[Cc]rédit)\s?(?::|by|of)\s?.{2,40}|©\s?\p{L}.{1,40}|(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\/\s?(?:\p{Lu}[\p{L}.'’-]*,?\s?){1,4})$|[([](?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\/\s?(?:\p{Lu}[\p{L}.'’-]*,?\s?){1,5}[)\]]$|^©\s?\p{Lu}[\p{L} .'’-]{2,30}\/\s?\p{Lu}[\p{L} -]{1,20}$|\p{L}.{18,}\s©\s?\p{Lu}[^\d]{2,40}$|\((?:[Ff]ile|[Aa]rchives?|[Ll]ibrary|[Hh]andout|[Ii]llustrative|[Ii]llustration)(?: (?:photo|picture|image))?\)\W?$|\b(?:[Ii]llustrative|[Aa]rchive|[Ss]tock|[Ll]ibrary) (?:photo|picture|image)\.?$/u;
/** Without one of these there is no such head, and no such tail. */
const HEAD_MARK = /^.{2,40}?(?:[:：,–—|/]|-\s|by\s|of\s)/;
const TAIL_MARK =
  /[/©]|\)\W?$|(?:photo|picture|image)\.?$|\b(?:source|photo|picture|credit|image|courtesy|foto|bild|crédit)\s?(?::|by|of)/i;
/** Characters at the end of a line among which such a tail stands. */
const TAIL_CHARS = 110;
const CONTRIBUTED = /contributed to this (?:report|story|article)/i;
const CAPTION =
  /\((?:left|right|center|centre|l|r|file|front|back|pictured)\)|\b(?:file photo|handout|photo:|photograph:|pictured|in this (?:file|undated)|photo by|\/(?:reuters|afp|ap|epa|getty|tass|xinhua|anadolu)\b|getty images|via (?:reuters|ap|afp|getty))/i;
const AUTHOR_BOX =
  /\b(?:is|was) (?:a|an|the|our)?\s?(?:[\p{L}'’-]+\s){0,5}(?:correspondent|reporter|editor|journalist|writer|columnist|fellow|contributor|bureau chief)\b|\bcovers\s\p{L}|est (?:journaliste|correspondant|chercheur)|ist (?:Korrespondent|Redakteur|Journalist)|es (?:periodista|corresponsal)|\bfollow (?:him|her|them) on\b|reach (?:her|him|them) at|^\S+ \S+ (?:\S+ ){0,2}(?:has (?:lived|worked|reported|written)|lives|is based) [^.]{0,80}\b(?:writes|reports|reporting|book)\b|^\S+ \S+ (?:writes|reports) (?:for|about|on) |\bis the author of\b/iu;

const APPEAL =
  /\b(?:your?|you're|yourself)\b[^.]{0,80}\b(?:inbox|mailbox|e-?mail|account|subscription|device|donation|contribution|privacy|preferences|choices|browser|free articles)\b|\b(?:inbox|mailbox|account|subscribe|sign up|donate|cookies|newsletter)\b[^.]{0,80}\byour?\b|\b(?:consider supporting|support (?:(?:our|independent) (?:work|journalism|newsroom|reporting|journalists|mission)|us\b)|become a (?:member|supporter)|(?:subscriber|member)s?-only|get (?:the|our) (?:best|latest|top)|straight to your|free account|remaining this month|\/month|stay up to date|stay informed)\b/i;
const CODE =
  /[{}]\s*;|;\s*[{}]|\bfunction\s?\(|=>\s*\{|\bvar \w+\s?=|\w\.(?:push|cmd|display)\(|^\s*[[{<]\/?[\w"@-]+[^\]}>]*[\]}>]\s*$|<\/\w+>|&[a-z]{2,6};&/;
const MARKER =
  /^(?:related|recommended|more|most|read|also|see|you may|you might|you can|keep reading|continue reading|popular|trending|latest|other|recent|top|comments?|leave a|up next|next|further|don't miss|discover|explore|in other news)\b/;

/** Facts of each line. Linear in the text. */
export function findLineFacts(lines: readonly Line[]): readonly LineFacts[] {
  return lines.map(toFacts);
}

function toFacts(line: Line): LineFacts {
  const { text } = line;
  const isShort = text.length <= MAX_PHRASE_CHARS;
  const head = isShort ? text : text.slice(0, MAX_PHRASE_CHARS);
  const tail = text.slice(-8);
  const endsSentence = /[.!?…。！？؟।][)"'”’»」』\]]{0,2}$/u.test(tail);
  const { words: wordList, lower: lowerList } = scanWords(head);
  const { gates, functionWords, menuWords } = gatesOf(lowerList);
  const isAscii = !NOT_ASCII.test(head);
  const lower = isShort ? toPlain(text) : '';
  const linkShare = line.markup?.linkShare ?? 0;
  const key = text.length <= MAX_KEY_CHARS ? keyOf(text) : '';
  const days = text.length <= MAX_DAY_CHARS && /\d/.test(text) ? findDayWords(text) : [];
  const hasDate = days.length > 0 && text.length <= MAX_DATED_CHARS;
  const functionShare = wordList.length >= 5 ? functionWords / wordList.length : 0;
  const startPhrase = isShort ? findStart(lower) : undefined;
  const isAuthorBox = isShort && (gates & GATE.author) !== 0 && AUTHOR_BOX.test(text);
  const hasQuote = /["“”«»„]/.test(head);
  const isAppeal = !hasQuote && (gates & GATE.appeal) !== 0 && APPEAL.test(head);
  const isCode = isShort && CODE_MARK.test(text) && CODE.test(text);
  const isSpeaker = SPEAKER.test(text.slice(0, 60));
  return {
    line,
    chars: text.length,
    words: wordList.length,
    key,
    isBody:
      linkShare <= 0.5 &&
      ((text.length >= MIN_BODY_CHARS && endsSentence) ||
        text.length >= MIN_UNENDED_BODY_CHARS ||
        (text.length >= MIN_ENGLISH_BODY_CHARS && endsSentence && functionShare >= MIN_FUNCTION_SHARE)) &&
      !(isShort && (startPhrase !== undefined || isAuthorBox)) &&
      !isAppeal &&
      !/^\W{0,3}(?:©|copyright)/i.test(text) &&
      !isCode &&
      !isLegal(text),
    endsSentence,
    endsColon: /[:：]$/.test(tail),
    isAllCaps: text.length <= MAX_KEY_CHARS && isInCapitals(text),
    capitalShare: wordList.length >= 3 ? wordList.filter(hasCapital).length / wordList.length : 0,
    functionShare,
    separators: isShort && SEPARATOR_MARK.test(text) ? (text.match(SEPARATOR)?.length ?? 0) : 0,
    wideGaps: isShort && WIDE_MARK.test(text) ? (text.match(/\S(?:[ \u00A0]{2,}|\t)(?=\S)/g)?.length ?? 0) : 0,
    menuShare: wordList.length > 0 && wordList.length <= 25 ? menuWords / wordList.length : 0,
    isWholePhrase: isShort && WHOLE_PHRASES.has(key),
    startPhrase,
    insidePhrase: isShort ? findInside(lower) : undefined,
    isCopyright: isShort && COPYRIGHT.test(text),
    isCount: text.length <= 60 && COUNT.test(text),
    hasAddress: isShort && ADDRESS_MARK.test(text) && ADDRESS.test(text),
    hasSymbol: isShort && !isAscii && SYMBOL.test(text),
    days,
    isDateOnly: hasDate && isOnlyDate(text, days[0]!.start, days[0]!.end),
    hasDate,
    isBullet: /^[•*·▪◦‣–—-]\s/.test(text),
    isNumbered: /^\d{1,2}[.)]\s/.test(text),
    isSpeaker,
    isTimed: TIMED.test(text.slice(0, 20)),
    isByline: text.length <= 160 && (BYLINE.test(text) || DESK.test(text)),
    isSignature: text.length <= 50 && !endsSentence && SIGNATURE.test(text),
    isWireCode: text.length <= 70 && WIRE_CODE.test(text),
    isCredit: isShort && (CREDIT.test(text) || ((gates & GATE.contributed) !== 0 && CONTRIBUTED.test(text))),
    isCaption:
      isShort &&
      (((gates & GATE.caption) !== 0 && CAPTION.test(text)) ||
        (HEAD_MARK.test(text) && CAPTION_HEAD.test(text)) ||
        (TAIL_MARK.test(text) && CAPTION_TAIL.test(text.slice(-TAIL_CHARS)))),
    isAuthorBox,
    isAppeal,
    isReaderAddressed:
      isShort &&
      !hasQuote &&
      !isSpeaker &&
      (gates & GATE.reader) !== 0 &&
      /\b(?:your?|our|us|we|this (?:page|site|article|text|story))\b/i.test(text),
    isCode,
    isMarker:
      text.length <= 60 &&
      !endsSentence &&
      (startPhrase !== undefined || WHOLE_PHRASES.has(key)) &&
      (MARKER.test(key) || /[:：]$/.test(text) || !isEnglish(key)),
    hasQuote,
    isAsciiLetters: isAscii || !/[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(head),
  };
}

const isEnglish = (key: string): boolean => /^[a-z' -]+$/.test(key);

/** Long lines that are no story for all that: consent, licences. */
function isLegal(text: string): boolean {
  const hits = text
    .slice(0, MAX_PHRASE_CHARS * 2)
    .match(
      /\b(?:cookies?|consent|privacy policy|personal data|terms of (?:use|service)|all rights reserved|newsletter|third[- ]part(?:y|ies)|subscri(?:be|ption))\b/gi,
    );
  return (hits?.length ?? 0) >= 2;
}

/** Line without case, marks, numbers and symbols at its ends; spaces single. */
export function keyOf(text: string): string {
  let key = text.toLowerCase();
  if (NOT_ASCII.test(key)) key = key.replace(/[‘’‚‛`´]/g, "'").replace(/[“”„‟«»]/g, '"');
  else if (key.includes('`')) key = key.replaceAll('`', "'");
  if (ODD_SPACE.test(key)) key = key.replace(/\s+/g, ' ');
  let end = key.length;
  while (end > 0 && !isLetterBefore(key, end)) end -= isLowSurrogate(key.charCodeAt(end - 1)) ? 2 : 1;
  const start = end > 0 ? key.search(/\p{L}/u) : 0;
  return key.slice(start, Math.max(start, end));
}

/** White space other than single blanks. */
const ODD_SPACE = /\s\s|[^\S ]/;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function isLetterBefore(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  return /\p{L}/u.test(text.slice(isLowSurrogate(code) ? Math.max(0, end - 2) : end - 1, end));
}

function isInCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]+/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function hasCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** Lower case, straight apostrophes, single spaces. */
function toPlain(text: string): string {
  const plain = text.toLowerCase().replaceAll('’', "'");
  return ODD_SPACE.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
}

function findStart(plain: string): string | undefined {
  const lower = plain.replace(/^[^\p{L}]+/u, '');
  const candidates = START_PHRASES.get(firstWordOf(lower));
  return candidates?.find((phrase) => lower.startsWith(phrase) && isStartOf(lower, phrase));
}

/** A phrase of one word must stand nearly alone or before a mark; a longer one must end with its word. */
function isStartOf(lower: string, phrase: string): boolean {
  const next = lower[phrase.length];
  if (next === undefined || /[:：|»>([-]/.test(next) || /[:：]$/.test(phrase)) return true;
  if (/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/.test(phrase)) return true;
  if (/[\p{L}\p{M}]/u.test(next)) return false;
  return phrase.includes(' ') || lower.split(' ').length <= 3 || /^ [-–—:|»>]/.test(lower.slice(phrase.length, phrase.length + 2));
}

/** Phrases are looked up by their first word; those of scripts without spaces wherever they stand. */
function findInside(plain: string): string | undefined {
  let start = -1;
  for (let at = 0; at <= plain.length; at++) {
    const code = at < plain.length ? plain.charCodeAt(at) : 0;
    if ((code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x58f)) {
      if (start < 0) start = at;
      continue;
    }
    if (start < 0) continue;
    const from = start;
    start = -1;
    const found = INSIDE_PHRASES.get(plain.slice(from, at))?.find(
      (phrase) => plain.startsWith(phrase, from) && !/\p{L}/u.test(plain[from + phrase.length] ?? ''),
    );
    if (found) return found;
  }
  if (!/[\u0590-\uFFFF]/.test(plain)) return undefined;
  return OTHER_INSIDE_PHRASES.find((phrase) => plain.includes(phrase));
}

/** Whether little stands beside the date but a weekday, a time, «updated» and the like. */
function isOnlyDate(text: string, start: number, end: number): boolean {
  const rest = withoutDateLabels(`${text.slice(0, start)} ${text.slice(end)}`)
    .toLowerCase()
    .replace(
      /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|updated|last|update|posted|on|at|date|modified|created|first|gmt|utc|[ap]\.?m\.?|[ce]e?[sd]?t|ist|msk|local|time|the|of|\d{1,2}[:.h]\d{2}(?::\d{2})?z?)\b/g,
      '',
    );
  return rest.replace(/[^\p{L}\p{N}]+/gu, '').length <= 2;
}
