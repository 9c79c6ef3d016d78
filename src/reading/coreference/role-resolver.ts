import { toSpan } from '../../base/offsets.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { ChainDraft } from './chain-draft.ts';
import { DescriptionResolver } from './description-resolver.ts';
import type { LocalParty } from './local-party.ts';
import type { Occurrence } from './occurrence.ts';
import type { OwnerFinder } from './owner-finder.ts';
import type { PageChains } from './page-chains.ts';
import { DIPLOMATIC, isOfGovernment, LEADER_WORDS, LEADING, OTHERS } from './reference-words.ts';
import { type RoleMeaning, toRoleMeaning } from './role-meaning.ts';
import type { SetRecorder } from './set-recorder.ts';
import type { SeveralResolver } from './several-resolver.ts';

/** Mentions before and after a role among which the person in apposition to it is sought. */
const MENTIONS_BEFORE = 6;
const MENTIONS_AFTER = 7;
/** Persons of a page among whom the holder of an office is sought: more than any page of news names; bounds the work on others. */
const MOST_PERSONS = 1000;
/** Offices of those who speak for a state abroad. */
const ENVOYS: ReadonlySet<string> = new Set(['ambassador', 'envoy', 'diplomat']);
const UNITED_NATIONS = 'org:UN' as PartyId;
/** Sentences back in which the other one beside an owner was named with it. */
const SET_REACH = 3;

/** Says whom a role means: «the Norwegian premier», «the company's board», «its troops». */
export class RoleResolver {
  private readonly descriptions: DescriptionResolver;
  private readonly persons: readonly ChainDraft[];

  constructor(
    private readonly chains: PageChains,
    private readonly names: ReadonlyMap<MentionIndex, ChainDraft>,
    private readonly owners: OwnerFinder,
    localParty: LocalParty,
    private readonly severals: SeveralResolver,
    private readonly recorder: SetRecorder,
  ) {
    this.persons = [...new Set(names.values())].slice(0, MOST_PERSONS);
    this.descriptions = new DescriptionResolver(chains, localParty, severals, recorder, (mention, meaning, party) =>
      this.resolveRoleOfParty(mention, meaning, [party]),
    );
  }

  resolve(mention: Mention): ChainDraft | undefined {
    for (
      let i = Math.max(0, mention.index - MENTIONS_BEFORE);
      i < Math.min(this.chains.mentions.length, mention.index + MENTIONS_AFTER + 1);
      i++
    ) {
      const person = this.chains.mentions[i]!;
      if (person.apposedTo === mention.index) return this.names.get(person.index);
    }
    if (mention.name !== undefined) return this.chains.ofKey('body', mention.name, mention);
    const meaning = toRoleMeaning(this.chains.doc, mention);
    const apposed = this.findAppositive(mention);
    if (apposed) return apposed;
    const isOther = OTHERS.has(meaning.lemma);
    if (isOther && this.isPossessed(mention)) return this.findOther(mention, meaning);
    if (mention.parties.length > 0) return this.resolveRoleOfParty(mention, meaning, mention.parties);
    const owner = this.owners.findPossessor(mention) ?? this.owners.findComplement(mention) ?? this.owners.findLeader(mention);
    if (owner && owner.parties.length > 0 && !isOther) {
      return this.resolveRoleOfParty(mention, meaning, owner.parties);
    }
    if (mention.sector === 'IGO' && mention.office !== undefined && meaning.isDefinite) {
      const organisation = this.findOrganisation(mention);
      if (organisation !== undefined) return this.resolveRoleOfParty(mention, meaning, [organisation]);
    }
    return this.descriptions.resolve(mention, meaning);
  }

  /** «Varonen called it absurd. The Estonian president said …»: whose a person of whom nothing else is told is, by the role that is the next sentence's subject. */
  findOfficeNext(person: Mention): PartyId | undefined {
    const { doc, mentions, sentenceOf } = this.chains;
    const isSubject = ({ head }: Mention): boolean => doc.tokens[head]!.deprel.startsWith('nsubj');
    if (!isSubject(person)) return undefined;
    const sentence = sentenceOf[person.head]!;
    for (let i = person.index + 1; i < mentions.length && sentenceOf[mentions[i]!.head]! <= sentence + 1; i++) {
      const { kind, office, parties, from } = mentions[i]!;
      if (sentenceOf[mentions[i]!.head] === sentence || kind !== 'role' || office === undefined || parties.length !== 1) continue;
      if (!isSubject(mentions[i]!) || !/^the$/i.test(doc.tokens[from]!.form)) continue;
      const isTaken = this.persons.some((draft) => draft.parties[0] === parties[0] && draft.office === office);
      return !isTaken && isOfGovernment(office) ? parties[0] : undefined;
    }
    return undefined;
  }

