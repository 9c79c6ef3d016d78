import type { Brand } from '../base/brand.ts';

/**
 * The identity of a party of international politics, in a namespace:
 * `iso:RUS` (a country, ISO 3166-1 alpha-3, Kosovo `iso:XKX`), `org:NATO` (organisation, bloc or collective such as `org:WEST`),
 * `group:HOUTHIS` (armed group or movement), `hist:SUN` (a historical state, ISO 3166-3 where there is one), `user:…` (a user's own table). In a brief also
 * `local:rebel`: somebody whose country nothing tells, by the word that stands for him; the same word on another page may be somebody else.
 */
export type PartyId = Brand<string, 'PartyId'>;

export const PARTY_NAMESPACES = ['iso', 'org', 'group', 'hist', 'user'] as const;

/** The part behind the namespace: the code that event data use (`RUS`, `NATO`, `HOUTHIS`). */
export const codeOfParty = (id: PartyId): string => id.slice(id.indexOf(':') + 1);

/** Whether the party is a state, living or historical. */
export const isState = (id: PartyId): boolean => id.startsWith('iso:') || id.startsWith('hist:');

/** A party that only the word for it names. */
export const toLocalParty = (word: string): PartyId => `local:${word.replace(/[^\p{L}\p{N}-]+/gu, '_')}` as PartyId;

/** Whether the party is known by a word of its page alone. */
export const isLocal = (id: PartyId): boolean => id.startsWith('local:');
