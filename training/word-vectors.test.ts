import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWordVectors } from './word-vectors.ts';

const path = 'training/vectors.bin';

it('the most frequent words come first, and words of one kind lie close together', () => {
  const vectors = readWordVectors(path, 20_000);
  expect(vectors.words.length).toBe(20_000);
  expect(vectors.rowOf('the')).toBe(0);
  expect(vectors.rowOf('nosuchwordatall')).toBe(-1);
  const of = (word: string): Float32Array =>
    vectors.values.subarray(vectors.rowOf(word) * vectors.size, (vectors.rowOf(word) + 1) * vectors.size);
  const product = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const likeness = (a: string, b: string): number => product(of(a), of(b)) / Math.sqrt(product(of(a), of(a)) * product(of(b), of(b)));
  expect(likeness('minister', 'president')).toBeGreaterThan(likeness('minister', 'banana') + 0.3);
});

it('a file that was changed is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  try {
    const changed = join(folder, 'vectors.bin');
    writeFileSync(changed, 'RPW1');
    expect(() => readWordVectors(changed)).toThrow('is not the file of vectors');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
