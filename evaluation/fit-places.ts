/**
 * Fits which of the places that its sentence names is that of an act (`find-where`): `node --import tsx evaluation/fit-places.ts [--write]`.
 * A conditional logit (McFadden 1974) with a ridge; «none of them» is among the answers. Gold: samples, seeds, odd dev pages, linked pages of odd stories, and the invented reports
 * of `test/acts/when-where.txt`. Prints how often the right place is found on stories left out; with `--write` also writes `place-weights.ts`. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeEvents } from '../src/reading/events/code-events.ts';
import { marksOf } from '../src/reading/events/find-where.ts';
import { spellMarks } from '../src/reading/events/marks.ts';
import { readActReports } from './act-reports.ts';
import { type Choice, fitLogLinear } from './fit-log-linear.ts';
import { isSameName } from './score-pages.ts';
import { toWeightRows } from './weight-rows.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDS = 5;
/** Strength of the ridge, chosen by cross-validation (of 0.3, 0.6, 1, 4). */
const RIDGE = 1;
/** How much worse it is to miss a place that is told than to name one where a reader would name none: the bar is lowered by its logarithm. */
const MISS_COST = 2.5;
const LOWER_BAR = Math.log(MISS_COST);
/** Mark that every place has: its weight is what «none of them» must be beaten by. */
const ANY = 'any';

interface Case {
  readonly fold: number;
  readonly isTold: boolean;
  readonly choice: Choice;
}

const cases: Case[] = [];
for (const { fold, input, actOf } of await readActReports(ROOT, FOLDS)) {
  const { tokens, text } = input.doc;
  codeEvents({
    ...input,
    watcher: {
      onPlaces: (draft, candidates) => {
        const where = actOf(draft, tokens[draft.from]!.start, tokens[draft.to - 1]!.end)?.where;
        if (where === undefined || candidates.length === 0) return;
        const choice = candidates.map((candidate) => {
          const { at, mention } = candidate;
          const words = mention ? text.slice(mention.start, mention.end) : tokens[at]!.form;
          return { marks: [ANY, ...spellMarks(marksOf(candidate, draft))], right: where !== null && isSameName(where, words) ? 1 : 0 };
        });
        cases.push({ fold, isTold: where !== null && choice.some(({ right }) => right === 1), choice });
      },
    },
  });
}

const fit = (among: readonly Case[]): Map<string, number> =>
  fitLogLinear(
    among.map(({ choice }) => choice),
    () => true,
    RIDGE,
  );
let [right, told, invented, untold] = [0, 0, 0, 0];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(cases.filter((one) => one.fold !== fold));
  for (const { isTold, choice } of cases.filter((one) => one.fold === fold)) {
    const sums = choice.map(({ marks }) => marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), 0));
    const best = Math.max(...sums);
    const taken = best > -LOWER_BAR ? choice[sums.indexOf(best)] : undefined;
    if (isTold) {
      told++;
      if (taken?.right === 1) right++;
    } else {
      untold++;
      if (taken) invented++;
    }
  }
}
console.log(`${cases.length} acts; left out by stories: ${right} of ${told} right, ${invented} of ${untold} where the gold has none`);

if (process.argv.includes('--write')) {
  const weights = fit(cases);
  const lines = toWeightRows(new Map([...weights].filter(([mark]) => mark !== ANY)));
  writeFileSync(
    join(ROOT, 'src', 'reading', 'events', 'place-weights.ts'),
    `/**
 * Weights of a place named in the sentence of an act by its marks (with a stroke: for one type alone), in log-odds against «no place is told». Written by \`evaluation/fit-places.ts\` from
 * ${cases.length} acts with a place in their sentence of the samples, the seeds, the odd dev pages, the linked pages of odd stories and \`test/acts/when-where.txt\`; not to be
 * edited by hand. Left out by stories in ${FOLDS} parts, it names the right one in ${right} of ${told} cases, and one where the gold has none in ${invented} of ${untold}.
 */
export const PLACE_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
/** What the sum must be above for a place to be told at all. */
export const PLACE_BAR = ${Number((-(weights.get(ANY) ?? 0) - LOWER_BAR).toFixed(2))};
`,
  );
}
