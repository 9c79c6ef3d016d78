/** Offices whose holders are compared with full names even where the page does not name their party. */
export const LEADING_OFFICES: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'supreme-leader',
  'party-leader',
  'head-of-organisation',
]);
/** Offices whose holders are prominent on a page about their state. */
export const PROMINENT_OFFICES: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'supreme-leader',
]);
/** Offices whose holders go by the family name without being introduced. */
export const LONE_NAME_OFFICES: ReadonlySet<string> = new Set([...PROMINENT_OFFICES, 'head-of-organisation']);
/** Offices whose holders are compared with every full name, whatever its title. */
export const COMMON_OFFICES = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'head-of-organisation',
  'supreme-leader',
  'spokesperson',
];
/** Offices that one person holds at a time: the title itself tells who it is. */
export const UNIQUE_OFFICES: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'supreme-leader',
  'head-of-organisation',
  'vice-president',
  'crown-prince',
  'finance-minister',
  'interior-minister',
  'national-security-adviser',
  'foreign-policy-chief',
]);
/** What a word of the page may mean among the table's offices. */
export const OFFICE_READINGS: Readonly<Record<string, readonly string[]>> = {
  leader: [
    'head-of-state',
    'head-of-government',
    'supreme-leader',
    'party-leader',
    'head-of-organisation',
    'rebel-leader',
    'regional-leader',
  ],
  monarch: ['head-of-state'],
  diplomat: ['foreign-minister', 'envoy'],
  speaker: ['parliament-leader'],
  chairman: ['head-of-organisation', 'head-of-state', 'party-leader'],
  'military-chief': ['defence-minister'],
};
/** Offices whose holders every report names, and the table has without gaps. */
export const HEADS: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'supreme-leader']);
/** Leading offices whose holders on the day are compared with titled names of states that the page does not name; heads of organisations are too many. */
export const HELD_OFFICES: ReadonlySet<string> = new Set([...LEADING_OFFICES]);
