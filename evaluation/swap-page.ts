import { soundLikeness, toSounds } from '../src/base/sound.ts';
import { fold } from '../src/base/fold.ts';
import type { Alias, Term, World } from '../src/model/world.ts';
import { codeOfParty, type PartyId } from '../src/ontology/parties.ts';
import { HONORIFICS } from '../src/ontology/role-nouns.ts';
import type { GoldPage } from './gold-page.ts';

/**
 * The swap test: the same page with its countries replaced by other countries and its persons by invented names, in text and gold alike.
 * Several spellings of one name become one.
 * A reader that lives from grammar, titles and roles scores about the same; one that knows the pages' heroes by heart falls.
 */
export function swapPage(page: GoldPage, world: World): GoldPage {
  const words = swapsOf(page, world);
  const swap = (text: string): string => replaceAll(text, words.text);
  const code = (was: string): string => words.codes.get(was) ?? was;
  const codes = (list: readonly string[]): string[] => list.map(code);
  return {
    ...page,
    text: swap(page.text),
    chrome: page.chrome?.map(swap),
    persons: page.persons?.map((person) => ({
      ...person,
      name: swap(person.name),
      country: person.country && code(person.country),
      mentions: person.mentions?.map(swap),
    })),
    events: page.events.map((event) => ({
      ...event,
      actors: codes(event.actors),
      recipients: codes(event.recipients),
      where: event.where && swap(event.where),
      saidBy: event.saidBy?.map(swap),
      triggers: event.triggers?.map(swap),
    })),
    quotes: page.quotes?.map((quote) => ({
      ...quote,
      speaker: swap(quote.speaker),
      code: quote.code && code(quote.code),
      text: swap(quote.text),
    })),
    quantities: page.quantities?.map((figure) => ({ ...figure, text: swap(figure.text) })),
  };
}

/** What stands in place of a word of the page. */
interface Instead {
  readonly text: string;
  /** Before a noun («the *US* president»). */
  readonly adjective?: string;
  /** The name of a state: takes no article. */
  readonly isName?: true;
  /** Not before a word with a capital: «the North», but «the North Sea» stays. */
  readonly isLone?: true;
  /** Words before it that tell the state already: its adjective is left out then («Mali's defence ministry»). */
  readonly bare?: { readonly after: readonly string[]; readonly text: string };
}

interface Swaps {
  /** Words of the page → words instead. */
  readonly text: ReadonlyMap<string, Instead>;
  readonly codes: ReadonlyMap<string, string>;
}

/** Names of states that take an article, or that are other words as well: not taken in place of another one. */
const AWKWARD =
  /^(?:United |Republic |Democratic |Central |Saint |Holy See|Bahamas|Gambia|Maldives|Netherlands|Philippines|Seychelles|Comoros|Georgia|Jordan|Belgium)|Islands?$|Republic$| and /;
/** What a body is called in another country, by sector. */
const BODY_OF_SECTOR: Readonly<Record<string, string>> = {
  LEG: 'parliament',
  SPY: 'intelligence service',
  COP: 'police',
  BUS: 'oil company',
  JUD: 'supreme court',
  PTY: 'ruling party',
  MED: 'state television',
};
const bodyOf = (text: string, sector: string | undefined): string =>
  sector === 'MIL' && !/ministry|department|pentagon/i.test(text)
    ? 'army'
    : sector === 'MIL'
      ? 'defence ministry'
      : (BODY_OF_SECTOR[sector ?? ''] ?? 'foreign ministry');
/** Titles that one state alone gives, and what another one calls the same office: no reader can know whose «Secretary of State» an Andorran one is. */
const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'iso:USA': {
    'Secretary of State': 'Foreign Minister',
    'secretary of state': 'foreign minister',
    'Defense Secretary': 'Defence Minister',
    'Defence Secretary': 'Defence Minister',
    'defense secretary': 'defence minister',
    'Secretary of Defense': 'Defence Minister',
    'Treasury Secretary': 'Finance Minister',
    'treasury secretary': 'finance minister',
  },
  'iso:GBR': { 'Foreign Secretary': 'Foreign Minister', 'foreign secretary': 'foreign minister', 'Defence Secretary': 'Defence Minister' },
  'iso:DEU': { Chancellor: 'Prime Minister', chancellor: 'prime minister' },
  'iso:AUT': { Chancellor: 'Prime Minister', chancellor: 'prime minister' },
  'iso:IRL': { Taoiseach: 'Prime Minister', taoiseach: 'prime minister' },
};
/** Likeness of sound from which a word that no table knows is a spelling of the name or capital of a state («Kijev»): that of the reader. */
const SOUNDS_LIKE = 0.89;
/** Shortest name of a place that is swapped: shorter ones are too often other words. */
const SHORTEST_PLACE = 4;

