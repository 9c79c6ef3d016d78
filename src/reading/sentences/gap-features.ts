import type { Token } from '../../model/doc.ts';

/** Rows of the table of weights. */
export const GAP_ROWS = 1 << 15;
export const GAP_FEATURES = 32;

function mix(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

function hashOf(text: string): number {
  let h = 0x811c9dc5;
  const n = Math.min(text.length, 24);
  for (let i = 0; i < n; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** What a token is to the eye: case, digits, or the mark itself. */
function kindOf(form: string): string {
  const c = form[0]!;
  if (/\p{Lu}/u.test(c))
    return form.length > 1 && form === form.toUpperCase() ? (form.endsWith('.') ? 'U.' : 'U') : form.endsWith('.') ? 'C.' : 'C';
  if (/\p{L}/u.test(c)) return form.endsWith('.') ? 'l.' : 'l';
  if (/\p{N}/u.test(c)) return 'd';
  return form.length > 3 ? form.slice(0, 3) : form;
}

/** A form as the splitter sees it. */
export interface FormLook {
  readonly word: number;
  readonly kind: number;
}

/** A token as the splitter sees it. */
export interface TokenLook extends FormLook {
  readonly isSpaced: boolean;
}

/** @param remembered forms seen before in this text */
export function lookAt(token: Token, before: Token | undefined, remembered: Map<string, FormLook>): TokenLook {
  let look = remembered.get(token.form);
  if (look === undefined) {
    look = { word: hashOf(token.form.toLowerCase()), kind: hashOf(kindOf(token.form)) };
    remembered.set(token.form, look);
  }
  return { word: look.word, kind: look.kind, isSpaced: before === undefined || token.start > before.end };
}

const NONE: TokenLook = { word: 1, kind: 2, isSpaced: true };

/**
 * Rows of the features of the gap after token `i`.
 * @param length tokens since the sentence began
 * @param open whether a bracket (1) or a quotation mark (2) of this sentence is open
 * @param rule what the rules say: 0 no, 1 yes
 */
export function gapFeatures(looks: readonly TokenLook[], i: number, length: number, open: number, rule: number, out: Int32Array): void {
  const a = looks[i]!;
  const b = looks[i + 1] ?? NONE;
  const p = length > 1 ? looks[i - 1]! : NONE;
  const pp = length > 2 ? looks[i - 2]! : NONE;
  // Lists repeat how their items begin; signatures repeat names.
  const first = looks[i + 1 - length]!;
  const second = length > 1 ? looks[i + 2 - length]! : NONE;
  const c = looks[i + 2] ?? NONE;
  const d = looks[i + 3] ?? NONE;
  const glue = b.isSpaced ? 1 : 0;
  const size = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 30 ? 6 : 7;
  let k = 0;
  const add = (x: number, y = 0, z = 0): void => {
    out[k] = mix(Math.imul(mix(Math.imul(mix(Math.imul(x, 0x9e3779b1) ^ y), 0x9e3779b1) ^ z), 0x9e3779b1) ^ k) & (GAP_ROWS - 1);
    k++;
  };
  add(0);
  add(rule, glue);
  add(rule, a.kind, b.kind);
  add(rule, open, a.kind);
  add(rule, size);
  add(a.word, glue);
  add(b.word, glue);
  add(a.word, b.word);
  add(a.word, b.kind, glue);
  add(a.kind, b.word);
  add(a.kind, b.kind, glue);
  add(p.kind, a.kind, b.kind);
  add(a.kind, b.kind, c.kind);
  add(p.word, a.kind, b.kind);
  add(p.word, a.word, b.kind);
  add(a.kind, b.kind, c.word);
  add(b.word, c.word, a.kind);
  add(b.word, c.kind, a.kind);
  add(b.kind, c.kind, d.kind);
  add(pp.kind, p.kind, a.kind);
  add(size, a.kind, b.kind);
  add(open, a.kind, b.kind);
  add(mix(p.kind) ^ a.kind, b.kind, c.kind);
  add(mix(pp.kind) ^ p.kind, a.kind, b.kind);
  add(b.word, size, a.kind);
  add(p.word, b.word, a.kind);
  add(mix(a.kind) ^ b.kind, c.kind, d.kind);
  add(first.word === b.word ? 1 : 0, first.kind, a.kind);
  add(first.word === b.word ? (second.kind === c.kind ? 2 : 1) : 0, second.kind, size);
  add(first.kind, a.kind, b.kind);
  add(a.word === b.word || p.word === b.word ? 1 : 0, a.kind, b.kind);
  add(first.word, size, b.kind);
}

/** Sum of the features' weights: log-odds of a boundary, times the table's scale. */
export function scoreGap(rows: Int32Array, table: Int8Array | Float32Array): number {
  let sum = 0;
  for (let f = 0; f < rows.length; f++) sum += table[rows[f]!]!;
  return sum;
}
