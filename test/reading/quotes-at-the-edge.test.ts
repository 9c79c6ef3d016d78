import { expect, it } from 'vitest';
import { toPage } from '../../src/page/to-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

it('reads a page on which two papers lead to each other for whose word they are', async () => {
  const tools = await loadTools();
  const page = toPage(textPage('Text of report by the radio station\n\nThe text says that Ethiopia has accepted the plan.'));
  const { quotes } = readPage(page, tools);
  expect(quotes.map(({ text }) => text)).toEqual(['Ethiopia has accepted the plan']);
});

it('looks for no verb of saying behind the last word', async () => {
  const page = toPage(
    textPage('"Nobody forgets a thing that pays," says one of them. The baker, at least, has no complaints about the rule of unanimity.'),
  );
  const { quotes } = readPage(page, await loadTools());
  expect(quotes.map(({ text }) => text)).toEqual(['Nobody forgets a thing that pays']);
});