function swapsOf(page: GoldPage, world: World): Swaps {
  const text = new Map<string, Instead>();
  const codes = new Map<string, string>();
  const states = [...world.parties.values()].filter((party) => party.kind === 'state' && party.adjective && party.capital);
  states.sort((a, b) => (a.id < b.id ? -1 : 1));
  const namesOf = new Map<PartyId, Alias[]>();
  for (const aliases of world.aliases.values())
    for (const alias of aliases) if (alias.party) namesOf.set(alias.party, [...(namesOf.get(alias.party) ?? []), alias]);
  const isOnPage = (party: PartyId): boolean =>
    (namesOf.get(party) ?? []).some(
      (alias) => hasName(page.text, alias.text) || (alias.text.startsWith('The ') && hasWord(page.text, alias.text.replace('The', 'the'))),
    );
  // «The North» on a page that names one half of a parted country names the other.
  const isHalf = (name: string): boolean => {
    const half = /^(North|South) (.+)$/.exec(name);
    return half !== null && /\bthe (?:North|South)\b(?! \p{Lu})/u.test(page.text) && hasWord(page.text, half[2]!);
  };
  const here = states.filter((state) => isOnPage(state.id) || isHalf(state.name));
  const free = states.filter(
    (state) =>
      !here.includes(state) &&
      state.last === undefined &&
      state.name !== state.capital &&
      !AWKWARD.test(state.name) &&
      !/[^A-Za-z ]/.test(`${state.name}${state.capital ?? ''}${state.adjective ?? ''}`),
  );
  // The seat of a body of states, or of a state that was, stands for that one where the page names it: «Brussels», «Belgrade» in 1999.
  const isAnothers = (seat: string): boolean => {
    const others = [...(world.aliases.get(seat.toLowerCase()) ?? []), ...(world.formerSeats?.get(seat.toLowerCase()) ?? [])];
    return others.some(({ kind, party }) => kind === 'seat' && party !== undefined && !party.startsWith('iso:') && isOnPage(party));
  };
  const persons = new Set((page.persons ?? []).flatMap(({ name, mentions }) => [name, ...(mentions ?? [])].flatMap(wordsOf)));
  const isForm = (party: PartyId, form: string): boolean =>
    KINGDOMS[form]?.includes(party) === true ||
    (namesOf.get(party) ?? []).some(({ kind, text: name }) => kind === 'name' && name.toLowerCase().includes(form));
  const strange = [...new Set(page.text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [])].filter(
    (word) => !persons.has(word) && !world.aliases.has(word.toLowerCase()),
  );
  let at = seedOf(page.name) % free.length;
  for (const state of here) {
    const other = free[at % free.length]!;
    at += 7; // any step without a common factor with the list; far enough that neighbours in the alphabet do not follow each other
    codes.set(codeOfParty(state.id), codeOfParty(other.id));
    const adjective = other.adjective!;
    const others = (namesOf.get(other.id) ?? []).filter((alias) => !/[^A-Za-z ]/.test(alias.text));
    const people = others.find((alias) => alias.kind === 'demonym' && /s$/.test(alias.text))?.text ?? `people of ${other.name}`;
    const towns = others
      .filter(
        (alias) =>
          alias.kind === 'place' && alias.text === alias.name && alias.text.length >= SHORTEST_PLACE && alias.text !== other.capital,
      )
      .map((alias) => alias.text)
      .sort((a, b) => (a < b ? -1 : 1));
    const before = [`${other.name} `, `${adjective} `, `${other.name}'s `, `${other.name}’s `, `${other.capital!}'s `];
    const person = people.startsWith('people of') ? adjective : people.replace(/s$/, '');
    const townOf = new Map<string, string>();
    for (const alias of namesOf.get(state.id) ?? []) {
      // «the Emirates»: a name of which the article is a part, inside a sentence
      const inside = alias.kind === 'name' && alias.text.startsWith('The ') ? alias.text.replace('The', 'the') : undefined;
      if (inside !== undefined && hasWord(page.text, inside)) text.set(inside, { text: other.name });
      if (!hasName(page.text, alias.text)) continue;
      const isOwnSeat = alias.kind === 'seat' || alias.kind === 'place';
      if ((isOwnSeat && isAnothers(alias.text)) || (alias.kind === 'body' && persons.has(alias.text))) continue;
      switch (alias.kind) {
        case 'name':
          text.set(alias.text, { text: other.name, isName: true, ...(/^[A-Z.]+$/.test(alias.text) && { adjective }) });
          break;
        case 'adjective':
          text.set(alias.text, { text: adjective });
          break;
        case 'demonym':
          text.set(alias.text, { text: /s$/.test(alias.text) ? people : person });
          break;
        case 'seat':
          text.set(alias.text, { text: other.capital!, isName: true });
          if (alias.text.endsWith(' Hill'))
            for (const [on, within] of [
              ['On', 'In'],
              ['on', 'in'],
            ])
              text.set(`${on} ${alias.text}`, { text: `${within} ${other.capital!}` });
          break;
        case 'body': {
          const body = bodyOf(alias.text, alias.sector);
          text.set(alias.text, { text: `${adjective} ${body}`, bare: { after: before, text: body } });
          break;
        }
        case 'place': {
          if (alias.text.length < SHORTEST_PLACE || text.has(alias.text) || persons.has(alias.text) || towns.length === 0) break;
          const town = townOf.get(alias.name) ?? towns[(seedOf(alias.name) + townOf.size) % towns.length]!;
          townOf.set(alias.name, town);
          text.set(alias.text, { text: town });
          break;
        }
        default:
      }
    }
    if (state.capital && !isAnothers(state.capital)) text.set(state.capital, { text: other.capital!, isName: true });
    const half = /^(North|South) /.exec(state.name)?.[1];
    if (half !== undefined) for (const the of ['the', 'The']) text.set(`${the} ${half}`, { text: other.name, isLone: true });
    for (const [title, instead] of Object.entries(TITLES[state.id] ?? {})) text.set(title, { text: instead });
    for (const form of ['kingdom', 'emirate', 'sultanate'])
      if (here.filter((one) => isForm(one.id, form)).length === 1 && isForm(state.id, form))
        for (const the of ['the', 'The']) text.set(`${the} ${form}`, { text: other.name });
    for (const word of strange) {
      if (text.has(word)) continue;
      if (isSpelling(word, state.capital ?? '')) text.set(word, { text: other.capital!, isName: true });
      else if (isSpelling(word, state.name)) text.set(word, { text: other.name, isName: true });
    }
  }
  const isCommon = (word: string): boolean => hasWord(page.text, word.toLowerCase());
  const ofStates = new Set(text.keys());
  for (const person of page.persons ?? []) {
    const own = wordsOf(person.name);
    const invent = (word: string): string => inventName(own.includes(word) ? word : nearestOf(word, own));
    for (const word of [person.name, ...(person.mentions ?? [])].flatMap(partsOf))
      if (isNameWord(word) && !text.has(word) && !isCommon(word)) text.set(word, { text: invent(word) });
    // «In», «May», «Sofia»: other words as well, so that they are swapped in the whole name alone.
    for (const name of [person.name, ...(person.mentions ?? [])]) {
      const words = wordsOf(name);
      const isOther = (word: string): boolean => isNameWord(word) && (isCommon(word) || ofStates.has(word));
      if (words.length > 1 && words.some(isOther) && !words.includes('of') && !text.has(name))
        text.set(name, { text: words.map((word, k) => (isNameWord(word) && !(k === 0 && isTitle(word)) ? invent(word) : word)).join(' ') });
    }
  }
  // «The Syrian National Army», «the China Daily»: names of others, whom the gold goes on calling so.
  for (const aliases of world.aliases.values())
    for (const { kind, party, text: name } of aliases)
      if (
        (kind === 'outlet' || (kind === 'name' && party !== undefined && !codes.has(codeOfParty(party)))) &&
        name.includes(' ') &&
        hasWord(page.text, name)
      )
        text.set(name, { text: name });
  // Datelines and headings in capitals.
  for (const [word, instead] of [...text]) {
    const loud = word.toUpperCase();
    if (word.length >= SHORTEST_PLACE && !text.has(loud) && hasWord(page.text, loud))
      text.set(loud, { text: instead.text.toUpperCase(), ...(instead.isName && { isName: true as const }) });
  }
  return { text, codes };
}

