import { mix32 } from '../base/hash32.ts';

/** Places of the first table; it doubles when it is half full. */
const FIRST_PLACES = 1 << 12;

/**
 * Numbers pairs of members, themselves numbers, in the order in which they are first met: from 0. Open addressing over flat arrays, as hundreds of thousands of pairs
 * would each be an object of a map.
 */
export class PairNumbers {
  private keys = new Float64Array(FIRST_PLACES).fill(-1);
  private values = new Int32Array(FIRST_PLACES);
  size = 0;

  /** Members are below `members`. */
  constructor(private readonly members: number) {}

  /** The number of a pair, given in one order always; it is new where it is the size of before. */
  numberOf(a: number, b: number): number {
    const key = a * this.members + b;
    const at = this.placeOf(key, a, b);
    if (this.keys[at] === key) return this.values[at]!;
    this.keys[at] = key;
    this.values[at] = this.size++;
    if (this.size * 2 > this.keys.length) this.grow();
    return this.size - 1;
  }

  private placeOf(key: number, a: number, b: number): number {
    const mask = this.keys.length - 1;
    let at = mix32(Math.imul(a, SPREAD) ^ b) & mask;
    while (this.keys[at] !== -1 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.values = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === -1) continue;
      const b = key % this.members;
      const at = this.placeOf(key, (key - b) / this.members, b);
      this.keys[at] = key;
      this.values[at] = values[i]!;
    }
  }
}

/** The golden ratio of 2³², so that neighbouring numbers fall far apart (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;
