import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runRapport } from '../helpers/run-rapport.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rapport-own-'));
const page = join(folder, 'page.txt');
writeFileSync(page, 'Malta praised Libya on Monday.');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface OwnEvent {
  readonly type: string;
  readonly cameo: string;
  readonly labels?: readonly string[];
  readonly actors: readonly { readonly party: string }[];
  readonly recipients: readonly { readonly party: string }[];
}
interface Printed {
  readonly events: readonly OwnEvent[];
}
const codes = (parties: OwnEvent['actors']): string =>
  parties
    .map(({ party }) => party.replace(/^\w+:/, ''))
    .sort()
    .join('+');

/** Reads one sentence a page with the command itself: `CAMEO actors>recipients labels` for each event. */
async function read(sentences: readonly string[], ...options: readonly string[]): Promise<{ rows: string[][]; stderr: string }> {
  const path = join(folder, 'sentences.jsonl');
  writeFileSync(path, sentences.map((text, k) => JSON.stringify({ id: `s${k}`, text })).join('\n'));
  const { stdout, stderr, code } = await runRapport(['read', path, '--format', 'ndjson', ...options]);
  expect(code, stderr).toBe(0);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed)
    .map(({ events }) => events.map((e) => [e.cameo, `${codes(e.actors)}>${codes(e.recipients)}`, ...(e.labels ?? [])].join(' ')));
  return { rows, stderr };
}

describe('a verb dictionary of PETRARCH, given with --verbs', () => {
  it('codes by each of its constructs, and by nothing else', async () => {
    const cases: readonly (readonly [sentence: string, rows: readonly string[]])[] = [
      ['Oman shipped rifles to Yemen.', ['072 OMN>YEM']],
      ['Oman ferried howitzers to Yemen.', ['072 OMN>YEM']],
      ['Oman shipped dollars to Yemen.', ['071 OMN>YEM']],
      ['Oman shipped relief goods to Yemen.', ['073 OMN>YEM']],
      ['Oman shipped its minister to Yemen.', []],
      ['Malta praised Libya.', ['051 MLT>LBY']],
      ['Malta cheered on Libya.', ['051 MLT>LBY']],
      ['Malta parleyed with Libya.', ['046 LBY+MLT>']],
      ['Chad handed over the prisoners to Niger.', ['0841 TCD>NER']],
      ['Chad reimposed the toll on Niger.', ['163 TCD>NER']],
      ['Chad barred Niger.', ['163 TCD>NER']],
      ['Chad ruminated about Niger.', []],
      // words of our own lexicon alone
      ['Russia invaded Ukraine.', []],
      ['Chad condemned Niger.', []],
      // our words for what becomes of the clause below stay
      ['Malta denied that it had praised Libya.', ['051 MLT>LBY']],
    ];
    const { rows } = await read(
      cases.map(([sentence]) => sentence),
      '--verbs',
      here('petrarch-verbs.txt'),
    );
    expect(cases.map(([sentence], k) => [sentence, rows[k]])).toEqual(cases.map(([sentence, expected]) => [sentence, [...expected]]));
  }, 120_000);

  it('says how much of it was read, and what was left out first', async () => {
    const { stderr } = await read(['Malta praised Libya.'], '--verbs', here('petrarch-verbs.txt'));
    expect(stderr).toContain('left out');
    expect(stderr).toMatch(/line \d+/);
  }, 120_000);

  it('is an error that names the line where the text is no dictionary', async () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear Sir,\n- * WAR [190]\n');
    const { code, stderr } = await runRapport(['read', page, '--verbs', path, '--format', 'ndjson']);
    expect(code).toBe(3);
    expect(stderr).toContain('letter.txt line 2');
  }, 60_000);
});

describe('a codebook of your own, given with --lexicon', () => {
  const own = ['own-codebook.tsv'].map(here).flatMap((path) => ['--lexicon', path]);

  it('adds types and frames beside ours, and puts its own in the place of ours', async () => {
    const { rows } = await read(
      ['Fiji wooed Tonga.', 'China lent two pandas to Malta.', 'Chad condemned Niger.', 'Malta praised Libya.'],
      ...own,
    );
    expect(rows).toEqual([
      ['051 FJI>TON COURTSHIP'],
      [expect.stringMatching(/^060 CHN>MLT PANDA-LOAN$/)],
      ['111 TCD>NER SHAMING'],
      ['051 MLT>LBY'],
    ]);
  }, 120_000);

  it('adds cues of contexts of your own', async () => {
    const { rows } = await read(['Malta thanked China for the pandas.'], '--lexicon', here('own-labels.tsv'));
    expect(rows).toEqual([[expect.stringMatching(/ANIMALS$/)]]);
  }, 60_000);

  it('names file and line of a mistake', async () => {
    const rows = readFileSync(here('own-codebook.tsv'), 'utf8').trim().split('\n');
    const cases: readonly (readonly [row: string, complaint: RegExp])[] = [
      ['woo\tVERB\tWOOING', /mine\.tsv line 5.*|.*«WOOING» in .*mine\.tsv line 5/],
      ['woo\tVERBS\tSUPPORT', /«VERBS» in .*mine\.tsv line 5/],
      ['woo\tVERB\tSUPPORT\twarmly', /«warmly» in .*mine\.tsv line 5/],
      ['woo\tVERB\tSUPPORT\t\t999', /«999» in .*mine\.tsv line 5/],
      ['woo\tVERB\t\t\t\t\t\tcharms', /«charms» in .*mine\.tsv line 5/],
      ['woo|court\tVERB\tSUPPORT\t\t051\tobj\t\t\tobj:party', /line 2 and .*mine\.tsv line 5/],
    ];
    for (const [row, complaint] of cases) {
      const path = join(folder, 'mine.tsv');
      writeFileSync(path, [...rows, row].join('\n'));
      const { code, stderr } = await runRapport(['read', page, '--lexicon', path, '--format', 'ndjson']);
      expect([code, stderr], row).toEqual([3, expect.stringMatching(complaint)]);
    }
  }, 120_000);
});
