import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { toRange, toSpan, toTokenIndex } from '../../base/offsets.ts';
import type { Referent } from '../../model/actor.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { Quote } from '../../model/quote.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { resolveFirstPerson } from './resolve-first-person.ts';

const NOR = 'iso:NOR' as PartyId;
const doc = docOf(`
  1 Bergen Bergen PROPN _ _ 4 obl
  2 : : PUNCT _ _ 1 punct
  3 We we PRON _ _ 4 nsubj
  4 sent send VERB _ _ 0 root
  5 our our PRON _ _ 6 nmod:poss
  6 army army NOUN _ _ 4 obj
  7 to to ADP _ _ 9 case
  8 our our PRON _ _ 9 nmod:poss
  9 neighbour neighbour NOUN _ _ 4 obl
  10 . . PUNCT _ _ 4 punct`);

/** Mentions by first and last word, kind and party, in the order of the text. */
const mentionsOf = (rows: readonly (readonly [number, number, Mention['kind'], PartyId?])[]): Mention[] =>
  rows.map(([first, last, kind, party], index) => ({
    index: index as MentionIndex,
    kind,
    ...toSpan(doc.tokens[first - 1]!.start, doc.tokens[last - 1]!.end),
    ...toRange(first - 1, last),
    head: toTokenIndex(last - 1),
    parties: party ? [party] : [],
    why: [],
  }));
const mentions = mentionsOf([
  [1, 1, 'place', NOR],
  [3, 3, 'pronoun'],
  [5, 6, 'role'],
  [5, 5, 'pronoun'],
  [8, 9, 'role'],
  [8, 8, 'pronoun'],
]);
const partiesOf = (some: readonly Mention[], quotes: readonly Quote[] = []): string[] =>
  resolveFirstPerson(
    doc,
    some,
    some.map(({ index }): Referent => ({ mention: index, parties: [], confidence: 0, why: [] })),
    quotes,
  ).map(({ parties }) => parties.join('+'));
const quoteBy = (party?: PartyId): Quote =>
  ({ kind: 'direct', span: toSpan(doc.tokens[2]!.start, doc.text.length), speaker: { name: 'Roe', ...(party && { party }) } }) as Quote;

describe('the first person', () => {
  it('is the state that a page speaks for, and what is its own is that state’s; its neighbour is another one', () => {
    expect(partiesOf(mentions)).toEqual(['', 'iso:NOR', 'iso:NOR', 'iso:NOR', '', 'iso:NOR']);
  });

  it('is the party of the speaker inside a quotation, and nobody where that is not known', () => {
    const SWE = 'iso:SWE' as PartyId;
    expect(partiesOf(mentions, [quoteBy(SWE)])).toEqual(['', SWE, SWE, SWE, '', SWE]);
    expect(partiesOf(mentions, [quoteBy()])).toEqual(['', '', '', '', '', '']);
  });

  it('says nothing of a page that speaks so but once, or names no state', () => {
    expect(partiesOf(mentions.slice(0, 2))).toEqual(['', '']);
    expect(partiesOf(mentionsOf([[3, 3, 'pronoun'], [5, 5, 'pronoun'], [8, 8, 'pronoun']]))).toEqual(['', '', '']); // biome-ignore format: rows
  });
});
