import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/load-language.ts';
import { NO_HEAD, toSpan } from '../../src/base/offsets.ts';
import { plainForm } from '../../src/base/plain-form.ts';
import type { ParsedDoc } from '../../src/model/doc.ts';

const language = await loadLanguage();

/** Words and marks as news has them, in any order, between any characters. */
const newsWord = fc.constantFrom(
  'China',
  'Mr.',
  'U.S.',
  'said',
  'would',
  "don't",
  'Xi’s',
  '3.5%',
  '$5bn',
  '2019-2021',
  'oil-rich',
  '“',
  '”',
  '"',
  '(',
  ')',
  ',',
  '.',
  '...',
  '?!',
  '—',
  '\n',
  '\n\n',
  'the',
  'a.m.',
  'www.example.org',
  '@abc',
  'é',
  '中国',
  '🙂',
  '\u200b',
  'Rus\u200bsia',
  'М\u043escow',
  'trea\u00adty',
  '\u00a0',
  "'",
  "''",
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(newsWord, { maxLength: 60 }).map((w) => w.join(' ')),
  fc.array(newsWord, { maxLength: 60 }).map((w) => w.join('')),
);

function expectLaws(doc: ParsedDoc): void {
  let last = 0;
  let covered = 0;
  doc.tokens.forEach((t, i) => {
    expect(t.index).toBe(i);
    const own = doc.text.slice(t.start, t.end);
    if (own !== t.form) expect(t.form).toBe(plainForm(own));
    expect(t.form.length).toBeGreaterThan(0);
    expect(t.start).toBeGreaterThanOrEqual(last);
    expect(t.lemma).not.toBe('');
    last = t.end;
  });
  for (const s of doc.sentences) {
    expect(s.from).toBe(covered);
    expect(s.to).toBeGreaterThan(s.from);
    covered = s.to;
    const own = doc.tokens.slice(s.from, s.to);
    expect(s.start).toBe(own[0]!.start);
    expect(s.end).toBe(own[own.length - 1]!.end);
    expect(own.filter((t) => t.head === NO_HEAD)).toHaveLength(1);
    for (const t of own) {
      expect(t.head === NO_HEAD).toBe(t.deprel === 'root');
      // Following heads reaches the root in as many steps as there are tokens, inside the sentence.
      let at = t;
      for (let steps = 0; at.head !== NO_HEAD; steps++) {
        expect(steps).toBeLessThan(own.length);
        expect(at.head).toBeGreaterThanOrEqual(s.from);
        expect(at.head).toBeLessThan(s.to);
        at = doc.tokens[at.head]!;
      }
    }
  }
  expect(covered).toBe(doc.tokens.length);
}

describe('whatever the text', () => {
  it('tokens cut their own characters, every sentence is a tree, every token is in one sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => expectLaws(language.read(text))),
      { numRuns: 150 },
    );
  });

  it('every character that is no blank lies in a token', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const isCovered = new Uint8Array(text.length);
        for (const t of language.segment(text).tokens) isCovered.fill(1, t.start, t.end);
        for (let i = 0; i < text.length; i++) if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text[i]!)) expect(isCovered[i]).toBe(1);
      }),
    );
  });

  it('no sentence crosses the stretches that are read, and nothing outside them is read', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [x, y] = [a % (text.length + 1), b % (text.length + 1)].sort((p, q) => p - q) as [number, number];
        const doc = language.read(text, [toSpan(0, x), toSpan(y, text.length)]);
        expectLaws(doc);
        for (const s of doc.sentences) expect(s.end <= x || s.start >= y).toBe(true);
      }),
    );
  });

  it('the same text gives the same tree, whatever was read before', async () => {
    const other = await loadLanguage();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(other.read(text)).toEqual(language.read(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('time', () => {
  const secondsFor = (text: string): number => {
    const before = performance.now();
    language.read(text);
    return (performance.now() - before) / 1000;
  };
  // Each would take minutes if anything were quadratic in the length of the text.
  it.each([
    ['one letter', 'a'.repeat(200_000)],
    ['full stops', '.'.repeat(12_000)],
    ['stops and blanks', '. '.repeat(15_000)],
    ['quotation marks', '" '.repeat(15_000)],
    ['brackets', '('.repeat(15_000)],
    ['hyphenated words', 'a-'.repeat(15_000)],
    ['initials', 'U.'.repeat(15_000)],
    ['apostrophes', "'s".repeat(15_000)],
    ['addresses', 'www.a.'.repeat(10_000)],
    ['numbers', '1,'.repeat(15_000)],
    ['at signs', 'a@'.repeat(15_000)],
    ['short lines', 'a\n'.repeat(15_000)],
    ['words without a stop', 'word '.repeat(12_000)],
    ['emoji', '🙂'.repeat(10_000)],
    ['broken surrogates', '\ud83d'.repeat(15_000)],
    ['combining marks', 'e\u0301'.repeat(15_000)],
  ])(
    'is linear for a long text of %s',
    (_, text) => {
      expect(secondsFor(text)).toBeLessThan(20);
    },
    60_000,
  );
});
