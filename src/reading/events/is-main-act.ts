import type { ClauseTree } from './clause-tree.ts';

/** Relations by which a clause is what its sentence says, and no circumstance or attribute of it. */
const SAID: ReadonlySet<string> = new Set(['ccomp', 'conj', 'parataxis', 'xcomp']);
/** Steps up to the head of a sentence. Set by hand: «said that … agreed to … and …» has four. */
const MOST_STEPS = 8;

/** Nouns that stand so to what a sentence says may be what it tells: «*Access* has improved». */
const NEAR: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj']);

/**
 * Whether words are what their sentence tells, and not what stands in one of its phrases or in a clause about one («the man who was *jailed*»). Undefined of
 * its subject and object, which may be either.
 */
export function isMainAct(token: number, tree: ClauseTree): boolean | undefined {
  let at = token;
  const own = tree.tokens[at]!;
  if (own.upos === 'NOUN' && own.head >= 0) return NEAR.has(own.deprel) && isMainAct(own.head, tree) === true ? undefined : false;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (head < 0) return true;
    if (!SAID.has(deprel)) return false;
    at = head;
  }
  return false;
}
