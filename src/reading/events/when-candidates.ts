import { addDays, type DayInterval, toDayNumber, toInterval } from '../../base/days.ts';
import type { AnchoredTime } from '../../model/time-expression.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import type { WhenFinder } from './find-when.ts';
import { MarkSum, type MarkTable } from './mark-table.ts';
import { type Mark, markOf, marksAfter } from './marks.ts';

/** Days that an act may have, with what speaks for and against them. */
export interface WhenCandidate {
  /**
   * `told`: a time of its sentence; `carried`: one of the sentences before; `lead`: one of the first sentence of the story; `writing`: the day of writing (or the month or year);
   * `eve`: the day before it.
   */
  readonly kind: 'told' | 'carried' | 'lead' | 'writing' | 'eve';
  readonly interval: DayInterval;
  readonly time?: AnchoredTime;
  /** What speaks for it less what speaks against it. */
  readonly sum: MarkSum;
}

const GROUPS: Readonly<Record<string, string>> = {
  ASSAULT: 'force',
  COERCE: 'force',
  MOBILIZE: 'force',
  RETREAT: 'force',
  PROTEST: 'force',
  SANCTION: 'deed',
  AID: 'deed',
  COOPERATE: 'deed',
  CONSULT: 'meeting',
};
/** Marks of each kind of days, alone and with what else is true of them. */
const KINDS = Object.fromEntries(
  (['told', 'carried', 'lead', 'writing', 'eve'] as const).map((kind) => [kind, { alone: markOf(kind), withMark: marksAfter(`${kind}-`) }]),
) as Record<WhenCandidate['kind'], { readonly alone: Mark; readonly withMark: (mark: string) => Mark }>;
/** Sentences back from which a time is carried on; and from farther back in the same paragraph, or from a heading. */
const CARRY_REACH = 2;
const PARAGRAPH_REACH = 8;
const HEADING_REACH = 12;
/** Sentences of title, summary and lead. */
const LEAD_SENTENCES = 4;
/** Adverbs of what is done again and again, or since long: no one day. */
const OFTEN = new Set('repeatedly always often long never constantly regularly ever frequently traditionally routinely'.split(' '));
/** Prepositions that place an act before or after another one. */
const AROUND_ACTS = new Set(['before', 'after', 'during', 'since', 'until']);

/**
 * All days that the page offers for an act: the times of its sentence, those of the sentences before, the day that the story begins with, the day of writing and the one before. Weighed
 * by `settle-when`.
 */
