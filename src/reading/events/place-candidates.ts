import type { Span } from '../../base/offsets.ts';
import type { Mention } from '../../model/mention.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import type { PartyFinder } from './party-finder.ts';

/** What is looked at of a place named in the sentence of an act; the weights are in `place-weights`. */
export type PlaceFeature =
  | 'in'
  | 'over'
  | 'to'
  | 'from'
  | 'of'
  | 'object'
  | 'compound'
  | 'initial'
  | 'town'
  | 'country'
  | 'unknown'
  | 'geographic'
  | 'direct'
  | 'far'
  | 'aside'
  | 'above-saying'
  | 'on-noun'
  | 'on-elsewhere'
  | 'on-side'
  | 'of-actor'
  | 'of-recipient'
  | 'speech'
  | 'speech-to'
  | 'speech-on-noun'
  | 'speech-country'
  | 'speech-far'
  | 'force'
  | 'force-to'
  | 'force-on-noun'
  | 'force-object'
  | 'force-recipient'
  | 'meeting'
  | 'meeting-country'
  | 'visit'
  | 'visit-to'
  | 'visit-object'
  | 'nominal'
  | 'nominal-far'
  | 'nominal-above'
  | 'nominal-touching'
  | 'touching'
  | 'before';

/** A place that a sentence names, with what speaks for and against its being that of the act. */
export interface PlaceCandidate {
  /** Head of the name. */
  readonly at: number;
  /** Undefined for a name that no table knows. */
  readonly mention?: Mention;
  readonly features: readonly PlaceFeature[];
}

/** Prepositions by what they make of a place: it lies there, it passes over it, it goes there, it comes from there. */
const MARKERS: Readonly<Record<string, 'in' | 'over' | 'to' | 'from' | 'of'>> = {
  in: 'in', at: 'in', near: 'in', outside: 'in', around: 'in', inside: 'in', within: 'in', throughout: 'in', beside: 'in', by: 'in', amid: 'in',
  on: 'over', over: 'over', off: 'over', above: 'over', across: 'over', along: 'over', beyond: 'over', below: 'over', through: 'over', under: 'over',
  to: 'to', into: 'to', toward: 'to', towards: 'to', for: 'to', onto: 'to', against: 'to', upon: 'to',
  from: 'from', of: 'of',
}; // biome-ignore format: one row a kind

/** Nouns for stretches of land, sea and buildings, which a name goes with: «Kunar province», «the town of Bor», «off the coast of Yemen». */
const GEOGRAPHIC: ReadonlySet<string> = new Set(
  (
    'town city village port capital province region district settlement hamlet island islet suburb neighbourhood neighborhood quarter zone area enclave exclave valley gorge peninsula strait sea gulf bay ' +
    'ocean lake river delta coast shore border frontier crossing pass bridge airport airfield airbase base harbour harbor camp prison desert mountain hill height ridge oasis canal corridor road highway reef shoal ' +
    'atoll archipelago water territory county governorate oblast state canton municipality prefecture basin plain plateau square street hospital stadium palace hotel outskirt north south east west northeast northwest ' +
    'southeast southwest side part centre center summit line front sector post outpost position market terminal field mine factory plant university school mosque church cathedral embassy consulate headquarters room hall house tower garden courtyard villa ranch residence estate chancellery ministry'
  ).split(' '),
);
/** Nouns whose place is not that of what is said of them. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'ambassador embassy envoy consul consulate troop soldier force war conflict invasion fighting people citizen official situation crisis violence attack strike bomber base peace stability democracy election ceasefire truce operation offensive presence ally partner company market plant policy interest role influence government regime'.split(
    ' ',
  ),
);
const SPOKEN: ReadonlySet<string> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'AID',
  'COOPERATE',
]);
const FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'RETREAT']);
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|congress|parliament|council|court|house|senate|god|english|christmas|easter|ramadan|twitter|facebook|telegram|internet|north|south|east|west|far|middle|upper|lower|republic|year|general|consulate|declaration|treaty|pact|charter|agreement|union|president|minister|chairman|ministry|army|navy|party|embassy|company|group|report|committee|commission|state|war|dollar|euro)s?$/i;
const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|week|month|year|today|yesterday|\d+)$/i;

/** Tokens at the head of a sentence that begin it. */
const INITIAL_TOKENS = 4;
/** Steps of the tree from which on a place is far. */
const FAR_STEPS = 3;
const LONGEST_CLIMB = 12;

/** Places that the sentence of an act names, but for those of the dateline, with their features; a name behind a preposition counts although no table knows it. */
export function findPlaceCandidates(draft: Draft, tree: ClauseTree, finder: PartyFinder, dateline: Span | undefined): PlaceCandidate[] {
  const sentence = tree.doc.sentences[tree.sentenceOf[draft.token]!]!;
  const found: PlaceCandidate[] = [];
  for (let t = sentence.from as number; t < sentence.to; t++) {
    const token = tree.tokens[t]!;
    if (dateline && token.start >= dateline.start && token.end <= dateline.end) continue;
    const mention = finder.findMention(t);
    const isName = mention ? isPlace(mention, tree, finder) && (mention.head as number) === t : isUnknown(tree, t);
    if (!isName && !(mention?.kind === 'role' && mention.parties.length === 0 && isUnknown(tree, t))) continue;
    const known = isName ? mention : undefined;
    const features = findFeatures(draft, tree, finder, t, known, sentence.from);
    if (features) found.push({ at: t, ...(known && { mention: known }), features });
  }
  return found;
}