  /** «The Danish ambassador … told the envoy, X»: whose an envoy without a nation is, who was told of with it in this sentence or the ones before. */
  findSameOffice(mention: Mention): PartyId | undefined {
    const { office, parties } = mention;
    const { doc, mentions, sentenceOf, draftOf } = this.chains;
    if (office === undefined || parties.length > 0 || !ENVOYS.has(office) || !/^the$/i.test(doc.tokens[mention.from]!.form))
      return undefined;
    for (let i = mention.index - 1; i >= 0; i--) {
      const other = mentions[i]!;
      if (sentenceOf[other.head]! < sentenceOf[mention.head]! - SET_REACH) return undefined;
      const draft = draftOf[i];
      if (other.kind !== 'role' || other.office === undefined || !ENVOYS.has(other.office) || !draft) continue;
      return draft.kind === 'body' && draft.parties.length === 1 ? draft.parties[0] : undefined;
    }
    return undefined;
  }

  /** Whose «the secretary-general» is: of the organisation that was named last; a secretary-general of none is that of the United Nations. */
  private findOrganisation({ head, from, role }: Mention): PartyId | undefined {
    const { history, sentenceOf } = this.chains;
    const isOrganisation = ({ draft }: Occurrence): boolean =>
      draft.kind === 'party' && draft.parties.length === 1 && draft.parties[0]!.startsWith('org:');
    return (
      history.findBest(sentenceOf[head]!, from, isOrganisation)?.parties[0] ??
      (role !== undefined && /^secretary[- ]general$/i.test(role) ? UNITED_NATIONS : undefined)
    );
  }

