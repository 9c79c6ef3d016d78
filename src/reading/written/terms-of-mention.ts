import { fold } from '../../base/fold.ts';
import { soundLikeness, toSounds } from '../../base/sound.ts';
import type { Day } from '../../base/days.ts';
import type { Mention } from '../../model/mention.ts';
import type { Term, World } from '../../model/world.ts';

/** Terms that a mention of a person may mean, ascending by first day. */
export interface MentionTerms {
  readonly terms: readonly Term[];
  /** Whether the name is in the table's own spelling; else it only sounds like the one holder of the office and country told with it. */
  readonly isExact: boolean;
}

/** Likeness of sound (0 to 1) from which a garbled name is taken for a holder of the office told with it. Set by hand; repairs themselves ask for more evidence. */
const MIN_LIKENESS = 0.78;

const BY_FAMILY = new WeakMap<World, ReadonlyMap<string, readonly Term[]>>();

/** Terms of all who bear a family name, whatever marks it is written with. */
export function termsOfFamily(name: string, world: World): readonly Term[] {
  let known = BY_FAMILY.get(world);
  if (!known) {
    const made = new Map<string, Term[]>();
    for (const term of world.terms) {
      const key = fold(term.family);
      const list = made.get(key);
      if (list) list.push(term);
      else made.set(key, [term]);
    }
    known = made;
    BY_FAMILY.set(world, known);
  }
  return known.get(fold(name)) ?? [];
}

/** Terms of the person in the office named (without an office: all of theirs, where the name is told in full), of one and the same person; none where it fits nobody or several. */
export function termsOf(mention: Mention, world: World): MentionTerms | undefined {
  if (mention.kind !== 'person' || !mention.name) return undefined;
  const exact = exactTerms(mention, mention.name, world);
  if (exact.length > 0) return { terms: exact, isExact: true };
  const garbled = mention.office !== undefined && exact.length === 0 ? soundingTerms(mention, mention.name, mention.office, world) : [];
  return garbled.length > 0 ? { terms: garbled, isExact: false } : undefined;
}

function exactTerms(mention: Mention, name: string, world: World): Term[] {
  // «Sheikh Hasina», «Pope Francis»: the title is part of the table's name
  const styled =
    mention.role === undefined ? undefined : termsOfFamily(name, world).filter((t) => fold(t.name) === fold(`${mention.role!} ${name}`));
  if (styled && styled.length > 0) return styled.sort((a, b) => compareDays(a.first, b.first));
  const canonical = world.personAliases.get(name.toLowerCase()) ?? world.personAliases.get(fold(name));
  const parts = (canonical ?? name).split(/\s+/);
  const candidates = new Map<string, Term[]>();
  for (const part of parts)
    for (const term of termsOfFamily(part, world)) {
      const isSame = canonical
        ? term.name === canonical
        : parts.length > 1
          ? fold(term.name) === fold(name)
          : fold(term.family) === fold(name);
      if (!isSame || (mention.office !== undefined ? !isOffice(term, mention.office) : parts.length < 2)) continue;
      if (mention.parties.length > 0 && !mention.parties.includes(term.party)) continue;
      const list = candidates.get(term.person) ?? [];
      if (!list.includes(term)) list.push(term);
      candidates.set(term.person, list);
    }
  return onlyPerson(candidates);
}

const LEADERS = new Set(
  'head-of-state head-of-government supreme-leader party-leader opposition-leader regional-leader rebel-leader junta-leader leader'.split(
    ' ',
  ),
);
const ELECTED = new Set(['head-of-state', 'head-of-government', 'vice-president']);

/** Whether a term is of the office told: «leader» may be any head, «president-elect» the office to come. */
const isOffice = (term: Term, office: string): boolean =>
  term.office === office ||
  ((office === 'leader' || office === 'former-leader') && LEADERS.has(term.office)) ||
  (/-(?:elect|designate)$/.test(office) && ELECTED.has(term.office)) ||
  (office === 'minister' && term.office.endsWith('-minister'));

/** Holders of one office of one country whose family name sounds like a word of the garbled name. */
function soundingTerms(mention: Mention, name: string, office: string, world: World): Term[] {
  if (mention.parties.length !== 1) return [];
  const sounds = name.split(/[\s-]+/).map(toSounds);
  const candidates = new Map<string, Term[]>();
  let best = MIN_LIKENESS;
  for (const term of world.termsByOffice.get(`${mention.parties[0]!}|${office}`) ?? []) {
    const family = toSounds(fold(term.family));
    const likeness = Math.max(...sounds.map((word) => (word.length > 2 ? soundLikeness(word, family) : 0)));
    if (likeness < best) continue;
    if (likeness > best) candidates.clear();
    best = likeness;
    candidates.set(term.person, [...(candidates.get(term.person) ?? []), term]);
  }
  return onlyPerson(candidates);
}

const onlyPerson = (candidates: ReadonlyMap<string, readonly Term[]>): Term[] =>
  candidates.size === 1 ? [...[...candidates.values()][0]!].sort((a, b) => compareDays(a.first, b.first)) : [];

const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);
