import type { WordVectors } from './word-vectors.ts';
import { FORM_FEATURES, formFeatures } from '../src/reading/encode/form-features.ts';

/** How often words, and pieces of words, must have been seen for a row of their own. */
const LEAST_SEEN_WORD = 2;
const LEAST_SEEN_PIECE = 4;

export interface FormVocabulary {
  /** For each kind of feature: its values; their rows follow each other, kind after kind, after row 0 for unknown words. */
  readonly values: readonly (readonly string[])[];
  readonly rows: number;
  /** Rows of a form. The first is the word's, 0 where unknown. */
  rowsOf(form: string): Int32Array;
  /** Rows of a form whose word, however written, is taken for unknown. */
  unknownRowsOf(form: string): Int32Array;
  /** Row of the word's given vector, −1 for none. */
  readonly vectorOf: (form: string) => number;
  /** How often the word of a row was seen. */
  readonly counts: Int32Array;
}

/**
 * @param forms all forms, as often as they occur
 * @param names kinds of features. The first is the word; «cased» belongs to it.
 * @param featuresOf values of the kinds, empty for none
 * @param vectors given vectors: their words are the values of the last kind, whose rows are not among `rows`
 */
export function learnVocabulary(
  forms: Iterable<string>,
  vectors: WordVectors,
  names: readonly string[] = FORM_FEATURES,
  featuresOf: (form: string) => readonly string[] = formFeatures,
): FormVocabulary {
  const learnt = names.slice(0, -1);
  const seen = learnt.map(() => new Map<string, number>());
  for (const form of forms)
    featuresOf(form).forEach((value, k) => k < learnt.length && value !== '' && seen[k]!.set(value, (seen[k]!.get(value) ?? 0) + 1));
  const values = seen.map((m, k) =>
    [...m]
      .filter(([, n]) => n >= (k === 0 ? LEAST_SEEN_WORD : LEAST_SEEN_PIECE))
      .map(([v]) => v)
      .sort(),
  );
  const tables: Map<string, number>[] = [];
  let rows = 1;
  for (const list of values) tables.push(new Map(list.map((v) => [v, rows++])));
  const counts = new Int32Array(rows);
  values[0]!.forEach((v) => (counts[tables[0]!.get(v)!] = seen[0]!.get(v)!));
  const cased = names.indexOf('cased');
  const find = (form: string, isKnown: boolean): Int32Array => {
    const found = [0];
    featuresOf(form).forEach((value, k) => {
      if (k === learnt.length) return;
      const row = tables[k]!.get(value);
      if (k === 0) found[0] = isKnown ? (row ?? 0) : 0;
      else if (row !== undefined && (isKnown || k !== cased)) found.push(row);
    });
    return Int32Array.from(found);
  };
  const vectorOf = (form: string): number => vectors.rowOf(featuresOf(form)[learnt.length]!);
  return {
    values: [...values, vectors.words],
    rows,
    counts,
    rowsOf: (form) => find(form, true),
    unknownRowsOf: (form) => find(form, false),
    vectorOf,
  };
}
