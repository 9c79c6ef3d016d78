import { mix32 } from '../base/hash32.ts';
import { leastShared, mayBeCopies } from './score-copies.ts';

/** Bits of one page: with 110 content words, as a page of news has, six are set in two strangers' by chance, and three words of one fall on one bit. */
const BITS = 2048;
const CELLS = BITS / 32;

/**
 * Tells which of many pages may be copies of one another, as {@link mayBeCopies} does, from their distinct content words. Most that a block brings together are strangers: bits
 * that stand for the words, a quarter of their size and looked at without a branch for each, tell nearly all of them. Where they do not, the words do.
 */
export class CopySieve {
  private readonly bits: Uint32Array;
  /** Words of each page that fall on a bit of another of its own: so many may be shared besides the bits. */
  private readonly hidden: Uint32Array;

  constructor(private readonly words: readonly Uint32Array[]) {
    this.bits = new Uint32Array(words.length * CELLS);
    this.hidden = new Uint32Array(words.length);
    for (const [page, own] of words.entries()) {
      for (let i = 0; i < own.length; i++) {
        const bit = mix32(own[i]!) % BITS;
        const cell = page * CELLS + (bit >>> 5);
        const mask = 1 << (bit & 31);
        if ((this.bits[cell]! & mask) !== 0) this.hidden[page]!++;
        else this.bits[cell]! |= mask;
      }
    }
  }

  /** Pages are numbered as their words were given. */
  mayBeCopies(a: number, b: number): boolean {
    const one = this.words[a]!;
    const other = this.words[b]!;
    return this.countBits(a, b) + Math.min(this.hidden[a]!, this.hidden[b]!) >= leastShared(one, other) && mayBeCopies(one, other);
  }

  private countBits(a: number, b: number): number {
    const { bits } = this;
    let shared = 0;
    for (let i = a * CELLS, j = b * CELLS, end = i + CELLS; i < end; i++, j++)
      for (let cell = bits[i]! & bits[j]!; cell !== 0; cell &= cell - 1) shared++;
    return shared;
  }
}
