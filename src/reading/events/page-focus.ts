import type { Referent } from '../../model/actor.ts';
import type { Mention } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { FoundParty } from './party-finder.ts';

/** A pronoun says less of what a page is about than a name. */
const PRONOUN_WEIGHT = 0.5;
/** Sentences back in which the other side of an act is looked for. */
const FARTHEST = 2;

/** What a page is about: its parties by how often they are meant, and who was spoken of just before a place. */
export class PageFocus {
  /** Parties, most often meant first. */
  readonly parties: readonly PartyId[];
  private readonly tree: ClauseTree;
  private readonly mentions: readonly Mention[];
  private readonly referents: readonly Referent[];
  private readonly share = new Map<PartyId, number>();
  private readonly bySentence: (readonly Mention[] | undefined)[] = [];

  constructor(tree: ClauseTree, mentions: readonly Mention[], referents: readonly Referent[]) {
    this.tree = tree;
    this.mentions = mentions;
    this.referents = referents;
    let total = 0;
    for (const mention of mentions) {
      if (mention.kind === 'place' || mention.kind === 'outlet') continue;
      for (const party of referents[mention.index]?.parties ?? []) {
        const weight = mention.kind === 'pronoun' ? PRONOUN_WEIGHT : 1;
        this.share.set(party, (this.share.get(party) ?? 0) + weight);
        total += weight;
      }
    }
    if (total > 0) for (const [party, count] of this.share) this.share.set(party, count / total);
    this.parties = [...this.share.keys()].sort((a, b) => this.share.get(b)! - this.share.get(a)! || (a < b ? -1 : 1));
  }

  /** Share of a page's mentions that a party has, from 0 to 1. */
  shareOf(party: PartyId): number {
    return this.share.get(party) ?? 0;
  }

  /** The country that a page is about where it is about one: the most meant state with at least `share` of all mentions. */
  findCountry(share: number): PartyId | undefined {
    const first = this.parties.find(isState);
    return first && this.shareOf(first) >= share ? first : undefined;
  }

  /** The state that a page is most about, where it is not this one. */
  findBeside(other: PartyId): PartyId | undefined {
    const first = this.parties.find(isState);
    return first !== other ? first : undefined;
  }

  /**
   * The other side that goes without saying: the party last meant before a place, in its sentence or the two before (`reach`); never one of those
   * excluded. (The page's most meant party was tried as well: of eight rows so completed on the odd dev pages none was right.)
   */
  findOther(token: number, excluded: ReadonlySet<string>, reach = FARTHEST): FoundParty | undefined {
    const sentence = this.tree.sentenceOf[token]!;
    const first = this.tree.doc.sentences[Math.max(0, sentence - reach)]!.from;
    let best: Mention | undefined;
    for (const mention of this.mentions) {
      if (mention.from >= token) break;
      if (mention.from < first || mention.kind === 'place' || mention.kind === 'outlet') continue;
      const { parties } = this.referents[mention.index]!;
      if (parties.length !== 1 || excluded.has(parties[0]!) || this.shareOf(parties[0]!) < LEAST_SHARE) continue;
      best = mention;
    }
    if (best) return { party: this.referents[best.index]!.parties[0]!, mention: best.index, at: best.head, how: 'before' };
    return this.inSentence(token, excluded);
  }

  /** Mentions of a sentence that mean a party, those of places by the state that they lie in; outlets left out. In the order of the text. */
  mentionsIn(sentence: number): readonly Mention[] {
    return (this.bySentence[sentence] ??= this.readMentions(sentence));
  }

  private readMentions(sentence: number): readonly Mention[] {
    const { from, to } = this.tree.doc.sentences[sentence]!;
    const found: Mention[] = [];
    // mentions are in the order of their first tokens
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.from < from) low = middle + 1;
      else high = middle;
    }
    for (let k = low; k < this.mentions.length; k++) {
      const mention = this.mentions[k]!;
      if (mention.from >= to) break;
      if (mention.kind !== 'outlet' && this.partiesOf(mention).length > 0) found.push(mention);
    }
    return found;
  }

  /** The parties that a mention means; of a place the state that it lies in. */
  partiesOf(mention: Mention): readonly PartyId[] {
    return mention.kind === 'place' ? mention.parties : (this.referents[mention.index]?.parties ?? []);
  }

  /** The party meant next after a place in its sentence. */
  inSentence(token: number, excluded: ReadonlySet<string>): FoundParty | undefined {
    const { to } = this.tree.doc.sentences[this.tree.sentenceOf[token]!]!;
    for (const mention of this.mentions) {
      if (mention.from >= to) break;
      if (mention.from <= token || mention.kind === 'place' || mention.kind === 'outlet' || mention.kind === 'pronoun') continue;
      const { parties } = this.referents[mention.index]!;
      if (parties.length === 1 && !excluded.has(parties[0]!))
        return { party: parties[0]!, mention: mention.index, at: mention.head, how: 'after' };
    }
    return undefined;
  }
}

/** A party with a smaller share of a page's mentions does not go without saying. Set by hand. */
const LEAST_SHARE = 0.12;
