import type { ParsedDoc, ParsedToken } from '../../model/doc.ts';
import { joinHyphens } from './hyphened-words.ts';
import { repairTrees } from './repair-trees.ts';

const RELATIVE_PRONOUNS = new Set(['who', 'whom', 'which', 'that', 'whose']);
/** Prepositions before a gerund that the object of the verb above performs. */
const OBJECT_MARKS = new Set(['of', 'from', 'for', 'against', 'into']);
/** Prepositions between a noun and a gerund that the noun's owner performs. */
const OWNED_MARKS = new Set(['of', 'for', 'against', 'from', 'about']);
/** Nouns that say for what somebody is held or tried («on charges *of*»). */
const BLAMED = new Set(['suspicion', 'charge', 'accusation', 'allegation', 'count']);
/** Steps up the tree that a search for a shared subject may take: deeper chains come from parsing mistakes. */
const LONGEST_CLIMB = 6;
/** Tokens of a clause that are looked at: a longer one comes from parsing mistakes. */
const LONGEST_CLAUSE = 80;
/** Verbs whose own subject does what their infinitive says although they have an object («promised Kyiv to send»). */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'pledge', 'threaten', 'offer', 'swear', 'use', 'take', 'need', 'have', 'make']);

const NO_STAND_INS: ReadonlyMap<number, readonly string[]> = new Map();
const NOBODY: readonly number[] = Object.freeze([]);
const emptyList = <T>(length: number): (T | undefined)[] => new Array<T | undefined>(length).fill(undefined);

/**
 * A document's trees with what a reader of clauses asks of them: dependants, case markers, and who does what to whom
 * through passives, relative clauses, control, coordination and participles. Every answer is a list of heads of noun phrases.
 */
export class ClauseTree {
  readonly tokens: readonly ParsedToken[];
  /** Lemma of each token, lower case. */
  readonly lemmas: readonly string[];
  /** Sentence number of each token. */
  readonly sentenceOf: Int32Array;
  readonly doc: ParsedDoc;
  /** Dependants of each token, ascending. */
  private readonly children: readonly (readonly number[])[];
  /** Common words by the names and pronouns that may stand for them, see {@link readStandIns}. */
  private standIns: ReadonlyMap<number, readonly string[]> = NO_STAND_INS;
  /** What tokens are known by beside their lemmas, most by nothing, see {@link isOneOf}. */
  private readonly otherWords: (readonly string[] | undefined)[];
  /** Answers by token that were given once: the tree never changes, and the same is asked of it by every frame of a word and by every step. */
  private readonly known: {
    readonly clause: (boolean | undefined)[];
    readonly passive: (boolean | undefined)[];
    readonly cases: (string | undefined)[];
    readonly marks: (string | undefined)[];
    readonly conjuncts: (readonly number[] | undefined)[];
    readonly doers: (readonly number[] | undefined)[];
    readonly undergoers: (readonly number[] | undefined)[];
    readonly clauseWords: (readonly number[] | undefined)[];
    readonly phrases: Map<string, (readonly number[] | undefined)[]>;
  };

  /** `isWord`: whether the lexicon has a word, for those that a text writes with a hyphen. */
  constructor(doc: ParsedDoc, isWord: (word: string) => boolean = () => false) {
    this.doc = doc;
    this.tokens = joinHyphens(repairTrees(doc.tokens), isWord);
    this.lemmas = this.tokens.map(({ lemma }) => lemma.toLowerCase());
    this.otherWords = this.tokens.map(({ form }) => otherWordsOf(form));
    const n = doc.tokens.length;
    const children = emptyList<number[]>(n);
    for (const { head, index } of this.tokens) {
      if (head < 0) continue;
      const list = children[head];
      if (list) list.push(index);
      else children[head] = [index];
    }
    this.children = children.map((list) => list ?? NOBODY);
    this.known = {
      clause: emptyList(n),
      passive: emptyList(n),
      cases: emptyList(n),
      marks: emptyList(n),
      conjuncts: emptyList(n),
      doers: emptyList(n),
      undergoers: emptyList(n),
      clauseWords: emptyList(n),
      phrases: new Map(),
    };
    this.sentenceOf = new Int32Array(n);
    for (const sentence of doc.sentences) this.sentenceOf.fill(sentence.index, sentence.from, sentence.to);
  }

  /** Dependants of a token, in the order of the text. */
  dependants(i: number): readonly number[] {
    return this.children[i]!;
  }

