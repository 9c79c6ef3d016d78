import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { SMALL_WORLD } from '../../../test/helpers/world.ts';
import { toRange, toSpan, toTokenIndex } from '../../base/offsets.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention, MentionIndex, MentionKind } from '../../model/mention.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { linkMentions } from './link-mentions.ts';

/** A mention over tokens `from` to `to` (exclusive), head last unless told. */
const at = (doc: ParsedDoc, kind: MentionKind, from: number, to: number, part: Partial<Mention> = {}): Omit<Mention, 'index'> => ({
  kind,
  ...toSpan(doc.tokens[from]!.start, doc.tokens[to - 1]!.end),
  ...toRange(from, to),
  head: toTokenIndex(to - 1),
  parties: [],
  why: [],
  ...part,
});
const partiesOf = (doc: ParsedDoc, drafts: Omit<Mention, 'index'>[]): Map<string, string> => {
  const mentions = drafts.map((draft, i): Mention => ({ ...draft, index: i as MentionIndex }));
  const found = new Map<string, string>();
  for (const chain of linkMentions(doc, mentions, [], SMALL_WORLD)) {
    for (const m of chain.mentions) found.set(`${m} ${doc.text.slice(mentions[m]!.start, mentions[m]!.end)}`, chain.parties.join('+'));
  }
  return found;
};
const party = (id: string): Partial<Mention> => ({ parties: [id as PartyId] });

