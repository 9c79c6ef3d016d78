import { describe, expect, it } from 'vitest';
import { eventsOf, rowOf, type Names } from '../../../test/helpers/events-of.ts';

const rows = (conllu: string, names: Names): string[] => eventsOf(conllu, names, {}).events.map(rowOf);

describe('sides told by a clause, a companion or a request', () => {
  it('takes who made a thing for whose it is', () => {
    expect(
      rows(
        `1 Togo Togo PROPN _ _ 2 nsubj
         2 rejected reject VERB _ Tense=Past|VerbForm=Fin 0 root
         3 a a DET _ _ 4 det
         4 compromise compromise NOUN _ _ 2 obj
         5 that that PRON _ _ 7 obj
         6 Benin Benin PROPN _ _ 7 nsubj
         7 drafted draft VERB _ Tense=Past|VerbForm=Fin 4 acl:relcl`,
        { Togo: 'TGO', Benin: 'BEN' },
      ),
    ).toEqual(['REJECT/change TGO>BEN']);
  });

  it('takes somebody held on suspicion for the doer of what is suspected', () => {
    const { events } = eventsOf(
      `1 Togo Togo PROPN _ _ 2 nsubj
         2 arrested arrest VERB _ Tense=Past|VerbForm=Fin 0 root
         3 Benin Benin PROPN _ _ 2 obj
         4 on on ADP _ _ 5 case
         5 suspicion suspicion NOUN _ _ 2 obl
         6 of of SCONJ _ _ 7 mark
         7 invading invade VERB _ VerbForm=Ger 5 acl
         8 Ghana Ghana PROPN _ _ 7 obj`,
      { Togo: 'TGO', Benin: 'BEN', Ghana: 'GHA' },
    );
    expect(
      events
        .filter(({ type }) => type === 'ASSAULT')
        .map(rowOf)
        .join(),
    ).toContain('BEN>GHA');
  });

  it('takes who does it at a request for who was asked', () => {
    expect(
      rows(
        `1 Benin Benin PROPN _ _ 2 nsubj
         2 acted act VERB _ Tense=Past|VerbForm=Fin 0 root
         3 at at ADP _ _ 5 case
         4 the the DET _ _ 5 det
         5 request request NOUN _ _ 2 obl
         6 of of ADP _ _ 7 case
         7 Togo Togo PROPN _ _ 5 nmod`,
        { Togo: 'TGO', Benin: 'BEN' },
      ),
    ).toEqual(['REQUEST/change TGO>BEN']);
  });

  it('takes those together with whom somebody acts for doers', () => {
    expect(
      rows(
        `1 Togo Togo PROPN _ _ 8 nsubj
         2 , , PUNCT _ _ 5 punct
         3 together together ADV _ _ 5 advmod
         4 with with ADP _ _ 5 case
         5 Benin Benin PROPN _ _ 1 nmod
         6 , , PUNCT _ _ 1 punct
         7 has have AUX _ VerbForm=Fin 8 aux
         8 condemned condemn VERB _ VerbForm=Part 0 root
         9 Chad Chad PROPN _ _ 8 obj`,
        { Togo: 'TGO', Benin: 'BEN', Chad: 'TCD' },
      ),
    ).toEqual(['ACCUSE/disapprove TGO+BEN>TCD']);
  });

  it('leaves out a member that is named as being none', () => {
    expect(
      rows(
        `1 Togo Togo PROPN _ _ 2 nsubj
         2 condemned condemn VERB _ Tense=Past|VerbForm=Fin 0 root
         3 Chad Chad PROPN _ _ 2 obj
         4 , , PUNCT _ _ 6 punct
         5 not not PART _ _ 6 advmod
         6 Benin Benin PROPN _ _ 3 conj`,
        { Togo: 'TGO', Benin: 'BEN', Chad: 'TCD' },
      ),
    ).toEqual(['ACCUSE/disapprove TGO>TCD']);
  });
});
