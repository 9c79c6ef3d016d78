import { Matrix } from 'ml-matrix';
import { RapportError } from '../base/rapport-error.ts';
import { solveNormalEquations } from './normal-equations.ts';
import { dot } from './vectors.ts';
import { demean, effectCount, type PanelShape } from './panel.ts';
import type { PressurePanel } from './pressure-panel.ts';

/** Which pressure is judged: on both at once (the lesser of the two), or on at least one (the greater), the other held fixed. */
export type PressureKind = 'on-both' | 'on-one';

export interface RegressionChoice {
  /** Periods from pressure to outcome: −4 to 8. Below zero it must find nothing: what came before cannot be the effect. Never −1, the period of comparison. */
  readonly horizon: number;
  /** Earlier values of closeness that are held fixed. Default 4: a month of weeks. */
  readonly lags?: number;
  /** Period effects. Without them a shared wave of news looks like an effect: such a result is labelled invalid. Default true. */
  readonly hasPeriodEffects?: boolean;
  readonly kind?: PressureKind;
  /** Only pressure, earlier closeness and the effects: what a naive reading of the two series would do. Default false. */
  readonly isBare?: boolean;
  /** Index of a triad that gets an effect of its own beside that of all. */
  readonly named?: number;
  /** Takes the named triad out of the effect of all, so that its own coefficient is its whole effect and not the difference. Default false. */
  readonly isNamedApart?: boolean;
}

export const DEFAULT_LAGS = 4;

/**
 * The local projection (Jordà 2005) of closeness on pressure over all triads:
 *
 *   Y(t+h) − Y(t−1) = α_triad + δ_period + β_h J(t) + Σ_l γ_l Y(t−l) + θ'(P_ab, P_ac)(t) + η'(Q, H)(t) + e
 *
 * P are the pressures on each alone. Q (quarrel of the pair, at t or, for h = 0, at t − 1) and H (hostility of the pair to everybody, at t) are what the two do themselves: with period effects a
 * campaign of b against many lowers the closeness of its own pairs and raises the mean pressure of that period, and without them the test found a
 * negative effect in a world without any (size 20 % over 60 seeds, with them 7 % over 200; docs/decisions/claims.md).
 * For h < −1 lags, Q and H are counted from t+h, so that nothing after the outcome is among its regressors.
 */
export interface PressureRegression {
  readonly rows: number;
  /** Rows less regressors and effects. */
  readonly degrees: number;
  /** Names of the regressors, that of pressure first, the named triad's own second where there is one. */
  readonly names: readonly string[];
  /** Demeaned, in the order of `names`. */
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  /** For each row its triad. */
  readonly unitOf: Int32Array;
  /**
   * Coefficients of all regressors, for the outcome and for each judged regressor's own contribution, where each sender's pressure is moved round the calendar by its
   * number of periods (`shifts[sender]`; undefined: as it was). The second part is what inverting the test needs: a coefficient is linear in the outcome.
   */
  estimate(shifts?: Int32Array): Estimate;
  /** Number of senders: the length of `shifts`. */
  readonly senders: number;
}

export interface Estimate {
  readonly ofOutcome: readonly number[];
  /** `[judged][coefficient]`. */
  readonly ofJudged: readonly (readonly number[])[];
}

