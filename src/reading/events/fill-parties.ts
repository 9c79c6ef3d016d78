import type { Slot } from '../../model/lexicon.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import { EVENT_TYPE_TABLE } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Day } from '../../base/days.ts';
import { atMission } from './at-mission.ts';
import type { BackgroundWars } from './background-wars.ts';
import type { Filled } from './filled.ts';
import { findCondition } from './find-condition.ts';
import { findSlot } from './find-slot.ts';
import type { FrameMatch } from './match-frames.ts';
import { aimedAt, thoseUnder } from './other-sides.ts';
import { type FoundParty, type PartyFinder, uniqueParties } from './party-finder.ts';
import { PointedActs } from './pointed-acts.ts';
import { judgedClause } from './sentential-which.ts';

/** Modes and types of acts that the authorities or the crowd of a place do, where nobody is named. */
const BY_AUTHORITIES: ReadonlySet<string> = new Set([
  'PROTEST', 'demo', 'riot', 'obstruct', 'COERCE', 'arrest', 'seize', 'restrict', 'ban', 'censor', 'deport', 'convict', 'release', 'execute', 'torture',
]); // biome-ignore format: words in rows
/** What a third party is to the two sides of talks or of a deal («go» begins «go-between»). */
const MEDIATORS: ReadonlySet<string> = new Set([
  'mediator', 'facilitator', 'broker', 'guarantor', 'go-between', 'go', 'intermediary', 'witness', 'observer', 'moderator', 'host', 'arbiter', 'middleman',
]); // biome-ignore format: words in rows
/** Words after a party in which that is told: «Norway as the mediator», «Norway, the mediator». */
const MEDIATOR_REACH = 4;
/** What is complied with, and the words before it where it is. */
const WISHED: ReadonlySet<string> = new Set(['request', 'invitation', 'demand', 'appeal', 'plea', 'behest', 'insistence', 'urging']);
const ON_REQUEST: ReadonlySet<string> = new Set(['at', 'on', 'upon']);
const PRISONS: ReadonlySet<string> = new Set(['jail', 'prison', 'custody', 'detention', 'camp', 'captivity', 'cell']);
const NOTHING: Filled = { actors: [], recipients: [], isReflexive: false };
/** Slots in which somebody stands who hears a complaint, and those of whom or of whose act it is made. */
const HEARING: ReadonlySet<string> = new Set(['to', 'with', 'before', 'at']);
const BLAMED: readonly Slot[] = ['about', 'over', 'against', 'of'].map((marker) => ({ kind: 'prep', marker }));
const PLACE_TYPES = new Set(['ASSAULT', 'CONSULT', 'COERCE', 'AID', 'MOBILIZE', 'RETREAT', 'SANCTION']);
/** Words of a content clause that are searched for a party. */
const LARGEST_CLAUSE = 40;
/** Effects whose content has the same doer. */
const CARRYING = new Set<string>(['plans', 'does', 'doubts', 'promises', 'fails', 'denies', 'refuses']);
/** Prepositions of the circumstances in which something else was done. */
const AROUND = new Set(['in', 'during', 'after', 'at', 'following', 'before', 'on', 'amid', 'through']);
const WAR_NOUNS = new Set(['war', 'invasion', 'conflict', 'fighting', 'aggression', 'hostility', 'offensive', 'occupation']);
const WAR_SLOTS: readonly Slot[] = [
  { kind: 'prep', marker: 'in' },
  { kind: 'prep', marker: 'of' },
  { kind: 'prep', marker: 'against' },
  { kind: 'prep', marker: 'on' },
  { kind: 'prep', marker: 'over' },
  { kind: 'poss' },
  { kind: 'adj' },
];
/** Depth of events named inside events that is looked at («condemned the call for an attack by …»). */
const DEEPEST_EVENT = 3;

