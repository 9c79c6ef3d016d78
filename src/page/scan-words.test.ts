import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanWords } from './scan-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

describe('scanWords', () => {
  it('cuts words at blanks and marks, and keeps hyphens, stops and apostrophes inside', () => {
    expect(scanWords('The U.S.-led «talks» in Côte d’Ivoire – it’s over').words).toEqual([
      'The', 'U.S.-led', 'talks', 'in', 'Côte', 'd’Ivoire', 'it’s', 'over',
    ]); // biome-ignore format: one row
  });

  it('gives what the expression gives, for any text', () => {
    const char = fc.constantFrom(..."aZé’'.- \u2013“İßЖ中\u0301\u200b9🙂".split(/(?:)/u));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: char }), fc.string({ unit: 'grapheme' })), (text) => {
        const words = text.match(WORD) ?? [];
        expect(scanWords(text)).toEqual({ words: [...words], lower: words.map((word) => word.toLowerCase()) });
      }),
    );
  });
});
