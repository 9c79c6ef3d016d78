import type { Referent } from '../../model/actor.ts';
import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { Quote } from '../../model/quote.ts';
import { FIRST_PERSON, FIRST_PERSON_PLURAL } from '../../ontology/first-person.ts';
import { OTHER_SIDE_NOUNS } from '../../ontology/other-side-nouns.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';

/** What an outlet has of its own: «our correspondent». */
const OF_THE_PRESS =
  /^(?:reader|reporter|correspondent|newspaper|website|newsroom|colleague|edition|site|staff|desk|podcast|newsletter|journalist|paper|viewer|listener|team|coverage|news|man|bureau|map|page|channel|programme|program|app|partner|privacy|cookie|use)s?$/i;
/** What outlets say of themselves: «tells us», «let us remember», «we report». */
const BY_THE_PRESS: ReadonlySet<string> = new Set([
  'tell',
  'let',
  'report',
  'close',
  'use',
  'follow',
  'remember',
  'remind',
  'join',
  'contact',
  'update',
  'write',
  'publish',
]);
/** First-person words outside quotations that a page needs to speak for a country. Set by hand on the odd pages. */
const FEWEST_WORDS = 2;
/** What being told of beside «us» («China could punish us») takes from a state's mentions: so many of them. Set by hand on the odd pages. */
const BESIDE = 3;
/** So many times the mentions of the second state the first one must have. Set by hand on the odd pages. */
const LEAD = 1.3;
/** A place counts as so much of a mention of its state: pages name places abroad as well. Set by hand on the odd pages. */
const PLACE_WEIGHT = 0.5;
/** Tokens at the head of a page in which its place of writing stands, headline and summary before it. Set by hand. */
const HEAD = 80;
/** Quotations before a mention that may hold it: one inside another. */
const DEEPEST_QUOTE = 3;
/** Of a party by whoever speaks, as `confidence` of a referent: a guess, but one with a reason. Set by hand. */
const CONFIDENCE = 0.6;

/**
 * «We», «our», «I»: inside a direct quotation its speaker's party. Outside of quotations a page may speak for its country (the release of a ministry, an
 * interview, an opinion, a paper at home): then it is the state of the place of writing, else the one that the page speaks of most and not beside «us».
 * Pronouns and roles that are theirs («our army») change; all else stays.
 */
export function resolveFirstPerson(
  doc: ParsedDoc,
  mentions: readonly Mention[],
  referents: readonly Referent[],
  quotes: readonly Quote[],
): readonly Referent[] {
  const firsts = mentions.filter((m) => m.kind === 'pronoun' && FIRST_PERSON.has(doc.tokens[m.head]!.form.toLowerCase()));
  if (firsts.length === 0) return referents;
  const direct = quotes.filter((quote) => quote.kind === 'direct').sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let next = 0;
  /** The last quotation that begins before a mention and holds it; mentions come in the order of the text. */
  const quoteOf = (m: Mention): Quote | undefined => {
    while (next < direct.length && direct[next]!.span.start <= m.start) next++;
    for (let k = next - 1; k >= 0 && k >= next - DEEPEST_QUOTE; k--) if (m.end <= direct[k]!.span.end) return direct[k];
    return undefined;
  };
  const told = new Map<Mention, { party: PartyId; rule: string }>();
  const plain: Mention[] = [];
  for (const mention of firsts) {
    const quote = quoteOf(mention);
    const party = quote?.speaker?.party;
    if (party !== undefined) told.set(mention, { party, rule: 'speaker-of-quote' });
    else if (!quote && referents[mention.index]!.parties.length === 0 && !isOfPress(doc, mention)) plain.push(mention);
  }
  const voice = findVoice(doc, mentions, referents, plain);
  if (voice) for (const mention of plain) told.set(mention, { party: voice, rule: 'voice-of-page' });
  if (told.size === 0) return referents;
  const changed = [...referents];
  const change = (mention: Mention, party: PartyId, rule: string): void => {
    const before = changed[mention.index]!;
    if (before.parties.length === 1 && before.parties[0] === party) return;
    changed[mention.index] = {
      mention: before.mention,
      parties: [party],
      ...(before.sector === undefined ? {} : { sector: before.sector }),
      confidence: CONFIDENCE,
      why: [...before.why, { rule, detail: `speaks for ${party}`, evidence: [] }],
    };
  };
  const byToken = new Map<number, Mention[]>();
  for (const mention of mentions) if (mention.kind === 'role') byToken.set(mention.head, [...(byToken.get(mention.head) ?? []), mention]);
  for (const [mention, { party, rule }] of told) {
    change(mention, party, rule);
    const { deprel, head } = doc.tokens[mention.head]!;
    if (deprel !== 'nmod:poss' || head < 0) continue;
    for (const role of byToken.get(head) ?? []) {
      const { parties } = changed[role.index]!;
      if (role.from <= mention.from && parties.length === 0 && !isAnother(doc.tokens[head]!.lemma)) change(role, party, rule);
    }
  }
  return changed;
}

