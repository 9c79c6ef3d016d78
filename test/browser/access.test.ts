import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeQueries } from '../helpers/fake-queries.ts';
import { openBrowser, openFace } from './open-face.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VIEWS: readonly (readonly [name: string, path: string, awaited?: string])[] = [
  ['start page', ''],
  ['pages', 'pages'],
  ['relations', 'relations', '.matrix-chart svg'],
  ['reader', 'pages/p_herring-talks'],
  ['reader with an open card', 'pages/p_herring-talks?at=written'],
  ['timeline', 'timeline?a=iso:ISL&b=iso:NOR'],
  ['search', 'search?q=joint'],
  ['incidents', 'incidents?pages=2'],
  ['incident', 'incidents/i_boarding00000000'],
  ['commitments', 'commitments', '.board'],
  ['copies', 'copies', '.family'],
  ['pair', 'dyad?a=iso:ISL&b=iso:NOR&c=iso:DNK&d=iso:NOR', '.series-chart svg'],
  ['network', 'network?colour=projected', '.network-chart svg'],
  ['outcome of a claim', 'claims?by=org:EU&b=iso:ISL&c=iso:NOR&run=yes', '.forest-chart svg'],
  ['commitments', 'commitments'],
  ['actors', 'actors'],
  ['actor', 'actors/person:kjell-aune'],
];

describe.each(['light', 'dark'] as const)('axe finds nothing to object to in %s colours:', (colorScheme) => {
  it.each(VIEWS)('%s', async (_, path, awaited) => {
    const face = await openFace(browser, { colorScheme });
    try {
      await face.page.goto(face.url + path);
      await face.page.getByRole('heading', { level: 1 }).waitFor();
      if (awaited !== undefined) await face.page.locator(awaited).first().waitFor();
      await face.page.waitForTimeout(150);
      expect(await violations(face.page, colorScheme)).toEqual([]);
    } finally {
      await face.close();
    }
  });

  it('an event with its reasons, and a tree', async () => {
    const face = await openFace(browser, { colorScheme });
    try {
      await face.page.goto(`${face.url}pages/p_herring-talks`);
      await face.page.getByRole('button', { name: /^seized: event/ }).click();
      await face.page.getByText('Why', { exact: true }).click();
      await face.page.getByText('frame:seized.v.1').waitFor();
      expect(await violations(face.page, colorScheme)).toEqual([]);
      await face.page.getByRole('button', { name: 'Tree of the sentence' }).click();
      await face.page.getByRole('dialog').getByRole('img').waitFor();
      expect(await violations(face.page, colorScheme)).toEqual([]);
    } finally {
      await face.close();
    }
  });

  it('an open combobox and the choice of types, on a narrow window', async () => {
    const face = await openFace(browser, { colorScheme, viewport: { width: 360, height: 740 } });
    try {
      await face.page.goto(`${face.url}timeline`);
      await face.page.getByText('Choices').click();
      await face.page.getByText('Types', { exact: true }).click();
      await face.page.getByLabel(/^Accuse/).waitFor();
      expect(await violations(face.page, colorScheme)).toEqual([]);
      await face.page.keyboard.press('Escape');
      await face.page.getByRole('combobox', { name: 'Between' }).click();
      await face.page.getByRole('option', { name: /^Norway/ }).waitFor();
      // The rest of the page is as it was above.
      expect(await violations(face.page, colorScheme, '.view-head')).toEqual([]);
    } finally {
      await face.close();
    }
  });

  it('an empty file', async () => {
    const face = await openFace(browser, { colorScheme, queries: fakeQueries([]) });
    try {
      await face.page.goto(face.url);
      await face.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations(face.page, colorScheme)).toEqual([]);
    } finally {
      await face.close();
    }
  });
});

/** Rules that colours decide. All others see the same page in light and in dark, and are asked in light alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe objects to, within an element where one is named. The page has no frames, so that axe runs in it at one go (its «legacy mode»):
 * gathering results from frames takes as long again.
 */
async function violations(page: Page, colorScheme: 'light' | 'dark', within?: string): Promise<string[]> {
  expect(await page.locator('iframe').count()).toBe(0);
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (within !== undefined) axe.include(within);
  const resultTypes = { resultTypes: ['violations' as const] };
  const { violations: found } = await (colorScheme === 'light'
    ? axe.options(resultTypes)
    : axe.options({ ...resultTypes, runOnly: { type: 'rule', values: COLOUR_RULES } })
  ).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
        .join(' | ')
        .slice(0, 600)}`,
  );
}
