import { escapeXml } from './escape-xml.ts';
import type { PairSeries, SeriesAnswer } from '../model/answers.ts';

/** Size of one panel in user units, its margins, and the room between two. */
const PANEL = { width: 960, height: 220, left: 56, right: 16, top: 34, bottom: 34 } as const;
/** Colours that readers with red-green blindness tell apart: Okabe and Ito (2008), blue and vermilion. */
const COLOURS = { cooperation: '#0072b2', conflict: '#d55e00', band: '#555555', gap: '#eeeeee' } as const;
/** Room that one label of a bin needs. */
const LABEL_WIDTH = 80;

const at = (value: number): string => String(Math.round(value * 100) / 100);

/** A series as a picture: for each pair a panel of bars, cooperation on conflict, with the interval of the sum as a line and gaps in grey. One SVG document. */
export function drawSeries(answer: SeriesAnswer): string {
  const height = PANEL.height * answer.series.length + 20;
  const most = Math.max(1, ...answer.series.flatMap(({ bins }) => bins.map((bin) => bin.happenings?.high ?? 0)));
  const panels = answer.series.map((series, i) => `<g transform="translate(0 ${i * PANEL.height})">${drawPanel(series, answer, most)}</g>`);
  const note = `${answer.dataset === 'read' ? 'Incidents read from pages' : `Rows of ${answer.dataset}`} by ${answer.by}; lines: ${answer.level * 100} % intervals; grey: nothing read`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PANEL.width} ${height}" width="${PANEL.width}" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escapeXml(answer.series.map(({ a, b }) => `${a.name} and ${b.name}`).join('; '))}">
<rect width="100%" height="100%" fill="#ffffff"/>
${panels.join('\n')}
<text x="${PANEL.left}" y="${height - 8}" fill="#555555">${escapeXml(note)}</text>
</svg>
`;
}

function drawPanel({ a, b, bins }: PairSeries, { isDirected }: SeriesAnswer, most: number): string {
  const inner = { width: PANEL.width - PANEL.left - PANEL.right, height: PANEL.height - PANEL.top - PANEL.bottom };
  const step = inner.width / Math.max(1, bins.length);
  const x = (i: number): number => PANEL.left + i * step;
  const y = (value: number): number => PANEL.top + inner.height * (1 - value / most);
  const bar = (i: number, low: number, high: number, colour: string): string =>
    high > low
      ? `<rect x="${at(x(i) + step * 0.1)}" y="${at(y(high))}" width="${at(step * 0.8)}" height="${at(y(low) - y(high))}" fill="${colour}"/>`
      : '';
  const marks = bins.map((bin, i) => {
    if (bin.isGap || !bin.happenings)
      return `<rect x="${at(x(i))}" y="${PANEL.top}" width="${at(step)}" height="${at(inner.height)}" fill="${COLOURS.gap}"/>`;
    const cooperation = bin.byQuad['verbal-cooperation'] + bin.byQuad['material-cooperation'];
    const { value, low, high } = bin.happenings;
    const line = `<line x1="${at(x(i) + step / 2)}" x2="${at(x(i) + step / 2)}" y1="${at(y(low))}" y2="${at(y(high))}" stroke="${COLOURS.band}"/>`;
    return `<g><title>${bin.firstDay}: ${value} (${at(low)} to ${at(high)})</title>${bar(i, 0, cooperation, COLOURS.cooperation)}${bar(i, cooperation, value, COLOURS.conflict)}${line}</g>`;
  });
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  const labels = bins.map((bin, i) =>
    i % every === 0 ? `<text x="${at(x(i))}" y="${PANEL.height - PANEL.bottom + 16}" fill="#333333">${bin.firstDay}</text>` : '',
  );
  return [
    `<text x="${PANEL.left}" y="18" font-weight="bold">${escapeXml(`${a.name} ${isDirected ? '→' : '–'} ${b.name}`)}</text>`,
    `<text x="${PANEL.width - PANEL.right}" y="18" text-anchor="end"><tspan fill="${COLOURS.cooperation}">■ cooperation</tspan> <tspan fill="${COLOURS.conflict}">■ conflict</tspan></text>`,
    ...marks,
    ...labels,
    `<line x1="${PANEL.left}" x2="${PANEL.width - PANEL.right}" y1="${at(y(0))}" y2="${at(y(0))}" stroke="#333333"/>`,
    ...[most, most / 2].map(
      (value) => `<text x="${PANEL.left - 6}" y="${at(y(value) + 4)}" text-anchor="end" fill="#333333">${at(value)}</text>`,
    ),
  ].join('');
}
