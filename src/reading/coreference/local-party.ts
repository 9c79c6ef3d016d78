import type { Mention } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { Occurrence } from './occurrence.ts';
import type { PageChains } from './page-chains.ts';
import { HOME_RANK } from './reference-words.ts';

const MISSIONS: ReadonlySet<string> = new Set(['embassy', 'consulate']);

/** The state in question where words name none. */
export class LocalParty {
  private readonly home: PartyId | undefined;
  /** The first one that the page names at all. */
  private readonly first: PartyId | undefined;

  /** Those named by themselves anywhere on the page: a place may have its name from elsewhere. */
  private readonly named: ReadonlySet<PartyId>;

  constructor(private readonly chains: PageChains) {
    this.named = new Set(chains.mentions.flatMap(({ kind, parties }) => (kind === 'place' || kind === 'outlet' ? [] : parties)));
    this.home = findHome(chains);
    this.first = chains.mentions.find(
      (other) => (other.kind === 'place' || other.kind === 'seat' || other.kind === 'party') && other.parties.length === 1,
    )?.parties[0];
  }

  /** The most salient state before a title or body, other than `outside`; places count where a title asks, owners of embassies do not where somebody is at home. */
  find(mention: Mention, isTitle: boolean, outside?: PartyId, atHome = false): PartyId | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const isStateLike = (a: Occurrence): boolean =>
      a.draft.parties.length === 1 &&
      a.draft.parties[0] !== outside &&
      isState(a.draft.parties[0]!) &&
      a.draft.kind !== 'outlet' &&
      (isTitle || !a.isPlace) &&
      !(atHome && this.isOfMission(a.token));
    const ranked = this.chains.history.rank(sentence, mention.from, isStateLike);
    // A paper calls its own country's officials by title alone.
    const home = isTitle ? this.home : undefined;
    if (home !== undefined && ranked.slice(0, HOME_RANK).some((draft) => draft.parties[0] === home)) return home;
    const best = ranked[0] ?? this.chains.history.findLast(isStateLike);
    if (best) return best.parties[0];
    const place = this.chains.history.findLast(
      (a) =>
        a.isPlace &&
        a.draft.parties.length === 1 &&
        a.draft.parties[0] !== outside &&
        isState(a.draft.parties[0]!) &&
        a.draft.kind === 'place',
    );
    if (place || !isTitle) return place?.parties[0];
    return this.first;
  }

  /** The state of the last place told in the sentence before a mention: «In Colombo … police». */
  findInSentence(mention: Mention): PartyId | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    for (let i = mention.index - 1; i >= 0; i--) {
      const other = this.chains.mentions[i]!;
      if (this.chains.sentenceOf[other.head] !== sentence) return undefined;
      const [party] = other.parties;
      if (other.kind === 'place' && party !== undefined && isState(party) && this.named.has(party)) return party;
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
