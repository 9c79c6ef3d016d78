import { describe, expect, it } from 'vitest';
import { createNarrow } from './create-narrow.ts';
import { createMatrixKernel } from './matrix-kernel.ts';

const COUNT = 64;

function run(isPlain: boolean, scale: number, least: number, valueAt: (i: number) => number): Int16Array {
  const kernel = createMatrixKernel(1 << 18, isPlain);
  const narrow = createNarrow(kernel);
  const [a, b, to] = [kernel.alloc(COUNT * 4), kernel.alloc(COUNT * 4), kernel.alloc(COUNT * 2)];
  for (let i = 0; i < COUNT; i++) {
    kernel.f32[(a >> 2) + i] = valueAt(i);
    kernel.f32[(b >> 2) + i] = i % 3 === 0 ? 0 : valueAt(i + 7) / 3;
  }
  narrow(a, b, to, COUNT, scale, least);
  return kernel.i16.slice(to >> 1, (to >> 1) + COUNT);
}

describe('whole numbers of floats', () => {
  const values: readonly ((i: number) => number)[] = [
    (i) => ((i * 53) % 89) / 30 - 1.5,
    (i) => (i % 2 === 0 ? 1 : -1) * i * 7.3,
    // halves, and what is nearly one
    (i) => (i - 32) / 2048 + (i % 5 === 0 ? 1e-8 : 0),
  ];

  it.each([0, 1, 2])('are the same bits with and without vector instructions, row %i', (n) => {
    for (const [scale, least] of [
      [1024, -32767],
      [512, 0],
      [2047 / 3.7, -32767],
    ] as const)
      expect(run(false, scale, least, values[n]!)).toEqual(run(true, scale, least, values[n]!));
  });

  it('are rounded with halves away from zero, cut at 16 bits, and no less than asked', () => {
    const of = (value: number, least: number): number => run(true, 1, least, (i) => (i === 0 ? value : 0))[0]!;
    expect([0.5, -0.5, 1.4, -1.6, 1e6, -1e6].map((value) => of(value, -32767))).toEqual([1, -1, 1, -2, 32767, -32767]);
    expect([2.6, -2.6].map((value) => of(value, 0))).toEqual([3, 0]);
  });
});
