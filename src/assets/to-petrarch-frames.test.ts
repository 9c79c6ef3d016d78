import { describe, expect, it } from 'vitest';
import { toPetrarchFrames } from './to-petrarch-frames.ts';

const DICTIONARY = `# a small dictionary in the form of PETRARCH
&WEAPON
+GUN
+ROCKET
+MACHINE_GUN

&SOLDIERS
+TROOP
+&IRREGULARS

&IRREGULARS
+MILITIA_
+&SOLDIERS

---  RUSH   [---]  ---
HURRY {HURRIES HURRYING HURRIED }
RUSH  # a comment
- * (TO BORDER)                      [154]     # RUSH
- * {RELIEF ASSISTANCE}              [073]
- &SOLDIERS *                        [154]
- * &NOBODY                          [190]

---  STRENGTHEN   [150]  ---
+BEEF_UP  [174]
RE_+OPEN {RE_+OPENED} [080]
- * SANCTIONS [163]
- * TALKS (WITH +) [046:046]
- * (BEFORE COURT) [:173]
- * DOWN [0831]
`;

describe('a verb dictionary of PETRARCH', () => {
  const { frames, unused } = toPetrarchFrames(DICTIONARY, 'small.txt');
  const of = (lemma: string) => frames.filter((frame) => frame.lemmas[0] === lemma);

  it('gives each verb the code of its block, its own code where it has one, and no type where the code is null', () => {
    const [hurry] = of('hurry').filter((frame) => frame.also.length === 0 && frame.conditions.length === 0);
    expect(hurry).toMatchObject({ lemmas: ['hurry', 'hurries', 'hurrying', 'hurried'], upos: 'VERB' });
    expect(hurry!.type).toBeUndefined();
    expect(of('beef')[0]).toMatchObject({ type: 'COERCE', cameo: '174', also: [{ slots: [{ kind: 'prt' }, { kind: 'any' }] }] });
    expect(of('reopen')[0]).toMatchObject({ type: 'CONCEDE', cameo: '080' });
  });

  it('gives every verb of a block its patterns: words, phrases, sets and prepositions', () => {
    for (const lemma of ['hurry', 'rush']) {
      expect(of(lemma).map((frame) => frame.cameo)).toEqual([undefined, '154', '073', '154']);
      const [, border, relief, soldiers] = of(lemma);
      expect(border!.also).toEqual([{ lemmas: new Set(['border']), slots: [{ kind: 'prep', marker: 'to' }] }]);
      expect(relief!.also.map((word) => [...word.lemmas][0])).toEqual(['assistance', 'relief']);
      expect([...soldiers!.conditions[0]!.lemmas].sort()).toEqual(['militia', 'troop']);
    }
  });

  it('takes plurals back to their singular', () => {
    expect(
      of('beef')
        .find((frame) => frame.cameo === '163')!
        .also.at(-1)!.lemmas,
    ).toEqual(new Set(['sanctions', 'sanction']));
  });

  it('makes a joint act of a code that both sides share, and turns round one that the other side alone has', () => {
    const talks = of('beef').find((frame) => frame.type === 'CONSULT')!;
    expect(talks.isJoint).toBe(true);
    const court = of('beef').find((frame) => frame.cameo === '173')!;
    expect(court.recipient).toEqual([{ kind: 'subj' }]);
  });

  it('tells what it leaves out, by line', () => {
    expect(unused).toEqual([{ line: 21, text: '- * &NOBODY                          [190]', reason: 'no set &NOBODY' }]);
  });

  it('names the line where a text is no dictionary', () => {
    expect(() => toPetrarchFrames('Dear Sir,\n- * WAR [190]\n', 'letter.txt')).toThrow(/letter\.txt line 2/);
    expect(() => toPetrarchFrames('- * WAR [190]\n', 'letter.txt')).toThrow(/letter\.txt line 1/);
  });
});