/**
 * The tables of a reader who knows the invented persons of a swapped page as well as he knew the real ones: each term of office once more under the
 * invented name, in the other country. What events then still lose by the swap, they lose by the words and not by what is known of persons.
 */
export function withSwappedPersons(page: GoldPage, world: World): World {
  const { text, codes } = swapsOf(page, world);
  const partyOf = new Map([...world.parties.keys()].map((id) => [codeOfParty(id), id]));
  const names = new Set((page.persons ?? []).flatMap((person) => wordsOf(person.name)));
  const added: Term[] = [];
  for (const term of world.terms) {
    if (!wordsOf(term.family).some((word) => names.has(word))) continue;
    const name = replaceAll(term.name, text);
    const code = codes.get(codeOfParty(term.party));
    if (name === term.name) continue;
    const party = (code === undefined ? undefined : partyOf.get(code)) ?? term.party;
    added.push({ ...term, person: `${term.person}-swapped`, name, family: replaceAll(term.family, text), party });
  }
  const termsByName = new Map(world.termsByName);
  const termsByOffice = new Map(world.termsByOffice);
  const put = (map: Map<string, readonly Term[]>, key: string, term: Term): void => void map.set(key, [...(map.get(key) ?? []), term]);
  for (const term of added) {
    put(termsByName, fold(term.family), term);
    put(termsByOffice, `${term.party}|${term.office}`, term);
  }
  return { ...world, terms: [...world.terms, ...added], termsByName, termsByOffice };
}

