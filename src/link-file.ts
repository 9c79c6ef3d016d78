import { compareBlocks } from './compare-blocks.ts';
import { KeptProfiles } from './kept-profiles.ts';
import { backgroundKeys, keysOf, PROMISE_MARK, typeOfKey } from './links/keys-of.ts';
import { BLOCK_REACH } from './links/block-reach.ts';
import { LINK_VERSION } from './links/link-version.ts';
import { BACKGROUND_GAP_DAYS, timeOfBackground } from './links/is-background.ts';
import { describeFamily } from './links/describe-family.ts';
import { describeIncident } from './links/describe-incident.ts';
import { findContradictions } from './links/find-contradictions.ts';
import { connect, connectPairs, resolveComponent } from './links/resolve-component.ts';
import { markOfReport, ratePair } from './links/score-pair.ts';
import { ratePromise } from './links/score-promise.ts';
import { type Outcome, settleCommitment } from './links/settle-commitment.ts';
import { toPromise } from './links/to-promise.ts';
import type { LinkKey } from './model/link-key.ts';
import type { EventProfile, LinkProfile } from './model/link-profile.ts';
import type { PairRow } from './store/linking/block-index.ts';
import type { GroupRow } from './store/linking/group-rows.ts';
import { type Linker, openLinker } from './store/open-linker.ts';
import type { Store } from './store/open-store.ts';

/** Pages linked in one step, all or none: at least. Fewer lose less when the power fails, and take less memory. */
const PAGES_PER_STEP = 512;
/** A step takes at least this share of the pages that are linked already: each step looks through the whole index, and so the looks at a page are as few in a large file as in a small one. */
const STEP_SHARE = 1 / 2;
/** And at most so many: what is compared in a step must find room in memory. */
const MOST_PER_STEP = 65_536;
/** The same by the first letter of a key. */
const REACHES = Object.entries(BLOCK_REACH).map(([type, reach]) => [type.slice(0, 1), reach] as const);
export interface LinkOptions {
  /** One reach for all kinds of blocks, in place of {@link BLOCK_REACH}. A file must be linked with one value from its first page on. */
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
    (async () => Math.min(MOST_PER_STEP, Math.max(PAGES_PER_STEP, Math.floor(STEP_SHARE * (await linker.pages.countLinked())))));
  const next = async (state: 'gone' | 'new') =>
    linker.pages.findNext(state, typeof pagesPerStep === 'number' ? pagesPerStep : await pagesPerStep());
  const session = new LinkSession(linker, reach);
  await linker.pages.forgetOlder(LINK_VERSION);
  let pages = 0;
  for (const state of ['gone', 'new'] as const) {
    await linker.pages.order(state);
    for (let waiting = await next(state); waiting.length > 0; waiting = await next(state)) {
      const change = state === 'new' ? 'come' : 'go';
      await linker.step(() => session.link(waiting, change));
      pages += waiting.length;
      onProgress?.({ pages });
    }
  }
  await linker.pages.leadOn();
  return pages;
}

class LinkSession {
  private readonly kept: KeptProfiles;

  constructor(
    private readonly linker: Linker,
    private readonly reach: number | undefined,
  ) {
    this.kept = new KeptProfiles(linker.pages);
  }

  async link(profiles: readonly LinkProfile[], change: 'come' | 'go'): Promise<void> {
    const { blocks } = this.linker;
    const pages = profiles.map(({ page }) => page.page as string);
    this.kept.keep(profiles);
    if (change === 'come') await blocks.addKeys(keysOfBlocks(profiles));
    const stretches = await blocks.findStretches(
      pages,
      REACHES.map(([letter, reach]) => [letter, this.reach ?? reach] as const),
      PROMISE_MARK,
    );
    if (change === 'go') await blocks.removeKeys(pages);
    const removed = await blocks.removeParted(change);
    const gained = await compareBlocks(stretches, change, this.kept, (key) => this.reach ?? BLOCK_REACH[typeOfKey(key)]);
    await blocks.addPairs(gained);
    await blocks.noteCaps(change);

    const changed = (kind: string): PairRow[] => [...gained, ...removed].filter((pair) => pair.kind === kind);
    await this.groupCopies(pages, changed('copy'), change);
    const events = profiles.flatMap((profile) => profile.events);
    await this.groupIncidents(
      events.filter((event) => !event.isBackground),
      changed('incident'),
      change,
    );
    await this.updateBackground(
      events.filter((event) => event.isBackground),
      change,
    );
    await this.groupCommitments(
      events.filter((event) => toPromise(event)),
      changed('promise'),
      [...changed('fulfils'), ...changed('cancels')],
      change,
    );
    await this.linker.pages.settle(pages, change === 'come' ? 'new' : 'gone');
    if (change === 'go') this.kept.forget(profiles);
  }

  private async updateBackground(events: readonly EventProfile[], change: 'come' | 'go'): Promise<void> {
    const told = events.flatMap((profile) => {
      const time = timeOfBackground(profile);
      return backgroundKeys(profile).map((key) => ({ key, profile, ...(time && { time }) }));
    });
    await this.linker.incidents.updateBackground([...new Set(told.map(({ key }) => key))], change, told, BACKGROUND_GAP_DAYS, (profile) =>
      describeIncident([profile]),
    );
  }

  /** Members that hang together with some that changed, without those that go; and what they were grouped as. */
  private async findTouched(kind: string, own: readonly string[], pairs: readonly PairRow[], change: 'come' | 'go') {
    const gone = new Set(change === 'go' ? own : []);
    const ends = [...new Set([...own, ...pairs.flatMap(({ a, b }) => [a, b])])];
    const parts = await this.linker.groups.findParts(kind, ends);
    const all = [...new Set([...ends, ...parts.map((row) => row.member)])].sort();
    return { all, members: all.filter((id) => !gone.has(id)), gone: [...gone], former: parts };
  }

