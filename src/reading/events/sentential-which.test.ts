import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import type { Frame, Slot } from '../../model/lexicon.ts';
import { ClauseTree } from './clause-tree.ts';
import { judgedClause } from './sentential-which.ts';

/** «Kenya jailed Ugandans , which Tanzania *verb* over trade», with the clause hung on the Ugandans. */
const judged = ({
  verb = 'denounced denounce',
  type = 'ACCUSE',
  slot = 'obj',
  before = ', , PUNCT',
  behind = 'loudly loudly ADV _ _ 7 advmod',
} = {}): number =>
  judgedClause(
    new ClauseTree(
      docOf(`1 Kenya Kenya PROPN _ _ 2 nsubj
2 jailed jail VERB _ VerbForm=Fin 0 root
3 Ugandans Ugandan PROPN _ _ 2 obj
4 ${before} _ _ 7 punct
5 which which PRON _ _ 7 obj
6 Tanzania Tanzania PROPN _ _ 7 nsubj
7 ${verb} VERB _ VerbForm=Fin 3 acl:relcl
8 ${behind}`),
    ),
    { frame: { type, upos: 'VERB' } as Frame, token: 6, words: [], dropped: [] },
    { kind: slot } as Slot,
  );

describe('the clause that a «which» judges', () => {
  it('is the one before its comma', () => {
    expect(judged()).toBe(1);
  });

  it('is none for other acts and slots, without a comma, where it says what somebody is, and where it says what for', () => {
    expect(judged({ type: 'AID' })).toBe(-1);
    expect(judged({ slot: 'subj' })).toBe(-1);
    expect(judged({ before: 'today today NOUN' })).toBe(-1);
    expect(judged({ verb: 'calls call' })).toBe(-1);
    expect(judged({ behind: 'over over ADP _ _ 9 case\n9 trade trade NOUN _ _ 7 obl' })).toBe(-1);
  });
});