/** Finds the parties of matched frames, each once. */
export class PartyFiller {
  private readonly known = new Map<FrameMatch, Filled>();
  private readonly tree: ClauseTree;
  private readonly finder: PartyFinder;
  private readonly matches: ReadonlyMap<number, FrameMatch>;
  private readonly governorOf: ReadonlyMap<FrameMatch, FrameMatch>;
  private readonly wars: BackgroundWars;
  private readonly writtenBy: Day | undefined;
  private readonly pointed: PointedActs;
  private readonly contents: (match: FrameMatch) => readonly FrameMatch[];

  constructor(
    tree: ClauseTree,
    finder: PartyFinder,
    matches: ReadonlyMap<number, FrameMatch>,
    /** Events that a frame has as content. */
    contents: (match: FrameMatch) => readonly FrameMatch[],
    governorOf: ReadonlyMap<FrameMatch, FrameMatch>,
    wars: BackgroundWars,
    writtenBy: Day | undefined,
    classes: ReadonlyMap<string, ReadonlySet<string>>,
    /** The state that the page is about beside another one. */
    private readonly findHome: (other: PartyId) => PartyId | undefined,
  ) {
    this.governorOf = governorOf;
    this.wars = wars;
    this.writtenBy = writtenBy;
    this.pointed = new PointedActs(tree, matches, classes, (match, depth) => this.fill(match, depth));
    this.tree = tree;
    this.finder = finder;
    this.matches = matches;
    this.contents = contents;
  }

  fill(match: FrameMatch, depth = 0): Filled {
    const known = this.known.get(match);
    if (known) return known;
    if (depth > DEEPEST_EVENT) return NOTHING;
    this.known.set(match, NOTHING);
    const filled = this.asWar(match, atMission(this.tree, this.finder, match, this.compute(match, depth), this.findHome), depth);
    this.known.set(match, filled);
    return filled;
  }

  /** Doers of the act that a phrase points back at («the move», «it»); empty where none is told before. */
  pointedAt(match: FrameMatch, head: number, avoid: ReadonlySet<string>): FoundParty[] {
    return this.pointed.pointedAt(match, head, avoid, 0);
  }

  /** «the war in Ukraine», «the Ukraine war»: sides that general knowledge gives. */
  private asWar(match: FrameMatch, filled: Filled, depth: number): Filled {
    const { frame, token } = match;
    if (frame.type === 'ASSAULT' && frame.upos === 'VERB') return this.asKnownWar(match, filled);
    if (frame.type !== 'ASSAULT' || frame.upos !== 'NOUN' || !WAR_NOUNS.has(this.tree.lemmas[token]!)) return filled;
    // a pronoun is no good witness of whose war it is
    const doers = filled.actors.filter((p) => !this.finder.isPronoun(p));
    if (frame.isJoint ? filled.actors.length > 1 : doers.length > 0 && filled.recipients.length > 0) return filled;
    const named = new Map<string, FoundParty>();
    for (const party of [...doers, ...filled.recipients]) named.set(party.party, party);
    for (const slot of WAR_SLOTS)
      for (const party of this.inSlot(match, slot, true, depth))
        if (!named.has(party.party) && !this.finder.isPronoun(party)) named.set(party.party, party);
    if (named.size === 0) return filled;
    const war = this.wars.find(
      [...named.values()].map((p) => p.party),
      this.writtenBy,
    );
    if (!war) return filled;
    const side = (party: FoundParty['party']): FoundParty => named.get(party) ?? { party, at: token, how: 'war' };
    const others = war.parties.slice(1).filter((p) => named.has(p));
    return {
      actors: [side(war.parties[0]!)],
      recipients: (others.length > 0 ? others : war.parties.slice(1, 2)).map(side),
      actorSlot: 'war',
      recipientSlot: 'war',
      isReflexive: false,
      war,
    };
  }

  /** «the war *it* started in Ukraine»: where nothing or only a pronoun tells who, the one who is known to have begun it. */
  private asKnownWar({ words, token }: FrameMatch, filled: Filled): Filled {
    const isWar = [...words, ...this.tree.undergoers(token)].some((word) => WAR_NOUNS.has(this.tree.lemmas[word]!));
    if (!isWar || filled.recipients.length !== 1 || !filled.actors.every((p) => this.finder.isPronoun(p))) return filled;
    const war = this.wars.find(
      filled.recipients.map((p) => p.party),
      this.writtenBy,
    );
    const [aggressor, ...attacked] = war?.parties ?? [];
    if (aggressor === undefined || !attacked.includes(filled.recipients[0]!.party)) return filled;
    return { ...filled, actors: [{ party: aggressor, at: token, how: 'war' }], actorSlot: 'war' };
  }

