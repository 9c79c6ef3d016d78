import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The best value that each measure has reached on each set, and every lowering with its reason. */
export interface Ledger {
  readonly best: Record<string, Record<string, number>>;
  readonly accepted: readonly {
    readonly set: string;
    readonly measure: string;
    readonly from: number;
    readonly to: number;
    readonly reason: string;
  }[];
}

/** A measure may stand this far under its best before the build fails: room for ties in rounding, not for a lost mechanism. */
export const TOLERANCE = 0.01;

/** Measures of error: the smaller the better. «Rise» and «fall» mean better and worse for them too. */
const ERRORS: ReadonlySet<string> = new Set(['calibrationError']);
const worstOf = (measure: string): number => (ERRORS.has(measure) ? 1 : 0);
/** How much worse a value is than the best one. */
const lossOf = (measure: string, best: number, now: number): number => (ERRORS.has(measure) ? now - best : best - now);

const PATH = fileURLToPath(new URL('scores.json', import.meta.url));

/** Reads `evaluation/scores.json`; an empty ledger where there is none. */
export const readLedger = (): Ledger =>
  existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Ledger) : { best: {}, accepted: [] };

/** Writes the ledger with its keys in order. */
export function writeLedger(ledger: Ledger): void {
  const sorted = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const best = sorted(Object.fromEntries(Object.entries(ledger.best).map(([set, measures]) => [set, sorted(measures)])));
  writeFileSync(PATH, `${JSON.stringify({ best, accepted: ledger.accepted }, null, 2)}\n`);
}

/** Measures that stand more than {@link TOLERANCE} under their best (errors: over it). */
export function listFalls(
  ledger: Ledger,
  set: string,
  now: Readonly<Record<string, number>>,
): { measure: string; best: number; now: number }[] {
  return Object.entries(ledger.best[set] ?? {})
    .map(([measure, best]) => ({ measure, best, now: now[measure] ?? worstOf(measure) }))
    .filter((row) => lossOf(row.measure, row.best, row.now) > TOLERANCE);
}

/** The ledger with every rise taken in; falls stay as they were. */
export function withRises(ledger: Ledger, set: string, now: Readonly<Record<string, number>>): Ledger {
  const best = { ...ledger.best[set] };
  for (const [measure, value] of Object.entries(now)) {
    const known = best[measure];
    if (known === undefined || lossOf(measure, known, value) < 0) best[measure] = value;
  }
  return { ...ledger, best: { ...ledger.best, [set]: best } };
}

/** The ledger with every fall accepted, and the reason kept. */
export function withAcceptedFalls(ledger: Ledger, set: string, now: Readonly<Record<string, number>>, reason: string): Ledger {
  const falls = listFalls(ledger, set, now);
  const best = { ...ledger.best[set], ...Object.fromEntries(falls.map((fall) => [fall.measure, fall.now])) };
  return {
    best: { ...ledger.best, [set]: best },
    accepted: [...ledger.accepted, ...falls.map((fall) => ({ set, measure: fall.measure, from: fall.best, to: fall.now, reason }))],
  };
}
