import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { Mention } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { ChainDraft } from './chain-draft.ts';
import type { PageChains } from './page-chains.ts';

/** Words after «of» or «for» in which its noun is sought where the tree has none. */
const COMPLEMENT_REACH = 4;

/** Verbs of being at the head of people, and people who have a head of their own nation. */
const LEADS: ReadonlySet<string> = new Set(['lead', 'head', 'command', 'chair']);
const TEAMS: ReadonlySet<string> = new Set([
  'delegation',
  'team',
  'mission',
  'side',
  'contingent',
  'troop',
  'force',
  'army',
  'unit',
  'government',
  'ministry',
  ...['soldier', 'guard', 'troops', 'trooper', 'paratrooper', 'police', 'militia', 'fleet', 'squadron', 'peacekeeper'],
]);
/** Verbs of ruling, for «X, who governs Bhutan». */
const RULES: ReadonlySet<string> = new Set(['lead', 'head', 'govern', 'rule', 'run']);
/** Tokens after «led by» in which who leads begins. */
const LEADER_REACH = 4;

/** Finds whose a role is: by a possessive before it, or by what follows it. */
export class OwnerFinder {
  constructor(
    private readonly chains: PageChains,
    private readonly resolve: (mention: Mention) => ChainDraft | undefined,
  ) {}

  /** «its troops», «his foreign minister», «the agency's envoy»: whose the possessive is. */
  findPossessor(mention: Mention): ChainDraft | undefined {
    for (let i = mention.index + 1; i < this.chains.mentions.length; i++) {
      const inner = this.chains.mentions[i]!;
      if (inner.start >= mention.end) break;
      if (inner.kind === 'pronoun' && inner.head < mention.head) return this.resolve(inner);
      if (inner.kind === 'person' && inner.head < mention.head) return this.resolve(inner);
      if (inner.kind === 'role' && inner.head < mention.head && this.isPossessive(inner)) return this.resolve(inner);
    }
    return undefined;
  }

  /** «An Israeli team led by X», «X, who heads the Danish delegation», «X led a Danish delegation»: whose the team is. */
  findTeam(person: Mention): PartyId | undefined {
    const { doc } = this.chains;
    const { tokens } = doc;
    // by words, as trees hang the participle on the verb
    const by = person.from - 1;
    if (tokens[by]?.form === 'by' && LEADS.has(tokens[by - 1]!.lemma.toLowerCase())) return this.ownerOfTeam(by - 2);
    // «Libyan guards under X»
    if (tokens[by]?.form === 'under') return this.ownerOfTeam(by - 1);
    const ruled = tokens[person.to]?.form === ',' && tokens[person.to + 1]?.form === 'who' ? this.stateRuledBy(person.to + 2) : undefined;
    if (ruled !== undefined) return ruled;
    const clauses = dependentsOf(doc)
      .of(person.head)
      .filter((child) => tokens[child]!.deprel.startsWith('acl'));
    const { deprel, head: verb } = tokens[person.head]!;
    if (verb >= 0 && deprel === 'nsubj') clauses.push(verb);
    for (const clause of clauses) {
      if (!LEADS.has(tokens[clause]!.lemma.toLowerCase())) continue;
      const object = dependentsOf(doc)
        .of(clause)
        .find((child) => tokens[child]!.deprel === 'obj');
      const party = object === undefined ? undefined : this.ownerOfTeam(object);
      if (party !== undefined) return party;
    }
    return undefined;
  }

  /** «A delegation led by Vice-President X»: whose the leader is. */
  findLeader(team: Mention): ChainDraft | undefined {
    const { doc, mentions } = this.chains;
    const { tokens } = doc;
    const isLed = LEADS.has(tokens[team.to]?.lemma.toLowerCase() ?? '') && tokens[team.to + 1]?.form === 'by';
    if (!isLed || !TEAMS.has(tokens[team.head]!.lemma.toLowerCase())) return undefined;
    for (let i = team.index + 1; i < mentions.length && mentions[i]!.from <= team.to + LEADER_REACH; i++)
      if (mentions[i]!.from > team.to && mentions[i]!.kind === 'person') return this.resolve(mentions[i]!);
    return undefined;
  }

  /** «X, who governs Bhutan»: the state named behind such a verb. */
  private stateRuledBy(verb: number): PartyId | undefined {
    const { doc, byHead, mentions } = this.chains;
    if (!RULES.has(doc.tokens[verb]?.lemma.toLowerCase() ?? '')) return undefined;
    const at = byHead.get(verb + 1) ?? byHead.get(verb + 2);
    const { kind, parties } = at === undefined ? {} : mentions[at]!;
    return kind === 'party' && parties?.length === 1 && isState(parties[0]!) ? parties[0] : undefined;
  }

  private ownerOfTeam(noun: number): PartyId | undefined {
    if (noun < 0 || !TEAMS.has(this.chains.doc.tokens[noun]!.lemma.toLowerCase())) return undefined;
    const at = this.chains.byHead.get(noun);
    const parties = at === undefined ? [] : this.chains.mentions[at]!.parties;
    return parties.length === 1 ? parties[0] : undefined;
  }

  /** «the agency's envoy» */
  private isPossessive({ to }: Mention): boolean {
    return /^['’]s?$/.test(this.chains.doc.tokens[to]?.form ?? '');
  }

  /** «the head of the agency», «a spokesman for Name». */
  findComplement(mention: Mention): ChainDraft | undefined {
    const { doc, mentions, byHead } = this.chains;
    for (const child of dependentsOf(doc).of(mention.head)) {
      if (child < mention.head || !isRelation(doc.tokens[child]!.deprel, 'nmod')) continue;
      const inner = byHead.get(child);
      if (inner === undefined) continue;
      const draft = this.resolve(mentions[inner]!);
      if (draft && draft.kind !== 'place' && draft.parties.length > 0) return draft;
    }
    // The tree failed: «of the agency» directly after it.
    const next = doc.tokens[mention.to];
    if (next && (next.form === 'of' || next.form === 'for')) {
      for (let i = mention.to + 1; i <= mention.to + COMPLEMENT_REACH && i < doc.tokens.length; i++) {
        if (doc.tokens[i]!.upos === 'VERB') return undefined;
        const inner = byHead.get(i);
        if (inner === undefined) continue;
        const draft = this.resolve(mentions[inner]!);
        return draft && draft.kind !== 'place' && draft.parties.length > 0 ? draft : undefined;
      }
    }
    return undefined;
  }
}
