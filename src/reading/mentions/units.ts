import { fold } from '../../base/fold.ts';
import type { ParsedDoc } from '../../model/doc.ts';

/**
 * A word as names are matched by it: a token, or a part of one that a hyphen, dash or slash divides («Russian-Chinese»).
 * `key` is folded, without a possessive ending that the tokenizer left on.
 */
export interface Unit {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly token: number;
}

const DIVIDER = /[-‐‑–—/]/;
const DIVIDER_ALL = /[^-‐‑–—/]+/g;
const POSSESSIVE = /['’]s?$/;
const CLITICS: ReadonlySet<string> = new Set(["'s", '’s', "'S", '’S', "''", '’', '“', '”', '``']);

/** The words of the document in order. Marks alone (a lone dash) are no units; they part names all the same, see `isBroken`. */
export function toUnits(doc: ParsedDoc): readonly Unit[] {
  const units: Unit[] = [];
  for (const token of doc.tokens) {
    const form = token.form;
    const first = form.charCodeAt(0);
    if ((first < 48 && form.length === 1) || CLITICS.has(form)) continue;
    if (form.length > 1 && DIVIDER.test(form)) {
      for (const part of form.matchAll(DIVIDER_ALL)) push(units, part[0], token.start + part.index, token.index);
    } else push(units, form, token.start, token.index);
    // marks of no width inside the token are not in its form
    const hidden = token.end - token.start - form.length;
    const last = units.at(-1);
    if (hidden > 0 && last?.token === token.index) units[units.length - 1] = { ...last, end: last.end + hidden };
  }
  return units;
}

function push(units: Unit[], form: string, start: number, token: number): void {
  const last = form.charCodeAt(form.length - 1);
  const text = form.length > 2 && (last === 115 || last === 39 || last === 0x2019) ? form.replace(POSSESSIVE, '') : form;
  const key = fold(text);
  if (key !== '') units.push({ key, text, start, end: start + text.length, token });
}

/** The words of an alias or a name as units have them, joined by one space. */
export const toKey = (text: string): string =>
  PLAIN_WORDS.test(text)
    ? text.toLowerCase()
    : fold(text.replace(/['’]s(?= |$)/g, ''))
        .split(/[\s\-‐‑–—/]+/)
        .filter((word) => word !== '')
        .join(' ');

/** Words of ASCII letters and digits with one space between them, most of the tables: in lower case they are their key. */
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Whether something other than a space or a hyphen stands between two neighbouring units: they are then no one name. */
export function isBroken(text: string, left: Unit, right: Unit): boolean {
  for (let i = left.end; i < right.start; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 45 && c !== 0x2010 && c !== 0x2011 && c !== 0x2013 && c !== 0x2014 && c !== 0xa0 && c !== 46 && c !== 47)
      return true;
  }
  return false;
}

/** Whether a possessive ending alone, and the space after it, stands between two neighbouring units («People's Republic», «Workers' Party»). */
export const isOwning = (text: string, left: Unit, right: Unit): boolean => /^['’]s? $/.test(text.slice(left.end, right.start));

/** Whether the first character is a capital letter; of nothing it is not. */
export function isCapital(text: string): boolean {
  if (text === '') return false;
  const c = text.charCodeAt(0);
  if (c < 128) return c >= 65 && c <= 90;
  const letter = String.fromCodePoint(text.codePointAt(0)!);
  return letter.toUpperCase() === letter && letter.toLowerCase() !== letter;
}
