import { describe, expect, it } from 'vitest';
import { eventProfile } from '../test/helpers/event-profile.ts';
import { pageProfile } from '../test/helpers/page-profile.ts';
import { KeptProfiles } from './kept-profiles.ts';
import { wordsOfPage } from './links/score-copies.ts';
import type { EventProfile, LinkProfile, PageProfile } from './model/link-profile.ts';

const page = (number: number, words: string): PageProfile => pageProfile(`p_${number}`, [words, 'too few']);
const TEXTS = ['envoy travel harbour copper', 'opposition criticise price transport', 'storm delay evening train'];
const PAGES = TEXTS.map((words, i) => page(i, words));
const EVENTS = [4, 5, 6].map((number) => eventProfile(number));

/** A file that counts what it is asked for. Of two rows of one name the later one counts. */
function file() {
  const asked = { pages: [] as string[], sentences: [] as string[], events: [] as string[] };
  return {
    asked,
    findPages: async (ids: readonly string[]): Promise<PageProfile[]> => {
      asked.pages.push(...ids);
      return PAGES.filter(({ page }) => ids.includes(page));
    },
    findSentences: async (ids: readonly string[]): Promise<PageProfile[]> => {
      asked.sentences.push(...ids);
      return PAGES.filter(({ page }) => ids.includes(page));
    },
    findEvents: async (ids: readonly string[]): Promise<EventProfile[]> => {
      asked.events.push(...ids);
      return EVENTS.filter(({ event }) => ids.includes(event));
    },
  };
}
const profile = (number: number): LinkProfile => ({ page: PAGES[number]!, events: [EVENTS[number]!] });

describe('profiles kept at hand', () => {
  it('come in the order of the names asked for, and are read once', async () => {
    const from = file();
    const kept = new KeptProfiles(from);
    expect((await kept.getPages(['p_2', 'p_0'])).map(({ page }) => page)).toEqual(['p_2', 'p_0']);
    expect((await kept.getPages(['p_0', 'p_1', 'p_2'])).map(({ page }) => page)).toEqual(['p_0', 'p_1', 'p_2']);
    expect(from.asked.pages).toEqual(['p_2', 'p_0', 'p_1']);
    expect((await kept.getEvents(['e_0006', 'e_0004'])).map(({ event }) => event)).toEqual(['e_0006', 'e_0004']);
    await kept.getEvents(['e_0004']);
    expect(from.asked.events).toEqual(['e_0006', 'e_0004']);
  });

  it('are those of a step without a look into the file', async () => {
    const from = file();
    const kept = new KeptProfiles(from);
    kept.keep([profile(0), profile(1)]);
    expect(await kept.getPages(['p_1'])).toEqual([PAGES[1]]);
    expect(await kept.getEvents(['e_0004'])).toEqual([EVENTS[0]]);
    expect(await kept.getWords(['p_0', 'p_1'])).toEqual([PAGES[0], PAGES[1]].map((page) => wordsOfPage(page!)));
    expect(from.asked).toEqual({ pages: [], sentences: [], events: [] });
  });

  it('give the words of a stranger from its sentences, without its profile', async () => {
    const from = file();
    const kept = new KeptProfiles(from);
    kept.keep([profile(0)]);
    expect(await kept.getWords(['p_2', 'p_0', 'p_1'])).toEqual([PAGES[2], PAGES[0], PAGES[1]].map((page) => wordsOfPage(page!)));
    await kept.getWords(['p_1', 'p_2']);
    expect(from.asked).toEqual({ pages: [], sentences: ['p_2', 'p_1'], events: [] });
    // Nor is it taken for one that is at hand.
    expect(await kept.getPages(['p_2'])).toEqual([PAGES[2]]);
    expect(from.asked.pages).toEqual(['p_2']);
  });

  it('are read anew once they are forgotten', async () => {
    const from = file();
    const kept = new KeptProfiles(from);
    kept.keep([profile(0), profile(1)]);
    kept.forget([profile(0)]);
    await kept.getPages(['p_0', 'p_1']);
    await kept.getEvents(['e_0004', 'e_0005']);
    await kept.getWords(['p_0', 'p_1']);
    expect(from.asked).toEqual({ pages: ['p_0'], sentences: ['p_0'], events: ['e_0004'] });
  });
});
