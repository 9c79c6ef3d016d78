import { findMarker } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { World } from '../../model/world.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { ChainDraft } from './chain-draft.ts';
import { AGAINST, isOtherSide, markDeeds } from './deed-marks.ts';
import { markFame } from './fame-marks.ts';
import { isOfGovernment, LEADING } from './reference-words.ts';
import { isSomebody, SceneMarks, type Told } from './scene-marks.ts';

/** A party that somebody may belong to, and what speaks for it. */
export interface Affiliation {
  readonly party: PartyId;
  /** Names of marks; with a stroke those of one pool of titles alone. */
  readonly marks: readonly string[];
}

/** Mentions of a person that are looked at; the first ones tell most. */
const MOST_MENTIONS = 12;
/** Parties of a page that are weighed, by how often they are named: bounds the work on long lists. */
const MOST_PARTIES = 24;
/** Persons of a page among whom those are looked for who hold an office of a party or belong to it, first named first: bounds the work on lists of names. By convention of this reader. */
const MOST_PERSONS = 200;
/** Steps up and down the tree between a person and a party that are written out. */
const MOST_UP = 4;
const MOST_DOWN = 5;
/** Relations of a way that is a mark of its own; longer ones are too rare. */
const LONGEST_WAY = 3;
/** Places before or behind a person, and ranks among the parties of a page, that are told apart; set by hand. */
const FARTHEST_PLACE = 2;
const LOWEST_RANK = 4;
/** Tokens at the beginning of a sentence in which a place opens it («In Lima, …»), and before a person in which «whose» is looked for («whose president, X»). */
const OPENING_REACH = 2;
const WHOSE_REACH = 3;
/** Tokens between a person and «his Chilean counterpart». */
const COUNTERPART_REACH = 8;
/** Sentences around a mention in which a role of a state («the Chilean president») may be the same person. */
const ROLE_REACH = 2;
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
/** Verbs of going somewhere, and of being together. */
const MOTION = words('go come fly travel arrive visit tour land journey head leave return depart cross enter reach jet sail drive');
const MEETING = words('meet see receive host visit talk speak confer call telephone phone greet welcome brief');
/** Sentences of a page that tell whom it is about. */
const HEADLINE = 2;
/** Shares of the page's mentions at which a party counts as told of more. */
const SHARES = [0.05, 0.12, 0.25, 0.5] as const;

/** Titles by how much they tell. */
export type TitleClass = 'head' | 'minister' | 'official' | 'military' | 'other' | 'none' | 'private';

/** Titles that share their marks: too few of each kind to be fitted alone. */
const POOLS: Readonly<Record<TitleClass, string>> = {
  head: 'lead',
  minister: 'lead',
  official: 'rank',
  military: 'rank',
  other: 'rank',
  private: 'rank',
  none: 'none',
};

const PRIVATE_SECTORS: ReadonlySet<string> = new Set(['CVL', 'ELI', 'BUS', 'MED', 'EDU', 'CRM', 'REL']);

export function titleClassOf({ office, role, sector }: Pick<ChainDraft, 'office' | 'role' | 'sector'>): TitleClass {
  if (role === undefined && office === undefined) return 'none';
  // a minister of trade or education is no man of business or learning
  if (office?.endsWith('minister') === true) return 'minister';
  if (sector !== undefined && PRIVATE_SECTORS.has(sector)) return 'private';
  if (office !== undefined && LEADING.has(office)) return 'head';
  if (sector === 'MIL') return 'military';
  return sector === 'GOV' ? 'official' : 'other';
}

/** A head of government or minister is a state's. */
const isOfState = ({ office }: ChainDraft): boolean => office === 'head-of-government' || office?.endsWith('minister') === true;

/**
 * What a page tells of whose a person is that no table knows: for every party that it names, marks of where it stands to the person (before, after, in the sentence before; the way
 * between them in the tree), of roles near by («the Chilean president»), of the page (share, dateline) and of who else is known to belong to it. Linear: each person looks at a bounded number of mentions and of other persons.
 */