/** Further nouns of people who are not ours in this sense. */
const FURTHER_OTHERS: ReadonlySet<string> = new Set(['friend', 'opponent', 'brother']);

/** «our neighbour» is another one; in the plural too, where the lemma was read wrong. */
function isAnother(lemma: string): boolean {
  const noun = lemma.toLowerCase();
  return [noun, noun.replace(/s$/, '')].some((one) => OTHER_SIDE_NOUNS.has(one) || FURTHER_OTHERS.has(one));
}

function isOfPress(doc: ParsedDoc, { head }: Mention): boolean {
  const token = doc.tokens[head]!;
  const governor = token.head < 0 ? undefined : doc.tokens[token.head]!;
  if (!governor) return true;
  return token.deprel === 'nmod:poss' ? OF_THE_PRESS.test(governor.form) : BY_THE_PRESS.has(governor.lemma.toLowerCase());
}

/** The state that a page speaks for in its own voice; undefined where none is clear. */
function findVoice(
  doc: ParsedDoc,
  mentions: readonly Mention[],
  referents: readonly Referent[],
  plain: readonly Mention[],
): PartyId | undefined {
  const isPlural = (m: Mention): boolean => FIRST_PERSON_PLURAL.has(doc.tokens[m.head]!.form.toLowerCase());
  if (plain.filter(isPlural).length < FEWEST_WORDS) return undefined;
  const sentenceOf = new Int32Array(doc.tokens.length);
  for (const sentence of doc.sentences) sentenceOf.fill(sentence.index, sentence.from, sentence.to);
  const ours = new Set(plain.map((m) => sentenceOf[m.head]!));
  const score = new Map<PartyId, number>();
  for (const mention of mentions) {
    if (mention.kind === 'outlet' || mention.kind === 'pronoun') continue;
    const isPlace = mention.kind === 'place';
    const parties = isPlace ? mention.parties : referents[mention.index]!.parties;
    const isBeside = !isPlace && ours.has(sentenceOf[mention.head]!) && isDoer(doc, mention.head);
    for (const party of parties)
      if (isState(party)) score.set(party, (score.get(party) ?? 0) + (isPlace ? PLACE_WEIGHT : 1) - (isBeside ? BESIDE : 0));
  }
  const home = mentions.find((m) => (m.kind === 'place' || m.kind === 'seat') && m.head < HEAD && isPlaceOfWriting(doc, m))?.parties[0];
  if (home !== undefined && isState(home) && (score.get(home) ?? 0) > 0) return home;
  const ranked = [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, second] = ranked;
  return first && first[1] > 0 && first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** A subject, or beside «with», «by», «from»: whoever does something to «us» or with «us». */
function isDoer(doc: ParsedDoc, head: number): boolean {
  const { deprel } = doc.tokens[head]!;
  if (isRelation(deprel, 'nsubj')) return true;
  return dependentsOf(doc)
    .of(head)
    .some((child) => doc.tokens[child]!.deprel === 'case' && /^(?:with|by|from|to)$/i.test(doc.tokens[child]!.form));
}

/** «Nairobi, 16 December», «WARSAW –», «Warsaw.» at the head of a line. */
function isPlaceOfWriting(doc: ParsedDoc, { from, to, start }: Mention): boolean {
  const isLineStart = from === 0 || doc.text.slice(doc.tokens[from - 1]!.end, start).includes('\n');
  const next = doc.tokens[to]?.form ?? '';
  return isLineStart && /^[,.(:–—-]+$/.test(next);
}
