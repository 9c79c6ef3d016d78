import { Link } from '@tanstack/react-router';
import { type Band, type PairSeries, READ_DATASET, type SeriesAnswer, type SeriesBin } from '../../src/model/answers-series.ts';
import { QUAD_CLASSES, type QuadClass, typesOfQuad } from '../../src/ontology/plover.ts';
import type { CsvCell } from '../charts/to-csv.ts';
import { intervalWords } from '../words/day-words.ts';
import { percent } from '../words/plural.ts';
import { QUAD_WORDS } from '../words/quad-words.ts';

const band = (value: Band | null): (number | null)[] => (value === null ? [null, null, null] : [value.value, value.low, value.high]);

export const SERIES_COLUMNS = [
  ...[
    'a',
    'b',
    'first_day',
    'last_day',
    'exposure',
    'is_gap',
    'happenings',
    'happenings_low',
    'happenings_high',
    'rate',
    'rate_low',
    'rate_high',
  ],
  ...['cooperation', 'cooperation_low', 'cooperation_high', 'plover_sum', 'plover_sum_low', 'plover_sum_high', 'plover_mean'],
  ...['goldstein_sum', 'goldstein_mean', 'pressure', ...QUAD_CLASSES.map((quad) => quad.replaceAll('-', '_'))],
];

/** All bins of all pairs, as the columns of {@link SERIES_COLUMNS}. */
export const toSeriesRows = (answer: SeriesAnswer): CsvCell[][] =>
  answer.series.flatMap(({ a, b, bins }) =>
    bins.map((bin) => [
      ...[a.code, b.code, bin.firstDay, bin.lastDay, bin.exposure, bin.isGap ? 'true' : 'false'],
      ...[...band(bin.happenings), ...band(bin.rate), ...band(bin.cooperation), ...band(bin.ploverSum)],
      ...[bin.ploverMean, bin.goldsteinSum, bin.goldsteinMean, bin.pressure, ...QUAD_CLASSES.map((quad) => bin.byQuad[quad])],
    ]),
  );

/** The figures of the chart as a table; each number leads to its rows. Bins in which nothing happened are left out, gaps are told. */
export function SeriesTable({ series }: { series: SeriesAnswer }) {
  return (
    <details className="table-fold">
      <summary>The same as a table</summary>
      {series.series.map((pair) => (
        <PairTable key={`${pair.a.id} ${pair.b.id}`} pair={pair} answer={series} />
      ))}
    </details>
  );
}

function PairTable({ pair, answer }: { pair: PairSeries; answer: SeriesAnswer }) {
  const told = pair.bins.filter((bin) => (bin.happenings?.value ?? 0) > 0);
  const silent = pair.bins.filter((bin) => !bin.isGap).length - told.length;
  const gaps = pair.bins.filter((bin) => bin.isGap).length;
  return (
    <div className="table-scroll" role="region" aria-label={`${pair.a.name} and ${pair.b.name}: table`} tabIndex={0}>
      <table className="figure-table">
        <caption>
          {pair.a.name} and {pair.b.name}, by {answer.by}. {silent} {answer.by}s without happenings are left out
          {gaps > 0 && `, and ${gaps} of which nothing was read`}.
        </caption>
        <thead>
          <tr>
            <th scope="col">{answer.by}</th>
            <th scope="col">{answer.exposureUnit}s</th>
            {QUAD_CLASSES.map((quad) => (
              <th key={quad} scope="col">
                {QUAD_WORDS[quad].name}
              </th>
            ))}
            <th scope="col">all</th>
            <th scope="col">per 1,000</th>
            <th scope="col">cooperation</th>
            <th scope="col">PLOVER mean</th>
          </tr>
        </thead>
        <tbody>
          {told.map((bin) => (
            <tr key={bin.firstDay}>
              <th scope="row">{intervalWords(bin, 'short')}</th>
              <td>{bin.exposure}</td>
              {QUAD_CLASSES.map((quad) => (
                <td key={quad}>
                  <Number pair={pair} bin={bin} answer={answer} quad={quad} count={bin.byQuad[quad]} />
                </td>
              ))}
              <td>
                <Number pair={pair} bin={bin} answer={answer} count={bin.happenings?.value ?? 0} />
              </td>
              <td>{bandWords(bin.rate, (value) => value.toFixed(1))}</td>
              <td>{bandWords(bin.cooperation, percent)}</td>
              <td>{bin.ploverMean?.toFixed(1) ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const bandWords = (value: Band | null, words: (value: number) => string): string =>
  value === null ? '' : `${words(value.value)} (${words(value.low)} – ${words(value.high)})`;

function Number({
  pair,
  bin,
  answer,
  quad,
  count,
}: {
  pair: PairSeries;
  bin: SeriesBin;
  answer: SeriesAnswer;
  quad?: QuadClass;
  count: number;
}) {
  if (count === 0) return <span className="zero">0</span>;
  const rows = { a: pair.a.id, b: pair.b.id, from: bin.firstDay, to: bin.lastDay, types: quad && typesOfQuad(quad).join(',') };
  return answer.dataset === READ_DATASET ? (
    <Link to="/incidents" search={rows}>
      {count}
    </Link>
  ) : (
    <Link to="/imported" search={{ ...rows, dataset: answer.dataset }}>
      {count}
    </Link>
  );
}
