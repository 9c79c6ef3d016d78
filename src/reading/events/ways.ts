import type { ClauseTree } from './clause-tree.ts';

/** What one has before anything is done: «the only *way* to strike», «a last *chance* to withdraw». Lemmas; plans, hopes and attempts have frames of their own. */
export const WAYS: ReadonlySet<string> = new Set(
  'way means method path road route option choice resort solution chance opportunity pretext excuse step move try reason incentive time deadline'.split(
    ' ',
  ),
);

/** Verbs of making use of a chance. */
const TAKING: ReadonlySet<string> = new Set(['take', 'use', 'seize', 'grab', 'exploit', 'choose']);

/** «*took the opportunity* to condemn»: who takes a chance has done so. */
export function isTakenWay(tree: ClauseTree, way: number): boolean {
  const { deprel, head } = tree.tokens[way]!;
  return deprel === 'obj' && WAYS.has(tree.lemmas[way]!) && TAKING.has(tree.lemmas[head]!);
}
