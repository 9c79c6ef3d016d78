/** A name or word that is used from a day on, up to a day, or both: reports with it are of that time. */
export interface PeriodWord {
  /** As written in running text, with its capitals; two words stand together. */
  readonly word: string;
  readonly first?: string;
  readonly last?: string;
  /** Log-odds (natural): how seldom the word stands in reports of another time (books and histories use old names, forerunners new ones). Set by hand. */
  readonly weight: number;
}

const of = (words: string, first: string | undefined, last: string | undefined, weight: number): PeriodWord[] =>
  words.split('|').map((word) => ({ word, weight, ...(first !== undefined && { first }), ...(last !== undefined && { last }) }));

/**
 * Names in use for a time: states and capitals renamed, currencies, networks, illnesses, bodies. Days of law or of first public use, a little widened.
 * Written for this project from general knowledge. Names of parties with a first day are in `data/world/parties.tsv` and not repeated.
 */
export const PERIOD_WORDS: readonly PeriodWord[] = [
  // states and capitals
  ...of('Türkiye|Turkiye', '2021-12-01', undefined, 2.5),
  ...of('Eswatini', '2018-04-19', undefined, 4),
  ...of('Swaziland', undefined, '2018-06-30', 2),
  ...of('North Macedonia', '2018-06-12', undefined, 4),
  ...of('Nur-Sultan', '2019-03-20', '2022-09-30', 4),
  ...of('Zaire|Zairean|Zairian', undefined, '1997-06-30', 2),
  ...of('South Sudan', '2005-01-01', undefined, 2.5),
  ...of('Kyiv', '2014-01-01', undefined, 1),
  ...of('Kyiv', '2019-07-01', undefined, 1),
  ...of('Kiev', undefined, '2022-02-20', 1.5),
  ...of('Timor-Leste', '2002-05-01', undefined, 2),
  ...of('Mumbai|Chennai', '1995-11-01', undefined, 1.5),
  ...of('Bombay', undefined, '1997-12-31', 1),
  ...of('Kolkata', '2001-01-01', undefined, 1.5),
  ...of('Czechia', '2016-05-01', undefined, 2),
  ...of('Cabo Verde', '2013-10-01', undefined, 1.5),
  ...of('Ivory Coast|Myanmar', '1985-01-01', undefined, 0.5),
  ...of('Artsakh', '2006-01-01', undefined, 1.5),
  // unions and their money
  ...of('European Union', '1993-10-01', undefined, 2.5),
  ...of('European Community|European Communities', undefined, '1994-06-30', 2),
  ...of('euros|eurozone|euro zone', '1998-05-01', undefined, 2.5),
  ...of('eurozone crisis|euro crisis|bailout fund', '2010-02-01', undefined, 2),
  ...of('Deutschmark|Deutschmarks|deutschmarks|German marks|French francs|Italian lire', undefined, '2002-06-30', 2),
  ...of('African Union', '2001-07-01', undefined, 3),
  ...of('Organisation of African Unity|Organization of African Unity|OAU', undefined, '2002-09-30', 2),
  ...of('Organisation of Islamic Cooperation|Organization of Islamic Cooperation', '2011-06-28', undefined, 3),
  ...of('Global South', '2010-01-01', undefined, 1.5),
  // networks and machines
  ...of('Facebook', '2006-09-01', undefined, 3),
  ...of('Twitter|tweeted|tweet|tweets|retweeted', '2008-01-01', undefined, 3),
  ...of('YouTube', '2005-12-01', undefined, 3),
  ...of('WhatsApp', '2011-01-01', undefined, 3),
  ...of('Instagram', '2011-06-01', undefined, 3),
  ...of('TikTok', '2018-01-01', undefined, 3),
  ...of('Telegram channel|Telegram channels|on Telegram', '2015-09-01', undefined, 3),
  ...of('Truth Social', '2022-02-01', undefined, 4),
  ...of('formerly Twitter|formerly known as Twitter|on X', '2023-07-23', undefined, 3),
  ...of('social media|social networks', '2008-01-01', undefined, 2),
  ...of('WikiLeaks', '2007-01-01', undefined, 3),
  ...of('Bellingcat', '2014-07-01', undefined, 3),
  ...of('smartphone|smartphones', '2007-01-01', undefined, 2),
  ...of('drones', '2001-10-01', undefined, 1),
  ...of('HIMARS|Bayraktar', '2018-01-01', undefined, 2.5),
  ...of('Shahed', '2021-06-01', undefined, 3),
  ...of('ATACMS', '2022-06-01', undefined, 2),
  ...of('Iron Dome', '2011-03-01', undefined, 3),
  ...of('bitcoin|cryptocurrency|cryptocurrencies', '2011-06-01', undefined, 3),
  ...of('artificial intelligence', '2014-01-01', undefined, 1),
  ...of('telex|fax', undefined, '2005-12-31', 0.8),
  // illnesses
  ...of('COVID-19|Covid-19|COVID|Covid', '2020-02-01', undefined, 5),
  ...of('coronavirus', '2020-01-05', undefined, 3),
  ...of('SARS', '2003-02-15', undefined, 2.5),
  ...of('swine flu|H1N1', '2009-04-20', undefined, 2.5),
  ...of('Zika', '2015-06-01', undefined, 3),
  ...of('mpox', '2022-11-28', undefined, 3),
  // wars and what they brought
  ...of('Islamic State group|ISIS|ISIL|Daesh', '2013-04-08', undefined, 4),
  ...of('al Qaeda|Al Qaeda|al-Qaeda|al-Qaida|Al-Qaeda', '1998-06-01', undefined, 2.5),
  ...of('September 11|Sept. 11', '2001-09-11', undefined, 0.8),
  ...of('Guantanamo Bay|Guantánamo Bay', '2002-01-01', undefined, 1),
  ...of('waterboarding', '2004-05-01', undefined, 2),
  ...of('Arab Spring', '2011-01-20', undefined, 4),
  ...of('Brexit', '2014-06-01', undefined, 4),
  ...of('Belt and Road', '2013-09-07', undefined, 4),
  ...of('Abraham Accords', '2020-08-13', undefined, 4),
  ...of('Maidan|Euromaidan', '2004-11-22', undefined, 2),
  ...of('full-scale invasion|full-scale war', '2022-02-24', undefined, 1.5),
  ...of('special military operation', '2022-02-24', undefined, 3),
  ...of('Indo-Pacific', '2016-08-01', undefined, 2),
  ...of('Minsk agreements|Minsk accords|Minsk agreement', '2014-09-05', undefined, 3),
  ...of('Paris Agreement|Paris agreement', '2015-12-12', undefined, 2),
  ...of('JCPOA', '2015-07-14', undefined, 4),
  ...of('Homeland Security', '2001-10-08', undefined, 2),
  ...of('U.N. Human Rights Council|UN Human Rights Council|Human Rights Council', '2006-03-15', undefined, 2),
  ...of('Africa Corps', '2023-11-20', undefined, 3),
  ...of('Wagner Group|Wagner group|Wagner mercenaries', '2015-09-01', undefined, 3.5),
];
