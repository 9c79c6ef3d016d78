import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { carriersAnswer } from '../data/answers.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { grouped, plural } from '../words/plural.ts';
import { CarrierChart } from './carrier-chart.tsx';
import { CARRIER_WORDS } from './carrier-words.ts';

/** Steps that are drawn: more make a picture that nobody reads. The table has all that were asked for. */
const DRAWN = 30;

/** Who repeats whom: as a picture, and as a table with counts and what rests on one voice alone. */
export function CarrierSection({ party }: { party: string | undefined }) {
  const { data, error, refetch } = useQuery(carriersAnswer(party));
  return (
    <section aria-labelledby="carriers-heading" className="carriers">
      <div className="section-head">
        <h2 id="carriers-heading">Who repeats whom</h2>
      </div>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting what="the voices" />
      ) : data.rows.length === 0 ? (
        <p className="nothing">No page here names a source, credits an agency or repeats another.</p>
      ) : (
        <>
          <ul className="carrier-legend small">
            {Object.entries(CARRIER_WORDS).map(([kind, { verb, gloss }]) => (
              <li key={kind}>
                <svg width="30" height="8" aria-hidden="true">
                  <path className={`carrier-step is-${kind}`} d="M1 4H29" strokeWidth="2.5" />
                </svg>
                <strong>{verb}</strong> {gloss}
              </li>
            ))}
          </ul>
          <CarrierChart rows={data.rows.slice(0, DRAWN)} />
          <div className="table-scroll" role="region" aria-label="Who repeats whom, in rows" tabIndex={0}>
            <table className="figure-table">
              <thead>
                <tr>
                  <th scope="col">Whose words</th>
                  <th scope="col">How</th>
                  <th scope="col">Carried by</th>
                  <th scope="col">Pages</th>
                  <th scope="col">Events</th>
                  <th scope="col">Incidents that rest on this voice alone</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={`${row.kind} ${row.from} ${row.to}`}>
                    <th scope="row">{row.from}</th>
                    <td>{row.kind === 'cites' ? 'cited' : row.kind === 'credits' ? 'credited' : 'copied'}</td>
                    <td>{row.to}</td>
                    <td>{grouped(row.pages)}</td>
                    <td>{grouped(row.events)}</td>
                    <td>
                      {row.soleIncidents === 0 ? (
                        'none'
                      ) : (
                        <Link to="/incidents" search={{ voice: row.from }}>
                          {grouped(row.soleIncidents)}
                        </Link>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {data.total > data.rows.length && (
            <p className="small">
              The {plural(data.rows.length, 'step')} of most pages; {grouped(data.total)} in all.
            </p>
          )}
        </>
      )}
    </section>
  );
}
