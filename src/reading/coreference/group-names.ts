import { fold } from '../../base/fold.ts';
import { soundLikeness, soundWeight, toSounds } from '../../base/sound.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { NameRepair } from '../../model/name-repair.ts';
import { type ChainDraft, newDraft } from './chain-draft.ts';

/** Words of a name, folded, without particles of one letter's use. */
export const nameKeys = (name: string): readonly string[] =>
  fold(name)
    .split(/[\s\-‐‑–]+/)
    .filter((word) => word !== '');

/** A person's names so far. */
interface NameGroup {
  readonly draft: ChainDraft;
  readonly keys: Set<string>;
  /** The longest spelling, by sounds. */
  readonly sounds: readonly string[];
  /** Told by a role that is no office: «the footballer X». */
  readonly isPrivate: boolean;
  /** Sentences in which the person is named. */
  readonly sentences: Set<number>;
  /** Indices of the mentions. */
  readonly last: number[];
}

/**
 * One chain for each person that the page names: names with the same words, a part of a longer name (family name, first name), and spellings that were repaired to one person.
 * A single word that fits several goes to the one named last before it, else to the first after it.
 * @param sentenceOf the sentence of each token, by their numbers
 */
export function groupNames(
  sentenceOf: Int32Array,
  mentions: readonly Mention[],
  repairs: readonly NameRepair[],
): ReadonlyMap<MentionIndex, ChainDraft> {
  const repairOf = new Map(repairs.map((repair) => [repair.mention, repair]));
  const persons = mentions.filter((mention) => mention.kind === 'person');
  const keysOf = new Map(persons.map((mention) => [mention, nameKeys(mention.name!)]));
  const byLength = [...persons].sort((a, b) => keysOf.get(b)!.length - keysOf.get(a)!.length || a.index - b.index);
  const byPerson = new Map<string, NameGroup>();
  const byWord = new Map<string, NameGroup[]>();
  const found = new Map<MentionIndex, ChainDraft>();
  const groups: NameGroup[] = [];
  for (const mention of byLength) {
    const keys = keysOf.get(mention)!;
    const repair = repairOf.get(mention.index);
    let group = repair ? byPerson.get(repair.person) : undefined;
    if (!group) {
      const candidates = (byWord.get(keys.at(-1)!) ?? byWord.get(keys[0]!) ?? []).filter(
        (other) =>
          keys.every((key) => other.keys.has(key)) &&
          (!repair ||
            (other.draft.person === undefined
              ? !other.isPrivate || isAkin(other.keys, keys, repair)
              : other.draft.person === repair.person)),
      );
      group = nearest(candidates, mention.index);
    }
    const sounds = mention
      .name!.split(/[\s\-‐‑–]+/)
      .map(toSounds)
      .filter((word) => word !== '');
    const sentence = sentenceOf[mention.from]!;
    if (!group && !repair && groups.length < MOST_COMPARED) group = findSpelledOtherwise(groups, sounds, sentence);
    if (!group) {
      group = { draft: newDraft('person'), keys: new Set(keys), sounds, isPrivate: isPrivateRole(mention), sentences: new Set(), last: [] };
      group.draft.name = toUsualForm(mention.name!);
      groups.push(group);
    }
    group.sentences.add(sentence);
    if (repair && group.draft.person === undefined) {
      group.draft.person = repair.person;
      group.draft.name = repair.name;
      byPerson.set(repair.person, group);
      for (const key of nameKeys(repair.name)) group.keys.add(key);
    }
    for (const key of [...keys, ...(repair ? nameKeys(repair.name) : [])]) {
      const list = byWord.get(key);
      if (!list) byWord.set(key, [group]);
      else if (!list.includes(group)) list.push(group);
    }
    group.last.push(mention.index);
    found.set(mention.index, group.draft);
  }
  return found;
}

const PRIVATE_SECTORS: ReadonlySet<string> = new Set(['CVL', 'ELI', 'BUS', 'MED', 'EDU']);
const isPrivateRole = ({ role, sector }: Mention): boolean => role !== undefined && sector !== undefined && PRIVATE_SECTORS.has(sector);

