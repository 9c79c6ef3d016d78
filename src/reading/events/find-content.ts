import type { ClauseTree } from './clause-tree.ts';
import { findSlot, isToldIn } from './find-slot.ts';
import type { FrameMatch } from './match-frames.ts';

/** Words between a predicate and the event that it speaks of («agreed to *take part in* talks», «a proposal for a truce»). */
const DEEPEST_CONTENT = 4;
/** Words for an accusation that is denied in the same breath, and the tokens within which they stand before the denial. */
const CHARGES = new Set(['charge', 'claim', 'allegation', 'accusation', 'report', 'suggestion']);
const CHARGE_REACH = 9;
const CONTENT_MARKERS = new Set(['for', 'of', 'to', 'on', 'about', 'against', 'in', 'with', 'from']);

/** Which events each matched frame has as content, and which frame governs each event. */
export class ContentMap {
  /** The frame with an effect that governs an event or another such frame. */
  readonly governorOf = new Map<FrameMatch, FrameMatch>();
  private readonly direct = new Map<FrameMatch, readonly FrameMatch[]>();
  private readonly tree: ClauseTree;
  private readonly matches: ReadonlyMap<number, FrameMatch>;

  constructor(tree: ClauseTree, matches: ReadonlyMap<number, FrameMatch>) {
    this.tree = tree;
    this.matches = matches;
    for (const match of matches.values()) {
      if (match.frame.content.length === 0) continue;
      const found = this.find(match);
      this.direct.set(match, found);
      // a threat without a word for its effect («did not intend *to expel* the envoy»)
      if (!match.frame.effect && match.frame.type !== 'THREATEN') continue;
      for (const content of found) {
        const known = this.governorOf.get(content);
        // the nearest governor holds
        if (!known || Math.abs(match.token - content.token) < Math.abs(known.token - content.token)) this.governorOf.set(content, match);
      }
    }
  }

  /** Events with a type that a frame has as content, through frames that only shade them («agreed to *start* talks»). */
  eventsIn(match: FrameMatch, depth = 0): FrameMatch[] {
    const found: FrameMatch[] = [];
    for (const content of this.direct.get(match) ?? []) {
      if (content.frame.type) found.push(content);
      else if (depth < DEEPEST_CONTENT) found.push(...this.eventsIn(content, depth + 1));
    }
    return found;
  }

  /** Takes an event out of what a frame speaks of. */
  release(content: FrameMatch, governor: FrameMatch): void {
    if (this.governorOf.get(content) === governor) this.governorOf.delete(content);
    this.direct.set(
      governor,
      (this.direct.get(governor) ?? []).filter((c) => c !== content),
    );
  }

  private find(match: FrameMatch): FrameMatch[] {
    for (const slot of match.frame.content) {
      const found: FrameMatch[] = [];
      for (const head of findSlot(this.tree, match.token, match.words, slot)) {
        if (match.frame.effect === 'denies' && this.isChargeBetween(head, match.token)) continue;
        if (match.frame.effect === 'plans' && this.isAside(head, match.token)) continue;
        const heads = this.tree.isClause(head) ? [head] : this.tree.withConjuncts(head);
        for (const h of heads) if (h !== match.token) this.descend(h, match, 0, found);
      }
      if (found.length > 0) return found;
    }
    return [];
  }

  /** «accused Chad of shelling it, *a charge* that Chad denied»: the charge, not what stands before it in the tree, is denied. */
  private isChargeBetween(content: number, denial: number): boolean {
    for (let t = denial - 1; t > content && t > denial - CHARGE_REACH; t--) {
      const { form, lemma } = this.tree.tokens[t]!;
      if (CHARGES.has(lemma.toLowerCase()) && /^an?$/i.test(this.tree.tokens[t - 1]?.form ?? '')) return true;
      if (form === '.') return false;
    }
    return false;
  }

  /** «They meant, *he alleged*, to seize power»: a verb of saying between commas is nothing that anybody means. */
  private isAside(content: number, governor: number): boolean {
    const { tree } = this;
    if (content < governor || tree.markOf(content) !== '' || tree.tokens[content + 1]?.form !== ',') return false;
    const subject = tree.dependants(content).find((c) => tree.tokens[c]!.deprel.startsWith('nsubj'));
    if (subject === undefined || subject > content || tree.findDependant(content, 'aux') >= 0) return false;
    return tree.tokens[Math.min(subject, ...tree.dependants(subject)) - 1]?.form === ',';
  }

  /** «denied that it had known of it; on Monday it admitted …»: a clause with a subject of its own behind a semicolon is told anew. */
  private isBehindSemicolon(clause: number, conjunct: number): boolean {
    if (!this.tree.dependants(conjunct).some((c) => this.tree.tokens[c]!.deprel.startsWith('nsubj'))) return false;
    for (let t = clause + 1; t < conjunct; t++) if (this.tree.tokens[t]!.form === ';') return true;
    return false;
  }

  private descend(token: number, from: FrameMatch, depth: number, found: FrameMatch[]): void {
    const match = this.matches.get(token);
    if (match) {
      if (match !== from && !found.includes(match)) found.push(match);
      return;
    }
    if (depth >= DEEPEST_CONTENT) return;
    const isClause = this.tree.isClause(token);
    for (const child of this.tree.dependants(token)) {
      const { deprel } = this.tree.tokens[child]!;
      const isWay = isClause
        ? deprel === 'obj' ||
          deprel === 'xcomp' ||
          deprel === 'nsubj:pass' ||
          (deprel === 'conj' && !this.isBehindSemicolon(token, child)) ||
          (deprel.startsWith('obl') && CONTENT_MARKERS.has(this.tree.caseOf(child)))
        : deprel === 'acl' ||
          isToldIn(this.tree, token, child) ||
          deprel === 'conj' ||
          (deprel === 'nmod' && CONTENT_MARKERS.has(this.tree.caseOf(child)));
      if (isWay) this.descend(child, from, depth + 1, found);
    }
  }
}
