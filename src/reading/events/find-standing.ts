import type { ClauseTree } from './clause-tree.ts';
import { findCondition, isInverted } from './find-condition.ts';
import { isQuestion } from './is-question.ts';
import { THINKING_VERBS } from './thinking-verbs.ts';
import { isTakenWay, WAYS } from './ways.ts';

/** What the words right at a predicate claim of it. */
export interface Standing {
  readonly isNegated: boolean;
  /** `obligation`: must, should; `purpose`: «to …» of an aim; `condition`: the if-clause itself. */
  readonly modality: 'actual' | 'future' | 'hypothetical' | 'obligation' | 'condition' | 'purpose';
  /** Whether the clause hangs on a condition («will strike if …»). */
  readonly isConditional: boolean;
  /** The words that decided, for `why`. */
  readonly evidence: readonly number[];
}

const NEGATORS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly', 'without']);
const FUTURE_AUX = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const POSSIBLE_AUX = new Set(['could', 'may', 'might']);
const DUTY_AUX = new Set(['must', 'should', 'ought']);
/** Words for nobody and nothing. */
const NOBODY = new Set(['nobody', 'none', 'neither', 'nothing', 'nowhere', 'no-one']);
/** «at no time», «under no circumstances», «in no way». */
const OCCASIONS = new Set(['time', 'circumstance', 'way', 'case', 'point', 'occasion', 'account', 'moment', 'stage', 'mean', 'event']);
/** «without condemning», «instead of attacking»: what was not done. */
const PRIVATIVE_MARKS = new Set(['without', 'instead', 'rather']);
const CONDITION_MARKS = new Set(['if', 'unless', 'whether', 'lest', 'provided', 'should']);
const PAST_REPORTING = /VerbForm=Fin/;

/** Marks that stand directly on a clause or noun; what governs it is not looked at, except where it shares its auxiliaries. */
export function findStanding(tree: ClauseTree, i: number): Standing {
  return standingOf(tree, i, 0);
}

