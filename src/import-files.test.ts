import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../test/helpers/zip-of.ts';
import { askSeries } from './ask-series.ts';
import { GDELT_2_COLUMNS, ICEWS_COLUMNS, PHOENIX_COLUMNS, POLECAT_COLUMNS } from './exchange/event-columns.ts';
import { type ExportRow, ROW_WRITERS, type RowFormatName } from './exchange/export-rows.ts';
import { importFiles } from './import-files.ts';
import type { EventDataset } from './ontology/cameo-codes.ts';
import { queryExport, writeParquet } from './store/export-events.ts';
import { openStore, type Store } from './store/open-store.ts';
import { queryDatasets, queryImported } from './store/queries.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-import-test-'));
  file = join(folder, 'a.duckdb');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const importOne = async (format: EventDataset, name: string, content: string | Uint8Array, dataset?: string) => {
  const { outcomes, unread } = await importFiles(file, format, [await write(name, content)], dataset === undefined ? {} : { dataset });
  return { outcome: outcomes[0]!, unread };
};
const ask = async <T>(question: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(file, { readOnly: true });
  try {
    return await question(store);
  } finally {
    await store.close();
  }
};
const rowsOf = (dataset: string) => ask(async (store) => (await queryImported(store, { dataset })).rows);

/** A row of a format with cells by the names of its columns. */
const rowOf = (columns: readonly string[], cells: Readonly<Record<string, string>>): string =>
  columns.map((name) => cells[name] ?? '').join('\t');
const icews = (cells: Readonly<Record<string, string>>): string =>
  rowOf(ICEWS_COLUMNS, {
    'Event ID': '7',
    'Event Date': '2018-01-02',
    'Source Name': 'Government (Peru)',
    'Source Sectors': 'Government',
    'Source Country': 'Peru',
    'Event Text': 'Consult',
    'CAMEO Code': '040',
    Intensity: '1.0',
    'Target Name': 'Chile',
    'Target Country': 'Chile',
    ...cells,
  });
const ICEWS_HEADER = ICEWS_COLUMNS.join('\t');

