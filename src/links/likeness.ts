import type { DayRange } from '../model/link-profile.ts';

/** Shared numbers of two ascending lists. Linear. */
export function countShared(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) {
      shared++;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return shared;
}

/** Jaccard likeness of two ascending lists, 0 to 1; 0 where both are empty. */
export function likenessOf(a: readonly number[], b: readonly number[]): number {
  const shared = countShared(a, b);
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Whether two lists of texts have one in common. */
export const isSharing = (a: readonly string[], b: readonly string[]): boolean => a.some((text) => b.includes(text));

/** Whether two lists hold the same texts in the same order. */
export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** Days between two ranges; 0 where they touch or overlap. */
export const gapDays = (a: DayRange, b: DayRange): number => Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1]));

/** Length of a range in days. */
export const lengthDays = (range: DayRange): number => range[1] - range[0] + 1;