export function findWhenCandidates(
  draft: Draft,
  tree: ClauseTree,
  when: WhenFinder,
  table: MarkTable,
  isWatched: boolean,
): WhenCandidate[] {
  const { token } = draft;
  const sentence = tree.sentenceOf[token]!;
  const group = GROUPS[draft.type] ?? 'speech';
  const ofWriting = when.writingAt(token);
  const first = when.firstSentence(token);
  const tense = tenseOf(draft, tree);
  const stage = draft.features.has('headline') ? 'headline' : sentence - first < LEAD_SENTENCES ? 'lead' : 'body';
  const found: WhenCandidate[] = [];
  const rows = table.rowsOf([group, tense]);
  const add = (kind: WhenCandidate['kind'], interval: DayInterval, marks: readonly string[], time?: AnchoredTime): void => {
    const sum = new MarkSum(rows, isWatched ? [] : undefined);
    const { alone, withMark } = KINDS[kind];
    sum.put(alone);
    for (const mark of marks) sum.put(withMark(mark));
    found.push({ kind, interval, ...(time && { time }), sum });
  };
  const own = when.timesAround(token);
  const nearest = when.findTold(token, draft.realis === 'actual' ? 'past' : 'any')?.time;
  for (const time of own) {
    const interval = time.interval!;
    const cost = when.cost(token, time);
    const marks = [
      'any',
      cost >= FARTHEST ? 'cost-far' : cost > 4 ? 'cost-5' : cost > 2 ? 'cost-4' : cost > 1 ? 'cost-2' : cost > 0 ? 'cost-1' : 'cost-0',
      `length-${lengthOf(interval)}`,
      ofWriting
        ? interval.firstDay > ofWriting.lastDay
          ? 'side-ahead'
          : interval.lastDay < ofWriting.firstDay
            ? 'side-past'
            : 'side-now'
        : 'side-unknown',
      time.from < token ? 'before' : 'after',
      `among-${Math.min(own.length, 3)}`,
    ];
    if (time === nearest) marks.push('nearest');
    if (when.isInitial(time, token)) marks.push('initial');
    if (when.isOwned(time, token)) marks.push('owned');
    if (when.isAside(time)) marks.push('aside');
    if (time.shape.form === 'vague' || time.shape.form === 'range') marks.push(time.shape.form);
    if (time.shape.form === 'offset' && time.shape.from === 'act')
      marks.push('counted', time.from < token ? 'counted-before' : 'counted-after');
    add('told', interval, marks, time);
    // «has closed the border since July 30»: on that day
    if (time.shape.form === 'range' && time.shape.end === undefined && interval.firstDay !== interval.lastDay && !isGoingOn(draft, tree)) {
      const begin = beginOf(time);
      if (begin)
        add('told', begin, [...marks.map((mark) => (mark.startsWith('length') ? `length-${lengthOf(begin)}` : mark)), 'begin'], time);
    }
  }
  if (!ofWriting) return found;
  const before = findBefore(sentence, first, when);
  for (const { back, time, isHeading, isParagraph } of before) {
    const interval = time.interval!;
    const marks = [
      isHeading ? 'heading' : `back-${back > CARRY_REACH ? 'far' : String(back)}`,
      `length-${lengthOf(interval)}`,
      own.length > 0 ? 'despite' : 'alone',
    ];
    marks.push(ageOf(interval, ofWriting), isParagraph ? 'same-paragraph' : 'paragraph');
    if (when.isAside(time)) marks.push('aside');
    if (draft.isNominal) marks.push('noun');
    if (time === before[0]?.time) marks.push('last');
    add('carried', interval, marks, time);
  }
  const inParagraph = before.find(({ isParagraph }) => isParagraph)?.time.interval;
  const lead = when.findLead(token, draft.features.has('headline'));
  if (lead) add('lead', lead.interval, [stage, own.length > 0 ? 'despite' : 'alone'], lead.time);
  const isDay = ofWriting.firstDay === ofWriting.lastDay;
  const top = when.findTopTime(token)?.interval;
  const marks = [
    `stage-${stage}`,
    own.length > 0 ? 'despite' : 'alone',
    `realis-${draft.realis}`,
    ...(draft.features.has('quoted') ? ['quoted'] : []),
    ...(draft.features.has('future-cooperation') ? ['planned'] : []),
    ...(draft.saidBy.length > 0 ? ['attributed'] : []),
    ...(isHabit(draft, tree) ? ['habit'] : []),
    ...(isAroundAct(draft, tree) ? ['around'] : []),
    ...(isAside(draft, tree) ? ['aside'] : []),
    ...(lead ? ['beside-lead'] : []),
    `page-${when.pageDay}`,
    `behind-${inParagraph ? ageOf(inParagraph, ofWriting) : before.length > 0 ? 'other' : 'none'}`,
    `top-${top ? ageOf(top, ofWriting) : 'none'}`,
    ...(when.isItem(token) ? ['item'] : []),
  ];
  add('writing', ofWriting, marks);
  if (isDay) {
    const eve = addDays(ofWriting.firstDay, -1);
    add('eve', { firstDay: eve, lastDay: eve }, marks);
  }
  return found;
}

const FARTHEST = 9;
const WEEK = 7;
const MONTHS = 60;

/** How long before the day of writing. */
function ageOf({ firstDay, lastDay }: DayInterval, ofWriting: DayInterval): string {
  const age = toDayNumber(ofWriting.lastDay) - toDayNumber(lastDay);
  if (age < 0 || (age === 0 && firstDay !== lastDay)) return age < 0 ? 'ahead' : 'reaching';
  return age === 0 ? 'today' : age === 1 ? 'eve' : age <= WEEK ? 'week' : age <= MONTHS ? 'months' : 'old';
}

interface Before {
  readonly back: number;
  readonly time: AnchoredTime;
  readonly isHeading: boolean;
  readonly isParagraph: boolean;
}

