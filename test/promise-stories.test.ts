import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkFile } from '../src/link-file.ts';
import { isBackground } from '../src/links/is-background.ts';
import type { EventProfile, LinkProfile } from '../src/model/link-profile.ts';
import { openLinker } from '../src/store/open-linker.ts';
import { openStore } from '../src/store/open-store.ts';
import { dayNumber, wordHashes } from './helpers/event-profile.ts';

/** What a page tells: type and mode, sides as `A,B>C`, the words of its sentence, and what else there is to say. */
interface Told {
  readonly act: string;
  readonly sides: string;
  readonly words: string;
  /** A day, or first and last with `/`; default: none. */
  readonly on?: string;
  readonly realis?: EventProfile['realis'];
  /** The act looked forward to: type and mode, sides, due days. */
  readonly ahead?: readonly [act: string, sides: string, due?: string];
  readonly figure?: readonly [value: number, kind: 'target' | 'observed'];
  readonly isPledge?: boolean;
}
interface Story {
  readonly name: string;
  /** Each page: the day on which it was written, and what it tells. */
  readonly pages: readonly (readonly [written: string, ...told: Told[]])[];
  /** States of the commitments on the day of judging, in order of their first announcement; a number is the page that settles it, counted from 1. */
  readonly comes: readonly string[];
}

