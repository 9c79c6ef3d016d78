/**
 * Fits where an act happened, in two steps: `node --import tsx evaluation/fit-places.ts [--write]`. First which of the places that its sentence names is told of it (`find-where`,
 * `name-weights.ts`), then which of all places of the page is its place (`settle-places`, `place-weights.ts`), with the sums of the first step, left out by stories, among the marks.
 * Both a conditional logit (McFadden 1974) with a ridge; «none of them» is among the answers. Gold: samples, seeds, odd dev pages, linked pages of odd stories, odd single pages, the pages
 * of `evaluation/fitted`, and the invented reports of `test/acts/when-where.txt`. Prints how often the right place is found on stories left out; with `--write` also writes the weights. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeEvents } from '../src/reading/events/code-events.ts';
import { EVENT_WEIGHTS, type PlaceWeights } from '../src/reading/events/event-weights.ts';
import { marksOf } from '../src/reading/events/find-where.ts';
import { spellMarks } from '../src/reading/events/marks.ts';
import { readActReports } from './act-reports.ts';
import { type Choice, fitLogLinear } from './fit-log-linear.ts';
import { isSameName } from './score-pages.ts';
import { toWeightRows } from './weight-rows.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDS = 5;
/** Strength of the ridges, chosen by cross-validation (of 0.3, 0.6, 1, 4; of 4, 8, 12, 18, 30). */
const NAME_RIDGE = 1;
const PLACE_RIDGE = 8;
/**
 * How much worse it is to miss a place that is told than to name one where a reader would name none: the bar is lowered by its logarithm. For the sentence alone it says what is believed
 * for itself. For the page what is found on stories left out rises with it, and so do places where the gold has none: at 16 0.73 and 0.50. At 12 both are better than what 16 gave before the
 * ridge rose and the table of places grew; fitted anew on later acts, 12 put reactions from elsewhere at the place of the fighting, which 10 does not. Places that the sentence does not tell say `where:around` (docs/decisions/events.md).
 */
const NAME_MISS_COST = 2.5;
const PLACE_MISS_COST = 10;
/** Mark that every place has: its weight is what «none of them» must be beaten by. */
const ANY = 'any';
/** A mark of the page must be met on so many pages. */
const FEWEST_PAGES = 3;

interface Case {
  readonly page: string;
  readonly fold: number;
  readonly isTold: boolean;
  readonly choice: Choice;
}
type Weights = ReadonlyMap<string, number>;

const reports = await readActReports(ROOT, FOLDS);

function gatherNames(): Case[] {
  const cases: Case[] = [];
  for (const { name, fold, input, actOf } of reports) {
    const { tokens, text } = input.doc;
    codeEvents({
      ...input,
      watcher: {
        onNames: (draft, candidates) => {
          const where = actOf(draft, tokens[draft.from]!.start, tokens[draft.to - 1]!.end)?.where;
          if (where === undefined || candidates.length === 0) return;
          const choice = candidates.map((candidate) => {
            const { at, mention } = candidate;
            const words = mention ? text.slice(mention.start, mention.end) : tokens[at]!.form;
            return { marks: [ANY, ...spellMarks(marksOf(candidate, draft))], right: where !== null && isSameName(where, words) ? 1 : 0 };
          });
          cases.push({ page: name, fold, isTold: where !== null && choice.some(({ right }) => right === 1), choice });
        },
      },
    });
  }
  return cases;
}

/** `names`: weights of the sentence for each part of the cross-validation, fitted on the others. */
function gatherPlaces(names: readonly PlaceWeights[]): Case[] {
  const cases: Case[] = [];
  for (const { name, fold, input, actOf } of reports) {
    const { tokens, text } = input.doc;
    codeEvents({
      ...input,
      weights: { ...EVENT_WEIGHTS, names: names[fold]! },
      watcher: {
        onPlaces: (draft, options) => {
          const where = actOf(draft, tokens[draft.from]!.start, tokens[draft.to - 1]!.end)?.where;
          if (where === undefined || options.length === 0) return;
          const choice = options.map(({ sum, place }) => ({
            marks: spellMarks(sum.toMarks()),
            right:
              where !== null &&
              (isSameName(where, place.name) || (place.span && isSameName(where, text.slice(place.span.start, place.span.end))))
                ? 1
                : 0,
          }));
          cases.push({ page: name, fold, isTold: where !== null, choice });
        },
      },
    });
  }
  return cases;
}