function standingOf(tree: ClauseTree, i: number, depth: number): Standing {
  const token = tree.tokens[i]!;
  let isNegated = false;
  let modality: Standing['modality'] = 'actual';
  let isConditional = findCondition(tree, i) >= 0;
  let hasOwnSubject = false;
  let hasAux = false;
  const evidence: number[] = [];
  for (const child of tree.dependants(i)) {
    const dependant = tree.tokens[child]!;
    const lemma = dependant.lemma.toLowerCase();
    const { deprel } = dependant;
    if (deprel.startsWith('nsubj')) {
      hasOwnSubject = true;
      // «no country attacked», «neither side»
      if (isNobody(tree, child)) isNegated = true;
    } else if ((deprel === 'mark' && PRIVATIVE_MARKS.has(lemma)) || (deprel === 'cc' && lemma === 'nor' && isTurned(tree, child))) {
      isNegated = true;
      evidence.push(child);
    } else if (
      (deprel === 'advmod' || deprel === 'det' || deprel === 'cc:preconj') &&
      (NEGATORS.has(lemma) || dependant.form.toLowerCase() === 'neither')
    ) {
      // «no longer supplies», with «no» on either word
      if (lemma === 'no' && deprel === 'advmod' && tree.tokens[child + 1]?.lemma !== 'longer') continue;
      if (isOfAnother(tree, i, child)) continue;
      isNegated = !isNegated;
      evidence.push(child);
    } else if (
      deprel === 'advmod' &&
      dependant.form.toLowerCase() === 'longer' &&
      tree.tokens[child - 1]?.lemma.toLowerCase() === 'no' &&
      tree.tokens[child - 1]!.head !== i
    ) {
      isNegated = !isNegated;
      evidence.push(child);
    } else if (deprel === 'aux') {
      // «Aliyev in May did not go»
      if (dependant.form === 'May' && BEFORE_MONTHS.has(tree.lemmas[child - 1] ?? '')) continue;
      hasAux = true;
      // «did not, however, expel»: the «not» hangs on the auxiliary
      const denial = tree
        .dependants(child)
        .find((c) => tree.tokens[c]!.deprel === 'advmod' && NEGATORS.has(tree.lemmas[c]!) && tree.lemmas[c] !== 'no');
      if (denial !== undefined) {
        isNegated = !isNegated;
        evidence.push(denial);
      }
      const form = dependant.form.toLowerCase();
      if (FUTURE_AUX.has(form) || FUTURE_AUX.has(lemma)) {
        modality = 'future';
        evidence.push(child);
      } else if (POSSIBLE_AUX.has(lemma) || POSSIBLE_AUX.has(form)) {
        modality = 'hypothetical';
        evidence.push(child);
      } else if (form === 'would' || form === "'d" || form === '’d') {
        // «would not criticise»: was not willing to; «would strike if Chad armed»: means to; «would have attacked» did not
        modality = !hasHave(tree, i) && (isConditional || isReported(tree, i) || isNegatedAt(tree, i)) ? 'future' : 'hypothetical';
        evidence.push(child);
      } else if (lemma === 'can' && token.upos === 'VERB') {
        // «missiles can strike Riyadh»; whether an act of words is done in saying so, the claim reader knows
        modality = 'hypothetical';
        evidence.push(child);
      } else if (DUTY_AUX.has(lemma) || DUTY_AUX.has(form)) {
        modality = 'obligation';
        evidence.push(child);
      }
    } else if (deprel === 'mark' && CONDITION_MARKS.has(lemma)) {
      // «it is unclear if …» asks, as «whether» does
      const isAsked = lemma === 'whether' || (lemma === 'if' && token.deprel === 'ccomp');
      modality = isAsked ? 'hypothetical' : 'condition';
      isConditional = !isAsked;
      evidence.push(child);
    } else if ((deprel === 'obj' || deprel === 'iobj') && isNobody(tree, child)) {
      // «does not give weapons to nobody» denies once
      isNegated = true;
      evidence.push(child);
    } else if (deprel.startsWith('obl')) {
      if ((OCCASIONS.has(lemma) && hasNegativeDeterminer(tree, child)) || (NOBODY.has(lemma) && lemma !== 'nothing')) {
        isNegated = true;
        evidence.push(child);
      }
    }
  }
  // «is to speak», with the verb as head
  if (modality === 'actual' && token.upos === 'VERB' && tree.markOf(i) === 'to' && hasBe(tree, i)) modality = 'future';
  const beforeTo = wordBeforeTo(tree, i);
  if (modality === 'actual' && token.upos === 'VERB' && ON_THE_POINT.has(beforeTo)) modality = 'future';
  if (modality === 'actual' && isOnlyThoughtOf(tree, i)) modality = 'hypothetical';
  // «decided against expelling»
  if (token.deprel === 'advcl' && tree.markOf(i) === 'against' && ADVISING.has(tree.lemmas[token.head]!)) isNegated = !isNegated;
  // «has yet to condemn», «is yet to leave»
  if (beforeTo === 'yet') return { isNegated: !isNegated, modality: 'actual', isConditional, evidence };
  const isNominal = !tree.isClause(i) && token.upos !== 'ADJ';
  if (token.deprel === 'xcomp' && token.head >= 0) {
    const head = tree.tokens[token.head]!;
    // «is to speak»
    if (head.lemma === 'be' && tree.markOf(i) === 'to')
      return merged({ isNegated, modality: 'future', isConditional, evidence }, standingOf(tree, token.head, depth + 1));
    // «have to», «need to»
    // «is going to strike»; whether it is negated, the frame of «go» hands down
    if (head.lemma === 'go' && head.form.toLowerCase() === 'going' && tree.markOf(i) === 'to' && hasBe(tree, token.head))
      return { isNegated, modality: 'future', isConditional, evidence };
    if ((head.lemma === 'have' || head.lemma === 'need') && tree.markOf(i) === 'to' && tree.findDependant(token.head, 'obj') < 0)
      return merged({ isNegated, modality: 'obligation', isConditional, evidence }, standingOf(tree, token.head, depth + 1));
  }
  // «Had Iraq attacked, …», «Were China to invade, …»
  if (isInverted(tree, i)) return { isNegated, modality: 'condition', isConditional: true, evidence };
  // a headline: «Norway to expel envoys»
  if (isHeadlineFuture(tree, i)) modality = 'future';
  // «under which Oslo *is* to pay»: no aim, wherever the tree hangs it
  if (token.deprel === 'advcl' && tree.markOf(i) === 'to' && !hasBe(tree, i)) {
    const isAsked = tree.dependants(i).some((c) => tree.lemmas[c] === 'whether');
    if (!ON_THE_POINT.has(beforeTo) && !isAsked) modality = 'purpose';
    // «is not about to recognise»
    else if (!isAsked && isNegatedAt(tree, token.head)) isNegated = !isNegated;
  }
  // «the only way to strike», «a chance to withdraw»
  if (modality === 'actual' && isOfWay(tree, i)) modality = 'hypothetical';
  const own: Standing = { isNegated, modality, isConditional, evidence };
  if (depth > 3 || token.head < 0) return isQuestion(tree, i) ? { ...own, modality: 'hypothetical' } : own;
  // «will visit and sign»: the second verb shares the first one's auxiliaries
  if (token.deprel === 'conj' && !isNominal && !hasOwnSubject && !hasAux && !isToldAnew(tree, i))
    return merged(own, standingOf(tree, token.head, depth + 1), true);
  if (modality === 'actual' && isQuestion(tree, i)) return { ...own, modality: 'hypothetical' };
  return own;
}

