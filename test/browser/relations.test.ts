import { readFileSync } from 'node:fs';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Face, openBrowser, openFace } from './open-face.ts';

let browser: Browser;
let face: Face;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { troubles } = face;
  await face.close();
  expect(troubles).toEqual([]);
});

const open = async (path: string): Promise<Page> => {
  face = await openFace(browser);
  await face.page.goto(face.url + path);
  return face.page;
};
const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();
const saved = async (page: Page, button: string, within: Page | Locator = page): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    within.getByRole('button', { name: button }).first().click(),
  ] as never);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

describe('the matrix of relations', () => {
  it('is walked by arrow keys, reads out its cells, and opens a pair', async () => {
    const page = await open('relations');
    const chart = page.getByRole('group', { name: /^Who does how much to whom/ });
    await chart.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const label = await page.locator(':focus').getAttribute('aria-label');
    expect(label).toMatch(/ to .*(happening|nothing told)/);
    expect(await textOf(page.locator('.readout'))).toContain(label!.replace(/\s+/g, ' '));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dyad\?a=.*&b=/);
    await page.getByRole('heading', { level: 1, name: / and / }).waitFor();
  });

  it('stands as a table too, and is saved as SVG, PNG and CSV', async () => {
    const page = await open('relations');
    await page.getByText('The same as a table').click();
    await page.getByRole('columnheader', { name: 'Share of cooperation' }).waitFor();
    const svg = await saved(page, 'Save the picture as SVG');
    expect(svg.name).toBe('relations.svg');
    expect(svg.bytes.toString()).toMatch(/^<svg[^>]*xmlns/);
    expect(svg.bytes.toString()).toContain('Norway');
    expect(svg.bytes.toString()).not.toContain('class=');
    const png = await saved(page, 'Save the picture as PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    const csv = await saved(page, 'Save the numbers as CSV');
    expect(csv.bytes.toString().split('\r\n')[0]).toBe('from,to,happenings,cooperation,conflict,plover_sum');
  });

  it('offers all rows in the formats of other programs', async () => {
    const page = await open('relations');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'GeoJSON' }).click();
    expect((await downloading).suggestedFilename()).toBe('read.geojson');
  });

  it('is a list on demand', async () => {
    const page = await open('relations');
    await page.getByText('List', { exact: true }).click();
    await page.getByRole('link', { name: 'Iceland and Norway' }).waitFor();
    expect(new URL(page.url()).search).toBe('?view=list');
  });
});

describe('the page of a pair', () => {
  it('walks its bins by keys, leads to the rows behind them and compares with a second pair', async () => {
    const page = await open('dyad?a=iso:ISL&b=iso:NOR');
    await page.getByRole('heading', { level: 1, name: 'Iceland and Norway' }).waitFor();
    const chart = page.getByRole('group', { name: /by month/ });
    await chart.locator('.bin[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/\d{4}: .*(happening|nothing was read)/);
    await page.getByRole('combobox', { name: 'with' }).fill('Denmark');
    await page.getByRole('option', { name: /^Denmark/ }).click();
    await page.getByText('Choose the other party').waitFor();
    await page.getByRole('group', { name: 'Compare' }).getByRole('combobox', { name: 'and' }).fill('Norway');
    await page.getByRole('option', { name: /^Norway/ }).click();
    await page.getByRole('heading', { name: /held against/ }).waitFor();
    await page.getByText('The same as a table').click();
    await page.locator('.figure-table td a').first().click();
    await page.waitForURL(/\/incidents\?a=.*from=/);
    await page.locator('.happening').first().waitFor();
  });
});

describe('the network', () => {
  it('is walked by keys, calls the projection one, and has a table beside it', async () => {
    const page = await open('network');
    const chart = page.getByRole('group', { name: /parties and .*tie/ });
    await chart.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/party=/);
    await page.getByRole('heading', { name: /^Ties of / }).waitFor();
    await page.getByText('Projection', { exact: true }).click();
    await page.getByText('A projection, not a forecast.').waitFor();
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    await page.waitForURL(/at=\d{4}-/);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/\d{4}/);
  });
});

describe('a claim', () => {
  it('is set up, tested, and answered with a verdict, the invalid test labelled so, and ways to the rows', async () => {
    const page = await open('claims?by=org:EU&b=iso:ISL&c=iso:NOR');
    await page.getByRole('button', { name: 'Put it to the test' }).click();
    await page.getByRole('heading', { name: /^(Supported|Not supported|Cannot tell)$/ }).waitFor();
    expect(await textOf(page.locator('.outcome'))).toContain('INVALID');
    expect(await page.locator('.caveat-list li').count()).toBeGreaterThan(1);
    await page.getByText(/^All \d+ coefficients as a table$/).click();
    expect(await page.locator('.figure-table .is-invalid').count()).toBe(1);
    const csv = await saved(page, 'Save the numbers as CSV');
    expect(csv.bytes.toString()).toContain('lead');
    await page.locator('.influential a').first().click();
    await page.waitForURL(/\/incidents\?a=.*from=/);
  });

  it('of enemies of enemies needs no parties', async () => {
    const page = await open('claims');
    expect(await page.getByRole('button', { name: 'Put it to the test' }).isDisabled()).toBe(true);
    await page.getByText('Enemies of enemies become friends').click();
    await page.getByRole('button', { name: 'Put it to the test' }).click();
    await page.getByRole('heading', { name: /^(Supported|Not supported|Cannot tell)$/ }).waitFor();
  });
});
