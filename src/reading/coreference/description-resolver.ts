import type { Mention } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import { type ChainDraft, newDraft } from './chain-draft.ts';
import { FORMS_OF_STATE, formsOfState } from './forms-of-state.ts';
import type { LocalParty } from './local-party.ts';
import type { Occurrence } from './occurrence.ts';
import type { PageChains } from './page-chains.ts';
import {
  AGENCY_WORDS,
  ALLIANCE,
  DOMESTIC,
  LEADING,
  OFFICIAL_SECTORS,
  RELATED_STATES,
  STATES_OF_REGION,
  VAGUE_ROLES,
} from './reference-words.ts';
import type { RoleMeaning } from './role-meaning.ts';
import type { SeveralResolver } from './several-resolver.ts';

/** Tokens after «in» in which its place begins. */
const PLACE_REACH = 3;

/** The states that a description names by their region. */
const regionOf = (mention: Mention): readonly string[] | undefined => {
  const words = mention.role?.toLowerCase().split(/[\s-]+/) ?? [];
  for (const word of words) {
    const states = STATES_OF_REGION.get(word);
    if (states) return states;
  }
  return undefined;
};

/** Says whom a role means that names no party: «the president», «both sides», «the bloc», «the defence ministry». */
export class DescriptionResolver {
  constructor(
    private readonly chains: PageChains,
    private readonly localParty: LocalParty,
    private readonly severals: SeveralResolver,
    /** The chain of such a role of the party. */
    private readonly toRoleOf: (mention: Mention, meaning: RoleMeaning, party: PartyId) => ChainDraft | undefined,
  ) {}

  /** The chain of those meant; undefined where nobody before fits. */
  resolve(mention: Mention, meaning: RoleMeaning): ChainDraft | undefined {
    const { noun, lemma, isPlural, isDefinite, isPair, isAll, count, isIndefinite } = meaning;
    const kind = noun?.class;
    const isBareParties = lemma === 'party' && isPlural && mention.role?.toLowerCase() === 'parties';
    const isSides = kind === 'side' || isBareParties || RELATED_STATES.has(lemma);
    const isKnown = isAll || (isPlural && (isDefinite || count !== undefined));
    if (isPair || (isKnown && (isSides || (kind === 'polity' && (isPlural || count !== undefined)))))
      return this.severals.resolve(mention, meaning, isSides || kind === 'polity');
    const region = kind === 'polity' && !isPlural && isDefinite ? regionOf(mention) : undefined;
    if (region) return this.findStateOf(mention, region);
    if (kind === 'polity' && !isPlural && (isDefinite || lemma === 'country') && !isIndefinite && lemma !== 'power' && lemma !== 'state')
      return this.findCountry(mention, lemma);
    if (lemma === 'state' && isPlural && /^(?:the )?member states?$/i.test(mention.role ?? ''))
      return this.findOrganisation(mention, lemma);
    if (kind === 'group' || (noun?.sector === 'REB' && isPlural)) {
      const group = isDefinite ? this.findGroup(mention, meaning) : undefined;
      // «the rebels» of a page that names no group of theirs: those of the state in question
      if (group || !isDefinite || noun?.sector !== 'REB' || !isPlural) return group;
      return this.ofLocalState(mention, meaning);
    }
    if (kind === 'person' && !isPlural && isDefinite) {
      const person = this.findPerson(mention, lemma);
      if (person) return person;
      if (lemma === 'counterpart' || lemma === 'colleague') return undefined;
    }
    if (AGENCY_WORDS.has(lemma) && isDefinite && !isPlural) {
      const organisation = this.findOrganisation(mention, lemma);
      if (organisation) return organisation;
    }
    if (lemma === 'ally' && isPlural) {
      const alliance = this.chains.history.findLast((a) => a.draft.kind === 'party' && a.draft.parties[0] === ALLIANCE);
      if (alliance) return alliance;
    }
    const isDomestic = DOMESTIC.has(lemma) && (isPlural || kind === 'body' || kind === 'folk');
    if (isDomestic && isIndefinite) {
      const party = this.findPlaceAfter(mention);
      return party === undefined ? undefined : this.toRoleOf(mention, meaning, party);
    }
    if (isDomestic || (lemma === 'bank' && /central bank$/i.test(mention.role ?? '') && isDefinite))
      return this.ofLocalState(mention, meaning);
    const isGovernmental =
      noun !== undefined &&
      OFFICIAL_SECTORS.has(noun.sector ?? 'CVL') &&
      (kind === 'body' || (kind === 'person' && !isPlural && !VAGUE_ROLES.has(lemma)));
    const hasComplement = this.chains.doc.tokens[mention.to]?.form.toLowerCase() === 'of';
    if (isGovernmental && !isIndefinite && !hasComplement && lemma !== 'delegation' && (isDefinite || !isPlural)) {
      const party = this.localParty.find(mention, false);
      if (party !== undefined) return this.toRoleOf(mention, meaning, party);
    }
    return kind === 'person' && !isPlural ? this.unknownPerson(mention) : undefined;
  }

