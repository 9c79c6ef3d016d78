/**
 * Fits whose a person is that no table knows (`src/reading/coreference/affiliation-weights.ts`): `node --import tsx evaluation/fit-persons.ts [--write]`. A conditional logit (McFadden 1974) with a
 * ridge; «nobody's» is among the answers. Gold: the persons of samples, seeds, odd dev pages, linked pages of odd stories, odd single pages and the pages of `evaluation/fitted`, each page once as it
 * stands and twice with countries and persons swapped for others (`swap-page.ts`), so that nobody is known by heart. Prints the share found on pages left out; with `--write` also writes the weights. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTools } from '../src/load-tools.ts';
import type { MentionIndex } from '../src/model/mention.ts';
import { codeOfParty } from '../src/ontology/parties.ts';
import { AffiliationMarks, titleClassOf } from '../src/reading/coreference/affiliation-marks.ts';
import { enrichPersons } from '../src/reading/coreference/enrich-persons.ts';
import { groupNames } from '../src/reading/coreference/group-names.ts';
import { linkMentions } from '../src/reading/coreference/link-mentions.ts';
import { findRepairs } from '../src/reading/names/find-repairs.ts';
import { type Choice, fitLogLinear } from './fit-log-linear.ts';
import { type GoldPage, readGold } from './gold-page.ts';
import { swapPage } from './swap-page.ts';
import { readText } from './read-text.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const FOLDS = 5;
const RIDGE = Number(process.argv.find((a) => a.startsWith('--ridge='))?.slice(8) ?? 3);
/** How often a person of a page as it stands counts beside those of the swapped ones: real pages know most of their persons. */
const REAL_WEIGHT = 3;
/** A mark must be met with so many persons. */
const FEWEST = 8;

const isOdd = ({ name }: GoldPage): boolean => Number(/\d+/.exec(name)?.[0]) % 2 === 1;
const pages = [
  ...readGold(join(ROOT, 'data/samples')),
  ...readGold(join(SHARED, 'seeds')),
  ...readGold(join(SHARED, 'gold/dev')).filter(isOdd),
  ...readGold(join(ROOT, 'evaluation/linked')).filter(isOdd),
  ...readGold(join(ROOT, 'evaluation/pages')).filter(isOdd),
  ...readGold(join(ROOT, 'evaluation/fitted')),
];
const tools = await loadTools();
const { world } = tools;

interface Case {
  readonly fold: number;
  readonly title: string;
  readonly choice: Choice;
  readonly before: boolean;
  readonly isReal: boolean;
}
const cases: Case[] = [];
for (const [k, gold] of pages.entries()) {
  const variants = [gold, swapPage(gold, world), { ...swapPage({ ...gold, name: `${gold.name}+` }, world), name: gold.name }];
  for (const variant of variants) {
    const reading = readText(variant.text, tools);
    const { doc, mentions } = reading;
    if (doc.sentences.length === 0) continue;
    const sentenceOf = new Int32Array(doc.tokens.length);
    for (const sentence of doc.sentences) sentenceOf.fill(sentence.index, sentence.from, sentence.to);
    const repairs = findRepairs(mentions, reading.written, world);
    const names = groupNames(sentenceOf, mentions, repairs);
    enrichPersons(doc, mentions, names, repairs);
    const goldOf = new Map<string, string>();
    for (const person of variant.persons ?? [])
      if (person.country !== undefined && person.country !== null)
        for (const name of [person.name, ...(person.mentions ?? [])]) goldOf.set(name, person.country);
    const chains = linkMentions(doc, mentions, repairs, world, null);
    const chainOf = new Map(chains.flatMap((chain) => chain.mentions.map((at) => [at, chain] as const)));
    const marks = new AffiliationMarks(doc, mentions, names, world);
    const unknown = marks.unknown();
    const countryOf = new Map<object, string>();
    const firstOf = new Map<object, MentionIndex>();
    for (const [at, draft] of [...names].sort((a, b) => a[0] - b[0])) {
      if (!firstOf.has(draft)) firstOf.set(draft, at);
      const country = goldOf.get(mentions[at]!.name!);
      if (country !== undefined && !countryOf.has(draft)) countryOf.set(draft, country);
    }
    const partyOf = new Map([...world.parties.keys()].map((id) => [codeOfParty(id), id]));
    // In the order of the text, as the reader does: whoever was told of before is known.
    for (const draft of [...unknown].sort((a, b) => firstOf.get(a)! - firstOf.get(b)!)) {
      const chain = chainOf.get(firstOf.get(draft)!);
      const isLocal = chain?.why.some(({ rule }) => rule === 'state-in-question') === true;
      const code = countryOf.get(draft);
      // Whom a possessive or an apposition tells.
      if (!isLocal && chain !== undefined && chain.parties.length > 0) {
        draft.parties = chain.parties;
        continue;
      }
      const local = isLocal ? chain.parties[0] : undefined;
      const choice = marks
        .of(draft, local)
        .map(({ party, marks: list }) => ({ marks: list, right: code !== undefined && codeOfParty(party) === code ? 1 : 0 }));
      if (choice.length > 0)
        cases.push({
          fold: k % FOLDS,
          title: titleClassOf(draft),
          choice,
          before: local === undefined ? code === undefined : codeOfParty(local) === code,
          isReal: variant === gold,
        });
      const id = partyOf.get(code ?? '');
      if (id !== undefined) draft.parties = [id];
    }
  }
}
const weighed = (list: readonly Case[]): Choice[] =>
  list.flatMap(({ choice, isReal }) => Array.from({ length: isReal ? REAL_WEIGHT : 1 }, () => choice));
