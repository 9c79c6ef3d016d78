import { type Span, toSpan } from '../../base/offsets.ts';
import type { Referent } from '../../model/actor.ts';
import type { EventParty } from '../../model/event.ts';
import type { Mention } from '../../model/mention.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import { findSlot } from './find-slot.ts';
import type { FoundParty, PartyFinder } from './party-finder.ts';
import { TIME_NOUNS } from './time-nouns.ts';

/** Sentences back in which the words are looked for that a pronoun stands for. */
const FARTHEST_NAME = 1;
/** Tokens of a phrase on each side of its head that are shown, where no name stands for a side; set by hand, longer than any name of an office. */
const WIDEST_PHRASE = 12;
/** Words at the edge of a phrase that are no part of what it names. */
const EDGE: ReadonlySet<string> = new Set(['ADP', 'PUNCT', 'CCONJ', 'SCONJ', 'PART']);

/** Prepositions that say where something is done, not to whom. */
const WHEREABOUTS: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from', 'outside', 'inside', 'off', 'around', 'across']);
/** Words that a preposition before them belongs to: «at *least* six people». */
const BOUND: ReadonlySet<string> = new Set(['least', 'most', 'little', 'few']);

/** Parts of speech that head a phrase of somebody. */
const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);
/** Ways of finding a party by which its own words stand on the side. */
const OWN_WORDS: ReadonlySet<string> = new Set(['head', 'own']);

/** The words of a page that stand for a side of an event: a mention, a name for a pronoun, or the phrase of somebody without a name. */
export class WordsOfParty {
  private readonly tree: ClauseTree;
  private readonly finder: PartyFinder;
  private readonly mentions: readonly Mention[];
  private readonly referents: readonly Referent[];
  /** Mentions by sentence. */
  private readonly bySentence = new Map<number, Mention[]>();

  constructor(tree: ClauseTree, finder: PartyFinder, mentions: readonly Mention[], referents: readonly Referent[]) {
    this.tree = tree;
    this.mentions = mentions;
    this.referents = referents;
    this.finder = finder;
    for (const mention of mentions) {
      const sentence = tree.sentenceOf[mention.from]!;
      const list = this.bySentence.get(sentence);
      if (list) list.push(mention);
      else this.bySentence.set(sentence, [mention]);
    }
  }

  /** A party of a draft as its record has it, on the side told. */
  toEventParty(found: FoundParty, draft: Draft, side: 'actor' | 'recipient'): EventParty {
    const span = this.findSpan(found, draft, side);
    return {
      party: found.party,
      ...(found.sector && { sector: found.sector }),
      ...(found.name !== undefined && { name: found.name }),
      ...(span && { span, text: this.tree.doc.text.slice(span.start, span.end) }),
    };
  }

  private findSpan(found: FoundParty, draft: Draft, side: 'actor' | 'recipient'): Span | undefined {
    const mention = found.mention === undefined ? undefined : this.mentions[found.mention];
    const isHome = draft.actors.some((p) => p.party === found.party) && draft.recipients.some((p) => p.party === found.party);
    // a country on both sides: the words of each side say who is who
    if (isHome && !(OWN_WORDS.has(found.how) && mention && mention.kind !== 'pronoun')) {
      const head = this.headOfSide(found, draft, side);
      if (head !== undefined) return this.phraseAt(head);
    }
    if (mention?.kind === 'pronoun') {
      const speaker = this.findSpeaker(mention, found);
      return speaker === undefined ? this.withName(this.findNamed(mention, found)) : this.phraseAt(speaker);
    }
    if (found.how === 'own') return this.phraseAt(found.at);
    // «abducted *the teachers* from the Malian town»: a country that only the place tells of is shown by those who are there
    if (mention?.kind === 'place' && WHEREABOUTS.has(this.tree.caseOf(found.at))) {
      const head = this.headOfSide(found, draft, side);
      if (head !== undefined) return this.phraseAt(head);
    }
    if (mention) return this.withName(mention);
    const named = this.findInSentence(found, draft.token);
    return named && this.withName(named);
  }

  /** «*his Kenyan counterpart, Ruth Were*»: words for somebody with the name that stands beside them. */
  private withName(mention: Mention): Span {
    const { tokens } = this.tree;
    const { parties } = this.referents[mention.index]!;
    let { end } = mention;
    for (let k = mention.index + 1; k < this.mentions.length; k++) {
      const next = this.mentions[k]!;
      if (next.from > mention.to + 1) break;
      if (next.from < mention.to || next.kind !== 'person' || mention.kind === 'person') continue;
      const { deprel } = tokens[next.head]!;
      const isBeside = deprel === 'appos' || deprel.startsWith('flat') || tokens[mention.to]!.form === ',';
      const theirs = this.referents[next.index]!.parties;
      if (isBeside && theirs.length === 1 && parties.length === 1 && theirs[0] === parties[0]) end = next.end;
    }
    return toSpan(mention.start, end);
  }

