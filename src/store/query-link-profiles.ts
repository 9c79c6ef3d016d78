import type { EventProfile } from '../model/link-profile.ts';
import type { Store } from './open-store.ts';
import { resolveIncident } from './query-incidents.ts';

/** What linking keeps of the reports of an incident, in the order of their ids, at most so many. */
export async function queryLinkProfiles(store: Store, incident: string, limit: number): Promise<EventProfile[]> {
  const id = await resolveIncident(store, incident);
  const rows = await store.rows<{ profile: string }>(
    `SELECT profile::VARCHAR AS profile FROM link_events WHERE state = 'linked' AND event IN (SELECT event FROM reports WHERE incident = $id) ORDER BY event LIMIT $limit`,
    { id, limit },
  );
  return rows.map(({ profile }) => JSON.parse(profile) as EventProfile);
}

/** What linking keeps of some events, by their ids. */
export async function queryEventProfiles(store: Store, events: readonly string[]): Promise<ReadonlyMap<string, EventProfile>> {
  const rows = await store.rows<{ event: string; profile: string }>(
    `SELECT event, profile::VARCHAR AS profile FROM link_events WHERE state = 'linked' AND event IN (SELECT unnest($events::VARCHAR[])) ORDER BY event`,
    { events },
  );
  return new Map(rows.map(({ event, profile }) => [event, JSON.parse(profile) as EventProfile]));
}
