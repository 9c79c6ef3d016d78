import type { ParsedToken } from '../../model/doc.ts';

/** Relations beside which a verb has no object of its own. */
const NO_OBJECT_BESIDE = new Set(['obj', 'iobj', 'ccomp', 'nsubj:pass', 'aux:pass', 'csubj:pass']);
/** Parts of speech that head an object. */
const OBJECT_HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** «expelled in May *the envoys*», «brushed aside *the pledges*»: a bare phrase behind a verb without an object, read as an adverbial, is its object. */
export function withLateObjects(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const late: number[] = [];
  for (const { deprel, head, index, upos } of tokens)
    if (deprel === 'obl' && head >= 0 && head < index && OBJECT_HEADS.has(upos) && tokens[head]!.upos === 'VERB') late.push(index);
  if (late.length === 0) return tokens;
  const taken = new Set<number>();
  const cased = new Set<number>();
  for (const { deprel, head } of tokens) {
    if (head < 0) continue;
    if (NO_OBJECT_BESIDE.has(deprel)) taken.add(head);
    if (deprel === 'case' || deprel === 'mark') cased.add(head);
  }
  const objects = new Set<number>();
  for (const index of late) {
    const { head } = tokens[index]!;
    if (cased.has(index) || taken.has(head)) continue;
    taken.add(head);
    objects.add(index);
  }
  return objects.size === 0 ? tokens : tokens.map((token) => (objects.has(token.index) ? { ...token, deprel: 'obj' } : token));
}
