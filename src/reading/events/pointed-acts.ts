import type { ClauseTree } from './clause-tree.ts';
import type { Filled } from './filled.ts';
import type { FrameMatch } from './match-frames.ts';
import { type FoundParty, uniqueParties } from './party-finder.ts';

/** Sentences back in which an act is looked for that a word points at, and one of the same kind. */
const FARTHEST_ACT = 2;
const FARTHEST_SAME = 8;
/** The deal that a page is about is spoken of until its end. */
const FARTHEST_DEAL = 40;
/** Nouns for what a body of many members decides. */
const VOTED = new Set(['vote', 'resolution']);
/** Nouns for what one side alone decides. */
const DECIDED = new Set([
  'decision',
  'vote',
  'resolution',
  'verdict',
  'ruling',
  'announcement',
  'move',
  'step',
  'statement',
  'bill',
  'law',
  'offer',
]);
const COOPERATIVE = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'RETREAT', 'COOPERATE']);
/** Nouns that point back at an act of one kind, however far it was told before. */
const KIND_OF_DEED: ReadonlyMap<string, string> = new Map([
  ['launch', 'MOBILIZE'],
  ['test', 'MOBILIZE'],
  ['deployment', 'MOBILIZE'],
  ['suspension', 'SANCTION'],
  ['expulsion', 'SANCTION'],
  ['verdict', 'SANCTION'],
  ['ruling', 'SANCTION'],
  ['strike', 'ASSAULT'],
  ['attack', 'ASSAULT'],
  ['violence', 'ASSAULT'],
  ['killing', 'ASSAULT'],
  ['raid', 'ASSAULT'],
  ['arrest', 'COERCE'],
]);
const PROPOSING = new Set(['AGREE', 'REQUEST', 'CONSULT']);
/** What counts for an act told before being the one that is meant. Set by hand on linked pages of odd stories. */
const LEAD_SENTENCES = 2;
const SAME_WORD = 2;
const IN_LEAD = 1;
const LAST_TOLD = 2;

/** Finds the doers of acts that words point back at: «the move», «turned it down», «condemned the strikes». */
export class PointedActs {
  private readonly tree: ClauseTree;
  private readonly matches: ReadonlyMap<number, FrameMatch>;
  /** Frames with a type, in the order of the text. */
  private readonly ordered: readonly FrameMatch[];
  private readonly fill: (match: FrameMatch, depth: number) => Filled;
  /** Nouns that point back at an act told before («the move», «the decision»), at an offer or demand, and at a deal. */
  private readonly deeds: ReadonlySet<string>;
  private readonly proposals: ReadonlySet<string>;
  private readonly deals: ReadonlySet<string>;

  constructor(
    tree: ClauseTree,
    matches: ReadonlyMap<number, FrameMatch>,
    classes: ReadonlyMap<string, ReadonlySet<string>>,
    fill: (match: FrameMatch, depth: number) => Filled,
  ) {
    this.tree = tree;
    this.matches = matches;
    this.ordered = [...matches.values()].filter((m) => m.frame.type !== undefined).sort((a, b) => a.token - b.token);
    this.fill = fill;
    this.deeds = classes.get('deed') ?? new Set();
    this.proposals = classes.get('proposal') ?? new Set();
    this.deals = classes.get('agreement') ?? new Set();
  }

