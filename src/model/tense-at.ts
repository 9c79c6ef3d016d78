import type { TokenRange } from '../base/offsets.ts';
import { dependentsOf } from './dependents.ts';
import type { ParsedDoc, ParsedToken } from './doc.ts';

const FUTURE_AUXILIARIES = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'would', 'may', 'might', 'could', 'can', 'should', "'d", '’d']);

/** Words behind which an infinitive lies ahead: «is due to», «plans to», «is expected to». */
const AHEAD_WORDS = new Set(
  'due set expected scheduled slated planned poised ready likely plan intend aim hope expect promise pledge vow agree decide want prepare propose threaten urge ask call invite seek offer about able'.split(
    ' ',
  ),
);

/** Verbs behind which a deadline («by the end of June») lies ahead, even where they stand in the past: the words above and some that ask. */
const DEADLINE_WORDS = new Set([
  ...AHEAD_WORDS,
  'demand',
  'order',
  'request',
  'require',
  'tell',
  'instruct',
  'guarantee',
  'undertake',
  'commit',
]);

/** What is so now lies ahead. */
const PLANNED = new Set([
  'due',
  'set',
  'expected',
  'scheduled',
  'slated',
  'planned',
  'awaited',
  'foreseen',
  'envisaged',
  'billed',
  'tipped',
]);

/** How many governors up a verb is looked for. */
const MAX_CLIMB = 8;

/**
 * Tense of the clause that a stretch of tokens stands in: −1 past, +1 future, 0 where it cannot be told.
 * Climbs the tree to the nearest verb with a tense; where the tree shows none, the nearest verb before the words counts.
 */
export function tenseAt(doc: ParsedDoc, range: TokenRange): -1 | 0 | 1 {
  if (isPlannedFor(doc, range)) return 1;
  const isYear = isYearTold(doc, range);
  let at = headOf(doc, range);
  let condition: number | undefined;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step++) {
    const token = doc.tokens[at]!;
    if (at !== range.from && isLookingAhead(doc, token)) return 1;
    if (token.upos === 'VERB' && DEADLINE_WORDS.has(token.lemma) && isDeadline(doc, range)) return 1;
    const tense = tenseOf(doc, token);
    if (tense === 0 && !isYear && !isDayBefore(doc, range, token) && isOnProgramme(doc, token)) return 1;
    if (condition !== undefined && tense !== undefined) return tense > 0 ? 1 : -1;
    if (tense === -1 && isPerfectCondition(doc, token)) condition = at;
    else if (tense !== undefined) return tense;
    at = token.head;
  }
  return condition === undefined ? nearestTense(doc, range) : -1;
}

/** «a meeting scheduled for Tuesday», «the vote due on Friday»: directly before the time, whatever the tree makes of them. */
const PLANNED_FOR = new Set(['scheduled', 'slated', 'due', 'planned', 'set', 'billed', 'called', 'booked', 'pencilled']);
function isPlannedFor(doc: ParsedDoc, { from }: TokenRange): boolean {
  let at = from - 1;
  const preposition = doc.tokens[at]?.form.toLowerCase();
  if (preposition === 'for' || preposition === 'on' || preposition === 'in') at--;
  const word = doc.tokens[at]?.form.toLowerCase();
  if (word === undefined || !PLANNED_FOR.has(word)) return false;
  // «set in March», «called on Monday» are past acts; «is due Friday», «planned on Friday» are not
  return preposition === 'for' || word === 'due' || word === 'scheduled' || word === 'slated' || word === 'planned';
}

const isYearTold = (doc: ParsedDoc, range: TokenRange): boolean => {
  for (let t = range.from as number; t < range.to; t++) if (/^(?:19|20)\d\d$/.test(doc.tokens[t]!.form)) return true;
  return false;
};

/** Verbs of what stands in a programme: in the present tense, beside a weekday or a day, it is still to come («flies to Cairo on Wednesday», «begins Friday»). */
const PROGRAMME_VERBS = new Set(
  'arrive leave depart fly travel visit return begin start open resume reconvene convene meet gather host receive end expire close vote elect attend address hold celebrate mark come go head take run move'.split(
    ' ',
  ),
);
/** Whether a day of a month stands before a verb, as in chronicles: «Feb 3 - The envoy visits Quito» tells what was. */
const isDayBefore = (doc: ParsedDoc, { from, to }: TokenRange, verb: ParsedToken): boolean =>
  from < verb.index && doc.tokens.slice(from, to).some(({ form }) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(form));

/** A finite verb of the present tense that tells a programme. */
function isOnProgramme(doc: ParsedDoc, token: ParsedToken): boolean {
  if (token.upos !== 'VERB') return false;
  let isPassive = false;
  for (const d of dependentsOf(doc).of(token.index)) {
    const child = doc.tokens[d]!;
    if (child.deprel === 'aux:pass') isPassive = true;
    else if (child.deprel.startsWith('aux')) return false;
  }
  return !isPassive && PROGRAMME_VERBS.has(token.lemma) && token.feats.includes('Tense=Pres') && token.feats.includes('VerbForm=Fin');
}

