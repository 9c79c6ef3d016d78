import { type Day, fromDayNumber, isCalendarDay, toDay, toDayNumber } from './days.ts';
import { islamicDay, persianDay } from './other-calendars.ts';

const PERSIAN_MONTHS = 'farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand'.split(' ');
const ISLAMIC_MONTHS: readonly string[] = [
  'muharram',
  'safar',
  "rabi[' ]?(?:al-?|ul-?|ath-?)?\\s?(?:awwal|awal|i)",
  "rabi[' ]?(?:al-?|ul-?|ath-?)?\\s?(?:thani|akhir|akhar|ii)",
  'juma?da\\s?(?:al-?|ul-?)?\\s?(?:awwal|ula|oola|i)',
  'juma?da\\s?(?:al-?|ul-?|ath-?)?\\s?(?:thani|thaniyah|akhir|akhirah|ii)',
  'rajab',
  "sha['’`]?aban|sha['’`]ban|shaban",
  'ramad[ah]an|ramadhan|ramazan',
  'shaww?al',
  "(?:dhu?|zul|dhul)[- ]?(?:al-?)?\\s?(?:qa['’]?da?h?|qi['’]?dah?|qadah)",
  '(?:dhu?|zul|dhul)[- ]?(?:al-?)?\\s?hijj?ah?',
];
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** First year of an era less one. */
const ERAS: Readonly<Record<string, number>> = {
  reiwa: 2018,
  令和: 2018,
  heisei: 1988,
  平成: 1988,
  showa: 1925,
  shōwa: 1925,
  昭和: 1925,
  'republic of china': 1911,
  roc: 1911,
  minguo: 1911,
  民國: 1911,
  民国: 1911,
};
const ERA = '(?:reiwa|heisei|sh[oō]wa|令和|平成|昭和|republic of china|roc|minguo|民國|民国)';

const FORMS = new RegExp(
  [
    `(?<pd>${DAY})(?:st|nd|rd|th)?(?:\\sof)?[\\s-](?<pm>${PERSIAN_MONTHS.join('|')})(?:,?\\s|-)(?<py>13[3-9]\\d|14[0-2]\\d)(?!\\d)`,
    `(?<pm2>${PERSIAN_MONTHS.join('|')})\\s(?<pd2>${DAY}),?\\s(?<py2>13[3-9]\\d|14[0-2]\\d)(?!\\d)`,
    `(?<ny>13[5-9]\\d|140\\d|141\\d)(?<sep>[/-])(?<nm>0?[1-9]|1[0-2])\\k<sep>(?<nd>${DAY})(?!\\d)`,
    `(?<hd>${DAY})(?:st|nd|rd|th)?(?:\\sof)?[\\s-](?<hm>${ISLAMIC_MONTHS.join('|')})(?:,?\\s|-)(?<hy>13[5-9]\\d|14[0-6]\\d)(?!\\d)`,
    `(?<era>${ERA})\\s?(?:year\\s)?(?<ey>\\d{1,3}|gannen|元)(?:年|\\s\\(\\d{4}\\))?(?:(?:,|\\syear,?)?\\s?(?:(?<em>${MONTH})\\s(?<ed>${DAY})|(?<ed2>${DAY})\\s(?<em2>${MONTH}))|(?<em3>1[0-2]|0?[1-9])月(?<ed3>${DAY})日|[./-](?<em4>1[0-2]|0?[1-9])[./-](?<ed4>${DAY}))`,
    `(?:(?<sm>${MONTH})\\s(?<sd>${DAY})|(?<sd2>${DAY})\\s(?<sm2>${MONTH})),?\\s(?:(?<era2>${ERA})\\s(?<ey2>\\d{1,3})|(?<by>25[3-8]\\d)(?:\\sB\\.?E\\.?)?)(?!\\d)`,
  ].join('|'),
  'giu',
);

/** A day told in another calendar, with its place; the Islamic ones come with the days to either side, as the moon is sighted. */
export interface OtherDay {
  readonly start: number;
  readonly end: number;
  readonly days: readonly Day[];
}

/** Words that any of the forms needs: most lines have none of them. */
const HINT = /13[3-9]\d|14[0-6]\d|25[3-8]\d|reiwa|heisei|sh[oō]wa|令和|平成|昭和|republic of china|\broc\b|minguo|民國|民国/iu;

/** Days told in the Persian, Islamic, Japanese, Taiwanese or Thai calendar. `text` with European figures. */
export function findOtherDays(text: string): readonly OtherDay[] {
  if (!HINT.test(text)) return [];
  const found: OtherDay[] = [];
  for (const match of text.matchAll(FORMS)) {
    const before = text[match.index - 1];
    if (before !== undefined && /[\p{L}\d]/u.test(before)) continue;
    const days = daysOf(match.groups!);
    if (days.length > 0) found.push({ start: match.index, end: match.index + match[0].length, days });
  }
  return found;
}

function daysOf(g: Readonly<Record<string, string | undefined>>): readonly Day[] {
  const persianMonth = g.pm ?? g.pm2;
  if (persianMonth !== undefined)
    return some(persianDay(Number(g.py ?? g.py2), PERSIAN_MONTHS.indexOf(persianMonth.toLowerCase()) + 1, Number(g.pd ?? g.pd2)));
  if (g.ny !== undefined) return some(persianDay(Number(g.ny), Number(g.nm), Number(g.nd)));
  if (g.hm !== undefined) {
    const month = ISLAMIC_MONTHS.findIndex((form) => new RegExp(`^(?:${form})$`, 'iu').test(g.hm!)) + 1;
    const day = islamicDay(Number(g.hy), month, Number(g.hd));
    return day === undefined ? [] : [0, 1, -1].map((off) => fromDayNumber(toDayNumber(day) + off));
  }
  const monthWord = g.em ?? g.em2 ?? g.sm ?? g.sm2;
  const month = monthWord === undefined ? Number(g.em3 ?? g.em4) : MONTHS.indexOf(monthWord.slice(0, 3).toLowerCase()) + 1;
  const day = Number(g.ed ?? g.ed2 ?? g.ed3 ?? g.ed4 ?? g.sd ?? g.sd2);
  const era = g.era ?? g.era2;
  const told = g.ey ?? g.ey2;
  const year = g.by === undefined ? (ERAS[era!.toLowerCase()] ?? Number.NaN) + (/^\d/.test(told!) ? Number(told) : 1) : Number(g.by) - 543;
  return isCalendarDay(year, month, day) && year >= 1945 && year <= 2069 ? [toDay(year, month, day)] : [];
}

const some = (day: Day | undefined): readonly Day[] => (day === undefined ? [] : [day]);
