import type { Mention } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import { ROLE_NOUNS, type RoleNoun } from '../../ontology/role-nouns.ts';
import { isMetWith } from '../../model/met-with.ts';
import { type ChainDraft, newDraft } from './chain-draft.ts';
import { FORMS_OF_STATE, formsOfState } from './forms-of-state.ts';
import { isCapitalRole, type LocalParty, MISSIONS } from './local-party.ts';
import { findNamedMembers } from './named-members.ts';
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
import type { SetRecorder } from './set-recorder.ts';
import type { SeveralResolver } from './several-resolver.ts';

/** Tokens after «in» in which its place begins. */
const PLACE_REACH = 3;
/** Tokens after «of» in which what it belongs to is named. */
const COMPLEMENT_REACH = 5;

/** Bodies that every state has: without a name they are those of the state in question, not of the one named with the same noun before. */
const OF_EVERY_STATE: ReadonlySet<string> = new Set(
  'government ministry army military navy police parliament court cabinet president minister premier authority force troop state'.split(
    ' ',
  ),
);
/** Bodies that act at home: places tell whose they are. */
const AT_HOME: ReadonlySet<string> = new Set(['police', 'authority', 'prosecutor', 'court', 'judge']);
/** Unions of people who work or study. */
const LABOUR = /\b(?:trade|labou?r|workers?'?|students?'?|teachers?'?|farmers?'?|miners?'?)\b/i;
/** Courts and bodies of several states. */
const INTERNATIONAL = /\b(?:international|world|arbitration|european|inter-american|african|special)\b/i;

/** Bodies and people that each state has its own of: «the two armies», «the three ministers». */
const isOfState = ({ class: kind, sector }: RoleNoun): boolean =>
  kind === 'body' ? sector === 'GOV' || sector === 'MIL' || sector === 'LEG' : kind === 'person' && sector === 'GOV';

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
    private readonly recorder: SetRecorder,
    /** The chain of such a role of the party. */
    private readonly toRoleOf: (mention: Mention, meaning: RoleMeaning, party: PartyId) => ChainDraft | undefined,
  ) {}

  /** The chain of those meant; undefined where nobody before fits. */
  resolve(mention: Mention, meaning: RoleMeaning): ChainDraft | undefined {
    const { noun, lemma, isPlural, isDefinite, isPair, isAll, count, isIndefinite } = meaning;
    const kind = noun?.class;
    if (this.isOurs(mention)) return undefined; // after speakers are known
    if (isPlural && (kind === 'polity' || kind === 'group' || kind === 'side' || kind === 'body' || RELATED_STATES.has(lemma))) {
      const named = findNamedMembers(mention, this.chains).map((party) => this.chains.ofParty(party));
      if (named.length > 0) return named.length === 1 ? named[0] : this.chains.several(named);
    }
    // «the trade unions»: no alliance of states
    if (lemma === 'union' && (isPlural || LABOUR.test(mention.role ?? '')))
      return isIndefinite ? undefined : this.ofLocalState(mention, meaning);
    if (MISSIONS.has(lemma) && !isPlural) return this.findMission(mention, meaning);
    const isBareParties = lemma === 'party' && isPlural && mention.role?.toLowerCase() === 'parties';
    const isSides = kind === 'side' || isBareParties || RELATED_STATES.has(lemma);
    const isKnown = isAll || (isPlural && (isDefinite || count !== undefined));
    const isCountedBody = isPlural && isDefinite && count !== undefined && noun !== undefined && isOfState(noun);
    if (isPair || (isKnown && (isSides || isCountedBody || (kind === 'polity' && (isPlural || count !== undefined)))))
      return this.severals.resolve(mention, meaning, isSides || kind === 'polity' || kind === 'body');
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
    const { official } = this.localParty;
    if (official !== undefined && isCapitalRole(this.chains, mention)) return this.toRoleOf(mention, meaning, official);
    if (isDefinite && !isPlural && lemma === 'militia') {
      const group = this.findGroup(mention, { ...meaning, noun: ROLE_NOUNS.get('rebel') });
      if (group) return group;
    }
    if (isDefinite && (lemma === 'guest' || lemma === 'visitor' || lemma === 'host')) {
      const visit = this.recorder.visitBefore(this.chains.sentenceOf[mention.head]!);
      if (visit) return lemma === 'host' ? this.chains.ofParty(visit.host) : visit.guest;
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
    const hasComplement = this.hasComplement(mention);
    if (!isIndefinite && (kind === 'person' || kind === 'body') && isDefinite && !hasComplement && !OF_EVERY_STATE.has(lemma)) {
      const same = this.findSame(mention, lemma, isPlural);
      if (same) return same;
    }
    if (
      isGovernmental &&
      !INTERNATIONAL.test(mention.role ?? '') &&
      !isIndefinite &&
      !hasComplement &&
      lemma !== 'delegation' &&
      (isDefinite || !isPlural || lemma === 'police')
    ) {
      const outside = this.recorder.findForeigners(mention);
      const party =
        this.findPlaceAfter(mention) ??
        (AT_HOME.has(lemma)
          ? this.localParty.findInSentence(mention)
          : kind === 'body'
            ? (this.findHost(mention) ?? this.localParty.findOpening(mention, outside))
            : undefined) ??
        this.localParty.find(mention, AT_HOME.has(lemma), outside, AT_HOME.has(lemma));
      if (party !== undefined) return this.toRoleOf(mention, meaning, party);
    }
    return kind === 'person' && !isPlural ? this.unknownPerson(mention) : undefined;
  }

  /** «The embassy», «the consulate in Lagos»: the house told of before, else that of the state in question that is not the one where it stands. */
  private findMission(mention: Mention, meaning: RoleMeaning): ChainDraft | undefined {
    if (meaning.isIndefinite) return undefined;
    const host = this.findPlaceAfter(mention) ?? this.localParty.findInSentence(mention);
    const isMission = (a: Occurrence): boolean =>
      a.draft.kind === 'body' &&
      a.draft.parties.length === 1 &&
      a.draft.parties[0] !== host &&
      [...MISSIONS, 'ambassador'].some((noun) => a.draft.nouns.has(noun));
    const same = this.chains.history.findBest(this.chains.sentenceOf[mention.head]!, mention.from, isMission);
    if (same) return same;
    const party = this.localParty.find(mention, false, host === undefined ? this.recorder.findForeigners(mention) : [host]);
    return party === undefined ? undefined : this.toRoleOf(mention, meaning, party);
  }

  /** «our country»: whoever speaks says whose it is. */
  private isOurs({ from, head }: Mention): boolean {
    const { tokens } = this.chains.doc;
    for (let i: number = from; i < head; i++) if (/^(?:our|my)$/i.test(tokens[i]!.form)) return true;
    return false;
  }

  /** «the head of the council»: an «of» with a name or another body behind it; «warned the government of the danger» has none. */
  private hasComplement(mention: Mention): boolean {
    const { tokens } = this.chains.doc;
    if (tokens[mention.to]?.form.toLowerCase() !== 'of') return false;
    for (let i = mention.to + 1; i <= mention.to + COMPLEMENT_REACH && i < tokens.length; i++) {
      const { upos } = tokens[i]!;
      if (upos === 'PROPN' || this.chains.byHead.has(i)) return true;
      if (upos === 'VERB' || upos === 'PUNCT') return false;
    }
    return false;
  }

  /** «U.N. inspectors … the inspectors»: those called by the same noun before, where their party was told. */
  private findSame(mention: Mention, lemma: string, isPlural: boolean): ChainDraft | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const outside = this.recorder.findForeigner(mention);
    const isSame = (a: Occurrence): boolean =>
      a.draft.kind === 'body' &&
      a.draft.parties.length === 1 &&
      a.draft.parties[0] !== outside &&
      a.draft.nouns.has(lemma) &&
      a.draft.isPlural === isPlural;
    return this.chains.history.findBest(sentence, mention.from, isSame);
  }

  /** «Flew to Chad and urged *the government*»: whom a guest speaks to in the sentence of the visit. */
  private findHost(mention: Mention): PartyId | undefined {
    const sentence = this.chains.sentenceOf[mention.head]!;
    const visit = this.recorder.visitBefore(sentence);
    return visit?.sentence === sentence && this.recorder.findForeigner(mention) === visit.guest.parties[0] ? visit.host : undefined;
  }

  /** «Protesters», «the opposition», «the central bank»: those of the place that follows («protesters in …»), else of the state in question. */
  private ofLocalState(mention: Mention, meaning: RoleMeaning): ChainDraft | undefined {
    const party = this.findPlaceAfter(mention) ?? this.localParty.find(mention, true);
    return party === undefined ? undefined : this.toRoleOf(mention, meaning, party);
  }

  /** The state of the place directly after «in». */
  private findPlaceAfter(mention: Mention): PartyId | undefined {
    const { doc, mentions } = this.chains;
    if (doc.tokens[mention.to]?.form.toLowerCase() !== 'in' || isMetWith(doc, mention.head)) return undefined;
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
      this.chains.history.findLast(isSuch) ??
      this.findStateOfPlace(mention, isSuch)
    );
  }

  /** The state of the last place told before, where no state was named. */
  private findStateOfPlace(mention: Mention, isSuch: (a: Occurrence) => boolean): ChainDraft | undefined {
    const { history, sentenceOf } = this.chains;
    const ofPlace = (a: Occurrence): ChainDraft | undefined => {
      const [party] = a.draft.parties;
      return a.draft.kind === 'place' && party !== undefined && isState(party) ? this.chains.ofParty(party) : undefined;
    };
    const found = history.findBest(sentenceOf[mention.head]!, mention.from, (a) => {
      const draft = ofPlace(a);
      return draft !== undefined && isSuch({ ...a, draft, isPlace: false });
    });
    return found && this.chains.ofParty(found.parties[0]!);
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
    // «the Union», «the Community»: a part of a name, which only one so called can be, however long ago it was told
    const isName =
      noun?.sector === 'IGO' && /^\p{Lu}\p{Ll}/u.test(this.chains.doc.tokens[mention.head]!.form) && mention.role?.toLowerCase() === lemma;
    return (
      this.chains.history.findBest(sentence, mention.from, isNamedSo) ??
      (isName ? this.chains.history.findLast(isNamedSo) : undefined) ??
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
      (mention.role?.toLowerCase() === lemma && lemma !== 'court' && lemma !== 'bank'
        ? history.findBest(sentence, mention.from, isOrganisation)
        : undefined)
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