const choicesOf = (cases: readonly Case[]): Choice[] => cases.map(({ choice }) => choice);
const fitNames = (cases: readonly Case[]): Map<string, number> => fitLogLinear(choicesOf(cases), () => true, NAME_RIDGE);
const toNameWeights = (weights: Weights): PlaceWeights => ({
  marks: new Map([...weights].filter(([mark]) => mark !== ANY)),
  bar: -(weights.get(ANY) ?? 0) - Math.log(NAME_MISS_COST),
});

/** Counts how often the best answer is right on the parts left out, in words. */
function judge(cases: readonly Case[], fit: (among: readonly Case[]) => Weights, missCost: number): string {
  let [right, told, invented, untold] = [0, 0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(cases.filter((one) => one.fold !== fold));
    for (const { isTold, choice } of cases.filter((one) => one.fold === fold)) {
      const sums = choice.map(({ marks }) => marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), 0));
      const best = Math.max(...sums);
      const taken = best > -Math.log(missCost) ? choice[sums.indexOf(best)] : undefined;
      if (isTold) {
        told++;
        if (taken?.right === 1) right++;
      } else {
        untold++;
        if (taken) invented++;
      }
    }
  }
  return `the right one in ${right} of ${told} cases, and one where the gold has none in ${invented} of ${untold}`;
}

const nameCases = gatherNames();
const nameSummary = judge(nameCases, fitNames, NAME_MISS_COST);
console.log(`in the sentence: ${nameCases.length} acts; left out by stories: ${nameSummary}`);
const placeCases = gatherPlaces(
  Array.from({ length: FOLDS }, (_, fold) => toNameWeights(fitNames(nameCases.filter((one) => one.fold !== fold)))),
);
const pagesOfMark = new Map<string, Set<string>>();
for (const { page, choice } of placeCases)
  for (const { marks } of choice)
    for (const mark of marks) {
      const pages = pagesOfMark.get(mark);
      if (pages) pages.add(page);
      else pagesOfMark.set(mark, new Set([page]));
    }
const fitPlaces = (cases: readonly Case[]): Map<string, number> =>
  fitLogLinear(choicesOf(cases), (mark) => pagesOfMark.get(mark)!.size >= FEWEST_PAGES, PLACE_RIDGE);
const placeSummary = judge(placeCases, fitPlaces, PLACE_MISS_COST);
console.log(`on the page: ${placeCases.length} acts; left out by stories: ${placeSummary}`);

const GOLD = 'the samples, the seeds, the odd dev pages, the linked pages of odd stories, the odd single pages, the pages of';
function write(file: string, head: string, name: string, weights: Weights, bar: number): void {
  writeFileSync(
    join(ROOT, 'src', 'reading', 'events', `${file}.ts`),
    `/**
 * ${head}
 * \`evaluation/fitted\` and \`test/acts/when-where.txt\`; not to be edited by hand.
 */
export const ${name}_WEIGHTS: Readonly<Record<string, number>> = {
${toWeightRows(new Map(weights)).join('\n')}
};
/** What the sum must be above for a place to be told at all. */
export const ${name}_BAR = ${Number(bar.toFixed(2))};
`,
  );
}
if (process.argv.includes('--write')) {
  const names = toNameWeights(fitNames(nameCases));
  write(
    'name-weights',
    `Weights of a place named in the sentence of an act by its marks (with a stroke: for one type alone), in log-odds against «no place is told». Written by \`evaluation/fit-places.ts\` from
 * ${nameCases.length} acts with a place in their sentence; left out by stories in ${FOLDS} parts, it names ${nameSummary}. Gold: ${GOLD}`,
    'NAME',
    names.marks,
    names.bar,
  );
  write(
    'place-weights',
    `Weights of a place of the page by its relations to an act (with a stroke: for one kind of act alone), in log-odds against «no place is told». Written by \`evaluation/fit-places.ts\` from
 * ${placeCases.length} acts; left out by stories in ${FOLDS} parts, it names ${placeSummary}. Gold: ${GOLD}`,
    'PLACE',
    fitPlaces(placeCases),
    -Math.log(PLACE_MISS_COST),
  );
}
