import type { ParsedToken } from '../../model/doc.ts';

/** Verbs that do have a participle beside them: «kept the men *detained*», «had two *arrested*». */
const WITH_PARTICIPLE: ReadonlySet<string> = new Set(
  'have get keep hold leave see hear find want need make remain stay go come become feel seem appear like prefer watch order'.split(' '),
);
/** Words between a verb and the noun of its object. */
const MOST_BETWEEN = 6;
/** Words behind that noun in which phrases hung on the participle are given back to the verb. */
const MOST_BEHIND = 12;
/** What may stand before a participle in a noun phrase, and how it hangs on the noun. */
const BEFORE: Readonly<Record<string, string>> = { NUM: 'nummod', DET: 'det', ADJ: 'amod', ADV: 'advmod' };

/** «released two *detained* tourists»: a participle before the noun of an object, taken for a verb of its own that has the noun. */
export function withAttributes(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const changed = new Map<number, ParsedToken>();
  for (const participle of tokens) {
    const noun = nounOf(participle, tokens);
    if (noun === undefined) continue;
    const { index, head } = participle;
    changed.set(index, { ...participle, deprel: 'amod', head: noun.index });
    changed.set(noun.index, { ...noun, deprel: 'obj', head });
    for (const token of tokens.slice(head + 1, index))
      changed.set(token.index, { ...token, deprel: BEFORE[token.upos]!, head: noun.index });
    for (let i = noun.index + 1; i < tokens.length && i <= noun.index + MOST_BEHIND; i++)
      if (tokens[i]!.head === index) changed.set(i, { ...tokens[i]!, head });
  }
  return changed.size === 0 ? tokens : tokens.map((token) => changed.get(token.index) ?? token);
}

/** The noun that a participle says something of; undefined where it is a verb of its own. */
function nounOf({ upos, deprel, head, index, feats, form }: ParsedToken, tokens: readonly ParsedToken[]): ParsedToken | undefined {
  if (upos !== 'VERB' || (deprel !== 'xcomp' && deprel !== 'ccomp') || head < 0 || head >= index || index - head > MOST_BETWEEN)
    return undefined;
  if (!(feats.includes('VerbForm=Part') || /(?:ed|en)$/.test(form)) || form.endsWith('ing')) return undefined;
  const verb = tokens[head]!;
  if (verb.upos !== 'VERB' || WITH_PARTICIPLE.has(verb.lemma)) return undefined;
  for (let i = head + 1; i < index; i++) if (!(tokens[i]!.upos in BEFORE)) return undefined;
  let noun: ParsedToken | undefined;
  for (let i = index + 1; i < tokens.length && i <= index + MOST_BETWEEN; i++) {
    const child = tokens[i]!;
    if (child.head === index && child.deprel === 'obj') {
      noun = child;
      break;
    }
    if (child.upos === 'PUNCT' || child.upos === 'ADP' || child.upos === 'DET') return undefined;
  }
  // a subject, an auxiliary or «to» of its own makes it a clause
  for (let i: number = head + 1; i < index; i++)
    if (tokens[i]!.head === index && /^(?:nsubj|aux|mark|expl)/.test(tokens[i]!.deprel)) return undefined;
  return noun;
}
