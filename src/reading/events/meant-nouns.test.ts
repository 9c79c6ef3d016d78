import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { ClauseTree } from './clause-tree.ts';
import { findMeantNouns } from './meant-nouns.ts';

const DOC = docOf(`1 Soldiers soldier NOUN _ Number=Plur 2 nsubj
2 guard guard VERB _ Tense=Pres|VerbForm=Fin 0 root
3 the the DET _ _ 4 det
4 base base NOUN _ Number=Sing 2 obj
5 of of ADP _ _ 6 case
6 ships ship NOUN _ Number=Plur 4 nmod

1 Mali Mali PROPN _ _ 2 nsubj
2 withdrew withdraw VERB _ Tense=Past|VerbForm=Fin 0 root
3 them they PRON _ _ 2 obj
4 and and CCONJ _ _ 5 cc
5 left leave VERB _ Tense=Past|VerbForm=Fin 2 conj
6 it it PRON _ _ 5 obj
7 with with ADP _ _ 8 case
8 forty forty NUM _ _ 5 obl`);

describe('nouns that a pronoun may stand for', () => {
  it('agree with it in number and were spoken of for themselves, in its sentence or the one before', () => {
    expect([...findMeantNouns(new ClauseTree(DOC))]).toEqual([
      [8, ['soldier']],
      [11, ['base']],
    ]);
  });
});
