import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CommitmentRow } from '../../src/model/answers.ts';
import { commitmentsAnswer, summaryAnswer } from '../data/answers.ts';
import { announce } from '../parts/announce.ts';
import { moveInList } from '../parts/arrow-list.ts';
import { Failure } from '../parts/failure.tsx';
import { PartyBox } from '../parts/party-box.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Waiting } from '../parts/waiting.tsx';
import { BOARD_ORDER, COMMITMENT_WORDS } from '../words/commitment-words.ts';
import { dayWords } from '../words/day-words.ts';
import { grouped, plural } from '../words/plural.ts';
import { CommitmentCard } from './commitment-card.tsx';

const route = getRouteApi('/commitments');
/** Cards of a column shown at first. */
const SHOWN = 20;

/** What was announced and what came of it, one column for each state. */
export function CommitmentsView() {
  useTitle('Commitments');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { party: search.party, asOf: search.asOf, demands: search.demands === 'no' ? ('false' as const) : undefined };
  const { data, error, refetch, isPlaceholderData } = useQuery(commitmentsAnswer(asked));
  const summary = useQuery(summaryAnswer());
  useEffect(() => {
    if (data && !isPlaceholderData) announce(plural(data.total, 'commitment'));
  }, [data, isPlaceholderData]);
  const change = (part: Partial<typeof search>): void =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  const day = search.asOf ?? summary.data?.asOf ?? undefined;
  return (
    <div className="view commitments">
      <header className="view-head">
        <h1>Commitments</h1>
        <PartyBox label="Of" none="every party" value={search.party} onChoose={(party) => change({ party })} />
      </header>
      <div className="filters">
        <fieldset>
          <legend>Judged on</legend>
          <label className="day-field">
            <span className="sr-only">Day of judging</span>
            <input
              type="date"
              key={day ?? ''}
              defaultValue={day ?? ''}
              onChange={(event) => {
                if (/^[1-9]\d{3}-\d\d-\d\d$/.test(event.target.value)) change({ asOf: event.target.value });
              }}
            />
          </label>
          {search.asOf !== undefined && (
            <button type="button" className="button" onClick={() => change({ asOf: undefined })}>
              The file’s own day
            </button>
          )}
          <label className="layer">
            <input
              type="checkbox"
              checked={search.demands !== 'no'}
              onChange={(event) => change({ demands: event.target.checked ? undefined : 'no' })}
            />
            <span>With what is only demanded</span>
          </label>
          <a className="button" href={calendarAddress(asked)} download="commitments.ics">
            Calendar of due days (.ics)
          </a>
        </fieldset>
      </div>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting what="commitments" />
      ) : data.total === 0 ? (
        <p className="nothing">No commitment in this file fits these choices.</p>
      ) : (
        <div className={isPlaceholderData ? 'is-stale' : undefined}>
          <p className="meta count">
            <span>{plural(data.total, 'commitment')}</span>
            {data.total > data.rows.length && <span>the first {grouped(data.rows.length)} by due day are shown</span>}
            {day !== undefined && <span>judged on {dayWords(day)}</span>}
          </p>
          <Board rows={data.rows} asOf={search.asOf} open={search.show} onOpen={(show) => change({ show })} />
        </div>
      )}
    </div>
  );
}

function Board({
  rows,
  asOf,
  open,
  onOpen,
}: {
  rows: readonly CommitmentRow[];
  asOf: string | undefined;
  open: string | undefined;
  onOpen: (state: string) => void;
}) {
  return (
    <div className="board">
      {BOARD_ORDER.map((state) => {
        const own = rows.filter((row) => row.state === state);
        const shown = open === state ? own : own.slice(0, SHOWN);
        return (
          <section key={state} aria-labelledby={`board-${state}`} className={own.length === 0 ? 'is-none' : undefined}>
            <h2 id={`board-${state}`}>
              {COMMITMENT_WORDS[state].name} <span className="meta">{own.length}</span>
            </h2>
            <p className="gloss">{COMMITMENT_WORDS[state].gloss}</p>
            <ul onKeyDown={moveInList}>
              {shown.map((row) => (
                <CommitmentCard key={row.id} row={row} asOf={asOf} />
              ))}
            </ul>
            {own.length > shown.length && (
              <button type="button" className="button" onClick={() => onOpen(state)}>
                All {grouped(own.length)}
              </button>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** Where the calendar of these commitments is. */
function calendarAddress(asked: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return query.size === 0 ? '/api/commitments.ics' : `/api/commitments.ics?${query}`;
}
