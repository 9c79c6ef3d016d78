import { fold } from '../../base/fold.ts';
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
  /** Indices of the mentions. */
  readonly last: number[];
}

/**
 * One chain for each person that the page names: names with the same words, a part of a longer name (family name, first name), and spellings that were repaired to one person.
 * A single word that fits several goes to the one named last before it, else to the first after it.
 */
export function groupNames(mentions: readonly Mention[], repairs: readonly NameRepair[]): ReadonlyMap<MentionIndex, ChainDraft> {
  const repairOf = new Map(repairs.map((repair) => [repair.mention, repair]));
  const persons = mentions.filter((mention) => mention.kind === 'person');
  const keysOf = new Map(persons.map((mention) => [mention, nameKeys(mention.name!)]));
  const byLength = [...persons].sort((a, b) => keysOf.get(b)!.length - keysOf.get(a)!.length || a.index - b.index);
  const byPerson = new Map<string, NameGroup>();
  const byWord = new Map<string, NameGroup[]>();
  const found = new Map<MentionIndex, ChainDraft>();
  for (const mention of byLength) {
    const keys = keysOf.get(mention)!;
    const repair = repairOf.get(mention.index);
    let group = repair ? byPerson.get(repair.person) : undefined;
    if (!group) {
      const candidates = (byWord.get(keys.at(-1)!) ?? byWord.get(keys[0]!) ?? []).filter(
        (other) =>
          keys.every((key) => other.keys.has(key)) &&
          (!repair || (other.draft.person === undefined ? isAkin(other.keys, keys, repair) : other.draft.person === repair.person)),
      );
      group = nearest(candidates, mention.index);
    }
    if (!group) {
      group = { draft: newDraft('person'), keys: new Set(keys), last: [] };
      group.draft.name = toUsualForm(mention.name!);
    }
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
