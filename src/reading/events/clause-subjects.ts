import type { TreeDraft } from './tree-draft.ts';

/** Tokens before a verb in which its subject is looked for: the longest relative clauses of news have about so many. */
const SUBJECT_REACH = 40;
/** Tokens of an aside between two commas that is no relative clause («, a spokesman for the ministry told reporters,»). */
const LONGEST_ASIDE = 12;
/** Steps from a word to the head of its phrase, and along a row. */
const LONGEST_CLIMB = 6;
/** Steps from a name up to the phrase of the verb that it was hung below. */
const DEEPEST_NAME = 3;
/** Relations inside one noun phrase, up to its head. */
const INSIDE_PHRASE = /^(?:flat|compound|nmod|amod|nummod|det|appos|fixed|case|punct|acl$)/;
/** Relations in which a subject hangs below the phrase before it. */
const HUNG_BELOW = new Set(['nmod', 'appos', 'flat', 'nmod:unmarked', 'nmod:desc', 'compound']);
/** Relations of clauses that have a subject of their own, or share one. */
const CLAUSES = new Set(['root', 'conj', 'ccomp', 'advcl', 'parataxis']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'where']);
/** Prepositions that are conjunctions as well: a list of names and a verb behind them make a clause. */
const CLAUSE_MARKS = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'because', 'while']);
/** Words that tell a time. */
export const TIMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'today yesterday tomorrow day week month year night morning evening afternoon noon midnight spring summer autumn winter weekend decade century hour'
  ).split(' '),
);
/** Verbs of an aside that tells whose word it is. */
const SAYING: ReadonlySet<string> = new Set(
  (
    'say tell add note claim complain insist report state write explain argue warn announce allege admit recall stress maintain contend declare assert remark ' +
    'acknowledge believe think suggest fear hope predict promise point'
  ).split(' '),
);

/**
 * Gives subjects back to finite verbs that have none: those hung on a phrase before them («In the accord *Chad* promised …», «On 3 May 1994 *Deby* left»), on the clause before
 * («… rejected the offer and *the rebels* fired»), on a verb of saying in between («*The West*, he said, has armed them»), or parted from their verb by a relative clause or an
 * aside («but *Peru*, which had hosted them, refused»).
 */
export function giveSubjects(tree: TreeDraft): void {
  for (const { index, upos, deprel } of tree.tokens) {
    if (upos !== 'VERB' || !CLAUSES.has(deprel) || !isFinite(tree, index) || hasSubject(tree, index)) continue;
    const edge = edgeBefore(tree, index);
    const before = tree.tokens[edge];
    if (!before) continue;
    if (before.form === ',') acrossAside(tree, index, edge);
    else if (NOMINAL.has(before.upos)) rightBefore(tree, index, edge);
  }
}

/** The subject stands right before its verb, and was hung elsewhere. */
function rightBefore(tree: TreeDraft, verb: number, edge: number): void {
  const { deprel, head } = tree.tokens[verb]!;
  const own = phraseOf(tree, edge);
  const top = tree.tokens[own]!;
  if (top.head < 0 || isTime(tree, own) || (top.head !== verb && isTime(tree, edge))) return;
  if (tree.caseOf(own) === '' && afterMark(tree, verb, own)) return;
  if (deprel === 'conj' && top.deprel === 'conj') {
    if (!afterList(tree, verb, own) && !tree.has(verb, 'cc') && head < own) behindClause(tree, verb, own);
    return;
  }
  if (!afterList(tree, verb, own)) belowPhrase(tree, verb, firstOfRow(tree, own, false));
}

/** «rejected the offer and *the rebels* fired»: the last of two that were taken for a row is the subject of what follows. */
function behindClause(tree: TreeDraft, verb: number, own: number): void {
  const { head, upos } = tree.tokens[own]!;
  const cc = ccOf(tree, own);
  if (cc < 0 || upos === 'NUM' || head > own || tree.caseOf(own) !== '' || !agrees(tree, own, verb)) return;
  const isLonger = tree.tokens[head]!.deprel === 'conj' || tree.children(head).some((c) => c !== own && tree.tokens[c]!.deprel === 'conj');
  if (!isLonger) makeSubject(tree, verb, own, cc);
}