/** «nor *has it* fired»: the auxiliary stands before the subject. */
const isTurned = (tree: ClauseTree, nor: number): boolean =>
  tree.tokens[nor + 1]?.upos === 'AUX' && /^(?:PRON|DET|PROPN|NOUN|ADJ)$/.test(tree.tokens[nor + 2]?.upos ?? '');

/** «have ratified the pact; Turkey has *not*»: what stands behind an auxiliary of another clause belongs there. */
function isOfAnother(tree: ClauseTree, verb: number, negator: number): boolean {
  if (negator < verb) return false;
  const before = tree.tokens[negator - 1]!;
  return before.upos === 'AUX' && before.head === verb && before.deprel !== 'aux' && before.deprel !== 'cop' && before.index > verb;
}
/** Words before the name of the month that is also an auxiliary. */
const BEFORE_MONTHS = new Set([
  'in',
  'of',
  'since',
  'until',
  'till',
  'by',
  'from',
  'last',
  'this',
  'next',
  'early',
  'late',
  'mid',
  'during',
  'before',
  'after',
]);

/** «said that there could be *no* way out and *pressed* for talks», «could not attend and *sent* a deputy»: a finite verb behind a noun, or behind an auxiliary that it does not go with. */
function isToldAnew(tree: ClauseTree, i: number): boolean {
  const { feats, head, upos, form, lemma } = tree.tokens[i]!;
  if (upos !== 'VERB' || !feats.includes('VerbForm=Fin') || form.toLowerCase() === lemma.toLowerCase()) return false;
  if (!tree.isClause(head)) return true;
  // «had met nobody, sent a letter»: what denies the first verb is its object
  if (tree.dependants(head).some((c) => tree.tokens[c]!.deprel === 'obj' && isNobody(tree, c))) return true;
  // «had not resigned and urged»: with «or» both would be denied
  const isJoinedByAnd = tree.dependants(i).some((c) => tree.tokens[c]!.deprel === 'cc' && /^(?:and|but)$/i.test(tree.tokens[c]!.form));
  if (isJoinedByAnd && isNegatedAt(tree, head) && feats.includes('Tense=Past')) return true;
  const auxiliaries = tree.dependants(head).filter((c) => tree.tokens[c]!.deprel === 'aux');
  return auxiliaries.length > 0 && auxiliaries.every((c) => !PERFECT.has(tree.lemmas[c]!));
}
/** Auxiliaries behind which the form of a regular verb does not tell whether it shares them. */
const PERFECT = new Set(['have', 'be']);

