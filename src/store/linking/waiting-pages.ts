import type { EventProfile, LinkProfile, PageProfile } from '../../model/link-profile.ts';
import { inTransaction } from '../prepare-schema.ts';
import { COMMITMENT_EVENTS, COMMITMENTS } from '../schema/commitments.ts';
import { COPIES } from '../schema/copies.ts';
import { CONTRADICTIONS, INCIDENTS, REPORTS } from '../schema/incidents.ts';
import { CANDIDATE_CAPS, LINK_EVENTS, LINK_GROUPS, LINK_KEYS, LINK_PAGES, LINK_PAIRS } from '../schema/link-index.ts';
import { inList, type LinkConnection } from './link-connection.ts';

/** What linking makes, and can make anew from link_pages and link_events. */
const MADE_TABLES = [
  ...[LINK_KEYS, LINK_PAIRS, LINK_GROUPS, CANDIDATE_CAPS],
  ...[INCIDENTS, REPORTS, CONTRADICTIONS, COMMITMENTS, COMMITMENT_EVENTS, COPIES],
] as const;

/** What linking keeps of pages and events: those that wait, and those that are linked. */
export class WaitingPages {
  constructor(private readonly link: LinkConnection) {}

  /** Leaves profiles of pages that the file does not hold otherwise: for measuring. */
  async add(profiles: readonly LinkProfile[]): Promise<void> {
    await this.link.append(async (to) => {
      for (const { page, events } of profiles) {
        await to.add(LINK_PAGES, { page: page.page, state: 'new', profile: page });
        for (const event of events) await to.add(LINK_EVENTS, { event: event.event, page: page.page, state: 'new', profile: event });
      }
    });
  }

  /**
   * Takes away what rules of another number linked, so that all pages wait to be linked anew. Names of incidents are kept, and lead on once
   * {@link WaitingPages.leadOn} is called.
   */
  async forgetOlder(version: number): Promise<void> {
    const { link } = this;
    const [meta] = await link.rows<{ value: string }>("SELECT value FROM meta WHERE key = 'links'");
    if (meta?.value === String(version)) return;
    // Pages that were taken back stand in the tables until they are taken out: they count too.
    const isLinked = (await link.rows("SELECT 1 FROM link_pages WHERE state <> 'new' LIMIT 1")).length > 0;
    await inTransaction(link.connection, async () => {
      if (isLinked) {
        // Each name leads to itself until all is linked anew.
        await link.rows('DELETE FROM incident_history WHERE former IN (SELECT incident FROM incidents)');
        await link.rows('INSERT INTO incident_history SELECT incident, incident FROM incidents');
        for (const { name } of MADE_TABLES) await link.rows(`DELETE FROM ${name}`);
        for (const table of ['link_pages', 'link_events']) {
          await link.rows(`DELETE FROM ${table} WHERE state = 'gone'`);
          await link.rows(`UPDATE ${table} SET state = 'new'`);
        }
      }
      await link.rows("DELETE FROM meta WHERE key = 'links'");
      await link.rows("INSERT INTO meta VALUES ('links', $version)", {}, { version: String(version) });
    });
  }

  /** Leads names of incidents that were taken away by {@link WaitingPages.forgetOlder} to where their events are now. Does nothing where all do. */
  async leadOn(): Promise<void> {
    const { link } = this;
    const left = await link.rows('SELECT 1 FROM incident_history WHERE former = incident LIMIT 1');
    if (left.length === 0) return;
    await inTransaction(link.connection, async () => {
      await link.rows('DELETE FROM incident_history WHERE former IN (SELECT incident FROM incidents)');
      // The name of an incident is that of its smallest event.
      await link.rows(
        `UPDATE incident_history SET incident = reports.incident FROM reports
         WHERE reports.event = 'e_' || substr(incident_history.incident, 3) AND incident_history.incident NOT IN (SELECT incident FROM incidents)`,
      );
      await link.rows('DELETE FROM incident_history WHERE former = incident');
    });
  }

  /**
   * Puts pages that wait in the order in which {@link WaitingPages.findNext} gives them: by the day of writing, those without one first. What is compared lies near in time, so that
   * a step leaves most of what was linked alone.
   */
  async order(state: 'new' | 'gone'): Promise<void> {
    await this.link.rows(
      `CREATE OR REPLACE TEMP TABLE link_waiting AS
       SELECT page, row_number() OVER (ORDER BY (profile->>'$.written[1]')::INTEGER NULLS FIRST, page)::INTEGER AS place FROM link_pages WHERE state = $state`,
      {},
      { state },
    );
  }

  /** The next pages that wait, at most so many. */
  async findNext(state: 'new' | 'gone', limit: number): Promise<LinkProfile[]> {
    const next = await this.link.rows<{ page: string }>(
      'DELETE FROM link_waiting WHERE place <= $limit + (SELECT min(place) FROM link_waiting) - 1 RETURNING page',
      {},
      { limit },
    );
    if (next.length === 0) return [];
    const pages = next.map((row) => row.page);
    const profiles = await this.link.read(
      `SELECT profile::VARCHAR FROM link_pages WHERE state = $state AND page ${inList('pages')} ORDER BY page`,
      { pages },
      { state },
      (text) => JSON.parse(text) as PageProfile,
    );
    const byPage = new Map<string, EventProfile[]>(profiles.map(({ page }) => [page, []]));
    await this.link.read(
      `SELECT profile::VARCHAR FROM link_events WHERE state = $state AND page ${inList('pages')} ORDER BY page, event`,
      { pages },
      { state },
      (text) => {
        const event = JSON.parse(text) as EventProfile;
        byPage.get(event.page)?.push(event);
      },
    );
    return profiles.map((page) => ({ page, events: byPage.get(page.page)! }));
  }

  /** Marks pages as linked, or forgets those that are gone. */
  async settle(pages: readonly string[], state: 'new' | 'gone'): Promise<void> {
    for (const table of ['link_pages', 'link_events'])
      await this.link.rows(
        state === 'new'
          ? `UPDATE ${table} SET state = 'linked' WHERE state = 'new' AND page ${inList('pages')}`
          : `DELETE FROM ${table} WHERE state = 'gone' AND page ${inList('pages')}`,
        { pages },
      );
  }

  async countLinked(): Promise<number> {
    return (await this.link.rows<{ n: number }>("SELECT count(*)::INTEGER AS n FROM link_pages WHERE state = 'linked'"))[0]!.n;
  }

  async findPages(pages: readonly string[]): Promise<PageProfile[]> {
    return this.link.read(
      `SELECT profile::VARCHAR FROM link_pages WHERE page ${inList('pages')} ORDER BY page, state`,
      { pages },
      {},
      (text) => JSON.parse(text) as PageProfile,
    );
  }

  /** The sentences of some pages, without what else is kept of them. */
  async findSentences(pages: readonly string[]): Promise<Pick<PageProfile, 'page' | 'sentences'>[]> {
    const rows = await this.link.rows<{ page: PageProfile['page']; sentences: string }>(
      `SELECT page, (profile->'$.sentences')::VARCHAR AS sentences FROM link_pages WHERE page ${inList('pages')} ORDER BY page, state`,
      { pages },
    );
    return rows.map(({ page, sentences }) => ({ page, sentences: JSON.parse(sentences) as PageProfile['sentences'] }));
  }

  async findEvents(events: readonly string[]): Promise<EventProfile[]> {
    return this.link.read(
      `SELECT profile::VARCHAR FROM link_events WHERE event ${inList('events')} ORDER BY event, state`,
      { events },
      {},
      (text) => JSON.parse(text) as EventProfile,
    );
  }
}
