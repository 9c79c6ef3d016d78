import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { ClauseTree } from './clause-tree.ts';
import { isMainAct } from './is-main-act.ts';
import { scoreConfidence } from './score-confidence.ts';

const tree = new ClauseTree(
  docOf(`1 Fiji Fiji PROPN _ _ 2 nsubj
2 said say VERB _ Tense=Past|VerbForm=Fin 0 root
3 it it PRON _ _ 4 nsubj
4 freed free VERB _ Tense=Past|VerbForm=Fin 2 ccomp
5 a a DET _ _ 6 det
6 man man NOUN _ _ 4 obj
7 jailed jail VERB _ Tense=Past|VerbForm=Part 6 acl
8 after after ADP _ _ 9 case
9 protests protest NOUN _ _ 7 obl`),
);

describe('what a sentence tells', () => {
  it('is its own verb and what is said in it, but no attribute and no circumstance', () => {
    expect([1, 3, 6, 8].map((token) => isMainAct(token, tree))).toEqual([true, true, false, false]);
    expect(isMainAct(5, tree)).toBeUndefined();
  });

  it('is surer in a brief than what the sentence only mentions', () => {
    const marks = new Map([['all', 1]]);
    const weights = new Map([['all', 0.2]]);
    const [main, page, aside] = [true, undefined, false].map((isMain) => scoreConfidence(marks, weights, isMain));
    expect(main).toBeGreaterThan(page!);
    expect(page).toBeGreaterThan(aside!);
  });
});
