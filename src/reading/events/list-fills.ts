import { isState, type PartyId } from '../../ontology/parties.ts';
import { EVENT_TYPE_TABLE } from '../../ontology/plover.ts';
import { completeBrief } from './complete-brief.ts';
import { completeSides } from './complete-sides.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { findSlot } from './find-slot.ts';
import type { MarkSum } from './mark-table.ts';
import { type Mark, markOf, marksAfter, marksBefore, numberMarks } from './marks.ts';
import { wordsAround } from './match-frames.ts';
import { findNearGroups } from './near-groups.ts';
import { findNearParties } from './near-parties.ts';
import { findLast, putOutside, putPair } from './pair-marks.ts';
import { type FoundParty, uniqueParties } from './party-finder.ts';
import { SideScale } from './side-scale.ts';
import { findReferred, findWordsOfSides, kindOf, shapeMarks } from './side-words.ts';

/** One way to fill the two sides of a draft. */
export interface Fill {
  readonly actors: readonly FoundParty[];
  readonly recipients: readonly FoundParty[];
  /** What speaks for it less what speaks against it, in log-odds. */
  readonly score: number;
  /** What that is put together of; sums that several fills share are the same. */
  readonly sums: readonly MarkSum[];
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
const SIZES: readonly (readonly Mark[])[] = [0, 1, 2, MOST_COUNTED].map((actors) =>
  [0, 1, 2, MOST_COUNTED].map((recipients) => markOf(`size:${actors}>${recipients}`)),
);
const M = numberMarks(
  'unseen', 's-clause', 's', 'p', 'focal', 'referred-doer', 'referred-undergoer', 'referred-other', 'a:filled', 'a:changed', 'j:filled', 'j:changed', 'r:changed',
  'together', 'r:none', 'r:none2', 'r:nonej', 'r:none2j', 'own-alone', 'broad-guess', 'rule', 'none-peace',
); // biome-ignore format: words in rows
/** Where a country that is on both sides stands, and the mark that it is so. */
const OWN_MARKS = ['at', 's-only', 'share3', 'top1', 'focal', 's', 's-place'].map((name) => [markOf(name), markOf(`own-${name}`)] as const);
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
  const { type } = draft;
  const isJoint = isTogether(draft);
  const crossings = [type, `${EVENT_TYPE_TABLE[type].quad}${draft.isNominal ? 'N' : 'V'}`];
  const scale = new SideScale(composition.weights.sides, crossings, composition.watcher?.onFills !== undefined);
  const context = weighContext(scale, draft, composition, near.length);
  const saysBoth = wordsAround(composition.tree, draft.token).some((w) => BOTH.has(composition.tree.lemmas[w]!));
  const side = isJoint ? 'j:' : 'a:';
  const known = { a: new Map<PartyId, MarkSum>(), r: new Map<PartyId, MarkSum>() };
  /** What speaks for a party on a side. */
  const weighParty = (part: 'a' | 'r', party: PartyId): MarkSum => {
    let sum = known[part].get(party);
    if (!sum) {
      known[part].set(party, (sum = scale.begin(part === 'r' ? 'r:' : side)));
      const where = near.find((c) => c.found.party === party)?.marks ?? [M.unseen];
      const { kind } = part === 'r' ? words.recipient : words.actor;
      const reach = reachOf(where);
      for (const mark of where) sum.put(mark);
      sum.put(REACHES[reach](part === 'r' ? statusR : statusA));
      sum.putName(`for:${kind}/${reach}`);
      if (where.includes(M.focal)) sum.putName(`focal-for:${kind}`);
      if (part === 'r' && referred)
        sum.put(referred.from === party ? M['referred-doer'] : referred.to === party ? M['referred-undergoer'] : M['referred-other']);
    }
    return sum;
  };
  const last = { any: findLast(draft, false, composition, pair), both: findLast(draft, true, composition, pair) };
  const drawn = new Map<string, MarkSum>();
  /** What speaks for fills of one kind. */
  const weighOnce = (key: string, names: () => readonly string[]): MarkSum => {
    let sum = drawn.get(key);
    if (!sum) {
      drawn.set(key, (sum = scale.beginFill()));
      for (const name of names()) sum.putName(name);
    }
    return sum;
  };
  const fills: Fill[] = [];
  const seen = new Set<string>();
  const slotActors = idsOf(draft.actors);
  const slotRecipients = idsOf(draft.recipients);
  const ofSlots = {
    a: weighSlot(scale, 'a:', draft.actors, draft, composition),
    r: weighSlot(scale, 'r:', draft.recipients, draft, composition),
  };
  const add = (actors: readonly FoundParty[], recipients: readonly FoundParty[], byRule?: Draft, turn?: string): void => {
    const [actorIds, recipientIds] = [idsOf(actors), idsOf(recipients)];
    const key = `${actorIds}>${recipientIds}`;
    if (seen.has(key) || actors.length === 0) return;
    seen.add(key);
    const isSlotA = actorIds === slotActors;
    const isSlotR = recipientIds === slotRecipients;
    const sums: MarkSum[] = [context];
    const own = scale.beginFill();
    if (isSlotA) sums.push(ofSlots.a);
    else own.put(M[`${side}${slotActors === '' ? 'filled' : 'changed'}`]);
    if (isSlotR && slotRecipients !== '') sums.push(ofSlots.r);
    else if (slotRecipients !== '') own.put(M['r:changed']);
    if (!isSlotA) for (const p of actors) if (!draft.actors.some((q) => q.party === p.party)) sums.push(weighParty('a', p.party));
    if (recipients.length === 0) {
      const isMany = actors.length > 1;
      own.put(isMany ? M.together : M['r:none']);
      own.put(isMany ? (isJoint ? M['r:none2j'] : M['r:none2']) : isJoint ? M['r:nonej'] : M['r:none']);
    } else if (!isSlotR || draft.features.has('recipient-implied')) for (const p of recipients) sums.push(weighParty('r', p.party));
    own.put(SIZES[Math.min(actors.length, MOST_COUNTED)]![Math.min(recipients.length, MOST_COUNTED)]!);
    putPair(own, actors, recipients, draft, pair, last);
    if (recipients.length === 0 && actors.length === 1) {
      own.put(noneAt(statusR));
      own.put(noneOfMode(draft.mode ?? ''));
      if (draft.features.has('peace-call')) own.put(M['none-peace']);
    }
    const shape = shapeOf(actors, recipients);
    if (shape) sums.push(weighOnce(shape, () => shapeMarks(shape, words, lemma)));
    if (isOwn(actors, recipients)) {
      for (const name of [`own/${statusA}/${statusR}`, `own/${statusR}`, `own/${statusA}`, `own:${draft.mode ?? ''}`]) own.putName(name);
      const { party } = actors[0]!;
      const where = near.find((c) => c.found.party === party)?.marks ?? [];
      for (const [mark, ofOwn] of OWN_MARKS) if (where.includes(mark)) own.put(ofOwn);
      if (near.every((c) => c.found.party === party || !c.marks.includes(M.s))) own.put(M['own-alone']);
    }
    putOutside(own, actors, recipients, pair, saysBoth);
    if (draft.match.frame.isBroad && !byRule && !(isSlotA && isSlotR)) own.put(M['broad-guess']);
    if (byRule) {
      own.putName(`rule:${ruleOf(byRule)}`);
      own.put(M.rule);
    }
    if (turn !== undefined) sums.push(weighOnce(turn, () => [`turned:${turn}`]));
    sums.push(own);
    fills.push({
      actors,
      recipients,
      score: sums.reduce((score, { total }) => score + total, 0),
      sums,
      isFromSlots: isSlotA && isSlotR,
      ...(byRule && { byRule }),
    });
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
function weighSlot(
  scale: SideScale,
  side: 'a:' | 'r:',
  parties: readonly FoundParty[],
  draft: Draft,
  { finder, tree }: Composition,
): MarkSum {
  const names = new Set<string>(['slot']);
  for (const p of parties) {
    names.add(`slot-${p.how}`);
    if (finder.isPronoun(p)) names.add('slot-pronoun');
    if (!isState(p.party)) names.add('slot-body');
    const mention = p.mention === undefined ? undefined : finder.mentionOf(p.mention);
    if (mention) names.add(`slot-as:${kindOf(mention, tree.lemmas[mention.head]!)}`);
  }
  const rule = draft.why.find((w) => w.rule.startsWith(side === 'a:' ? 'actor:' : 'recipient:'))?.rule;
  if (rule) {
    const slot = rule.slice(0, rule.indexOf('/'));
    names.add(slot);
    if (parties.some((p) => !isState(p.party))) names.add(`${slot}-body`).add(`body-for:${tree.lemmas[draft.token]!}`);
  }
  if (side === 'r:' && draft.features.has('recipient-implied')) names.add('implied');
  if (side === 'r:' && draft.features.has('domestic')) names.add('own');
  const sum = scale.begin(side);
  for (const name of names) sum.putName(name);
  return sum;
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

/** Marks of what the words have in the slots of a side (see `statusOf`), and of how far a party stands from them. */
const noneAt = marksAfter('r:none/');
const noneOfMode = marksAfter('none-mode:');
const REACHES = {
  clause: marksBefore('/clause'),
  s: marksBefore('/s'),
  focal: marksBefore('/focal'),
  p: marksBefore('/p'),
  far: marksBefore('/far'),
} as const;
/** How far a party stands from the words, in one word. */
const reachOf = (marks: readonly Mark[]): keyof typeof REACHES =>
  marks.includes(M['s-clause'])
    ? 'clause'
    : marks.includes(M.s)
      ? 's'
      : marks.includes(M.focal)
        ? 'focal'
        : marks.includes(M.p)
          ? 'p'
          : 'far';

/** Words of a clause that speak of two («appealed to *both* capitals», «the *two* governments», «on *each* side»). */
const BOTH = new Set(['both', 'two', 'each', 'side', 'mutual', 'bilateral']);

/** What a fill is, where it is more or less than one toward another. */
const shapeOf = (actors: readonly FoundParty[], recipients: readonly FoundParty[]): 'own' | 'many' | 'joint' | 'none' | undefined => {
  if (recipients.length === 0) return actors.length > 1 ? 'joint' : 'none';
  if (recipients.length > 1) return 'many';
  return isOwn(actors, recipients) ? 'own' : undefined;
};

const isOwn = (actors: readonly FoundParty[], recipients: readonly FoundParty[]): boolean =>
  actors.length === 1 && recipients.length === 1 && actors[0]!.party === recipients[0]!.party;

/** What speaks for or against coding the words at all. */
function weighContext(scale: SideScale, draft: Draft, { tree, sources, isBrief }: Composition, parties: number): MarkSum {
  const { frame } = draft.match;
  const sum = scale.begin('c:', [draft.type]);
  const put = (name: string): void => sum.putName(name);
  put('all');
  put(isBrief ? 'brief' : 'page');
  put(`pos:${frame.upos}`);
  put(`parties:${Math.min(parties, 4)}`);
  put(`realis:${draft.realis}`);
  put(`specificity:${Math.min(3, frame.specificity)}`);
  put(`mode:${draft.mode ?? ''}`);
  put(`lemma:${tree.lemmas[draft.token]!}`);
  if (draft.saidBy.length > 0 || sources.sourcesAt(draft.token).length > 0) put('attributed');
  // how the words say that an act did not happen tells of the record, not of its sides: it is a mark of the confidence alone
  for (const feature of draft.features)
    if (feature !== `pos:${frame.upos}` && !feature.endsWith('-head') && feature !== 'attributed' && !feature.startsWith('way:'))
      put(`is:${feature}`);
  if (tree.sentenceOf[draft.token]! < LEAD_SENTENCES) put('lead');
  if (draft.why.some((w) => w.rule.startsWith('under:'))) put('under');
  if (frame.type !== draft.type) put('turned');
  if (frame.isBroad) put('broad');
  return sum;
}
