import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { BIN_WIDTHS } from '../../src/base/bins.ts';
import { type DyadAnswer, READ_DATASET, type SeriesAnswer, type SeriesBin } from '../../src/model/answers-series.ts';
import { SaveBar } from '../charts/save-bar.tsx';
import { CommitmentCard } from '../commitments/commitment-card.tsx';
import { type DyadAsked, dyadAnswer, summaryAnswer } from '../data/answers.ts';
import { IncidentLine } from '../incident/incident-line.tsx';
import { moveInList } from '../parts/arrow-list.ts';
import { DatasetChoice } from '../parts/dataset-choice.tsx';
import { DayFields } from '../parts/day-fields.tsx';
import { Failure } from '../parts/failure.tsx';
import { PartyBox } from '../parts/party-box.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Waiting } from '../parts/waiting.tsx';
import type { DyadSearch } from '../router.tsx';
import { dayWords, intervalWords } from '../words/day-words.ts';
import { grouped, percent, plural } from '../words/plural.ts';
import { Comparison } from './comparison.tsx';
import { FigureList } from './figure-list.tsx';
import { ImportedLine } from './imported-line.tsx';
import { QuoteList } from './quote-list.tsx';
import { SeriesChart } from './series-chart.tsx';
import { toBusyTime } from './to-busy-time.ts';
import { SERIES_COLUMNS, SeriesTable, toSeriesRows } from './series-table.tsx';

const route = getRouteApi('/dyad');

/** Two parties: their series in time with intervals, what happened, what was promised, what was said, which figures were given; a second pair to compare with. */
export function DyadView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { a, b } = search;
  // The same question as the one below, and so the same answer: asked once.
  const names = useQuery({ ...dyadAnswer(toQuestion({ ...search, a: a ?? '', b: b ?? '' })), enabled: a !== undefined && b !== undefined });
  const change = (part: Partial<DyadSearch>): void => void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  return (
    <div className="view dyad">
      <header className="view-head">
        <div>
          <p className="kicker">
            <Link to="/relations">Relations</Link>
          </p>
          <h1>{names.data ? `${names.data.a.name} and ${names.data.b.name}` : 'Two parties'}</h1>
        </div>
        <div className="pair">
          <PartyBox label="Between" value={a} onChoose={(id) => change({ a: id })} />
          <PartyBox label="and" value={b} onChoose={(id) => change({ b: id })} />
        </div>
      </header>
      {a === undefined || b === undefined ? <Suggestions /> : <Pair key={`${a} ${b}`} search={{ ...search, a, b }} onChange={change} />}
    </div>
  );
}

function Suggestions() {
  const { data } = useQuery(summaryAnswer());
  useTitle('Two parties');
  return (
    <p className="suggestions">
      <span>Choose two parties. For example:</span>
      {data?.topRelations.slice(0, 4).map((row) => (
        <Link key={`${row.a.id} ${row.b.id}`} to="/dyad" search={{ a: row.a.id, b: row.b.id }}>
          {row.a.name} and {row.b.name}
        </Link>
      ))}
    </p>
  );
}

type Chosen = DyadSearch & { readonly a: string; readonly b: string };

/** What is asked of the server: of a second pair both or neither. */
const toQuestion = ({ a, b, c, d, by, from, to, dataset }: Chosen): DyadAsked => ({
  ...{ a, b, by, from, to, dataset },
  ...(c !== undefined && d !== undefined && { c, d }),
});

