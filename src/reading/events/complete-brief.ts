import { isLocal, isState, type PartyId, toLocalParty } from '../../ontology/parties.ts';
import type { Slot } from '../../model/lexicon.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import { contentHeads } from './fill-parties.ts';
import { findSlot } from './find-slot.ts';
import type { FoundParty } from './party-finder.ts';
import { spanOf } from './span-of.ts';
import { TIME_NOUNS } from './time-nouns.ts';

/**
 * Tokens below which a text is a brief: a sentence or two that somebody picked because they tell of an act. There the acts inside one country are
 * coded whatever their type; a longer page tells them as background. Set by hand: two long sentences.
 */
export const BRIEF_TOKENS = 80;

/** Slots in which an undergoer without a party may stand, nearest to the act first. */
const AFTER: readonly Slot[] = [
  { kind: 'obj' },
  { kind: 'iobj' },
  ...['against', 'to', 'on', 'with', 'for', 'from', 'into', 'over', 'about', 'of', 'by', 'in', 'at'].map(
    (marker): Slot => ({ kind: 'prep', marker }),
  ),
];
const BEFORE: readonly Slot[] = [{ kind: 'subj' }, { kind: 'prep', marker: 'by' }, { kind: 'poss' }];
/**
 * In a brief, who or what stands on a side without a party of its own («prosecutors», «the company», «a suicide bomber») is taken to belong to the
 * country of the other side, or else to the one country that the sentence names. Where it names none, somebody is a party of his own by the words for
 * him («the rebels»), if one of the two sides is of public life.
 */
