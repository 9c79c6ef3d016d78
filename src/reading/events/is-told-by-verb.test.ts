import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import type { Frame } from '../../model/lexicon.ts';
import type { EventType } from '../../ontology/plover.ts';
import { ClauseTree } from './clause-tree.ts';
import { isToldByVerb } from './is-told-by-verb.ts';
import type { FrameMatch } from './match-frames.ts';
import { toBareFrame } from './to-bare-frame.ts';

const NOUN_OF_VERB = docOf(`
  1 The the DET _ _ 2 det
  2 truce truce NOUN _ _ 3 nsubj
  3 collapsed collapse VERB _ _ 0 root`);
const ATTRIBUTE = docOf(`
  1 Oman Oman PROPN _ _ 2 nsubj
  2 released release VERB _ _ 0 root
  3 detained detain VERB _ _ 4 amod
  4 tourists tourist NOUN _ _ 2 obj`);

function isTold(doc: typeof ATTRIBUTE, act: FrameMatch, verb: FrameMatch, isNegated: boolean): boolean {
  return isToldByVerb(new ClauseTree(doc), act, new Map([act, verb].map((match) => [match.token, match])), () => isNegated);
}
const at = (token: number, frame: Frame, words: readonly number[] = []): FrameMatch => ({ frame, token, words, dropped: [] });
const frame = (type: EventType, given: Partial<Frame> = {}): Frame => toBareFrame('test', { type, ...given });

describe('an act that the verb above its word tells of', () => {
  it('is one that the verb takes back', () => {
    const noun = at(1, frame('RETREAT', { upos: 'NOUN' }));
    expect(isTold(NOUN_OF_VERB, noun, at(2, frame('RETREAT')), true)).toBe(true);
    expect(isTold(NOUN_OF_VERB, noun, at(2, frame('RETREAT')), false)).toBe(false);
  });

  it('is the arrest of those who are released, and no other act toward them', () => {
    const release = at(1, frame('RETREAT', { mode: 'release' }));
    expect(isTold(ATTRIBUTE, at(2, frame('COERCE')), release, false)).toBe(true);
    expect(isTold(ATTRIBUTE, at(2, frame('COERCE')), at(1, frame('COERCE')), false)).toBe(false);
  });

  it('is the refusal of a meeting that was held after all', () => {
    const refusal = at(2, frame('REJECT'));
    const held = at(1, frame('CONSULT'), [3]);
    expect(isTold(ATTRIBUTE, refusal, held, false)).toBe(true);
    expect(isTold(ATTRIBUTE, refusal, held, true)).toBe(false);
  });
});