/** Whether a mention names a place: a town, a house, or a land by its own name («Chile»; not «the Chileans»). */
export const isPlace = (mention: Mention, tree: ClauseTree, finder: PartyFinder): boolean =>
  mention.kind === 'place' ||
  mention.kind === 'seat' ||
  (mention.kind === 'party' &&
    mention.parties.length === 1 &&
    /^(?:iso|hist):/.test(mention.parties[0]!) &&
    tree.tokens[mention.head]!.upos === 'PROPN' &&
    !finder.namesPeople(mention));

function isUnknown(tree: ClauseTree, t: number): boolean {
  const { upos, form, deprel } = tree.tokens[t]!;
  return upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(form) && !NO_NAME.test(form) && /^(?:obl|nmod|compound|obj)/.test(deprel);
}

/** The noun that a name goes with: «Kunar *province*», «the *town* of Bor», «off the *coast* of Yemen»; the name itself otherwise. */
function phraseOf(tree: ClauseTree, t: number): number {
  let at = t;
  for (let step = 0; step < 3; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (head < 0 || !GEOGRAPHIC.has(tree.lemmas[head]!)) return at;
    const isInside =
      /^(?:compound|nmod:poss|amod|flat|nmod:desc|appos)/.test(deprel) || (deprel.startsWith('nmod') && tree.caseOf(at) === 'of');
    if (!isInside) return at;
    at = head;
  }
  return at;
}

function markerOf(tree: ClauseTree, head: number, name: number, first: number): string {
  const marker = tree.caseOf(head);
  if (marker !== '') return marker;
  for (let t = Math.min(head, name) - 1; t >= first && t >= name - 4; t--) {
    const { upos, form } = tree.tokens[t]!;
    if (upos === 'ADP') return form.toLowerCase();
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'PROPN') return '';
  }
  return '';
}

/** What the preposition before a place makes of it (`in`, `over`, `to`, `from`, `of`); undefined where none does. */
export const roleOfPlace = (tree: ClauseTree, name: number, first: number): string | undefined =>
  MARKERS[markerOf(tree, phraseOf(tree, name), name, first)];

function findFeatures(
  draft: Draft,
  tree: ClauseTree,
  finder: PartyFinder,
  t: number,
  mention: Mention | undefined,
  first: number,
): PlaceFeature[] | undefined {
  const head = phraseOf(tree, t);
  const isGeographic = head !== t || (mention?.kind === 'place' && GEOGRAPHIC.has(tree.lemmas[t]!));
  const marker = markerOf(tree, head, t, first);
  const words = new Set([draft.token, ...draft.match.words]);
  const { deprel, head: above } = tree.tokens[head]!;
  let role: 'in' | 'over' | 'to' | 'from' | 'of' | 'object' | 'compound' | undefined = MARKERS[marker];
  if (role === 'of' && !words.has(above)) return undefined;
  if (role === undefined && words.has(above))
    role = deprel.startsWith('obj') ? 'object' : deprel === 'compound' || deprel === 'nmod:poss' ? 'compound' : undefined;
  if (role === undefined) return undefined;
  // «captured Novy Dol», «the shelling of Novy Dol»: a town that no table knows
  const isTaken = FORCE.has(draft.type) && (role === 'object' || role === 'of');
  if (
    !mention &&
    (role === 'to' || role === 'from' || role === 'of' || role === 'object' || role === 'compound') &&
    !isGeographic &&
    !isTaken
  )
    return undefined;
  // «the Ukraine war» names where; «attacked Ukraine», «the Ukraine talks» name a side
  const isWar = draft.isNominal && draft.type === 'ASSAULT' && role === 'compound';
  if (
    mention?.kind === 'party' &&
    !isGeographic &&
    !isWar &&
    (role === 'object' || role === 'of' || role === 'compound') &&
    draft.mode !== 'visit'
  )
    return undefined;
  const features: PlaceFeature[] = [role];
  const add = (feature: PlaceFeature, isSo: boolean): void => {
    if (isSo) features.push(feature);
  };
  const path = pathTo(tree, head, words);
  const isSpeech = SPOKEN.has(draft.type);
  const isForce = FORCE.has(draft.type);
  const isMeeting = draft.type === 'CONSULT';
  const isVisit = isMeeting && draft.mode === 'visit';
  const isCountry = mention?.kind === 'party';
  const isFar = path.steps >= FAR_STEPS;
  const isOnNoun = path.noun >= 0;
  const isElsewhere = isOnNoun && ELSEWHERE.has(tree.lemmas[path.noun]!);
  const isTouching = isRightBehind(tree, Math.max(...words), mention ? mention.from : t);
  const party = mention && finder.findPlaceParty(mention);
  const isOf = (side: Draft['actors']): boolean => party !== undefined && side.some((p) => p.party === party);
  add('initial', t - first < INITIAL_TOKENS);
  add('town', mention?.kind === 'place' || mention?.kind === 'seat');
  add('country', isCountry);
  add('unknown', !mention);
  add('geographic', isGeographic);
  add('direct', path.steps <= 1 && !path.isAside);
  add('far', isFar);
  add('aside', path.isAside);
  add('above-saying', path.isAboveSaying);
  add('on-noun', isOnNoun);
  add('on-elsewhere', isElsewhere);
  add('on-side', path.isOnSide);
  add('of-actor', isOf(draft.actors));
  add('of-recipient', isOf(draft.recipients));
  add('speech', isSpeech);
  add('speech-to', isSpeech && (role === 'to' || role === 'over' || role === 'from'));
  add('speech-on-noun', isSpeech && isOnNoun);
  add('speech-country', isSpeech && isCountry);
  add('speech-far', isSpeech && isFar);
  add('force', isForce);
  add('force-to', isForce && (role === 'to' || role === 'over'));
  add('force-on-noun', isForce && isOnNoun);
  add('force-object', isForce && role === 'object');
  add('force-recipient', isForce && isOf(draft.recipients));
  add('meeting', isMeeting && !isVisit);
  add('meeting-country', isMeeting && !isVisit && isCountry);
  add('visit', isVisit);
  add('visit-to', isVisit && role === 'to');
  add('visit-object', isVisit && role === 'object');
  add('nominal', draft.isNominal);
  add('nominal-far', draft.isNominal && isFar);
  add('nominal-above', draft.isNominal && path.above > 1);
  add('nominal-touching', draft.isNominal && isTouching);
  add('touching', isTouching);
  add('before', t < draft.token);
  return features;
}

