import { RapportError } from '../base/rapport-error.ts';
import type { ContradictionRow, EventRow, IncidentDetail, IncidentMembers, IncidentRow, Rows } from '../model/answers.ts';
import { EVENT_TYPE_TABLE, type EventType, type Realis } from '../ontology/plover.ts';
import { EVENT_ORDER, findEvents, toInterval } from './event-rows.ts';
import type { Store, StoreValue } from './open-store.ts';
import { PAGE_VOICES, SOLE_VOICES } from './page-voices.ts';
import { findPartyRefs } from './party-refs.ts';

export interface IncidentsQuery {
  /** Id of a party; incidents that it takes part in on either side. */
  readonly a?: string;
  readonly b?: string;
  readonly types?: readonly EventType[];
  /** First and last day, inclusive; an incident belongs where its days touch them. */
  readonly from?: string;
  readonly to?: string;
  /** Only incidents that at least so many pages tell of. Default 1. */
  readonly pages?: number;
  /** Only incidents that rest on this voice alone, by the name that `queryCarriers` gives. */
  readonly voice?: string;
  /** Whether a war, sanctions or a stance in the background count. Default: yes. */
  readonly background?: boolean;
  readonly offset?: number;
  /** Default 50. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50;
/** Reports that a detail lists: a war has thousands. */
const MAX_REPORTS = 200;

interface StoredIncident {
  incident: string;
  type: EventType;
  mode: string | null;
  realis: Realis;
  actors: string[];
  recipients: string[];
  first_day: string | null;
  last_day: string | null;
  place: string | null;
  is_background: boolean;
  reports: number;
  pages: number;
  outlets: number;
  contradictions: number;
  first: string;
  last: string;
  earliest: string;
  total: number;
}

interface StoredPage {
  page: string;
  title: string;
  source: string | null;
  written: string | null;
}

/** Incidents, those of most outlets first. */
export async function queryIncidents(store: Store, query: IncidentsQuery = {}): Promise<Rows<IncidentRow>> {
  const conditions: string[] = [];
  const values: Record<string, StoreValue> = {};
  const add = (name: string, value: StoreValue | undefined, condition: string): void => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    values[name] = value;
    conditions.push(condition);
  };
  const takesPart = (name: string): string => `(list_contains(i.actors, $${name}) OR list_contains(i.recipients, $${name}))`;
  add('a', query.a, takesPart('a'));
  add('b', query.b, takesPart('b'));
  add('types', query.types, 'list_contains($types::VARCHAR[], i.type)');
  add('from', query.from, 'i.last_day >= $from::DATE');
  add('to', query.to, 'i.first_day <= $to::DATE');
  add('pages', query.pages, 't.pages >= $pages');
  add('voice', query.voice, `i.incident IN (SELECT incident FROM ${SOLE_VOICES} WHERE voice = $voice)`);
  if (query.background === false) conditions.push('NOT i.is_background');
  return findIncidents(store, conditions.join(' AND ') || 'true', values, query.limit ?? DEFAULT_LIMIT, query.offset ?? 0);
}

