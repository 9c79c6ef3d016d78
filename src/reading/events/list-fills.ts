import { isState, type PartyId } from '../../ontology/parties.ts';
import { EVENT_TYPE_TABLE } from '../../ontology/plover.ts';
import { completeBrief } from './complete-brief.ts';
import { completeSides } from './complete-sides.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { findSlot } from './find-slot.ts';
import { joinMark } from './join-mark.ts';
import type { Marks } from './marks.ts';
import { wordsAround } from './match-frames.ts';
import { findNearGroups } from './near-groups.ts';
import { findNearParties } from './near-parties.ts';
import { type FoundParty, uniqueParties } from './party-finder.ts';
import { findReferred, findWordsOfSides, kindOf, shapeMarks } from './side-words.ts';

/** One way to fill the two sides of a draft. */
export interface Fill {
  readonly actors: readonly FoundParty[];
  readonly recipients: readonly FoundParty[];
  /** Lists of marks; lists that several fills share are the same array. */
  readonly marks: readonly Marks[];
  /** Whether the words' own slots gave all of it. */
  readonly isFromSlots: boolean;
  /** The draft as a rule completed it, with its features and reasons; undefined where no rule did. */
  readonly byRule?: Draft;
}

/** Tellings with both sides that a page must have for sides to go without saying. Set by hand: pages of relations between parties have more. */
const FEWEST_TELLINGS = 2;
/** Sentences that make the head of a page. */
const LEAD_SENTENCES = 2;
/** Parties of a side that are told apart by number, and the marks of how many stand on either: put together once, as every fill has one. */
const MOST_COUNTED = 3;
const SIZES: readonly (readonly string[])[] = [0, 1, 2, MOST_COUNTED].map((actors) =>
  [0, 1, 2, MOST_COUNTED].map((recipients) => `size:${actors}>${recipients}`),
);
/** Ways of finding a party in a slot that are weaker than the words' own head. */
const WEAK = new Set(['event', 'earlier', 'around', 'below', 'speaker', 'place', 'adj']);

