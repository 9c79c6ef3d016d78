import { keysOf, typeOfKey } from './links/keys-of.ts';
import { LINK_VERSION } from './links/link-version.ts';
import { BACKGROUND_GAP_DAYS, timeOfBackground } from './links/is-background.ts';
import { describeFamily } from './links/describe-family.ts';
import { describeIncident } from './links/describe-incident.ts';
import { type BlockStretch, findCandidates } from './links/find-candidates.ts';
import { findContradictions } from './links/find-contradictions.ts';
import { connect, connectPairs, resolveComponent } from './links/resolve-component.ts';
import { mayBeCopies, scoreCopies, wordsOfPage } from './links/score-copies.ts';
import { scoreOutcome } from './links/score-outcome.ts';
import { markOfReport, scorePair } from './links/score-pair.ts';
import { scorePromise } from './links/score-promise.ts';
import { type Outcome, settleCommitment } from './links/settle-commitment.ts';
import { toPromise } from './links/to-promise.ts';
import type { EventProfile, LinkProfile, PageProfile } from './model/link-profile.ts';
import { type GroupRow, type Linker, openLinker, type PairRow, type StretchRows } from './store/open-linker.ts';
import type { Store } from './store/open-store.ts';

/** Pages linked in one step, all or none: at least. Fewer lose less when the power fails. */
const PAGES_PER_STEP = 2048;
/** A step takes at least this share of the pages that are linked already: each step looks through the whole index, and so the looks at a page are as few in a large file as in a small one. */
const STEP_SHARE = 1 / 2;
/** And at most so many: what is compared in a step must find room in memory. */
const MOST_PER_STEP = 32_768;
/**
 * Neighbours in a block, on either side, that a page or event is compared with. Like stands beside like, so that few are needed; what came of a promise is
 * looked for further around its day.
 */
const REACH = { copy: 6, incident: 10, background: 0, promise: 10, outcome: 20 } as const satisfies Record<
  ReturnType<typeof typeOfKey>,
  number
>;
/** The same by the first letter of a key. */
const REACHES = Object.entries(REACH).map(([type, reach]) => [type.slice(0, 1), reach] as const);
/** Profiles kept at hand between steps. */
const MAX_CACHED = 100_000;
/** Lists of words kept at hand: about half a kilobyte each for a page of news. */
const MAX_WORD_LISTS = 500_000;
/** Nothing found, once for all pairs. */
const NONE: readonly never[] = [];

export interface LinkOptions {
  /** One reach for all kinds of blocks, in place of {@link REACH}. A file must be linked with one value from its first page on. */
  readonly reach?: number;
  /** Default {@link PAGES_PER_STEP}, or {@link STEP_SHARE} of what is linked where that is more. */
  readonly pagesPerStep?: number;
  readonly onProgress?: (progress: { readonly pages: number }) => void;
}

/**
 * Links what waits in a file: pages read since the last time are compared with what is there, and only that. Nothing is read again.
 * A file that older rules linked is linked anew as a whole, from what it keeps of its pages. Whatever the order in which pages come, the same pages give the same incidents, copies and commitments.
 */
export async function linkFile(store: Store, options: LinkOptions = {}): Promise<number> {
  const { reach, onProgress } = options;
  const linker = await openLinker(store);
  const pagesPerStep =
    options.pagesPerStep ??
    (async () => Math.min(MOST_PER_STEP, Math.max(PAGES_PER_STEP, Math.floor(STEP_SHARE * (await linker.countLinked())))));
  const next = async (state: 'gone' | 'new') =>
    linker.findWaiting(state, typeof pagesPerStep === 'number' ? pagesPerStep : await pagesPerStep());
  const session = new LinkSession(linker, reach);
  await linker.forgetOlder(LINK_VERSION);
  let pages = 0;
  for (const state of ['gone', 'new'] as const) {
    await linker.orderWaiting(state);
    for (let waiting = await next(state); waiting.length > 0; waiting = await next(state)) {
      const change = state === 'new' ? 'come' : 'go';
      await linker.step(() => session.link(waiting, change));
      pages += waiting.length;
      onProgress?.({ pages });
    }
  }
  await linker.leadOn();
  return pages;
}

class LinkSession {
  private readonly events = new Map<string, EventProfile>();
  private readonly pages = new Map<string, PageProfile>();
  /** Distinct words of pages: small enough to keep those of a large file, so that strangers are told apart without their profiles. */
  private readonly words = new Map<string, Uint32Array>();

  constructor(
    private readonly linker: Linker,
    private readonly reach: number | undefined,
  ) {}

