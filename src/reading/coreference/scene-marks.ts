import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { Sector } from '../../ontology/plover.ts';
import { ROLE_NOUNS } from '../../ontology/role-nouns.ts';
import { findQuoted } from './find-quoted.ts';

/** A party where the page names it. */
export interface Told {
  readonly mention: Mention;
  readonly party: PartyId;
}

type Mark = (party: PartyId, name: string) => void;

/** Tokens of a line that is a heading. Set by hand: a line of print. */
const LONGEST_HEADING = 9;
/** Parties of a paragraph that are told apart: the first one, and whether there is another. */
const ENOUGH = 2;

/** A single person by role. */
export function isSomebody(doc: ParsedDoc, { head }: Mention): boolean {
  const token = doc.tokens[head]!;
  const noun = ROLE_NOUNS.get(token.lemma.toLowerCase());
  return (noun?.class ?? 'person') === 'person' && !token.feats.includes('Number=Plur');
}

/** Marks of whose a person is by where the page stands: what is quoted, the paragraph, the heading above it, bodies of the person's kind. */
export class SceneMarks {
  /** 1 for each token inside quotation marks. */
  private readonly quoted: Uint8Array;
  /** By sentence: the first parties named in its paragraph before it, at most two. */
  private readonly before: (readonly PartyId[])[] = [];
  /** By sentence: the party of the heading above it. */
  private readonly headingOf: (PartyId | undefined)[] = [];

  constructor(
    private readonly doc: ParsedDoc,
    private readonly sentenceOf: Int32Array,
    /** Parties named, by sentence. */
    private readonly told: readonly (readonly Told[] | undefined)[],
  ) {
    this.quoted = findQuoted(doc);
    let here: PartyId[] = [];
    let heading: PartyId | undefined;
    const isBroken = (before: number, after: number): boolean => doc.text.slice(before, after).includes('\n');
    for (const { index, start, end, from, to } of doc.sentences) {
      const last = doc.sentences[index - 1];
      const next = doc.sentences[index + 1];
      const isNew = !last || isBroken(last.end, start);
      if (isNew) here = [];
      const isLine = isNew && last !== undefined && (!next || isBroken(end, next.start));
      const parties = new Set((told[index] ?? []).map(({ party }) => party));
      if (isLine && to - from <= LONGEST_HEADING && parties.size > 0) heading = parties.size === 1 ? [...parties][0] : undefined;
      this.headingOf.push(heading);
      this.before.push([...here]);
      for (const one of told[index] ?? []) this.add(here, one);
    }
  }

  mark(mention: Mention, sector: Sector | undefined, isFirst: boolean, mark: Mark): void {
    const sentence = this.sentenceOf[mention.head]!;
    const at = isFirst ? 'first' : 'later';
    const here = this.told[sentence] ?? [];
    const isQuoted = this.isQuoted(mention);
    for (const { party, mention: other } of here) mark(party, this.isQuoted(other) && !isQuoted ? `${at}-quoted` : `${at}-plain`);
    const plain = new Set(here.filter(({ mention: other }) => !this.isQuoted(other)).map(({ party }) => party));
    if (plain.size === 1) mark([...plain][0]!, `${at}-plain-alone`);
    this.markBodies(sentence, sector, mark);
    for (const { party, mention: other } of this.told[sentence - 1] ?? []) {
      if (this.isQuoted(other)) mark(party, `${at}-previous-quoted`);
      const { deprel, head } = this.doc.tokens[other.head]!;
      // «Somalia's answer was swift. Prime Minister X …»
      if (deprel.startsWith('nmod') && head >= 0 && this.isSubject(head)) mark(party, `${at}-previous-owner`);
    }
    const seen = [...this.before[sentence]!];
    for (const one of here) if (one.mention.from < mention.from) this.add(seen, one);
    if (seen.length > 0) mark(seen[0]!, `${at}-paragraph-first`);
    if (seen.length === 1) mark(seen[0]!, `${at}-paragraph-alone`);
    const heading = this.headingOf[sentence];
    if (heading !== undefined) mark(heading, `${at}-heading`);
  }

  /** Bodies near by: «the Danish foreign ministry … spokesman X». */
  private markBodies(sentence: number, sector: Sector | undefined, mark: Mark): void {
    for (const [s, where] of [
      [sentence - 1, 'before'],
      [sentence, 'here'],
      [sentence + 1, 'after'],
    ] as const)
      for (const { party, mention } of this.told[s] ?? []) {
        if (mention.kind !== 'role' || mention.sector === undefined || isSomebody(this.doc, mention)) continue;
        const name = `body-${where}-${mention.sector === sector ? 'same' : 'other'}`;
        mark(party, name);
        if (!this.isQuoted(mention) && this.isSubject(mention.head)) mark(party, `${name}-subject`);
      }
  }

  private add(list: PartyId[], { party, mention }: Told): void {
    if (list.length < ENOUGH && !this.isQuoted(mention) && !list.includes(party)) list.push(party);
  }

  private isQuoted({ head }: Mention): boolean {
    return this.quoted[head] === 1;
  }

  private isSubject(token: number): boolean {
    return this.doc.tokens[token]!.deprel.startsWith('nsubj');
  }
}
