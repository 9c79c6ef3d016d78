import { EVENT_TYPE_TABLE, type EventType, type QuadClass } from '../../ontology/plover.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Filled } from './filled.ts';
import type { FrameMatch } from './match-frames.ts';

/** Sentences at the beginning of a page that count double: headline and lead say what it is about. */
const LEAD_SENTENCES = 3;
const LEAD_WEIGHT = 2;
/** Tellings that a pair needs, and its least share of all of them, to be what the page is about. Set by hand on the linked pages of odd stories. */
const FEWEST_TELLINGS = 2;
const LEAST_SHARE = 0.34;

/** A telling whose own words name its doer, and mostly the other side. */
export interface Telling {
  readonly match: FrameMatch;
  readonly from: PartyId;
  readonly to?: PartyId;
  readonly isJoint: boolean;
}

/** The two parties between whom a page's story goes on: those most often told of as the two sides of an act; and how often each two are. */
export class FocalPair {
  readonly members: readonly PartyId[];
  /** What the words themselves tell of a doer and another side, by doer, then by the other. */
  private readonly told = new Map<PartyId, Map<PartyId, Told>>();
  private readonly bias = new Map<PartyId, number>();
  /** Tellings in which the words give a doer and one other side, in the order of the text. */
  private readonly ordered: Telling[] = [];

  constructor(tree: ClauseTree, matches: Iterable<FrameMatch>, fill: (match: FrameMatch) => Filled) {
    const counts = new Map<string, { pair: readonly PartyId[]; weight: number }>();
    let total = 0;
    for (const match of matches) {
      const { type } = match.frame;
      if (!type) continue;
      const { actors, recipients } = fill(match);
      const pairs: (readonly [PartyId, PartyId])[] = [];
      const isJoint = recipients.length === 0;
      const sides = isJoint ? [actors.slice(0, 1), actors.slice(1)] : [actors, recipients];
      if (sides[0]!.length > 2 || sides[1]!.length > 2) continue;
      for (const a of sides[0]!)
        for (const b of sides[1]!) {
          if (a.party === b.party) continue;
          pairs.push(a.party < b.party ? [a.party, b.party] : [b.party, a.party]);
          for (const [from, to] of isJoint ? [[a, b] as const, [b, a] as const] : [[a, b] as const]) {
            const told = this.toldOf(from.party, to.party);
            told.by.add(match);
            for (const kind of ['any', type, EVENT_TYPE_TABLE[type].quad] as const) told.times.set(kind, (told.times.get(kind) ?? 0) + 1);
            if (tree.sentenceOf[match.token]! < LEAD_SENTENCES) told.isInLead = true;
          }
        }
      if (actors.length > 0 && (actors.length === 1 || recipients.length > 0))
        this.ordered.push({
          match,
          from: actors[0]!.party,
          ...((recipients[0] ?? actors[1]) && { to: (recipients[0] ?? actors[1])!.party }),
          isJoint,
        });
      if (!isJoint) {
        for (const a of sides[0]!) this.bias.set(a.party, (this.bias.get(a.party) ?? 0) + 1);
        for (const b of sides[1]!) this.bias.set(b.party, (this.bias.get(b.party) ?? 0) - 1);
      }
      const weight = (tree.sentenceOf[match.token]! < LEAD_SENTENCES ? LEAD_WEIGHT : 1) / (pairs.length || 1);
      for (const pair of pairs) {
        const key = pair.join('+');
        const known = counts.get(key) ?? { pair, weight: 0 };
        known.weight += weight;
        counts.set(key, known);
        total += weight;
      }
    }
    this.ordered.sort((a, b) => a.match.token - b.match.token);
    const [best] = [...counts.values()].sort((a, b) => b.weight - a.weight || (a.pair.join() < b.pair.join() ? -1 : 1));
    this.members = best && best.weight >= FEWEST_TELLINGS && best.weight >= total * LEAST_SHARE ? best.pair : [];
  }

  /** The other one of the two; undefined where the party is none of them. */
  otherOf(party: PartyId): PartyId | undefined {
    const at = this.members.indexOf(party);
    return at < 0 ? undefined : this.members[1 - at];
  }

  /** Whether the page's own words name two sides of an act at least so often: only then something goes without saying. */
  isTold(times: number): boolean {
    let count = 0;
    for (const { to } of this.ordered) if (to !== undefined && ++count >= times) return true;
    return false;
  }

  /** The last telling before a token; of an act of one type, where one is given; `reach`: tellings back that are looked at. */
  lastBefore(token: number, needsBoth: boolean, type?: EventType, reach = Infinity): Telling | undefined {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ordered[middle]!.match.token < token) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && k >= low - reach; k--) {
      const telling = this.ordered[k]!;
      if ((!needsBoth || telling.to !== undefined) && (type === undefined || telling.match.frame.type === type)) return telling;
    }
    return undefined;
  }

  /** Tellings in which a party is the doer less those in which it is the other side. */
  biasOf(party: PartyId): number {
    return this.bias.get(party) ?? 0;
  }

  /** What is told of a doer and another side; undefined where nothing is. */
  findTold(from: PartyId, to: PartyId): Told | undefined {
    return this.told.get(from)?.get(to);
  }

  private toldOf(from: PartyId, to: PartyId): Told {
    let ofDoer = this.told.get(from);
    if (!ofDoer) this.told.set(from, (ofDoer = new Map<PartyId, Told>()));
    let told = ofDoer.get(to);
    if (!told) ofDoer.set(to, (told = { times: new Map(), by: new Set(), isInLead: false }));
    return told;
  }
}

/** Tellings of one doer and one other side: how often of each type and quad class, and of any; by which words; and whether in the head of the page. */
export interface Told {
  readonly times: Map<EventType | QuadClass | 'any', number>;
  readonly by: Set<FrameMatch>;
  isInLead: boolean;
}

/** How many tellings but one name both as doer and other side, of one type, of one quad class, or of any. */
export function timesElsewhere(told: Told | undefined, kind: EventType | QuadClass | 'any', except: FrameMatch): number {
  if (!told) return 0;
  const { type } = except.frame;
  const isOwn = told.by.has(except) && (kind === 'any' || kind === type || kind === EVENT_TYPE_TABLE[type!].quad);
  return (told.times.get(kind) ?? 0) - (isOwn ? 1 : 0);
}
