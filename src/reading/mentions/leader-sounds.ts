import { fold } from '../../base/fold.ts';
import { soundLikeness, soundWeight, toSkeletons, toSounds } from '../../base/sound.ts';
import type { World } from '../../model/world.ts';

/** Offices whose holders are known by sound: everybody writes about them. */
const SOUNDED_OFFICES: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'foreign-minister',
  'defence-minister',
  'head-of-organisation',
  'rebel-leader',
  'opposition-leader',
]);
/** Likeness of the family name, and of the first names, from which a stretch of words sounds like somebody's full name. Set by hand on cases of our own. */
const LEAST_FAMILY = 0.82;
const LEAST_GIVEN = 0.72;
/** Likeness from which a lone word is another spelling of a name on the page, and the weight of sounds below which names are alike by chance. */
const LEAST_LONE = 0.8;
const LEAST_WEIGHT = 3;
/** Endings that Slavic grammar sets after names, longest first, and the letters that must stand before them. */
const ENDINGS = ['ovi', 'ovej', 'ova', 'ovu', 'ovou', 'em', 'om', 'ym', 'im', 'ou', 'a', 'u', 'e', 'y', 'i'];
const LEAST_STEM = 4;

interface SoundedLeader {
  readonly family: string;
  readonly given: string;
}

const CACHE = new WeakMap<World, ReadonlyMap<string, readonly SoundedLeader[]>>();

/** Leaders of the table by the coarse sound of their family names; made when a page first asks for one. */
function leadersOf(world: World): ReadonlyMap<string, readonly SoundedLeader[]> {
  let leaders = CACHE.get(world);
  if (!leaders) CACHE.set(world, (leaders = build(world)));
  return leaders;
}

function build(world: World): ReadonlyMap<string, readonly SoundedLeader[]> {
  const bySkeleton = new Map<string, SoundedLeader[]>();
  const seen = new Set<string>();
  for (const term of world.terms) {
    if (!SOUNDED_OFFICES.has(term.office) || seen.has(term.person)) continue;
    seen.add(term.person);
    const family = toWords(term.family);
    const given = toWords(term.name).filter((word) => !family.includes(word));
    if (given.length === 0) continue;
    const leader = { family: family.map(toSounds).join(''), given: given.map(toSounds).join('') };
    for (const skeleton of toSkeletons(leader.family)) {
      const list = bySkeleton.get(skeleton);
      if (list) list.push(leader);
      else bySkeleton.set(skeleton, [leader]);
    }
  }
  return bySkeleton;
}

const toWords = (name: string): string[] => name.split(/[\s\-‐‑–]+/).filter((word) => word !== '');

/** Whether two or more words sound like the full name of a leader, in either order. */
export function soundsLikeLeader(words: readonly string[], world: World): boolean {
  const sounds = words.flatMap(toWords).map(toSounds);
  if (sounds.length < 2) return false;
  const leaders = leadersOf(world);
  const ways = [
    [sounds.at(-1)!, sounds.slice(0, -1).join('')],
    [sounds[0]!, sounds.slice(1).join('')],
    [sounds.slice(1).join(''), sounds[0]!],
  ] as const;
  for (const [family, given] of ways)
    for (const skeleton of toSkeletons(family))
      for (const leader of leaders.get(skeleton) ?? [])
        if (soundLikeness(family, leader.family) >= LEAST_FAMILY && soundLikeness(given, leader.given) >= LEAST_GIVEN) return true;
  return false;
}

/** Whether a lone word is a name of the page once more: spelled another way, or with an ending that another grammar adds. */
export function isSpellingOf(word: string, name: string): boolean {
  const [a, b] = [fold(word), fold(name)];
  if (a === b) return true;
  if (a[0] === b[0] && stemOf(a) === stemOf(b) && stemOf(a).length >= LEAST_STEM) return true;
  const [soundsA, soundsB] = [toSounds(word), toSounds(name)];
  return Math.min(soundWeight(soundsA), soundWeight(soundsB)) >= LEAST_WEIGHT && soundLikeness(soundsA, soundsB) >= LEAST_LONE;
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= LEAST_STEM);
  return ending === undefined ? word : word.slice(0, word.length - ending.length);
}
