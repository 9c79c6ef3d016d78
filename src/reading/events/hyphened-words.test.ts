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
const KNOWN = new Set(['buildup', 'sitin', 'reopen', 'ceasefire']);
const isWord = (word: string): boolean => KNOWN.has(word);
const carried = (...forms: readonly string[]): string => {
  const { lemma, upos } = joinHyphens(parted(...forms), isWord).at(-1)!;
  return `${lemma}/${upos}`;
};

describe('words with a hyphen', () => {
  it('are one noun where the lexicon has them, with a hyphen or without', () => {
    expect(carried('build', '-', 'up')).toBe('buildup/NOUN');
    expect(carried('Sit', '-', 'ins')).toBe('sitin/NOUN');
    expect(carried('Cease', '-', 'fire')).toBe('ceasefire/NOUN');
  });
  it('stay verbs where the second part is one', () => {
    const [prefix, hyphen, verb] = parted('re', '-', 'opened');
    const joined = joinHyphens([prefix!, hyphen!, { ...verb!, upos: 'VERB', lemma: 'open' }], isWord).at(-1)!;
    expect(`${joined.lemma}/${joined.upos}`).toBe('reopen/VERB');
  });
  it('are arms of their kind where they name a model', () => {
    expect(carried('F', '-', '16s')).toBe('warplane/NOUN');
    expect(carried('Mi', '-', '8')).toBe('helicopter/NOUN');
    expect(carried('S', '-', '300')).toBe('missile/NOUN');
  });
  it('lose the hyphen where they are one token', () => {
    const [verb] = parted('re-opened');
    const joined = joinHyphens([{ ...verb!, upos: 'VERB', lemma: 're-open' }], isWord)[0]!;
    expect(`${joined.lemma}/${joined.upos}`).toBe('reopen/VERB');
    const again = [{ ...verb!, lemma: 're-sign' }];
    expect(joinHyphens(again, (word) => word === 'resign')).toBe(again);
  });
  it('are no arms where services and games are named so', () => {
    for (const name of [
      ['MI', '-', '6'],
      ['MI', '-', '5'],
      ['T', '-', '20'],
    ])
      expect(carried(...name), name.join('')).toBe(`${name[2]}/PROPN`);
    expect(carried('T', '-', '72s')).toBe('tank/NOUN');
  });
  it('stay apart otherwise', () => {
    const tokens = parted('well', '-', 'known');
    expect(joinHyphens(tokens, isWord)).toBe(tokens);
  });
});