  /** Dependants whose relation, without subtype, is `relation` (or exactly it, where it names a subtype). */
  dependantsBy(i: number, relation: string): number[] {
    const found: number[] = [];
    for (const child of this.dependants(i)) if (isRelation(this.tokens[child]!.deprel, relation)) found.push(child);
    return found;
  }

  /** The first such dependant, or −1. */
  findDependant(i: number, relation: string): number {
    for (const child of this.dependants(i)) if (isRelation(this.tokens[child]!.deprel, relation)) return child;
    return -1;
  }

  /** The preposition that marks a phrase, lower case; '' where none does. Of several («out of») the last. */
  caseOf(i: number): string {
    return (this.known.cases[i] ??= this.readCase(i));
  }

  private readCase(i: number): string {
    let found = '';
    for (const child of this.dependants(i)) {
      const token = this.tokens[child]!;
      if (token.deprel === 'case' && token.lemma !== "'s" && token.lemma !== '’s') found = this.lemmas[child]!;
    }
    return found;
  }

  /** The subordinator of a clause («if», «that», «to»), lower case; '' where none. */
  markOf(i: number): string {
    return (this.known.marks[i] ??= this.readMark(i));
  }

  private readMark(i: number): string {
    for (const child of this.dependants(i)) if (this.tokens[child]!.deprel === 'mark') return this.lemmas[child]!;
    return '';
  }

  /** Whether the token heads a clause: a verb, or a predicate with a copula. */
  isClause(i: number): boolean {
    return (this.known.clause[i] ??= this.readClause(i));
  }

  private readClause(i: number): boolean {
    const token = this.tokens[i]!;
    return token.upos === 'VERB' || token.upos === 'AUX' || this.findDependant(i, 'cop') >= 0;
  }

  isPassive(i: number): boolean {
    return (this.known.passive[i] ??= this.readPassive(i));
  }

  private readPassive(i: number): boolean {
    const token = this.tokens[i]!;
    if (token.upos !== 'VERB') return false;
    for (const child of this.dependants(i)) {
      const relation = this.tokens[child]!.deprel;
      if (relation === 'aux:pass' || ((relation === 'nsubj:pass' || relation === 'csubj:pass') && !this.lacksAux(i))) return true;
    }
    const isParticiple = token.feats.includes('Tense=Past') && token.feats.includes('VerbForm=Part');
    if (!isParticiple || this.findDependant(i, 'nsubj') >= 0) return false;
    if (token.deprel === 'amod') return this.findDependant(i, 'nsubj') < 0;
    if (token.deprel === 'acl') return !this.isMisread(i);
    if (token.deprel === 'advcl' && this.findDependant(i, 'aux') < 0 && this.findDependant(i, 'obj') < 0 && this.markOf(i) === '')
      return true;
    return (
      token.deprel === 'conj' &&
      token.head >= 0 &&
      this.findDependant(i, 'aux') < 0 &&
      this.findDependant(i, 'obj') < 0 &&
      this.isPassive(token.head)
    );
  }

  /**
   * «The parliament threatened to break …», read as a noun with a participle: a sentence without another verb whose participle has
   * an object or a clause of its own is a plain clause.
   */
  private isMisread(i: number): boolean {
    const { head } = this.tokens[i]!;
    if (head < 0 || this.tokens[head]!.head >= 0 || this.isClause(head) || this.phrases(i, 'by').length > 0) return false;
    for (const child of this.dependants(i)) {
      const { deprel } = this.tokens[child]!;
      if (deprel === 'obj' || deprel === 'xcomp' || deprel === 'ccomp' || deprel === 'advcl') return true;
    }
    return false;
  }

  /** A finite verb without any auxiliary cannot be passive, whatever its subject is called. */
  private lacksAux(i: number): boolean {
    if (!this.tokens[i]!.feats.includes('VerbForm=Fin')) return false;
    for (const child of this.dependants(i)) if (this.tokens[child]!.deprel.startsWith('aux')) return false;
    return true;
  }

  /** A noun phrase head and those coordinated with it. */
  withConjuncts(i: number): readonly number[] {
    return (this.known.conjuncts[i] ??= this.readConjuncts(i));
  }

