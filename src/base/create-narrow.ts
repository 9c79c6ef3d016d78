import {
  F64_ADD,
  F64_FROM_F32,
  F64_MUL,
  I16_MAX,
  I16_NARROW,
  I16_REPEAT,
  I32_FROM_F64,
  LESS,
  LOW_HALVES,
  VECTOR_AND,
  VECTOR_OR,
  bump,
  compileFunction,
  doubleVector,
  findWasm,
  get,
  int,
  loadDoubles,
  loadHalf,
  loopWhile,
  set,
  storeVector,
} from './assemble-wasm.ts';
import type { Code, WasmFunction } from './assemble-wasm.ts';
import { toInt16 } from './matrix-kernel.ts';
import type { MatrixKernel } from './matrix-kernel.ts';

/**
 * Makes 16-bit integers of the sums of two rows of floats: each `toInt16((a + b) * scale)`, but never less than `least`.
 * All places are in bytes; `count` is a multiple of 8.
 */
export type Narrow = (a: number, b: number, to: number, count: number, scale: number, least: number) => void;

const [A, B, TO, COUNT, SCALE, LEAST, I] = [0, 1, 2, 3, 4, 5, 6] as const;
const [S, V, FLOOR] = [7, 8, 9] as const;

/** Two numbers, in the lower half of a vector. */
const two = (offset: number): Code => [
  ...get(A),
  ...loadHalf(offset),
  ...F64_FROM_F32,
  ...get(B),
  ...loadHalf(offset),
  ...F64_FROM_F32,
  ...F64_ADD,
  ...get(S),
  ...F64_MUL,
  ...set(V),
  // a half away from zero, then the fraction falls
  ...get(V),
  ...get(V),
  ...doubleVector(-0),
  ...VECTOR_AND,
  ...doubleVector(0.5),
  ...VECTOR_OR,
  ...F64_ADD,
  ...I32_FROM_F64,
];
const four = (offset: number): Code => [...two(offset), ...two(offset + 8), ...LOW_HALVES];

const NARROW: WasmFunction = {
  name: 'narrow',
  parameters: 6,
  ints: 1,
  vectors: 3,
  body: [
    ...get(SCALE),
    ...loadDoubles(0),
    ...set(S),
    ...get(LEAST),
    ...I16_REPEAT,
    ...set(FLOOR),
    ...int(0),
    ...set(I),
    ...loopWhile(
      [...get(I), ...get(COUNT), ...LESS],
      [
        ...get(TO),
        ...four(0),
        ...four(16),
        ...I16_NARROW,
        ...get(FLOOR),
        ...I16_MAX,
        ...storeVector(0),
        ...bump(A, int(32)),
        ...bump(B, int(32)),
        ...bump(TO, int(16)),
        ...bump(I, int(8)),
      ],
    ),
  ],
};

/** Vector instructions where the kernel has them, else JavaScript with the same bits. */
export function createNarrow(kernel: MatrixKernel): Narrow {
  const platform = findWasm();
  const { f32, i16 } = kernel;
  if (kernel.memory && platform) {
    const run = compileFunction(platform, kernel.memory, NARROW);
    const f64 = new Float64Array(f32.buffer);
    const place = kernel.alloc(8);
    return (a, b, to, count, scale, least) => {
      f64[place >> 3] = scale;
      run(a, b, to, count, place, least);
    };
  }
  return (a, b, to, count, scale, least) => {
    for (let j = 0; j < count; j++) i16[(to >> 1) + j] = Math.max(least, toInt16((f32[(a >> 2) + j]! + f32[(b >> 2) + j]!) * scale));
  };
}
