import { describe, expect, it } from 'vitest';
import type { Page, StoryRole } from '../model/page.ts';
import { toPage } from './to-page.ts';
import { textPage } from '../../test/helpers/text-page.ts';

const HEADLINE = 'Latvia and Estonia agree on one railway signal';
const STORY = [
  'Latvia and Estonia agreed on Friday to use one signal on the railway between Tartu and Valga, the ministers of transport of both countries said.',
  'The Latvian minister, Janis Ozols, called it a small step that had taken nine years, and thanked the engineers of both railways.',
  'Trains had to change their crews at the border until now, which cost forty minutes, according to a report of the railway.',
];
const BYLINES = [
  'By Anna Kask',
  'BY ANNA KASK',
  'By Anna Kask and Peter Moor',
  'By Anna Kask, Riga',
  'By ANNA KASK, Baltic Correspondent',
  'Anna Kask in Riga',
  'Anna Kask | Riga',
  'Anna Kask',
  'ANNA KASK',
  'Written by Anna Kask',
  'Reported by Anna Kask',
  'Story by Anna Kask',
  'Author: Anna Kask',
  'Von Anna Kask, Riga',
  'Par Anna Kask',
  'Por Anna Kask',
  'Di Anna Kask',
  'Door Anna Kask',
  'Автор: Анна Каск',
  'Text: Anna Kask',
  'From our correspondent in Riga',
  'By our foreign staff',
  'Staff Reporter',
  'By a staff writer',
  'Anna Kask, Senior Editor',
  'Anna Kask, Special to the Courier',
  'by Anna Kask | March 3, 2014',
  'By Anna Kask - March 3, 2014',
  'By Dr. Anna Kask',
  'By Anna Kask for the Courier',
  'Anna KASK (in Riga)',
  'Af Anna Kask',
  'Av Anna Kask',
  'Autor: Anna Kask',
  'Przez Anna Kask',
  'Tekst: Anna Kask',
  'Yazan: Anna Kask',
  'Oleh Anna Kask',
  'By Mohammed al-Hassan',
  'By J.R. van der Moor',
  'By Xu Wei in Beijing and Li Na in Riga',
  'By Anna Kask, BNW',
];
const CAPTIONS = [
  'The station of Valga on Thursday. (Photo: Anna Kask)',
  'Janis Ozols, left, and the Estonian minister in Valga on Friday. Anna Kask/BNS',
  'A train at the border in Valga, March 3, 2014. REUTERS/Anna Kask',
  'File photo: a train in Valga',
  'FILE - A train leaves Valga, Feb. 3, 2013. (AP Photo/Anna Kask, File)',
  'Photo: Anna Kask',
  'Foto: Anna Kask',
  'Picture: The station of Valga',
  'The border station in Valga (archive)',
  'Janis Ozols speaks in Valga. Photograph: Anna Kask/The Courier',
  'The ministers shake hands in Valga on March 3, 2014. © Anna Kask',
  'Image: Anna Kask',
  'Janis Ozols (R) and his Estonian colleague in Valga. [Xinhua/Anna Kask]',
  'In this handout photo, a train stands in Valga.',
  'A train stands in Valga station. Getty Images',
  'Credit: Anna Kask',
  'Photo credit: Latvian Railway',
  'The signal in Valga. Photo by Anna Kask',
  'Image source, Getty Images',
  'Image caption, The station of Valga',
  'Janis Ozols, minister of transport (photo by BNS)',
  'Caption: the station of Valga',
  '©Anna Kask/BNS',
  'Bild: dpa',
  'Crédit photo : AFP',
  '[Photo: a signal in Valga]',
  'An Estonian train in Valga. Illustrative photo.',
  'Estonian trains in Valga, 2013. Source: Latvian Railway',
];
const DATELINES = [
  'RIGA, March 3 (Reuters) - ',
  'RIGA (AP) — ',
  'RIGA, Latvia (AP) — ',
  'RIGA, March 3, 2014 (AFP) – ',
  'Riga, Mar 3 (BNS): ',
  'RIGA — ',
  'Riga – ',
  'RIGA, 3 March. /TASS/. ',
  'RIGA, March 3. (BNS) - ',
  'RIGA, March 3 /PRNewswire/ -- ',
  '(Riga) - ',
  'Riga, Latvia, March 3 — ',
  'RIGA/TALLINN (Reuters) - ',
  'March 3, 2014 (Riga) – ',
  'RIGA: ',
  'Riga: ',
  '[RIGA] ',
  'RIGA, Mar. 3 (Xinhua) -- ',
  'RIGA (Reuters) – ',
  'RIGA, MARCH 3 – ',
  'Riga, 03/03/2014 - ',
  'RIGA, 3 mars (AFP) - ',
  'BRUSSELS/RIGA, March 3 (BNS) - ',
  'ST. PETERSBURG, March 3 (Interfax) - ',
  'UNITED NATIONS, March 3 (IPS) - ',
  'RIGA, March 3 (BNS-Baltic) — ',
  'RIGA. March 3 (Interfax) - ',
  '/Riga, BNS/ ',
  'RIGA – (BUSINESS WIRE) – ',
  '(BNS) RIGA – ',
  'Riga (dpa) - ',
  'RIGA, 3 Mar 2014, BNS - ',
  'RIGA, Saturday — ',
  'New Delhi, March 3: ',
  'PORT-AU-PRINCE, Haiti - ',
  'Riga, March 3, BNS – ',
  'RIGA, Latvia -- ',
  '3 March 2014, Riga — ',
];
const CREDITS = [
  '(Reuters)',
  'Source: Reuters',
  'Agencies',
  'AFP',
  '© AFP',
  '(With agency inputs)',
  'Source: TASS',
  '(AP)',
  'Reuters, AFP',
  'SOURCE Xinhua',
  'With reporting by Reuters',
  '(Reporting by Anna Kask; Editing by Peter Moor)',
  'Editing by Peter Moor',
  '-- Reuters',
  '— AP',
  'Via Reuters',
  'BNS/AFP',
  'dpa',
  'Anadolu Agency',
  '(IANS)',
  'Copyright 2014 The Associated Press',
  'Additional reporting by Peter Moor',
  'Source: Interfax-Ukraine',
  '(Xinhua)',
  'Compiled by Peter Moor from agency reports',
  'AFP contributed to this report.',
  'Additional material by PA',
];
const TITLES = [
  HEADLINE,
  HEADLINE.toUpperCase(),
  'Latvia, Estonia Agree On One Railway Signal',
  '«One signal for Valga»: Latvia and Estonia agree',
  'Latvia-Estonia: one railway, one signal',
  'One signal',
  'EXCLUSIVE: ' + HEADLINE,
  HEADLINE + ' - Baltic Courier',
  'UPDATE 2-' + HEADLINE,
  'Why Latvia and Estonia need one signal',
  'Who pays for the new signal?',
  'Railway deal signed in Valga',
  'Tiny Valga gets a new signal, and two countries smile',
  'LATVIA: One signal for two countries',
  '[Update] ' + HEADLINE,
  HEADLINE + '.',
  'Latvia, Estonia sign signal deal (update)',
];

