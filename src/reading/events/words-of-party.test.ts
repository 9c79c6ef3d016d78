import { describe, expect, it } from 'vitest';
import { eventsOf, type Names } from '../../../test/helpers/events-of.ts';

const sides = (conllu: string, names: Names): string[] =>
  eventsOf(conllu, names).events.map(({ actors, recipients }) =>
    [actors, recipients].map((list) => list.map(({ text }) => text ?? '-').join('+')).join(' > '),
  );

describe('the words that stand for a side', () => {
  it('are the phrase of somebody without a name of his own, with what stands with him', () => {
    const conllu = `1 Fiji Fiji PROPN _ _ 2 nsubj
2 condemned condemn VERB _ Tense=Past|VerbForm=Fin 0 root
3 the the DET _ _ 5 det
4 dull dull ADJ _ _ 5 amod
5 film film NOUN _ _ 2 obj
6 by by ADP _ _ 7 case
7 nurses nurse NOUN _ _ 5 nmod`;
    expect(sides(conllu, { Fiji: 'FJI' })).toContain('Fiji > the dull film by nurses');
  });

  it('are those of each side, where a country stands on both', () => {
    const conllu = `1 Guards guard NOUN _ _ 4 nsubj
2 of of ADP _ _ 3 case
3 Fiji Fiji PROPN _ _ 1 nmod
4 arrested arrest VERB _ Tense=Past|VerbForm=Fin 0 root
5 his his PRON _ _ 6 nmod:poss
6 rival rival NOUN _ _ 4 obj`;
    expect(sides(conllu, { Fiji: 'FJI', his: { parties: ['FJI'], kind: 'pronoun' } })).toEqual(['Guards of Fiji > his rival']);
  });
});
