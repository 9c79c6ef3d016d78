import { OTHER_SIDE_NOUNS } from '../../ontology/other-side-nouns.ts';

/** Offices that descriptions such as «the Norwegian leader» may mean. */
export const LEADING: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'head-of-organisation',
  'party-leader',
  'leader',
  'vice-president',
  'supreme-leader',
]);

/** Whether an office is of those who speak for a government: its leaders and ministers. */
export const isOfGovernment = (office: string): boolean => LEADING.has(office) || office.endsWith('minister');

export const DIPLOMATIC: ReadonlySet<string> = new Set([
  'foreign-minister',
  'diplomat',
  'envoy',
  'ambassador',
  'top-diplomat',
  'deputy-foreign-minister',
  'adviser',
  'national-security-adviser',
]);

export const LEADER_WORDS: ReadonlySet<string> = new Set([
  'leader',
  'chief',
  'head',
  'ruler',
  'strongman',
  'statesman',
  'politician',
  'official',
  'dictator',
  'host',
  'guest',
]);

/** Among how many of the most salient states the dateline's wins. */
export const HOME_RANK = 3;

/** Whom «the allies» mean where nothing else tells. */
export const ALLIANCE = 'org:NATO';

/** Roles too vague to be the state's in question where nothing else tells. */
export const VAGUE_ROLES: ReadonlySet<string> = new Set([
  'ally',
  'partner',
  'guest',
  'host',
  'head',
  'chief',
  'leader',
  'counterpart',
  'colleague',
  'delegate',
  'representative',
  'officer',
  'soldier',
  'fighter',
  'veteran',
  'pilot',
  'captain',
  'major',
  'candidate',
  'director',
  'chairman',
  'deputy',
  'aide',
  'mediator',
  'inspector',
]);

/** Forms of address that tell a woman, a man. */
export const FEMALE: ReadonlySet<string> = new Set(['ms', 'mrs', 'miss', 'madame', 'queen', 'princess', 'lady', 'dame']);

export const MALE: ReadonlySet<string> = new Set(['mr', 'sir', 'king', 'prince', 'lord', 'pope']);

/** Pronouns by whom they may mean. */
export const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);

export const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);

export const IT: ReadonlySet<string> = new Set(['it', 'its', 'itself']);

/** Sectors that act for a state. */
export const OFFICIAL_SECTORS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'SPY', 'COP']);

/** Last words of names of organisations that go by them: «the agency». */
export const AGENCY_WORDS: ReadonlySet<string> = new Set([
  'agency',
  'council',
  'court',
  'tribunal',
  'commission',
  'secretariat',
  'bank',
  'fund',
]);

/** Nouns for states by what they are to each other: in «the two neighbours» they are no people. */
export const RELATED_STATES: ReadonlySet<string> = new Set([
  'neighbour',
  'neighbor',
  'rival',
  'foe',
  'adversary',
  'enemy',
  'signatory',
  'belligerent',
]);

/** Words that stand alone for so many parties named before. */
export const COUNTS_ALONE: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['each', 2],
  ['neither', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);

/** Nouns by which the owner is another one: «its neighbour», «his interlocutor». */
export const OTHERS: ReadonlySet<string> = new Set([...OTHER_SIDE_NOUNS, 'interlocutor']);

/** People and bodies of a state at home: without a nation they are those of the state in question. Soldiers and lawmakers are too often another's. */
export const DOMESTIC: ReadonlySet<string> = new Set([
  'protester',
  'demonstrator',
  'rioter',
  'mob',
  'crowd',
  'opposition',
  'oppositionist',
  'dissident',
]);

/** States by the region that descriptions tell them by: «the Gulf state», «the Baltic nation». */
export const STATES_OF_REGION: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    gulf: 'SAU ARE QAT KWT BHR OMN',
    baltic: 'EST LVA LTU',
    balkan: 'ALB BIH BGR HRV GRC XKX MNE MKD ROU SRB SVN',
    caucasus: 'ARM AZE GEO',
    caucasian: 'ARM AZE GEO',
    nordic: 'DNK FIN ISL NOR SWE',
    scandinavian: 'DNK FIN ISL NOR SWE',
    andean: 'BOL COL ECU PER CHL VEN',
    alpine: 'AUT CHE',
    himalayan: 'NPL BTN',
    sahel: 'MLI NER BFA TCD MRT SEN',
    caribbean: 'CUB JAM HTI DOM TTO BRB BHS GRD LCA VCT ATG DMA KNA',
    island:
      'TWN CUB JAM LKA CYP MLT ISL IRL MDG BHR SGP MDV MUS COM SYC TTO BRB GRD LCA VCT ATG DMA KNA BHS HTI FJI SLB VUT WSM TON KIR NRU PLW FSM MHL TUV CPV STP TLS NZL JPN GBR PHL IDN',
  }).map(([region, codes]) => [region, codes.split(' ').map((code) => `iso:${code}`)]),
);