describe('linkMentions', () => {
  const visit = docOf(`
    1 President president NOUN _ Number=Sing 2 compound
    2 Soto Soto PROPN _ _ 3 nsubj
    3 thanked thank VERB _ _ 0 root
    4 Norway Norway PROPN _ _ 3 obj
    5 . . PUNCT _ _ 3 punct

    1 He he PRON _ _ 2 nsubj
    2 praised praise VERB _ _ 0 root
    3 the the DET _ Definite=Def 4 det
    4 country country NOUN _ Number=Sing 2 obj
    5 and and CCONJ _ _ 7 cc
    6 its its PRON _ Poss=Yes 7 nmod:poss
    7 army army NOUN _ Number=Sing 4 conj`);

  it('follows a person, a country and what is the country’s through pronouns and descriptions', () => {
    const found = partiesOf(visit, [
      at(visit, 'person', 0, 2, {
        name: 'Soto',
        nameSpan: toSpan(10, 14),
        role: 'President',
        office: 'head-of-state',
        sector: 'GOV',
        ...party('iso:CHL'),
      }),
      at(visit, 'party', 3, 4, party('iso:NOR')),
      at(visit, 'pronoun', 5, 6),
      at(visit, 'role', 7, 9, { role: 'country', sector: 'GOV' }),
      at(visit, 'role', 10, 12, { role: 'army', sector: 'MIL' }),
      at(visit, 'pronoun', 10, 11),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      '0 President Soto': 'iso:CHL',
      '1 Norway': 'iso:NOR',
      '2 He': 'iso:CHL',
      '3 the country': 'iso:NOR',
      '4 its army': 'iso:NOR',
      '5 its': 'iso:NOR',
    });
  });

  it('takes the two sides for the last two parties, whoever acted for them', () => {
    const doc = docOf(`
      1 Moscow Moscow PROPN _ _ 2 nsubj
      2 accused accuse VERB _ _ 0 root
      3 Kenya Kenya PROPN _ _ 2 obj
      4 . . PUNCT _ _ 2 punct

      1 Both both DET _ _ 2 det
      2 sides side NOUN _ Number=Plur 4 nsubj
      3 then then ADV _ _ 4 advmod
      4 met meet VERB _ _ 0 root`);
    const found = partiesOf(doc, [
      at(doc, 'seat', 0, 1, { name: 'Moscow', ...party('iso:RUS') }),
      at(doc, 'party', 2, 3, party('iso:KEN')),
      at(doc, 'role', 4, 6, { role: 'sides' }),
    ]);
    expect(found.get('2 Both sides')).toBe('iso:RUS+iso:KEN');
  });

  it('means the speaker’s party by «we» inside a quotation', () => {
    const doc = docOf(`
      1 “ “ PUNCT _ _ 3 punct
      2 We we PRON _ _ 3 nsubj
      3 agree agree VERB _ _ 6 ccomp
      4 , , PUNCT _ _ 6 punct
      5 ” ” PUNCT _ _ 6 punct
      6 said say VERB _ _ 0 root
      7 Norway Norway PROPN _ _ 6 nsubj`);
    const found = partiesOf(doc, [at(doc, 'pronoun', 1, 2), at(doc, 'party', 6, 7, party('iso:NOR'))]);
    expect(found.get('0 We')).toBe('iso:NOR');
  });

  it('joins a family name to the full name that comes later', () => {
    const doc = docOf(`
      1 Tveit Tveit PROPN _ _ 2 nsubj
      2 left leave VERB _ _ 0 root

      1 Liv Liv PROPN _ _ 3 nsubj
      2 Tveit Tveit PROPN _ _ 1 flat
      3 returned return VERB _ _ 0 root`);
    const mentions = [
      at(doc, 'person', 0, 1, { name: 'Tveit', nameSpan: toSpan(0, 5) }),
      at(doc, 'person', 2, 4, { name: 'Liv Tveit', nameSpan: toSpan(11, 20), ...party('iso:NOR') }),
    ].map((draft, i): Mention => ({ ...draft, index: i as MentionIndex }));
    const chains = linkMentions(doc, mentions, [], SMALL_WORLD);
    expect(chains).toHaveLength(1);
    expect(chains[0]).toMatchObject({ kind: 'person', name: 'Liv Tveit', parties: ['iso:NOR'], mentions: [0, 1] });
  });

  const agreed = docOf(`
    1 Norway Norway PROPN _ _ 6 nsubj
    2 , , PUNCT _ _ 3 punct
    3 Chile Chile PROPN _ _ 6 dep
    4 and and CCONJ _ _ 5 cc
    5 Kenya Kenya PROPN _ _ 3 conj
    6 agreed agree VERB _ _ 0 root

    1 They they PRON _ _ 2 nsubj
    2 met meet VERB _ _ 0 root

    1 America America PROPN _ _ 2 nsubj
    2 praised praise VERB _ _ 0 root
    3 all all DET _ _ 5 det:predet
    4 three three NUM _ _ 5 nummod
    5 countries country NOUN _ Number=Plur 2 obj`);

  it('takes the parties of a list together, whatever its tree', () => {
    const found = partiesOf(agreed, [
      at(agreed, 'party', 0, 1, party('iso:NOR')),
      at(agreed, 'party', 2, 3, party('iso:CHL')),
      at(agreed, 'party', 4, 5, party('iso:KEN')),
      at(agreed, 'pronoun', 6, 7),
      at(agreed, 'party', 8, 9, party('iso:USA')),
      at(agreed, 'role', 10, 13, { role: 'countries', sector: 'GOV' }),
    ]);
    expect(found.get('3 They')).toBe('iso:NOR+iso:CHL+iso:KEN');
    expect(found.get('5 all three countries')).toBe('iso:NOR+iso:CHL+iso:KEN');
  });

  const hosted = docOf(`
    1 Norway Norway PROPN _ _ 2 nsubj
    2 spoke speak VERB _ _ 0 root
    3 with with ADP _ _ 4 case
    4 Chile Chile PROPN _ _ 2 obl

    1 Kenya Kenya PROPN _ _ 2 nsubj
    2 thanked thank VERB _ _ 0 root
    3 both both DET _ _ 4 det
    4 sides side NOUN _ Number=Plur 2 obj

    1 America America PROPN _ _ 2 nsubj
    2 urged urge VERB _ _ 0 root
    3 both both PRON _ _ 2 obj`);

  it('takes for both sides those who met, and never who speaks to them', () => {
    const found = partiesOf(hosted, [
      at(hosted, 'party', 0, 1, party('iso:NOR')),
      at(hosted, 'party', 3, 4, party('iso:CHL')),
      at(hosted, 'party', 4, 5, party('iso:KEN')),
      at(hosted, 'role', 6, 8, { role: 'sides' }),
      at(hosted, 'party', 8, 9, party('iso:USA')),
      at(hosted, 'pronoun', 10, 11),
    ]);
    expect(found.get('3 both sides')).toBe('iso:NOR+iso:CHL');
    expect(found.get('5 both')).toBe('iso:NOR+iso:CHL');
  });

  const accused = docOf(`
    1 NATO NATO PROPN _ _ 2 nsubj
    2 met meet VERB _ _ 0 root

    1 Kenya Kenya PROPN _ _ 2 nsubj
    2 accused accuse VERB _ _ 0 root
    3 the the DET _ Definite=Def 4 det
    4 group group NOUN _ Number=Sing 2 obj
    5 of of SCONJ _ _ 6 mark
    6 smearing smear VERB _ _ 2 advcl
    7 Kenya Kenya PROPN _ _ 6 obj`);

  it('does not take for the owner of a group what somebody does to it', () => {
    const found = partiesOf(accused, [
      at(accused, 'party', 0, 1, party('org:NATO')),
      at(accused, 'party', 2, 3, party('iso:KEN')),
      at(accused, 'role', 4, 6, { role: 'group', sector: 'REB' }),
      at(accused, 'party', 8, 9, party('iso:KEN')),
    ]);
    expect(found.get('2 the group')).toBe('org:NATO');
  });

  it('takes a government that several urge for none of theirs, and none of the capital from which one speaks', () => {
    const urged = (opening: string): ParsedDoc =>
      docOf(`
      1 Peru Peru PROPN _ _ 2 nsubj
      2 fired fire VERB _ _ 0 root
      3 . . PUNCT _ _ 2 punct

      1 In in ADP _ _ 2 case
      2 ${opening} ${opening} PROPN _ _ 8 obl
      3 , , PUNCT _ _ 8 punct
      4 Chile Chile PROPN _ _ 8 nsubj
      5 and and CCONJ _ _ 6 cc
      6 Norway Norway PROPN _ _ 4 conj
      7 jointly jointly ADV _ _ 8 advmod
      8 urged urge VERB _ _ 0 root
      9 the the DET _ Definite=Def 10 det
      10 government government NOUN _ Number=Sing 8 obj
      11 . . PUNCT _ _ 8 punct`);
    const meant = (doc: ParsedDoc, opening: string): string | undefined =>
      partiesOf(doc, [
        at(doc, 'party', 0, 1, party('iso:PER')),
        at(doc, 'seat', 4, 5, party(opening)),
        at(doc, 'party', 6, 7, party('iso:CHL')),
        at(doc, 'party', 8, 9, party('iso:NOR')),
        at(doc, 'role', 11, 13, { role: 'government', sector: 'GOV' }),
      ]).get('4 the government');
    expect(meant(urged('Oslo'), 'iso:NOR')).toBe('iso:PER');
    expect(meant(urged('Lima'), 'iso:PER')).toBe('iso:PER');
  });
});
