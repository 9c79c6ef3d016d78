/** Nouns that say what somebody is to their owner: «its neighbour», «his host», «our ally» are another one than «it», «he» and «we». Lemmas. */
export const OTHER_SIDE_NOUNS: ReadonlySet<string> = new Set(
  'neighbour neighbor rival foe adversary enemy counterpart colleague guest host visitor ally partner'.split(' '),
);
