import type { Doc, Sentence } from '../../model/doc.ts';

/**
 * A word, figure or mark as the grammar of times sees it: finer than a token, so that «three-day», «2021-2023», «24th» and «1990s»
 * read alike however the tokenizer cut them.
 */
export interface Atom {
  /** Lower case; every dash is `-`, every apostrophe `'`. */
  readonly word: string;
  /** Whether the first letter is a capital. */
  readonly isCapital: boolean;
  /** Value of a run of digits without comma or point; −1 for anything else. */
  readonly digits: number;
  /** Number of characters of the atom. */
  readonly length: number;
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
const DASHES = new Set(['-', '–', '—', '‐', '‑', '−']);
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ']);

/** Atoms of a sentence, in order. */
export function toAtoms(doc: Doc, sentence: Sentence): Atom[] {
  const atoms: Atom[] = [];
  for (let t = sentence.from as number; t < sentence.to; t++) {
    const token = doc.tokens[t]!;
    const form = token.form;
    let at = 0;
    while (at < form.length) {
      const code = form.charCodeAt(at);
      let end = at + 1;
      if (isDigit(code)) {
        while (end < form.length && (isDigit(form.charCodeAt(end)) || (isPoint(form, end) && isDigit(form.charCodeAt(end + 1))))) end++;
      } else if (isLetter(code) && !DASHES.has(form[at]!) && !APOSTROPHES.has(form[at]!)) {
        while (end < form.length && isWordPart(form, end)) end++;
      }
      push(atoms, form.slice(at, end), t, token.start + at);
      at = end;
    }
    // marks of no width inside the token are not in its form
    const hidden = token.end - token.start - form.length;
    const last = atoms.at(-1);
    if (hidden > 0 && last?.token === t) atoms[atoms.length - 1] = { ...last, end: last.end + hidden };
  }
  return atoms;
}

const isPoint = (form: string, at: number): boolean => form[at] === ',' || form[at] === '.' || form[at] === ':';
const isWordPart = (form: string, at: number): boolean =>
  isLetter(form.charCodeAt(at)) && !DASHES.has(form[at]!) && !APOSTROPHES.has(form[at]!);

function push(atoms: Atom[], text: string, token: number, start: number): void {
  const code = text.charCodeAt(0);
  const isCapital = code >= 65 && code <= 90;
  const isFigure = isDigit(code);
  let word = text;
  if (!isFigure) word = DASHES.has(text) ? '-' : APOSTROPHES.has(text) ? "'" : text.toLowerCase();
  const digits = isFigure && text.length <= 8 && !/[.,:]/.test(text) ? Number(text) : -1;
  atoms.push({ word, isCapital, digits, length: text.length, token, start, end: start + text.length });
}
