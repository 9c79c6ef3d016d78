import { percent } from './plural.ts';

/** What kind of figure: `observed`, `change` or `target`. */
export const FIGURE_KIND_WORDS: Readonly<Record<string, string>> = { observed: 'as it is', change: 'a change', target: 'a target' };

const inWords = new Intl.NumberFormat('en-GB', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 });
/** From here on a number is easier to read with its «million» than with its zeros. */
const LEAST_IN_WORDS = 1e6;

/** A value with its unit: «31 %», «2,400 soldiers», «123 billion USD». */
export function figureWords({ value, unit }: { readonly value: number; readonly unit: string }): string {
  if (unit === 'ratio') return percent(value);
  return `${Math.abs(value) < LEAST_IN_WORDS ? value.toLocaleString('en-GB') : inWords.format(value)}\u00a0${unit}`;
}
