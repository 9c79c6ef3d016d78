import { describe, expect, it } from 'vitest';
import type { Frame, Lexicon } from '../../model/lexicon.ts';
import { frameIndexOf } from './frame-index.ts';

const frame = (id: string, also: readonly (readonly string[])[], specificity: number): Frame => ({
  id,
  lemmas: [id],
  upos: 'VERB',
  also: also.map((lemmas) => ({ lemmas: new Set(lemmas), slots: [] })),
  conditions: [],
  contexts: [],
  actor: [],
  recipient: [],
  content: [],
  isJoint: false,
  specificity,
  example: '',
  expect: '',
});

const hold = [frame('hold+talks', [['talk', 'meeting'], ['with']], 2), frame('hold', [], 0)];
const host = [frame('host+talks', [['meeting', 'talk']], 1)];
const lexicon: Lexicon = {
  frames: new Map([
    ['hold/VERB', hold],
    ['host/VERB', host],
  ]),
  classes: new Map(),
  cues: new Map(),
};

describe('the index of frames', () => {
  const index = frameIndexOf(lexicon);

  it('is made once for a lexicon', () => {
    expect(frameIndexOf(lexicon)).toBe(index);
  });

  it('finds frames by word and part of speech', () => {
    expect(index.find('hold', 'VERB')?.frames).toBe(hold);
    expect(index.find('hold', 'NOUN')).toBeUndefined();
  });

  it('gives sets of the same words one number', () => {
    expect(index.setCount).toBe(2);
    const candidates = index.find('hold', 'VERB')!;
    expect(index.setsWith('meeting')).toEqual([candidates.sets[0]]);
    expect(index.find('host', 'VERB')!.sets[0]).toBe(candidates.sets[0]);
  });

  it('puts lists one after the other, or the most specific frames first, and remembers it', () => {
    const [a, b] = [index.find('hold', 'VERB')!, index.find('host', 'VERB')!];
    expect(index.join(undefined, b)).toBe(b);
    expect(index.join(a, b)!.frames).toEqual([...hold, ...host]);
    expect(index.mix(a, b).frames).toEqual([hold[0], host[0], hold[1]]);
    expect(index.mix(a, b)).toBe(index.mix(a, b));
  });
});
