import { describe, expect, it } from 'vitest';
import { learnVocabulary } from './form-vocabulary.ts';
import { makeNews } from './make-news.ts';
import { packNetwork } from './pack-network.ts';
import type { WeightsPart } from './pack-network.ts';
import { learnClasses } from './tag-classes.ts';
import { trainBoundaries } from './train-boundaries.ts';
import { trainNetwork } from './train-network.ts';
import type { WordVectors } from './word-vectors.ts';

const sentences = makeNews(120, 3);
const classes = learnClasses(sentences);
/** Three words, one of which no sentence has. */
const words = ['the', 'talks', 'unheard'];
const vectors: WordVectors = {
  words,
  size: 8,
  values: Float32Array.from({ length: 24 }, (_, i) => Math.sin(i)),
  rowOf: (word) => words.indexOf(word),
};
const vocabulary = learnVocabulary(
  sentences.flatMap((s) => s.forms),
  vectors,
);
const deprels = [...new Set(sentences.flatMap((s) => s.deprels))].sort();
const options = { width: 16, layers: 2, tagLayer: 0, arc: 8, label: 8, epochs: 6, seed: 5, dropout: 0.2, rate: 0.1 };

function train(): { parts: WeightsPart[]; lines: string[] } {
  const lines: string[] = [];
  const network = trainNetwork(sentences, classes, vocabulary, vectors, deprels, options, (_, line) => lines.push(line));
  return { parts: packNetwork(network, vectors.words.length), lines };
}
const lossOf = (line: string): number => Number(line.split(' ')[1]);

describe('training', () => {
  it('gives the same bytes for the same sentences, options and seed', () => {
    expect(train().parts).toEqual(train().parts);
  });

  it('gets better from round to round', () => {
    const { lines } = train();
    expect(lossOf(lines.at(-1)!)).toBeLessThan(lossOf(lines[0]!));
  });

  it('turns given vectors into embeddings behind the others, also of words that no sentence has', () => {
    const embeddings = train().parts.find((p) => p.name === 'embeddings')!.value as Int8Array;
    expect(embeddings.length).toBe((vocabulary.rows + words.length) * options.width);
    expect(embeddings.subarray(-options.width).some((x) => x !== 0)).toBe(true);
    expect(vocabulary.values.at(-1)).toEqual(words);
    expect(vocabulary.rowsOf('unheard')[0]).toBe(0);
    expect(vocabulary.vectorOf('Unheard')).toBe(2);
    expect(vocabulary.vectorOf('mute')).toBe(-1);
  });

  it('of the network for sentence boundaries gives the same bytes as well', () => {
    const once = (): WeightsPart[] => packNetwork(trainBoundaries(sentences, vectors, 7).network, words.length);
    expect(once()).toEqual(once());
  });
});
