import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommitmentRow } from '../../src/model/answers.ts';
import { OUTCOME_RULES } from '../../src/ontology/outcome-rules.ts';
import { commitmentWhyAnswer } from '../data/answers.ts';
import { Considerations } from '../parts/considerations.tsx';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { dayWords } from '../words/day-words.ts';
import { signedWeight } from '../words/signed-weight.ts';

/** Why what was told counts as what came of a promise: each outcome with the announcement that it fits best. Asked for when it is opened, as of the day on which the promise is judged. */
export function OutcomeWhy({ row, asOf }: { row: CommitmentRow; asOf: string | undefined }) {
  const [isOpen, setOpen] = useState(false);
  if (row.fulfilledBy.length === 0 && row.cancelledBy.length === 0) return null;
  return (
    <details className="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why this counts</summary>
      {isOpen && <Outcomes row={row} asOf={asOf} />}
    </details>
  );
}

function Outcomes({ row, asOf }: { row: CommitmentRow; asOf: string | undefined }) {
  const { data, error, refetch } = useQuery(commitmentWhyAnswer(row.id, asOf));
  const nameOf = (id: string): string => {
    const event = [...row.announced, ...row.fulfilledBy, ...row.cancelledBy].find((candidate) => candidate.event === id);
    if (!event) return 'a report not shown here';
    return `${event.source ?? event.document}${event.written === null ? '' : `, ${dayWords(event.written, 'short')}`}`;
  };
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting what="the considerations" />;
  return (
    <ul className="families">
      {data.rows.map(({ event, announced, kind, score, why }) => (
        <li key={`${kind} ${event}`}>
          <p>
            {nameOf(event)} {kind === 'fulfils' ? 'tells that it was done' : 'calls it off'}, as announced by {nameOf(announced)}:{' '}
            {signedWeight(score)}
          </p>
          <Considerations of={nameOf(event)} why={why.map(({ rule, weight }) => ({ words: OUTCOME_RULES[rule], weight }))} />
        </li>
      ))}
    </ul>
  );
}
