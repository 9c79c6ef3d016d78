import { expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

/** Text, and for each description in it the party or parties meant (`a+b`; `|` between what will do), with the sectors that will do. */
type DescriptionCase = readonly [text: string, wanted: readonly (readonly [words: string, parties: string, sectors?: string])[]];

const CASES: readonly DescriptionCase[] = [
  [
    'KHARTOUM, 3 June 2019 – The army in Sudan cleared the square. Protesters said that the security forces fired at them. The opposition called for a strike.',
    [
      ['The army', 'iso:SDN', 'MIL'],
      ['Protesters', 'iso:SDN', 'CVL'],
      ['the security forces', 'iso:SDN', 'MIL|COP|GOV'],
      ['The opposition', 'iso:SDN', 'OPP'],
    ],
  ],
  [
    'CAIRO, 5 July 2013 – Egyptian President Morsi was removed. The army put tanks on the bridges. Police fired tear gas. The parliament was dissolved. Demonstrators filled the streets.',
    [
      ['The army', 'iso:EGY', 'MIL'],
      ['Police', 'iso:EGY', 'COP'],
      ['The parliament', 'iso:EGY', 'LEG'],
      ['Demonstrators', 'iso:EGY', 'CVL'],
    ],
  ],
  [
    'ANKARA, 14 August 2018 – Turkey raised its tariffs on American cars. The central bank eased the rules for lenders. The government asked citizens to sell dollars.',
    [
      ['The central bank', 'iso:TUR', 'GOV|BUS'],
      ['The government', 'iso:TUR', 'GOV'],
      ['citizens', 'iso:TUR', 'CVL'],
    ],
  ],
  [
    'GOMA, 20 November 2012 – Congolese troops left the city without a fight. The rebels promised to march to Kinshasa. UN peacekeepers watched. The army said it had withdrawn to the west.',
    [
      ['The rebels', 'iso:COD|group:M23', 'REB'],
      ['UN peacekeepers', 'org:UN', 'MIL|IGO'],
      ['The army', 'iso:COD', 'MIL'],
    ],
  ],
  [
    'MANAMA, 15 March 2011 – Saudi troops rolled over the causeway into Bahrain. The Gulf state declared martial law. The kingdom says that it was asked. The island is linked by a causeway.',
    [
      ['The Gulf state', 'iso:BHR'],
      ['The island', 'iso:BHR'],
    ],
  ],
  [
    'DOHA, 5 June 2017 – Saudi Arabia, Egypt and Bahrain cut ties with Qatar. The emirate denied the charges. The three countries closed their airspace. The Gulf state imports most of its food.',
    [
      ['The emirate', 'iso:QAT'],
      ['The three countries', 'iso:SAU+iso:EGY+iso:BHR'],
      ['The Gulf state', 'iso:QAT'],
    ],
  ],
  [
    'LONDON, 29 March 2017 – Britain handed the letter to the European Union. The bloc wants talks on money first. The kingdom leaves in two years.',
    [
      ['The bloc', 'org:EU'],
      ['The kingdom', 'iso:GBR'],
    ],
  ],
  [
    "TAIPEI, 10 August 2022 – China ended its drills around Taiwan. The island scrambled jets. The military on the island spoke of dozens of aircraft. Beijing's forces stayed on alert.",
    [
      ['The island', 'iso:TWN'],
      ["Beijing's forces", 'iso:CHN', 'MIL'],
    ],
  ],
  [
    'BEIJING, 9 May 2023 – AFP: Will Canada be punished? Wang Wenbin: We urge Canada to stop. Our side has expelled a consul. Q: When? A: He was told today.',
    [
      ['We', 'iso:CHN'],
      ['Our side', 'iso:CHN'],
    ],
  ],
  [
    "BEIJING, 3 April 2023\nForeign Ministry Spokesperson Mao Ning's Regular Press Conference\nReuters: Japan plans to limit chips. What is your comment?\nMao Ning: China is concerned. We hope that the Japanese side will be prudent.\nAFP: Will the minister come?\nMao Ning: The two sides discussed it.",
    [
      ['We', 'iso:CHN'],
      ['the Japanese side', 'iso:JPN'],
      ['The two sides', 'iso:CHN+iso:JPN'],
    ],
  ],
  [
    'OSLO, 13 September 1993 – Israeli Prime Minister Yitzhak Rabin and PLO leader Yasser Arafat shook hands. The two leaders had met for the first time. Both sides recognised each other. The two men did not smile.',
    [
      ['The two leaders', 'iso:ISR+iso:PSE|iso:ISR+org:PLO|iso:ISR+group:PLO'],
      ['Both sides', 'iso:ISR+iso:PSE|iso:ISR+org:PLO|iso:ISR+group:PLO'],
      ['The two men', 'iso:ISR+iso:PSE|iso:ISR+org:PLO|iso:ISR+group:PLO'],
    ],
  ],
  [
    'LIMA, 6 March 1995 – Peru and Ecuador stopped the fighting in the jungle. The two armies keep their positions. Neighbouring Brazil guards the truce. The two neighbours signed in Montevideo.',
    [
      ['The two armies', 'iso:PER+iso:ECU', 'MIL'],
      ['The two neighbours', 'iso:PER+iso:ECU'],
    ],
  ],
  [
    'COLOMBO, 20 May 2009 – The Sri Lankan army killed the leader of the Tamil Tigers. The military said the war was over. The rebels had fought for 26 years. The guerrillas laid down their guns.',
    [
      ['The military', 'iso:LKA', 'MIL'],
      ['The rebels', 'group:LTTE', 'REB'],
      ['The guerrillas', 'group:LTTE', 'REB'],
    ],
  ],
  [
    'BOGOTA, 24 November 2016 – Colombia and the FARC signed a new accord. The government will send it to Congress. The guerrillas will hand in weapons. The rebel group becomes a party.',
    [
      ['The government', 'iso:COL', 'GOV'],
      ['Congress', 'iso:COL', 'LEG'],
      ['The guerrillas', 'group:FARC', 'REB'],
      ['The rebel group', 'group:FARC', 'REB'],
    ],
  ],
  [
    'DAMASCUS, 21 August 2013 – Syrian forces shelled the suburbs. The opposition spoke of gas. The regime denied it. Activists counted the dead. The troops moved on.',
    [
      ['The opposition', 'iso:SYR', 'OPP|REB'],
      ['The regime', 'iso:SYR', 'GOV'],
      ['Activists', 'iso:SYR', 'CVL|OPP'],
      ['The troops', 'iso:SYR', 'MIL'],
    ],
  ],
  [
    'MINSK, 16 August 2020 – Protesters filled the square in the Belarusian capital. The police beat many of them. The president spoke to his supporters. Strikers stood before the gates.',
    [
      ['Protesters', 'iso:BLR', 'CVL'],
      ['The police', 'iso:BLR', 'COP'],
      ['The president', 'iso:BLR', 'GOV'],
    ],
  ],
  [
    'WASHINGTON, 6 January 2021 – A mob stormed the Capitol. Congress was certifying the vote. The Senate met again at night. The National Guard came late.',
    [
      ['Congress', 'iso:USA', 'LEG'],
      ['The Senate', 'iso:USA', 'LEG'],
      ['The National Guard', 'iso:USA', 'MIL'],
    ],
  ],
  [
    'NIAMEY, 27 July 2023 – Soldiers in Niger held the president. The army backed the coup. The bloc ECOWAS threatened to use force. The junta closed the borders. The West African bloc gave it a week.',
    [
      ['Soldiers', 'iso:NER', 'MIL'],
      ['The army', 'iso:NER', 'MIL'],
      ['The junta', 'iso:NER', 'GOV|MIL'],
      ['The West African bloc', 'org:ECOWAS'],
    ],
  ],
  [
    "SEOUL, 16 June 2020 – North Korea blew up the liaison office. South Korea's military raised its guard. The North said it was ready for more. The South called it senseless. The two Koreas had opened it in 2018.",
    [
      ['The North', 'iso:PRK'],
      ['The South', 'iso:KOR'],
      ['The two Koreas', 'iso:PRK+iso:KOR'],
    ],
  ],
  [
    'TBILISI, 8 August 2008 – Georgian troops entered the breakaway region. Russia sent tanks through the tunnel. The Russian army bombed a base. The Georgian side asked for a ceasefire. The Caucasus country wants to join NATO.',
    [
      ['The Georgian side', 'iso:GEO'],
      ['The Caucasus country', 'iso:GEO'],
      ['The Russian army', 'iso:RUS', 'MIL'],
    ],
  ],
  [
    'SANAA, 26 March 2015 – Saudi Arabia led strikes on Yemen. The Houthis called it aggression. The rebels fired back. The coalition promised to restore the president. The Iran-backed movement holds the capital.',
    [
      ['The rebels', 'group:HOUTHIS', 'REB'],
      ['The Iran-backed movement', 'group:HOUTHIS', 'REB'],
    ],
  ],
  [
    'GAZA, 8 July 2014 – Israel struck Gaza. Hamas fired rockets. The Islamist group said it would not stop. The Israeli military called up reservists. The militants hid in tunnels. The army bombed houses.',
    [
      ['The Islamist group', 'group:HAMAS'],
      ['The Israeli military', 'iso:ISR', 'MIL'],
      ['The militants', 'group:HAMAS', 'REB'],
      ['The army', 'iso:ISR', 'MIL'],
    ],
  ],
  [
    'GENEVA, 10 December 2008 – India accused Pakistan after the attack. The nuclear-armed rivals have fought three wars. Both countries moved troops. The two foreign ministers spoke by phone.',
    [
      ['The nuclear-armed rivals', 'iso:IND+iso:PAK'],
      ['Both countries', 'iso:IND+iso:PAK'],
      ['The two foreign ministers', 'iso:IND+iso:PAK', 'GOV'],
    ],
  ],
  [
    'BRUSSELS, 24 June 2022 – The European Union made Ukraine and Moldova candidates. The two countries must reform. The 27-nation bloc was united. Member states agreed at night.',
    [
      ['The two countries', 'iso:UKR+iso:MDA'],
      ['The 27-nation bloc', 'org:EU'],
      ['Member states', 'org:EU'],
    ],
  ],
  [
    'HARARE, 15 November 2017 – The army in Zimbabwe took over the broadcaster. The ruling party dismissed its leader. The opposition welcomed the step. The generals spoke of criminals around the president.',
    [
      ['The ruling party', 'iso:ZWE', 'PTY|GOV'],
      ['The opposition', 'iso:ZWE', 'OPP'],
      ['The generals', 'iso:ZWE', 'MIL'],
    ],
  ],
  [
    'CARACAS, 30 April 2019 – Juan Guaidó called on the Venezuelan military to rise. The armed forces stayed loyal. The government spoke of a coup. The Supreme Court ordered arrests. The opposition leader hid in an embassy.',
    [
      ['The armed forces', 'iso:VEN', 'MIL'],
      ['The government', 'iso:VEN', 'GOV'],
      ['The Supreme Court', 'iso:VEN', 'JUD'],
      ['The opposition leader', 'iso:VEN', 'OPP'],
    ],
  ],
];

/** Share of the descriptions that must be understood; origin: a little under what is reached. */
const LEAST_RIGHT = 0.8;

it('knows whose army, protesters, rebels and bank are meant, and which kingdom, island, bloc and pair', async () => {
  const tools = await loadTools();
  const missed: string[] = [];
  let asked = 0;
  for (const [raw, wanted] of CASES) {
    const page = toPage(textPage(raw));
    const { mentions, referents } = readPage(page, tools);
    for (const [words, parties, sectors] of wanted) {
      asked++;
      const start = new RegExp(`(?<![A-Za-z])${words}(?![A-Za-z])`).exec(raw)!.index;
      const mention = mentions.find((one) => one.start >= start && one.end === start + words.length);
      const referent = mention && referents[mention.index];
      const found = [...(referent?.parties ?? [])].sort().join('+');
      const isParty = parties.split('|').some((one) => one.split('+').sort().join('+') === found);
      if (!isParty || (sectors !== undefined && !sectors.split('|').includes(referent?.sector ?? '')))
        missed.push(`«${words}» is ${parties} ${sectors ?? ''}, read as ${found} ${referent?.sector ?? ''}`);
    }
  }
  expect(1 - missed.length / asked, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT);
});
