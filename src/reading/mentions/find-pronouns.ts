import type { ParsedDoc } from '../../model/doc.ts';
import { dependentsOf } from '../../model/dependents.ts';
import { FIRST_PERSON } from '../../ontology/first-person.ts';

/** Pronouns that may stand for a party or a person. «You», «one», «this» are left out. */
const PRONOUNS: ReadonlySet<string> = new Set([
  ...[
    'he',
    'him',
    'his',
    'himself',
    'she',
    'her',
    'hers',
    'herself',
    'it',
    'its',
    'itself',
    'they',
    'them',
    'their',
    'theirs',
    'themselves',
  ],
  ...FIRST_PERSON,
  ...['who', 'whom', 'whose', 'which'],
]);

/** Tokens that are such pronouns, without the «it» that stands for nothing («it is necessary to», «it rained»). */
export function findPronouns(doc: ParsedDoc): readonly number[] {
  const found: number[] = [];
  for (const token of doc.tokens) {
    if (isNumberAlone(doc, token.index)) {
      found.push(token.index);
      continue;
    }
    if (token.form.length > 10 || (token.upos !== 'PRON' && token.upos !== 'DET' && token.upos !== 'X')) continue;
    const key = token.form.toLowerCase();
    if (!PRONOUNS.has(key)) continue;
    if (key === 'us' && token.form === 'US') continue;
    if ((key === 'who' || key === 'whom' || key === 'whose' || key === 'which') && !isRelative(doc, token.index)) continue;
    if (key === 'it' && isEmpty(doc, token.index)) continue;
    found.push(token.index);
  }
  return found;
}

/** Words for several that may stand without a noun: «both agreed», «between the two». */
const ALONE: ReadonlySet<string> = new Set(['both', 'two', 'three', 'four', 'five', 'each', 'neither']);

/** «Both agreed», «talks between the two»: a number that is an argument itself, with no noun after it. */
function isNumberAlone(doc: ParsedDoc, at: number): boolean {
  const { form, deprel } = doc.tokens[at]!;
  const key = form.toLowerCase();
  if (!ALONE.has(key) || !/^(?:nsubj|obj|iobj|obl|nmod|conj)/.test(deprel)) return false;
  const next = doc.tokens[at + 1];
  const isBefore = next !== undefined && /^(?:NOUN|PROPN|ADJ|NUM|SYM)$/.test(next.upos);
  if (key === 'each' || key === 'neither') return deprel.startsWith('nsubj') && next?.upos !== 'NOUN' && next?.form.toLowerCase() !== 'of';
  return !isBefore && (key === 'both' || doc.tokens[at - 1]?.form.toLowerCase() === 'the');
}

function isEmpty(doc: ParsedDoc, at: number): boolean {
  const token = doc.tokens[at]!;
  if (token.deprel === 'expl') return true;
  if (token.head < 0) return false;
  const governor = doc.tokens[token.head]!;
  if (governor.upos !== 'ADJ' && governor.upos !== 'NOUN') return false;
  return dependentsOf(doc)
    .of(token.head)
    .some(
      (child) =>
        doc.tokens[child]!.deprel === 'csubj' ||
        (governor.upos === 'ADJ' && (doc.tokens[child]!.deprel === 'ccomp' || doc.tokens[child]!.deprel === 'xcomp')),
    );
}

/** Whether it opens a relative clause. */
function isRelative(doc: ParsedDoc, at: number): boolean {
  let up = doc.tokens[at]!;
  for (let steps = 0; steps < 4 && up.head >= 0; steps++) {
    if (up.deprel.startsWith('acl')) return true;
    up = doc.tokens[up.head]!;
  }
  return up.deprel.startsWith('acl');
}