  async link(profiles: readonly LinkProfile[], change: 'come' | 'go'): Promise<void> {
    const { linker } = this;
    const pages = profiles.map(({ page }) => page.page as string);
    dropOldest(this.events, MAX_CACHED);
    dropOldest(this.pages, MAX_CACHED / 5);
    dropOldest(this.words, MAX_WORD_LISTS);
    this.keepWords(profiles.map(({ page }) => page));
    for (const { page, events } of profiles) {
      this.pages.set(page.page, page);
      for (const event of events) this.events.set(event.event, event);
    }
    const keys = profiles.flatMap(keysOf);
    const background = keys.filter(({ key }) => typeOfKey(key) === 'background');
    const others = keys.filter(({ key }) => typeOfKey(key) !== 'background');
    if (change === 'come') await linker.addKeys(others);
    const stretches = toStretches(
      await linker.findStretches(
        pages,
        REACHES.map(([letter, reach]) => [letter, this.reach ?? reach] as const),
      ),
    );
    if (change === 'go') await linker.removeKeys(pages);
    const removed = await linker.removeParted(change);
    const gained = await this.compare(stretches, change);
    await linker.addPairs(gained);
    await linker.noteCaps(change);

    const changed = (kind: string): PairRow[] => [...gained, ...removed].filter((pair) => pair.kind === kind);
    await this.groupCopies(pages, changed('copy'), change);
    const events = profiles.flatMap((profile) => profile.events);
    await this.groupIncidents(
      events.filter((event) => !event.isBackground),
      changed('incident'),
      change,
    );
    await linker.updateBackground(
      [...new Set(background.map(({ key }) => key))],
      change,
      background.map(({ key, member }) => {
        const profile = this.events.get(member)!;
        const time = timeOfBackground(profile);
        return { key, profile, ...(time && { time }) };
      }),
      BACKGROUND_GAP_DAYS,
      (profile) => describeIncident([profile]),
    );
    await this.groupCommitments(
      events.filter((event) => toPromise(event)),
      changed('promise'),
      [...changed('fulfils'), ...changed('cancels')],
      change,
    );
    await linker.settle(pages, change === 'come' ? 'new' : 'gone');
    if (change === 'go') {
      for (const { page, events: own } of profiles) {
        this.pages.delete(page.page);
        this.words.delete(page.page);
        for (const { event } of own) this.events.delete(event);
      }
    }
  }

  private reachOf(key: string): number {
    return this.reach ?? REACH[typeOfKey(key)];
  }

  /** Scores the pairs that blocks bring together; each once, however many blocks do. */
  private async compare(stretches: readonly BlockStretch[], change: 'come' | 'go'): Promise<PairRow[]> {
    const found = await this.compareCopies(
      stretches.filter(({ key }) => typeOfKey(key) === 'copy'),
      change,
    );
    for (const kind of ['incident', 'promise', 'outcome'] as const) {
      const own = stretches.filter(({ key }) => typeOfKey(key) === kind);
      const members = [...new Set(own.flatMap(({ rows }) => rows.map((row) => row.member)))];
      await this.loadEvents(members);
      // Pairs are known by the numbers of their members: as texts they would take more room than all the rest.
      const numbers = new Map(members.map((member, number) => [member, number]));
      const known = new Map<number, readonly Omit<PairRow, 'key'>[]>();
      for (const stretch of own) {
        // Of what stands in the blocks of outcomes most are acts: two of them have nothing to say to each other.
        const marks = kind === 'outcome' ? stretch.rows.map((row) => toPromise(this.events.get(row.member)!) !== undefined) : undefined;
        if (marks && !marks.includes(true)) continue;
        for (const [a, b] of findCandidates(stretch, this.reachOf(stretch.key), change, marks)) {
          const pair = numbers.get(a)! * members.length + numbers.get(b)!;
          let rows = known.get(pair);
          if (!rows) {
            rows = this.score(kind, a, b);
            known.set(pair, rows.length > 0 ? rows : NONE);
          }
          for (const row of rows) found.push({ key: stretch.key, ...row });
        }
      }
    }
    return found;
  }

  /** The same for pages. Most that a block brings together are strangers: their words tell, and their profiles are not fetched. */
  private async compareCopies(stretches: readonly BlockStretch[], change: 'come' | 'go'): Promise<PairRow[]> {
    const members = [...new Set(stretches.flatMap(({ rows }) => rows.map((row) => row.member)))];
    await this.loadWords(members);
    const near = stretches.flatMap((stretch) =>
      findCandidates(stretch, this.reachOf(stretch.key), change)
        .filter(([a, b]) => mayBeCopies(this.words.get(a)!, this.words.get(b)!))
        .map(([a, b]) => ({ key: stretch.key, a, b })),
    );
    await this.loadPages([...new Set(near.flatMap(({ a, b }) => [a, b]))]);
    const known = new Map<string, number>();
    return near.flatMap(({ key, a, b }) => {
      const name = `${a} ${b}`;
      const score = known.get(name) ?? scoreCopies(this.pages.get(a)!, this.pages.get(b)!).score;
      known.set(name, score);
      return score > 0 ? [{ key, a, b, kind: 'copy', score }] : [];
    });
  }

