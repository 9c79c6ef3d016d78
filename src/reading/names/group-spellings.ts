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
}

/** Words for people without office by whom leaders may be told all the same. */
const TOLD_OF_LEADERS: ReadonlySet<string> = new Set(
  'activist lawyer prisoner hostage detainee citizen refugee dissident protester demonstrator exile member candidate victim colleague friend ally guest host rival opponent counterpart man woman brother sister son daughter wife husband founder billionaire businessman tycoon figure critic partner winner author'.split(
    ' ',
  ),
);
const isOrdinaryRole = (mention: Mention): boolean => {
  const word = mention.role
    ?.toLowerCase()
    .split(/[\s-]+/)
    .at(-1);
  if (word === undefined || TOLD_OF_LEADERS.has(word) || mention.parties.length > 0) return false;
  if (mention.office !== undefined) return ORDINARY_OFFICES.has(mention.office);
  const noun = ROLE_NOUNS.get(word);
  return noun === undefined || noun.sector === 'CVL';
};
const ORDINARY_OFFICES: ReadonlySet<string> = new Set(['health-worker', 'teacher', 'student']);

/** The spellings of persons' names on a page, by their folded key, with what any of their mentions tells. */
export function groupSpellings(mentions: readonly Mention[]): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue;
    const key = toNameKey(mention.name!);
    let spelling = spellings.get(key);
    if (!spelling) {
      const isFull = key.includes(' ');
      spelling = {
        key,
        text: mention.name!,
        isFull,
        sounded: toSoundedName(mention.name!),
        mentions: [],
        parties: new Set(),
        offices: new Set(),
        isIntroduced: isFull,
        isByline: false,
        isOrdinary: false,
      };
      spellings.set(key, spelling);
    }
    spelling.mentions.push(mention);
    for (const party of mention.parties) spelling.parties.add(party);
    if (mention.office !== undefined) spelling.offices.add(mention.office);
    if (mention.role !== undefined) spelling.isIntroduced = true;
    if (isOrdinaryRole(mention)) spelling.isOrdinary = true;
    if (mention.office === 'journalist' || mention.office === 'head-of-body') spelling.isByline = true;
  }
  return spellings;
}