export class AffiliationMarks {
  private readonly sentenceOf: Int32Array;
  private readonly bySentence: Told[][] = [];
  private readonly shares = new Map<PartyId, number>();
  private readonly parties: readonly PartyId[];
  private readonly dateline: PartyId | undefined;
  /** The first place's state, the first party named, and those of the first sentences. */
  private readonly scene: PartyId | undefined;
  private readonly firstNamed: PartyId | undefined;
  private readonly headline: ReadonlySet<PartyId>;
  private readonly scenes: SceneMarks;
  /** States whose holder of an office the page names by role alone («the Chilean president»), by office. */
  private readonly rolesOf = new Map<string, Set<PartyId>>();
  /** Parties that cannot be a person's, for those whose parties were asked for. */
  private readonly against = new Map<ChainDraft, PartyId[]>();
  private readonly mentionsOf = new Map<ChainDraft, Mention[]>();
  private readonly drafts: readonly ChainDraft[];
  /** Of them those who are looked through for holders of offices. */
  private readonly known: readonly ChainDraft[];
  private readonly personsBySentence: { readonly draft: ChainDraft; readonly mention: Mention }[][] = [];

  constructor(
    private readonly doc: ParsedDoc,
    mentions: readonly Mention[],
    private readonly names: ReadonlyMap<MentionIndex, ChainDraft>,
    private readonly world: World,
  ) {
    this.sentenceOf = new Int32Array(doc.tokens.length);
    for (const sentence of doc.sentences) this.sentenceOf.fill(sentence.index, sentence.from, sentence.to);
    const counts = new Map<PartyId, number>();
    let total = 0;
    for (const mention of mentions) {
      const draft = names.get(mention.index);
      if (draft) {
        const list = this.mentionsOf.get(draft);
        if (!list) this.mentionsOf.set(draft, [mention]);
        else if (list.length < MOST_MENTIONS) list.push(mention);
      }
      const [party] = mention.parties;
      if (party === undefined || mention.parties.length > 1 || mention.kind === 'outlet' || mention.kind === 'person') continue;
      const sentence = this.sentenceOf[mention.head]!;
      (this.bySentence[sentence] ??= []).push({ mention, party });
      counts.set(party, (counts.get(party) ?? 0) + 1);
      total++;
    }
    for (const [party, count] of counts) this.shares.set(party, count / total);
    this.parties = [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_PARTIES)
      .map(([party]) => party);
    const first = mentions.find(({ kind }) => kind === 'place');
    const spelled = first && doc.text.slice(first.start, first.end);
    this.dateline = first && spelled === spelled!.toUpperCase() && first.parties.length === 1 ? first.parties[0] : undefined;
    this.drafts = [...this.mentionsOf.keys()];
    this.known = this.drafts.slice(0, MOST_PERSONS);
    for (const [draft, list] of this.mentionsOf)
      for (const mention of list) (this.personsBySentence[this.sentenceOf[mention.head]!] ??= []).push({ draft, mention });
    this.scene = first?.parties[0];
    this.scenes = new SceneMarks(doc, this.sentenceOf, this.bySentence);
    for (const told of this.bySentence)
      for (const { party, mention } of told ?? [])
        if (mention.kind === 'role' && mention.office !== undefined && isSomebody(this.doc, mention)) {
          const list = this.rolesOf.get(mention.office);
          if (!list) this.rolesOf.set(mention.office, new Set([party]));
          else list.add(party);
        }
    this.firstNamed = mentions.find(({ kind, parties }) => kind === 'party' && parties.length === 1)?.parties[0];
    this.headline = new Set(
      Array.from({ length: HEADLINE }, (_, k) => this.bySentence[k] ?? []).flatMap((told) => told.map(({ party }) => party)),
    );
  }

  /** Persons of the page without a party of their own, private ones left out, in the order of the text. */
  unknown(): readonly ChainDraft[] {
    return this.drafts.filter((draft) => draft.parties.length === 0 && draft.person === undefined && titleClassOf(draft) !== 'private');
  }

  /** Whether the page tells that a person, whose parties were asked for, deals with this one as with another's. */
  isAgainst(draft: ChainDraft, party: PartyId): boolean {
    return this.against.get(draft)?.includes(party) === true;
  }

