/** Verbs for having an act in mind: «is *considering* leaving the pact», «is not *considering* strikes». Lemmas. */
export const THINKING_VERBS: ReadonlySet<string> = new Set(
  'consider contemplate mull weigh study discuss explore envisage ponder think talk dream'.split(' '),
);
