import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleReading } from '../../test/helpers/example-reading.ts';
import { exampleWriter } from '../../test/helpers/example-run.ts';
import type { Reading } from '../model/reading.ts';
import { openStore, type Store } from './open-store.ts';
import { openWriter, type WriterOptions } from './open-writer.ts';
import { ALL_TABLES, IMPORT_TABLES, LINK_TABLES } from './schema/all-tables.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-store-'));
  store = await openStore(join(folder, 'a.duckdb'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const write = async (readings: readonly Reading[], options: WriterOptions = exampleWriter()): Promise<void> => {
  const writer = await openWriter(store, options);
  for (const reading of readings) await writer.add(reading);
  await writer.flush();
};

/** All rows of all tables but the runs, in an order that does not depend on when they were written. */
const everything = async (): Promise<string> => {
  const parts: string[] = [];
  for (const { name } of ALL_TABLES.filter((table) => table.name !== 'runs')) {
    const rows = await store.rows<{ row: string }>(`SELECT to_json(t)::VARCHAR AS row FROM ${name} t ORDER BY 1`);
    parts.push(name, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
};
const count = async (table: string): Promise<number> =>
  (await store.rows<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${table}`))[0]!.n;

describe('writing readings', () => {
  it('fills every table', async () => {
    await write([exampleReading()]);
    const writer = await openWriter(store, exampleWriter());
    await writer.addUnread({ label: 'x.bin', reason: 'is no text', code: 'page-binary' });
    await writer.flush();
    for (const { name } of ALL_TABLES.filter(
      (table) => !['party_members', 'actor_corrections'].includes(table.name) && ![...LINK_TABLES, ...IMPORT_TABLES].includes(table),
    ))
      expect(await count(name), name).toBeGreaterThan(0);
    expect(await store.rows("SELECT reading, label, code, detail FROM issues WHERE code = 'page-binary'")).toEqual([
      { reading: null, label: 'x.bin', code: 'page-binary', detail: 'is no text' },
    ]);
  });

  it('changes nothing when the same page is read again under the same run', async () => {
    await write([exampleReading({ number: 1 }), exampleReading({ number: 2 })]);
    const before = await everything();
    await write([exampleReading({ number: 1 }), exampleReading({ number: 2 })]);
    expect(await everything()).toBe(before);
  });

  it('writes a page once that comes twice in one transaction', async () => {
    await write([exampleReading(), exampleReading()]);
    expect([await count('pages'), await count('readings'), await count('events'), await count('appearances')]).toEqual([1, 1, 1, 1]);
  });

  it('knows a page that is done, and does not know one at a new place or of another run', async () => {
    await write([exampleReading()]);
    const { id, appearance } = exampleReading().page;
    const writer = await openWriter(store, exampleWriter());
    expect(writer.isKnown({ id, appearance })).toBe(true);
    expect(writer.isKnown({ id, appearance: { ...appearance, path: 'elsewhere.txt' } })).toBe(false);
    expect(writer.isKnown(exampleReading({ number: 2 }).page)).toBe(false);
    expect((await openWriter(store, exampleWriter('two'))).isKnown({ id, appearance })).toBe(false);
  });

  it('does not know a page that was given up, and lets a later reading take its place, never the other way round', async () => {
    const good = exampleReading();
    const givenUp: Reading = {
      ...exampleReading({ withoutEvents: true }),
      issues: [{ code: 'page-too-slow', detail: 'Reading took longer than 10 seconds.' }],
    };
    await write([givenUp]);
    expect((await openWriter(store, exampleWriter())).isKnown(good.page)).toBe(false);
    await write([good]);
    const whole = await everything();
    expect(await count('events')).toBe(1);
    expect(await store.rows("SELECT code FROM issues WHERE code = 'page-too-slow'")).toEqual([]);
    expect((await openWriter(store, exampleWriter())).isKnown(good.page)).toBe(true);
    await write([givenUp]);
    expect(await everything()).toBe(whole);
    await write([givenUp, good, givenUp]);
    expect(await everything()).toBe(whole);
  });

  it('makes the reading of another run current and keeps the old one', async () => {
    await write([exampleReading()]);
    await write([exampleReading({ realis: 'future' })], exampleWriter('two'));
    expect(await store.rows('SELECT run, is_current FROM readings ORDER BY run')).toEqual([
      { run: 'run_one', is_current: false },
      { run: 'run_two', is_current: true },
    ]);
    expect(await store.rows('SELECT realis FROM current_events')).toEqual([{ realis: 'future' }]);
    expect([await count('pages'), await count('appearances'), await count('events')]).toEqual([1, 1, 2]);
  });

  it('makes the old reading current again when the old run reads again', async () => {
    await write([exampleReading()]);
    await write([exampleReading({ realis: 'future' })], exampleWriter('two'));
    await write([exampleReading()]);
    expect(await store.rows('SELECT run FROM readings WHERE is_current')).toEqual([{ run: 'run_one' }]);
    expect(await count('readings')).toBe(2);
  });

  it('gives one page two appearances, and the same file whichever comes first', async () => {
    const here = exampleReading({ appearance: { path: 'a/1.txt', source: 'Here', headerDay: undefined } });
    const there = exampleReading({ appearance: { path: 'b/1.txt', source: 'There' }, realis: 'future' });
    await write([here]);
    await write([there]);
    const one = await everything();
    expect([await count('pages'), await count('appearances'), await count('readings'), await count('events')]).toEqual([1, 2, 1, 1]);
    await store.close();
    store = await openStore(join(folder, 'b.duckdb'));
    await write([there, here]);
    expect(await everything()).toBe(one);
  });

  it('writes what is not unusual text as it stands', async () => {
    const title = "'; DROP TABLE pages; --\u0000\u202E 北京 😀 \uD800";
    await write([exampleReading({ title })]);
    const [row] = await store.rows<{ title: string; text: string }>('SELECT title, text FROM readings');
    expect(row!.title).toBe(title.replace('\uD800', '\uFFFD'));
    expect(row!.text.length).toBe(exampleReading({ title }).page.text.length);
  });

  it('tells of pages only once they are on the disk', async () => {
    const told: string[] = [];
    const writer = await openWriter(store, exampleWriter('one', { onStored: ({ label }) => told.push(label) }));
    await writer.add(exampleReading({ number: 1 }));
    expect(told).toEqual([]);
    await writer.flush();
    expect(told).toEqual(['1.txt']);
  });

  it('holds little of the file between two transactions, and leaves the database its limit', async () => {
    const limit = (): Promise<readonly { limit: string }[]> => store.rows("SELECT current_setting('memory_limit') AS limit");
    const held = async (): Promise<number> => {
      const [row] = await store.rows<{ bytes: number }>('SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()');
      return row!.bytes;
    };
    const [usual] = await limit();
    await store.rows('CREATE TABLE large AS SELECT i, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS text FROM range(2000000) AS t(i)');
    await store.rows('CHECKPOINT');
    await store.rows('SELECT max(text), sum(i)::DOUBLE AS i FROM large');
    expect(await held()).toBeGreaterThan(40e6);
    await write([exampleReading()]);
    expect(await held()).toBeLessThan(40e6);
    const [after] = await limit();
    expect(Math.abs(Number.parseFloat(after!.limit) - Number.parseFloat(usual!.limit))).toBeLessThan(0.5);
    expect(await store.rows('SELECT count(*)::INTEGER AS n FROM large')).toEqual([{ n: 2_000_000 }]);
  });

  it('leaves nothing of a batch that fails, and goes on with the next', async () => {
    const writer = await openWriter(store, exampleWriter());
    const good = exampleReading({ number: 1 });
    const bad = { ...exampleReading({ number: 2 }), times: [{ shape: 1n }] } as unknown as Reading;
    await writer.add(good);
    await writer.add(bad);
    await expect(writer.flush()).rejects.toThrow();
    expect([await count('pages'), await count('readings'), await count('blocks')]).toEqual([0, 0, 0]);
    await writer.add(good);
    await writer.flush();
    expect([await count('pages'), await count('readings'), await count('events')]).toEqual([1, 1, 1]);
  });

  it('records the run once, with the day that promises are judged from', async () => {
    await write([exampleReading()], exampleWriter('one'));
    await write([exampleReading()], exampleWriter('one', { asOf: '2023-06-01', started: new Date('2030-01-01T00:00:00Z') }));
    expect(await store.rows('SELECT run, as_of::VARCHAR AS as_of, started::VARCHAR AS started FROM runs')).toEqual([
      { run: 'run_one', as_of: '2023-06-01', started: '2024-01-01 00:00:00' },
    ]);
  });

  it('keeps a file that could not be read once, however often it is met', async () => {
    for (let i = 0; i < 2; i++) {
      const writer = await openWriter(store, exampleWriter());
      await writer.addUnread({ label: 'x.bin', reason: 'is no text', code: 'page-binary' });
      await writer.flush();
    }
    expect(await count('issues')).toBe(1);
  });
});
