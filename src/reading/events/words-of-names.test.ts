import { describe, expect, it } from 'vitest';
import type { Mention } from '../../model/mention.ts';
import { docOf } from '../../../test/helpers/conllu.ts';
import { findWordsOfNames } from './words-of-names.ts';

const DOC = docOf(`1 Taliban Taliban PROPN _ _ 2 nsubj
2 shelled shell VERB _ Tense=Past|VerbForm=Fin 0 root
3 Herat Herat PROPN _ _ 2 obj
4 rebels rebel NOUN _ _ 2 obl`);
const mention = (head: number, kind: Mention['kind'], parties: readonly string[], sector?: string): Mention =>
  ({ index: head, from: head, to: head + 1, head, kind, parties, ...(sector !== undefined && { sector }) }) as unknown as Mention;
const wordsOf = (...mentions: readonly Mention[]): unknown => [...findWordsOfNames(mentions, DOC)];

describe('words for which names may stand', () => {
  it('are those of places, armed groups and forces', () => {
    expect(wordsOf(mention(0, 'party', ['group:TALIBAN'], 'REB'), mention(2, 'place', []))).toEqual([
      [0, ['rebel']],
      [2, ['town']],
    ]);
    expect(wordsOf(mention(0, 'seat', ['iso:AFG'], 'MIL'))).toEqual([[0, ['army']]]);
  });
  it('are none for states and for what is no name', () => {
    expect(wordsOf(mention(0, 'party', ['iso:AFG'], 'GOV'), mention(0, 'party', ['iso:AFG'], 'REB'))).toEqual([]);
    expect(wordsOf(mention(3, 'party', ['group:TALIBAN'], 'REB'))).toEqual([]);
  });
});
