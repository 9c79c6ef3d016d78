import { toSpan } from '../../base/offsets.ts';
import type { Chain } from '../../model/chain.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { NameRepair } from '../../model/name-repair.ts';
import type { World } from '../../model/world.ts';
import { FIRST_PERSON } from '../../ontology/first-person.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { AffiliationMarks, titleClassOf } from './affiliation-marks.ts';
import { AFFILIATION_WEIGHTS } from './affiliation-weights.ts';
import type { ChainDraft } from './chain-draft.ts';
import { chooseAffiliation, LEAST_AFFILIATION, LEAST_AMONG_STRANGERS, LEAST_INSTEAD } from './choose-affiliation.ts';
import { enrichPersons } from './enrich-persons.ts';
import { findQuoted } from './find-quoted.ts';
import { findSpeakers } from './find-speakers.ts';
import { groupNames } from './group-names.ts';
import { LocalParty } from './local-party.ts';
import { OwnerFinder } from './owner-finder.ts';
import { PageChains } from './page-chains.ts';
import { PronounResolver } from './pronoun-resolver.ts';
import { IT, OFFICIAL_SECTORS } from './reference-words.ts';
import { RoleResolver } from './role-resolver.ts';
import { SetRecorder } from './set-recorder.ts';
import { SeveralResolver } from './several-resolver.ts';

/**
 * Links the mentions of a page that mean the same, in one pass over the text after names are grouped:
 * roles to persons of the same party and office, descriptions («the country», «both sides») and pronouns to what is most salient,
 * «we» to whoever speaks. Linear: what is looked back over is bounded.
 * @param weights of whose a person is that no table knows; null: titles alone tell
 */
export function linkMentions(
  doc: ParsedDoc,
  mentions: readonly Mention[],
  repairs: readonly NameRepair[],
  world: World,
  weights: Readonly<Record<string, number>> | null = AFFILIATION_WEIGHTS,
): readonly Chain[] {
  return new Linker(doc, mentions, repairs, world, weights).link();
}

class Linker {
  private readonly chains: PageChains;
  private readonly names: ReadonlyMap<MentionIndex, ChainDraft>;
  private readonly recorder: SetRecorder;
  private readonly done: Uint8Array;
  private readonly owners: OwnerFinder;
  private readonly localParty: LocalParty;
  private readonly roles: RoleResolver;
  private readonly pronouns: PronounResolver;
  private affiliations: AffiliationMarks | undefined;
  /** Whether the table knows nobody of the page. */
  private isAmongStrangers = false;
  /** Persons who were looked at and belong to nobody. */
  private readonly unaffiliated = new Set<ChainDraft>();

  constructor(
    private readonly doc: ParsedDoc,
    private readonly mentions: readonly Mention[],
    private readonly repairs: readonly NameRepair[],
    private readonly world: World,
    private readonly weights: Readonly<Record<string, number>> | null,
  ) {
    this.chains = new PageChains(doc, mentions, world);
    this.recorder = new SetRecorder(this.chains);
    this.names = groupNames(this.chains.sentenceOf, mentions, repairs);
    this.done = new Uint8Array(mentions.length);
    this.owners = new OwnerFinder(this.chains, (mention) => this.resolve(mention));
    this.localParty = new LocalParty(this.chains);
    const severals = new SeveralResolver(this.chains, this.recorder);
    this.roles = new RoleResolver(this.chains, this.names, this.owners, this.localParty, severals, this.recorder);
    this.pronouns = new PronounResolver(this.chains, this.names, severals, findQuoted(doc));
  }

  link(): readonly Chain[] {
    enrichPersons(this.doc, this.mentions, this.names, this.repairs);
    this.isAmongStrangers = ![...this.names.values()].some(({ person }) => person !== undefined);
    this.affiliations = new AffiliationMarks(this.doc, this.mentions, this.names, this.world);
    for (const mention of this.mentions) this.resolve(mention);
    this.resolveSpeakers();
    return this.chains.toChains();
  }

  private resolve(mention: Mention): ChainDraft | undefined {
    if (this.done[mention.index] === 1) return this.chains.draftOf[mention.index];
    this.done[mention.index] = 1;
    const draft = this.findDraft(mention);
    if (!draft) return undefined;
    this.chains.put(mention, draft);
    this.recorder.note(mention, draft);
    return draft;
  }

  private findDraft(mention: Mention): ChainDraft | undefined {
    switch (mention.kind) {
      case 'person':
        return this.resolvePerson(mention);
      case 'party':
      case 'seat':
        return this.resolveParty(mention);
      case 'place':
        return this.chains.ofKey('place', `${mention.name ?? ''}`, mention);
      case 'outlet':
        return this.chains.ofKey('outlet', mention.name ?? '', mention);
      case 'role':
        return this.roles.resolve(mention);
      case 'pronoun':
        return this.pronouns.resolve(mention);
    }
  }

  private resolvePerson(mention: Mention): ChainDraft {
    const draft = this.names.get(mention.index)!;
    if (draft.parties.length === 0) {
      const party = this.findPartyOfPerson(draft, mention);
      if (party !== undefined) draft.parties = [party];
    }
    return draft;
  }

