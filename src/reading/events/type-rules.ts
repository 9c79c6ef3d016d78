import type { EventType } from '../../ontology/plover.ts';

/** Which types each rule of composition speaks of. */
export const COOPERATION: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);
export const SPEECH: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
export const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST']);
/** Types that may stand between parties of one country. */
export const DOMESTIC: ReadonlySet<EventType> = new Set(['PROTEST', 'COERCE', 'ASSAULT', 'MOBILIZE']);
/** Acts inside the country that a page is about, where nobody is named. */
export const OWN_COUNTRY: ReadonlySet<EventType> = new Set(['PROTEST', 'COERCE', 'ASSAULT']);
/** Least share of a page's mentions that makes it a page about one country. Set by hand on odd dev pages. */
export const COUNTRY_SHARE = 0.4;
/** Cooperative acts: not to be willing to do them is REJECT. */
export const REFUSABLE: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT']);
/** Types whose other side may go without saying. */
export const CARRIES: ReadonlySet<EventType> = new Set([
  'SANCTION',
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'AID',
  'THREATEN',
  'ASSAULT',
  'COERCE',
  'CONCEDE',
  'RETREAT',
]);
/** Sentences back in which the act denied is looked for. */
export const DENIAL_REACH = 2;
/** The same, where the denial names the kind of act. */
export const NAMED_DENIAL_REACH = 8;
/** Sentences back in which an act is looked for that «did not» or «has not done so» stands for, and the types of such acts. */
export const REPEAT_REACH = 1;
export const REPEATABLE: ReadonlySet<EventType> = new Set([
  'SUPPORT',
  'CONCEDE',
  'AID',
  'RETREAT',
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
/** Acts that others may join or stay out of. */
export const JOINABLE: ReadonlySet<EventType> = new Set(['SANCTION', 'ASSAULT', 'COERCE', 'ACCUSE']);
/** Acts against somebody: an agreement to do them is no agreement with the one that they are done to. */
export const HOSTILE: ReadonlySet<EventType> = new Set(['SANCTION', 'ASSAULT', 'COERCE']);
export const DENIABLE: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'AID',
  'COERCE',
  'MOBILIZE',
  'SANCTION',
  'COOPERATE',
  'PROTEST',
  'SUPPORT',
]);
/** Further types that may, where both sides are named as different people or bodies. */
export const DOMESTIC_SPEECH: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'SUPPORT',
  'CONCEDE',
  'SANCTION',
  'RETREAT',
  'AGREE',
]);
