/**
 * Fits the two models of the coder of events: `node --import tsx evaluation/fit-sides.ts [--write]`.
 *
 *   1. which parties fill the sides of a draft, or that nobody would code it (`choose-sides`): log-linear over all fills of a draft, ridge;
 *   2. how probable the record is (`score-confidence`): logistic over happenings, ridge, on the first model's answers for pages that it was not fitted on.
 *
 * Gold: samples, seeds, odd dev pages, linked pages of odd stories, the pages for fitting, and PLOVER's dev sentences (there only drafts of the gold's own
 * type, as their gold has one event a sentence). What is right for a draft is what the gold has at its words (see `rowsAt`). Folds go by page, linked pages by story. Prints cross-validated F1 by least confidence, calibration and AUC;
 * with `--write` also writes `side-weights.ts` and `confidence-weights.ts`. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash64 } from '../src/base/hash.ts';
import { loadTools } from '../src/load-tools.ts';
import { codeOfParty } from '../src/ontology/parties.ts';
import { codeEvents, type EventInput } from '../src/reading/events/code-events.ts';
import type { Draft } from '../src/reading/events/draft.ts';
import { EVENT_WEIGHTS, type EventWeights } from '../src/reading/events/event-weights.ts';
import type { Fill } from '../src/reading/events/list-fills.ts';
import { spellMarks } from '../src/reading/events/marks.ts';
import { scoreConfidence } from '../src/reading/events/score-confidence.ts';
import { fitLogLinear, type Choice } from './fit-log-linear.ts';
import { type GoldEvent, type GoldPage, readGold } from './gold-page.ts';
import { aucOf, calibrationErrorOf, type Judged } from './judge-confidence.ts';
import { placesOf, rowsOf } from './score-pages.ts';
import { toWeightRows } from './weight-rows.ts';
import { readText } from './read-text.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
/** Folds of the cross-validation. */
const FOLDS = 10;
/** Strength of the ridge, chosen by cross-validation (of 1, 2, 4, 6, 8, 10, 25). */
const SIDE_RIDGE = 10;
const CONFIDENCE_RIDGE = 2;
/** A mark must be met on so many pages. */
const FEWEST_PAGES = 3;
/** Records of this confidence are kept by the reader (acts that happened): calibration is printed of these. */
const KEPT_FROM = EVENT_WEIGHTS.least.actual;

interface Case {
  readonly set: string;
  readonly fold: number;
  readonly gold: GoldPage;
  readonly input: EventInput;
  readonly actual: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  /** The gold's events with the places of their words in the text. */
  readonly told: readonly { readonly event: GoldEvent; readonly places: readonly (readonly [number, number])[] }[];
}

const numberOf = (page: GoldPage): number => Number(/\d+/.exec(page.name)?.[0]);
const isOdd = (page: GoldPage): boolean => numberOf(page) % 2 === 1;
const SETS: readonly (readonly [name: string, pages: readonly GoldPage[]])[] = [
  ['samples', readGold(join(ROOT, 'data', 'samples'))],
  ['seeds', readGold(join(SHARED, 'seeds'))],
  ['dev-odd', readGold(join(SHARED, 'gold', 'dev')).filter(isOdd)],
  ['linked-odd', readGold(join(ROOT, 'evaluation', 'linked')).filter(isOdd)],
  ['gsr', readGold(join(SHARED, 'gold', 'plover-gsr-dev.ndjson'))],
  ['fitted', readGold(join(ROOT, 'evaluation', 'fitted'))],
];

const keyOf = (row: { type: string; from: string; to: string }): string => `${row.type}|${row.from}>${row.to}`;
const codes = (parties: readonly { readonly party: string }[]): { code: string }[] =>
  parties.map((p) => ({ code: codeOfParty(p.party as never) }));

const tools = await loadTools();
const cases: Case[] = SETS.flatMap(([set, pages]) =>
  pages.map((gold): Case => {
    const reading = readText(gold.text, tools);
    const rows = gold.events.flatMap(rowsOf);
    const story = set === 'linked-odd' ? gold.name.replace(/-.*/, '') : gold.name;
    return {
      set,
      fold: Number.parseInt(hash64(`${set}|${story}`).slice(0, 6), 16) % FOLDS,
      gold,
      input: { ...reading, lexicon: tools.lexicon, world: tools.world },
      actual: new Set(rows.filter((row) => row.isActual).map(keyOf)),
      other: new Set(rows.filter((row) => !row.isActual).map(keyOf)),
      told: gold.events.map((event) => ({ event, places: (event.triggers ?? []).flatMap((words) => placesOf(reading.doc.text, words)) })),
    };
  }),
);

