import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { SMALL_WORLD } from '../../../test/helpers/world.ts';
import { loadLexicon } from '../../assets/load-lexicon.ts';
import { ClauseTree } from './clause-tree.ts';
import { matchFrames } from './match-frames.ts';
import { PartyFinder } from './party-finder.ts';

const lexicon = await loadLexicon();

function matched(conllu: string, isBrief: boolean, towns: readonly number[] = []): string[] {
  const tree = new ClauseTree(docOf(conllu));
  tree.readStandIns(new Map(towns.map((name) => [name, ['town']])));
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
  it('is not taken where the preposition that tells its sense is missing', () => {
    const rows = (preposition: string): string => `1 They they PRON _ _ 2 nsubj
2 marched march VERB _ Tense=Past|VerbForm=Fin 0 root
3 ${preposition} ${preposition} ADP _ _ 4 case
4 valley valley NOUN _ _ 2 obl`;
    expect(matched(rows('into'), false)).toEqual(['marched ASSAULT ']);
    expect(matched(rows('through'), false)).not.toContain('marched ASSAULT into');
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

describe('a frame that asks for a town', () => {
  const [verb, object] = [1, 2];
  const rows = `1 Rebels rebel NOUN _ Number=Plur 2 nsubj
2 took take VERB _ Tense=Past|VerbForm=Fin 0 root
3 Novogrod Novogrod PROPN _ _ 2 obj`;
  it('takes the name of a place for one', () => {
    expect(matched(rows, false, [object])).toEqual(['took ASSAULT ']);
  });
  it('takes no other name for one', () => {
    expect(matched(rows, false)).not.toContain('took ASSAULT ');
    expect(matched(rows, false, [verb])).not.toContain('took ASSAULT ');
  });
  it('asks for the word itself where it may stand anywhere in the clause', () => {
    const sent = (place: string): string => `1 They they PRON _ _ 2 nsubj
2 deployed deploy VERB _ Tense=Past|VerbForm=Fin 0 root
3 gendarmes gendarme NOUN _ Number=Plur 2 obj
4 near near ADP _ _ 5 case
5 ${place} _ _ 2 obl`;
    expect(matched(sent('town town NOUN'), false)).toEqual(['deployed MOBILIZE ']);
    expect(matched(sent('Novogrod Novogrod PROPN'), false, [4])).not.toContain('deployed MOBILIZE ');
  });
  it('has it among the words of a pattern, too', () => {
    const handed = `1 They they PRON _ _ 2 nsubj
2 handed hand VERB _ Tense=Past|VerbForm=Fin 0 root
3 back back ADP _ _ 2 compound:prt
4 Novogrod Novogrod PROPN _ _ 2 obj`;
    expect(matched(handed, false, [3])).toEqual(['handed RETREAT ']);
    expect(matched(handed, false)).toEqual([]);
  });
});

describe('an object right behind its verb that is read as a verb', () => {
  const rows = (relation: string, more = ''): string => `1 Ministers minister NOUN _ _ 2 nsubj
2 conveyed convey VERB _ Tense=Past|VerbForm=Fin 0 root
3 condolences condolence VERB _ VerbForm=Fin 2 ${relation}${more}`;
  it('is the word that a pattern asks for', () => {
    expect(matched(rows('ccomp'), false)).toEqual(['conveyed SUPPORT ']);
  });
  it('is none where it has an object of its own', () => {
    expect(matched(rows('ccomp', '\n4 him he PRON _ _ 3 obj'), false)).toEqual([]);
  });
});

describe('a number where a frame asks for people', () => {
  const rows = (number: string): string => `1 ${number} ${number} NUM _ _ 2 nsubj
2 marched march VERB _ Tense=Past|VerbForm=Fin 0 root
3 against against ADP _ _ 4 case
4 prices price NOUN _ Number=Plur 2 obl`;
  it('is so many people', () => {
    expect(matched(rows('Forty'), false)).toEqual(['marched PROTEST ']);
  });
  it('is nobody where it is a year', () => {
    expect(matched(rows('2014'), false)).not.toContain('marched PROTEST ');
  });
});