/** Two or three pages each: announced, and what came of it. All invented. */
const STORIES: readonly Story[] = [
  {
    name: 'aid that is sent in its month',
    pages: [
      [
        '2004-03-02',
        {
          act: 'AGREE',
          sides: 'THA>LAO',
          words: 'Bangkok promise rice flood district',
          on: '2004-03-01',
          ahead: ['AID', 'THA>LAO', '2004-05-01/2004-05-31'],
        },
      ],
      ['2004-05-20', { act: 'AID', sides: 'THA>LAO', words: 'lorry rice cross bridge Vientiane', on: '2004-05-19' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a visit that is put off',
    pages: [
      [
        '1997-06-03',
        {
          act: 'AGREE',
          sides: 'KEN,UGA>',
          words: 'Nairobi host travel Entebbe July',
          on: '1997-06-02',
          ahead: ['CONSULT/visit', 'KEN>UGA', '1997-07-10'],
        },
      ],
      ['1997-07-08', { act: 'REJECT/meet', sides: 'KEN>UGA', words: 'postpone trip Entebbe illness', on: '1997-07-08' }],
    ],
    comes: ['cancelled 2'],
  },
  {
    name: 'trade that stays behind its aim',
    pages: [
      [
        '2011-02-01',
        {
          act: 'AGREE',
          sides: 'ARG,URY>',
          words: 'aim bilateral trade double',
          on: '2011-01-31',
          figure: [10e9, 'target'],
          ahead: ['COOPERATE', 'ARG,URY>', '2011-12-31'],
        },
      ],
      [
        '2012-01-09',
        { act: 'COOPERATE', sides: 'ARG,URY>', words: 'bilateral trade reach year', on: '2011-12-31', figure: [7e9, 'observed'] },
      ],
    ],
    comes: ['partly 2'],
  },
  {
    name: 'a tunnel of which nobody tells again, and which has no day',
    pages: [
      [
        '2016-03-11',
        { act: 'AGREE', sides: 'FIN,EST>', words: 'railway tunnel gulf study', on: '2016-03-10', ahead: ['COOPERATE', 'FIN,EST>'] },
      ],
    ],
    comes: ['open'],
  },
  {
    name: 'doctors of whom nothing is heard when the day has passed',
    pages: [
      [
        '2014-04-15',
        {
          act: 'AGREE',
          sides: 'NGA>LBR',
          words: 'Abuja doctor Monrovia June',
          on: '2014-04-14',
          ahead: ['AID', 'NGA>LBR', '2014-06-01/2014-06-30'],
        },
      ],
      ['2014-09-01', { act: 'ACCUSE', sides: 'NGA>LBR', words: 'border closure complain', on: '2014-08-30' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'a visit next spring, said in December',
    pages: [
      [
        '2008-12-15',
        {
          act: 'AGREE',
          sides: 'JPN>PHL',
          words: 'invite president Tokyo spring',
          on: '2008-12-14',
          ahead: ['CONSULT/visit', 'PHL>JPN', '2009-03-01/2009-05-31'],
        },
      ],
      ['2009-04-21', { act: 'CONSULT/visit', sides: 'PHL>JPN', words: 'president arrive Tokyo palace', on: '2009-04-20' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a visit next spring that comes a year and a half later is another one',
    pages: [
      [
        '2008-12-15',
        {
          act: 'AGREE',
          sides: 'NOR>ISL',
          words: 'invite premier Oslo spring',
          on: '2008-12-14',
          ahead: ['CONSULT/visit', 'ISL>NOR', '2009-03-01/2009-05-31'],
        },
      ],
      ['2010-10-03', { act: 'CONSULT/visit', sides: 'ISL>NOR', words: 'premier land Oslo', on: '2010-10-02' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'talks with somebody else',
    pages: [
      [
        '2019-05-02',
        {
          act: 'AGREE',
          sides: 'MEX,GTM>',
          words: 'talk migration Tapachula',
          on: '2019-05-01',
          ahead: ['CONSULT', 'MEX,GTM>', '2019-05-20/2019-05-24'],
        },
      ],
      ['2019-05-22', { act: 'CONSULT', sides: 'MEX,HND>', words: 'talk migration Tapachula', on: '2019-05-21' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'a visit that was over when the next one was announced',
    pages: [
      [
        '2003-09-10',
        { act: 'AGREE', sides: 'ZAF,MOZ>', words: 'minister return Maputo', on: '2003-09-10', ahead: ['CONSULT/visit', 'ZAF>MOZ'] },
      ],
      ['2003-09-11', { act: 'CONSULT/visit', sides: 'ZAF>MOZ', words: 'minister inspect harbour Maputo', on: '2003-09-08' }],
    ],
    comes: ['open'],
  },
  {
    name: 'a call in place of the visit',
    pages: [
      [
        '2012-11-05',
        {
          act: 'AGREE',
          sides: 'EGY,SDN>',
          words: 'travel Khartoum week',
          on: '2012-11-04',
          ahead: ['CONSULT/visit', 'EGY>SDN', '2012-11-12/2012-11-18'],
        },
      ],
      ['2012-11-15', { act: 'CONSULT/phone', sides: 'EGY>SDN', words: 'telephone counterpart border', on: '2012-11-14' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'a withdrawal within ninety days, done after forty',
    pages: [
      [
        '2000-12-13',
        {
          act: 'AGREE',
          sides: 'ETH>ERI',
          words: 'withdraw brigade zone ninety',
          on: '2000-12-12',
          ahead: ['RETREAT/withdraw', 'ETH>ERI', '2001-03-12'],
        },
      ],
      ['2001-01-23', { act: 'RETREAT/withdraw', sides: 'ETH>ERI', words: 'brigade leave zone', on: '2001-01-22' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'aid that the giver suspends',
    pages: [
      [
        '2006-10-02',
        {
          act: 'AGREE',
          sides: 'AUS>FJI',
          words: 'Canberra grant school island',
          on: '2006-10-01',
          ahead: ['AID', 'AUS>FJI', '2007-01-01/2007-06-30'],
        },
      ],
      ['2006-12-07', { act: 'SANCTION/discontinue', sides: 'AUS>FJI', words: 'suspend grant school coup', on: '2006-12-06' }],
    ],
    comes: ['cancelled 2'],
  },
  {
    name: 'an offer that the other side turns down on the same page',
    pages: [
      [
        '2007-08-09',
        { act: 'AGREE', sides: 'GEO>RUS', words: 'offer joint inquiry missile field', on: '2007-08-08', ahead: ['COOPERATE', 'GEO,RUS>'] },
        { act: 'REJECT', sides: 'RUS>GEO', words: 'refuse joint inquiry', on: '2007-08-08' },
      ],
    ],
    comes: ['cancelled 1'],
  },
  {
    name: 'a meeting called off, which leaves the other promise of the pair as it is',
    pages: [
      [
        '2010-07-02',
        {
          act: 'AGREE',
          sides: 'BRA,VEN>',
          words: 'president travel Caracas August',
          on: '2010-07-01',
          ahead: ['CONSULT/visit', 'BRA>VEN', '2010-08-05/2010-08-06'],
        },
        { act: 'AGREE', sides: 'BRA>VEN', words: 'promise turbine power station', on: '2010-07-01', ahead: ['AID', 'BRA>VEN'] },
      ],
      ['2010-08-03', { act: 'REJECT/meet', sides: 'BRA>VEN', words: 'cancel travel Caracas', on: '2010-08-02' }],
    ],
    comes: ['cancelled 2', 'open'],
  },
  {
    name: 'one invitation told by three pages',
    pages: [
      [
        '1994-02-10',
        {
          act: 'AGREE',
          sides: 'PAK>TUR',
          words: 'invite premier Islamabad',
          on: '1994-02-09',
          ahead: ['CONSULT/visit', 'TUR>PAK', '1994-04-01/1994-04-30'],
        },
      ],
      [
        '1994-02-11',
        {
          act: 'AGREE',
          sides: 'PAK>TUR',
          words: 'invite Ankara premier April',
          on: '1994-02-09',
          ahead: ['CONSULT/visit', 'TUR>PAK', '1994-04-01/1994-04-30'],
        },
      ],
      ['1994-04-13', { act: 'CONSULT/visit', sides: 'TUR>PAK', words: 'premier Islamabad garland', on: '1994-04-12' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'a yearly meeting, announced anew each year',
    pages: [
      [
        '2001-05-03',
        {
          act: 'AGREE',
          sides: 'DEU,POL>',
          words: 'cabinet meet Frankfurt June',
          on: '2001-05-02',
          ahead: ['CONSULT', 'DEU,POL>', '2001-06-18'],
        },
      ],
      ['2001-06-19', { act: 'CONSULT', sides: 'DEU,POL>', words: 'cabinet sit Frankfurt', on: '2001-06-18' }],
      [
        '2002-05-07',
        {
          act: 'AGREE',
          sides: 'DEU,POL>',
          words: 'cabinet meet Wroclaw June',
          on: '2002-05-06',
          ahead: ['CONSULT', 'DEU,POL>', '2002-06-17'],
        },
      ],
      ['2002-06-18', { act: 'CONSULT', sides: 'DEU,POL>', words: 'cabinet sit Wroclaw', on: '2002-06-17' }],
    ],
    comes: ['fulfilled 2', 'fulfilled 4'],
  },
  {
    name: 'sanctions announced for a day, and in force on it',
    pages: [
      [
        '2006-03-25',
        { act: 'SANCTION/discontinue', sides: 'CAN>BLR', words: 'Ottawa freeze export April', on: '2006-04-01', realis: 'future' },
      ],
      ['2006-04-03', { act: 'SANCTION/discontinue', sides: 'CAN>BLR', words: 'export freeze force', on: '2006-04-01' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'sanctions that are only feared',
    pages: [['2018-08-02', { act: 'SANCTION', sides: 'USA>NIC', words: 'senator consider sanction Managua', realis: 'hypothetical' }]],
    comes: [],
  },
  {
    name: 'a pledge to release, kept',
    pages: [
      ['1992-05-06', { act: 'CONCEDE', sides: 'PRY>BOL', words: 'release fisherman river', on: '1992-05-05', isPledge: true }],
      ['1992-05-19', { act: 'RETREAT/release', sides: 'PRY>BOL', words: 'fisherman walk free river', on: '1992-05-18' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a concession made and told twice, of which nothing more comes',
    pages: [
      ['1995-02-15', { act: 'CONCEDE', sides: 'LKA>IND', words: 'declare cease fire strait trawler', on: '1995-02-14' }],
      ['1995-02-16', { act: 'CONCEDE', sides: 'LKA>IND', words: 'declare cease fire strait', on: '1995-02-14' }],
    ],
    comes: [],
  },
  {
    name: 'a meeting of which the signing tells',
    pages: [
      [
        '2002-03-06',
        {
          act: 'AGREE',
          sides: 'AGO,COD>',
          words: 'delegate meet Luanda Tuesday',
          on: '2002-03-05',
          ahead: ['CONSULT/third-party', 'AGO,COD>', '2002-03-12'],
        },
      ],
      ['2002-03-13', { act: 'SUPPORT', sides: 'AGO,COD>', words: 'sign declaration border Luanda', on: '2002-03-12' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a page that tells of a meeting and announces the next',
    pages: [
      [
        '2015-09-02',
        { act: 'CONSULT/visit', sides: 'COL>ECU', words: 'minister Quito morning', on: '2015-09-01' },
        {
          act: 'AGREE',
          sides: 'COL,ECU>',
          words: 'minister meet again Quito September',
          on: '2015-09-01',
          ahead: ['CONSULT', 'COL,ECU>', '2015-09-01/2015-09-30'],
        },
      ],
    ],
    comes: ['unreported'],
  },
  {
    name: 'a contract without a day, told beside what was done before it',
    pages: [
      [
        '2021-11-15',
        { act: 'AGREE', sides: 'IND>BGD', words: 'contract vaccine bottle plant', ahead: ['COOPERATE', 'IND,BGD>'] },
        { act: 'COOPERATE', sides: 'IND,BGD>', words: 'hub vaccine bottle', on: '2021-11-15' },
      ],
    ],
    comes: ['open'],
  },
  {
    name: 'a summit that was off, and held after all',
    pages: [
      [
        '2013-04-02',
        { act: 'AGREE', sides: 'MAR,DZA>', words: 'summit Oujda May', on: '2013-04-01', ahead: ['CONSULT', 'MAR,DZA>', '2013-05-14'] },
      ],
      ['2013-05-03', { act: 'REJECT/meet', sides: 'DZA>MAR', words: 'cancel summit Oujda', on: '2013-05-02' }],
      ['2013-05-16', { act: 'CONSULT', sides: 'MAR,DZA>', words: 'summit Oujda handshake', on: '2013-05-15' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'a mission of four, of which three come',
    pages: [
      [
        '2005-08-16',
        {
          act: 'AGREE',
          sides: 'SWE,DNK,NLD,CHE>MMR',
          words: 'monitor mission September',
          on: '2005-08-15',
          ahead: ['AID', 'SWE,DNK,NLD,CHE>MMR', '2005-09-15'],
        },
      ],
      ['2005-09-16', { act: 'AID', sides: 'SWE,DNK,NLD>MMR', words: 'monitor mission arrive', on: '2005-09-15' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a visit the other way round',
    pages: [
      [
        '2017-10-03',
        { act: 'AGREE', sides: 'IDN,MYS>', words: 'president travel Kuala', on: '2017-10-02', ahead: ['CONSULT/visit', 'IDN>MYS'] },
      ],
      ['2018-06-30', { act: 'CONSULT/visit', sides: 'MYS>IDN', words: 'premier Bogor drive', on: '2018-06-29' }],
    ],
    comes: ['open'],
  },
  {
    name: 'a demand that nobody promised to meet',
    pages: [
      [
        '2020-10-02',
        { act: 'REQUEST', sides: 'FRA>AZE', words: 'demand prisoner release', on: '2020-10-01', ahead: ['RETREAT/release', 'AZE>FRA'] },
      ],
    ],
    comes: ['demand open'],
  },
];

const AS_OF = '2024-01-01';

function sidesOf(text: string): Pick<EventProfile, 'actors' | 'recipients'> {
  const [actors, recipients] = text.split('>').map((side) =>
    side
      .split(',')
      .filter((code) => code !== '')
      .sort()
      .map((code) => `iso:${code}` as never),
  );
  return { actors: actors!, recipients: recipients! };
}
const daysOf = (text: string): readonly [number, number] => {
  const [first, last = first] = text.split('/') as [string, string?];
  return [dayNumber(first), dayNumber(last)];
};
const actOf = (text: string): Pick<EventProfile, 'type' | 'mode'> => {
  const [type, mode] = text.split('/') as [EventProfile['type'], string?];
  return { type, ...(mode !== undefined && { mode }) };
};

function toProfile(name: string, written: string, told: readonly Told[]): LinkProfile {
  const page = `p_${name}` as EventProfile['page'];
  const day = dayNumber(written);
  const events = told.map(({ act, sides, words, on, realis, ahead, figure, isPledge }, i) => {
    const event: Omit<EventProfile, 'isBackground'> = {
      event: `e_${name}.${i}` as EventProfile['event'],
      page,
      ...actOf(act),
      realis: realis ?? 'actual',
      ...sidesOf(sides),
      persons: [],
      ...(on !== undefined && { days: daysOf(on) }),
      written: [day, day],
      words: wordHashes(words),
      triggers: words.split(' ').slice(0, 1),
      figures: figure ? [{ value: figure[0], unit: 'USD', measure: 'trade', kind: figure[1] }] : [],
      saidBy: [],
      ...(ahead && {
        anticipates: { ...actOf(ahead[0]), ...sidesOf(ahead[1]), ...(ahead[2] !== undefined && { days: daysOf(ahead[2]) }) },
      }),
      ...(isPledge === true && { isPledge }),
    };
    return { ...event, isBackground: isBackground(event) };
  });
  const sentences = told.map(({ words }, i) => ({ start: i, end: i + 1, words: wordHashes(words) }));
  return { page: { page, language: 'en', written: [day, day], agencies: [], sentences, names: [], figures: [], quotes: [] }, events };
}

describe('promises and what came of them', () => {
  let folder: string;
  const found = new Map<string, string[]>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-stories-'));
    const store = await openStore(join(folder, 'stories.duckdb'));
    const linker = await openLinker(store);
    const name = (story: number, page: number): string => `${String(story).padStart(2, '0')}-${page + 1}`;
    await linker.addWaiting(STORIES.flatMap(({ pages }, s) => pages.map(([written, ...told], p) => toProfile(name(s, p), written, told))));
    await linkFile(store);
    const rows = await store.rows<{ story: string; line: string }>(
      `SELECT substr(commitment, 3, 2) AS story,
         CASE WHEN is_demand THEN 'demand ' ELSE '' END
         || CASE WHEN state = 'open' AND due_last < $asOf::DATE THEN 'unreported' ELSE state END
         || coalesce(' ' || (SELECT string_agg(DISTINCT substr(page, 6), '+') FROM commitment_events e WHERE e.commitment = c.commitment AND role <> 'announced' AND (state <> 'fulfilled' OR role = 'fulfilled')), '') AS line
       FROM commitments c ORDER BY commitment`,
      { asOf: AS_OF },
    );
    for (const { story, line } of rows) found.set(story, [...(found.get(story) ?? []), line]);
    await store.close();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(STORIES.map(({ name, comes }, i) => [name, comes, String(i).padStart(2, '0')] as const))('%s', (_, comes, story) => {
    expect(found.get(story) ?? []).toEqual(comes);
  });
});
