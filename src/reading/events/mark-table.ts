import { findMark, type Mark, markOf, type Marks, nameOfMark } from './marks.ts';

/** Weights of all marks of a table with the same crossings. */
export interface MarkRows {
  /** Number of the row of each mark; −1, or nothing, for those that the table lacks. */
  readonly rowOf: Int32Array;
  /** In each row the weight of the name alone, then with each crossing. */
  readonly weights: Float64Array;
  readonly crossings: readonly string[];
}

/** Rows by crossings, one after another. */
interface Crossed {
  /** Made when they are first asked for: most crossings only lead to others. */
  rows: MarkRows | undefined;
  readonly more: Map<string, Crossed>;
}

/** Weights of a log-linear model by mark, each alone and with crossings. All are put before the first sum. */
export class MarkTable {
  /** Weights by crossing; those of the name alone under the empty one. */
  private readonly weights = new Map<Mark, Map<string, number>>();
  private readonly root: Crossed = { rows: undefined, more: new Map() };
  private rowOf: Int32Array | undefined;

  /** @param crossing '' for the name alone */
  put(name: string, crossing: string, weight: number): void {
    const mark = markOf(name);
    let ofMark = this.weights.get(mark);
    if (!ofMark) this.weights.set(mark, (ofMark = new Map<string, number>()));
    ofMark.set(crossing, weight);
  }

  rowsOf(crossings: readonly string[]): MarkRows {
    let at = this.root;
    for (const crossing of crossings) {
      let next = at.more.get(crossing);
      if (!next) at.more.set(crossing, (next = { rows: undefined, more: new Map() }));
      at = next;
    }
    return (at.rows ??= this.cross(crossings));
  }

  private cross(crossings: readonly string[]): MarkRows {
    const columns = ['', ...crossings];
    const weights = new Float64Array(this.weights.size * columns.length);
    let at = 0;
    for (const ofMark of this.weights.values()) for (const column of columns) weights[at++] = ofMark.get(column) ?? 0;
    return { rowOf: (this.rowOf ??= this.numberRows()), weights, crossings };
  }

  private numberRows(): Int32Array {
    const marks = [...this.weights.keys()];
    const rowOf = new Int32Array(Math.max(-1, ...marks) + 1).fill(-1);
    for (const [row, mark] of marks.entries()) rowOf[mark] = row;
    return rowOf;
  }
}

/** The sum of the weights of marks, each alone and with each crossing, in the order in which they are put; those that the table lacks weigh nothing. */
export class MarkSum {
  total = 0;

  constructor(
    private readonly rows: MarkRows,
    /** Where the names of what is put are written down, for those who look on. */
    private readonly names?: string[],
    private readonly side = '',
  ) {}

  put(mark: Mark): void {
    const { rowOf, weights, crossings } = this.rows;
    if (this.names) this.names.push(nameOfMark(mark));
    const row = mark < rowOf.length ? rowOf[mark]! : -1;
    if (row < 0) return;
    const width = crossings.length + 1;
    const end = (row + 1) * width;
    let sum = this.total;
    for (let k = row * width; k < end; k++) sum += weights[k]!;
    this.total = sum;
  }

  /** A name with a word of the page in it. */
  putName(name: string): void {
    const mark = findMark(name);
    if (mark !== undefined) this.put(mark);
    else this.names?.push(name);
  }

  /** Another sum that begins with what was put so far. */
  fork(): MarkSum {
    const other = new MarkSum(this.rows, this.names && [...this.names], this.side);
    other.total = this.total;
    return other;
  }

  /** What was put; nothing where nobody looks on. */
  toMarks(): Marks {
    return { side: this.side, names: this.names ?? [], crossings: this.rows.crossings };
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
export function sumOfMarks({ names, crossings }: Pick<Marks, 'names' | 'crossings'>, table: MarkTable): number {
  const sum = new MarkSum(table.rowsOf(crossings));
  for (const name of names) sum.putName(name);
  return sum.total;
}
