import { addDays, type Day, type DayInterval, toDay } from '../base/days.ts';
import {
  diwali,
  easter,
  islamicDay,
  lunarNewYear,
  nthWeekday,
  orthodoxEaster,
  persianNewYear,
  roshHashanah,
} from '../base/other-calendars.ts';
import type { PartyId } from './parties.ts';

/** A feast or day of remembrance that comes back each year. */
export interface Feast {
  /** Words that name it, lower case. */
  readonly names: readonly string[];
  /** Its days in a year of the common calendar; of an Islamic feast there may be two, of some years none is known. */
  readonly days: (year: number) => readonly DayInterval[];
}

const oneDay = (day: Day | undefined): readonly DayInterval[] => (day === undefined ? [] : [{ firstDay: day, lastDay: day }]);
const stretch = (day: Day | undefined, days: number): readonly DayInterval[] =>
  day === undefined ? [] : [{ firstDay: day, lastDay: addDays(day, days - 1) }];
const fixed =
  (month: number, day: number, length = 1) =>
  (year: number): readonly DayInterval[] =>
    stretch(toDay(year, month, day), length);

/** Days of the Islamic calendar that fall into a common year. */
const islamic =
  (month: number, day: number, length = 1) =>
  (year: number): readonly DayInterval[] => {
    const about = Math.floor(((year - 622) * 33) / 32);
    return [about - 1, about, about + 1, about + 2]
      .map((islamicYear) => islamicDay(islamicYear, month, day))
      .filter((found) => found?.startsWith(String(year)))
      .flatMap((found) => stretch(found, length));
  };

const fromEaster =
  (offset: number) =>
  (year: number): readonly DayInterval[] =>
    oneDay(addDays(easter(year), offset));
const fromNewYear =
  (offset: number, length: number) =>
  (year: number): readonly DayInterval[] =>
    stretch(addDays(roshHashanah(year), offset), length);

