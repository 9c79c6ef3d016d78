import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

const tools = await loadTools();
const placeOf = (text: string, word: string): string | undefined => {
  const raw = toRawPage(
    { raw: text, charset: 'utf-8', isLossy: false, format: 'text', bytes: text, appearance: { path: 'story', label: 'story' } },
    DEFAULT_LIMITS,
  );
  const at = text.indexOf(word);
  const event = readPage(toPage(raw), tools).events.find(({ triggers }) =>
    triggers.some(({ span }) => span.start < at + word.length && span.end > at),
  );
  expect(event, `an act at «${word}»`).toBeDefined();
  return event?.where?.name;
};

const VISIT = `Prime Minister of Vietnam visits Mongolia

Vietnamese Prime Minister Nguyen Xuan Phuc arrived in Ulaanbaatar on 4 June 2018. He met with Mongolian Prime Minister Ukhnaagiin Khurelsukh at the government palace.

The two sides signed an agreement on trade. Vietnam praised the economic reforms of Mongolia.`;

const WAR = `Fighting for Bukavu goes on

M23 rebels attacked Bukavu on Thursday, 13 February 2025. The Congolese army shelled the rebels from the hills in the evening.

The United Nations condemned the offensive.`;

describe('places of a story', () => {
  it('places what is signed on a visit in the town or the country that the guest came to', () => {
    // a headline that names the country may outweigh the town
    expect(['Ulaanbaatar', 'Mongolia']).toContain(placeOf(VISIT, 'signed'));
    expect(['Ulaanbaatar', 'Mongolia']).toContain(placeOf(VISIT, 'praised'));
  });

  it('keeps fighting where the sentence before has it', () => {
    expect(placeOf(WAR, 'shelled')).toBe('Bukavu');
  });

  it('takes a town that no table knows for the place of what is done to it', () => {
    expect(placeOf('Eritrean troops bombed Dorgamay on Monday, 12 June 2000. Ethiopia spoke of an attack by Eritrea.', 'bombed')).toBe(
      'Dorgamay',
    );
  });

  it('leaves the reaction of somebody elsewhere without the place of the fighting', () => {
    expect(placeOf(WAR, 'condemned')).not.toBe('Bukavu');
  });
});
