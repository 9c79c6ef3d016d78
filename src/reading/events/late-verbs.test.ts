import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { withLateVerbs } from './late-verbs.ts';

const rows = (last: string): string => `1 The the DET _ _ 5 det
2 US US PROPN _ _ 5 compound
3 eased ease VERB _ VerbForm=Part 5 amod
4 oil oil NOUN _ _ 5 compound
5 sanctions sanction NOUN _ _ 0 root
6 on on ADP _ _ 7 case
7 Chad Chad PROPN _ _ 5 nmod
${last}`;
const shape = (conllu: string): string[] =>
  withLateVerbs(docOf(conllu).tokens).map(({ form, deprel, head }) => `${form} ${deprel} ${head}`);

describe('past forms taken for attributes', () => {
  it('are the verb of a sentence that has no other', () => {
    expect(shape(rows('8 . . PUNCT _ _ 5 punct'))).toEqual([
      'The det 1',
      'US nsubj 2',
      'eased root -1',
      'oil compound 4',
      'sanctions obj 2',
      'on case 6',
      'Chad nmod 4',
      '. punct 4',
    ]);
  });
  it('stay what they are in a headline, which may name a thing', () => {
    expect(shape(rows('8 soon soon ADV _ _ 5 advmod'))[2]).toBe('eased amod 4');
  });
  it('stay what they are beside a verb', () => {
    const conllu = `1 US US PROPN _ _ 3 compound
2 imposed impose VERB _ VerbForm=Part 3 amod
3 sanctions sanction NOUN _ _ 4 nsubj
4 hurt hurt VERB _ VerbForm=Fin 0 root
5 . . PUNCT _ _ 4 punct`;
    expect(shape(conllu)[1]).toBe('imposed amod 2');
  });
});
