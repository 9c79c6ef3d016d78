import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

let tools: Awaited<ReturnType<typeof loadTools>>;
beforeAll(async () => {
  tools = await loadTools();
});

function read(raw: string) {
  const appearance = { path: 'digest.txt', label: 'digest.txt' };
  const page = toPage(toRawPage({ raw, charset: 'utf-8', isLossy: false, format: 'text', bytes: raw, appearance }, DEFAULT_LIMITS));
  return readPage(page, tools);
}
/** Day of the first event whose trigger stands behind the words. */
function dayOf({ page, events }: ReturnType<typeof read>, words: string): string | undefined {
  const from = page.text.indexOf(words);
  const event = events.find((e) => e.triggers.some(({ span }) => span.start >= from && span.start < from + words.length));
  expect(event, `no event at «${words}»`).toBeDefined();
  return event!.when && `${event!.when.firstDay}/${event!.when.lastDay}`;
}

const DIGEST = `Week of the ports

Finland and Estonia sign agreement on the ferry
By Ann Writer
13 March 2023
Finland's Foreign Minister Pekka Haavisto met his Estonian counterpart in Tallinn on Monday, and both countries signed an agreement on the ferry.

India accuses China of building a road on the slopes
By Max Reporter
9 March 2023
India accused China on Wednesday of building a road on the slopes above the valley, and Beijing rejected the charge in a note to Delhi.

Turkey condemns Syria for shelling of a village
By Lea Author
Turkey condemned Syria for shelling a village beyond the border, and Syria rejected the protest in a letter to the United Nations.
`;

describe('a page of several stories', () => {
  it('has each story seen from the day that its own head tells', () => {
    const reading = read(DIGEST);
    expect(reading.issues.map(({ code }) => code)).toContain('several-stories');
    expect(dayOf(reading, 'met his Estonian counterpart')).toBe('2023-03-13/2023-03-13');
    expect(dayOf(reading, 'India accused China on Wednesday')).toBe('2023-03-08/2023-03-08');
  });

  it('dates nothing of a story without a day from the day of another one', () => {
    expect(dayOf(read(DIGEST), 'Turkey condemned Syria')).toBeUndefined();
  });

  it('takes a day without a year in the year nearest to that of the page', () => {
    const digest = DIGEST.replace('9 March 2023', '28 December');
    expect(dayOf(read(digest), 'India accused China on Wednesday')).toBe('2022-12-28/2022-12-28');
  });

  it('has the day of a running report hold for its entries', () => {
    const report = `Ferry summit: all that happened

12 March 2023

18:40
Estonia and Finland signed an agreement on the ferry between the two capitals, and both governments welcomed it.

16:05
India accused China of building a road on the slopes above the valley, and Beijing rejected the charge.

14:30
Turkey condemned Syria for shelling a village beyond the border, and promised an answer in the coming days.
`;
    const reading = read(report);
    expect(dayOf(reading, 'India accused China')).toBe('2023-03-12/2023-03-12');
    expect(dayOf(reading, 'Turkey condemned Syria')).toBe('2023-03-12/2023-03-12');
  });
});
