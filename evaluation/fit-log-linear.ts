/** One of several options, described by marks (with values, 1 where none are given), and how far it is right, from 0 to 1. */
export interface Option {
  readonly marks: readonly string[];
  readonly values?: readonly number[];
  readonly right: number;
}
/** Options of which at most one is taken. Beside them stands «none of them», whose sum is 0. */
export type Choice = readonly Option[];

/** Passes of the optimiser over all choices, its step and its memory. L-BFGS would need fewer; these take seconds. */
const PASSES = 80;
const STEP = 0.12;
const [FIRST_MEMORY, SECOND_MEMORY] = [0.9, 0.99];

/** Marks of one kind of act alone («a:slot|ACCUSE») are held tighter than those of all, as if each had so much less to say. */
const CROSSED_SCALE = 0.4;
export const scaleOf = (mark: string): number => (mark.includes('|') ? CROSSED_SCALE : 1);

/**
 * Fits a log-linear model: the probability of option k is exp(sₖ) / (1 + Σ exp(s)), with s the sum of the weights of its marks. Maximises the likelihood
 * of the right options (of none, where none is right) less `ridge`/2 × the squares of the weights, by full gradients (Adam). Deterministic.
 * `worthOf`: how much a choice counts; 1 for all where it is left out.
 */
export function fitLogLinear(
  choices: readonly Choice[],
  isUsable: (mark: string) => boolean,
  ridge: number,
  worthOf: (choice: number) => number = () => 1,
): Map<string, number> {
  const index = new Map<string, number>();
  const names: string[] = [];
  const idOf = (mark: string): number => {
    let i = index.get(mark);
    if (i === undefined) {
      i = names.length;
      index.set(mark, i);
      names.push(mark);
    }
    return i;
  };
  const packed = choices.map((choice) => {
    const options = choice.map(({ marks, values, right }) => {
      const at: number[] = [];
      const by: number[] = [];
      for (const [k, mark] of marks.entries()) {
        if (!isUsable(mark)) continue;
        at.push(idOf(mark));
        by.push((values?.[k] ?? 1) * scaleOf(mark));
      }
      return { at, by, right };
    });
    return { right: options.map(({ right }) => right), ...shareOut(options) };
  });
  const size = names.length;
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const sumOf = ({ at, by }: Values): number => {
    let sum = 0;
    for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * by[k]!;
    return sum;
  };
  const push = ({ at, by }: Values, slope: number): void => {
    for (let k = 0; k < at.length; k++) gradient[at[k]!]! += slope * by[k]!;
  };
  for (let pass = 1; pass <= PASSES; pass++) {
    for (let i = 0; i < size; i++) gradient[i] = -ridge * weights[i]!;
    for (const [number, { right, common, options }] of packed.entries()) {
      const worth = worthOf(number);
      const shared = sumOf(common);
      const scores = options.map((own) => shared + sumOf(own));
      const highest = Math.max(0, ...scores);
      const none = Math.exp(-highest);
      const masses = scores.map((score) => Math.exp(score - highest));
      const total = masses.reduce((sum, mass) => sum + mass, none);
      const best = Math.max(...right);
      // posterior of the options given that one of the right ones was meant
      const likelihood = right.reduce((sum, share, k) => sum + share * masses[k]!, (1 - best) * none);
      let slopes = 0;
      for (const [k, own] of options.entries()) {
        const slope = worth * ((right[k]! * masses[k]!) / likelihood - masses[k]! / total);
        slopes += slope;
        push(own, slope);
      }
      push(common, slopes);
    }
    const step = STEP * (pass > PASSES / 2 ? (2 * (PASSES - pass + 1)) / PASSES : 1);
    for (let i = 0; i < size; i++) {
      first[i] = FIRST_MEMORY * first[i]! + (1 - FIRST_MEMORY) * gradient[i]!;
      second[i] = SECOND_MEMORY * second[i]! + (1 - SECOND_MEMORY) * gradient[i]! ** 2;
      const mean = first[i]! / (1 - FIRST_MEMORY ** pass);
      const spread = Math.sqrt(second[i]! / (1 - SECOND_MEMORY ** pass));
      weights[i]! += (step * mean) / (spread + 1e-8);
    }
  }
  return new Map(names.map((name, i) => [name, weights[i]! * scaleOf(name)]));
}

/** Marks by number, with their values. */
interface Values {
  readonly at: Int32Array;
  readonly by: Float64Array;
}

/** The marks that all options of a choice have with the same value, once, and what each has beside them: most of the marks of an act are told of all its fills. */
function shareOut(options: readonly { readonly at: readonly number[]; readonly by: readonly number[] }[]): {
  common: Values;
  options: Values[];
} {
  const seen = new Map<number, { by: number; times: number; last: number }>();
  for (const [k, { at, by }] of options.entries())
    for (const [m, i] of at.entries()) {
      const known = seen.get(i);
      if (!known) seen.set(i, { by: by[m]!, times: 1, last: k });
      else if (known.last === k || known.by !== by[m]) known.times = Infinity;
      else {
        known.times += 1;
        known.last = k;
      }
    }
  const isCommon = (i: number): boolean => seen.get(i)!.times === options.length;
  const toValues = (pairs: readonly (readonly [number, number])[]): Values => ({
    at: Int32Array.from(pairs, ([i]) => i),
    by: Float64Array.from(pairs, ([, by]) => by),
  });
  return {
    common: toValues([...seen].filter(([i]) => isCommon(i)).map(([i, { by }]) => [i, by] as const)),
    options: options.map(({ at, by }) => toValues(at.map((i, m) => [i, by[m]!] as const).filter(([i]) => !isCommon(i)))),
  };
}