/** «Norway to expel Russian envoys»: an infinitive on the head of a sentence that has no other verb. */
function isHeadlineFuture(tree: ClauseTree, i: number): boolean {
  const { deprel, head, upos } = tree.tokens[i]!;
  if (upos !== 'VERB' || tree.markOf(i) !== 'to') return false;
  const { from, to } = tree.doc.sentences[tree.sentenceOf[i]!]!;
  if (/^[.!?]$/.test(tree.tokens[to - 1]!.form)) return false;
  // the infinitive itself at the top, with its doer before it
  if (head < 0) return tree.doers(i).some((doer) => doer < i);
  // «• Norway to expel envoys»: the bullet read as the head
  if (deprel === 'xcomp' && tree.tokens[head]!.head < 0 && !/[\p{L}\p{N}]/u.test(tree.tokens[head]!.form)) return head + 1 < i - 1;
  if (deprel !== 'acl') return false;
  const top = tree.tokens[head]!;
  if (top.head >= 0 || tree.isClause(head) || top.index > i) return false;
  for (let t = from as number; t < to; t++) {
    const token = tree.tokens[t]!;
    if (t !== i && token.upos === 'AUX' && token.head === head) return false;
  }
  return true;
}

/** The word before the «to» of an infinitive, wherever the tree hangs it («was *about* to strike»); empty for others. */
function wordBeforeTo(tree: ClauseTree, i: number): string {
  // «is due to lodge», with «due to» read as one preposition; «due to shelling» is one
  const isBare = tree.tokens[i]!.form.toLowerCase() === tree.lemmas[i];
  if (tree.markOf(i) !== 'to' && !(isBare && tree.tokens[i - 1]?.form.toLowerCase() === 'to')) return '';
  for (let t = i - 1; t > 0 && i - t <= FARTHEST_TO; t--)
    if (tree.tokens[t]!.form.toLowerCase() === 'to') return tree.tokens[t - 1]!.form.toLowerCase();
  return '';
}
/** «the only way to strike», «missed its last *chance* to attack», where the tree may hang the infinitive on the verb. Who took the chance has done so. */
function isOfWay(tree: ClauseTree, i: number): boolean {
  const { deprel, head } = tree.tokens[i]!;
  if (head < 0 || tree.markOf(i) !== 'to' || (deprel !== 'acl' && deprel !== 'xcomp')) return false;
  const way = deprel === 'acl' ? head : tree.findDependant(head, 'obj');
  return way >= 0 && way < i && WAYS.has(tree.lemmas[way]!) && !isTakenWay(tree, way);
}
const ON_THE_POINT = new Set(['about', 'poised', 'primed', 'braced', 'due', 'slated', 'scheduled']);
/** Words between «to» and its verb («to openly attack»), with the verb. */
const FARTHEST_TO = 3;

/** Verbs behind which «against …ing» says that it was not done, or should not be. */
const ADVISING = new Set(['decide', 'opt', 'vote', 'advise', 'counsel', 'argue', 'warn', 'caution', 'plead']);
/** Verbs and nouns of loose talk before «of …ing», «about …ing». */
const TALK = new Set(['talk', 'mutter', 'whisper', 'murmur', 'muse', 'dream', 'fantasise', 'fantasize', 'joke', 'toy']);

/** «is considering turning off», where the tree has lost what governs it; «some talk of moving troops». */
function isOnlyThoughtOf(tree: ClauseTree, i: number): boolean {
  const { upos, form, head } = tree.tokens[i]!;
  if (upos !== 'VERB' || !/ing$/i.test(form)) return false;
  const before = tree.tokens[i - 1];
  if (before?.upos === 'VERB' && head !== i - 1 && THINKING_VERBS.has(tree.lemmas[i - 1]!)) return true;
  return /^(?:of|about)$/i.test(before?.form ?? '') && i > 1 && TALK.has(tree.lemmas[i - 2]!);
}