  private readConjuncts(i: number): number[] {
    const found = [i];
    for (const child of this.dependants(i))
      if (this.tokens[child]!.deprel === 'conj' && !this.isFiniteVerb(child) && !this.isExcluded(child))
        found.push(...this.withConjuncts(child));
    return found;
  }

  /** «to China, *not to Japan*»: a member that is named as being none. */
  private isExcluded(i: number): boolean {
    return this.dependants(i).some((c) => c < i && this.lemmas[c] === 'not' && this.tokens[c]!.deprel.startsWith('advmod'));
  }

  private isFiniteVerb(i: number): boolean {
    const token = this.tokens[i]!;
    return token.upos === 'VERB' || (token.upos !== 'NOUN' && token.upos !== 'PROPN' && this.findDependant(i, 'nsubj') >= 0);
  }

  /** Tokens of the clause around a token: its subtree without clauses inside it. */
  clauseWords(i: number): readonly number[] {
    return (this.known.clauseWords[i] ??= this.readClauseWords(i));
  }

  private readClauseWords(i: number): readonly number[] {
    const found: number[] = [i];
    for (let k = 0; k < found.length && found.length < LONGEST_CLAUSE; k++)
      for (const child of this.dependants(found[k]!)) {
        const { deprel } = this.tokens[child]!;
        if (deprel === 'ccomp' || deprel === 'parataxis' || deprel === 'acl:relcl' || deprel === 'advcl') continue;
        if (deprel === 'conj' && this.isClause(child)) continue;
        found.push(child);
      }
    return found;
  }

  /** Whether a token is one of some lemmas; a noun in «-ing» that was taken for a verb («reopened the *crossing*») is known by its form. */
  isOneOf(i: number, lemmas: ReadonlySet<string> | undefined): boolean {
    if (!lemmas) return false;
    if (lemmas.has(this.lemmas[i]!)) return true;
    const others = this.otherWords[i];
    return others !== undefined && others.some((word) => lemmas.has(word));
  }

  /** Has names and pronouns count as common words: whoever asks for a «town» is told of one by its name as well («took *Shusha*», «took *it*»). */
  readStandIns(words: ReadonlyMap<number, readonly string[]>): void {
    this.standIns = words;
    for (const [i, own] of words) this.otherWords[i] = [...(otherWordsOf(this.tokens[i]!.form) ?? []), ...own];
  }

  /** Whether a token counts as a common word that it is not, see {@link readStandIns}. */
  isStandIn(i: number): boolean {
    return this.standIns.has(i);
  }

  /** Words of a sentence as {@link isOneOf} knows them, some more than once. */
  wordsOfSentence(sentence: number): readonly string[] {
    const words: string[] = [];
    const { from, to } = this.doc.sentences[sentence]!;
    for (let t = from as number; t < to; t++) {
      words.push(this.lemmas[t]!);
      const others = this.otherWords[t];
      if (others) words.push(...others);
    }
    return words;
  }

  /** Who does what the predicate says, in any voice. */
  doers(i: number, depth = 0): readonly number[] {
    return depth === 0 ? (this.known.doers[i] ??= this.readDoers(i, 0)) : this.readDoers(i, depth);
  }

  private readDoers(i: number, depth: number): readonly number[] {
    if (depth > LONGEST_CLIMB) return [];
    const token = this.tokens[i]!;
    if (this.isPassive(i)) {
      const by = this.phrases(i, 'by');
      if (by.length > 0) return by;
      return token.deprel === 'conj' && token.head >= 0 && this.isPassive(token.head) ? this.phrases(token.head, 'by') : [];
    }
    const own = this.subjects(i, false);
    if (own.length > 0) return own.flatMap((s) => this.throughRelative(s, i));
    return this.sharedSubject(i, depth);
  }

  /** To whom it is done, in any voice. */
  undergoers(i: number, depth = 0): readonly number[] {
    return depth === 0 ? (this.known.undergoers[i] ??= this.readUndergoers(i, 0)) : this.readUndergoers(i, depth);
  }

