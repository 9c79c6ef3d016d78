import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSeededRandom } from '../src/base/seeded-random.ts';
import { readRecords } from '../src/intake/read-records.ts';
import { plainForm } from '../src/base/plain-form.ts';
import { DEFAULT_LIMITS } from '../src/intake/intake-options.ts';
import { toRawPage } from '../src/intake/to-raw-page.ts';
import { loadTools } from '../src/load-tools.ts';
import { toPage } from '../src/page/to-page.ts';
import { readPage } from '../src/reading/read-page.ts';

/** Milliseconds that a small hostile page may take, on a busy machine; most take a tenth of it. */
const MOST_MILLIS = 10_000;
const SEED = 20_260_211;
const VARIANTS = 40;

const TEXT =
  'Harbour Mirror\n\nKenya and France sign a treaty\n\nNAIROBI, 3 March 2014 – Kenya and France signed a treaty on Monday, officials said. President Uhuru Kenyatta met Francois Hollande.\n\nSee also: Rain over the plateau\n';
const HTML = `<html><head><meta property="article:published_time" content="2014-03-03"><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"x"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Kenya and France sign a treaty</h1><p>${TEXT}</p></article></body></html>`;

/** Reads one file as the command does; what is not read comes back as its reason. */
async function read(name: string, bytes: string | Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-hostile-'));
  try {
    await writeFile(join(folder, name), bytes);
    const told: string[] = [];
    for await (const item of readRecords([join(folder, name)], {})) {
      if (item.kind !== 'page') told.push(item.kind);
      else {
        const reading = readPage(toPage(item.page), tools);
        for (const { span } of reading.page.blocks) expect(span.end).toBeLessThanOrEqual(reading.page.text.length);
        told.push('page');
      }
    }
    return told;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let tools: Awaited<ReturnType<typeof loadTools>>;
beforeAll(async () => {
  tools = await loadTools();
});

describe('hostile pages', () => {
  it.each([
    ['nested tables', 'a.html', `<html><body>${'<table><tr><td>'.repeat(20_000)}<p>Kenya signed a treaty.</p>`],
    ['tags that never close', 'a.html', `<html><body>${'<b><i><a href="x">word '.repeat(5000)}`],
    ['a quote that never closes', 'a.html', `<html><p title="${'<p>Kenya said it. '.repeat(5000)}`],
    ['NUL characters', 'a.txt', `${'\0'.repeat(2000)}Kenya signed a treaty.`],
    [
      'marks of direction, no width and mixed ends of lines',
      'a.txt',
      'Ke\u200bnya\u202e signed\r\n a\u200f trea\u00adty\r\r\u2028 Аnd.\n'.repeat(200),
    ],
    ['brackets', 'a.txt', `${'('.repeat(1500)}${')'.repeat(1500)}`],
    ['dates without end', 'a.txt', '1/1/'.repeat(1500)],
    ['ordinals', 'a.txt', 'the 1st of the '.repeat(500)],
    ['titles', 'a.txt', 'President Xi '.repeat(500)],
    ['words with hyphens', 'a.txt', 'Kenya-'.repeat(1500)],
    ['feasts and eras', 'a.txt', 'Ramadan Reiwa 4 Year of the Tiger 1401/1/1 '.repeat(200)],
    [
      'entities of XML',
      'a.xml',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&b;&x;</title></item></channel></rss>',
    ],
  ])(
    '%s take bounded time',
    async (_, name, text) => {
      const start = performance.now();
      await read(name, text);
      expect(performance.now() - start).toBeLessThan(MOST_MILLIS);
    },
    30_000,
  );

  it('finds the same names whatever marks of no width and look-alikes stand in them, at the places where they stand', () => {
    const clean =
      'NAIROBI, 3 March 2014 - Russia and France signed a treaty in Moscow on Monday. President Vladimir Putin met Francois Hollande.';
    const disguise = (text: string): string =>
      text
        .replace('Russia', 'Rus\u200bs\u00adia')
        .replace('France', 'Fr\u0430nc\u0435')
        .replace('Moscow', '\u041c\u043esc\u043ew')
        .replace('Putin', 'Pu\u2060tin')
        .replace('. President', '.\u202e President');
    const namesOf = (raw: string) => {
      const appearance = { path: 'a.txt', label: 'a.txt' };
      const page = toPage(toRawPage({ raw, charset: 'utf-8', isLossy: false, format: 'text', bytes: raw, appearance }, DEFAULT_LIMITS));
      const { events, mentions, doc } = readPage(page, tools);
      for (const token of doc.tokens) expect(plainForm(raw.slice(token.start, token.end))).toBe(token.form);
      return {
        mentions: mentions.map(({ kind, parties, name }) => ({ kind, parties, name })),
        events: events.map(({ type, actors, recipients }) => ({
          type,
          sides: [actors, recipients].map((side) => side.map(({ party, name }) => ({ party, name }))),
        })),
        words: mentions.map((mention) => plainForm(raw.slice(mention.start, mention.end))),
      };
    };
    expect(namesOf(disguise(clean))).toEqual(namesOf(clean));
    expect(namesOf(clean).events.length).toBeGreaterThan(0);
  });

  it('gives up a page of more pieces of text than a page has', async () => {
    expect(await read('a.html', `<p>${'&amp;&eacute;'.repeat(200_000)}`)).toEqual(['unread']);
  });

  it(`reads or refuses ${VARIANTS} damaged pages (seed ${SEED}) without falling over`, async () => {
    const random = createSeededRandom(SEED);
    for (let n = 0; n < VARIANTS; n++) {
      const isHtml = n % 2 === 0;
      const bytes = Buffer.from(isHtml ? HTML : TEXT);
      for (let k = 0; k < 1 + Math.floor(random.unit() * 30); k++)
        bytes[Math.floor(random.unit() * bytes.length)] = Math.floor(random.unit() * 256);
      const cut = bytes.subarray(0, Math.floor(bytes.length * (0.3 + 0.7 * random.unit())));
      expect((await read(isHtml ? 'a.html' : 'a.txt', cut)).length, `variant ${n}`).toBeLessThanOrEqual(2);
    }
  }, 120_000);
});
