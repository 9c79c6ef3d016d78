import { expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

it('begins the first sentence behind the dateline and its dash', async () => {
  const raw =
    'SANTIAGO, 5 June 2017 – Chile and Peru cut their tariffs on fish on Monday. The two countries had talked for a year. Their ministers signed the papers in the old customs house of the port.';
  const page = toPage(textPage(raw));
  const { doc } = readPage(page, await loadTools());
  const texts = doc.sentences.map(({ start, end }) => raw.slice(start, end).trim());
  expect(texts.slice(0, 2)).toEqual(['SANTIAGO, 5 June 2017', 'Chile and Peru cut their tariffs on fish on Monday.']);
});
