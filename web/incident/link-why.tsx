import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncidentDetail } from '../../src/model/answers.ts';
import { LINK_RULES } from '../../src/ontology/link-rules.ts';
import { incidentWhyAnswer } from '../data/answers.ts';
import { Considerations } from '../parts/considerations.tsx';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { signedWeight } from '../words/signed-weight.ts';

/** Why the reports are one happening: each with the other that it is most like, and how every consideration weighed. Asked for when it is opened. */
export function LinkWhy({ incident }: { incident: IncidentDetail }) {
  const [isOpen, setOpen] = useState(false);
  if (incident.reports < 2) return null;
  return (
    <section aria-labelledby="link-why-heading" className="link-why">
      <div className="section-head">
        <h2 id="link-why-heading">Why these reports are one</h2>
      </div>
      {incident.isBackground ? (
        <p className="small">
          Each tells of it in passing, without a day of its own: the same kind of act between the same sides, with never more than two years
          in which none tells of it.
        </p>
      ) : (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>How each consideration weighed, in log-odds: above 0 more likely one happening than two</summary>
          {isOpen && <Reports incident={incident} />}
        </details>
      )}
    </section>
  );
}

function Reports({ incident }: { incident: IncidentDetail }) {
  const { data, error, refetch } = useQuery(incidentWhyAnswer(incident.id));
  const nameOf = (id: string): string => {
    const event = incident.events.find((candidate) => candidate.id === id);
    return event ? (event.source ?? event.pageTitle) : 'a report not shown here';
  };
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting what="the considerations" />;
  return (
    <ul className="families">
      {data.rows.flatMap(({ event, nearest, score, why }) =>
        nearest === null
          ? []
          : [
              <li key={event}>
                <h3>
                  {nameOf(event)} is most like {nameOf(nearest)}: {signedWeight(score)}
                </h3>
                <Considerations of={nameOf(event)} why={why.map(({ rule, weight }) => ({ words: LINK_RULES[rule], weight }))} />
              </li>,
            ],
      )}
    </ul>
  );
}