  private async loadWords(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.words.has(id));
    await this.loadPages(missing);
    this.keepWords(missing.map((id) => this.pages.get(id)!));
  }

  /** Keeps the words of some pages in one piece of memory: a piece for each page would be half a million for the collector of garbage to look after. */
  private keepWords(pages: readonly PageProfile[]): void {
    const lists = pages.map(wordsOfPage);
    const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let end = 0;
    for (const [i, list] of lists.entries()) {
      all.set(list, end);
      this.words.set(pages[i]!.page, all.subarray(end, (end += list.length)));
    }
  }

  private score(type: 'incident' | 'promise' | 'outcome', a: string, b: string): Omit<PairRow, 'key'>[] {
    const [one, other] = [this.events.get(a)!, this.events.get(b)!];
    if (type === 'incident') {
      const { score } = scorePair(one, other);
      return score > 0 ? [{ a, b, kind: 'incident', score }] : [];
    }
    if (type === 'promise') {
      const { score } = scorePromise(one, other);
      return score > 0 ? [{ a, b, kind: 'promise', score }] : [];
    }
    return [
      [one, other],
      [other, one],
    ].flatMap(([announced, event]) => {
      const outcome = scoreOutcome(announced!, event!);
      return outcome && outcome.score > 0 ? [{ a: announced!.event, b: event!.event, kind: outcome.kind, score: outcome.score }] : [];
    });
  }

  private async loadEvents(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.events.has(id));
    if (missing.length > 0) for (const profile of await this.linker.findEvents(missing)) this.events.set(profile.event, profile);
  }

  private async loadPages(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.pages.has(id));
    if (missing.length > 0) for (const profile of await this.linker.findPages(missing)) this.pages.set(profile.page, profile);
  }

  /** Members that hang together with some that changed, without those that go; and what they were grouped as. */
  private async findTouched(kind: string, own: readonly string[], pairs: readonly PairRow[], change: 'come' | 'go') {
    const gone = new Set(change === 'go' ? own : []);
    const ends = [...new Set([...own, ...pairs.flatMap(({ a, b }) => [a, b])])];
    const parts = await this.linker.findParts(kind, ends);
    const all = [...new Set([...ends, ...parts.map((row) => row.member)])].sort();
    return { all, members: all.filter((id) => !gone.has(id)), gone: [...gone], former: parts };
  }

  private async groupCopies(own: readonly string[], pairs: readonly PairRow[], change: 'come' | 'go'): Promise<void> {
    if (change === 'come' && pairs.length === 0) return;
    const ends = change === 'come' ? [...new Set(pairs.flatMap(({ a, b }) => [a, b]))] : own;
    const { all, members } = await this.findTouched('copy', ends, pairs, change);
    await this.loadPages(members);
    const known = await this.linker.findPairs(['copy'], members);
    const groups = connect(members, known).filter((group) => group.length > 1);
    await this.linker.replaceGroups(
      'copy',
      all,
      groups.flatMap((group) => group.map((member) => ({ kind: 'copy', part: group[0]!, member, grp: group[0]! }))),
    );
    await this.linker.replaceFamilies(
      all,
      groups.map((group) => describeFamily(group.map((id) => this.pages.get(id)!))),
    );
  }

  private async groupIncidents(own: readonly EventProfile[], pairs: readonly PairRow[], change: 'come' | 'go'): Promise<void> {
    const ids = own.map(({ event }) => event as string);
    const { all, members, gone, former } = await this.findTouched('incident', ids, pairs, change);
    const isAsBefore = groupsOf(former);
    await this.loadEvents(members);
    const profiles = new Map(members.map((id) => [id, this.events.get(id)!] as const));
    const known = await this.linker.findPairs(['incident'], members);
    const rows: { kind: string; part: string; member: string; grp: string }[] = [];
    const groups: string[][] = [];
    for (const { part, pairs: inside } of connectPairs(members, known)) {
      if (part.length === 1) {
        groups.push(part);
        continue;
      }
      const resolved = resolveComponent(
        { members: new Map(part.map((id) => [id, profiles.get(id)!] as const)), pairs: inside },
        { score: (a, b) => scorePair(a, b).score, onlyOne: markOfReport },
      );
      for (const group of resolved) {
        if (!isAsBefore(group)) groups.push(group);
        for (const member of group) rows.push({ kind: 'incident', part: part[0]!, member, grp: group[0]! });
      }
    }
    await this.linker.replaceGroups('incident', all, rows);
    await this.linker.replaceIncidents(
      groups.map((group) => {
        const reports = group.map((id) => profiles.get(id)!);
        return { incident: describeIncident(reports), contradictions: findContradictions(reports) };
      }),
      gone,
    );
  }

  private async groupCommitments(
    own: readonly EventProfile[],
    pairs: readonly PairRow[],
    outcomes: readonly PairRow[],
    change: 'come' | 'go',
  ): Promise<void> {
    // What came of one promise is not what came of another that it fits less: the rivals of those that changed are settled anew.
    const rivals = await this.linker.findPairsOnto(OUTCOMES, [...new Set(outcomes.map(({ b }) => b))]);
    const ids = [...own.map(({ event }) => event as string), ...outcomes.map(({ a }) => a), ...rivals.map(({ a }) => a)];
    const { all, members } = await this.findTouched('promise', [...new Set(ids)], pairs, change === 'go' ? 'come' : change);
    const gone = new Set(change === 'go' ? own.map(({ event }) => event as string) : []);
    const kept = members.filter((id) => !gone.has(id));
    await this.loadEvents(kept);
    const profiles = new Map(kept.map((id) => [id, this.events.get(id)!] as const));
    const known = await this.linker.findPairs(['promise'], kept);
    const rows: { kind: string; part: string; member: string; grp: string }[] = [];
    const groups: string[][] = [];
    for (const { part, pairs: inside } of connectPairs(kept, known)) {
      const resolved =
        part.length === 1
          ? [part]
          : resolveComponent(
              { members: new Map(part.map((id) => [id, profiles.get(id)!] as const)), pairs: inside },
              { score: (a, b) => scorePromise(a, b).score },
            );
      for (const group of resolved) {
        groups.push(group);
        if (part.length > 1) for (const member of group) rows.push({ kind: 'promise', part: part[0]!, member, grp: group[0]! });
      }
    }
    await this.linker.replaceGroups('promise', all, rows);
    const candidates = await this.linker.findPairs(OUTCOMES, kept, true);
    const told = keepBest(candidates, await this.linker.findPairsOnto(OUTCOMES, [...new Set(candidates.map(({ b }) => b))]));
    await this.loadEvents([...new Set(told.map(({ b }) => b))]);
    const byAnnounced = new Map<string, PairRow[]>();
    for (const pair of told) byAnnounced.set(pair.a, [...(byAnnounced.get(pair.a) ?? []), pair]);
    await this.linker.replaceCommitments(
      all,
      groups.flatMap((group) => {
        const outcomes = group.flatMap((id) =>
          (byAnnounced.get(id) ?? []).map(
            ({ b, kind, score }): Outcome => ({ event: this.events.get(b)!, kind: kind as Outcome['kind'], score }),
          ),
        );
        return (
          settleCommitment(
            group.map((id) => profiles.get(id)!),
            outcomes,
          ) ?? []
        );
      }),
    );
  }
}