function Pair({ search, onChange }: { search: Chosen; onChange: (part: Partial<DyadSearch>) => void }) {
  const { c, d, from, to, dataset } = search;
  const { data, error, refetch, isPlaceholderData } = useQuery(dyadAnswer(toQuestion(search)));
  useTitle(data ? `${data.a.name} and ${data.b.name}` : 'Two parties');
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting what="the two" />;
  const { series } = data;
  return (
    <div className={isPlaceholderData ? 'is-stale' : undefined}>
      <div className="filters">
        <fieldset>
          <legend>By</legend>
          {BIN_WIDTHS.map((width) => (
            <label key={width} className="layer">
              <input type="radio" name="by" checked={series.by === width} onChange={() => onChange({ by: width })} />
              <span>{width}</span>
            </label>
          ))}
          <DatasetChoice value={dataset} onChoose={(name) => onChange({ dataset: name })} />
        </fieldset>
        <fieldset>
          <legend>Period</legend>
          <DayFields from={from} to={to} onChange={onChange} />
          {(from !== undefined || to !== undefined) && (
            <button type="button" className="button" onClick={() => onChange({ from: undefined, to: undefined })}>
              All the time
            </button>
          )}
        </fieldset>
        <fieldset className="compare">
          <legend>Compare</legend>
          <PartyBox
            label="with"
            none="nobody"
            value={c}
            onChoose={(id) => onChange(id === undefined ? { c: undefined, d: undefined } : { c: id })}
          />
          <PartyBox label="and" none="nobody" value={d} onChoose={(id) => onChange({ d: id })} />
          {c !== undefined && d === undefined && <span className="small">Choose the other party of the second pair.</span>}
        </fieldset>
      </div>
      <Body data={data} search={search} />
    </div>
  );
}

