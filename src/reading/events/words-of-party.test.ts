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

  it('are those of each side, where the undergoer has no party of his own', () => {
    const conllu = `1 Guards guard NOUN _ _ 4 nsubj
2 of of ADP _ _ 3 case
3 Fiji Fiji PROPN _ _ 1 nmod
4 killed kill VERB _ Tense=Past|VerbForm=Fin 0 root
5 at at ADP _ _ 6 case
6 least least ADV _ _ 7 advmod
7 six six NUM _ _ 8 nummod
8 people people NOUN _ _ 4 obj`;
    expect(sides(conllu, { Fiji: 'FJI' })).toEqual(['Guards of Fiji > at least six people']);
  });

  it('are those who are there, where a place tells whose they are', () => {
    const conllu = `1 Tonga Tonga PROPN _ _ 2 nsubj
2 abducted abduct VERB _ Tense=Past|VerbForm=Fin 0 root
3 twelve twelve NUM _ _ 4 nummod
4 teachers teacher NOUN _ _ 2 obj
5 in in ADP _ _ 6 case
6 Suva Suva PROPN _ _ 2 obl`;
    expect(sides(conllu, { Tonga: 'TON', Suva: { parties: ['FJI'], kind: 'place' } })).toEqual(['Tonga > twelve teachers']);
  });

  it('are an office with the name that stands beside it', () => {
    const conllu = `1 Tonga Tonga PROPN _ _ 2 nsubj
2 thanked thank VERB _ Tense=Past|VerbForm=Fin 0 root
3 the the DET _ _ 5 det
4 Fijian Fijian ADJ _ _ 5 amod
5 premier premier NOUN _ _ 2 obj
6 , , PUNCT _ _ 7 punct
7 Waqa Waqa PROPN _ _ 5 appos`;
    const names: Names = { Tonga: 'TON', premier: { parties: ['FJI'], kind: 'role' }, Waqa: { parties: ['FJI'], kind: 'person' } };
    expect(sides(conllu, names)).toEqual(['Tonga > premier, Waqa']);
  });

  it('are the phrase of who says it, where a pronoun of what is said stands for them', () => {
    const conllu = `1 Bishops bishop NOUN _ _ 4 nsubj
2 in in ADP _ _ 3 case
3 Fiji Fiji PROPN _ _ 1 nmod
4 said say VERB _ Tense=Past|VerbForm=Fin 0 root
5 they they PRON _ _ 6 nsubj
6 condemned condemn VERB _ Tense=Past|VerbForm=Fin 4 ccomp
7 Tonga Tonga PROPN _ _ 6 obj`;
    const names: Names = { Fiji: { parties: ['FJI'], kind: 'place' }, they: { parties: ['FJI'], kind: 'pronoun' }, Tonga: 'TON' };
    expect(sides(conllu, names)).toEqual(['Bishops in Fiji > Tonga']);
  });

  it('are the doers, where only the place in their clause tells whose they are', () => {
    const conllu = `1 Villagers villager NOUN _ _ 2 nsubj
2 attacked attack VERB _ Tense=Past|VerbForm=Fin 0 root
3 Tongan Tongan ADJ _ _ 4 amod
4 soldiers soldier NOUN _ _ 2 obj
5 in in ADP _ _ 6 case
6 Suva Suva PROPN _ _ 2 obl`;
    const names: Names = { Tongan: 'TON', Suva: { parties: ['FJI'], kind: 'place' } };
    expect(sides(conllu, names).map((row) => row.split(' > ')[0])).toEqual(['Villagers']);
  });
});
