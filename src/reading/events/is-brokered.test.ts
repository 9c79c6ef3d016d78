import { expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { ClauseTree } from './clause-tree.ts';
import { isBrokered } from './is-brokered.ts';

const isOfGoBetween = (participle: string, between: string, noun = 'pact'): boolean =>
  isBrokered(
    new ClauseTree(
      docOf(`1 Omani Omani ADJ _ _ 3 compound
2 ${between} ${between} PUNCT _ _ 1 punct
3 ${participle} VERB _ VerbForm=Part 4 amod
4 ${noun} ${noun} NOUN _ _ 0 root`),
    ),
    2,
  );

it('knows what a go-between has done by the participle behind a hyphen of any kind', () => {
  for (const hyphen of ['-', '–', '‐', '‑']) expect(isOfGoBetween('mediated mediate', hyphen)).toBe(true);
  expect(isOfGoBetween('drafted draft', '-')).toBe(false);
  expect(isOfGoBetween('mediated mediate', ',')).toBe(false);
});

it('takes a sponsor for one of accords and talks alone', () => {
  expect(isOfGoBetween('sponsored sponsor', '-')).toBe(true);
  expect(isOfGoBetween('sponsored sponsor', '-', 'gunmen')).toBe(false);
});