describe('importing event data', () => {
  it('takes quotation marks of tab-separated data for characters', async () => {
    await importOne('icews', 'a.tab', `${ICEWS_HEADER}\n${icews({ 'Source Name': '"Army (Peru)' })}\n${icews({ 'Event ID': '8' })}\n`);
    expect((await rowsOf('icews')).map((row) => row.actorName)).toEqual(['"Army (Peru)', 'Government (Peru)']);
  });

  it('keeps two rows of one ICEWS number on two days', async () => {
    const { outcome } = await importOne('icews', 'a.tab', `${ICEWS_HEADER}\n${icews({})}\n${icews({ 'Event Date': '2018-01-03' })}\n`);
    expect(outcome.rows).toBe(2);
    expect((await rowsOf('icews')).map((row) => [row.id, row.when.firstDay])).toEqual([
      ['7', '2018-01-03'],
      ['7', '2018-01-02'],
    ]);
  });

  it('keeps codes as strings and reads them by data set', async () => {
    await importOne('icews', 'a.tab', `${ICEWS_HEADER}\n${icews({ 'CAMEO Code': '016', Intensity: '' })}\n`);
    const gdelt = rowOf(GDELT_2_COLUMNS, {
      GLOBALEVENTID: '1',
      SQLDATE: '20180102',
      EventCode: '016',
      Actor1CountryCode: 'PER',
      Actor1Code: 'PERGOV',
      Actor1Name: 'PERU',
      Actor2CountryCode: 'CHL',
      Actor2Code: 'CHL',
      Actor2Name: 'CHILE',
    });
    await importOne('gdelt', 'a.CSV', `${gdelt}\n`);
    expect((await rowsOf('icews'))[0]).toMatchObject({ cameo: '016', type: 'REJECT', goldstein: -5 });
    expect((await rowsOf('gdelt'))[0]).toMatchObject({
      cameo: '016',
      type: null,
      goldstein: 3.4,
      actor: { id: 'iso:PER' },
      actorSector: 'GOV',
      recipient: { id: 'iso:CHL' },
    });
  });

  it('never takes the stamp of a batch for the day of the event', async () => {
    const row = rowOf(GDELT_2_COLUMNS, {
      GLOBALEVENTID: '1',
      SQLDATE: '20170126',
      DATEADDED: '20180126001500',
      EventCode: '042',
      Actor1Name: 'PERU',
      Actor2Name: 'CHILE',
    });
    await importOne('gdelt', 'a.CSV', `${row}\n`);
    expect((await rowsOf('gdelt'))[0]!.when.firstDay).toBe('2017-01-26');
    expect(await ask((store) => store.rows('SELECT written::VARCHAR AS written FROM imported_events'))).toEqual([
      { written: '2018-01-26' },
    ]);
  });

  it('reports bad rows with their lines and imports the others', async () => {
    const { outcome } = await importOne(
      'icews',
      'a.tab',
      [
        ICEWS_HEADER,
        icews({}),
        icews({ 'Event Date': '2018-13-02' }),
        icews({ 'CAMEO Code': '999' }),
        icews({ 'Event Date': '' }),
        icews({ Latitude: 'north' }),
        '8\t2018-01-02',
        `${icews({ 'Event ID': '9' })}\t`,
        '',
      ].join('\n'),
    );
    expect(outcome.rows).toBe(2);
    expect(outcome.rejected).toBe(5);
    expect(outcome.rejects.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(outcome.rejects[1]!.reason).toContain('999');
  });

  it('reports bytes that are no UTF-8, and reads POLECAT with them as ISO-8859-1', async () => {
    const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const { outcome } = await importOne(
      'icews',
      'a.tab',
      latin(`${ICEWS_HEADER}\n${icews({ City: 'São Paulo' })}\n${icews({ 'Event ID': '8' })}\n`),
    );
    expect([outcome.rows, outcome.rejects[0]!.line, outcome.rejects[0]!.reason]).toEqual([1, 2, 'is no UTF-8']);
    const polecat = {
      'Event ID': 'p1',
      'Event Date': '2023-04-05',
      'Event Type': 'COERCE',
      'Event Mode': 'restrict',
      Contexts: 'military;cyber',
      'Actor Name': 'São Tomé',
      'Actor Country': 'STP',
      'Recipient Name': 'Gabon',
      'Recipient Country': 'GAB',
    };
    await importOne('polecat', 'p.txt', latin(`${POLECAT_COLUMNS.join('\t')}\n${rowOf(POLECAT_COLUMNS, polecat)}\n`));
    expect((await rowsOf('polecat'))[0]).toMatchObject({
      actorName: 'São Tomé',
      type: 'COERCE',
      mode: 'restrict',
      actor: { id: 'iso:STP' },
    });
  });

  it('puts right POLECAT headers that name columns which the rows lack', async () => {
    const cells = {
      'Event ID': 'p1',
      'Event Date': '2023-04-05',
      'Event Type': 'AID',
      'Actor Name': 'Peru',
      'Actor Country': 'PER',
      'Recipient Name': 'Chile',
      'Recipient Country': 'CHL',
      Version: 'NGEC',
    };
    const header = [...POLECAT_COLUMNS.slice(0, 5), 'Headline', ...POLECAT_COLUMNS.slice(5)].join('\t');
    const { outcome } = await importOne('polecat', 'p.txt', `${header}\n${rowOf(POLECAT_COLUMNS, cells)}\n`);
    expect([outcome.rows, outcome.withParties]).toEqual([1, 1]);
  });

  it('reads Phoenix without a header, and UCDP with quoted cells', async () => {
    const phoenix = {
      EventID: '1',
      Date: '2001-02-03',
      SourceActorFull: 'PERGOV',
      SourceActorEntity: 'PER',
      SourceActorRole: 'GOV',
      TargetActorFull: 'CHL',
      TargetActorEntity: 'CHL',
      TargetActorRole: '---',
      EventCode: '112',
    };
    await importOne('phoenix', 'x.csv', `${rowOf(PHOENIX_COLUMNS, phoenix)}\n`);
    expect((await rowsOf('phoenix'))[0]).toMatchObject({
      actor: { id: 'iso:PER' },
      recipient: { id: 'iso:CHL' },
      type: 'ACCUSE',
      actorSector: 'GOV',
    });
    const ucdp =
      'id,side_a,side_b,gwnoa,gwnob,where_description,latitude,longitude,date_start,date_end,best,country\n12,Government of Peru,Government of Chile,135,155,"A village, near the ""border""",-18.1,-70.2,1995-01-26 00:00:00.000,1995-01-28 00:00:00.000,3,Peru\n';
    await importOne('ucdp', 'ged.csv', ucdp);
    expect((await rowsOf('ucdp'))[0]).toMatchObject({
      actor: { id: 'iso:PER' },
      recipient: { id: 'iso:CHL' },
      type: 'ASSAULT',
      when: { firstDay: '1995-01-26', lastDay: '1995-01-28' },
      where: 'A village, near the "border"',
      dead: 3,
    });
  });

  it('reads four columns with names of relations and of leaders, packed as gzip or ZIP', async () => {
    const rows =
      'date\tsource\trelation\ttarget\n2018-03-01\tKim Jong-Un\tMake a visit\tCongress (United States)\n2018-03-01\tMedia (Afghanistan)\tcriticize or denounce\tTaliban\n';
    await importOne('icews', 'a.tsv.gz', gzipSync(rows), 'one');
    await importOne('icews', 'a.zip', zipOf([{ name: 'inside/a.tsv', bytes: Buffer.from(rows) }]), 'two');
    for (const dataset of ['one', 'two'])
      expect(
        (await rowsOf(dataset)).map((row) => [row.actor?.id, row.actorSector, row.type, row.recipient?.id, row.recipientSector]),
      ).toEqual([
        ['iso:PRK', 'GOV', 'CONSULT', 'iso:USA', 'LEG'],
        ['iso:AFG', 'MED', 'ACCUSE', 'group:TALIBAN', expect.anything()],
      ]);
  });

  it('knows persons by their offices on the day', async () => {
    const line = (day: string): string => `${day}\tAngela Merkel\tConsult\tFrance`;
    await importOne('icews', 'a.tsv', `${line('2004-01-01')}\n${line('2010-01-01')}\n${line('2023-01-01')}\n`);
    expect((await rowsOf('icews')).map((row) => [row.when.firstDay, row.actor?.id, row.actorSector])).toEqual([
      ['2023-01-01', 'iso:DEU', 'ELI'],
      ['2010-01-01', 'iso:DEU', 'GOV'],
      ['2004-01-01', 'iso:DEU', expect.anything()],
    ]);
  });

  it('changes nothing when the same file comes again, and keeps data sets apart from what was read', async () => {
    await importOne('icews', 'a.tab', `${ICEWS_HEADER}\n${icews({})}\n`);
    const { outcome } = await importOne('icews', 'a.tab', `${ICEWS_HEADER}\n${icews({})}\n`);
    expect(outcome.isKnown).toBe(true);
    expect((await ask(queryDatasets)).rows.map(({ name, rows }) => [name, rows])).toEqual([
      ['read', 0],
      ['icews', 1],
    ]);
    const read = await ask((store) => askSeries(store, { a: 'iso:PER', b: 'iso:CHL' }));
    expect(read.series[0]!.total).toBe(0);
    expect((await ask((store) => askSeries(store, { a: 'iso:PER', b: 'iso:CHL', dataset: 'icews' }))).series[0]!.total).toBe(1);
  });

  it('says what a file lacks that is none of the format', async () => {
    const { unread } = await importOne('icews', 'a.txt', 'one\ttwo\nthree\tfour\n');
    expect(unread[0]!.reason).toContain('2 columns');
    expect((await importFiles(file, 'icews', [join(folder, 'none')])).unread[0]!.reason).toContain('does not exist');
  });
});

describe('a series of imported rows', () => {
  const line = (day: string, source: string, relation: string, target: string): string => `${day}\t${source}\t${relation}\t${target}`;

  it('counts reciprocal rows once, and other directions each', async () => {
    await importOne(
      'icews',
      'a.tsv',
      [
        line('2018-01-01', 'Peru', 'Consult', 'Chile'),
        line('2018-01-01', 'Chile', 'Consult', 'Peru'),
        line('2018-01-02', 'Peru', 'Make a visit', 'Chile'),
        line('2018-01-02', 'Chile', 'Host a visit', 'Peru'),
        line('2018-01-03', 'Peru', 'Accuse', 'Chile'),
        line('2018-01-03', 'Chile', 'Accuse', 'Peru'),
        line('2018-01-04', 'Chile', 'Make statement', 'Peru'),
        '',
      ].join('\n'),
    );
    const [series] = (await ask((store) => askSeries(store, { a: 'iso:PER', b: 'iso:CHL', dataset: 'icews' }))).series;
    expect(series!.bins[0]!.byType).toEqual({ CONSULT: 2, ACCUSE: 2 });
    expect(series!.apart).toEqual({ undated: 0, tooLong: 0, untyped: 1 });
    const directed = await ask((store) => askSeries(store, { a: 'iso:PER', b: 'iso:CHL', dataset: 'icews', directed: true }));
    expect(directed.series[0]!.bins[0]!.byType).toEqual({ CONSULT: 2, ACCUSE: 1 });
  });

  it('shows days without any row as gaps, and days without the pair as zero', async () => {
    await importOne(
      'icews',
      'a.tsv',
      [line('2018-01-01', 'Peru', 'Accuse', 'Chile'), line('2018-01-03', 'Kenya', 'Accuse', 'Chile'), ''].join('\n'),
    );
    const { bins } = (await ask((store) => askSeries(store, { a: 'iso:PER', b: 'iso:CHL', dataset: 'icews', by: 'day' }))).series[0]!;
    expect(bins.map((bin) => [bin.isGap, bin.happenings?.value ?? null, bin.exposure])).toEqual([
      [false, 1, 1],
      [true, null, 0],
      [false, 0, 1],
    ]);
  });
});

describe('exporting what was imported', () => {
  const exported = async (format: RowFormatName, dataset: string): Promise<string> =>
    ask(async (store) => {
      const writer = ROW_WRITERS[format];
      let text = writer.head;
      for await (const rows of queryExport(store, { dataset })) for (const row of rows) text += writer.toLine(row as unknown as ExportRow);
      return text + writer.foot;
    });
  const stored = (dataset: string) =>
    ask((store) => store.rows(`SELECT * EXCLUDE (import, dataset) FROM imported_events WHERE dataset = '${dataset}' ORDER BY id, day`));

  it.each(['icews', 'polecat'] as const)('and importing it again as %s gives the same rows', async (format) => {
    const cells = { City: 'Arica "port"', Country: 'Chile', Latitude: '-18.48', Longitude: '-70.33' };
    const rows =
      format === 'icews'
        ? [
            ICEWS_HEADER,
            icews({ ...cells, 'Story ID': '12', 'Sentence Number': '3', Publisher: 'Wire' }),
            icews({ 'Event ID': '8', 'CAMEO Code': '016', 'Source Sectors': '' }),
          ]
        : [
            POLECAT_COLUMNS.join('\t'),
            rowOf(POLECAT_COLUMNS, {
              ...cells,
              'Event ID': 'p1',
              'Event Date': '2023-04-05',
              'Event Type': 'COERCE',
              'Event Mode': 'restrict',
              Intensity: '-7.2',
              Contexts: 'military;cyber',
              'Actor Name': 'Peru',
              'Actor Country': 'PER',
              'Primary Actor Sector': 'GOV',
              'Recipient Name': 'Chile',
              'Recipient Country': 'CHL',
              'Publication Date': '2023-04-06',
            }),
          ];
    await importOne(format, 'first.txt', `${rows.join('\n')}\n`, 'first');
    await importOne(format, 'second.txt', await exported(format, 'first'), 'second');
    expect((await stored('first')).length).toBe(rows.length - 1);
    expect(await stored('second')).toEqual(await stored('first'));
  });

  it('gives lines of JSON, PLOVER records and places', async () => {
    await importOne(
      'icews',
      'a.tab',
      `${ICEWS_HEADER}\n${icews({ Latitude: '-18.5', Longitude: '-70.3' })}\n${icews({ 'Event ID': '8' })}\n`,
    );
    const lines = (text: string): unknown[] =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(lines(await exported('ndjson', 'icews'))).toHaveLength(2);
    expect(lines(await exported('plover', 'icews'))[0]).toMatchObject({
      id: '7',
      date: '2018-01-02',
      event: ['CONSULT'],
      quad_code: 1,
      actor: [{ code: 'PER' }],
    });
    expect(JSON.parse(await exported('geojson', 'icews'))).toMatchObject({ features: [{ geometry: { coordinates: [-70.3, -18.5] } }] });
    expect((await exported('csv', 'icews')).split('\n')[0]).toMatch(/^dataset,id,day/);
  });

  it('writes Parquet with the same rows in the same order', async () => {
    await importOne(
      'icews',
      'a.tab',
      `${ICEWS_HEADER}\n${icews({ Latitude: '-18.5' })}\n${icews({ 'Event ID': '8', 'Event Date': '2017-01-02' })}\n`,
    );
    const path = join(folder, 'out.parquet');
    const store = await openStore(file, { mayUse: [path] });
    try {
      await writeParquet(store, { dataset: 'icews', from: '2017-06-01' }, path);
      expect(await store.rows(`SELECT id, day, actor, recipient, type, latitude FROM read_parquet('${path}')`)).toEqual([
        { id: '7', day: '2018-01-02', actor: 'iso:PER', recipient: 'iso:CHL', type: 'CONSULT', latitude: -18.5 },
      ]);
      await writeParquet(store, { dataset: 'icews' }, path);
      expect(await store.rows(`SELECT id FROM read_parquet('${path}')`)).toEqual([{ id: '7' }, { id: '8' }]);
    } finally {
      await store.close();
    }
  });
});
