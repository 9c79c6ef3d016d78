import { expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { judgeNames } from './judge-names.ts';
import { HARDER_NAME_CASES } from './harder-name-cases.ts';
import { LATER_NAME_CASES } from './later-name-cases.ts';
import { NAME_CASES } from './name-cases.ts';
import { WORLD_NAME_CASES } from './world-name-cases.ts';
import { textPage } from '../helpers/text-page.ts';

/** Share of the broken names of the cases that must be put right; none may be put wrong. Origin: a little under what the reader reaches. */
const LEAST_RECALL = 0.95;
const LEAST_HARDER_RECALL = 0.9;

it.each([
  { name: 'the first cases', cases: NAME_CASES, least: LEAST_RECALL },
  { name: 'harder ones', cases: HARDER_NAME_CASES, least: LEAST_HARDER_RECALL },
  { name: 'others of the same kind', cases: LATER_NAME_CASES, least: LEAST_HARDER_RECALL },
  { name: 'who holds office in all regions', cases: WORLD_NAME_CASES, least: LEAST_RECALL },
])('puts broken names right by office, day and sound, and makes nobody somebody else: $name', async ({ cases, least }) => {
  const tools = await loadTools();
  const verdicts = cases.flatMap((one) => {
    const raw = `${toDateline(one.day)} ${one.text}`;
    const page = toPage(textPage(raw));
    return judgeNames(one, readPage(page, tools));
  });
  const told = (kind: string): string[] => verdicts.filter((verdict) => verdict.kind === kind).map(({ line }) => line);
  const meant = verdicts.filter((verdict) => verdict.isMeant).length;
  if (process.env['RAPPORT_SHOW_NAMES'] !== undefined)
    console.log([...told('missed').map((line) => `missed ${line}`), ...told('wrong').map((line) => `WRONG ${line}`)].join('\n'), meant);
  expect(told('wrong')).toEqual([]);
  expect(told('right').length / meant, told('missed').join('\n')).toBeGreaterThanOrEqual(least);
});

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const toDateline = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `GENEVA, ${date} ${MONTHS[month - 1]} ${year} –`;
};
