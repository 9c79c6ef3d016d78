/**
 * Scores the reader on every gold at hand: `npm run score`.
 *
 *   npm run score                        scores, prints one table, takes rises into evaluation/scores.json
 *   npm run score -- --check             the same, writes nothing; exit status 1 where a measure fell by more than 0.01
 *   npm run score -- --accept REASON     takes falls in too, and keeps the reason
 *   npm run score -- --swap              also the swap test: countries and persons replaced by others, the fall of events and persons printed
 *   npm run score -- --errors N          also the N pages with most errors (never of the even pages, which are for totals only)
 *
 * The reader is given `{id, text}` and nothing else. Gold outside the project (../shared) is scored by the scorer that lies beside it; where it is absent the set is skipped, and said so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadWorld } from '../src/assets/load-world.ts';
import { toGold } from '../src/exchange/to-gold.ts';
import { DEFAULT_LIMITS } from '../src/intake/intake-options.ts';
import { toRawPage } from '../src/intake/to-raw-page.ts';
import { loadTools } from '../src/load-tools.ts';
import type { World } from '../src/model/world.ts';
import { toPage } from '../src/page/to-page.ts';
import { readPage } from '../src/reading/read-page.ts';
import { baselinePages } from './baseline.ts';
import { countParties } from './count-parties.ts';
import { linkPages } from './link-pages.ts';
import { aucOf, calibrationErrorOf, judgePages } from './judge-confidence.ts';
import { type GoldPage, readGold, readNdjson, type SystemPage } from './gold-page.ts';
import { listFalls, readLedger, TOLERANCE, withAcceptedFalls, withRises, writeLedger } from './ledger.ts';
import {
  baselineCommitments,
  baselineIncidents,
  type LinkScores,
  readLinks,
  scoreLinks,
  toStandIns,
  withFoundEvents,
} from './score-links.ts';
import { type F1, listErrors, type Scores, scorePages } from './score-pages.ts';
import { scoreParties } from './score-parties.ts';
import { swapPage, withSwappedPersons } from './swap-page.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const MEASURES = [
  'events', 'records', 'eventsByQuad', 'pairs', 'irrealis', 'evidence', 'mode', 'date', 'place', 'saidByNamed',
  'quotes', 'persons', 'garbledNames', 'repairPrecision', 'personParty', 'actorParty', 'quantities', 'story', 'chrome', 'writtenDay', 'writtenMonth',
  'calibrationError', 'auc',
] as const; // biome-ignore format: one row as in the table

interface GoldSet {
  readonly name: string;
  readonly pages: readonly GoldPage[];
  readonly mayShowErrors: boolean;
  /** Options for the scorer beside the gold; undefined: our own scorer. */
  readonly foreign?: readonly string[];
}
type Measures = Record<string, number>;

const isOdd = (page: GoldPage): boolean => Number(/\d+$/.exec(page.name)?.[0]) % 2 === 1;
const dev = readGold(join(SHARED, 'gold', 'dev'));
const linked = readGold(join(ROOT, 'evaluation', 'linked'));
const single = readGold(join(ROOT, 'evaluation', 'pages'));
const isOddStory = (page: GoldPage): boolean => Number(/^s(\d+)/.exec(page.name)?.[1]) % 2 === 1;
const SETS: readonly GoldSet[] = [
  { name: 'samples', pages: readGold(join(ROOT, 'data', 'samples')), mayShowErrors: true },
  { name: 'seeds', pages: readGold(join(SHARED, 'seeds')), mayShowErrors: true, foreign: [] },
  { name: 'dev-odd', pages: dev.filter(isOdd), mayShowErrors: true, foreign: [] },
  { name: 'dev-even', pages: dev.filter((page) => !isOdd(page)), mayShowErrors: false, foreign: [] },
  { name: 'linked-odd', pages: linked.filter(isOddStory), mayShowErrors: true },
  { name: 'linked-even', pages: linked.filter((page) => !isOddStory(page)), mayShowErrors: false },
  { name: 'pages-odd', pages: single.filter(isOdd), mayShowErrors: true },
  { name: 'pages-even', pages: single.filter((page) => !isOdd(page)), mayShowErrors: false },
  { name: 'plover-gsr', pages: readGold(join(SHARED, 'gold', 'plover-gsr-dev.ndjson')), mayShowErrors: true, foreign: ['--coarse'] },
];

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};
const scratch = mkdtempSync(join(tmpdir(), 'rapport-score-'));

