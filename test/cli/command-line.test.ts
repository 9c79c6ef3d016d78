import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRapport, startRapport } from '../helpers/run-rapport.ts';

let folder: string;
let file: string;

/** Two pages of our own. The second holds what should not reach a terminal or a spreadsheet. */
const VISIT = `Kenya's foreign minister visits Peru

LIMA, 4 May 2021 - Kenyan Foreign Minister Amina Otieno visited Peru on Tuesday and met President Luis Quispe in Lima.

"We will trade more," Otieno said.
`;
const HOSTILE = `=HYPERLINK("x") Kenya condemns Peru \u001B[31m\u202E

Kenya condemned Peru on 4 May 2021 over a blockade.\u0007
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-cli-'));
  file = join(folder, 'a.duckdb');
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'pages', 'visit.txt'), VISIT);
  await writeFile(join(folder, 'pages', '=hostile.txt'), HOSTILE);
  await writeFile(join(folder, 'pages', 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  expect((await runRapport(['read', join(folder, 'pages'), '--file', file])).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const visit = (): string => join(folder, 'pages', 'visit.txt');
const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('rapport', () => {
  it('shows its commands, with examples, and ends well', async () => {
    const { code, stdout } = await runRapport(['--help']);
    expect(code).toBe(0);
    for (const command of ['read', 'timeline', 'relations', 'pages', 'show', 'explain', 'search', 'serve', 'start', 'parse'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toContain('Exit codes');
    expect((await runRapport([])).stdout).toBe(stdout);
  });

  it.each([
    [['raed'], 'Did you mean read?'],
    [['read', 'x', '--fromat', 'gold'], 'Did you mean --format?'],
    [['read'], "missing required argument 'path'"],
    [['read', 'x', '--format', 'xml'], 'Allowed choices are'],
    [['read', 'x', '--workers', 'many'], 'whole number'],
    [['timeline', 'RUS', '--from', '2023-02-30'], 'A day that exists'],
    [['timeline', 'RUS', '--type', 'PRAISE'], 'Allowed choices are'],
    [['timeline', 'RUS', '--from', '2023-02-02', '--to', '2022-02-02'], 'lies after'],
    [['serve', '--port', '99999'], 'at most 65535'],
    [['read', 'x', '--table', 'quotes'], 'add --format csv'],
    [['read', 'x', '--input-format', 'csv'], 'add - to the paths'],
  ])('%j: says what is wrong and ends with 2', async (args, words) => {
    const { code, stderr, stdout } = await runRapport(args);
    expect(stderr).toContain(words);
    expect(stderr).toContain('--help');
    expect([code, stdout]).toEqual([2, '']);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect((await runRapport(['--version'])).stdout).toBe(`${version}\n`);
  });
});

describe('rapport read', () => {
  it('prints one gold line for each document and stores nothing', async () => {
    const { code, stdout } = await runRapport(['read', join(folder, 'pages'), '--format', 'gold'], { cwd: folder });
    expect(code).toBe(0);
    const docs = lines(stdout);
    expect(docs.map((doc) => doc.source)).toEqual(['=hostile.txt', 'visit.txt']);
    for (const doc of docs)
      expect(Object.keys(doc)).toEqual(['source', 'language', 'written', 'story', 'persons', 'events', 'quotes', 'quantities']);
    await expect(stat(join(folder, 'rapport.duckdb'))).rejects.toThrow();
  });

  it('gives the same for any number of threads, in the order of the input', async () => {
    const corpus = join(folder, 'many.jsonl');
    await writeFile(
      corpus,
      Array.from({ length: 60 }, (_, i) => JSON.stringify({ id: `n${i}`, text: VISIT.repeat(1 + ((i * 7) % 5)) })).join('\n'),
    );
    const [none, one, three] = await Promise.all(
      ['0', '1', '3'].map((workers) => runRapport(['read', corpus, '--format', 'ndjson', '--workers', workers])),
    );
    expect(lines(none!.stdout).map((record) => (record.page as { appearance: { label: string } }).appearance.label)).toEqual(
      Array.from({ length: 60 }, (_, i) => `n${i}`),
    );
    expect(one!.stdout).toBe(none!.stdout);
    expect(three!.stdout).toBe(none!.stdout);
  });

  it('prints model records that name their form, as lines or as one JSON list', async () => {
    const { stdout } = await runRapport(['read', visit(), '--format', 'ndjson']);
    const [record] = lines(stdout) as [{ format: string; page: { text: string } }];
    expect(record.format).toBe('rapport/1');
    expect(record.page.text).toBe(VISIT);
    expect(JSON.parse((await runRapport(['read', visit(), '--format', 'json'])).stdout)).toEqual([record]);
  });

  it('loads no database for what it only prints', async () => {
    const { stdout, code } = await runRapport(['read', visit(), '--format', 'ndjson'], {
      env: {
        NODE_OPTIONS: `--import ${JSON.stringify(`data:text/javascript,process.on('exit', () => { if (Object.keys(process.report.getReport().sharedObjects.filter((o) => o.includes('duckdb'))).length) process.exitCode = 99; })`)}`,
      },
    });
    expect(stdout).not.toBe('');
    expect(code).toBe(0);
  });

  it('makes cells harmless for spreadsheets', async () => {
    const { stdout } = await runRapport(['read', join(folder, 'pages'), '--format', 'csv', '--table', 'events']);
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      for (const [name, cell] of Object.entries(row)) if (Number.isNaN(Number(cell))) expect(cell, name).not.toMatch(/^[=+\-@\t\r]/);
    for (const table of ['parties', 'quotes', 'quantities'])
      expect((await runRapport(['read', visit(), '--format', 'csv', '--table', table])).stdout).toMatch(/^page,label,source,written,/);
  });

  it('lets nothing of a page move the cursor or turn the text', async () => {
    const { stdout } = await runRapport(['read', join(folder, 'pages'), '--format', 'table']);
    // biome-ignore lint: the characters are the subject
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    expect(stdout).toContain('visit.txt');
  });

  it('reads standard input', async () => {
    const { stdout } = await runRapport(['read', '-', '--format', 'gold'], { stdin: VISIT });
    expect(lines(stdout)).toHaveLength(1);
  });

  it('reads the rest where something cannot be read, names it and ends with 1', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(mixed);
    await writeFile(join(mixed, 'good.txt'), VISIT);
    await writeFile(join(mixed, 'empty.txt'), '');
    await writeFile(join(mixed, 'binary.txt'), Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 251)));
    await writeFile(join(mixed, 'lines.jsonl'), `{"id":"ok","text":"Kenya praised Peru."}\n{broken\n`);
    const { code, stdout, stderr } = await runRapport(['read', mixed, '--format', 'gold']);
    expect(code).toBe(1);
    expect(lines(stdout).map((doc) => doc.source)).toEqual(expect.arrayContaining(['good.txt', 'ok']));
    for (const name of ['empty.txt', 'binary.txt', 'lines.jsonl']) expect(stderr).toMatch(new RegExp(`not read: .*${name}`));
    await rm(mixed, { recursive: true });
  });

  it('ends with 2 where a path leads nowhere', async () => {
    const { code, stderr } = await runRapport(['read', join(folder, 'absent.txt'), '--format', 'gold']);
    expect(stderr).toContain('absent.txt');
    expect(code).toBe(2);
  });

  it('does not follow links out of the folder', async () => {
    const linked = join(folder, 'linked');
    await mkdir(linked);
    await writeFile(join(folder, 'secret.txt'), 'Kenya condemned Peru.');
    await symlink(join(folder, 'secret.txt'), join(linked, 'link.txt'));
    const { stdout } = await runRapport(['read', linked, '--format', 'gold']);
    expect(stdout).toBe('');
  });

  it('sums up on standard error, and says what it left out', async () => {
    const { stderr, stdout } = await runRapport(['read', join(folder, 'pages'), '--file', join(folder, 'sum.duckdb')]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^2 pages, \d+ words, \d+ events?; [\d,]+ words a second\n/);
    expect(stderr).toContain('1 file of other kinds passed over');
  });

  it('leaves alone what this version has read already', async () => {
    const again = ['read', join(folder, 'pages'), '--file', join(folder, 'again.duckdb')];
    await runRapport(again);
    const { code, stderr } = await runRapport(again);
    expect(code).toBe(0);
    expect(stderr).toContain('2 pages already read by this version');
  });

  it('takes the file from RAPPORT_FILE, and reports each page once it is stored', async () => {
    const { stdout } = await runRapport(['read', visit(), '--verbose'], { env: { RAPPORT_FILE: join(folder, 'env.duckdb') } });
    expect(stdout).toMatch(/^stored p_[0-9a-f]{16} visit\.txt\n$/);
    await stat(join(folder, 'env.duckdb'));
  });
});

describe('looking into a file', () => {
  it.each([['timeline', 'Kenya'], ['relations'], ['pages'], ['show', 'x'], ['explain', 'e_1'], ['search', 'x'], ['serve']])(
    '%s: says what to do where nothing was read yet',
    async (...args) => {
      const { code, stderr } = await runRapport([...args, '--file', join(folder, 'none.duckdb')]);
      expect(stderr).toContain('rapport read PATH');
      expect(code).toBe(2);
    },
  );

  it('shows what happened between two parties, named in several ways', async () => {
    const { stdout } = await runRapport(['timeline', 'Kenya', 'Peru', '--file', file]);
    expect(stdout).toMatch(/Kenya → Peru\s+CONSULT visit/);
    for (const [a, b] of [
      ['KEN', 'PER'],
      ['iso:KEN', 'peruvian'],
    ] as const)
      expect((await runRapport(['timeline', a, b, '--file', file])).stdout).toBe(stdout);
  });

  it('has rows as CSV, JSON and lines of JSON', async () => {
    const csv = parse<Record<string, string>>((await runRapport(['timeline', 'KEN', '--file', file, '--format', 'csv'])).stdout, {
      columns: true,
    });
    const json = JSON.parse((await runRapport(['timeline', 'KEN', '--file', file, '--format', 'json'])).stdout) as {
      format: string;
      rows: { id: string }[];
      total: number;
    };
    const ndjson = lines((await runRapport(['timeline', 'KEN', '--file', file, '--format', 'ndjson'])).stdout);
    expect(json.format).toBe('rapport/1');
    expect(json.rows.map((row) => row.id)).toEqual(csv.map((row) => row.event));
    expect(ndjson.map((row) => row.id)).toEqual(csv.map((row) => row.event));
  });

  it('lists relations and pages', async () => {
    expect((await runRapport(['relations', '--file', file])).stdout).toContain('Kenya – Peru');
    expect((await runRapport(['pages', '--file', file])).stdout).toContain('visit.txt');
    expect((await runRapport(['pages', 'nothing-like-it', '--file', file])).stderr).toContain('No such pages');
  });

  it('shows a page and explains an event', async () => {
    const shown = (await runRapport(['show', 'visit.txt', '--file', file])).stdout;
    expect(shown).toContain('visited Peru on Tuesday');
    expect(shown).toContain('Events');
    const id = /e_[0-9a-f]{16}/.exec(shown)![0];
    const explained = (await runRapport(['explain', id.slice(0, 12), '--file', file])).stdout;
    expect(explained).toContain('Why');
    expect(explained).toContain('frame:');
    expect(explained).toContain('root');
  });

  it('searches, and suggests where a name is unknown', async () => {
    expect((await runRapport(['search', 'otieno', '--file', file])).stdout).toContain('Otieno');
    const { code, stderr } = await runRapport(['timeline', 'Keniya', '--file', file]);
    expect(stderr).toContain('Kenya (iso:KEN)');
    expect(code).toBe(2);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = startRapport(['show', 'visit.txt', '--file', file, '--format', 'json']);
    let stderr = '';
    child.stderr!.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout!.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, stderr]).toEqual([0, '']);
  });

  it('ends with 3 and names the process where another one holds the file', async () => {
    const held = join(folder, 'held.duckdb');
    await runRapport(['read', visit(), '--file', held]);
    const script = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => { globalThis.held = await DuckDBInstance.create(${JSON.stringify(held)}); console.log('held'); setInterval(() => {}, 1000); })`;
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(holder.stdout, 'data');
      for (const args of [['pages'], ['read', visit()]]) {
        const { code, stderr } = await runRapport([...args, '--file', held]);
        expect(stderr).toContain(`process ${holder.pid}`);
        expect(code).toBe(3);
      }
    } finally {
      holder.kill('SIGKILL');
    }
  });

  it('ends with 3 for a damaged file', async () => {
    await writeFile(join(folder, 'bad.duckdb'), 'no database, but a note of some length that was given a wrong name by mistake');
    expect((await runRapport(['pages', '--file', join(folder, 'bad.duckdb')])).code).toBe(3);
  });
});

