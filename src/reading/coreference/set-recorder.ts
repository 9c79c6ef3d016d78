import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { ChainDraft } from './chain-draft.ts';
import { findLists } from './find-lists.ts';
import { isHumanBody } from './is-human-body.ts';
import { JointSets } from './joint-sets.ts';
import type { PageChains } from './page-chains.ts';
import { DIPLOMATIC, LEADING } from './reference-words.ts';
import { WEIGHT, weightOf } from './salience.ts';
import { ADDRESSING, COMMANDING, EXPECTING, HOSTING, VISITING } from './verbs-of-sides.ts';

/** Salience up to which parties named together do nothing together: that of an owner. */
const BESIDE = WEIGHT.possessor;
/** Salience up to which officials of several states are only met or spoken of: that of an object. */
const SUFFERED = WEIGHT.object;
/** Sentences after which «the guest» is another one. Set by hand: a paragraph or two of news. */
const VISIT_REACH = 6;
/** Steps up the tree from a word to the verb that it depends on. */
const VERB_STEPS = 4;
/** Words before a verb in which its subject is sought where the tree has another. */
const SUBJECT_REACH = 2;

/** A guest and the host. */
export interface Visit {
  readonly guest: ChainDraft;
  readonly host: PartyId;
  readonly sentence: number;
}

/** Notes which parties the text names together: lists, conjuncts, the two sides of one act, plural nouns. */
export class SetRecorder {
  readonly sets = new JointSets();
  private visit: Visit | undefined;
  private readonly listEndingAt = new Map<MentionIndex, readonly MentionIndex[]>();
  private readonly listOf = new Map<MentionIndex, readonly MentionIndex[]>();
  /** First mention that ends before this token. */
  private readonly endingAt = new Map<number, MentionIndex>();

  constructor(private readonly chains: PageChains) {
    for (const list of findLists(chains.doc, chains.mentions)) {
      this.listEndingAt.set(list.at(-1)!, list);
      for (const member of list) this.listOf.set(member, list);
    }
    for (const mention of chains.mentions) if (!this.endingAt.has(mention.to)) this.endingAt.set(mention.to, mention.index);
  }

  /** Takes in a mention that has just been linked. */
  note(mention: Mention, draft: ChainDraft): void {
    const sentence = this.chains.sentenceOf[mention.head]!;
    if (draft.parties.length > 1)
      this.sets.add([draft], sentence, mention.head, mention.kind !== 'role' || weightOf(this.chains.doc, mention.head) > SUFFERED);
    const list = this.listEndingAt.get(mention.index);
    if (list) this.addList(list, mention, sentence);
    else this.addPair(mention, draft, sentence);
    this.addOpposite(mention, draft, sentence);
    this.noteVisit(mention, draft);
  }

  /** Who came to whom last, shortly before a sentence. */
  visitBefore(sentence: number): Visit | undefined {
    return this.visit && sentence - this.visit.sentence <= VISIT_REACH ? this.visit : undefined;
  }

  /** Who does what the token is part of: the subject of the verb over it. */
  findSubjectOver(token: number): ChainDraft | undefined {
    const { tokens } = this.chains.doc;
    const dependents = dependentsOf(this.chains.doc);
    let at = token;
    for (let steps = 0; steps < VERB_STEPS && at >= 0; steps++) {
      const subject = dependents.of(at).find((child) => isRelation(tokens[child]!.deprel, 'nsubj'));
      if (subject !== undefined) {
        const index = this.chains.byHead.get(subject);
        const draft = index === undefined ? undefined : this.chains.draftOf[index];
        return draft && isActor(draft) ? draft : this.findJustBefore(at);
      }
      at = tokens[at]!.head;
    }
    return undefined;
  }

  /** «X urged both sides», «X urged the government»: who does something to somebody is another one. */
  findOutsider(mention: Mention): PartyId | undefined {
    const { deprel, head } = this.chains.doc.tokens[mention.head]!;
    if (head < 0 || !(deprel === 'obj' || deprel === 'iobj' || isRelation(deprel, 'obl'))) return undefined;
    if (EXPECTING.has(this.chains.doc.tokens[head]!.lemma.toLowerCase())) return undefined;
    const subject = this.findSubjectOver(head);
    return subject?.parties.length === 1 ? subject.parties[0] : undefined;
  }

  /** The same for «the government», «the army»: a state or official who urges or condemns them is not theirs; one who orders or leads them may be. */
  findForeigner(mention: Mention): PartyId | undefined {
    const { deprel, head } = this.chains.doc.tokens[mention.head]!;
    if (head < 0 || !(deprel === 'obj' || deprel === 'iobj' || isRelation(deprel, 'obl'))) return undefined;
    const verb = this.chains.doc.tokens[head]!.lemma.toLowerCase();
    const isSaid = ADDRESSING.has(verb);
    if (EXPECTING.has(verb) || !(isSaid || deprel === 'obj' || deprel === 'iobj')) return undefined;
    const subject = this.findSubjectOver(head);
    if (subject?.parties.length !== 1) return undefined;
    // a politician at home speaks to his own government
    const isAbroad =
      subject.kind === 'party' ||
      !isState(subject.parties[0]!) ||
      (subject.kind === 'person'
        ? subject.office !== undefined && subject.office !== 'leader' && (LEADING.has(subject.office) || DIPLOMATIC.has(subject.office))
        : subject.sector === 'GOV' || subject.sector === 'IGO');
    return isAbroad && (isSaid || (subject.kind === 'party' && !COMMANDING.has(verb))) ? subject.parties[0] : undefined;
  }

