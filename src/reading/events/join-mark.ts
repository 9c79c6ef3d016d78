const JOINED = new Map<string, Map<string, string>>();

/**
 * Two parts of the name of a mark as one string, always the same one: it is put together and hashed once, and the tables of weights find it without comparing letters.
 * Parts are of few kinds (relations, types, counts), never words of a page.
 */
export function joinMark(first: string, second: string): string {
  let ofFirst = JOINED.get(first);
  if (!ofFirst) JOINED.set(first, (ofFirst = new Map<string, string>()));
  let joined = ofFirst.get(second);
  if (joined === undefined) ofFirst.set(second, (joined = `${first}${second}`));
  return joined;
}
