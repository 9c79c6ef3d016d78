import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleReading } from '../test/helpers/example-reading.ts';
import { exampleWriter } from '../test/helpers/example-run.ts';
import { ANSWER_SCHEMAS } from './api/answer-schemas.ts';
import { explainCommitment } from './explain-commitment.ts';
import { explainIncident } from './explain-incident.ts';
import { linkFile } from './link-file.ts';
import { LINK_VERSION } from './links/link-version.ts';
import { toProfile } from './links/to-profile.ts';
import type { Event } from './model/event.ts';
import type { Reading } from './model/reading.ts';
import { isLinkedByOthers } from './store/is-linked-by-others.ts';
import { openStore, type Store } from './store/open-store.ts';
import { openWriter } from './store/open-writer.ts';
import {
  queryCarriers,
  queryCommitment,
  queryCommitments,
  queryCopies,
  queryIncident,
  queryIncidentMembers,
  queryIncidents,
} from './store/queries.ts';
import { ALL_TABLES } from './store/schema/all-tables.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-links-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const newStore = (): Promise<Store> => openStore(join(folder, `${files++}.duckdb`));

/** Reads readings into a file, linking after each part. */
async function link(parts: readonly (readonly Reading[])[], run = 'one', store?: Store): Promise<Store> {
  const file = store ?? (await newStore());
  const writer = await openWriter(file, exampleWriter(run, { toLinkProfile: toProfile }));
  for (const part of parts) {
    for (const reading of part) await writer.add(reading);
    await writer.flush();
    await linkFile(file, { reach: 3, pagesPerStep: 5 });
  }
  return file;
}

/** All rows of all tables but runs and histories, in a fixed order. */
async function dump(store: Store): Promise<string> {
  const lines: string[] = [];
  for (const { name } of ALL_TABLES.filter((table) => table.name !== 'runs' && !table.name.endsWith('_history'))) {
    const rows = await store.rows<{ row: string }>(`SELECT to_json(t)::VARCHAR AS row FROM ${name} t`);
    lines.push(`# ${name}`, ...rows.map(({ row }) => row).sort());
  }
  return lines.join('\n');
}

const withEvent = (reading: Reading, change: Partial<Event>): Reading => ({
  ...reading,
  events: reading.events.map((event) => ({ ...event, ...change })),
});

const DAYS = ['2021-05-03', '2021-05-04', '2021-05-06', null] as const;
const REALIS = ['actual', 'actual', 'negation', 'future'] as const;
const arbitraryReading = fc.record({
  day: fc.constantFrom(...DAYS),
  realis: fc.constantFrom(...REALIS),
  actor: fc.constantFrom('iso:CHL', 'iso:KEN'),
  type: fc.constantFrom<Event['type']>('CONSULT', 'AGREE', 'ASSAULT'),
});
const arbitraryPages = fc.array(arbitraryReading, { minLength: 4, maxLength: 14 }).map((list) =>
  list.map(({ type, ...options }, i) =>
    withEvent(exampleReading({ ...options, number: i + 1, title: `Envoy ${i % 3} visits` }), {
      type,
      ...(type === 'AGREE' && {
        anticipates: { type: 'CONSULT', mode: 'visit', actors: ['iso:CHL' as never], recipients: ['iso:PER' as never] },
      }),
    }),
  ),
);