  private readUndergoers(i: number, depth: number): readonly number[] {
    if (depth > LONGEST_CLIMB) return [];
    const token = this.tokens[i]!;
    if (this.isPassive(i)) {
      const own = this.subjects(i, true);
      if (own.length > 0) return own.flatMap((s) => this.throughRelative(s, i));
      if (token.head < 0) return [];
      if (token.deprel === 'acl' || token.deprel === 'amod' || token.deprel === 'acl:relcl') return [token.head];
      if (token.deprel === 'conj')
        return this.isPassive(token.head) ? this.undergoers(token.head, depth + 1) : this.doers(token.head, depth + 1);
      return this.sharedSubject(i, depth);
    }
    const own = this.dependantsBy(i, 'obj');
    if (own.length > 0) return own.flatMap((s) => this.throughRelative(s, i));
    // «the soldiers massacred villagers», read as one noun phrase
    if (token.deprel === 'amod' && token.head > i && this.findDependant(i, 'nsubj') >= 0) return [token.head];
    if (token.deprel === 'acl:relcl' && token.head >= 0 && this.subjects(i, false).some((s) => !this.isRelativePronoun(s)))
      return [token.head];
    // «attacked and destroyed the plant»: one object, held by either verb
    for (const child of this.dependants(i)) {
      const other = this.tokens[child]!;
      if (other.deprel === 'conj' && other.upos === 'VERB' && child - i <= 3) {
        const shared = this.dependantsBy(child, 'obj');
        if (shared.length > 0) return shared;
      }
    }
    if (token.deprel === 'conj' && token.head >= 0 && i - token.head <= 3 && this.tokens[token.head]!.upos === 'VERB')
      return this.dependantsBy(token.head, 'obj').filter((o) => o > i);
    return [];
  }

  /** Phrases with a preposition that depend on a predicate or noun, or on its object or the noun that it supports. */
  phrases(i: number, marker: string): readonly number[] {
    let ofMarker = this.known.phrases.get(marker);
    if (!ofMarker) this.known.phrases.set(marker, (ofMarker = emptyList(this.tokens.length)));
    return (ofMarker[i] ??= this.readPhrases(i, marker));
  }

  private readPhrases(i: number, marker: string): readonly number[] {
    const found: number[] = [];
    for (const child of this.dependants(i)) {
      const relation = this.tokens[child]!.deprel;
      if (!(relation.startsWith('obl') || relation.startsWith('nmod') || relation === 'advcl' || relation === 'acl')) continue;
      if (relation === 'nmod:poss') continue;
      if (
        this.caseOf(child) === marker ||
        (marker === 'by' && relation === 'obl:agent') ||
        ((relation === 'advcl' || relation === 'acl') && this.markOf(child) === marker)
      )
        found.push(child);
    }
    return found;
  }

  /** Subjects that stand on the predicate itself; passive ones where asked. */
  private subjects(i: number, isPassive: boolean): number[] {
    const found: number[] = [];
    for (const child of this.dependants(i)) {
      const relation = this.tokens[child]!.deprel;
      if (relation === 'nsubj:pass' || relation === 'csubj:pass') {
        if (isPassive || !this.isPassive(i)) found.push(child);
      } else if (relation === 'nsubj' || relation === 'nsubj:outer') found.push(child);
    }
    return found;
  }

  private isRelativePronoun(i: number): boolean {
    const token = this.tokens[i]!;
    return token.upos === 'PRON' && RELATIVE_PRONOUNS.has(this.lemmas[i]!);
  }

  /** «the army, *which* shelled …»: the antecedent. */
  private throughRelative(phrase: number, clause: number): readonly number[] {
    if (!this.isRelativePronoun(phrase)) return [phrase];
    let at = clause;
    for (let step = 0; step < LONGEST_CLIMB && at >= 0; step++) {
      const token = this.tokens[at]!;
      if (token.deprel.startsWith('acl') && token.head >= 0) return [token.head];
      if (token.head < 0) break;
      at = token.head;
    }
    return this.lemmas[phrase]! === 'that' ? [phrase] : [];
  }

