import { placeMatrix, toInt16 } from '../../base/matrix-kernel.ts';
import type { MatrixKernel, PlacedMatrix, QuantisedMatrix } from '../../base/matrix-kernel.ts';
import { createScan } from './create-scan.ts';
import type { FormRows } from './form-rows.ts';
import { SlotTable } from './slot-table.ts';

/** States are kept as 16-bit integers: so many steps to one. They seldom pass ±4 and are cut at ±32. */
export const STATE_SCALE = 1024;
/**
 * Forms whose embeddings, and products with the first layer, are remembered. Of 103,000 tokens of news 14,600 must be worked out with 4096, 12,500 with 6144, 11,300 with 8192: an eighth
 * of a microsecond a token for eight megabytes.
 */
const REMEMBERED_FORMS = 4096;
/** Forms that are worked out together. */
const FORMS_TOGETHER = 64;

/** The trained encoder: a sum of embeddings for each form, then simple recurrent layers in both directions (SRU; Lei and others 2018). */
export interface EncoderWeights {
  /** Numbers for each token; each direction has half of them. */
  readonly width: number;
  /** Rows of the embeddings for each form; networks of one vocabulary share them. */
  readonly rows: FormRows;
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
  /** @param forms of whole sentences; `lengths`: tokens of each */
  encode(forms: readonly string[], lengths: readonly number[]): EncodedTokens;
}

export function createEncoder(kernel: MatrixKernel, weights: EncoderWeights): Encoder {
  const { width, rows, embeddings, embeddingScales, tagLayer } = weights;
  const half = width / 2;
  const { f32, i16 } = kernel;
  const layers: PlacedMatrix[] = weights.layers.map((m) => placeMatrix(kernel, m, STATE_SCALE));
  /** For each form, in its slot: the sum of its embeddings, then its product with the first layer, which is the same wherever the form stands. */
  const step = 4 * width;
  const remembered = new Float32Array(REMEMBERED_FORMS * step);
  const slots = new SlotTable(REMEMBERED_FORMS);
  const [firstLayer, ...higherLayers] = layers as [PlacedMatrix, ...PlacedMatrix[]];

  const sum = new Float32Array(width);
  /** Puts the sum of a form's embeddings at a place. */
  const embed = (form: string, at: number): void => {
    sum.fill(0);
    for (const r of rows.of(form)) {
      const scale = embeddingScales[r]!;
      const from = r * width;
      for (let j = 0; j < width; j++) sum[j] = sum[j]! + embeddings[from + j]! * scale;
    }
    remembered.set(sum, at);
  };

  /** Works out the forms in `fresh`, whose slots are `places`. */
  const learn = (fresh: readonly string[], places: readonly number[]): void => {
    const mark = kernel.mark();
    const input = kernel.alloc(FORMS_TOGETHER * width * 2) >> 1;
    const out = kernel.alloc(FORMS_TOGETHER * firstLayer.n * 4) >> 2;
    for (let begin = 0; begin < fresh.length; begin += FORMS_TOGETHER) {
      const n = Math.min(FORMS_TOGETHER, fresh.length - begin);
      for (let i = 0; i < n; i++) {
        const at = places[begin + i]!;
        embed(fresh[begin + i]!, at);
        for (let j = 0; j < width; j++) i16[input + i * width + j] = toInt16(remembered[at + j]! * STATE_SCALE);
      }
      kernel.multiply(input << 1, firstLayer.at, out << 2, n, width, firstLayer.n, firstLayer.scales, firstLayer.biases);
      for (let i = 0; i < n; i++) {
        const at = places[begin + i]! + width;
        remembered.set(f32.subarray(out + i * firstLayer.n, out + (i + 1) * firstLayer.n), at);
      }
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
    encode(forms, lengths) {
      const count = forms.length;
      const at = new Int32Array(count);
      const fresh: string[] = [];
      const places: number[] = [];
      slots.begin();
      for (let t = 0; t < count; t++) {
        const form = forms[t]!;
        let slot = slots.find(form);
        if (slot < 0) {
          slot = slots.take(form);
          fresh.push(form);
          places.push(slot * step);
        }
        at[t] = slot * step;
      }
      if (fresh.length > 0) learn(fresh, places);
      const x = kernel.alloc(count * xStep);
      for (let t = 0; t < count; t++) f32.set(remembered.subarray(at[t], at[t]! + step), (x >> 2) + t * step);
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
