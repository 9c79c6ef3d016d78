/**
 * Size, power and coverage of the pressure test in made worlds of known truth: `npx tsx bench/pressure.ts [SEEDS] [LONG_RUNS]`.
 * Default 4000 seeds for the size and for the coverage, 200 long runs of 20,000 weeks for the value to be covered; figures are in docs/bench.md.
 */
import { testByPermutation } from '../src/analysis/permutation-test.ts';
import { toPressurePanel } from '../src/analysis/pressure-panel.ts';
import { buildPressureRegression } from '../src/analysis/pressure-regression.ts';
import { createSeededRandom } from '../src/base/seeded-random.ts';
import { simulateStates, type SimulatedWorld } from '../test/helpers/simulate-states.ts';

const SEEDS = Number(process.argv[2] ?? 4000);
const LONG_RUNS = Number(process.argv[3] ?? 200);
const LONG_WEEKS = 20_000;
/** Draws of a permutation test here: the smallest number with which 5 % is a share of draws. */
const DRAWS = 99;
/** Seeds of chance for the draws lie apart from those of the worlds. */
const DRAW_SEED = 1_000_000;

const panelOf = (world: SimulatedWorld) => toPressurePanel(simulateStates(world), { pressedPeriods: 1, activePeriods: 1 });

function measure(
  name: string,
  seeds: number,
  world: Omit<SimulatedWorld, 'seed'>,
  horizon: number,
  isNaive: boolean,
  truth?: number,
): void {
  let rejected = 0;
  let covered = 0;
  let sum = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const panel = panelOf({ ...world, seed });
    const regression = buildPressureRegression(panel, { horizon, hasPeriodEffects: !isNaive, isBare: isNaive });
    const result = testByPermutation(regression, panel.periods, createSeededRandom(DRAW_SEED + seed), DRAWS)[0]!;
    sum += result.estimate;
    if (result.p <= result.level) rejected++;
    if (truth !== undefined && result.interval[0] <= truth && truth <= result.interval[1]) covered++;
  }
  const coverage = truth === undefined ? '' : `  interval covers ${truth.toFixed(5)}: ${(covered / seeds).toFixed(4)}`;
  console.log(`${name.padEnd(64)} seeds ${seeds}  mean ${(sum / seeds).toFixed(4)}  rejects ${(rejected / seeds).toFixed(4)}${coverage}`);
}

const few = Math.min(SEEDS, 100);
measure('no effect, h = 1, period effects (the judged test)', SEEDS, { effect: 0 }, 1, false);
measure('no effect, h = 0, period effects', few, { effect: 0 }, 0, false);
measure('no effect, h = 0, without period effects (naive)', few, { effect: 0 }, 0, true);
measure('no effect, h = 1, without period effects (naive)', few, { effect: 0 }, 1, true);
measure('effect 0.03, h = 1, period effects', few, { effect: 0.03 }, 1, false);
measure('effect 0.08, h = 1, period effects', few, { effect: 0.08 }, 1, false);
measure('effect 0.08, h = 0, period effects (none exists yet)', few, { effect: 0.08 }, 0, false);
measure('no effect, h = 1, members campaign too', Math.min(SEEDS, 400), { effect: 0, doQuarrelsFollowCampaigns: true }, 1, false);

if (LONG_RUNS > 0) {
  let sum = 0;
  for (let run = 1; run <= LONG_RUNS; run++) {
    const panel = panelOf({ effect: 0.08, seed: run, weeks: LONG_WEEKS });
    sum += buildPressureRegression(panel, { horizon: 1 }).estimate().ofOutcome[0]!;
  }
  measure('effect 0.08, h = 1, coverage of the long-run value', SEEDS, { effect: 0.08 }, 1, false, sum / LONG_RUNS);
}
