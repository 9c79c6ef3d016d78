import { type DyadSeries, directedKey, pairKey } from '../model/dyad-series.ts';

/** One triad of parties: does pressure by `sender` on the pair go before their coming closer? */
export interface Triad {
  readonly sender: string;
  /** The two under pressure, in order of their ids. */
  readonly pair: readonly [string, string];
}

/**
 * Weekly (or other) series of all triads of a file, all of one length; `periods` entries each, in order of time.
 * `pressure(a, b)` is directed conflict by a toward b: Σ|scale| over conflictual happenings, at least 0. `closeness(b, c)` is undirected.
 */
export interface PressurePanel {
  readonly periods: number;
  readonly triads: readonly Triad[];
  /** For each triad: log(1 + pressure) on the first of the pair, on the second, and joint pressure. Unit after unit. */
  readonly onFirst: Float64Array;
  readonly onSecond: Float64Array;
  readonly joint: Float64Array;
  /** log(1 + cooperation) − log(1 + conflict) of the pair. */
  readonly closeness: Float64Array;
  /** log(1 + conflict) of the pair. */
  readonly quarrel: Float64Array;
  /** Sum over the two of log(1 + pressure on everybody). */
  readonly hostility: Float64Array;
}

/** What «enough data» means; printed with every result. */
export interface PanelRule {
  /** Periods in which the sender must press each of the two. Default 8. */
  readonly pressedPeriods: number;
  /** Periods in which the two must have to do with each other (cooperation or conflict). Default 8. */
  readonly activePeriods: number;
}

/** Eight periods, as the calm spell before an onset (the event study's rule): fewer give a standardised series that is mostly one spike. */
export const DEFAULT_PANEL_RULE: PanelRule = { pressedPeriods: 8, activePeriods: 8 };

/**
 * All triads with enough data, in order of sender, first and second party, and their series.
 * Joint pressure is the lesser of the two log pressures, min(log(1+P_ab), log(1+P_ac)), in standard deviations of a log pressure within pairs, over all pairs of the panel.
 * One scale for all: a scale of its own for each pair, from a few years of weeks, is itself so uncertain that the interval misses the long-run value too often (docs/decisions/claims.md).
 */
export function toPressurePanel(series: DyadSeries, rule: PanelRule = DEFAULT_PANEL_RULE): PressurePanel {
  const bySender = new Map<string, string[]>();
  for (const key of [...series.pressure.keys()].sort()) {
    const [from, to] = key.split('>') as [string, string];
    if (from !== to && countActive(series.pressure.get(key)!) >= rule.pressedPeriods)
      bySender.set(from, [...(bySender.get(from) ?? []), to]);
  }
  const triads: Triad[] = [];
  for (const [sender, pressed] of bySender)
    for (let i = 0; i < pressed.length; i++)
      for (let j = i + 1; j < pressed.length; j++) {
        const pair = [pressed[i]!, pressed[j]!] as const;
        if (countTogether(series, pairKey(...pair)) >= rule.activePeriods) triads.push({ sender, pair });
      }
  return fillPanel(series, triads);
}

/** The series of given triads. */
export function fillPanel(series: DyadSeries, triads: readonly Triad[]): PressurePanel {
  const { periods } = series;
  const size = triads.length * periods;
  const panel = {
    periods,
    triads,
    onFirst: new Float64Array(size),
    onSecond: new Float64Array(size),
    joint: new Float64Array(size),
    closeness: new Float64Array(size),
    quarrel: new Float64Array(size),
    hostility: new Float64Array(size),
  };
  const none = new Float64Array(periods);
  const logs = new Map<string, Float64Array>();
  const logOf = (key: string): Float64Array => {
    const known = logs.get(key);
    if (known) return known;
    const made = (series.pressure.get(key) ?? none).map(Math.log1p);
    logs.set(key, made);
    return made;
  };
  const outgoing = sumBySender(series);
  const pressed = new Set(triads.flatMap(({ sender, pair }) => pair.map((party) => directedKey(sender, party))));
  const unit = deviationWithin([...pressed].sort().map(logOf)) || 1;
  triads.forEach(({ sender, pair }, triad) => {
    const first = logOf(directedKey(sender, pair[0]));
    const second = logOf(directedKey(sender, pair[1]));
    const cooperation = series.cooperation.get(pairKey(...pair)) ?? none;
    const conflict = series.conflict.get(pairKey(...pair)) ?? none;
    for (let t = 0; t < periods; t++) {
      const at = triad * periods + t;
      panel.onFirst[at] = first[t]!;
      panel.onSecond[at] = second[t]!;
      panel.joint[at] = Math.min(first[t]!, second[t]!) / unit;
      panel.quarrel[at] = Math.log1p(conflict[t]!);
      panel.hostility[at] = (outgoing.get(pair[0])?.[t] ?? 0) + (outgoing.get(pair[1])?.[t] ?? 0);
      panel.closeness[at] = Math.log1p(cooperation[t]!) - Math.log1p(conflict[t]!);
    }
  });
  return panel;
}

/** log(1 + pressure on everybody) by sender. */
function sumBySender(series: DyadSeries): ReadonlyMap<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const [key, values] of series.pressure) {
    const sender = key.slice(0, key.indexOf('>'));
    const sum = sums.get(sender) ?? new Float64Array(series.periods);
    for (let t = 0; t < values.length; t++) sum[t]! += values[t]!;
    sums.set(sender, sum);
  }
  for (const sum of sums.values()) for (let t = 0; t < sum.length; t++) sum[t] = Math.log1p(sum[t]!);
  return sums;
}

const countActive = (values: Float64Array): number => values.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);

function countTogether(series: DyadSeries, key: string): number {
  const cooperation = series.cooperation.get(key);
  const conflict = series.conflict.get(key);
  let count = 0;
  for (let t = 0; t < series.periods; t++) if ((cooperation?.[t] ?? 0) > 0 || (conflict?.[t] ?? 0) > 0) count++;
  return count;
}

/** Standard deviation of some series, each about its own mean (divisor n): zero where none of them moves. */
function deviationWithin(all: readonly Float64Array[]): number {
  let squares = 0;
  let count = 0;
  for (const values of all) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const value of values) squares += (value - mean) ** 2;
    count += values.length;
  }
  return count === 0 ? 0 : Math.sqrt(squares / count);
}
