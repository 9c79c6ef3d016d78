import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { placeFiniteVerbs } from './finite-conjuncts.ts';
import { TreeDraft } from './tree-draft.ts';

/** What is changed in a sentence: «form relation governor» of each token that stands elsewhere than before. */
function changes(conllu: string): string[] {
  const { tokens } = docOf(conllu);
  const tree = new TreeDraft(tokens);
  placeFiniteVerbs(tree);
  return tree.tokens
    .filter((t) => t.head !== tokens[t.index]!.head || t.deprel !== tokens[t.index]!.deprel)
    .map((t) => `${t.form} ${t.deprel} ${tokens[t.head]?.form ?? '-'}`);
}

const PUSHED = `1 Guards guard NOUN _ Number=Plur 2 nsubj
2 moved move VERB _ Tense=Past|VerbForm=Fin 0 root
3 to to PART _ _ 4 mark
4 clear clear VERB _ VerbForm=Inf 2 advcl
5 the the DET _ _ 6 det
6 square square NOUN _ _ 4 obj
7 and and CCONJ _ _ 8 cc
8 arrested arrest VERB _ Tense=Past|VerbForm=Fin 4 conj
9 forty forty NUM _ _ 8 obj`;

describe('a finite verb hung on one without a tense', () => {
  it('goes on with the verb that tells', () => {
    expect(changes(PUSHED)).toEqual(['arrested conj moved']);
  });
  it('stays where it may share the infinitive, or the participle', () => {
    expect(changes(PUSHED.replace('8 arrested arrest VERB _ Tense=Past|VerbForm=Fin', '8 arrest arrest VERB _ VerbForm=Inf'))).toEqual([]);
    expect(changes(PUSHED.replace('8 arrested arrest VERB _ Tense=Past|VerbForm=Fin', '8 arrested arrest VERB _ VerbForm=Part'))).toEqual(
      [],
    );
  });
  it('stays beside a verb that has a tense', () => {
    expect(changes(PUSHED.replace('4 clear clear VERB _ VerbForm=Inf', '4 cleared clear VERB _ VerbForm=Fin'))).toEqual([]);
  });
});

describe('a clause behind a semicolon', () => {
  const told = (mark: string): string => `1 Lima Lima PROPN _ _ 2 nsubj
2 proposed propose VERB _ Tense=Past|VerbForm=Fin 0 root
3 talks talk NOUN _ _ 2 obj
4 ${mark} ${mark} PUNCT _ _ 2 punct
5 Quito Quito PROPN _ _ 6 nsubj
6 refused refuse VERB _ Tense=Past|VerbForm=Fin 2 ccomp`;
  it('is told anew where it has a subject of its own', () => {
    expect(changes(told(';'))).toEqual(['refused parataxis proposed']);
    expect(changes(told(';').replace('5 Quito Quito PROPN _ _ 6 nsubj', '5 also also ADV _ _ 6 advmod'))).toEqual([]);
  });
  it('is left below a verb that a comma or colon parts it from', () => {
    expect(changes(told(','))).toEqual([]);
  });
});
