import { codeOfParty } from '../../ontology/parties.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import { wordsAround } from './match-frames.ts';

const REMOTE = new Set('phone telephone call video videoconference teleconference virtual online remotely videocall'.split(' '));
/** Verbs of other senses too. */
const AMBIGUOUS = new Set(['call', 'phone']);
const SUMMIT = new Set('summit conference assembly sideline margin forum'.split(' '));
const TALKS = new Set('talk negotiation meeting dialogue'.split(' '));
const AT_PLACE = new Set(['in', 'at', 'to', 'near']);

/**
 * Settles how a meeting was held: by phone, as guest and host (where the place lies in one party), at a third place, or among many.
 * A frame that says so itself (`visit`) is left as it is.
 */
export function finishConsult(draft: Draft, { tree, finder }: Composition): void {
  const words = wordsAround(tree, clauseHead(draft.token));
  const lemmaOf = (w: number): string => tree.lemmas[w]!;
  // «called off a meeting» is no call
  const lemmas = new Set(
    words.filter((w) => w === draft.token || tree.tokens[w]!.upos !== 'VERB' || !AMBIGUOUS.has(lemmaOf(w))).map(lemmaOf),
  );
  // a summit of two is not one of many
  const isOwn = (w: number): boolean => draft.actors.length === 2 && (w === draft.token || draft.match.words.includes(w));
  const isSummit = words.some((w) => SUMMIT.has(lemmaOf(w)) && !isOwn(w));
  const has = (set: ReadonlySet<string>): boolean => [...lemmas].some((l) => set.has(l));
  if (draft.mode === undefined && has(REMOTE)) draft.mode = 'phone';
  if (draft.mode === 'phone') return joinSides(draft);
  // «the two sides return to Geneva for talks»: the place is nobody's host
  if (draft.mode === 'visit' && draft.actors.length > 1 && has(TALKS)) {
    draft.mode = 'third-party';
    draft.recipients = [];
    draft.features.add('joint');
    return;
  }
  if (draft.mode !== undefined) return;
  if (draft.actors.length > 2 && draft.recipients.length === 0) {
    draft.mode = 'multilateral';
    return;
  }
  const places = words.filter((w) => AT_PLACE.has(tree.caseOf(w)) && finder.findMention(w));
  for (const place of places) {
    const host = finder.atHead(place, true)[0];
    if (!host || !(host.party.startsWith('iso:') || host.party.startsWith('hist:'))) continue;
    const all = [...draft.actors, ...draft.recipients];
    if (all.length === 2 && draft.recipients.length === 0 && all.some((p) => p.party === host.party)) {
      draft.mode = 'visit';
      draft.actors = all.filter((p) => p.party !== host.party);
      draft.recipients = all.filter((p) => p.party === host.party);
      draft.why.push({
        rule: 'host-by-place',
        detail: `The meeting is held in ${codeOfParty(host.party)}: its side is the host.`,
        evidence: [],
      });
      return;
    }
    if (draft.recipients.length === 0 && !all.some((p) => p.party === host.party)) draft.mode = isSummit ? 'multilateral' : 'third-party';
    return;
  }
  if (isSummit && draft.recipients.length === 0) draft.mode = 'multilateral';

  function clauseHead(token: number): number {
    let at = token;
    for (let step = 0; step < 3; step++) {
      const here = tree.tokens[at]!;
      if (tree.isClause(at) || here.head < 0) break;
      at = here.head;
    }
    return at;
  }
}

/** Over the phone nobody is guest or host. */
function joinSides(draft: Draft): void {
  draft.actors = [...draft.actors, ...draft.recipients];
  draft.recipients = [];
  draft.features.add('joint');
}

/** A meeting of two that was held in a third country, once places are known. */
export function settleMeetingPlaces(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const country = draft.where?.party;
    if (draft.type !== 'CONSULT' || draft.mode !== undefined || country === undefined || draft.recipients.length > 0) continue;
    if (draft.actors.length === 2 && !draft.actors.some((p) => p.party === country)) draft.mode = 'third-party';
  }
}
