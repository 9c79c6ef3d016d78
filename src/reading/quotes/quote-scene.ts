import { firstAtOrAfter } from '../../base/first-at-or-after.ts';
import type { Span } from '../../base/offsets.ts';
import { isState } from '../../ontology/parties.ts';
import type { Referent } from '../../model/actor.ts';
import { dependentsOf } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { Source } from '../../model/source.ts';
import type { World } from '../../model/world.ts';
import { sentenceOf } from './sentence-of.ts';
import { DOCUMENT_NOUNS, findSpeechLemma } from './speech-words.ts';

/** What the search for speakers asks of a page: which mention a token carries, and who that is. */
export interface QuoteScene {
  readonly doc: ParsedDoc;
  /** Index of the first token that starts at or after a character. */
  readonly tokenAt: (offset: number) => number;
  /** The mention that a token heads, or that covers it; persons before roles before names of parties. */
  readonly mentionAt: (token: number) => Mention | undefined;
  /** Whose word it is, where a token heads the noun phrase that speaks. Undefined for what cannot speak. */
  readonly sourceAt: (token: number) => Source | undefined;
  /** Whether the token heads an outlet or agency. */
  readonly isOutlet: (token: number) => boolean;
  /** Whether the token stands for a human being whose name the page tells. */
  readonly isPersonAt: (token: number) => boolean;
  /** Whether the token stands for a party or somebody who acts for one. */
  readonly isPartyAt: (token: number) => boolean;
  /** Whether a speaker is a human being whose name the page tells. */
  readonly isPerson: (source: Source) => boolean;
  /** The longest mention that begins at the token. */
  readonly phraseAt: (token: number) => Mention | undefined;
  /** Whether a sentence begins at the token. */
  readonly startsSentence: (token: number) => boolean;
}

const RANK: Readonly<Record<Mention['kind'], number>> = { person: 0, outlet: 1, role: 2, party: 3, seat: 4, pronoun: 5, place: 6 };

