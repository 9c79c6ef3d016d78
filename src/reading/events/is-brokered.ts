import type { ClauseTree } from './clause-tree.ts';

/** What a go-between does. */
const BROKERING: ReadonlySet<string> = new Set('broker mediate host facilitate monitor moderate chair guarantee'.split(' '));
/** What a sponsor is a go-between of; of all else he is a side: «Iranian-sponsored militants». */
const SPONSORED: ReadonlySet<string> = new Set(
  'accord agreement deal pact treaty truce ceasefire cease-fire settlement process plan talk talks negotiation conference summit meeting dialogue'.split(
    ' ',
  ),
);
const HYPHEN = /^[-–‐‑]$/;

/** «a Russian-*brokered* truce»: a participle behind a hyphen, whose nation is none of the two sides. */
export function isBrokered(tree: ClauseTree, i: number): boolean {
  if (i === 0 || !HYPHEN.test(tree.tokens[i - 1]!.form)) return false;
  return BROKERING.has(tree.lemmas[i]!) || (tree.lemmas[i] === 'sponsor' && SPONSORED.has(tree.lemmas[tree.tokens[i]!.head] ?? ''));
}
