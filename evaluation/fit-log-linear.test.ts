import { describe, expect, it } from 'vitest';
import { type Choice, fitLogLinear } from './fit-log-linear.ts';

const all = (): boolean => true;
const choice = (right: number): Choice => [
  { marks: ['all', 'near'], right },
  { marks: ['all', 'far'], right: 0 },
];

describe('the fit of a log-linear model', () => {
  it('gives more weight to the mark of the right options', () => {
    const weights = fitLogLinear([choice(1), choice(1), choice(1), choice(0)], all, 0.5);
    expect(weights.get('near')!).toBeGreaterThan(weights.get('far')!);
  });
  it('finds the share of the right ones where nothing holds it back', () => {
    const weights = fitLogLinear(
      [1, 1, 1, 0].map((right) => [{ marks: ['all'], right }]),
      all,
      0.0001,
    );
    expect(1 / (1 + Math.exp(-weights.get('all')!))).toBeCloseTo(0.75, 2);
  });
  it('leaves out marks that are not usable', () => {
    expect([...fitLogLinear([choice(1)], (mark) => mark !== 'all', 1).keys()]).toEqual(['near', 'far']);
  });
});
