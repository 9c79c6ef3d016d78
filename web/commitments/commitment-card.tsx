import { Link } from '@tanstack/react-router';
import type { CommitmentRow } from '../../src/model/answers.ts';
import { EVENT_TYPE_TABLE } from '../../src/ontology/plover.ts';
import { QuadMark } from '../marks/quad-mark.tsx';
import { Sides } from '../parts/sides.tsx';
import { COMMITMENT_WORDS } from '../words/commitment-words.ts';
import { dayWords, intervalWords } from '../words/day-words.ts';
import { codeWords, kindWords } from '../words/event-words.ts';
import { plural } from '../words/plural.ts';
import { OutcomeWhy } from './outcome-why.tsx';

/** One promise, plan or demand: what, when due, who announced it, and what came of it; as of a day, default the one on which the file is judged. */
export function CommitmentCard({ row, withState = false, asOf }: { row: CommitmentRow; withState?: boolean; asOf?: string | undefined }) {
  return (
    <li className={`commitment state-${row.state}`} id={row.id}>
      <p className="commitment-due">
        {row.due === null ? 'no due day' : <>due {intervalWords(row.due, 'short')}</>}
        {withState && <span className={`state-tag state-${row.state}`}>{COMMITMENT_WORDS[row.state].name.toLowerCase()}</span>}
      </p>
      <p className="commitment-what">
        <QuadMark
          quad={EVENT_TYPE_TABLE[row.type].quad}
          standing={row.state === 'cancelled' ? 'did not happen' : row.state === 'fulfilled' ? 'happened' : 'planned'}
        />
        <strong>
          <Sides event={row} />
        </strong>
        <span className="event-kind">{kindWords(row)}</span>
        <span className={`standing standing-${row.state === 'fulfilled' ? 'happened' : 'planned'}`}>{standingWords(row)}</span>
      </p>
      {row.targets.map((target) => (
        <p key={`${target.measure} ${target.value}`} className="small">
          aims at {target.value.toLocaleString('en-GB')} {codeWords(target.unit)} ({codeWords(target.measure)})
        </p>
      ))}
      <ul className="commitment-steps">
        <Step what={row.isDemand ? 'demanded' : 'announced'} steps={row.announced} />
        <Step what={row.state === 'partly' ? 'fulfilled in part' : 'fulfilled'} steps={row.fulfilledBy} />
        <Step what="called off" steps={row.cancelledBy} />
      </ul>
      <OutcomeWhy row={row} asOf={asOf} />
    </li>
  );
}

/** How it stands, in the line itself. */
function standingWords({ state, isDemand }: CommitmentRow): string {
  if (state === 'fulfilled') return 'fulfilled';
  if (state === 'partly') return 'fulfilled in part';
  if (state === 'cancelled') return isDemand ? 'demanded, refused' : 'called off';
  return isDemand ? 'demanded' : 'planned';
}

/** The first page that tells of a step, with the number of the others. */
function Step({ what, steps }: { what: string; steps: CommitmentRow['announced'] }) {
  const first = steps[0];
  if (!first) return null;
  return (
    <li>
      <span className="small">
        {what}
        {first.written !== null && ` ${dayWords(first.written, 'short')}`}
        {first.source !== null && `, ${first.source}`}
      </span>
      <Link to="/pages/$page" params={{ page: first.page }} search={{ at: `event:${first.event}` }} className="commitment-words" data-item>
        {first.sentenceText.replace(/\s/g, ' ')}
      </Link>
      {(steps.length > 1 || first.incident !== null) && (
        <span className="small">
          {first.incident !== null && (
            <Link to="/incidents/$incident" params={{ incident: first.incident }}>
              {steps.length > 1 ? `and ${plural(steps.length - 1, 'other report')}` : 'as an incident'}
            </Link>
          )}
        </span>
      )}
    </li>
  );
}
