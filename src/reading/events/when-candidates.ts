import { addDays, type DayInterval, toDayNumber } from '../../base/days.ts';
import type { AnchoredTime } from '../../model/time-expression.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import type { WhenFinder } from './find-when.ts';
import type { Marks } from './marks.ts';

/** Days that an act may have, with what speaks for and against them. */
export interface WhenCandidate {
  /**
   * `told`: a time of its sentence; `carried`: one of the sentences before; `lead`: one of the first sentence of the story; `writing`: the day of writing (or the month or year);
   * `eve`: the day before it.
   */
  readonly kind: 'told' | 'carried' | 'lead' | 'writing' | 'eve';
  readonly interval: DayInterval;
  readonly time?: AnchoredTime;
  readonly marks: Marks;
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
/** Sentences back from which a time is carried on. */
const CARRY_REACH = 2;
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
export function findWhenCandidates(draft: Draft, tree: ClauseTree, when: WhenFinder): WhenCandidate[] {
  const { token } = draft;
  const sentence = tree.sentenceOf[token]!;
  const group = GROUPS[draft.type] ?? 'speech';
  const ofWriting = when.writingAt(token);
  const first = when.firstSentence(token);
  const tense = tenseOf(draft, tree);
  const stage = draft.features.has('headline') ? 'headline' : sentence - first < LEAD_SENTENCES ? 'lead' : 'body';
  const found: WhenCandidate[] = [];
  const crossings = [group, tense];
  const add = (kind: WhenCandidate['kind'], interval: DayInterval, marks: readonly string[], time?: AnchoredTime): void => {
    found.push({
      kind,
      interval,
      ...(time && { time }),
      marks: { side: '', names: [kind, ...marks.map((mark) => `${kind}-${mark}`)], crossings },
    });
  };
  const own = when.timesAround(token);
  const nearest = when.findTold(token, draft.realis === 'actual' ? 'past' : 'any')?.time;
  for (const time of own) {
    const interval = time.interval!;
    const cost = when.cost(token, time);
    const marks = [
      'any',
      `cost-${cost >= FARTHEST ? 'far' : cost > 4 ? 5 : cost > 2 ? 4 : cost > 1 ? 2 : cost > 0 ? 1 : 0}`,
      `length-${lengthOf(interval)}`,
      `side-${ofWriting ? (interval.firstDay > ofWriting.lastDay ? 'ahead' : interval.lastDay < ofWriting.firstDay ? 'past' : 'now') : 'unknown'}`,
      time.from < token ? 'before' : 'after',
      `among-${Math.min(own.length, 3)}`,
    ];
    if (time === nearest) marks.push('nearest');
    if (when.isInitial(time, token)) marks.push('initial');
    if (when.isOwned(time, token)) marks.push('owned');
    if (when.isAside(time)) marks.push('aside');
    if (time.shape.form === 'vague' || time.shape.form === 'range') marks.push(time.shape.form);
    add('told', interval, marks, time);
  }
  if (!ofWriting) return found;
  for (let back = 1; back <= CARRY_REACH && back <= sentence - first; back++) {
    const time = when.timesIn(sentence - back).at(-1);
    if (!time) continue;
    const interval = time.interval!;
    const marks = [`back-${back}`, `length-${lengthOf(interval)}`, own.length > 0 ? 'despite' : 'alone'];
    const age = toDayNumber(ofWriting.lastDay) - toDayNumber(interval.lastDay);
    marks.push(age < 0 ? 'ahead' : age <= WEEK ? 'week' : age <= MONTHS ? 'months' : 'old');
    if (when.isAside(time)) marks.push('aside');
    if (when.isNewParagraph(sentence)) marks.push('paragraph');
    if (draft.isNominal) marks.push('noun');
    add('carried', interval, marks, time);
  }
  const lead = when.findLead(token, draft.features.has('headline'));
  if (lead) add('lead', lead.interval, [stage, own.length > 0 ? 'despite' : 'alone'], lead.time);
  const isDay = ofWriting.firstDay === ofWriting.lastDay;
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
