import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { ClauseTree } from './clause-tree.ts';
import { mastersOf } from './masters-of.ts';

const mastersIn = (conllu: string): readonly number[] => mastersOf(new ClauseTree(docOf(conllu)), 0);

describe('whose somebody is', () => {
  it('is told by whom he works for or is loyal to', () => {
    expect(
      mastersIn(`1 Gunmen gunman NOUN _ _ 5 nsubj
2 loyal loyal ADJ _ _ 1 amod
3 to to ADP _ _ 4 case
4 Libya Libya PROPN _ _ 2 obl
5 fled flee VERB _ _ 0 root`),
    ).toEqual([3]);
  });
  it('is told by who owns or leads what stands in the passive, and by nothing else', () => {
    const rows = (verb: string): string => `1 Tankers tanker NOUN _ _ 5 nsubj
2 ${verb} VERB _ Tense=Past|VerbForm=Part 1 acl
3 by by ADP _ _ 4 case
4 Greece Greece PROPN _ _ 2 obl:agent
5 sailed sail VERB _ _ 0 root`;
    expect(mastersIn(rows('owned own'))).toEqual([3]);
    expect(mastersIn(rows('sunk sink'))).toEqual([]);
  });
});
