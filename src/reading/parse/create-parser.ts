import { NO_HEAD, toTokenIndex } from '../../base/offsets.ts';
import { createNarrow } from '../../base/create-narrow.ts';
import { placeMatrix } from '../../base/matrix-kernel.ts';
import type { MatrixKernel, QuantisedMatrix } from '../../base/matrix-kernel.ts';
import type { LemmatizedToken, ParsedToken } from '../../model/doc.ts';
import { findBestTree } from './find-best-tree.ts';

/** The trained parser: arcs by a biaffine form (Dozat and Manning 2017) with a preference for distances, relations by one hidden layer. */
export interface ParseWeights {
  /** Numbers for an arc's end, and for a relation's end. */
  readonly arc: number;
  readonly label: number;
  /** State → dependent of an arc, head of an arc, distances, dependent of a relation, head of a relation. */
  readonly heads: QuantisedMatrix;
  readonly bilinear: QuantisedMatrix;
  readonly labels: QuantisedMatrix;
  /** What stands for the root: as head of an arc, and of a relation. */
  readonly rootArc: Float32Array;
  readonly rootLabel: Float32Array;
  readonly deprels: readonly string[];
}

export interface Parser {
  /**
   * @param tokens of whole sentences
   * @param lengths tokens of each sentence
   * @param states place of the encoder's 16-bit states, a row for each token
   */
  parse(tokens: readonly LemmatizedToken[], lengths: readonly number[], states: number): ParsedToken[];
}

/** Number of kinds of distance between head and dependent. */
export const DISTANCE_BUCKETS = 24;
/** Steps to one of hidden numbers; they are cut at ±64. */
const HIDDEN_SCALE = 512;
/** The least that a 16-bit number is cut to; hidden ones and heads of arcs are cut to 0. */
const LEAST_16 = -32767;
const LEAST_PEAK = 1e-6;
/** Arc ends are scaled to this size, so that 256 products of two of them fit 32 bits. */
const ARC_PEAK = 2047;
const FARTHEST = 64;

/** Kind of a distance (head minus dependent, never 0). */
export function bucketOf(distance: number): number {
  const d = distance < 0 ? -distance : distance;
  const b = d <= 5 ? d - 1 : d <= 7 ? 5 : d <= 9 ? 6 : d <= 12 ? 7 : d <= 16 ? 8 : d <= 22 ? 9 : d <= 32 ? 10 : 11;
  return distance < 0 ? b : 12 + b;
}