  /** «Protesters», «the opposition», «the central bank»: those of the place that follows («protesters in …»), else of the state in question. */
  private ofLocalState(mention: Mention, meaning: RoleMeaning): ChainDraft | undefined {
    const party = this.findPlaceAfter(mention) ?? this.localParty.find(mention, true);
    return party === undefined ? undefined : this.toRoleOf(mention, meaning, party);
  }

  /** The state of the place directly after «in». */
  private findPlaceAfter(mention: Mention): PartyId | undefined {
    const { doc, mentions } = this.chains;
    if (doc.tokens[mention.to]?.form.toLowerCase() !== 'in') return undefined;
    for (let i = mention.index + 1; i < mentions.length && mentions[i]!.from <= mention.to + PLACE_REACH; i++) {
      const { parties, from, kind } = mentions[i]!;
      if (from > mention.to && kind !== 'pronoun' && parties.length === 1) return parties[0];
    }
    return undefined;
  }

  /** «The Gulf state», «the Baltic nation», «the island»: the most salient state of the region. */
  private findStateOf(mention: Mention, states: readonly string[]): ChainDraft | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const isSuch = (a: Occurrence): boolean => a.draft.kind === 'party' && states.includes(a.draft.parties[0]!) && !a.isPlace;
    return this.chains.history.findBest(sentence, mention.from, isSuch) ?? this.chains.history.findLast(isSuch);
  }

  /** «The country», «the kingdom». */
  private findCountry(mention: Mention, lemma: string): ChainDraft | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const isCountry = (a: Occurrence): boolean => a.draft.kind === 'party' && isState(a.draft.parties[0]!) && !a.isPlace;
    const isSuch = (a: Occurrence): boolean =>
      isCountry(a) && (!FORMS_OF_STATE.has(lemma) || formsOfState(this.chains.world).get(lemma)?.has(a.draft.parties[0]!) === true);
    return (
      this.chains.history.findBest(sentence, mention.from, isSuch) ??
      (FORMS_OF_STATE.has(lemma) ? this.chains.history.findLast(isSuch) : undefined)
    );
  }

  /** «The bloc», «the movement», «the rebels». */
  private findGroup(mention: Mention, { noun, lemma }: RoleMeaning): ChainDraft | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const isGroup = (a: Occurrence): boolean => {
      if (a.draft.kind !== 'party' || a.isPlace) return false;
      const found = this.chains.world.parties.get(a.draft.parties[0]!)?.kind;
      const isArmed = found === 'armed-group' || found === 'movement';
      if (noun?.sector === 'REB') return isArmed || (lemma === 'group' && found !== 'state');
      return (found === 'organisation' || found === 'bloc' || isArmed) && !(lemma === 'alliance' && isArmed);
    };
    const isNamedSo = (a: Occurrence): boolean => isGroup(a) && this.isNamed(a.draft, lemma);
    return (
      this.chains.history.findBest(sentence, mention.from, isNamedSo) ??
      this.chains.history.findBest(sentence, mention.from, isGroup) ??
      this.chains.history.findLast(isGroup)
    );
  }

  /** «The president», «the leader», «the spokeswoman». */
  private findPerson(mention: Mention, lemma: string): ChainDraft | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const isFitting = (a: Occurrence): boolean =>
      a.draft.kind === 'person' &&
      (mention.office !== undefined && mention.office !== 'leader' && a.draft.office !== undefined
        ? a.draft.office === mention.office || (mention.office === 'minister' && a.draft.office.endsWith('minister'))
        : lemma === 'leader'
          ? a.draft.office !== undefined && LEADING.has(a.draft.office)
          : a.draft.role?.toLowerCase().endsWith(lemma) === true);
    return this.chains.history.findBest(sentence, mention.from, isFitting) ?? this.chains.history.findLast(isFitting);
  }

  /** «The agency», «the court»: an organisation by a word of its name. */
  private findOrganisation(mention: Mention, lemma: string): ChainDraft | undefined {
    const { history, world, sentenceOf } = this.chains;
    const sentence = sentenceOf[mention.head]!;
    const isOrganisation = (a: Occurrence): boolean =>
      a.draft.kind === 'party' && world.parties.get(a.draft.parties[0]!)?.kind === 'organisation';
    const isNamedSo = (a: Occurrence): boolean => isOrganisation(a) && this.isNamed(a.draft, lemma);
    return (
      history.findBest(sentence, mention.from, isNamedSo) ??
      (mention.role?.toLowerCase() === lemma ? history.findLast(isNamedSo) : undefined) ??
      history.findBest(sentence, mention.from, isOrganisation)
    );
  }

  /** Whether the noun is a word of the name of an organisation, or the page called it so. */
  private isNamed(draft: ChainDraft, lemma: string): boolean {
    return draft.nouns.has(lemma) || ` ${draft.name?.toLowerCase() ?? ''} `.includes(` ${lemma} `);
  }

  /** «A market trader»: nobody of a party, but «she» and «I» after it mean no one else. */
  private unknownPerson(mention: Mention): ChainDraft {
    const draft = newDraft('body');
    if (mention.role !== undefined) draft.role = mention.role;
    if (mention.sector !== undefined) draft.sector = mention.sector;
    return draft;
  }
}
