/** Marks that have no width and no meaning between letters of Latin, Greek and Cyrillic: soft hyphen, zero-width spaces and joiners, marks of direction, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** Letters of Cyrillic and Greek that look like Latin ones, and those: Unicode's confusables (UTS 39), whole letters alone. */
const FOREIGN = 'аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌԚԜοΟΑΒΕΖΗΙΚΜΝΡΤΥΧν';
const LATIN = 'aeopcyxijshdqwABEKMHOPCTYXIJSGQWoOABEZHIKMNPTYXv';
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([...FOREIGN].map((letter, i) => [letter, LATIN[i]!]));
const LATIN_LETTER = /[A-Za-z]/;
const OTHER_LETTER = /[\u0370-\u052F]/;
const OTHER_LETTERS = /[\u0370-\u052F]/g;

/** Whether a code unit is a mark of no width. */
export const isInvisible = (code: number): boolean =>
  code === 0xad ||
  code === 0x61c ||
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0x2066 && code <= 0x2069);

/** Whether a code unit is a letter of Latin, Greek or Cyrillic: between two of them a mark of no width means nothing. */
export const isWesternLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x52f);

/** A word as a reader sees it: without marks of no width, and with Latin letters where a Latin word has look-alikes of another script («Мoscow», «Rus​sia»). */
export function plainForm(word: string): string {
  const visible = word.replace(INVISIBLE, '');
  return foldLookAlikes(visible === '' ? word : visible);
}

/** Of the same length. A word that has letters of the other script beyond the look-alikes, or no Latin ones, stays as it is. */
export function foldLookAlikes(word: string): string {
  if (!OTHER_LETTER.test(word) || !LATIN_LETTER.test(word)) return word;
  const folded = word.replace(OTHER_LETTERS, (letter) => LOOK_ALIKES.get(letter) ?? letter);
  return OTHER_LETTER.test(folded) ? word : folded;
}