  private compute(match: FrameMatch, depth: number): Filled {
    const { frame } = match;
    // «is expected in Oslo»: where a frame of promise asks for a place, its country is meant
    const isPlaced = frame.type === 'AGREE' && frame.recipient.some(({ marker }) => marker === 'in');
    const allowPlace = frame.type !== undefined && (PLACE_TYPES.has(frame.type) || isPlaced);
    if (frame.isJoint) {
      const all = new Map<string, FoundParty>();
      const slots: string[] = [];
      for (const slot of frame.actor) {
        const found = this.inSlot(match, slot, false, depth);
        for (const party of found) if (!all.has(party.party) && !this.isMediator(party)) all.set(party.party, party);
        if (found.length > 0) slots.push(nameOf(slot));
        // of a noun («trade between A and B with C») the first place that names two sides is enough
        if (frame.upos === 'NOUN' && all.size > 1) break;
      }
      if (all.size < 2 && frame.upos === 'NOUN')
        for (const doer of this.doersAround(match))
          for (const party of this.finder.inPhrase(doer)) if (!all.has(party.party)) all.set(party.party, { ...party, how: 'around' });
      const recipients = this.firstOf(match, frame.recipient, allowPlace, depth);
      return {
        actors: [...all.values()],
        recipients: recipients.found.filter((r) => !all.has(r.party)),
        actorSlot: slots.join(' and '),
        ...(recipients.slot && { recipientSlot: recipients.slot }),
        isReflexive: false,
      };
    }
    let actor = this.firstOf(match, frame.actor, false, depth);
    if (actor.found.length === 0 && frame.upos === 'NOUN') {
      const governor = this.governorOf.get(match);
      if (governor && CARRYING.has(governor.frame.effect ?? ''))
        actor = {
          found: findSlot(this.tree, governor.token, governor.words, { kind: 'subj' }).flatMap((h) => this.finder.inPhrase(h)),
          slot: 'governor',
        };
    }
    if (actor.found.length === 0 && frame.type && BY_AUTHORITIES.has(frame.mode ?? frame.type) && this.tree.isPassive(match.token))
      actor = this.authorities(match, depth);
    const ids = new Set(actor.found.map((p) => p.party));
    let recipient = this.firstOf(match, frame.recipient, allowPlace, depth, ids);
    if (recipient.found.length === 0) recipient = this.whoComplies(match, ids) ?? recipient;
    if (recipient.found.every((p) => ids.has(p.party))) recipient = this.otherSide(match, ids, depth) ?? recipient;
    // a forum is complained to, not of
    if (
      frame.type === 'ACCUSE' &&
      HEARING.has(recipient.slot ?? '') &&
      recipient.found.every((p) => !isState(p.party) && p.party.startsWith('org:'))
    )
      recipient = this.firstOf(match, BLAMED, false, depth, ids);
    if (frame.type === 'THREATEN' && recipient.found.every((p) => ids.has(p.party) || p.how === 'below')) {
      const found = [match.token, ...contentHeads(this.tree, match)]
        .map((t) => this.meetsCondition(t, ids, depth))
        .find((f) => f.length > 0);
      if (found) recipient = { found, slot: 'condition' };
    }
    const others = recipient.found.filter((p) => !ids.has(p.party));
    // «Putin and Xi met, and the host invited Xi»: of two doers taken from the clause before, the one that it is done to drops out
    if (others.length === 0 && recipient.found.length > 0 && actor.found.length > recipient.found.length) {
      const done = new Set(recipient.found.map((p) => p.party));
      return {
        actors: actor.found.filter((p) => !done.has(p.party)),
        recipients: recipient.found,
        actorSlot: actor.slot ?? '',
        recipientSlot: recipient.slot ?? '',
        isReflexive: false,
      };
    }
    return {
      actors: actor.found,
      recipients: others.length > 0 ? others : [],
      ...(actor.slot && { actorSlot: actor.slot }),
      ...(recipient.slot && { recipientSlot: recipient.slot }),
      isReflexive: recipient.found.length > 0 && others.length === 0,
      ...(recipient.found.length > 0 &&
        others.length === 0 && {
          own: recipient.found.filter((r) => r.how !== 'adj' && actor.found.every((a) => this.finder.isOther(a, r))),
        }),
    };
  }

