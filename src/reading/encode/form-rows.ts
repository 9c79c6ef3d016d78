/** Forms whose rows are kept for the next network of the same vocabulary: those of a long block. */
const KEPT_FORMS = 2048;

/** Rows of embeddings of a form's features, for all networks that have one vocabulary. */
export class FormRows {
  private readonly rows: readonly ReadonlyMap<string, number>[];
  private readonly kept = new Map<string, readonly number[]>();

  /** @param vocabulary values of each kind of feature; their rows follow each other from 1, row 0 is the unknown word */
  constructor(
    vocabulary: readonly (readonly string[])[],
    private readonly featuresOf: (form: string) => readonly string[],
  ) {
    let row = 1;
    this.rows = vocabulary.map((values) => new Map(values.map((value) => [value, row++])));
  }

  of(form: string): readonly number[] {
    let found = this.kept.get(form);
    if (found) return found;
    if (this.kept.size >= KEPT_FORMS) this.kept.clear();
    const values = this.featuresOf(form);
    const rows: number[] = [];
    for (let k = 0; k < this.rows.length; k++) {
      const row = this.rows[k]!.get(values[k]!) ?? (k === 0 ? 0 : -1);
      if (row >= 0) rows.push(row);
    }
    this.kept.set(form, (found = rows));
    return found;
  }
}

const KNOWN = new WeakMap<object, FormRows>();

/** The rows of a vocabulary, made once for all networks that share it. */
export function formRowsOf(vocabulary: readonly (readonly string[])[], featuresOf: (form: string) => readonly string[]): FormRows {
  let known = KNOWN.get(vocabulary);
  if (!known) KNOWN.set(vocabulary, (known = new FormRows(vocabulary, featuresOf)));
  return known;
}