/** Share of the rows of a draft, filled so, that are among those of the gold. */
function shareRight(gold: ReadonlySet<string>, draft: Draft, actors: Fill['actors'], recipients: Fill['recipients']): number {
  const rows = rowsOf({ id: '', type: draft.type, actors: codes(actors), recipients: codes(recipients) });
  return rows.length === 0 ? 0 : rows.filter((row) => gold.has(keyOf(row))).length / rows.length;
}

/**
 * Rows that the gold has for the words of a draft: of its events of the draft's type at these very words, else of those in the same sentence. A pair that is
 * right elsewhere on the page is not right here: counted as right it would teach the model to name the page's commonest pair whatever the words say.
 * PLOVER's sentences have no words marked: all their events count.
 */
function rowsAt(page: Case, draft: Draft): ReadonlySet<string> {
  const isActual = draft.realis === 'actual' || draft.realis === 'historical';
  if (page.set === 'gsr') return isActual ? page.actual : page.other;
  const { sentences, tokens } = page.input.doc;
  const word = tokens[draft.token]!;
  const sentence = sentences.find(({ from, to }) => from <= draft.token && draft.token < to)!;
  const alike = page.told.filter(({ event }) => event.type === draft.type);
  const within = (from: number, to: number): typeof alike =>
    alike.filter(({ places }) => places.some(([start, end]) => start < to && end > from));
  const here = within(word.start, word.end);
  const near = here.length > 0 ? here : within(tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end);
  return new Set(
    near
      .flatMap(({ event }) => rowsOf(event))
      .filter((row) => row.isActual === isActual)
      .map(keyOf),
  );
}

const NOTHING: EventWeights = { ...EVENT_WEIGHTS, sides: new Map(), confidence: new Map() };

/** All drafts of the cases with their fills as choices. */
const pagesOfMark = new Map<string, Set<string>>();
const reachable = new Map<Case, Set<string>>();
const choices: { readonly page: Case; readonly choice: Choice }[] = [];
for (const page of cases) {
  const types = new Set(page.gold.events.map((event) => event.type));
  codeEvents({
    ...page.input,
    weights: NOTHING,
    watcher: {
      onFills: (draft, fills) => {
        if (draft.realis === 'actual')
          for (const fill of fills)
            for (const row of rowsOf({ id: '', type: draft.type, actors: codes(fill.actors), recipients: codes(fill.recipients) }).map(
              keyOf,
            ))
              reachable.set(page, (reachable.get(page) ?? new Set()).add(row));
        if (fills.length === 0 || (page.set === 'gsr' && !types.has(draft.type))) return;
        const gold = rowsAt(page, draft);
        const options = fills.map((fill) => ({
          marks: fill.sums.flatMap((sum) => spellMarks(sum.toMarks())),
          right: shareRight(gold, draft, fill.actors, fill.recipients),
        }));
        for (const { marks } of options)
          for (const mark of marks) {
            const known = pagesOfMark.get(mark) ?? new Set();
            known.add(page.gold.name);
            pagesOfMark.set(mark, known);
          }
        choices.push({ page, choice: options });
      },
    },
  });
}
const usable = (mark: string): boolean => pagesOfMark.get(mark)!.size >= FEWEST_PAGES;
const fitSides = (among: typeof choices): Map<string, number> =>
  fitLogLinear(
    among.map(({ choice }) => choice),
    usable,
    SIDE_RIDGE,
  );
// how many of the gold's rows any fill of any draft would give
for (const [set] of SETS) {
  let [wanted, reached] = [0, 0];
  for (const page of cases.filter((one) => one.set === set)) {
    wanted += page.actual.size;
    const rows = reachable.get(page) ?? new Set();
    for (const row of page.actual) if (rows.has(row)) reached++;
  }
  console.log(`${set}: ${reached} of ${wanted} rows within reach (${(reached / wanted).toFixed(3)})`);
}
console.log(`${cases.length} pages, ${choices.length} drafts, ${choices.reduce((sum, { choice }) => sum + choice.length, 0)} fills`);

