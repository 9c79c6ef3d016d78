import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { listValue } from '@duckdb/node-api';
import type { Appearance } from '../model/appearance.ts';
import type { IssueCode } from '../model/issue.ts';
import type { LinkProfile } from '../model/link-profile.ts';
import type { PageId } from '../model/raw-page.ts';
import type { Reading } from '../model/reading.ts';
import type { Run } from '../model/run.ts';
import type { World } from '../model/world.ts';
import { letGoOfBlocks, queryMemoryLimit } from './let-go-of-blocks.ts';
import type { Store } from './open-store.ts';
import { inTransaction, writeInTransaction } from './prepare-schema.ts';
import { READING_TABLES } from './schema/all-tables.ts';
import { APPEARANCES } from './schema/appearances.ts';
import { ISSUES } from './schema/issues.ts';
import { LINK_EVENTS, LINK_PAGES } from './schema/link-index.ts';
import { PAGES } from './schema/pages.ts';
import type { TableAppender } from './table-appender.ts';
import { writeParties } from './write-parties.ts';
import { writeReading } from './write-reading.ts';

/** A page as it is met, before it is read. */
export interface PageMet {
  readonly id: PageId;
  readonly appearance: Appearance;
}

/** What a writer tells of a page once it is on the disk. */
export interface Stored {
  readonly page: PageId;
  readonly label: string;
}

/** Writes readings of one run. What `flush` has resolved for is on the disk: a crash after it loses nothing, one during it leaves nothing half. */
export interface StoreWriter {
  /** Whether this run has read the page already and nothing is to be done. A page that it gave up is not known: it may succeed another time. */
  isKnown(page: PageMet): boolean;
  add(reading: Reading): Promise<void>;
  /** A file or record that no page could be made of. */
  addUnread(unread: { readonly label: string; readonly reason: string; readonly code: IssueCode }): Promise<void>;
  flush(): Promise<void>;
}

export interface WriterOptions {
  readonly run: Run;
  /** For the tables of parties. */
  readonly loadWorld: () => Promise<World>;
  /** The day from which promises are judged, where one was given. */
  readonly asOf?: string;
  /** When the run began, for the table of runs. */
  readonly started: Date;
  readonly onStored?: (stored: Stored) => void;
  /** What linking keeps of a reading. Default: nothing, and the pages are not linked. */
  readonly toLinkProfile?: (reading: Reading) => LinkProfile;
}

/** Readings in one transaction. Larger ones write faster, smaller ones lose less work when the power fails; from 32 on there is little to gain. */
const READINGS_PER_TRANSACTION = 32;
/** A slow stream of pages is written at least this often. */
const MILLIS_PER_TRANSACTION = 1000;

