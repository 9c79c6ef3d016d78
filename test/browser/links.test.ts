import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
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

const open = async (path: string, options: Parameters<typeof openFace>[1] = {}): Promise<Page> => {
  face = await openFace(browser, options);
  await face.page.goto(face.url + path);
  return face.page;
};
const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();

describe('an incident', () => {
  it('is found in the list and shows what its reports agree on, who asserts and who denies', async () => {
    const page = await open('incidents');
    await page.getByLabel('More than one page').check();
    await page.waitForURL('**/incidents?pages=2');
    const line = page.locator('.happening').first();
    expect(await textOf(line)).toContain('3 outlets not known to copy each other');
    await line.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /Norway/ }).waitFor();
    expect(await textOf(page.getByRole('region', { name: 'What all agree on' }))).toContain('11 October 2022');
    const disputed = await textOf(page.getByRole('region', { name: 'What they do not agree on' }));
    expect(disputed).toMatch(/asserted by .*Fjord Courier \(copy\)/);
    expect(disputed).toMatch(/denied by Norway, in Skagen Evening Mail/);
    expect(await textOf(page.locator('.incident-ends'))).toMatch(/Earliest seen here .* Last report/);
  });

  it('sets the reports side by side, says what differs in words, and hides copies on demand', async () => {
    const page = await open('incidents/i_boarding00000000');
    const table = page.getByRole('region', { name: 'The reports side by side' }).getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('columnheader').count()).toBe(5);
    expect(await textOf(table.getByRole('row', { name: /^Stands as/ }))).toMatch(/differs .* denied/);
    expect(await textOf(table)).toContain('not told');
    await page.getByLabel(/With 1.copy/).uncheck();
    expect(await table.getByRole('columnheader').count()).toBe(4);
    await table.getByRole('link', { name: /North Harbour Post/ }).click();
    await page.waitForURL(/\/pages\/p_herring-talks\?at=event:e_/);
  });

  it('says why its reports are one, with every consideration and its weight, when asked', async () => {
    const page = await open('incidents/i_boarding00000000');
    await page.getByText('How each consideration weighed').click();
    const why = page.getByRole('region', { name: /^Considerations for/ }).first();
    await why.waitFor();
    expect(await textOf(why)).toContain('+2.0 the same day');
    expect(await textOf(why)).toContain('−2.6 any two reports are of two happenings');
  });

  it('leads to what it promised', async () => {
    const page = await open('incidents/i_boarding00000000');
    await page.getByText('due Sep – Nov 2023').waitFor();
    await page.getByRole('link', { name: 'All commitments' }).click();
    await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor();
  });

  it('is not there where the id is wrong', async () => {
    const page = await open('incidents/i_none');
    await page.getByRole('heading', { name: 'Not in this file' }).waitFor();
    face.troubles.splice(0, face.troubles.length, ...face.troubles.filter((trouble) => !trouble.includes('404')));
  });
});

describe('copies and voices', () => {
  it('draws who repeats whom, with the same in rows and what rests on one voice alone', async () => {
    const page = await open('copies');
    const table = page.getByRole('region', { name: 'Who repeats whom, in rows' }).getByRole('table');
    await table.waitFor();
    expect(await textOf(table.getByRole('row', { name: /^Fjord Wire/ }))).toBe('Fjord Wire credited Harbour Post 2 3 1');
    expect(await page.getByRole('img', { name: /4 voices and 3 steps/ }).count()).toBe(1);
  });

  it('shows the earliest of each family, and what a copy left out and added', async () => {
    const page = await open('copies');
    const family = page.locator('.family').first();
    await family.waitFor();
    expect(await textOf(family)).toContain('earliest seen here');
    expect(await textOf(family)).toContain('60 % of the shorter text in both');
    await page.getByRole('link', { name: 'Copies' }).waitFor();
  });
});

describe('the board of commitments', () => {
  it('has a column for each state and says demanded, planned and called off in the line', async () => {
    const page = await open('commitments');
    for (const state of ['Open', 'Unreported', 'Fulfilled', 'Partly', 'Cancelled']) {
      const column = page.getByRole('region', { name: new RegExp(`^${state}`) });
      await column.getByRole('listitem').first().waitFor();
    }
    expect(await textOf(page.getByRole('region', { name: /^Unreported/ }))).toContain('silence is not a broken promise');
    expect(await textOf(page.getByRole('region', { name: /^Unreported/ }))).toContain('demanded');
    expect(await textOf(page.getByRole('region', { name: /^Cancelled/ }))).toContain('called off');
  });

  it('says why an outcome counts, with every consideration and its weight, when asked', async () => {
    const page = await open('commitments');
    for (const [state, words] of [
      ['Fulfilled', '+2.0 on a day on which it was due'],
      ['Cancelled', '+2.4 a meeting is refused, and one was announced'],
    ] as const) {
      const column = page.getByRole('region', { name: new RegExp(`^${state}`) });
      await column.getByText('Why this counts').click();
      const why = page.getByRole('region', { name: /^Considerations for/ }).last();
      await why.getByText(words.slice(5)).waitFor();
      expect(await textOf(why)).toContain(words);
    }
  });

  it('is narrowed to a party, and gives its due days as a calendar', async () => {
    const page = await open('commitments');
    await page.getByRole('combobox', { name: 'Of' }).fill('Denmark');
    await page.getByRole('option', { name: /^Denmark/ }).click();
    await page.waitForURL('**/commitments?party=iso:DNK');
    await page
      .locator('.count')
      .getByText(/^1.commitment$/)
      .waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Calendar of due days (.ics)' }).click();
    const calendar = readFileSync(await (await waiting).path(), 'utf8');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20230301');
  });
});