/** «Talks end: *Deby and Biya* sign», «…; *Mali*, which …, refuses», «hoped *Chad and Mali* would come»: what stands right behind a colon, a semicolon or (a row) a verb of saying is the subject as a whole. */
function afterMark(tree: TreeDraft, verb: number, own: number): boolean {
  const first = firstOfRow(tree, own, true);
  const start = startOf(tree, first);
  const before = tree.tokens[start - 1];
  if (!before) return false;
  if (before.form === ':' || before.form === ';') return tree.change(first, { deprel: subjectOf(tree, verb), head: verb });
  if (first === own) return false;
  const { deprel, head, index, lemma, upos } = before;
  if (upos !== 'VERB' || !SAYING.has(lemma) || tree.tokens[first]!.head !== index || tree.tokens[verb]!.head !== index) return false;
  if (deprel === 'amod' || head === verb) return false;
  tree.change(first, { deprel: subjectOf(tree, verb), head: verb });
  return tree.change(verb, { deprel: 'ccomp' });
}

/** Whether a noun and a verb of the present tense have the same number, as far as both tell it. */
function agrees(tree: TreeDraft, noun: number, verb: number): boolean {
  const number = /Number=(\w+)/;
  const [one, two] = [tree.tokens[noun]!.feats, tree.tokens[verb]!.feats];
  if (!two.includes('Tense=Pres')) return true;
  const [a, b] = [number.exec(one)?.[1], number.exec(two)?.[1]];
  return a === undefined || b === undefined || a === b;
}

/** «after *Chad, Niger and Mali* cut ties», «since *Peru and Chile* could block it»: a list behind a preposition that is a conjunction here. */
function afterList(tree: TreeDraft, verb: number, own: number): boolean {
  const first = firstOfRow(tree, own, true);
  const row = tree.tokens[first]!;
  if (first === own || row.upos !== 'PROPN' || !/^(?:obl|nmod)/.test(row.deprel) || !CLAUSE_MARKS.has(tree.caseOf(first))) return false;
  const { deprel, head } = tree.tokens[verb]!;
  const above = row.head;
  if (above !== verb && (deprel !== 'conj' || tree.has(verb, 'cc'))) return false;
  const marker = tree.find(first, 'case');
  if (!tree.change(first, { deprel: subjectOf(tree, verb), head: verb })) return false;
  tree.change(marker, { deprel: 'mark', head: verb });
  if (deprel === 'conj') tree.change(verb, { deprel: 'advcl', head: above === verb ? head : above });
  return true;
}

/** «In the accord *Chad* promised», «On 3 May 1994 *Deby* left», «at the dawn of today *Greece and Chad* withdrew»: hung below the phrase before it. */
function belowPhrase(tree: TreeDraft, verb: number, subject: number): void {
  const token = tree.tokens[subject]!;
  if (token.head < 0 || token.head > subject || !HUNG_BELOW.has(token.deprel) || isTime(tree, subject)) return;
  let top: number = token.head;
  for (let step = 0; step < DEEPEST_NAME && tree.tokens[top]!.head !== verb; step++) {
    top = tree.tokens[top]!.head;
    if (top < 0 || top > verb) return;
  }
  const above = tree.tokens[top]!;
  if (above.head !== verb || !above.deprel.startsWith('obl') || top > subject) return;
  const marker = tree.find(subject, 'case');
  if (marker >= 0) {
    // «of *today* Greece»: the preposition belongs to the time
    const time = tree.tokens[marker + 1];
    if (!time || !TIMES.has(time.lemma.toLowerCase()) || time.index >= subject || token.upos !== 'PROPN') return;
    tree.change(marker, { head: time.index });
    tree.change(time.index, { deprel: 'nmod', head: token.head });
  } else if (!isParted(tree, subject)) return;
  const { head, deprel } = token;
  tree.change(subject, { deprel: subjectOf(tree, verb), head: verb });
  // «Dilma Rousseff», both hung on the phrase before
  const next = tree.tokens[subject + 1]!;
  if (next.upos === 'PROPN' && next.head === head && next.deprel === deprel) tree.change(next.index, { deprel: 'flat', head: subject });
}

