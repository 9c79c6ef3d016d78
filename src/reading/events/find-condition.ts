import type { ClauseTree } from './clause-tree.ts';
import { isQuestion } from './is-question.ts';

/** Words that begin a condition. */
const CONDITION_MARKS: ReadonlySet<string> = new Set(['if', 'unless']);
/** Words before «if» with which it makes no condition. */
const CONCEDING: ReadonlySet<string> = new Set(['even', 'as', 'what']);
/** Relations by which a clause stands under what the condition is hung on («*said* that it will strike if …»). */
const UNDER: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'conj', 'parataxis']);
/** Relations by which that may stand below the clause itself («will *be forced* to strike if», «will strike by the year's *end* unless», «will strike if …, he *said*»). */
const BELOW: ReadonlySet<string> = new Set(['nmod', 'obl', 'obj', 'xcomp', 'parataxis']);
/** Steps of such relations between the two. */
const LONGEST_CLIMB = 3;

/** The verb of the condition that a clause hangs on («will strike if Chad *attacks*»), wherever the tree has hung it; −1 where there is none. */
export function findCondition(tree: ClauseTree, clause: number): number {
  for (const condition of conditionsOf(tree, tree.sentenceOf[clause]!)) {
    if (isAbove(tree, condition, clause)) continue;
    const holder = tree.tokens[condition]!.head;
    if (holder >= 0 && (isAbove(tree, holder, clause, UNDER) || isAbove(tree, clause, holder, BELOW))) return condition;
  }
  return -1;
}

/** By tree and sentence: every verb of a sentence asks for its conditions, and most sentences have none. */
const CONDITIONS = new WeakMap<ClauseTree, (readonly number[] | undefined)[]>();

/** The verbs of all conditions of a sentence, in the order of the words that begin them. */
function conditionsOf(tree: ClauseTree, sentence: number): readonly number[] {
  let known = CONDITIONS.get(tree);
  if (!known) CONDITIONS.set(tree, (known = []));
  return (known[sentence] ??= readConditions(tree, sentence));
}

function readConditions(tree: ClauseTree, sentence: number): readonly number[] {
  const { from, to } = tree.doc.sentences[sentence]!;
  const found: number[] = [];
  for (let t = from as number; t < to; t++) {
    const condition = conditionAt(tree, t);
    if (condition >= 0) found.push(condition);
  }
  return found;
}

/** The verb of the condition that begins with a word; −1 where none does. */
function conditionAt(tree: ClauseTree, t: number): number {
  const { deprel, head, form } = tree.tokens[t]!;
  if (head < 0) return -1;
  if (deprel === 'mark' && CONDITION_MARKS.has(tree.lemmas[t]!))
    // «asked if»
    return tree.tokens[head]!.deprel === 'ccomp' || CONCEDING.has(tree.lemmas[t - 1] ?? '') ? -1 : head;
  return deprel.startsWith('aux') && INVERTIBLE.has(form.toLowerCase()) && isInverted(tree, head) ? head : -1;
}

/** Whether a word stands above another one, or is it. */
function isAbove(tree: ClauseTree, upper: number, lower: number, relations?: ReadonlySet<string>): boolean {
  let at = lower;
  for (let step = 0; at >= 0; step++) {
    if (at === upper) return true;
    const { deprel, head } = tree.tokens[at]!;
    if (relations && (step >= LONGEST_CLIMB || !relations.has(deprel))) return false;
    at = head;
  }
  return false;
}

const INVERTIBLE: ReadonlySet<string> = new Set(['had', 'were', 'should']);

/** A condition without «if»: the auxiliary stands before its subject at the head of its clause, and nothing is asked. */
export function isInverted(tree: ClauseTree, i: number): boolean {
  if (tree.tokens[i]!.upos !== 'VERB') return false;
  let aux = -1;
  let subject = -1;
  for (const child of tree.dependants(i)) {
    const { deprel, form } = tree.tokens[child]!;
    if (aux < 0 && deprel.startsWith('aux') && INVERTIBLE.has(form.toLowerCase())) aux = child;
    else if (subject < 0 && deprel.startsWith('nsubj')) subject = child;
  }
  if (aux < 0 || subject < aux || subject > i) return false;
  const { from } = tree.doc.sentences[tree.sentenceOf[i]!]!;
  const before = tree.tokens[aux - 1]?.form ?? '';
  return (aux === from || /^[,;:"“]$/.test(before)) && !isQuestion(tree, i);
}
