import { describe, expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

const eventsOf = async (raw: string) => readPage(toPage(textPage(raw)), await loadTools()).events;

describe('days of what is promised', () => {
  it('puts a deadline behind a promise ahead, though the promise is told in the past', async () => {
    const events = await eventsOf('BRUSSELS, 14 May 2019 – The EU promised aid to Chad by the end of June, a spokesman said on Tuesday.');
    expect(events.map(({ type, when }) => [type, when?.firstDay, when?.lastDay])).toEqual([['AGREE', '2019-05-14', '2019-05-14']]);
  });
  it('keeps a past deadline behind what was done', async () => {
    const events = await eventsOf(
      'BRUSSELS, 14 May 2019 – Chad had expelled ten diplomats of Sudan by March 2018, a spokesman said on Tuesday.',
    );
    expect(events.filter(({ type }) => type === 'SANCTION').map(({ when }) => when?.lastDay)).toEqual(['2018-03-31']);
  });
  it('gives the plan of a headline the day that the story tells', async () => {
    const events = await eventsOf(
      'Japan to host Indian premier\n\nTOKYO, 3 June 2019 – Indian Prime Minister Narendra Modi will visit Japan next spring, the foreign ministry said on Monday.',
    );
    expect(events.map(({ anticipates }) => anticipates?.when?.firstDay)).toEqual(['2020-03-01']);
  });
});
