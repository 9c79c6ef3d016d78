import type { ParsedToken } from '../../model/doc.ts';

/** Relations beside which a verb has no object of its own. */
const NO_OBJECT_BESIDE = new Set(['obj', 'iobj', 'ccomp', 'nsubj:pass', 'aux:pass', 'csubj:pass']);
/** Parts of speech that head an object. */
const OBJECT_HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** What «at» stands before in a count, and what «to» stands behind. */
const AT_COUNT = new Set(['least', 'most']);

/**
 * «expelled in May *the envoys*», «brushed aside *the pledges*»: a bare phrase behind a verb without an object, read as an adverbial, is its object.
 * «killed *at least six people*», «*up to thirty people*»: the preposition is the count's and not the phrase's; before such an object a verb without
 * an auxiliary is active, whatever its subject was read as.
 */
export function withLateObjects(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const late: number[] = [];
  for (const { deprel, head, index, upos } of tokens)
    if (deprel === 'obl' && head >= 0 && head < index && OBJECT_HEADS.has(upos) && tokens[head]!.upos === 'VERB') late.push(index);
  if (late.length === 0) return tokens;
  const taken = new Set<number>();
  const cased = new Set<number>();
  const counted = new Set<number>();
  const passive = new Map<number, number>();
  const helped = new Set<number>();
  for (const { deprel, head, index } of tokens) {
    if (head < 0) continue;
    if (deprel === 'nsubj:pass') passive.set(head, index);
    else if (NO_OBJECT_BESIDE.has(deprel)) taken.add(head);
    if (deprel.startsWith('aux')) helped.add(head);
    if (isOfCount(tokens, index)) counted.add(headOfCount(tokens, head));
    else if (deprel === 'case' || deprel === 'mark') cased.add(head);
  }
  const changed = new Map<number, string>();
  for (const index of late) {
    const { head } = tokens[index]!;
    if (cased.has(index) || taken.has(head)) continue;
    const subject = passive.get(head);
    if (subject !== undefined) {
      if (!counted.has(index) || helped.has(head) || subject > head) continue;
      changed.set(subject, 'nsubj');
    }
    taken.add(head);
    changed.set(index, 'obj');
  }
  return changed.size === 0
    ? tokens
    : tokens.map((token) => (changed.has(token.index) ? { ...token, deprel: changed.get(token.index)! } : token));
}

/** Steps up from a word of a count to what is counted. */
const LONGEST_COUNT = 3;

/** «*at* least six», «up *to* thirty». */
function isOfCount(tokens: readonly ParsedToken[], index: number): boolean {
  const word = tokens[index]!.form.toLowerCase();
  const next = tokens[index + 1];
  if (word === 'at') return next !== undefined && AT_COUNT.has(next.form.toLowerCase());
  return word === 'to' && tokens[index - 1]?.form.toLowerCase() === 'up' && next?.upos === 'NUM';
}

/** What is counted: «people» of «least», of «six people». */
function headOfCount(tokens: readonly ParsedToken[], head: number): number {
  let at = head;
  for (let step = 0; step < LONGEST_COUNT; step++) {
    const { deprel, head: above } = tokens[at]!;
    if (above < 0 || (!deprel.startsWith('nmod') && !deprel.startsWith('nummod') && !deprel.startsWith('advmod'))) return at;
    at = above;
  }
  return at;
}
