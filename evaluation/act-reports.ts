import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash64 } from '../src/base/hash.ts';
import { loadTools } from '../src/load-tools.ts';
import type { EventInput } from '../src/reading/events/code-events.ts';
import type { Draft } from '../src/reading/events/draft.ts';
import { readGold } from './gold-page.ts';
import { placesOf } from './score-pages.ts';
import { readText } from './read-text.ts';

/** What the gold says of the act of a draft; null: the page does not tell, undefined: not asked. */
export interface GoldAct {
  readonly when: string | null | undefined;
  readonly where: string | null | undefined;
}

/** A page that was read, with what is known of when and where its acts happened. */
export interface ActReport {
  readonly name: string;
  /** Part of the cross-validation; pages of one linked story are in the same. */
  readonly fold: number;
  /** Whether it is one of the single pages of our own or of the pages for fitting. */
  readonly isSingle: boolean;
  readonly input: EventInput;
  /** The act that a draft with its words from `start` to `end` tells of; undefined where the gold knows none of that type, told there. */
  readonly actOf: (draft: Draft, start: number, end: number) => GoldAct | undefined;
}

interface Source {
  readonly name: string;
  readonly isSingle: boolean;
  readonly text: string;
  readonly actOf: ActReport['actOf'];
}

const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
function goldSources(root: string): Source[] {
  const shared = join(root, '..', 'shared');
  const plain = [
    ...readGold(join(root, 'data', 'samples')),
    ...readGold(join(shared, 'gold', 'dev')).filter(({ name }) => numberOf(name) % 2 === 1),
    ...readGold(join(shared, 'seeds')),
    ...readGold(join(root, 'evaluation', 'linked')).filter(({ name }) => numberOf(name) % 2 === 1),
  ];
  const single = [
    ...readGold(join(root, 'evaluation', 'pages')).filter(({ name }) => numberOf(name) % 2 === 1),
    ...readGold(join(root, 'evaluation', 'fitted')),
  ];
  return [...plain, ...single].map((page, order) => ({
    name: page.name,
    isSingle: order >= plain.length,
    text: page.text,
    actOf: (draft, start, end) => {
      const event = page.events.find(
        (one) =>
          one.type === draft.type &&
          (one.triggers ?? []).some((trigger) => placesOf(page.text, trigger).some(([first, last]) => first < end && last > start)),
      );
      return event && { when: event.when ?? null, where: event.where ?? null };
    },
  }));
}

/** The invented reports of `test/acts/when-where.txt`. */
function inventedSources(root: string): Source[] {
  return readFileSync(join(root, 'test', 'acts', 'when-where.txt'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part): Source => {
      const [name = '', ...lines] = part.trim().split('\n');
      const text = lines
        .filter((line) => !line.startsWith('@ '))
        .join('\n')
        .trim();
      const told = lines
        .filter((line) => line.startsWith('@ '))
        .map((line) => line.slice(2).split(' | '))
        .map(([word = '', when = '?', where = '?']) => ({
          at: text.search(new RegExp(`\\b${word}\\b`)),
          length: word.length,
          when,
          where,
        }));
      const value = (cell: string): string | null | undefined => (cell === '?' ? undefined : cell === '-' ? null : cell);
      return {
        name,
        isSingle: false,
        text,
        actOf: (_, start, end) => {
          const act = told.find(({ at, length }) => at >= 0 && at < end && at + length > start);
          return act && { when: value(act.when), where: value(act.where) };
        },
      };
    });
}

/**
 * Reads the pages on which days and places of acts are fitted: samples, seeds, odd dev pages, linked pages of odd stories, invented reports, the odd single
 * pages and those of `evaluation/fitted`; those that are not at hand are left out. `folds`: parts of the cross-validation.
 */
export async function readActReports(root: string, folds: number): Promise<ActReport[]> {
  const tools = await loadTools();
  return [...goldSources(root), ...inventedSources(root)].map(({ name, isSingle, text, actOf }) => {
    const reading = readText(text, tools);
    const fold = Number.parseInt(hash64(name.replace(/-[a-e]$/, '')).slice(0, 6), 16) % folds;
    return { name, fold, isSingle, input: { ...reading, lexicon: tools.lexicon, world: tools.world }, actOf };
  });
}
