import { phraseOf, TIMES } from './clause-subjects.ts';
import type { TreeDraft } from './tree-draft.ts';

/** Prepositions that rows repeat: «from Chad, *from* Niger». Those of places are left out («in Lima, in Peru»). */
const REPEATED = new Set(['from', 'to', 'with', 'against', 'by', 'for', 'of', 'between', 'toward', 'towards']);
/** Ways and means, which do nothing themselves: «talked by *telephone*». */
const MEANS = new Set(
  'telephone phone boat train plane bus sea air land force mail letter video videolink road rail ship helicopter email fax radio ferry truck car cable post'.split(
    ' ',
  ),
);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Puts phrases in their places that parsers often hang elsewhere: members of a row with the preposition repeated («from Chad, *from Niger*»), the second of two persons of two states
 * («President Deby of Chad and *President Biya* of Cameroon»), who does something behind «as …» («is listed as a danger *by Togo*»), means taken for doers («talked *by telephone*»),
 * objects behind a date («launched on Friday, May 3, *a raid*»), the clause of «it was Chad, sent by the union, *that came*», and verbs behind «which» taken for nouns («which *borders* Niger»).
 */
export function placePhrases(tree: TreeDraft): void {
  for (const { index } of tree.tokens) {
    const { deprel, upos, head } = tree.tokens[index]!;
    if (head < 0) continue;
    if (deprel === 'nmod' || deprel === 'obl') {
      if (!memberOfRow(tree, index)) agentBehind(tree, index);
    } else if (deprel === 'obl:agent') means(tree, index);
    else if (deprel === 'conj') {
      if (!parallel(tree, index)) lateObject(tree, index);
    } else if (deprel === 'acl:relcl') cleft(tree, index);
    if (upos === 'NOUN') relativeVerb(tree, index);
  }
}

function memberOfRow(tree: TreeDraft, i: number): boolean {
  const { head } = tree.tokens[i]!;
  const marker = tree.find(i, 'case');
  if (head > i || marker < 0) return false;
  const link = tree.tokens[marker - 1];
  const preposition = tree.caseOf(i);
  if (!link || link.index <= head || (link.form !== ',' && link.upos !== 'CCONJ') || !REPEATED.has(preposition)) return false;
  if (tree.caseOf(head) !== preposition || !NOMINAL.has(tree.tokens[head]!.upos)) return false;
  return tree.change(i, { deprel: 'conj' });
}

/** «is listed as a danger *by Togo*». */
function agentBehind(tree: TreeDraft, i: number): void {
  const { head } = tree.tokens[i]!;
  if (tree.caseOf(i) !== 'by' || head > i) return;
  const verb = tree.tokens[head]!.head;
  if (verb < 0 || verb > head || !tree.has(verb, 'aux:pass') || tree.find(verb, 'obl:agent') >= 0) return;
  const { deprel } = tree.tokens[head]!;
  if (deprel !== 'xcomp' && !(deprel.startsWith('obl') && tree.caseOf(head) === 'as')) return;
  tree.change(i, { deprel: 'obl:agent', head: verb });
}

function means(tree: TreeDraft, i: number): void {
  const { lemma, head } = tree.tokens[i]!;
  if (!MEANS.has(lemma.toLowerCase()) || tree.find(i, 'det') >= 0 || tree.find(i, 'nmod:poss') >= 0) return;
  tree.change(i, { deprel: 'obl' });
  if (tree.has(head, 'aux:pass')) return;
  const subject = tree.find(head, 'nsubj:pass');
  if (subject >= 0) tree.change(subject, { deprel: 'nsubj' });
}

/** «President Deby of Chad and *President Biya* of Cameroon», «the king of Jordan and *the emir* of Qatar». */
function parallel(tree: TreeDraft, i: number): boolean {
  const { head, upos } = tree.tokens[i]!;
  const first = tree.tokens[head]!;
  const above = first.head;
  if (first.deprel !== 'nmod' || first.upos !== 'PROPN' || above < 0 || above > head || head > i) return false;
  const marker = tree.caseOf(head);
  if (marker !== 'of' && marker !== 'from') return false;
  const top = tree.tokens[above]!;
  const hasSame = tree.children(i).some((c) => c > i && tree.tokens[c]!.deprel === 'nmod' && tree.caseOf(c) === marker);
  if (!hasSame || top.upos !== upos) return false;
  const areTitled = upos === 'PROPN' && tree.find(i, 'nmod:desc') >= 0 && tree.find(above, 'nmod:desc') >= 0;
  const areOffices = upos === 'NOUN' && tree.find(i, 'det') >= 0 && tree.find(above, 'det') >= 0;
  return (areTitled || areOffices) && tree.change(i, { head: above });
}

