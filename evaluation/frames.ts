/**
 * How far the lexicon reaches: `node --import tsx evaluation/frames.ts`.
 * Prints the share of the gold triggers (samples; and beside the project the seeds, the odd dev pages and the linked pages of odd stories, own single pages with odd numbers and those for fitting) that a frame with a type
 * touches, with all its conditions or without the parties that it asks for, and the frames that fire on none of these texts nor on their own examples.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTools } from '../src/load-tools.ts';
import { matchFrames } from '../src/reading/events/match-frames.ts';
import { PartyFinder } from '../src/reading/events/party-finder.ts';
import { treeForLexicon } from '../src/reading/events/tree-for-lexicon.ts';
import { type GoldPage, readGold } from './gold-page.ts';
import { readText } from './read-text.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const isOdd = (page: GoldPage): boolean => Number(/\d+/.exec(page.name)?.[0]) % 2 === 1;
const gold = (folder: string): readonly GoldPage[] => (existsSync(folder) ? readGold(folder) : []);

const tools = await loadTools();
const fired = new Set<string>();
let told = 0;
let reached = 0;
let loosely = 0;
function look(text: string, triggers: readonly string[]): void {
  const { doc, mentions, referents, page } = readText(text, tools);
  if (doc.tokens.length === 0) return;
  const tree = treeForLexicon(doc, mentions, tools.lexicon);
  const finder = new PartyFinder(tree, mentions, referents, tools.world, tools.lexicon.classes.get('people') ?? new Set());
  const matches = [...matchFrames(tree, finder, tools.lexicon, false).values()];
  for (const match of matches) if (!match.unmet) fired.add(match.frame.id);
  for (const trigger of triggers) {
    const at = page.text.indexOf(trigger);
    if (at < 0) continue;
    told++;
    const touching = matches.filter(({ frame, token }) => {
      const { start, end } = doc.tokens[token]!;
      return frame.type !== undefined && start < at + trigger.length && end > at;
    });
    if (touching.some(({ unmet }) => !unmet)) reached++;
    else if (touching.length > 0) loosely++;
  }
}

const pages = [
  ...gold(join(ROOT, 'data', 'samples')),
  ...gold(join(SHARED, 'seeds')),
  ...gold(join(SHARED, 'gold', 'dev')).filter(isOdd),
  ...gold(join(ROOT, 'evaluation', 'linked')).filter(isOdd),
  ...gold(join(ROOT, 'evaluation', 'pages')).filter(isOdd),
  ...gold(join(ROOT, 'evaluation', 'fitted')),
];
for (const page of pages)
  look(
    page.text,
    page.events.flatMap((event) => event.triggers ?? []),
  );
const frames = [...new Map([...tools.lexicon.frames.values()].flat().map((frame) => [frame.id, frame])).values()];
const onPages = fired.size;
for (const frame of frames) if (frame.example !== '') look(frame.example, []);
const silent = frames.filter((frame) => !fired.has(frame.id)).map((frame) => frame.id);
console.log(
  `${frames.length} frames, ${onPages} fire on ${pages.length} pages; ${reached} of ${told} gold triggers have a frame whose conditions hold (${(reached / told).toFixed(3)}), ${loosely} more one that lacks but a party (together ${((reached + loosely) / told).toFixed(3)})`,
);
console.log(`${silent.length} fire on no text at hand:\n${silent.sort().join('\n')}`);
