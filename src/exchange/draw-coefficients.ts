import { escapeXml } from './escape-xml.ts';
import type { CoefficientRow } from '../model/answers-claims.ts';

/** Pixels. */
const LEFT = 250;
const RIGHT = 30;
const TOP = 56;
const ROW = 24;
const WIDTH = 760;
/** Ticks of the axis, about. */
const TICKS = 5;

/** Coefficients with their intervals as a picture (SVG, light ground, no script, no outside font): one line a row, zero as a rule, the judged one in bold. An end that is unbounded runs to the edge. */
export function drawCoefficients(
  rows: readonly CoefficientRow[],
  title: string,
  subtitle: string,
  isJudged: (row: CoefficientRow) => boolean,
): string {
  const ends = rows.flatMap(({ estimate, low, high }) => [estimate, low ?? estimate, high ?? estimate]);
  const reach = Math.max(...ends.map(Math.abs), 1e-6) * 1.08;
  const x = (value: number): number => LEFT + ((Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + rows.length * ROW + 44;
  const step = niceStep((2 * reach) / TICKS);
  const ticks = Array.from({ length: 2 * Math.floor(reach / step) + 1 }, (_, i) => (i - Math.floor(reach / step)) * step);
  const fixed = (value: number): string => value.toFixed(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeXml(`${title}. ${subtitle}`)}" font-family="Inter, Helvetica, Arial, sans-serif" font-size="12" fill="#1d2230">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="24" font-size="15" font-weight="600">${escapeXml(title)}</text><text x="16" y="42" fill="#5a6272">${escapeXml(subtitle)}</text>`,
    ...ticks.map(
      (tick) =>
        `<line x1="${fixed(x(tick))}" x2="${fixed(x(tick))}" y1="${TOP}" y2="${height - 36}" stroke="${Math.abs(tick) < step / 2 ? '#1d2230' : '#e3e6ec'}"/><text x="${fixed(x(tick))}" y="${height - 20}" text-anchor="middle" fill="#5a6272">${Number(tick.toPrecision(6))}</text>`,
    ),
    ...rows.map((row, i) => {
      const y = TOP + i * ROW + ROW / 2;
      const colour = row.p <= 0.05 ? '#0b6e4f' : '#6b7280';
      const weight = isJudged(row) ? ' font-weight="700"' : '';
      return [
        `<text x="${LEFT - 14}" y="${y + 4}" text-anchor="end"${weight}>${escapeXml(row.name)}</text>`,
        `<line x1="${fixed(x(row.low ?? -reach))}" x2="${fixed(x(row.high ?? reach))}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="${isJudged(row) ? 3 : 1.6}"/>`,
        `<circle cx="${fixed(x(row.estimate))}" cy="${y}" r="${isJudged(row) ? 5 : 3.6}" fill="${colour}"/>`,
      ].join('');
    }),
    '</svg>\n',
  ].join('\n');
}

/** 1, 2 or 5 times a power of ten, at least the given. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}
