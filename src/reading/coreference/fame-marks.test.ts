import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { mentionAt } from '../../../test/helpers/mention-at.ts';
import type { Mention } from '../../model/mention.ts';
import { markFame } from './fame-marks.ts';

const doc = docOf(`
  1 Soto Soto PROPN _ _ 4 nmod:poss
  2 's 's PART _ _ 1 case
  3 big big ADJ _ _ 4 amod
  4 government government NOUN _ _ 5 nsubj
  5 fell fall VERB _ _ 0 root
  6 . . PUNCT _ _ 5 punct

  1 Roe Roe PROPN _ _ 6 nmod:poss
  2 , , PUNCT _ _ 3 punct
  3 14 14 NUM _ _ 1 appos
  4 , , PUNCT _ _ 3 punct
  5 's 's PART _ _ 1 case
  6 mother mother NOUN _ _ 7 nsubj
  7 wept weep VERB _ _ 0 root`);
const at = (token: number, name: string): Mention => mentionAt(doc, token, 'person', { name });

describe('signs of a statesman', () => {
  it('are a government of his own, and a family name alone in the first sentences', () => {
    const marks = markFame(doc, [at(0, 'Soto')], 6);
    for (const mark of ['fame-owns-state', 'fame-lone', 'fame-headline']) expect(marks).toContain(mark);
  });

  it('are not an age and a mother', () => {
    const marks = markFame(doc, [at(6, 'Jane Roe')], 6);
    for (const mark of ['fame-age', 'fame-owns-private']) expect(marks).toContain(mark);
    for (const mark of ['fame-owns-state', 'fame-lone', 'fame-headline']) expect(marks).not.toContain(mark);
  });

  it('are many mentions', () => {
    expect(markFame(doc, [at(0, 'Soto'), at(0, 'Soto'), at(0, 'Soto')], 0)).toContain('fame-count-3');
  });
});