  /** @param local the party in question where the page tells of the person first, by salience */
  of(draft: ChainDraft, local: PartyId | undefined): readonly Affiliation[] {
    const title = titleClassOf(draft);
    const marks = new Map<PartyId, Set<string>>(this.parties.map((party) => [party, new Set<string>()]));
    const mark = (party: PartyId, name: string): void => void marks.get(party)?.add(name);
    const own = this.mentionsOf.get(draft) ?? [];
    for (const [at, mention] of own.entries()) {
      this.markAround(mention, at === 0, mark);
      this.markRoles(mention, draft, mark);
      this.markWays(mention, mark);
      this.markTurns(mention, mark);
      markDeeds(this.doc, mention, this.bySentence[this.sentenceOf[mention.head]!] ?? [], mark);
      this.scenes.mark(mention, draft.sector, at === 0, mark);
      for (const { party, mention: other } of this.personsIn(this.sentenceOf[mention.head]!, mention))
        if (isOtherSide(this.doc, mention, other)) mark(party, AGAINST);
    }
    this.markPageRoles(draft, mark);
    this.markPage(draft, own, mark);
    if (local !== undefined) mark(local, 'local');
    if (title === 'none' && own.length > 0) {
      const fame = [...markFame(this.doc, own, this.doc.sentences[HEADLINE - 1]?.to ?? 0)];
      if (this.isBesideLeader(draft, own)) fame.push('fame-beside-leader');
      for (const name of fame) for (const party of this.parties) mark(party, name);
    }
    const pool = POOLS[title];
    return this.parties.flatMap((party) => {
      const found = marks.get(party)!;
      if (found.has(AGAINST)) this.against.set(draft, [...(this.against.get(draft) ?? []), party]);
      if (isOfState(draft) && !isState(party)) return [];
      const names = [...found];
      return [{ party, marks: [...names, ...names.map((name) => `${name}|${pool}`)] }];
    });
  }

  /** Parties named around a mention: nearest before, after, the subject of the sentence before. */
  private markAround(mention: Mention, isFirst: boolean, mark: (party: PartyId, name: string) => void): void {
    const sentence = this.sentenceOf[mention.head]!;
    const here = (this.bySentence[sentence] ?? []).filter(({ mention: { from, to } }) => to <= mention.from || from >= mention.to);
    const at = isFirst ? 'first' : 'later';
    const before = here.filter(({ mention: other }) => other.from < mention.from);
    const after = here.filter(({ mention: other }) => other.from > mention.from);
    for (const [k, { party, mention: other }] of [...before].reverse().entries())
      mark(party, `${at}-before-${Math.min(k, FARTHEST_PLACE)}${k === 0 ? `-${other.kind}` : ''}`);
    for (const [k, { party, mention: other }] of after.entries())
      mark(party, `${at}-after-${Math.min(k, FARTHEST_PLACE)}${k === 0 ? `-${other.kind}` : ''}`);
    for (const { party } of here) mark(party, `${at}-here`);
    if (new Set(here.map(({ party }) => party)).size === 1) mark(here[0]!.party, `${at}-alone`);
    const [opening] = here;
    if (opening && opening.mention.from <= this.doc.sentences[sentence]!.from + OPENING_REACH && opening.mention.kind === 'place')
      mark(opening.party, `${at}-opening`);
    const last = this.bySentence[sentence - 1] ?? [];
    for (const [k, { party, mention: other }] of last.entries()) {
      mark(party, `${at}-previous`);
      if (k === last.length - 1) mark(party, `${at}-previous-last`);
      if (this.doc.tokens[other.head]!.deprel.startsWith('nsubj')) mark(party, `${at}-previous-subject`);
    }
    if (new Set(last.map(({ party }) => party)).size === 1 && here.length === 0) mark(last[0]!.party, `${at}-previous-alone`);
    for (const { party } of this.bySentence[sentence + 1] ?? []) mark(party, `${at}-next`);
  }

  /** «The Chilean president» near a mention, who is nobody else by name: the same person, where the title may be. */
  private markRoles(mention: Mention, draft: ChainDraft, mark: (party: PartyId, name: string) => void): void {
    const sentence = this.sentenceOf[mention.head]!;
    for (let s = Math.max(0, sentence - ROLE_REACH); s <= sentence + ROLE_REACH; s++)
      for (const { party, mention: other } of this.bySentence[s] ?? []) {
        if (other.kind !== 'role' || !isSomebody(this.doc, other)) continue;
        const fit =
          other.office === undefined || draft.office === undefined
            ? 'open'
            : other.office === draft.office
              ? 'same'
              : LEADING.has(other.office) && LEADING.has(draft.office)
                ? 'leader'
                : 'other';
        const isTaken = this.holderOf(party, other.office, draft) !== undefined;
        const where = s < sentence ? 'before' : s > sentence ? 'after' : other.from < mention.from ? 'ahead' : 'behind';
        mark(party, `role-${where}-${fit}${isTaken ? '-taken' : ''}`);
      }
  }