/** The ways in which the sides of a draft can be filled: as its slots have it, as a rule completes it, and with the parties near it. */
export function listFills(draft: Draft, composition: Composition, pair: FocalPair): Fill[] {
  const near = findNearParties(draft, composition, pair);
  const statusA = statusOf(draft, draft.match.frame.actor, composition);
  const statusR = statusOf(draft, draft.match.frame.recipient, composition);
  const words = findWordsOfSides(draft, composition);
  const lemma = composition.tree.lemmas[draft.token]!;
  const referred = findReferred(words, draft, composition, pair);
  const context = contextMarks(draft, composition, near.length);
  const { type } = draft;
  const isJoint = isTogether(draft);
  const crossings = [type, `${EVENT_TYPE_TABLE[type].quad}${draft.isNominal ? 'N' : 'V'}`];
  const saysBoth = wordsAround(composition.tree, draft.token).some((w) => BOTH.has(composition.tree.lemmas[w]!));
  const noneMark = `r:none/${statusR}`;
  const sideMarks = new Map<string, Marks>();
  const marksOf = (side: string, party: PartyId): Marks => {
    const key = `${side}${party}`;
    let marks = sideMarks.get(key);
    if (!marks) {
      const known = near.find((c) => c.found.party === party)?.marks ?? ['unseen'];
      const { kind } = side === 'r' ? words.recipient : words.actor;
      const names = [...known, `${side === 'r' ? statusR : statusA}/${reachOf(known)}`, `for:${kind}/${reachOf(known)}`];
      if (known.includes('focal')) names.push(`focal-for:${kind}`);
      if (side === 'r' && referred)
        names.push(referred.from === party ? 'referred-doer' : referred.to === party ? 'referred-undergoer' : 'referred-other');
      marks = { side: `${side}:`, names, crossings };
      sideMarks.set(key, marks);
    }
    return marks;
  };
  const drawnMarks = new Map<string, Marks>();
  const drawn = (key: string, draw: () => readonly string[]): Marks => {
    let marks = drawnMarks.get(key);
    if (!marks) drawnMarks.set(key, (marks = { side: '', names: draw(), crossings }));
    return marks;
  };
  const fills: Fill[] = [];
  const seen = new Set<string>();
  const slotActors = idsOf(draft.actors);
  const slotRecipients = idsOf(draft.recipients);
  const slotMarks = { a: howMarks('a', draft.actors, draft, composition), r: howMarks('r', draft.recipients, draft, composition) };
  const add = (actors: readonly FoundParty[], recipients: readonly FoundParty[], byRule?: Draft, turn?: string): void => {
    const [actorIds, recipientIds] = [idsOf(actors), idsOf(recipients)];
    const key = `${actorIds}>${recipientIds}`;
    if (seen.has(key) || actors.length === 0) return;
    seen.add(key);
    const isSlotA = actorIds === slotActors;
    const isSlotR = recipientIds === slotRecipients;
    const marks: Marks[] = [context];
    const own: string[] = [];
    const side = isJoint ? 'j' : 'a';
    if (isSlotA) marks.push(slotMarks.a);
    else own.push(slotActors === '' ? `${side}:filled` : `${side}:changed`);
    if (isSlotR && slotRecipients !== '') marks.push(slotMarks.r);
    else if (slotRecipients !== '') own.push('r:changed');
    if (!isSlotA) for (const p of actors) if (!draft.actors.some((q) => q.party === p.party)) marks.push(marksOf(side, p.party));
    if (recipients.length === 0)
      own.push(actors.length > 1 ? 'together' : 'r:none', joinMark(actors.length > 1 ? 'r:none2' : 'r:none', isJoint ? 'j' : ''));
    else if (!isSlotR || draft.features.has('recipient-implied')) for (const p of recipients) marks.push(marksOf('r', p.party));
    own.push(SIZES[Math.min(actors.length, MOST_COUNTED)]![Math.min(recipients.length, MOST_COUNTED)]!);
    own.push(...pairMarks(actors, recipients, draft, composition, pair));
    if (recipients.length === 0 && actors.length === 1) own.push(noneMark);
    const shape = shapeOf(actors, recipients);
    if (shape) marks.push(drawn(shape, () => shapeMarks(shape, words, lemma)));
    if (isOwn(actors, recipients)) {
      own.push(`own/${statusA}/${statusR}`, `own/${statusR}`, `own/${statusA}`, `own:${draft.mode ?? ''}`);
      const known = near.find((c) => c.found.party === actors[0]!.party)?.marks ?? [];
      for (const mark of ['at', 's-only', 'share3', 'top1', 'focal', 's', 's-place']) if (known.includes(mark)) own.push(`own-${mark}`);
      if (near.every((c) => c.found.party === actors[0]!.party || !c.marks.includes('s'))) own.push('own-alone');
    }
    own.push(...outsideMarks(actors, recipients, pair, saysBoth));
    if (draft.match.frame.isBroad && !byRule && !(isSlotA && isSlotR)) own.push('broad-guess');
    if (byRule) own.push(`rule:${ruleOf(byRule)}`, 'rule');
    if (turn !== undefined) marks.push(drawn(turn, () => [`turned:${turn}`]));
    marks.push({ side: '', names: own, crossings });
    fills.push({ actors, recipients, marks, isFromSlots: isSlotA && isSlotR, ...(byRule && { byRule }) });
  };
  // in a brief the words of a side are those of somebody in it, and no party from elsewhere stands in for them
  const isToldHere =
    composition.isBrief &&
    !isJoint &&
    ((draft.recipients.length === 0 && SOMEBODY.has(statusR)) ||
      (draft.actors.length === 0 && draft.recipients.length > 0 && SOMEBODY.has(statusA)));
  const ruled = completed(draft, composition, pair, isToldHere);
  if (ruled) add(ruled.actors, ruled.recipients, ruled);
  add(draft.actors, draft.recipients);
  if (isToldHere && ruled && ruled.recipients.length > 0) return fills;
  // a page that never names two sides of an act (sport, markets, a town's own matters) leaves nothing to be understood
  if (!composition.isBrief && !pair.isTold(FEWEST_TELLINGS)) return fills;
  const parties = near.map((c) => c.found);
  const groups = findNearGroups(draft, composition);
  if (isJoint) {
    for (const group of groups) add(uniqueParties([...draft.actors, ...group]), [], undefined, 'group-joint');
    if (draft.actors.length === 1 && !draft.features.has('of-members'))
      for (const p of parties) if (p.party !== draft.actors[0]!.party) add([...draft.actors, p], []);
    if (draft.actors.length === 0) for (const [k, p] of parties.entries()) for (const q of parties.slice(k + 1)) add([p, q], []);
    return fills;
  }
  if (draft.actors.length === 1 && draft.recipients.length === 1 && draft.actors[0]!.party !== draft.recipients[0]!.party) {
    add(draft.recipients, draft.actors, undefined, 'back');
  }
  const two = pair.members.map((party) => parties.find((p) => p.party === party) ?? { party, at: draft.token, how: 'pair' });
  if (draft.actors.length === 0 && two.length === 2 && draft.recipients.length === 0) add(two, []);
  const isWeak = draft.actors.length === 0 || draft.actors.every((p) => WEAK.has(p.how) || composition.finder.isPronoun(p));
  for (const group of groups) {
    const others = group.filter((p) => draft.actors.every((q) => q.party !== p.party));
    if (others.length > 1) add(draft.actors, others, undefined, 'group-r');
    if (draft.actors.length > 0) continue;
    const doers = group.filter((p) => draft.recipients.every((q) => q.party !== p.party));
    if (doers.length > 1) add(doers, draft.recipients, undefined, 'group-a');
  }
  const doers = isWeak ? [draft.actors, ...parties.map((p) => [p])] : [draft.actors];
  for (const actors of doers) {
    if (actors.length === 0) continue;
    const ids = new Set(actors.map((p) => p.party));
    if (draft.recipients.every((p) => !ids.has(p.party))) add(actors, draft.recipients);
    add(actors, []);
    for (const p of parties) if (!ids.has(p.party)) add(actors, [p]);
    if (actors.length === 1 && isState(actors[0]!.party)) add(actors, [ownUndergoer(actors[0]!, draft, composition)]);
    if (two.length === 2 && two.every((p) => !ids.has(p.party))) add(actors, two);
  }
  return fills;
}

