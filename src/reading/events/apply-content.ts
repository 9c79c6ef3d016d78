import type { ClauseTree } from './clause-tree.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import { contentHeads, type PartyFiller } from './fill-parties.ts';
import type { ContentMap } from './find-content.ts';
import type { FrameMatch } from './match-frames.ts';
import { modeOfContent } from './mode-of-content.ts';
import { spanOf } from './span-of.ts';

/** «called for peace», «urge restraint»: what is asked for says itself that it is about yielding or talking. */
function isPeaceCall(match: FrameMatch, { tree, lexicon }: Composition): boolean {
  const words = lexicon.classes.get('peace');
  return match.frame.type === 'REQUEST' && words !== undefined && contentHeads(tree, match).some((h) => words.has(tree.lemmas[h]!));
}

/** «called for talks»: a call for peace that asks for words. */
function isMeetingAsked(match: FrameMatch, { tree, lexicon }: Composition): boolean {
  const meetings = lexicon.classes.get('content/meet');
  return contentHeads(tree, match).some((h) => meetings?.has(tree.lemmas[h]!));
}

/** «promised to pull out its troops»: a withdrawal of one's own is a concession, promised as well as announced; bargained for, it is agreed on. */
function isWithdrawalPromised(match: FrameMatch, tree: ClauseTree): boolean {
  if (!PROMISING.has(tree.lemmas[match.token]!)) return false;
  return contentHeads(tree, match).some(
    (h) =>
      WITHDRAWING.has(tree.lemmas[h]!) ||
      (tree.lemmas[h] === 'pull' && tree.dependants(h).some((c) => AWAY.has(tree.tokens[c]!.form.toLowerCase()))),
  );
}
const PROMISING: ReadonlySet<string> = new Set(['promise', 'pledge', 'vow', 'undertake', 'commit', 'commitment']);
const WITHDRAWING: ReadonlySet<string> = new Set(['withdraw', 'withdrawal', 'pullout', 'pullback']);
const AWAY: ReadonlySet<string> = new Set(['out', 'back']);

/** Mode and what is looked forward to, from the content of a promise, demand, refusal or threat. */
export function applyContent(draft: Draft, match: FrameMatch, composition: Composition, contents: ContentMap, filler: PartyFiller): void {
  const { tree, lexicon } = composition;
  const inner = contents.eventsIn(match)[0];
  const { type } = draft;
  if (type !== 'AGREE' && type !== 'REQUEST' && type !== 'REJECT' && type !== 'THREATEN') return;
  if (isPeaceCall(match, composition)) {
    draft.features.add('peace-call').add('content-event');
    if (draft.mode === undefined && !isMeetingAsked(match, composition)) draft.mode = 'yield';
  }
  if (inner) draft.features.add('content-event');
  if (type === 'AGREE' && draft.actors.length === 1 && isWithdrawalPromised(match, tree)) {
    draft.type = 'CONCEDE';
    draft.why.push({
      rule: 'withdrawal-promised',
      detail: 'A withdrawal that is promised is CONCEDE.',
      evidence: [spanOf(tree, match.token)],
    });
    return;
  }
  if (draft.mode === undefined) {
    const mode = modeOfContent(type, inner?.frame.type, inner?.frame.mode, tree, contentHeads(tree, match), lexicon.classes);
    if (mode !== undefined) draft.mode = mode;
  }
  if ((type === 'AGREE' || type === 'REQUEST') && inner?.frame.type) {
    const filled = filler.fill(inner);
    draft.anticipates = {
      type: inner.frame.type,
      ...(inner.frame.mode !== undefined && { mode: inner.frame.mode }),
      actors: filled.actors.length > 0 ? filled.actors : type === 'REQUEST' ? draft.recipients : draft.actors,
      recipients: filled.recipients,
      token: inner.token,
    };
    draft.why.push({
      rule: `anticipates:${inner.frame.id}`,
      detail: `What is looked forward to is ${inner.frame.type}.`,
      evidence: [spanOf(tree, inner.token)],
    });
  }
}
