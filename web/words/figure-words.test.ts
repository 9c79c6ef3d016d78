import { describe, expect, it } from 'vitest';
import { figureWords } from './figure-words.ts';

describe('figures in words', () => {
  it('have shares as percent, large numbers with their word and small ones with all digits', () => {
    expect(figureWords({ value: 0.31, unit: 'ratio' })).toBe('31\u00a0%');
    expect(figureWords({ value: 123e9, unit: 'USD' })).toBe('123 billion\u00a0USD');
    expect(figureWords({ value: 2400, unit: 'soldiers' })).toBe('2,400\u00a0soldiers');
  });
});
