import type { Frame } from '../../model/lexicon.ts';

/** A frame of no row of the lexicon, for acts that are told by a turn of the sentence («must *leave*», «has no such plan»); all that is not given is empty. */
export const toBareFrame = (id: string, given: Partial<Omit<Frame, 'id'>> = {}): Frame => ({
  id,
  lemmas: [],
  upos: 'VERB',
  also: [],
  conditions: [],
  contexts: [],
  actor: [],
  recipient: [],
  content: [],
  isJoint: false,
  specificity: 0,
  example: '',
  expect: '',
  ...given,
});
