import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DayInterval } from '../src/base/days.ts';
import { type Span, toSpan, toTokenIndex } from '../src/base/offsets.ts';
import { toGold } from '../src/exchange/to-gold.ts';
import { findRun } from '../src/find-run.ts';
import { linkFile } from '../src/link-file.ts';
import { toProfile } from '../src/links/to-profile.ts';
import type { Event, Trigger } from '../src/model/event.ts';
import type { Reading } from '../src/model/reading.ts';
import type { World } from '../src/model/world.ts';
import { codeOfParty, type PartyId } from '../src/ontology/parties.ts';
import type { EventType, Realis } from '../src/ontology/plover.ts';
import { readPaths } from '../src/pipeline.ts';
import { openStore } from '../src/store/open-store.ts';
import { openWriter } from '../src/store/open-writer.ts';
import { queryCommitments, queryCopies, queryIncidentMembers } from '../src/store/queries.ts';
import type { GoldEvent, GoldPage, SystemPage } from './gold-page.ts';
import type { SystemCommitment, SystemIncident } from './score-links.ts';

/** What was linked, and the pages with the events that it rests on. */
export interface Linked {
  readonly pages: readonly SystemPage[];
  readonly incidents: readonly SystemIncident[];
  readonly commitments: readonly SystemCommitment[];
  readonly copies: readonly (readonly string[])[];
}

/** More rows than any gold set has. */
const ALL = 100_000;

/** Reads gold pages as the reader is given them and links them twice: with the reader's own events, and with the gold's in their place. */
export async function linkPages(pages: readonly GoldPage[], world: World): Promise<{ readonly own: Linked; readonly given: Linked }> {
  const scratch = mkdtempSync(join(tmpdir(), 'rapport-links-'));
  try {
    const input = join(scratch, 'pages.jsonl');
    writeFileSync(input, pages.map((page) => JSON.stringify({ id: page.name, text: page.text })).join('\n'));
    const readings: Reading[] = [];
    for await (const result of readPaths([input], { workers: 1, millisPerPage: 300_000 }))
      if (result.kind === 'reading') readings.push(result.reading);
    const gold = new Map(pages.map((page) => [page.name, page]));
    const partyOf = new Map([...world.parties.keys()].map((id) => [codeOfParty(id), id]));
    const given = readings.map((reading) => withGoldEvents(reading, gold.get(reading.page.appearance.label)!, partyOf));
    return {
      own: await link(readings, world, join(scratch, 'own.duckdb')),
      given: await link(given, world, join(scratch, 'given.duckdb')),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Links readings in a file of their own. */
export async function link(readings: readonly Reading[], world: World, file: string): Promise<Linked> {
  const store = await openStore(file);
  try {
    const writer = await openWriter(store, {
      run: await findRun(),
      loadWorld: async () => world,
      started: new Date(0),
      toLinkProfile: (reading) => toProfile(reading, world),
    });
    for (const reading of readings) await writer.add(reading);
    await writer.flush();
    await linkFile(store);
    const label = new Map(readings.map(({ page }) => [page.id as string, page.appearance.label]));
    const commitments = (await queryCommitments(store, { limit: ALL, demands: false })).rows;
    return {
      pages: readings.map(toGold),
      incidents: (await queryIncidentMembers(store, { limit: ALL })).rows,
      commitments: commitments.map((row) => ({
        state: row.state === 'partly' ? 'fulfilled' : row.state,
        announced: row.announced,
        fulfilledBy: row.state === 'cancelled' ? row.cancelledBy : row.fulfilledBy,
      })),
      copies: (await queryCopies(store, { limit: ALL })).rows.map((family) => family.pages.map((page) => label.get(page.id)!)),
    };
  } finally {
    await store.close();
  }
}

/** The reading with what a careful reader found in place of its events: so that linking is judged apart from reading. */
export function withGoldEvents(reading: Reading, gold: GoldPage, partyOf: ReadonlyMap<string, PartyId>): Reading {
  const idOf = (code: string): PartyId => partyOf.get(code) ?? (`user:${code}` as PartyId);
  return { ...reading, events: gold.events.map((event) => toEvent(event, reading, idOf)) };
}

function toEvent(gold: GoldEvent, { page, doc }: Reading, idOf: (code: string) => PartyId): Event {
  const triggers = (gold.triggers ?? []).flatMap((words): Trigger[] => {
    const start = page.text.indexOf(words);
    if (start < 0) return [];
    const span = toSpan(start, start + words.length);
    return [{ span, text: words, token: toTokenIndex(findHead(doc, span)), frame: 'gold' }];
  });
  const when = toDays(gold.when);
  const ahead = gold.anticipates;
  const due = toDays(ahead?.when);
  const event = {
    id: `e_${page.id.slice(2)}${gold.id}`,
    type: gold.type as EventType,
    ...(gold.mode && { mode: gold.mode }),
    contexts: [],
    actors: gold.actors.map((code) => ({ party: idOf(code) })),
    recipients: gold.recipients.map((code) => ({ party: idOf(code) })),
    realis: (gold.aux ?? 'actual') as Realis,
    ...(when && { when }),
    ...(gold.where && { where: { name: gold.where } }),
    saidBy: (gold.saidBy ?? []).map((name) => ({ name, span: toSpan(0, 0) })),
    triggers: triggers.length > 0 ? triggers : [{ span: toSpan(0, 1), text: '', token: toTokenIndex(0), frame: 'gold' }],
    sentence: toSpan(0, 1),
    ...(ahead && {
      anticipates: {
        type: ahead.type as EventType,
        ...(ahead.mode && { mode: ahead.mode }),
        actors: ahead.actors.map(idOf),
        recipients: ahead.recipients.map(idOf),
        ...(due && { when: due }),
      },
    }),
    confidence: 1,
    why: [],
  };
  return event as unknown as Event;
}

/** The token that carries a stretch: the first verb, noun or adjective in it that hangs on one outside. */
function findHead(doc: Reading['doc'], span: Span): number {
  const inside = doc.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const among = new Set<number>(inside.map((token) => token.index));
  return (inside.find((token) => !among.has(token.head) && ['VERB', 'NOUN', 'ADJ'].includes(token.upos)) ?? inside[0])?.index ?? 0;
}

/** Gold's `2023-05-24`, `2023-05`, `2023` or two of them with `/` as inclusive days. */
function toDays(when: string | null | undefined): DayInterval | undefined {
  if (!when) return undefined;
  const [first, last = first] = when.split('/') as [string, string?];
  const month = (text: string): Date => new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0));
  const end = last.length === 10 ? last : last.length === 7 ? month(last).toISOString().slice(0, 10) : `${last}-12-31`;
  return { firstDay: `${first}${first.length === 4 ? '-01-01' : first.length === 7 ? '-01' : ''}`, lastDay: end } as DayInterval;
}