/** Whether all parties of a draft are actors alike. */
const isTogether = (draft: Draft): boolean =>
  draft.recipients.length === 0 &&
  (draft.match.frame.isJoint ||
    draft.features.has('joint') ||
    (draft.features.has('future-cooperation') && draft.anticipates?.type === 'CONSULT'));

/** The draft as the hand-made rules complete it, where they do. */
function completed(draft: Draft, composition: Composition, pair: FocalPair, isToldHere: boolean): Draft | undefined {
  const copy: Draft = { ...draft, features: new Set(draft.features), why: [...draft.why] };
  if (!isToldHere) completeSides(copy, composition, pair);
  completeBrief(copy, composition);
  return copy.why.length > draft.why.length ? copy : undefined;
}

const ruleOf = (draft: Draft): string => draft.why.at(-1)!.rule;
const idsOf = (parties: readonly FoundParty[]): string =>
  parties.length < 2
    ? (parties[0]?.party ?? '')
    : parties
        .map((p) => p.party)
        .sort()
        .join('+');

/** How the slots gave a side. */
function howMarks(side: string, parties: readonly FoundParty[], draft: Draft, { finder, tree }: Composition): Marks {
  const kind = `${EVENT_TYPE_TABLE[draft.type].quad}${draft.isNominal ? 'N' : 'V'}`;
  const marks = new Set<string>(['slot']);
  for (const p of parties) {
    marks.add(`slot-${p.how}`);
    if (finder.isPronoun(p)) marks.add('slot-pronoun');
    if (!isState(p.party)) marks.add('slot-body');
    const mention = p.mention === undefined ? undefined : finder.mentionOf(p.mention);
    if (mention) marks.add(`slot-as:${kindOf(mention, tree.lemmas[mention.head]!)}`);
  }
  const rule = draft.why.find((w) => w.rule.startsWith(side === 'a' ? 'actor:' : 'recipient:'))?.rule;
  if (rule) {
    const slot = rule.slice(0, rule.indexOf('/'));
    marks.add(slot);
    if (parties.some((p) => !isState(p.party))) marks.add(`${slot}-body`).add(`body-for:${tree.lemmas[draft.token]!}`);
  }
  if (side === 'r' && draft.features.has('recipient-implied')) marks.add('implied');
  if (side === 'r' && draft.features.has('domestic')) marks.add('own');
  return { side: `${side}:`, names: [...marks], crossings: [draft.type, kind] };
}

