import { beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from '../src/assets/load-world.ts';
import type { World } from '../src/model/world.ts';
import { codeOfParty } from '../src/ontology/parties.ts';
import type { GoldPage } from './gold-page.ts';
import { swapPage, withSwappedPersons } from './swap-page.ts';

const page: GoldPage = {
  name: 'case',
  text: 'Chilean President Gabriel Boric met Peruvians in Lima. Boric thanked Peru.',
  persons: [{ name: 'Gabriel Boric', country: 'CHL', mentions: ['Gabriel Boric', 'Boric'] }],
  events: [{ type: 'SUPPORT', actors: ['CHL'], recipients: ['PER'], triggers: ['thanked Peru'] }],
};

describe('the swap test', () => {
  let world: World;
  beforeAll(async () => {
    world = await loadWorld();
  });
  it('leaves no word of the countries and persons that it replaced', () => {
    expect(swapPage(page, world).text).not.toMatch(/Chile|Boric|Gabriel|Peru|Lima/);
  });
  it('replaces text and gold alike, so that every string of the gold still stands on the page', () => {
    const swapped = swapPage(page, world);
    expect(swapped.text).toContain(swapped.events[0]!.triggers![0]!);
    for (const mention of swapped.persons![0]!.mentions!) expect(swapped.text).toContain(mention);
    expect(swapped.events[0]!.actors).not.toEqual(['CHL']);
    expect(swapped.persons![0]!.country).toBe(swapped.events[0]!.actors[0]);
  });
  it('gives the same page every time', () => {
    expect(swapPage(page, world)).toEqual(swapPage(page, world));
  });
  it('writes what can be read: no article before a bare name, an adjective before a noun, no country told twice', () => {
    const { text } = swapPage(
      {
        name: 'words',
        text: "The United States froze the accounts. The US president met Poles. China's Ministry of State Security moved to Chengdu.",
        events: [],
      },
      world,
    );
    expect(text).not.toMatch(/Chengdu|Poles|United States|Security|The president/);
    expect(text).toMatch(/^[A-Z][\p{L} ]+ froze the accounts\. The \p{Lu}[\p{L} ]+ president met /u);
    expect(text).toMatch(/'s \p{Ll}+ \p{Ll}+ moved to \p{Lu}/u);
    expect(text).not.toMatch(/^The|'s \p{Lu}/u);
  });
  it('swaps a name of which the article is a part, inside a sentence too', () => {
    const { text } = swapPage(
      { name: 'article', text: 'Chile thanked the president of the Emirates. The Emirates sent help.', events: [] },
      world,
    );
    expect(text).not.toMatch(/Emirates|of the \p{Lu}/u);
  });
  it('makes no town of a person who is named like one, and leaves titles', () => {
    const persons = [{ name: 'Sofia Lindqvist', country: 'SWE', mentions: ['Sofia Lindqvist', 'King Haakon'] }];
    const { text } = swapPage(
      { name: 'names', text: 'In Sofia the Bulgarian king received Sofia Lindqvist. King Haakon wrote.', persons, events: [] },
      world,
    );
    expect(text).toMatch(/received [A-Z][a-z]+[nk] [A-Z][a-z]+[nk]\. King [A-Z]/);
    const [town, given] = [/^In (\S+)/.exec(text)![1], /received (\S+)/.exec(text)![1]];
    expect(given).not.toBe(town);
  });
  it('gives no title to another state that only one gives, and no seat of a body of states', () => {
    const { text } = swapPage(
      {
        name: 'titles',
        text: 'In Brussels the European Union waited for Belgium. The US Secretary of State flew in. On Capitol Hill an American senator wept.',
        events: [],
      },
      world,
    );
    expect(text).toMatch(/^In Brussels the European Union/);
    expect(text).not.toMatch(/Belgium|Secretary of State|Capitol|On [A-Z]/);
    expect(text).toContain('Foreign Minister flew in. In ');
  });
  it('swaps what means a state by its half, its form or a strange spelling of its capital', () => {
    const { text } = swapPage(
      {
        name: 'forms',
        text: 'South Korea wrote to the North. Saudi Arabia closed its gates, and the kingdom fell silent; Kijev and Ukraine did not. The North Sea froze.',
        events: [],
      },
      world,
    );
    expect(text).not.toMatch(/the North\.|the kingdom|Kijev/);
    expect(text).toContain('The North Sea froze.');
  });
  it('swaps datelines and headings in capitals', () => {
    const { text } = swapPage({ name: 'loud', text: 'ASTANA - Envoys met.\nKAZAKHSTAN: THE TALKS OF NORWAY', events: [] }, world);
    expect(text).toMatch(/^[A-Z ]+ - Envoys met\.\n[A-Z ]+: THE TALKS OF [A-Z ]+$/);
    expect(text).not.toMatch(/ASTANA|KAZAKHSTAN|NORWAY/);
  });
  it('leaves the names of groups and outlets that hold the name of a state', () => {
    const { text } = swapPage(
      { name: 'groups', text: 'The Syrian Democratic Forces told the Korea Herald that Syria had no part in it.', events: [] },
      world,
    );
    expect(text).toMatch(/^The Syrian Democratic Forces told the Korea Herald that /);
    expect(text).not.toContain('Syria had');
  });
  it('leaves a word that names nobody, though a person of the page bears it, and a person whose name a body bears', () => {
    const { text } = swapPage(
      {
        name: 'names',
        text: 'Bae Jong-In spoke in Oslo. In response Anna Wagner left.',
        persons: [
          { name: 'Bae Jong-In', country: 'KOR', mentions: ['Bae Jong-In'] },
          { name: 'Anna Wagner', country: 'DEU', mentions: ['Anna Wagner'] },
        ],
        events: [],
      },
      world,
    );
    expect(text).toMatch(/\. In response \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ left\.$/u);
    expect(text).not.toMatch(/Bae|Jong|Wagner/);
  });
  it('gives the reader the invented persons with the offices of the real ones', () => {
    const swapped = swapPage(page, world);
    const term = withSwappedPersons(page, world).terms.find(({ name }) => name === swapped.persons![0]!.name);
    expect(term?.office).toBe('head-of-state');
    expect(codeOfParty(term!.party)).toBe(swapped.persons![0]!.country);
  });
});