  /** «The council met *at the request of Mali*», «*acting on* a request by Guyana»: who does it is who was asked. */
  private whoComplies({ frame, token }: FrameMatch, avoid: ReadonlySet<string>): { found: FoundParty[]; slot: string } | undefined {
    const { tokens, lemmas } = this.tree;
    if (frame.upos !== 'NOUN' || !WISHED.has(lemmas[token]!) || !ON_REQUEST.has(this.tree.caseOf(token))) return undefined;
    const { head } = tokens[token]!;
    if (head < 0 || !this.tree.isClause(head)) return undefined;
    const doers = this.tree.isPassive(head) ? [] : findSlot(this.tree, head, [], { kind: 'subj' });
    const found = uniqueParties(doers.flatMap((d) => this.finder.inPhrase(d)).filter((p) => !avoid.has(p.party)));
    return found.length > 0 ? { found, slot: 'subj' } : undefined;
  }

  /** At whom forces are moved, and who is under a hostile act. */
  private otherSide(match: FrameMatch, avoid: ReadonlySet<string>, depth: number): { found: FoundParty[]; slot: string } | undefined {
    for (const [heads, slot] of [
      [aimedAt(this.tree, match), 'aim'],
      [thoseUnder(this.tree, match), 'subj'],
    ] as const) {
      const found = uniqueParties(heads.flatMap((h) => this.inHead(h, true, depth)).filter((p) => !avoid.has(p.party)));
      if (found.length > 0) return { found, slot };
    }
    return undefined;
  }

  /** «would strike back if *Chad* attacked», «… if *its raids* went on»: who would do that on which a clause hangs, other than those to avoid. */
  meetsCondition(clause: number, avoid: ReadonlySet<string>, depth = 0): FoundParty[] {
    const condition = findCondition(this.tree, clause);
    if (condition < 0) return [];
    const heads = this.tree.isPassive(condition) ? this.tree.undergoers(condition) : this.tree.doers(condition);
    const doers = this.tree.isPassive(condition) ? this.tree.doers(condition) : heads;
    const found = [...doers, ...heads.filter((h) => !doers.includes(h) && this.matches.has(h))].flatMap((h) =>
      this.inHead(h, false, depth, avoid),
    );
    return uniqueParties(found).filter((p) => !avoid.has(p.party));
  }

  /** «with Norway as mediator»: who mediates is none of the sides of a joint act. */
  private isMediator({ at, mention }: FoundParty): boolean {
    const { tokens, lemmas } = this.tree;
    const to = mention === undefined ? at + 1 : (this.finder.mentionOf(mention)?.to ?? at + 1);
    if (lemmas[to] !== 'as' && tokens[to]?.form !== ',') return false;
    for (let i: number = to + 1; i < to + MEDIATOR_REACH && i < tokens.length; i++)
      if (MEDIATORS.has(lemmas[i]!)) return true;
      else if (tokens[i]!.upos !== 'DET' && tokens[i]!.upos !== 'ADJ' && tokens[i]!.lemma !== 'as') return false;
    return false;
  }

  /** «were hanged *in Iraq*», «was freed from a *Burmese jail*»: what only authorities or a crowd of the place can do. */
  private authorities(match: FrameMatch, depth: number): { found: FoundParty[]; slot?: string } {
    const done = new Set(this.firstOf(match, match.frame.recipient, true, depth).found.map((p) => p.party));
    for (const marker of ['in', 'at', 'from']) {
      const found = findSlot(this.tree, match.token, match.words, { kind: 'prep', marker })
        .filter((h) => marker !== 'from' || PRISONS.has(this.tree.lemmas[h]!))
        .flatMap((h) => this.finder.inPhrase(h, true))
        .filter((p) => isState(p.party) && !done.has(p.party));
      if (found.length > 0) return { found: uniqueParties(found).slice(0, 1), slot: marker };
    }
    return { found: [] };
  }

