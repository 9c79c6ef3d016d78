import { toSpan, toTokenIndex } from '../src/base/offsets.ts';
import type { Token } from '../src/model/doc.ts';
import { BOUNDARY_FEATURES, boundaryFeatures, boundaryForms } from '../src/reading/sentences/boundary-form.ts';
import { createTrainer } from './create-trainer.ts';
import { groupByDoc } from './evaluate-segmentation.ts';
import { createFloatKernel } from './float-kernel.ts';
import { learnVocabulary } from './form-vocabulary.ts';
import type { FormVocabulary } from './form-vocabulary.ts';
import { hideRareWords } from './hide-rare-words.ts';
import { Network } from './network.ts';
import type { Sample } from './network.ts';
import { createRandom, shuffle } from './random.ts';
import { toRawText } from './read-conllu.ts';
import type { GoldSentence } from './read-conllu.ts';
import type { WordVectors } from './word-vectors.ts';

const WIDTH = 64;
const LAYERS = 2;
/** More rounds fit the training part without getting better on the dev parts. */
const EPOCHS = 5;
const RATE = 0.004;
const DROPOUT = 0.1;
const BATCH_WORDS = 500;
/** Words of the longest piece of a document that is read at once. */
const LONGEST_PIECE = 200;
/** A word seen n times is made unknown with probability a / (a + n). */
const UNKNOWN_WORD = 0.25;
/** Share of pieces that are read in small letters. */
const LOWER = 0.06;
/** Share of pieces whose sentences come from anywhere, and of pieces some of whose sentences have lost their stop; each then does with the probability given. */
const MIXED = 0.25;
const STOPLESS = 0.12;
const STOP_LOST = 0.6;
const MEGABYTES = 192;

/** Consecutive sentences as marked forms, and which of them end one. */
function toPiece(sentences: readonly GoldSentence[], isLower: boolean): { forms: string[]; tags: Int32Array } {
  const raw = toRawText(sentences);
  const text = isLower ? raw.text.toLowerCase() : raw.text;
  const tokens: Token[] = raw.tokens.map(([s, e], i) => ({ ...toSpan(s, e), index: toTokenIndex(i), form: text.slice(s, e) }));
  const ends = new Set(raw.sentences.map(([, e]) => e));
  return {
    forms: boundaryForms(tokens, 0, tokens.length),
    tags: Int32Array.from(tokens, (t) => (ends.has(t.end) ? 1 : 0)),
  };
}

/** Cuts documents into pieces of some sentences, at other places each time. */
function cutPieces(docs: readonly (readonly GoldSentence[])[], random: () => number): GoldSentence[][] {
  const pieces: GoldSentence[][] = [];
  for (const doc of docs) {
    let at = 0;
    while (at < doc.length) {
      const limit = 30 + random() * (LONGEST_PIECE - 30);
      const piece: GoldSentence[] = [];
      let words = 0;
      while (at < doc.length && (piece.length === 0 || words + doc[at]!.forms.length <= limit)) {
        words += doc[at]!.forms.length;
        piece.push(doc[at++]!);
      }
      if (words <= LONGEST_PIECE) pieces.push(piece);
    }
  }
  return pieces;
}

/** A sentence without its last stop, where it has one. */
function withoutStop(s: GoldSentence): GoldSentence {
  const last = s.forms.length - 1;
  if (last < 1 || s.forms[last] !== '.') return s;
  const spaceAfter = s.spaceAfter.slice(0, last);
  spaceAfter[last - 1] = true;
  return { ...s, forms: s.forms.slice(0, last), spaceAfter };
}

/** Trains the small network that says where sentences end: the tagger's layers with two tags, over documents whose sentences are joined by blanks. */
export function trainBoundaries(
  sentences: readonly GoldSentence[],
  vectors: WordVectors,
  seed: number,
  onEpoch?: (epoch: number, line: string, network: Network, vocabulary: FormVocabulary) => void,
): { network: Network; vocabulary: FormVocabulary } {
  const random = createRandom(seed);
  const docs = groupByDoc(sentences);
  const vocabulary = learnVocabulary(
    docs.flatMap((d) => toPiece(d, false).forms),
    vectors,
    BOUNDARY_FEATURES,
    boundaryFeatures,
  );
  const kernel = createFloatKernel(MEGABYTES);
  const network = new Network(
    kernel,
    {
      width: WIDTH,
      layers: LAYERS,
      tagLayer: LAYERS - 1,
      arc: 0,
      label: 0,
      classes: 2,
      deprels: 0,
      rows: vocabulary.rows,
      vector: vectors.size,
    },
    random,
    vectors.values,
  );
  const rowsOf = hideRareWords(vocabulary, UNKNOWN_WORD, random);
  const words = sentences.reduce((n, s) => n + s.forms.length, 0);
  const steps = Math.ceil(((1 + MIXED) * words * EPOCHS) / BATCH_WORDS);
  const trainer = createTrainer(kernel, network, random, { dropout: DROPOUT, rate: RATE, steps });
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const shuffled = sentences.slice();
    shuffle(shuffled, random);
    const mixed = cutPieces([shuffled.slice(0, Math.round(MIXED * shuffled.length))], random);
    const pieces = [...cutPieces(docs, random), ...mixed].map((piece) =>
      random() < STOPLESS ? piece.map((x) => (random() < STOP_LOST ? withoutStop(x) : x)) : piece,
    );
    shuffle(pieces, random);
    let loss = 0;
    let seen = 0;
    for (let at = 0; at < pieces.length; ) {
      const batch: Sample[] = [];
      let size = 0;
      while (at < pieces.length && size < BATCH_WORDS) {
        const { forms, tags } = toPiece(pieces[at++]!, random() < LOWER);
        const none = new Int32Array(0);
        batch.push({
          features: forms.map(rowsOf),
          vectors: Int32Array.from(forms, vocabulary.vectorOf),
          tags,
          heads: none,
          labels: none,
          weight: 1,
        });
        size += forms.length;
      }
      const result = trainer.step(batch);
      loss += result.tagLoss * result.words;
      seen += result.words;
    }
    onEpoch?.(epoch + 1, `loss ${(loss / seen).toFixed(4)}`, network, vocabulary);
  }
  return { network, vocabulary };
}
