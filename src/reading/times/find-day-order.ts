/** «15/5», «5/24/2023»: two or three figures with slashes between. */
const SLASHED = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?(?![\d/])/g;
/** Words before two figures that say that they are a day. */
const CUE = /(?:\b(?:on|day|since|until|till|by|dated|of|morning|afternoon|evening|night)\s+|\()$/i;
/** Characters of the longest cue («afternoon») with the spaces behind it. */
const LONGEST_CUE = 11;

/**
 * Whether a page writes the day before the month: its dates with slashes of which one figure can only be a day, those with a year and those behind «on», «day», «since» and the like
 * («on 15/5» true, «5/24/2023» false). Undefined where none shows it, or some show one order and some the other.
 */
export function findDayOrder(text: string): boolean | undefined {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const match of text.matchAll(SLASHED)) {
    const [whole, a, b] = [match[0], Number(match[1]), Number(match[2])];
    if (whole.split('/').length < 3 && !CUE.test(text.slice(Math.max(0, match.index - LONGEST_CUE), match.index))) continue;
    if (a > 12 && a <= 31 && b >= 1 && b <= 12) isDayFirst = true;
    if (b > 12 && b <= 31 && a >= 1 && a <= 12) isMonthFirst = true;
  }
  return isDayFirst === isMonthFirst ? undefined : isDayFirst;
}