export function createParser(kernel: MatrixKernel, weights: ParseWeights, stateScale: number): Parser {
  const { arc, label, deprels, rootArc, rootLabel } = weights;
  const { f32 } = kernel;
  const heads = placeMatrix(kernel, weights.heads, stateScale);
  const bilinear = placeMatrix(kernel, weights.bilinear, HIDDEN_SCALE);
  const labels = placeMatrix(kernel, weights.labels, HIDDEN_SCALE);
  const width = heads.n;
  const distanceAt = 2 * arc;
  const labelAt = 2 * arc + DISTANCE_BUCKETS;
  const rootNumber = deprels.indexOf('root');
  const buckets = new Int8Array(2 * FARTHEST + 1);
  for (let d = -FARTHEST; d <= FARTHEST; d++) if (d !== 0) buckets[d + FARTHEST] = bucketOf(d);
  const bucket = (d: number): number => buckets[d < -FARTHEST ? 0 : d > FARTHEST ? 2 * FARTHEST : d + FARTHEST]!;
  const neutral = kernel.alloc(512 * 4) >> 2;
  const zeros = kernel.alloc(512 * 4);
  const narrow = createNarrow(kernel);
  const i32 = new Int32Array(f32.buffer);
  const placeRow = (row: Float32Array): number => {
    const at = kernel.alloc(row.length * 4);
    f32.set(row, at >> 2);
    return at;
  };
  const rootArcAt = placeRow(rootArc);
  const rootLabelAt = placeRow(rootLabel);
  const rootPeak = rootArc.reduce((peak, v) => Math.max(peak, Math.abs(v)), LEAST_PEAK);
  /** One head of an arc in whole numbers. */
  const headRow = kernel.alloc(arc * 2);

  /** Scores of all arcs of one sentence: row i, column 0 the root, column j + 1 token j. Answers the place (in floats) and the row length. */
  const scoreArcs = (q: number, u: number, n: number): { at: number; columns: number } => {
    const columns = (n + 8) & ~7;
    let peak = rootPeak;
    for (let i = 0; i < n; i++) {
      const row = q + i * width + arc;
      for (let j = 0; j < arc; j++) if (f32[row + j]! > peak) peak = f32[row + j]!;
    }
    const headScale = ARC_PEAK / peak;
    const packed = kernel.alloc(columns * arc * 2);
    i32.fill(0, packed >> 2, (packed >> 2) + (columns * arc) / 2);
    for (let c = 0; c <= n; c++) {
      if (c === 0) narrow(rootArcAt, zeros, headRow, arc, headScale, LEAST_16);
      else narrow((q + (c - 1) * width + arc) << 2, zeros, headRow, arc, headScale, 0);
      // two numbers side by side, eight columns together
      const to = (packed >> 2) + (c >> 3) * 4 * arc + (c & 7);
      for (let j = 0; j < arc / 2; j++) i32[to + 8 * j] = i32[(headRow >> 2) + j]!;
    }
    const dependents = kernel.alloc(n * arc * 2);
    const rowScales = new Float32Array(n);
    for (let i = 0; i < n; i++) {
      let top = LEAST_PEAK;
      const row = u + i * arc;
      for (let j = 0; j < arc; j++) top = Math.max(top, Math.abs(f32[row + j]!));
      const scale = ARC_PEAK / top;
      rowScales[i] = 1 / (scale * headScale);
      narrow(row << 2, zeros, dependents + i * arc * 2, arc, scale, LEAST_16);
    }
    const ones = columns <= 512 ? neutral : kernel.alloc(columns * 4) >> 2;
    f32.fill(1, ones, ones + columns);
    const biases = columns <= 512 ? zeros : kernel.alloc(columns * 4);
    f32.fill(0, biases >> 2, (biases >> 2) + columns);
    const scores = kernel.alloc(n * columns * 4);
    kernel.multiply(dependents, packed, scores, n, arc, columns, ones << 2, biases);
    const at = scores >> 2;
    for (let i = 0; i < n; i++) {
      const row = at + i * columns;
      const scale = rowScales[i]!;
      const distances = q + i * width + distanceAt;
      f32[row] = f32[row]! * scale;
      for (let j = 0; j < n; j++) f32[row + j + 1] = f32[row + j + 1]! * scale + (i === j ? 0 : f32[distances + bucket(j - i)]!);
    }
    return { at, columns };
  };

  return {
    parse(tokens, lengths, states) {
      const count = tokens.length;
      const q4 = kernel.alloc(count * width * 4);
      kernel.multiply(states, heads.at, q4, count, heads.k, width, heads.scales, heads.biases);
      const q = q4 >> 2;
      const ends = kernel.alloc(count * arc * 2);
      for (let t = 0; t < count; t++) narrow((q + t * width) << 2, zeros, ends + t * arc * 2, arc, HIDDEN_SCALE, 0);
      const u = kernel.alloc(count * arc * 4);
      kernel.multiply(ends, bilinear.at, u, count, arc, arc, bilinear.scales, bilinear.biases);
      const found = new Int32Array(count);
      let start = 0;
      for (const n of lengths) {
        const mark = kernel.mark();
        const { at, columns } = scoreArcs(q + start * width, (u >> 2) + start * arc, n);
        const own = findBestTree(f32, n, columns, at);
        for (let i = 0; i < n; i++) found[start + i] = own[i]! < 0 ? -1 : start + own[i]!;
        kernel.release(mark);
        start += n;
      }
      // Relations.
      const hidden = kernel.alloc(count * label * 2);
      for (let t = 0; t < count; t++) {
        const head = found[t]!;
        const ofHead = head < 0 ? rootLabelAt : (q + head * width + labelAt + label) << 2;
        narrow((q + t * width + labelAt) << 2, ofHead, hidden + t * label * 2, label, HIDDEN_SCALE, 0);
      }
      const scores = kernel.alloc(count * labels.n * 4);
      kernel.multiply(hidden, labels.at, scores, count, label, labels.n, labels.scales, labels.biases);
      const first = count > 0 ? tokens[0]!.index : 0;
      return tokens.map((t, i) => {
        const head = found[i]!;
        let best = rootNumber;
        if (head >= 0) {
          const row = (scores >> 2) + i * labels.n;
          best = rootNumber === 0 ? 1 : 0;
          for (let c = best + 1; c < deprels.length; c++) if (c !== rootNumber && f32[row + c]! > f32[row + best]!) best = c;
        }
        return {
          start: t.start,
          end: t.end,
          index: t.index,
          form: t.form,
          upos: t.upos,
          feats: t.feats,
          lemma: t.lemma,
          head: head < 0 ? NO_HEAD : toTokenIndex(first + head),
          deprel: deprels[best]!,
        };
      });
    },
  };
}