const isNameWord = (word: string): boolean => /^\p{Lu}[\p{L}-]+$/u.test(word);
/** «King Hussein»: no part of the name. */
const isTitle = (word: string): boolean => HONORIFICS.has(word.toLowerCase());
/** Monarchies whose names do not say so. */
const KINGDOMS: Readonly<Record<string, readonly string[]>> = {
  kingdom: ['iso:SAU', 'iso:BHR', 'iso:ESP', 'iso:SWE', 'iso:MAR', 'iso:JOR', 'iso:THA', 'iso:NOR', 'iso:DNK', 'iso:NLD', 'iso:BEL'],
  emirate: ['iso:QAT', 'iso:KWT'],
};
/** Words of a name without the title before it. */
const partsOf = (name: string): string[] => wordsOf(name).filter((word, k) => k > 0 || !isTitle(word));
const isSpelling = (word: string, name: string): boolean =>
  word[0] === name[0] && soundLikeness(toSounds(word), toSounds(name)) >= SOUNDS_LIKE;

const wordsOf = (name: string): string[] => name.split(/\s+|-(?=\p{Lu})/u).filter((word) => word !== '');

/** The word of the person's name that sounds most like a spelling: a broken spelling becomes the same invented name, as an invented one cannot be put right. */
function nearestOf(word: string, own: readonly string[]): string {
  const sounds = toSounds(word);
  const ranked = own.map((other) => ({ other, likeness: soundLikeness(sounds, toSounds(other)) }));
  return ranked.sort((a, b) => b.likeness - a.likeness)[0]?.other ?? word;
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu', 'va', 'ke', 'zo', 'ha', 'pi', 'mo', 'la', 'ro'];

/** A name that no table knows, always the same for the same word. */
function inventName(word: string): string {
  let seed = seedOf(word);
  let name = '';
  for (let count = 0; count < 3; count++) {
    name += SYLLABLES[seed % SYLLABLES.length]!;
    seed = Math.floor(seed / SYLLABLES.length) + seed * 3 + 1;
  }
  return name.charAt(0).toUpperCase() + name.slice(1) + 'nk'[seed % 2]!;
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordChar(text[at - 1]) && !isWordChar(text[at + word.length])) return true;
  }
  return false;
}

/** The word itself, or in capitals where it is long enough to be no abbreviation. */
const hasName = (text: string, word: string): boolean =>
  hasWord(text, word) || (word.length >= SHORTEST_PLACE && hasWord(text, word.toUpperCase()));

/** Words after a name that do not make it an adjective. */
const AFTER_NAME = new Set(
  (
    'and or but is was are were has had have will would could should may might must can did does do said says say to in on of for with from at by that which who whom whose ' +
    'when where while as than then also not never after before during since until over against between into about'
  ).split(' '),
);

/** Replaces whole words, the longest that fits at each place, in one pass. */
function replaceAll(text: string, words: ReadonlyMap<string, Instead>): string {
  const byFirst = new Map<string, string[]>();
  for (const word of words.keys()) byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word]);
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  let result = '';
  for (let at = 0; at < text.length; ) {
    const found = isWordChar(text[at - 1])
      ? undefined
      : byFirst
          .get(text[at]!)
          ?.find(
            (word) =>
              text.startsWith(word, at) &&
              !isWordChar(text[at + word.length]) &&
              !(words.get(word)!.isLone && /^ \p{Lu}/u.test(text.slice(at + word.length, at + word.length + 2))),
          );
    if (found === undefined) {
      result += text[at]!;
      at += 1;
      continue;
    }
    at += found.length;
    const instead = words.get(found)!;
    const next = /^ (\p{Ll}[\p{L}-]*)/u.exec(text.slice(at, at + LONGEST_WORD))?.[1];
    if (instead.adjective !== undefined && next !== undefined && !AFTER_NAME.has(next) && !/ed$/.test(next)) result += instead.adjective;
    else {
      if (instead.isName) result = result.replace(/\b[Tt]he $/, '');
      if (/^[A-Z]/.test(instead.text)) result = result.replace(/\b([Aa])n? $/, /^[AEIO]/.test(instead.text) ? '$1n ' : '$1 ');
      result += instead.bare?.after.some((words) => result.endsWith(words)) ? instead.bare.text : instead.text;
    }
  }
  return result;
}
/** Characters in which the next word is looked for. */
const LONGEST_WORD = 40;
