import type { ParsedToken } from '../../model/doc.ts';

/** Relations in which a name stands before the noun that was taken for the head of the whole sentence. */
const BEFORE_NOUN = /^(?:compound|nmod|flat|amod|appos)/;

/**
 * The tokens, with past forms that were taken for attributes put right: «The US *eased* sanctions on Venezuela.» is a sentence, not a noun with «eased» beside it. Only where the
 * whole sentence ends with a full stop, has no verb of its own, and a name stands right before the form: what is before is its subject, the noun its object.
 */
export function withLateVerbs(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const changed = new Map<number, ParsedToken>();
  let from = 0;
  for (const { index, form } of tokens) {
    if (form !== '.') continue;
    repair(tokens, from, index, changed);
    from = index + 1;
  }
  return changed.size === 0 ? tokens : tokens.map((token) => changed.get(token.index) ?? token);
}

function repair(tokens: readonly ParsedToken[], from: number, to: number, changed: Map<number, ParsedToken>): void {
  let root: ParsedToken | undefined;
  let verb: ParsedToken | undefined;
  for (let t = from; t < to; t++) {
    const token = tokens[t]!;
    if (token.upos === 'AUX' || (token.feats.includes('VerbForm=Fin') && token.deprel !== 'amod')) return;
    if (token.head < 0) {
      if (root || token.upos !== 'NOUN') return;
      root = token;
    } else if (token.head < from || token.head > to) return;
  }
  if (!root) return;
  for (let t = from + 1; t < root.index && !verb; t++) {
    const token = tokens[t]!;
    const name = tokens[t - 1]!;
    const isPast = token.deprel === 'amod' && token.form.endsWith('ed') && (token.upos === 'VERB' || token.upos === 'ADJ');
    if (isPast && token.head === root.index && name.upos === 'PROPN' && name.head === root.index && BEFORE_NOUN.test(name.deprel))
      verb = token;
  }
  if (!verb) return;
  const subject = tokens[verb.index - 1]!;
  changed.set(verb.index, {
    ...verb,
    upos: 'VERB',
    feats: 'Mood=Ind|Tense=Past|VerbForm=Fin',
    deprel: 'root',
    head: -1 as typeof verb.head,
  });
  changed.set(root.index, { ...root, deprel: 'obj', head: verb.index });
  changed.set(subject.index, { ...subject, deprel: 'nsubj', head: verb.index });
  for (let t = from; t < subject.index; t++) {
    const token = tokens[t]!;
    if (token.head === root.index) changed.set(t, { ...token, head: subject.index });
  }
}
