import type { ClauseTree } from './clause-tree.ts';
import type { FrameMatch } from './match-frames.ts';

/**
 * Whether the verb above a word says what became of its act, so that the word tells of none beside it: «the *truce* collapsed», «the *raid* did not take place» (taken back by the verb),
 * «opened the *postponed* summit» (what is held was not refused), «released two *detained* tourists» (that somebody was held is told by his release).
 */
export function isToldByVerb(
  tree: ClauseTree,
  { frame, token }: FrameMatch,
  matches: ReadonlyMap<number, FrameMatch>,
  isNegated: (verb: FrameMatch) => boolean,
): boolean {
  const { deprel, head } = tree.tokens[token]!;
  if (head < 0 || frame.type === undefined) return false;
  if (deprel !== 'amod') {
    const verb = matches.get(head);
    const isArgument = deprel.startsWith('nsubj') || deprel === 'obj';
    return frame.upos === 'NOUN' && isArgument && verb?.frame.type === frame.type && isNegated(verb);
  }
  const verb = matches.get(tree.tokens[head]!.head);
  if (!verb) return false;
  if (frame.type === 'REJECT') return verb.frame.type === 'CONSULT' && verb.words.includes(head) && !isNegated(verb);
  return (frame.type === 'COERCE' || frame.mode === 'abduct') && verb.frame.mode === 'release';
}
