import type { EventType } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import { findStanding } from './find-standing.ts';
import type { FrameMatch } from './match-frames.ts';
import { WAYS } from './ways.ts';

/** Types of act that are done in words, once one has come to do them. */
const SAID: ReadonlySet<EventType> = new Set(['SUPPORT', 'REQUEST', 'ACCUSE']);
/** Verbs of coming, writing and calling, after which «to thank», «to demand», «to protest» says what was said. */
const GOING: ReadonlySet<string> = new Set(
  'fly travel go come arrive visit telephone phone call ring write cable gather assemble march rally demonstrate meet convene speak occupy camp summon'.split(
    ' ',
  ),
);
/** Who was «the first to recognise», «the only one to condemn», «the last to withdraw» has done so. */
const RANKS: ReadonlySet<string> = new Set('first second third fourth fifth last latest only'.split(' '));
/** Whether an infinitive tells of what was done, by what stands above it: of words, once one has come to say them, and of any act, of whom it is told who did it first or last. */
export function isSaidInGoing(tree: ClauseTree, { frame, token }: FrameMatch): boolean {
  const { head } = tree.tokens[token]!;
  if (head < 0 || frame.type === undefined || tree.markOf(token) !== 'to') return false;
  const above = findStanding(tree, head);
  if (above.isNegated || above.modality !== 'actual') return false;
  return tree.tokens[head]!.upos === 'VERB'
    ? SAID.has(frame.type) && GOING.has(tree.lemmas[head]!)
    : !WAYS.has(tree.lemmas[head]!) && [head, ...tree.dependants(head)].some((t) => RANKS.has(tree.lemmas[t]!));
}
