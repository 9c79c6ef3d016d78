/**
 * How linking scales, and how well it does where the truth is known: `npx tsx bench/links.ts [PAGES…]`, default 20000 and 200000. See docs/bench.md.
 * Pages come from a seeded generator, as readings; what is timed is from the reading on: profiles, index, pairs, incidents, copies, commitments, all in a file. Times are
 * processor time of all threads, so that other work on the machine does little to them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkFile } from '../src/link-file.ts';
import { toProfile } from '../src/links/to-profile.ts';
import type { LinkProfile } from '../src/model/link-profile.ts';
import { openLinker } from '../src/store/open-linker.ts';
import { openStore } from '../src/store/open-store.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { makeCorpus } from './synthetic-corpus.ts';

const SEED = 7;
/** Pages stored at a time; they are linked when all are stored, as `rapport read` does. */
const CHUNK = 2048;

const sizes = process.argv.slice(2).map(Number);
const times: { pages: number; perPage: number }[] = [];
for (const pages of sizes.length > 0 ? sizes : [20_000, 200_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  const store = await openStore(join(folder, 'links.duckdb'));
  const linker = await openLinker(store);
  const incidentOf = new Map<string, string>();
  const familyOf = new Map<string, string>();
  let millis = 0;
  let chunk: LinkProfile[] = [];
  const hand = async (isLast: boolean): Promise<void> => {
    const begin = process.cpuUsage();
    await linker.pages.add(chunk);
    if (isLast) await linkFile(store);
    const { user, system } = process.cpuUsage(begin);
    millis += (user + system) / 1000;
    chunk = [];
  };
  let making = 0;
  let number = 0;
  const corpus = makeCorpus({ pages, seed: SEED });
  for (;;) {
    const next = corpus.next();
    if (next.done) break;
    const { reading, family, incidents } = next.value;
    familyOf.set(reading.page.id, String(family));
    for (const [i, event] of reading.events.entries()) incidentOf.set(event.id, String(incidents[i]));
    making += cpuSeconds(() => chunk.push(toProfile(reading)));
    if (++number % CHUNK === 0) await hand(false);
  }
  await hand(true);
  const reports = await store.rows<{ event: string; incident: string }>('SELECT event, incident FROM reports');
  const copies = await store.rows<{ page: string; family: string }>('SELECT page, family FROM copies');
  const caps = await store.rows<{ blocks: number; longest: number }>(
    'SELECT count(*)::INTEGER AS blocks, coalesce(max(members), 0)::INTEGER AS longest FROM candidate_caps',
  );
  const found = new Map(copies.map(({ page, family }) => [page, family]));
  const incidents = scoreB3(incidentOf, new Map(reports.map(({ event, incident }) => [event, incident])));
  const own = new Map([...incidentOf].filter(([, incident]) => incident !== '-1'));
  const withoutWar = scoreB3(own, new Map(reports.filter(({ event }) => own.has(event)).map(({ event, incident }) => [event, incident])));
  const families = scorePairs(familyOf, found);
  const perPage = (millis + making * 1000) / pages;
  times.push({ pages, perPage });
  console.log(
    `${pages} pages: ${perPage.toFixed(2)} ms a page of processor time · incidents B³ F1 ${incidents.toFixed(3)} (without the war ${withoutWar.toFixed(3)}) · copies pair F1 ${families.pairs.toFixed(3)}, B³ F1 ${scoreB3(familyOf, new Map([...familyOf.keys()].map((page) => [page, found.get(page) ?? page]))).toFixed(3)} · ${caps[0]!.blocks} blocks longer than the reach, the longest ${caps[0]!.longest}`,
  );
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
if (times.length > 1) console.log(`time a page, last to first: ${(times.at(-1)!.perPage / times[0]!.perPage).toFixed(2)}`);

/** B³ F1 (Bagga and Baldwin 1998): for each element the share of its group that is right, and of its true group that is found; means, joined. */
function scoreB3(truth: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): number {
  const count = (groups: ReadonlyMap<string, string>): Map<string, number> => {
    const sizes = new Map<string, number>();
    for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return sizes;
  };
  const [wanted, got] = [count(truth), count(found)];
  const both = new Map<string, number>();
  for (const [id, group] of truth) both.set(`${group} ${found.get(id)}`, (both.get(`${group} ${found.get(id)}`) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const [id, group] of truth) {
    const shared = both.get(`${group} ${found.get(id)}`)!;
    precision += shared / (got.get(found.get(id) ?? '') ?? 1);
    recall += shared / wanted.get(group)!;
  }
  precision /= truth.size;
  recall /= truth.size;
  return (2 * precision * recall) / (precision + recall);
}

/** F1 of pairs in one family. The large family weighs by its square, as pairs do. */
function scorePairs(truth: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): { pairs: number } {
  const pairsIn = (groups: Iterable<string>): number => {
    const sizes = new Map<string, number>();
    for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const wanted = pairsIn(truth.values());
  const got = pairsIn(found.values());
  const right = pairsIn([...found].map(([page, family]) => `${family} ${truth.get(page)}`));
  return { pairs: (2 * right) / (wanted + got) };
}