/** Feasts and days that reports of the whole world tell the time by. Passover begins 163 days before the next Jewish new year. */
export const FEASTS: readonly Feast[] = [
  { names: ['ramadan', 'ramadhan', 'ramazan', 'fasting month'], days: islamic(9, 1, 30) },
  {
    names: ['eid al-fitr', 'eid ul-fitr', 'eid el-fitr', 'end of ramadan', 'id al-fitr', 'feast of breaking the fast'],
    days: islamic(10, 1, 3),
  },
  {
    names: ['eid al-adha', 'eid ul-adha', 'eid el-adha', 'feast of sacrifice', 'feast of the sacrifice', 'kurban bayram'],
    days: islamic(12, 10, 4),
  },
  { names: ['hajj', 'haj pilgrimage', 'pilgrimage to mecca'], days: islamic(12, 8, 6) },
  { names: ['ashura', 'ashoura'], days: islamic(1, 10) },
  { names: ['arbaeen', 'arbaeen pilgrimage'], days: islamic(2, 20) },
  { names: ['quds day', 'al-quds day', 'jerusalem day rallies'], days: (year) => islamic(9, 24, 7)(year) },
  {
    names: ['lunar new year', 'chinese new year', 'spring festival', 'tet holiday', 'tet festival', 'seollal'],
    days: (year) => stretch(lunarNewYear(year), 7),
  },
  {
    names: ['nowruz', 'norouz', 'norooz', 'newroz', 'nevruz', 'navruz', 'persian new year', 'iranian new year', 'kurdish new year'],
    days: (year) => stretch(persianNewYear(year - 621), 2),
  },
  { names: ['easter', 'easter sunday'], days: (year) => oneDay(easter(year)) },
  { names: ['good friday'], days: fromEaster(-2) },
  { names: ['palm sunday'], days: fromEaster(-7) },
  { names: ['easter monday'], days: fromEaster(1) },
  { names: ['ash wednesday'], days: fromEaster(-46) },
  { names: ['whitsun', 'pentecost'], days: fromEaster(49) },
  { names: ['orthodox easter'], days: (year) => oneDay(orthodoxEaster(year)) },
  { names: ['rosh hashanah', 'jewish new year'], days: fromNewYear(0, 2) },
  { names: ['yom kippur', 'day of atonement'], days: fromNewYear(9, 1) },
  { names: ['sukkot', 'feast of tabernacles'], days: fromNewYear(14, 7) },
  { names: ['simchat torah'], days: fromNewYear(22, 1) },
  { names: ['passover', 'pesach'], days: fromNewYear(-163, 7) },
  { names: ['diwali', 'deepavali'], days: (year) => oneDay(diwali(year)) },
  { names: ['christmas', 'christmas day'], days: fixed(12, 25, 2) },
  { names: ['christmas eve'], days: fixed(12, 24) },
  { names: ['orthodox christmas'], days: fixed(1, 7) },
  { names: ["new year's eve"], days: fixed(12, 31) },
  { names: ["new year's day", "new year's address", "new year's speech", "new year's message"], days: fixed(1, 1) },
  { names: ["valentine's day"], days: fixed(2, 14) },
  { names: ["st patrick's day", "st. patrick's day", "saint patrick's day"], days: fixed(3, 17) },
  { names: ["international women's day", "women's day"], days: fixed(3, 8) },
  { names: ['may day', 'international workers day', "international workers' day"], days: fixed(5, 1) },
  { names: ['victory day', 'victory day parade'], days: fixed(5, 9) },
  { names: ['europe day'], days: fixed(5, 9) },
  { names: ['nakba day'], days: fixed(5, 15) },
  { names: ['fourth of july'], days: fixed(7, 4) },
  { names: ['bastille day'], days: fixed(7, 14) },
  { names: ['labor day', 'labor day weekend'], days: (year) => oneDay(nthWeekday(year, 9, 0, 1)) },
  { names: ['memorial day', 'memorial day weekend'], days: (year) => oneDay(nthWeekday(year, 5, 0, -1)) },
  { names: ['thanksgiving', 'thanksgiving day', 'thanksgiving holiday'], days: (year) => oneDay(nthWeekday(year, 11, 3, 4)) },
  { names: ['halloween'], days: fixed(10, 31) },
  { names: ["all saints' day", 'all saints day'], days: fixed(11, 1) },
  { names: ['armistice day', 'remembrance day'], days: fixed(11, 11) },
  { names: ['anzac day'], days: fixed(4, 25) },
  { names: ['australia day'], days: fixed(1, 26) },
  { names: ['waitangi day'], days: fixed(2, 6) },
  { names: ['canada day'], days: fixed(7, 1) },
  { names: ['holocaust remembrance day'], days: fixed(1, 27) },
  { names: ['human rights day'], days: fixed(12, 10) },
  { names: ['world aids day'], days: fixed(12, 1) },
  { names: ['world refugee day'], days: fixed(6, 20) },
  { names: ['day of german unity', 'german unity day'], days: fixed(10, 3) },
  { names: ['songkran'], days: fixed(4, 13, 3) },
];

/** Animals of the Chinese year, from the years that 12 divides with a rest of 4 on. */
const ANIMALS = ['rat', 'ox', 'tiger', 'rabbit', 'dragon', 'snake', 'horse', 'goat', 'monkey', 'rooster', 'dog', 'pig'];
const OTHER_ANIMALS: Readonly<Record<string, string>> = { sheep: 'goat', ram: 'goat', hare: 'rabbit', bull: 'ox', cock: 'rooster' };

/** Whether «Year of the Tiger» names the Chinese year that begins in a common year. */
export function isYearOf(animal: string, year: number): boolean {
  const name = OTHER_ANIMALS[animal] ?? animal;
  return ANIMALS[(((year - 4) % 12) + 12) % 12] === name;
}
export const isYearAnimal = (word: string): boolean => ANIMALS.includes(word) || word in OTHER_ANIMALS;

