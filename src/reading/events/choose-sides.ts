import { chooseFill } from './choose-fill.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { type Fill, listFills } from './list-fills.ts';
import type { Marks } from './marks.ts';
import { spanOf } from './span-of.ts';

/**
 * Weights of a log-linear model of «a careful reader would fill the sides so», in log-odds by mark (see `list-fills`). Against all ways to fill a
 * draft stands the one that nobody would code it, with the sum 0.
 */
export type SideWeights = ReadonlyMap<string, number>;

/** Weights of one mark: of its name alone, and by crossing. */
interface MarkWeights {
  alone: number;
  readonly crossed: Map<string, number>;
}

/** Weights by side and name of a mark; and, as all marks of a draft have the same crossings, those of a name in the order of the crossings, which are put together when first asked for. */
interface WeightTable {
  readonly sides: ReadonlyMap<string, ReadonlyMap<string, MarkWeights>>;
  readonly lined: Map<string, Map<string, readonly number[]>>;
}
const TABLES = new WeakMap<SideWeights, WeightTable>();
/** Length of `a:`. */
const SIDE_LENGTH = 2;

function tableOf(weights: SideWeights): WeightTable {
  let table = TABLES.get(weights);
  if (!table) {
    const sides = new Map<string, Map<string, MarkWeights>>();
    const put = (side: string, name: string, crossing: string, weight: number): void => {
      const names = sides.get(side) ?? new Map<string, MarkWeights>();
      sides.set(side, names);
      const known = names.get(name) ?? { alone: 0, crossed: new Map<string, number>() };
      names.set(name, known);
      if (crossing === '') known.alone = weight;
      else known.crossed.set(crossing, weight);
    };
    for (const [mark, weight] of weights) {
      const bar = mark.indexOf('|');
      const name = bar < 0 ? mark : mark.slice(0, bar);
      const crossing = bar < 0 ? '' : mark.slice(bar + 1);
      put('', name, crossing, weight);
      if (name[1] === ':') put(name.slice(0, SIDE_LENGTH), name.slice(SIDE_LENGTH), crossing, weight);
    }
    TABLES.set(weights, (table = { sides, lined: new Map() }));
  }
  return table;
}

function sumOf({ side, names, crossings }: Marks, { sides, lined }: WeightTable): number {
  const ofSide = sides.get(side);
  if (!ofSide) return 0;
  const key = `${side}|${crossings.join('|')}`;
  let lines = lined.get(key);
  if (!lines) lined.set(key, (lines = new Map<string, readonly number[]>()));
  let sum = 0;
  for (const name of names) {
    let line = lines.get(name);
    if (!line) {
      const known = ofSide.get(name);
      if (!known) continue;
      line = [known.alone, ...crossings.map((crossing) => known.crossed.get(crossing) ?? 0)];
      lines.set(name, line);
    }
    for (const weight of line) sum += weight;
  }
  return sum;
}

/** The probability of each fill of a draft, in their order; what is missing to 1 is that of no event at all. */
export function scoreFills(fills: readonly Fill[], weights: SideWeights): number[] {
  const table = tableOf(weights);
  const sums = new Map<Marks, number>();
  const scores = fills.map((fill) => {
    let score = 0;
    for (const marks of fill.marks) {
      let sum = sums.get(marks);
      if (sum === undefined) sums.set(marks, (sum = sumOf(marks, table)));
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
