import type { Draft } from './draft.ts';
import { type Mark, markOf, numberMarks } from './marks.ts';

/** An act whose own sentence tells where it was, with all who took part. */
export interface PlacedAct {
  readonly draft: Draft;
  readonly sentence: number;
  /** Key of its place, see `keyOfPlace`. */
  readonly key: string;
  readonly present: ReadonlySet<string>;
}

const GROUPS: Readonly<Record<string, string>> = {
  ASSAULT: 'force',
  COERCE: 'force',
  MOBILIZE: 'force',
  RETREAT: 'force',
  PROTEST: 'protest',
  SANCTION: 'deed',
  AID: 'deed',
  COOPERATE: 'deed',
};
/** Kind of act, as far as places go. */
export function groupOf({ type, mode }: Draft): string {
  return type === 'CONSULT' ? (mode === 'visit' ? 'visit' : mode === 'phone' ? 'phone' : 'meeting') : (GROUPS[type] ?? 'speech');
}

/** All who took part. */
export const presentAt = ({ actors, recipients }: Draft): ReadonlySet<string> => new Set([...actors, ...recipients].map((p) => p.party));

/** Sentences back and on from which a place may be taken. */
export const FARTHEST_BACK = 4;
/** Sentences back to the last act told that are told apart. */
const MOST_STEPS_BACK = 3;
const L = numberMarks('act-here-shared', 'act-here-other', 'act-ahead-shared', 'act-ahead-other', 'act-before-shared', 'act-before-alike');
const ACT_BEFORE = Array.from({ length: MOST_STEPS_BACK + 1 }, (_, steps) => markOf(`act-before-${steps}`));
/** What an act has in common with another one, by whether their days agree. */
const byDay = (name: string): Readonly<Record<'day' | 'other-day' | 'any-day', Mark>> => ({
  day: markOf(`${name}-day`),
  'other-day': markOf(`${name}-other-day`),
  'any-day': markOf(`${name}-any-day`),
});
const LINKS = {
  twin: byDay('twin'),
  meetingAll: byDay('meeting-all'),
  meetingDoers: byDay('meeting-doers'),
  sharedAll: byDay('shared-all'),
  sharedDoers: byDay('shared-doers'),
};

/** What other acts say of the places: the last one before, the next one, talks at which every doer was present, other tellings of the same. */
export function linksOf(draft: Draft, sentence: number, acts: readonly PlacedAct[]): ReadonlyMap<string, ReadonlySet<Mark>> {
  const links = new Map<string, Set<Mark>>();
  const put = (key: string, mark: Mark): void => {
    const known = links.get(key);
    if (known) known.add(mark);
    else links.set(key, new Set([mark]));
  };
  const parties = presentAt(draft).size;
  let last: PlacedAct | undefined;
  for (const act of acts) {
    const { draft: other, key, present } = act;
    if (other === draft) continue;
    const gap = sentence - act.sentence;
    const isWithDoers = draft.actors.length > 0 && draft.actors.every((p) => present.has(p.party));
    const isWithAll = isWithDoers && draft.recipients.every((p) => present.has(p.party));
    const isSameDay = draft.when && other.when && draft.when.firstDay <= other.when.lastDay && other.when.firstDay <= draft.when.lastDay;
    const day = isSameDay ? 'day' : draft.when && other.when ? 'other-day' : 'any-day';
    if (other.type === draft.type && isWithAll && present.size === parties) put(key, LINKS.twin[day]);
    else if (other.type === 'CONSULT' && isWithDoers) put(key, isWithAll ? LINKS.meetingAll[day] : LINKS.meetingDoers[day]);
    else if (isWithDoers) put(key, isWithAll ? LINKS.sharedAll[day] : LINKS.sharedDoers[day]);
    if (gap === 0 && other.token !== draft.token) put(key, isWithDoers ? L['act-here-shared'] : L['act-here-other']);
    if (gap >= 0 && gap <= FARTHEST_BACK && other.token < draft.token && (!last || other.token > last.draft.token)) last = act;
    if (gap === -1) put(key, isWithDoers ? L['act-ahead-shared'] : L['act-ahead-other']);
  }
  if (last) {
    const { draft: other, key, present } = last;
    put(key, ACT_BEFORE[Math.min(sentence - last.sentence, MOST_STEPS_BACK)]!);
    if (draft.actors.every((p) => present.has(p.party))) put(key, L['act-before-shared']);
    if (groupOf(other) === groupOf(draft)) put(key, L['act-before-alike']);
  }
  return links;
}