export function completeBrief(draft: Draft, composition: Composition): void {
  if (!composition.isBrief || (draft.actors.length > 0 && draft.recipients.length > 0)) return;
  if (draft.actors.length > 1 || draft.features.has('known-war')) return;
  const { tree, lexicon } = composition;
  const { frame, token, words } = draft.match;
  const isIn = (classes: readonly string[], head: number): boolean =>
    classes.some((name) => lexicon.classes.get(name)?.has(tree.lemmas[head]!.toLowerCase()) === true);
  const isPublic = (side: FoundParty): boolean => !isLocal(side.party) || isIn(['public'], side.at);
  const country =
    draft.actors.find((p) => isState(p.party))?.party ??
    draft.recipients.find((p) => isState(p.party))?.party ??
    countryOfSentence(token, composition);
  const side = (slots: readonly Slot[], taken: readonly number[]): FoundParty | undefined =>
    // somebody, wherever he stands, before a thing
    firstIn(slots, taken, true) ?? firstIn(slots, taken, false);
  const firstIn = (slots: readonly Slot[], taken: readonly number[], isPerson: boolean): FoundParty | undefined => {
    for (const slot of slots) {
      if (slot.kind === 'content-subj' || slot.kind === 'content-obj') continue;
      const heads = findSlot(tree, token, words, slot);
      for (const head of frame.isJoint ? heads.flatMap((h) => tree.withConjuncts(h)) : heads) {
        if (isPerson && !isSomebody(head)) continue;
        const found = asSide(head, taken);
        if (found) return found;
      }
    }
    return undefined;
  };
  if (draft.actors.length === 0) {
    const found = side(
      [...frame.actor, ...BEFORE],
      draft.recipients.map((p) => p.at),
    );
    if (found) {
      draft.actors = [found];
      note(found, 'actor');
    }
  }
  // «the union and the ministry resumed talks»: of two without a party the other one
  if (frame.isJoint && draft.actors.length === 1 && isLocal(draft.actors[0]!.party)) {
    const at = draft.actors.map((p) => p.at);
    const found =
      side(
        [...frame.actor, ...BEFORE].filter(({ kind }) => kind !== 'poss'),
        at,
      ) ?? side([{ kind: 'prep', marker: 'with' }], at);
    // «ministers met ministers»: one word for both tells of no two
    if (found && found.party !== draft.actors[0]!.party && [...draft.actors, found].some(isPublic)) {
      draft.actors = [...draft.actors, found];
      draft.features.add('joint');
      note(found, 'actor');
    } else draft.actors = [];
    return;
  }
  if (draft.actors.length === 0 || draft.recipients.length > 0) return;
  const taken = draft.actors.map((p) => p.at);
  const found = side([...frame.recipient, ...AFTER], taken) ?? inContent(taken) ?? mentionedAfter(taken);
  if (!found || ![...draft.actors, found].some(isPublic)) {
    if (draft.actors.some((p) => isLocal(p.party))) draft.actors = [];
    return;
  }
  draft.recipients = [found];
  note(found, 'recipient');

  /** Somebody or something in what is promised, asked, refused: «agreed to resign from *the post*». */
  function inContent(avoid: readonly number[]): FoundParty | undefined {
    for (const head of contentHeads(tree, draft.match))
      for (const slot of AFTER)
        for (const inner of findSlot(tree, head, [], slot)) {
          const there = asSide(inner, avoid);
          if (there) return there;
        }
    return undefined;
  }

  /** The next one that the sentence names. */
  function mentionedAfter(avoid: readonly number[]): FoundParty | undefined {
    const { to } = tree.doc.sentences[tree.sentenceOf[token]!]!;
    for (let t = token + 1; t < to; t++) {
      const mention = composition.finder.findMention(t);
      if (!mention || mention.head !== t || mention.kind === 'pronoun' || mention.kind === 'outlet') continue;
      const there = asSide(t, avoid);
      if (there) return there;
    }
    return undefined;
  }

  function asSide(head: number, avoid: readonly number[]): FoundParty | undefined {
    const { upos, lemma } = tree.tokens[head]!;
    if (
      avoid.includes(head) ||
      words.includes(head) ||
      (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'NUM') ||
      TIME_NOUNS.has(lemma.toLowerCase()) ||
      isDay(head) ||
      (upos === 'NUM' && isOfTime(head))
    )
      return undefined;
    const { finder } = composition;
    const mention = finder.findMention(head);
    const named = finder.inPhrase(head, true)[0];
    const party = named?.party ?? country ?? asLocal(head);
    if (party === undefined) return undefined;
    return { party, at: head, how: 'own', ...(mention && { mention: mention.index }) };
  }

  /** «the rebels», «a *police* station»: somebody whose country nothing tells. */
  function asLocal(head: number): PartyId | undefined {
    const [doer] = draft.actors;
    const isTarget = doer !== undefined && isPublic(doer) && AT_THINGS.has(draft.type);
    if (isSomebody(head) || isTarget) return toLocalParty(tree.lemmas[head]!.toLowerCase());
    const owner = tree.dependantsBy(head, 'compound').find((c) => isIn(['public'], c));
    return owner === undefined ? undefined : toLocalParty(tree.lemmas[owner]!.toLowerCase());
  }

  function isSomebody(head: number): boolean {
    const kind = composition.finder.findMention(head)?.kind;
    return kind !== 'place' && (isIn(SOMEBODY, head) || tree.tokens[head]!.upos === 'PROPN' || kind === 'role');
  }

  /** «17 *July* 2017», «*March* 3». */
  function isDay(head: number): boolean {
    const isMonth = MONTH.test(tree.lemmas[head]!.replace(/\.$/, ''));
    return isMonth && [head - 1, head + 1].some((t) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(tree.tokens[t]?.form ?? ''));
  }

  /** «in *2016*», «on Dec. *13*». */
  function isOfTime(head: number): boolean {
    const month = tree.tokens[head - 1]?.lemma.toLowerCase().replace(/\.$/, '') ?? '';
    return /^(?:1[89]|20)\d\d$/.test(tree.tokens[head]!.form) || MONTH.test(month);
  }

  function note(party: FoundParty, part: string): void {
    draft.features.add('carried').add('brief');
    draft.why.push({
      rule: `${part}:brief`,
      detail: 'A side without a party of its own, in a brief: one of the same country.',
      evidence: [spanOf(tree, party.at)],
    });
  }
}

/** Types of act that are done to things as well as to people: a vote is boycotted, a bill thrown out, a base stormed. */
const AT_THINGS: ReadonlySet<string> = new Set(['PROTEST', 'REJECT', 'ASSAULT', 'COERCE']);
/** Classes of words for persons, groups and bodies. */
const SOMEBODY: readonly string[] = ['public', 'people', 'forces', 'official', 'organisation'];
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?$/;

/** The country that a sentence names, where it names one. */
function countryOfSentence(token: number, { tree, finder }: Composition): PartyId | undefined {
  const sentence = tree.doc.sentences[tree.sentenceOf[token]!]!;
  for (let t = sentence.from as number; t < sentence.to; t++) {
    const found = finder.atHead(t, true).find((p) => isState(p.party));
    if (found) return found.party;
  }
  return undefined;
}
