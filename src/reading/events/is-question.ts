import type { ClauseTree } from './clause-tree.ts';

/** Whether the sentence asks; what stands outside the quotation marks that the question stands in is told. */
export function isQuestion(tree: ClauseTree, i: number): boolean {
  const sentence = tree.doc.sentences[tree.sentenceOf[i]!]!;
  for (let t = sentence.to - 1; t >= sentence.from && t > sentence.to - 4; t--) {
    const { form } = tree.tokens[t]!;
    if (form === '?') {
      let marks = 0;
      for (let k = i + 1; k < t; k++) if (QUOTATION.has(tree.tokens[k]!.form)) marks++;
      return marks % 2 === 0;
    }
    if (form === '.' || form === '!') return false;
  }
  return false;
}
const QUOTATION = new Set(['"', '“', '”', '„', '«', '»', '``', "''"]);