/** Tells whether a group, sorted, was one before with the same members: what is written of it stays as it is. */
function groupsOf(former: readonly GroupRow[]): (group: readonly string[]) => boolean {
  const groupOf = new Map(former.map(({ member, grp }) => [member, grp]));
  const sizes = new Map<string, number>();
  for (const { grp } of former) sizes.set(grp, (sizes.get(grp) ?? 0) + 1);
  return (group) => sizes.get(group[0]!) === group.length && group.every((member) => groupOf.get(member) === group[0]);
}

/** Forgets what was kept first, down to so many. */
function dropOldest(kept: Map<string, unknown>, most: number): void {
  for (const key of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(key);
  }
}

const OUTCOMES = ['fulfils', 'cancels'] as const;
/** An act told this much less surely of one promise than of another is what came of the other. Log-odds; set with the weights of `scoreOutcome`. */
const RIVAL_MARGIN = 1;

/** Those of some pairs that are not much less sure than the best onto the same event. Depends on scores alone, not on how promises are grouped. */
function keepBest(pairs: readonly PairRow[], rivals: readonly PairRow[]): PairRow[] {
  const best = new Map<string, number>();
  for (const { b, score } of rivals) best.set(b, Math.max(best.get(b) ?? -Infinity, score));
  return pairs.filter(({ b, score }) => score >= best.get(b)! - RIVAL_MARGIN);
}

/** Blocks as stretches: a gap in the places begins a new one. */
function toStretches(blocks: readonly StretchRows[]): BlockStretch[] {
  return blocks.flatMap(({ key, rows }) => {
    const stretches: { key: string; rows: StretchRows['rows'][number][] }[] = [{ key, rows: [] }];
    for (const row of rows) {
      if (row.isBreak) stretches.push({ key, rows: [] });
      stretches.at(-1)!.rows.push(row);
    }
    return stretches;
  });
}