/** Runs the built command over `{id, text}` records and gives what it printed. */
function readPages(name: string, pages: readonly { name: string; text: string }[]): { output: string; seconds: number } {
  const input = join(scratch, `${name}.jsonl`);
  const output = join(scratch, `${name}.out.ndjson`);
  writeFileSync(input, pages.map((page) => JSON.stringify({ id: page.name, text: page.text })).join('\n'));
  const begin = performance.now();
  const done = spawnSync(process.execPath, [join(ROOT, 'dist', 'src', 'cli', 'main.js'), 'read', input, '--format', 'gold'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (done.status !== 0) process.stderr.write(done.stderr);
  writeFileSync(output, done.stdout);
  return { output, seconds: (performance.now() - begin) / 1000 };
}

/** The scorer beside the gold, on a folder that holds only the pages of the set. */
function scoreForeign(set: GoldSet, output: string): Measures {
  let gold = join(SHARED, 'gold', 'plover-gsr-dev.ndjson');
  if (set.name !== 'plover-gsr') {
    const from = join(SHARED, set.name === 'seeds' ? 'seeds' : 'gold/dev');
    gold = join(scratch, `${set.name}.gold`);
    mkdirSync(gold, { recursive: true });
    for (const page of set.pages)
      for (const ending of ['.txt', '.gold.json']) cpSync(join(from, page.name + ending), join(gold, page.name + ending));
  }
  const printed = execFileSync(
    process.execPath,
    [join(SHARED, 'gold', 'score.mjs'), '--gold', gold, '--out', output, '--json', ...(set.foreign ?? [])],
    { encoding: 'utf8' },
  );
  const result = JSON.parse(printed) as Record<string, { f1?: number; recall?: number; accuracy?: number | null }>;
  const measures: Measures = {};
  for (const name of MEASURES) {
    const value = result[name]?.f1 ?? result[name]?.accuracy;
    if (value !== undefined && value !== null) measures[name] = value;
  }
  if (set.name === 'plover-gsr') return { events: result.events?.f1 ?? 0, recall: result.events?.recall ?? 0 };
  return measures;
}

const isF1 = (value: unknown): value is F1 => typeof value === 'object' && value !== null && 'f1' in value;
function scoreOwn(set: GoldSet, output: readonly SystemPage[]): Measures {
  const scores: Scores = scorePages(set.pages, output);
  const measures: Measures = {};
  for (const name of MEASURES) {
    const value = (scores as unknown as Record<string, F1 | number | null | undefined>)[name];
    if (isF1(value)) measures[name] = value.f1;
    else if (typeof value === 'number') measures[name] = value;
  }
  return measures;
}

interface Column {
  readonly name: string;
  readonly now: Measures;
  readonly baseline: Measures;
}

const LINK_MEASURES = ['incidentPairs', 'incidentPairsNoBackground', 'commitments', 'commitmentsSettled', 'copies'] as const;

/**
 * Links of a set, three times: with the reader's own events against all gold links (`links`), against those whose events it found (`linksGiven`), and with
 * the gold's events in place of its own (`linksGold`).
 */
async function scoreLinksOf(set: GoldSet, folder: string): Promise<{ now: Measures; baseline: Measures } | undefined> {
  const gold = readLinks(folder, set.pages);
  if (!gold) return undefined;
  const now: Measures = {};
  const baseline: Measures = {};
  const { own, given } = await linkPages(set.pages, world);
  const isGoldComplete = (measure: string): boolean => measure !== 'copies' || gold.copies !== undefined;
  for (const [name, linked, isFoundOnly] of [
    ['links', own, false],
    ['linksGiven', own, true],
    ['linksGold', given, false],
  ] as const) {
    const standsFor = toStandIns(set.pages, linked.pages);
    const wanted = isFoundOnly ? withFoundEvents(gold, standsFor, linked.pages) : gold;
    const take = (to: Measures, scores: LinkScores): void => {
      for (const measure of LINK_MEASURES)
        if (scores[measure] && isGoldComplete(measure) && (measure !== 'copies' || name === 'links'))
          to[`${name}:${measure}`] = scores[measure].f1;
    };
    take(now, scoreLinks(wanted, standsFor, linked.incidents, linked.commitments, linked.copies));
    take(baseline, scoreLinks(wanted, standsFor, baselineIncidents(linked.pages), baselineCommitments(linked.pages)));
  }
  return { now, baseline };
}

function scorePairs(): Column | undefined {
  const path = join(SHARED, 'gold', 'pairs-dev.ndjson');
  if (!existsSync(path)) return undefined;
  const records = readNdjson<{ id: string; text: string }>(path);
  const { output } = readPages(
    'pairs',
    records.map((record) => ({ name: record.id, text: record.text })),
  );
  const printed = execFileSync(process.execPath, [join(SHARED, 'gold', 'score-pairs.mjs'), '--gold', path, '--out', output], {
    encoding: 'utf8',
  });
  const macro = (line: string): number => Number(new RegExp(`^${line}\\s+macro F1 ([0-9.]+)`, 'm').exec(printed)?.[1] ?? 0);
  return {
    name: 'pairs',
    now: { macroF1: macro('between the marked parties'), macroF1Sentence: macro('anywhere in the sentence') },
    baseline: {},
  };
}

function print(columns: readonly Column[]): void {
  const links = ['links', 'linksGiven', 'linksGold'].flatMap((name) => LINK_MEASURES.map((measure) => `${name}:${measure}`));
  const measures = [...MEASURES, ...links, 'recall', 'macroF1', 'macroF1Sentence'].filter((name) =>
    columns.some((column) => name in column.now),
  );
  const cell = (column: Column, measure: string): string => {
    const now = column.now[measure];
    if (now === undefined) return '';
    const base = column.baseline[measure];
    return base === undefined ? now.toFixed(3) : `${now.toFixed(3)} (${base.toFixed(3)})`;
  };
  console.log(`${''.padEnd(40)}${columns.map((column) => column.name.padStart(16)).join('')}`);
  for (const measure of measures)
    console.log(`${measure.padEnd(40)}${columns.map((column) => cell(column, measure).padStart(16)).join('')}`);
  console.log(
    'In brackets: the baseline (the page’s two most frequent parties, both ways, with the three commonest types; for links: same parties, type',
  );
  console.log('and month are one incident, every agreement and act to come is one commitment of its own, and open).');
}

const world = await loadWorld();
const columns: Column[] = [];
for (const set of SETS) {
  if (set.pages.length === 0) {
    console.log(`skipped: ${set.name} (its gold is not on this machine)`);
    continue;
  }
  const { output, seconds } = readPages(set.name, set.pages);
  const system = readNdjson<SystemPage>(output);
  const words = set.pages.reduce((sum, page) => sum + page.text.split(/\s+/).length, 0);
  console.log(`${set.name}: ${set.pages.length} pages, ${words} words in ${seconds.toFixed(1)} s with loading`);
  const counts = new Map(set.pages.map((page) => [page.name, countParties(page.text, world)] as const));
  const baseline = scorePages(set.pages, baselinePages(set.pages, counts));
  const isPages = set.name !== 'plover-gsr';
  const now = set.foreign ? scoreForeign(set, output) : scoreOwn(set, system);
  if (isPages)
    for (const [name, value] of Object.entries(scoreParties(set.pages, system))) if (typeof value === 'number') now[name] = value;
  if (isPages) {
    const judged = judgePages(set.pages, system);
    now.calibrationError = calibrationErrorOf(judged);
    now.auc = aucOf(judged);
  }
  const linkFolder =
    set.name === 'seeds' ? join(SHARED, 'seeds') : set.name.startsWith('linked') ? join(ROOT, 'evaluation', 'linked') : undefined;
  const linkScores = linkFolder === undefined ? undefined : await scoreLinksOf(set, linkFolder);
  columns.push({
    name: set.name,
    now: { ...now, ...linkScores?.now },
    baseline: isPages
      ? {
          ...linkScores?.baseline,
          events: baseline.events.f1,
          eventsByQuad: baseline.eventsByQuad.f1,
          pairs: baseline.pairs.f1,
          records: baseline.records.f1,
        }
      : {},
  });
  const count = Number(argument('errors') ?? 0);
  if (count > 0 && set.mayShowErrors && isPages) {
    const errors = listErrors(set.pages, system).sort((a, b) => b.missed.length + b.wrong.length - a.missed.length - a.wrong.length);
    for (const page of errors.slice(0, count))
      console.log(
        `\n${page.name}\n  found  ${page.found.join('  ')}\n  missed ${page.missed.join('  ')}\n  wrong  ${page.wrong.join('  ')}`,
      );
  }
}
if (process.argv.includes('--swap')) {
  const tools = await loadTools();
  for (const set of SETS.filter((candidate) => candidate.pages.length > 0 && candidate.name !== 'plover-gsr')) {
    const swapped = set.pages.map((page) => swapPage(page, world));
    const read = (page: GoldPage, facts: World): SystemPage => ({
      ...toGold(
        readPage(
          toPage(
            toRawPage(
              {
                raw: page.text,
                charset: 'utf-8',
                isLossy: false,
                format: 'text',
                bytes: page.text,
                appearance: { path: page.name, label: page.name },
              },
              DEFAULT_LIMITS,
            ),
          ),
          { ...tools, world: facts },
        ),
      ),
      source: page.name,
    });
    const before = scorePages(
      set.pages,
      set.pages.map((page) => read(page, world)),
    );
    const after = scorePages(
      swapped,
      swapped.map((page) => read(page, world)),
    );
    const told = scorePages(
      swapped,
      swapped.map((page, k) => read(page, withSwappedPersons(set.pages[k]!, world))),
    );
    const fall = (name: 'events' | 'persons'): string =>
      `${name} ${before[name].f1.toFixed(3)} → ${after[name].f1.toFixed(3)} (persons known: ${told[name].f1.toFixed(3)})`;
    console.log(`swap test on ${set.name}: ${fall('events')}, ${fall('persons')}`);
  }
}
const pairs = scorePairs();
if (pairs) columns.push(pairs);
else console.log('skipped: pairs (its gold is not on this machine)');
rmSync(scratch, { recursive: true, force: true });
print(columns);

let ledger = readLedger();
const falls = columns.flatMap((column) => listFalls(ledger, column.name, column.now).map((fall) => ({ set: column.name, ...fall })));
for (const fall of falls)
  console.log(`FALL  ${fall.set} ${fall.measure}: ${fall.now.toFixed(3)}, best ${fall.best.toFixed(3)} (more than ${TOLERANCE} lower)`);
if (!process.argv.includes('--check')) {
  const reason = argument('accept');
  for (const column of columns) {
    if (reason) ledger = withAcceptedFalls(ledger, column.name, column.now, reason);
    ledger = withRises(ledger, column.name, column.now);
  }
  writeLedger(ledger);
  process.exitCode = falls.length > 0 && !reason ? 1 : 0;
} else process.exitCode = falls.length > 0 ? 1 : 0;
