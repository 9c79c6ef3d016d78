import { createSeededRandom } from '../base/seeded-random.ts';
import { buildClosureRegression, type ClosureChoice } from './closure-regression.ts';
import { fitLeastSquares } from './least-squares.ts';
import { DEFAULT_DRAWS, type PermutationResult, testByPermutation } from './permutation-test.ts';
import { type DyadSeries } from '../model/dyad-series.ts';
import { DEFAULT_LAGS } from './pressure-regression.ts';
import { FEWEST_TRIADS, reachVerdict, type Verdict } from './pressure-verdict.ts';
import { deviationOf } from './vectors.ts';
import { memberClusterCovariance, standardError } from './robust-errors.ts';
import { HORIZONS, JUDGED_HORIZON } from './test-pressure.ts';

/** One coefficient of common enemies. */
export interface ClosureRow {
  readonly name: string;
  readonly horizon: number;
  readonly result: PermutationResult;
  /** Dyadic-cluster-robust (Aronow, Samii and Assenova 2015); undefined where the variance comes out below zero. */
  readonly clusteredError: number | undefined;
  readonly plainError: number;
}

export interface ClosureOutcome {
  readonly pairs: readonly (readonly [string, string])[];
  readonly periods: number;
  readonly rows: number;
  readonly table: readonly ClosureRow[];
  /** The judged test without period effects: invalid, shown for comparison. */
  readonly invalid: ClosureRow;
  readonly verdict: Verdict;
  readonly because: string;
  readonly tests: number;
}

export interface ClosureQuestion {
  /** Periods in which a pair must have dealings. Default 8. */
  readonly activePeriods?: number;
  readonly lags?: number;
  /** Default 999. */
  readonly draws?: number;
  readonly seed?: number;
}

const DEFAULT_ACTIVE = 8;
const VARIANT_DRAWS = 199;

/** Tests over all pairs whether enemies of enemies come closer: a common enemy more at t, closeness at t + 1. The verdict by the rule of the pressure test. */
export function testClosure(series: DyadSeries, question: ClosureQuestion = {}): ClosureOutcome {
  const { activePeriods = DEFAULT_ACTIVE, lags = DEFAULT_LAGS, draws = DEFAULT_DRAWS, seed = 1 } = question;
  const build = (choice: Partial<ClosureChoice>) =>
    buildClosureRegression(series, { horizon: JUDGED_HORIZON, lags, activePeriods, ...choice });
  const run = (name: string, choice: Partial<ClosureChoice>, count: number): ClosureRow => {
    const { pairs, regression } = build(choice);
    const fit = fitLeastSquares(regression.columns, regression.outcome);
    const clustered = standardError(memberClusterCovariance(fit, regression.columns, regression.unitOf, pairs), 0);
    return {
      name,
      horizon: choice.horizon ?? JUDGED_HORIZON,
      result: testByPermutation(regression, series.periods, createSeededRandom(seed), count)[0]!,
      clusteredError: Number.isNaN(clustered) ? undefined : clustered,
      plainError: Math.sqrt((fit.squares / regression.degrees) * fit.gramInverse[0]![0]!),
    };
  };
  const table = HORIZONS.filter((horizon) => series.periods - lags - Math.abs(horizon) >= lags + 8).map((horizon) =>
    run(`h = ${horizon}`, { horizon }, horizon === JUDGED_HORIZON ? draws : VARIANT_DRAWS),
  );
  const { pairs, regression } = build({});
  const reached = reachVerdict({
    judged: table.find((row) => row.horizon === JUDGED_HORIZON)!.result,
    leads: table.filter((row) => row.horizon < 0).map((row) => row.result.p),
    otherTriads: pairs.length,
    pressureDeviation: deviationOf(regression.columns[0]!),
    outcomeDeviation: deviationOf(regression.outcome),
  });
  return {
    pairs,
    periods: series.periods,
    rows: regression.rows,
    table,
    invalid: run('without period effects (invalid)', { hasPeriodEffects: false }, VARIANT_DRAWS),
    verdict: reached.verdict,
    because:
      pairs.length < FEWEST_TRIADS
        ? `only ${pairs.length} pairs have enough data, ${FEWEST_TRIADS} are needed`
        : CLOSURE_REASONS[reached.verdict],
    tests: table.length + 1,
  };
}

const CLOSURE_REASONS = {
  supported: 'pairs came closer after a common enemy more than chance would bring',
  'not supported': 'common enemies went before no more closeness, or less',
  'cannot tell': 'the data agree with no effect and with a sizeable one, or the pairs moved before',
} as const satisfies Record<Verdict, string>;
