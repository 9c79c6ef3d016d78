import type { Chain } from '../../model/chain.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { type ChainDraft, newDraft } from './chain-draft.ts';
import { AGENCY_WORDS } from './reference-words.ts';
import { History, weightOf } from './salience.ts';
import { MEDIATING } from './verbs-of-sides.ts';

/** A country's name that only describes another noun («Chinese ships») is less in question than one that stands for itself. Set by hand on the odd dev pages. */
const MODIFIER_WEIGHT = 0.6;

/** The chains of a page in the making: what is linked so far, and in which order the text tells of it. */
export class PageChains {
  /** By the index of the mention. */
  readonly draftOf: (ChainDraft | undefined)[];
  readonly history = new History();
  readonly sentenceOf: Int32Array;
  /** First mention with this head. */
  readonly byHead = new Map<number, number>();
  private readonly drafts: ChainDraft[] = [];
  private readonly partyDrafts = new Map<string, ChainDraft>();
  private readonly keyedDrafts = new Map<string, ChainDraft>();

  constructor(
    readonly doc: ParsedDoc,
    readonly mentions: readonly Mention[],
    readonly world: World,
  ) {
    this.draftOf = new Array<ChainDraft | undefined>(mentions.length).fill(undefined);
    this.sentenceOf = new Int32Array(doc.tokens.length);
    for (const sentence of doc.sentences) this.sentenceOf.fill(sentence.index, sentence.from, sentence.to);
    for (const mention of mentions) if (!this.byHead.has(mention.head)) this.byHead.set(mention.head, mention.index);
  }

  /** Adds a mention to a chain, and to what later words may refer to. */
  put(mention: Mention, draft: ChainDraft): void {
    this.draftOf[mention.index] = draft;
    if (draft.mentions.length === 0) this.drafts.push(draft);
    draft.mentions.push(mention.index);
    if (mention.kind === 'role') draft.nouns.add(this.doc.tokens[mention.head]!.lemma.toLowerCase());
    if (mention.kind === 'party' && draft.kind === 'party' && mention.to - mention.from > 1) {
      const last = this.doc.tokens[mention.to - 1]!.form.toLowerCase();
      if (AGENCY_WORDS.has(last)) draft.nouns.add(last);
    }
    const isPlace = mention.kind === 'place' || draft.kind === 'outlet';
    const sentence = this.sentenceOf[mention.head]!;
    const isModifier = mention.kind === 'party' && /^(?:amod|compound)$/.test(this.doc.tokens[mention.head]!.deprel);
    this.history.add({
      draft,
      sentence,
      token: mention.head,
      weight: weightOf(this.doc, mention.head) * (isModifier ? MODIFIER_WEIGHT : 1),
      isPlace,
      isPeople: this.isPeople(mention),
      isMediator: this.isMediator(mention),
    });
  }

  /** «Norway mediated», «the talks that Norway hosts». */
  private isMediator({ head }: Mention): boolean {
    const { deprel, head: verb } = this.doc.tokens[head]!;
    return deprel.startsWith('nsubj') && verb >= 0 && MEDIATING.has(this.doc.tokens[verb]!.lemma.toLowerCase());
  }

  /** «the Danes», «Danes»: a people in the plural. */
  private isPeople({ kind, head, from, to }: Mention): boolean {
    const token = this.doc.tokens[head]!;
    if (kind !== 'party' || to - from > 2 || !token.feats.includes('Number=Plur')) return false;
    return this.world.aliases.get(token.form.toLowerCase())?.some((alias) => alias.kind === 'demonym') === true;
  }

  /** The chain of a place, an outlet or a body by its name. */
  ofKey(kind: 'place' | 'outlet' | 'body', key: string, mention: Mention): ChainDraft {
    const full = `${kind}|${key}`;
    let draft = this.keyedDrafts.get(full);
    if (!draft) {
      draft = newDraft(kind, mention.parties);
      if (mention.name !== undefined || kind !== 'body') draft.name = mention.name ?? key;
      if (mention.sector !== undefined) draft.sector = mention.sector;
      this.keyedDrafts.set(full, draft);
      this.drafts.push(draft);
    }
    return draft;
  }

  /** The chain of a party itself. */
  ofParty(party: PartyId): ChainDraft {
    let draft = this.partyDrafts.get(party);
    if (!draft) {
      draft = newDraft('party', [party]);
      draft.name = this.world.parties.get(party)?.name ?? party;
      const sector = this.world.parties.get(party)?.sector;
      if (sector !== undefined) draft.sector = sector;
      this.partyDrafts.set(party, draft);
      this.drafts.push(draft);
    }
    return draft;
  }

  /** A chain of several together: «both sides». */
  several(parts: readonly ChainDraft[]): ChainDraft {
    const draft = newDraft('several', union(...parts.map((part) => part.parties)), true);
    draft.parts = parts;
    this.drafts.push(draft);
    return draft;
  }

  /** All chains with a mention, in the order of their first ones. */
  toChains(): readonly Chain[] {
    const kept = [...new Set(this.drafts)].filter((draft) => draft.mentions.length > 0);
    const first = (draft: ChainDraft): number => Math.min(...draft.mentions);
    kept.sort((a, b) => first(a) - first(b));
    const indexOf = new Map(kept.map((draft, i) => [draft, i]));
    return kept.map((draft, index) => ({
      index,
      kind: draft.kind,
      mentions: [...draft.mentions].sort((a, b) => a - b) as MentionIndex[],
      parties: draft.parties,
      ...(draft.sector === undefined ? {} : { sector: draft.sector }),
      ...(draft.person === undefined ? {} : { person: draft.person }),
      ...(draft.name === undefined ? {} : { name: draft.name }),
      ...(draft.role === undefined ? {} : { role: draft.role }),
      ...(draft.office === undefined ? {} : { office: draft.office }),
      parts: draft.parts.flatMap((part) => indexOf.get(part) ?? []),
      why: draft.why,
    }));
  }
}

const union = (...lists: readonly (readonly PartyId[])[]): readonly PartyId[] => [...new Set(lists.flat())];
