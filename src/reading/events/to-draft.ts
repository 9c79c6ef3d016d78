import type { Why } from '../../model/why.ts';
import { isState } from '../../ontology/parties.ts';
import { EVENT_TYPE_TABLE, type EventType } from '../../ontology/plover.ts';
import type { Claim } from './claim-reader.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { Filled } from './filled.ts';
import { findSlot } from './find-slot.ts';
import { type FrameMatch, wordsAround } from './match-frames.ts';
import type { FoundParty } from './party-finder.ts';
import { spanOf } from './span-of.ts';
import { DOMESTIC, DOMESTIC_SPEECH } from './type-rules.ts';

/** The first draft of an event: sides, those that a country's own acts imply, features and reasons. */
export function toDraft(composition: Composition, match: FrameMatch, type: EventType, filled: Filled, claim: Claim | undefined): Draft {
  const { tree, finder } = composition;
  const { frame } = match;
  const mode = frame.mode ?? match.mode ?? (type === frame.type ? modeByMeans(composition, match, type) : undefined);
  const tokens = [match.token, ...match.words].sort((a, b) => a - b);
  const far = tokens.at(-1)! - tokens[0]! > LONGEST_TRIGGER;
  const isNominal = frame.upos === 'NOUN';
  let recipients = [...filled.recipients];
  const features = new Set<string>([`pos:${frame.upos}`]);
  const isOwn = isAgainstOwn(composition, match, type, filled);
  if (recipients.length === 0 && (type === 'ASSAULT' || isOwn) && filled.actors.length > 0 && (isOwn || namesPeople(composition, match))) {
    // «killed 20 people in Tel Aviv»: those who live there
    const there = peopleAt(composition, match);
    if (there && filled.actors.every((p) => p.party !== there.party)) recipients = [there];
  }
  if (
    filled.isReflexive &&
    filled.actors.length === 1 &&
    DOMESTIC.has(type) &&
    ((filled.own?.length ?? 0) > 0 || type === 'PROTEST' || type === 'MOBILIZE')
  ) {
    recipients = [...filled.actors];
    features.add('domestic');
  } else if (
    recipients.length === 0 &&
    DOMESTIC.has(type) &&
    filled.actors.length === 1 &&
    (type === 'PROTEST' || isOwn || ((type !== 'MOBILIZE' || frame.mode === 'police') && namesPeople(composition, match)))
  ) {
    recipients = filled.actors.map((p) => ownSide(composition, match, p));
    features.add('domestic');
    features.add('recipient-implied');
  }
  if (recipients.length === 0 && filled.actors.length === 1 && filled.own && filled.own.length > 0 && DOMESTIC_SPEECH.has(type)) {
    recipients = [...filled.own];
    features.add('domestic');
  } else if (features.has('domestic') && filled.own && filled.own.length > 0) recipients = [...filled.own];
  if (frame.also.length > 0) features.add('long-pattern');
  if (match.unmet) features.add('loose');
  for (const slot of new Set(match.unmet)) features.add(`loose-${slot}`);
  if (frame.isJoint) features.add('joint');
  if (frame.isJoint && isOfMembers(composition, match, filled)) features.add('of-members');
  const why: Why[] = [
    { rule: `frame:${frame.id}`, detail: `The words tell of ${type}.`, evidence: tokens.map((t) => spanOf(tree, t)) },
    ...match.dropped.map((id) => ({ rule: `dropped:${id}`, detail: 'Its conditions do not hold here.', evidence: [] })),
  ];
  if (match.unmet)
    why.push({
      rule: `loose:${match.unmet.join('+')}`,
      detail: 'The frame asks for a party or for certain words here, and the text names none.',
      evidence: [],
    });
  if (claim && claim.steps.length > 0)
    why.push({ rule: `under:${claim.steps.join('>')}`, detail: 'What governs the words decides what is claimed of them.', evidence: [] });
  for (const [side, list, slot] of [
    ['actor', filled.actors, filled.actorSlot],
    ['recipient', recipients, filled.recipientSlot],
  ] as const)
    for (const party of list)
      why.push({
        rule: `${side}:${slot ?? 'implied'}/${party.how}`,
        detail: `${finder.nameOfParty(party.party)} as ${side}.`,
        evidence: [spanOf(tree, party.at)],
      });
  if (filled.actors.some((p) => p.how === 'head')) features.add('actor-head');
  if (recipients.some((p) => p.how === 'head')) features.add('recipient-head');
  return {
    type,
    ...(mode !== undefined && frame.type === type && { mode }),
    ...(frame.cameo !== undefined && { cameo: frame.cameo }),
    contexts: [...frame.contexts],
    actors: [...filled.actors],
    recipients,
    realis: 'actual',
    saidBy: [],
    sizes: [],
    match,
    token: match.token,
    from: far ? match.token : tokens[0]!,
    to: (far ? match.token : tokens.at(-1)!) + 1,
    isNominal,
    features,
    why,
  };
}

