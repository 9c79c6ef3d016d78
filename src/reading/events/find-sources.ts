import { toSpan } from '../../base/offsets.ts';
import type { Quote } from '../../model/quote.ts';
import type { Source } from '../../model/source.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { FrameMatch } from './match-frames.ts';
import type { PartyFinder } from './party-finder.ts';

/** Nouns that go with the name of an outlet. */
const OUTLET_NOUNS = new Set([
  'agency',
  'newspaper',
  'daily',
  'paper',
  'magazine',
  'channel',
  'television',
  'tv',
  'radio',
  'station',
  'website',
  'portal',
  'network',
  'weekly',
  'service',
]);
/** Steps up the tree in search of a verb of saying. */
const LONGEST_CLIMB = 12;
const SAYING_EFFECTS = new Set(['says', 'denies', 'accuses', 'threatens', 'doubts']);
const ACCORDING = new Set(['according', 'per']);
/** Longest name made of the words of a phrase («people familiar with the plan»), in tokens. */
const LONGEST_PHRASE = 9;

/** Tokens at the end of a sentence among which a closing verb of saying stands. */
const LONGEST_CLOSE = 8;
/** Most words between a verb of saying and its «that»: whom one tells it. */
const HEARER_TOKENS = 6;
/** Verbs that tell or hold something to be so, with «that», by lemma; and what the tagger takes for a noun before «that». */
const THAT_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell announce report claim insist assert confirm reveal disclose note explain add write declare state acknowledge admit maintain argue allege remark recall stress emphasise emphasize suggest indicate ' +
    'complain warn testify conclude inform assure fear suspect believe'
  ).split(' '),
);
const FEARS = /^(?:says|fears|claims|reports|alleges|insists|believes|suspects)$/;
/** Longest label of a speaker, in tokens, and fewest labels that make a transcript. */
const LONGEST_LABEL = 6;
const FEWEST_LABELS = 3;

/** Somebody whose word a stretch of text is. */
export interface Saying {
  readonly source: Source;
  readonly isOutlet: boolean;
  /** Parties that the speaker stands for. */
  readonly parties: readonly string[];
}

/** Finds whose word the page gives at a place: quotes around it, verbs of saying above it, «according to». */
export class SourceFinder {
  private readonly tree: ClauseTree;
  private readonly finder: PartyFinder;
  private readonly matches: ReadonlyMap<number, FrameMatch>;
  private readonly quotes: readonly Quote[];
  /** Sources that were found once, by token: each step of composition asks for them. */
  private readonly known: (readonly Saying[] | undefined)[] = [];
  private readonly labels: readonly { from: number; to: number; saying: Saying | undefined }[];

  constructor(tree: ClauseTree, finder: PartyFinder, matches: ReadonlyMap<number, FrameMatch>, quotes: readonly Quote[]) {
    this.tree = tree;
    this.finder = finder;
    this.matches = matches;
    this.quotes = quotes;
    this.labels = this.readLabels();
  }

  /** Sources of what stands at a token, outermost first. */
  sourcesAt(token: number): readonly Saying[] {
    return (this.known[token] ??= this.readSources(token));
  }

  private readSources(token: number): readonly Saying[] {
    const { start } = this.tree.tokens[token]!;
    const found: Saying[] = [];
    const add = (saying: Saying | undefined): void => {
      if (!saying) return;
      const same = found.findIndex((f) => f.source.name === saying.source.name || isSameSpan(f, saying));
      if (same < 0) found.push(saying);
      else if (isSameSpan(found[same]!, saying)) found[same] = saying;
    };
    for (const quote of this.quotes) {
      if (quote.span.start > start || quote.span.end <= start || !quote.speaker) continue;
      for (const via of quote.via) add({ source: via, isOutlet: true, parties: [] });
      add({ source: quote.speaker, isOutlet: false, parties: quote.speaker.party ? [quote.speaker.party] : [] });
    }
    const climbed: Saying[] = [];
    let at = token;
    for (let step = 0; step < LONGEST_CLIMB && at >= 0; step++) {
      const here = this.tree.tokens[at]!;
      for (const child of this.tree.dependants(at)) {
        const dependant = this.tree.tokens[child]!;
        if (dependant.deprel.startsWith('obl') && ACCORDING.has(firstCase(this.tree, child))) this.push(climbed, this.toSaying(child));
        // «The army withdrew, Kigali said»
        if (dependant.deprel === 'parataxis' && this.isSaying(child) && this.tree.findDependant(child, 'ccomp') < 0)
          for (const speaker of this.tree.doers(child)) this.push(climbed, this.toSaying(speaker));
      }
      const head = here.head as number;
      if (head < 0) break;
      if ((here.deprel === 'ccomp' || here.deprel === 'parataxis' || here.deprel === 'xcomp') && this.isSaying(head))
        for (const cited of this.cited(head)) this.push(climbed, cited);
      if ((here.deprel === 'ccomp' || here.deprel === 'parataxis' || here.deprel === 'xcomp') && this.isSaying(head))
        for (const speaker of this.tree.isPassive(head) ? this.tree.phrases(head, 'by') : this.tree.doers(head))
          this.push(climbed, this.toSaying(speaker));
      at = head;
    }
    for (const saying of climbed.reverse()) add(saying);
    if (found.length === 0) add(this.saidBefore(token));
    if (found.length === 1 && found[0]!.isOutlet) add(this.citedIn(token));
    if (found.length === 0) add(this.accordingTo(token));
    if (found.length === 0) add(this.saidAside(token));
    if (found.length === 0) add(this.saidLast(token));
    if (found.length === 0) add(this.labels.find((label) => label.from <= token && token < label.to)?.saying);
    return found;
  }

