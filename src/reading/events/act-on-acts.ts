import { EVENT_TYPE_TABLE, type EventType } from '../../ontology/plover.ts';
import type { Claim, ClaimReader } from './claim-reader.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { PartyFiller } from './fill-parties.ts';
import type { ContentMap } from './find-content.ts';
import type { FrameMatch } from './match-frames.ts';
import { toDraft } from './to-draft.ts';
import { JOINABLE } from './type-rules.ts';

/** What the rules about acts that others are joined in, or that come to an end, work on. */
export interface ActsOnActs {
  readonly composition: Composition;
  readonly contents: ContentMap;
  readonly filler: PartyFiller;
  readonly claims: ClaimReader;
  readonly settle: (draft: Draft, claim: Claim, match: FrameMatch) => void;
}

/** «joined the strikes on Yemen», «took no part in the invasion»: the same act by another doer, or not by him. */
export function addJoining(match: FrameMatch, { composition, contents, filler, claims, settle }: ActsOnActs): void {
  const { tree, finder } = composition;
  const inner = contents.eventsIn(match).find((e) => e.frame.type !== undefined && JOINABLE.has(e.frame.type));
  const claim = claims.of(match);
  if (!inner?.frame.type || claim.consumedBy) return;
  const actors = tree.doers(match.token).flatMap((h) => finder.inPhrase(h));
  const ids = new Set<string>(actors.map((p) => p.party));
  const below = filler.fill(inner);
  const recipients = below.recipients.filter((p) => !ids.has(p.party));
  const isShunned = match.frame.effect === 'shuns';
  // «stayed out of the raids»: on whom, the page has said
  if (actors.length === 0 || (recipients.length === 0 && !isShunned)) return;
  const draft = toDraft(
    composition,
    { ...match, frame: { ...inner.frame, effect: match.frame.effect! } },
    inner.frame.type,
    { actors, recipients, isReflexive: false, actorSlot: 'subj', recipientSlot: 'content' },
    claim,
  );
  settle(draft, isShunned ? { ...claim, isNegated: !claim.isNegated } : claim, match);
}

/** «halted its arms sales», «lifted the blockade»: what ending something is depends on what ends. */
export function addEnding(match: FrameMatch, { composition, contents, filler, claims, settle }: ActsOnActs): void {
  const inner = contents.eventsIn(match)[0];
  if (!inner?.frame.type) return;
  const claim = claims.of(match);
  if (claim.consumedBy) return;
  const outer = filler.fill(match);
  const below = filler.fill(inner);
  const cooperative = EVENT_TYPE_TABLE[inner.frame.type].quad.endsWith('cooperation');
  const type: EventType = cooperative
    ? 'SANCTION'
    : inner.frame.type === 'ASSAULT' || inner.frame.type === 'MOBILIZE'
      ? 'RETREAT'
      : 'CONCEDE';
  const actors = outer.actors.length > 0 ? outer.actors : below.actors;
  const ids = new Set(actors.map((p) => p.party));
  const recipients = [...below.recipients, ...below.actors, ...outer.recipients].filter(
    (p, k, all) => !ids.has(p.party) && all.findIndex((q) => q.party === p.party) === k,
  );
  const draft = toDraft(
    composition,
    match,
    type,
    { actors, recipients, isReflexive: false, actorSlot: outer.actorSlot ?? 'content', recipientSlot: 'content' },
    claim,
  );
  if (type === 'SANCTION') draft.mode = 'discontinue';
  if (type === 'RETREAT') draft.mode = inner.frame.type === 'MOBILIZE' ? 'withdraw' : 'ceasefire';
  settle(draft, claim, match);
}
