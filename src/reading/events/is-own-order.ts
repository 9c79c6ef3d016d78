import type { Composition } from './composition.ts';
import { contentHeads } from './fill-parties.ts';
import type { FrameMatch } from './match-frames.ts';

/** Verbs by which those are commanded that are one's own. */
const ORDERING = new Set(['order', 'instruct', 'command', 'direct', 'tell']);

/**
 * «ordered his army to push deeper», «ordered that the coast guard turn them back», «ordered to move ten battalions»: what one's own forces are
 * ordered to do is done, and nothing is asked of anybody else.
 */
export function isOwnOrder(match: FrameMatch, { tree, finder, lexicon }: Composition): boolean {
  if (match.frame.type !== 'REQUEST' || match.frame.upos !== 'VERB' || !ORDERING.has(tree.lemmas[match.token]!)) return false;
  if (tree.isPassive(match.token)) return false;
  const heads = contentHeads(tree, match).filter((h) => tree.isClause(h));
  const doers = tree.doers(match.token);
  const own = new Set<string>(doers.flatMap((h) => finder.inPhrase(h)).map((p) => p.party));
  if (own.size !== 1 || heads.length === 0) return false;
  const ordered = [...tree.undergoers(match.token), ...tree.dependantsBy(match.token, 'iobj')];
  const addressees = ordered.length > 0 ? ordered : heads.flatMap((h) => tree.doers(h)).filter((d) => !doers.includes(d));
  if (addressees.length === 0) return tree.lemmas[match.token] === 'order';
  const forces = lexicon.classes.get('troops');
  return addressees.every((h) => {
    const parties = finder.inPhrase(h);
    const isForce = forces?.has(tree.lemmas[h]!) === true || tree.lemmas[h] === 'general';
    return parties.every((p) => own.has(p.party)) && (parties.length > 0 || isForce);
  });
}