async function findIncidents(
  store: Store,
  where: string,
  values: Readonly<Record<string, StoreValue>>,
  limit: number,
  offset: number,
): Promise<Rows<IncidentRow>> {
  const refs = await findPartyRefs(store);
  const rows = await store.rows<StoredIncident>(
    `WITH v AS (FROM ${PAGE_VOICES}),
     t AS (SELECT r.incident, count(DISTINCT r.page)::INTEGER AS pages, count(DISTINCT v.voice)::INTEGER AS outlets,
       arg_min(r.page, (v.day, r.page)) AS first, arg_max(r.page, (CASE WHEN v.day = '9999-12-31' THEN '0001-01-01' ELSE v.day END, r.page)) AS last, arg_min(r.event, (v.day, r.page, r.event)) AS event
       FROM reports r JOIN v USING (page) GROUP BY r.incident),
     found AS (SELECT i.*, t.pages, t.outlets, t.first, t.last, t.event AS earliest, (count(*) OVER ())::INTEGER AS total
       FROM incidents i JOIN t USING (incident) WHERE ${where} ORDER BY t.outlets DESC, t.pages DESC, i.first_day DESC NULLS LAST, i.incident LIMIT $limit OFFSET $offset)
     SELECT f.incident, f.type, f.mode, f.realis, f.actors, f.recipients, f.first_day::VARCHAR AS first_day, f.last_day::VARCHAR AS last_day, f.place, f.is_background, f.reports, f.pages, f.outlets,
       f.first, f.last, f.earliest, f.total, (SELECT count(*)::INTEGER FROM contradictions c WHERE c.incident = f.incident) AS contradictions
     FROM found f ORDER BY f.outlets DESC, f.pages DESC, f.first_day DESC NULLS LAST, f.incident`,
    { ...values, limit, offset },
  );
  const pages = new Map(
    (
      await store.rows<StoredPage>(
        'SELECT page, title, source, written FROM current_pages WHERE page IN (SELECT unnest($pages::VARCHAR[]))',
        {
          pages: [...new Set(rows.flatMap((row) => [row.first, row.last]))],
        },
      )
    ).map((page) => [page.page, page] as const),
  );
  const voices = await findVoices(
    store,
    rows.map((row) => row.incident),
  );
  const sentences = new Map(
    (
      await store.rows<{ event: string; sentence: string }>(
        'SELECT e.event, e.sentence_text AS sentence FROM events e JOIN readings r USING (reading) WHERE r.is_current AND e.event IN (SELECT unnest($events::VARCHAR[]))',
        { events: rows.map((row) => row.earliest) },
      )
    ).map(({ event, sentence }) => [event, sentence] as const),
  );
  const pageOf = (id: string): IncidentRow['firstPage'] => {
    const page = pages.get(id);
    return { id, title: page?.title ?? id, source: page?.source ?? null, written: page?.written ?? null };
  };
  return {
    rows: rows.map((row) => ({
      id: row.incident,
      type: row.type,
      quad: EVENT_TYPE_TABLE[row.type].quad,
      mode: row.mode,
      realis: row.realis,
      actors: row.actors.map(refs),
      recipients: row.recipients.map(refs),
      when: toInterval(row.first_day, row.last_day),
      where: row.place,
      isBackground: row.is_background,
      reports: row.reports,
      pages: row.pages,
      outlets: row.outlets,
      contradictions: row.contradictions,
      firstPage: pageOf(row.first),
      lastPage: pageOf(row.last),
      saidBy: voices.get(row.incident) ?? [],
      sentenceText: sentences.get(row.earliest) ?? '',
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** Whose word some incidents are; nobody's where a report says so in its own voice. */
async function findVoices(store: Store, incidents: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await store.rows<{ incident: string; names: string[] | null; is_told: boolean }>(
    `SELECT r.incident, list(DISTINCT s.name ORDER BY s.name) FILTER (s.name IS NOT NULL) AS names, bool_or(s.name IS NULL) AS is_told
     FROM reports r JOIN readings d ON d.page = r.page AND d.is_current LEFT JOIN event_sources s ON s.reading = d.reading AND s.event = r.event
     WHERE r.incident IN (SELECT unnest($incidents::VARCHAR[])) GROUP BY r.incident`,
    { incidents },
  );
  return new Map(rows.map(({ incident, names, is_told }) => [incident, is_told ? [] : (names ?? [])]));
}

/**
 * One incident with all its reports. `incident` is its id, a former one, or the start of one.
 * @throws RapportError `not-found`
 */
export async function queryIncident(store: Store, incident: string): Promise<IncidentDetail> {
  const id = await resolveIncident(store, incident);
  const { rows } = await findIncidents(store, 'i.incident = $incident', { incident: id }, 1, 0);
  const row = rows[0]!;
  const found = await findEvents(
    store,
    'e.event IN (SELECT event FROM reports WHERE incident = $incident)',
    { incident: id },
    `ORDER BY p.written_last_day NULLS LAST, ${EVENT_ORDER} LIMIT ${MAX_REPORTS}`,
  );
  const families = new Map(
    (
      await store.rows<{ page: string; family: string; is_earliest: boolean }>(
        'SELECT page, family, is_earliest FROM copies WHERE page IN (SELECT unnest($pages::VARCHAR[]))',
        { pages: found.map((event) => event.row.page) },
      )
    ).map((copy) => [copy.page, copy] as const),
  );
  const events = found.map(({ row: event }) => ({
    ...event,
    family: families.get(event.page)?.family ?? null,
    isEarliest: families.get(event.page)?.is_earliest ?? true,
  }));
  const disputed = (
    await store.rows<{ field: ContradictionRow['field']; about: string; sides: string }>(
      'SELECT field, about, sides::VARCHAR AS sides FROM contradictions WHERE incident = $incident ORDER BY ordinal',
      { incident: id },
    )
  ).map(({ field, about, sides }) => ({ field, about, sides: JSON.parse(sides) as ContradictionRow['sides'] }));
  const former = await store.rows<{ former: string }>('SELECT former FROM incident_history WHERE incident = $incident ORDER BY former', {
    incident: id,
  });
  const commitments = await store.rows<{ commitment: string }>(
    'SELECT DISTINCT commitment FROM commitment_events WHERE event IN (SELECT event FROM reports WHERE incident = $incident) ORDER BY commitment',
    { incident: id },
  );
  return {
    ...row,
    events,
    agreed: listAgreed(events),
    disputed,
    former: former.map((entry) => entry.former),
    commitments: commitments.map((entry) => entry.commitment),
  };
}

/** The id of the incident that is meant by its id, a former one, the start of one, or a report. */
export async function resolveIncident(store: Store, incident: string): Promise<string> {
  const found = await store.rows<{ incident: string }>(
    `SELECT DISTINCT incident FROM (
       SELECT incident FROM incidents WHERE incident = $incident OR (length($incident) > 2 AND starts_with(incident, $incident))
       UNION ALL SELECT incident FROM incident_history WHERE former = $incident
       UNION ALL SELECT incident FROM reports WHERE event = $incident OR event = 'e_' || substr($incident, 3)) WHERE incident IN (SELECT incident FROM incidents) ORDER BY incident = $incident DESC, incident LIMIT 10`,
    { incident },
  );
  if (found.length === 1 || found[0]?.incident === incident) return found[0]!.incident;
  throw new RapportError('not-found', {
    expected: 'the id of one incident',
    found: found.length === 0 ? `no incident has the id «${incident}»` : `several incidents begin with «${incident}»`,
    todo:
      found.length === 0
        ? 'Ids stand at the end of each line of: rapport incidents'
        : `Say which: ${found.map((row) => row.incident).join(', ')}`,
  });
}

/** What all reports that tell of a field say alike. */
function listAgreed(events: readonly EventRow[]): { field: string; value: string }[] {
  const agreed: { field: string; value: string }[] = [];
  const add = (field: string, values: readonly (string | null)[]): void => {
    const told = new Set(values.filter((value): value is string => value !== null && value !== ''));
    if (told.size === 1) agreed.push({ field, value: [...told][0]! });
  };
  const names = (parties: readonly { readonly name: string }[]): string =>
    parties
      .map((party) => party.name)
      .sort((a, b) => (a < b ? -1 : 1))
      .join(', ');
  add(
    'type',
    events.map((event) => event.type),
  );
  add(
    'mode',
    events.map((event) => event.mode),
  );
  add(
    'actors',
    events.map((event) => names(event.actors)),
  );
  add(
    'recipients',
    events.map((event) => names(event.recipients)),
  );
  add(
    'day',
    events.map((event) =>
      event.when
        ? event.when.firstDay === event.when.lastDay
          ? event.when.firstDay
          : `${event.when.firstDay}/${event.when.lastDay}`
        : null,
    ),
  );
  add(
    'place',
    events.map((event) => event.where),
  );
  add(
    'realis',
    events.map((event) => event.realis),
  );
  return agreed;
}

/** Which events are reports of which incident, by what a person calls the page. In the order of ids. */
export async function queryIncidentMembers(
  store: Store,
  query: { readonly offset?: number; readonly limit?: number } = {},
): Promise<Rows<IncidentMembers>> {
  const rows = await store.rows<{ incident: string; label: string; event: string }>(
    `SELECT r.incident, p.label, r.event FROM reports r JOIN current_pages p USING (page)
     WHERE r.incident IN (SELECT incident FROM incidents ORDER BY incident LIMIT $limit OFFSET $offset) ORDER BY r.incident, p.label, r.event`,
    { limit: query.limit ?? DEFAULT_LIMIT, offset: query.offset ?? 0 },
  );
  const [counted] = await store.rows<{ total: number }>('SELECT count(*)::INTEGER AS total FROM incidents');
  const byId = new Map<string, { document: string; event: string }[]>();
  for (const { incident, label, event } of rows) {
    const list = byId.get(incident) ?? [];
    list.push({ document: label, event });
    byId.set(incident, list);
  }
  return { rows: [...byId].map(([id, members]) => ({ id, members })), total: counted?.total ?? 0 };
}