  /** «The Chilean president» anywhere on the page, who is nobody else that it names. */
  private markPageRoles(draft: ChainDraft, mark: (party: PartyId, name: string) => void): void {
    if (draft.office === undefined) return;
    const rivals = this.known.filter((other) => other !== draft && other.parties.length === 0 && other.office === draft.office).length;
    for (const party of this.rolesOf.get(draft.office) ?? []) {
      if (this.holderOf(party, draft.office, draft)) continue;
      mark(party, 'page-role');
      if (rivals === 0) mark(party, 'page-role-sole');
    }
  }

  /** Named in a sentence with a minister or leader who is known. */
  private isBesideLeader(draft: ChainDraft, own: readonly Mention[]): boolean {
    return own.some(({ head }) =>
      (this.personsBySentence[this.sentenceOf[head]!] ?? []).some(
        ({ draft: other }) => other !== draft && other.office !== undefined && isOfGovernment(other.office),
      ),
    );
  }

  /** The way in the tree between a person and the parties of its sentence. */
  private markWays(mention: Mention, mark: (party: PartyId, name: string) => void): void {
    const sentence = this.sentenceOf[mention.head]!;
    const up = this.climb(mention.head, MOST_UP);
    const told = [...(this.bySentence[sentence] ?? []), ...this.personsIn(sentence, mention)];
    for (const { party, mention: other } of told) {
      if (other.from < mention.to && other.to > mention.from) continue;
      const down = this.climb(other.head, MOST_DOWN);
      const meet = up.findIndex(({ token }) => down.some((step) => step.token === token));
      if (meet < 0) continue;
      const common = up[meet]!.token;
      const left = up.slice(0, meet).map(({ relation }) => relation);
      const right = down
        .slice(
          0,
          down.findIndex(({ token }) => token === common),
        )
        .map(({ relation }) => relation)
        .reverse();
      const kind = other.kind === 'person' ? '+' : '';
      if (left.length + right.length <= LONGEST_WAY) mark(party, `way${kind}-${left.join('<') || '.'}^${right.join('>') || '.'}`);
      this.markSides(mark, party, kind, left, right, this.doc.tokens[common]!.lemma.toLowerCase(), other);
    }
  }

  /** What the way says in short: who acts on whom, who is where. */
  private markSides(
    mark: (party: PartyId, name: string) => void,
    party: PartyId,
    kind: string,
    left: readonly string[],
    right: readonly string[],
    verb: string,
    other: Mention,
  ): void {
    const mine = left.at(-1);
    const theirs = right[0];
    if (mine === undefined || theirs === undefined) return;
    const isMotion = MOTION.has(verb);
    const depth = right.length === 1 ? 'self' : 'within';
    if (mine.startsWith('nsubj') || mine.startsWith('conj')) {
      if (theirs === 'obj' || theirs === 'iobj' || /^obl-(?:with|against|to|from|on|for|at|by)$/.test(theirs))
        mark(party, `acts-on${kind}-${depth}${isMotion ? '-motion' : ''}`);
      if (theirs === 'obl-in' || theirs === 'obl-at') mark(party, `acts-in${kind}${isMotion ? '-motion' : ''}-${other.kind}`);
      if (/^(?:ccomp|xcomp|parataxis|advcl)/.test(theirs)) mark(party, `in-words${kind}`);
    }
    if ((mine === 'obj' || mine.startsWith('obl')) && theirs.startsWith('nsubj')) mark(party, `acted-on-by${kind}-${depth}`);
    if (MEETING.has(verb) && (mine === 'obj' || mine === 'obl-with' || mine === 'conj') && /^(?:obl-(?:in|at|to)|conj|nsubj)$/.test(theirs))
      mark(party, `met-${theirs}-${other.kind}`);
  }

