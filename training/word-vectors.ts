import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openWeights } from '../src/reading/weights-file.ts';

/** Vectors of words in lower case, made from running text far larger than the treebanks (`make-vectors.ts`). The most frequent word comes first. */
export interface WordVectors {
  readonly words: readonly string[];
  /** Numbers of each. */
  readonly size: number;
  readonly values: Float32Array;
  /** Row of a word, −1 for none. */
  rowOf(word: string): number;
}

export const NO_VECTORS: WordVectors = { words: [], size: 0, values: new Float32Array(0), rowOf: () => -1 };

/** SHA-256 of training/vectors.bin, as `make-vectors.ts` made it. */
const CHECKSUM = '79868e335785fd7396e0b2ed5174bc288950a01cf8c0bea55492c255c78c356a';

/**
 * Reads training/vectors.bin; throws where it is not the file that the shipped weights were made with.
 * @param limit how many words are taken, the most frequent ones; default: all
 */
export function readWordVectors(path: string, limit = Infinity): WordVectors {
  const bytes = readFileSync(path);
  if (createHash('sha256').update(bytes).digest('hex') !== CHECKSUM)
    throw new Error(`${path} is not the file of vectors that training was made for`);
  const file = openWeights(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const words = file.getTable<string[]>('words').slice(0, limit);
  const values = file.getArray('values');
  const scales = file.getArray('scales');
  const size = values.length / scales.length;
  const rows = new Map(words.map((w, i) => [w, i]));
  return {
    words,
    size,
    values: Float32Array.from({ length: words.length * size }, (_, i) => values[i]! * scales[Math.floor(i / size)]!),
    rowOf: (word) => rows.get(word) ?? -1,
  };
}
