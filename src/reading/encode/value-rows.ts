import { mix32 } from '../../base/hash32.ts';

/** A table of rows has at least so many places for each: then the next free place is near. */
const PLACES_PER_ROW = 1.5;

/**
 * Rows of values of several kinds, from 1. In two flat arrays and one string: a hundred thousand strings in maps take five times as much memory,
 * and are looked at again whenever memory is tidied up.
 */
export class ValueRows {
  /** The first row of each kind, and the row after the last. */
  private readonly firsts: readonly number[];
  /** All values, one after another. */
  private readonly text: string;
  /** Where the value of a row begins in the text; the next row's is where it ends. */
  private readonly starts: Int32Array;
  /** Rows by the hash of kind and value, or in the next free place behind; 0: none. Its length is a power of two. */
  private readonly places: Int32Array;

  /** @param values of each kind; their rows follow each other. Of equal values of a kind the last one counts. */
  constructor(values: readonly (readonly string[])[]) {
    const firsts = [1];
    for (const kind of values) firsts.push(firsts.at(-1)! + kind.length);
    const end = firsts.at(-1)!;
    this.firsts = firsts;
    this.text = values.map((kind) => kind.join('')).join('');
    this.starts = new Int32Array(end + 1);
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(end * PLACES_PER_ROW)));
    let at = 0;
    values.forEach((kind, k) => {
      kind.forEach((value, i) => {
        const row = firsts[k]! + i;
        this.starts[row] = at;
        at += value.length;
        this.starts[row + 1] = at;
        this.places[this.placeOf(k, value)] = row;
      });
    });
  }

  /** The row of a value of a kind; −1 where there is none. */
  find(kind: number, value: string): number {
    const row = this.places[this.placeOf(kind, value)]!;
    return row === 0 ? -1 : row;
  }

  /** The place of a value, or the free one where it would go. */
  private placeOf(kind: number, value: string): number {
    const { places, firsts } = this;
    const mask = places.length - 1;
    let hash = kind;
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash, 31) + value.charCodeAt(i);
    for (let place = mix32(hash) & mask; ; place = (place + 1) & mask) {
      const row = places[place]!;
      if (row === 0 || (row >= firsts[kind]! && row < firsts[kind + 1]! && this.isValueOf(row, value))) return place;
    }
  }

  private isValueOf(row: number, value: string): boolean {
    const start = this.starts[row]!;
    if (this.starts[row + 1]! - start !== value.length) return false;
    for (let i = 0; i < value.length; i++) if (this.text.charCodeAt(start + i) !== value.charCodeAt(i)) return false;
    return true;
  }
}
