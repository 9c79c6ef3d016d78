/**
 * Fits when an act happened, among the days that a page offers for it (`when-candidates`): `node --import tsx evaluation/fit-times.ts [--write]`.
 * A conditional logit (McFadden 1974) with a ridge; «none of them» is among the answers. Gold: samples, seeds, odd dev pages, linked pages of odd stories, the invented reports
 * of `test/acts/when-where.txt`, and for half as much odd single pages and the pages of `evaluation/fitted`. Prints how often the right days are found on stories left out; with `--write` also writes `time-weights.ts`. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toDayNumber } from '../src/base/days.ts';
import { codeEvents } from '../src/reading/events/code-events.ts';
import { spellMarks } from '../src/reading/events/marks.ts';
import { readActReports } from './act-reports.ts';
import { type Choice, fitLogLinear } from './fit-log-linear.ts';
import { daysOf, isNear } from './score-pages.ts';
import { toWeightRows } from './weight-rows.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDS = 5;
/** Strength of the ridge, chosen by cross-validation of 3, 4 and 6 (mean share of right days of five odd sets 0.846, 0.848, 0.845). */
const RIDGE = 4;
/** What an act of the single pages counts: they date what people say and think by other habits than the other gold. Of 0, 0.1, 0.2, 0.35, 0.5 and 1 the best on odd sets, cross-validated, are 0.1 to 0.5. */
const SINGLE_WORTH = 0.5;
/**
 * How much worse it is to miss days that are told than to name some where a reader would name none: the bar is lowered by its logarithm. Nine acts of ten have days in the gold.
 * At 5 the share of acts that get days where the gold has none is what it was without the single pages at 3.
 */
const MISS_COST = 5;
const LOWER_BAR = Math.log(MISS_COST);
/** A mark must be met on so many pages. */
const FEWEST_PAGES = 3;

interface Case {
  readonly page: string;
  readonly fold: number;
  readonly isSingle: boolean;
  readonly isTold: boolean;
  /** Whether the gold has days, none of which is at hand. */
  readonly isElsewhere: boolean;
  readonly choice: Choice;
}

const cases: Case[] = [];
for (const { name, fold, isSingle, input, actOf } of await readActReports(ROOT, FOLDS)) {
  const { tokens } = input.doc;
  codeEvents({
    ...input,
    watcher: {
      onTimes: (draft, candidates) => {
        const when = actOf(draft, tokens[draft.from]!.start, tokens[draft.to - 1]!.end)?.when;
        if (when === undefined || candidates.length === 0) return;
        const days = daysOf(when);
        const choice = candidates.map(({ sum, interval }) => ({
          marks: spellMarks(sum.toMarks()),
          right: days !== null && isNear(days, [toDayNumber(interval.firstDay), toDayNumber(interval.lastDay)]) ? 1 : 0,
        }));
        const isTold = choice.some(({ right }) => right === 1);
        cases.push({ page: name, fold, isSingle, isTold, isElsewhere: days !== null && !isTold, choice });
      },
    },
  });
}

const pagesOfMark = new Map<string, Set<string>>();
for (const { page, choice } of cases)
  for (const { marks } of choice) for (const mark of marks) pagesOfMark.set(mark, (pagesOfMark.get(mark) ?? new Set()).add(page));
const fit = (among: readonly Case[]): Map<string, number> =>
  fitLogLinear(
    among.map(({ choice }) => choice),
    (mark) => pagesOfMark.get(mark)!.size >= FEWEST_PAGES,
    RIDGE,
    (k) => (among[k]!.isSingle ? SINGLE_WORTH : 1),
  );
let [right, told, invented, untold, elsewhere] = [0, 0, 0, 0, 0];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(cases.filter((one) => one.fold !== fold));
  for (const { isTold, isElsewhere, choice } of cases.filter((one) => one.fold === fold)) {
    const sums = choice.map(({ marks }) => marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), 0));
    const best = Math.max(...sums);
    const taken = best > -LOWER_BAR ? choice[sums.indexOf(best)] : undefined;
    if (isTold) {
      told++;
      if (taken?.right === 1) right++;
    } else if (isElsewhere) elsewhere++;
    else {
      untold++;
      if (taken) invented++;
    }
  }
}
const summary = `the right ones in ${right} of ${told} cases, and some where the gold has none in ${invented} of ${untold}`;
console.log(`${cases.length} acts, of ${elsewhere} the days are not at hand; left out by stories: ${summary}`);

if (process.argv.includes('--write')) {
  const weights = fit(cases);
  const lines = toWeightRows(weights);
  writeFileSync(
    join(ROOT, 'src', 'reading', 'events', 'time-weights.ts'),
    `/**
 * Weights of the days of an act by their marks (with a stroke: for one kind of act or tense alone), in log-odds against «no days are told». Written by \`evaluation/fit-times.ts\` from
 * ${cases.length} acts of the samples, the seeds, the odd dev pages, the linked pages of odd stories,
 * \`test/acts/when-where.txt\`, the odd single pages and the pages of \`evaluation/fitted\`; not to be edited by hand.
 * Left out by stories in ${FOLDS} parts, it names ${summary}.
 */
export const TIME_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
/** What the sum must be above for days to be told at all. */
export const TIME_BAR = ${Number((-LOWER_BAR).toFixed(2))};
`,
  );
}