export function buildPressureRegression(panel: PressurePanel, choice: RegressionChoice): PressureRegression {
  const lags = choice.lags ?? DEFAULT_LAGS;
  const { horizon } = choice;
  const isTwoWay = choice.hasPeriodEffects ?? true;
  const units = panel.triads.length;
  const { periods } = panel;
  const begin = Math.max(lags, 1) - Math.min(horizon, 0);
  const end = periods - Math.max(horizon, 0);
  const shape: PanelShape = { units, periods: Math.max(end - begin, 0) };
  if (horizon === -1 || units < 2 || shape.periods < lags + 8)
    throw new RapportError('too-little-data', {
      expected: `two triads or more, over at least ${lags + 8 + Math.abs(horizon) + lags} periods, and a horizon other than −1`,
      found: `${units} triads over ${periods} periods, horizon ${horizon}`,
      todo: 'Take a longer period, or shorter periods.',
    });
  const kind = choice.kind ?? 'on-both';
  const isBare = choice.isBare ?? false;
  const [main, ...beside] = kind === 'on-both' ? [panel.joint, panel.onFirst, panel.onSecond] : [greaterPressure(panel), panel.joint];
  const pressures = isBare ? [main] : [main, ...beside];
  const names = ['pressure', ...(choice.named === undefined ? [] : ['pressure in the named triad'])];
  const judged = names.length;
  if (!isBare) names.push(...(kind === 'on-both' ? ['on the first alone', 'on the second alone'] : ['on both']));
  const moving = names.length;
  if (!isBare) names.push('quarrel of the pair', 'hostility of the pair to all');
  for (let l = 1; l <= lags; l++) names.push(`closeness ${l} before`);

  const take = (values: Float64Array, offset: number): Float64Array => {
    const taken = new Float64Array(units * shape.periods);
    for (let unit = 0; unit < units; unit++)
      for (let t = 0; t < shape.periods; t++) taken[unit * shape.periods + t] = values[unit * periods + begin + t + offset]!;
    return taken;
  };
  const outcome = take(panel.closeness, horizon);
  const before = take(panel.closeness, -1);
  for (let i = 0; i < outcome.length; i++) outcome[i]! -= before[i]!;
  demean(outcome, shape, isTwoWay);
  const anchor = Math.min(horizon, 0);
  const held = [
    ...(isBare ? [] : [take(panel.quarrel, Math.min(0, horizon - 1)), take(panel.hostility, anchor)]),
    ...Array.from({ length: lags }, (_, l) => take(panel.closeness, anchor - 1 - l)),
  ].map((values) => demean(values, shape, isTwoWay));
  const { senderOf, senders } = numberSenders(panel);

  const columnsFor = (shifts?: Int32Array): Float64Array[] => {
    const shifted = pressures.map((values) => {
      const made = new Float64Array(units * shape.periods);
      for (let unit = 0; unit < units; unit++) {
        let at = (begin + (shifts?.[senderOf[unit]!] ?? 0)) % periods;
        const from = unit * periods;
        const to = unit * shape.periods;
        for (let t = 0; t < shape.periods; t++) {
          made[to + t] = values[from + at]!;
          if (++at === periods) at = 0;
        }
      }
      return made;
    });
    if (choice.named !== undefined) {
      const own = new Float64Array(units * shape.periods);
      const start = choice.named * shape.periods;
      const there = shifted[0]!.subarray(start, start + shape.periods);
      own.set(there, start);
      if (choice.isNamedApart) there.fill(0);
      shifted.splice(1, 0, own);
    }
    return shifted.map((values) => demean(values, shape, isTwoWay));
  };

  const columns = [...columnsFor(), ...held];
  const heldGram = gramOf(held, held);
  const heldOutcome = held.map((column) => dot(column, outcome));
  const original = columns.slice(0, judged);
  const heldJudged = original.map((column) => held.map((other) => dot(other, column)));

  const estimate = (shifts?: Int32Array): Estimate => {
    const moved = shifts ? columnsFor(shifts) : columns.slice(0, moving);
    const width = moving + held.length;
    const gram = Matrix.zeros(width, width);
    const right = Matrix.zeros(width, 1 + judged);
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        const value =
          i < moving ? dot(moved[i]!, moved[j]!) : j < moving ? dot(held[i - moving]!, moved[j]!) : heldGram[i - moving]![j - moving]!;
        gram.set(i, j, value);
        gram.set(j, i, value);
      }
      right.set(i, 0, i < moving ? dot(moved[i]!, outcome) : heldOutcome[i - moving]!);
      for (let k = 0; k < judged; k++) right.set(i, 1 + k, i < moving ? dot(moved[i]!, original[k]!) : heldJudged[k]![i - moving]!);
    }
    const solved = solveNormalEquations(gram, right, 'pressures');
    return {
      ofOutcome: solved.getColumn(0),
      ofJudged: Array.from({ length: judged }, (_, k) => solved.getColumn(1 + k)),
    };
  };

  const rows = units * shape.periods;
  return {
    rows,
    degrees: rows - names.length - effectCount(shape, isTwoWay),
    names,
    columns,
    outcome,
    unitOf: Int32Array.from({ length: rows }, (_, i) => Math.floor(i / shape.periods)),
    estimate,
    senders,
  };
}

const gramOf = (a: readonly Float64Array[], b: readonly Float64Array[]): number[][] => a.map((x) => b.map((y) => dot(x, y)));

/** Greater of the two log pressures. */
const greaterPressure = (panel: PressurePanel): Float64Array => panel.onFirst.map((first, i) => Math.max(first, panel.onSecond[i]!));

function numberSenders(panel: PressurePanel): { readonly senderOf: Int32Array; readonly senders: number } {
  const numbers = new Map<string, number>();
  const senderOf = Int32Array.from(panel.triads, ({ sender }) => {
    if (!numbers.has(sender)) numbers.set(sender, numbers.size);
    return numbers.get(sender)!;
  });
  return { senderOf, senders: numbers.size };
}
