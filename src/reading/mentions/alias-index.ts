import type { Alias, OfficeWord, World } from '../../model/world.ts';
import { soundWeight, toSkeletons, toSounds } from '../../base/sound.ts';
import { toKey } from './units.ts';
import { WordTrie } from './word-trie.ts';

/** What the world's tables know words by, folded: made once for a world. */
export interface AliasIndex {
  readonly aliases: WordTrie<Alias[]>;
  /** Countries and seats of one word by the coarse sound of their names. */
  readonly bySkeleton: ReadonlyMap<string, readonly SoundedAlias[]>;
  readonly offices: WordTrie<OfficeWord>;
  /** First names of the persons in the table, folded. */
  readonly givenNames: ReadonlySet<string>;
  /** Family names and names of one word of the persons in the table, folded. */
  readonly familyNames: ReadonlySet<string>;
  /** Folded full names and other spellings of known persons → the table's name. */
  readonly persons: WordTrie<string>;
}

/** An alias with its sounds. */
export interface SoundedAlias {
  readonly alias: Alias;
  readonly sounds: string;
}

/** Weight of sounds that a name must have to be known by sound alone. */
const LEAST_SOUNDS = 2.5;

const CACHE = new WeakMap<World, AliasIndex>();

/** The index of a world; computed at the first call and kept as long as the world is. */
export function aliasIndexOf(world: World): AliasIndex {
  let index = CACHE.get(world);
  if (!index) CACHE.set(world, (index = build(world)));
  return index;
}

function build(world: World): AliasIndex {
  const aliases = new WordTrie<Alias[]>();
  const bySkeleton = new Map<string, SoundedAlias[]>();
  for (const list of world.aliases.values()) {
    for (const alias of list) {
      const key = toKey(alias.text);
      if (key === '') continue;
      (aliases.nodeOf(key).value ??= []).push(alias);
      if (!key.includes(' ') && (alias.kind === 'seat' || alias.kind === 'name') && !alias.party?.startsWith('org:'))
        addSounds(bySkeleton, alias);
    }
  }
  const offices = new WordTrie<OfficeWord>();
  for (const [word, office] of world.offices) offices.nodeOf(toKey(word)).value ??= office;
  const givenNames = new Set<string>();
  const familyNames = new Set<string>();
  const persons = new WordTrie<string>();
  const addPerson = (text: string, name: string): void => {
    const key = toKey(text);
    if (key.includes(' ')) persons.nodeOf(key).value ??= name;
  };
  for (const term of world.terms) {
    addPerson(term.name, term.name);
    const familyKey = toKey(term.family);
    familyNames.add(familyKey);
    const family = new Set(familyKey.split(' '));
    for (const word of toKey(term.name).split(' ')) if (word.length > 2 && !family.has(word)) givenNames.add(word);
  }
  for (const [alias, name] of world.personAliases) {
    addPerson(alias, name);
    const key = toKey(alias);
    familyNames.add(key.slice(key.lastIndexOf(' ') + 1));
  }
  return { aliases, bySkeleton, offices, givenNames, familyNames, persons };
}

function addSounds(bySkeleton: Map<string, SoundedAlias[]>, alias: Alias): void {
  if (alias.text === alias.text.toUpperCase()) return;
  const sounds = toSounds(alias.text);
  if (soundWeight(sounds) < LEAST_SOUNDS) return;
  for (const skeleton of toSkeletons(sounds)) {
    const list = bySkeleton.get(skeleton);
    if (list) list.push({ alias, sounds });
    else bySkeleton.set(skeleton, [{ alias, sounds }]);
  }
}