/** A country on both sides: the words that the act is done to stand for the other one («Italian police arrested *the captain*»), where they are no other party's. */
function ownUndergoer(actor: FoundParty, draft: Draft, { tree, finder }: Composition): FoundParty {
  for (const slot of draft.match.frame.recipient) {
    if (slot.kind === 'content-subj' || slot.kind === 'content-obj') continue;
    for (const head of findSlot(tree, draft.token, draft.match.words, slot)) {
      const { upos } = tree.tokens[head]!;
      if (head === draft.token || head === actor.at || (upos !== 'NOUN' && upos !== 'PROPN')) continue;
      if (finder.inPhrase(head).some((p) => p.party !== actor.party)) continue;
      const mention = finder.findMention(head);
      return { party: actor.party, at: head, how: 'own', ...(mention && { mention: mention.index }) };
    }
  }
  return actor;
}

/** What the words have in the slots of a side: nothing, somebody named, somebody who is not, a thing. */
function statusOf(draft: Draft, slots: Draft['match']['frame']['actor'], { tree, finder, lexicon, matches }: Composition): string {
  for (const slot of slots) {
    if (slot.kind === 'content-subj' || slot.kind === 'content-obj') continue;
    for (const head of findSlot(tree, draft.token, draft.match.words, slot)) {
      if (head === draft.token) continue;
      const { upos, lemma } = tree.tokens[head]!;
      const word = lemma.toLowerCase();
      if (finder.inPhrase(head).length > 0) return 'named';
      if (upos === 'PRON') return PRONOUNS.has(word) ? `pron-${word}` : 'pron';
      for (const name of CLASSES) if (lexicon.classes.get(name)?.has(word)) return name;
      if (BODIES.has(word)) return 'body';
      if (upos === 'PROPN') return 'name';
      if (matches.get(head)?.frame.type) return 'act';
      if (finder.findMention(head)?.kind === 'role') return 'role';
      return 'thing';
    }
  }
  return 'void';
}
const PRONOUNS = new Set(['it', 'they', 'we', 'he', 'she', 'you', 'i', 'this', 'that']);
const CLASSES = ['people', 'forces', 'official', 'organisation', 'weapon'];
/** What the words of a side may be for somebody without a party of his own to stand there. */
const SOMEBODY: ReadonlySet<string> = new Set(['people', 'forces', 'official', 'organisation', 'body', 'name', 'role']);
/** Bodies that every country has. */
const BODIES = new Set('police court government authority parliament ministry officer prosecutor regime junta judge'.split(' '));

/** How far a party stands from the words, in one word. */
const reachOf = (marks: readonly string[]): string =>
  marks.includes('s-clause') ? 'clause' : marks.includes('s') ? 's' : marks.includes('focal') ? 'focal' : marks.includes('p') ? 'p' : 'far';

/** Words of a clause that speak of two («appealed to *both* capitals», «the *two* governments», «on *each* side»). */
const BOTH = new Set(['both', 'two', 'each', 'side', 'mutual', 'bilateral']);

/** Whether an outsider acts toward the two that the page is about, toward one of them, or they together. */
function outsideMarks(actors: readonly FoundParty[], recipients: readonly FoundParty[], pair: FocalPair, saysBoth: boolean): string[] {
  const { members } = pair;
  if (members.length !== 2) return saysBoth ? [`both-said>${Math.min(2, recipients.length)}`] : [];
  const isPair = (list: readonly FoundParty[]): boolean => list.length === 2 && list.every((p) => members.includes(p.party));
  let mark: string;
  if (recipients.length === 0 && isPair(actors)) mark = 'pair-together';
  else if (actors.length === 1 && !members.includes(actors[0]!.party))
    mark = isPair(recipients)
      ? 'outside>pair'
      : recipients.length === 0
        ? 'outside>none'
        : recipients.length === 1 && members.includes(recipients[0]!.party)
          ? 'outside>one'
          : 'outside>other';
  else return saysBoth ? ['both-said-else'] : [];
  return saysBoth ? [mark, `${mark}-both`] : [mark];
}

/** What a fill is, where it is more or less than one toward another. */
const shapeOf = (actors: readonly FoundParty[], recipients: readonly FoundParty[]): 'own' | 'many' | 'joint' | 'none' | undefined => {
  if (recipients.length === 0) return actors.length > 1 ? 'joint' : 'none';
  if (recipients.length > 1) return 'many';
  return isOwn(actors, recipients) ? 'own' : undefined;
};

