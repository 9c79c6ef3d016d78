import type { ClauseTree } from './clause-tree.ts';

/** What the words beside an act make of it, without being part of its own clause: «a *possible* attack», «the report … was *false*». */
export interface Shading {
  readonly modality?: 'future' | 'hypothetical';
  readonly isDenied?: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Adjectives of acts that may come, or are only thought of. */
const POSSIBLE = words(
  'possible potential hypothetical feared threatened conceivable proposed rumoured rumored suspected likely unlikely probable eventual mooted would-be unthinkable thinkable imaginable plausible',
);
/** Adjectives of acts that lie ahead. */
const AHEAD = words(
  'planned upcoming forthcoming imminent impending looming scheduled expected future coming anticipated intended inevitable',
);
/** Words for what is not so. */
const FALSE = words(
  'false untrue baseless unfounded groundless fabricated invented fake wrong incorrect bogus fictitious unsubstantiated lie lies nonsense fabrication hoax slander fiction rubbish propaganda disinformation',
);
const TRUE = words('true correct accurate');
/** Nouns for what is said to be so. */
const REPORTS = words('report rumour rumor claim allegation accusation story assertion suggestion charge reports speculation insinuation');
/** Adverbs that make an act possible, or take it back. */
const PERHAPS = words('possibly perhaps maybe potentially conceivably presumably hypothetically');
const ALMOST = words('nearly almost narrowly');

/** Looks at adjectives on the act, at the predicate that it is the subject of, and at adverbs; nothing found gives an empty shading. */
export function findShading(tree: ClauseTree, token: number): Shading {
  const { tokens } = tree;
  for (const child of tree.dependants(token)) {
    const { deprel, form, lemma } = tokens[child]!;
    const word = form.toLowerCase();
    if (deprel === 'amod') {
      if (POSSIBLE.has(word)) return { modality: 'hypothetical' };
      if (AHEAD.has(word)) return { modality: 'future' };
    } else if (deprel === 'advmod' && tree.isClause(token)) {
      if (PERHAPS.has(word)) return { modality: 'hypothetical' };
      if (ALMOST.has(word) && tokens[child + 1]?.upos === 'VERB' && lemma === word) return { isDenied: true };
    }
  }
  return fromPredicate(tree, token) ?? (isCalledFalse(tree, token) ? { isDenied: true } : {});
}

/** «a war is *possible*», «it is not *true* that he …». */
function fromPredicate(tree: ClauseTree, token: number): Shading | undefined {
  const { deprel } = tree.tokens[token]!;
  let head = tree.tokens[token]!.head as number;
  if (head < 0) return undefined;
  // «it is not true, said Nairobi, that …»
  if (deprel === 'ccomp' && tree.tokens[head]!.deprel === 'parataxis' && tree.tokens[head]!.head >= 0) head = tree.tokens[head]!.head;
  const isSubject = deprel === 'nsubj' || deprel === 'csubj';
  // «a strike looks *imminent*»
  if (deprel === 'nsubj' && SEEMING.has(tree.lemmas[head]!)) {
    const complement = tree.dependants(head).find((c) => tree.tokens[c]!.deprel === 'xcomp' && tree.tokens[c]!.upos === 'ADJ');
    if (complement !== undefined) head = complement;
  }
  if (deprel === 'nsubj' && isUnheardOf(tree, token) && hasWould(tree, head) && !LASTING.has(tree.lemmas[head]!))
    return { modality: 'hypothetical' };
  if (deprel === 'nsubj' && (isLooming(tree, head) || isInProspect(tree, head))) return { modality: 'hypothetical' };
  if (!isSubject && !(deprel === 'ccomp' && tree.tokens[head]!.upos === 'ADJ')) return undefined;
  const word = tree.tokens[head]!.form.toLowerCase();
  const isNegated = tree.dependants(head).some((c) => tree.tokens[c]!.lemma === 'not' || tree.tokens[c]!.lemma === "n't");
  if (POSSIBLE.has(word)) return { modality: 'hypothetical' };
  if (AHEAD.has(word)) return { modality: 'future' };
  if (TRUE.has(word)) return isNegated ? { isDenied: true } : {};
  return FALSE.has(word) && deprel !== 'nsubj' ? (isNegated ? {} : { isDenied: true }) : undefined;
}

/** «war looms», «tariffs hang over the two»: not yet there. */
const LOOMING = words('loom threaten impend hang');
/** What threatens *something* («the raid threatens the truce», «threatened to derail it») is there. */
const isLooming = (tree: ClauseTree, head: number): boolean =>
  LOOMING.has(tree.lemmas[head]!) &&
  !tree
    .dependants(head)
    .some((c) => tree.tokens[c]!.deprel === 'obj' || tree.tokens[c]!.deprel === 'xcomp' || tree.tokens[c]!.deprel === 'ccomp');
/** «sanctions are on the table», «a strike is in the offing». */
const PROSPECTS = words('table card cards offing pipeline horizon works prospect consideration discussion');
const isInProspect = (tree: ClauseTree, head: number): boolean =>
  PROSPECTS.has(tree.lemmas[head]!) && /^(?:on|in|under)$/.test(tree.caseOf(head)) && tree.findDependant(head, 'cop') >= 0;

/** «sanctions would stay»: what may last or end is there. */
const LASTING = words('stay remain continue persist last endure hold end cease stop expire drag go lapse');
const SEEMING = new Set(['look', 'seem', 'appear', 'remain', 'become']);

/** «could answer with sanctions», «may face an embargo»: what a verb that only may come about brings up is as unreal as the verb. */
export function isBroughtUp(tree: ClauseTree, noun: number): number {
  const { deprel, head, upos } = tree.tokens[noun]!;
  if (upos !== 'NOUN' || head < 0 || tree.tokens[head]!.upos !== 'VERB' || !isUnheardOf(tree, noun)) return -1;
  return deprel === 'obj' || deprel === 'nsubj:pass' || (deprel.startsWith('obl') && tree.caseOf(noun) === 'with') ? head : -1;
}

/** «*an* attack would …»: not one that was spoken of before. */
function isUnheardOf(tree: ClauseTree, noun: number): boolean {
  let hasDeterminer = false;
  for (const child of tree.dependants(noun)) {
    const { deprel, form } = tree.tokens[child]!;
    if (deprel !== 'det' && deprel !== 'nmod:poss') continue;
    hasDeterminer = true;
    if (/^(?:an?|any|another|such)$/i.test(form)) return true;
  }
  return !hasDeterminer && tree.tokens[noun]!.upos === 'NOUN';
}

const hasWould = (tree: ClauseTree, verb: number): boolean =>
  tree.dependants(verb).some((c) => tree.tokens[c]!.deprel === 'aux' && /^(?:would|could|might)$/i.test(tree.tokens[c]!.form));

/** «rumours that the army attacked proved *false*», «dismissed *baseless* claims of …»: the act stands under a report that the sentence calls false. */
function isCalledFalse(tree: ClauseTree, token: number): boolean {
  let at = tree.tokens[token]!.head as number;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const here = tree.tokens[at]!;
    // «Reports that … are false»: the plural at the head of a sentence may be read as a verb
    const isReport = here.upos === 'NOUN' || (here.upos === 'VERB' && at < token && tree.doc.sentences[tree.sentenceOf[at]!]!.from === at);
    if (REPORTS.has(here.lemma.toLowerCase()) && isReport) return isTurnedDown(tree, at, token) || hasFalseWord(tree, at, token);
    at = here.head;
  }
  return false;
}