const hasHave = (tree: ClauseTree, i: number): boolean =>
  tree.dependants(i).some((c) => tree.tokens[c]!.deprel.startsWith('aux') && tree.tokens[c]!.form.toLowerCase() === 'have');

function hasBe(tree: ClauseTree, i: number): boolean {
  for (const child of tree.dependants(i)) {
    const { deprel, lemma } = tree.tokens[child]!;
    if ((deprel === 'cop' || deprel === 'aux') && lemma === 'be') return true;
  }
  return false;
}

/** One standing inside another: either negation turns it over, the weaker claim wins. */
function merged(inner: Standing, outer: Standing, isShared = false): Standing {
  const order = { actual: 0, future: 1, obligation: 2, hypothetical: 3, condition: 4, purpose: 5 } as const;
  return {
    isNegated: isShared ? inner.isNegated || (outer.isNegated && inner.modality === 'actual') : inner.isNegated !== outer.isNegated,
    modality: order[inner.modality] >= order[outer.modality] ? inner.modality : outer.modality,
    isConditional: inner.isConditional || outer.isConditional,
    evidence: [...inner.evidence, ...outer.evidence],
  };
}

/** «nobody», «no soldier», «none of its soldiers», «not a single shell», «not one lorry». */
function isNobody(tree: ClauseTree, phrase: number): boolean {
  const token = tree.tokens[phrase]!;
  // «sent each other nothing *but* adjectives»
  if (NOBODY.has(token.lemma.toLowerCase())) return tree.tokens[phrase + 1]?.form.toLowerCase() !== 'but';
  if (token.form.toLowerCase() === 'one' && tree.tokens[phrase - 1]?.form.toLowerCase() === 'no') return true;
  if (hasNegativeDeterminer(tree, phrase)) return true;
  for (const child of tree.dependants(phrase)) {
    if (child > phrase) break;
    const { form } = tree.tokens[child]!;
    if (/^not$/i.test(form) && /^(?:an?|one|any)$/i.test(tree.tokens[child + 1]?.form ?? '')) return true;
    // «not one»: «not» hangs on the number
    if (/^(?:an?|one)$/i.test(form) && /^not$/i.test(tree.tokens[child - 1]?.form ?? '')) return true;
  }
  return false;
}

function isNegatedAt(tree: ClauseTree, verb: number): boolean {
  for (const child of tree.dependants(verb)) {
    const { deprel, lemma } = tree.tokens[child]!;
    if (deprel === 'advmod' && NEGATORS.has(lemma.toLowerCase()) && lemma.toLowerCase() !== 'no') return true;
  }
  return false;
}

export function hasNegativeDeterminer(tree: ClauseTree, noun: number): boolean {
  for (const child of tree.dependants(noun)) {
    const dependant = tree.tokens[child]!;
    if (dependant.deprel === 'det' && (dependant.lemma === 'no' || dependant.lemma === 'neither')) return true;
    if (dependant.deprel === 'cc:preconj' && dependant.lemma === 'neither') return true;
  }
  return false;
}

/** Whether a clause is told under a verb of the past: «said that it would». */
function isReported(tree: ClauseTree, i: number): boolean {
  let at = i;
  for (let step = 0; step < 4; step++) {
    const token = tree.tokens[at]!;
    if (token.head < 0) {
      // «It would strike, he said»: the verb of saying stands beside it
      for (const child of tree.dependants(at)) {
        const dependant = tree.tokens[child]!;
        if (dependant.deprel === 'parataxis' && dependant.upos === 'VERB') return true;
      }
      return false;
    }
    const head = tree.tokens[token.head]!;
    if ((token.deprel === 'ccomp' || token.deprel === 'parataxis') && head.upos === 'VERB')
      return PAST_REPORTING.test(head.feats) || head.upos === 'VERB';
    at = token.head;
  }
  return false;
}