/** The first word of a noun phrase, without marks. */
function startOf(tree: TreeDraft, head: number): number {
  for (const child of tree.children(head)) {
    if (child > head) break;
    const { deprel } = tree.tokens[child]!;
    if (deprel !== 'punct' && INSIDE_PHRASE.test(deprel)) return child;
  }
  return head;
}

/** Whether a phrase begins where a word was hung on the one before: behind a comma, a time or number, with an article of its own, or a name behind a noun with an article. */
function isParted(tree: TreeDraft, subject: number): boolean {
  const start = startOf(tree, subject);
  const before = tree.tokens[start - 1];
  if (!before) return false;
  if (tree.tokens[start]!.upos === 'DET' || /^[,;:]$/.test(before.form) || before.upos === 'NUM' || TIMES.has(before.lemma.toLowerCase()))
    return true;
  return tree.tokens[subject]!.upos === 'PROPN' && before.index === tree.tokens[subject]!.head && tree.find(before.index, 'det') >= 0;
}

/** The subject stands before an aside that ends with a comma. */
function acrossAside(tree: TreeDraft, verb: number, comma: number): void {
  for (let i = comma - 1; i > 0 && i > verb - SUBJECT_REACH; i--) {
    const { form } = tree.tokens[i]!;
    if (form === '.' || form === ';' || form === ':') return;
    if (form !== ',' || !opensAside(tree, i, comma)) continue;
    if (NOMINAL.has(tree.tokens[i - 1]!.upos)) giveBack(tree, verb, i, comma);
    return;
  }
}

function giveBack(tree: TreeDraft, verb: number, opening: number, closing: number): void {
  const own = phraseOf(tree, opening - 1);
  const top = tree.tokens[own]!;
  const governor = tree.tokens[verb]!;
  const above: number = top.head;
  if (above < 0 || isTime(tree, own)) return;
  // «*The West*, he said, has armed them»: the verb of saying has two subjects
  if (top.deprel.startsWith('nsubj') && above !== verb && above > opening) {
    const hasOther = tree.children(above).some((c) => c > own && tree.tokens[c]!.deprel.startsWith('nsubj'));
    if (!hasOther || tree.isBelow(above, verb)) return;
    if (governor.deprel === 'conj' && governor.head !== above && !tree.change(verb, { deprel: 'ccomp', head: above })) return;
    tree.change(own, { deprel: subjectOf(tree, verb), head: verb });
    return;
  }
  if (afterList(tree, verb, own) || (tree.caseOf(own) === '' && !tree.isBelow(own, verb) && afterMark(tree, verb, own))) return;
  const cc = ccOf(tree, own);
  if (top.deprel === 'conj' && above < own && cc >= 0 && tree.caseOf(own) === '' && governor.deprel === 'conj' && !tree.has(verb, 'cc')) {
    if (governor.head > opening && governor.head < closing) {
      const clause = clauseAbove(tree, above);
      if (clause < 0 || !tree.change(verb, { head: clause })) return;
    }
    makeSubject(tree, verb, own, cc);
    // «and Mali, *which had hosted them*, protested»
    for (let t = opening + 1; t < closing; t++)
      if (tree.tokens[t]!.deprel === 'acl:relcl' && tree.tokens[t]!.head < opening) tree.change(t, { head: own });
    return;
  }
  if (governor.deprel !== 'conj') belowPhrase(tree, verb, firstOfRow(tree, own, false));
}

