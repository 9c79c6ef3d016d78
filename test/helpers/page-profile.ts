import type { PageProfile } from '../../src/model/link-profile.ts';
import { wordHashes } from './event-profile.ts';

/** A page for linking, of sentences a hundred characters apart, with what a test changes. */
export const pageProfile = (name: string, sentences: readonly string[], change: Partial<PageProfile> = {}): PageProfile => ({
  page: name as PageProfile['page'],
  language: 'en',
  agencies: [],
  sentences: sentences.map((words, i) => ({ start: i * 100, end: i * 100 + 90, words: wordHashes(words) })),
  names: [],
  figures: [],
  quotes: [],
  ...change,
});
