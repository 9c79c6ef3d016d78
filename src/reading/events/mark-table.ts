import type { Marks } from './marks.ts';

const NOTHING: readonly number[] = Object.freeze([]);

/** Weights of one name: of itself alone, and by crossing. */
interface NameWeights {
  alone: number;
  readonly crossed: Map<string, number>;
}

/** Names met with the same crossings: the weights of each in a line, put together when first asked for; and those with one crossing more. */
interface Crossed {
  readonly lines: Map<string, readonly number[]>;
  readonly more: Map<string, Crossed>;
}

const toCrossed = (): Crossed => ({ lines: new Map(), more: new Map() });

/** Weights of a log-linear model by name of mark, each alone and with crossings. */
export class MarkTable {
  private readonly names = new Map<string, NameWeights>();
  private readonly crossed = toCrossed();

  /** @param crossing '' for the name alone */
  put(name: string, crossing: string, weight: number): void {
    let known = this.names.get(name);
    if (!known) this.names.set(name, (known = { alone: 0, crossed: new Map<string, number>() }));
    if (crossing === '') known.alone = weight;
    else known.crossed.set(crossing, weight);
  }

  /** Sum of the weights of some names (without a side), each alone and with each crossing; 0 for what the table lacks. */
  sum(names: readonly string[], crossings: readonly string[]): number {
    let at = this.crossed;
    for (const crossing of crossings) {
      let next = at.more.get(crossing);
      if (!next) at.more.set(crossing, (next = toCrossed()));
      at = next;
    }
    const { lines } = at;
    let sum = 0;
    for (const name of names) {
      let line = lines.get(name);
      if (!line) {
        const known = this.names.get(name);
        // names of the table alone are kept: what a page makes up would fill the memory
        if (!known) continue;
        line = [known.alone, ...crossings.map((crossing) => known.crossed.get(crossing) ?? 0)];
        lines.set(name, line.every((weight) => weight === 0) ? (line = NOTHING) : line);
      }
      for (let k = 0; k < line.length; k++) sum += line[k]!;
    }
    return sum;
  }
}

/** A row of weights parted: `name` or `name|crossing`. */
export function partMark(mark: string): { readonly name: string; readonly crossing: string } {
  const bar = mark.indexOf('|');
  return bar < 0 ? { name: mark, crossing: '' } : { name: mark.slice(0, bar), crossing: mark.slice(bar + 1) };
}

const TABLES = new WeakMap<ReadonlyMap<string, number>, MarkTable>();

/** A table of weights by `name` and `name|crossing`, parted once: names are looked up as they are, and none has to be put together. */
export function markTableOf(weights: ReadonlyMap<string, number>): MarkTable {
  let table = TABLES.get(weights);
  if (!table) {
    table = new MarkTable();
    for (const [mark, weight] of weights) {
      const { name, crossing } = partMark(mark);
      table.put(name, crossing, weight);
    }
    TABLES.set(weights, table);
  }
  return table;
}

/** Sum of the weights of marks without a side. */
export const sumOfMarks = ({ names, crossings }: Pick<Marks, 'names' | 'crossings'>, table: MarkTable): number =>
  table.sum(names, crossings);
