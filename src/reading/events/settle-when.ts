import { toSpan } from '../../base/offsets.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import type { EventWatcher } from './event-watcher.ts';
import type { TimeWeights } from './event-weights.ts';
import type { WhenFinder } from './find-when.ts';
import { markTableOf } from './mark-table.ts';
import { findWhenCandidates, type WhenCandidate } from './when-candidates.ts';

/** What is said of each kind of days in `why`. */
const DETAILS: Readonly<Record<WhenCandidate['kind'], string>> = {
  told: 'The time of its sentence that speaks of it.',
  carried: 'The story goes on at the time told just before.',
  lead: 'The day that the story begins with.',
  writing: 'No time is told: news of the day of writing.',
  eve: 'No time is told: news of the day before the day of writing.',
};
/**
 * Where the less likely of the day of writing and the day before it has so much of what speaks for both, both are told, from the first to the second: a third. At a sixth the days of 0.03
 * more acts on linked pages of even stories hold the right one, but on even pages every fourth right day is blurred.
 */
const EVE_SHARE = 1 / 3;

/**
 * Gives a draft its days: the most probable of those that the page offers (`when-candidates`), by the log-linear model of `evaluation/fit-times.ts`. Left without where none is more
 * probable still: habits («has repeatedly warned»), what was over before the story («had suspended»), what is only possible or denied.
 */
export function settleWhen(draft: Draft, tree: ClauseTree, when: WhenFinder, weights: TimeWeights, watcher?: EventWatcher): void {
  if (draft.anticipates) {
    const ahead = when.findTold(draft.anticipates.token, 'any');
    if (ahead) draft.anticipatedWhen = ahead.interval;
  }
  if (draft.features.has('known-war') && draft.when) return;
  const candidates = findWhenCandidates(draft, tree, when, markTableOf(weights.marks), watcher?.onTimes !== undefined);
  watcher?.onTimes?.(draft, candidates);
  const scores = candidates.map(({ sum }) => sum.total);
  const best = candidates[scores.indexOf(Math.max(...scores))];
  if (!best || Math.max(...scores) <= weights.bar) return;
  draft.when = best.interval;
  if (best.kind !== 'told') draft.features.add('when-supposed');
  const [eve, writing] = (['eve', 'writing'] as const).map((kind) => candidates.findIndex((one) => one.kind === kind));
  if ((best.kind === 'eve' || best.kind === 'writing') && eve! >= 0 && writing! >= 0) {
    const share = 1 / (1 + Math.exp(Math.abs(scores[eve!]! - scores[writing!]!)));
    if (share >= EVE_SHARE) draft.when = { firstDay: candidates[eve!]!.interval.firstDay, lastDay: candidates[writing!]!.interval.lastDay };
  }
  const evidence = best.time ? [toSpan(best.time.start, best.time.end)] : [];
  draft.why.push({ rule: `when:${best.kind}`, detail: DETAILS[best.kind], evidence });
}
