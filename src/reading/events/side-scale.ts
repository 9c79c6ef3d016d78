import { type MarkRows, MarkSum, MarkTable, partMark } from './mark-table.ts';

/**
 * Weights of a log-linear model of «a careful reader would fill the sides so», in log-odds by mark (see `list-fills`). Against all ways to fill a
 * draft stands the one that nobody would code it, with the sum 0.
 */
export type SideWeights = ReadonlyMap<string, number>;

/** Before each name of marks: of an actor, a recipient, one of several joint actors, of the draft; of the fill as a whole. */
export type SideOfMarks = 'a:' | 'r:' | 'j:' | 'c:' | '';

const TABLES = new WeakMap<SideWeights, ReadonlyMap<string, MarkTable>>();
/** Length of `a:`. */
const SIDE_LENGTH = 2;
const EMPTY = new MarkTable();

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

/** Weighs the marks of one draft. */
export class SideScale {
  private readonly tables: ReadonlyMap<string, MarkTable>;
  /** Those of the fills themselves, one sum each. */
  private readonly ofFills: MarkRows;

  /** `isWatched`: whether somebody wants to see the marks. */
  constructor(
    weights: SideWeights,
    private readonly crossings: readonly string[],
    private readonly isWatched: boolean,
  ) {
    this.tables = tablesOf(weights);
    this.ofFills = this.rowsOf('', crossings);
  }

  /** A sum of marks of one side, with none of them yet. */
  begin(side: SideOfMarks, crossings = this.crossings): MarkSum {
    return new MarkSum(this.rowsOf(side, crossings), this.isWatched ? [] : undefined, side);
  }

  /** A sum of marks of a fill as a whole. */
  beginFill(): MarkSum {
    return new MarkSum(this.ofFills, this.isWatched ? [] : undefined);
  }

  private rowsOf(side: SideOfMarks, crossings: readonly string[]): MarkRows {
    return (this.tables.get(side) ?? EMPTY).rowsOf(crossings);
  }
}
