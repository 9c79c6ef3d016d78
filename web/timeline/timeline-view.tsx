import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { EventRow } from '../../src/model/answers.ts';
import type { DayInterval } from '../../src/base/days.ts';
import { summaryAnswer, timelineAnswer } from '../data/answers.ts';
import { announce } from '../parts/announce.ts';
import { Failure } from '../parts/failure.tsx';
import { PairBoxes } from '../parts/pair-boxes.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Waiting } from '../parts/waiting.tsx';
import { grouped, plural } from '../words/plural.ts';
import { HappeningList } from './happening-list.tsx';
import { TimeAxis } from './time-axis.tsx';
import { TimelineFilters } from './timeline-filters.tsx';

const route = getRouteApi('/timeline');
type Dated = EventRow & { readonly when: DayInterval };

/** What happened between two parties, on an axis and as a list. All choices stand in the address. */
export function TimelineView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery(timelineAnswer(search));
  const summary = useQuery({ ...summaryAnswer(), enabled: search.a === undefined });
  const dated = useMemo(() => (data?.rows ?? []).filter((row): row is Dated => row.when !== null), [data]);
  const undated = useMemo(() => (data?.rows ?? []).filter((row) => row.when === null), [data]);
  useTitle('Timeline');
  useEffect(() => {
    if (data && !isPlaceholderData) announce(plural(data.total, 'event'));
  }, [data, isPlaceholderData]);

  const change = (part: Partial<typeof search>): void =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  const pick = (id: string): void => {
    const line = document.getElementById(id);
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    line?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    line?.querySelector<HTMLElement>('a[data-item]')?.focus({ preventScroll: true });
  };
  return (
    <div className="view timeline">
      <header className="view-head">
        <h1>Timeline</h1>
        <PairBoxes a={search.a} b={search.b} onChange={change} />
      </header>
      {search.a === undefined && (summary.data?.topRelations.length ?? 0) > 0 && (
        <p className="suggestions">
          <span>For example:</span>
          {summary.data?.topRelations.slice(0, 4).map((row) => (
            <Link key={`${row.a.id} ${row.b.id}`} to="/timeline" search={{ a: row.a.id, b: row.b.id }}>
              {row.a.name} and {row.b.name}
            </Link>
          ))}
        </p>
      )}
      <TimelineFilters search={search} onChange={change} />
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting what="events" />
      ) : data.total === 0 ? (
        <p className="nothing">No event in this file fits these choices.</p>
      ) : (
        <div className={isPlaceholderData ? 'is-stale' : undefined}>
          <p className="meta count">
            <span>{plural(data.total, 'event')}</span>
            {data.total > data.rows.length && <span>the first {grouped(data.rows.length)} are shown: narrow the period to see others</span>}
            {undated.length > 0 && <span>{undated.length} of them without a day, listed at the end</span>}
          </p>
          {dated.length > 0 && <TimeAxis events={dated} onPick={pick} />}
          <HappeningList dated={dated} undated={undated} />
        </div>
      )}
    </div>
  );
}
