import type { Mention } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { Occurrence } from './occurrence.ts';
import type { PageChains } from './page-chains.ts';
import { HOME_RANK } from './reference-words.ts';

/** «The Ministry», «the Minister» that a page needs to be taken for a government's own. Set by hand on the pages for fitting. */
const FEWEST_CAPITALS = 3;
/** Power of a state's share of the page that salience is weighed with, for whose «the government» is. Set by hand on the pages for fitting. */
const SHARE_POWER = 0.5;
/** Share of a state that is told of only by what refers to it. Set by hand on the pages for fitting. */
const LEAST_SHARE = 0.02;
/** Characters at the head of a page in which a government names itself, and the most words of a state's name. Set by hand: a menu's line or two. */
const HEADING = 250;
const LONGEST_NAME = 4;
/** Nouns of offices and bodies by which a government speaks of itself. */
const OF_GOVERNMENT: ReadonlySet<string> = new Set([
  'ministry',
  'minister',
  'president',
  'premier',
  'government',
  'chancellor',
  'department',
  'secretary',
]);
/** Words before such a noun, its article included: «the Foreign Ministry». */
const MOST_BEFORE_ROLE = 2;
/** Houses of a state abroad. */
export const MISSIONS: ReadonlySet<string> = new Set(['embassy', 'consulate']);

/** The state in question where words name none. */
export class LocalParty {
  private readonly home: PartyId | undefined;
  /** The first one that the page names at all. */
  private readonly first: PartyId | undefined;

  /** Share of the page's mentions of states, from 0 to 1. */
  private readonly share: ReadonlyMap<PartyId, number>;
  /** Those named by themselves anywhere on the page: a place may have its name from elsewhere. */
  private readonly named: ReadonlySet<PartyId>;

  /** The state whose government speaks on the page: a release of its ministry writes «the Ministry», «the Minister». */
  readonly official: PartyId | undefined;

  constructor(private readonly chains: PageChains) {
    this.official = findOfficial(chains);
    this.share = sharesOf(chains);
    this.named = new Set(chains.mentions.flatMap(({ kind, parties }) => (kind === 'place' || kind === 'outlet' ? [] : parties)));
    this.home = findHome(chains);
    this.first = chains.mentions.find(
      (other) => (other.kind === 'place' || other.kind === 'seat' || other.kind === 'party') && other.parties.length === 1,
    )?.parties[0];
  }

  /** The most salient state before a title or body, other than `outside`; places count where a title asks, owners of embassies do not where somebody is at home. */
  find(mention: Mention, isTitle: boolean, outside: readonly PartyId[] = [], atHome = false): PartyId | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const isStateLike = (a: Occurrence): boolean =>
      a.draft.parties.length === 1 &&
      !outside.includes(a.draft.parties[0]!) &&
      isState(a.draft.parties[0]!) &&
      a.draft.kind !== 'outlet' &&
      a.isMediator !== true &&
      (isTitle || !a.isPlace) &&
      !(atHome && this.isOfMission(a.token));
    const ranked =
      isTitle && !atHome
        ? this.chains.history.rank(sentence, mention.from, isStateLike).map((draft) => draft.parties[0]!)
        : this.chains.history
            .weighParties(sentence, mention.from, isStateLike)
            .map(([party, salience]) => ({ party, weight: salience * (this.share.get(party) ?? LEAST_SHARE) ** SHARE_POWER }))
            .sort((a, b) => b.weight - a.weight)
            .map(({ party }) => party);
    // A paper calls its own country's officials by title alone.
    const home = isTitle ? this.home : undefined;
    if (home !== undefined && ranked.slice(0, HOME_RANK).includes(home)) return home;
    const best = ranked[0] ?? this.chains.history.findLast(isStateLike)?.parties[0];
    if (best !== undefined) return best;
    const place = this.chains.history.findLast(
      (a) =>
        a.isPlace &&
        a.draft.parties.length === 1 &&
        !outside.includes(a.draft.parties[0]!) &&
        isState(a.draft.parties[0]!) &&
        a.draft.kind === 'place',
    );
    if (place || !isTitle) return place?.parties[0];
    return this.first;
  }

  /** The state of the last place told before a mention, in its sentence or the one before: «In Colombo … police». */
  findInSentence(mention: Mention): PartyId | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    for (let i = mention.index - 1; i >= 0; i--) {
      const other = this.chains.mentions[i]!;
      if (this.chains.sentenceOf[other.head]! < sentence - 1) return undefined;
      const [party] = other.parties;
      if (other.kind === 'place' && party !== undefined && isState(party) && this.named.has(party)) return party;
    }
    return undefined;
  }

  /** The state of the place with which a sentence opens («In Tirana the parliament …»), other than those `outside`, who may speak from their own capital. */
  findOpening(mention: Mention, outside: readonly PartyId[] = []): PartyId | undefined {
    const { doc, mentions, sentenceOf } = this.chains;
    const { from } = doc.sentences[sentenceOf[mention.head]!]!;
    if (!/^(?:In|At)$/.test(doc.tokens[from]!.form)) return undefined;
    for (let i = mention.index - 1; i >= 0 && mentions[i]!.from > from; i--) {
      const { kind, parties, from: start } = mentions[i]!;
      const [party] = parties;
      if (start === from + 1 && (kind === 'place' || kind === 'seat') && party !== undefined && isState(party) && !outside.includes(party))
        return party;
    }
    return undefined;
  }

  /** «In Seoul, Foreign Minister X said»: that of the opening place where nothing else is named between. */
  findAtOpening(person: Mention): PartyId | undefined {
    const { doc, mentions, sentenceOf } = this.chains;
    let before = person.index - 1;
    while (before >= 0 && mentions[before]!.to > person.from) before--;
    const place = mentions[before];
    const isOpening = place !== undefined && place.from === doc.sentences[sentenceOf[person.head]!]!.from + 1;
    return isOpening && doc.tokens[person.head]!.deprel.startsWith('nsubj') ? this.findOpening(person) : undefined;
  }

  /** «Lima thanked them; Minister X said»: the state that is the subject of the clause before a semicolon or colon. */
  findInClauseBefore(person: Mention): PartyId | undefined {
    const { doc, mentions, sentenceOf } = this.chains;
    if (!/^[;:]$/.test(doc.tokens[person.from - 1]?.form ?? '')) return undefined;
    for (let i = person.index - 1; i >= 0 && sentenceOf[mentions[i]!.head] === sentenceOf[person.head]; i--) {
      const { kind, parties, head } = mentions[i]!;
      const isSubject = (kind === 'party' || kind === 'seat') && doc.tokens[head]!.deprel.startsWith('nsubj');
      if (isSubject && parties.length === 1 && isState(parties[0]!)) return parties[0];
    }
    return undefined;
  }

  /** «the Danish embassy»: a state as the owner of a house abroad is not at home there. */
  private isOfMission(token: number): boolean {
    const { tokens } = this.chains.doc;
    const { head, lemma } = tokens[token]!;
    return MISSIONS.has(lemma.toLowerCase()) || (head >= 0 && MISSIONS.has(tokens[head]!.lemma.toLowerCase()));
  }
}

