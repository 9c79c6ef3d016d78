import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRapport } from '../helpers/run-rapport.ts';

/** Four invented pages: rice promised and refused; a visit announced and of which nothing is told; what the two have in common with nothing else. */
const PAGES = {
  'rice.txt': `Seoul to send rice

SEOUL, June 19, 2019 - South Korea will send 50,000 tons of rice to North Korea by September 30, the Unification Ministry said on Wednesday.
`,
  'refused.txt': `North Korea says no to rice

SEOUL, July 24, 2019 - North Korea has refused the rice that South Korea offered in June, the Unification Ministry in Seoul said on Wednesday. South Korea put off the shipment.
`,
  'visit.txt': `Spring in Tokyo

TOKYO, December 3, 2019 - Indian Prime Minister Narendra Modi will visit Japan next spring, Japanese Foreign Minister Toshimitsu Motegi said on Tuesday.
`,
};

interface Line {
  readonly id: string;
  readonly state: string;
  readonly due: { readonly start: string; readonly end: string } | null;
  readonly announced: readonly { readonly document: string }[];
  readonly fulfilledBy: readonly { readonly document: string }[];
}

describe('what rapport tells across pages', () => {
  let folder: string;
  let file: string;
  const commitments = async (...more: string[]): Promise<Line[]> =>
    (await runRapport(['commitments', '--format', 'gold', '--file', file, ...more])).stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  const of = (lines: readonly Line[], document: string): Line =>
    lines.find(({ announced, due }) => due !== null && announced.some((report) => report.document === document))!;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-cli-links-'));
    file = join(folder, 'a.duckdb');
    await mkdir(join(folder, 'pages'));
    for (const [name, text] of Object.entries(PAGES)) await writeFile(join(folder, 'pages', name), text);
    expect((await runRapport(['read', join(folder, 'pages'), '--file', file])).code).toBe(0);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('an offer that a later page tells to be refused is called off', async () => {
    expect(of(await commitments(), 'rice.txt')).toMatchObject({ state: 'cancelled', fulfilledBy: [{ document: 'refused.txt' }] });
  });

  it('«next spring», said in December, is due from March to May, and unreported once it has passed', async () => {
    expect(of(await commitments('--as-of', '2020-05-31'), 'visit.txt')).toMatchObject({
      state: 'open',
      due: { start: '2020-03-01', end: '2020-05-31' },
    });
    expect(of(await commitments('--as-of', '2020-06-01'), 'visit.txt')).toMatchObject({ state: 'unreported', fulfilledBy: [] });
  });

  it('a commitment is shown by the beginning of its id, with all that tells of it', async () => {
    const { id } = of(await commitments(), 'rice.txt');
    const shown = await runRapport(['show', id.slice(0, 10), '--file', file]);
    expect(shown.stdout).toContain('rice.txt');
    expect(shown.stdout).toContain('refused.txt');
    const unknown = await runRapport(['show', 'c_0', '--file', file]);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('no commitment has the id «c_0»');
  });

  it('short reports on one happening are no copies', async () => {
    expect((await runRapport(['copies', '--format', 'ndjson', '--file', file])).stdout).toBe('');
  });
});
