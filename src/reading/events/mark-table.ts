import type { Marks } from './marks.ts';

/** Weights of all names of a table with the same crossings, a row for each: of the name alone, then with each crossing; and those with one crossing more. */
interface Crossed {
  /** Made when they are first asked for: most crossings only lead to others. */
  rows: Float64Array | undefined;
  readonly more: Map<string, Crossed>;
}

/** Weights of a log-linear model by name of mark, each alone and with crossings. All are put before the first sum. */
export class MarkTable {
  private readonly numbers = new Map<string, number>();
  /** Weights by number of the name; those of the name alone under the empty crossing. */
  private readonly weights: Map<string, number>[] = [];
  private readonly root: Crossed = { rows: undefined, more: new Map() };

  /** @param crossing '' for the name alone */
  put(name: string, crossing: string, weight: number): void {
    let number = this.numbers.get(name);
    if (number === undefined) {
      this.numbers.set(name, (number = this.weights.length));
      this.weights.push(new Map<string, number>());
    }
    this.weights[number]!.set(crossing, weight);
  }

  /** Sum of the weights of some names (without a side), each alone and with each crossing; 0 for what the table lacks. */
  sum(names: readonly string[], crossings: readonly string[]): number {
    const rows = this.rowsOf(crossings);
    const width = crossings.length + 1;
    let sum = 0;
    for (const name of names) {
      const number = this.numbers.get(name);
      if (number === undefined) continue;
      const end = (number + 1) * width;
      for (let k = number * width; k < end; k++) sum += rows[k]!;
    }
    return sum;
  }

  private rowsOf(crossings: readonly string[]): Float64Array {
    let at = this.root;
    for (const crossing of crossings) {
      let next = at.more.get(crossing);
      if (!next) at.more.set(crossing, (next = { rows: undefined, more: new Map() }));
      at = next;
    }
    return (at.rows ??= this.cross(crossings));
  }

  private cross(crossings: readonly string[]): Float64Array {
    const columns = ['', ...crossings];
    const rows = new Float64Array(this.weights.length * columns.length);
    let at = 0;
    for (const weights of this.weights) for (const column of columns) rows[at++] = weights.get(column) ?? 0;
    return rows;
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
