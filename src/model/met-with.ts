import { isRelation } from './dependents.ts';
import type { ParsedDoc } from './doc.ts';

/** What one has with somebody, in a place that need be neither's. */
const MEETINGS: ReadonlySet<string> = new Set(
  'talk talks meeting negotiation summit dialogue conversation conference consultation meet negotiate confer'.split(' '),
);

/** «talks with *the government* in Geneva»: whether the place behind a body is that of a meeting with it. */
export function isMetWith(doc: ParsedDoc, head: number): boolean {
  const { tokens } = doc;
  const { deprel, head: governor } = tokens[head]!;
  const isMeeting = (i: number): boolean => i >= 0 && MEETINGS.has(tokens[i]!.lemma.toLowerCase());
  if ((isRelation(deprel, 'nmod') || isRelation(deprel, 'obl')) && isMeeting(governor)) return true;
  // by word order, where the tree hangs it on the verb
  for (let i = head - 1; i > 0 && i >= head - WITH_REACH; i--) if (tokens[i]!.lemma.toLowerCase() === 'with') return isMeeting(i - 1);
  return false;
}

/** Words between «with» and the body. */
const WITH_REACH = 4;