/** «rumours that the army had attacked *were quashed*», with the verb above the rumours or hung on them or on the act. */
function isTurnedDown(tree: ClauseTree, report: number, act: number): boolean {
  const { to } = tree.doc.sentences[tree.sentenceOf[report]!]!;
  for (let t = act + 1; t < to; t++) {
    if (!DENYING.has(tree.lemmas[t]!) || tree.findDependant(t, 'aux:pass') < 0) continue;
    const isOfReport = tree.findDependant(t, 'nsubj:pass') === report || tree.findDependant(t, 'nsubj') === report;
    const { head } = tree.tokens[t]!;
    const isHungBelow = (head === report || head === act) && !tree.dependants(t).some((c) => tree.tokens[c]!.deprel.startsWith('nsubj'));
    if (isOfReport || isHungBelow) return !tree.dependants(t).some((c) => /^(?:not|n't|n’t|never)$/.test(tree.lemmas[c]!));
  }
  return false;
}
/** Verbs for taking a report back. */
const DENYING = words('deny dismiss reject refute rebut quash scotch debunk disprove disown ridicule repudiate');

function hasFalseWord(tree: ClauseTree, report: number, act: number): boolean {
  for (const child of tree.dependants(report)) if (FALSE.has(tree.tokens[child]!.form.toLowerCase())) return true;
  const { to } = tree.doc.sentences[tree.sentenceOf[report]!]!;
  for (let t = act + 1; t < to; t++) {
    const { form, deprel } = tree.tokens[t]!;
    if (!FALSE.has(form.toLowerCase()) || deprel === 'amod' || deprel === 'compound') continue;
    return !/^(?:not|n't|n’t|never)$/.test(tree.tokens[t - 1]!.form.toLowerCase());
  }
  return false;
}

/** Steps up the tree from an act to the report that it is told in. */
const MOST_STEPS = 3;