/** «EU *leaders* meet», «the SCO summit»: the members of an organisation among themselves; nobody else need be there. */
function isOfMembers({ tree }: Composition, match: FrameMatch, { actors, recipients }: Filled): boolean {
  const [actor] = actors;
  if (!actor || actors.length > 1 || recipients.length > 0 || !actor.party.startsWith('org:')) return false;
  if (tree.tokens[match.token]!.upos === 'NOUN') return GATHERINGS.has(tree.lemmas[match.token]!);
  return findSlot(tree, match.token, match.words, { kind: 'subj' }).some(
    (h) => MEMBERS.has(tree.lemmas[h]!) && tree.tokens[h]!.feats.includes('Number=Plur'),
  );
}
/** Gatherings that an organisation holds of its own. */
const GATHERINGS: ReadonlySet<string> = new Set(['summit', 'assembly', 'session']);
/** Those by whom an organisation's members gather. */
const MEMBERS: ReadonlySet<string> = new Set(
  'leader minister ambassador member state country nation head chief government president representative premier foreign'.split(' '),
);

/**
 * «*Israeli jets* struck», «overran the town with *drones*»: of which kind an act is by what it is done with, as far as the classes `means:MODE` of the
 * lexicon tell, or by its verb (`means-verb:MODE`). What it is done to tells nothing.
 */
function modeByMeans({ tree, lexicon }: Composition, match: FrameMatch, type: EventType): string | undefined {
  if (type !== 'ASSAULT') return undefined;
  const { modes } = EVENT_TYPE_TABLE[type];
  const hidden = new Set<number>();
  for (const head of findSlot(tree, match.token, match.words, { kind: 'obj' }))
    for (const word of wordsAround(tree, head)) hidden.add(word);
  for (const word of wordsAround(tree, match.token)) {
    if (hidden.has(word) || word === match.token) continue;
    const lemma = tree.lemmas[word]!;
    const mode = modes.find((one) => lexicon.classes.get(`means:${one}`)?.has(lemma));
    if (mode !== undefined) return mode;
  }
  const { lemma, upos } = tree.tokens[match.token]!;
  return upos === 'VERB' ? modes.find((one) => lexicon.classes.get(`means-verb:${one}`)?.has(lemma.toLowerCase())) : undefined;
}

/** Longest stretch of words that is shown as one trigger, in tokens. */
const LONGEST_TRIGGER = 12;

/** Whether the undergoer is people without a party of their own: demonstrators, journalists, villagers. */
export function namesPeople({ tree, lexicon }: Composition, match: FrameMatch): boolean {
  const people = lexicon.classes.get('people');
  if (!people) return false;
  return findSlot(tree, match.token, match.words, { kind: 'obj' }).some((h) => people.has(tree.lemmas[h]!));
}

/**
 * «The Kenyan police detained *twelve suspects*», «A court in Lima jailed *Jorge Rojas*»: a body or office of a country acts on somebody without
 * a party of his own, and the sentence names no other party.
 */
function isAgainstOwn({ tree, finder, lexicon }: Composition, match: FrameMatch, type: EventType, filled: Filled): boolean {
  if (filled.isReflexive || filled.recipients.length > 0 || (type !== 'ASSAULT' && type !== 'COERCE') || match.frame.upos !== 'VERB')
    return false;
  const [actor, ...more] = filled.actors;
  if (!actor || more.length > 0 || !isState(actor.party)) return false;
  const mention = finder.findMention(actor.at);
  if (actor.how === 'head' && (mention === undefined || mention.kind === 'party' || mention.kind === 'pronoun')) return false;
  const people = lexicon.classes.get('people');
  const heads = match.frame.recipient.flatMap((slot) => findSlot(tree, match.token, match.words, slot));
  const isSomebody = heads.some((head) => {
    const { upos, lemma } = tree.tokens[head]!;
    return upos === 'PROPN' || people?.has(lemma.toLowerCase()) || PERSONS.has(lemma.toLowerCase());
  });
  if (!isSomebody) return false;
  const sentence = tree.doc.sentences[tree.sentenceOf[match.token]!]!;
  for (let t = sentence.from as number; t < sentence.to; t++)
    if (finder.atHead(t).some((p) => p.party !== actor.party && isState(p.party))) return false;
  return true;
}

/** A country's own people as the other side: the words that stand for them, where the clause has such. */
function ownSide({ tree, finder }: Composition, match: FrameMatch, actor: FoundParty): FoundParty {
  const head = match.frame.recipient.flatMap((slot) => findSlot(tree, match.token, match.words, slot)).find((h) => h !== actor.at);
  if (head === undefined) return actor;
  const mention = finder.findMention(head);
  return { party: actor.party, at: head, how: 'own', ...(mention && { mention: mention.index }) };
}

/** Nouns for persons whom authorities deal with, beside the class `people`. */
const PERSONS: ReadonlySet<string> = new Set(
  (
    'suspect individual member militant gunman attacker editor official general colonel soldier policeman judge prosecutor mayor governor minister ' +
    'rebel fighter extremist terrorist insurgent smuggler trafficker gang group cell preacher imam priest bishop banker writer artist singer ' +
    'photographer correspondent cameraman academic professor scientist spy agent hacker deputy senator others scores'
  ).split(' '),
);

/** The state of the place that the clause names. */
function peopleAt({ tree, finder }: Composition, match: FrameMatch): FoundParty | undefined {
  for (const marker of ['in', 'at', 'near', 'outside'])
    for (const head of findSlot(tree, match.token, match.words, { kind: 'prep', marker })) {
      const [found] = finder.atHead(head, true);
      if (found) return { ...found, how: 'place' };
    }
  return undefined;
}
