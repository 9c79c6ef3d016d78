/**
 * Makes data/models/language.bin from the treebanks, byte for byte: `npm run train` (see data/models/README.md).
 * Options: --data DIR, --out FILE, --epochs N, --every N (score the dev parts after every n-th round), --trees FILE (take the network for trees from a file
 * made before instead of training it: for tries), --sentences FILE (the same for sentence boundaries), --plainTrees (word vectors for sentence boundaries alone),
 * --lessNoise X (so much of the noise goes from the first round to the last).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { createLanguage } from '../src/reading/read-language.ts';
import { openWeights, packWeights } from '../src/reading/weights-file.ts';
import type { WeightsFile } from '../src/reading/weights-file.ts';
import { scoreParse, toGoldDoc } from './evaluate.ts';
import { learnVocabulary } from './form-vocabulary.ts';
import { GAP_SCALE, learnGaps } from './learn-gaps.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { makeNews } from './make-news.ts';
import { packNetwork } from './pack-network.ts';
import type { WeightsPart } from './pack-network.ts';
import { readConllu } from './read-conllu.ts';
import { learnClasses } from './tag-classes.ts';
import { trainBoundaries } from './train-boundaries.ts';
import { trainNetwork } from './train-network.ts';
import type { TrainingOptions } from './train-network.ts';
import { NO_VECTORS, readWordVectors } from './word-vectors.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/ud' },
    out: { type: 'string', default: 'data/models/language.bin' },
    width: { type: 'string', default: '128' },
    layers: { type: 'string', default: '3' },
    tagLayer: { type: 'string', default: '1' },
    arc: { type: 'string', default: '96' },
    label: { type: 'string', default: '96' },
    epochs: { type: 'string', default: '20' },
    dropout: { type: 'string', default: '0.2' },
    rate: { type: 'string', default: '0.003' },
    seed: { type: 'string', default: '20250512' },
    vectors: { type: 'string', default: 'training/vectors.bin' },
    plainTrees: { type: 'boolean', default: false },
    lessNoise: { type: 'string', default: '0.6' },
    every: { type: 'string', default: '2' },
    trees: { type: 'string' },
    sentences: { type: 'string' },
  },
});

const treebanks = [...readConllu(`${values.data}/ewt-train.conllu`), ...readConllu(`${values.data}/gum-train.conllu`)];
/** About an eighth of the words: enough for the verbs of conflict and cooperation, too little to drown the treebanks' variety. */
const NEWS_SENTENCES = 5000;
const train = [...treebanks, ...makeNews(NEWS_SENTENCES, Number(values.seed))];
const classes = learnClasses(train);
const vectors = values.plainTrees ? NO_VECTORS : readWordVectors(values.vectors);
const vocabulary = learnVocabulary(
  train.flatMap((s) => s.forms),
  vectors,
);
const deprels = [...new Set(train.flatMap((s) => s.deprels))].sort();
const lemmas = learnLemmas(treebanks);
console.log(`${classes.classes.length} classes, ${deprels.length} relations, ${vocabulary.rows} rows of embeddings`);

const prefixed = (prefix: string, parts: readonly WeightsPart[]): WeightsPart[] => parts.map((p) => ({ ...p, name: `${prefix}${p.name}` }));
const pack = (trees: readonly WeightsPart[]): ArrayBuffer =>
  packWeights([
    ...trees,
    { name: 'vocabulary', value: vocabulary.values },
    { name: 'tag.classes', value: classes.classes },
    { name: 'tag.defaults', value: classes.defaults },
    { name: 'tag.feats', value: classes.feats },
    { name: 'parse.deprels', value: deprels },
    { name: 'lemmas', value: lemmas },
    ...sentences,
  ]);

const dev = ['ewt-dev', 'gum-dev'].map((name) => {
  const gold = readConllu(`${values.data}/${name}.conllu`);
  return { name, gold, doc: toGoldDoc(gold) };
});
function scoreDev(buffer: ArrayBuffer): string {
  const language = createLanguage(buffer);
  return dev
    .map(({ name, gold, doc }) => {
      const s = scoreParse(gold, language.annotate(doc));
      const percent = (n: number): string => ((100 * n) / s.words).toFixed(2);
      return `${name} UPOS ${percent(s.upos)} UFeats ${percent(s.feats)} UAS ${percent(s.uas)} LAS ${percent(s.las)}`;
    })
    .join(' · ');
}

