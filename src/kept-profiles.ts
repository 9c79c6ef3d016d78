import { wordsOfPage } from './links/score-copies.ts';
import type { EventProfile, LinkProfile, PageProfile } from './model/link-profile.ts';
import type { WaitingPages } from './store/linking/waiting-pages.ts';

/** Profiles kept at hand between steps. */
const MAX_CACHED = 100_000;
/** Lists of words kept at hand: about half a kilobyte each for a page of news. */
const MAX_WORD_LISTS = 500_000;

/** Profiles of pages and events at hand, so that neighbours of many pages are fetched once. */
export class KeptProfiles {
  private readonly eventsById = new Map<string, EventProfile>();
  private readonly pagesById = new Map<string, PageProfile>();
  /** Distinct words of pages: small enough to keep those of a large file, so that strangers are told apart without their profiles. */
  private readonly wordsById = new Map<string, Uint32Array>();

  constructor(private readonly from: Pick<WaitingPages, 'findEvents' | 'findPages' | 'findSentences'>) {}

  /** Keeps those of a step, and forgets what was kept longest. */
  keep(profiles: readonly LinkProfile[]): void {
    dropOldest(this.eventsById, MAX_CACHED);
    dropOldest(this.pagesById, MAX_CACHED / 5);
    dropOldest(this.wordsById, MAX_WORD_LISTS);
    this.keepWords(profiles.map(({ page }) => page));
    for (const { page, events } of profiles) {
      this.pagesById.set(page.page, page);
      for (const event of events) this.eventsById.set(event.event, event);
    }
  }

  forget(profiles: readonly LinkProfile[]): void {
    for (const { page, events } of profiles) {
      this.pagesById.delete(page.page);
      this.wordsById.delete(page.page);
      for (const { event } of events) this.eventsById.delete(event);
    }
  }

  /** In the order of the ids. */
  async getEvents(ids: readonly string[]): Promise<EventProfile[]> {
    const found = ids.map((id) => this.eventsById.get(id));
    const missing = ids.filter((_, i) => found[i] === undefined);
    if (missing.length > 0) for (const profile of await this.from.findEvents(missing)) this.eventsById.set(profile.event, profile);
    return found.map((profile, i) => profile ?? this.eventsById.get(ids[i]!)!);
  }

  async getPages(ids: readonly string[]): Promise<PageProfile[]> {
    const missing = ids.filter((id) => !this.pagesById.has(id));
    if (missing.length > 0) for (const profile of await this.from.findPages(missing)) this.pagesById.set(profile.page, profile);
    return ids.map((id) => this.pagesById.get(id)!);
  }

  /** Of pages that are not at hand their sentences alone are read, and nothing but the words is kept: most of them are strangers to whoever asks. */
  async getWords(ids: readonly string[]): Promise<Uint32Array[]> {
    const missing = ids.filter((id) => !this.wordsById.has(id));
    if (missing.length > 0) this.keepWords(await this.from.findSentences(missing));
    return ids.map((id) => this.wordsById.get(id)!);
  }

  /** Keeps the words of some pages in one piece of memory: a piece for each page would be half a million for the collector of garbage to look after. */
  private keepWords(pages: readonly Pick<PageProfile, 'page' | 'sentences'>[]): void {
    const lists = pages.map(wordsOfPage);
    const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let end = 0;
    for (const [i, list] of lists.entries()) {
      all.set(list, end);
      this.wordsById.set(pages[i]!.page, all.subarray(end, (end += list.length)));
    }
  }
}

/** Forgets what was kept first, down to so many. */
function dropOldest(kept: Map<string, unknown>, most: number): void {
  for (const key of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(key);
  }
}
