/** Nouns that head a phrase of time: no side of an act. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today week month year day hour morning night time'.split(
    ' ',
  ),
);
