import { describe, expect, it } from 'vitest';
import { dayNumber, eventProfile } from '../test/helpers/event-profile.ts';
import { pageProfile } from '../test/helpers/page-profile.ts';
import { compareBlocks } from './compare-blocks.ts';
import { wordsOfPage } from './links/score-copies.ts';
import type { EventProfile, PageProfile } from './model/link-profile.ts';
import type { Stretches } from './store/linking/block-index.ts';

const STORY = ['minister arrive harbour morning salute battalion', 'delegation sign contract copper mine northern province'];
const OTHER = ['opposition criticise price transport fuel subsidy', 'envoy return capital evening train storm'];

/** A block, from its first row on; those of which the names are told changed. */
interface Rows {
  readonly key: string;
  readonly members: readonly string[];
  readonly changed: readonly string[];
  readonly promises?: readonly string[];
}
function stretches(blocks: readonly Rows[]): Stretches {
  const members = [...new Set(blocks.flatMap((block) => block.members))].sort();
  return {
    members,
    blocks: blocks.map(({ key, members: own, changed, promises = [] }) => ({
      key,
      numbers: Float64Array.from(own, (member) => members.indexOf(member)),
      places: Float64Array.from(own, (_, i) => i + 1),
      changed: Float64Array.from(own, (member) => Number(changed.includes(member))),
      marked: Float64Array.from(own, (member) => Number(promises.includes(member))),
    })),
  };
}

/** What is kept of some pages and events, with a word of what was asked for. */
function keep({ pages = [], events = [] }: { readonly pages?: readonly PageProfile[]; readonly events?: readonly EventProfile[] }) {
  const asked: string[] = [];
  const find = <T>(all: readonly T[], name: (item: T) => string, ids: readonly string[]): T[] =>
    ids.map((id) => all.find((item) => name(item) === id)!);
  return {
    asked,
    getPages: async (ids: readonly string[]) => {
      asked.push(...ids);
      return find(pages, (item) => item.page, ids);
    },
    getEvents: async (ids: readonly string[]) => {
      asked.push(...ids);
      return find(events, (item) => item.event, ids);
    },
    getWords: async (ids: readonly string[]) => find(pages, (item) => item.page, ids).map(wordsOfPage),
  };
}
const told = (rows: readonly { readonly key: string; readonly a: string; readonly b: string; readonly kind: string }[]): string[] =>
  rows.map(({ key, a, b, kind }) => `${key}: ${a} ${kind} ${b}`);

describe('the pairs of blocks', () => {
  it('are told once for each block that brings them together, where they are likely', async () => {
    const pages = [pageProfile('p_1', STORY), pageProfile('p_2', STORY), pageProfile('p_3', OTHER)];
    const blocks = ['c0.x', 'cs.y'].map((key) => ({ key, members: ['p_1', 'p_2', 'p_3'], changed: ['p_2'] }));
    const rows = await compareBlocks(stretches(blocks), 'come', keep({ pages }), () => 6);
    expect(told(rows)).toEqual(['c0.x: p_1 copy p_2', 'cs.y: p_1 copy p_2']);
    expect(rows[0]!.score).toBe(rows[1]!.score);
  });

  it('do not fetch what the words tell to be strangers', async () => {
    const pages = [pageProfile('p_1', STORY), pageProfile('p_2', STORY), pageProfile('p_3', OTHER)];
    const kept = keep({ pages });
    await compareBlocks(
      stretches([{ key: 'c0.x', members: ['p_1', 'p_2', 'p_3'], changed: ['p_1', 'p_2', 'p_3'] }]),
      'come',
      kept,
      () => 6,
    );
    expect([...kept.asked].sort()).toEqual(['p_1', 'p_2']);
  });

  it('are of neighbours within the reach of their block alone', async () => {
    const events = [1, 2, 3].map((number) => eventProfile(number));
    const block = { key: 'i|x', members: ['e_0001', 'e_0002', 'e_0003'], changed: ['e_0001'] };
    const within = async (reach: number) => told(await compareBlocks(stretches([block]), 'come', keep({ events }), () => reach));
    expect(await within(1)).toEqual(['i|x: e_0001 incident e_0002']);
    expect(await within(2)).toEqual(['i|x: e_0001 incident e_0002', 'i|x: e_0001 incident e_0003']);
  });

  it('lead from the promise to what came of it, whichever comes first; acts beside acts are not even fetched', async () => {
    const at = (day: string) => [dayNumber(day), dayNumber(day)] as const;
    const ahead = { type: 'CONSULT', mode: 'visit', actors: ['iso:CHL' as never], recipients: ['iso:PER' as never] } as const;
    const invitation = eventProfile(2, {
      type: 'AGREE',
      days: at('2021-04-01'),
      written: at('2021-04-01'),
      anticipates: { ...ahead, days: at('2021-05-04') },
    });
    const events = [eventProfile(1), invitation, eventProfile(7), eventProfile(8)];
    const kept = keep({ events });
    const blocks = [
      { key: 'o|x', members: ['e_0001', 'e_0002'], changed: ['e_0001'], promises: ['e_0002'] },
      { key: 'o|y', members: ['e_0007', 'e_0008'], changed: ['e_0007', 'e_0008'] },
    ];
    expect(told(await compareBlocks(stretches(blocks), 'come', kept, () => 20))).toEqual(['o|x: e_0002 fulfils e_0001']);
    expect(kept.asked).toEqual(['e_0001', 'e_0002']);
  });
});
