import type { Contradiction, Incident } from '../../model/incident.ts';
import type { DayRange, EventProfile } from '../../model/link-profile.ts';
import { CONTRADICTIONS, INCIDENT_HISTORY, INCIDENTS, REPORTS } from '../schema/incidents.ts';
import { LINK_GROUPS } from '../schema/link-index.ts';
import type { TableAppender } from '../table-appender.ts';
import { inList, type LinkConnection, unnested } from './link-connection.ts';
import type { WaitingPages } from './waiting-pages.ts';

/** A war, sanctions or a stance as one page tells of it. */
export interface BackgroundEvent {
  readonly key: string;
  /** The time that it is told of, as days since 1970-01-01; undefined where the page does not tell. */
  readonly time?: DayRange;
  readonly profile: EventProfile;
}

/** Incident of a background event until those of its key are parted. */
const NOT_YET = 'new';

/** Writes incidents, and leads former names on. */
export class IncidentRows {
  constructor(
    private readonly link: LinkConnection,
    private readonly pages: WaitingPages,
  ) {}

  /** Writes incidents in place of those that their events, and those of `gone`, were in. */
  async replace(
    incidents: readonly { readonly incident: Incident; readonly contradictions: readonly Contradiction[] }[],
    gone: readonly string[],
  ): Promise<void> {
    const events = [...incidents.flatMap(({ incident }) => incident.reports.map((report) => report.event as string)), ...gone];
    const former = await this.link.rows<{ incident: string; event: string }>(
      `SELECT incident, event FROM reports WHERE incident IN (SELECT incident FROM reports WHERE event ${inList('events')}) ORDER BY incident, event`,
      { events },
    );
    const old = [...new Set(former.map((row) => row.incident))];
    for (const table of ['reports', 'incidents', 'contradictions'])
      await this.link.rows(`DELETE FROM ${table} WHERE incident ${inList('old')}`, { old });
    await this.link.append(async (to) => {
      for (const { incident, contradictions } of incidents) {
        await this.appendIncident(to, incident, incident.reports.length);
        for (const { event, page } of incident.reports) await to.add(REPORTS, { incident: incident.id, event, page });
        for (const [ordinal, { field, about, sides }] of contradictions.entries())
          await to.add(CONTRADICTIONS, { incident: incident.id, ordinal, field, about, sides });
      }
    });
    const now = new Map(
      incidents.flatMap(({ incident }) => incident.reports.map((report) => [report.event as string, incident.id as string] as const)),
    );
    await this.keepHistory(former, now);
  }

  /**
   * Adds events to background incidents, or takes them out; an incident takes the name of its smallest event. Of one key nothing is told for more than `gapDays` between one
   * incident and the next.
   */
  async updateBackground(
    keys: readonly string[],
    change: 'come' | 'go',
    events: readonly BackgroundEvent[],
    gapDays: number,
    describe: (profile: EventProfile) => Incident,
  ): Promise<void> {
    if (keys.length === 0) return;
    const ids = events.map(({ profile }) => profile.event as string);
    const left: { incident: string }[] = [];
    if (change === 'come')
      await this.link.append(async (to) => {
        for (const { key, time, profile } of events) {
          await to.add(LINK_GROUPS, { kind: 'background', part: key, member: profile.event, grp: time ? time.join(' ') : '' });
          await to.add(REPORTS, { incident: NOT_YET, event: profile.event, page: profile.page });
        }
      });
    else {
      left.push(
        ...(await this.link.rows<{ incident: string }>(`SELECT DISTINCT incident FROM reports WHERE event ${inList('ids')}`, { ids })),
      );
      await this.link.rows(`DELETE FROM link_groups WHERE kind = 'background' AND member ${inList('ids')}`, { ids });
      await this.link.rows(`DELETE FROM reports WHERE event ${inList('ids')}`, { ids });
    }
    await this.partWars(keys, gapDays);
    const former = await this.link.rows<{ incident: string; event: string; next: string }>(
      `SELECT reports.incident, min(event) AS event, min_by(link_wars.incident, event) AS next
       FROM reports JOIN link_wars ON member = event WHERE reports.incident <> $none GROUP BY reports.incident ORDER BY reports.incident`,
      {},
      { none: NOT_YET },
    );
    await this.link.rows(
      'UPDATE reports SET incident = link_wars.incident FROM link_wars WHERE reports.event = member AND reports.incident <> link_wars.incident',
    );
    const after = await this.link.rows<{ incident: string; first: string; count: number }>(
      'SELECT incident, min(member) AS first, count(*)::INTEGER AS count FROM link_wars GROUP BY incident ORDER BY incident',
    );
    const renewed = [...new Set([...left, ...former, ...after].map(({ incident }) => incident))];
    await this.link.rows(`DELETE FROM incidents WHERE incident ${inList('renewed')}`, { renewed });
    const profiles = new Map(
      (await this.pages.findEvents(after.map((row) => row.first))).map((profile) => [profile.event as string, profile]),
    );
    await this.link.append(async (to) => {
      for (const { first, count } of after) await this.appendIncident(to, describe(profiles.get(first)!), count);
    });
    await this.keepHistory(
      former,
      new Map([
        ...after.map(({ first, incident }) => [first, incident] as const),
        ...former.map(({ event, next }) => [event, next] as const),
      ]),
    );
  }