  /** «after *talks* with Oslo, Helsinki …»: the doer of the clause that the noun stands in, or of what governs it. */
  private doersAround(match: FrameMatch): readonly number[] {
    const governor = this.governorOf.get(match);
    if (governor && CARRYING.has(governor.frame.effect ?? '')) return findSlot(this.tree, governor.token, governor.words, { kind: 'subj' });
    let at = match.token;
    for (let step = 0; step < 3; step++) {
      const { deprel, head } = this.tree.tokens[at]!;
      if (head < 0) return [];
      if (deprel.startsWith('obl') && this.tree.isClause(head))
        return AROUND.has(this.tree.caseOf(at)) ? findSlot(this.tree, head, [], { kind: 'subj' }) : [];
      if (deprel !== 'nmod' && deprel !== 'conj') return [];
      // «warships *on joint patrol*»
      if (deprel === 'nmod' && (this.tree.caseOf(at) === 'on' || this.tree.caseOf(at) === 'in')) return [head];
      at = head;
    }
    return [];
  }

  /** The first slot that holds a party, other parties than those to avoid where there are such. */
  private firstOf(
    match: FrameMatch,
    slots: readonly Slot[],
    allowPlace: boolean,
    depth: number,
    avoid?: ReadonlySet<string>,
  ): { found: FoundParty[]; slot?: string } {
    let second: { found: FoundParty[]; slot?: string } = { found: [] };
    for (const slot of slots) {
      const found = this.inSlot(match, slot, allowPlace, depth, avoid);
      if (found.length === 0) continue;
      if (!avoid || found.some((p) => !avoid.has(p.party))) return { found, slot: nameOf(slot) };
      if (second.found.length === 0) second = { found, slot: nameOf(slot) };
    }
    return second;
  }

  private inSlot(match: FrameMatch, slot: Slot, allowPlace: boolean, depth: number, avoid?: ReadonlySet<string>): FoundParty[] {
    if (slot.kind === 'content-subj' || slot.kind === 'content-obj') return this.inContent(match, slot.kind, depth, avoid);
    const heads = findSlot(this.tree, match.token, match.words, slot);
    const judged = avoid ? judgedClause(this.tree, match, slot) : -1;
    if (judged >= 0) {
      const doers = this.tree.doers(judged).flatMap((doer) => this.finder.inPhrase(doer));
      if (doers.length > 0 && doers.every((p) => !avoid!.has(p.party))) return uniqueParties(doers.map((p) => ({ ...p, how: 'earlier' })));
    }
    const found: FoundParty[] = [];
    for (const head of heads) {
      if (head === match.token || match.words.includes(head)) {
        // the pattern's own noun («stormed the Italian *embassy*»): what its phrase names
        if (head !== match.token) {
          const own = this.finder.inPhrase(head, allowPlace);
          found.push(...own);
          if (avoid && avoid.size > 0 && slot.kind === 'obj' && own.length === 0)
            found.push(...this.pointed.pointedAt(match, head, avoid, depth));
        }
        continue;
      }
      // what is asked for is no addressee («urged talks»)
      if (
        match.frame.type === 'REQUEST' &&
        slot.kind === 'obj' &&
        this.matches.get(head)?.frame.upos === 'NOUN' &&
        this.finder.atHead(head).length === 0
      )
        continue;
      const here = this.inHead(head, allowPlace, depth, avoid);
      found.push(...here);
      if (
        avoid &&
        avoid.size > 0 &&
        (slot.kind === 'obj' || slot.kind === 'subj') &&
        here.every((p) => avoid.has(p.party) && p.how === 'event')
      )
        found.push(...this.pointed.pointedAt(match, head, avoid, depth));
    }
    return uniqueParties(found);
  }

