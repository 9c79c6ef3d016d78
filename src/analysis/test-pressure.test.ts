import { describe, expect, it } from 'vitest';
import { simulateStates } from '../../test/helpers/simulate-states.ts';
import { createSeededRandom } from '../base/seeded-random.ts';
import { findOnsets, studyEvents } from './event-study.ts';
import { demean } from './panel.ts';
import { testByPermutation } from './permutation-test.ts';
import { type DyadSeries } from '../model/dyad-series.ts';
import { toPressurePanel } from './pressure-panel.ts';
import { buildPressureRegression } from './pressure-regression.ts';
import { reachVerdict, type VerdictEvidence } from './pressure-verdict.ts';
import { testPressure } from './test-pressure.ts';

const EVERY_TRIAD = { pressedPeriods: 1, activePeriods: 1 };
const panelOf = (effect: number, seed: number, states = 6, weeks = 60) =>
  toPressurePanel(simulateStates({ seed, effect, states, weeks }), EVERY_TRIAD);
const rejections = (effect: number, choice: { hasPeriodEffects: boolean; isBare: boolean; horizon: number }): number =>
  Array.from({ length: 10 }, (_, seed) => {
    const panel = panelOf(effect, seed + 1);
    return testByPermutation(buildPressureRegression(panel, choice), panel.periods, createSeededRandom(seed), 39)[0]!.p <= 0.05;
  }).filter(Boolean).length;

describe('the panel of triads', () => {
  const series: DyadSeries = {
    periods: 3,
    pressure: new Map([
      ['A>B', Float64Array.of(0, 5, 0)],
      ['A>C', Float64Array.of(0, 5, 5)],
      ['A>D', Float64Array.of(0, 0, 0)],
    ]),
    cooperation: new Map([['B~C', Float64Array.of(1, 0, 3)]]),
    conflict: new Map([['B~C', Float64Array.of(0, 1, 0)]]),
  };
  it('holds those with enough pressure on both and dealings between them', () => {
    expect(toPressurePanel(series, EVERY_TRIAD).triads).toEqual([{ sender: 'A', pair: ['B', 'C'] }]);
    expect(toPressurePanel(series, { pressedPeriods: 2, activePeriods: 1 }).triads).toEqual([]);
    expect(toPressurePanel(series, { pressedPeriods: 1, activePeriods: 4 }).triads).toEqual([]);
  });
  it('measures closeness as log cooperation less log conflict, and joint pressure as the lesser logarithm, on one scale', () => {
    const panel = toPressurePanel(series, EVERY_TRIAD);
    expect([...panel.closeness]).toEqual([Math.log(2), -Math.log(2), Math.log(4)]);
    const deviation = Math.log(6) * Math.sqrt(2 / 9);
    expect(panel.joint[1]).toBeCloseTo(Math.log(6) / deviation, 10);
    expect(panel.joint[2]).toBe(0);
  });
  it('loses the means of units and periods, of a balanced panel exactly', () => {
    const values = demean(Float64Array.of(1, 4, 2, 7, 3, 11), { units: 2, periods: 3 }, true);
    for (const unit of [0, 1]) expect(values[unit * 3]! + values[unit * 3 + 1]! + values[unit * 3 + 2]!).toBeCloseTo(0, 12);
    for (const t of [0, 1, 2]) expect(values[t]! + values[3 + t]!).toBeCloseTo(0, 12);
  });
});

describe('the judged test', () => {
  it('finds a planted effect, one period later', () =>
    expect(rejections(0.25, { horizon: 1, hasPeriodEffects: true, isBare: false })).toBeGreaterThanOrEqual(8));
  it('finds nothing where nothing is', () =>
    expect(rejections(0, { horizon: 1, hasPeriodEffects: true, isBare: false })).toBeLessThanOrEqual(2));
  it('is fooled by waves of news without period effects, which is why they are not optional', () =>
    expect(rejections(0, { horizon: 0, hasPeriodEffects: false, isBare: true })).toBeGreaterThanOrEqual(5));

  it('gives an interval that holds what it would not reject', () => {
    const panel = panelOf(0.25, 3);
    const result = testByPermutation(buildPressureRegression(panel, { horizon: 1 }), panel.periods, createSeededRandom(1), 99)[0]!;
    expect(result.interval[0]).toBeLessThan(result.estimate);
    expect(result.interval[1]).toBeGreaterThan(result.estimate);
    expect(result.interval[0] > 0 || result.interval[1] < 0).toBe(result.p <= 0.05);
  });

  it('gives the same for the same seed', () => {
    const panel = panelOf(0, 1);
    const run = () => testByPermutation(buildPressureRegression(panel, { horizon: 1 }), panel.periods, createSeededRandom(7), 19);
    expect(run()).toEqual(run());
  });

  it('estimates a draw as if the senders’ calendars had been turned', () => {
    const panel = panelOf(0.1, 2);
    const regression = buildPressureRegression(panel, { horizon: 1 });
    const senders = [...new Set(panel.triads.map(({ sender }) => sender))];
    const shifts = Int32Array.from(senders, (_, i) => 3 * i + 1);
    const turn = (values: Float64Array): Float64Array =>
      values.map((_, i) => {
        const unit = Math.floor(i / panel.periods);
        return values[
          unit * panel.periods + (((i % panel.periods) + shifts[senders.indexOf(panel.triads[unit]!.sender)]!) % panel.periods)
        ]!;
      });
    const turned = { ...panel, joint: turn(panel.joint), onFirst: turn(panel.onFirst), onSecond: turn(panel.onSecond) };
    const direct = buildPressureRegression(turned, { horizon: 1 }).estimate().ofOutcome;
    regression.estimate(shifts).ofOutcome.forEach((value, i) => expect(value).toBeCloseTo(direct[i]!, 10));
  });
});