let started = performance.now();
const seconds = (): string => {
  const passed = ((performance.now() - started) / 1000).toFixed(0);
  started = performance.now();
  return `${passed} s`;
};
/** Sentence boundaries need fewer words' vectors. */
const BOUNDARY_VECTORS = 20_000;
/** Networks for sentence boundaries, each begun with other numbers; reading takes the mean of what they say. */
const BOUNDARY_NETWORKS = 2;
const boundaryPrefix = (n: number): string => `sentences${n}.`;
function trainSentences(): WeightsPart[] {
  const seed = Number(values.seed);
  const own = readWordVectors(values.vectors, BOUNDARY_VECTORS);
  const trained = Array.from({ length: BOUNDARY_NETWORKS }, (_, n) =>
    trainBoundaries(treebanks, own, seed + n, (epoch, line) =>
      console.log(`sentences, network ${n + 1}, round ${epoch} ${line} ${seconds()}`),
    ),
  );
  return [
    ...trained.flatMap(({ network }, n) => prefixed(boundaryPrefix(n), packNetwork(network, own.words.length))),
    { name: 'sentences.gaps', value: learnGaps(treebanks, seed) },
    { name: 'sentences.shape', value: { scale: GAP_SCALE, networks: BOUNDARY_NETWORKS } },
    { name: 'sentences.vocabulary', value: trained[0]!.vocabulary.values },
  ];
}

function openFile(path: string): WeightsFile {
  const bytes = readFileSync(path);
  return openWeights(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
/** The sections of a network in a file made before. */
function networkOf(file: WeightsFile, prefix: string, matrices: readonly string[], arrays: readonly string[]): WeightsPart[] {
  const shape = file.getTable<{ layers: number }>(`${prefix}shape`);
  const names = Array.from({ length: shape.layers }, (_, l) => [
    `layer${l}.values`,
    `layer${l}.scales`,
    `layer${l}.biases`,
    `gates${l}`,
  ]).flat();
  for (const m of matrices) names.push(`${m}.values`, `${m}.scales`, `${m}.biases`);
  names.push(...arrays, 'embeddings', 'embeddings.scales');
  return prefixed(prefix, [{ name: 'shape', value: shape }, ...names.map((name) => ({ name, value: file.getArray(`${prefix}${name}`) }))]);
}
function treesOf(path: string): WeightsPart[] {
  return networkOf(openFile(path), '', ['tag', 'heads', 'bilinear', 'labels'], ['rootArc', 'rootLabel']);
}
function sentencesOf(path: string): WeightsPart[] {
  const file = openFile(path);
  return [
    ...Array.from({ length: BOUNDARY_NETWORKS }, (_, n) => networkOf(file, boundaryPrefix(n), ['tag'], [])).flat(),
    { name: 'sentences.gaps', value: file.getArray('sentences.gaps') },
    ...['sentences.shape', 'sentences.vocabulary'].map((name) => ({ name, value: file.getTable<object>(name) })),
  ];
}

const shape = {
  width: Number(values.width),
  layers: Number(values.layers),
  tagLayer: Number(values.tagLayer),
  arc: Number(values.arc),
  label: Number(values.label),
};
const sentences = values.sentences === undefined ? trainSentences() : sentencesOf(values.sentences);

function trainTrees(options: TrainingOptions): WeightsPart[] {
  const network = trainNetwork(train, classes, vocabulary, vectors, deprels, options, (epoch, line, net) => {
    const isScored = epoch % Number(values.every) === 0 || epoch === options.epochs;
    console.log(
      `trees, round ${epoch} ${line} ${seconds()}${isScored ? ` · ${scoreDev(pack(packNetwork(net, vectors.words.length)))}` : ''}`,
    );
  });
  return packNetwork(network, vectors.words.length);
}

const trees =
  values.trees === undefined
    ? trainTrees({
        ...shape,
        epochs: Number(values.epochs),
        seed: Number(values.seed),
        dropout: Number(values.dropout),
        rate: Number(values.rate),
        lessNoise: Number(values.lessNoise),
      })
    : treesOf(values.trees);
const buffer = pack(trees);
console.log(scoreDev(buffer));
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, new Uint8Array(buffer));
console.log(`${values.out} ${buffer.byteLength} bytes, SHA-256 ${createHash('sha256').update(new Uint8Array(buffer)).digest('hex')}`);
