import type { Slot } from '../../model/lexicon.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { FrameMatch } from './match-frames.ts';

/** Types by which somebody judges what another has done. */
const JUDGING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'PROTEST']);
/** Verbs that say what somebody is: «Hamas, which Israel calls a terrorist group». */
const CALLING: ReadonlySet<string> = new Set('accuse call describe label brand term dub consider deem regard see view list'.split(' '));
/** What «which» and «something that» have before them. */
const SOMETHING: ReadonlySet<string> = new Set(['something', 'thing', 'fact']);
/** Steps up from what a relative clause hangs on to the clause that it judges. */
const MOST_STEPS = 5;

/**
 * «Hungary blocked aid for Ukraine, *which* angered Poland», «expelled two envoys, *which* Mali condemned»: the verb of the clause that a relative clause behind a comma judges as a whole, where what
 * is judged stands in `slot`; −1 where the words in that slot are meant themselves.
 */
export function judgedClause(tree: ClauseTree, { frame, token }: FrameMatch, slot: Slot): number {
  if (frame.type === undefined || !JUDGING.has(frame.type) || frame.mode === 'allege' || frame.upos !== 'VERB') return -1;
  const { deprel, head } = tree.tokens[token]!;
  if (!deprel.startsWith('acl:relcl') || head < 0 || CALLING.has(tree.lemmas[token]!)) return -1;
  const which = tree.dependants(token).find((c) => c < token && RELATIVE.has(tree.lemmas[c]!) && tree.tokens[c]!.upos === 'PRON');
  if (which === undefined || slotOf(tree.tokens[which]!.deprel) !== slot.kind) return -1;
  const isSomething = SOMETHING.has(tree.lemmas[head]!);
  if (!isSomething && (tree.lemmas[which] !== 'which' || tree.tokens[which - 1]?.form !== ',')) return -1;
  // «condemned for its part in the war» is a state
  if (tree.phrases(token, 'for').length > 0 || tree.phrases(token, 'over').length > 0) return -1;
  let at: number = head;
  for (let step = 0; step < MOST_STEPS && !tree.isClause(at); step++) {
    const { deprel: relation, head: above } = tree.tokens[at]!;
    if (above < 0 || relation.startsWith('nsubj')) return -1;
    at = above;
  }
  return tree.isClause(at) ? at : -1;
}

const RELATIVE: ReadonlySet<string> = new Set(['which', 'that']);

const slotOf = (deprel: string): Slot['kind'] | undefined =>
  deprel === 'nsubj' ? 'subj' : deprel === 'obj' || deprel === 'nsubj:pass' ? 'obj' : undefined;
