import type { Lexicon } from '../../model/lexicon.ts';
import type { Context, EventType } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';

/** Contexts that a type has of itself where nothing else is told. */
const USUAL: Partial<Record<EventType, Context>> = {
  AGREE: 'diplomatic',
  CONSULT: 'diplomatic',
  SUPPORT: 'diplomatic',
  REQUEST: 'diplomatic',
  REJECT: 'diplomatic',
  ACCUSE: 'diplomatic',
  ASSAULT: 'military',
  MOBILIZE: 'military',
};
/** At most this many contexts are given, the most told first. */
const MOST = 3;

/** Contexts of an event: those of its frame, then those that cue words of its sentence tell, the most frequent first. */
export function findContexts(draft: Draft, tree: ClauseTree, lexicon: Lexicon): Context[] {
  const counts = new Map<Context, number>();
  const sentence = tree.doc.sentences[tree.sentenceOf[draft.token]!]!;
  for (let t = sentence.from as number; t < sentence.to; t++)
    for (const context of lexicon.cues.get(tree.lemmas[t]!) ?? []) counts.set(context, (counts.get(context) ?? 0) + 1);
  const told = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([context]) => context);
  const all = [...new Set([...draft.contexts, ...told])];
  const usual = USUAL[draft.type];
  if (all.length < MOST && usual && !all.includes(usual)) all.push(usual);
  return all.slice(0, MOST);
}
