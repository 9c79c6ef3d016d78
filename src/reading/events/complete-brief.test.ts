import { describe, expect, it } from 'vitest';
import { eventsOf, rowOf, type Names } from '../../../test/helpers/events-of.ts';

const rows = (conllu: string, names: Names = {}): string[] => eventsOf(conllu, names).events.map(rowOf);
const attack = (doer: string, undergoer: string): string => `1 The the DET _ _ 2 det
2 ${doer}s ${doer} NOUN _ _ 3 nsubj
3 attacked attack VERB _ Tense=Past|VerbForm=Fin 0 root
4 the the DET _ _ 5 det
5 ${undergoer} ${undergoer} NOUN _ _ 3 obj`;

describe('a brief in which no country is named', () => {
  it('has those of public life as parties of their own, by the words for them', () => {
    expect(rows(attack('rebel', 'army'))).toEqual(['ASSAULT rebel>army']);
    expect(rows(attack('rebel', 'teacher'))).toEqual(['ASSAULT rebel>teacher']);
  });

  it('tells nothing of private life, nor of animals', () => {
    expect(rows(attack('woman', 'driver'))).toEqual([]);
    expect(rows(attack('dog', 'army'))).toEqual([]);
  });

  it('has things as well to which force, protest and refusal are turned', () => {
    expect(rows(attack('rebel', 'base'))).toEqual(['ASSAULT rebel>base']);
    expect(rows(attack('rebel', 'base').replace('attacked attack', 'praised praise'))).toEqual([]);
  });

  it('has both of two that act together', () => {
    expect(
      rows(`1 The the DET _ _ 2 det
2 union union NOUN _ _ 6 nsubj
3 and and CCONJ _ _ 5 cc
4 the the DET _ _ 5 det
5 ministry ministry NOUN _ _ 2 conj
6 resumed resume VERB _ Tense=Past|VerbForm=Fin 0 root
7 talks talk NOUN _ Number=Plur 6 obj`),
    ).toEqual(['CONSULT union+ministry>']);
  });
});

describe('a brief whose sides have one word', () => {
  const meeting = (other: string): string => `1 Ministers minister NOUN _ Number=Plur 2 nsubj
2 met meet VERB _ Tense=Past|VerbForm=Fin 0 root
3 ${other}s ${other} NOUN _ Number=Plur 2 obj`;

  it('tells of two that act together only where they are two', () => {
    expect(rows(meeting('rebel'))).toEqual(['CONSULT minister+rebel>']);
    expect(rows(meeting('minister'))).toEqual([]);
  });
});

describe('a brief that names a country', () => {
  it('has somebody in the place of a side as one of that country, and nobody from elsewhere in his stead', () => {
    const conllu = `1 Fiji Fiji PROPN _ _ 2 nsubj
2 freed free VERB _ Tense=Past|VerbForm=Fin 0 root
3 nine nine NUM _ _ 4 nummod
4 prisoners prisoner NOUN _ Number=Plur 2 obj
5 after after ADP _ _ 7 case
6 a a DET _ _ 7 det
7 report report NOUN _ _ 2 obl
8 on on ADP _ _ 9 case
9 Tonga Tonga PROPN _ _ 7 nmod`;
    expect(rows(conllu, { Fiji: 'FJI', Tonga: 'TON' })).toEqual(['RETREAT/release FJI>FJI']);
  });

  it('takes no date for a side', () => {
    const conllu = `1 Fiji Fiji PROPN _ _ 2 nsubj
2 refused refuse VERB _ Tense=Past|VerbForm=Fin 0 root
3 on on ADP _ _ 4 case
4 July July PROPN _ _ 2 obl
5 17 17 NUM _ _ 4 nummod`;
    const { events } = eventsOf(conllu, { Fiji: 'FJI' });
    expect(events).toHaveLength(1);
    expect(events[0]!.recipients.map(({ text }) => text)).not.toContain('July 17');
  });
});