  /** «whose president, X», «met President X in Lima», «X and his Chilean counterpart», «flew to Lima and met X». */
  private markTurns(mention: Mention, mark: (party: PartyId, name: string) => void): void {
    const { tokens, sentences } = this.doc;
    const sentence = this.sentenceOf[mention.head]!;
    const told = this.bySentence[sentence] ?? [];
    const { from } = sentences[sentence]!;
    let start: number = mention.from;
    while (start > from && start > mention.from - WHOSE_REACH && tokens[start]!.form.toLowerCase() !== 'whose') start--;
    if (tokens[start]!.form.toLowerCase() === 'whose') {
      const before = told.filter(({ mention: { to: end } }) => end <= start).at(-1);
      if (before && start - before.mention.to <= 1) mark(before.party, 'whose');
    }
    for (const { party, mention: other } of told) {
      const noun = tokens[other.head]!.lemma.toLowerCase();
      if (
        (noun === 'counterpart' || noun === 'colleague' || noun === 'opposite') &&
        other.from >= mention.to &&
        other.from - mention.to <= COUNTERPART_REACH
      )
        mark(party, 'counterpart');
    }
    const verb = tokens[mention.head]!.head;
    const isMet = verb >= 0 && MEETING.has(tokens[verb]!.lemma.toLowerCase()) && /^(?:obj|obl|conj)/.test(tokens[mention.head]!.deprel);
    if (!isMet) return;
    for (const { party, mention: other } of told) {
      const marker = findMarker(this.doc, other.head);
      if ((other.kind === 'place' || other.kind === 'seat' || other.kind === 'party') && (marker === 'to' || marker === 'in')) {
        const governor = tokens[tokens[other.head]!.head];
        if (governor && (MOTION.has(governor.lemma.toLowerCase()) || marker === 'in')) mark(party, 'met-there');
      }
    }
  }

  private personsIn(sentence: number, mention: Mention): readonly { mention: Mention; party: PartyId }[] {
    const found: { mention: Mention; party: PartyId }[] = [];
    const own = this.names.get(mention.index);
    for (const { draft, mention: other } of this.personsBySentence[sentence] ?? [])
      if (draft.parties.length === 1 && draft !== own) found.push({ mention: other, party: draft.parties[0]! });
    return found;
  }

  /** Tokens from one upward, each with the relation by which it was left. */
  private climb(from: number, steps: number): readonly { token: number; relation: string }[] {
    const path: { token: number; relation: string }[] = [];
    let at: number = from;
    for (let k = 0; k <= steps && at >= 0; k++) {
      const { deprel, head } = this.doc.tokens[at]!;
      const relation = deprel.replace(/:(?!pass|poss).*/, '');
      const marker = relation === 'obl' || relation === 'nmod' ? findMarker(this.doc, at) : undefined;
      path.push({ token: at, relation: marker === undefined ? relation : `${relation}-${marker}` });
      at = head;
    }
    return path;
  }

  private markPage(draft: ChainDraft, own: readonly Mention[], mark: (party: PartyId, name: string) => void): void {
    const sentences = new Set(own.map(({ head }) => this.sentenceOf[head]!));
    for (const [rank, party] of this.parties.entries()) {
      mark(party, 'any');
      mark(party, `rank-${Math.min(rank, LOWEST_RANK)}`);
      const share = this.shares.get(party)!;
      for (const least of SHARES) if (share >= least) mark(party, `share-${least}`);
      mark(party, isState(party) ? 'state' : `other-${this.world.parties.get(party)?.kind ?? ''}`);
      if (party === this.dateline) mark(party, 'dateline');
      if (party === this.scene) mark(party, 'scene');
      if (party === this.firstNamed) mark(party, 'first-named');
      if (this.headline.has(party)) mark(party, 'headline');
      const holder = this.holderOf(party, draft.office, draft);
      if (holder) mark(party, 'taken');
      if (this.known.some((other) => other !== draft && other.parties[0] === party)) mark(party, 'peopled');
    }
    const counts = new Map<PartyId, number>();
    for (const sentence of sentences)
      for (const party of new Set((this.bySentence[sentence] ?? []).map(({ party }) => party)))
        counts.set(party, (counts.get(party) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    for (const [party, count] of counts) if (count === most && count > 1) mark(party, 'most-together');
  }

  /** Who else is known to hold an office of a party. */
  private holderOf(party: PartyId, office: string | undefined, but: ChainDraft): ChainDraft | undefined {
    if (office === undefined) return undefined;
    return this.known.find(
      (other) =>
        other !== but &&
        other.parties[0] === party &&
        other.office !== undefined &&
        (other.office === office ||
          (office === 'leader' && LEADING.has(other.office)) ||
          (other.office === 'leader' && LEADING.has(office))),
    );
  }
}