/** Groups of a page with which a strange spelling is compared at most. */
const MOST_COMPARED = 150;
/**
 * Likeness of sound (0 to 1) of a family name alone, of the last words of two full names and of the words before them, from which two spellings are taken for one person whom no table knows.
 * Set by hand on cases of our own, namesakes among them; short names (weight of the sounds below) are alike by chance.
 */
const LEAST = { lone: 0.8, family: 0.84, given: 0.72, whole: 0.9, weight: 3 } as const;
/** By how much one group must be more alike than the next. */
const MARGIN = 0.05;
const ARTICLE: ReadonlySet<string> = new Set(['al', 'el', 'as', 'es', 'ad', 'an', 'ar']);

/**
 * The person whom no table knows and whom a strange spelling means: «Sheikh Tamimi … Temimi». Two full names in one sentence are two people, however alike;
 * who is told by a first name of another sound as well.
 */
function findSpelledOtherwise(groups: readonly NameGroup[], sounds: readonly string[], sentence: number): NameGroup | undefined {
  const words = ARTICLE.has(sounds[0] ?? '') && sounds.length > 1 ? sounds.slice(1) : sounds;
  let best: NameGroup | undefined;
  let bestLikeness = 0;
  let next = 0;
  for (const group of groups) {
    if (group.draft.person !== undefined) continue;
    const likeness = likenessOf(group, words, sentence);
    if (likeness > bestLikeness) {
      next = bestLikeness;
      bestLikeness = likeness;
      best = group;
    } else next = Math.max(next, likeness);
  }
  return bestLikeness - next >= MARGIN ? best : undefined;
}

function likenessOf(group: NameGroup, words: readonly string[], sentence: number): number {
  const [known, strange] = [group.sounds.join(''), words.join('')];
  const family = group.sounds.at(-1)!;
  if (soundWeight(strange) < LEAST.weight || soundWeight(known) < LEAST.weight) return 0;
  const whole = soundLikeness(known, strange);
  if (words.length === 1 || group.sounds.length === 1) {
    // A lone name, or one that a hyphen parts: the family name once more, however parted.
    if (soundWeight(family) < LEAST.weight) return 0;
    const likeness = Math.max(soundLikeness(family, strange), group.sounds.length === 1 ? soundLikeness(known, words.at(-1)!) : 0);
    return likeness >= LEAST.lone ? likeness : 0;
  }
  const tail = soundLikeness(family, strange);
  if (tail >= LEAST.family) return tail;
  if (group.sentences.has(sentence)) return 0;
  const likeness = soundLikeness(family, words.at(-1)!);
  const given = soundLikeness(group.sounds.slice(0, -1).join(''), words.slice(0, -1).join(''));
  const isAlike = likeness >= LEAST.family && given >= LEAST.given && soundWeight(group.sounds[0]!) >= 1;
  // Names parted otherwise («Abdelkarim», «Abdul Karim») are compared as a whole.
  return isAlike || (whole >= LEAST.family && given >= LEAST.given) || whole >= LEAST.whole ? Math.max(whole, likeness) : 0;
}

/**
 * Whether a longer name that means nobody of the table may be who a part of it does: some other word of it begins like a word of that person's name.
 * «Fernando Lula» is not the president whom «Lula» means, «Luis Lula» may be.
 */
function isAkin(longer: ReadonlySet<string>, part: readonly string[], repair: NameRepair): boolean {
  const initials = new Set(nameKeys(repair.name).map((word) => word[0]));
  let hasOther = false;
  for (const key of longer) {
    if (part.includes(key)) continue;
    if (initials.has(key[0])) return true;
    hasOther = true;
  }
  return !hasOther;
}

function nearest<T extends { readonly last: readonly number[] }>(groups: readonly T[], index: number): T | undefined {
  let best: T | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    for (const at of group.last) {
      const distance = at < index ? index - at : (at - index) * 4;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = group;
      }
    }
  }
  return best;
}

/** The Arabic article before a sun letter («en-Nur», «eş-Şara») in the form that English uses; «el-» stays, as Egyptians write it. */
const toUsualForm = (name: string): string =>
  name.replace(/(^|[\s-])(?:en|er|es|eş|ed|et|ez|an|ar|as|ad|at|az|ash|esh)-(?=\p{Lu})/gu, '$1al-');
