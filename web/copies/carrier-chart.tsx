import type { CarrierRow } from '../../src/model/answers.ts';
import { plural } from '../words/plural.ts';
import { CARRIER_WORDS } from './carrier-words.ts';
import { layOutCarriers, type PlacedVoice } from './lay-out-carriers.ts';

const COLUMN = 230;
const ROW = 34;
const MARGIN = 12;
/** Room for a name between two columns. */
const NAME = 150;
/** Letters of a name that find room in it. */
const MOST_LETTERS = 22;
/** Width of the line of the step that most pages take. */
const WIDEST = 7;

/** Steps that words take, from left to right; the table below has the same in rows. */
export function CarrierChart({ rows }: { rows: readonly CarrierRow[] }) {
  const { voices, steps, layers, height } = layOutCarriers(rows);
  const most = Math.max(1, ...rows.map(({ pages }) => pages));
  const x = ({ layer }: PlacedVoice): number => MARGIN + layer * COLUMN;
  const y = ({ place }: PlacedVoice): number => MARGIN + place * ROW + ROW / 2;
  const size = { width: (layers - 1) * COLUMN + NAME + 2 * MARGIN + 10, height: height * ROW + 2 * MARGIN };
  return (
    <div className="carrier-scroll" role="region" aria-label="Picture of who repeats whom" tabIndex={0}>
      <svg
        className="carrier-chart"
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={`${plural(voices.length, 'voice')} and ${plural(steps.length, 'step')} between them; the table below holds them all`}
      >
        {steps.map(({ row, from, to }) => {
          const [x1, y1, x2, y2] = [x(from) + (from.layer < to.layer ? NAME : 0), y(from), x(to) - 6, y(to)];
          const bend = Math.max(30, Math.abs(x2 - x1) / 2);
          return (
            <path
              key={`${row.kind} ${row.from} ${row.to}`}
              className={`carrier-step is-${row.kind}`}
              d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
              strokeWidth={1.2 + (WIDEST - 1.2) * Math.sqrt((row.pages - 1) / most)}
            >
              <title>{`${row.to} ${CARRIER_WORDS[row.kind].verb} ${row.from}: ${plural(row.pages, 'page')}`}</title>
            </path>
          );
        })}
        {voices.map((voice) => (
          <g key={voice.name} className="carrier-voice">
            <circle cx={x(voice)} cy={y(voice)} r="4" />
            <text x={x(voice) + 9} y={y(voice)} dy="0.35em">
              {voice.name.length > MOST_LETTERS ? `${voice.name.slice(0, MOST_LETTERS - 1)}…` : voice.name}
              <title>{voice.name}</title>
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
