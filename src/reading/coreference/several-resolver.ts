import type { Mention } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { ChainDraft } from './chain-draft.ts';
import type { JointSet } from './joint-sets.ts';
import type { PageChains } from './page-chains.ts';
import { RELATED_STATES } from './reference-words.ts';
import { PagePair } from './page-pair.ts';
import type { RoleMeaning } from './role-meaning.ts';
import type { SetRecorder } from './set-recorder.ts';

/** Sentences back in which parties named together go before the two most in question. Set by hand on the odd dev pages. */
const NEAR = 3;
/** The same for «the three governments»: so many named together are seldom others. */
const FAR = 40;

/** How many more sentences must name the page's pair together than name another set, for it to be meant instead. Set by hand on the odd dev pages. */
const PAIR_LEAD = 2;

/** Says whom words for several mean: «both sides», «the two leaders», «all three countries», «both». */
export class SeveralResolver {
  private readonly pair: PagePair;

  constructor(
    private readonly chains: PageChains,
    private readonly recorder: SetRecorder,
  ) {
    this.pair = new PagePair(chains);
  }

  /** The parties named together last, else the two most in question; `isOfParties`: the noun is one for parties, not for people. */
  resolve(mention: Mention, meaning: RoleMeaning, isOfParties: boolean): ChainDraft | undefined {
    const { sets } = this.recorder;
    const sentence = this.chains.sentenceOf[mention.head]!;
    const outside = this.recorder.findOutsider(mention);
    if (!isOfParties && meaning.noun?.class === 'person') {
      const two = this.findTwoPersons(mention, sentence, outside);
      if (two) return this.chains.several(two);
    }
    const isPolity = meaning.noun?.class === 'polity' || RELATED_STATES.has(meaning.lemma);
    const isBody = meaning.noun?.class === 'body';
    const count = meaning.count ?? (meaning.isAll ? undefined : 2);
    const isSide = (party: PartyId): boolean => party !== outside && (isState(party) || (!isPolity && party.startsWith('group:')));
    const isAnySide = (party: PartyId): boolean => party !== outside;
    const isSome = (parties: readonly PartyId[]): boolean => count === undefined || parties.length === count;
    const isStateSide = (party: PartyId): boolean => party !== outside && isState(party);
    const tests = isPolity ? [isSide] : isBody ? [isStateSide, isSide] : [isSide, isAnySide];
    const isFar = count !== undefined && count !== 2;
    const main = isFar ? undefined : this.findMainPair(mention, isBody ? isStateSide : isSide);
    for (const isFitting of tests) {
      const set = sets.findLast(
        sentence,
        mention.from,
        ({ parties }) => isSome(parties) && parties.every(isFitting),
        isFar ? (count === undefined ? undefined : FAR) : NEAR,
      );
      if (set && main && this.isBehind(set, main, sentence)) break;
      if (set) return this.chains.several(set.parties.map((party) => this.chains.ofParty(party)));
    }
    if (isFar) return undefined;
    if (main) return this.chains.several(main.map((party) => this.chains.ofParty(party)));
    for (const isFitting of tests) {
      const two = this.chains.history.lastTwoParties(sentence, mention.from, isFitting);
      if (two.length === 2) return this.chains.several(two.map((party) => this.chains.ofParty(party)));
    }
    return undefined;
  }

  /** The two that the whole page is about, where both were named before. */
  private findMainPair(mention: Mention, isFitting: (party: PartyId) => boolean): readonly PartyId[] | undefined {
    const main = this.pair.find(isFitting);
    const isNamed = (party: PartyId): boolean =>
      this.chains.history.findLast((a) => a.draft.parties.includes(party) && a.token < mention.from) !== undefined;
    return main?.every(isNamed) ? main : undefined;
  }

  /** Whom the page names together with a party most; undefined where several are level. */
  partnerOf(party: PartyId): PartyId | undefined {
    return this.pair.partnerOf(party);
  }

  /** Whether a set that was named together by the way gives way to the page's pair. */
  private isBehind(set: JointSet, [a, b]: readonly PartyId[], sentence: number): boolean {
    const [c, d] = set.parties;
    if (set.sentence === sentence || set.parties.length !== 2) return false;
    return this.pair.countOf(a!, b!) - this.pair.countOf(c!, d!) >= PAIR_LEAD;
  }

  /** A number that stands alone: «both», «the two». */
  resolveAlone(mention: Mention, count: number): ChainDraft | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const set = this.recorder.sets.findLast(sentence, mention.from, ({ parties }) => parties.length === count, NEAR);
    return set && this.chains.several(set.parts);
  }

  private findTwoPersons(mention: Mention, sentence: number, outside: PartyId | undefined): readonly ChainDraft[] | undefined {
    const isOne = (draft: ChainDraft): boolean => draft.kind === 'person' && draft.parties.length === 1 && draft.parties[0] !== outside;
    const pair = this.recorder.sets.findLast(sentence, mention.from, ({ parts }) => parts.length === 2 && parts.every(isOne), NEAR);
    const two = pair?.parts ?? this.chains.history.lastTwo(sentence, mention.from, (a) => isOne(a.draft));
    return two.length === 2 && two[0]!.parties[0] !== two[1]!.parties[0] ? two : undefined;
  }
}
