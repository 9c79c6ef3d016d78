import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { mentionAt } from '../../../test/helpers/mention-at.ts';
import type { Mention, MentionKind } from '../../model/mention.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { SceneMarks } from './scene-marks.ts';

const doc = docOf(`
  1 Peru Peru PROPN _ _ 4 nmod:poss
  2 's 's PART _ _ 1 case
  3 swift swift ADJ _ _ 4 amod
  4 answer answer NOUN _ _ 5 nsubj
  5 came come VERB _ _ 0 root
  6 . . PUNCT _ _ 5 punct

  1 " " PUNCT _ _ 2 punct
  2 Chile Chile PROPN _ _ 3 nsubj
  3 lies lie VERB _ _ 6 ccomp
  4 , , PUNCT _ _ 3 punct
  5 " " PUNCT _ _ 3 punct
  6 said say VERB _ _ 0 root
  7 Soto Soto PROPN _ _ 6 nsubj
  8 . . PUNCT _ _ 6 punct`);
const at = (token: number, kind: MentionKind): Mention => mentionAt(doc, token, kind);
const sentenceOf = new Int32Array(doc.tokens.length);
for (const { index, from, to } of doc.sentences) sentenceOf.fill(index, from, to);
const PER = 'iso:PER' as PartyId;
const CHL = 'iso:CHL' as PartyId;

describe('marks of the scene', () => {
  const told = [[{ mention: at(0, 'party'), party: PER }], [{ mention: at(7, 'party'), party: CHL }]];
  const found = new Map<PartyId, string[]>();
  new SceneMarks(doc, sentenceOf, told).mark(at(12, 'person'), 'GOV', true, (party, name) =>
    found.set(party, [...(found.get(party) ?? []), name]),
  );

  it('tell those whom the speaker names from those whom the page names', () => {
    expect(found.get(CHL)).toContain('first-quoted');
    expect(found.get(CHL)).not.toContain('first-plain');
  });

  it('tell whose deed the sentence before was', () => {
    expect(found.get(PER)).toContain('first-previous-owner');
    expect(found.get(CHL)).not.toContain('first-previous-owner');
  });
});
