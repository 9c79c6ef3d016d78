import { RapportError } from '../base/rapport-error.ts';
import type { CommitmentEventRow, CommitmentRow, Rows } from '../model/answers.ts';
import type { CommitmentState } from '../model/commitment.ts';
import type { EventType } from '../ontology/plover.ts';
import { toInterval } from './event-rows.ts';
import type { Store, StoreValue } from './open-store.ts';
import { findPartyRefs } from './party-refs.ts';
import { LATEST_WRITING } from './written-end.ts';

export interface CommitmentsQuery {
  readonly states?: readonly CommitmentState[];
  /** Id of a party on either side. */
  readonly party?: string;
  /** Id of a second party that must stand in the same commitment. */
  readonly other?: string;
  /** The day from which they are judged. Default: that of the last run that was given one, else the latest day of writing in the file. */
  readonly asOf?: string;
  /** Whether acts that are only demanded count. Default: yes. */
  readonly demands?: boolean;
  readonly offset?: number;
  /** Default 50. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50;

interface StoredCommitment {
  commitment: string;
  state: CommitmentState;
  type: EventType;
  mode: string | null;
  actors: string[];
  recipients: string[];
  due_first: string | null;
  due_last: string | null;
  is_demand: boolean;
  targets: string;
  total: number;
}

interface StoredCommitmentEvent {
  commitment: string;
  role: 'announced' | 'fulfilled' | 'cancelled';
  event: string;
  page: string;
  label: string;
  incident: string | null;
  source: string | null;
  written: string | null;
  first_day: string | null;
  last_day: string | null;
  sentence: string;
}

const AS_OF = `coalesce($asOf::DATE, (SELECT as_of FROM runs WHERE as_of IS NOT NULL ORDER BY started DESC, run LIMIT 1), ${LATEST_WRITING})`;

/** Commitments: those due first come first, those without a day last. */
export async function queryCommitments(store: Store, query: CommitmentsQuery = {}): Promise<Rows<CommitmentRow>> {
  const conditions: string[] = [];
  const values: Record<string, StoreValue> = {};
  if (query.states !== undefined && query.states.length > 0) {
    values.states = query.states;
    conditions.push('list_contains($states::VARCHAR[], state)');
  }
  for (const side of ['party', 'other'] as const) {
    const party = query[side];
    if (party === undefined) continue;
    values[side] = party;
    conditions.push(`(list_contains(actors, $${side}) OR list_contains(recipients, $${side}))`);
  }
  if (query.demands === false) conditions.push('NOT is_demand');
  return findCommitments(store, conditions.join(' AND ') || 'true', values, query);
}

async function findCommitments(
  store: Store,
  where: string,
  values: Readonly<Record<string, StoreValue>>,
  { asOf, limit, offset }: CommitmentsQuery,
): Promise<Rows<CommitmentRow>> {
  const refs = await findPartyRefs(store);
  const rows = await store.rows<StoredCommitment>(
    `WITH judged AS (SELECT * REPLACE (CASE WHEN state = 'open' AND due_last < ${AS_OF} THEN 'unreported' ELSE state END AS state) FROM commitments)
     SELECT commitment, state, type, mode, actors, recipients, due_first::VARCHAR AS due_first, due_last::VARCHAR AS due_last, is_demand, targets::VARCHAR AS targets, (count(*) OVER ())::INTEGER AS total
     FROM judged WHERE ${where} ORDER BY due_last NULLS LAST, due_first, commitment LIMIT $limit OFFSET $offset`,
    { ...values, asOf: asOf ?? null, limit: limit ?? DEFAULT_LIMIT, offset: offset ?? 0 },
  );
  const events = await store.rows<StoredCommitmentEvent>(
    `SELECT c.commitment, c.role, c.event, c.page, p.label, r.incident, p.source, p.written, e.first_day::VARCHAR AS first_day, e.last_day::VARCHAR AS last_day, e.sentence_text AS sentence
     FROM commitment_events c JOIN current_pages p USING (page) JOIN events e ON e.reading = p.reading AND e.event = c.event LEFT JOIN reports r ON r.event = c.event
     WHERE c.commitment IN (SELECT unnest($ids::VARCHAR[])) ORDER BY c.commitment, p.written_last_day NULLS LAST, p.label, c.event`,
    { ids: rows.map((row) => row.commitment) },
  );
  const byCommitment = new Map<string, StoredCommitmentEvent[]>();
  for (const event of events) {
    const list = byCommitment.get(event.commitment);
    if (list) list.push(event);
    else byCommitment.set(event.commitment, [event]);
  }
  return {
    rows: rows.map((row) => {
      const own = byCommitment.get(row.commitment) ?? [];
      const inRole = (role: StoredCommitmentEvent['role']): CommitmentEventRow[] =>
        own.filter((event) => event.role === role).map(toEventRow);
      return {
        id: row.commitment,
        state: row.state,
        type: row.type,
        mode: row.mode,
        actors: row.actors.map(refs),
        recipients: row.recipients.map(refs),
        due: toInterval(row.due_first, row.due_last),
        isDemand: row.is_demand,
        targets: JSON.parse(row.targets) as CommitmentRow['targets'],
        announced: inRole('announced'),
        fulfilledBy: inRole('fulfilled'),
        cancelledBy: inRole('cancelled'),
      };
    }),
    total: rows[0]?.total ?? 0,
  };
}

/**
 * One commitment, by its id or the start of one.
 * @throws RapportError `not-found`
 */
export async function queryCommitment(store: Store, commitment: string): Promise<CommitmentRow> {
  const { rows } = await findCommitments(
    store,
    '(commitment = $commitment OR (length($commitment) > 2 AND starts_with(commitment, $commitment)))',
    { commitment },
    { limit: 10 },
  );
  const exact = rows.find((row) => row.id === commitment) ?? (rows.length === 1 ? rows[0] : undefined);
  if (exact) return exact;
  throw new RapportError('not-found', {
    expected: 'the id of one commitment',
    found: rows.length === 0 ? `no commitment has the id «${commitment}»` : `several commitments begin with «${commitment}»`,
    todo:
      rows.length === 0
        ? 'Ids stand at the end of each line of: rapport commitments'
        : `Say which: ${rows.map((row) => row.id).join(', ')}`,
  });
}

const toEventRow = (event: StoredCommitmentEvent): CommitmentEventRow => ({
  event: event.event,
  page: event.page,
  document: event.label,
  incident: event.incident,
  source: event.source,
  written: event.written,
  when: toInterval(event.first_day, event.last_day),
  sentenceText: event.sentence,
});