export function toScene(doc: ParsedDoc, mentions: readonly Mention[], referents: readonly Referent[], world: World): QuoteScene {
  const heads = new Map<number, Mention>();
  const covers = new Map<number, Mention>();
  const keep = (map: Map<number, Mention>, token: number, mention: Mention): void => {
    const known = map.get(token);
    if (
      !known ||
      RANK[mention.kind] < RANK[known.kind] ||
      (RANK[mention.kind] === RANK[known.kind] && mention.to - mention.from > known.to - known.from)
    )
      map.set(token, mention);
  };
  for (const mention of mentions) {
    keep(heads, mention.head, mention);
    for (let t = mention.from as number; t < mention.to; t++) if (mention.kind !== 'place') keep(covers, t, mention);
  }
  const widest = new Map<number, Mention>();
  const personNames = new Set<string>();
  for (const mention of mentions) {
    const known = widest.get(mention.from);
    if (mention.kind !== 'place' && (!known || mention.to > known.to)) widest.set(mention.from, mention);
    const name = referents[mention.index]?.name ?? mention.name;
    if (name !== undefined && (mention.kind === 'person' || referents[mention.index]?.person !== undefined)) personNames.add(name);
  }
  const starts = doc.tokens.map((t) => t.start as number);
  const mentionAt = (token: number): Mention | undefined => heads.get(token) ?? covers.get(token);
  const dependents = dependentsOf(doc);

  const named = (token: number): Mention | undefined => {
    const own = mentionAt(token);
    if (own?.kind === 'person') return own;
    // «White House spokesman John Kirby»: the name hangs on the title.
    for (const d of dependents.of(token)) {
      const { deprel } = doc.tokens[d]!;
      if (!/^(?:appos|flat|compound|nmod:desc|nmod:npmod|dep)/.test(deprel)) continue;
      const mention = heads.get(d) ?? covers.get(d);
      if (mention?.kind === 'person') return mention;
    }
    return own;
  };

  /** The mention that ends right before a verb, else its subject in the tree. */
  const sayerOf = (verb: number): number | undefined =>
    covers.get(verb - 1)?.head ?? dependents.of(verb).find((d) => doc.tokens[d]!.deprel === 'nsubj');

  /** A party named inside the noun phrase of a head («leaders of the G7»). */
  const partyInside = (token: number): Source['party'] | undefined => {
    for (const d of dependents.of(token)) {
      if (!/^(?:nmod|compound|amod|nmod:poss|obl|appos)/.test(doc.tokens[d]!.deprel)) continue;
      const mention = heads.get(d);
      const found = mention && (referents[mention.index]?.parties[0] ?? mention.parties[0]);
      const inner = found ?? (d > token ? partyInside(d) : undefined);
      if (inner !== undefined) return inner;
    }
    return undefined;
  };

  /** «The leaders of the G7 met. The communiqué …»: the party that is the subject of the sentence before. */
  const hostBefore = (token: number): Source | undefined => {
    const sentence = doc.sentences[sentenceOf(doc, token) - 1];
    if (!sentence) return undefined;
    for (let t = sentence.from as number; t < sentence.to; t++) {
      if (!doc.tokens[t]!.deprel.startsWith('nsubj') || DOCUMENT_NOUNS.has(doc.tokens[t]!.lemma.toLowerCase())) continue;
      const source = sourceAt(t);
      if (source?.party !== undefined) return source;
    }
    return undefined;
  };

  const sourceAt = (token: number, steps = 0): Source | undefined => {
    const mention = named(token);
    if (steps < MOST_MAKERS && DOCUMENT_NOUNS.has(doc.tokens[token]!.lemma.toLowerCase()) && mention?.kind !== 'person') {
      const owner = dependents.of(token).find((d) => doc.tokens[d]!.deprel === 'nmod:poss' && doc.tokens[d]!.upos === 'PRON');
      const own = owner === undefined ? undefined : sourceAt(owner, steps + 1);
      if (own) return own;
      const maker = makerOf(doc, token, sayerOf);
      if (maker !== undefined) return sourceAt(maker, steps + 1);
      const host = hostBefore(token);
      if (host) return host;
    }
    if (!mention) {
      const described = describe(doc, token);
      const inside = described && partyInside(token);
      return described && inside !== undefined ? { ...described, party: inside } : described;
    }
    const referent = referents[mention.index];
    const party = referent?.parties[0] ?? mention.parties[0] ?? (mention.kind === 'role' ? partyInside(mention.head) : undefined);
    const name = nameOf(mention, referent, party, world, doc);
    if (name === undefined) return undefined;
    const span: Span = { start: mention.start, end: mention.end };
    return party === undefined ? { name, span } : { name, party, span };
  };

  return {
    doc,
    tokenAt: (offset) => firstAtOrAfter(starts, offset),
    mentionAt,
    sourceAt: (token) => sourceAt(token),
    isOutlet: (token) => mentionAt(token)?.kind === 'outlet',
    isPersonAt: (token) => {
      const mention = named(token);
      return mention !== undefined && (mention.kind === 'person' || referents[mention.index]?.person !== undefined);
    },
    isPartyAt: (token) => {
      const mention = mentionAt(token);
      return mention !== undefined && (mention.parties.length > 0 || (referents[mention.index]?.parties.length ?? 0) > 0);
    },
    isPerson: (source) => personNames.has(source.name),
    phraseAt: (token) => widest.get(token),
    startsSentence: (token) => doc.sentences[sentenceOf(doc, token)]?.from === token,
  };
}

function nameOf(
  mention: Mention,
  referent: Referent | undefined,
  party: Mention['parties'][number] | undefined,
  world: World,
  doc: ParsedDoc,
): string | undefined {
  if (referent?.name) return referent.name;
  if (mention.kind === 'person') return mention.name ?? doc.text.slice(mention.start, mention.end);
  if (mention.kind === 'pronoun') return party === undefined ? undefined : world.parties.get(party)?.name;
  if ((mention.kind === 'party' || mention.kind === 'seat') && party !== undefined) {
    const known = world.parties.get(party)?.name;
    if (known && (isState(party) || mention.kind === 'party')) return known;
  }
  return doc.text.slice(mention.start, mention.end).replace(/^(?:the|The)\s+/, '');
}

/** Steps from one document to the one that it is of: two may be told as each other's («the statement of the report»). */
const MOST_MAKERS = 4;
/** How far back the maker of «the statement», «that plan» is looked for, in tokens. */
const MAKER_TOKENS = 150;

