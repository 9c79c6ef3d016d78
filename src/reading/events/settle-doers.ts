import type { EventType } from '../../ontology/plover.ts';
import { type Claim, isHelpThreatened, speakersOf } from './claim-reader.ts';
import type { Composition } from './composition.ts';
import type { Filled } from './filled.ts';
import type { ContentMap } from './find-content.ts';
import { findSlot } from './find-slot.ts';
import type { FrameMatch } from './match-frames.ts';
import type { FoundParty } from './party-finder.ts';
import { DENIABLE, HOSTILE, REPEATABLE, SPEECH } from './type-rules.ts';

/** The sides of an act as its slots fill them, with what those who deny, fear, announce or warn of it make of them. */
export function settleDoers(
  slots: Filled,
  match: FrameMatch,
  type: EventType,
  claim: Claim,
  { composition, contents }: { readonly composition: Composition; readonly contents: ContentMap },
): Filled {
  const { tree, finder } = composition;
  return withoutHelped(withFeared(withAnnouncer(withDenier(withoutKnownWar(slots)))));

  /**
   * «the minister said that the licences would be revoked», «there is no blockade, Riyadh said»: who announces an act, or says that there is none,
   * without naming a doer does it, or not.
   */
  function withAnnouncer(filled: Filled): Filled {
    const isAnnounced = claim.modality === 'future' && !claim.isNegated && tree.isPassive(match.token);
    const isUndone = claim.isNegated && filled.recipients.length > 0 && match.frame.type !== undefined && REPEATABLE.has(match.frame.type);
    // «you will pay a price»: a frame of speech without a place for its doer is the speaker's
    const isSpoken = match.frame.actor.length === 0 && match.frame.type !== undefined && SPEECH.has(match.frame.type);
    if (filled.actors.length > 0 || !(isAnnounced || isUndone || isSpoken)) return filled;
    const speaker = composition.sources
      .sourcesAt(match.token)
      .filter((s) => !s.isOutlet)
      .at(-1);
    const [party, ...more] = speaker?.parties ?? [];
    if (!party || more.length > 0 || filled.recipients.some((p) => p.party === party)) return filled;
    return {
      ...filled,
      actors: [{ party: party as FoundParty['party'], at: match.token, how: 'speaker' }],
      actorSlot: 'speaker',
    };
  }

  /** «denied any part in the raid», «denied that shells had been fired at Niger»: who denies an act of force or help without naming a doer speaks of himself. */
  function withDenier(slotted: Filled): Filled {
    let filled = slotted;
    if (!DENIABLE.has(type)) return filled;
    // «Chad was (not) behind the raid»
    if (match.frame.upos === 'NOUN' && tree.caseOf(match.token) === 'behind' && tree.isClause(match.token)) {
      const doers = tree.doers(match.token).flatMap((h) => finder.inPhrase(h));
      return doers.length > 0 ? doneBy(doers, filled) : filled;
    }
    const governor = denialOver(match);
    if (!governor) return filled;
    const deniers = speakersOf(tree, governor).flatMap((h) => finder.inPhrase(h));
    const ids = new Set<string>(deniers.map((p) => p.party));
    if (ids.size !== 1 || filled.actors.some((p) => ids.has(p.party))) return filled;
    // «denied that it had planned a new invasion»: not the war that is known, which others wage
    if (filled.war) filled = withoutWar(filled);
    const isPart = governor.words.some((w) => PARTAKING.has(tree.lemmas[w]!)) || isPartBetween(governor.token, match.token);
    const isSuffered = filled.recipients.some((p) => ids.has(p.party));
    if (!isPart && (filled.actors.length > 0 || isSuffered || tree.doers(match.token).length > 0)) return filled;
    return doneBy(deniers, filled);
  }

  /** The denial that an act stands under, through words for meaning to do it («denied *planning* a raid»). */
  function denialOver(act: FrameMatch): FrameMatch | undefined {
    const governor = contents.governorOf.get(act);
    if (governor?.frame.effect !== 'plans' || governor.frame.type) return governor?.frame.effect === 'denies' ? governor : undefined;
    const above = contents.governorOf.get(governor);
    return above?.frame.effect === 'denies' ? above : undefined;
  }

  /** «fears a new Israeli invasion»: one that may come is no war that is known. */
  function withoutKnownWar(filled: Filled): Filled {
    return filled.war && claim.modality === 'hypothetical' ? withoutWar(filled) : filled;
  }

  function withoutWar(filled: Filled): Filled {
    const isTold = (p: FoundParty): boolean => p.how !== 'war';
    const { actors, recipients, isReflexive, own } = filled;
    return { actors: actors.filter(isTold), recipients: recipients.filter(isTold), isReflexive, ...(own && { own }) };
  }

  /** The act with other doers; whom its noun was taken to be done by, or where it was done, has suffered it («the killing of the Libyan envoy», «the coup in Togo»). */
  function doneBy(doers: readonly FoundParty[], filled: Filled): Filled {
    const ids = new Set<string>(doers.map((p) => p.party));
    const others = (list: readonly FoundParty[]): FoundParty[] => list.filter((p) => !ids.has(p.party));
    let recipients = others(filled.recipients);
    if (recipients.length === 0 && match.frame.upos === 'NOUN') {
      const named = tree.phrases(match.token, 'by').length === 0 ? others(filled.actors) : [];
      const of = ['of', 'on', 'against', 'in'].flatMap((marker) => tree.phrases(match.token, marker)).flatMap((h) => finder.inPhrase(h));
      recipients = named.length > 0 ? named : others(of).slice(0, 1);
    }
    return { ...filled, actors: doers, actorSlot: 'denier', recipients, recipientSlot: filled.recipientSlot ?? 'of', isReflexive: false };
  }

  /** «denied having had *anything* to do with the raid». */
  function isPartBetween(from: number, to: number): boolean {
    for (let t = from + 1; t < to; t++) if (PARTAKING.has(tree.lemmas[t]!)) return true;
    return false;
  }

  /** «warned that it might arm Libya»: who would be helped is not the one that is warned. */
  function withoutHelped(filled: Filled): Filled {
    if (match.frame.type !== 'THREATEN' || filled.recipientSlot !== 'content-obj') return filled;
    return contents.eventsIn(match).some((inner) => isHelpThreatened(inner, match)) ? { ...filled, recipients: [] } : filled;
  }

  /** «Fiji fears a Tongan attack»: on itself. */
  function withFeared(filled: Filled): Filled {
    const governor = contents.governorOf.get(match);
    if (!governor || filled.recipients.length > 0 || filled.actors.length === 0 || !HOSTILE.has(type)) return filled;
    if (!FEARING.has(tree.lemmas[governor.token]!)) return filled;
    const doers = new Set<string>(filled.actors.map((p) => p.party));
    // «Lima fears», «fears in Lima of»
    const heads = [...speakersOf(tree, governor), ...tree.phrases(governor.token, 'in'), ...compoundsOf(governor.token)];
    const fearful = heads.flatMap((h) => finder.inPhrase(h)).filter((p) => !doers.has(p.party));
    return fearful.length > 0 ? { ...filled, recipients: fearful, recipientSlot: 'fearer', isReflexive: false } : filled;
  }

  /** «Lebanon fears a raid», with «fears» read as a noun. */
  function compoundsOf(token: number): readonly number[] {
    return tree.tokens[token]!.upos === 'NOUN' ? findSlot(tree, token, [], { kind: 'adj' }) : [];
  }
}

/** Words for having a part in an act. */
const PARTAKING = new Set([
  'part',
  'role',
  'hand',
  'involvement',
  'responsibility',
  'complicity',
  'involve',
  'behind',
  'anything',
  'nothing',
  'responsible',
  'link',
  'connection',
]);
/** Verbs of fear of what may be done to oneself. */
const FEARING = new Set(['fear', 'dread', 'expect', 'worry', 'anticipate', 'afraid', 'fearful', 'worried', 'nervous', 'brace', 'risk']);