/** «launched on Friday, May 3, *a raid*»: a bare phrase behind a comma, hung on the phrase before, of a verb without an object. */
function lateObject(tree: TreeDraft, i: number): void {
  const { head, upos } = tree.tokens[i]!;
  const before = tree.tokens[head]!;
  const verb = before.head;
  if (upos !== 'NOUN' || head > i || tree.find(i, 'cc') >= 0 || tree.caseOf(i) !== '' || tree.caseOf(head) === '') return;
  if (!before.deprel.startsWith('obl') || verb < 0 || verb > head || tree.tokens[verb]!.upos !== 'VERB' || tree.has(verb, 'aux:pass'))
    return;
  if (['obj', 'iobj', 'ccomp', 'xcomp'].some((relation) => tree.has(verb, relation))) return;
  if (tree.children(head).some((c) => c !== i && tree.tokens[c]!.deprel === 'conj')) return;
  const start = Math.min(i, ...tree.children(i).filter((c) => tree.tokens[c]!.deprel !== 'punct'));
  const day = tree.tokens[start - 2];
  if (tree.tokens[start - 1]?.form !== ',' || !day || (day.upos !== 'NUM' && !TIMES.has(day.lemma.toLowerCase()))) return;
  tree.change(i, { deprel: 'obj', head: verb });
}

/** «it was Chadian troops, sent by the union, *who came* to the rescue». */
function cleft(tree: TreeDraft, i: number): void {
  let top: number = tree.tokens[i]!.head;
  for (let step = 0; step < DEEPEST_CLEFT && tree.tokens[top]!.head >= 0; step++) top = tree.tokens[top]!.head;
  if (top === tree.tokens[i]!.head || top > i || tree.find(top, 'cop') < 0) return;
  const subject = tree.find(top, 'nsubj');
  if (subject < 0 || tree.tokens[subject]!.form.toLowerCase() !== 'it') return;
  const pronoun = tree.children(i).find((c) => ['who', 'that'].includes(tree.tokens[c]!.form.toLowerCase()));
  if (pronoun !== undefined && tree.tokens[pronoun - 1]?.form === ',') tree.change(i, { head: top });
}
/** Steps up from a relative clause to the noun of «it was …». */
const DEEPEST_CLEFT = 4;

/** «Niger, which *borders* Chad, has closed …»: a form in -s right behind the pronoun is its verb. */
function relativeVerb(tree: TreeDraft, i: number): void {
  const { form } = tree.tokens[i]!;
  const [comma, pronoun] = [tree.tokens[i - 2], tree.tokens[i - 1]];
  if (!pronoun || comma?.form !== ',' || i < 3 || !form.endsWith('s') || (pronoun.form !== 'which' && pronoun.form !== 'who')) return;
  const antecedent = phraseOf(tree, i - 3);
  if (!NOMINAL.has(tree.tokens[antecedent]!.upos)) return;
  const old = tree.tokens[i]!.head;
  if (
    !tree.change(i, { upos: 'VERB', feats: 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin', deprel: 'acl:relcl', head: antecedent })
  )
    return;
  tree.change(pronoun.index, { deprel: 'nsubj', head: i });
  // what was taken for the subject of the verb behind the clause is the object in it
  for (const { index, deprel, head, upos } of tree.tokens.slice(i + 1, i + LONGEST_OBJECT)) {
    if (upos === 'PUNCT') break;
    const isNext = deprel.startsWith('nsubj') || deprel === 'obj' || head === old;
    if (NOMINAL.has(upos) && isNext && head !== i) {
      tree.change(index, { deprel: 'obj', head: i });
      break;
    }
  }
}
/** Tokens behind a verb in which its object begins and ends. */
const LONGEST_OBJECT = 7;
