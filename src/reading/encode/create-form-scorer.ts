import { placeMatrix } from '../../base/matrix-kernel.ts';
import type { MatrixKernel, QuantisedMatrix } from '../../base/matrix-kernel.ts';
import { STATE_SCALE, createEncoder } from './create-encoder.ts';
import type { EncoderWeights } from './create-encoder.ts';
import type { FormTable } from './form-table.ts';

/** Forms that are read at once, and how many before and behind them are looked at where a sequence is cut. */
const WINDOW = 192;
const MARGIN = 32;

export interface FormScorer {
  /**
   * Scores of the second class over the first for each form of a sequence, the mean of all networks.
   * Time and memory are linear in its length: long ones are read in windows that overlap.
   */
  score(forms: readonly string[]): Float32Array;
}

/** A small network with two classes: an encoder, and one layer over its states. */
export interface FormNetwork {
  readonly encoder: EncoderWeights;
  readonly layer: QuantisedMatrix;
}

/** @param networks all of the one vocabulary of `table` */
export function createFormScorer(kernel: MatrixKernel, table: FormTable, networks: readonly FormNetwork[]): FormScorer {
  const placed = networks.map(({ encoder, layer }) => ({
    encoder: createEncoder(kernel, encoder),
    matrix: placeMatrix(kernel, layer, STATE_SCALE),
  }));
  const { f32 } = kernel;
  return {
    score(forms) {
      const sums = new Float64Array(forms.length);
      for (let begin = 0; begin < forms.length; begin += WINDOW) {
        const end = Math.min(forms.length, begin + WINDOW);
        const from = Math.max(0, begin - MARGIN);
        const batch = table.look(forms.slice(from, Math.min(forms.length, end + MARGIN)));
        const count = batch.slots.length;
        for (const { encoder, matrix } of placed) {
          const mark = kernel.mark();
          const { tagStates } = encoder.encode(batch, [count]);
          const scores = kernel.alloc(count * matrix.n * 4);
          kernel.multiply(tagStates, matrix.at, scores, count, matrix.k, matrix.n, matrix.scales, matrix.biases);
          for (let i = begin; i < end; i++) {
            const row = (scores >> 2) + (i - from) * matrix.n;
            sums[i] = sums[i]! + Math.fround(f32[row + 1]! - f32[row]!);
          }
          kernel.release(mark);
        }
      }
      return new Float32Array(sums.map((sum) => sum / placed.length));
    },
  };
}