/** Whether a comma opens an aside that another one closes: a relative clause, a participle, a phrase, or who says it. */
function opensAside(tree: TreeDraft, comma: number, closing: number): boolean {
  if (closing <= comma + 2) return false;
  const first = tree.tokens[comma + 1]!;
  const second = tree.tokens[comma + 2]!;
  const isRelative = (word: string): boolean => RELATIVES.has(word.toLowerCase());
  if (isRelative(first.form) || (first.upos === 'ADP' && isRelative(second.form))) return true;
  // «both of which»
  if (second.form.toLowerCase() === 'of' && isRelative(tree.tokens[comma + 3]!.form)) return true;
  if (closing - comma > LONGEST_ASIDE) return false;
  if (first.upos === 'ADP' || (first.upos === 'VERB' && first.feats.includes('VerbForm=Part'))) return true;
  for (let t = comma + 1; t < closing; t++)
    if (tree.tokens[t]!.upos === 'VERB' && SAYING.has(tree.tokens[t]!.lemma)) return hasSubject(tree, t);
  return false;
}

function makeSubject(tree: TreeDraft, verb: number, subject: number, cc: number): void {
  if (tree.change(subject, { deprel: subjectOf(tree, verb), head: verb })) tree.change(cc, { head: verb });
}

const subjectOf = (tree: TreeDraft, verb: number): string => (tree.has(verb, 'aux:pass') ? 'nsubj:pass' : 'nsubj');

const hasSubject = (tree: TreeDraft, verb: number): boolean => tree.has(verb, 'nsubj') || tree.has(verb, 'csubj') || tree.has(verb, 'expl');

function isFinite(tree: TreeDraft, verb: number): boolean {
  const { feats, deprel } = tree.tokens[verb]!;
  if (
    feats.includes('VerbForm=Fin') ||
    ((deprel === 'root' || deprel === 'conj') && feats.includes('Tense=Past') && !tree.has(verb, 'aux'))
  )
    return true;
  return tree.children(verb).some((c) => tree.tokens[c]!.deprel.startsWith('aux') && tree.tokens[c]!.feats.includes('VerbForm=Fin'));
}

/** The token before a verb with its auxiliaries and adverbs. */
function edgeBefore(tree: TreeDraft, verb: number): number {
  let at = verb - 1;
  while (at >= 0) {
    const { head, upos, deprel } = tree.tokens[at]!;
    if (head !== verb || deprel === 'mark' || !(upos === 'AUX' || upos === 'ADV' || upos === 'PART')) break;
    at--;
  }
  return at;
}

/** The head of the noun phrase that a token ends; a word without a preposition that was hung on another phrase heads one. */
export function phraseOf(tree: TreeDraft, token: number): number {
  let at = token;
  for (let step = 0; step < LONGEST_CLIMB; step++) {
    const { head, deprel } = tree.tokens[at]!;
    if (head < 0 || head > token || !INSIDE_PHRASE.test(deprel)) break;
    if ((deprel === 'nmod' || deprel === 'appos' || deprel === 'nmod:unmarked') && tree.caseOf(at) === '' && isParted(tree, at)) break;
    at = head;
  }
  return at;
}

/** The first member of a row; names in apposition that have members of their own count as members where asked. */
function firstOfRow(tree: TreeDraft, token: number, throughNames: boolean): number {
  let at = token;
  for (let step = 0; step < LONGEST_CLIMB; step++) {
    const { head, deprel, upos } = tree.tokens[at]!;
    const isMember = deprel === 'conj' || (throughNames && deprel === 'appos' && upos === 'PROPN' && tree.has(at, 'conj'));
    if (!isMember || head < 0 || head > at) break;
    at = head;
  }
  return at;
}

/** The conjunction before a member of a row; −1 where there is none. */
function ccOf(tree: TreeDraft, member: number): number {
  const cc = tree.find(member, 'cc');
  return cc < member ? cc : -1;
}

/** The verb of the clause that a token stands in; −1 where there is none. */
function clauseAbove(tree: TreeDraft, token: number): number {
  let at: number = token;
  for (let step = 0; step < LONGEST_CLIMB && at >= 0; step++) {
    if (tree.tokens[at]!.upos === 'VERB') return at;
    at = tree.tokens[at]!.head;
  }
  return -1;
}

const isTime = (tree: TreeDraft, token: number): boolean => TIMES.has(tree.tokens[token]!.lemma.toLowerCase());
