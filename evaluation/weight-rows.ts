/** Smaller weights are left out of the tables that ship. */
const LEAST_WEIGHT = 0.02;

/** Weights as the lines of a table in source, in the order of their marks, to two decimals, as the formatter has them. Those that count for nothing are left out. */
export const toWeightRows = (weights: ReadonlyMap<string, number>): string[] =>
  [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([mark, weight]) => `  ${/^[a-z]\w*$/i.test(mark) ? mark : `'${mark}'`}: ${Number(weight.toFixed(2))},`);
