import { dependentsOf, findMarker, isRelation } from '../../model/dependents.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import { FIRST_PERSON } from '../../ontology/first-person.ts';
import type { ChainDraft } from './chain-draft.ts';
import { isHumanBody } from './is-human-body.ts';
import type { Occurrence } from './occurrence.ts';
import type { PageChains } from './page-chains.ts';
import { COUNTS_ALONE, HE, IT, SHE } from './reference-words.ts';
import { WEIGHT } from './salience.ts';
import type { SeveralResolver } from './several-resolver.ts';
import { ADDRESSING, JUDGING } from './verbs-of-sides.ts';

/** Steps up the tree from a relative pronoun to its clause. */
const CLAUSE_STEPS = 5;
/** Relations by which words hang in what somebody is told or blamed for. */
const CONTENT_RELATION = /^(?:acl|xcomp|advcl|obl|obj|nmod|ccomp|conj)/;

const THEY: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs']);

/** Says whom a pronoun means: what is most salient before it and fits in gender and number. «I» and «we» wait until speakers are known. */
export class PronounResolver {
  constructor(
    private readonly chains: PageChains,
    private readonly names: ReadonlyMap<MentionIndex, ChainDraft>,
    private readonly severals: SeveralResolver,
    /** 1 for each token inside quotation marks. */
    private readonly quoted: Uint8Array,
  ) {}

  /** The chain meant, other than the one `without`: inside a quotation its speaker. */
  resolve(mention: Mention, without?: ChainDraft): ChainDraft | undefined {
    const { doc } = this.chains;
    const key = doc.tokens[mention.head]!.form.toLowerCase();
    const sentence = this.chains.sentenceOf[mention.head]!;
    if (key === 'who' || key === 'which' || key === 'whom' || key === 'whose') return this.findRelated(mention.head);
    const count = COUNTS_ALONE.get(key);
    if (count !== undefined) return this.severals.resolveAlone(mention, count);
    if (FIRST_PERSON.has(key)) return undefined; // after speakers are known
    const isBlocked = this.findBlocked(mention, key, without);
    const isSingleHuman = SHE.has(key) || HE.has(key);
    let isFitting: (a: Occurrence) => boolean;
    if (isSingleHuman) {
      const gender = SHE.has(key) ? 'she' : 'he';
      isFitting = (a) =>
        (a.draft.kind === 'person' || isHumanBody(a.draft)) && (a.draft.gender === undefined || a.draft.gender === gender) && !isBlocked(a);
    } else if (IT.has(key)) {
      isFitting = (a) =>
        (a.draft.kind === 'party' || (a.draft.kind === 'body' && !a.draft.isPlural && !isHumanBody(a.draft))) &&
        !a.isPlace &&
        !isBlocked(a);
    } else {
      isFitting = (a) => (a.draft.isPlural || a.isPeople === true || this.isArmed(a.draft)) && !isBlocked(a);
    }
    const ahead = this.findAhead(mention, isFitting, sentence) ?? this.findAddressed(mention, isFitting, sentence);
    const best = ahead ?? this.chains.history.findBest(sentence, mention.head, isFitting);
    if (key === 'it' && best && best === this.findSubject(mention.head)) return undefined; // what is done to it is no party
    const found = best ?? this.findCollective(mention, key, isBlocked, without);
    if (found?.kind === 'person' && found.gender === undefined && isSingleHuman) found.gender = SHE.has(key) ? 'she' : 'he';
    return found;
  }

  /** Whom a pronoun cannot mean: an object its own clause's subject, what is judged the one who judges, the speaker of a quotation himself. */
  private findBlocked(mention: Mention, key: string, without: ChainDraft | undefined): (a: Occurrence) => boolean {
    const { doc } = this.chains;
    const token = doc.tokens[mention.head]!;
    const isReflexive = key.endsWith('self') || key.endsWith('selves');
    const isPossessive = token.deprel === 'nmod:poss';
    const subject = isReflexive || key === 'it' ? undefined : isPossessive ? this.findJudge(mention.head) : this.findSubject(mention.head);
    return ({ draft, token: at }) => {
      if (without && (draft === without || (draft.kind !== 'person' && isSameParty(draft, without)))) return true;
      if (subject && (draft === subject || (draft.kind === 'party' && isSameParty(draft, subject)))) return true;
      if (isReflexive || isPossessive) return false;
      const other = doc.tokens[at]!;
      return other.head === token.head && other.head >= 0;
    };
  }