  /** Stretches of a transcript with the speaker whose label begins them («MS. ROE: …»), up to the next label; none where a page has few labels. */
  private readLabels(): { from: number; to: number; saying: Saying | undefined }[] {
    const { tokens, doc } = this.tree;
    const starts: { from: number; saying: Saying | undefined }[] = [];
    for (let t = 0; t < tokens.length; t++) {
      const isFirst = t === 0 || doc.text.slice(tokens[t - 1]!.end, tokens[t]!.start).includes('\n');
      if (!isFirst || !/^\p{Lu}/u.test(tokens[t]!.form)) continue;
      let colon = t + 1;
      while (colon < tokens.length && colon < t + LONGEST_LABEL && tokens[colon]!.form !== ':' && /^[\p{Lu}.]/u.test(tokens[colon]!.form))
        colon++;
      if (tokens[colon]?.form !== ':') continue;
      const words = doc.text.slice(tokens[t]!.start, tokens[colon]!.start).trim();
      const mention = this.finder.findMention(colon - 1);
      if (words !== words.toUpperCase() && mention?.kind !== 'person') continue;
      const isAsking = /^(?:Q|QUESTION|REPORTER|MODERATOR)$/.test(words);
      starts.push({ from: t, saying: isAsking || mention?.kind !== 'person' ? undefined : this.toSaying(mention.head) });
    }
    if (starts.length < FEWEST_LABELS) return [];
    return starts.map((start, k) => ({ ...start, to: starts[k + 1]?.from ?? tokens.length }));
  }

  /** «reported that …, *citing people* …»: whom a carrier quotes. */
  private cited(verb: number): Saying[] {
    const found: Saying[] = [];
    for (const child of this.tree.dependants(verb)) {
      const { lemma, deprel } = this.tree.tokens[child]!;
      if (deprel !== 'advcl' || (lemma !== 'cite' && lemma !== 'quote')) continue;
      for (const object of this.tree.undergoers(child)) {
        const saying = this.toSaying(object);
        if (saying) found.push(saying);
      }
    }
    return found;
  }

  /** «Roe *told* parliament *that* the army …», by word order: a verb of saying with «that» before the act, and the noun phrase before it. */
  private saidBefore(token: number): Saying | undefined {
    const { tokens, doc } = this.tree;
    const { from } = doc.sentences[this.tree.sentenceOf[token]!]!;
    for (let that = token - 1; that > from + 1; that--) {
      const { form } = tokens[that]!;
      if (form === ';' || form === ':') return undefined;
      if (form.toLowerCase() !== 'that' || tokens[that]!.deprel === 'det' || tokens[that]!.deprel.startsWith('nsubj')) continue;
      for (let verb = that - 1; verb > from && verb >= that - HEARER_TOKENS; verb--) {
        if (/^[,.;:]$/.test(tokens[verb]!.form)) break;
        const isFear = verb === that - 1 && FEARS.test(tokens[verb]!.form.toLowerCase());
        if (!isFear && !(tokens[verb]!.upos === 'VERB' && THAT_VERBS.has(tokens[verb]!.lemma.toLowerCase()))) continue;
        const speaker = this.speakerBefore(verb, from);
        return speaker === undefined ? undefined : this.toSaying(speaker);
      }
    }
    return undefined;
  }

