import { isState, type PartyId } from '../../ontology/parties.ts';
import type { PageChains } from './page-chains.ts';

/** Parties of a sentence above which it is a list of many, not a tale of two. */
const MOST_IN_SENTENCE = 5;
/** Sentences that must name both for them to be the page's pair. */
const LEAST_SENTENCES = 2;

/** How often a page names two parties in one sentence: «both sides» of a page about two states are these, whoever was named in between. */
export class PagePair {
  private readonly counts = new Map<string, number>();

  constructor({ mentions, sentenceOf }: PageChains) {
    const bySentence = new Map<number, Set<PartyId>>();
    for (const mention of mentions) {
      if (mention.parties.length === 0 || mention.kind === 'place' || mention.kind === 'outlet') continue;
      const sentence = sentenceOf[mention.head]!;
      let parties = bySentence.get(sentence);
      if (!parties) bySentence.set(sentence, (parties = new Set()));
      for (const party of mention.parties) if (isState(party) || party.startsWith('group:')) parties.add(party);
    }
    for (const parties of bySentence.values()) {
      if (parties.size > MOST_IN_SENTENCE) continue;
      const list = [...parties].sort();
      list.forEach((a, i) => {
        for (const b of list.slice(i + 1)) this.counts.set(`${a} ${b}`, (this.counts.get(`${a} ${b}`) ?? 0) + 1);
      });
    }
  }

  /** Sentences that name both. */
  countOf(a: PartyId, b: PartyId): number {
    return this.counts.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
  }

  /** The party that the page names together with this one most often, at least twice; undefined where two are level. */
  partnerOf(party: PartyId): PartyId | undefined {
    let best: PartyId | undefined;
    let most = LEAST_SENTENCES - 1;
    for (const [key, count] of this.counts) {
      const [a, b] = key.split(' ') as [PartyId, PartyId];
      if ((a !== party && b !== party) || count < most) continue;
      best = count > most ? (a === party ? b : a) : undefined;
      most = count;
    }
    return best;
  }

  /** The two that the page names together most, among those that the test lets through; undefined where two pairs are level or none is told of twice. */
  find(isFitting: (party: PartyId) => boolean): readonly [PartyId, PartyId] | undefined {
    let best: readonly [PartyId, PartyId] | undefined;
    let most = LEAST_SENTENCES - 1;
    for (const [key, count] of this.counts) {
      if (count < most || (count === most && !best)) continue;
      const [a, b] = key.split(' ') as [PartyId, PartyId];
      if (!isFitting(a) || !isFitting(b)) continue;
      best = count > most ? [a, b] : undefined;
      most = count;
    }
    return best;
  }
}
