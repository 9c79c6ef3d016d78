import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { withLateObjects } from './late-objects.ts';

const shape = (conllu: string): string => withLateObjects(docOf(conllu).tokens).map(({ form, deprel }) => `${form}/${deprel}`).join(' '); // biome-ignore format: one line

const counted = (subject: string, aux: string): string => `1 Gunmen gunman NOUN _ _ 3 ${subject}
2 ${aux} ${aux} AUX _ _ 3 aux
3 killed kill VERB _ VerbForm=Part 0 root
4 at at ADP _ _ 5 case
5 least least ADJ _ _ 6 nmod
6 nine nine NUM _ _ 7 nummod
7 farmers farmer NOUN _ _ 3 obl`;

describe('objects taken for adverbials', () => {
  it('are found behind a count that has a preposition of its own', () => {
    expect(shape(counted('nsubj', 'have'))).toContain('farmers/obj');
    expect(
      shape(`1 Jets jet NOUN _ _ 2 nsubj
2 killed kill VERB _ VerbForm=Fin 0 root
3 up up ADP _ _ 6 case
4 to to ADP _ _ 6 case
5 30 30 NUM _ _ 6 nummod
6 people people NOUN _ _ 2 obl`),
    ).not.toContain('people/obj');
    expect(
      shape(`1 Jets jet NOUN _ _ 2 nsubj
2 killed kill VERB _ VerbForm=Fin 0 root
3 up up ADP _ _ 2 compound:prt
4 to to ADP _ _ 6 case
5 30 30 NUM _ _ 6 nummod
6 people people NOUN _ _ 2 obl`),
    ).toContain('people/obj');
  });

  it('make a verb without an auxiliary active, and leave one with it alone', () => {
    const bare = counted('nsubj:pass', 'then').replace('AUX _ _ 3 aux', 'ADV _ _ 3 advmod');
    expect(shape(bare)).toBe('Gunmen/nsubj then/advmod killed/root at/case least/nmod nine/nummod farmers/obj');
    expect(shape(counted('nsubj:pass', 'been'))).toContain('farmers/obl');
  });

  it('are no phrases with a preposition of their own', () => {
    const others = counted('nsubj', 'have').replace('4 at at ADP _ _ 5 case', '4 near near ADP _ _ 7 case');
    expect(shape(others)).toContain('farmers/obl');
  });
});