/** «once the agency has reported in December»: done then, which may lie ahead. */
const CONDITIONS = new Set(['once', 'when', 'after', 'until', 'till', 'if', 'unless']);
function isPerfectCondition(doc: ParsedDoc, token: ParsedToken): boolean {
  let isPerfect = false;
  let isCondition = false;
  for (const d of dependentsOf(doc).of(token.index)) {
    const { deprel, form } = doc.tokens[d]!;
    if (deprel.startsWith('aux')) isPerfect ||= /^(?:has|have)$/i.test(form);
    else if (deprel === 'mark' || deprel === 'advmod') isCondition ||= CONDITIONS.has(form.toLowerCase());
  }
  return isPerfect && isCondition;
}

/** Verbs whose content lies ahead, in whatever tense they stand: «said he expected him next spring», «was looking forward to the games in May». */
const AHEAD_VERBS = new Set('expect anticipate await schedule slate foresee'.split(' '));

function isLookingAhead(doc: ParsedDoc, token: ParsedToken): boolean {
  if (token.upos !== 'VERB') return false;
  if (AHEAD_VERBS.has(token.lemma)) return true;
  return token.lemma === 'look' && doc.tokens[token.index + 1]?.form.toLowerCase() === 'forward';
}

/** «by June», «by the end of the month»: not an agent, as the words behind the preposition are a time. */
const isDeadline = (doc: ParsedDoc, range: TokenRange): boolean =>
  [range.from, range.from - 1].some((t) => doc.tokens[t]?.form.toLowerCase() === 'by');

function headOf(doc: ParsedDoc, range: TokenRange): number {
  for (let t = range.from as number; t < range.to; t++) {
    const { head } = doc.tokens[t]!;
    if (head < range.from || head >= range.to) return t;
  }
  return range.from;
}

function tenseOf(doc: ParsedDoc, token: ParsedToken): -1 | 0 | 1 | undefined {
  const dependents = dependentsOf(doc).of(token.index);
  let isInfinitive = false;
  let isDue = false;
  let auxiliaryTense: -1 | 0 | 1 | undefined;
  let isClause = token.upos === 'VERB' || token.upos === 'AUX';
  for (const d of dependents) {
    const child = doc.tokens[d]!;
    const form = child.form.toLowerCase();
    if (child.deprel.startsWith('aux') || child.deprel === 'cop') {
      isClause = true;
      if (FUTURE_AUXILIARIES.has(form)) return 1;
      if (child.feats.includes('Tense=Past') || form === 'was' || form === 'were' || form === 'had' || form === 'did') auxiliaryTense = -1;
      else if ((form === 'has' || form === 'have') && auxiliaryTense === undefined) auxiliaryTense = -1;
      else if (auxiliaryTense === undefined && /^(?:is|are|am|'s|'re|’s|’re)$/.test(form)) auxiliaryTense = 0;
    }
    if (child.upos === 'PART' && form === 'to' && d < token.index) isInfinitive = true;
    // «is due in Oslo», where the tree hangs «due» on the town
    if (form === 'due' && child.deprel === 'case') isDue = true;
  }
  if (!isClause) return undefined;
  if (isInfinitive) {
    const governor = token.head >= 0 ? doc.tokens[token.head]! : undefined;
    if (governor === undefined || AHEAD_WORDS.has(governor.lemma) || AHEAD_WORDS.has(governor.form.toLowerCase())) return 1;
    return governor.upos === 'NOUN' || auxiliaryTense === 0 ? 1 : undefined;
  }
  if (auxiliaryTense === -1) return -1;
  // «is due here», «are planned»: not yet
  if (auxiliaryTense === 0 && (isDue || PLANNED.has(token.form.toLowerCase()))) return 1;
  if (token.feats.includes('VerbForm=Ger')) return auxiliaryTense === 0 ? 1 : undefined;
  if (token.feats.includes('VerbForm=Part'))
    return auxiliaryTense === 0 ? (token.feats.includes('Tense=Past') ? 0 : 1) : token.deprel.startsWith('acl') ? -1 : undefined;
  if (token.feats.includes('Tense=Past')) return -1;
  if (token.feats.includes('Tense=Pres') || token.feats.includes('VerbForm=Fin')) return 0;
  if (token.feats.includes('VerbForm=Inf')) return undefined;
  return auxiliaryTense;
}

/** Without a verb in the tree: «will» or a past form before the words, the nearest one counts. */
function nearestTense(doc: ParsedDoc, range: TokenRange): -1 | 0 | 1 {
  for (let t = range.from - 1; t >= 0 && t >= range.from - NEAREST_WINDOW; t--) {
    const token = doc.tokens[t]!;
    const form = token.form.toLowerCase();
    if (form === '.' || form === '!' || form === '?') break;
    if (form === 'will' || form === 'shall') return 1;
    if (token.upos === 'VERB' || token.upos === 'AUX')
      return token.feats.includes('Tense=Past') || (token.feats === '' && form.endsWith('ed')) ? -1 : 0;
  }
  return 0;
}

/** Tokens looked back on where the tree gives no verb. */
const NEAREST_WINDOW = 25;
