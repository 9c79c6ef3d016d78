import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

interface DatedCase {
  readonly name: string;
  readonly day: string;
  readonly raw: string;
}

/** Invented reports of real days: `=== name | day, month or year that the page tells (or none)`, then the page. */
const readCases = (file: string): readonly DatedCase[] =>
  readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [name, day] = part.slice(0, end).split(' | ');
      return { name: name!, day: day!, raw: `${part.slice(end + 1).trimEnd()}\n` };
    });

/** Share of the pages that tell their day by what they presuppose that must be dated right. Origin: a little under what the reader reaches (it was 0.34 before feasts, elections and happenings by kind). */
const LEAST_PRESUPPOSED = 0.8;

function findWritten({ name, raw }: DatedCase): string | null {
  const appearance = { path: name, label: name };
  const page = toPage(toRawPage({ raw, charset: 'utf-8', isLossy: false, format: 'text', bytes: raw, appearance }, DEFAULT_LIMITS));
  return readPage(page, tools).written.value;
}
const isRight = (day: string, value: string | null): boolean => (day === 'none' ? value === null : (value?.startsWith(day) ?? false));

let tools: Awaited<ReturnType<typeof loadTools>>;
beforeAll(async () => {
  tools = await loadTools();
});

describe('the day of writing of invented reports', () => {
  it.each(readCases('dated-pages.txt'))('$name', (one) => {
    const value = findWritten(one);
    if (one.day === 'none') expect(value).toBeNull();
    else expect(value?.slice(0, one.day.length)).toBe(one.day);
  });

  it.each([
    ['that only presuppose it', 'presupposing-pages.txt'],
    ['that tell half of it, in the forms in which such pages come', 'half-dated-pages.txt'],
  ])('tells the day of most pages %s, and invents none', (_, file) => {
    const cases = readCases(file).map((one) => ({ ...one, value: findWritten(one) }));
    const wrong = cases.filter(({ day, value }) => !isRight(day, value)).map(({ name, day, value }) => `${name}: ${day}, read ${value}`);
    expect(cases.filter(({ day, value }) => day === 'none' && value !== null)).toEqual([]);
    expect(1 - wrong.length / cases.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_PRESUPPOSED);
  });
});
