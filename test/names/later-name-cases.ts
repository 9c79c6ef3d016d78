import type { NameCase } from './name-cases.ts';

const page = (way: string, day: string, text: string, names: Readonly<Record<string, string>>): NameCase => ({ way, day, text, names });

/** Pages written after the rules of `world-name-cases` were settled, of other people: what those rules reach on names that they were not made on. */
export const LATER_NAME_CASES: readonly NameCase[] = [
  page(
    'Chinese',
    '2024-07-05',
    'British Prime Minister Kil Stamer entered Downing Street. Outgoing Prime Minister Suenake wished him well. Stamer named David Lamy foreign secretary.',
    { 'Kil Stamer': 'Keir Starmer', Suenake: 'Rishi Sunak', 'David Lamy': 'David Lammy' },
  ),
  page(
    'Chinese',
    '2010-12-10',
    "US Secretary of State Xilary Clintun met South Korean Foreign Minister Kim Sunghwan and Japan's Maehara Seiji in Washington. Clintun called on Beijing to act.",
    { 'Xilary Clintun': 'Hillary Clinton', 'Kim Sunghwan': 'Kim Sung-hwan', 'Maehara Seiji': 'Seiji Maehara' },
  ),
  page(
    'Arabic',
    '2013-07-03',
    'Egyptian General Abdelfatah al-Sissi removed President Muhamad Mursi. The chief judge Adly Mansur was sworn in. US President Obama voiced concern over the arrest of Mursi.',
    { 'Abdelfatah al-Sissi': 'Abdel Fattah el-Sisi', 'Muhamad Mursi': 'Mohamed Morsi', Mursi: 'Mohamed Morsi' },
  ),
  page(
    'Arabic',
    '2019-04-11',
    'Sudanese President Omer al-Bachir was arrested. Defence Minister Awad Ibn Auf spoke on television. The French foreign minister Jan Eef Lodrian called for a civilian rule.',
    { 'Omer al-Bachir': 'Omar al-Bashir', 'Awad Ibn Auf': 'Ahmed Awad Ibn Auf', 'Jan Eef Lodrian': 'Jean-Yves Le Drian' },
  ),
  page(
    'Arabic',
    '2003-12-14',
    'Saddam Husein was found in a hole near Tikrit. US administrator Paul Brymer said: we got him. British Prime Minister Toni Bler welcomed the news.',
    { 'Saddam Husein': 'Saddam Hussein', 'Toni Bler': 'Tony Blair' },
  ),
  page(
    'Persian',
    '2018-05-08',
    'US President Donald Teramp left the nuclear deal. National security adviser John Bolten stood behind him. Iranian President Hasan Ruhany said that the country would stay. Teramp signed a memorandum.',
    { 'Donald Teramp': 'Donald Trump', 'John Bolten': 'John Bolton', 'Hasan Ruhany': 'Hassan Rouhani', Teramp: 'Donald Trump' },
  ),
  page(
    'Russian',
    '2014-09-05',
    'Ukrainian President Pyotr Poroshenco ordered a ceasefire. NATO chief Anders Fog Rasmusen remained sceptical. Heidi Talyavini of the OSCE signed in Minsk.',
    { 'Pyotr Poroshenco': 'Petro Poroshenko', 'Anders Fog Rasmusen': 'Anders Fogh Rasmussen' },
  ),
  page(
    'Russian',
    '2021-06-16',
    'Vladimir Putin and Dzhozef Baiden met in a villa in Geneva. Swiss President Gi Parmelen greeted both. Entoni Blinken and Sergei Lavrov sat with them.',
    { 'Dzhozef Baiden': 'Joe Biden', 'Gi Parmelen': 'Guy Parmelin' },
  ),
  page(
    'Russian',
    '1997-05-27',
    "President Boris Eltsin signed the founding act with NATO in Paris. US President Bill Klinton and Germany's Gelmut Kol looked on. Khavyer Solana signed for the alliance.",
    { 'Boris Eltsin': 'Boris Yeltsin', 'Bill Klinton': 'Bill Clinton', 'Gelmut Kol': 'Helmut Kohl', 'Khavyer Solana': 'Javier Solana' },
  ),
  page(
    'Turkish',
    '2023-05-28',
    'President Erdogaan won the second round. His rival Kemal Kilichdaroglu conceded nothing. Hungarian Prime Minister Victor Orbaan was the first to congratulate.',
    { Erdogaan: 'Recep Tayyip Erdoğan', 'Kemal Kilichdaroglu': 'Kemal Kılıçdaroğlu', 'Victor Orbaan': 'Viktor Orbán' },
  ),
  page(
    'Turkish',
    '1998-10-20',
    'Turkish President Suleiman Demirell warned Damascus. Syrian President Hafez Esad expelled the leader of the PKK, Abdulah Ojalan. Ojalan flew to Moscow.',
    {
      'Suleiman Demirell': 'Süleyman Demirel',
      'Hafez Esad': 'Hafez al-Assad',
      'Abdulah Ojalan': 'Abdullah Öcalan',
      Ojalan: 'Abdullah Öcalan',
    },
  ),
  page(
    'Korean',
    '2022-05-21',
    'South Korean President Yun Seogyeol met US President Jo Baideun in Seoul. Foreign Minister Bak Jin and Secretary Beulinken held talks.',
    { 'Yun Seogyeol': 'Yoon Suk Yeol', 'Jo Baideun': 'Joe Biden', 'Bak Jin': 'Park Jin', Beulinken: 'Antony Blinken' },
  ),
  page(
    'Japanese',
    '2008-07-07',
    'Japanese Prime Minister Hukuda Yasuo opened the summit at Lake Toya. President Busshu praised the host. Chancellor Merukeru wanted firm targets.',
    { 'Hukuda Yasuo': 'Yasuo Fukuda', Busshu: 'George W. Bush', Merukeru: 'Angela Merkel' },
  ),
  page(
    'Japanese',
    '2019-10-22',
    'Emperor Naruhitto proclaimed his enthronement in Tokyo. Hong Kong leader Kyarii Ramu and Philippine President Duterute were among the guests.',
    { Naruhitto: 'Naruhito', 'Kyarii Ramu': 'Carrie Lam', Duterute: 'Rodrigo Duterte' },
  ),
  page(
    'Thai',
    '2006-09-19',
    'Thai Prime Minister Taksin Chinawat was in New York when tanks rolled in Bangkok. UN Secretary-General Kofi Annun regretted the coup.',
    { 'Taksin Chinawat': 'Thaksin Shinawatra', 'Kofi Annun': 'Kofi Annan' },
  ),
  page(
    'Greek',
    '2018-06-17',
    "Greek Prime Minister Alexis Tsypras and Macedonia's Zoran Zaef watched as Nikos Kotzyas and Nikola Dimitrof signed by the lake.",
    {
      'Alexis Tsypras': 'Alexis Tsipras',
      'Zoran Zaef': 'Zoran Zaev',
      'Nikos Kotzyas': 'Nikos Kotzias',
      'Nikola Dimitrof': 'Nikola Dimitrov',
    },
  ),
  page(
    'Hebrew',
    '2012-11-21',
    "Israeli Foreign Minister Avigdor Liberman and Prime Minister Netanyhau accepted a ceasefire. Egypt's president Muhamed Morssi had mediated. Hilari Clinton announced it in Cairo.",
    {
      'Avigdor Liberman': 'Avigdor Lieberman',
      Netanyhau: 'Benjamin Netanyahu',
      'Muhamed Morssi': 'Mohamed Morsi',
      'Hilari Clinton': 'Hillary Clinton',
    },
  ),
  page(
    'Hindi',
    '2014-05-26',
    "Narendar Modee took the oath in Delhi. Pakistani Prime Minister Nawaj Shareef came, and Sri Lanka's Mahinda Rajpaksha as well. Modee shook every hand.",
    {
      'Narendar Modee': 'Narendra Modi',
      'Nawaj Shareef': 'Nawaz Sharif',
      'Mahinda Rajpaksha': 'Mahinda Rajapaksa',
      Modee: 'Narendra Modi',
    },
  ),
  page(
    'Urdu',
    '2022-04-10',
    'Imran Khaan was voted out at midnight. Shahbaaz Shareef will be prime minister of Pakistan. General Qamar Javed Bajva stayed silent.',
    { 'Imran Khaan': 'Imran Khan', 'Shahbaaz Shareef': 'Shehbaz Sharif', 'Qamar Javed Bajva': 'Qamar Javed Bajwa' },
  ),
  page(
    'Serbian',
    '2000-10-05',
    'Voislav Koshtunica spoke from the balcony in Belgrade. Slobodan Milošević conceded defeat a day later to him. Russian Foreign Minister Igor Ivanow flew in.',
    { 'Voislav Koshtunica': 'Vojislav Koštunica', 'Igor Ivanow': 'Igor Ivanov' },
  ),
  page(
    'Polish',
    '2010-04-10',
    'Polish President Leh Kachinski died in the crash near Smolensk. Prime Minister Donald Tuskk wept. Russian Prime Minister Putin embraced Tuskk.',
    { 'Leh Kachinski': 'Lech Kaczyński', 'Donald Tuskk': 'Donald Tusk' },
  ),
  page(
    'Lithuanian',
    '2025-02-28',
    'US President Donaldas Trumpas threw his guest out of the White House. Ukrainian President Volodymyras Zelenskis had asked for guarantees. Vice President Vensas shouted at him.',
    { 'Donaldas Trumpas': 'Donald Trump', 'Volodymyras Zelenskis': 'Volodymyr Zelenskyy', Vensas: 'JD Vance' },
  ),
  page(
    'Spanish',
    '2014-12-17',
    'Cuban President Raul Castrro and US President Barac Obamma announced the thaw. Pope Franciscus had helped. The prisoner Alan Gross flew home.',
    { 'Raul Castrro': 'Raúl Castro', 'Barac Obamma': 'Barack Obama' },
  ),
  page(
    'Spanish',
    '2009-06-28',
    'Honduran President Manuel Selaya was flown out in his pyjamas. Costa Rican President Oskar Arias received him. Selaya demanded to return. Roberto Michelety took over.',
    { 'Manuel Selaya': 'Manuel Zelaya', 'Oskar Arias': 'Óscar Arias', Selaya: 'Manuel Zelaya', 'Roberto Michelety': 'Roberto Micheletti' },
  ),
  page(
    'Portuguese',
    '1999-09-12',
    'Indonesian President Habibi gave in to the pressure and allowed peacekeepers into East Timor. Australian Prime Minister Jon Haward had phoned him. Shanana Gushmao wept in Jakarta.',
    { Habibi: 'B. J. Habibie', 'Jon Haward': 'John Howard', 'Shanana Gushmao': 'Xanana Gusmão' },
  ),
  page(
    'French',
    '2013-01-11',
    'Malian President Djonkunda Traore asked Paris for help. François Holland sent aircraft. French Defence Minister Jean-Yves Ledrian spoke of hundreds of soldiers.',
    { 'Djonkunda Traore': 'Dioncounda Traoré', 'François Holland': 'François Hollande', 'Jean-Yves Ledrian': 'Jean-Yves Le Drian' },
  ),
  page('French', '2022-09-30', 'Captain Ibrahima Traoray took power in Ouagadougou. Lieutenant Colonel Paul-Henri Damibah fled to Togo.', {
    'Paul-Henri Damibah': 'Paul-Henri Sandaogo Damiba',
  }),
  page(
    'Swahili',
    '2022-09-13',
    'William Rutto was sworn in as president of Kenya. Outgoing President Uhuru Keniatta handed him the sword. Ugandan President Yoweri Musevenni attended.',
    { 'William Rutto': 'William Ruto', 'Uhuru Keniatta': 'Uhuru Kenyatta', 'Yoweri Musevenni': 'Yoweri Museveni' },
  ),
  page(
    'Amharic',
    '2022-11-02',
    'Ethiopian national security adviser Redwan Hussien and Tigrayan envoy Getachew Reda signed in Pretoria. Former Nigerian President Olusegun Obassanjo had led the talks. Uhuru Keniata helped.',
    { 'Olusegun Obassanjo': 'Olusegun Obasanjo', 'Uhuru Keniata': 'Uhuru Kenyatta' },
  ),
  page(
    'Somali',
    '2017-02-08',
    'Mohamed Abdulahi Farmajo won the vote in Mogadishu. Outgoing Somali President Hasan Sheekh Mahmud congratulated him.',
    { 'Hasan Sheekh Mahmud': 'Hassan Sheikh Mohamud' },
  ),
  page(
    'Georgian',
    '2012-10-02',
    'Georgian President Mikheil Saakashwili conceded. The billionaire Bidzina Ivanishwili will form a government. NATO chief Rasmusen praised the vote.',
    { 'Mikheil Saakashwili': 'Mikheil Saakashvili', 'Bidzina Ivanishwili': 'Bidzina Ivanishvili', Rasmusen: 'Anders Fogh Rasmussen' },
  ),
  page(
    'Armenian',
    '2018-05-08',
    'Nikol Pashinjan was elected prime minister of Armenia. Serge Sarkisjan had stepped down after eleven days. President Armen Sarkisian received Pashinjan.',
    { 'Nikol Pashinjan': 'Nikol Pashinyan', 'Serge Sarkisjan': 'Serzh Sargsyan', Pashinjan: 'Nikol Pashinyan' },
  ),
  page(
    'Mongolian',
    '2019-09-03',
    'Mongolian President Khaltmaagiin Battulgaa welcomed Russian President Putin in Ulaanbaatar. Battulgaa signed a treaty of friendship.',
    { 'Khaltmaagiin Battulgaa': 'Khaltmaagiin Battulga', Battulgaa: 'Khaltmaagiin Battulga' },
  ),
  page(
    'each otherwise',
    '2017-09-25',
    'Kurdish leader Masoud Barazani held his vote. Iraqi Prime Minister Haidar al-Ibadi closed the airports. Barzany did not give way, and Abbadi sent troops to Kirkuk.',
    { 'Masoud Barazani': 'Masoud Barzani', 'Haidar al-Ibadi': 'Haider al-Abadi', Barzany: 'Masoud Barzani', Abbadi: 'Haider al-Abadi' },
  ),
  page(
    'each otherwise',
    '2020-09-27',
    "Azerbaijani President Ilham Alijev declared partial mobilisation. Armenia's Pashinyann did so too. Alieff spoke of victory, Paschinjan of survival.",
    { 'Ilham Alijev': 'Ilham Aliyev', Pashinyann: 'Nikol Pashinyan', Alieff: 'Ilham Aliyev', Paschinjan: 'Nikol Pashinyan' },
  ),
  page(
    'good elsewhere',
    '2002-02-18',
    'Slobodan Milošević defends himself at The Hague. Miloschewitsch called the charges a lie. The prosecutor, Carla del Ponte, watched Milosevitch.',
    { Miloschewitsch: 'Slobodan Milošević', Milosevitch: 'Slobodan Milošević' },
  ),
  page(
    'good elsewhere',
    '2019-05-24',
    'Theresa May will resign in June. Jeremy Hunt and Boris Johnson want to follow. Jonson is ahead of Hunnt among the members.',
    { Jonson: 'Boris Johnson' },
  ),
  page(
    'good elsewhere',
    '2011-02-11',
    'Hosni Mubarak left Cairo. Vice President Omar Suleiman read the words. Moubarak is in Sharm el-Sheikh, and Sulaiman stays.',
    { Moubarak: 'Hosni Mubarak', Sulaiman: 'Omar Suleiman' },
  ),
  page(
    'minister',
    '2011-10-20',
    "NATO chief Rasmussen and US Defence Secretary Leon Paneta spoke of the end of the mission. Italian Foreign Minister Franco Fratini and Britain's William Haig agreed. Libyan leader Mahmud Gibril announced the death.",
    {
      'Leon Paneta': 'Leon Panetta',
      'Franco Fratini': 'Franco Frattini',
      'William Haig': 'William Hague',
      'Mahmud Gibril': 'Mahmoud Jibril',
    },
  ),
  page(
    'minister',
    '2016-07-15',
    'Turkish army chief Hulussi Akar was held. Prime Minister Binali Yilderim spoke of a coup. US Secretary of State Jhon Kerry backed the elected government.',
    { 'Hulussi Akar': 'Hulusi Akar', 'Binali Yilderim': 'Binali Yıldırım', 'Jhon Kerry': 'John Kerry' },
  ),
  page(
    'minister',
    '2023-02-14',
    "Ukrainian Defence Minister Aleksey Reznikow met Lloyd Ostin and NATO's Yens Stoltenberg in Brussels. Reznikow asked for aircraft.",
    {
      'Aleksey Reznikow': 'Oleksii Reznikov',
      'Lloyd Ostin': 'Lloyd Austin',
      'Yens Stoltenberg': 'Jens Stoltenberg',
      Reznikow: 'Oleksii Reznikov',
    },
  ),
  page(
    'minister',
    '2006-03-02',
    'Indian Prime Minister Manmohan Sing and President Bush agreed on reactors. Pakistani President Parvez Musharaff was visited next. Sing called it historic.',
    { 'Manmohan Sing': 'Manmohan Singh', 'Parvez Musharaff': 'Pervez Musharraf', Sing: 'Manmohan Singh' },
  ),
  // people who must stay who they are
  page(
    'trap',
    '2014-02-22',
    'Boxer Vitali Klichko spoke on the square. His trainer, Viktor Yanuk, cheered. Oleksandr Yanukovych, a dentist, left the city.',
    { 'Viktor Yanuk': '-', 'Oleksandr Yanukovych': '-|Oleksandr Yanukovych' },
  ),
  page(
    'trap',
    '2022-03-01',
    'Polish Deputy Prime Minister Hanna Wolska met refugees. Wolska thanked the volunteers. President Duda came later.',
    { 'Hanna Wolska': '-', Wolska: '-' },
  ),
  page('trap', '2018-11-01', 'Sri Lankan Justice Minister Ruwan Perera resigned. President Sirisena named a new one.', {
    'Ruwan Perera': '-',
  }),
  page('trap', '2012-10-01', 'French Health Minister Claire Duval banned the drug. Duval spoke beside President Hollande.', {
    'Claire Duval': '-',
    Duval: '-',
  }),
  page('trap', '2023-08-01', 'Nigerien Colonel Amadou Tiani Seyni read the statement. General Tchiani leads the junta.', {
    'Amadou Tiani Seyni': '-',
  }),
  page(
    'trap',
    '2015-05-01',
    'Marathon runner Haile Mariam won in Hamburg. Ethiopian Prime Minister Hailemariam Desalegn sent his wishes.',
    { 'Haile Mariam': '-' },
  ),
  page('trap', '2004-12-01', 'Viktor Medvedev, a miner from Donetsk, voted twice. Viktor Yanukovych won there.', {
    'Viktor Medvedev': '-',
  }),
  page('trap', '2011-06-01', 'Norwegian Foreign Minister Kari Solbakken visited Tripoli. Solbakken met rebels.', {
    'Kari Solbakken': '-',
    Solbakken: '-',
  }),
  page('trap', '2019-03-01', 'The Algerian student Abdelaziz Bouteldja marched against President Abdelaziz Bouteflika.', {
    'Abdelaziz Bouteldja': '-',
  }),
  page('trap', '2008-05-01', 'Dmitry Medvedkin, a spokesman for the plant, denied the leak. President Dmitry Medvedev was sworn in.', {
    'Dmitry Medvedkin': '-',
  }),
  page('trap', '2016-05-01', 'Rodrigo Duarte, a priest from Cebu, warned of killings. Rodrigo Duterte leads in the polls.', {
    'Rodrigo Duarte': '-',
  }),
  page('trap', '2021-09-01', 'Hungarian Foreign Minister Péter Szabó spoke in Moscow. Szabó bought gas.', {
    'Péter Szabó': '-|Péter Szijjártó',
  }),
  page('trap', '1995-11-05', 'The widow Leah Rabin thanked the king. The student Yigal Amir was arrested.', {
    'Leah Rabin': '-',
    'Yigal Amir': '-',
  }),
  page('trap', '2017-04-01', 'South African Finance Minister Pieter van Zyl calmed the markets. Van Zyl met bankers.', {
    'Pieter van Zyl': '-',
  }),
];
