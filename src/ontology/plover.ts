/**
 * PLOVER's vocabulary: event types, quad classes, modes, contexts, realis.
 * Source: PLOVER codebook, Open Event Data Alliance, 2023 (github.com/openeventdata/PLOVER).
 */

/** The four quad classes, in the order of PLOVER's numbers 1 to 4. */
export const QUAD_CLASSES = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const;
export type QuadClass = (typeof QUAD_CLASSES)[number];

/** The 16 event types, from most cooperative to most hostile in each quad class. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface EventTypeEntry {
  readonly quad: QuadClass;
  /** PLOVER's conflict-cooperation scale, −10 (most hostile) to +10. The codebook's table «PLOVER scores» (weighted means of Goldstein scores, COERCE and MOBILIZE exchanged there). */
  readonly scale: number;
  /** One sentence, in our words. */
  readonly gloss: string;
  /** PLOVER modes of the type; empty where it has none. */
  readonly modes: readonly string[];
}

export const EVENT_TYPE_TABLE = {
  AGREE: { quad: 'verbal-cooperation', scale: 4.2, gloss: 'agrees, promises or offers to cooperate, help, meet or yield later', modes: [] },
  CONSULT: {
    quad: 'verbal-cooperation',
    scale: 2.1,
    gloss: 'meets, visits, calls, negotiates',
    modes: ['visit', 'third-party', 'multilateral', 'phone'],
  },
  SUPPORT: { quad: 'verbal-cooperation', scale: 4.6, gloss: 'praises, endorses, recognises, signs an accord', modes: [] },
  CONCEDE: { quad: 'verbal-cooperation', scale: 5, gloss: 'yields in words: apologises, eases, offers a truce', modes: [] },
  COOPERATE: { quad: 'material-cooperation', scale: 6.8, gloss: 'works together in deed: trade, exercises, exchange', modes: [] },
  AID: { quad: 'material-cooperation', scale: 7.4, gloss: 'gives material help', modes: [] },
  RETREAT: {
    quad: 'material-cooperation',
    scale: 7.6,
    gloss: 'yields in deed: withdraws, releases, keeps a truce',
    modes: ['withdraw', 'release', 'return', 'disarm', 'ceasefire', 'access', 'resign'],
  },
  REQUEST: { quad: 'verbal-conflict', scale: -5, gloss: 'demands, urges, appeals', modes: ['assist', 'change', 'yield', 'meet'] },
  ACCUSE: {
    quad: 'verbal-conflict',
    scale: -2,
    gloss: 'criticises, blames, investigates, charges',
    modes: ['disapprove', 'investigate', 'allege'],
  },
  REJECT: { quad: 'verbal-conflict', scale: -4.2, gloss: 'refuses, vetoes, declines', modes: ['assist', 'change', 'yield', 'meet'] },
  THREATEN: {
    quad: 'verbal-conflict',
    scale: -5.1,
    gloss: 'warns of consequences',
    modes: ['restrict', 'ban', 'arrest', 'relations', 'expel', 'territory', 'force', 'terminate', 'violence'],
  },
  PROTEST: {
    quad: 'material-conflict',
    scale: -6.6,
    gloss: 'demonstrates, strikes, riots',
    modes: ['demo', 'riot', 'general', 'strike', 'hunger', 'boycott', 'obstruct'],
  },
  SANCTION: {
    quad: 'material-conflict',
    scale: -5.2,
    gloss: 'cuts ties, expels, embargoes, suspends',
    modes: ['convict', 'expel', 'withdraw', 'discontinue'],
  },
  MOBILIZE: {
    quad: 'material-conflict',
    scale: -5.3,
    gloss: 'raises alert, builds up or shows forces',
    modes: ['troops', 'weapons', 'police', 'militia'],
  },
  COERCE: {
    quad: 'material-conflict',
    scale: -7.2,
    gloss: 'arrests, seizes, blockades, hacks, restricts',
    modes: ['seize', 'restrict', 'ban', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber'],
  },
  ASSAULT: {
    quad: 'material-conflict',
    scale: -9.3,
    gloss: 'uses force: strikes, invades, kills',
    modes: [
      'abduct',
      'beat',
      'torture',
      'execute',
      'sexual',
      'assassinate',
      'primitive',
      'firearms',
      'explosives',
      'suicide-attack',
      'heavy-weapons',
      'crowd-control',
      'aerial',
      'drone',
      'targeted',
      'massacre',
      'cleansing',
      'unconventional',
      'destroy',
      'sideAB',
    ],
  },
} as const satisfies Record<EventType, EventTypeEntry>;

/** The types of a quad class, in the order of the vocabulary. */
export const typesOfQuad = (quad: QuadClass): EventType[] => EVENT_TYPES.filter((type) => EVENT_TYPE_TABLE[type].quad === quad);

/** What the page claims of an act. `historical` and `actual` both happened. */
export const REALIS = ['actual', 'historical', 'future', 'hypothetical', 'negation'] as const;
export type Realis = (typeof REALIS)[number];

/** PLOVER contexts, and those that the gold guidelines add. */
export const CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political',
  'diplomatic',
  'legal',
  'economic',
  'resource',
  'environment',
  'health',
  'disaster',
  'cyber',
  'technology',
  'cbrn',
  'territory',
  'migration',
  'refugee',
  'crime',
  'corruption',
  'terrorism',
  'rights_freedoms',
  'human_rights',
  'human_security',
  'religion',
  'gender',
  'lgbt',
  'illicit_drugs',
  'pro_autocracy',
  'pro_democracy',
  'misinformation',
  'peacekeeping',
  'asylum',
  'reparations',
  'repression',
  'coup',
  'education',
  'culture',
  'historical',
  'inequality',
  'labor',
  'natural_resource',
  'religion_ethnicity',
  'political_institutions',
] as const;
export type Context = (typeof CONTEXTS)[number];

/** PLOVER sector codes of parties. */
export const SECTORS = [
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'SPY',
  'PTY',
  'OPP',
  'REB',
  'PRE',
  'CRM',
  'COP',
  'CVL',
  'BUS',
  'MED',
  'EDU',
  'HLH',
  'REL',
  'NGO',
  'IGO',
  'REF',
  'LAB',
  'AGR',
  'ELI',
  'JEW',
  'IMG',
] as const;
export type Sector = (typeof SECTORS)[number];
/** For asking whether a text names a sector. */
export const SECTOR_NAMES: ReadonlySet<string> = new Set(SECTORS);