function Body({ data, search }: { data: DyadAnswer; search: Chosen }) {
  const { series } = data;
  const holder = useRef<HTMLElement>(null);
  const navigate = route.useNavigate();
  const [isWhole, setWhole] = useState(false);
  const [first] = series.series;
  const shown = useMemo(() => (isWhole ? series : toBusyTime(series)), [isWhole, series]);
  const isRead = series.dataset === READ_DATASET;
  if (!first || first.total === 0)
    return (
      <p className="nothing">
        Nothing is told to have happened between {data.a.name} and {data.b.name} in this time. Planned, feared and denied events stand on
        the{' '}
        <Link to="/timeline" search={{ a: data.a.id, b: data.b.id }}>
          timeline
        </Link>
        .
      </p>
    );
  const openBin = (bin: SeriesBin): void => {
    const rows = { a: data.a.id, b: data.b.id, from: bin.firstDay, to: bin.lastDay };
    void (isRead
      ? navigate({ to: '/incidents', search: rows })
      : navigate({ to: '/imported', search: { ...rows, dataset: series.dataset } }));
  };
  const title = `${data.a.name} and ${data.b.name}${series.series[1] ? `, compared with ${series.series[1].a.name} and ${series.series[1].b.name}` : ''}`;
  const when = series.when === null ? '' : `, ${intervalWords(series.when)}`;
  const whole = first.bins.reduce((sum, bin) => sum + bin.byQuad['verbal-cooperation'] + bin.byQuad['material-cooperation'], 0);
  return (
    <>
      <section ref={holder} aria-label="Series">
        <div className="chart-head">
          <p className="meta">
            <span>
              <RowsLink data={data} series={series}>
                {plural(first.total, isRead ? 'incident' : 'row')}
              </RowsLink>
            </span>
            <span>{percent(whole / first.total)} cooperation</span>
            {first.apart.undated > 0 && <span>{grouped(first.apart.undated)} without a day stand apart</span>}
            {first.apart.tooLong > 0 && (
              <span>
                {grouped(first.apart.tooLong)} longer than a {series.by} stand apart
              </span>
            )}
            {first.apart.untyped > 0 && <span>{grouped(first.apart.untyped)} without a type stand apart</span>}
          </p>
          <SaveBar
            holder={holder}
            name={`${first.a.code}-${first.b.code}-${series.by}`}
            title={title}
            note={`Rapport${when}, ${series.dataset === READ_DATASET ? 'read from pages' : series.dataset}. Bands: ${percent(series.level)} intervals. Only what is told to have happened.`}
            columns={SERIES_COLUMNS}
            rows={() => toSeriesRows(series)}
          />
        </div>
        <ul className="series-legend">
          {series.series.map((pair, i) => (
            <li key={`${pair.a.id} ${pair.b.id}`}>
              <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
                <g className={`series series-${i + 1}`}>
                  <path className="line" d="M1 6L33 6" />
                  {i === 0 ? <circle cx="17" cy="6" r="2.6" /> : <rect x="14.6" y="3.6" width="4.8" height="4.8" />}
                </g>
              </svg>
              {pair.a.name} and {pair.b.name}
            </li>
          ))}
          <li className="small">shaded: {percent(series.level)} interval; grey: nothing was read of the time</li>
          {(isWhole || shown !== series) && (
            <li>
              <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
                {isWhole
                  ? 'Only the time in which something happened'
                  : `All ${series.by}s from ${series.when === null ? 'the first' : dayWords(series.when.firstDay.slice(0, 7))} on`}
              </button>
            </li>
          )}
        </ul>
        <SeriesChart
          answer={shown}
          incidents={isRead ? data.incidents : []}
          onBin={openBin}
          onIncident={(incident) => void navigate({ to: '/incidents/$incident', params: { incident } })}
        />
        <p className="small model-words">
          Intervals: {series.model}. Change points (broken upright lines, with the mean before and after): {series.changeMethod}.
        </p>
        <SeriesTable series={series} />
      </section>
      {series.comparison && series.series[1] && (
        <Comparison comparison={series.comparison} first={first} second={series.series[1]} level={series.level} />
      )}
      <div className="dyad-columns">
        <section aria-labelledby="dyad-incidents">
          <div className="section-head">
            <h2 id="dyad-incidents">{isRead ? 'Latest incidents' : 'Latest rows'}</h2>
            <RowsLink data={data} series={series}>
              All
            </RowsLink>
          </div>
          {isRead && (
            <p className="card-links">
              <Link to="/timeline" search={{ a: data.a.id, b: data.b.id }}>
                Timeline with what is planned, feared and denied
              </Link>
            </p>
          )}
          <ol onKeyDown={moveInList}>
            {isRead
              ? data.incidents.slice(0, LATEST).map((row) => <IncidentLine key={row.id} row={row} />)
              : data.imported.slice(0, LATEST).map((row, i) => <ImportedLine key={`${row.id} ${i}`} row={row} />)}
          </ol>
        </section>
        <div>
          <section aria-labelledby="dyad-promises">
            <div className="section-head">
              <h2 id="dyad-promises">Commitments</h2>
              <Link to="/commitments" search={{ party: search.a }}>
                Board
              </Link>
            </div>
            {data.commitments.length === 0 ? (
              <p className="nothing">No promise, plan or demand between the two was found.</p>
            ) : (
              <ul onKeyDown={moveInList}>
                {data.commitments.slice(0, PROMISES).map((row) => (
                  <CommitmentCard key={row.id} row={row} withState />
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="dyad-quotes" className="dyad-quotes">
            <div className="section-head">
              <h2 id="dyad-quotes">Latest words</h2>
            </div>
            <QuoteList quotes={data.quotes} />
          </section>
          {data.figures.length > 0 && (
            <section aria-labelledby="dyad-figures" className="dyad-quotes">
              <div className="section-head">
                <h2 id="dyad-figures">Latest figures</h2>
              </div>
              <FigureList figures={data.figures} />
            </section>
          )}
        </div>
      </div>
    </>
  );
}

/** Lines shown below the chart. */
const LATEST = 12;
const PROMISES = 6;

/** The way to the rows that a number counts. */
function RowsLink({ data, series, children }: { data: DyadAnswer; series: SeriesAnswer; children: React.ReactNode }) {
  const rows = { a: data.a.id, b: data.b.id, from: series.when?.firstDay, to: series.when?.lastDay };
  return series.dataset === READ_DATASET ? (
    <Link to="/incidents" search={rows}>
      {children}
    </Link>
  ) : (
    <Link to="/imported" search={{ ...rows, dataset: series.dataset }}>
      {children}
    </Link>
  );
}
