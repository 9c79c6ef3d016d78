import type { SentenceProfile } from '../model/link-profile.ts';

/** The distinct content words of some sentences, ascending. Sentences with fewer words than told are left out; default: none. */
export function distinctWords(sentences: readonly SentenceProfile[], fewest = 0): Uint32Array {
  let length = 0;
  for (const { words } of sentences) if (words.length >= fewest) length += words.length;
  const all = new Uint32Array(length);
  let end = 0;
  for (const { words } of sentences)
    if (words.length >= fewest) {
      all.set(words, end);
      end += words.length;
    }
  all.sort();
  let distinct = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[distinct++] = all[i]!;
  return all.subarray(0, distinct);
}