  /**
   * Parts the background events of some keys into incidents, in the table `link_wars`: where nothing of one is told for so many days, the next is another war of the same
   * sides. Those without any time go with the one of which most is told.
   */
  private async partWars(keys: readonly string[], gapDays: number): Promise<void> {
    await this.link.rows(
      `CREATE OR REPLACE TEMP TABLE link_wars AS
       WITH told AS (
         SELECT part AS key, member, try_cast(split_part(grp, ' ', 1) AS INTEGER) AS first, try_cast(split_part(grp, ' ', 2) AS INTEGER) AS last
         FROM link_groups WHERE kind = 'background' AND part ${inList('keys')}),
       begun AS (
         SELECT key, member, first, last, coalesce(first - max(last) OVER (
           PARTITION BY key ORDER BY first, last, member ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) > $gap, false) AS begins
         FROM told WHERE first IS NOT NULL),
       dated AS (SELECT key, member, sum(begins::INTEGER) OVER (PARTITION BY key ORDER BY first, last, member) AS war FROM begun),
       largest AS (
         SELECT key, war FROM dated GROUP BY key, war QUALIFY row_number() OVER (PARTITION BY key ORDER BY count(*) DESC, war) = 1),
       parted AS (
         FROM dated UNION ALL SELECT key, member, coalesce(war, 0) AS war FROM told LEFT JOIN largest USING (key) WHERE first IS NULL)
       SELECT member, 'i_' || substr(min(member) OVER (PARTITION BY key, war), 3) AS incident FROM parted`,
      { keys },
      { gap: gapDays },
    );
  }

  private async appendIncident(to: TableAppender, incident: Incident, reports: number): Promise<void> {
    const { id, type, mode, realis, actors, recipients, firstDay, lastDay, place, isBackground } = incident;
    await to.add(INCIDENTS, {
      incident: id,
      type,
      mode,
      realis,
      actors,
      recipients,
      first_day: firstDay,
      last_day: lastDay,
      place,
      is_background: isBackground,
      reports,
    });
  }

  /** Former names lead to where their events are now: the smallest one that is still there. */
  private async keepHistory(
    former: readonly { readonly incident: string; readonly event: string }[],
    now: ReadonlyMap<string, string>,
  ): Promise<void> {
    const alive = new Set(now.values());
    const successor = new Map<string, string>();
    for (const { incident, event } of former) {
      const next = now.get(event);
      if (!alive.has(incident) && next !== undefined && !successor.has(incident)) successor.set(incident, next);
    }
    await this.link.rows(`DELETE FROM incident_history WHERE former ${inList('names')}`, { names: [...alive, ...successor.keys()] });
    if (successor.size === 0) return;
    await this.link.rows(
      `UPDATE incident_history SET incident = moved.next FROM (SELECT ${unnested('old')} AS old, ${unnested('next')} AS next) moved WHERE incident_history.incident = moved.old`,
      { old: [...successor.keys()], next: [...successor.values()] },
    );
    await this.link.append(async (to) => {
      for (const [old, incident] of successor) await to.add(INCIDENT_HISTORY, { former: old, incident });
    });
  }
}
