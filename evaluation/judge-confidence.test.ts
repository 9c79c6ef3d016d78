import { describe, expect, it } from 'vitest';
import { aucOf, calibrationErrorOf } from './judge-confidence.ts';

const judged = (confidence: number, right: number, of: number): { confidence: number; isRight: boolean }[] =>
  Array.from({ length: of }, (_, k) => ({ confidence, isRight: k < right }));

describe('the judgement of confidence', () => {
  it('finds no error where the confidence is the share of right ones', () => {
    expect(calibrationErrorOf([...judged(0.25, 1, 4), ...judged(0.75, 3, 4)])).toBeCloseTo(0);
  });
  it('counts how far confidence and share lie apart, by the size of the bins', () => {
    expect(calibrationErrorOf([...judged(0.9, 0, 1), ...judged(0.5, 1, 2)])).toBeCloseTo(0.3);
  });
  it('gives an area of one where all right ones stand higher, of a half where nothing tells them apart', () => {
    expect(aucOf([...judged(0.8, 3, 3), ...judged(0.4, 0, 2)])).toBe(1);
    expect(aucOf(judged(0.6, 2, 4))).toBe(0.5);
  });
});