/** Most words between an act and a place that follows it at once («war in the east of Ukraine»). */
const TOUCHING_TOKENS = 4;

/** «*war in Ukraine*», «*met in* the old town of *Riga*»: nothing but prepositions, articles and adjectives between. */
function isRightBehind(tree: ClauseTree, act: number, name: number): boolean {
  if (name <= act || name - act > TOUCHING_TOKENS) return false;
  for (let t = act + 1; t < name; t++) if (!/^(?:ADP|DET|ADJ|PROPN)$/.test(tree.tokens[t]!.upos)) return false;
  return true;
}

interface Path {
  /** Steps from the act up to where the way to the place turns down. */
  readonly above: number;
  /** Steps between the place and the act in the tree. */
  readonly steps: number;
  /** Whether the place stands in a clause beside that of the act: a relative or adverbial one, or what is said in it. */
  readonly isAside: boolean;
  /** Whether the act is told of in a clause that the place's clause governs: «said in Paris that …». */
  readonly isAboveSaying: boolean;
  /** A noun between that the place describes («the pact in Lima»); −1 where it stands on a predicate. */
  readonly noun: number;
  /** Whether that noun is the subject or another side of the act («a court in Lima ruled»). */
  readonly isOnSide: boolean;
}

function pathTo(tree: ClauseTree, from: number, words: ReadonlySet<number>): Path {
  const up = new Map<number, { steps: number; isBelow: boolean }>();
  const token = [...words][0]!;
  let isBelow = false;
  for (let at = token, steps = 0; at >= 0 && steps < LONGEST_CLIMB; steps++) {
    up.set(at, { steps, isBelow });
    const { deprel, head } = tree.tokens[at]!;
    if (deprel === 'ccomp' || deprel === 'parataxis') isBelow = true;
    at = head;
  }
  let noun = -1;
  let isAside = false;
  let isOnSide = false;
  let at = from;
  for (let steps = 0; steps < LONGEST_CLIMB && at >= 0; steps++) {
    const met = up.get(at) ?? (words.has(at) ? { steps: 0, isBelow: false } : undefined);
    if (met) return { above: met.steps, steps: steps + met.steps, isAside, isAboveSaying: met.isBelow, noun, isOnSide };
    const { deprel, head } = tree.tokens[at]!;
    if (
      deprel.startsWith('acl') ||
      deprel === 'advcl' ||
      deprel === 'ccomp' ||
      deprel === 'parataxis' ||
      (deprel === 'conj' && tree.isClause(at))
    )
      isAside = true;
    if (head >= 0 && deprel.startsWith('nmod') && !words.has(head) && !TIME_WORD.test(tree.tokens[head]!.form) && !tree.isClause(head)) {
      if (noun < 0) noun = head;
      if (tree.tokens[head]!.deprel.startsWith('nsubj')) isOnSide = true;
    }
    at = head;
  }
  return { above: LONGEST_CLIMB, steps: LONGEST_CLIMB, isAside: true, isAboveSaying: false, noun, isOnSide };
}