interface Told {
  readonly page: Case;
  readonly marks: ReadonlyMap<string, number>;
  readonly rows: readonly string[];
  readonly isActual: boolean;
  readonly right: number;
}
/** The happenings of some pages under given weights of the first model. */
function happeningsOf(pages: readonly Case[], sides: ReadonlyMap<string, number>): Told[] {
  const told: Told[] = [];
  for (const page of pages)
    codeEvents({
      ...page.input,
      weights: { ...NOTHING, sides },
      watcher: {
        onHappening: ({ draft }, marks) => {
          const rows = rowsOf({ id: '', type: draft.type, actors: codes(draft.actors), recipients: codes(draft.recipients) }).map(keyOf);
          const isActual = draft.realis === 'actual' || draft.realis === 'historical';
          told.push({
            page,
            marks,
            rows,
            isActual,
            right: shareRight(isActual ? page.actual : page.other, draft, draft.actors, draft.recipients),
          });
        },
      },
    });
  return told;
}
const fitConfidence = (among: readonly Told[]): Map<string, number> =>
  fitLogLinear(
    among
      .filter(({ page }) => page.set !== 'gsr')
      .map(({ marks, right }) => [{ marks: [...marks.keys()], values: [...marks.values()], right }]),
    () => true,
    CONFIDENCE_RIDGE,
  );

const folds = Array.from({ length: FOLDS }, (_, k) => k);
const told = folds.flatMap((fold) =>
  happeningsOf(
    cases.filter((page) => page.fold === fold),
    fitSides(choices.filter(({ page }) => page.fold !== fold)),
  ),
);
const judged = folds.flatMap((fold) => {
  const weights = fitConfidence(told.filter(({ page }) => page.fold !== fold));
  return told.filter(({ page }) => page.fold === fold).map((one) => ({ ...one, confidence: scoreConfidence(one.marks, weights) }));
});

const f1 = (right: number, found: number, wanted: number): string =>
  `${((2 * right) / (found + wanted || 1)).toFixed(3)} (p ${(right / (found || 1)).toFixed(2)} r ${(right / (wanted || 1)).toFixed(2)})`;
for (const isActual of [true, false])
  for (const least of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
    const line: string[] = [];
    for (const set of ['seeds', 'dev-odd', 'linked-odd', 'samples', 'all']) {
      let [right, found, wanted] = [0, 0, 0];
      for (const page of cases) {
        if (page.set === 'gsr' || (set !== 'all' && page.set !== set)) continue;
        const gold = isActual ? page.actual : page.other;
        const rows = new Set(
          judged.filter((j) => j.page === page && j.isActual === isActual && j.confidence >= least).flatMap((j) => j.rows),
        );
        wanted += gold.size;
        found += rows.size;
        for (const row of rows) if (gold.has(row)) right++;
      }
      line.push(`${set} ${f1(right, found, wanted)}`);
    }
    console.log(`${isActual ? 'actual' : 'other '} ≥ ${least.toFixed(2)}: ${line.join('  ')}`);
  }
const kept: Judged[] = judged
  .filter((j) => j.page.set !== 'gsr' && j.confidence >= KEPT_FROM)
  .map((j) => ({ confidence: j.confidence, isRight: j.right >= 0.5 }));
console.log(
  `of ${kept.length} kept at ${KEPT_FROM}: calibration error ${calibrationErrorOf(kept).toFixed(3)}, AUC ${aucOf(kept).toFixed(3)}`,
);

if (process.argv.includes('--write')) {
  const sides = fitSides(choices);
  // the second model is fitted on what the first says of pages that it does not know
  write('side-weights.ts', 'SIDE_WEIGHTS', 'of the log-linear model of `choose-sides`', sides);
  write('confidence-weights.ts', 'CONFIDENCE_WEIGHTS', 'of the logistic model of `score-confidence`', fitConfidence(told));
}

function write(file: string, name: string, what: string, weights: ReadonlyMap<string, number>): void {
  const lines = toWeightRows(weights);
  writeFileSync(
    join(ROOT, 'src', 'reading', 'events', file),
    `/**\n * Weights ${what}, in log-odds. Written by \`evaluation/fit-sides.ts\` from samples, seed pages, odd dev pages, linked pages of odd\n * stories, the pages for fitting and PLOVER's dev sentences; not to be edited by hand.\n */\nexport const ${name}: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
  console.log(`${file}: ${lines.length} weights`);
}
