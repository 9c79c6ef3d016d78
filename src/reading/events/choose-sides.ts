import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { type Fill, listFills, type Marks } from './list-fills.ts';
import { spanOf } from './span-of.ts';

/**
 * Weights of a log-linear model of «a careful reader would fill the sides so», in log-odds by mark (see `list-fills`). Against all ways to fill a
 * draft stands the one that nobody would code it, with the sum 0.
 */
export type SideWeights = ReadonlyMap<string, number>;

/** The probability of each fill of a draft, in their order; what is missing to 1 is that of no event at all. */
export function scoreFills(fills: readonly Fill[], weights: SideWeights): number[] {
  const sums = new Map<Marks, number>();
  const scores = fills.map((fill) => {
    let score = 0;
    for (const marks of fill.marks) {
      let sum = sums.get(marks);
      if (sum === undefined) {
        sum = 0;
        for (const mark of marks) sum += weights.get(mark) ?? 0;
        sums.set(marks, sum);
      }
      score += sum;
    }
    return score;
  });
  const highest = Math.max(0, ...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), Math.exp(-highest));
  return scores.map((score) => Math.exp(score - highest) / total);
}

/**
 * Gives a draft the sides that are most probable, of its slots, of a rule or of the parties near it, and keeps how probable they are. Where
 * nothing is likely enough the draft has no actors afterwards.
 */
export function chooseSides(draft: Draft, composition: Composition, pair: FocalPair): void {
  const fills = listFills(draft, composition, pair);
  composition.watcher?.onFills?.(draft, fills);
  const probabilities = scoreFills(fills, composition.weights.sides);
  let best = -1;
  for (let k = 0; k < fills.length; k++) if (best < 0 || probabilities[k]! > probabilities[best]!) best = k;
  if (best < 0) {
    draft.actors = [];
    return;
  }
  const fill = fills[best]!;
  draft.probability = probabilities[best]!;
  draft.runnerUp = Math.max(0, ...probabilities.filter((_, k) => k !== best));
  if (fill.byRule) {
    for (const feature of fill.byRule.features) draft.features.add(feature);
    draft.why.push(...fill.byRule.why.slice(draft.why.length));
  } else if (!fill.isFromSlots) {
    draft.features.add('carried');
    for (const [side, list, before] of [
      ['actor', fill.actors, draft.actors],
      ['recipient', fill.recipients, draft.recipients],
    ] as const) {
      for (const party of list)
        if (before.every((p) => p.party !== party.party))
          draft.why.push({
            rule: `${side}:${party.how}`,
            detail: `${composition.finder.nameOfParty(party.party)} goes without saying: the most probable one (${probabilities[best]!.toFixed(2)}).`,
            evidence: [spanOf(composition.tree, party.at)],
          });
      if (list.length === 0 && before.length > 0)
        draft.why.push({ rule: `${side}:none`, detail: 'Most probably nobody is meant.', evidence: [] });
    }
  }
  if (fill.recipients.length === 1 && fill.actors.length === 1 && fill.actors[0]!.party === fill.recipients[0]!.party)
    draft.features.add('domestic');
  if (fill.recipients.length === 0 && fill.actors.length > 1) draft.features.add('joint');
  draft.actors = [...fill.actors];
  draft.recipients = [...fill.recipients];
}
