import { soundLikeness, soundWeight, toSounds } from '../../base/sound.ts';
import { isFormOfFirstName, isFormOfKoreanName } from '../../ontology/name-forms.ts';
import { type KnownPerson, toNameWords } from './person-index.ts';

/** How a page's spelling sounds beside a known person's name. */
export interface NameLikeness {
  /** Of the whole, from 0 to 1. */
  readonly all: number;
  readonly family: number;
  /** Of the first names; undefined where the page gives none or the table has none. */
  readonly given?: number;
}

/** Share of the family name in the likeness of a full name. */
const FAMILY_SHARE = 0.6;
/** Weight of sounds below which first names are short, and what each syllable too many or too few costs them. */
const SHORT_GIVEN = 3;
const SYLLABLE_COST = 0.3;
/** Likeness of words that are the same in another romanisation, and what first names with a word too many are worth. */
const SAME = 0.95;
const HELD = 0.9;
/** What another form of the same name is worth: «Michael» for Miguel. */
const FORM = 0.95;
/** What a right initial is worth as a first name. */
const INITIAL = 0.85;
/** Where one side has first names and the other none to set against them. */
const UNMATCHED = 0.9;
/** Words of a name that make up a family name at most. */
const LONGEST_FAMILY = 3;

/** A page's spelling made ready for comparing: the sounds of its words, and the same without endings that other languages' grammar adds. */
export interface SoundedName {
  readonly words: readonly string[];
  readonly bare?: readonly string[];
  /** Without the vowels that scripts of open syllables put between consonants: «Burinken». */
  readonly closed?: readonly string[];
}

/** Vowels that Japanese and Korean put after a consonant that has none. */
const ADDED_VOWEL = /(?<=[bcdfgjklmprstvzCGHJSZ])u(?=[bcdfgjklmnprstvzCGHJSZ])|(?<=[bdfgjkprstvzCGHJSZ])u$|(?<=[td])o$/g;
/** What the dropped vowels cost. */
const CLOSED_COST = 0.02;

/** Endings of names in Czech and Slovak (women), Lithuanian and Latvian. */
const ADDED_ENDING = /^(.{3,}?)(?:ov[aá]|ien[eė]|as|us|is|s)$/;
/** What a dropped ending costs. */
const ENDING_COST = 0.03;

/** Sounds of a spelling's words. */
export function toSoundedName(spelling: string): SoundedName {
  const words = toNameWords(spelling);
  const bare = words.map((word) => ADDED_ENDING.exec(word)?.[1] ?? word);
  const isChanged = bare.some((word, i) => word !== words[i]);
  const sounds = words.map(toSounds);
  const closed = sounds.map((word) => word.replace(ADDED_VOWEL, ''));
  const isClosed = closed.some((word, i) => word !== sounds[i]);
  return { words: sounds, ...(isChanged ? { bare: bare.map(toSounds) } : {}), ...(isClosed ? { closed } : {}) };
}

/**
 * Compares a spelling with a person's name: the family name with any stretch of its words, first names with the rest, in either order.
 * @param least whoever asks does not care for a likeness of the whole below this: what is plainly less may be answered as 0
 */
export function compareNames(name: SoundedName, person: KnownPerson, least = 0): NameLikeness {
  let best = compareWords(name.words, person, least);
  const variants = [
    [name.bare, ENDING_COST],
    [name.closed, CLOSED_COST],
  ] as const;
  for (const [words, cost] of variants) {
    if (!words || best.all > 1 - cost) continue;
    const other = compareWords(words, person, least);
    if (other.all - cost > best.all) best = { ...other, all: other.all - cost };
  }
  return best;
}

function compareWords(words: readonly string[], person: KnownPerson, least: number): NameLikeness {
  let best: NameLikeness = { all: 0, family: 0 };
  for (let from = 0; from < words.length; from++) {
    let joined = '';
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_FAMILY); to++) {
      joined += words[to - 1]!;
      const isForm = person.isKorean && to === from + 1 && isFormOfKoreanName(joined, person.family);
      // However alike the first names, the whole cannot pass the best so far.
      const bar = Math.max(best.all, least);
      const alike = soundLikeness(joined, person.family, (bar - (1 - FAMILY_SHARE)) / FAMILY_SHARE);
      const family = isForm ? Math.max(FORM, alike) : alike;
      if (FAMILY_SHARE * family + (1 - FAMILY_SHARE) <= bar) continue;
      const rest = [...words.slice(0, from), ...words.slice(to)];
      const leastGiven = (bar - FAMILY_SHARE * family) / (1 - FAMILY_SHARE);
      const given = rest.length === 0 || person.given.length === 0 ? undefined : compareGiven(rest, person.given, leastGiven);
      const all =
        given === undefined
          ? family * (rest.length > 0 || (words.length > 1 && person.given.length > 0) ? UNMATCHED : 1)
          : FAMILY_SHARE * family + (1 - FAMILY_SHARE) * given;
      if (all > best.all) best = { all, family, ...(given === undefined ? {} : { given }) };
    }
  }
  if (words.length === 1)
    for (const nickname of person.nicknameSounds) {
      const likeness = soundLikeness(words[0]!, nickname, Math.max(best.all, least));
      if (likeness > best.all) best = { all: likeness, family: likeness };
    }
  const joined = words.join('');
  let whole = soundLikeness(joined, person.whole, Math.max(best.all, least));
  for (const other of person.others) whole = Math.max(whole, soundLikeness(joined, other, Math.max(best.all, whole, least)));
  if (whole <= Math.max(best.all, least)) return best;
  // beside a whole that is alike, parts that are less alike are told as well
  if (least > 0) return compareWords(words, person, 0);
  // Told by the whole, however its words are parted («Lula da Silva»): first names that the table has beside it say nothing against it.
  return whole < SAME ? { ...best, all: whole } : { all: whole, family: whole, ...(best.given === undefined ? {} : { given: whole }) };
}

/**
 * First names: all of them together; where the table or the page gives a single one, the word that is most like it; an initial for its name.
 * @param least whoever asks does not care for less
 */
function compareGiven(page: readonly string[], table: readonly string[], least: number): number {
  const joined = page.join('');
  const known = table.join('');
  let best = soundLikeness(joined, known, least);
  // Short names are alike by chance where they differ in syllables.
  if (Math.min(soundWeight(joined), soundWeight(known)) < SHORT_GIVEN)
    best -= SYLLABLE_COST * Math.abs(syllablesOf(joined) - syllablesOf(known));
  if (page.length > table.length) {
    // One word too many («Ayatollah», a father's name): the others must be the very same.
    const isHeld =
      page.length === table.length + 1 && table.every((word) => page.some((other) => soundLikeness(word, other, SAME) >= SAME));
    return isHeld ? Math.max(best, HELD) : best;
  }
  for (const a of page) {
    for (const b of table) {
      if (a.length === 1 && b[0] === a) best = Math.max(best, INITIAL);
      // An initial of the table counts where nothing else is known of the first names («J. Doe»), not as a middle letter.
      else if (b.length === 1) best = Math.max(best, table.every((word) => word.length === 1) && a[0] === table[0] ? INITIAL : 0);
      else if (isFormOfFirstName(a, b) && (page.length === 1 || table.length === 1 || page.length === table.length))
        best = Math.max(best, FORM);
      else if (page.length === 1) best = Math.max(best, soundLikeness(a, b, Math.max(best, least)));
    }
  }
  return best;
}

const syllablesOf = (sounds: string): number => sounds.match(/[aeiou]+/g)?.length ?? 0;
