import type { Mention } from '../../model/mention.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { ROLE_NOUNS } from '../../ontology/role-nouns.ts';
import { type SoundedName, toSoundedName } from './name-likeness.ts';
import { toNameKey } from './person-index.ts';

/** All mentions of one spelling. */
export interface Spelling {
  readonly key: string;
  readonly text: string;
  readonly isFull: boolean;
  readonly sounded: SoundedName;
  readonly mentions: Mention[];
  readonly parties: Set<PartyId>;
  readonly offices: Set<string>;
  isIntroduced: boolean;
  /** Of a reporter, or of the head of a club: a namesake of the great, spelled as it should be. */
  isByline: boolean;
  /** Introduced by a trade that nobody of the table is told by: «Chen Gang, a baker». */
  isOrdinary: boolean;
  /** Introduced by a role that leaders are seldom told by: «the lawyer X». */
  isDoubtful: boolean;
}

/** Words for people without office by whom leaders may be told all the same. */
const TOLD_OF_LEADERS: ReadonlySet<string> = new Set(
  'activist lawyer prisoner hostage detainee citizen refugee dissident protester demonstrator exile member candidate victim colleague friend ally guest host rival opponent counterpart man woman brother sister son daughter wife husband founder billionaire businessman tycoon figure critic partner winner author'.split(
    ' ',
  ),
);
/** Last word of a role, in the singular. */
const roleWordOf = (mention: Mention): string | undefined => {
  const last = mention.role
    ?.toLowerCase()
    .split(/[\s-]+/)
    .at(-1);
  return last === undefined || ROLE_NOUNS.has(last) || !last.endsWith('s') ? last : last.slice(0, -1);
};
const isOrdinaryRole = (mention: Mention): boolean => {
  const word = roleWordOf(mention);
  if (word === undefined || TOLD_OF_LEADERS.has(word)) return false;
  if (TRADES.has(word)) return true;
  if (mention.office !== undefined) return ORDINARY_OFFICES.has(mention.office);
  const noun = ROLE_NOUNS.get(word);
  return noun === undefined ? mention.parties.length === 0 : noun.sector === 'CVL';
};
const ORDINARY_OFFICES: ReadonlySet<string> = new Set(['health-worker', 'teacher', 'student', 'celebrity', 'farmer', 'civilian']);

/** Trades of whom no leader is told, whatever their sector. */
const TRADES: ReadonlySet<string> = new Set('trader broker dealer manager insurer vendor shopkeeper'.split(' '));
/** … and of them those by whom leaders are told least. */
const DOUBTFUL_ROLES: ReadonlySet<string> = new Set('lawyer citizen refugee man woman victim author winner'.split(' '));
const HOLY_SEE = 'iso:VAT' as PartyId;

/** A family name alone, of a particle and a word: «Le Drian», «van Rompuy», «al-Burhan». */
const FAMILY_WITH_PARTICLE = /^(?:al|el|le|la|de|du|di|da|dos|del|van|von|ould|bin|ibn|ben) [^ ]{3,}$/;

/** Two names that lost the space between them («VladimirPutin», but «McCain», «ElBaradei», «DeSantis»), and one that a space has broken («Zele nsky»). */
const toParted = (name: string): string =>
  name.replace(/(\p{Lu}\p{Ll}{3,})(?=\p{Lu}\p{Ll}{2,})/gu, '$1 ').replace(/(?<=\p{L}) (?=\p{Ll}+$)/u, '');

/** The spellings of persons' names on a page, by their folded key, with what any of their mentions tells. */
export function groupSpellings(mentions: readonly Mention[]): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue;
    const name = toParted(mention.name!);
    const key = toNameKey(name);
    let spelling = spellings.get(key);
    if (!spelling) {
      const isFull = key.includes(' ') && !FAMILY_WITH_PARTICLE.test(key);
      spelling = {
        key,
        text: name,
        isFull,
        sounded: toSoundedName(name),
        mentions: [],
        parties: new Set(),
        offices: new Set(),
        isIntroduced: isFull,
        isByline: false,
        isOrdinary: false,
        isDoubtful: false,
      };
      spellings.set(key, spelling);
    }
    spelling.mentions.push(mention);
    for (const party of mention.parties) spelling.parties.add(party);
    if (mention.office !== undefined) spelling.offices.add(mention.office);
    if (mention.role !== undefined) spelling.isIntroduced = true;
    if (isOrdinaryRole(mention)) spelling.isOrdinary = true;
    const word = roleWordOf(mention);
    if (word !== undefined && DOUBTFUL_ROLES.has(word) && mention.parties.length === 0) spelling.isDoubtful = true;
    if (word === 'pope') {
      spelling.offices.add('head-of-state');
      spelling.parties.add(HOLY_SEE);
    }
    if (mention.office === 'journalist' || mention.office === 'head-of-body') spelling.isByline = true;
  }
  return spellings;
}
