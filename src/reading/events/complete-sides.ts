import type { EventType } from '../../ontology/plover.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import type { FocalPair } from './focal-pair.ts';
import { findSlot } from './find-slot.ts';
import { wordsAround } from './match-frames.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FoundParty } from './party-finder.ts';
import { spanOf } from './span-of.ts';
import { namesPeople } from './to-draft.ts';
import { CARRIES, COUNTRY_SHARE, OWN_COUNTRY } from './type-rules.ts';

const INSIDE = new Set(['in', 'at', 'near', 'outside', 'across', 'through', 'around', 'inside', 'throughout']);

/** The state in which a clause says that its act took place. */
export function countryAt(draft: Draft, { tree, finder }: Composition): PartyId | undefined {
  for (const word of wordsAround(tree, draft.token)) {
    if (!INSIDE.has(tree.caseOf(word))) continue;
    const [found] = finder.atHead(word, true);
    if (found && isState(found.party)) return found.party;
  }
  return undefined;
}

const CROWD = new Set(['protester', 'demonstrator', 'crowd', 'marcher', 'rioter', 'striker', 'protestor']);

/** «Demonstrators in Lima demanded new elections»: what a crowd asks for or cries out against is PROTEST, in its own country. */
export function toCrowd(draft: Draft, composition: Composition): void {
  if (draft.actors.length > 0 || !CRIED.has(draft.type)) return;
  const { tree, focus } = composition;
  const isCrowd = findSlot(tree, draft.token, draft.match.words, { kind: 'subj' })
    .flatMap((h) => [h, ...tree.phrases(h, 'of')])
    .some((h) => CROWD.has(tree.lemmas[h]!));
  if (!isCrowd || draft.realis !== 'actual') return;
  const named = draft.recipients.find((p) => isState(p.party))?.party;
  const country = countryAt(draft, composition) ?? focus.findCountry(COUNTRY_SHARE) ?? named;
  if (!country) return;
  const found: FoundParty = { party: country, at: draft.token, how: 'country' };
  draft.type = 'PROTEST';
  draft.mode = 'demo';
  draft.actors = [found];
  draft.recipients = named && named !== country ? [...draft.recipients] : [found];
  delete draft.anticipates;
  if (named === undefined || named === country) draft.features.add('domestic');
  draft.features.add('carried');
  draft.why.push({ rule: 'crowd', detail: 'What a crowd demands or condemns is protest.', evidence: [spanOf(tree, draft.token)] });
}

/** What a crowd cries. */
const CRIED: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT']);

/** Types whose other side goes without saying where the same sentence names it, and no farther. */
const IN_SENTENCE: ReadonlySet<EventType> = new Set(['SUPPORT', 'AGREE', 'COOPERATE']);

/** Types whose other side goes without saying only where the doer is one of the two that the page is about. */
const PAIRED: ReadonlySet<EventType> = new Set(['MOBILIZE']);
/** Types of what others say to the two that the page is about, without naming them: «hailed the meeting», «pleaded for a buffer zone». */
const OUTSIDE: ReadonlySet<EventType> = new Set(['SUPPORT', 'REQUEST']);
/** Sides that go without saying: the other party just spoken of, the country that the page is about. */
export function completeSides(draft: Draft, composition: Composition, pair: FocalPair): void {
  const { tree, finder, focus } = composition;
  const { frame } = draft.match;
  if (draft.actors.length === 0 && !draft.isNominal && OWN_COUNTRY.has(draft.type) && frame.type === draft.type) {
    const country = countryAt(draft, composition) ?? focus.findCountry(COUNTRY_SHARE);
    const isAgainstPeople = namesPeople(composition, draft.match) || (draft.type === 'PROTEST' && draft.recipients.length === 0);
    if (!country || !isAgainstPeople || draft.recipients.some((p) => p.party !== country)) return;
    const found: FoundParty = { party: country, at: draft.token, how: 'country' };
    draft.actors = [found];
    draft.recipients = [found];
    draft.features.add('domestic').add('carried');
    draft.why.push({
      rule: 'country-of-page',
      detail: 'The page is about one country; its own authorities or people are meant.',
      evidence: [],
    });
    return;
  }
  // a meeting or deal takes two: the other one that the sentence speaks of
  if (
    (!draft.isNominal || (draft.type === 'CONSULT' && draft.mode !== 'multilateral')) &&
    draft.actors.length === 1 &&
    draft.recipients.length === 0 &&
    frame.isJoint
  ) {
    if (draft.features.has('of-members')) return;
    const other = composition.focus.findOther(draft.token, new Set<string>(draft.actors.map((p) => p.party)), 0);
    if (other) {
      draft.actors = [...draft.actors, other];
      draft.features.add('joint').add('carried');
      draft.why.push({
        rule: `partner:${other.how}`,
        detail: `${finder.nameOfParty(other.party)} is the other one that the sentence speaks of.`,
        evidence: [spanOf(tree, other.at)],
      });
    }
    return;
  }
  if (
    draft.actors.length === 0 ||
    draft.recipients.length > 0 ||
    draft.isNominal ||
    frame.isJoint ||
    !(CARRIES.has(draft.type) || IN_SENTENCE.has(draft.type) || (PAIRED.has(draft.type) && pair.otherOf(draft.actors[0]!.party))) ||
    (frame.type !== draft.type && !(draft.type === 'CONCEDE' && pair.otherOf(draft.actors[0]!.party)))
  )
    return;
  if (draft.features.has('joint') || frame.recipient.length === 0) return;
  // several doers: the other one of the pair, where one of them is in it, or the one of the two that is named nowhere among them
  if (draft.actors.length > 1) {
    const others = pair.members.filter((party) => draft.actors.every((p) => p.party !== party));
    if (draft.features.has('peace-call') || others.length === 0 || (others.length > 1 && !OUTSIDE.has(draft.type))) return;
    draft.recipients = others.map((party) => ({ party, at: draft.token, how: 'pair' }));
    draft.features.add('carried');
    draft.why.push({ rule: 'recipient:pair', detail: 'Done to those that the page is about.', evidence: [spanOf(tree, draft.token)] });
    return;
  }
  const actorIds = new Set<string>(draft.actors.map((p) => p.party));
  const partner = pair.otherOf(draft.actors[0]!.party);
  const other =
    partner !== undefined && !(draft.type === 'REQUEST' && draft.features.has('peace-call'))
      ? ({ party: partner, at: draft.token, how: 'pair' } as FoundParty)
      : draft.type === 'REQUEST'
        ? draft.features.has('peace-call')
          ? undefined
          : (focus.inSentence(draft.token, actorIds) ?? focus.findOther(draft.token, actorIds, 0))
        : focus.findOther(draft.token, actorIds, IN_SENTENCE.has(draft.type) ? 0 : undefined);
  if (frame.isBroad && other?.how !== 'pair') return;
  if (!other && partner === undefined && OUTSIDE.has(draft.type) && pair.members.length > 0 && !draft.features.has('peace-call')) {
    draft.recipients = pair.members.map((party) => ({ party, at: draft.token, how: 'pair' }));
    draft.features.add('carried');
    draft.why.push({ rule: 'recipient:pair', detail: 'Said to the two that the page is about.', evidence: [spanOf(tree, draft.token)] });
    return;
  }
  if (!other) return;
  draft.recipients = [other];
  draft.features.add('carried');
  draft.why.push({
    rule: `recipient:${other.how}`,
    detail: `${finder.nameOfParty(other.party)} goes without saying.`,
    evidence: [spanOf(tree, other.at)],
  });
}
