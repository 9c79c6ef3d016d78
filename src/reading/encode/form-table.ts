import { SlotTable } from './slot-table.ts';
import { ValueRows } from './value-rows.ts';

/**
 * Forms that are remembered, with what networks make of them. Of 103,000 tokens of news 14,600 must be worked out with 4096, 12,500 with 6144, 11,300 with 8192: an eighth
 * of a microsecond a token for eight megabytes.
 */
export const REMEMBERED_FORMS = 4096;

/** Forms that are read together. */
export interface FormBatch {
  /** The slot of each. */
  readonly slots: Int32Array;
  /** Slots that have been given to another form than before: what networks remember there is void. */
  readonly fresh: readonly number[];
}

/** Slots for the forms that networks of one vocabulary remember, and the rows of embeddings of their features. Each of these networks must read each batch. */
export class FormTable {
  private readonly kinds: number;
  private readonly values: ValueRows;
  private readonly slots = new SlotTable(REMEMBERED_FORMS);
  private readonly rows: (readonly number[])[] = [];

  /**
   * @param vocabulary values of each kind of feature; their rows follow each other from 1, row 0 is the unknown word
   * @param featuresOf values of the kinds of features in the vocabulary, for what stands for a form
   */
  constructor(
    vocabulary: readonly (readonly string[])[],
    private readonly featuresOf: (form: string) => readonly string[],
  ) {
    this.kinds = vocabulary.length;
    this.values = new ValueRows(vocabulary);
  }

  /** Gives forms that are read together their slots: no more of them than are remembered. */
  look(forms: readonly string[]): FormBatch {
    const slots = new Int32Array(forms.length);
    const fresh: number[] = [];
    this.slots.begin();
    for (let i = 0; i < forms.length; i++) {
      let slot = this.slots.find(forms[i]!);
      if (slot < 0) {
        slot = this.slots.take(forms[i]!);
        this.rows[slot] = this.toRows(forms[i]!);
        fresh.push(slot);
      }
      slots[i] = slot;
    }
    return { slots, fresh };
  }

  /** Rows of the embeddings of the form in a slot. */
  rowsOf(slot: number): readonly number[] {
    return this.rows[slot]!;
  }

  private toRows(form: string): readonly number[] {
    const values = this.featuresOf(form);
    const rows: number[] = [];
    for (let k = 0; k < this.kinds; k++) {
      const row = this.values.find(k, values[k]!);
      if (row >= 0) rows.push(row);
      else if (k === 0) rows.push(0);
    }
    return rows;
  }
}