  /** The subject of the clause in which the pronoun is no subject; of verbs in a row the first one's («called X and told him»). */
  private findSubject(at: number): ChainDraft | undefined {
    const { tokens } = this.chains.doc;
    const { deprel, head } = tokens[at]!;
    if (head < 0 || !(deprel === 'obj' || deprel === 'iobj' || isRelation(deprel, 'obl'))) return undefined;
    let verb: number = head;
    for (let steps = 0; steps < CLAUSE_STEPS; steps++) {
      const subject = this.subjectOf(verb);
      if (subject !== undefined) return this.chainAt(subject);
      if (tokens[verb]!.deprel !== 'conj' || tokens[verb]!.head < 0) return undefined;
      verb = tokens[verb]!.head;
    }
    return undefined;
  }

  /** «Norway called *its* decision absurd»: who judges what the pronoun owns. */
  private findJudge(at: number): ChainDraft | undefined {
    const { tokens } = this.chains.doc;
    const noun = tokens[at]!.head;
    if (noun < 0) return undefined;
    const { deprel, head } = tokens[noun]!;
    const isJudged = deprel === 'obj' || deprel === 'ccomp' || isRelation(deprel, 'nsubj') || deprel === 'xcomp';
    if (!isJudged || head < 0) return undefined;
    const verb = isRelation(deprel, 'nsubj') ? tokens[head]!.head : head;
    if (verb < 0 || !JUDGING.has(tokens[verb]!.lemma.toLowerCase())) return undefined;
    // «called its ambassador home»
    if (
      dependentsOf(this.chains.doc)
        .of(verb)
        .some((child) => /^(?:home|back|in|up|off|on|for)$/i.test(tokens[child]!.form))
    )
      return undefined;
    if (verb !== head && tokens[head]!.deprel !== 'xcomp' && tokens[head]!.deprel !== 'ccomp') return undefined;
    const subject = this.subjectOf(verb);
    return this.findSubject(noun) ?? (subject === undefined ? undefined : this.chainAt(subject));
  }

  /** The token that is the subject of a verb. */
  private subjectOf(verb: number): number | undefined {
    return dependentsOf(this.chains.doc)
      .of(verb)
      .find((child) => isRelation(this.chains.doc.tokens[child]!.deprel, 'nsubj'));
  }

  /** The chain of the mention that a token heads. */
  private chainAt(token: number): ChainDraft | undefined {
    const index = this.chains.byHead.get(token);
    return index === undefined ? undefined : this.chains.draftOf[index];
  }

  /** «Norway has opened a base. *They* train recruits there»: a country or body, where no several were told of just before. */
  private findCollective(
    mention: Mention,
    key: string,
    isBlocked: (a: Occurrence) => boolean,
    speaker: ChainDraft | undefined,
  ): ChainDraft | undefined {
    const isMarked = this.quoted[mention.head] === 1;
    if (!THEY.has(key) || (isMarked && !speaker)) return undefined;
    const { doc, history, sentenceOf } = this.chains;
    const sentence = sentenceOf[mention.head]!;
    // «we asked Serbia and *they* refused»: those spoken of by somebody who speaks
    const isQuoted = isMarked || this.isSpokenBefore(sentence, mention.head);
    const first = doc.sentences[Math.max(0, sentence - 1)]!.from;
    for (let i: number = first; i < mention.head; i++) {
      const { upos, feats, deprel } = doc.tokens[i]!;
      if (upos === 'NOUN' && feats.includes('Number=Plur') && (isQuoted || /^(?:nsubj|obj|conj)/.test(deprel))) return undefined;
    }
    const isCollective = (a: Occurrence): boolean =>
      (a.draft.kind === 'party' || (a.draft.kind === 'body' && a.draft.parties.length === 1 && !isHumanBody(a.draft))) &&
      !a.isPlace &&
      (isQuoted || a.weight === WEIGHT.subject) &&
      !isBlocked(a);
    return history.rank(sentence, mention.head, isCollective, 1)[0];
  }

  /** Whether «we» or «I» do something in a sentence before a token. */
  private isSpokenBefore(sentence: number, token: number): boolean {
    const { doc } = this.chains;
    for (let i: number = doc.sentences[sentence]!.from; i < token; i++)
      if (/^(?:we|I)$/i.test(doc.tokens[i]!.form) && isRelation(doc.tokens[i]!.deprel, 'nsubj')) return true;
    return false;
  }