/** Who made a statement or plan: «Beijing's plan», «a statement by the ministry», else the maker of the same thing earlier, else the last one who said something. */
function makerOf(doc: ParsedDoc, token: number, sayerOf: (verb: number) => number | undefined): number | undefined {
  const own = ownerOf(doc, token);
  if (own !== undefined) return own;
  const lemma = doc.tokens[token]!.lemma.toLowerCase();
  let spoke: number | undefined;
  for (let t = token - 1; t >= 0 && t >= token - MAKER_TOKENS; t--) {
    const other = doc.tokens[t]!;
    if (DOCUMENT_NOUNS.has(other.lemma.toLowerCase()) && (other.lemma.toLowerCase() === lemma || isLikeDocument(other.lemma, lemma))) {
      const owner = ownerOf(doc, t);
      if (owner !== undefined) return owner;
    }
    if (spoke === undefined && findSpeechLemma(other.form.toLowerCase(), true) === 'say') spoke = sayerOf(t);
  }
  return spoke;
}

/** «plan» for «proposal», «communiqué» for «statement». */
const isLikeDocument = (a: string, b: string): boolean =>
  /^(?:plan|proposal|document|paper)$/.test(a) === /^(?:plan|proposal|document|paper)$/.test(b);

function ownerOf(doc: ParsedDoc, token: number): number | undefined {
  const dependents = dependentsOf(doc);
  const poss = dependents.of(token).find((d) => doc.tokens[d]!.deprel === 'nmod:poss' && doc.tokens[d]!.upos !== 'PRON');
  if (poss !== undefined) return poss;
  return dependents
    .of(token)
    .find(
      (d) =>
        /^(?:nmod|obl)/.test(doc.tokens[d]!.deprel) &&
        d > token &&
        dependents.of(d).some((c) => doc.tokens[c]!.deprel === 'case' && /^(?:by|from|of)$/i.test(doc.tokens[c]!.form)),
    );
}

/** Words that stand for no speaker by themselves. */
const MUTE = /^(?:that|which|who|it|this|what|there|they|he|she|we|i|you|those|these)$/i;
const LONGEST_NAME_TOKENS = 8;

const isStop = (token: ParsedDoc['tokens'][number]): boolean =>
  token.upos === 'VERB' || token.upos === 'AUX' || /^(?:according|["“”„«»‘’,;:—])$/i.test(token.form);

/** The words of a noun phrase with its near modifiers, for somebody whom no step knows: «a market woman», «people familiar with the plan». */
function describe(doc: ParsedDoc, token: number): Source | undefined {
  const head = doc.tokens[token]!;
  if (MUTE.test(head.form) || !/^(?:NOUN|PROPN|PRON|ADJ|NUM)$/.test(head.upos)) return undefined;
  const dependents = dependentsOf(doc);
  let from = token;
  let to = token + 1;
  const take = (at: number, depth: number): void => {
    for (const d of dependents.of(at)) {
      const { deprel, upos } = doc.tokens[d]!;
      const isNear =
        d < token
          ? /^(?:det|amod|compound|nummod|nmod:poss|flat|case|punct|nmod)/.test(deprel) && (depth > 0 || deprel !== 'case')
          : /^(?:flat|compound|nmod|fixed|case|det|amod|goeswith)/.test(deprel);
      if (!isNear || (upos === 'PUNCT' && d > token)) continue;
      if (d < from && from - d <= LONGEST_NAME_TOKENS) from = d;
      if (d >= to && d - token <= LONGEST_NAME_TOKENS) to = d + 1;
      if (depth < 2) take(d, depth + 1);
    }
  };
  take(token, 0);
  while (from < token && /^(?:the|PUNCT)$/i.test(doc.tokens[from]!.form)) from++;
  while (from < token && doc.tokens[from]!.upos === 'PUNCT') from++;
  // A verb, a quotation mark or «according» inside: the tree went astray, the head with what touches it is enough.
  for (let t = token + 1; t < to; t++) if (isStop(doc.tokens[t]!)) to = t;
  for (let t = token - 1; t >= from; t--)
    if (isStop(doc.tokens[t]!)) {
      from = t + 1;
      break;
    }
  const span = { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end };
  return { name: doc.text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}
