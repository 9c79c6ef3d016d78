import type { DuckDBConnection } from '@duckdb/node-api';
import type { Commitment } from '../model/commitment.ts';
import type { Contradiction, Incident } from '../model/incident.ts';
import type { LinkKey } from '../model/link-key.ts';
import type { DayRange, EventProfile, LinkProfile, PageProfile } from '../model/link-profile.ts';
import type { Store } from './open-store.ts';
import { inTransaction } from './prepare-schema.ts';
import { COMMITMENT_EVENTS, COMMITMENTS } from './schema/commitments.ts';
import { COPIES } from './schema/copies.ts';
import { CONTRADICTIONS, INCIDENT_HISTORY, INCIDENTS, REPORTS } from './schema/incidents.ts';
import { CANDIDATE_CAPS, LINK_EVENTS, LINK_GROUPS, LINK_KEYS, LINK_PAGES, LINK_PAIRS } from './schema/link-index.ts';
import { TableAppender } from './table-appender.ts';

/** Rows of a block around those that changed, in its order; where a row does not follow on the one before it, `isBreak` says so. */
export interface StretchRows {
  readonly key: string;
  readonly rows: readonly { readonly member: string; readonly isChanged: boolean; readonly isBreak: boolean }[];
}

export interface PairRow {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly score: number;
}

export interface GroupRow {
  readonly kind: string;
  readonly part: string;
  readonly member: string;
  readonly grp: string;
}

/** A family of copies, as it is written. */
export interface FamilyRows {
  readonly family: string;
  readonly members: readonly {
    readonly page: string;
    readonly isEarliest: boolean;
    readonly share: number;
    readonly added: unknown;
    readonly dropped: unknown;
  }[];
}

/** A war, sanctions or a stance as one page tells of it. */
export interface BackgroundEvent {
  readonly key: string;
  /** The time that it is told of, as days since 1970-01-01; undefined where the page does not tell. */
  readonly time?: DayRange;
  readonly profile: EventProfile;
}

/** The tables of linking, for the one who links. All methods run on one connection; a step stands or falls as one. */
export interface Linker {
  /** Leaves profiles of pages that the file does not hold otherwise: for measuring. */
  addWaiting(profiles: readonly LinkProfile[]): Promise<void>;
  /**
   * Takes away what rules of another number linked, so that all pages wait to be linked anew. Names of incidents are kept, and lead on once
   * {@link Linker.leadOn} is called.
   */
  forgetOlder(version: number): Promise<void>;
  /** Leads names of incidents that were taken away by {@link Linker.forgetOlder} to where their events are now. Does nothing where all do. */
  leadOn(): Promise<void>;
  /**
   * Puts pages that wait in the order in which {@link Linker.findWaiting} gives them: by the day of writing, those without one first. What is compared lies near in time, so that
   * a step leaves most of what was linked alone.
   */
  orderWaiting(state: 'new' | 'gone'): Promise<void>;
  /** The next pages that wait, at most so many. */
  findWaiting(state: 'new' | 'gone', limit: number): Promise<LinkProfile[]>;
  step(work: () => Promise<void>): Promise<void>;
  /** Marks pages as linked, or forgets those that are gone. */
  settle(pages: readonly string[], state: 'new' | 'gone'): Promise<void>;
  addKeys(keys: readonly LinkKey[]): Promise<void>;
  removeKeys(pages: readonly string[]): Promise<void>;
  /**
   * The blocks of the keys of some pages, around their rows, as far on either side as the reach for the first letter of the key tells; blocks of one member are left out.
   * They are kept until the next call, for {@link Linker.removeParted}.
   */
  findStretches(pages: readonly string[], reaches: readonly (readonly [letter: string, reach: number])[]): Promise<StretchRows[]>;
  countLinked(): Promise<number>;
  findPages(pages: readonly string[]): Promise<PageProfile[]>;
  findEvents(events: readonly string[]): Promise<EventProfile[]>;
  addPairs(pairs: readonly PairRow[]): Promise<void>;
  /** Takes the pairs away that the stretches found last put further apart than their reach, or (`go`) whose member goes; gives those that there were. */
  removeParted(change: 'come' | 'go'): Promise<PairRow[]>;
  /** All rows of the groups that some members hang together with. */
  findParts(kind: string, members: readonly string[]): Promise<GroupRow[]>;
  /** Pairs of kinds between some members; with `isOpen` only the first must be one of them. */
  findPairs(kinds: readonly string[], members: readonly string[], isOpen?: boolean): Promise<PairRow[]>;
  /** Pairs of kinds whose second member is one of some. */
  findPairsOnto(kinds: readonly string[], members: readonly string[]): Promise<PairRow[]>;
  replaceGroups(kind: string, members: readonly string[], rows: readonly GroupRow[]): Promise<void>;
  replaceFamilies(pages: readonly string[], families: readonly FamilyRows[]): Promise<void>;
  /** Writes incidents in place of those that their events, and those of `gone`, were in. */
  replaceIncidents(
    incidents: readonly { readonly incident: Incident; readonly contradictions: readonly Contradiction[] }[],
    gone: readonly string[],
  ): Promise<void>;
  /**
   * Adds events to background incidents, or takes them out; an incident takes the name of its smallest event. Of one key nothing is told for more than `gapDays` between one
   * incident and the next.
   */
  updateBackground(
    keys: readonly string[],
    change: 'come' | 'go',
    events: readonly BackgroundEvent[],
    gapDays: number,
    describe: (profile: EventProfile) => Incident,
  ): Promise<void>;
  replaceCommitments(members: readonly string[], commitments: readonly Commitment[]): Promise<void>;
  /** Lists the blocks of the stretches found last that are longer than their reach, as they are once its changed rows came or went. */
  noteCaps(change: 'come' | 'go'): Promise<void>;
}

