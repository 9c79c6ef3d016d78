import type { ParsedDoc, Sentence } from '../../model/doc.ts';
import { headOfRange } from '../../model/dependents.ts';
import type { OfficeWord, World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { Sector } from '../../ontology/plover.ts';
import { ROLE_NOUNS, type RoleClass } from '../../ontology/role-nouns.ts';
import { type AliasIndex, aliasIndexOf } from './alias-index.ts';
import type { HitMap, TokenHit } from './hit-map.ts';
import { isMetWith } from '../../model/met-with.ts';
import { isBroken, isCapital, type Unit } from './units.ts';
import type { TrieNode } from './word-trie.ts';

/** A role noun with its modifiers: «the Russian foreign ministry», «senior Hungarian and Romanian officials». */
export interface RoleHit {
  readonly head: number;
  /** First token of the noun phrase, and the one after the noun itself. */
  readonly from: number;
  readonly to: number;
  /** First token of the words that name the role, without determiners and without the party's name. */
  readonly wordsFrom: number;
  /** First token of the noun or of the table's office phrase itself. */
  readonly nounFrom: number;
  readonly class: RoleClass;
  readonly sector?: Sector;
  readonly office?: string;
  readonly isPlural: boolean;
  readonly parties: readonly PartyId[];
  /** Tokens of the words that told the parties. */
  readonly partyTokens: readonly number[];
}

/** Tokens that a noun phrase may have before its head; more are taken for a parser's mistake. */
const LONGEST_LEFT = 12;
/** Tokens after «of» that are searched for a party's name. */
const LONGEST_RIGHT = 10;
/** Steps up the tree from a modifier to the head of its phrase. */
const DEEPEST_MODIFIER = 4;
/** Roles whose «to» names the party served: «adviser to the Kremlin»; an ambassador's «to» names the host. */
const SERVES_WITH_TO: ReadonlySet<string> = new Set(['adviser', 'advisor', 'aide', 'deputy', 'assistant']);

/** Finds every role noun of the document with its parties as far as its own phrase tells them. */
export function findRoles(doc: ParsedDoc, units: readonly Unit[], hits: HitMap, world: World): readonly RoleHit[] {
  const roles: RoleHit[] = [];
  const covered = findOffices(doc, units, world);
  for (const sentence of doc.sentences) {
    for (let i: number = sentence.from; i < sentence.to; i++) {
      const office = covered.get(i);
      const role = office ?? toNoun(doc, i);
      if (!role) continue;
      if (office) i = office.to - 1;
      const { head, to } = role;
      const inHit = hits.at(head)[0];
      if (inHit && !office) continue;
      if (isModifier(doc, head) && !office) continue;
      const left = walkLeft(doc, sentence, hits, office?.from ?? head, head);
      const right = office?.isComplete ? { parties: [], tokens: [] } : walkRight(doc, sentence, hits, to, head);
      const parties = [...left.parties];
      for (const party of right.parties)
        if (parties.length === 0 || !left.parties.length) if (!parties.includes(party)) parties.push(party);
      const inside = office && parties.length === 0 ? partiesWithin(hits, office) : [];
      parties.push(...inside);
      roles.push({
        head,
        from: left.from,
        to,
        wordsFrom: left.wordsFrom,
        nounFrom: office?.from ?? head,
        class: role.class,
        ...(role.sector === undefined ? {} : { sector: role.sector }),
        ...(role.office === undefined ? {} : { office: role.office }),
        isPlural: isPlural(doc, head),
        parties,
        partyTokens: left.parties.length > 0 ? left.tokens : right.tokens,
      });
    }
  }
  return roles;
}

interface Noun {
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly class: RoleClass;
  readonly sector?: Sector;
  readonly office?: string;
  /** Whether the words hold their own «of» («secretary of state»). */
  readonly isComplete?: boolean;
}

const lemmaOf = (doc: ParsedDoc, token: number): string => {
  const { lemma, form } = doc.tokens[token]!;
  const lower = lemma.toLowerCase();
  return ROLE_NOUNS.has(lower) ? lower : toSingular(form.toLowerCase());
};

const toSingular = (word: string): string => {
  if (ROLE_NOUNS.has(word)) return word;
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

function toNoun(doc: ParsedDoc, at: number): Noun | undefined {
  const { upos } = doc.tokens[at]!;
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ' && upos !== 'X') return undefined;
  const noun = ROLE_NOUNS.get(lemmaOf(doc, at));
  if (!noun || (upos === 'ADJ' && noun.class !== 'person')) return undefined;
  return { head: at, from: at, to: at + 1, ...noun };
}

/** Phrases of the table of offices, by their first token. */
function findOffices(doc: ParsedDoc, units: readonly Unit[], world: World): ReadonlyMap<number, Noun> {
  const index = aliasIndexOf(world);
  const found = new Map<number, Noun>();
  for (let i = 0; i < units.length; ) {
    const offices = officesAt(doc, units, i, index);
    let step = 1;
    for (let reach = offices.length; reach > 0; reach--) {
      const word = offices[reach - 1];
      if (!word) continue;
      const words = units.slice(i, i + reach).map((unit) => unit.key);
      const from = units[i]!.token;
      const to = units[i + reach - 1]!.token + 1;
      const upos = doc.tokens[from]!.upos;
      // «PM», not «p.m.»
      if (reach === 1 && words[0]!.length < 4 && doc.tokens[from]!.form !== words[0]!.toUpperCase()) break;
      if (reach === 1 && upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ' && upos !== 'X') break;
      const of = words.indexOf('of');
      const head = of > 0 ? units[i + of - 1]!.token : headOfRange(doc, from, to);
      const noun = ROLE_NOUNS.get(lemmaOf(doc, head));
      found.set(from, { head, from, to, class: noun?.class ?? 'person', sector: word.sector, office: word.office, isComplete: of > 0 });
      step = reach;
      break;
    }
    i += step;
  }
  return found;
}

/** Offices that begin with the unit, by how many words they have: the last word may be a plural. */
function officesAt(doc: ParsedDoc, units: readonly Unit[], at: number, { offices }: AliasIndex): readonly (OfficeWord | undefined)[] {
  const found: (OfficeWord | undefined)[] = [];
  let node: TrieNode<OfficeWord> | undefined = offices.root;
  for (let i = at; node?.next && i < units.length && (i === at || !isBroken(doc.text, units[i - 1]!, units[i]!)); i++) {
    const { key } = units[i]!;
    const next: TrieNode<OfficeWord> | undefined = node.next.get(key);
    found.push(next?.value ?? node.next.get(toSingular(key))?.value);
    node = next;
  }
  return found;
}

/** «government delegation», «state visit»: the noun only qualifies the next one. */
function isModifier(doc: ParsedDoc, at: number): boolean {
  const { deprel, head } = doc.tokens[at]!;
  if (deprel !== 'compound' && deprel !== 'amod') return false;
  return head > at && doc.tokens[head]!.upos !== 'PROPN' && !isCapital(doc.tokens[at + 1]!.form);
}

function isPlural(doc: ParsedDoc, at: number): boolean {
  const { feats, form, lemma } = doc.tokens[at]!;
  if (feats.includes('Number=Plur')) return true;
  if (feats.includes('Number=Sing')) return false;
  const lower = form.toLowerCase();
  return lower !== lemma.toLowerCase() && (lower.endsWith('s') || lower.endsWith('men'));
}

function walkLeft(
  doc: ParsedDoc,
  sentence: Sentence,
  hits: HitMap,
  start: number,
  head: number,
): { from: number; wordsFrom: number; parties: PartyId[]; tokens: number[] } {
  let from = start;
  let wordsFrom = start;
  const parties: PartyId[] = [];
  const tokens: number[] = [];
  for (let i = start - 1; i >= sentence.from && start - i <= LONGEST_LEFT; i--) {
    const token = doc.tokens[i]!;
    const here = hits.at(i);
    if (token.upos === 'PUNCT') {
      if (/^[-–‐‑]$/.test(token.form)) continue;
      if (token.form === ',' && doc.tokens[i - 1]?.upos === 'ADJ' && isUnder(doc, i - 1, head)) continue;
      if (token.form === ',' && isRowOfNations(doc, hits, i, from) && isHeadOfRow(doc, sentence, hits, i - 1)) continue;
      break;
    }
    if (token.form === "'s" || token.form === '’s' || token.form === "'" || token.form === '’') continue;
    if (
      token.upos === 'ADP' ||
      token.upos === 'VERB' ||
      token.upos === 'AUX' ||
      token.upos === 'SCONJ' ||
      (token.upos === 'PRON' && !isPossessive(token))
    ) {
      if (here.length === 0) break;
    }
    const isNear = from === i + 1 || !isWord(doc, i + 1) || doc.tokens[i + 1]!.upos === 'CCONJ';
    if (token.upos === 'CCONJ') {
      const isBetweenParties = hits.at(i - 1).length > 0 && hits.at(i + 1).length > 0;
      if (!isBetweenParties && !isUnder(doc, i, head)) break;
      continue;
    }
    if (!isUnder(doc, i, head) && !(here.length > 0 && isNear)) break;
    from = i;
    if (token.upos === 'DET' && here.length === 0) {
      // «the Zambian and the Malawian presidents»
      const isJoined = parties.length === 1 && doc.tokens[i - 1]?.upos === 'CCONJ' && hits.at(i - 2).some(isOfPeople);
      if (!isJoined || !isPlural(doc, head)) break;
      continue;
    }
    for (const hit of here) {
      if (hit.isInCompound || hit.alias.kind === 'place' || hit.alias.kind === 'outlet') continue;
      for (const party of hit.parties) if (!parties.includes(party)) parties.unshift(party);
      tokens.push(i);
    }
    if (here.length === 0 && tokens.length === 0 && token.upos !== 'DET' && token.upos !== 'PRON' && token.upos !== 'NUM') wordsFrom = i;
  }
  return { from, wordsFrom, parties, tokens };
}

/** «*Turkish, Greek* ministers meet»: of headlines, a comma in the place of an «and» between two nations. */
function isRowOfNations(doc: ParsedDoc, hits: HitMap, comma: number, next: number): boolean {
  return next === comma + 1 && [comma - 1, comma + 1].every((at) => hits.at(at).some((hit) => isNation(hit, doc)));
}

/** Whether the nation before such a comma begins the sentence, or stands behind its article or another one of the row. */
function isHeadOfRow(doc: ParsedDoc, sentence: Sentence, hits: HitMap, at: number): boolean {
  const before = at - 1;
  return (
    before < sentence.from ||
    doc.tokens[before]!.upos === 'DET' ||
    (doc.tokens[before]!.form === ',' && hits.at(before - 1).some((hit) => isNation(hit, doc)))
  );
}

/** An adjective, or letters that stand for one: «Iraqi», «U.S.». */
const isNation = ({ alias, isInCompound, fromToken, toToken }: TokenHit, doc: ParsedDoc): boolean =>
  !isInCompound && (alias.kind === 'adjective' || (toToken - fromToken === 1 && /^[\p{Lu}.]+$/u.test(doc.tokens[fromToken]!.form)));

function walkRight(doc: ParsedDoc, sentence: Sentence, hits: HitMap, to: number, head: number): { parties: PartyId[]; tokens: number[] } {
  const lemma = lemmaOf(doc, head);
  const parties: PartyId[] = [];
  const tokens: number[] = [];
  const marker = doc.tokens[to]?.form.toLowerCase();
  const isIn = marker === 'in';
  if (to >= sentence.to || !(marker === 'of' || marker === 'from' || isIn || (marker === 'to' && SERVES_WITH_TO.has(lemma))))
    return { parties, tokens };
  if (isIn && (!OFFICIALS.has(lemma) || isMetWith(doc, head))) return { parties, tokens };
  // «the group of Minsk» is named after a city and acts for nobody there.
  const isNamedAfterCity = lemma === 'group' && marker === 'of';
  for (let i = to + 1; i < sentence.to && i - to <= LONGEST_RIGHT; i++) {
    const token = doc.tokens[i]!;
    const here = hits.at(i);
    for (const hit of here) {
      if (hit.isInCompound || hit.alias.kind === 'outlet' || (hit.alias.kind === 'place' && !hit.isSeat)) continue;
      if (isNamedAfterCity && hit.isSeat) continue;
      for (const party of hit.parties) if (!parties.includes(party)) parties.push(party);
      tokens.push(i);
    }
    if (here.length > 0) continue;
    const isLink = token.upos === 'CCONJ' || token.form === ',';
    if (isLink && parties.length > 0 && isPartyNext(doc, hits, i + 1)) continue;
    if (token.upos === 'PUNCT' && token.form !== '-') break;
    if (isLink || token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ' || token.upos === 'PRON') break;
    if (token.upos === 'ADP' && token.form.toLowerCase() !== 'of') break;
    if (parties.length > 0 && token.upos === 'PROPN') break;
  }
  return { parties, tokens };
}

/** Parties that the words of an office themselves name: «Hamas leader». */
function partiesWithin(hits: HitMap, { from, to }: Noun): readonly PartyId[] {
  for (let i = from; i < to; i++)
    for (const hit of hits.at(i)) if (hit.parties.length === 1 && hit.alias.kind !== 'outlet') return hit.parties;
  return [];
}

const isOfPeople = ({ alias }: TokenHit): boolean => alias.kind === 'adjective' || alias.kind === 'demonym';

const OFFICIALS: ReadonlySet<string> = new Set([
  'official',
  'diplomat',
  'prosecutor',
  'authority',
  'court',
  'government',
  'parliament',
  'judge',
  'lawmaker',
  'police',
  'regulator',
  'spokesman',
  'spokeswoman',
  'spokesperson',
]);

function isPartyNext(doc: ParsedDoc, hits: HitMap, at: number): boolean {
  for (let i = at; i < at + 3 && i < doc.tokens.length; i++) {
    if (hits.at(i).length > 0) return true;
    const { upos, form } = doc.tokens[i]!;
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'CCONJ' && form !== ',') return false;
  }
  return false;
}

const isPossessive = (token: { readonly deprel: string; readonly feats: string }): boolean =>
  token.deprel === 'nmod:poss' || token.feats.includes('Poss=Yes');

const isWord = (doc: ParsedDoc, at: number): boolean => doc.tokens[at]!.upos !== 'PUNCT' && !/^['’]s?$/.test(doc.tokens[at]!.form);

function isUnder(doc: ParsedDoc, at: number, head: number): boolean {
  let up: number = at;
  for (let steps = 0; steps < DEEPEST_MODIFIER && up >= 0; steps++) {
    up = doc.tokens[up]!.head;
    if (up === head) return true;
  }
  return false;
}
