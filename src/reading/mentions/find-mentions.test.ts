import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { SMALL_WORLD } from '../../../test/helpers/world.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Page } from '../../model/page.ts';
import type { Alias } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { findMentions } from './find-mentions.ts';

const pageOf = (doc: ParsedDoc): Page => ({ id: 'p_0', text: doc.text, agencies: [], blocks: [] }) as unknown as Page;
const mentionsOf = (conllu: string): string[] => {
  const doc = docOf(conllu);
  return findMentions(doc, pageOf(doc), SMALL_WORLD).map((m) =>
    `${m.kind} ${doc.text.slice(m.start, m.end)} ${m.parties.join('+')}`.trim(),
  );
};

describe('findMentions', () => {
  it('makes a person of a title and an unknown name, with the party of the adjective', () => {
    const doc = docOf(`
      1 Norwegian Norwegian ADJ _ _ 3 amod
      2 Prime prime ADJ _ _ 3 amod
      3 Minister minister NOUN _ Number=Sing 4 compound
      4 Liv Liv PROPN _ _ 6 nsubj
      5 Tveit Tveit PROPN _ _ 4 flat
      6 resigned resign VERB _ _ 0 root
      7 . . PUNCT _ _ 6 punct`);
    const person = findMentions(doc, pageOf(doc), SMALL_WORLD).find((m) => m.kind === 'person');
    expect(person).toMatchObject({ name: 'Liv Tveit', parties: ['iso:NOR'], office: 'head-of-government', sector: 'GOV' });
    expect(doc.text.slice(person!.start, person!.end)).toBe('Norwegian Prime Minister Liv Tveit');
  });

  it('comes to the end where a word that may be a month is the last one', () => {
    expect(mentionsOf('1 Jan Jan PROPN _ _ 0 root')).toEqual([]);
  });

  it('takes a capital that acts for its government, and one where things happen for a place', () => {
    expect(
      mentionsOf(`
      1 Oslo Oslo PROPN _ _ 2 nsubj
      2 warned warn VERB _ _ 0 root
      3 Nairobi Nairobi PROPN _ _ 2 obj
      4 in in ADP _ _ 5 case
      5 Santiago Santiago PROPN _ _ 2 obl
      6 . . PUNCT _ _ 2 punct`),
    ).toEqual(['seat Oslo iso:NOR', 'seat Nairobi iso:KEN', 'place Santiago iso:CHL']);
  });

  it('takes capitals between which relations are for governments', () => {
    expect(
      mentionsOf(`
      1 Relations relation NOUN _ Number=Plur 6 nsubj
      2 between between ADP _ _ 3 case
      3 Oslo Oslo PROPN _ _ 1 nmod
      4 and and CCONJ _ _ 5 cc
      5 Moscow Moscow PROPN _ _ 3 conj
      6 soured sour VERB _ _ 0 root`),
    ).toEqual(['seat Oslo iso:NOR', 'seat Moscow iso:RUS']);
  });

  it('gives a role of two nations both parties', () => {
    expect(
      mentionsOf(`
      1 Senior senior ADJ _ _ 5 amod
      2 Chilean Chilean ADJ _ _ 5 amod
      3 and and CCONJ _ _ 4 cc
      4 Kenyan Kenyan ADJ _ _ 2 conj
      5 officials official NOUN _ Number=Plur 6 nsubj
      6 met meet VERB _ _ 0 root`)[0],
    ).toBe('role Senior Chilean and Kenyan officials iso:CHL+iso:KEN');
  });

  it('reads both sides of a hyphen', () => {
    expect(
      mentionsOf(`
      1 Chilean-Kenyan Chilean-Kenyan ADJ _ _ 2 amod
      2 trade trade NOUN _ Number=Sing 3 nsubj
      3 grew grow VERB _ _ 0 root`),
    ).toEqual(['party Chilean iso:CHL', 'party Kenyan iso:KEN']);
  });

  it('gives a body that many states have to the state beside it', () => {
    expect(
      mentionsOf(`
      1 Russia Russia PROPN _ _ 4 nmod:poss
      2 's 's PART _ _ 1 case
      3 Security Security PROPN _ _ 4 compound
      4 Council Council PROPN _ _ 5 nsubj
      5 met meet VERB _ _ 0 root`),
    ).toContain('role Security Council iso:RUS');
  });

  it('does not take the pronoun us for a country', () => {
    expect(
      mentionsOf(`
      1 They they PRON _ _ 2 nsubj
      2 told tell VERB _ _ 0 root
      3 us we PRON _ _ 2 obj`),
    ).toEqual(['pronoun They', 'pronoun us']);
  });

  it('finds a byline and keeps its words out of events', () => {
    const doc = docOf(`
      1 By by ADP _ _ 2 case
      2 Anna Anna PROPN _ _ 0 root
      3 Berg Berg PROPN _ _ 2 flat`);
    expect(findMentions(doc, pageOf(doc), SMALL_WORLD)[0]).toMatchObject({
      kind: 'person',
      name: 'Anna Berg',
      sector: 'MED',
      office: 'journalist',
    });
  });

  it('cuts every mention out of the text in order, whatever the words', () => {
    const word = fc.constantFrom(
      'Oslo',
      'the',
      'Kremlin',
      'said',
      'Anna',
      'Berg',
      ',',
      'and',
      'his',
      'Russian',
      'minister',
      'of',
      '"',
      'US',
      'X',
      '-',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (forms) => {
        const doc = docOf(forms.map((form, i) => `${i + 1}\t${form}\t${form.toLowerCase()}\tPROPN\t_\t_\t${i}\tdep`).join('\n'));
        const mentions = findMentions(doc, pageOf(doc), SMALL_WORLD);
        return mentions.every(
          (m, i) =>
            m.index === i &&
            m.start < m.end &&
            m.from < m.to &&
            m.head >= m.from &&
            m.head < m.to &&
            (i === 0 || mentions[i - 1]!.start <= m.start),
        );
      }),
    );
  });

  it('lets a longer name begin after the article of a shorter one', () => {
    const doc = docOf(`
      1 the the DET _ _ 4 det
      2 West West ADJ _ _ 4 amod
      3 Saharan Saharan ADJ _ _ 4 amod
      4 pact pact NOUN _ Number=Sing 5 nsubj
      5 thanked thank VERB _ _ 0 root
      6 the the DET _ _ 7 det
      7 West West PROPN _ _ 5 obj`);
    const alias = (text: string, party: PartyId): [string, Alias[]] => [
      text.toLowerCase(),
      [{ text, party, kind: 'name', name: text, isCaseSensitive: false }],
    ];
    const world = {
      ...SMALL_WORLD,
      aliases: new Map([...SMALL_WORLD.aliases, alias('the West', 'org:NATO' as PartyId), alias('West Saharan pact', 'org:UN' as PartyId)]),
    };
    const found = findMentions(doc, pageOf(doc), world).map((m) => `${doc.text.slice(m.start, m.end)} ${m.parties.join('+')}`);
    expect(found).toEqual(['West Saharan pact org:UN', 'the West org:NATO']);
  });
});
