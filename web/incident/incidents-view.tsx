import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { QUAD_CLASSES, typesOfQuad } from '../../src/ontology/plover.ts';
import { incidentsAnswer, PAGE_SIZE } from '../data/answers.ts';
import { QuadMark } from '../marks/quad-mark.tsx';
import { announce } from '../parts/announce.ts';
import { moveInList } from '../parts/arrow-list.ts';
import { DayFields } from '../parts/day-fields.tsx';
import { Failure } from '../parts/failure.tsx';
import { PairBoxes } from '../parts/pair-boxes.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Waiting } from '../parts/waiting.tsx';
import { grouped, plural } from '../words/plural.ts';
import { QUAD_WORDS } from '../words/quad-words.ts';
import { IncidentLine } from './incident-line.tsx';

const route = getRouteApi('/incidents');

/** Happenings as all pages tell them together, those of most outlets first. All choices stand in the address. */
export function IncidentsView() {
  useTitle('Incidents');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const offset = Math.max(0, Number.parseInt(search.start ?? '0', 10) || 0);
  const { data, error, refetch, isPlaceholderData } = useQuery(
    incidentsAnswer(
      {
        a: search.a,
        b: search.b,
        types: search.types,
        from: search.from,
        to: search.to,
        pages: search.pages === undefined ? undefined : 2,
        voice: search.voice,
        background: search.background === 'no' ? 'false' : undefined,
      },
      offset,
    ),
  );
  useEffect(() => {
    if (data && !isPlaceholderData) announce(plural(data.total, 'incident'));
  }, [data, isPlaceholderData]);
  const change = (part: Partial<typeof search>): void =>
    void navigate({ search: { ...search, start: undefined, ...part }, replace: true, resetScroll: false });
  const isNarrowed = [search.types, search.from, search.to, search.pages, search.voice, search.background].some(
    (value) => value !== undefined,
  );
  return (
    <div className="view middle-view">
      <header className="view-head">
        <h1>Incidents</h1>
        <PairBoxes a={search.a} b={search.b} onChange={change} />
      </header>
      {search.voice !== undefined && (
        <p className="meta count">
          <span>
            Only what rests on the word of <strong>{search.voice}</strong> alone
          </span>
          <button type="button" className="button" onClick={() => change({ voice: undefined })}>
            All voices
          </button>
        </p>
      )}
      <div className="filters">
        <fieldset>
          <legend>Kind</legend>
          <label className="layer">
            <input type="radio" name="kind" checked={search.types === undefined} onChange={() => change({ types: undefined })} />
            <span>All</span>
          </label>
          {QUAD_CLASSES.map((quad) => (
            <label key={quad} className="layer">
              <input
                type="radio"
                name="kind"
                checked={search.types === typesOfQuad(quad).join(',')}
                onChange={() => change({ types: typesOfQuad(quad).join(',') })}
              />
              <QuadMark quad={quad} />
              <span>{QUAD_WORDS[quad].name}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Told by</legend>
          <label className="layer">
            <input
              type="checkbox"
              checked={search.pages !== undefined}
              onChange={(event) => change({ pages: event.target.checked ? '2' : undefined })}
            />
            <span>More than one page</span>
          </label>
          <label className="layer">
            <input
              type="checkbox"
              checked={search.background !== 'no'}
              onChange={(event) => change({ background: event.target.checked ? undefined : 'no' })}
            />
            <span>With background: wars, sanctions and stances named in passing</span>
          </label>
        </fieldset>
        <fieldset>
          <legend>Period</legend>
          <DayFields from={search.from} to={search.to} onChange={change} />
          {isNarrowed && (
            <button
              type="button"
              className="button"
              onClick={() => change({ types: undefined, from: undefined, to: undefined, pages: undefined, background: undefined })}
            >
              All again
            </button>
          )}
        </fieldset>
      </div>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting what="incidents" />
      ) : data.total === 0 ? (
        <p className="nothing">No incident in this file fits these choices.</p>
      ) : (
        <div className={isPlaceholderData ? 'is-stale' : undefined}>
          <p className="meta count">
            <span>
              {data.total <= PAGE_SIZE
                ? plural(data.total, 'incident')
                : `${grouped(offset + 1)} to ${grouped(offset + data.rows.length)} of ${plural(data.total, 'incident')}`}
            </span>
            <span>told by most outlets first</span>
          </p>
          <ol className="incident-list" onKeyDown={moveInList}>
            {data.rows.map((row) => (
              <IncidentLine key={row.id} row={row} />
            ))}
          </ol>
          {data.total > PAGE_SIZE && (
            <nav className="pager" aria-label="Further incidents">
              {offset > 0 && (
                <Link to="/incidents" search={{ ...search, start: offset > PAGE_SIZE ? String(offset - PAGE_SIZE) : undefined }}>
                  Those before
                </Link>
              )}
              {offset + PAGE_SIZE < data.total && (
                <Link to="/incidents" search={{ ...search, start: String(offset + PAGE_SIZE) }}>
                  Further incidents
                </Link>
              )}
            </nav>
          )}
        </div>
      )}
    </div>
  );
}