/** The times told before a sentence, the last one first: that of each of the two sentences before, the last one farther back in the same paragraph, and that of the last dated heading. */
function findBefore(sentence: number, first: number, when: WhenFinder): Before[] {
  const found: Before[] = [];
  let isParagraph = true;
  let isFarFound = false;
  for (let back = 1; back <= sentence - first && back <= HEADING_REACH; back++) {
    isParagraph &&= !when.isNewParagraph(sentence - back + 1);
    const at = sentence - back;
    const time = when.timesIn(at).at(-1);
    if (!time) continue;
    const isHeading = when.isDatedHeading(at);
    if (isHeading || back <= CARRY_REACH || (isParagraph && !isFarFound && found.length === 0 && back <= PARAGRAPH_REACH))
      found.push({ back, time, isHeading, isParagraph });
    isFarFound ||= back > CARRY_REACH;
    if (isHeading) break;
  }
  return found;
}

/** The first day, month or year of «since …», as exact as it is told. */
function beginOf({ shape, interval }: AnchoredTime): DayInterval | undefined {
  if (shape.form !== 'range' || !interval || !shape.begin) return undefined;
  const { begin } = shape;
  const { firstDay } = interval;
  if (begin.form === 'weekday' || (begin.form === 'offset' && begin.unit === 'day')) return { firstDay, lastDay: firstDay };
  if (begin.form !== 'calendar' || begin.part !== undefined) return undefined;
  if (begin.day !== undefined) return { firstDay, lastDay: firstDay };
  return begin.month === undefined
    ? toInterval(Number(firstDay.slice(0, 4)))
    : toInterval(Number(firstDay.slice(0, 4)), Number(firstDay.slice(5, 7)));
}

/** «has been closing»: over all of the time told. */
const isGoingOn = (draft: Draft, tree: ClauseTree): boolean =>
  !draft.isNominal &&
  /ing$/i.test(tree.tokens[draft.token]!.form) &&
  tree.dependants(draft.token).some((c) => tree.tokens[c]!.deprel.startsWith('aux'));

function lengthOf({ firstDay, lastDay }: DayInterval): string {
  const days = toDayNumber(lastDay) - toDayNumber(firstDay) + 1;
  return days === 1 ? 'day' : days <= 10 ? 'days' : days <= 31 ? 'month' : days <= 366 ? 'year' : 'years';
}

/** How the words of an act stand in time. */
function tenseOf(draft: Draft, tree: ClauseTree): string {
  if (draft.isNominal) {
    const determiner = tree.dependants(draft.token).find((c) => tree.tokens[c]!.deprel === 'det');
    if (determiner === undefined) return 'noun';
    return /^(?:an?|another|new|several)$/i.test(tree.tokens[determiner]!.form) ? 'new-noun' : 'known-noun';
  }
  let perfect = '';
  for (const child of tree.dependants(draft.token)) {
    const { deprel, form, lemma } = tree.tokens[child]!;
    if (!deprel.startsWith('aux') && deprel !== 'cop') continue;
    if (/^(?:will|shall|would|could|may|might|should|must)$/i.test(form)) return 'modal';
    if (form.toLowerCase() === 'had') return 'pluperfect';
    if (lemma.toLowerCase() === 'have') perfect = 'perfect';
    else if (perfect === '' && /^(?:is|are|am|does|do)$/i.test(form)) perfect = 'present';
    else if (perfect === '' && /^(?:was|were|did)$/i.test(form)) perfect = 'past';
  }
  if (perfect !== '') return perfect;
  const { feats } = tree.tokens[draft.token]!;
  if (feats.includes('VerbForm=Fin')) return feats.includes('Tense=Past') ? 'past' : 'present';
  return feats.includes('Tense=Past') ? 'participle' : 'infinite';
}

/** «has always refused»: told of no one day. */
const isHabit = (draft: Draft, tree: ClauseTree): boolean =>
  !draft.isNominal &&
  tree.dependants(draft.token).some((c) => c < draft.token && tree.tokens[c]!.deprel === 'advmod' && OFTEN.has(tree.lemmas[c]!));

/** «Before the war …», «after the vote …» in the clause of the act. */
const isAroundAct = (draft: Draft, tree: ClauseTree): boolean =>
  tree.dependants(draft.token).some((c) => tree.tokens[c]!.deprel.startsWith('obl') && AROUND_ACTS.has(tree.caseOf(c)));

const LONGEST_CLIMB = 5;
/** Told in a relative or adverbial clause, by the way. */
function isAside(draft: Draft, tree: ClauseTree): boolean {
  for (let at = draft.token, step = 0; at >= 0 && step < LONGEST_CLIMB; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (deprel.startsWith('acl') || deprel === 'advcl') return true;
    at = head;
  }
  return false;
}
