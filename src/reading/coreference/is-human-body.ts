import type { ChainDraft } from './chain-draft.ts';

/** Last words of roles that are no single person. */
const BODY_NOUNS =
  /(?:ministry|government|army|force|court|office|council|parliament|embassy|party|company|agency|administration|military|navy|police|department|committee|commission)s?$/i;

/** «A trader», «the analyst»: a body that is one person. */
export function isHumanBody(draft: ChainDraft): boolean {
  return draft.kind === 'body' && !draft.isPlural && draft.role !== undefined && !BODY_NOUNS.test(draft.role);
}
