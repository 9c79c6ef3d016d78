import { type GoldPage, nameOfPage, type SystemPage } from './gold-page.ts';
import { keyOfRow, rowsOf } from './score-pages.ts';

/** A record with the confidence that the reader gave it, and whether the gold has it. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Bins of the calibration curve, equally wide from 0 to 1. */
const BINS = 10;

/** One bin of the calibration curve. */
export interface CalibrationBin {
  readonly from: number;
  readonly count: number;
  /** Mean confidence and share of right ones. */
  readonly confidence: number;
  readonly right: number;
}

/** Confidence against the share that is right, in tenths; empty bins left out. */
export function calibrationCurveOf(judged: readonly Judged[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, k) => {
    const inside = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === k);
    const mean = (of: (one: Judged) => number): number => inside.reduce((sum, one) => sum + of(one), 0) / (inside.length || 1);
    return { from: k / BINS, count: inside.length, confidence: mean((one) => one.confidence), right: mean((one) => (one.isRight ? 1 : 0)) };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: how far confidence and share of right ones lie apart, mean over the bins by their size. From 0 to 1. */
export function calibrationErrorOf(judged: readonly Judged[]): number {
  return calibrationCurveOf(judged).reduce((sum, bin) => sum + (bin.count / judged.length) * Math.abs(bin.confidence - bin.right), 0);
}

/** Probability that a right record has a higher confidence than a wrong one, ties counted half (area under the ROC curve); 0.5 where one kind is missing. */
export function aucOf(judged: readonly Judged[]): number {
  const right = judged.filter(({ isRight }) => isRight);
  const wrong = judged.filter(({ isRight }) => !isRight);
  if (right.length === 0 || wrong.length === 0) return 0.5;
  let sum = 0;
  for (const a of right) for (const b of wrong) sum += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
  return sum / (right.length * wrong.length);
}

/** Share of a record's rows that the gold must have for the record to be right: joint acts of many parties have many rows. */
const RIGHT_SHARE = 0.5;

/** Every record that a system gives for some pages, with its confidence and whether the gold has its rows (type, parties, actual or not). */
export function judgePages(gold: readonly GoldPage[], output: readonly SystemPage[]): Judged[] {
  const got = new Map(output.map((page) => [nameOfPage(page.source), page]));
  return gold.flatMap((page) => {
    const wanted = new Set(page.events.flatMap(rowsOf).map((row) => `${row.isActual}|${keyOfRow(row)}`));
    return (got.get(page.name)?.events ?? []).map((event) => {
      const rows = rowsOf(event).map((row) => `${row.isActual}|${keyOfRow(row)}`);
      return { confidence: event.confidence ?? 0, isRight: rows.filter((row) => wanted.has(row)).length >= rows.length * RIGHT_SHARE };
    });
  });
}
