import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

const tools = await loadTools();
const lines = readFileSync(fileURLToPath(new URL('./quantities.tsv', import.meta.url)), 'utf8')
  .trim()
  .split('\n')
  .slice(1);

function read(text: string): string[] {
  const raw = toRawPage(
    {
      raw: `March 5, 2019\n\n${text}`,
      charset: 'utf-8',
      isLossy: false,
      format: 'text',
      bytes: text,
      appearance: { path: 'sentence', label: 'sentence' },
    },
    DEFAULT_LIMITS,
  );
  return readPage(toPage(raw), tools).quantities.map(({ value, unit }) => `${value} ${unit}`);
}

describe('figures about relations', () => {
  it.each(lines.map((line) => line.split('\t') as [string, string?]))('are those of the table in «%s»', (sentence, expected = '') => {
    expect(read(sentence).join(' ; ')).toBe(expected.trim());
  });
});