describe('rapport serve', () => {
  it('owns the file: others ask it, readers wait, and its note is private', { timeout: 120_000 }, async () => {
    const server = startRapport(['serve', '--file', file, '--port', '0']);
    try {
      const [first] = (await once(server.stdout!.setEncoding('utf8'), 'data')) as [string];
      expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
      const note = `${file}.server.json`;
      expect((await stat(note)).mode & 0o777).toBe(0o600);
      expect(JSON.parse(await readFile(note, 'utf8'))).toMatchObject({ pid: server.pid });

      const direct = await runRapport(['timeline', 'Kenya', 'Peru', '--file', file]);
      expect(direct.stdout).toMatch(/Kenya → Peru\s+CONSULT visit/);
      expect((await runRapport(['show', 'visit.txt', '--file', file])).stdout).toContain('visited Peru');
      expect((await runRapport(['relations', 'PER', '--file', file])).stdout).toContain('Kenya – Peru');
      expect((await runRapport(['search', 'otieno', '--file', file])).stdout).toContain('Otieno');

      const exported = await runRapport(['export', 'csv', '--file', file]);
      expect(exported.stdout).toMatch(/iso:KEN,iso:PER,CONSULT/);
      const parquet = await runRapport(['export', 'parquet', '--file', file, '--out', join(folder, 'a.parquet')]);
      expect([parquet.code, parquet.stderr.includes(String(server.pid))]).toEqual([3, true]);

      // A party is found as in the file itself: by any of its names, and never by guessing.
      expect((await runRapport(['timeline', 'kenyan', '--file', file])).stdout).toContain('Kenya → Peru');
      const misspelt = await runRapport(['timeline', 'Kenia', '--file', file]);
      expect([misspelt.code, misspelt.stdout]).toEqual([2, '']);
      expect(misspelt.stderr).toContain('Did you mean Kenya (iso:KEN)');

      const refused = await runRapport(['read', visit(), '--file', file]);
      expect(refused.code).toBe(3);
      expect(refused.stderr).toContain(String(server.pid));
      expect(refused.stderr).toContain(first.trim());
    } finally {
      server.kill('SIGTERM');
      await once(server, 'close');
    }
    await expect(stat(`${file}.server.json`)).rejects.toThrow();
    expect((await runRapport(['pages', '--file', file])).stdout).toContain('visit.txt');
  });

  it('start reads the samples once and serves them', { timeout: 180_000 }, async () => {
    const samples = join(folder, 'samples.duckdb');
    for (const isFirst of [true, false]) {
      const server = startRapport(['start', '--file', samples, '--port', '0']);
      let stderr = '';
      server.stderr!.on('data', (data: Buffer) => (stderr += data.toString()));
      try {
        const [url] = (await once(server.stdout!.setEncoding('utf8'), 'data')) as [string];
        const summary = (await (await fetch(new URL('/api/summary', url.trim()))).json()) as { pages: number; events: number };
        expect(summary.pages).toBeGreaterThanOrEqual(12);
        expect(summary.events).toBeGreaterThan(0);
        expect(stderr.includes('sample pages')).toBe(isFirst);
      } finally {
        server.kill('SIGINT');
        await once(server, 'close');
      }
    }
  });

  it('takes no notice of a note whose server is gone', async () => {
    await writeFile(
      `${file}.server.json`,
      JSON.stringify({ pid: 999_999_999, url: 'http://127.0.0.1:9/', port: 9, host: '127.0.0.1', token: 'x' }),
    );
    await chmod(`${file}.server.json`, 0o600);
    expect((await runRapport(['pages', '--file', file])).code).toBe(0);
    await rm(`${file}.server.json`);
  });
});