describe('linking', () => {
  it('gives the same file whatever the order of pages and the size of the parts', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPages, fc.infiniteStream(fc.nat(1000)), async (pages, chance) => {
        const shuffled = pages.map((page) => ({ page, rank: chance.next().value as number })).sort((a, b) => a.rank - b.rank);
        const cut = 1 + ((chance.next().value as number) % (pages.length - 1));
        const order = shuffled.map(({ page }) => page);
        const [one, other] = [await link([pages]), await link([order.slice(0, cut), order.slice(cut)])];
        expect(await dump(other)).toBe(await dump(one));
        await one.close();
        await other.close();
      }),
      { numRuns: 6 },
    );
  }, 240_000);

  it('gives the file that the newer readings alone would give, where pages are read again', async () => {
    const pages = [1, 2, 3, 4, 5].map((number) => exampleReading({ number, day: '2021-05-04' }));
    const changed = pages.map((page, i) => (i % 2 === 0 ? withEvent(page, { realis: 'negation' }) : page));
    const again = await link([pages]);
    await link([changed], 'two', again);
    const fresh = await link([changed], 'two');
    const linked = async (store: Store): Promise<string> =>
      (await dump(store))
        .split('# ')
        .filter((part) => /^(?:incidents|reports|contradictions|copies|commitments|commitment_events|link_|candidate)/.test(part))
        .join('# ');
    expect(await linked(again)).toBe(await linked(fresh));
    await again.close();
    await fresh.close();
  });

  it('keeps the names of incidents that were merged into others', async () => {
    const store = await link([[exampleReading({ number: 2, day: '2021-05-04' })], [exampleReading({ number: 1, day: '2021-05-04' })]]);
    const detail = await queryIncident(store, 'i_0000000000000002');
    expect(detail.id).toBe('i_0000000000000001');
    expect(detail.former).toEqual(['i_0000000000000002']);
    expect(detail.events).toHaveLength(2);
    await store.close();
  });

  describe('of two wars of the same sides', () => {
    /** A page of a year that names the war in passing; without a year it does not tell when it was written. */
    const war = (number: number, year: number | null): Reading => {
      const page = exampleReading({ number, day: null, title: `War page ${number}` });
      const day = `${year}-06-01` as never;
      const event = page.events[0]!;
      return {
        ...page,
        written:
          year === null
            ? { value: null, precision: 'none', confidence: 0, why: [] }
            : { ...page.written, value: `${year}-06-01`, interval: { firstDay: day, lastDay: day } },
        events: [
          { ...event, type: 'SANCTION', triggers: event.triggers.map((trigger) => ({ ...trigger, text: 'embargo', token: -1 as never })) },
        ],
      };
    };
    const first = [war(1, 1999), war(2, 2000), war(3, 2001)];
    const second = [war(4, 2019), war(5, 2020)];
    const warsOf = async (store: Store): Promise<string[]> =>
      (
        await store.rows<{ events: string }>(
          "SELECT string_agg(event[-1:], '' ORDER BY event) AS events FROM reports GROUP BY incident ORDER BY 1",
        )
      ).map(({ events }) => events);

    it('makes two incidents, whatever the order', async () => {
      for (const parts of [[first, second], [[...second, ...first]], [[first[2]!], [second[1]!, first[0]!], [second[0]!], [first[1]!]]]) {
        const store = await link(parts);
        expect(await warsOf(store)).toEqual(['123', '45']);
        const { rows } = await queryIncidents(store, {});
        expect(rows.map((row) => row.isBackground)).toEqual([true, true]);
        await store.close();
      }
    });

    it('joins them where pages come that lead from one to the other, and keeps the name that was lost', async () => {
      const years = Array.from({ length: 17 }, (_, i) => war(16 + i, 2002 + i));
      const store = await link([first, second, years]);
      expect(await warsOf(store)).toHaveLength(1);
      expect((await queryIncident(store, 'i_0000000000000004')).id).toBe('i_0000000000000001');
      await store.close();
    });

    it('puts a page that does not tell its time with the one of which most is told', async () => {
      const store = await link([[war(6, null), ...second, ...first]]);
      expect(await warsOf(store)).toEqual(['1236', '45']);
      await store.close();
    });
  });

  it('sets what is asserted and what is denied side by side in one incident', async () => {
    const store = await link([
      [exampleReading({ number: 1, day: '2021-05-04' }), exampleReading({ number: 2, day: '2021-05-04', realis: 'negation' })],
    ]);
    const { rows } = await queryIncidents(store, {});
    expect(rows).toHaveLength(1);
    const { disputed } = await queryIncident(store, rows[0]!.id);
    expect(disputed).toEqual([
      {
        field: 'realis',
        about: '',
        sides: [
          { value: 'asserted', events: ['e_0000000000000001'] },
          { value: 'denied', events: ['e_0000000000000002'] },
        ],
      },
    ]);
    await store.close();
  });

  it('counts copies of one text as one outlet, and names the earliest seen here', async () => {
    const store = await link([[1, 2, 3].map((number) => exampleReading({ number, appearance: { source: `paper ${number}` } }))]);
    const { rows } = await queryIncidents(store, {});
    expect(rows[0]).toMatchObject({ pages: 3, outlets: 1 });
    expect((await queryIncidents(store, { voice: 'nobody' })).rows).toHaveLength(0);
    const copies = await queryCopies(store);
    expect(copies.rows[0]!.pages.map((page) => page.isEarliest)).toEqual([true, false, false]);
    await store.close();
  });

  it('is asked for in the form of the contract', async () => {
    const promise = withEvent(exampleReading({ number: 3, day: '2021-05-04' }), {
      type: 'AGREE',
      anticipates: { type: 'CONSULT', mode: 'visit', actors: ['iso:CHL' as never], recipients: ['iso:PER' as never] },
    });
    const store = await link([
      [exampleReading({ number: 1, appearance: { source: 'paper' } }), exampleReading({ number: 2, realis: 'negation' }), promise],
    ]);
    const incidents = (await queryIncidents(store, { a: 'iso:CHL', b: 'iso:PER', from: '2021-05-01', to: '2021-05-31', pages: 1 })).rows;
    const commitments = (await queryCommitments(store, { party: 'iso:CHL', states: ['open', 'fulfilled', 'cancelled'], demands: false }))
      .rows;
    const answers = {
      IncidentRow: incidents,
      IncidentDetail: [await queryIncident(store, incidents[0]!.id)],
      ReportLinkRow: (await explainIncident(store, incidents[0]!.id)).rows,
      IncidentMembers: (await queryIncidentMembers(store)).rows,
      CommitmentRow: [...commitments, await queryCommitment(store, commitments[0]!.id)],
      CopyFamilyRow: (await queryCopies(store)).rows,
      CarrierRow: [...(await queryCarriers(store)).rows, ...(await queryCarriers(store, { party: 'iso:CHL' })).rows],
    } as const;
    for (const [name, rows] of Object.entries(answers)) {
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows)
        expect(ANSWER_SCHEMAS[name as keyof typeof answers].safeParse(JSON.parse(JSON.stringify(row))).error, name).toBeUndefined();
    }
    const carriers = (await queryCarriers(store)).rows;
    expect(carriers.some((row) => row.soleIncidents > 0)).toBe(true);
    for (const { from, soleIncidents } of carriers) expect((await queryIncidents(store, { voice: from })).total, from).toBe(soleIncidents);
    await expect(queryIncident(store, 'i_none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(queryCommitment(store, 'c_none')).rejects.toMatchObject({ code: 'not-found' });
    await store.close();
  });

  it('calls a promise unreported once its day has passed in silence, and fulfilled once a page tells of the act', async () => {
    const promise = withEvent(exampleReading({ number: 1, day: '2021-05-04' }), {
      type: 'AGREE',
      anticipates: {
        type: 'CONSULT',
        mode: 'visit',
        actors: ['iso:CHL' as never],
        recipients: ['iso:PER' as never],
        when: { firstDay: '2021-06-01' as never, lastDay: '2021-06-30' as never },
      },
    });
    const store = await link([[promise]]);
    expect((await queryCommitments(store, { asOf: '2021-06-15' })).rows.map((row) => row.state)).toEqual(['open']);
    expect((await queryCommitments(store, { asOf: '2021-07-01' })).rows.map((row) => row.state)).toEqual(['unreported']);
    // before anybody announced it
    const [one] = (await queryCommitments(store, { asOf: '2021-07-01' })).rows;
    await expect(queryCommitment(store, one!.id, '1900-01-01')).rejects.toMatchObject({ code: 'not-found' });
    const act = exampleReading({ number: 2, day: '2021-06-10' });
    const written = { ...act.written, value: '2021-06-11', interval: { firstDay: '2021-06-11' as never, lastDay: '2021-06-11' as never } };
    await link([[{ ...act, written }]], 'one', store);
    const { rows } = await queryCommitments(store, { asOf: '2021-07-01' });
    expect(rows.map((row) => [row.state, row.fulfilledBy.map((event) => event.event)])).toEqual([['fulfilled', ['e_0000000000000002']]]);
    const [because] = (await explainCommitment(store, rows[0]!.id)).rows;
    expect(because).toMatchObject({ event: 'e_0000000000000002', announced: rows[0]!.announced[0]!.event, kind: 'fulfils' });
    expect(because!.why.map(({ rule }) => rule)).toContain('inDue');
    expect(because!.why.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(because!.score, 1);
    expect(ANSWER_SCHEMAS.OutcomeLinkRow.safeParse(JSON.parse(JSON.stringify(because))).error).toBeUndefined();
    // On a day before the outcome was told there was none, and before the announcement no promise.
    const stood = async (asOf: string) =>
      (await queryCommitments(store, { asOf })).rows.map((row) => [row.state, row.announced.length, row.fulfilledBy.length]);
    expect(await stood('2021-06-11')).toEqual([['fulfilled', 1, 1]]);
    expect(await stood('2021-06-09')).toEqual([['open', 1, 0]]);
    expect(await stood('2021-05-01')).toEqual([]);
    expect((await queryCommitments(store, { asOf: '2021-06-09', states: ['fulfilled'] })).total).toBe(0);
    expect((await queryCommitments(store, { asOf: '2021-06-09', states: ['open'] })).total).toBe(1);
    await store.close();
  });

  it('links a file of other rules anew, from what it keeps of its pages, and leads names that are gone to where their events are', async () => {
    const pages = [1, 2, 3, 4].map((number) => exampleReading({ number, appearance: { source: `paper ${number}` } }));
    const store = await link([pages]);
    const fresh = await dump(store);
    expect(await isLinkedByOthers(store, LINK_VERSION)).toBe(false);
    // As other rules may have left it: keys of another form, and each event an incident of its own.
    const [{ incident }] = (await store.rows<{ incident: string }>('SELECT incident FROM incidents')) as [{ incident: string }];
    await store.rows("UPDATE meta SET value = '1' WHERE key = 'links'");
    await store.rows("UPDATE link_keys SET key = 'x' || key");
    await store.rows('DELETE FROM link_pairs');
    await store.rows(
      "INSERT INTO incidents SELECT incidents.* REPLACE ('i_' || substr(event, 3) AS incident) FROM incidents, (SELECT event FROM reports)",
    );
    await store.rows('DELETE FROM incidents WHERE rowid IN (SELECT min(rowid) FROM incidents GROUP BY incident HAVING count(*) > 1)');
    await store.rows("UPDATE reports SET incident = 'i_' || substr(event, 3)");
    const names = (await store.rows<{ incident: string }>('SELECT incident FROM incidents ORDER BY incident')).map((row) => row.incident);
    expect(names).toHaveLength(4);
    expect(await isLinkedByOthers(store, LINK_VERSION)).toBe(true);
    await linkFile(store, { reach: 3, pagesPerStep: 5 });
    expect(await dump(store)).toBe(fresh);
    expect(await isLinkedByOthers(store, LINK_VERSION)).toBe(false);
    for (const name of names) expect((await queryIncident(store, name)).id).toBe(incident);
    await store.close();
  });

  it('links a file of other rules anew where all its pages were read again meanwhile', async () => {
    const pages = [1, 2, 3].map((number) => exampleReading({ number, day: '2021-05-04' }));
    const changed = pages.map((page, i) => (i === 0 ? withEvent(page, { realis: 'negation' }) : page));
    const store = await link([pages]);
    await store.rows("UPDATE meta SET value = '1' WHERE key = 'links'");
    await store.rows("UPDATE link_keys SET key = 'x' || key");
    await store.rows("UPDATE link_pairs SET key = 'x' || key");
    await link([changed], 'two', store);
    const fresh = await link([changed], 'two');
    const made = async (from: Store): Promise<string> =>
      (await dump(from))
        .split('# ')
        .filter((part) => /^(?:incidents|reports|link_)/.test(part))
        .join('# ');
    expect(await made(store)).toBe(await made(fresh));
    await store.close();
    await fresh.close();
  });

  it('judges a promise that was called off from a day before that as open', async () => {
    const visit = { type: 'CONSULT', mode: 'visit', actors: ['iso:CHL' as never], recipients: ['iso:PER' as never] } as const;
    const due = { firstDay: '2021-06-01' as never, lastDay: '2021-06-30' as never };
    const promise = withEvent(exampleReading({ number: 1, day: '2021-05-04' }), { type: 'AGREE', anticipates: { ...visit, when: due } });
    const refusal = withEvent(exampleReading({ number: 2, day: '2021-05-20' }), { type: 'REJECT', mode: 'meet' });
    const written = (day: string) => ({ value: day, interval: { firstDay: day as never, lastDay: day as never } });
    const store = await link([
      [
        { ...promise, written: { ...promise.written, ...written('2021-05-04') } },
        { ...refusal, written: { ...refusal.written, ...written('2021-05-20') } },
      ],
    ]);
    const states = async (asOf?: string) => (await queryCommitments(store, { ...(asOf && { asOf }) })).rows.map((row) => row.state);
    expect(await states()).toEqual(['cancelled']);
    expect(await states('2021-05-20')).toEqual(['cancelled']);
    expect(await states('2021-05-19')).toEqual(['open']);
    const [row] = (await queryCommitments(store)).rows;
    const kinds = async (asOf?: string) => (await explainCommitment(store, row!.id, asOf)).rows.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['cancels']);
    expect(await kinds('2021-05-19')).toEqual([]);
    await store.close();
  });
});
