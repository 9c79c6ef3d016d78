import type { Marks } from './marks.ts';

/** Weights by name of mark, then by crossing; those of the name alone under the empty crossing. */
export type MarkTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

const TABLES = new WeakMap<ReadonlyMap<string, number>, MarkTable>();

/** A table of weights by `name` and `name|crossing`, parted once: names are looked up as they are, and none has to be put together. */
export function markTableOf(weights: ReadonlyMap<string, number>): MarkTable {
  let table = TABLES.get(weights);
  if (!table) {
    const made = new Map<string, Map<string, number>>();
    for (const [mark, weight] of weights) {
      const bar = mark.indexOf('|');
      const name = bar < 0 ? mark : mark.slice(0, bar);
      const crossings = made.get(name) ?? new Map<string, number>();
      made.set(name, crossings);
      crossings.set(bar < 0 ? '' : mark.slice(bar + 1), weight);
    }
    TABLES.set(weights, (table = made));
  }
  return table;
}

/** Sum of the weights of some names (without a side), each alone and with each crossing; 0 for what the table lacks. */
export function sumOfMarks({ names, crossings }: Pick<Marks, 'names' | 'crossings'>, table: MarkTable): number {
  let sum = 0;
  for (const name of names) {
    const known = table.get(name);
    if (!known) continue;
    sum += known.get('') ?? 0;
    for (const crossing of crossings) sum += known.get(crossing) ?? 0;
  }
  return sum;
}
