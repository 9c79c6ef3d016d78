import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/intake/intake-options.ts';
import { toRawPage } from '../../src/intake/to-raw-page.ts';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';

const tools = await loadTools();

/** Days that words of a report come to, by the whole chain; reports of our own, each with its dateline. */
const CASES: readonly (readonly [name: string, report: string, words: string, days: string])[] = [
  [
    'what a verb of a programme tells in the present tense lies ahead',
    'CAIRO, July 25, 2000 - President Clinton blamed Yasser Arafat on Tuesday. Arafat flies to Cairo on Wednesday to brief President Mubarak.',
    'Wednesday',
    '2000-07-26',
  ],
  [
    'so does a war game that begins on a weekday',
    'SEOUL, May 3, 2012 - South Korea accused the North on Thursday. The drill with the United States begins on Monday.',
    'Monday',
    '2012-05-07',
  ],
  [
    'what is said in the present tense does not',
    'QUITO, May 3, 2012 - Ecuador recalled its envoy. The president says on Monday he received a letter from Colombia.',
    'Monday',
    '2012-04-30',
  ],
  [
    'a year told beside it is no programme',
    'BELGRADE, June 3, 2010 - The report lists the dates. In March 1999 the alliance begins its raids on Serbia.',
    'March 1999',
    '1999-03-01/1999-03-31',
  ],
  [
    'what stands behind its day in a chronicle is told, not planned',
    'LIMA, March 5, 2019 - The ministry lists the year. Feb 3 - The president of Chile visits Peru.',
    'Feb 3',
    '2019-02-03',
  ],
  [
    'a meeting scheduled for a weekday lies ahead of its cancelling',
    'OTTAWA, May 31, 2010 - Prime Minister Netanyahu called off a meeting with President Obama scheduled for Tuesday.',
    'Tuesday',
    '2010-06-01',
  ],
  [
    'who is due in a town on a weekday has yet to come',
    'ANKARA, August 7, 1990 - Turkey shut the pipeline on Tuesday. James Baker is due in Ankara on Thursday.',
    'Thursday',
    '1990-08-09',
  ],
  [
    'what will be done once something has been reported lies ahead with it',
    'VIENNA, July 14, 2015 - Iran signed the accord on Tuesday. The union will lift the sanctions once the inspectors have reported in December.',
    'December',
    '2015-12-01/2015-12-31',
  ],
  [
    'what came two days after an act puts the act two days back',
    'NEW YORK, Oct 12, 2022 - The assembly condemned Russia on Wednesday. The vote came two days after Russia fired missiles at Kyiv.',
    'two days after',
    '2022-10-10',
  ],
  [
    'what happened two days after an act stands where its own sentence tells a day, not where a clause behind it does',
    'BAGHDAD, January 3, 2020 - The United States killed a general on Friday. The strike came two days after gunmen left the embassy, which they had surrounded on December 31.',
    'two days after',
    '2020-01-01',
  ],
  [
    'a fortnight counts as two weeks before an act too',
    'DOHA, June 5, 2017 - Saudi Arabia cut its ties with Qatar on Monday, a fortnight after President Trump visited Riyadh.',
    'a fortnight after',
    '2017-05-19/2017-05-25',
  ],
];

describe('days that a report tells', () => {
  it.each(CASES)('%s', (_, report, words, days) => {
    const raw = toRawPage(
      { raw: report, charset: 'utf-8', isLossy: false, format: 'text', bytes: report, appearance: { path: 'report', label: 'report' } },
      DEFAULT_LIMITS,
    );
    const reading = readPage(toPage(raw), tools);
    const time = reading.times.find(({ start, end }) => reading.doc.text.slice(start, end).includes(words));
    const [firstDay, lastDay] = [time?.interval?.firstDay, time?.interval?.lastDay];
    expect(firstDay === lastDay ? firstDay : `${firstDay}/${lastDay}`).toBe(days);
  });
});

describe('days of a chronicle', () => {
  it('are those at the head of the line, also for its later sentences', () => {
    const report =
      '27 February 2019\n\nThe quarrel over the valley, day by day\n\nFeb 14: A bomber killed 40 policemen. India blames Pakistan.\nFeb 15: India recalled its envoy from Islamabad.\nFeb 19: Pakistan threatened India with retaliation.\n';
    const raw = toRawPage(
      { raw: report, charset: 'utf-8', isLossy: false, format: 'text', bytes: report, appearance: { path: 'report', label: 'report' } },
      DEFAULT_LIMITS,
    );
    const { events, doc } = readPage(toPage(raw), tools);
    const at = doc.text.indexOf('blames');
    const blame = events.find(({ triggers }) => triggers.some(({ span }) => span.start < at + 6 && span.end > at));
    expect(blame?.when).toEqual({ firstDay: '2019-02-14', lastDay: '2019-02-14' });
  });
});
