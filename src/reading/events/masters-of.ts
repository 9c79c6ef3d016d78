import type { ClauseTree } from './clause-tree.ts';

/** Words that tell whose somebody or something is, and the preposition behind them. */
const BONDS: ReadonlyMap<string, string> = new Map([
  ...['work', 'fight', 'act'].map((verb) => [verb, 'for'] as const),
  ...['loyal', 'belong', 'subordinate', 'link', 'linked'].map((bond) => [bond, 'to'] as const),
  ...['own', 'operate', 'command', 'lead', 'control', 'charter', 'hire'].map((verb) => [verb, 'by'] as const),
]);
const BOND_RELATION = /^(?:acl|amod)/;

/** Heads of those whose somebody or something is, told behind it: «hackers working for *Chad*», «gunmen loyal to *Libya*», «a tanker owned by a *Greek* firm». */
export function mastersOf(tree: ClauseTree, head: number): readonly number[] {
  for (const child of tree.dependants(head)) {
    if (child < head || !BOND_RELATION.test(tree.tokens[child]!.deprel)) continue;
    const marker = BONDS.get(tree.lemmas[child]!);
    if (marker === undefined || (marker === 'by' && !tree.isPassive(child))) continue;
    const found = tree.phrases(child, marker);
    if (found.length > 0) return found;
  }
  return [];
}
