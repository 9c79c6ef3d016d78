import { createNarrow } from '../../base/create-narrow.ts';
import { placeMatrix } from '../../base/matrix-kernel.ts';
import type { MatrixKernel, PlacedMatrix, QuantisedMatrix } from '../../base/matrix-kernel.ts';
import { createScan } from './create-scan.ts';
import { REMEMBERED_FORMS } from './form-table.ts';
import type { FormBatch, FormTable } from './form-table.ts';

/** States are kept as 16-bit integers: so many steps to one. They seldom pass ±4 and are cut at ±32. */
export const STATE_SCALE = 1024;
/** Forms that are worked out together. */
const FORMS_TOGETHER = 64;

/** The trained encoder: a sum of embeddings for each form, then simple recurrent layers in both directions (SRU; Lei and others 2018). */
export interface EncoderWeights {
  /** Numbers for each token; each direction has half of them. */
  readonly width: number;
  /** Forms and the rows of their embeddings; networks of one vocabulary share them. */
  readonly forms: FormTable;
  readonly embeddings: Int8Array;
  readonly embeddingScales: Float32Array;
  /** For each layer: input → (candidate, forget, highway) of both directions. */
  readonly layers: readonly QuantisedMatrix[];
  /** For each layer: weight of the state before in the forget and the highway gate, forwards then backwards: 4 × half the width. */
  readonly gates: readonly Float32Array[];
  /** The layer that tags are read from, from 0. */
  readonly tagLayer: number;
}

/** Places of 16-bit states in the kernel's memory, a row for each token; valid until the kernel is released. */
export interface EncodedTokens {
  readonly count: number;
  readonly tagStates: number;
  readonly topStates: number;
}

export interface Encoder {
  /** @param batch forms of whole sentences; `lengths`: tokens of each */
  encode(batch: FormBatch, lengths: readonly number[]): EncodedTokens;
}

export function createEncoder(kernel: MatrixKernel, weights: EncoderWeights): Encoder {
  const { width, forms, embeddings, embeddingScales, tagLayer } = weights;
  const half = width / 2;
  const { f32 } = kernel;
  const layers: PlacedMatrix[] = weights.layers.map((m) => placeMatrix(kernel, m, STATE_SCALE));
  /** For each form, in its slot: the sum of its embeddings, then its product with the first layer, which is the same wherever the form stands. */
  const step = 4 * width;
  const remembered = kernel.alloc(REMEMBERED_FORMS * step * 4) >> 2;
  const [firstLayer, ...higherLayers] = layers as [PlacedMatrix, ...PlacedMatrix[]];

  /** Puts the sum of a form's embeddings at a place. Two are added at a time: the sum is read and written half as often. */
  const embed = (rows: readonly number[], at: number): void => {
    f32.fill(0, at, at + width);
    for (let i = 0; i < rows.length; i += 2) {
      const one = rows[i]!;
      const other = rows[i + 1] ?? one;
      const scale = embeddingScales[one]!;
      const otherScale = i + 1 < rows.length ? embeddingScales[other]! : 0;
      const from = one * width;
      const otherFrom = other * width;
      for (let j = 0; j < width; j++)
        f32[at + j] = Math.fround(f32[at + j]! + embeddings[from + j]! * scale) + embeddings[otherFrom + j]! * otherScale;
    }
  };

  const narrow = createNarrow(kernel);
  const zeros = kernel.alloc(width * 4);
  /** Works out the forms that are new in their slots. */
  const learn = (fresh: readonly number[]): void => {
    const mark = kernel.mark();
    const input = kernel.alloc(FORMS_TOGETHER * width * 2);
    const out = kernel.alloc(FORMS_TOGETHER * firstLayer.n * 4);
    for (let begin = 0; begin < fresh.length; begin += FORMS_TOGETHER) {
      const slots = fresh.slice(begin, begin + FORMS_TOGETHER);
      slots.forEach((slot, i) => {
        const at = remembered + slot * step;
        embed(forms.rowsOf(slot), at);
        narrow(4 * at, zeros, input + 2 * i * width, width, STATE_SCALE, -32767);
      });
      kernel.multiply(input, firstLayer.at, out, slots.length, width, firstLayer.n, firstLayer.scales, firstLayer.biases);
      slots.forEach((slot, i) => {
        const from = (out >> 2) + i * firstLayer.n;
        f32.copyWithin(remembered + slot * step + width, from, from + firstLayer.n);
      });
    }
    kernel.release(mark);
  };

  const scan = createScan(kernel, STATE_SCALE);
  const gates = weights.gates.map((g) => {
    const at = kernel.alloc(g.length * 4);
    f32.set(g, at >> 2);
    return at;
  });
  const cell = kernel.alloc(half * 4);
  /** Bytes from one token's states to the next one's: its products with the first layer lie between. */
  const xStep = 4 * step;
  /** Runs a layer's recurrence in both directions, in place over the states `x`. */
  const recur = (products: number, productStep: number, x: number, out: number, layer: number, lengths: readonly number[]): void => {
    for (let direction = 0; direction < 2; direction++) {
      const gate = gates[layer]! + direction * 8 * half;
      const sign = direction === 0 ? 1 : -1;
      let start = 0;
      for (const length of lengths) {
        f32.fill(0, cell >> 2, (cell >> 2) + half);
        const first = direction === 0 ? start : start + length - 1;
        scan(
          products + first * productStep + direction * 12 * half,
          x + first * xStep + direction * 4 * half,
          out + first * 2 * width + direction * 2 * half,
          gate,
          cell,
          half,
          length,
          sign * productStep,
          sign * xStep,
          sign * 2 * width,
        );
        start += length;
      }
    }
  };

  return {
    encode({ slots, fresh }, lengths) {
      const count = slots.length;
      if (fresh.length > 0) learn(fresh);
      const x = kernel.alloc(count * xStep);
      for (let t = 0; t < count; t++) {
        const from = remembered + slots[t]! * step;
        f32.copyWithin((x >> 2) + t * step, from, from + step);
      }
      const products = kernel.alloc(count * 3 * width * 4);
      let states = kernel.alloc(count * width * 2);
      recur(x + 4 * width, xStep, x, states, 0, lengths);
      let tagStates = states;
      higherLayers.forEach((layer, l) => {
        kernel.multiply(states, layer.at, products, count, width, layer.n, layer.scales, layer.biases);
        states = kernel.alloc(count * width * 2);
        recur(products, 12 * width, x, states, l + 1, lengths);
        if (l + 1 === tagLayer) tagStates = states;
      });
      return { count, tagStates, topStates: states };
    },
  };
}
