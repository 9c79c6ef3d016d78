import { findDayWords } from '../base/find-day-words.ts';

/** A dateline: its place in the text (dash and space after it not counted), and the credit inside. */
export interface FoundDateline {
  readonly start: number;
  readonly end: number;
  /** Names between brackets or slashes, or that the paragraph begins with: «AP», «GLR». */
  readonly credits: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** Longest dateline that is looked for. «WASHINGTON/KYIV/NEW DELHI, September 24, 2023 (Xinhua News Agency) —» has 70. */
const MAX_CHARS = 110;
/** Length of a paragraph from which «Place: …» counts: shorter ones are headings. */
const MIN_AFTER_COLON = 80;

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{L}{0,7}\.?\s\d`;
const PLACE_WORD = String.raw`(?!${MONTH})(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|del|la|le|al|el|do|da|dos|las|los|sur|on|am|of|the|upon)`;
const PLACE = String.raw`${PLACE_WORD}(?: ${PLACE_WORD}){0,4}(?:, ?(?:${PLACE_WORD})(?: ${PLACE_WORD}){0,3}){0,2}(?:(?:\s?/\s?|-)${PLACE_WORD}(?: ${PLACE_WORD}){0,3}){0,3}`;
const CREDIT = String.raw`[([/]{1,2}\s?[\p{L}][\p{L}\p{N}&.,/ -]{1,40}[)\]/]{1,2}`;
const DASH = String.raw`(?:\s?(?:—|–|--|-|:|―)\s|\s?(?:—|–|--)(?=\S)|\.\s?[-–—]\s?)`;

/** «PLACE, date (CREDIT) —»: place, then anything short without a sentence in it, then a dash. */
const WITH_DASH = new RegExp(
  String.raw`^(?<place>${PLACE})(?<rest>[,.]?\s[^\n—–]{0,60}?)??(?:\s?(?<credit>${CREDIT}))?(?<dash>${DASH})`,
  'u',
);
/** «(CNN) The president …» and «Nov 3 (Reuters) - …». */
const CREDIT_FIRST = new RegExp(
  String.raw`^(?<rest>[\p{L}.]{3,9}\s\d{1,2}(?:,?\s\d{4})?\s)?(?<credit>\([\p{L}][\p{L}\p{N}&. /-]{1,30}\))(?:\s?[-–—]{1,2})?\s`,
  'u',
);

/** «RIGA, 3 March. /TASS/. …», «[RIGA] …», «/Riga, BNS/ …», «(BNS) RIGA – …», «RIGA – (BUSINESS WIRE) – …», «3 March 2014, Riga — …». */
const RARE_FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${PLACE}), [^\n.—–]{3,25}\.\s?(?<credit>/[\p{L} -]{2,30}/)\.?(?=\s)`, 'u'),
  new RegExp(String.raw`^\[(?=\p{Lu}{2})${PLACE}\](?=\s)`, 'u'),
  new RegExp(String.raw`^(?<credit>/${PLACE}, ?[\p{L} -]{2,25}/)(?=\s)`, 'u'),
  new RegExp(String.raw`^(?<credit>\([\p{Lu}][\p{L} -]{1,25}\)) (?=\p{Lu}{2})${PLACE}(?=${DASH})`, 'u'),
  new RegExp(String.raw`^(?=\p{Lu}{2})${PLACE}\s[–—-]{1,2}\s(?<credit>\([\p{Lu} -]{3,25}\))(?=\s[–—-])`, 'u'),
  new RegExp(String.raw`^\d{1,2}\.? \p{L}{3,10} \d{4}, ${PLACE}(?=\s[–—-]{1,2}\s)`, 'u'),
];

/** Without one of these there is no dash that a dateline may end with; the hyphen of «oil-rich» is none. */
const DASH_MARK = /[—–―]|--|[-:]\s|\.\s?-/;
/** Characters before the bracket of a credit that comes first: those of «September 24, 2023 ». */
const LATEST_BRACKET = 20;

/** Without one of these none of the rare forms is there. */
const RARE_MARK = /^[[/(\d]|^.{3,60}[/(]/;

/**
 * Finds the dateline that a paragraph begins with. The place must be in capitals, or be followed by a date, a credit or a dash that no verb stands before.
 * `paragraphStart`: where the paragraph begins in the page's text; the answer counts from there.
 */
export function findDateline(paragraph: string, paragraphStart: number): FoundDateline | undefined {
  const head = paragraph.slice(0, MAX_CHARS);
  for (const form of RARE_MARK.test(head) ? RARE_FORMS : []) {
    const found = form.exec(head);
    if (found && (found[0].length < 3 || paragraph.length > found[0].length + MIN_AFTER_COLON / 2))
      return toDateline(found, found[0].length, paragraphStart);
  }
  const bracket = head.indexOf('(');
  const first = bracket >= 0 && bracket <= LATEST_BRACKET ? CREDIT_FIRST.exec(head) : undefined;
  if (first) return toDateline(first, first[0].trimEnd().replace(/\s?[-–—]+$/, '').length, paragraphStart);
  const match = DASH_MARK.test(head) ? WITH_DASH.exec(head) : undefined;
  if (!match) return undefined;
  const { place, rest = '', credit = '', dash } = match.groups!;
  const isCapitals = /\p{Lu}{2}/u.test(place!) && place === place!.toUpperCase();
  const isDated = findDayWords(rest).length > 0;
  const isAgencies = /agenc/i.test(rest);
  const restIsMore = rest.replace(/[,.\s]/g, '') !== '';
  if (restIsMore && !isDated && !isAgencies && !isCapitals) return undefined;
  if (restIsMore && !isDated && !isAgencies && rest.length > 25) return undefined;
  if (!isCapitals && !isDated && credit === '' && !isAgencies) {
    // «Islamabad: The …», «Warsaw – The …»: a few words of place, and a new sentence
    if (place!.split(/[\s/]/).length > 3 || !/^["“«„‘]?[\p{Lu}\p{N}]/u.test(paragraph.slice(match[0].length))) return undefined;
    if (dash!.trim() === ':' && paragraph.length < MIN_AFTER_COLON) return undefined;
  }
  return toDateline(match, match[0].length - dash!.length, paragraphStart);
}

function toDateline(match: RegExpExecArray, length: number, paragraphStart: number): FoundDateline {
  const { credit = '' } = match.groups ?? {};
  const credits: { name: string; start: number; end: number }[] = [];
  if (credit) {
    const from = match[0].indexOf(credit);
    for (const word of credit.matchAll(/[^()[\]/,\s][^()[\]/,]*/g)) {
      const name = word[0].trimEnd();
      credits.push({ name, start: paragraphStart + from + word.index, end: paragraphStart + from + word.index + name.length });
    }
  }
  return { start: paragraphStart, end: paragraphStart + length, credits };
}