/** What linking makes, and can make anew from link_pages and link_events. */
const MADE_TABLES = [
  ...[LINK_KEYS, LINK_PAIRS, LINK_GROUPS, CANDIDATE_CAPS],
  ...[INCIDENTS, REPORTS, CONTRADICTIONS, COMMITMENTS, COMMITMENT_EVENTS, COPIES],
] as const;

/** Opens the tables of linking on a connection of their own. */
export async function openLinker(store: Store): Promise<Linker> {
  return new StoreLinker(await store.connect());
}

/** Incident of a background event until those of its key are parted. */
const NOT_YET = 'new';
/** Between the members of a list that is handed to a statement, or back: no key, id or name holds it. */
const SEPARATOR = '\u001f';
/** A list goes to a statement as one text: bound as a list, every member of it is an object of its own, which takes longer than the search. */
const unnested = (name: string): string => `unnest(string_split(nullif($${name}::VARCHAR, ''), chr(31)))`;
const inList = (name: string): string => `IN (SELECT ${unnested(name)})`;

class StoreLinker implements Linker {
  constructor(private readonly connection: DuckDBConnection) {}

  private async rows<R>(
    sql: string,
    lists: Readonly<Record<string, readonly string[]>> = {},
    values: Readonly<Record<string, string | number>> = {},
  ): Promise<R[]> {
    const bound = { ...values, ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join(SEPARATOR)])) };
    return (await this.connection.runAndReadAll(sql, bound)).getRowObjectsJS() as R[];
  }

  private async append(work: (to: TableAppender) => Promise<void>): Promise<void> {
    const to = new TableAppender(this.connection);
    try {
      await work(to);
      to.close();
    } catch (error) {
      to.discard();
      throw error;
    }
  }

  async addWaiting(profiles: readonly LinkProfile[]): Promise<void> {
    await this.append(async (to) => {
      for (const { page, events } of profiles) {
        await to.add(LINK_PAGES, { page: page.page, state: 'new', profile: page });
        for (const event of events) await to.add(LINK_EVENTS, { event: event.event, page: page.page, state: 'new', profile: event });
      }
    });
  }

  async forgetOlder(version: number): Promise<void> {
    const [meta] = await this.rows<{ value: string }>("SELECT value FROM meta WHERE key = 'links'");
    if (meta?.value === String(version)) return;
    // Pages that were taken back stand in the tables until they are taken out: they count too.
    const isLinked = (await this.rows("SELECT 1 FROM link_pages WHERE state <> 'new' LIMIT 1")).length > 0;
    await inTransaction(this.connection, async () => {
      if (isLinked) {
        // Each name leads to itself until all is linked anew.
        await this.rows('DELETE FROM incident_history WHERE former IN (SELECT incident FROM incidents)');
        await this.rows('INSERT INTO incident_history SELECT incident, incident FROM incidents');
        for (const { name } of MADE_TABLES) await this.rows(`DELETE FROM ${name}`);
        for (const table of ['link_pages', 'link_events']) {
          await this.rows(`DELETE FROM ${table} WHERE state = 'gone'`);
          await this.rows(`UPDATE ${table} SET state = 'new'`);
        }
      }
      await this.rows("DELETE FROM meta WHERE key = 'links'");
      await this.rows("INSERT INTO meta VALUES ('links', $version)", {}, { version: String(version) });
    });
  }

  async leadOn(): Promise<void> {
    const left = await this.rows('SELECT 1 FROM incident_history WHERE former = incident LIMIT 1');
    if (left.length === 0) return;
    await inTransaction(this.connection, async () => {
      await this.rows('DELETE FROM incident_history WHERE former IN (SELECT incident FROM incidents)');
      // The name of an incident is that of its smallest event.
      await this.rows(
        `UPDATE incident_history SET incident = reports.incident FROM reports
         WHERE reports.event = 'e_' || substr(incident_history.incident, 3) AND incident_history.incident NOT IN (SELECT incident FROM incidents)`,
      );
      await this.rows('DELETE FROM incident_history WHERE former = incident');
    });
  }

  async orderWaiting(state: 'new' | 'gone'): Promise<void> {
    await this.rows(
      `CREATE OR REPLACE TEMP TABLE link_waiting AS
       SELECT page, row_number() OVER (ORDER BY (profile->>'$.written[1]')::INTEGER NULLS FIRST, page)::INTEGER AS place FROM link_pages WHERE state = $state`,
      {},
      { state },
    );
  }

  async findWaiting(state: 'new' | 'gone', limit: number): Promise<LinkProfile[]> {
    const next = await this.rows<{ page: string }>(
      'DELETE FROM link_waiting WHERE place <= $limit + (SELECT min(place) FROM link_waiting) - 1 RETURNING page',
      {},
      { limit },
    );
    if (next.length === 0) return [];
    const pages = await this.rows<{ page: string; profile: string }>(
      `SELECT page, profile::VARCHAR AS profile FROM link_pages WHERE state = $state AND page ${inList('pages')} ORDER BY page`,
      { pages: next.map((row) => row.page) },
      { state },
    );
    const events = await this.rows<{ page: string; profile: string }>(
      `SELECT page, profile::VARCHAR AS profile FROM link_events WHERE state = $state AND page ${inList('pages')} ORDER BY page, event`,
      { pages: pages.map((row) => row.page) },
      { state },
    );
    const byPage = new Map<string, EventProfile[]>();
    for (const { page, profile } of events) {
      const list = byPage.get(page) ?? [];
      list.push(JSON.parse(profile) as EventProfile);
      byPage.set(page, list);
    }
    return pages.map(({ page, profile }) => ({ page: JSON.parse(profile) as PageProfile, events: byPage.get(page) ?? [] }));
  }

  step(work: () => Promise<void>): Promise<void> {
    return inTransaction(this.connection, work);
  }

  async settle(pages: readonly string[], state: 'new' | 'gone'): Promise<void> {
    for (const table of ['link_pages', 'link_events'])
      await this.rows(
        state === 'new'
          ? `UPDATE ${table} SET state = 'linked' WHERE state = 'new' AND page ${inList('pages')}`
          : `DELETE FROM ${table} WHERE state = 'gone' AND page ${inList('pages')}`,
        { pages },
      );
  }

  async addKeys(keys: readonly LinkKey[]): Promise<void> {
    await this.append(async (to) => {
      for (const { key, order, member, page } of keys) await to.add(LINK_KEYS, { key, sort: order, member, page });
    });
  }

  async removeKeys(pages: readonly string[]): Promise<void> {
    await this.rows(`DELETE FROM link_keys WHERE page ${inList('pages')}`, { pages });
  }

  async countLinked(): Promise<number> {
    return (await this.rows<{ n: number }>("SELECT count(*)::INTEGER AS n FROM link_pages WHERE state = 'linked'"))[0]!.n;
  }

  async findStretches(pages: readonly string[], reaches: readonly (readonly [letter: string, reach: number])[]): Promise<StretchRows[]> {
    const reach = `CASE key[1] ${reaches.map(([letter, far]) => `WHEN '${letter}' THEN ${far}`).join(' ')} END`;
    await this.rows(
      `CREATE OR REPLACE TEMP TABLE link_stretches AS
       WITH block AS (
         SELECT key, sort, member, page ${inList('pages')} AS changed FROM link_keys
         WHERE key IN (SELECT key FROM link_keys WHERE page ${inList('pages')})),
       long AS (SELECT key, count(*)::INTEGER AS members, count(*) FILTER (changed)::INTEGER AS changing FROM block GROUP BY key HAVING members > 1),
       placed AS (
         SELECT key, members, changing, member, changed, row_number() OVER (PARTITION BY key ORDER BY sort, member)::INTEGER AS place FROM block JOIN long USING (key)),
       near AS (
         SELECT *, max(CASE WHEN changed THEN place END) OVER (PARTITION BY key ORDER BY place) AS before,
           min(CASE WHEN changed THEN place END) OVER (PARTITION BY key ORDER BY place ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS after
         FROM placed)
       SELECT key, place, member, changed, members, changing, ${reach} AS reach FROM near WHERE place - before <= ${reach} OR after - place <= ${reach}`,
      { pages },
    );
    const rows = await this.rows<{ key: string; members: string; places: string; changed: string }>(
      `SELECT key, string_agg(member, chr(31) ORDER BY place) AS members, string_agg(place::VARCHAR, ',' ORDER BY place) AS places,
         string_agg(CASE WHEN changed THEN '1' ELSE '0' END, '' ORDER BY place) AS changed
       FROM link_stretches GROUP BY key ORDER BY key`,
    );
    return rows.map(({ key, members, places, changed }) => {
      const at = places.split(',').map(Number);
      return {
        key,
        rows: members
          .split(SEPARATOR)
          .map((member, i) => ({ member, isChanged: changed[i] === '1', isBreak: i > 0 && at[i] !== at[i - 1]! + 1 })),
      };
    });
  }

  async findPages(pages: readonly string[]): Promise<PageProfile[]> {
    const rows = await this.rows<{ profile: string }>(
      `SELECT profile::VARCHAR AS profile FROM link_pages WHERE page ${inList('pages')} ORDER BY page, state`,
      { pages },
    );
    return rows.map(({ profile }) => JSON.parse(profile) as PageProfile);
  }

  async findEvents(events: readonly string[]): Promise<EventProfile[]> {
    const rows = await this.rows<{ profile: string }>(
      `SELECT profile::VARCHAR AS profile FROM link_events WHERE event ${inList('events')} ORDER BY event, state`,
      { events },
    );
    return rows.map(({ profile }) => JSON.parse(profile) as EventProfile);
  }

  async addPairs(pairs: readonly PairRow[]): Promise<void> {
    await this.append(async (to) => {
      for (const pair of pairs) await to.add(LINK_PAIRS, pair);
    });
  }

  removeParted(change: 'come' | 'go'): Promise<PairRow[]> {
    const isParted = change === 'come' ? 'abs(one.place - other.place) > one.reach' : '(one.changed OR other.changed)';
    return this.rows<PairRow>(
      // One member after the other: joined at once, all members of a block would meet all others of it.
      `WITH found AS MATERIALIZED (
         SELECT pair.rowid AS id, pair.key, pair.b, place, reach, changed FROM link_pairs pair JOIN link_stretches ON link_stretches.key = pair.key AND member = pair.a)
       DELETE FROM link_pairs WHERE rowid IN (
         SELECT id FROM found one JOIN link_stretches other ON other.key = one.key AND other.member = one.b WHERE ${isParted})
       RETURNING key, a, b, kind, score`,
    );
  }

  async findParts(kind: string, members: readonly string[]): Promise<GroupRow[]> {
    if (members.length === 0) return [];
    return this.rows<GroupRow>(
      `SELECT kind, part, member, grp FROM link_groups WHERE kind = $kind AND part IN (SELECT part FROM link_groups WHERE kind = $kind AND member ${inList('members')}) ORDER BY member`,
      { members },
      { kind },
    );
  }

  async findPairs(kinds: readonly string[], members: readonly string[], isOpen = false): Promise<PairRow[]> {
    if (members.length === 0) return [];
    return this.rows<PairRow>(
      `SELECT min(key) AS key, a, b, kind, max(score) AS score FROM link_pairs WHERE kind ${inList('kinds')} AND a ${inList('members')}${isOpen ? '' : ` AND b ${inList('members')}`}
       GROUP BY a, b, kind ORDER BY a, b, kind`,
      { kinds, members },
    );
  }

  async findPairsOnto(kinds: readonly string[], members: readonly string[]): Promise<PairRow[]> {
    if (members.length === 0) return [];
    return this.rows<PairRow>(
      `SELECT min(key) AS key, a, b, kind, max(score) AS score FROM link_pairs WHERE kind ${inList('kinds')} AND b ${inList('members')} GROUP BY a, b, kind ORDER BY a, b, kind`,
      { kinds, members },
    );
  }

  async replaceGroups(kind: string, members: readonly string[], rows: readonly GroupRow[]): Promise<void> {
    if (members.length === 0) return;
    await this.rows(`DELETE FROM link_groups WHERE kind = $kind AND member ${inList('members')}`, { members }, { kind });
    await this.append(async (to) => {
      for (const row of rows) await to.add(LINK_GROUPS, row);
    });
  }

  async replaceFamilies(pages: readonly string[], families: readonly FamilyRows[]): Promise<void> {
    if (pages.length === 0) return;
    await this.rows(`DELETE FROM copies WHERE page ${inList('pages')}`, { pages });
    await this.append(async (to) => {
      for (const { family, members } of families)
        for (const { page, isEarliest, share, added, dropped } of members)
          await to.add(COPIES, { family, page, is_earliest: isEarliest, share, added, dropped });
    });
  }

  async replaceIncidents(
    incidents: readonly { readonly incident: Incident; readonly contradictions: readonly Contradiction[] }[],
    gone: readonly string[],
  ): Promise<void> {
    const events = [...incidents.flatMap(({ incident }) => incident.reports.map((report) => report.event as string)), ...gone];
    const former = await this.rows<{ incident: string; event: string }>(
      `SELECT incident, event FROM reports WHERE incident IN (SELECT incident FROM reports WHERE event ${inList('events')}) ORDER BY incident, event`,
      { events },
    );
    const old = [...new Set(former.map((row) => row.incident))];
    for (const table of ['reports', 'incidents', 'contradictions'])
      await this.rows(`DELETE FROM ${table} WHERE incident ${inList('old')}`, { old });
    await this.append(async (to) => {
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
    await this.rows(`DELETE FROM incident_history WHERE former ${inList('names')}`, { names: [...alive, ...successor.keys()] });
    if (successor.size === 0) return;
    await this.rows(
      `UPDATE incident_history SET incident = moved.next FROM (SELECT ${unnested('old')} AS old, ${unnested('next')} AS next) moved WHERE incident_history.incident = moved.old`,
      { old: [...successor.keys()], next: [...successor.values()] },
    );
    await this.append(async (to) => {
      for (const [old, incident] of successor) await to.add(INCIDENT_HISTORY, { former: old, incident });
    });
  }

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
      await this.append(async (to) => {
        for (const { key, time, profile } of events) {
          await to.add(LINK_GROUPS, { kind: 'background', part: key, member: profile.event, grp: time ? time.join(' ') : '' });
          await to.add(REPORTS, { incident: NOT_YET, event: profile.event, page: profile.page });
        }
      });
    else {
      left.push(...(await this.rows<{ incident: string }>(`SELECT DISTINCT incident FROM reports WHERE event ${inList('ids')}`, { ids })));
      await this.rows(`DELETE FROM link_groups WHERE kind = 'background' AND member ${inList('ids')}`, { ids });
      await this.rows(`DELETE FROM reports WHERE event ${inList('ids')}`, { ids });
    }
    await this.partWars(keys, gapDays);
    const former = await this.rows<{ incident: string; event: string; next: string }>(
      `SELECT reports.incident, min(event) AS event, min_by(link_wars.incident, event) AS next
       FROM reports JOIN link_wars ON member = event WHERE reports.incident <> $none GROUP BY reports.incident ORDER BY reports.incident`,
      {},
      { none: NOT_YET },
    );
    await this.rows(
      'UPDATE reports SET incident = link_wars.incident FROM link_wars WHERE reports.event = member AND reports.incident <> link_wars.incident',
    );
    const after = await this.rows<{ incident: string; first: string; count: number }>(
      'SELECT incident, min(member) AS first, count(*)::INTEGER AS count FROM link_wars GROUP BY incident ORDER BY incident',
    );
    const renewed = [...new Set([...left, ...former, ...after].map(({ incident }) => incident))];
    await this.rows(`DELETE FROM incidents WHERE incident ${inList('renewed')}`, { renewed });
    const profiles = new Map((await this.findEvents(after.map((row) => row.first))).map((profile) => [profile.event as string, profile]));
    await this.append(async (to) => {
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
    await this.rows(
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

  async replaceCommitments(members: readonly string[], commitments: readonly Commitment[]): Promise<void> {
    if (members.length === 0) return;
    const old = (
      await this.rows<{ commitment: string }>(
        `SELECT DISTINCT commitment FROM commitment_events WHERE role = 'announced' AND event ${inList('members')}`,
        { members },
      )
    ).map((row) => row.commitment);
    for (const table of ['commitments', 'commitment_events'])
      await this.rows(`DELETE FROM ${table} WHERE commitment ${inList('old')}`, { old });
    await this.append(async (to) => {
      for (const {
        id,
        state,
        type,
        mode,
        actors,
        recipients,
        due,
        isDemand,
        targets,
        announced,
        fulfilledBy,
        cancelledBy,
      } of commitments) {
        await to.add(COMMITMENTS, {
          commitment: id,
          state,
          type,
          mode,
          actors,
          recipients,
          due_first: due?.firstDay,
          due_last: due?.lastDay,
          is_demand: isDemand,
          targets,
        });
        for (const [role, reports] of [
          ['announced', announced],
          ['fulfilled', fulfilledBy],
          ['cancelled', cancelledBy],
        ] as const)
          for (const { event, page } of reports) await to.add(COMMITMENT_EVENTS, { commitment: id, role, event, page });
      }
    });
  }

  async noteCaps(change: 'come' | 'go'): Promise<void> {
    await this.rows('DELETE FROM candidate_caps WHERE key IN (SELECT key FROM link_stretches)');
    await this.rows(
      `INSERT INTO candidate_caps
       SELECT key, any_value(${change === 'come' ? 'members' : 'members - changing'}) AS held, any_value(reach) FROM link_stretches GROUP BY key HAVING held > any_value(reach) + 1`,
    );
  }
}
