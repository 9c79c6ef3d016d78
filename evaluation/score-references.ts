/**
 * Whom words mean that name no party («the army», «soldiers», «it», «they»): `node --import tsx evaluation/score-references.ts [SET]`. Prints, by kind of word, how many the reader takes for the
 * party that a careful reader of the page does, of how many, and how many of those for nobody. Gold: `evaluation/references.tsv` (docs/evaluation.md, «Whom words mean»).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTools } from '../src/load-tools.ts';
import type { Mention } from '../src/model/mention.ts';
import type { ParsedDoc } from '../src/model/doc.ts';
import { codeOfParty } from '../src/ontology/parties.ts';
import { type GoldPage, readGold } from './gold-page.ts';
import { readText } from './read-text.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const isOdd = ({ name }: GoldPage): boolean => Number(/\d+/.exec(name)?.[0]) % 2 === 1;
const pagesOf = (folder: string): readonly GoldPage[] => (existsSync(folder) ? readGold(folder) : []);
const SETS: Readonly<Record<string, () => readonly GoldPage[]>> = {
  seeds: () => pagesOf(join(SHARED, 'seeds')),
  dev: () => pagesOf(join(SHARED, 'gold/dev')).filter(isOdd),
  pages: () => pagesOf(join(ROOT, 'evaluation/pages')).filter(isOdd),
  fitted: () => pagesOf(join(ROOT, 'evaluation/fitted')),
};
const asked = process.argv[2];
if (asked !== undefined && !(asked in SETS)) {
  console.error(`no set ${asked}: one of ${Object.keys(SETS).join(', ')}`);
  process.exit(2);
}

/** By page, from the first character of a word's head to the codes of those meant, in order, joined with «+». */
const gold = new Map<string, Map<number, string>>();
for (const line of readFileSync(join(ROOT, 'evaluation/references.tsv'), 'utf8').trimEnd().split('\n').slice(1)) {
  const [set, page, start, codes] = line.split('\t');
  const key = `${set} ${page}`;
  if (!gold.has(key)) gold.set(key, new Map());
  gold.get(key)!.set(Number(start), codes!);
}

const PRONOUNS = [
  ['he', 'he him his himself she her hers herself'],
  ['it', 'it its itself'],
  ['they', 'they them their theirs themselves'],
  ['we', 'we us our ours ourselves i me my mine myself'],
  ['who', 'who whom whose which'],
] as const;

function kindOf(doc: ParsedDoc, { kind, head, from }: Mention): string {
  const form = doc.tokens[head]!.form.toLowerCase();
  if (kind === 'pronoun') return PRONOUNS.find(([, forms]) => forms.split(' ').includes(form))?.[0] ?? 'both';
  const first = doc.tokens[from]!.form.toLowerCase();
  if (/^(?:the|this|that|these|those|his|her|its|their|our|my)$/.test(first)) return 'the …';
  return /^(?:an?|some|\d.*)$/.test(first) ? 'a …' : 'bare noun';
}

const tools = await loadTools();
const tallies = new Map<string, { right: number; all: number; nobody: number }>();
for (const [set, read] of Object.entries(SETS)) {
  if (asked !== undefined && set !== asked) continue;
  for (const page of read()) {
    const right = gold.get(`${set} ${page.name}`);
    if (!right) continue;
    const { doc, mentions, referents } = readText(page.text, tools);
    for (const mention of mentions) {
      const codes = right.get(doc.tokens[mention.head]!.start);
      if (codes === undefined || mention.parties.length > 0 || (mention.kind !== 'role' && mention.kind !== 'pronoun')) continue;
      const own = referents[mention.index]!.parties.map(codeOfParty).sort().join('+');
      for (const key of [kindOf(doc, mention), `all of ${set}`]) {
        const tally = tallies.get(key) ?? { right: 0, all: 0, nobody: 0 };
        tallies.set(key, tally);
        tally.all++;
        if (own === codes) tally.right++;
        else if (own === '') tally.nobody++;
      }
    }
  }
}
for (const [key, { right, all, nobody }] of [...tallies].sort())
  console.log(`${key.padEnd(14)} ${right} of ${all} right (${(right / all).toFixed(3)}); ${nobody} taken for nobody`);