const shortHash = (...parts: readonly (string | undefined)[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
    .slice(0, 16);

/** Identity of an appearance: page, path, record and address. */
export const appearanceIdOf = (page: PageId, { path, record, url }: Appearance): string => `a_${shortHash(page, path, record, url)}`;

/** Identity of a reading: page and run. */
export const readingIdOf = (page: PageId, run: string): string => `r_${shortHash(page, run)}`;

/** Starts to write: registers the run and learns what is in the file. */
export async function openWriter(store: Store, options: WriterOptions): Promise<StoreWriter> {
  const connection = await store.connect();
  await writeRun(connection, options);
  await writeParties(connection, options.run.world + options.run.userTables, options.loadWorld);
  const writer = new BatchWriter(connection, options, await queryMemoryLimit(connection));
  await writer.learn();
  return writer;
}

async function writeRun(connection: DuckDBConnection, { run, asOf, started }: WriterOptions): Promise<void> {
  await inTransaction(connection, async () => {
    await connection.run(
      `INSERT INTO runs SELECT $run, $version, $code, $weights, $lexicon, $world, $userTables, $options, $asOf::DATE, $started::TIMESTAMP
       WHERE NOT EXISTS (FROM runs WHERE run = $run)`,
      {
        run: run.id,
        version: run.version,
        code: run.code,
        weights: run.weights,
        lexicon: run.lexicon,
        world: run.world,
        userTables: run.userTables,
        options: JSON.stringify(run.options),
        asOf: asOf ?? null,
        started: started.toISOString().replace('T', ' ').replace('Z', ''),
      },
    );
    if (asOf !== undefined) await connection.run('UPDATE runs SET as_of = $asOf::DATE WHERE run = $run', { run: run.id, asOf });
  });
}

interface KnownPage {
  /** The appearance that this run read; undefined: this run has not read the page. */
  appearance?: string;
  isCurrent: boolean;
  /** Whether this run began to read it and did not get through: nothing is lost where another reading takes the place of this one. */
  isGivenUp?: boolean;
  /** Whether the file holds what linking needs of it; a page of an older layout is read again for it. */
  isLinkable?: boolean;
}

/** Issues of a page that was begun and given up: on a machine less busy it may succeed. */
const GIVEN_UP: readonly IssueCode[] = ['page-too-slow', 'page-failed'];
const isGivenUp = (reading: Reading): boolean => reading.issues.some((issue) => GIVEN_UP.includes(issue.code));

class BatchWriter implements StoreWriter {
  private readonly pages = new Map<string, KnownPage>();
  private readonly appearances = new Set<string>();
  private batch: Reading[] = [];
  private unread: { readonly label: string; readonly reason: string; readonly code: IssueCode }[] = [];
  private lastFlush = performance.now();

  constructor(
    private readonly connection: DuckDBConnection,
    private readonly options: WriterOptions,
    private readonly memoryLimit: string,
  ) {}

  async learn(): Promise<void> {
    const readings = (
      await this.connection.runAndReadAll(
        `SELECT page, run, appearance, is_current,
           reading IN (SELECT reading FROM issues WHERE reading IS NOT NULL AND code IN (SELECT unnest($codes::VARCHAR[]))) AS is_given_up FROM readings`,
        { codes: listValue(GIVEN_UP) },
      )
    ).getRowObjectsJS();
    for (const row of readings) {
      const isThisRun = row.run === this.options.run.id;
      const known = this.pages.get(row.page as string);
      if (isThisRun)
        this.pages.set(row.page as string, {
          appearance: row.appearance as string,
          isCurrent: row.is_current === true,
          isGivenUp: row.is_given_up === true,
        });
      else if (!known) this.pages.set(row.page as string, { isCurrent: false });
    }
    for (const row of (await this.connection.runAndReadAll('SELECT appearance FROM appearances')).getRowObjectsJS())
      this.appearances.add(row.appearance as string);
    for (const row of (
      await this.connection.runAndReadAll("SELECT DISTINCT page FROM link_pages WHERE state <> 'gone'")
    ).getRowObjectsJS()) {
      const known = this.pages.get(row.page as string);
      if (known) known.isLinkable = true;
    }
  }

  isKnown({ id, appearance }: PageMet): boolean {
    const known = this.pages.get(id);
    if (known?.appearance === undefined || !known.isCurrent || known.isGivenUp) return false;
    return (known.isLinkable === true || !this.options.toLinkProfile) && this.appearances.has(appearanceIdOf(id, appearance));
  }

  async add(reading: Reading): Promise<void> {
    this.batch.push(reading);
    if (this.batch.length >= READINGS_PER_TRANSACTION || performance.now() - this.lastFlush > MILLIS_PER_TRANSACTION) await this.flush();
  }

  async addUnread(unread: { readonly label: string; readonly reason: string; readonly code: IssueCode }): Promise<void> {
    this.unread.push(unread);
    if (this.unread.length >= READINGS_PER_TRANSACTION) await this.flush();
  }

  async flush(): Promise<void> {
    const { batch, unread } = this;
    this.batch = [];
    this.unread = [];
    this.lastFlush = performance.now();
    if (batch.length === 0 && unread.length === 0) return;
    const learnt: (() => void)[] = [];
    await writeInTransaction(this.connection, async (to) => {
      const pending = new Batch(this.pages, this.appearances, this.options.run.id);
      for (const reading of batch) pending.add(reading);
      await pending.clear(this.connection);
      for (const { reading, appearance, isNewPage, isNewAppearance, isRead } of pending.entries) {
        const { page } = reading;
        if (isNewPage) await to.add(PAGES, { page: page.id, raw: page.raw === page.text ? null : page.raw });
        if (isNewAppearance) {
          const { path, record, label, url, source, title, headerDay, retrieved } = page.appearance;
          await to.add(APPEARANCES, {
            appearance,
            page: page.id,
            path,
            record,
            label,
            url,
            source,
            title,
            header_day: headerDay,
            retrieved,
          });
        }
        if (isRead)
          await writeReading(to, reading, { reading: readingIdOf(page.id, this.options.run.id), run: this.options.run.id, appearance });
        learnt.push(() => {
          this.appearances.add(appearance);
          const known = this.pages.get(page.id);
          if (isRead) this.pages.set(page.id, { appearance, isCurrent: true, isGivenUp: isGivenUp(reading), isLinkable: true });
          else if (known) {
            known.isCurrent = true;
            known.isLinkable = true;
          }
        });
      }
      await this.writeProfiles(to, pending);
      await this.writeUnread(to, unread);
    });
    await letGoOfBlocks(this.connection, this.memoryLimit);
    for (const learn of learnt) learn();
    for (const { page } of batch) this.options.onStored?.({ page: page.id, label: page.appearance.label });
  }

  /** Leaves what linking needs of the readings that are current now; what was linked of the ones before waits to be taken away. */
  private async writeProfiles(to: TableAppender, pending: Batch): Promise<void> {
    const { toLinkProfile } = this.options;
    if (!toLinkProfile) return;
    const readings = pending.toLink(this.pages);
    if (readings.length === 0) return;
    const pages = listValue(readings.map((reading) => reading.page.id as string));
    for (const table of ['link_pages', 'link_events']) {
      await this.connection.run(`DELETE FROM ${table} WHERE state = 'new' AND page IN (SELECT unnest($pages::VARCHAR[]))`, { pages });
      await this.connection.run(
        `UPDATE ${table} SET state = 'gone' WHERE state = 'linked' AND page IN (SELECT unnest($pages::VARCHAR[]))`,
        { pages },
      );
    }
    for (const reading of readings) {
      const { page, events } = toLinkProfile(reading);
      await to.add(LINK_PAGES, { page: page.page, state: 'new', profile: page });
      for (const event of events) await to.add(LINK_EVENTS, { event: event.event, page: page.page, state: 'new', profile: event });
    }
  }

  private async writeUnread(
    to: TableAppender,
    unread: readonly { readonly label: string; readonly reason: string; readonly code: IssueCode }[],
  ): Promise<void> {
    if (unread.length === 0) return;
    await this.connection.run('DELETE FROM issues WHERE reading IS NULL AND label IN (SELECT unnest($labels::VARCHAR[]))', {
      labels: listValue(unread.map((item) => item.label)),
    });
    for (const { label, reason, code } of unread)
      await to.add(ISSUES, {
        run: this.options.run.id,
        label,
        ordinal: 0,
        code,
        detail: reason,
        reading: null,
        start_char: null,
        end_char: null,
      });
  }
}

interface Entry {
  readonly reading: Reading;
  readonly appearance: string;
  readonly isNewPage: boolean;
  readonly isNewAppearance: boolean;
  isRead: boolean;
}

/**
 * What of some readings is to be written. A page met at several places is read as it stands at one of them, the one with the smallest identity,
 * so that the order in which places are met does not matter. A reading that was given up never takes the place of one that was not.
 */
class Batch {
  readonly entries: Entry[] = [];
  private readonly chosen = new Map<string, Entry>();
  private readonly newAppearances = new Set<string>();
  /** Readings whose rows go, and pages whose current reading gives way. */
  private readonly replaced = new Set<string>();
  private readonly outdated = new Set<string>();

  constructor(
    private readonly pages: ReadonlyMap<string, KnownPage>,
    private readonly appearances: ReadonlySet<string>,
    private readonly run: string,
  ) {}

  add(reading: Reading): void {
    const { id, appearance: met } = reading.page;
    const appearance = appearanceIdOf(id, met);
    const stored = this.pages.get(id);
    const rival = this.chosen.get(id);
    const isNewAppearance = !this.appearances.has(appearance) && !this.newAppearances.has(appearance);
    const best = rival?.appearance ?? stored?.appearance;
    const isBestGivenUp = rival ? isGivenUp(rival.reading) : stored?.isGivenUp === true;
    const isRead = best === undefined || (isBestGivenUp === isGivenUp(reading) ? appearance < best : isBestGivenUp);
    const entry: Entry = { reading, appearance, isNewPage: !stored && !rival, isNewAppearance, isRead };
    if (isNewAppearance) this.newAppearances.add(appearance);
    if (isRead) {
      if (rival) rival.isRead = false;
      if (stored?.appearance !== undefined) this.replaced.add(readingIdOf(id, this.run));
      this.chosen.set(id, entry);
    }
    if (stored && !(stored.appearance !== undefined && stored.isCurrent && !isRead)) this.outdated.add(id);
    this.entries.push(entry);
  }

  /** The readings that linking has yet to see, one for each page: new ones, and those that are current again. */
  toLink(pages: ReadonlyMap<string, KnownPage>): Reading[] {
    const isMissing = (id: string): boolean => this.outdated.has(id) || pages.get(id)?.isLinkable !== true;
    const last = new Map<string, Reading>();
    for (const { reading, isRead } of this.entries)
      if (isRead || (!this.chosen.has(reading.page.id) && isMissing(reading.page.id))) last.set(reading.page.id, reading);
    return [...last.values()];
  }

  /** Takes away what the new rows replace, and lets the reading of this run be current where it was not. */
  async clear(connection: DuckDBConnection): Promise<void> {
    if (this.outdated.size > 0) {
      const pages = listValue([...this.outdated]);
      await connection.run('UPDATE readings SET is_current = (run = $run) WHERE page IN (SELECT unnest($pages::VARCHAR[]))', {
        pages,
        run: this.run,
      });
    }
    if (this.replaced.size === 0) return;
    const readings = listValue([...this.replaced]);
    for (const name of ['readings', 'issues', ...READING_TABLES.map((table) => table.name)])
      await connection.run(`DELETE FROM ${name} WHERE reading IN (SELECT unnest($readings::VARCHAR[]))`, { readings });
  }
}
