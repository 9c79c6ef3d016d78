import { describe, expect, it } from 'vitest';
import type { ParsedToken } from '../../model/doc.ts';
import { joinHyphens } from './hyphened-words.ts';

/** Tokens that stand one after the other without spaces; the last carries the rest. */
const parted = (...forms: readonly string[]): ParsedToken[] => {
  let at = 0;
  return forms.map((form, index) => {
    const start = at;
    at += form.length;
    const head = index === forms.length - 1 ? -1 : forms.length - 1;
    return { index, start, end: at, form, lemma: form.toLowerCase(), upos: 'PROPN', head, deprel: 'dep' } as unknown as ParsedToken;
  });
};
const carried = (...forms: readonly string[]): string => {
  const { lemma, upos } = joinHyphens(parted(...forms)).at(-1)!;
  return `${lemma}/${upos}`;
};

describe('words with a hyphen', () => {
  it('are one noun where they tell of an act', () => {
    expect(carried('build', '-', 'up')).toBe('build-up/NOUN');
    expect(carried('Sit', '-', 'ins')).toBe('sit-in/NOUN');
  });
  it('are arms of their kind where they name a model', () => {
    expect(carried('F', '-', '16s')).toBe('warplane/NOUN');
    expect(carried('Mi', '-', '8')).toBe('helicopter/NOUN');
    expect(carried('S', '-', '300')).toBe('missile/NOUN');
  });
  it('stay apart otherwise', () => {
    const tokens = parted('well', '-', 'known');
    expect(joinHyphens(tokens)).toBe(tokens);
  });
});