  /** «In his speech X said»: a pronoun in an opening phrase means the subject of the main clause, where that is a person named for the first time in the sentence. */
  private findAhead(mention: Mention, isFitting: (a: Occurrence) => boolean, sentence: number): ChainDraft | undefined {
    const { doc } = this.chains;
    const token = doc.tokens[mention.head]!;
    if (token.deprel !== 'nmod:poss' || token.head < 0) return undefined;
    const noun = doc.tokens[token.head]!;
    if (!isRelation(noun.deprel, 'obl') || noun.head < 0) return undefined;
    const subject = dependentsOf(doc)
      .of(noun.head)
      .find((child) => child > token.head && isRelation(doc.tokens[child]!.deprel, 'nsubj'));
    const at = subject === undefined ? undefined : this.chains.byHead.get(subject);
    const ahead = at === undefined ? undefined : this.chains.mentions[at]!;
    if (!ahead || ahead.kind === 'pronoun') return undefined;
    const draft =
      ahead.kind === 'person'
        ? this.names.get(ahead.index)
        : ahead.parties.length === 1 && ahead.kind !== 'role'
          ? this.chains.ofParty(ahead.parties[0]!)
          : undefined;
    return draft && isFitting({ draft, sentence, token: ahead.head, weight: 1, isPlace: false }) ? draft : undefined;
  }

  /** «accused Chile of the war *it* started», «asked Iran to return the ship *it* had seized»: what somebody is told, blamed or thanked for is his. */
  private findAddressed(mention: Mention, isFitting: (a: Occurrence) => boolean, sentence: number): ChainDraft | undefined {
    const { tokens } = this.chains.doc;
    if (!isRelation(tokens[mention.head]!.deprel, 'nsubj') || tokens[mention.head]!.head < 0) return undefined;
    let at: number = tokens[mention.head]!.head;
    for (let steps = 0; steps < CLAUSE_STEPS; steps++) {
      const { deprel, head } = tokens[at]!;
      if (head < 0 || !CONTENT_RELATION.test(deprel)) return undefined;
      if (tokens[head]!.upos === 'VERB' && ADDRESSING.has(tokens[head]!.lemma.toLowerCase()) && this.isContent(at, mention.head)) {
        const object = this.addresseeOf(head, at);
        const draft = object === undefined ? undefined : this.chainAt(object);
        return draft && object !== undefined && isFitting({ draft, sentence, token: object, weight: 1, isPlace: false })
          ? draft
          : undefined;
      }
      at = head;
    }
    return undefined;
  }

  /** What a verb of addressing has beside its addressee: an infinitive, or a phrase or clause behind «of», «for» or «over»; or a bare clause right behind a noun, which says more of it. */
  private isContent(at: number, pronoun: number): boolean {
    const { tokens } = this.chains.doc;
    const { deprel } = tokens[at]!;
    if (deprel === 'xcomp') return true;
    if (deprel === 'ccomp') return tokens[pronoun - 1]?.upos === 'NOUN' && tokens[pronoun]!.head === at;
    const marker = findMarker(this.chains.doc, at) ?? this.markOf(at);
    return marker === 'of' || marker === 'for' || marker === 'over';
  }

  /** The word that joins a clause to what governs it: «of breaking». */
  private markOf(clause: number): string | undefined {
    const { tokens } = this.chains.doc;
    const mark = dependentsOf(this.chains.doc)
      .of(clause)
      .find((child) => tokens[child]!.deprel === 'mark');
    return mark === undefined ? undefined : tokens[mark]!.lemma.toLowerCase();
  }

  /** The object of a verb, or whom one calls on, before a token. */
  private addresseeOf(verb: number, before: number): number | undefined {
    const { tokens } = this.chains.doc;
    return dependentsOf(this.chains.doc)
      .of(verb)
      .find(
        (child) =>
          child > verb &&
          child < before &&
          (/^i?obj$/.test(tokens[child]!.deprel) ||
            (isRelation(tokens[child]!.deprel, 'obl') && findMarker(this.chains.doc, child) === 'on')),
      );
  }

  /** The word that a relative clause hangs on. */
  private findRelated(at: number): ChainDraft | undefined {
    const { doc } = this.chains;
    let up = doc.tokens[at]!;
    for (let steps = 0; steps < CLAUSE_STEPS && up.head >= 0; steps++) {
      const isClause = up.deprel.startsWith('acl');
      const governor: number = up.head;
      if (isClause) {
        const index = this.chains.byHead.get(governor);
        return index === undefined ? undefined : this.chains.draftOf[index];
      }
      up = doc.tokens[governor]!;
    }
    return undefined;
  }

  private isArmed(draft: ChainDraft): boolean {
    if (draft.kind !== 'party') return false;
    const kind = this.chains.world.parties.get(draft.parties[0]!)?.kind;
    return kind === 'armed-group' || kind === 'movement';
  }
}

const isSameParty = (a: ChainDraft, b: ChainDraft): boolean =>
  a.parties.length === 1 && b.parties.length === 1 && a.parties[0] === b.parties[0];