/** A page with a frame around the lines. */
const read = (...lines: readonly string[]): Page => {
  const raw = ['Baltic Courier', 'Home  World  Politics  Sport', ...lines, 'Share', 'Print', '© 2014 Baltic Courier'].join('\n\n');
  return toPage(textPage(raw));
};
const linesOf = ({ text, blocks }: Page, role: StoryRole): string[] =>
  blocks.filter((block) => block.role === role).map(({ span }) => text.slice(span.start, span.end));

describe('the parts of a story', () => {
  it.each(TITLES)('title: %s', (title) => {
    expect(title.startsWith(linesOf(read(title, 'By Anna Kask', ...STORY), 'title')[0] ?? 'none')).toBe(true);
  });

  it.each(BYLINES)('byline: %s', (byline) => {
    expect(linesOf(read(HEADLINE, byline, ...STORY), 'byline')).toEqual([byline]);
  });

  it.each(CAPTIONS)('caption: %s', (caption) => {
    expect(linesOf(read(HEADLINE, 'By Anna Kask', caption, ...STORY), 'caption')).toEqual([caption]);
  });

  it.each(DATELINES)('dateline: %s', (dateline) => {
    const { text, dateline: found } = read(HEADLINE, 'By Anna Kask', dateline + STORY[0]!, ...STORY.slice(1));
    const from = text.indexOf(dateline);
    expect(found?.start).toBe(from);
    // the dash behind it may go with it or not
    expect(found!.end - from).toBeGreaterThanOrEqual(dateline.replace(/[\s:–—/.-]+$/, '').length);
    expect(found!.end - from).toBeLessThanOrEqual(dateline.length);
  });

  it.each(CREDITS)('agency: %s', (credit) => {
    const page = read(HEADLINE, ...STORY, credit);
    expect(linesOf(page, 'agency').length + page.agencies.length).toBeGreaterThan(0);
  });

  it('takes no subheading, title or name of the story for a byline or a caption', () => {
    for (const line of ['Who pays for it?', 'A Small Step', 'Janis Ozols', 'Valga: one town, two countries', 'Trains and crews']) {
      const page = read(HEADLINE, 'By Anna Kask', STORY[0]!, line, ...STORY.slice(1));
      expect([linesOf(page, 'byline'), linesOf(page, 'caption')]).toEqual([['By Anna Kask'], []]);
    }
  });
});