  /** The head of the phrase in a slot of the party's side: the one in which the party was found, or else the first that is no other party's. */
  private headOfSide(found: FoundParty, { match }: Draft, side: 'actor' | 'recipient'): number | undefined {
    const { tree, finder } = this;
    const slots = match.frame[side];
    let first: number | undefined;
    for (const slot of slots) {
      if (slot.kind === 'content-subj' || slot.kind === 'content-obj') continue;
      for (const head of findSlot(tree, match.token, match.words, slot)) {
        const { lemma, upos } = tree.tokens[head]!;
        if (
          head === match.token ||
          (head === found.at && found.how === 'place') ||
          !NAMING.has(upos) ||
          TIME_NOUNS.has(lemma.toLowerCase())
        )
          continue;
        if (head === found.at || tree.clauseWords(head).includes(found.at)) return head;
        if (first !== undefined || match.words.includes(head)) continue;
        const parties = finder.inPhrase(head);
        if (parties.length === 0 || parties.some((p) => p.party === found.party)) first = head;
      }
    }
    return first;
  }

  /** «the *decision of the mayor of Lyon*»: a phrase without its clauses, from its head a few words to each side. */
  private phraseAt(head: number): Span {
    const { tokens } = this.tree;
    const words = this.tree.clauseWords(head).filter((w) => Math.abs(w - head) <= WIDEST_PHRASE);
    let [from, to] = [Math.min(head, ...words), Math.max(head, ...words)];
    while (from < head && EDGE.has(tokens[from]!.upos) && !BOUND.has(tokens[from + 1]!.lemma.toLowerCase())) from++;
    while (to > head && EDGE.has(tokens[to]!.upos)) to--;
    return toSpan(tokens[from]!.start, tokens[to]!.end);
  }

  /** A side that went without saying: where its sentence names it, the name nearest to the act. */
  private findInSentence(found: FoundParty, token: number): Mention | undefined {
    let nearest: Mention | undefined;
    for (const mention of this.bySentence.get(this.tree.sentenceOf[token]!) ?? []) {
      if (mention.kind === 'pronoun' || mention.kind === 'outlet') continue;
      const { parties } = this.referents[mention.index]!;
      if (parties.length !== 1 || parties[0] !== found.party) continue;
      if (!nearest || Math.abs(mention.head - token) < Math.abs(nearest.head - token)) nearest = mention;
    }
    return nearest;
  }

  /** «*The opposition in Chad* said that *it* …»: the phrase of who says it, where that names the same party without being its name. */
  private findSpeaker(pronoun: Mention, found: FoundParty): number | undefined {
    const { tokens } = this.tree;
    const clause = tokens[pronoun.head]!.head;
    if (clause < 0 || !tokens[pronoun.head]!.deprel.startsWith('nsubj') || tokens[clause]!.deprel !== 'ccomp') return undefined;
    const [speaker] = this.tree.doers(tokens[clause]!.head);
    if (speaker === undefined || this.finder.findMention(speaker)?.head === speaker) return undefined;
    return this.finder.inPhrase(speaker, true).some((p) => p.party === found.party) ? speaker : undefined;
  }

  /** The words that a pronoun stands for, where they stand in its sentence or the one before: they say more than «it». */
  private findNamed(pronoun: Mention, found: FoundParty): Mention {
    const { tree, mentions, referents } = this;
    const { from } = tree.doc.sentences[Math.max(0, tree.sentenceOf[pronoun.from]! - FARTHEST_NAME)]!;
    for (let k = pronoun.index - 1; k >= 0; k--) {
      const mention = mentions[k]!;
      if (mention.from < from) break;
      if (mention.kind === 'pronoun' || mention.kind === 'place' || mention.kind === 'outlet') continue;
      const { parties } = referents[mention.index]!;
      if (parties.length === 1 && parties[0] === found.party) {
        // «the Israeli military» and not «Israeli» in it
        const around = mentions[k - 1];
        return around && around.start <= mention.start && around.end >= mention.end && referents[around.index]!.parties[0] === found.party
          ? around
          : mention;
      }
    }
    return pronoun;
  }
}
