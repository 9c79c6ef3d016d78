import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleReading } from '../test/helpers/example-reading.ts';
import { exampleWriter } from '../test/helpers/example-run.ts';
import { ANSWER_SCHEMAS } from './api/answer-schemas.ts';
import { askDyad } from './ask-series.ts';
import { openStore, type Store } from './store/open-store.ts';
import { openWriter } from './store/open-writer.ts';

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-series-'));
  store = await openStore(join(folder, 'a.duckdb'));
  const writer = await openWriter(store, exampleWriter());
  await writer.add(exampleReading({ number: 1, title: 'Envoy in Lima' }));
  await writer.add(exampleReading({ number: 2, title: 'Envoy elsewhere', actor: 'iso:KEN' }));
  await writer.add(exampleReading({ number: 3, title: 'Envoy again in Lima', day: '2021-06-01' }));
  await writer.flush();
  const connection = await store.connect();
  const promise = (id: string, actor: string, recipient: string): string =>
    `('${id}', 'open', 'AID', NULL, ['${actor}'], ['${recipient}'], NULL, NULL, false, '[]')`;
  await connection.run(
    `INSERT INTO commitments (commitment, state, type, mode, actors, recipients, due_first, due_last, is_demand, targets)
     VALUES ${promise('c_1', 'iso:CHL', 'iso:PER')}, ${promise('c_2', 'iso:PER', 'iso:KEN')}, ${promise('c_3', 'iso:PER', 'iso:CHL')}`,
  );
  connection.closeSync();
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the page of a pair', () => {
  it('holds what concerns both alone: figures, words and promises, each with its place on a page', async () => {
    const answer = await askDyad(store, { a: 'iso:PER', b: 'iso:CHL' });
    expect(answer.figures.map(({ text, value, ordinal, pageTitle }) => ({ text, value, ordinal, pageTitle }))).toEqual([
      { text: '$2 billion', value: 2e9, ordinal: 0, pageTitle: 'Envoy in Lima' },
      { text: '$2 billion', value: 2e9, ordinal: 0, pageTitle: 'Envoy again in Lima' },
    ]);
    expect(answer.quotes.every(({ ordinal }) => ordinal === 0)).toBe(true);
    expect(answer.commitments.map(({ id }) => id)).toEqual(['c_1', 'c_3']);
    expect(ANSWER_SCHEMAS.DyadAnswer.safeParse(JSON.parse(JSON.stringify(answer))).error).toBeUndefined();
  });
  it('lists as many rows as are asked for', async () => {
    expect((await askDyad(store, { a: 'iso:PER', b: 'iso:CHL', limit: 1 })).figures).toHaveLength(1);
  });
});
