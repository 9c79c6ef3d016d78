import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import type { Quote } from '../../src/model/quote.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

/** Share of the invented quotations that get their speaker; it may rise. */
const LEAST_SHARE = 0.92;

const tools = await loadTools();
const read = (text: string): readonly Quote[] => {
  const raw = toRawPage(
    { raw: text, charset: 'utf-8', isLossy: false, format: 'text', bytes: text, appearance: { path: 'passage', label: 'passage' } },
    DEFAULT_LIMITS,
  );
  return readPage(toPage(raw), tools).quotes.filter(({ kind }) => kind === 'direct');
};

const CASES = readFileSync(fileURLToPath(new URL('quote-cases.txt', import.meta.url)), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [name = '', ...lines] = part.trim().split('\n');
    const gold = lines.filter((line) => line.startsWith('= ')).map((line) => line.slice(2).split(' | ') as [string, string]);
    const text = lines
      .filter((line) => !line.startsWith('= '))
      .join('\n')
      .trim();
    return { name, text, gold };
  });

const words = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);

describe('direct speech in the conventions of many presses', () => {
  const found = CASES.map((one) => ({ ...one, quotes: read(one.text) }));

  it('finds every quotation at its first word, and none beside', () => {
    const isAt = (text: string, quote: Quote, first: string): boolean => text.slice(quote.span.start).startsWith(first);
    const wrong = found.filter(
      ({ text, gold, quotes }) => quotes.length !== gold.length || !gold.every(([, first], k) => isAt(text, quotes[k]!, first)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it(`names the speakers of at least ${LEAST_SHARE} of them`, () => {
    let right = 0;
    let all = 0;
    const wrong: string[] = [];
    for (const { name, gold, quotes } of found)
      gold.forEach(([speaker], k) => {
        all++;
        const told = words(quotes[k]?.speaker?.name ?? '');
        const short = words(speaker).length <= told.length ? words(speaker) : told;
        const long = short === told ? words(speaker) : told;
        if (speaker === '-' || (told[0] !== '' && short.every((word) => long.includes(word)))) right++;
        else wrong.push(name);
      });
    expect(right / all, wrong.join(' ')).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});
