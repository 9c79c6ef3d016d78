import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncidentDetail } from '../../src/model/answers.ts';
import { standingOf } from '../../src/ontology/standing.ts';
import { incidentAnswer } from '../data/answers.ts';
import { QuadMark } from '../marks/quad-mark.tsx';
import { StandingTag } from '../marks/standing-tag.tsx';
import { Failure } from '../parts/failure.tsx';
import { Sides } from '../parts/sides.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Waiting } from '../parts/waiting.tsx';
import { dayWords, intervalWords } from '../words/day-words.ts';
import { kindWords, sideWords } from '../words/event-words.ts';
import { grouped } from '../words/plural.ts';
import { Agreement } from './agreement.tsx';
import { Disputes } from './disputes.tsx';
import { LinkWhy } from './link-why.tsx';
import { PromiseLinks } from './promise-links.tsx';
import { ReportTable } from './report-table.tsx';

const route = getRouteApi('/incidents/$incident');

/** One happening as all pages tell it: what they agree on, what they do not, and every report beside the others. */
export function IncidentView() {
  const { incident } = route.useParams();
  const { data, error, refetch } = useQuery(incidentAnswer(incident));
  const { from, to } = data ? sideWords(data) : { from: '', to: '' };
  useTitle(data ? `${to === '' ? from : `${from} to ${to}`}: ${kindWords(data)}` : 'Incident');
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting what="the incident" />;
  return <Incident key={data.id} incident={data} />;
}

function Incident({ incident }: { incident: IncidentDetail }) {
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const parties = [...new Map([...incident.actors, ...incident.recipients].map((party) => [party.id, party])).values()];
  return (
    <div className="view incident">
      <header className="incident-head">
        <div>
          <p className="kicker">
            <Link to="/incidents">Incidents</Link>
            {incident.isBackground && <span className="standing">background</span>}
          </p>
          <h1>
            <QuadMark quad={incident.quad} standing={standingOf(incident)} />
            <Sides event={incident} />
          </h1>
          <p className="incident-line">
            <span className="event-kind">{kindWords(incident)}</span>
            <StandingTag event={incident} />
            <span>{incident.when === null ? 'no day is told' : intervalWords(incident.when)}</span>
            {incident.where !== null && <span>{incident.where}</span>}
          </p>
          <p className="incident-words sentence-words">{incident.sentenceText.replace(/\s/g, ' ')}</p>
          {parties.length >= 2 && (
            <p className="card-links">
              <Link to="/timeline" search={{ a: parties[0]!.id, b: parties[1]!.id }}>
                Timeline of {parties[0]!.name} and {parties[1]!.name}
              </Link>
            </p>
          )}
        </div>
        <dl className="figures">
          <Figure what={incident.reports === 1 ? 'report' : 'reports'} count={incident.reports} />
          <Figure what={incident.outlets === 1 ? 'outlet' : 'outlets not known to copy each other'} count={incident.outlets} />
          <Figure what={incident.contradictions === 1 ? 'point in dispute' : 'points in dispute'} count={incident.contradictions} />
        </dl>
      </header>
      <dl className="incident-ends">
        <PageEnd what="Earliest seen here" page={incident.firstPage} />
        {incident.lastPage.id !== incident.firstPage.id && <PageEnd what="Last report" page={incident.lastPage} />}
        {incident.former.length > 0 && (
          <div>
            <dt>Formerly</dt>
            <dd>
              {incident.former.map((id) => (
                <code key={id}>{id} </code>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <div className="incident-columns">
        <Agreement incident={incident} />
        <Disputes incident={incident} onPoint={setPointed} />
      </div>
      <ReportTable incident={incident} pointed={pointed} />
      <LinkWhy incident={incident} />
      {incident.commitments.length > 0 && <PromiseLinks ids={incident.commitments} />}
    </div>
  );
}

function Figure({ what, count }: { what: string; count: number }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{grouped(count)}</dd>
    </div>
  );
}

function PageEnd({ what, page }: { what: string; page: IncidentDetail['firstPage'] }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <Link to="/pages/$page" params={{ page: page.id }}>
          {page.title}
        </Link>
        <span className="meta">
          {page.source !== null && <span>{page.source}</span>}
          <span>{page.written === null ? 'no date found' : dayWords(page.written)}</span>
        </span>
      </dd>
    </div>
  );
}
