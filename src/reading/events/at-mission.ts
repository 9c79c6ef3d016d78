import { isState, type PartyId } from '../../ontology/parties.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Filled } from './filled.ts';
import { findSlot } from './find-slot.ts';
import { type FrameMatch, wordsAround } from './match-frames.ts';
import type { FoundParty, PartyFinder } from './party-finder.ts';

/** Houses of one state in another. */
const MISSIONS: ReadonlySet<string> = new Set(['embassy', 'consulate', 'consulategeneral', 'mission', 'legation', 'chancery']);
/** What stands for a state wherever it is burned. */
const SYMBOLS: ReadonlySet<string> = new Set(['flag', 'effigy', 'portrait']);
/** What a crowd does: PROTEST itself, and force where its doer is none of a party. */
const TYPES: ReadonlySet<string> = new Set(['PROTEST', 'ASSAULT', 'COERCE']);

/**
 * «A crowd stoned *the French embassy in Abidjan*»: a mission is its own state's in another one. What a crowd does at it is done to the state whose
 * mission it is, by the people of the state in which it stands (`findHome` where the words do not tell); arrests there are that state's own. So with a state's flag that is burned.
 */
export function atMission(
  tree: ClauseTree,
  finder: PartyFinder,
  match: FrameMatch,
  filled: Filled,
  findHome: (owner: PartyId) => PartyId | undefined,
): Filled {
  const { type } = match.frame;
  if (type === undefined || !TYPES.has(type)) return filled;
  const mission = wordsAround(tree, match.token).find((word) => {
    const lemma = tree.lemmas[word]!;
    return MISSIONS.has(lemma) || (type === 'PROTEST' && SYMBOLS.has(lemma));
  });
  if (mission === undefined) return filled;
  const owners = finder.inPhrase(mission);
  const owner = owners[0]?.party;
  if (owners.length !== 1 || owner === undefined || !isState(owner)) return filled;
  // whose own people are named as the doers («Syrian police stormed the embassy»), does it
  const isOwners = (p: FoundParty): boolean => p.party === owner;
  const doers = findSlot(tree, match.token, match.words, { kind: 'subj' })
    .filter((head) => head !== mission)
    .flatMap((head) => finder.inPhrase(head));
  const named = filled.actors.filter((p) => !isOwners(p));
  if (filled.actors.some(isOwners) && doers.some(isOwners)) return filled;
  const host = named[0] ?? doers.find((p) => !isOwners(p)) ?? hostOf(tree, finder, match, mission, owner);
  const home = host || type !== 'PROTEST' ? undefined : findHome(owner);
  const actors: FoundParty[] = named.length > 0 ? named : host ? [host] : home ? [{ party: home, at: mission, how: 'mission' }] : [];
  const isDone = type === 'PROTEST' || findSlot(tree, match.token, match.words, { kind: 'obj' }).includes(mission);
  const others = filled.recipients.filter((p) => !isOwners(p) && actors.every((a) => a.party !== p.party));
  if (isDone) {
    const recipients = others.length > 0 && type !== 'PROTEST' ? others : owners;
    return { ...filled, actors, actorSlot: filled.actorSlot || 'mission', recipients, recipientSlot: 'mission', isReflexive: false };
  }
  // only the place of the act
  if (filled.recipients.some(isOwners) || filled.actors.some(isOwners))
    return { ...filled, actors, recipients: others, isReflexive: filled.isReflexive && actors.length > 0 };
  return filled;
}

/** Prepositions of where something is done. */
const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around', 'across', 'through']);

/** The state in which a mission stands or a symbol is burned: that of the place told with it or with the act. */
function hostOf(tree: ClauseTree, finder: PartyFinder, match: FrameMatch, mission: number, owner: PartyId): FoundParty | undefined {
  for (const at of [mission, match.token])
    for (const word of wordsAround(tree, at)) {
      if (!WHERE.has(tree.caseOf(word))) continue;
      const found = finder.atHead(word, true).find((p) => isState(p.party) && p.party !== owner);
      if (found) return { ...found, how: 'mission' };
    }
  return undefined;
}
