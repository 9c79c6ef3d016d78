import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { toRange, toSpan } from '../../base/offsets.ts';
import type { Referent } from '../../model/actor.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { World } from '../../model/world.ts';
import { findQuotes } from './find-quotes.ts';

const WORLD = { parties: new Map() } as unknown as World;

function mentionsIn(doc: ParsedDoc, kinds: Readonly<Record<string, Mention['kind']>>): Mention[] {
  return doc.tokens
    .filter((t) => kinds[t.form])
    .map(
      (t, i): Mention => ({
        index: i as MentionIndex,
        kind: kinds[t.form]!,
        ...toSpan(t.start, t.end),
        ...toRange(t.index, t.index + 1),
        head: t.index,
        parties: [],
        name: t.form,
        why: [],
      }),
    );
}

function read(conllu: string, kinds: Readonly<Record<string, Mention['kind']>>) {
  const doc = docOf(conllu);
  const mentions = mentionsIn(doc, kinds);
  const referents = mentions.map((m): Referent => ({ mention: m.index, parties: [], name: m.name!, confidence: 1, why: [] }));
  const page = { text: doc.text, blocks: [{ span: toSpan(0, doc.text.length), kind: 'story', why: [] }] } as unknown as Page;
  return findQuotes(page, doc, mentions, referents, WORLD).map((q) => ({
    kind: q.kind,
    text: q.text,
    speaker: q.speaker?.name,
    via: q.via.map((v) => v.name),
  }));
}

describe('speakers', () => {
  it('stand behind the quotation', () => {
    const conllu = `1 “ “ PUNCT _ _ 4 punct _ SpaceAfter=No
2 We we PRON _ _ 4 nsubj
3 will will AUX _ _ 4 aux
4 stay stay VERB _ VerbForm=Inf 8 ccomp _ SpaceAfter=No
5 , , PUNCT _ _ 4 punct _ SpaceAfter=No
6 ” ” PUNCT _ _ 4 punct
7 Roe Roe PROPN _ _ 8 nsubj
8 said say VERB _ Tense=Past|VerbForm=Fin 0 root _ SpaceAfter=No
9 . . PUNCT _ _ 8 punct`;
    expect(read(conllu, { Roe: 'person' })).toEqual([{ kind: 'direct', text: 'We will stay', speaker: 'Roe', via: [] }]);
  });

  it('are found where a document is of another one that nobody made', () => {
    const conllu = `1 “ “ PUNCT _ _ 4 punct _ SpaceAfter=No
2 We we PRON _ _ 4 nsubj
3 will will AUX _ _ 4 aux
4 stay stay VERB _ VerbForm=Inf 7 ccomp _ SpaceAfter=No
5 , , PUNCT _ _ 4 punct _ SpaceAfter=No
6 ” ” PUNCT _ _ 4 punct
7 said say VERB _ Tense=Past|VerbForm=Fin 0 root
8 a a DET _ _ 9 det
9 statement statement NOUN _ _ 7 nsubj
10 of of ADP _ _ 12 case
11 the the DET _ _ 12 det
12 report report NOUN _ _ 9 nmod _ SpaceAfter=No
13 . . PUNCT _ _ 7 punct`;
    expect(read(conllu, {}).map(({ text }) => text)).toEqual(['We will stay']);
  });

  it('are the object where an agency quotes them, and the agency is the carrier', () => {
    const conllu = `1 Kurier Kurier PROPN _ _ 2 nsubj
2 quoted quote VERB _ Tense=Past|VerbForm=Fin 0 root
3 Roe Roe PROPN _ _ 2 obj
4 as as SCONJ _ _ 5 mark
5 calling call VERB _ VerbForm=Ger 2 advcl
6 it it PRON _ _ 5 obj
7 “ “ PUNCT _ _ 9 punct _ SpaceAfter=No
8 a a DET _ _ 9 det
9 farce farce NOUN _ Number=Sing 5 xcomp _ SpaceAfter=No
10 ” ” PUNCT _ _ 9 punct _ SpaceAfter=No
11 . . PUNCT _ _ 2 punct`;
    expect(read(conllu, { Roe: 'person', Kurier: 'outlet' })).toEqual([
      { kind: 'direct', text: 'a farce', speaker: 'Roe', via: ['Kurier'] },
    ]);
  });

  it('are found by the order of words where the tree is wrong', () => {
    const conllu = `1 Roe Roe PROPN _ _ 0 root
2 , , PUNCT _ _ 5 punct
3 an a DET _ _ 4 det
4 envoy envoy NOUN _ Number=Sing 1 appos
5 , , PUNCT _ _ 1 punct
6 threatened threatened ADJ _ _ 4 amod
7 “ “ PUNCT _ _ 9 punct _ SpaceAfter=No
8 hard hard ADJ _ _ 9 amod
9 answers answer NOUN _ Number=Plur 6 obl _ SpaceAfter=No
10 ” ” PUNCT _ _ 9 punct _ SpaceAfter=No
11 . . PUNCT _ _ 1 punct`;
    expect(read(conllu, { Roe: 'person' })[0]).toMatchObject({ text: 'hard answers', speaker: 'Roe' });
  });

  it('of a clause without marks are those of the verb of saying', () => {
    const conllu = `1 Roe Roe PROPN _ _ 2 nsubj
2 said say VERB _ Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ _ _ 6 mark
4 the the DET _ _ 5 det
5 bridge bridge NOUN _ Number=Sing 6 nsubj
6 stays stay VERB _ Tense=Pres|VerbForm=Fin 2 ccomp
7 open open ADJ _ _ 6 xcomp _ SpaceAfter=No
8 . . PUNCT _ _ 2 punct`;
    expect(read(conllu, { Roe: 'person' })).toEqual([{ kind: 'indirect', text: 'the bridge stays open', speaker: 'Roe', via: [] }]);
  });
});