const usable = (list: readonly Case[]): ((mark: string) => boolean) => {
  const counts = new Map<string, number>();
  for (const { choice } of list)
    for (const mark of new Set(choice.flatMap(({ marks }) => [...marks]))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return (mark) => (counts.get(mark) ?? 0) >= FEWEST;
};
const right = new Map<string, [number, number, number, number]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const train = cases.filter((c) => c.fold !== fold);
  const weights = fitLogLinear(weighed(train), usable(train), RIDGE);
  for (const { choice, title, before, isReal } of cases.filter((c) => c.fold === fold)) {
    const sums = choice.map(({ marks }) => marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), 0));
    const best = sums.reduce((b, s, i) => (s > (b < 0 ? 0 : sums[b]!) ? i : b), -1);
    const isTold = choice.some((option) => option.right === 1);
    const isRight = best < 0 ? !isTold : choice[best]!.right === 1;
    for (const key of [title, 'all', ...(isReal ? [`${title} real`] : [])]) {
      const c = right.get(key) ?? [0, 0, 0, 0];
      right.set(key, [c[0] + (isRight ? 1 : 0), c[1] + 1, c[2] + (before ? 1 : 0), c[3] + (isTold ? 1 : 0)]);
    }
  }
}
for (const [title, [found, all, before, told]] of right)
  console.log(
    `${title.padEnd(10)} right ${found} of ${all} (${(found / all).toFixed(3)}), before ${before}; with a party named on the page ${told}`,
  );
if (process.argv.includes('--write')) {
  const weights = fitLogLinear(weighed(cases), usable(cases), RIDGE);
  const rows = [...weights]
    .map(([mark, weight]) => [mark, Number(weight.toFixed(2))] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const total = right.get('all')!;
  writeFileSync(
    join(ROOT, 'src/reading/coreference/affiliation-weights.ts'),
    `/**\n * Weights of whose a person is that no table knows, by mark (with a stroke: for one class of titles alone), in log-odds against «nobody's». Written by \`evaluation/fit-persons.ts\` from\n * ${cases.length} persons; left out by pages in ${FOLDS} parts, ${total[0]} of ${total[1]} are right. Gold: the samples, the seeds, the odd dev pages, the linked pages of odd stories, the odd single pages and the pages of\n * \`evaluation/fitted\`, as they stand and swapped; not to be edited by hand.\n */\nexport const AFFILIATION_WEIGHTS: Readonly<Record<string, number>> = {\n${rows.map(([mark, weight]) => `  '${mark.replaceAll("'", "\\'")}': ${weight},`).join('\n')}\n};\n`,
  );
}
