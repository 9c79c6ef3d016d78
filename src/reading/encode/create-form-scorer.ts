import { placeMatrix } from '../../base/matrix-kernel.ts';
import type { MatrixKernel, QuantisedMatrix } from '../../base/matrix-kernel.ts';
import { STATE_SCALE, createEncoder } from './create-encoder.ts';
import type { EncoderWeights } from './create-encoder.ts';

/** Forms that are read at once, and how many before and behind them are looked at where a sequence is cut. */
const WINDOW = 192;
const MARGIN = 32;

export interface FormScorer {
  /**
   * Scores of the second class over the first for each form of a sequence.
   * Time and memory are linear in its length: long ones are read in windows that overlap.
   */
  score(forms: readonly string[]): Float32Array;
}

/** A small network of its own with two classes: an encoder, and one layer over its states. */
export function createFormScorer(kernel: MatrixKernel, weights: EncoderWeights, layer: QuantisedMatrix): FormScorer {
  const encoder = createEncoder(kernel, weights);
  const matrix = placeMatrix(kernel, layer, STATE_SCALE);
  const { f32 } = kernel;
  return {
    score(forms) {
      const out = new Float32Array(forms.length);
      for (let begin = 0; begin < forms.length; begin += WINDOW) {
        const end = Math.min(forms.length, begin + WINDOW);
        const from = Math.max(0, begin - MARGIN);
        const part = forms.slice(from, Math.min(forms.length, end + MARGIN));
        const mark = kernel.mark();
        const { tagStates } = encoder.encode(part, [part.length]);
        const scores = kernel.alloc(part.length * matrix.n * 4);
        kernel.multiply(tagStates, matrix.at, scores, part.length, matrix.k, matrix.n, matrix.scales, matrix.biases);
        for (let i = begin; i < end; i++) {
          const row = (scores >> 2) + (i - from) * matrix.n;
          out[i] = f32[row + 1]! - f32[row]!;
        }
        kernel.release(mark);
      }
      return out;
    },
  };
}