  /** The one who leads to a verb: its subject in the tree, for «who» the noun before it, else the mention that ends right before it. */
  private speakerBefore(verb: number, from: number): number | undefined {
    const { tokens } = this.tree;
    let at = verb - 1;
    while (at > from && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.upos)) at--;
    if (/^(?:who|which)$/i.test(tokens[at]!.form)) {
      const end = tokens[at - 1]?.form === ',' ? at - 2 : at - 1;
      return end >= from ? this.finder.findMention(end)?.head : undefined;
    }
    const mention = this.finder.findMention(at);
    if (mention && mention.kind !== 'place') return mention.head;
    const [subject] = tokens[verb]!.upos === 'VERB' ? this.tree.doers(verb) : [];
    return subject;
  }

  /** «The paper reported …, *citing people* …», wherever the tree hangs it. */
  private citedIn(token: number): Saying | undefined {
    const { tokens, doc } = this.tree;
    const { from, to } = doc.sentences[this.tree.sentenceOf[token]!]!;
    for (let t = from as number; t < to - 1; t++) {
      if (!/^(?:citing|quoting)$/i.test(tokens[t]!.form)) continue;
      const [object] = this.tree.undergoers(t);
      if (object !== undefined) return this.toSaying(object);
    }
    return undefined;
  }

  /** «According to the ministry, …», by word order: the tree often tears it apart. */
  private accordingTo(token: number): Saying | undefined {
    const sentence = this.tree.doc.sentences[this.tree.sentenceOf[token]!]!;
    const { tokens } = this.tree;
    for (let t = sentence.from as number; t + 2 < sentence.to; t++) {
      if (tokens[t]!.form.toLowerCase() !== 'according' || tokens[t + 1]!.form.toLowerCase() !== 'to') continue;
      let end = t + 2;
      while (end < sentence.to && end < t + LONGEST_PHRASE && tokens[end]!.upos !== 'PUNCT') end++;
      // «according to the translation provided by Russian television»: the carrier
      for (let k = t + 2; k < end; k++) {
        const outlet = this.finder.findMention(k);
        if (outlet?.kind === 'outlet') return this.toSaying(outlet.head);
      }
      for (let k = t + 2; k < end; k++) {
        const mention = this.finder.findMention(k);
        if (mention && mention.kind !== 'place') return this.toSaying(mention.head);
        if (tokens[k]!.upos === 'PUNCT' || tokens[k]!.upos === 'VERB') break;
      }
    }
    return undefined;
  }

  /** «An assault, *the ministry* said, will …», «No summit, *Japan* says»: a noun phrase and a verb of saying between marks. */
  private saidAside(token: number): Saying | undefined {
    const { tokens, doc } = this.tree;
    const { to } = doc.sentences[this.tree.sentenceOf[token]!]!;
    for (let t = token + 2; t < to; t++) {
      const { form, lemma, upos } = tokens[t]!;
      if (!(upos === 'VERB' && THAT_VERBS.has(lemma.toLowerCase())) && !/^(?:says|said)$/.test(form)) continue;
      if (t + 1 < to && !/^[,.]$/.test(tokens[t + 1]!.form)) continue;
      let open = t - 1;
      while (open > token && t - open < LONGEST_PHRASE && tokens[open]!.upos !== 'VERB' && tokens[open]!.form !== ',') open--;
      if (tokens[open]!.form !== ',' || open + 1 >= t) continue;
      const mention = this.finder.findMention(t - 1);
      if (mention && mention.from > open && mention.kind !== 'place') return this.toSaying(mention.head);
      const noun = tokens.slice(open + 1, t).findLast((word) => word.upos === 'NOUN' || word.upos === 'PROPN');
      return noun ? this.toSaying(noun.index) : undefined;
    }
    return undefined;
  }

  /** «…, *officials on each side* said on Monday.»: who closes a sentence by a verb of saying, by word order. */
  private saidLast(token: number): Saying | undefined {
    const sentence = this.tree.doc.sentences[this.tree.sentenceOf[token]!]!;
    const { tokens } = this.tree;
    for (let t = sentence.to - 1; t > token && t >= sentence.to - LONGEST_CLOSE; t--) {
      if (tokens[t]!.upos !== 'VERB' || this.matches.get(t)?.frame.effect !== 'says') continue;
      let from = t - 1;
      while (from > token && t - from < LONGEST_PHRASE && tokens[from]!.upos !== 'VERB') from--;
      while (from < t && tokens[from]!.form !== ',') from++;
      if (from >= t - 1) return undefined;
      for (let k = from + 1; k < t; k++) {
        const mention = this.finder.findMention(k);
        if (mention && mention.kind !== 'place' && mention.kind !== 'pronoun') return this.toSaying(mention.head);
      }
      const [noun] = [...tokens.slice(from + 1, t)].filter((word) => word.upos === 'NOUN' || word.upos === 'PROPN');
      return noun ? this.toSaying(noun.index) : undefined;
    }
    return undefined;
  }

  /** A phrase as somebody who speaks. */
  toSaying(head: number): Saying | undefined {
    const token = this.tree.tokens[head]!;
    // «the AP *agency*»
    const outlet = this.tree.dependantsBy(head, 'compound').find((child) => this.finder.findMention(child)?.kind === 'outlet');
    if (outlet !== undefined && OUTLET_NOUNS.has(token.lemma.toLowerCase())) return this.toSaying(outlet);
    const mention = this.finder.findMention(head);
    const referent = this.finder.findReferent(head);
    if (token.upos === 'PRON' && (!referent || (referent.name === undefined && referent.parties.length === 0))) return undefined;
    const parties = this.finder.inPhrase(head).map((p) => p.party);
    const span = mention ? toSpan(mention.start, mention.end) : this.phraseSpan(head);
    // bodies and officials as the page calls them, persons and parties by their names
    const own =
      mention?.kind === 'role' && referent?.person === undefined
        ? trimArticle(this.tree.doc.text.slice(span.start, this.endOfPhrase(head, mention.to)))
        : undefined;
    const name =
      own ??
      referent?.name ??
      (this.partyName(referent?.parties, mention?.kind) || trimArticle(this.tree.doc.text.slice(span.start, span.end)));
    if (name === '') return undefined;
    return {
      source: { name, ...(parties.length === 1 && { party: parties[0] }), span },
      isOutlet: mention?.kind === 'outlet',
      parties,
    };
  }

  /** The character at which «officials *in Goma*» ends, with the phrase of place or belonging right behind, also where the tree hangs it on the verb that follows, or on «citing». */
  private endOfPhrase(head: number, to: number): number {
    const { tokens } = this.tree;
    const marker = tokens[to];
    const noun = marker?.deprel === 'case' ? tokens[marker.head] : undefined;
    if (noun === undefined || noun.index <= to || noun.index - to > HEARER_TOKENS) return tokens[to - 1]!.end;
    const isOwn = noun.deprel === 'nmod' && noun.head === head;
    const governor = tokens[head]!.head;
    const isAside =
      noun.deprel.startsWith('obl') &&
      noun.head === governor &&
      (noun.index < governor || /^(?:citing|quoting)$/i.test(tokens[governor]!.form));
    return isOwn || isAside ? noun.end : tokens[to - 1]!.end;
  }

  private partyName(parties: readonly string[] | undefined, kind: string | undefined): string {
    if (!parties || parties.length !== 1 || (kind !== 'party' && kind !== 'seat' && kind !== 'pronoun')) return '';
    return this.finder.nameOfParty(parties[0] as string);
  }

  private push(list: Saying[], saying: Saying | undefined): void {
    if (saying && !list.some((f) => f.source.name === saying.source.name)) list.push(saying);
  }

  private isSaying(token: number): boolean {
    const effect = this.matches.get(token)?.frame.effect;
    return effect !== undefined && SAYING_EFFECTS.has(effect);
  }

  private phraseSpan(head: number): { start: never; end: never } {
    let from = head;
    let to = head;
    const stack = [head];
    while (stack.length > 0) {
      const t = stack.pop()!;
      if (t < head - LONGEST_PHRASE || t > head + LONGEST_PHRASE) continue;
      if (t < from) from = t;
      if (t > to) to = t;
      for (const child of this.tree.dependants(t)) {
        const { deprel } = this.tree.tokens[child]!;
        if (
          deprel !== 'acl:relcl' &&
          deprel !== 'punct' &&
          deprel !== 'appos' &&
          deprel !== 'case' &&
          deprel !== 'conj' &&
          deprel !== 'parataxis'
        )
          stack.push(child);
      }
    }
    return { start: this.tree.tokens[from]!.start as never, end: this.tree.tokens[to]!.end as never };
  }
}

/** Whether two sources are told of by the same words. */
const isSameSpan = (a: Saying, b: Saying): boolean => a.source.span.start < b.source.span.end && b.source.span.start < a.source.span.end;

function firstCase(tree: ClauseTree, i: number): string {
  for (const child of tree.dependants(i)) if (tree.tokens[child]!.deprel === 'case') return tree.tokens[child]!.form.toLowerCase();
  return '';
}

const trimArticle = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|The) /, '')
    .trim();
