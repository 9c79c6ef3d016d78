import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLookAlikes, plainForm } from './plain-form.ts';

describe('plainForm', () => {
  it.each([
    ['Rus\u200bsia', 'Russia'],
    ['trea\u00adty', 'treaty'],
    ['Ke\u202enya\u2060', 'Kenya'],
    ['\u041c\u043escow', 'Moscow'],
    ['Ir\u0430n', 'Iran'],
    ['\u039a\u03b5nya', 'Κεnya'],
  ])('reads %j as %s', (word, plain) => {
    expect(plainForm(word)).toBe(plain);
  });

  it('leaves words of another script, and mixed ones with other letters', () => {
    for (const word of ['Москва', 'СССР', 'Αθήνα', 'iPhone-ом', 'Kenya', '中国', '\u200b']) expect(plainForm(word)).toBe(word);
  });

  it('keeps the length where it folds alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => foldLookAlikes(word).length === word.length));
  });
});
