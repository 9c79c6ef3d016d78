import { describe, expect, it } from 'vitest';
import { toLexicon } from './to-lexicon.ts';

const HEADER = 'pattern\tpos\ttype\tmode\tcameo\tcontexts\tactor\trecipient\tcontent\teffect\tjoint\tconditions\texample\texpect';
const row = (cells: Partial<Record<string, string>>): string =>
  HEADER.split('\t')
    .map((column) => cells[column] ?? '')
    .join('\t');
const table = (...rows: string[]): { name: string; text: string } => ({ name: 'own.tsv', text: [HEADER, ...rows].join('\n') });

describe('toLexicon', () => {
  it('gives every alternative of a head its frames, those with more words first', () => {
    const lexicon = toLexicon([
      table(row({ pattern: 'slam|blast', pos: 'VERB', type: 'ACCUSE' }), row({ pattern: 'blast off/prt', pos: 'VERB', type: 'MOBILIZE' })),
    ]);
    expect(lexicon.frames.get('slam/VERB')).toHaveLength(1);
    expect(lexicon.frames.get('blast/VERB')!.map((f) => f.id)).toEqual(['blast+off/prt.v', 'slam|blast.v']);
  });

  it('fills in the usual slots of the part of speech', () => {
    const [frame] = toLexicon([table(row({ pattern: 'raid', pos: 'NOUN', type: 'ASSAULT' }))]).frames.get('raid/NOUN')!;
    expect(frame!.actor.map((s) => s.marker ?? s.kind)).toEqual(['by', 'poss', 'adj', 'subj']);
    expect(frame!.recipient.map((s) => s.marker)).toContain('against');
  });

  it('lets a further word and a condition stand in one of several slots, and marks a broad frame', () => {
    const [frame] = toLexicon([
      {
        name: 'own.tsv',
        text: `${HEADER}\tbroad\n${row({ pattern: 'put list|register/to|on', pos: 'VERB', type: 'SANCTION', conditions: 'to|on:some' })}\ty`,
      },
    ]).frames.get('put/VERB')!;
    expect(frame!.also[0]!.slots.map((s) => s.marker)).toEqual(['to', 'on']);
    expect(frame!.conditions[0]!.slots.map((s) => s.marker)).toEqual(['to', 'on']);
    expect(frame!.isBroad).toBe(true);
  });

  it.each([
    ['a type that PLOVER does not have', { pattern: 'x', pos: 'VERB', type: 'GREET' }],
    ['a mode of another type', { pattern: 'x', pos: 'VERB', type: 'AID', mode: 'visit' }],
    ['a code that CAMEO does not have', { pattern: 'x', pos: 'VERB', type: 'AID', cameo: '999' }],
    ['a context that nobody knows', { pattern: 'x', pos: 'VERB', type: 'AID', contexts: 'knitting' }],
    ['neither type nor effect', { pattern: 'x', pos: 'VERB' }],
  ])('names the line that has %s', (_, cells) => {
    expect(() => toLexicon([table(row(cells))])).toThrow(/own\.tsv line 2/);
  });

  it('refuses one pattern twice', () => {
    const twice = row({ pattern: 'x', pos: 'VERB', type: 'AID' });
    expect(() => toLexicon([table(twice, twice)])).toThrow(/each pattern once/);
  });
});
