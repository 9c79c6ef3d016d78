import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toDayNumber, toInterval } from '../../src/base/days.ts';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import type { Event } from '../../src/model/event.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

/** Shares of the invented acts that get their days and their place; they may rise. */
const LEAST_DATED = 0.9;
const LEAST_PLACED = 0.85;
/** Acts that may be missing: the table asks for days and places, not for types. */
const MOST_UNCODED = 8;

const tools = await loadTools();
const read = (text: string): readonly Event[] => {
  const raw = toRawPage(
    { raw: text, charset: 'utf-8', isLossy: false, format: 'text', bytes: text, appearance: { path: 'report', label: 'report' } },
    DEFAULT_LIMITS,
  );
  return readPage(toPage(raw), tools).events;
};

interface Act {
  readonly name: string;
  readonly when: string;
  readonly where: string;
  readonly event: Event | undefined;
}

const ACTS: readonly Act[] = readFileSync(fileURLToPath(new URL('when-where.txt', import.meta.url)), 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [name = '', ...lines] = part.trim().split('\n');
    const text = lines
      .filter((line) => !line.startsWith('@ '))
      .join('\n')
      .trim();
    const events = read(text);
    return lines
      .filter((line) => line.startsWith('@ '))
      .map((line) => {
        const [word = '', when = '', where = ''] = line.slice(2).split(' | ');
        const at = text.search(new RegExp(`\\b${word}\\b`));
        const event = events.find(({ triggers }) => triggers.some(({ span }) => span.start < at + word.length && span.end > at));
        return { name: `${name} ${word}`, when, where, event };
      });
  });

const coded = ACTS.filter(({ event }) => event !== undefined);

/** Whether days overlap with those of the table and are about as exact: a week for a day, two months for a month, else a year. */
function isNear(expected: string, event: Event): boolean {
  if (expected === '-') return event.when === undefined;
  if (event.when === undefined) return false;
  const [from = '', to = from] = expected.split('/');
  const edge = (text: string, isEnd: boolean): number => {
    const [year = 0, month, day] = text.split('-').map(Number);
    if (day !== undefined) return toDayNumber(text as never);
    const whole = toInterval(year, month);
    return toDayNumber(isEnd ? whole.lastDay : whole.firstDay);
  };
  const [first, last] = [edge(from, false), edge(to, true)];
  const [start, end] = [toDayNumber(event.when.firstDay), toDayNumber(event.when.lastDay)];
  const length = last - first + 1;
  const allowed = length === 1 ? 7 : length <= 31 ? 62 : Math.max(366, length * 1.5);
  return start <= last && end >= first && end - start + 1 <= allowed;
}

function isThere(expected: string, event: Event): boolean {
  if (expected === '-') return event.where === undefined;
  const words = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const [short, long] = [words(expected), words(event.where?.name ?? '')].sort((a, b) => a.length - b.length);
  return event.where !== undefined && short!.every((word) => long!.includes(word));
}

describe('days and places of acts', () => {
  it(`codes all but ${MOST_UNCODED} of the invented acts`, () => {
    expect(ACTS.length - coded.length).toBeLessThanOrEqual(MOST_UNCODED);
  });

  it(`dates at least ${LEAST_DATED} of them`, () => {
    const asked = coded.filter(({ when }) => when !== '?');
    const wrong = asked.filter(({ when, event }) => !isNear(when, event!));
    expect(1 - wrong.length / asked.length, wrong.map(({ name }) => name).join(', ')).toBeGreaterThanOrEqual(LEAST_DATED);
  });

  it(`places at least ${LEAST_PLACED} of them`, () => {
    const asked = coded.filter(({ where }) => where !== '?');
    const wrong = asked.filter(({ where, event }) => !isThere(where, event!));
    expect(1 - wrong.length / asked.length, wrong.map(({ name }) => name).join(', ')).toBeGreaterThanOrEqual(LEAST_PLACED);
  });
});
