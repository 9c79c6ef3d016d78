import { describe, expect, it } from 'vitest';
import { isCapital } from './units.ts';

describe('a capital letter', () => {
  it('is told in every script that has two cases, and never of nothing', () => {
    expect(['Oslo', 'Östersund', 'Жуковский', '𐐀lpha'].map(isCapital)).toEqual([true, true, true, true]);
    expect(['oslo', 'жук', '東京', '7', ''].map(isCapital)).toEqual([false, false, false, false, false]);
  });
});
