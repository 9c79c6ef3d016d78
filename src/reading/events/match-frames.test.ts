import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { SMALL_WORLD } from '../../../test/helpers/world.ts';
import { loadLexicon } from '../../assets/load-lexicon.ts';
import { ClauseTree } from './clause-tree.ts';
import { matchFrames } from './match-frames.ts';
import { PartyFinder } from './party-finder.ts';

const lexicon = await loadLexicon();

function matched(conllu: string, isBrief: boolean): string[] {
  const tree = new ClauseTree(docOf(conllu));
  const finder = new PartyFinder(tree, [], [], SMALL_WORLD, lexicon.classes.get('people') ?? new Set());
  return [...matchFrames(tree, finder, lexicon, isBrief).values()].map(
    ({ frame, token, unmet }) => `${tree.tokens[token]!.form} ${frame.type} ${unmet?.join('+') ?? ''}`,
  );
}

const REPAID = `1 Forty forty NUM _ _ 3 nsubj:pass
2 were be AUX _ _ 3 aux:pass
3 compensated compensate VERB _ VerbForm=Part 0 root
4 on on ADP _ _ 5 case
5 Sunday Sunday PROPN _ _ 3 obl
6 . . PUNCT _ _ 3 punct`;

describe('a frame that lacks but the party that it asks for', () => {
  it('is taken on a page, where who is meant may go without saying, and says what it lacks', () => {
    expect(matched(REPAID, false)).toEqual(['compensated AID obj']);
  });
  it('is not taken in a brief', () => {
    expect(matched(REPAID, true)).toEqual([]);
  });
  it('is taken where a pronoun or a number stands for the words that it asks for', () => {
    const rows = (object: string): string => `1 They they PRON _ _ 2 nsubj
2 teargassed teargas VERB _ Tense=Past|VerbForm=Fin 0 root
3 ${object} _ _ 2 obj`;
    expect(matched(rows('them they PRON'), false)).toEqual(['teargassed ASSAULT obj']);
    expect(matched(rows('jam jam NOUN'), false)).toEqual([]);
  });
  it('is not taken where words of another kind are missing', () => {
    const launched = REPAID.replace('compensated compensate', 'launched launch').replace('Forty forty NUM', 'Jars jar NOUN');
    expect(matched(launched, false)).toEqual([]);
  });
});

describe('a noun before a noun', () => {
  const rows = (head: string): string => `1 The the DET _ _ 3 det
2 trade trade NOUN _ _ 3 compound
3 ${head} ${head} NOUN _ _ 4 nsubj
4 vanished vanish VERB _ Tense=Past|VerbForm=Fin 0 root`;
  it('is no act where it only says what kind of thing that is', () => {
    expect(matched(rows('commissioner'), false)).toEqual([]);
    expect(matched(rows('boom'), false)).toEqual(['trade COOPERATE ']);
  });
});