const isOwn = (actors: readonly FoundParty[], recipients: readonly FoundParty[]): boolean =>
  actors.length === 1 && recipients.length === 1 && actors[0]!.party === recipients[0]!.party;

/** What is told elsewhere of the same two, and what they are to the page. */
function pairMarks(
  actors: readonly FoundParty[],
  recipients: readonly FoundParty[],
  draft: Draft,
  { tree }: Composition,
  pair: FocalPair,
): string[] {
  const marks: string[] = [];
  const others = recipients.length > 0 ? recipients : actors.slice(1);
  const [a] = actors;
  const [b] = others;
  const sentence = tree.sentenceOf[draft.token]!;
  for (const [name, needsBoth] of [
    ['last', false],
    ['last2', true],
  ] as const) {
    const last = pair.lastBefore(draft.token, needsBoth);
    if (!last || !a) continue;
    const distance = sentence - tree.sentenceOf[last.match.token]!;
    if (distance > 2) continue;
    const place = distance === 0 ? 's' : 'p';
    if (needsBoth) {
      if (b && last.from === a.party && last.to === b.party) marks.push(joinMark(name, joinMark('-pair-', place)));
      else if (b && last.to === a.party && last.from === b.party)
        marks.push(joinMark(name, joinMark(last.isJoint ? '-pair-' : '-back-', place)));
    } else if (last.from === a.party && draft.actors.length === 0) marks.push(joinMark(name, joinMark('-actor-', place)));
  }
  if (!a || !b) {
    if (a && pair.otherOf(a.party)) marks.push('lone-of-pair');
    return marks;
  }
  if (a.party === b.party) return ['own'];
  const same = pair.toldElsewhere(draft.type, a.party, b.party, draft.match);
  const any = pair.toldElsewhere(undefined, a.party, b.party, draft.match);
  const back = pair.toldElsewhere(undefined, b.party, a.party, draft.match);
  const { quad } = EVENT_TYPE_TABLE[draft.type];
  const alike = pair.toldElsewhere(quad, a.party, b.party, draft.match);
  const alikeBack = pair.toldElsewhere(quad, b.party, a.party, draft.match);
  if (alike > 0) marks.push('told-quad');
  if (alikeBack > 0) marks.push('told-quad-back');
  if (pair.isInLead(a.party, b.party)) marks.push('lead-pair');
  if (same > 0) marks.push('told', joinMark('told', String(Math.min(same, 3))));
  if (any > same) marks.push('told-other', joinMark('told-other', String(Math.min(any - same, 3))));
  if (back > 0) marks.push('told-back');
  if (any === 0 && back === 0) marks.push('untold');
  if (pair.otherOf(a.party) === b.party) marks.push('pair');
  else if (pair.otherOf(a.party)) marks.push('actor-of-pair');
  else if (pair.otherOf(b.party)) marks.push('recipient-of-pair');
  return marks;
}

/** What speaks for or against coding the words at all. */
function contextMarks(draft: Draft, { tree, sources, isBrief }: Composition, parties: number): Marks {
  const { frame } = draft.match;
  const marks = [
    'all',
    isBrief ? 'brief' : 'page',
    `pos:${frame.upos}`,
    `parties:${Math.min(parties, 4)}`,
    `realis:${draft.realis}`,
    `specificity:${Math.min(3, frame.specificity)}`,
    `mode:${draft.mode ?? ''}`,
    `lemma:${tree.lemmas[draft.token]!}`,
  ];
  if (draft.saidBy.length > 0 || sources.sourcesAt(draft.token).length > 0) marks.push('attributed');
  // how the words say that an act did not happen tells of the record, not of its sides: it is a mark of the confidence alone
  for (const feature of draft.features)
    if (feature !== `pos:${frame.upos}` && !feature.endsWith('-head') && feature !== 'attributed' && !feature.startsWith('way:'))
      marks.push(`is:${feature}`);
  if (tree.sentenceOf[draft.token]! < LEAD_SENTENCES) marks.push('lead');
  if (draft.why.some((w) => w.rule.startsWith('under:'))) marks.push('under');
  if (frame.type !== draft.type) marks.push('turned');
  if (frame.isBroad) marks.push('broad');
  return { side: 'c:', names: marks, crossings: [draft.type] };
}
