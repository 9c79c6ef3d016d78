/** Index of the first of some ascending numbers that is not below a bound; their count where all are. Takes logarithmic time. */
export function firstAtOrAfter(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