  /** A title without a party («Prime Minister X said») is that of the state in question; an apposition that names none («the head of the agency») of what it leads to. */
  private findPartyOfPerson(draft: ChainDraft, mention: Mention): PartyId | undefined {
    const possessor = this.owners.findPossessor(mention);
    if (possessor) return possessor.parties[0];
    if (mention.apposedTo !== undefined) {
      const role = this.mentions[mention.apposedTo]!;
      const owner = this.owners.findPossessor(role) ?? this.owners.findComplement(role);
      if (owner) return owner.parties[0];
      const same = this.roles.findSameOffice(role);
      if (same !== undefined) return same;
    }
    const team = this.owners.findTeam(mention);
    if (team !== undefined) return team;
    const isOfficial =
      mention.office?.endsWith('minister') === true || (mention.sector !== undefined && OFFICIAL_SECTORS.has(mention.sector));
    const local =
      isOfficial && mention.role !== undefined
        ? (this.localParty.findInClauseBefore(mention) ?? this.localParty.findAtOpening(mention) ?? this.localParty.find(mention, true))
        : undefined;
    return this.affiliate(draft, mention, local);
  }

  /** Whose a person is that no table knows, by all that the page tells; the state in question where nothing is likely. */
  private affiliate(draft: ChainDraft, mention: Mention, local: PartyId | undefined): PartyId | undefined {
    const title = titleClassOf(draft);
    const next = title === 'none' && draft.person === undefined ? this.roles.findOfficeNext(mention) : undefined;
    if (next !== undefined) return next;
    if (this.weights && draft.person === undefined && title !== 'private' && !this.unaffiliated.has(draft)) {
      const options = this.affiliations!.of(draft, local);
      const found = chooseAffiliation(options, this.weights);
      // «Premier X accused Peru»: where the state in question cannot be his, another that is likelier than nobody is taken
      const isInstead = found !== undefined && found.party !== local && this.isAgainst(draft, local);
      const least = isInstead ? Math.min(LEAST_INSTEAD, LEAST_AFFILIATION[title]) : LEAST_AFFILIATION[title];
      const isStatesman =
        this.isAmongStrangers &&
        title === 'none' &&
        found !== undefined &&
        found.anyParty >= LEAST_AMONG_STRANGERS.anyParty &&
        found.probability >= LEAST_AMONG_STRANGERS.party;
      if (found && (found.probability >= least || isStatesman)) {
        draft.why.push({
          rule: 'affiliation',
          detail: `the page tells of this person as ${found.party}'s`,
          evidence: [toSpan(mention.start, mention.end)],
          weight: Math.round(found.probability * 100) / 100,
        });
        return found.party;
      }
      this.unaffiliated.add(draft);
    }
    // not his where he is named again either
    if (local === undefined || this.isAgainst(draft, local)) return undefined;
    draft.why.push({ rule: 'state-in-question', detail: `${local} is told of here`, evidence: [toSpan(mention.start, mention.end)] });
    return local;
  }

  /** Whether a person deals with a state as with another's. */
  private isAgainst(draft: ChainDraft, state: PartyId | undefined): boolean {
    return state !== undefined && this.affiliations?.isAgainst(draft, state) === true;
  }

  private resolveParty(mention: Mention): ChainDraft | undefined {
    if (mention.kind === 'seat' && mention.name !== undefined && this.isHouse(mention))
      return this.chains.ofKey('body', mention.name, mention);
    if (mention.parties.length === 1) return this.chains.ofParty(mention.parties[0]!);
    if (mention.parties.length === 0) return undefined;
    return this.chains.several(mention.parties.map((party) => this.chains.ofParty(party)));
  }

  private isHouse(mention: Mention): boolean {
    const isCity = this.world.aliases.get(mention.name!.toLowerCase())?.some((alias) => alias.kind === 'place') === true;
    return !isCity && this.world.parties.get(mention.parties[0]!)?.capital?.startsWith(mention.name!) !== true;
  }

  /** «We», «our», «I» mean the speaker: the person for «I», the party for «we». */
  private resolveSpeakers(): void {
    const quoted = findQuoted(this.doc);
    const speakers = findSpeakers(this.doc, this.mentions, this.chains.draftOf, quoted);
    for (const mention of this.mentions) {
      if (mention.kind !== 'pronoun') continue;
      const key = this.doc.tokens[mention.head]!.form.toLowerCase();
      if (!FIRST_PERSON.has(key)) {
        if (quoted[mention.head] === 1) this.resolveAgain(mention, speakers(mention.head));
        continue;
      }
      const speaker = speakers(mention.head);
      if (!speaker) continue;
      const isSingular = key === 'i' || key === 'me' || key === 'my' || key === 'mine' || key === 'myself';
      const draft = isSingular || speaker.parties.length !== 1 ? speaker : this.chains.ofParty(speaker.parties[0]!);
      this.chains.draftOf[mention.index] = draft;
      draft.mentions.push(mention.index);
    }
  }

  /** Inside a quotation «he» and «they» are not its speaker. */
  private resolveAgain(mention: Mention, speaker: ChainDraft | undefined): void {
    if (!speaker || speaker.parties.length !== 1 || IT.has(this.doc.tokens[mention.head]!.form.toLowerCase())) return;
    const before = this.chains.draftOf[mention.index];
    const isSpeaker =
      before === speaker || (before?.kind !== 'person' && before?.parties.length === 1 && before.parties[0] === speaker.parties[0]);
    if (before && !isSpeaker) return;
    const draft = this.pronouns.resolve(mention, speaker);
    if (draft === before) return;
    if (before) before.mentions.splice(before.mentions.indexOf(mention.index), 1);
    this.chains.draftOf[mention.index] = draft;
    if (draft) draft.mentions.push(mention.index);
  }
}
