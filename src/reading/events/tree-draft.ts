import type { TokenIndex } from '../../base/offsets.ts';
import type { ParsedToken } from '../../model/doc.ts';

/** What a repair changes of a token. */
export interface TreeChange {
  readonly deprel?: string;
  readonly head?: number;
  readonly upos?: ParsedToken['upos'];
  readonly feats?: string;
}

/** Trees under repair: tokens whose place in the tree can be changed, with the dependants of each in the order of the text. */
export class TreeDraft {
  private readonly rows: ParsedToken[];
  private readonly below: number[][];
  /** The root that each token hung below when read: tells sentences apart. */
  private readonly roots: Int32Array;

  constructor(read: readonly ParsedToken[]) {
    this.rows = [...read];
    this.below = read.map(() => []);
    for (const { head, index } of read) if (head >= 0) this.below[head]?.push(index);
    this.roots = rootsOf(read);
  }

  get tokens(): readonly ParsedToken[] {
    return this.rows;
  }

  children(token: number): readonly number[] {
    return this.below[token]!;
  }

  /** The first dependant with exactly this relation, less the mark of a possessor; −1 where there is none. */
  find(token: number, relation: string): number {
    for (const c of this.below[token]!) {
      const { deprel, form } = this.rows[c]!;
      if (deprel === relation && !/^['’]/.test(form)) return c;
    }
    return -1;
  }

  /** Whether a dependant has the relation, or any subtype of it. */
  has(token: number, relation: string): boolean {
    return this.below[token]!.some((c) => {
      const { deprel } = this.rows[c]!;
      return deprel === relation || deprel.startsWith(`${relation}:`);
    });
  }

  /** The preposition of a phrase in lower case; '' where it has none. */
  caseOf(token: number): string {
    const at = this.find(token, 'case');
    return at < 0 ? '' : this.rows[at]!.lemma.toLowerCase();
  }

  /** Whether `above` lies on the way from a token to its root. */
  isBelow(token: number, above: number): boolean {
    let at: number = token;
    for (let step = 0; step < LONGEST_WAY && at >= 0; step++) {
      if (at === above) return true;
      at = this.rows[at]!.head;
    }
    return false;
  }

  /** Changes a token; a change that would close a circle, or hang it on a word of another sentence, is not made. */
  change(token: number, to: TreeChange): boolean {
    const old = this.rows[token]!;
    const head = to.head ?? old.head;
    if (head !== old.head) {
      if (head >= 0 && (this.roots[head] !== this.roots[token] || this.isBelow(head, token))) return false;
      if (old.head >= 0) this.below[old.head] = this.below[old.head]!.filter((c) => c !== token);
      if (head >= 0) this.below[head] = [...this.below[head]!, token].sort((a, b) => a - b);
    }
    this.rows[token] = {
      ...old,
      head: head as TokenIndex,
      ...(to.deprel !== undefined && { deprel: to.deprel }),
      ...(to.upos !== undefined && { upos: to.upos }),
      ...(to.feats !== undefined && { feats: to.feats }),
    };
    return true;
  }
}

/** The root above each token; each way up is walked once. */
function rootsOf(read: readonly ParsedToken[]): Int32Array {
  const roots = new Int32Array(read.length).fill(-1);
  for (const { index } of read) {
    const way: number[] = [];
    let at: number = index;
    while (roots[at] === -1) {
      roots[at] = at;
      way.push(at);
      const { head } = read[at]!;
      if (head >= 0) at = head;
    }
    for (const step of way) roots[step] = roots[at]!;
  }
  return roots;
}

/** Steps up a tree that are looked at: deeper ways come from parsing mistakes. */
const LONGEST_WAY = 60;
