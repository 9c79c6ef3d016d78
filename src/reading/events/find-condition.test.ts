import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { eventsOf, rowOf, type Names } from '../../../test/helpers/events-of.ts';
import { ClauseTree } from './clause-tree.ts';
import { findCondition } from './find-condition.ts';

const rows = (conllu: string, names: Names): string[] => eventsOf(conllu, names).events.map(rowOf);
const NAMES: Names = { Fiji: 'FJI', Tonga: 'TON', Samoa: 'WSM' };

/** «Fiji will raid Samoa if Tonga arms, Fiji said», with the condition hung on one of its words. */
const threat = (mark: string, hungOn: number, object = 'Samoa', aux = 'will'): string =>
  `1 Fiji Fiji PROPN _ _ 3 nsubj
   2 ${aux} ${aux} AUX _ VerbForm=Fin 3 aux
   3 retaliate retaliate VERB _ VerbForm=Inf 0 root
   4 against against ADP _ _ 5 case
   5 ${object} ${object} PROPN _ _ 3 obl
   6 ${mark} ${mark} SCONJ _ _ 8 mark
   7 Tonga Tonga PROPN _ _ 8 nsubj
   8 arms arm VERB _ Tense=Pres|VerbForm=Fin ${hungOn} advcl
   9 , , PUNCT _ _ 11 punct
   10 Fiji Fiji PROPN _ _ 11 nsubj
   11 said say VERB _ Tense=Past|VerbForm=Fin 3 parataxis
   12 . . PUNCT _ _ 3 punct`;

describe('the condition that a clause hangs on', () => {
  it('makes a threat of a measure that is announced, wherever the tree has hung it', () => {
    const closing = (hungOn: number, mark = 'if'): string =>
      `1 Fiji Fiji PROPN _ _ 3 nsubj
       2 will will AUX _ VerbForm=Fin 3 aux
       3 close close VERB _ VerbForm=Inf 0 root
       4 its its PRON _ _ 5 nmod:poss
       5 border border NOUN _ _ 3 obj
       6 with with ADP _ _ 7 case
       7 Tonga Tonga PROPN _ _ 5 nmod
       8 ${mark} ${mark} SCONJ _ _ 10 mark
       9 rain rain NOUN _ _ 10 nsubj
       10 falls fall VERB _ Tense=Pres|VerbForm=Fin ${hungOn} advcl
       11 , , PUNCT _ _ 13 punct
       12 Fiji Fiji PROPN _ _ 13 nsubj
       13 said say VERB _ Tense=Past|VerbForm=Fin 3 parataxis`;
    for (const hungOn of [3, 13]) expect(rows(closing(hungOn), NAMES).join()).toContain('THREATEN');
    expect(rows(closing(3, 'because'), NAMES).join()).not.toContain('THREATEN');
  });

  it('is none behind «when», «even if» and what is asked', () => {
    const of = (conllu: string): number => findCondition(new ClauseTree(docOf(conllu)), 2);
    expect(of(threat('if', 3))).toBe(7);
    expect(of(threat('unless', 11))).toBe(7);
    expect(of(threat('when', 3))).toBe(-1);
    expect(of(threat('if', 3, 'even'))).toBe(-1);
    expect(of(threat('if', 3).replace('advcl', 'ccomp'))).toBe(-1);
  });

  it('says who is threatened, where nobody else is named', () => {
    expect(rows(threat('if', 3, 'Monday').replace('against against', 'on on'), NAMES).join()).toMatch(/THREATEN\S* FJI>TON/);
    expect(rows(threat('if', 3), NAMES).join()).toMatch(/THREATEN\S* FJI>WSM/);
  });
});
