/**
 * Fits src/page/chrome-weights.ts on marked pages and prints how well it does by cross-validation (whole pages left out).
 *   node --import tsx training/fit-chrome-weights.ts [--write] [--errors]
 * Material: training/pages/*skeletons.txt (own pages); beside a checkout with shared material also its seeds and odd-numbered dev pages.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findShape } from '../src/page/find-shape.ts';
import { FEATURE_NAMES, toFeatures } from '../src/page/line-features.ts';
import { findLineFacts } from '../src/page/line-facts.ts';
import { likeliest } from '../src/page/classify-lines.ts';
import { type Example, fitLogistic } from './pages/fit-logistic.ts';
import { type MarkedPage, readGoldPage } from './pages/read-marked-page.ts';
import { readSkeletons } from './pages/read-skeletons.ts';

/** Chosen on the cross-validation below: lower fits single pages, higher loses rare features. */
const PENALTY = 0.6;
const FOLDS = 10;
/** Pages annotated from the web count more than invented ones. */
const REAL_WEIGHT = 2;
/** Costs of a change between story and chrome, without and with a gap between the lines; the first is kept where none is better by two points in sum on the cross-validation. */
const COSTS = [
  [0.8, 0],
  [0.8, 0.2],
  [0, 0],
  [0.4, 0.2],
  [0.8, 0.4],
  [1.2, 0.4],
  [1.2, 0.8],
  [1.6, 0.6],
  [2, 1],
] as const;

const root = join(import.meta.dirname, '..');
const isOdd = (name: string): boolean => Number(/-(\d+)\.txt$/.exec(name)?.[1] ?? 0) % 2 === 1;
const goldIn = (folder: string, keep: (name: string) => boolean): MarkedPage[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt') && keep(name))
        .sort()
        .map((name) => readGoldPage(join(folder, name)))
    : [];
const own = readSkeletons(join(import.meta.dirname, 'pages'));
const real = [...goldIn(join(root, '../shared/seeds'), () => true), ...goldIn(join(root, '../shared/gold/dev'), isOdd)];
const pages = process.argv.includes('--real') ? real : [...own, ...real];

interface Prepared {
  readonly page: MarkedPage;
  readonly facts: ReturnType<typeof findLineFacts>;
  readonly examples: readonly Example[];
}
const prepared: Prepared[] = pages.map((page) => {
  const facts = findLineFacts(page.lines);
  const vectors = toFeatures(facts, findShape(facts, page.known ?? { titles: [], body: '' }));
  // a long line counts more, as characters are scored, but not in proportion: a page must not hang on one paragraph
  return {
    page,
    facts,
    examples: vectors.map((features, i) => ({
      features,
      isChrome: page.isChrome[i]!,
      weight: (0.3 + Math.min(facts[i]!.chars, 150) / 60) * (real.includes(page) ? REAL_WEIGHT : 1),
    })),
  };
});

const logitsOf = (p: Prepared, weights: Float64Array): number[] =>
  p.examples.map((e) => e.features.reduce((sum, x, k) => sum + x * weights[k]!, 0));
/** Pages of one frame fall into one fold. */
const groups = [...new Set(pages.map((page) => page.name.replace(/-\d+$/, '')))];
const foldOf = (p: Prepared): number => groups.indexOf(p.page.name.replace(/-\d+$/, '')) % FOLDS;
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = fitLogistic(
    prepared.filter((p) => foldOf(p) !== fold).flatMap((p) => p.examples),
    PENALTY,
  );
  return prepared.filter((p) => foldOf(p) === fold).map((p) => ({ p, logits: logitsOf(p, weights) }));
}).flat();

function score(costs: readonly [number, number], keep: (p: Prepared) => boolean, showErrors = false): { chrome: number; story: number } {
  const t = { chrome: [0, 0, 0], story: [0, 0, 0] };
  for (const { p, logits } of folds) {
    if (!keep(p)) continue;
    const labels = likeliest(logits, p.facts, costs);
    labels.forEach((label, i) => {
      const gold = p.page.isChrome[i]!;
      const chars = p.facts[i]!.line.text.replace(/\s/g, '').length;
      t.chrome[label && gold ? 0 : label ? 1 : gold ? 2 : 0]! += label || gold ? chars : 0;
      t.story[!label && !gold ? 0 : !label ? 1 : !gold ? 2 : 0]! += !label || !gold ? chars : 0;
      if (showErrors && label !== gold)
        console.log(
          `${gold ? 'chrome' : 'story '} ${logits[i]!.toFixed(1).padStart(5)} ${p.page.name.slice(-22).padEnd(22)} ${p.facts[i]!.line.text.slice(0, 110)}`,
        );
    });
  }
  const f1 = ([tp, fp, fn]: number[]): number => (2 * tp!) / (2 * tp! + fp! + fn!);
  return { chrome: f1(t.chrome), story: f1(t.story) };
}

let bestChrome = 0;
let best: readonly [number, number] = COSTS[0];
for (const costs of COSTS) {
  const s = score(costs, () => true);
  const r = score(costs, (p) => real.includes(p.page));
  console.log(
    `costs ${costs.join('/')}  all: chrome ${s.chrome.toFixed(4)} story ${s.story.toFixed(4)}   real: chrome ${r.chrome.toFixed(4)} story ${r.story.toFixed(4)}`,
  );
  if (s.chrome + r.chrome > bestChrome + 0.02) {
    best = costs;
    bestChrome = s.chrome + r.chrome;
  }
}
if (process.argv.includes('--errors')) score(best, () => true, true);
const weights = fitLogistic(
  prepared.flatMap((p) => p.examples),
  PENALTY,
);
console.log(
  `${pages.length} pages (${own.length} own), ${prepared.reduce((n, p) => n + p.examples.length, 0)} lines; costs ${best.join('/')}`,
);
if (process.argv.includes('--write')) {
  const rows = FEATURE_NAMES.map((name, k) => `  '${name}': ${weights[k]!.toFixed(3)},`).join('\n');
  writeFileSync(
    join(root, 'src/page/chrome-weights.ts'),
    `import type { FEATURE_NAMES } from './line-features.ts';

/**
 * Log-odds that a line is chrome, for each feature. Fitted by training/fit-chrome-weights.ts; do not edit by hand.
 */
export const CHROME_WEIGHTS: Readonly<Record<(typeof FEATURE_NAMES)[number], number>> = {
${rows}
};

/** Log-odds that a change between story and chrome costs between two lines, and where a gap stands between them. */
export const CHANGE_COST = ${best[0]};
export const CHANGE_COST_AT_GAP = ${best[1]};
`,
  );
}
