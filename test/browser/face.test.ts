import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeQueries } from '../helpers/fake-queries.ts';
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
const focused = (page: Page): Locator => page.locator(':focus');
const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();

describe('the start page', () => {
  it('says what is in the file and leads on', async () => {
    const page = await open('');
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('156 events between 6 parties, 2020 to 2023');
    await page.getByRole('link', { name: 'Iceland and Norway', exact: true }).click();
    await page.waitForURL('**/dyad?a=iso:ISL&b=iso:NOR');
    await page.getByRole('heading', { level: 1, name: 'Iceland and Norway' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'All pages' }).click();
    await page.getByLabel('Words in title').fill('herring talks');
    await page.waitForURL(/q=herring/);
    await page.getByRole('link', { name: /Herring talks in Oslo/ }).click();
    await page.waitForURL('**/pages/p_herring-talks');
  });

  it('says how to read pages where there are none', async () => {
    const page = await open('', { queries: fakeQueries([]) });
    await page.getByRole('heading', { name: 'Nothing has been read yet' }).waitFor();
    expect(await page.locator('pre').innerText()).toContain('rapport read');
  });

  it('says so where an address leads nowhere or to a page that is not there', async () => {
    const page = await open('nowhere/at/all');
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await page.goto(`${face.url}pages/p_none`);
    await page.getByRole('heading', { name: 'Not in this file' }).waitFor();
    face.troubles.splice(0, face.troubles.length, ...face.troubles.filter((trouble) => !trouble.includes('404')));
  });

  it('says so where the server has gone', async () => {
    const queries = fakeQueries();
    const page = await open('', { queries: { ...queries, matrix: () => Promise.reject(new Error('broken')) } });
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Relations' }).click();
    await page.getByRole('heading', { name: 'That did not work' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    face.troubles.splice(0, face.troubles.length, ...face.troubles.filter((trouble) => !trouble.includes('500')));
  });
});

describe('the reader', () => {
  it('opens the card of an event with who, whom, when, how it stands and why', async () => {
    const page = await open('pages/p_herring-talks');
    await page.getByRole('button', { name: /^seized: event/ }).click();
    const card = page.getByRole('dialog', { name: 'Event: Coerce, seize, Norway to Iceland' });
    await card.waitFor();
    const words = await textOf(card);
    for (const part of ['Norway', '«the Norwegian coast guard»', 'Iceland', 'October 2022', 'happened', 'North Harbour Post', '91 %'])
      expect(words).toContain(part);
    await card.getByText('Why', { exact: true }).click();
    await card.getByText('frame:seized.v.1').waitFor();
    expect(await card.getByText('under:say|tell|…').getAttribute('title')).toBe('under:say|tell|report|claim');
    expect(new URL(page.url()).search).toMatch(/^\?at=event:e_/);
    expect((await page.locator('.role-who').allInnerTexts()).join('')).toBe('the Norwegian coast guard');
    expect(await page.locator('[data-tag="who"]').count()).toBe(1);
    expect(await page.locator('[data-tag="whom"]').innerText()).toBe('Icelandic');
  });

  it('says planned, feared and denied in the line of the event', async () => {
    const page = await open('pages/p_herring-talks');
    const list = page.getByRole('region', { name: 'Events, in the order of the text' });
    await list.getByRole('listitem').first().waitFor();
    const lines = await Promise.all((await list.getByRole('listitem').all()).map(textOf));
    expect(lines.filter((line) => /planned said by Hildur Ros/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /denied said by Iceland/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /feared said by European Union/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /did not happen/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /said by Petra Hollander, via Northern News Agency/.test(line))).toHaveLength(1);
  });

  it('sets one sign before the words of an event, whatever begins inside them', async () => {
    const page = await open('pages/p_herring-talks');
    const signs = page.locator('.page-text .seg.starts');
    await signs.first().waitFor();
    const events = await page.getByRole('region', { name: 'Events, in the order of the text' }).getByRole('listitem').count();
    expect(await signs.count()).toBeLessThanOrEqual(events);
    expect(await page.locator('.page-text .seg.starts:not(.hl-event.is-main)').count()).toBe(0);
  });

  it('shows a repaired name with the spelling of the page', async () => {
    const page = await open('pages/p_herring-talks');
    await page.getByRole('button', { name: /^Hollandar:/ }).click();
    const card = page.getByRole('dialog', { name: 'Person: Hollandar' });
    expect(await textOf(card)).toContain('«Hollandar» here, taken as Petra Hollander, 88 % sure');
  });

  it('leads to all that lies over the same words', async () => {
    const page = await open('pages/p_herring-talks');
    await page.getByRole('button', { name: /^urged: event/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quote of Petra Hollander' }).click();
    const card = page.getByRole('dialog', { name: 'Quote of Petra Hollander' });
    expect(await textOf(card)).toContain('Carried by Northern News Agency');
  });

  it('tells why it believes in the day of writing', async () => {
    const page = await open('pages/p_herring-talks');
    await page.getByRole('button', { name: /^written Wednesday, 24 May 2023/ }).click();
    const card = page.getByRole('dialog', { name: 'When the page was written' });
    expect(await textOf(card)).toContain('term-of-office');
    await card.getByRole('button', { name: '«last October»' }).click();
    expect(await page.locator('.is-evidence').allInnerTexts()).toEqual(['last October']);
  });

  it('switches layers and hides what is not story', async () => {
    const page = await open('pages/p_herring-talks');
    await page.getByText('Ten harbours worth the journey').waitFor();
    await page.getByLabel('Story only').check();
    expect(await page.getByText('Ten harbours worth the journey').count()).toBe(0);
    expect(await page.locator('.hl-time').count()).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: 'Times' }).uncheck();
    expect(await page.locator('.hl-time').count()).toBe(0);
    expect(await page.locator('.hl-event').count()).toBeGreaterThan(0);
  });

  it('shows the same words with all layers and with none', async () => {
    const page = await open('pages/p_herring-talks');
    const story = page.locator('.page-text');
    await story.waitFor();
    const before = await story.textContent();
    for (const layer of ['Events', 'Parties and people', 'Quotes', 'Times', 'Figures'])
      await page.getByRole('checkbox', { name: layer }).uncheck();
    expect(await story.textContent()).toBe(before);
    expect(await story.locator('.seg').count()).toBe(0);
  });

  it('is walked by keys: from highlight to highlight, into a card and out again', async () => {
    const page = await open('pages/p_herring-talks');
    await page.getByRole('button', { name: /^met: event/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect((await focused(page).innerText()).trim()).toBe('his');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Event: Consult, visit/ }).waitFor();
    expect(await focused(page).getAttribute('role')).toBe('dialog');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused(page).innerText()).toBe('met');
    expect(await page.locator('.page-text [data-entry][tabindex="0"]').count()).toBe(1);
  });

  it('goes from the list of events to the words', async () => {
    const page = await open('pages/p_herring-talks', { viewport: { width: 1360, height: 420 } });
    const list = page.getByRole('region', { name: 'Events, in the order of the text' });
    await list.getByRole('button').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const words = page.locator('.is-selected', { hasText: 'visit' });
    await words.waitFor();
    await page.waitForTimeout(100);
    const box = await words.boundingBox();
    expect(box!.y).toBeGreaterThan(60);
    expect(box!.y).toBeLessThan(420);
  });

  it('draws the tree of a sentence, and says it as a list', async () => {
    const page = await open('pages/p_boarding');
    await page.getByLabel('Sentence trees').check();
    await page.getByRole('button', { name: 'Tree of sentence 4', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Tree of sentence 4' });
    await dialog.getByRole('img').waitFor();
    expect(await dialog.locator('.arc').count()).toBe(5);
    await dialog.getByRole('radio', { name: 'List' }).check();
    expect(await textOf(dialog.locator('.tree-list'))).toMatch(
      /^rejected root VERB · reject Norway nsubj PROPN charge obj NOUN the det DET/,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('opens cards as a sheet where there is no room beside the text', async () => {
    const page = await open('pages/p_herring-talks', { viewport: { width: 360, height: 740 } });
    await page.getByRole('button', { name: /^accused: event/ }).click();
    const sheet = page.locator('.sheet');
    await sheet.getByRole('dialog', { name: /^Event: Accuse/ }).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    // What did not happen says so in the heading of its sheet, for eye and ear.
    await page
      .getByRole('button', { name: /: event, .*; denied/ })
      .first()
      .click();
    await sheet.getByRole('dialog', { name: /^Event: .*, denied$/ }).waitFor();
    expect(await textOf(sheet.getByRole('heading'))).toMatch(/denied$/);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await page.locator('.sheet').count()).toBe(0);
  });
});

describe('the timeline', () => {
  it('chooses two parties by keys and keeps all choices in the address', async () => {
    const page = await open('timeline');
    const first = page.getByRole('combobox', { name: 'Between' });
    await first.fill('nor');
    await page.getByRole('option', { name: /^Norway/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/timeline?a=iso:NOR');
    const second = page.getByRole('combobox', { name: 'and', exact: true });
    await second.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: /^Iceland/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await second.inputValue()).toBe('');
    await second.fill('icel');
    await page.getByRole('option', { name: /^Iceland/ }).click();
    await page.waitForURL('**/timeline?a=iso:NOR&b=iso:ISL');
    await page.getByLabel('Verbal conflict').uncheck();
    await page.getByLabel('Happened', { exact: true }).uncheck();
    await page.getByLabel('from').fill('2022-01-01');
    await page.waitForURL(/from=2022-01-01/);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('types')).not.toContain('ACCUSE');
    expect(searchParams.get('realis')).toBe('historical,future,hypothetical,negation');

    const lines = (): Promise<number> => page.locator('.happening').count();
    await expect.poll(lines).toBe(9);
    await page.goto(page.url());
    await expect.poll(lines).toBe(9);
    expect(await page.getByRole('combobox', { name: 'Between' }).inputValue()).toBe('Norway');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.waitForURL('**/timeline?a=iso:NOR&b=iso:ISL');
  });

  it('walks the axis by keys and goes from a mark to its line and on to the very words', async () => {
    const page = await open('timeline?a=iso:ISL&b=iso:NOR');
    const axis = page.getByRole('group', { name: /happenings on an axis of time/ });
    await axis.locator('[tabindex="0"]').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    const label = await focused(page).getAttribute('aria-label');
    await page.keyboard.press('Enter');
    const line = page.locator('.happening', { has: page.locator(':focus') });
    expect(label).toContain(await textOf(line.locator('.event-kind')));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pages\/.*at=event:e_/);
    await page.getByRole('dialog', { name: /^Event:/ }).waitFor();
  });

  it('says alleged, denied, planned and feared in the line', async () => {
    const page = await open('timeline?a=iso:ISL&b=iso:NOR');
    await page.locator('.happening').first().waitFor();
    const lines = await page.locator('.happening-what').allInnerTexts();
    for (const word of ['alleged', 'denied', 'planned', 'feared', 'possible', 'did not happen'])
      expect(
        lines.some((line) => line.includes(word)),
        word,
      ).toBe(true);
  });

  it('lists undated events apart, with their number', async () => {
    const page = await open('timeline?a=iso:ISL&b=iso:NOR');
    expect(await textOf(page.locator('.count'))).toContain('3 of them without a day');
    expect(await page.getByRole('region', { name: 'Without a day' }).locator('.happening').count()).toBe(3);
  });
});

describe('search', () => {
  it('is reached with «/», follows the typing, and is walked with arrows', async () => {
    const page = await open('pages/p_boarding');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    expect(await focused(page).getAttribute('id')).toBe('masthead-search');
    await page.keyboard.type('herring');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=herring');
    await page.getByRole('region', { name: /^Pages/ }).waitFor();
    expect((await page.locator('mark').first().innerText()).toLowerCase()).toBe('herring');
    await page.getByRole('searchbox', { name: /^Search/ }).fill('joint');
    await page.waitForURL('**/search?q=joint');
    await page.getByRole('region', { name: /^Events/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page).getAttribute('data-item')).not.toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pages\//);
  });

  it('says how each event stands', async () => {
    const page = await open('search?q=withdrawn');
    await page.locator('.hit-event').first().waitFor();
    expect(await textOf(page.locator('.hit-event').first())).toBe('Iceland → to Norway Coerce denied said by Iceland');
  });
});

describe('the frame', () => {
  it('leads past the masthead', async () => {
    const page = await open('');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page).innerText()).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    expect(await focused(page).getAttribute('id')).toBe('main');
  });

  it('keeps the chosen colours', async () => {
    const page = await open('', { colorScheme: 'light' });
    const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const light = await ground();
    const button = page.getByRole('button', { name: /^Colours/ });
    await button.click();
    expect(await ground()).toBe(light);
    await button.click();
    await expect.poll(ground).not.toBe(light);
    const dark = await ground();
    await page.reload();
    await expect.poll(ground).toBe(dark);
    await page.getByRole('button', { name: /^Colours: dark/ }).click();
    await expect.poll(ground).toBe(light);
  });

  it.each([
    ...['', 'pages', 'relations', 'timeline?a=iso:ISL&b=iso:NOR', 'pages/p_herring-talks', 'search?q=joint', 'pages/p_hostile'],
    ...['incidents', 'incidents/i_boarding00000000', 'commitments', 'copies', 'dyad?a=iso:ISL&b=iso:NOR', 'network', 'claims'],
  ])('does not scroll sideways at 360 pixels: /%s', async (path) => {
    const page = await open(path, { viewport: { width: 360, height: 740 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(200);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
  });
});

describe('hostile text', () => {
  it.each(['pages/p_hostile', 'pages/p_hostile?at=mention:0', 'pages', 'timeline?a=iso:ISL&b=iso:NOR', 'search?q=%3Cimg'])(
    'stays text everywhere: /%s',
    async (path) => {
      const page = await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(150);
      expect(await page.locator('main img, main script, main b, main [onerror], main [onload], a[href^="javascript"]').count()).toBe(0);
      expect(await page.title()).not.toBe('owned');
    },
  );

  it('is shown as it stands on the page', async () => {
    const page = await open('pages/p_hostile');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      `<img src=x onerror="document.title='owned'"> Norway praises Iceland`,
    );
    expect(await page.locator('.page-text').textContent()).toContain('<svg onload=alert(1)>');
  });

  it('could not run even if it became markup', async () => {
    const page = await open('');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const outcome = await page.evaluate(
      `(() => { try { document.body.innerHTML = '<img src=x onerror="document.title=1">'; return 'written'; } catch (error) { return error.name; } })()`,
    );
    expect(outcome).toBe('TypeError');
    face.troubles.length = 0;
  });
});
