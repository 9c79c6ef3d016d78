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
  /** Lemmas of its predicates; default: the first of the words. */
  readonly lemmas?: string;
  /** State in which it takes place. */
  readonly at?: string;
  /** Who belongs to the collective that promises. */
  readonly members?: string;
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
    name: 'a ceasefire announced, and prisoners freed under it by both',
    pages: [
      [
        '2018-12-15',
        {
          act: 'AGREE',
          sides: 'YEM,SAU>',
          words: 'agree exchange prisoner port list',
          on: '2018-12-13',
          ahead: ['RETREAT', 'YEM,SAU>', '2019-01-20'],
        },
      ],
      ['2019-01-31', { act: 'RETREAT', sides: 'SAU>YEM', words: 'free prisoner plane port list', on: '2019-01-29' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a base that is to be handed back in its year, and is',
    pages: [
      [
        '1991-12-28',
        {
          act: 'RETREAT',
          sides: 'USA>PHL',
          words: 'withdraw naval base Subic year',
          realis: 'future',
          on: '1992-01-01/1992-12-31',
        },
      ],
      ['1992-11-25', { act: 'RETREAT', sides: 'USA>PHL', words: 'leave naval base Subic flag lower', on: '1992-11-24' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'sanctions threatened with a date, and imposed after it',
    pages: [
      ['2012-02-10', { act: 'SANCTION', sides: 'CAN>SYR', words: 'will ban oil import July', realis: 'future', on: '2012-07-01' }],
      ['2012-07-03', { act: 'SANCTION', sides: 'CAN>SYR', words: 'ban oil import take effect', on: '2012-07-01' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a loan offered, and refused by those to whom it was offered',
    pages: [
      ['2008-10-08', { act: 'AGREE', sides: 'RUS>ISL', words: 'offer loan bank krona', on: '2008-10-07', ahead: ['AID', 'RUS>ISL'] }],
      ['2008-10-16', { act: 'REJECT', sides: 'ISL>RUS', words: 'decline loan offer bank krona', on: '2008-10-15' }],
    ],
    comes: ['cancelled 2'],
  },
  {
    name: 'a visit of which a call on its day is told, and no visit',
    pages: [
      [
        '2020-03-02',
        {
          act: 'AGREE',
          sides: 'VNM,THA>',
          words: 'invite visit Hanoi trade April',
          on: '2020-03-01',
          ahead: ['CONSULT/visit', 'THA>VNM', '2020-04-07'],
        },
      ],
      ['2020-04-08', { act: 'CONSULT/phone', sides: 'THA,VNM>', words: 'telephone trade virus', on: '2020-04-07' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'troops pledged by an alliance, and sent by a member',
    pages: [
      [
        '2003-08-10',
        {
          act: 'AGREE',
          sides: 'org:ECOWAS>LBR',
          words: 'pledge peacekeeper Monrovia battalion',
          on: '2003-08-08',
          ahead: ['AID', 'org:ECOWAS>LBR', '2003-08-31'],
          members: 'NGA,GHA,SEN',
        },
      ],
      ['2003-08-18', { act: 'AID', sides: 'NGA>LBR', words: 'battalion peacekeeper land Monrovia', on: '2003-08-17' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'talks fixed for one week, held in the week before',
    pages: [
      [
        '1995-05-02',
        {
          act: 'AGREE',
          sides: 'IND,BGD>',
          words: 'fix talk Dhaka water barrage',
          on: '1995-05-01',
          ahead: ['CONSULT/meet', 'IND,BGD>', '1995-06-19/1995-06-23'],
        },
      ],
      ['1995-06-16', { act: 'CONSULT/meet', sides: 'IND,BGD>', words: 'talk Dhaka water barrage early', on: '1995-06-15' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'two pledges of one day, of which one is kept and one is broken off',
    pages: [
      [
        '2014-06-11',
        {
          act: 'AGREE',
          sides: 'CHN>KEN',
          words: 'pledge railway loan Mombasa',
          on: '2014-06-10',
          ahead: ['AID', 'CHN>KEN', '2014-12-31'],
        },
        {
          act: 'AGREE',
          sides: 'CHN,KEN>',
          words: 'agree summit Nairobi October',
          on: '2014-06-10',
          ahead: ['CONSULT/visit', 'CHN>KEN', '2014-10-14'],
        },
      ],
      ['2014-10-10', { act: 'REJECT/meet', sides: 'CHN>KEN', words: 'cancel trip Nairobi summit', on: '2014-10-09' }],
      ['2014-11-21', { act: 'AID', sides: 'CHN>KEN', words: 'sign railway loan Mombasa', on: '2014-11-20' }],
    ],
    comes: ['fulfilled 3', 'cancelled 2'],
  },
  {
    name: 'a border opened as agreed, told months later in retrospect',
    pages: [
      [
        '1998-02-20',
        {
          act: 'AGREE',
          sides: 'MAR,DZA>',
          words: 'agree reopen border crossing Oujda',
          on: '1998-02-18',
          ahead: ['COOPERATE', 'MAR,DZA>', '1998-03-01/1998-03-31'],
        },
      ],
      [
        '1998-08-05',
        { act: 'COOPERATE', sides: 'MAR,DZA>', words: 'reopen border crossing Oujda bus', realis: 'historical', on: '1998-03-20' },
      ],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a vow to stay out of a summit, and a summit without him',
    pages: [
      ['2021-09-02', { act: 'REJECT/meet', sides: 'MEX>USA', words: 'skip summit invitation ambassador', on: '2021-09-01' }],
      ['2021-09-22', { act: 'CONSULT/meet', sides: 'USA,GTM>', words: 'summit migration Washington', on: '2021-09-21' }],
    ],
    comes: [],
  },
  {
    name: 'monitors promised without a day, and sent a year and a half later',
    pages: [
      [
        '1999-03-03',
        { act: 'AGREE', sides: 'org:UN>AGO', words: 'promise monitor convoy Huambo', on: '1999-03-02', ahead: ['AID', 'org:UN>AGO'] },
      ],
      ['2000-10-04', { act: 'AID', sides: 'org:UN>AGO', words: 'monitor convoy Huambo arrive', on: '2000-10-03' }],
    ],
    comes: ['open'],
  },
  {
    name: 'a treaty that one parliament refuses',
    pages: [
      [
        '2005-05-20',
        {
          act: 'AGREE',
          sides: 'EST,RUS>',
          words: 'sign border treaty Moscow ratify',
          on: '2005-05-18',
          ahead: ['COOPERATE', 'EST,RUS>', '2005-12-31'],
        },
      ],
      ['2005-06-28', { act: 'REJECT', sides: 'RUS>EST', words: 'revoke signature border treaty preamble', on: '2005-06-27' }],
    ],
    comes: ['cancelled 2'],
  },
  {
    name: 'vaccine promised by one, sent by another',
    pages: [
      [
        '2021-02-10',
        {
          act: 'AGREE',
          sides: 'IND>NPL',
          words: 'promise vaccine dose Kathmandu',
          on: '2021-02-09',
          ahead: ['AID', 'IND>NPL', '2021-03-31'],
        },
      ],
      ['2021-03-25', { act: 'AID', sides: 'CHN>NPL', words: 'vaccine dose Kathmandu land', on: '2021-03-24' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'a withdrawal denied by those who promised it',
    pages: [
      [
        '2000-05-03',
        { act: 'RETREAT', sides: 'RWA>COD', words: 'will leave Kisangani troop', realis: 'future', on: '2000-06-01/2000-06-30' },
      ],
      ['2000-06-20', { act: 'RETREAT', sides: 'RWA>COD', words: 'leave Kisangani column last soldier', on: '2000-06-19' }],
      ['2000-06-22', { act: 'RETREAT', sides: 'RWA>COD', words: 'not leave Kisangani troop', realis: 'negation', on: '2000-06-21' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a visit called off, and announced anew and made',
    pages: [
      [
        '2010-02-02',
        {
          act: 'AGREE',
          sides: 'FRA,TUR>',
          words: 'plan visit Ankara April',
          on: '2010-02-01',
          ahead: ['CONSULT/visit', 'FRA>TUR', '2010-04-12'],
        },
      ],
      ['2010-03-30', { act: 'REJECT/meet', sides: 'FRA>TUR', words: 'cancel visit Ankara resolution', on: '2010-03-29' }],
      [
        '2010-09-02',
        {
          act: 'AGREE',
          sides: 'FRA,TUR>',
          words: 'announce visit Ankara October',
          on: '2010-09-01',
          ahead: ['CONSULT/visit', 'FRA>TUR', '2010-10-20'],
        },
      ],
      ['2010-10-21', { act: 'CONSULT/visit', sides: 'FRA>TUR', words: 'visit Ankara dinner', on: '2010-10-20' }],
    ],
    comes: ['cancelled 2', 'fulfilled 4'],
  },
  {
    name: 'a manoeuvre announced and begun',
    pages: [
      [
        '2017-08-02',
        { act: 'MOBILIZE', sides: 'BLR,RUS>', words: 'will exercise troop September', realis: 'future', on: '2017-09-14/2017-09-20' },
      ],
      ['2017-09-15', { act: 'MOBILIZE', sides: 'BLR,RUS>', words: 'begin exercise troop tank', on: '2017-09-14' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'detainees whose release was promised and of whom some are freed by the other name of the act',
    pages: [
      ['2015-03-02', { act: 'CONCEDE', sides: 'CUB>USA', words: 'promise free prisoner list', isPledge: true, on: '2015-03-01' }],
      ['2015-04-12', { act: 'RETREAT', sides: 'CUB>USA', words: 'free prisoner list Havana', on: '2015-04-11' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a yearly meeting promised for next year and held, after that of this year',
    pages: [
      [
        '2013-05-10',
        { act: 'CONSULT/meet', sides: 'DEU,POL>', words: 'consultation Warsaw cabinet', on: '2013-05-09' },
        {
          act: 'AGREE',
          sides: 'DEU,POL>',
          words: 'agree consultation Berlin cabinet next year',
          on: '2013-05-09',
          ahead: ['CONSULT/meet', 'DEU,POL>', '2014-01-01/2014-12-31'],
        },
      ],
      ['2014-04-25', { act: 'CONSULT/meet', sides: 'DEU,POL>', words: 'consultation Berlin cabinet', on: '2014-04-24' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a promise of which a page tells only that it was kept before it was due',
    pages: [
      [
        '2001-07-10',
        { act: 'AGREE', sides: 'NOR>MDG', words: 'pledge vessel survey coast', on: '2001-07-09', ahead: ['AID', 'NOR>MDG', '2002-06-30'] },
      ],
      ['2001-11-03', { act: 'AID', sides: 'NOR>MDG', words: 'deliver vessel survey coast', on: '2001-11-02' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a guest who sends another in his place',
    pages: [
      [
        '2023-08-02',
        {
          act: 'AGREE',
          sides: 'CHN,IND>',
          words: 'confirm summit Delhi September leader',
          on: '2023-08-01',
          ahead: ['CONSULT/visit', 'CHN>IND', '2023-09-09'],
        },
      ],
      ['2023-09-05', { act: 'REJECT/meet', sides: 'CHN>IND', words: 'skip summit Delhi leader premier', on: '2023-09-04' }],
      ['2023-09-10', { act: 'CONSULT/visit', sides: 'CHN>IND', words: 'premier summit Delhi handshake', on: '2023-09-09' }],
    ],
    comes: ['fulfilled 3'],
  },
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
    name: 'a summit put off for no other day, and held half a year later',
    pages: [
      [
        '2011-02-03',
        {
          act: 'AGREE',
          sides: 'GEO,ARM>',
          words: 'announce summit Yerevan railway customs March',
          on: '2011-02-02',
          ahead: ['CONSULT/meet', 'GEO,ARM>', '2011-03-15'],
        },
      ],
      ['2011-03-10', { act: 'REJECT/meet', sides: 'GEO>ARM', words: 'postpone summit Yerevan customs illness', on: '2011-03-09' }],
      ['2011-09-21', { act: 'CONSULT/meet', sides: 'GEO,ARM>', words: 'summit Yerevan railway toast', on: '2011-09-20' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'a summit put off five months ahead of its day, and held a month after it',
    pages: [
      [
        '2016-01-12',
        {
          act: 'AGREE',
          sides: 'JPN,KOR>',
          words: 'arrange summit Kumamoto fishery June',
          on: '2016-01-11',
          ahead: ['CONSULT/meet', 'JPN,KOR>', '2016-06-20'],
        },
      ],
      ['2016-01-27', { act: 'REJECT/meet', sides: 'KOR>JPN', words: 'postpone summit Kumamoto election', on: '2016-01-26' }],
      ['2016-07-29', { act: 'CONSULT/meet', sides: 'JPN,KOR>', words: 'summit Kumamoto fishery embrace', on: '2016-07-28' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'talks held at last, of which the page also tells the delay',
    pages: [
      [
        '2022-02-03',
        {
          act: 'AGREE',
          sides: 'GHA,TGO>',
          words: 'set talk Aflao customs February',
          on: '2022-02-02',
          ahead: ['CONSULT/meet', 'GHA,TGO>', '2022-02-14'],
        },
      ],
      [
        '2022-02-17',
        { act: 'CONSULT/meet', sides: 'GHA,TGO>', words: 'meet Aflao customs delay storm', lemmas: 'delay meet', on: '2022-02-16' },
      ],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'talks that both agree to hold later, and hold',
    pages: [
      [
        '1993-10-04',
        {
          act: 'AGREE',
          sides: 'PER,ECU>',
          words: 'schedule talk Loja border river November',
          on: '1993-10-03',
          ahead: ['CONSULT/meet', 'PER,ECU>', '1993-11-08'],
        },
      ],
      [
        '1993-11-02',
        {
          act: 'AGREE',
          sides: 'PER,ECU>',
          words: 'postpone talk Loja border flood',
          on: '1993-11-01',
          ahead: ['CONSULT/meet', 'PER,ECU>'],
        },
      ],
      ['1994-04-12', { act: 'CONSULT/meet', sides: 'PER,ECU>', words: 'delegate sit Loja border river', on: '1994-04-11' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'a visit put off for good, after which the two talk of something else by telephone',
    pages: [
      [
        '2003-05-06',
        {
          act: 'AGREE',
          sides: 'NOR,FJI>',
          words: 'plan visit Suva fishery May',
          on: '2003-05-05',
          ahead: ['CONSULT/visit', 'NOR>FJI', '2003-05-28'],
        },
      ],
      ['2003-05-26', { act: 'REJECT/meet', sides: 'NOR>FJI', words: 'postpone visit Suva storm', on: '2003-05-25' }],
      ['2003-12-02', { act: 'CONSULT/phone', sides: 'NOR,FJI>', words: 'telephone ministers oil price', on: '2003-12-01' }],
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
  {
    name: 'aid of a union that one of its members sends',
    pages: [
      [
        '2015-03-04',
        {
          act: 'AGREE',
          sides: 'org:EU>MDA',
          words: 'Brussels pledge generator hospital',
          on: '2015-03-03',
          ahead: ['AID', 'org:EU>MDA'],
          members: 'DEU,FRA,ROU',
        },
      ],
      ['2015-04-20', { act: 'AID', sides: 'ROU>MDA', words: 'convoy generator arrive Chisinau hospital', on: '2015-04-19' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'aid of a union, beside that of a state outside it',
    pages: [
      [
        '2015-03-04',
        {
          act: 'AGREE',
          sides: 'org:EU>GEO',
          words: 'Brussels pledge generator hospital',
          on: '2015-03-03',
          ahead: ['AID', 'org:EU>GEO'],
          members: 'DEU,FRA,ROU',
        },
      ],
      ['2015-04-20', { act: 'AID', sides: 'TUR>GEO', words: 'tent blanket arrive Tbilisi', on: '2015-04-19' }],
    ],
    comes: ['open'],
  },
  {
    name: 'sanctions that a bloc promised to lift, lifted by two of it',
    pages: [
      [
        '2012-01-14',
        {
          act: 'CONCEDE',
          sides: 'org:WEST>MMR',
          words: 'capital lift embargo timber bank',
          on: '2012-01-13',
          isPledge: true,
          members: 'GBR,NOR,USA',
        },
      ],
      ['2012-04-24', { act: 'CONCEDE', sides: 'GBR,NOR>MMR', words: 'London Oslo end embargo timber bank', on: '2012-04-23' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a visit of which only the guest and the place are told',
    pages: [
      [
        '2003-08-20',
        {
          act: 'AGREE',
          sides: 'TZA,ZMB>',
          words: 'Dodoma expect guest Lusaka September',
          on: '2003-08-19',
          ahead: ['CONSULT/visit', 'ZMB>TZA', '2003-09-05'],
        },
      ],
      ['2003-09-06', { act: 'CONSULT/visit', sides: 'ZMB>', words: 'president land Dodoma airport', on: '2003-09-05', at: 'TZA' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a guest who is elsewhere on that day',
    pages: [
      [
        '2003-08-20',
        {
          act: 'AGREE',
          sides: 'TZA,MWI>',
          words: 'Dodoma expect guest Lilongwe September',
          on: '2003-08-19',
          ahead: ['CONSULT/visit', 'MWI>TZA', '2003-09-05'],
        },
      ],
      ['2003-09-06', { act: 'CONSULT/visit', sides: 'MWI>', words: 'president land Maputo airport', on: '2003-09-05', at: 'MOZ' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'a visit put off to the autumn, and made then',
    pages: [
      [
        '1996-03-04',
        {
          act: 'AGREE',
          sides: 'HUN,SVK>',
          words: 'announce visit Bratislava treaty border May',
          on: '1996-03-03',
          ahead: ['CONSULT/visit', 'HUN>SVK', '1996-05-14'],
        },
      ],
      [
        '1996-05-10',
        {
          act: 'AGREE',
          sides: 'HUN,SVK>',
          words: 'postpone visit Bratislava treaty border October',
          on: '1996-05-09',
          ahead: ['CONSULT/visit', 'HUN>SVK', '1996-10-02'],
        },
      ],
      ['1996-10-03', { act: 'CONSULT/visit', sides: 'HUN>SVK', words: 'premier Bratislava treaty handshake', on: '1996-10-02' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'a deadline that is extended, and of which nobody tells again',
    pages: [
      [
        '2007-02-02',
        {
          act: 'AGREE',
          sides: 'BOL>PRY',
          words: 'promise open pipeline valve June',
          on: '2007-02-01',
          ahead: ['COOPERATE', 'BOL>PRY', '2007-06-30'],
        },
      ],
      [
        '2007-06-20',
        {
          act: 'AGREE',
          sides: 'BOL>PRY',
          words: 'extend deadline pipeline valve December',
          on: '2007-06-19',
          ahead: ['COOPERATE', 'BOL>PRY', '2007-12-31'],
        },
      ],
    ],
    comes: ['unreported'],
  },
  {
    name: 'two visits of one year, neither of them moved',
    pages: [
      [
        '2001-01-10',
        {
          act: 'AGREE',
          sides: 'SEN,MLI>',
          words: 'plan visit Bamako railway March',
          on: '2001-01-09',
          ahead: ['CONSULT/visit', 'SEN>MLI', '2001-03-05'],
        },
      ],
      [
        '2001-01-24',
        {
          act: 'AGREE',
          sides: 'SEN,MLI>',
          words: 'schedule visit Bamako festival November',
          on: '2001-01-23',
          ahead: ['CONSULT/visit', 'SEN>MLI', '2001-11-12'],
        },
      ],
    ],
    comes: ['unreported', 'unreported'],
  },
  {
    name: 'a visit that the host calls off',
    pages: [
      [
        '2019-05-02',
        {
          act: 'AGREE',
          sides: 'ISL,LVA>',
          words: 'confirm trip Riga June',
          on: '2019-05-01',
          ahead: ['CONSULT/visit', 'ISL>LVA', '2019-06-11'],
        },
      ],
      ['2019-06-08', { act: 'REJECT/meet', sides: 'LVA>ISL', words: 'cancel reception Riga quarrel quota', on: '2019-06-07' }],
    ],
    comes: ['cancelled 2'],
  },
  {
    name: 'one promise told again in other words, and kept',
    pages: [
      [
        '2009-09-02',
        {
          act: 'AGREE',
          sides: 'AUS>TLS',
          words: 'Canberra vow patrol boat',
          on: '2009-09-01',
          ahead: ['AID', 'AUS>TLS', '2009-11-01/2009-11-30'],
        },
      ],
      [
        '2009-09-05',
        {
          act: 'AGREE',
          sides: 'AUS>TLS',
          words: 'government undertake deliver two vessel coast November',
          on: '2009-09-04',
          ahead: ['AID', 'AUS>TLS', '2009-11-01/2009-11-30'],
        },
      ],
      ['2009-11-17', { act: 'AID', sides: 'AUS>TLS', words: 'vessel hand Dili ceremony', on: '2009-11-16' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'trade that goes beyond its aim',
    pages: [
      [
        '2013-04-10',
        {
          act: 'AGREE',
          sides: 'CHL,COL>',
          words: 'aim trade copper coffee',
          on: '2013-04-09',
          figure: [5e9, 'target'],
          ahead: ['COOPERATE', 'CHL,COL>', '2014-12-31'],
        },
      ],
      [
        '2015-01-20',
        { act: 'COOPERATE', sides: 'CHL,COL>', words: 'trade copper coffee grow', on: '2014-12-31', figure: [6e9, 'observed'] },
      ],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a loan of which one part is paid',
    pages: [
      [
        '2016-07-02',
        {
          act: 'AGREE',
          sides: 'org:IMF>LKA',
          words: 'fund approve loan Colombo budget',
          on: '2016-07-01',
          figure: [15e8, 'target'],
          ahead: ['AID', 'org:IMF>LKA'],
        },
      ],
      [
        '2016-09-12',
        { act: 'AID', sides: 'org:IMF>LKA', words: 'fund pay tranche loan Colombo', on: '2016-09-11', figure: [2e8, 'observed'] },
      ],
    ],
    comes: ['partly 2'],
  },
  {
    name: 'a pledge to stop drills, kept together with an ally',
    pages: [
      ['2018-02-03', { act: 'CONCEDE', sides: 'NOR>BLR', words: 'halt artillery drill Arctic range', on: '2018-02-02', isPledge: true }],
      ['2018-04-12', { act: 'CONCEDE', sides: 'DNK,NOR>BLR', words: 'suspend artillery drill Arctic range spring', on: '2018-04-11' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a pledge of concession, kept and told in other words',
    pages: [
      ['2018-02-03', { act: 'CONCEDE', sides: 'SWE>MDG', words: 'stop inspection trawler', on: '2018-02-02', isPledge: true }],
      ['2018-03-20', { act: 'CONCEDE', sides: 'FIN,SWE>MDG', words: 'suspend board fleet patrol', on: '2018-03-19' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a word put in with a third, after much else that the two did',
    pages: [
      [
        '2006-03-02',
        {
          act: 'AGREE',
          sides: 'NZL>VUT',
          words: 'promise raise visa fee Suva',
          on: '2006-03-01',
          ahead: ['REQUEST', 'NZL>FJI'],
        },
      ],
      [
        '2006-03-30',
        ...Array.from({ length: 25 }, (_, i) => ({
          act: i % 2 === 0 ? 'ASSAULT' : 'AID',
          sides: i % 3 === 0 ? 'FJI>NZL' : 'NZL>FJI',
          words: `harbour quarrel ${i}`,
          on: `2006-03-${String(i + 3).padStart(2, '0')}`,
        })),
      ],
      ['2006-04-21', { act: 'REQUEST', sides: 'NZL>FJI', words: 'ask visa fee lower Suva', on: '2006-04-20' }],
    ],
    comes: ['fulfilled 3'],
  },
  {
    name: 'a withdrawal pledged in July, told years later as of that year',
    pages: [
      ['1999-07-05', { act: 'CONCEDE', sides: 'UGA>COD', words: 'pull back battalion Kisangani', on: '1999-07-04', isPledge: true }],
      ['2004-02-01', { act: 'RETREAT/withdraw', sides: 'UGA>COD', words: 'take battalion home Kisangani', on: '1999-01-01/1999-12-31' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'peacekeepers who came within the month, told three years later',
    pages: [
      [
        '2010-11-10',
        { act: 'AGREE', sides: 'BRA>HTI', words: 'send engineer battalion rubble', on: '2010-11-09', ahead: ['AID', 'BRA>HTI'] },
      ],
      ['2013-01-24', { act: 'AID', sides: 'BRA>HTI', words: 'engineer come clear rubble', on: '2010-11-01/2010-11-30' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a meeting of three that two of them hold',
    pages: [
      [
        '2022-01-12',
        {
          act: 'AGREE',
          sides: 'EGY,SDN,ETH>',
          words: 'dam talks Kinshasa February',
          on: '2022-01-11',
          ahead: ['CONSULT', 'EGY,SDN,ETH>', '2022-02-14'],
        },
      ],
      ['2022-02-15', { act: 'CONSULT', sides: 'EGY,SDN>', words: 'dam talks Kinshasa empty chair', on: '2022-02-14' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'a call promised and made',
    pages: [
      [
        '2020-08-02',
        {
          act: 'AGREE',
          sides: 'GRC,CYP>',
          words: 'arrange call Tuesday energy',
          on: '2020-08-01',
          ahead: ['CONSULT/phone', 'GRC,CYP>', '2020-08-04'],
        },
      ],
      ['2020-08-05', { act: 'CONSULT/phone', sides: 'CYP,GRC>', words: 'speak line drilling energy', on: '2020-08-04' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'an exercise announced, at which a third joined',
    pages: [
      [
        '2017-02-20',
        { act: 'COOPERATE', sides: 'OMN,QAT>', words: 'frigate exercise strait April', realis: 'future', on: '2017-04-03/2017-04-09' },
      ],
      ['2017-04-10', { act: 'COOPERATE', sides: 'KWT,OMN,QAT>', words: 'frigate exercise strait end', on: '2017-04-04' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'prisoners whom two sides promise to free, and one of them frees',
    pages: [
      [
        '2000-12-13',
        {
          act: 'AGREE',
          sides: 'DJI,ERI>',
          words: 'free prisoner border war',
          on: '2000-12-12',
          ahead: ['RETREAT/release', 'DJI,ERI>'],
        },
      ],
      ['2001-01-16', { act: 'RETREAT/release', sides: 'ERI>DJI', words: 'prisoner walk free crossing', on: '2001-01-15' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'rice that is refused by a page that names the offer',
    pages: [
      [
        '2008-05-20',
        {
          act: 'AGREE',
          sides: 'VNM>MNG',
          words: 'send rice train Ulaanbaatar September',
          on: '2008-05-19',
          ahead: ['AID', 'VNM>MNG', '2008-09-30'],
        },
      ],
      [
        '2008-06-24',
        { act: 'AID', sides: 'VNM>MNG', words: 'offer rice train Ulaanbaatar', on: '2008-05-19/2008-06-24' },
        { act: 'REJECT', sides: 'MNG>VNM', words: 'refuse rice train Ulaanbaatar', on: '2008-06-23' },
      ],
    ],
    comes: ['cancelled 2'],
  },
  {
    name: 'a joint inquiry that those to whom it was offered refuse',
    pages: [
      [
        '2002-01-10',
        { act: 'AGREE', sides: 'ARE>IRN', words: 'offer inquiry islet incident', on: '2002-01-09', ahead: ['ACCUSE/investigate', 'ARE>'] },
      ],
      ['2002-01-12', { act: 'REJECT', sides: 'IRN>ARE', words: 'turn inquiry islet incident', on: '2002-01-11' }],
    ],
    comes: ['cancelled 2'],
  },
  {
    name: 'talks of no kind and for no day, which a visit that is off does not end',
    pages: [
      [
        '1998-09-03',
        { act: 'AGREE', sides: 'CMR,GAB>', words: 'work harder estuary border', on: '1998-09-02', ahead: ['CONSULT', 'CMR,GAB>'] },
      ],
      ['1999-01-12', { act: 'REJECT/meet', sides: 'GAB>CMR', words: 'turn trip Yaounde winter down', on: '1999-01-11' }],
    ],
    comes: ['open'],
  },
  {
    name: 'two pledges of one page in like words, of which one is kept',
    pages: [
      [
        '2011-06-02',
        { act: 'CONCEDE', sides: 'ARM>GEO', words: 'pledge reopen crossing market village', on: '2011-06-01', isPledge: true },
        { act: 'CONCEDE', sides: 'ARM>GEO', words: 'pledge release fisherman market village', on: '2011-06-01', isPledge: true },
      ],
      ['2011-07-15', { act: 'RETREAT/release', sides: 'ARM>GEO', words: 'release fisherman lake', on: '2011-07-14' }],
    ],
    comes: ['open', 'fulfilled 2'],
  },
  {
    name: 'what is on the agenda of a visit that goes on, of which is told that it took place',
    pages: [
      [
        '2009-03-20',
        {
          act: 'AGREE',
          sides: 'MNG,KAZ>',
          words: 'discuss railway gauge tomorrow',
          on: '2009-03-20',
          ahead: ['CONSULT/visit', 'MNG>KAZ', '2009-03-20/2009-03-22'],
        },
      ],
      ['2009-05-25', { act: 'CONSULT/visit', sides: 'MNG>KAZ', words: 'three-day visit Astana railway', on: '2009-03-01/2009-03-31' }],
    ],
    comes: ['unreported'],
  },
  {
    name: 'rockets that a side pledged to fire no more, and of which none flew since',
    pages: [
      ['1996-04-27', { act: 'CONCEDE', sides: 'LBN>CYP', words: 'stop rocket fire coast', on: '1996-04-26', isPledge: true }],
      ['1996-11-30', { act: 'MOBILIZE', sides: 'LBN>CYP', words: 'launch rocket coast', on: '1996-05-01/1996-11-30', realis: 'negation' }],
    ],
    comes: ['fulfilled 2'],
  },
  {
    name: 'prisoners whom a side pledged to free, beside rockets that it did not fire',
    pages: [
      ['1996-04-27', { act: 'CONCEDE', sides: 'LBY>MLT', words: 'free prisoner camp', on: '1996-04-26', isPledge: true }],
      ['1996-06-30', { act: 'MOBILIZE', sides: 'LBY>MLT', words: 'launch rocket coast', on: '1996-05-01/1996-06-30', realis: 'negation' }],
    ],
    comes: ['open'],
  },
];

const AS_OF = '2024-01-01';

/** States by their code, all else by its own id. */
const partyOf = (code: string): string => (code.includes(':') ? code : `iso:${code}`);

function sidesOf(text: string): Pick<EventProfile, 'actors' | 'recipients'> {
  const [actors, recipients] = text.split('>').map((side) =>
    side
      .split(',')
      .filter((code) => code !== '')
      .sort()
      .map((code) => partyOf(code) as never),
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
  const events = told.map(({ act, sides, words, on, realis, ahead, figure, isPledge, at, members, lemmas }, i) => {
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
      triggers: lemmas?.split(' ') ?? words.split(' ').slice(0, 1),
      figures: figure ? [{ value: figure[0], unit: 'USD', measure: 'trade', kind: figure[1] }] : [],
      saidBy: [],
      ...(ahead && {
        anticipates: { ...actOf(ahead[0]), ...sidesOf(ahead[1]), ...(ahead[2] !== undefined && { days: daysOf(ahead[2]) }) },
      }),
      ...(isPledge === true && { isPledge }),
      ...(at !== undefined && { placeParty: partyOf(at) as never }),
      ...(members !== undefined && { members: members.split(',').map(partyOf) as never[] }),
    };
    return { ...event, isBackground: isBackground(event) };
  });
  const sentences = told.map(({ words }, i) => ({ start: i, end: i + 1, words: wordHashes(words) }));
  return { page: { page, language: 'en', written: [day, day], agencies: [], sentences, names: [], figures: [], quotes: [] }, events };
}

describe('promises and what came of them', () => {
  let folder: string;
  const found = new Map<string, string[]>();
  /** Events that stand on one commitment both as announcing it and as calling it off. */
  let twice: readonly { event: string }[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-stories-'));
    const store = await openStore(join(folder, 'stories.duckdb'));
    const linker = await openLinker(store);
    const name = (story: number, page: number): string => `${String(story).padStart(2, '0')}-${page + 1}`;
    await linker.pages.add(STORIES.flatMap(({ pages }, s) => pages.map(([written, ...told], p) => toProfile(name(s, p), written, told))));
    await linkFile(store);
    const rows = await store.rows<{ story: string; line: string }>(
      `SELECT substr(commitment, 3, 2) AS story,
         CASE WHEN is_demand THEN 'demand ' ELSE '' END
         || CASE WHEN state = 'open' AND due_last < $asOf::DATE THEN 'unreported' ELSE state END
         || coalesce(' ' || (SELECT string_agg(DISTINCT substr(page, 6), '+') FROM commitment_events e WHERE e.commitment = c.commitment AND role <> 'announced' AND (state <> 'fulfilled' OR role = 'fulfilled')), '') AS line
       FROM commitments c ORDER BY commitment`,
      { asOf: AS_OF },
    );
    twice = await store.rows<{ event: string }>(
      `SELECT event FROM commitment_events WHERE role IN ('announced', 'cancelled') GROUP BY commitment, event HAVING count(DISTINCT role) > 1`,
    );
    for (const { story, line } of rows) found.set(story, [...(found.get(story) ?? []), line]);
    await store.close();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(STORIES.map(({ name, comes }, i) => [name, comes, String(i).padStart(2, '0')] as const))('%s', (_, comes, story) => {
    expect(found.get(story) ?? []).toEqual(comes);
  });

  it('have no page that calls an act off among those that announce it', () => {
    expect(twice).toEqual([]);
  });
});
