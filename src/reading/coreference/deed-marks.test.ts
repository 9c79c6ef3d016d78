import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import { mentionAt } from '../../../test/helpers/mention-at.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { MentionKind } from '../../model/mention.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { AGAINST, isOtherSide, markDeeds } from './deed-marks.ts';

/** The marks of the party at a token, for the person at another one. */
function marksOf(doc: ParsedDoc, person: number, party: number, kind: MentionKind = 'party'): Set<string> {
  const marks = new Set<string>();
  markDeeds(doc, mentionAt(doc, person, 'person'), [{ mention: mentionAt(doc, party, kind), party: 'iso:PER' as PartyId }], (_, name) =>
    marks.add(name),
  );
  return marks;
}

const accused = docOf(`
  1 Soto Soto PROPN _ _ 2 nsubj
  2 arrived arrive VERB _ _ 0 root
  3 in in ADP _ _ 4 case
  4 Lima Lima PROPN _ _ 2 obl
  5 and and CCONJ _ _ 6 cc
  6 accused accuse VERB _ _ 2 conj
  7 Peru Peru PROPN _ _ 6 obj`);
const flew = docOf(`
  1 Soto Soto PROPN _ _ 2 nsubj
  2 flew fly VERB _ _ 0 root
  3 to to ADP _ _ 4 case
  4 Lima Lima PROPN _ _ 2 obl`);
const flewBack = docOf(`
  1 Soto Soto PROPN _ _ 2 nsubj
  2 flew fly VERB _ _ 0 root
  3 back back ADV _ _ 2 advmod
  4 to to ADP _ _ 5 case
  5 Lima Lima PROPN _ _ 2 obl`);
const met = docOf(`
  1 Soto Soto PROPN _ _ 4 nsubj
  2 and and CCONJ _ _ 3 cc
  3 Mora Mora PROPN _ _ 1 conj
  4 met meet VERB _ _ 0 root
  5 Haro Haro PROPN _ _ 4 obj`);
const row = docOf(`
  1 Soto Soto PROPN _ _ 5 nsubj
  2 and and CCONJ _ _ 3 cc
  3 Mora Mora PROPN _ _ 1 conj
  4 Haro Haro PROPN _ _ 3 appos
  5 left leave VERB _ _ 0 root`);
const said = docOf(`
  1 Soto Soto PROPN _ _ 2 nsubj
  2 said say VERB _ _ 0 root
  3 Peru Peru PROPN _ _ 5 nsubj
  4 would would AUX _ _ 5 aux
  5 pay pay VERB _ _ 2 ccomp`);
const received = docOf(`
  1 Peru Peru PROPN _ _ 2 nsubj
  2 received receive VERB _ _ 0 root
  3 Soto Soto PROPN _ _ 2 obj`);

describe('marks of deeds', () => {
  it('tell that whom somebody accuses is another one, also with the second of two verbs', () => {
    expect(marksOf(accused, 0, 6)).toContain(AGAINST);
  });

  it('leave open whose the place is where somebody acts, and a body that he blames', () => {
    expect(marksOf(accused, 0, 3, 'place')).not.toContain(AGAINST);
    expect(marksOf(accused, 0, 6, 'role')).not.toContain(AGAINST);
  });

  it('tell that the aim of a journey is another one, but that of a way back', () => {
    expect(marksOf(flew, 0, 3, 'place')).toContain(AGAINST);
    expect(marksOf(flewBack, 0, 4, 'place')).not.toContain(AGAINST);
  });

  it('take two who meet, and two named together, for two sides', () => {
    const [soto, mora, haro] = [0, 2, 4].map((at) => mentionAt(met, at, 'person'));
    expect(isOtherSide(met, soto!, haro!)).toBe(true);
    expect(isOtherSide(met, haro!, soto!)).toBe(true);
    expect(isOtherSide(met, mora!, soto!)).toBe(true);
    // what the second of two is called besides is no third side
    const [aide, boss] = [mentionAt(row, 3, 'person'), mentionAt(row, 2, 'person')];
    expect(isOtherSide(row, boss, mentionAt(row, 0, 'person'))).toBe(true);
    expect([isOtherSide(row, aide, boss), isOtherSide(row, boss, aide)]).toEqual([false, false]);
    expect(isOtherSide(said, mentionAt(said, 0, 'person'), mentionAt(said, 2, 'person'))).toBe(false);
  });

  it('name what somebody says that a party does', () => {
    expect([...marksOf(said, 0, 2)]).toEqual(['deed-say-words-subject']);
  });

  it('tell that who receives somebody is another one', () => {
    expect(marksOf(received, 2, 0)).toContain(AGAINST);
  });

  it('say nothing of a person who does nothing', () => {
    expect([...marksOf(said, 2, 0)]).toEqual([]);
  });
});
