import type { ClauseTree } from './clause-tree.ts';

/** What a go-between does. */
const BROKERING: ReadonlySet<string> = new Set('broker mediate sponsor host facilitate monitor moderate chair guarantee'.split(' '));

const HYPHEN = /^[-–‐‑]$/;

/** «a Russian-*brokered* truce»: a participle behind a hyphen, whose nation is none of the two sides. */
export function isBrokered(tree: ClauseTree, i: number): boolean {
  return i > 0 && BROKERING.has(tree.tokens[i]!.lemma.toLowerCase()) && HYPHEN.test(tree.tokens[i - 1]!.form);
}
