import type { Draft } from './draft.ts';
import type { Saying } from './find-sources.ts';
import { SPEECH } from './type-rules.ts';

/** Acts of speech that their own doers may tell of («said that his forces would hold their fire»). */
const TOLD_OF: ReadonlySet<string> = new Set(['SUPPORT', 'AGREE', 'CONCEDE']);

/**
 * Whose word an event is: for a speech act its carriers alone (the speaker is the actor), else everybody above it.
 */
export function toSaidBy(
  draft: Draft,
  sayings: readonly Saying[],
  tellers: readonly Saying[],
  actorIds: ReadonlySet<string>,
): Draft['saidBy'] {
  // who weighs his own act is no teller of it
  const told = draft.realis === 'hypothetical' ? tellers.filter((t) => !t.parties.some((p) => actorIds.has(p))) : tellers;
  const all = [...sayings.filter((s) => !tellers.some((t) => t.source.name === s.source.name)), ...told];
  // what is only possible, denied or lies ahead is told by somebody, even of himself
  const isSpeech = SPEECH.has(draft.type) && draft.realis === 'actual' && !draft.features.has('future-cooperation');
  return all
    .filter(
      (s) =>
        s.isOutlet || !(isSpeech && ((s.parties.some((p) => actorIds.has(p)) && !TOLD_OF.has(draft.type)) || draft.features.has('duty'))),
    )
    .map((s) => s.source);
}
