import { createMatrixKernel } from '../base/matrix-kernel.ts';
import type { QuantisedMatrix } from '../base/matrix-kernel.ts';
import { NO_HEAD, toSpan } from '../base/offsets.ts';
import type { Span } from '../base/offsets.ts';
import type { ParsedDoc, ParsedToken, TokenizedDoc } from '../model/doc.ts';
import { STATE_SCALE, createEncoder } from './encode/create-encoder.ts';
import type { EncoderWeights } from './encode/create-encoder.ts';
import { createFormScorer } from './encode/create-form-scorer.ts';
import { formFeatures } from './encode/form-features.ts';
import { FormTable } from './encode/form-table.ts';
import { createLemmatizer } from './lemmatize/create-lemmatizer.ts';
import type { LemmaTables } from './lemmatize/lemma-of.ts';
import { createParser } from './parse/create-parser.ts';
import { boundaryFeatures } from './sentences/boundary-form.ts';
import { SENTENCE_TOKEN_LIMIT, splitSentences } from './sentences/split-sentences.ts';
import type { BoundaryWeights } from './sentences/split-sentences.ts';
import { createTagger } from './tag/create-tagger.ts';
import { tokenize } from './tokenize/tokenize.ts';
import { openWeights } from './weights-file.ts';
import type { WeightsFile } from './weights-file.ts';

/** Text → tokens, sentences, tags, lemmas, trees (Universal Dependencies, English). */
export interface Language {
  /**
   * @param text a page's text
   * @param spans stretches of it that are read (its story), ascending; default: all of it. No sentence crosses their ends.
   * @param leftOut stretches that get no tokens though they stand in `spans`, ascending; a sentence goes on behind one. Default: none.
   */
  read(text: string, spans?: readonly Span[], leftOut?: readonly Span[]): ParsedDoc;
  /** Adds tags, lemmas and trees to tokens and sentences that are given. A sentence of more than 400 tokens is parsed in pieces. */
  annotate(doc: TokenizedDoc): ParsedDoc;
  /** Tokens and sentences alone. */
  segment(text: string, spans?: readonly Span[], leftOut?: readonly Span[]): TokenizedDoc;
}

/** Tokens that go through the network together: enough to use the processor well, few enough to stay in its cache. */
const TOKENS_TOGETHER = 192;
/** Room for the matrices, for the forms that are remembered, and for the longest batch, in bytes. */
const KERNEL_BYTES = 40 << 20;

