import { ValueRows } from './value-rows.ts';

/** Forms whose rows are kept for the next network of the same vocabulary: those of a long block. */
const KEPT_FORMS = 2048;

/** Rows of embeddings of a form's features, for all networks that have one vocabulary. */
export class FormRows {
  private readonly kinds: number;
  private readonly rows: ValueRows;
  private readonly kept = new Map<string, readonly number[]>();

  /**
   * @param vocabulary values of each kind of feature; their rows follow each other from 1, row 0 is the unknown word
   * @param featuresOf values of the kinds of features in the vocabulary, for what stands for a form
   */
  constructor(
    vocabulary: readonly (readonly string[])[],
    private readonly featuresOf: (form: string) => readonly string[],
  ) {
    this.kinds = vocabulary.length;
    this.rows = new ValueRows(vocabulary);
  }

  of(form: string): readonly number[] {
    let found = this.kept.get(form);
    if (found) return found;
    if (this.kept.size >= KEPT_FORMS) this.kept.clear();
    const values = this.featuresOf(form);
    const rows: number[] = [];
    for (let k = 0; k < this.kinds; k++) {
      const row = this.rows.find(k, values[k]!);
      if (row >= 0) rows.push(row);
      else if (k === 0) rows.push(0);
    }
    this.kept.set(form, (found = rows));
    return found;
  }
}