  /** «its neighbour», «India's neighbour», without a name of its own: not «its Nordic neighbour, Norway». */
  private isPossessed(mention: Mention): boolean {
    const { tokens } = this.chains.doc;
    if (mention.parties.length > 1) return false;
    for (let i: number = mention.from; i < mention.head; i++) {
      if (/^['’]s?$/.test(tokens[i]!.form)) return mention.parties.length === 1 || this.owners.findPossessor(mention) !== undefined;
      if (tokens[i]!.deprel === 'nmod:poss' && mention.parties.length === 0) return this.owners.findPossessor(mention) !== undefined;
    }
    return false;
  }

  /** The other one beside an owner: of the two named together last, else of those in question. */
  private findOther(mention: Mention, meaning: RoleMeaning): ChainDraft | undefined {
    const [owner] = mention.parties.length === 1 ? mention.parties : (this.owners.findPossessor(mention)?.parties ?? []);
    if (owner === undefined || (meaning.isPlural && meaning.lemma !== 'host')) return undefined;
    const { history, sentenceOf } = this.chains;
    const sentence = sentenceOf[mention.head]!;
    const isPerson = meaning.noun?.class === 'person' && meaning.lemma !== 'ally' && meaning.lemma !== 'partner';
    const visit = this.recorder.visitBefore(sentence);
    if (visit && (meaning.lemma === 'host' || meaning.lemma === 'guest' || meaning.lemma === 'visitor')) {
      if (meaning.lemma === 'host' && visit.guest.parties[0] === owner) return this.chains.ofParty(visit.host);
      if (meaning.lemma !== 'host' && visit.host === owner) return visit.guest;
    }
    if (meaning.lemma === 'host') return undefined;
    const partner = isPerson ? undefined : this.severals.partnerOf(owner);
    const reach = partner === undefined ? SET_REACH : 1;
    const set = this.recorder.sets.findLast(
      sentence,
      mention.from,
      ({ parties }) => parties.length === 2 && parties.includes(owner),
      reach,
    );
    const part = set?.parts.find((draft) => draft.parties.length === 1 && draft.parties[0] !== owner);
    if (part && (isPerson || part.kind === 'party')) return part;
    if (part) return this.chains.ofParty(part.parties[0]!);
    const isOther = (a: Occurrence): boolean =>
      a.draft.parties.length === 1 &&
      a.draft.parties[0] !== owner &&
      isState(a.draft.parties[0]!) &&
      !a.isPlace &&
      a.draft.kind !== 'outlet';
    const person = isPerson ? history.findBest(sentence, mention.from, (a) => a.draft.kind === 'person' && isOther(a)) : undefined;
    if (person) return person;
    if (partner !== undefined) return this.chains.ofParty(partner);
    const found = history.findBest(sentence, mention.from, isOther);
    return found && this.chains.ofParty(found.parties[0]!);
  }

  /** The tree's own apposition: «the country, a member of the bloc», «the premier, Name». */
  private findAppositive(mention: Mention): ChainDraft | undefined {
    const token = this.chains.doc.tokens[mention.head]!;
    if (token.deprel !== 'appos' || token.head < 0) return undefined;
    const at = this.chains.byHead.get(token.head);
    const draft = at === undefined ? undefined : this.chains.draftOf[at];
    if (!draft || draft.kind === 'several' || draft.kind === 'place' || draft.kind === 'outlet') return undefined;
    const isAlike =
      mention.parties.length === 0 || draft.parties.length === 0 || mention.parties.some((party) => draft.parties.includes(party));
    return isAlike && this.chains.doc.tokens[mention.from - 1]?.form === ',' ? draft : undefined;
  }

  private resolveRoleOfParty(mention: Mention, meaning: RoleMeaning, parties: readonly PartyId[]): ChainDraft | undefined {
    const { noun, lemma, isPlural, isIndefinite } = meaning;
    if (noun?.class === 'polity' || noun?.class === 'side' || (noun?.class === 'group' && noun.sector === 'IGO') || lemma === 'group')
      return parties.length === 1 ? this.chains.ofParty(parties[0]!) : this.chains.several(parties.map((p) => this.chains.ofParty(p)));
    if ((noun?.class === 'person' || mention.office !== undefined) && !isPlural && parties.length === 1) {
      const person = isIndefinite ? undefined : this.findPersonInOffice(mention, meaning, parties[0]!);
      if (person) return person;
    }
    if (isPlural && parties.length > 1 && noun?.class === 'person') {
      const parts = parties.map((party) => this.findPersonInOffice(mention, meaning, party) ?? this.chains.ofParty(party));
      const several = this.chains.several(parts);
      several.parties = parties;
      return several;
    }
    const key = `${parties.join('+')}|${isIndefinite ? mention.index : ''}${mention.role?.toLowerCase() ?? lemma}`;
    const draft = this.chains.ofKey('body', key, { ...mention, parties });
    draft.isPlural ||= isPlural;
    if (mention.role !== undefined) draft.role ??= mention.role;
    return draft;
  }

  /** The person of the page who holds such an office of the party. */
  private findPersonInOffice(mention: Mention, meaning: RoleMeaning, party: PartyId): ChainDraft | undefined {
    const isOfParty = ({ draft }: Occurrence): boolean => draft.kind === 'person' && draft.parties.includes(party);
    const sentence = this.chains.sentenceOf[mention.head]!;
    const isInOffice = (draft: ChainDraft): boolean => {
      if (mention.office !== undefined && draft.office === mention.office) return true;
      if (meaning.lemma === 'leader' || meaning.lemma === 'ruler' || meaning.lemma === 'chief')
        return draft.office !== undefined && LEADING.has(draft.office);
      if (meaning.lemma === 'diplomat') return draft.office !== undefined && DIPLOMATIC.has(draft.office);
      return draft.role !== undefined && mention.role !== undefined && draft.role.toLowerCase() === mention.role.toLowerCase();
    };
    const exact =
      this.chains.history.findLast((a) => isOfParty(a) && isInOffice(a.draft)) ??
      this.persons.find((draft) => draft.parties.includes(party) && isInOffice(draft));
    if (exact) return exact;
    const unknown = this.findUnknownBefore(mention, meaning, party);
    if (unknown) return unknown;
    const isVague =
      LEADER_WORDS.has(meaning.lemma) || meaning.lemma === 'counterpart' || meaning.lemma === 'colleague' || meaning.lemma === 'diplomat';
    if (!isVague || !meaning.isDefinite) return undefined;
    return this.chains.history.findBest(sentence, mention.from, isOfParty);
  }

  /** «Varonen called it absurd. The Estonian president said …»: the subject of the sentence before, of whom nothing else is known, is who says so. */
  private findUnknownBefore(mention: Mention, meaning: RoleMeaning, party: PartyId): ChainDraft | undefined {
    const { doc, history, sentenceOf } = this.chains;
    const { office, head } = mention;
    const isOffice = office !== undefined && isOfGovernment(office);
    const isRank = mention.sector === 'MIL' || DIPLOMATIC.has(office ?? '');
    if (!meaning.isDefinite || !(isOffice || isRank)) return undefined;
    const isSubject = (token: number): boolean => doc.tokens[token]!.deprel.startsWith('nsubj');
    if (!isSubject(head)) return undefined;
    const sentence = sentenceOf[head]!;
    const found = history.findLastIn(sentence - 1, ({ draft, token }) => draft.kind === 'person' && isSubject(token));
    if (!found || found.parties.length > 0 || found.person !== undefined) return undefined;
    // «Col. X said … The Danish officer …»: a rank goes with a rank
    if (isOffice ? found.role !== undefined : found.role !== undefined && found.sector !== mention.sector) return undefined;
    found.parties = [party];
    if (office !== undefined) found.office ??= office;
    found.why.push({
      rule: 'role-after',
      detail: `called the ${mention.role ?? office} of ${party} next`,
      evidence: [toSpan(mention.start, mention.end)],
    });
    return found;
  }
}
