import type { TreeDraft } from './tree-draft.ts';

/** Steps from a verb up to the clause that tells: an aim of an aim of what was asked. */
const LONGEST_CLIMB = 5;
/** Relations of words that another verb asks for, aims at or speaks of. */
const BELOW_ANOTHER = /^(?:xcomp|advcl|acl|ccomp|obl|obj|nmod|conj|amod)/;

/**
 * Puts finite verbs back beside the verb that tells: «used horses to keep the crowd back and *arrested* fifty» goes on with «used», not with «keep», which has no tense of its
 * own. So does a clause with a subject of its own behind a semicolon («suggested that Oslo mediate; *Hanoi turned* the idea down»).
 */
export function placeFiniteVerbs(tree: TreeDraft): void {
  for (const { index, upos, deprel, head } of tree.tokens) {
    if (upos !== 'VERB' || head < 0 || head > index) continue;
    if (deprel === 'conj') {
      if (!hasTense(tree, index) || isBare(tree, index)) continue;
      const above = tellerOf(tree, head);
      if (above >= 0 && above !== head) tree.change(index, { head: above });
    } else if (
      (deprel === 'ccomp' || deprel === 'advcl' || deprel === 'xcomp') &&
      hasTense(tree, index) &&
      isBehindSemicolon(tree, index, head)
    )
      tree.change(index, { deprel: 'parataxis' });
  }
}

/** A form that an infinitive or the present tense of «we», «they» has as well. */
function isBare(tree: TreeDraft, verb: number): boolean {
  const { form, lemma } = tree.tokens[verb]!;
  return form.toLowerCase() === lemma.toLowerCase() && !tree.has(verb, 'aux');
}

/** The nearest finite verb above a word without a tense of its own; the word itself where it has one, −1 where there is none. */
function tellerOf(tree: TreeDraft, from: number): number {
  let at = from;
  for (let step = 0; step < LONGEST_CLIMB; step++) {
    const { upos, deprel, head } = tree.tokens[at]!;
    if (upos === 'VERB' && hasTense(tree, at)) return at;
    if (head < 0 || head > at || !BELOW_ANOTHER.test(deprel)) return -1;
    at = head;
  }
  return -1;
}

/** Whether a semicolon parts a clause with a subject of its own from what it was hung on. */
function isBehindSemicolon(tree: TreeDraft, verb: number, above: number): boolean {
  if (!tree.has(verb, 'nsubj')) return false;
  const first = Math.min(verb, ...tree.children(verb));
  for (let t = above + 1; t <= first; t++) if (tree.tokens[t]!.form === ';') return true;
  return false;
}

/** Whether a verb has a tense of its own: a finite form, or a finite auxiliary. */
function hasTense(tree: TreeDraft, verb: number): boolean {
  const isTensed = (t: number): boolean => tree.tokens[t]!.feats.includes('VerbForm=Fin');
  return isTensed(verb) || tree.children(verb).some((c) => tree.tokens[c]!.deprel.startsWith('aux') && isTensed(c));
}
