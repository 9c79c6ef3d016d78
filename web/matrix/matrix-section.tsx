import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { READ_DATASET } from '../../src/model/answers-series.ts';
import { SaveBar } from '../charts/save-bar.tsx';
import { matrixAnswer } from '../data/answers.ts';
import { DatasetChoice } from '../parts/dataset-choice.tsx';
import { DayFields } from '../parts/day-fields.tsx';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { RelationsSearch } from '../router.tsx';
import { intervalWords } from '../words/day-words.ts';
import { plural } from '../words/plural.ts';
import { MatrixChart } from './matrix-chart.tsx';
import { RowExports } from './row-exports.tsx';
import { MATRIX_COLUMNS, MatrixTable, toMatrixRows } from './matrix-table.tsx';

/** How many parties can be chosen to be shown. */
const SIZES = ['12', '20', '30', '50'] as const;

/** The heat map of parties by parties, with the choice of period and data. */
export function MatrixSection({ search, onChange }: { search: RelationsSearch; onChange: (part: Partial<RelationsSearch>) => void }) {
  const holder = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const { from, to, dataset } = search;
  const size = SIZES.find((one) => one === search.parties) ?? '20';
  const { data, error, refetch, isPlaceholderData } = useQuery(matrixAnswer({ from, to, dataset }, Number(size)));
  return (
    <section ref={holder} aria-label="Matrix">
      <div className="filters">
        <fieldset>
          <legend>Period</legend>
          <DayFields from={from} to={to} onChange={onChange} />
          {(from !== undefined || to !== undefined) && (
            <button type="button" className="button" onClick={() => onChange({ from: undefined, to: undefined })}>
              All the time
            </button>
          )}
          <label className="day-field">
            <span>Parties</span>
            <select value={size} onChange={(event) => onChange({ parties: event.target.value })}>
              {SIZES.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <DatasetChoice value={dataset} onChoose={(name) => onChange({ dataset: name })} />
        </fieldset>
      </div>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting what="relations" />
      ) : data.cells.length === 0 ? (
        <p className="nothing">Nothing is told to have happened between two parties in this time.</p>
      ) : (
        <div className={isPlaceholderData ? 'is-stale' : undefined}>
          <div className="chart-head">
            <p className="meta">
              <span>
                {data.total > data.parties.length
                  ? `the ${data.parties.length} parties with most happenings of ${data.total}`
                  : plural(data.parties.length, 'party', 'parties')}
              </span>
              {data.when !== null && <span>{intervalWords(data.when)}</span>}
              <span>only what is told to have happened</span>
            </p>
            <SaveBar
              holder={holder}
              name="relations"
              title="Who does how much to whom"
              note={`Rapport${data.when === null ? '' : `, ${intervalWords(data.when)}`}, ${data.dataset === READ_DATASET ? 'incidents read from pages' : `rows of ${data.dataset}`}. Rows act, columns are acted upon; size: how much; circles: mostly cooperation, diamonds: mostly conflict.`}
              columns={MATRIX_COLUMNS}
              rows={() => toMatrixRows(data)}
            />
          </div>
          <ul className="tone-legend" aria-label="What colours and shapes mean">
            {(
              [
                ['conf-3', 'conflict'],
                ['conf-2', ''],
                ['conf-1', ''],
                ['coop-1', 'half and half'],
                ['coop-2', ''],
                ['coop-3', 'cooperation'],
              ] as const
            ).map(([tone, words]) => (
              <li key={tone}>
                <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
                  <g className={`tone tone-${tone}`}>{tone.startsWith('coop') ? <circle r="6" /> : <path d="M0 -7L7 0L0 7L-7 0Z" />}</g>
                </svg>
                {words}
              </li>
            ))}
            <li className="small">the larger, the more</li>
          </ul>
          <MatrixChart answer={data} onPair={(a, b) => void navigate({ to: '/dyad', search: { a: a.id, b: b.id, from, to, dataset } })} />
          <MatrixTable answer={data} period={{ from, to }} />
          <RowExports dataset={data.dataset} from={from} to={to} />
        </div>
      )}
    </section>
  );
}
