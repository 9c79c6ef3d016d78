import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { placePhrases } from './phrase-places.ts';
import { TreeDraft } from './tree-draft.ts';

/** What is changed in a sentence: «form relation governor» of each token that stands elsewhere than before. */
function changes(conllu: string): string[] {
  const { tokens } = docOf(conllu);
  const tree = new TreeDraft(tokens);
  placePhrases(tree);
  return tree.tokens
    .filter((t) => t.head !== tokens[t.index]!.head || t.deprel !== tokens[t.index]!.deprel)
    .map((t) => `${t.form} ${t.deprel} ${tokens[t.head]?.form ?? '-'}`);
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a member of a row with its preposition repeated',
    `1 Togo Togo PROPN _ Number=Sing 2 nsubj
2 buys buy VERB _ Number=Sing|Tense=Pres|VerbForm=Fin 0 root
3 maize maize NOUN _ Number=Sing 2 obj
4 from from ADP _ _ 5 case
5 Niger Niger PROPN _ Number=Sing 3 nmod
6 , , PUNCT _ _ 8 punct
7 from from ADP _ _ 8 case
8 Benin Benin PROPN _ Number=Sing 2 obl
9 , , PUNCT _ _ 11 punct
10 from from ADP _ _ 11 case
11 Mali Mali PROPN _ Number=Sing 8 nmod
12 . . PUNCT _ _ 2 punct`,
    ['Mali conj Benin'],
  ],
  [
    'the second of two persons of two states',
    `1 He he PRON _ Number=Sing 2 nsubj
2 thanked thank VERB _ Number=Sing|Tense=Past|VerbForm=Fin 0 root
3 President President PROPN _ Number=Sing 4 nmod:desc
4 Deby Deby PROPN _ Number=Sing 2 obj
5 of of ADP _ _ 6 case
6 Chad Chad PROPN _ Number=Sing 4 nmod
7 and and CCONJ _ _ 9 cc
8 President President PROPN _ Number=Sing 9 nmod:desc
9 Biya Biya PROPN _ Number=Sing 6 conj
10 of of ADP _ _ 11 case
11 Cameroon Cameroon PROPN _ Number=Sing 9 nmod
12 . . PUNCT _ _ 2 punct`,
    ['Biya conj Deby'],
  ],
  [
    'who does what is told behind «as»',
    `1 The the DET _ _ 2 det
2 movement movement NOUN _ Number=Sing 4 nsubj:pass
3 is be AUX _ Number=Sing|Tense=Pres|VerbForm=Fin 4 aux:pass
4 listed list VERB _ Tense=Past|VerbForm=Part 0 root
5 as as ADP _ _ 8 case
6 a a DET _ _ 8 det
7 terrorist terrorist ADJ _ _ 8 amod
8 group group NOUN _ Number=Sing 4 obl
9 by by ADP _ _ 12 case
10 the the DET _ _ 12 det
11 United United ADJ _ _ 12 amod
12 States State PROPN _ Number=Plur 8 nmod
13 , , PUNCT _ _ 14 punct
14 Chad Chad PROPN _ Number=Sing 12 conj
15 and and CCONJ _ _ 17 cc
16 the the DET _ _ 17 det
17 UN UN PROPN _ Number=Sing 12 conj
18 . . PUNCT _ _ 4 punct`,
    ['States obl:agent listed'],
  ],
  [
    'a telephone does nothing',
    `1 The the DET _ _ 2 det
2 minister minister NOUN _ Number=Sing 3 nsubj
3 spoke speak VERB _ Number=Sing|Tense=Past|VerbForm=Fin 0 root
4 by by ADP _ _ 5 case
5 telephone telephone NOUN _ Number=Sing 3 obl:agent
6 with with ADP _ _ 7 case
7 Deby Deby PROPN _ Number=Sing 3 obl
8 . . PUNCT _ _ 3 punct`,
    ['telephone obl spoke'],
  ],
  [
    'the clause of a cleft sentence',
    `1 It it PRON _ Number=Sing 4 nsubj
2 was be AUX _ Number=Sing|Tense=Past|VerbForm=Fin 4 cop
3 Chadian Chadian ADJ _ _ 4 amod
4 troops troop NOUN _ Number=Plur 0 root
5 , , PUNCT _ _ 6 punct
6 sent send VERB _ Tense=Past|VerbForm=Part 4 acl
7 by by ADP _ _ 9 case
8 the the DET _ _ 9 det
9 union union NOUN _ Number=Sing 6 obl:agent
10 , , PUNCT _ _ 12 punct
11 who who PRON _ _ 12 nsubj
12 came come VERB _ Number=Plur|Tense=Past|VerbForm=Fin 9 acl:relcl
13 to to ADP _ _ 15 case
14 his his PRON _ Number=Sing 15 nmod:poss
15 rescue rescue NOUN _ Number=Sing 12 obl
16 . . PUNCT _ _ 4 punct`,
    ['came acl:relcl troops'],
  ],
  [
    'places of a row stay places',
    `1 The the DET _ _ 2 det
2 envoy envoy NOUN _ Number=Sing 4 nsubj:pass
3 was be AUX _ Number=Sing|Tense=Past|VerbForm=Fin 4 aux:pass
4 killed kill VERB _ Tense=Past|VerbForm=Part 0 root
5 in in ADP _ _ 6 case
6 Lima Lima PROPN _ Number=Sing 4 obl
7 , , PUNCT _ _ 9 punct
8 in in ADP _ _ 9 case
9 Peru Peru PROPN _ Number=Sing 4 obl
10 . . PUNCT _ _ 4 punct`,
    [],
  ],
];

describe('phrases hung elsewhere', () => {
  for (const [name, conllu, expected] of CASES) it(name, () => expect(changes(conllu)).toEqual(expected));

  it('an object behind a date', () => {
    const conllu = `1 Chad Chad PROPN _ _ 2 nsubj
      2 launched launch VERB _ VerbForm=Fin 0 root
      3 on on ADP _ _ 4 case
      4 Friday Friday PROPN _ _ 2 obl
      5 , , PUNCT _ _ 7 punct
      6 three three NUM _ _ 7 nummod
      7 raids raid NOUN _ _ 4 conj`;
    expect(changes(conllu)).toEqual(['raids obj launched']);
  });

  it('a verb behind «which» taken for a noun', () => {
    const conllu = `1 Niger Niger PROPN _ _ 8 nsubj
      2 , , PUNCT _ _ 4 punct
      3 which which PRON _ _ 4 obj
      4 borders border NOUN _ Number=Plur 5 nsubj
      5 Chad Chad PROPN _ _ 8 nsubj
      6 , , PUNCT _ _ 1 punct
      7 has have AUX _ VerbForm=Fin 8 aux
      8 closed close VERB _ VerbForm=Part 0 root`;
    expect(changes(conllu)).toEqual(['which nsubj borders', 'borders acl:relcl Niger', 'Chad obj borders']);
  });
});