/** Opens trained weights (`data/models/language.bin`). Pure: for browser, worker and Node. Throws `weights-damaged`. */
export function createLanguage(weights: ArrayBuffer): Language {
  const file = openWeights(weights);
  const shape = file.getTable<NetworkShape>('shape');
  const kernel = createMatrixKernel(KERNEL_BYTES);
  const table = new FormTable(file.getTable<string[][]>('vocabulary'), formFeatures);
  const encoder = createEncoder(kernel, getEncoder(file, shape, '', table));
  const tagger = createTagger(
    kernel,
    {
      matrix: getMatrix(file, 'tag'),
      classes: file.getTable<string[]>('tag.classes'),
      defaults: file.getTable<string[]>('tag.defaults'),
      feats: new Map(Object.entries(file.getTable<Record<string, string>>('tag.feats'))),
    },
    STATE_SCALE,
  );
  const parser = createParser(
    kernel,
    {
      arc: shape.arc,
      label: shape.label,
      heads: getMatrix(file, 'heads'),
      bilinear: getMatrix(file, 'bilinear'),
      labels: getMatrix(file, 'labels'),
      rootArc: file.getArray('rootArc') as Float32Array,
      rootLabel: file.getArray('rootLabel') as Float32Array,
      deprels: file.getTable<string[]>('parse.deprels'),
    },
    STATE_SCALE,
  );
  const boundaryTable = new FormTable(file.getTable<string[][]>('sentences.vocabulary'), boundaryFeatures);
  const { scale, networks } = file.getTable<{ scale: number; networks: number }>('sentences.shape');
  const boundaryNetworks = Array.from({ length: networks }, (_, n) => {
    const prefix = `sentences${n}.`;
    const own = getEncoder(file, file.getTable<NetworkShape>(`${prefix}shape`), prefix, boundaryTable);
    return { encoder: own, layer: getMatrix(file, `${prefix}tag`) };
  });
  const boundaryScorer = createFormScorer(kernel, boundaryTable, boundaryNetworks);
  const boundaries: BoundaryWeights = {
    score: (forms) => boundaryScorer.score(forms),
    gaps: file.getArray('sentences.gaps') as Int8Array,
    scale,
  };
  const lemmatizer = createLemmatizer(file.getTable<LemmaTables>('lemmas'));

  const segment = (text: string, spans: readonly Span[] = [toSpan(0, text.length)], leftOut: readonly Span[] = []): TokenizedDoc => {
    const tokens = tokenize(text, without(spans, leftOut));
    return { text, tokens, sentences: splitSentences(text, tokens, boundaries, spans) };
  };
  const annotate = (doc: TokenizedDoc): ParsedDoc => {
    const tokens: ParsedToken[] = [];
    let lengths: number[] = [];
    let from = 0;
    let to = 0;
    const flush = (): void => {
      if (to === from) return;
      const mark = kernel.mark();
      const part = doc.tokens.slice(from, to);
      const states = encoder.encode(table.look(part.map((t) => t.form)), lengths);
      const lemmatized = lemmatizer.lemmatize(tagger.tag(part, states.tagStates), lengths);
      for (const t of parser.parse(lemmatized, lengths, states.topStates)) tokens.push(t);
      kernel.release(mark);
      lengths = [];
      from = to;
    };
    for (const s of doc.sentences) {
      const pieces: number[] = [];
      for (let at: number = s.from; at < s.to; at += SENTENCE_TOKEN_LIMIT) pieces.push(Math.min(SENTENCE_TOKEN_LIMIT, s.to - at));
      for (const length of pieces) {
        lengths.push(length);
        to += length;
        if (to - from >= TOKENS_TOGETHER) flush();
      }
      if (pieces.length > 1) {
        flush();
        joinPieces(tokens, s.from);
      }
    }
    flush();
    return { ...doc, tokens };
  };
  return { segment, annotate, read: (text, spans, leftOut) => annotate(segment(text, spans, leftOut)) };
}

/** Stretches less the parts that are left out; both ascending. */
function without(spans: readonly Span[], leftOut: readonly Span[]): readonly Span[] {
  if (leftOut.length === 0) return spans;
  const rest: Span[] = [];
  let first = 0;
  for (const { start, end } of spans) {
    let at: number = start;
    while (first < leftOut.length && leftOut[first]!.end <= start) first++;
    for (let i = first; i < leftOut.length && leftOut[i]!.start < end; i++) {
      if (leftOut[i]!.start > at) rest.push(toSpan(at, leftOut[i]!.start));
      at = Math.max(at, leftOut[i]!.end);
    }
    if (at < end) rest.push(toSpan(at, end));
  }
  return rest;
}

/** Hangs the roots of later pieces of one sentence on the first root. */
function joinPieces(tokens: ParsedToken[], from: number): void {
  const first = tokens.findIndex((t, i) => i >= from && t.head === NO_HEAD);
  for (let i = first + 1; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.head === NO_HEAD) tokens[i] = { ...t, head: tokens[first]!.index, deprel: 'parataxis' };
  }
}

interface NetworkShape {
  readonly width: number;
  readonly layers: number;
  readonly tagLayer: number;
  readonly arc: number;
  readonly label: number;
}

/** @param prefix of the sections' names */
function getEncoder(file: WeightsFile, shape: NetworkShape, prefix: string, forms: FormTable): EncoderWeights {
  const each = <T>(make: (layer: number) => T): T[] => Array.from({ length: shape.layers }, (_, l) => make(l));
  return {
    width: shape.width,
    tagLayer: shape.tagLayer,
    forms,
    embeddings: file.getArray(`${prefix}embeddings`) as Int8Array,
    embeddingScales: file.getArray(`${prefix}embeddings.scales`) as Float32Array,
    layers: each((l) => getMatrix(file, `${prefix}layer${l}`)),
    gates: each((l) => file.getArray(`${prefix}gates${l}`) as Float32Array),
  };
}

function getMatrix(file: WeightsFile, name: string): QuantisedMatrix {
  const biases = file.getArray(`${name}.biases`) as Float32Array;
  const values = file.getArray(`${name}.values`) as Int8Array;
  return { k: values.length / biases.length, n: biases.length, values, scales: file.getArray(`${name}.scales`) as Float32Array, biases };
}