/** The state of the dateline: a place in capitals among the first ones. */
function findHome({ doc, mentions }: PageChains): PartyId | undefined {
  const first = mentions.find((other) => other.kind === 'place');
  const words = first && doc.text.slice(first.start, first.end);
  return first && words === words!.toUpperCase() && first.parties.length === 1 ? first.parties[0] : undefined;
}

/** Whether a role is written with a capital but without a name: «the Minister», «The Ministry». */
export function isCapitalRole({ doc }: PageChains, { kind, parties, from, to, head, sector }: Mention): boolean {
  if (kind !== 'role' || parties.length > 0 || sector !== 'GOV' || head === from || head - from > MOST_BEFORE_ROLE) return false;
  const { tokens } = doc;
  if (!/^the$/i.test(tokens[from]!.form) || !OF_GOVERNMENT.has(tokens[head]!.lemma.toLowerCase())) return false;
  return /^[A-Z][a-z]/.test(tokens[head]!.form) && tokens[to]?.upos !== 'PROPN' && tokens[to]?.form.toLowerCase() !== 'of';
}

/** The state of a page of such style: that of the government in its heading, else that of the first minister or ministry where the page names it most. */
function findOfficial(chains: PageChains): PartyId | undefined {
  let capitals = 0;
  for (const mention of chains.mentions) if (isCapitalRole(chains, mention)) capitals++;
  if (capitals < FEWEST_CAPITALS) return undefined;
  const heading = findInHeading(chains);
  if (heading !== undefined) return heading;
  const counts = new Map<PartyId, number>();
  for (const { kind, parties } of chains.mentions) {
    const [party] = parties;
    if (kind === 'place' || kind === 'outlet' || parties.length !== 1 || !isState(party!)) continue;
    counts.set(party!, (counts.get(party!) ?? 0) + 1);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const first = chains.mentions.find(
    ({ kind, parties, sector }) =>
      (kind === 'role' || kind === 'person') && sector === 'GOV' && parties.length === 1 && isState(parties[0]!),
  );
  return top && top[0] === first?.parties[0] ? top[0] : undefined;
}

/** «Republic of X | Ministry of Foreign Affairs», «X Government» at the head of the page, its menus included. */
function findInHeading({ doc, world }: PageChains): PartyId | undefined {
  const heading = doc.text.slice(0, HEADING);
  if (!/\b(?:Ministry|Government|Embassy|Presidency|Permanent Mission|Department of|Prime Minister)\b/.test(heading)) return undefined;
  for (const line of heading.split('\n')) {
    const words = line.split(/[^\p{L}'’-]+/u).filter((word) => word !== '');
    for (let i = 0; i < words.length; i++)
      for (let length = Math.min(LONGEST_NAME, words.length - i); length > 0; length--) {
        if (!/^\p{Lu}/u.test(words[i]!)) continue;
        const aliases = world.aliases.get(
          words
            .slice(i, i + length)
            .join(' ')
            .toLowerCase(),
        );
        const alias = aliases?.find(
          ({ kind, party }) => (kind === 'name' || kind === 'adjective') && party !== undefined && isState(party),
        );
        if (alias) return alias.party;
      }
  }
  return undefined;
}

function sharesOf({ mentions }: PageChains): ReadonlyMap<PartyId, number> {
  const shares = new Map<PartyId, number>();
  let total = 0;
  for (const { kind, parties } of mentions) {
    const [party] = parties;
    if (kind === 'outlet' || parties.length !== 1 || !isState(party!)) continue;
    shares.set(party!, (shares.get(party!) ?? 0) + 1);
    total++;
  }
  for (const [party, count] of shares) shares.set(party, count / total);
  return shares;
}