  /** Parties of one phrase; of the doer, where it names an event. */
  private inHead(head: number, allowPlace: boolean, depth: number, avoid?: ReadonlySet<string>): readonly FoundParty[] {
    const event = this.matches.get(head);
    if (event?.frame.type && event.frame.upos === 'NOUN' && this.finder.atHead(head).length === 0) {
      const inner = this.fill(event, depth + 1);
      if (inner.actors.length > 0) return inner.actors.map((p) => ({ ...p, how: 'event' }));
      const earlier = this.pointed.sameEarlier(event, depth, avoid);
      if (earlier.length > 0) return earlier;
      if (EVENT_TYPE_TABLE[event.frame.type].quad.endsWith('conflict')) return [];
    }
    return this.finder.inPhrase(head, allowPlace);
  }

  /** The first party that stands anywhere below a word, in the order of the text. */
  private anywhere(head: number, avoid?: ReadonlySet<string>): FoundParty[] {
    const queue = [head];
    let best: FoundParty[] = [];
    for (let k = 0; k < queue.length && k < LARGEST_CLAUSE; k++) {
      for (const child of this.tree.dependants(queue[k]!)) {
        if (this.tree.tokens[child]!.deprel === 'conj' && this.tree.isClause(child)) continue;
        const here = this.finder.atHead(child);
        if (here.length > 0 && here.every((p) => !avoid?.has(p.party)) && (best.length === 0 || child < best[0]!.at))
          best = this.finder.inPhrase(child).map((p) => ({ ...p, how: 'below' }));
        queue.push(child);
      }
    }
    return best;
  }

  /** Doers of the content clause, or the other side in it. */
  private inContent(match: FrameMatch, kind: 'content-subj' | 'content-obj', depth: number, avoid?: ReadonlySet<string>): FoundParty[] {
    const found: FoundParty[] = [];
    const heads = contentHeads(this.tree, match);
    if (kind === 'content-subj') {
      for (const head of heads) {
        if (this.tree.isClause(head)) for (const doer of this.tree.doers(head)) found.push(...this.inHead(doer, false, depth));
        else {
          const event = this.matches.get(head);
          if (event?.frame.type) found.push(...this.fill(event, depth + 1).actors);
          else
            for (const slot of ['by', 'poss', 'adj'] as const)
              for (const h of findSlot(this.tree, head, [], slot === 'by' ? { kind: 'prep', marker: 'by' } : { kind: slot }))
                found.push(...this.finder.inPhrase(h));
        }
      }
      // a passive content without a doer: what is done to somebody is asked of them («that the troops be withdrawn»)
      if (found.length === 0)
        for (const head of heads)
          if (this.tree.isPassive(head)) for (const u of this.tree.undergoers(head)) found.push(...this.inHead(u, false, depth));
      return uniqueParties(found);
    }
    for (const content of this.contents(match)) {
      const inner = this.fill(content, depth + 1);
      found.push(...inner.recipients, ...inner.actors);
    }
    if (found.length === 0)
      for (const head of heads) {
        if (this.tree.isClause(head)) {
          for (const u of this.tree.undergoers(head)) found.push(...this.inHead(u, true, depth));
          for (const marker of ['to', 'with', 'against', 'from', 'on'])
            for (const p of findSlot(this.tree, head, [], { kind: 'prep', marker })) found.push(...this.inHead(p, false, depth));
        } else found.push(...this.finder.inPhrase(head));
      }
    if (found.every((p) => avoid?.has(p.party)) && (avoid?.size ?? 0) <= 1)
      for (const head of heads) found.push(...this.anywhere(head, avoid));
    return uniqueParties(found);
  }
}

/** Heads of what a frame has as content: the first of its content slots that is filled. */
export function contentHeads(tree: ClauseTree, match: FrameMatch): number[] {
  for (const slot of match.frame.content) {
    const heads = findSlot(tree, match.token, match.words, slot);
    if (heads.length > 0) return heads.flatMap((h) => (tree.isClause(h) ? [h] : tree.withConjuncts(h)));
  }
  return [];
}

const nameOf = (slot: Slot): string => slot.marker ?? slot.kind;
