import { describe, expect, it } from 'vitest';
import type { Mention } from '../../model/mention.ts';
import { kindOf, shapeMarks, type WordsOfSides } from './side-words.ts';

const mention = (part: Partial<Mention>): Mention => ({ kind: 'role', parties: [], ...part }) as Mention;

describe('the words of a side', () => {
  it('are told apart by whether a body is named with its country', () => {
    expect(kindOf(mention({ sector: 'COP' }), 'police')).toBe('COP');
    expect(kindOf(mention({ sector: 'COP', parties: ['iso:ITA'] as never }), 'police')).toBe('COP+');
    expect(kindOf(mention({ kind: 'pronoun' }), 'it')).toBe('pron-it');
    expect(kindOf(mention({ kind: 'seat' }), 'kremlin')).toBe('seat');
  });

  it('mark an act at home by who does it, to whom, and with which word', () => {
    const words: WordsOfSides = {
      actor: { head: 0, lemma: 'police', kind: 'COP' },
      recipient: { head: 2, lemma: 'activist', kind: 'CVL' },
    };
    expect(shapeMarks('own', words, 'arrest')).toEqual(['own-lemma:arrest', 'own-object:activist', 'own-subject:police']);
  });

  it('mark no object where the slots are empty or hold a name', () => {
    const words: WordsOfSides = { actor: { head: 0, lemma: '', kind: 'party' }, recipient: { head: -1, lemma: '', kind: 'void' } };
    expect(shapeMarks('none', words, 'vow').filter((mark) => /object|subject/.test(mark))).toEqual([]);
  });
});
