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
  let at = headOf(doc, range);
  for (let step = 0; step < MAX_CLIMB && at >= 0; step++) {
    const token = doc.tokens[at]!;
    if (at !== range.from && isLookingAhead(doc, token)) return 1;
    if (token.upos === 'VERB' && DEADLINE_WORDS.has(token.lemma) && isDeadline(doc, range)) return 1;
    const tense = tenseOf(doc, token);
    if (tense !== undefined) return tense;
    at = token.head;
  }
  return nearestTense(doc, range);
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
  }
  if (!isClause) return undefined;
  if (isInfinitive) {
    const governor = token.head >= 0 ? doc.tokens[token.head]! : undefined;
    if (governor === undefined || AHEAD_WORDS.has(governor.lemma) || AHEAD_WORDS.has(governor.form.toLowerCase())) return 1;
    return governor.upos === 'NOUN' || auxiliaryTense === 0 ? 1 : undefined;
  }
  if (auxiliaryTense === -1) return -1;
  // «is due here», «are planned»: not yet
  if (auxiliaryTense === 0 && PLANNED.has(token.form.toLowerCase())) return 1;
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