describe('the verdict', () => {
  const evidence: VerdictEvidence = {
    judged: { estimate: 0.2, p: 0.01, interval: [0.1, 0.3] },
    leads: [0.4, 0.5, 0.6],
    otherTriads: 100,
    pressureDeviation: 1,
    outcomeDeviation: 1,
  };
  it.each([
    ['supported', {}],
    ['cannot tell', { otherTriads: 29 }],
    ['cannot tell', { leads: [0.001, 0.5, 0.6] }],
    ['not supported', { judged: { estimate: -0.2, p: 0.01, interval: [-0.3, -0.1] } }],
    ['not supported', { judged: { estimate: 0.01, p: 0.6, interval: [-0.05, 0.08] } }],
    ['cannot tell', { judged: { estimate: 0.1, p: 0.3, interval: [-0.1, 0.3] } }],
  ] as const)('is «%s» where %j', (verdict, change) => {
    expect(reachVerdict({ ...evidence, ...change }).verdict).toBe(verdict);
  });
});

describe('the study of onsets', () => {
  const calm = new Float64Array(40);
  const pressed = calm.slice();
  pressed.fill(3, 20, 23);
  const moved = calm.slice();
  moved.fill(1, 21);
  const panel = {
    periods: 40,
    triads: [
      { sender: 'A', pair: ['B', 'C'] },
      { sender: 'D', pair: ['E', 'F'] },
    ] as const,
    joint: Float64Array.of(...pressed, ...calm),
    onFirst: new Float64Array(80),
    onSecond: new Float64Array(80),
    closeness: Float64Array.of(...moved, ...calm),
    quarrel: new Float64Array(80),
    hostility: new Float64Array(80),
  };
  it('begins where pressure rises after eight calm periods', () => expect(findOnsets(panel)).toEqual([{ triad: 0, period: 20 }]));
  it('follows closeness from the period before, against those that were calm', () => {
    const { path } = studyEvents(panel);
    expect(path.find(({ offset }) => offset === -1)).toEqual({ offset: -1, mean: 0, onsets: 1 });
    expect(path.find(({ offset }) => offset === 0)!.mean).toBe(0);
    expect(path.find(({ offset }) => offset === 1)!.mean).toBe(1);
  });
});

describe('the whole test of a claim', () => {
  const series = simulateStates({ seed: 5, effect: 0.25, states: 7, weeks: 80 });
  const outcome = testPressure(series, { by: 'S0', between: ['S2', 'S1'], rule: EVERY_TRIAD, draws: 99 });
  it('tells of all triads, leads, lags, placebos and the invalid reading', () => {
    expect(outcome.panel.map(({ horizon }) => horizon)).toEqual([-4, -3, -2, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(outcome.triads).toHaveLength(105);
    expect(outcome.named!.total.estimate).not.toBe(outcome.named!.own.estimate);
    expect(outcome.invalid.name).toContain('invalid');
    expect(outcome.tests).toBe(outcome.panel.length + 1 + outcome.placebos.length + outcome.sensitivity.length + 1);
    expect(outcome.influential).toHaveLength(5);
  });
  it('cannot tell of a triad that the file knows too little of', () => {
    expect(testPressure(series, { by: 'Nobody', between: ['S1', 'S2'], rule: EVERY_TRIAD, draws: 19 }).verdict).toBe('cannot tell');
  });
  it('refuses a file without triads', () => {
    expect(() => testPressure({ ...series, pressure: new Map() }, { by: 'S0', between: ['S1', 'S2'] })).toThrow(/triads/);
  });
});
