import { chooseFill } from './choose-fill.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { type Fill, listFills } from './list-fills.ts';
import { MarkTable, partMark } from './mark-table.ts';
import type { Marks } from './marks.ts';
import { spanOf } from './span-of.ts';

/**
 * Weights of a log-linear model of «a careful reader would fill the sides so», in log-odds by mark (see `list-fills`). Against all ways to fill a
 * draft stands the one that nobody would code it, with the sum 0.
 */
export type SideWeights = ReadonlyMap<string, number>;

const TABLES = new WeakMap<SideWeights, ReadonlyMap<string, MarkTable>>();
/** Length of `a:`. */
const SIDE_LENGTH = 2;

/** Tables by the side that stands before the names of marks. */
function tablesOf(weights: SideWeights): ReadonlyMap<string, MarkTable> {
  let tables = TABLES.get(weights);
  if (!tables) {
    const made = new Map<string, MarkTable>();
    const put = (side: string, name: string, crossing: string, weight: number): void => {
      let table = made.get(side);
      if (!table) made.set(side, (table = new MarkTable()));
      table.put(name, crossing, weight);
    };
    for (const [mark, weight] of weights) {
      const { name, crossing } = partMark(mark);
      put('', name, crossing, weight);
      if (name[1] === ':') put(name.slice(0, SIDE_LENGTH), name.slice(SIDE_LENGTH), crossing, weight);
    }
    TABLES.set(weights, (tables = made));
  }
  return tables;
}

/** The probability of each fill of a draft, in their order; what is missing to 1 is that of no event at all. */
export function scoreFills(fills: readonly Fill[], weights: SideWeights): number[] {
  const tables = tablesOf(weights);
  const sums = new Map<Marks, number>();
  const scores = fills.map((fill) => {
    let score = 0;
    for (const marks of fill.marks) {
      let sum = sums.get(marks);
      if (sum === undefined) sums.set(marks, (sum = tables.get(marks.side)?.sum(marks.names, marks.crossings) ?? 0));
      score += sum;
    }
    return score;
  });
  const highest = Math.max(0, ...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), Math.exp(-highest));
  return scores.map((score) => Math.exp(score - highest) / total);
}

/**
 * Gives a draft the sides of least risk (see `choose-fill`), of its slots, of a rule or of the parties near it, and keeps how probable they are. Where
 * nothing is likely enough the draft has no actors afterwards.
 */
export function chooseSides(draft: Draft, composition: Composition, pair: FocalPair): void {
  const fills = listFills(draft, composition, pair);
  composition.watcher?.onFills?.(draft, fills);
  const probabilities = scoreFills(fills, composition.weights.sides);
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
