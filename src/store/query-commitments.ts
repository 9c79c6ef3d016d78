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
  /**
   * The day from which they are judged: what was announced or told to have come later is left out. Default: the one that the last run was given, else the latest day of writing in
   * the file.
   */
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

/** SQL: the day of judging that the last run was given; NULL where it was given none. */
const NAMED_DAY = '(SELECT as_of FROM runs ORDER BY started DESC, run LIMIT 1)';

/**
 * SQL: whether an event called `e` on a page of a reading called `r` was told by the day `$known`. A page that gives no day of its own may have been written when its period
 * began, but not before what it tells. All is known where no day was named.
 */
const IS_TOLD = `coalesce(CASE r.written_precision WHEN 'day' THEN r.last_day ELSE coalesce(greatest(r.first_day, e.first_day), e.first_day) END <= $known::DATE, true)`;

/** SQL: of each commitment, which of its parts were told by the day. */
const TOLD = `SELECT c.commitment, ${(['announced', 'fulfilled', 'cancelled'] as const).map((role) => `coalesce(bool_or(${IS_TOLD}) FILTER (c.role = '${role}'), false) AS is_${role}`).join(', ')}
  FROM commitment_events c JOIN readings r ON r.page = c.page AND r.is_current JOIN events e ON e.reading = r.reading AND e.event = c.event GROUP BY c.commitment`;

/** SQL: commitments as they stood on the day that was named: what was told later had not come yet. */
const AS_TOLD = `SELECT c.* REPLACE (CASE WHEN state IN ('fulfilled', 'partly') AND is_fulfilled OR state = 'cancelled' AND is_cancelled THEN state
    WHEN is_cancelled THEN 'cancelled' ELSE 'open' END AS state), is_announced
  FROM commitments c JOIN (${TOLD}) told USING (commitment)`;

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
  // What had not been announced on the day was no commitment yet.
  conditions.push('is_announced');
  return findCommitments(store, conditions.join(' AND '), values, query);
}

async function findCommitments(
  store: Store,
  where: string,
  values: Readonly<Record<string, StoreValue>>,
  { asOf, limit, offset }: CommitmentsQuery,
): Promise<Rows<CommitmentRow>> {
  const refs = await findPartyRefs(store);
  const days = await store.rows<{ named: string | null; latest: string | null }>(
    `SELECT coalesce($asOf::DATE, ${NAMED_DAY})::VARCHAR AS named, ${LATEST_WRITING}::VARCHAR AS latest`,
    { asOf: asOf ?? null },
  );
  const known = days[0]?.named ?? null;
  const today = known ?? days[0]?.latest ?? null;
  const rows = await store.rows<StoredCommitment>(
    `WITH told AS (${known === null ? 'SELECT *, true AS is_announced FROM commitments' : AS_TOLD}),
     judged AS (SELECT * REPLACE (CASE WHEN state = 'open' AND due_last < $today::DATE THEN 'unreported' ELSE state END AS state) FROM told)
     SELECT commitment, state, type, mode, actors, recipients, due_first::VARCHAR AS due_first, due_last::VARCHAR AS due_last, is_demand, targets::VARCHAR AS targets, (count(*) OVER ())::INTEGER AS total
     FROM judged WHERE ${where} ORDER BY due_last NULLS LAST, due_first, commitment LIMIT $limit OFFSET $offset`,
    { ...values, ...(known !== null && { known }), today, limit: limit ?? DEFAULT_LIMIT, offset: offset ?? 0 },
  );
  const events = await store.rows<StoredCommitmentEvent>(
    `SELECT c.commitment, c.role, c.event, c.page, p.label, i.incident, p.source, p.written, e.first_day::VARCHAR AS first_day, e.last_day::VARCHAR AS last_day, e.sentence_text AS sentence
     FROM commitment_events c JOIN current_pages p USING (page) JOIN readings r USING (reading) JOIN events e ON e.reading = p.reading AND e.event = c.event
     LEFT JOIN reports i ON i.event = c.event
     WHERE c.commitment IN (SELECT unnest($ids::VARCHAR[])) AND ${IS_TOLD} ORDER BY c.commitment, p.written_last_day NULLS LAST, p.label, c.event`,
    { ids: rows.map((row) => row.commitment), known },
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
 * One commitment, by its id or the start of one, as it stood on a day. Default as for {@link CommitmentsQuery}.
 * @throws RapportError `not-found`
 */
export async function queryCommitment(store: Store, commitment: string, asOf?: string): Promise<CommitmentRow> {
  const { rows } = await findCommitments(
    store,
    'is_announced AND (commitment = $commitment OR (length($commitment) > 2 AND starts_with(commitment, $commitment)))',
    { commitment },
    { limit: 10, ...(asOf !== undefined && { asOf }) },
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
