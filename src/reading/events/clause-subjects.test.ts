import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { giveSubjects } from './clause-subjects.ts';
import { TreeDraft } from './tree-draft.ts';

/** What is changed in a sentence: «form relation governor» of each token that stands elsewhere than before. */
function changes(conllu: string): string[] {
  const { tokens } = docOf(conllu);
  const tree = new TreeDraft(tokens);
  giveSubjects(tree);
  return tree.tokens
    .filter((t) => t.head !== tokens[t.index]!.head || t.deprel !== tokens[t.index]!.deprel)
    .map((t) => `${t.form} ${t.deprel} ${tokens[t.head]?.form ?? '-'}`);
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'hung below a time',
    `1 At at ADP _ _ 3 case
2 the the DET _ _ 3 det
3 dawn dawn NOUN _ Number=Sing 9 obl
4 of of ADP _ _ 5 case
5 today today NOUN _ Number=Sing 3 nmod
6 Peru Peru PROPN _ Number=Sing 3 nmod
7 and and CCONJ _ _ 8 cc
8 Bolivia Bolivia PROPN _ Number=Sing 6 conj
9 withdrew withdraw VERB _ Number=Plur|Tense=Past|VerbForm=Fin 0 root
10 their their PRON _ Number=Plur 11 nmod:poss
11 patrols patrol NOUN _ Number=Plur 9 obj
12 . . PUNCT _ _ 9 punct`,
    ['Peru nsubj withdrew'],
  ],
  [
    'parted by an aside from a verb, hung below the phrase before',
    `1 In in ADP _ _ 3 case
2 the the DET _ _ 3 det
3 report report NOUN _ Number=Sing 10 obl
4 Togo Togo PROPN _ Number=Sing 3 nmod
5 , , PUNCT _ _ 3 punct
6 for for ADP _ _ 8 case
7 its its PRON _ Number=Sing 8 nmod:poss
8 part part NOUN _ Number=Sing 3 nmod
9 , , PUNCT _ _ 3 punct
10 rejected reject VERB _ Number=Sing|Tense=Past|VerbForm=Fin 0 root
11 the the DET _ _ 12 det
12 charges charge NOUN _ Number=Plur 10 obj
13 . . PUNCT _ _ 10 punct`,
    ['Togo nsubj rejected'],
  ],
  [
    'hung on the clause before',
    `1 Niger Niger PROPN _ Number=Sing 2 nsubj
2 recalled recall VERB _ Number=Sing|Tense=Past|VerbForm=Fin 0 root
3 its its PRON _ Number=Sing 4 nmod:poss
4 envoy envoy NOUN _ Number=Sing 2 obj
5 from from ADP _ _ 6 case
6 Algiers Algiers PROPN _ Number=Sing 2 obl
7 and and CCONJ _ _ 8 cc
8 Algeria Algeria PROPN _ Number=Sing 6 conj
9 closed close VERB _ Number=Plur|Tense=Past|VerbForm=Fin 2 conj
10 its its PRON _ Number=Sing 11 nmod:poss
11 airspace airspace NOUN _ Number=Sing 9 obj
12 . . PUNCT _ _ 2 punct`,
    ['and cc closed', 'Algeria nsubj closed'],
  ],
  [
    'a list behind a conjunction of time',
    `1 The the DET _ _ 2 det
2 border border NOUN _ Number=Sing 4 nsubj:pass
3 was be AUX _ Number=Sing|Tense=Past|VerbForm=Fin 4 aux:pass
4 closed close VERB _ Tense=Past|VerbForm=Part 0 root
5 after after ADP _ _ 6 case
6 Chad Chad PROPN _ Number=Sing 4 obl
7 , , PUNCT _ _ 8 punct
8 Niger Niger PROPN _ Number=Sing 6 conj
9 and and CCONJ _ _ 10 cc
10 Mali Mali PROPN _ Number=Sing 8 conj
11 cut cut VERB _ Number=Plur|Tense=Past|VerbForm=Fin 4 conj
12 diplomatic diplomatic ADJ _ _ 13 amod
13 ties tie NOUN _ Number=Plur 11 obj
14 with with ADP _ _ 15 case
15 Togo Togo PROPN _ Number=Sing 13 nmod
16 . . PUNCT _ _ 4 punct`,
    ['after mark cut', 'Chad nsubj cut', 'cut advcl closed'],
  ],
  [
    'hung on who says it',
    `1 Peru Peru PROPN _ Number=Sing 4 nsubj
2 , , PUNCT _ _ 1 punct
3 he he PRON _ Number=Sing 4 nsubj
4 told tell VERB _ Number=Sing|Tense=Past|VerbForm=Fin 0 root
5 reporters reporter NOUN _ Number=Plur 4 iobj
6 , , PUNCT _ _ 1 punct
7 has have AUX _ Number=Sing|Tense=Pres|VerbForm=Fin 8 aux
8 expelled expel VERB _ Tense=Past|VerbForm=Part 4 ccomp
9 two two NUM _ _ 10 nummod
10 envoys envoy NOUN _ Number=Plur 8 obj
11 of of ADP _ _ 12 case
12 Chile Chile PROPN _ Number=Sing 10 nmod
13 . . PUNCT _ _ 4 punct`,
    ['Peru nsubj expelled'],
  ],
  [
    'parted by a relative clause',
    `1 Togo Togo PROPN _ Number=Sing 3 nsubj
2 had have AUX _ Number=Sing|Tense=Past|VerbForm=Fin 3 aux
3 invited invite VERB _ Tense=Past|VerbForm=Part 0 root
4 the the DET _ _ 5 det
5 rebels rebel NOUN _ Number=Plur 3 obj
6 , , PUNCT _ _ 8 punct
7 but but CCONJ _ _ 8 cc
8 Ghana Ghana PROPN _ Number=Sing 5 conj
9 , , PUNCT _ _ 11 punct
10 which which PRON _ _ 11 nsubj
11 had have VERB _ Number=Sing|Tense=Past|VerbForm=Fin 8 acl:relcl
12 for for ADP _ _ 13 case
13 months month NOUN _ Number=Plur 11 obl
14 refused refuse VERB _ Number=Sing|Tense=Past|VerbForm=Fin 3 conj
15 them they PRON _ Number=Plur 14 obj
16 , , PUNCT _ _ 19 punct
17 now now ADV _ _ 19 advmod
18 also also ADV _ _ 19 advmod
19 wants want VERB _ Number=Sing|Tense=Pres|VerbForm=Fin 3 conj
20 talks talk NOUN _ Number=Plur 19 obj
21 with with ADP _ _ 22 case
22 them they PRON _ Number=Plur 20 nmod
23 . . PUNCT _ _ 3 punct`,
    ['but cc wants', 'Ghana nsubj wants'],
  ],
  [
    'a row taken for the object of a verb of thinking',
    `1 Officials official NOUN _ Number=Plur 2 nsubj
2 said say VERB _ Number=Plur|Tense=Past|VerbForm=Fin 0 root
3 they they PRON _ Number=Plur 4 nsubj
4 hoped hope VERB _ Number=Plur|Tense=Past|VerbForm=Fin 2 ccomp
5 Peru Peru PROPN _ Number=Sing 4 obj
6 and and CCONJ _ _ 7 cc
7 Chile Chile PROPN _ Number=Sing 5 conj
8 could could AUX _ VerbForm=Fin 9 aux
9 sign sign VERB _ VerbForm=Inf 4 conj
10 the the DET _ _ 11 det
11 treaty treaty NOUN _ Number=Sing 9 obj
12 . . PUNCT _ _ 2 punct`,
    ['Peru nsubj sign', 'sign ccomp hoped'],
  ],
  [
    'left alone where the verb shares the subject before',
    `1 The the DET _ _ 2 det
2 minister minister NOUN _ Number=Sing 3 nsubj
3 met meet VERB _ Number=Sing|Tense=Past|VerbForm=Fin 0 root
4 the the DET _ _ 5 det
5 envoy envoy NOUN _ Number=Sing 3 obj
6 of of ADP _ _ 7 case
7 Chad Chad PROPN _ Number=Sing 5 nmod
8 and and CCONJ _ _ 9 cc
9 praised praise VERB _ Number=Sing|Tense=Past|VerbForm=Fin 3 conj
10 the the DET _ _ 11 det
11 truce truce NOUN _ Number=Sing 9 obj
12 . . PUNCT _ _ 3 punct`,
    [],
  ],
  [
    'never taken from the sentence before',
    `1 Pact pact NOUN _ Number=Sing 0 root
2 : : PUNCT _ _ 3 punct
3 Chad Chad PROPN _ Number=Sing 1 appos

1 Signed sign VERB _ Tense=Past|VerbForm=Fin 0 root
2 in in ADP _ _ 3 case
3 Lima Lima PROPN _ Number=Sing 1 obl`,
    [],
  ],
];

describe('subjects hung elsewhere', () => {
  for (const [name, conllu, expected] of CASES) it(name, () => expect(changes(conllu)).toEqual(expected));
});
