import { chooseFill } from './choose-fill.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { type Fill, listFills } from './list-fills.ts';
import { spanOf } from './span-of.ts';

/** The probability of each fill of a draft, in their order; what is missing to 1 is that of no event at all. */
export function weighFills(fills: readonly Fill[]): number[] {
  const highest = fills.reduce((most, { score }) => Math.max(most, score), 0);
  const total = fills.reduce((sum, { score }) => sum + Math.exp(score - highest), Math.exp(-highest));
  return fills.map(({ score }) => Math.exp(score - highest) / total);
}

/**
 * Gives a draft the sides of least risk (see `choose-fill`), of its slots, of a rule or of the parties near it, and keeps how probable they are. Where
 * nothing is likely enough the draft has no actors afterwards.
 */
export function chooseSides(draft: Draft, composition: Composition, pair: FocalPair): void {
  const fills = listFills(draft, composition, pair);
  composition.watcher?.onFills?.(draft, fills);
  const probabilities = weighFills(fills);
  const chosen = chooseFill(fills, probabilities);
  if (!chosen) {
    draft.actors = [];
    return;
  }
  const fill = fills[chosen.at]!;
  draft.probability = chosen.probability;
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
            detail: `${composition.finder.nameOfParty(party.party)} goes without saying: the most probable one (${chosen.probability.toFixed(2)}).`,
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
