import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus, type SyntheticPage } from '../bench/synthetic-corpus.ts';
import { linkFile } from '../src/link-file.ts';
import { toProfile } from '../src/links/to-profile.ts';
import { openLinker } from '../src/store/open-linker.ts';
import { openStore, type Store } from '../src/store/open-store.ts';

const PAGES = 600;
let folder: string;
let store: Store;
let corpus: SyntheticPage[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-synthetic-'));
  store = await openStore(join(folder, 'links.duckdb'));
  corpus = [...makeCorpus({ pages: PAGES, seed: 3, days: 700 })];
  await (await openLinker(store)).pages.add(corpus.map((page) => toProfile(page.reading)));
  await linkFile(store);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const pairsIn = (groups: Iterable<string>): number => {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
};
/** F1 of the pairs that stand in one group. */
const scorePairs = (truth: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): number =>
  (2 * pairsIn([...found].map(([id, group]) => `${group} ${truth.get(id)}`))) / (pairsIn(truth.values()) + pairsIn(found.values()));

describe('on a corpus whose truth is known', () => {
  it('puts the reports of one happening together, in spite of wrong days, places, persons and figures', async () => {
    const truth = new Map(
      corpus.flatMap(({ reading, incidents }) => reading.events.map((event, i) => [event.id as string, String(incidents[i])] as const)),
    );
    const own = new Map([...truth].filter(([, incident]) => incident !== '-1'));
    const rows = await store.rows<{ event: string; incident: string }>('SELECT event, incident FROM reports');
    expect(rows).toHaveLength(truth.size);
    expect(
      scorePairs(own, new Map(rows.filter(({ event }) => own.has(event)).map(({ event, incident }) => [event, incident]))),
    ).toBeGreaterThan(0.9);
  });

  it('makes one incident of the war in the background, and lets it swamp nothing', async () => {
    const war = corpus.flatMap(({ reading, incidents }) =>
      reading.events.flatMap((event, i) => (incidents[i] === -1 ? [event.id as string] : [])),
    );
    const rows = await store.rows<{ incident: string; n: number }>(
      'SELECT incident, count(*)::INTEGER AS n FROM reports WHERE event IN (SELECT unnest($war::VARCHAR[])) GROUP BY incident',
      { war },
    );
    expect(rows).toHaveLength(1);
    expect(
      await store.rows('SELECT reports, is_background FROM incidents WHERE incident = $incident', { incident: rows[0]!.incident }),
    ).toEqual([{ reports: war.length, is_background: true }]);
  });

  it('finds the copies that keep a quarter to a third of the three-word sequences', async () => {
    const truth = new Map(corpus.map(({ reading, family }) => [reading.page.id as string, String(family)]));
    const rows = await store.rows<{ page: string; family: string }>('SELECT page, family FROM copies');
    expect(scorePairs(truth, new Map(rows.map(({ page, family }) => [page, family])))).toBeGreaterThan(0.95);
    const shares = corpus.flatMap(({ reading, family }, i) => {
      const original = corpus.find((page) => page.family === family)!;
      return original === corpus[i] ? [] : [shareOfTriples(reading.doc.tokens, original.reading.doc.tokens)];
    });
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.25);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.35);
  });
});

function shareOfTriples(copy: readonly { readonly form: string }[], original: readonly { readonly form: string }[]): number {
  const triples = (tokens: readonly { readonly form: string }[]): string[] =>
    tokens.slice(2).map((token, i) => `${tokens[i]!.form} ${tokens[i + 1]!.form} ${token.form}`);
  const known = new Set(triples(original));
  const own = triples(copy);
  return own.filter((triple) => known.has(triple)).length / own.length;
}
