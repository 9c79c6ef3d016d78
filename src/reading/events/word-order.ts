import type { ClauseTree } from './clause-tree.ts';

/** How far a reader by word order looks, in tokens: beyond it the neighbour is chance. */
const SUBJECT_REACH = 22;
const OBJECT_REACH = 7;
const PHRASE_REACH = 14;
const NOUN_PHRASE_REACH = 8;

/**
 * Where the tree leaves a place empty that English fills by order: the bare noun phrase before a verb, the one after it, the phrase
 * with a preposition that follows. Trees of broken or unusual sentences are often wrong just there.
 */
export class WordOrder {
  private readonly tree: ClauseTree;

  constructor(tree: ClauseTree) {
    this.tree = tree;
  }

  /** Heads of the bare noun phrase that stands before a verb; empty where another verb or the sentence's start comes first. */
  subjectBefore(verb: number): number[] {
    const { tokens, doc } = this.tree;
    const from = Math.max(doc.sentences[this.tree.sentenceOf[verb]!]!.from, verb - SUBJECT_REACH);
    let i = verb - 1;
    while (i >= from) {
      const token = tokens[i]!;
      if (token.upos === 'VERB' || token.upos === 'SCONJ') return [];
      if (token.upos === 'PUNCT' && (token.form === ';' || token.form === ':' || token.form === '”' || token.form === '"')) return [];
      if (!this.isNominal(i)) {
        i--;
        continue;
      }
      const start = this.chunkStart(i, from);
      const before = start - 1;
      if (before >= from && tokens[before]!.upos === 'ADP') {
        i = before - 1;
        continue;
      }
      if (before >= from && (tokens[before]!.upos === 'CCONJ' || tokens[before]!.form === ',')) {
        const list = this.listBefore(before, from);
        if (list.isPhrase) {
          i = list.start - 2;
          continue;
        }
        if (tokens[before]!.upos === 'CCONJ' || this.isTime(i)) {
          if (this.isTime(i)) {
            i = start - 1;
            continue;
          }
          return [...list.heads, i];
        }
      }
      if (this.isTime(i)) {
        i = start - 1;
        continue;
      }
      return [i];
    }
    return [];
  }

  /** Head of the bare noun phrase that follows a verb. */
  objectAfter(verb: number): number[] {
    const { tokens, doc } = this.tree;
    const to = Math.min(doc.sentences[this.tree.sentenceOf[verb]!]!.to, verb + OBJECT_REACH);
    for (let i = verb + 1; i < to; i++) {
      const token = tokens[i]!;
      if (this.isNominal(i)) {
        const end = this.chunkEnd(i);
        return this.isTime(end) ? [] : [end];
      }
      if (
        token.upos !== 'DET' &&
        token.upos !== 'ADJ' &&
        token.upos !== 'ADV' &&
        token.upos !== 'NUM' &&
        !(token.upos === 'PUNCT' && token.form !== ',' && token.form !== '.')
      )
        return [];
    }
    return [];
  }

  /** Heads of phrases with a preposition that follow a predicate before the next verb. */
  phraseAfter(at: number, marker: string): number[] {
    const { tokens, doc } = this.tree;
    const isVerb = tokens[at]!.upos === 'VERB';
    const to = Math.min(doc.sentences[this.tree.sentenceOf[at]!]!.to, at + (isVerb ? PHRASE_REACH : NOUN_PHRASE_REACH));
    for (let i = at + 1; i < to; i++) {
      const token = tokens[i]!;
      if (token.upos === 'VERB' || token.upos === 'SCONJ' || token.form === ';' || token.form === ':') return [];
      if (!isVerb && (token.upos === 'AUX' || token.upos === 'CCONJ' || token.form === ',')) return [];
      if (token.upos === 'ADP' && token.lemma.toLowerCase() === marker) {
        for (let k = i + 1; k < to + 2 && k < tokens.length; k++) {
          if (this.isNominal(k)) return [this.chunkEnd(k)];
          const { upos } = tokens[k]!;
          if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NUM' && upos !== 'ADV' && upos !== 'PUNCT') break;
        }
        return [];
      }
    }
    return [];
  }

  /** Words that stand before a noun inside its phrase, nearest first: «*American* sanctions». */
  wordsBefore(noun: number): number[] {
    const { tokens } = this.tree;
    const found: number[] = [];
    for (let i = noun - 1; i >= 0 && noun - i < 7 && this.tree.sentenceOf[i] === this.tree.sentenceOf[noun]; i--) {
      const { upos } = tokens[i]!;
      if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM') found.push(i);
      else if (!(upos === 'PUNCT' && tokens[i]!.form === '-') && !(upos === 'PART')) break;
    }
    return found;
  }

  private isNominal(i: number): boolean {
    const { upos, form } = this.tree.tokens[i]!;
    return upos === 'NOUN' || upos === 'PROPN' || (upos === 'PRON' && form.toLowerCase() !== 'it');
  }

  private isTime(i: number): boolean {
    return TIME_WORDS.has(this.tree.lemmas[i]!);
  }

  private chunkStart(i: number, from: number): number {
    let start = i;
    while (start - 1 >= from) {
      const { upos, form } = this.tree.tokens[start - 1]!;
      if (
        upos === 'DET' ||
        upos === 'ADJ' ||
        upos === 'NOUN' ||
        upos === 'PROPN' ||
        upos === 'NUM' ||
        upos === 'PART' ||
        (upos === 'PRON' && this.tree.tokens[start - 1]!.deprel === 'nmod:poss') ||
        (upos === 'PUNCT' && (form === '-' || form === '–'))
      )
        start--;
      else break;
    }
    return start;
  }

  private chunkEnd(i: number): number {
    let end = i;
    while (end + 1 < this.tree.tokens.length && this.tree.sentenceOf[end + 1] === this.tree.sentenceOf[i]) {
      const { upos, form } = this.tree.tokens[end + 1]!;
      if (upos === 'NOUN' || upos === 'PROPN' || (upos === 'PUNCT' && form === '-')) end++;
      else if (upos === 'PART' && form !== 'not' && form !== 'to') end++;
      else if (
        upos === 'ADJ' &&
        end + 2 < this.tree.tokens.length &&
        this.tree.tokens[end + 2]!.upos === 'NOUN' &&
        this.tree.tokens[end]!.upos === 'PART'
      )
        end++;
      else break;
    }
    return end;
  }

  /** Coordinated noun phrases that end before a mark or «and»: their heads, where they start, and whether a preposition governs them. */
  private listBefore(mark: number, from: number): { heads: number[]; start: number; isPhrase: boolean } {
    const { tokens } = this.tree;
    const heads: number[] = [];
    let at = mark;
    let start = mark;
    for (let step = 0; step < 6 && at - 1 >= from && this.isNominal(at - 1); step++) {
      const head = at - 1;
      heads.unshift(head);
      start = this.chunkStart(head, from);
      const before = start - 1;
      if (before >= from && tokens[before]!.upos === 'ADP') return { heads, start, isPhrase: true };
      if (before < from || (tokens[before]!.form !== ',' && tokens[before]!.upos !== 'CCONJ')) break;
      at = before;
    }
    return { heads, start, isPhrase: false };
  }
}

const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'today yesterday tomorrow day week month year night morning evening afternoon midnight noon spring summer autumn winter weekend tonight hour time decade'
  ).split(' '),
);
