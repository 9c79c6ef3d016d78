import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import type { Frame } from '../../model/lexicon.ts';
import { ClauseTree } from './clause-tree.ts';
import type { FrameMatch } from './match-frames.ts';
import { aimedAt, thoseUnder } from './other-sides.ts';

const matchOf = (token: number, type: Frame['type'], upos: Frame['upos']): FrameMatch =>
  ({ frame: { type, upos }, token, words: [], dropped: [] }) as unknown as FrameMatch;

describe('at whom forces are moved', () => {
  const sent = (verb: string): ClauseTree =>
    new ClauseTree(
      docOf(`1 Japan Japan PROPN _ _ 2 nsubj
2 sent send VERB _ Tense=Past|VerbForm=Fin 0 root
3 ships ship NOUN _ _ 2 obj
4 to to PART _ _ 5 mark
5 ${verb} VERB _ VerbForm=Inf 2 advcl
6 China China PROPN _ _ 5 obj`),
    );
  it('is told by what for', () => {
    expect(aimedAt(sent('deter deter'), matchOf(1, 'MOBILIZE', 'VERB'))).toEqual([5]);
    expect(aimedAt(sent('please please'), matchOf(1, 'MOBILIZE', 'VERB'))).toEqual([]);
    expect(aimedAt(sent('deter deter'), matchOf(1, 'AID', 'VERB'))).toEqual([]);
  });
  it('is told by what they answer', () => {
    const tree = new ClauseTree(
      docOf(`1 Seoul Seoul PROPN _ _ 2 nsubj
2 mobilised mobilise VERB _ Tense=Past|VerbForm=Fin 0 root
3 in in ADP _ _ 4 case
4 response response NOUN _ _ 2 obl
5 to to ADP _ _ 6 case
6 launches launch NOUN _ _ 2 obl`),
    );
    expect(aimedAt(tree, matchOf(1, 'MOBILIZE', 'VERB'))).toEqual([5]);
  });
  it('is told by whose border or coast they are near', () => {
    const near = (phrase: string): readonly number[] =>
      aimedAt(
        new ClauseTree(
          docOf(`1 Tanks tank NOUN _ _ 2 nsubj
2 rolled roll VERB _ Tense=Past|VerbForm=Fin 0 root
3 to to ADP _ _ 4 case
4 ${phrase} NOUN _ _ 2 obl
5 of of ADP _ _ 6 case
6 Kuwait Kuwait PROPN _ _ 4 nmod`),
        ),
        matchOf(1, 'MOBILIZE', 'VERB'),
      );
    expect(near('kilometres kilometre')).toEqual([5]);
    expect(near('friends friend')).toEqual([]);
  });
});

describe('who suffers a hostile act', () => {
  it('is who is under it', () => {
    const tree = new ClauseTree(
      docOf(`1 Gaza Gaza PROPN _ _ 4 nsubj
2 is be AUX _ _ 4 cop
3 under under ADP _ _ 4 case
4 blockade blockade NOUN _ _ 0 root`),
    );
    expect(thoseUnder(tree, matchOf(3, 'COERCE', 'NOUN'))).toEqual([0]);
    expect(thoseUnder(tree, matchOf(3, 'AID', 'NOUN'))).toEqual([]);
  });
});
