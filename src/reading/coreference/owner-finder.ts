import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { Mention } from '../../model/mention.ts';
import type { ChainDraft } from './chain-draft.ts';
import type { PageChains } from './page-chains.ts';

/** Words after «of» or «for» in which its noun is sought where the tree has none. */
const COMPLEMENT_REACH = 4;

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
