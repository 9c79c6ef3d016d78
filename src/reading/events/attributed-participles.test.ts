import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { withAttributes } from './attributed-participles.ts';

/** «Oman *verb* two *participle* divers in Salalah», with the participle taken for a verb that has the divers. */
const shape = (verb: string, participle = 'jailed jail VERB _ VerbForm=Part', subject = '2 nummod'): string[] =>
  withAttributes(
    docOf(`1 Oman Oman PROPN _ _ 2 nsubj
2 ${verb} VERB _ VerbForm=Fin 0 root
3 two two NUM _ _ ${subject}
4 ${participle} 2 xcomp
5 divers diver NOUN _ _ 4 obj
6 in in ADP _ _ 7 case
7 Salalah Salalah PROPN _ _ 4 obl`).tokens,
  ).map(({ form, deprel, head }) => `${form} ${deprel} ${head}`);

describe('participles before the noun of an object', () => {
  it('say something of it, and the verb gets the noun with what hangs on both', () => {
    expect(shape('pardoned pardon')).toEqual([
      'Oman nsubj 1',
      'pardoned root -1',
      'two nummod 4',
      'jailed amod 4',
      'divers obj 1',
      'in case 6',
      'Salalah obl 1',
    ]);
  });

  it('are verbs where the verb above has one beside it, where they have a subject, and in «-ing»', () => {
    for (const tokens of [
      shape('kept keep'),
      shape('pardoned pardon', 'jailed jail VERB _ VerbForm=Part', '4 nsubj'),
      shape('pardoned pardon', 'jailing jail VERB _ VerbForm=Ger'),
    ])
      expect(tokens[4]).toBe('divers obj 3');
  });
});