  private async groupCopies(own: readonly string[], pairs: readonly PairRow[], change: 'come' | 'go'): Promise<void> {
    if (change === 'come' && pairs.length === 0) return;
    const ends = change === 'come' ? [...new Set(pairs.flatMap(({ a, b }) => [a, b]))] : own;
    const { all, members } = await this.findTouched('copy', ends, pairs, change);
    const known = await this.linker.blocks.findPairs('copy', members);
    const groups = connect(members, known).filter((group) => group.length > 1);
    const pages = new Map((await this.kept.getPages(groups.flat())).map((page) => [page.page as string, page]));
    await this.linker.groups.replace(
      'copy',
      all,
      groups.flatMap((group) => group.map((member) => ({ kind: 'copy', part: group[0]!, member, grp: group[0]! }))),
    );
    await this.linker.groups.replaceFamilies(
      all,
      groups.map((group) => describeFamily(group.map((id) => pages.get(id)!))),
    );
  }

  private async groupIncidents(own: readonly EventProfile[], pairs: readonly PairRow[], change: 'come' | 'go'): Promise<void> {
    const ids = own.map(({ event }) => event as string);
    const { all, members, gone, former } = await this.findTouched('incident', ids, pairs, change);
    const isAsBefore = groupsOf(former);
    const profiles = new Map((await this.kept.getEvents(members)).map((event) => [event.event as string, event]));
    const known = await this.linker.blocks.findPairs('incident', members);
    const rows: { kind: string; part: string; member: string; grp: string }[] = [];
    const groups: string[][] = [];
    for (const { part, pairs: inside } of connectPairs(members, known)) {
      if (part.length === 1) {
        groups.push(part);
        continue;
      }
      const resolved = resolveComponent(
        { members: new Map(part.map((id) => [id, profiles.get(id)!] as const)), pairs: inside },
        { score: ratePair, onlyOne: markOfReport },
      );
      for (const group of resolved) {
        if (!isAsBefore(group)) groups.push(group);
        for (const member of group) rows.push({ kind: 'incident', part: part[0]!, member, grp: group[0]! });
      }
    }
    await this.linker.groups.replace('incident', all, rows);
    await this.linker.incidents.replace(
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
    const rivals = await this.linker.blocks.findRivals(OUTCOMES, [...new Set(outcomes.map(({ b }) => b))]);
    const ids = [...own.map(({ event }) => event as string), ...outcomes.map(({ a }) => a), ...rivals];
    const { all, members } = await this.findTouched('promise', [...new Set(ids)], pairs, change === 'go' ? 'come' : change);
    const gone = new Set(change === 'go' ? own.map(({ event }) => event as string) : []);
    const kept = members.filter((id) => !gone.has(id));
    const profiles = new Map((await this.kept.getEvents(kept)).map((event) => [event.event as string, event]));
    const known = await this.linker.blocks.findPairs('promise', kept);
    const rows: { kind: string; part: string; member: string; grp: string }[] = [];
    const groups: string[][] = [];
    for (const { part, pairs: inside } of connectPairs(kept, known)) {
      const resolved =
        part.length === 1
          ? [part]
          : resolveComponent(
              { members: new Map(part.map((id) => [id, profiles.get(id)!] as const)), pairs: inside },
              { score: ratePromise },
            );
      for (const group of resolved) {
        groups.push(group);
        if (part.length > 1) for (const member of group) rows.push({ kind: 'promise', part: part[0]!, member, grp: group[0]! });
      }
    }
    await this.linker.groups.replace('promise', all, rows);
    const told = await this.linker.blocks.findSurest(OUTCOMES, kept, RIVAL_MARGIN);
    const events = await this.kept.getEvents(told.map(({ b }) => b));
    const byAnnounced = new Map<string, Outcome[]>();
    for (const [i, { a, kind, score }] of told.entries()) {
      const outcome = { event: events[i]!, kind: kind as Outcome['kind'], score };
      const list = byAnnounced.get(a);
      if (list) list.push(outcome);
      else byAnnounced.set(a, [outcome]);
    }
    await this.linker.groups.replaceCommitments(
      all,
      groups.flatMap((group) => {
        const outcomes = group.flatMap((id) => byAnnounced.get(id) ?? []);
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

/** The keys of blocks, one page after the other. */
function* keysOfBlocks(profiles: readonly LinkProfile[]): Generator<LinkKey> {
  for (const profile of profiles) for (const key of keysOf(profile)) if (typeOfKey(key.key) !== 'background') yield key;
}

/** Tells whether a group, sorted, was one before with the same members: what is written of it stays as it is. */
function groupsOf(former: readonly Pick<GroupRow, 'member' | 'grp'>[]): (group: readonly string[]) => boolean {
  const groupOf = new Map(former.map(({ member, grp }) => [member, grp]));
  const sizes = new Map<string, number>();
  for (const { grp } of former) sizes.set(grp, (sizes.get(grp) ?? 0) + 1);
  return (group) => sizes.get(group[0]!) === group.length && group.every((member) => groupOf.get(member) === group[0]);
}

const OUTCOMES = ['fulfils', 'cancels'] as const;
/** An act told this much less surely of one promise than of another is what came of the other. Log-odds; set with the weights of `scoreOutcome`. */
const RIVAL_MARGIN = 1;
