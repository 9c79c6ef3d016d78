import { createSeededRandom } from '../base/seeded-random.ts';
import { RapportError } from '../base/rapport-error.ts';
import { type EventStudy, studyEvents } from './event-study.ts';
import { fitLeastSquares, type LeastSquares } from './least-squares.ts';
import { DEFAULT_DRAWS, type PermutationResult, testByPermutation } from './permutation-test.ts';
import { type DyadSeries } from '../model/dyad-series.ts';
import { DEFAULT_PANEL_RULE, fillPanel, type PanelRule, type PressurePanel, type Triad, toPressurePanel } from './pressure-panel.ts';
import {
  buildPressureRegression,
  DEFAULT_LAGS,
  type PressureKind,
  type PressureRegression,
  type RegressionChoice,
} from './pressure-regression.ts';
import { reachVerdict, type Verdict } from './pressure-verdict.ts';
import { deviationOf } from './vectors.ts';
import { memberClusterCovariance, standardError } from './robust-errors.ts';

/** Horizons that are reported: leads (what came before, which must be flat) and lags. −1 is the period of comparison. */
export const HORIZONS = [-4, -3, -2, 0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
/** The horizon that the verdict rests on, fixed before any real data was read. */
export const JUDGED_HORIZON = 1;
/** Draws of the variants: enough to tell 5 % from 1 %; the judged test has {@link DEFAULT_DRAWS}. */
const VARIANT_DRAWS = 199;

export interface PressureQuestion {
  readonly by: string;
  readonly between: readonly [string, string];
  readonly kind?: PressureKind;
  readonly lags?: number;
  readonly rule?: PanelRule;
  readonly draws?: number;
  readonly seed?: number;
}

/** The same series made otherwise (another window, another scale), for the table of sensitivity. */
export interface SeriesVariant {
  readonly name: string;
  readonly series: DyadSeries;
}

/** One coefficient with everything said of it. */
export interface PressureRow {
  readonly name: string;
  readonly horizon: number;
  readonly lags: number;
  readonly result: PermutationResult;
  /** Standard error clustered by shared members (Aronow, Samii and Assenova 2015), and the plain one: published plain ones are about half. The first is undefined where all triads share a member, or its estimate of the variance is below zero. */
  readonly clusteredError: number | undefined;
  readonly plainError: number;
}

export interface PressureOutcome {
  readonly question: Required<PressureQuestion>;
  readonly periods: number;
  readonly triads: readonly Triad[];
  readonly senders: number;
  readonly rows: number;
  /** All triads together, every horizon. */
  readonly panel: readonly PressureRow[];
  /** The named triad: the effect of all and its own together, at the judged horizon; its own part alone. Undefined where its series do not suffice. */
  readonly named: { readonly total: PermutationResult; readonly own: PermutationResult } | undefined;
  /** What must fail: other senders of like weight, pressure on one alone, the judged test without period effects (invalid), longer and shorter memory. */
  readonly placebos: readonly PressureRow[];
  readonly sensitivity: readonly PressureRow[];
  readonly invalid: PressureRow;
  readonly study: EventStudy;
  /** The periods (from 0) that the judged coefficient leans on most, with their part of it; look at the happenings in them. */
  readonly influential: readonly { readonly period: number; readonly share: number }[];
  readonly verdict: Verdict;
  readonly because: string;
  /** How many tests this outcome holds, the judged one among them. */
  readonly tests: number;
}

/** Runs the whole test of one claim: «pressure by A on B and C goes before more closeness of B and C». */
export function testPressure(series: DyadSeries, question: PressureQuestion, variants: readonly SeriesVariant[] = []): PressureOutcome {
  const asked: Required<PressureQuestion> = {
    kind: 'on-both',
    lags: DEFAULT_LAGS,
    rule: DEFAULT_PANEL_RULE,
    draws: DEFAULT_DRAWS,
    seed: 1,
    ...question,
    between: question.between[0] < question.between[1] ? question.between : [question.between[1], question.between[0]],
  };
  const panel = toPressurePanel(series, asked.rule);
  const named = panel.triads.findIndex(
    (triad) => triad.sender === asked.by && triad.pair[0] === asked.between[0] && triad.pair[1] === asked.between[1],
  );
  if (panel.triads.length < 2)
    throw new RapportError('too-little-data', {
      expected: `two triads or more with pressure in ${asked.rule.pressedPeriods} periods and dealings in ${asked.rule.activePeriods}`,
      found: `${panel.triads.length} triads`,
      todo: 'Read more pages, import event data, or take a longer period.',
    });
  let tests = 0;
  const run = (name: string, on: PressurePanel, choice: RegressionChoice, draws: number): PressureRow => {
    tests++;
    const regression = buildPressureRegression(on, choice);
    const result = testByPermutation(regression, on.periods, createSeededRandom(asked.seed), draws)[0]!;
    return { name, horizon: choice.horizon, lags: choice.lags ?? DEFAULT_LAGS, result, ...errorsOf(regression, on) };
  };
  const { kind, lags } = asked;
  const reach = HORIZONS.filter((horizon) => fits(panel, horizon, lags));
  const rows = reach.map((horizon) =>
    run(`h = ${horizon}`, panel, { horizon, lags, kind }, horizon === JUDGED_HORIZON ? asked.draws : VARIANT_DRAWS),
  );
  const judgedRow = rows.find((row) => row.horizon === JUDGED_HORIZON)!;
  const ofNamed = named < 0 ? undefined : judgeNamed(panel, asked, named);
  if (ofNamed) tests++;
  const invalid = run(
    'without period effects (invalid)',
    panel,
    { horizon: JUDGED_HORIZON, lags, kind, hasPeriodEffects: false, isBare: true },
    VARIANT_DRAWS,
  );
  const placebos = placeboPanels(series, panel, asked).map(({ name, of }) =>
    run(name, of, { horizon: JUDGED_HORIZON, lags, kind }, VARIANT_DRAWS),
  );
  placebos.push(
    run('pressure on one alone', panel, { horizon: JUDGED_HORIZON, lags, kind: kind === 'on-both' ? 'on-one' : 'on-both' }, VARIANT_DRAWS),
  );
  const sensitivity = [1, 2, 8]
    .filter((other) => other !== lags && fits(panel, JUDGED_HORIZON, other))
    .map((other) => run(`${other} earlier values held`, panel, { horizon: JUDGED_HORIZON, lags: other, kind }, VARIANT_DRAWS));
  for (const variant of variants) {
    const other = fillPanel(variant.series, panel.triads);
    if (fits(other, JUDGED_HORIZON, lags))
      sensitivity.push(run(variant.name, other, { horizon: JUDGED_HORIZON, lags, kind }, VARIANT_DRAWS));
  }
  const regression = buildPressureRegression(panel, { horizon: JUDGED_HORIZON, lags, kind });
  const { verdict, because } = reachVerdict({
    judged: ofNamed?.total ?? judgedRow.result,
    leads: rows.filter((row) => row.horizon < 0).map((row) => row.result.p),
    otherTriads: panel.triads.length - (named < 0 ? 0 : 1),
    pressureDeviation: deviationOf(regression.columns[0]!),
    outcomeDeviation: deviationOf(regression.outcome),
  });
  return {
    question: asked,
    periods: panel.periods,
    triads: panel.triads,
    senders: regression.senders,
    rows: regression.rows,
    panel: rows,
    named: ofNamed,
    placebos,
    sensitivity,
    invalid,
    study: studyEvents(panel),
    influential: findInfluential(regression, JUDGED_HORIZON, lags),
    verdict: named < 0 ? 'cannot tell' : verdict,
    because: named < 0 ? 'the named triad has too little data of its own; the table shows all others' : because,
    tests,
  };
}

const fits = (panel: PressurePanel, horizon: number, lags: number): boolean => panel.periods - lags - Math.abs(horizon) >= lags + 8;

/** The named triad as an interaction; its total effect comes out of the same draws by fitting its pressure apart from that of all others. */
function judgeNamed(
  panel: PressurePanel,
  asked: Required<PressureQuestion>,
  named: number,
): { total: PermutationResult; own: PermutationResult } {
  const choice = { horizon: JUDGED_HORIZON, lags: asked.lags, kind: asked.kind, named };
  const fit = (isApart: boolean): PermutationResult =>
    testByPermutation(
      buildPressureRegression(panel, { ...choice, isNamedApart: isApart }),
      panel.periods,
      createSeededRandom(asked.seed),
      asked.draws,
    )[1]!;
  return { total: fit(true), own: fit(false) };
}

/** The sender swapped for others that press at least as many triads; the same number of them, in order of their ids. */
function placeboPanels(
  series: DyadSeries,
  panel: PressurePanel,
  asked: Required<PressureQuestion>,
): readonly { name: string; of: PressurePanel }[] {
  const counts = new Map<string, number>();
  for (const { sender } of panel.triads) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  const half = Math.floor(panel.periods / 2);
  const placebos = [...counts]
    .filter(([sender, count]) => sender !== asked.by && count >= 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([sender]) => ({
      name: `sender ${sender} alone`,
      of: fillPanel(
        series,
        panel.triads.filter((triad) => triad.sender === sender),
      ),
    }));
  // Pressure of the other half of the period: the calendar turned round by half its length.
  const turned = turnPressure(panel, half);
  return [...placebos, { name: 'pressure moved by half the period', of: turned }];
}

function turnPressure(panel: PressurePanel, by: number): PressurePanel {
  const turn = (values: Float64Array): Float64Array =>
    values.map((_, i) => {
      const unit = Math.floor(i / panel.periods);
      return values[unit * panel.periods + ((i - unit * panel.periods + by) % panel.periods)]!;
    });
  return { ...panel, joint: turn(panel.joint), onFirst: turn(panel.onFirst), onSecond: turn(panel.onSecond) };
}

/** How many influential periods are named. */
const INFLUENTIAL = 5;

/** Parts of the coefficient by period: what is left of pressure after all other regressors, times the outcome (Frisch and Waugh 1933). */
function findInfluential(regression: PressureRegression, horizon: number, lags: number): PressureOutcome['influential'] {
  const rest = fitLeastSquares(regression.columns.slice(1), regression.columns[0]!).residuals;
  const squares = rest.reduce((sum, value) => sum + value * value, 0);
  const units = regression.unitOf.at(-1)! + 1;
  const periods = regression.rows / units;
  const begin = Math.max(lags, 1) - Math.min(horizon, 0);
  const shares = Array.from({ length: periods }, (_, t) => {
    let share = 0;
    for (let unit = 0; unit < units; unit++) share += (rest[unit * periods + t]! * regression.outcome[unit * periods + t]!) / squares;
    return { period: begin + t, share };
  });
  return shares.sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || a.period - b.period).slice(0, INFLUENTIAL);
}

function errorsOf(regression: PressureRegression, panel: PressurePanel): { clusteredError: number | undefined; plainError: number } {
  const fit: LeastSquares = fitLeastSquares(regression.columns, regression.outcome);
  const members = panel.triads.map(({ sender, pair }) => [sender, ...pair]);
  const isOneCluster = members[0]!.some((name) => members.every((names) => names.includes(name)));
  const clustered = isOneCluster
    ? Number.NaN
    : standardError(memberClusterCovariance(fit, regression.columns, regression.unitOf, members), 0);
  return {
    clusteredError: Number.isNaN(clustered) ? undefined : clustered,
    plainError: Math.sqrt((fit.squares / regression.degrees) * fit.gramInverse[0]![0]!),
  };
}
