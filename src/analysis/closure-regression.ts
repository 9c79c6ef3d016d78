import { Matrix } from 'ml-matrix';
import { RapportError } from '../base/rapport-error.ts';
import { solveNormalEquations } from './normal-equations.ts';
import { dot } from './vectors.ts';
import { demean, effectCount, type PanelShape } from './panel.ts';
import { type DyadSeries, pairKey } from '../model/dyad-series.ts';
import type { Estimate, PressureRegression } from './pressure-regression.ts';

export interface ClosureChoice {
  /** Periods from common enemies to outcome; never −1. */
  readonly horizon: number;
  /** Earlier values of closeness that are held fixed. */
  readonly lags: number;
  /** Periods in which two parties must have to do with each other to be a pair of the panel. */
  readonly activePeriods: number;
  /** Default true. Without them waves of news look like an effect. */
  readonly hasPeriodEffects?: boolean;
}

export interface ClosurePanel {
  readonly pairs: readonly (readonly [string, string])[];
  readonly regression: PressureRegression;
}

/**
 * Do enemies of enemies become friends? For every pair with dealings enough,
 *
 *   Y(t+h) − Y(t−1) = α_pair + δ_period + β_h E(t) + φ F(t) + Σ_l γ_l Y(t−l) + e,
 *
 * E is log(1 + number of third parties at odds with both), F log(1 + number of those on good terms with both) in the period: at odds and on good terms by the sign of that pair's
 * closeness (Maoz et al. 2007 regress ties on common enemies; here within pairs and periods). The permutation turns the calendar of each third party's enmities and friendships
 * by a number of periods of its own; the pair's own tie stays.
 */
export function buildClosureRegression(series: DyadSeries, choice: ClosureChoice): ClosurePanel {
  const { horizon, lags, activePeriods } = choice;
  const isTwoWay = choice.hasPeriodEffects ?? true;
  const { periods } = series;
  const keys = [...new Set([...series.cooperation.keys(), ...series.conflict.keys()])].sort();
  const parties = [...new Set(keys.flatMap((key) => key.split('~')))].sort();
  const none = new Float64Array(periods);
  const closenessOf = new Map<string, Float64Array>();
  const pairs: (readonly [string, string])[] = [];
  for (const key of keys) {
    const [a, b] = key.split('~') as [string, string];
    const good = series.cooperation.get(key) ?? none;
    const bad = series.conflict.get(key) ?? none;
    closenessOf.set(
      key,
      good.map((value, t) => Math.log1p(value) - Math.log1p(bad[t]!)),
    );
    let active = 0;
    for (let t = 0; t < periods; t++) if (good[t]! > 0 || bad[t]! > 0) active++;
    if (active >= activePeriods) pairs.push([a, b]);
  }
  const begin = Math.max(lags, 1) - Math.min(horizon, 0);
  const end = periods - Math.max(horizon, 0);
  const shape: PanelShape = { units: pairs.length, periods: Math.max(end - begin, 0) };
  if (horizon === -1 || pairs.length < 2 || shape.periods < lags + 8)
    throw new RapportError('too-little-data', {
      expected: `two pairs or more with dealings in ${activePeriods} periods, over at least ${2 * lags + 8 + Math.abs(horizon)} periods`,
      found: `${pairs.length} pairs over ${periods} periods`,
      todo: 'Read more pages, import event data, or take a longer period.',
    });

  const take = (offset: number): Float64Array => {
    const taken = new Float64Array(pairs.length * shape.periods);
    pairs.forEach(([a, b], unit) => {
      const values = closenessOf.get(pairKey(a, b))!;
      for (let t = 0; t < shape.periods; t++) taken[unit * shape.periods + t] = values[begin + t + offset]!;
    });
    return taken;
  };
  const outcome = take(horizon);
  take(-1).forEach((value, i) => (outcome[i]! -= value));
  demean(outcome, shape, isTwoWay);
  const anchor = Math.min(horizon, 0);
  const held = Array.from({ length: lags }, (_, l) => demean(take(anchor - 1 - l), shape, isTwoWay));

  // Signs of all ties of a party, by third party: a pair's common enemies are where both rows are negative.
  const tie = parties.map((a) => parties.map((b) => (a === b ? undefined : closenessOf.get(pairKey(a, b)))));
  const place = new Map(parties.map((party, i) => [party, i]));
  const moved = (shifts?: Int32Array): Float64Array[] => {
    const enemies = new Float64Array(pairs.length * shape.periods);
    const friends = new Float64Array(pairs.length * shape.periods);
    pairs.forEach(([a, b], unit) => {
      const start = unit * shape.periods;
      for (let third = 0; third < parties.length; third++) {
        const x = tie[place.get(a)!]![third];
        const y = tie[place.get(b)!]![third];
        if (!x || !y) continue;
        let at = (begin + (shifts?.[third] ?? 0)) % periods;
        for (let t = 0; t < shape.periods; t++) {
          if (x[at]! < 0 && y[at]! < 0) enemies[start + t]!++;
          else if (x[at]! > 0 && y[at]! > 0) friends[start + t]!++;
          if (++at === periods) at = 0;
        }
      }
    });
    return [enemies, friends].map((values) => demean(values.map(Math.log1p), shape, isTwoWay));
  };

  const columns = [...moved(), ...held];
  const names = ['common enemies', 'common friends', ...held.map((_, l) => `closeness ${l + 1} before`)];
  const estimate = (shifts?: Int32Array): Estimate => {
    const now = shifts ? [...moved(shifts), ...held] : columns;
    const gram = new Matrix(now.map((x) => now.map((y) => dot(x, y))));
    const right = new Matrix(now.map((x) => [dot(x, outcome), dot(x, columns[0]!)]));
    const solved = solveNormalEquations(gram, right, 'numbers of common enemies');
    return { ofOutcome: solved.getColumn(0), ofJudged: [solved.getColumn(1)] };
  };
  const rows = pairs.length * shape.periods;
  return {
    pairs,
    regression: {
      rows,
      degrees: rows - names.length - effectCount(shape, isTwoWay),
      names,
      columns,
      outcome,
      unitOf: Int32Array.from({ length: rows }, (_, i) => Math.floor(i / shape.periods)),
      estimate,
      senders: parties.length,
    },
  };
}
