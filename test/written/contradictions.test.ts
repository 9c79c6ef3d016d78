import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

let tools: Awaited<ReturnType<typeof loadTools>>;
beforeAll(async () => {
  tools = await loadTools();
});

function read(raw: string, format: 'text' | 'html' = 'text') {
  const appearance = { path: `page.${format}`, label: `page.${format}` };
  return readPage(toPage(toRawPage({ raw, charset: 'utf-8', isLossy: false, format, bytes: raw, appearance }, DEFAULT_LIMITS)), tools);
}
const contradictions = (raw: string, format?: 'text' | 'html'): readonly string[] =>
  read(raw, format)
    .issues.filter(({ code }) => code === 'date-contradiction')
    .map(({ detail }) => detail);

const QIN = `Chinese Foreign Minister Qin Gang told his Ukrainian counterpart Dmytro Kuleba over the telephone on Thursday that Beijing hoped for calm. President Xi Jinping is expected in Moscow next week, his first visit there since the invasion.`;

describe('a stated day that the story contradicts', () => {
  it('is an issue where it stands in the frame above and a minister of another year holds the office', () => {
    const raw = `Strait Observer\nMonday, 11 November 2024 | 12°\nHOME  WORLD  SPORT\nA call between ministers\n${QIN}\n`;
    expect(read(raw).written.value?.slice(0, 7)).toBe('2023-03');
    expect(contradictions(raw)).toHaveLength(1);
    expect(contradictions(raw)[0]).toMatch(/11 November 2024/);
  });

  it('is an issue where the dateline tells another year than the line of publication', () => {
    const raw = `Bombs on a convoy\nPublished 3 June 2016\nBAGHDAD, June 2, 2004 (XY) - US Secretary of State Colin Powell said on Wednesday that a new Iraqi government would be free to ask the soldiers to leave.\n`;
    expect(read(raw).written.value).toBe('2004-06-02');
    expect(contradictions(raw).join(' ')).toMatch(/3 June 2016/);
  });

  it('is an issue where metadata of a later copy say otherwise', () => {
    const raw = `<html><head><title>Truce</title><meta property="article:published_time" content="2019-05-06T08:00:00Z"></head><body><article><h1>Truce in the mountains</h1><p>PRISTINA, June 10, 1999 (XY) - NATO Secretary-General Javier Solana suspended the bombing of Yugoslavia on Thursday, and UN Secretary-General Kofi Annan welcomed the end of the war in Kosovo.</p><p>US President Bill Clinton said that refugees would go home before winter, and Russian President Boris Yeltsin spoke of a lesson.</p></article></body></html>`;
    expect(read(raw, 'html').written.value).toBe('1999-06-10');
    expect(contradictions(raw, 'html').join(' ')).toMatch(/2019-05-06/);
  });

  it('is none where the page says that the day is that of fetching it', () => {
    expect(contradictions(`Retrieved 11 November 2024\nA call between ministers\n${QIN}\n`)).toEqual([]);
  });

  it('is none where all agree, or lie a day apart', () => {
    const raw = `Bombs on a convoy\nPublished 3 June 2004\nBAGHDAD, June 2 (XY) - US Secretary of State Colin Powell said on Wednesday that a new Iraqi government would be free to ask the soldiers to leave.\n`;
    expect(read(raw).written.value).toBe('2004-06-02');
    expect(contradictions(raw)).toEqual([]);
  });
});

describe('a page that tells nothing of its day', () => {
  it.each([
    'Bread for the ferry\nThe baker on the pier of Tallinn sells rye bread to crews from Finland and Sweden. They pay in coins and talk about the wind.',
    'A wall of stamps\nThe consulate of Peru in the old port has a wall of stamps. The clerk knows each by heart, and sends people away on Fridays.',
    'Counting storks\nBirds cross the border of Turkey and Syria twice a year, the warden says, and he has counted them since his father gave him the book.',
    'What a minister eats\nThe cook of the foreign ministry in Vienna has seen guests from Russia, from Iran and from America. Soup first, he says, then quarrels.',
    'The bridge-builders\nEngineers from Japan and Vietnam measure the river again. The last bridge was good, they say, but the river has moved.',
  ])('is left undated: %s', (raw) => {
    expect(read(`${raw}\n`).written.value).toBeNull();
  });
});