  /** The others who do it with that one: «Chad, Niger and *Mali* urged the government». */
  findForeigners(mention: Mention): readonly PartyId[] {
    const first = this.findForeigner(mention);
    if (first === undefined) return [];
    const { tokens } = this.chains.doc;
    const dependents = dependentsOf(this.chains.doc);
    const found = [first];
    const heads = dependents.of(tokens[mention.head]!.head).filter((child) => isRelation(tokens[child]!.deprel, 'nsubj'));
    // each hangs on the one before it, or all on the first
    for (let k = 0; k < heads.length; k++) {
      const conjuncts = dependents.of(heads[k]!).filter((child) => tokens[child]!.deprel === 'conj');
      heads.push(...conjuncts);
      for (const head of conjuncts) {
        const index = this.chains.byHead.get(head);
        if (index !== undefined) found.push(...(this.chains.draftOf[index]?.parties ?? []));
      }
    }
    return found;
  }

  private findJustBefore(verb: number): ChainDraft | undefined {
    for (let end = verb; end > 0 && end > verb - SUBJECT_REACH; end--) {
      const mention = this.endingAt.get(end);
      const draft = mention === undefined ? undefined : this.chains.draftOf[mention];
      if (draft && isActor(draft)) return draft;
    }
    return undefined;
  }

  /** «X, Y and Z» as one for a later «they», «the three». */
  private addList(members: readonly MentionIndex[], mention: Mention, sentence: number): void {
    const parts = members.flatMap((member) => {
      const part = this.chains.draftOf[member];
      return part === undefined ? [] : part.kind === 'several' ? part.parts : [part];
    });
    if (new Set(parts).size < 2) return;
    const list = this.chains.several(parts);
    const weight = Math.max(...members.map((member) => weightOf(this.chains.doc, this.chains.mentions[member]!.head)));
    this.chains.history.add({ draft: list, sentence, token: mention.head, weight, isPlace: false });
    const before = this.chains.doc.tokens[this.chains.mentions[members[0]!]!.from - 1];
    this.sets.add(parts, sentence, mention.head, before?.form.toLowerCase() === 'between' || weight > BESIDE);
  }

  /** «X, an ally, and Y» by the tree. */
  private addPair(mention: Mention, draft: ChainDraft, sentence: number): void {
    const { head, deprel } = this.chains.doc.tokens[mention.head]!;
    if (deprel !== 'conj' || head < 0) return;
    const first = this.chains.byHead.get(head);
    const other = first === undefined ? undefined : this.chains.draftOf[first];
    if (!other || other === draft) return;
    if (this.listOf.get(mention.index)?.includes(first as MentionIndex) === true) return;
    const parts = [...(other.kind === 'several' ? other.parts : [other]), draft];
    const pair = this.chains.several(parts);
    this.sets.add(parts, sentence, mention.head, weightOf(this.chains.doc, mention.head) > BESIDE);
    this.chains.history.add({
      draft: pair,
      sentence,
      token: mention.head,
      weight: weightOf(this.chains.doc, mention.head),
      isPlace: false,
    });
  }

  /** «X talked with Y», «President X told President Y»: the two sides of one act. */
  private addOpposite(mention: Mention, draft: ChainDraft, sentence: number): void {
    const { doc } = this.chains;
    const { deprel, head } = doc.tokens[mention.head]!;
    if (draft.parties.length !== 1 || head < 0 || mention.kind === 'place' || mention.kind === 'pronoun') return;
    const isObject = (deprel === 'obj' || deprel === 'iobj') && isOne(draft);
    const isWith =
      isRelation(deprel, 'obl') &&
      dependentsOf(doc)
        .of(mention.head)
        .some((child) => doc.tokens[child]!.form.toLowerCase() === 'with' && doc.tokens[child]!.deprel === 'case');
    const subject = isWith || isObject ? this.findSubjectOver(head) : undefined;
    if (subject?.parties.length !== 1 || subject.parties[0] === draft.parties[0] || (isObject && !isOne(subject))) return;
    this.sets.add([subject, draft], sentence, mention.head);
  }

  /** «X received Y», «Y flew to X's capital»: host and guest of one another, for «the guest» and «his host» after them. */
  private noteVisit(mention: Mention, draft: ChainDraft): void {
    const { tokens } = this.chains.doc;
    const { deprel, head } = tokens[mention.head]!;
    if (head < 0 || draft.parties.length !== 1) return;
    const verb = tokens[head]!.lemma.toLowerCase();
    const isObject = deprel === 'obj';
    const isVisited = VISITING.has(verb) && (isRelation(deprel, 'obl') || (isObject && verb === 'visit'));
    if (!isVisited && !(isObject && HOSTING.has(verb))) return;
    const subject = this.findSubjectOver(head);
    if (subject?.parties.length !== 1 || subject.parties[0] === draft.parties[0]) return;
    const sentence = this.chains.sentenceOf[mention.head]!;
    this.visit = isVisited ? { guest: subject, host: draft.parties[0]!, sentence } : { guest: draft, host: subject.parties[0]!, sentence };
    // «… visited Bishkek, and the sides signed»
    this.sets.add([this.visit.guest, this.chains.ofParty(this.visit.host)], sentence, mention.head);
  }
}

const isActor = (draft: ChainDraft): boolean => draft.kind !== 'place' && draft.kind !== 'outlet';

/** One human being: named, or told by an office. */
const isOne = (draft: ChainDraft): boolean => draft.kind === 'person' || isHumanBody(draft);
