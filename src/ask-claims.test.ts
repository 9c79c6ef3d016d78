import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askNetwork, askNetworks, askPressure } from './ask-claims.ts';
import { simulateStates } from '../test/helpers/simulate-states.ts';
import { openStore, type Store } from './store/open-store.ts';
import { queryDyadSeries } from './store/query-dyad-series.ts';
import { queryMatrix } from './store/query-matrix.ts';
import { queryPairCounts } from './store/query-series.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-claims-'));
let store: Store;
const incident = (
  id: string,
  type: string,
  actors: string[],
  recipients: string[],
  first: string | null,
  last = first,
  more = "'actual', false",
) =>
  `('${id}', '${type}', NULL, ${more.split(', ')[0]}, [${actors.map((a) => `'${a}'`).join(', ')}]::VARCHAR[], [${recipients.map((a) => `'${a}'`).join(', ')}]::VARCHAR[], ${first ? `DATE '${first}'` : 'NULL'}, ${last ? `DATE '${last}'` : 'NULL'}, NULL, ${more.split(', ')[1]}, 1)`;

beforeAll(async () => {
  store = await openStore(join(folder, 'claims.duckdb'));
  const connection = await store.connect();
  const rows = [
    incident('i_1', 'ACCUSE', ['A'], ['B', 'C'], '2021-01-04'),
    incident('i_2', 'COERCE', ['A'], ['B'], '2021-01-05'),
    incident('i_3', 'CONSULT', ['B', 'C'], [], '2021-01-12'),
    incident('i_4', 'SUPPORT', ['C'], ['B'], '2021-01-13'),
    incident('i_5', 'ASSAULT', ['B'], ['C'], null),
    incident('i_6', 'ASSAULT', ['B'], ['C'], '2021-01-01', '2021-03-01'),
    incident('i_7', 'ASSAULT', ['B'], ['C'], '2021-01-06', '2021-01-06', "'future', false"),
    incident('i_8', 'ASSAULT', ['B'], ['C'], '2021-01-06', '2021-01-06', "'actual', true"),
    incident('i_9', 'ACCUSE', ['M'], ['B'], '2021-01-20'),
    incident('i_a', 'ACCUSE', ['X'], ['Y'], '2021-01-12'),
    incident('i_b', 'ACCUSE', ['Y'], ['X'], '2021-01-12'),
    incident('i_c', 'COOPERATE', ['X'], ['Y'], '2021-01-12'),
    incident('i_d', 'COOPERATE', ['Y'], ['X'], '2021-01-12'),
    incident('i_e', 'SUPPORT', ['X'], ['Y'], '2021-01-10', '2021-01-11'),
  ];
  await connection.run(
    `INSERT INTO incidents (incident, type, mode, realis, actors, recipients, first_day, last_day, place, is_background, reports) VALUES ${rows.join(', ')}`,
  );
  await connection.run(
    "INSERT INTO party_members VALUES ('W', 'M', DATE '2020-01-01', DATE '2021-01-31'), ('W', 'N', DATE '2021-02-01', NULL)",
  );
  connection.closeSync();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('series of all pairs', () => {
  it('count what happened, by week, directed for pressure and not for closeness', async () => {
    const series = await queryDyadSeries(store, { step: 'week' });
    expect(series.starts).toEqual(['2021-01-04', '2021-01-11', '2021-01-18']);
    expect([...series.pressure.get('A>B')!]).toEqual([2 + 7.2, 0, 0]);
    expect([...series.pressure.get('A>C')!]).toEqual([2, 0, 0]);
    expect([...series.cooperation.get('B~C')!]).toEqual([0, 2, 0]);
    expect([...series.conflict.get('A~B')!]).toEqual([2, 0, 0]);
    expect(series.conflict.has('B~C')).toBe(false);
    expect(series.apart).toEqual({ undated: 1, tooLong: 1 });
  });
  it('count and place a happening as the series of one pair does', async () => {
    const all = await queryDyadSeries(store, { step: 'week' });
    const pair = await queryPairCounts(store, { a: 'X', b: 'Y', isDirected: false, by: 'week', dataset: 'read' });
    const counted = (start: string, types: readonly string[]): number =>
      pair.filter(({ bin, type }) => bin === start && types.includes(type!)).reduce((sum, { happenings }) => sum + happenings, 0);
    // Two days over the end of a week stand in the week of the first; what both did to each other alike is one act; accusations are two.
    expect([...all.cooperation.get('X~Y')!]).toEqual([1, 1, 0]);
    expect([...all.conflict.get('X~Y')!]).toEqual([0, 2, 0]);
    expect(all.starts.map((start) => counted(start, ['SUPPORT', 'COOPERATE']))).toEqual([1, 1, 0]);
    expect(all.starts.map((start) => counted(start, ['ACCUSE']))).toEqual([0, 2, 0]);
  });
  it('are refused for a data set that the file has not', async () => {
    await expect(queryDyadSeries(store, { step: 'week', dataset: 'absent' })).rejects.toMatchObject({ code: 'not-found' });
  });
  it('let members act for their collective on days of membership', async () => {
    const series = await queryDyadSeries(store, { step: 'week', expanded: ['W'] });
    expect([...series.pressure.get('W>B')!]).toEqual([0, 0, 2]);
    expect([...series.pressure.get('M>B')!]).toEqual([0, 0, 2]);
  });
  it('keep to a period', async () => {
    const series = await queryDyadSeries(store, { step: 'month', from: '2021-01-10', to: '2021-02-20' });
    expect(series.starts).toEqual(['2021-01-01', '2021-02-01']);
    expect(series.pressure.has('A>B')).toBe(false);
  });
});

describe('networks of a file', () => {
  it('have the sum of the scale as ties', async () => {
    const network = await askNetwork(store, {});
    expect(network.nodes.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'M', 'X', 'Y']);
    const tie = network.ties.find(({ from, to }) => from === 1 && to === 2)!;
    // CONSULT 2.1, SUPPORT 4.6, and the assault of two months −9.3.
    expect(tie.weight).toBeCloseTo(2.1 + 4.6 - 9.3, 10);
    expect(network.balance.triangles).toBe(1);
  });
  it('of a period leave out what is told of a longer time', async () => {
    const tie = async (from: string, to: string): Promise<number | undefined> => {
      const { nodes, ties } = await askNetwork(store, { from, to });
      const [b, c] = ['B', 'C'].map((party) => nodes.findIndex(({ id }) => id === party));
      return ties.find((one) => one.from === b && one.to === c)?.weight;
    };
    expect(await tie('2021-01-11', '2021-01-17')).toBeCloseTo(2.1 + 4.6, 10);
    expect(await tie('2021-01-01', '2021-03-01')).toBeCloseTo(2.1 + 4.6 - 9.3, 10);
  });
  it('and matrices agree on what a period holds', async () => {
    const cells = async (from: string, to: string): Promise<number> => {
      const matrix = await queryMatrix(store, { from, to });
      const [b, c] = ['B', 'C'].map((party) => matrix.parties.findIndex(({ id }) => id === party));
      return matrix.cells.find((cell) => cell.from === b && cell.to === c)?.conflict ?? 0;
    };
    expect(await cells('2021-01-11', '2021-01-17')).toBe(0);
    expect(await cells('2021-01-01', '2021-03-01')).toBe(1);
  });
  it('are told step by step', async () => {
    const { rows } = await askNetworks(store, { step: 'month' });
    expect(rows.map(({ when }) => when)).toEqual([
      { firstDay: '2021-01-01', lastDay: '2021-01-31' },
      { firstDay: '2021-02-01', lastDay: '2021-02-28' },
      { firstDay: '2021-03-01', lastDay: '2021-03-31' },
    ]);
  });
});

describe('a claim put to a file', () => {
  it('is refused where the file is too small, on its thread too', async () => {
    await expect(askPressure(store, { by: 'A', between: ['B', 'C'] })).rejects.toMatchObject({ code: 'too-little-data' });
  });

  it('is tested on what the file holds', async () => {
    const connection = await store.connect();
    const made = simulateStates({ seed: 2, effect: 0.2, states: 5, weeks: 40 });
    const day = (week: number): string => new Date(Date.UTC(2022, 0, 3 + 7 * week)).toISOString().slice(0, 10);
    const values: string[] = [];
    const put = (key: string, type: string, parted: string, counts: Float64Array, scale: number): void =>
      counts.forEach((count, week) => {
        const [a, b] = key.split(parted);
        for (let n = 0; n < count / scale; n++) values.push(incident(`i_${key}${type}${week}.${n}`, type, [a!], [b!], day(week)));
      });
    for (const [key, counts] of made.pressure) put(key, 'ACCUSE', '>', counts, 5);
    for (const [key, counts] of made.cooperation) put(key, 'CONSULT', '~', counts, 1);
    await connection.run(
      `INSERT INTO incidents (incident, type, mode, realis, actors, recipients, first_day, last_day, place, is_background, reports) VALUES ${values.join(', ')}`,
    );
    connection.closeSync();
    const answer = await askPressure(store, { by: 'S0', between: ['S2', 'S1'], from: '2022-01-03', draws: 39 });
    expect(answer).toMatchObject({ periods: 40, senders: 5, judgedHorizon: 1, verdict: 'cannot tell' });
    expect(answer.triads).toHaveLength(30);
    expect(answer.because).toBe('only 29 other triads have enough data, 30 are needed');
    expect(answer.between.map(({ id }) => id)).toEqual(['S1', 'S2']);
    expect(answer.influential[0]!.lastDay > answer.influential[0]!.firstDay).toBe(true);
    expect(answer.sensitivity.map(({ name }) => name)).toContain('acts counted, not weighed');
  });
});