/** Days of independence, liberation and the republic: month and day by state. */
const NATIONAL_DAYS: Readonly<Record<string, readonly string[]>> = {
  AFG: ['08-19'],
  ALB: ['11-28'],
  ARE: ['12-02'],
  ARG: ['05-25', '07-09'],
  ARM: ['09-21'],
  AUT: ['10-26'],
  AZE: ['05-28', '10-18'],
  BEL: ['07-21'],
  BGD: ['03-26', '12-16'],
  BGR: ['03-03'],
  BHR: ['12-16'],
  BIH: ['03-01'],
  BLR: ['07-03'],
  BOL: ['08-06'],
  BRA: ['09-07'],
  BWA: ['09-30'],
  CHE: ['08-01'],
  CHL: ['09-18'],
  CHN: ['10-01'],
  CIV: ['08-07'],
  CMR: ['05-20'],
  COD: ['06-30'],
  COL: ['07-20'],
  CUB: ['07-26'],
  CYP: ['10-01'],
  CZE: ['10-28'],
  DZA: ['07-05', '11-01'],
  ECU: ['08-10'],
  EGY: ['07-23'],
  ERI: ['05-24'],
  ESP: ['10-12'],
  EST: ['02-24', '08-20'],
  FIN: ['12-06'],
  FJI: ['10-10'],
  FRA: ['07-14'],
  GEO: ['05-26'],
  GHA: ['03-06'],
  GRC: ['03-25'],
  GTM: ['09-15'],
  GUY: ['05-26'],
  HND: ['09-15'],
  HRV: ['05-30', '06-25', '10-08'],
  HTI: ['01-01'],
  HUN: ['03-15', '08-20', '10-23'],
  IDN: ['08-17'],
  IND: ['01-26', '08-15'],
  IRN: ['02-11'],
  IRQ: ['10-03'],
  ISL: ['06-17'],
  ITA: ['06-02'],
  JAM: ['08-06'],
  JOR: ['05-25'],
  KAZ: ['12-16'],
  KEN: ['12-12'],
  KGZ: ['08-31'],
  KHM: ['11-09'],
  KOR: ['08-15'],
  KWT: ['02-25'],
  LAO: ['12-02'],
  LBN: ['11-22'],
  LBR: ['07-26'],
  LBY: ['12-24'],
  LKA: ['02-04'],
  LTU: ['02-16', '03-11'],
  LVA: ['11-18', '05-04'],
  MAR: ['11-18'],
  MDA: ['08-27'],
  MDG: ['06-26'],
  MEX: ['09-16'],
  MKD: ['09-08'],
  MLI: ['09-22'],
  MMR: ['01-04'],
  MNE: ['05-21'],
  MNG: ['07-11'],
  MOZ: ['06-25'],
  MYS: ['08-31'],
  NAM: ['03-21'],
  NER: ['12-18'],
  NGA: ['10-01'],
  NIC: ['09-15'],
  NOR: ['05-17'],
  NPL: ['05-28'],
  PAK: ['03-23', '08-14'],
  PAN: ['11-03'],
  PER: ['07-28'],
  PHL: ['06-12'],
  PNG: ['09-16'],
  POL: ['05-03', '11-11'],
  PRK: ['09-09'],
  PRT: ['04-25', '06-10'],
  PRY: ['05-15'],
  QAT: ['12-18'],
  ROU: ['12-01'],
  RUS: ['06-12', '11-04'],
  RWA: ['07-01', '07-04'],
  SAU: ['09-23'],
  SDN: ['01-01'],
  SEN: ['04-04'],
  SGP: ['08-09'],
  SLE: ['04-27'],
  SLV: ['09-15'],
  SOM: ['07-01'],
  SRB: ['02-15'],
  SSD: ['07-09'],
  SVK: ['09-01', '01-01'],
  SVN: ['06-25', '12-26'],
  SWE: ['06-06'],
  SYR: ['04-17'],
  TCD: ['08-11'],
  THA: ['12-05'],
  TJK: ['09-09'],
  TKM: ['09-27'],
  TLS: ['05-20'],
  TUN: ['03-20'],
  TUR: ['10-29', '08-30'],
  TWN: ['10-10'],
  TZA: ['12-09'],
  UGA: ['10-09'],
  UKR: ['08-24'],
  URY: ['08-25'],
  USA: ['07-04'],
  UZB: ['09-01'],
  VEN: ['07-05'],
  VNM: ['09-02'],
  XKX: ['02-17'],
  YEM: ['05-22'],
  ZAF: ['04-27'],
  ZMB: ['10-24'],
  ZWE: ['04-18'],
};

/** Days of independence, of the nation or of the republic of a state; none where the table has none. */
export function nationalDays(party: PartyId, year: number): readonly DayInterval[] {
  const days = party.startsWith('iso:') ? NATIONAL_DAYS[party.slice(4)] : undefined;
  return (days ?? []).map((day): DayInterval => ({ firstDay: `${year}-${day}` as Day, lastDay: `${year}-${day}` as Day }));
}
