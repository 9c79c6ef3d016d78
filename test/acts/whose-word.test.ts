import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

const tools = await loadTools();

/** Names of those whose word the event of a type is, outermost first. */
const sourcesOf = (text: string, type: string): string[] | undefined => {
  const raw = toRawPage(
    { raw: text, charset: 'utf-8', isLossy: false, format: 'text', bytes: text, appearance: { path: 'sentence', label: 'sentence' } },
    DEFAULT_LIMITS,
  );
  const event = readPage(toPage(raw), tools).events.find((e) => e.type === type);
  return event?.saidBy.map(({ name }) => name);
};

/** Sentence, type of the act told in it, and whose word it is. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['Interior Minister Ajit Rathore told parliament that Pakistani troops had attacked an Indian post.', 'ASSAULT', ['Ajit Rathore']],
  ["Kenya's navy said that Somali pirates had attacked a Danish ship on Monday.", 'ASSAULT', ["Kenya's navy"]],
  ['Rwandan troops attacked a Congolese village on Friday, officials in Goma said.', 'ASSAULT', ['officials in Goma']],
  ['Chad expelled the French ambassador, Le Monde reported on Tuesday.', 'SANCTION', ['Le Monde']],
  [
    'The BBC reported that Eritrea had expelled the British ambassador, citing diplomats in Asmara.',
    'SANCTION',
    ['BBC', 'diplomats in Asmara'],
  ],
  ['According to Interfax, Russia expelled two Danish diplomats on Thursday.', 'SANCTION', ['Interfax']],
  ['Russian aircraft bombed Georgian villages on Saturday.', 'ASSAULT', []],
  ['Finland condemned the Russian attack on Monday.', 'ACCUSE', []],
];

describe('whose word an act is', () => {
  for (const [text, type, expected] of CASES)
    it(`finds ${expected.join(' over ') || 'nobody'} in «${text}»`, () => expect(sourcesOf(text, type)).toEqual(expected));
});