  /**
   * «called *the move* an outrage», «turned *it* down»: the doer of the last act told before, by somebody else.
   */
  pointedAt(match: FrameMatch, head: number, avoid: ReadonlySet<string>, depth: number): FoundParty[] {
    const { type } = match.frame;
    if (type !== 'ACCUSE' && type !== 'SUPPORT' && type !== 'REJECT') return [];
    const token = this.tree.tokens[head]!;
    const lemma = token.lemma.toLowerCase();
    const isPronoun = token.upos === 'PRON' && (lemma === 'it' || lemma === 'this' || lemma === 'that');
    const isProposal = this.proposals.has(lemma) || (isPronoun && type === 'REJECT');
    const named = this.matches.get(head)?.frame;
    const isDeal = this.deals.has(lemma) || (named?.upos === 'NOUN' && named.type !== undefined && COOPERATIVE.has(named.type));
    if (!isPronoun && !isProposal && !isDeal && !this.deeds.has(lemma)) return [];
    const sentence = this.tree.sentenceOf[match.token]!;
    const kindMeant = KIND_OF_DEED.get(lemma);
    const isFar = isDeal || type === 'SUPPORT';
    let single: FoundParty[] = [];
    for (let k = this.ordered.length - 1; k >= 0; k--) {
      const earlier = this.ordered[k]!;
      if (earlier.token >= match.token || earlier === match) continue;
      const distance = sentence - this.tree.sentenceOf[earlier.token]!;
      if (distance > (isDeal ? FARTHEST_DEAL : FARTHEST_SAME)) break;
      const kind = earlier.frame.type!;
      // «X welcomed the deal. Y praised the step.»: one reaction after the other, to the same act
      if (kind === type && type === 'SUPPORT' && distance <= FARTHEST_ACT && !isPronoun) {
        const { recipients } = this.fill(earlier, depth + 1);
        if (recipients.length > 0 && recipients.every((p) => p.how === 'earlier')) {
          const others = recipients.filter((p) => !avoid.has(p.party));
          if (others.length > 0) return others;
        }
      }
      // «X criticised Y. *This* angered Y.»: what somebody resents may be words about himself
      if (isPronoun && type === 'ACCUSE' && kind === 'ACCUSE' && distance === 1) {
        const { actors, recipients } = this.fill(earlier, depth + 1);
        if (actors.length > 0 && actors.every((p) => !avoid.has(p.party)) && recipients.some((p) => avoid.has(p.party)))
          return actors.map((p) => ({ ...p, how: 'earlier' }));
      }
      if (kindMeant ? kind !== kindMeant : distance > FARTHEST_ACT && !isFar) continue;
      const isKind = COOPERATIVE.has(kind) || (isDeal && kind === 'CONSULT');
      if (
        isDeal || (type === 'SUPPORT' && !DECIDED.has(lemma))
          ? !isKind && !VOTED.has(lemma)
          : type === 'REJECT'
            ? !PROPOSING.has(kind)
            : kind === 'ACCUSE' || kind === 'SUPPORT' || kind === 'CONSULT'
      )
        continue;
      const { actors, recipients } = this.fill(earlier, depth + 1);
      if (actors.length === 0) continue;
      if (VOTED.has(lemma)) {
        // what is voted on is the act of a body
        const body = actors.filter((p) => p.party.startsWith('org:') && !avoid.has(p.party));
        if (body.length === 0) continue;
        return body.map((p) => ({ ...p, how: 'earlier' }));
      }
      // a deal that is welcomed has two sides; who welcomes it may be one of them
      if (isDeal || type === 'SUPPORT') {
        const sides = uniqueParties([...actors, ...recipients]);
        const others = sides.filter((p) => !avoid.has(p.party));
        if (sides.length > 1 && others.length > 0 && (isDeal || others.length === sides.length))
          return others.map((p) => ({ ...p, how: 'earlier' }));
        if (DECIDED.has(lemma) && single.length === 0 && distance <= FARTHEST_ACT && others.length === sides.length) single = others;
        continue;
      }
      if (!actors.every((p) => !avoid.has(p.party))) continue;
      return actors.map((p) => ({ ...p, how: 'earlier' }));
    }
    return single.map((p) => ({ ...p, how: 'earlier' }));
  }

  /** «condemned *the attack*»: the doers of the last such act told before. */
  sameEarlier(event: FrameMatch, depth: number, avoid?: ReadonlySet<string>): FoundParty[] {
    const sentence = this.tree.sentenceOf[event.token]!;
    const lemma = this.tree.lemmas[event.token]!;
    let best: readonly FoundParty[] = [];
    let most = 0;
    const weights = new Map<string, number>();
    const own = this.ordered.findLastIndex((earlier) => earlier.token < event.token);
    for (let k = own; k >= 0; k--) {
      const earlier = this.ordered[k]!;
      const at = this.tree.sentenceOf[earlier.token]!;
      const isLead = at < LEAD_SENTENCES;
      if (sentence - at > FARTHEST_SAME && !isLead) {
        // on to the lead
        k = this.ordered.findIndex((other) => this.tree.sentenceOf[other.token]! >= LEAD_SENTENCES);
        continue;
      }
      if (earlier.frame.type !== event.frame.type) continue;
      const { actors } = this.fill(earlier, depth + 1);
      if (actors.length === 0 || !actors.every((p) => !avoid?.has(p.party))) continue;
      // the same word tells of the same act; the lead tells of what the page is about; else the last one is meant
      const key = actors
        .map((p) => p.party)
        .sort()
        .join('+');
      const weight =
        (weights.get(key) ?? 0) +
        (this.tree.lemmas[earlier.token]! === lemma ? SAME_WORD : 0) +
        (isLead ? IN_LEAD : 0) +
        (best.length === 0 ? LAST_TOLD : 0) +
        1;
      weights.set(key, weight);
      if (weight > most) {
        most = weight;
        best = actors;
      }
    }
    return best.map((p) => ({ ...p, how: 'earlier' }));
  }
}