  /** The subject that a clause without one takes from the clause above it. */
  private sharedSubject(i: number, depth: number): readonly number[] {
    const token = this.tokens[i]!;
    const head = token.head as number;
    if (head < 0) return [];
    const relation = token.deprel;
    if (relation === 'conj') {
      if (!this.isClause(head)) return [];
      return this.isPassive(head) && !this.isPassive(i) ? this.undergoers(head, depth + 1) : this.upperSubject(head, depth);
    }
    if (relation === 'acl:relcl') return [head];
    if (relation === 'acl') {
      // «its plan *to invade*», «no intention *of invading*»: whose plan it is
      if (this.markOf(i) === 'to' || OWNED_MARKS.has(this.markOf(i))) {
        const owners = this.ownersOf(head, depth);
        // a headline: «Norway to expel envoys»
        return owners.length === 0 && this.tokens[head]!.upos === 'PROPN' ? [head] : owners;
      }
      return this.isNominal(head) ? [head] : [];
    }
    if (relation === 'xcomp' || relation === 'ccomp') return this.controller(head, relation, depth);
    if (relation === 'advcl' || relation === 'parataxis') {
      if (relation === 'parataxis' || !this.isClause(head)) return [];
      // «accused Mali *of shelling*», «thanked Chad *for sending*»: the object does it
      if (OBJECT_MARKS.has(this.markOf(i)) && !this.isPassive(head)) {
        const objects = [...this.dependantsBy(head, 'obj'), ...this.dependantsBy(head, 'iobj')];
        if (objects.length > 0) return objects.flatMap((o) => this.throughRelative(o, head));
      }
      return this.upperSubject(head, depth);
    }
    if (relation === 'obl' || relation === 'nmod') return this.isClause(head) ? this.upperSubject(head, depth) : this.ownersOf(head, depth);
    return [];
  }

  private upperSubject(head: number, depth: number): readonly number[] {
    return this.isPassive(head) ? this.undergoers(head, depth + 1) : this.doers(head, depth + 1);
  }

  private controller(head: number, relation: string, depth: number): readonly number[] {
    if (this.isPassive(head)) return this.undergoers(head, depth + 1);
    if (relation === 'xcomp' && !SUBJECT_CONTROL.has(this.tokens[head]!.lemma)) {
      const objects = [...this.dependantsBy(head, 'obj'), ...this.dependantsBy(head, 'iobj')];
      if (objects.length > 0) return objects.flatMap((o) => this.throughRelative(o, head));
      const on = this.tokens[head]!.lemma === 'call' ? [...this.phrases(head, 'on'), ...this.phrases(head, 'upon')] : [];
      if (on.length > 0) return on;
    }
    return this.doers(head, depth + 1);
  }

  private isNominal(i: number): boolean {
    const { upos } = this.tokens[i]!;
    return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'ADJ';
  }

  /** Whose plan, promise or right a noun is: its possessor or adjective, else the doer of the verb that has it as object. */
  ownersOf(noun: number, depth = 0): readonly number[] {
    const possessors = this.dependantsBy(noun, 'nmod:poss');
    if (possessors.length > 0) return possessors;
    const of = this.phrases(noun, 'by');
    if (of.length > 0) return of;
    const token = this.tokens[noun]!;
    // «arrested a clerk *on suspicion* of spying»: of what is suspected he is the doer, whom it is done to
    if (token.deprel === 'obl' && token.head >= 0 && BLAMED.has(this.lemmas[noun]!) && this.isClause(token.head)) {
      const blamed = this.undergoers(token.head, depth + 1);
      if (blamed.length > 0) return blamed;
    }
    if (token.head >= 0 && (token.deprel === 'obj' || token.deprel === 'obl' || token.deprel === 'xcomp') && this.isClause(token.head))
      return this.doers(token.head, depth + 1);
    const adjectives = this.dependantsBy(noun, 'amod').concat(this.dependantsBy(noun, 'compound'));
    return adjectives.filter((a) => this.tokens[a]!.form[0] !== this.tokens[a]!.form[0]!.toLowerCase());
  }
}

/** Plurals of two words, and the lemma that the tagger does not choose («cut its *supplies* of gas», «closed the *bases*»). */
const OTHER_LEMMAS: ReadonlyMap<string, string> = new Map([
  ['supplies', 'supply'],
  ['bases', 'base'],
]);

/** Words that a form counts as beside its lemma: itself, where it may be a noun in «-ing». */
function otherWordsOf(form: string): readonly string[] | undefined {
  if (form.endsWith('ing')) return [form.toLowerCase()];
  const other = OTHER_LEMMAS.get(form);
  return other === undefined ? undefined : [other];
}

/** Whether a UD relation is the one named, with any subtype where none is named. */
function isRelation(deprel: string, relation: string): boolean {
  return (
    deprel === relation ||
    (deprel.length > relation.length && deprel.startsWith(relation) && deprel[relation.length] === ':' && !EXCLUDED.has(deprel))
  );
}

/** Subtypes that play another part than their relation. */
const EXCLUDED = new Set(['nsubj:pass', 'nmod:poss', 'csubj:pass', 'acl:relcl', 'advcl:relcl']);
