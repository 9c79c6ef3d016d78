import { addNoise } from './add-noise.ts';
import { createTrainer } from './create-trainer.ts';
import { createFloatKernel } from './float-kernel.ts';
import type { FormVocabulary } from './form-vocabulary.ts';
import { hideRareWords } from './hide-rare-words.ts';
import { Network } from './network.ts';
import type { Sample } from './network.ts';
import { createRandom, shuffle } from './random.ts';
import type { GoldSentence } from './read-conllu.ts';
import type { TagClasses } from './tag-classes.ts';
import type { WordVectors } from './word-vectors.ts';

export interface TrainingOptions {
  readonly width: number;
  readonly layers: number;
  readonly tagLayer: number;
  readonly arc: number;
  readonly label: number;
  readonly epochs: number;
  readonly seed: number;
  /** Share of numbers that are left out at random: of the input and between layers, and of the heads' hidden numbers. */
  readonly dropout: number;
  /** Highest step size; it rises over the first 200 batches and falls to 0 along a cosine. */
  readonly rate: number;
  /** Share of the noise (`add-noise.ts`) that has gone at the end; it falls evenly from round to round. Default: 0. */
  readonly lessNoise?: number;
}

/** Words of a batch. */
const BATCH_WORDS = 500;
/** Longer sentences are left out of training. */
const LONGEST = 120;
/** A word seen n times is made unknown with probability a / (a + n) (Kiperwasser and Goldberg 2016). */
const UNKNOWN_WORD = 0.25;
/** Memory of the kernel, megabytes. */
const MEGABYTES = 512;
/** News and what reads like it weighs more: it is what the reader is for. Talk weighs less. */
const GENRE_WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/^GUM_news|^newsgroup-|^weblog-/, 1.3],
  [/^GUM_conversation|^GUM_vlog/, 0.7],
];
const weightOf = (doc: string): number => GENRE_WEIGHTS.find(([pattern]) => pattern.test(doc))?.[1] ?? 1;

/**
 * Trains the network. The same options and data give the same numbers. `onEpoch` is called after each round.
 */
export function trainNetwork(
  sentences: readonly GoldSentence[],
  classes: TagClasses,
  vocabulary: FormVocabulary,
  vectors: WordVectors,
  deprels: readonly string[],
  options: TrainingOptions,
  onEpoch: (epoch: number, line: string, network: Network) => void,
): Network {
  const random = createRandom(options.seed);
  const kernel = createFloatKernel(MEGABYTES);
  const { width, layers, tagLayer, arc, label, lessNoise = 0 } = options;
  const network = new Network(
    kernel,
    {
      width,
      layers,
      tagLayer,
      arc,
      label,
      classes: classes.classes.length,
      deprels: deprels.length,
      rows: vocabulary.rows,
      vector: vectors.size,
    },
    random,
    vectors.values,
  );
  const deprelNumber = new Map(deprels.map((d, i) => [d, i]));
  const rowsOf = hideRareWords(vocabulary, UNKNOWN_WORD, random);
  const toSample = (s: GoldSentence): Sample => ({
    features: s.forms.map(rowsOf),
    vectors: Int32Array.from(s.forms, vocabulary.vectorOf),
    tags: Int32Array.from(s.upos, (u, i) => classes.classOf(u, s.feats[i]!)),
    heads: Int32Array.from(s.heads, (h) => h + 1),
    labels: Int32Array.from(s.deprels, (d) => deprelNumber.get(d) ?? 0),
    weight: weightOf(s.doc),
  });

  const words = sentences.reduce((n, s) => n + s.forms.length, 0);
  const steps = Math.ceil((words / BATCH_WORDS) * options.epochs);
  const trainer = createTrainer(kernel, network, random, { dropout: options.dropout, rate: options.rate, steps });
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const noise = 1 - (lessNoise * epoch) / options.epochs;
    const order = sentences.slice();
    shuffle(order, random);
    const sums = { tag: 0, arc: 0, label: 0, tagRight: 0, arcRight: 0, labelRight: 0, words: 0 };
    for (let at = 0; at < order.length; ) {
      const batch: Sample[] = [];
      let size = 0;
      while (at < order.length && size < BATCH_WORDS) {
        const clean = order[at++]!;
        const s = noise === 1 || random() < noise ? addNoise(clean, random) : clean;
        if (s.forms.length === 0 || s.forms.length > LONGEST) continue;
        batch.push(toSample(s));
        size += s.forms.length;
      }
      if (batch.length === 0) continue;
      const result = trainer.step(batch);
      sums.tag += result.tagLoss * result.words;
      sums.arc += result.arcLoss * result.words;
      sums.label += result.labelLoss * result.words;
      sums.tagRight += result.tagRight;
      sums.arcRight += result.arcRight;
      sums.labelRight += result.labelRight;
      sums.words += result.words;
    }
    const share = (n: number): string => (n / sums.words).toFixed(4);
    onEpoch(
      epoch + 1,
      `loss ${share(sums.tag)} ${share(sums.arc)} ${share(sums.label)} right ${share(sums.tagRight)} ${share(sums.arcRight)} ${share(sums.labelRight)}`,
      network,
    );
  }
  return network;
}
