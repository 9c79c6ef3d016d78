import { isRelation } from '../../model/dependents.ts';
import { findSpeechLemma, SAYING_VERBS } from './speech-words.ts';
import { findClauseSubject, findLeadingPerson, isTouching } from './find-subject.ts';
import type { QuoteScene } from './quote-scene.ts';
import { sentenceOf } from './sentence-of.ts';

/** Sentences back in which the one is looked for whom «he» or «she» means. */
const SENTENCES_BACK = 3;

/**
 * Who «he» or «she» is as subject of a verb of saying: under a verb of saying in the same sentence the one who says that («Roe told Marsh that …, citing
 * what he called "…"»); where coreference knows no person for it, the person who leads one of the sentences before, else somebody only described there
 * («A sergeant guards the gate. "…," he says»). Subjects go on being subjects (centering theory: Grosz, Joshi and Weinstein 1995). Any other token is given back as it is.
 */
export function findAntecedent(scene: QuoteScene, verb: number, subject: number, isQuoted: (t: number) => boolean): number {
  const { tokens, sentences } = scene.doc;
  if (!/^(?:he|she)$/i.test(tokens[subject]!.form)) return subject;
  const at = sentenceOf(scene.doc, verb);
  const above = findSayerAbove(scene, verb, sentences[at]?.from ?? verb, isQuoted);
  if (above !== undefined) return above;
  if (scene.isPersonAt(subject)) return findNewcomer(scene, at, isQuoted) ?? subject;
  for (let back = 1; back <= SENTENCES_BACK && back <= at; back++) {
    const sentence = sentences[at - back]!;
    const person = findLeadingPerson(scene, sentence.from, sentence.to, isQuoted);
    if (person !== undefined) return person;
    if (back > 1 || scene.sourceAt(subject)) continue;
    const role = findLeadingPerson(scene, sentence.from, sentence.to, isQuoted, 'role');
    if (role !== undefined) return role;
    for (let t = sentence.from as number; t < sentence.to; t++)
      if (isRelation(tokens[t]!.deprel, 'nsubj') && tokens[t]!.upos === 'NOUN' && !isQuoted(t)) return t;
  }
  const next = sentences[at + 1];
  return (scene.sourceAt(subject) || !next ? undefined : findLeadingPerson(scene, next.from, next.to, isQuoted)) ?? subject;
}

function findSayerAbove(scene: QuoteScene, verb: number, first: number, isQuoted: (t: number) => boolean): number | undefined {
  const { tokens } = scene.doc;
  for (let t = verb - 1; t > first; t--) {
    const token = tokens[t]!;
    if (isQuoted(t) || token.form === ';') return undefined;
    const lemma = findSpeechLemma(token.form.toLowerCase(), token.upos === 'VERB');
    if (lemma === undefined || !SAYING_VERBS.has(lemma) || token.form.endsWith('ing')) continue;
    const above = findClauseSubject(scene, t, first, isQuoted);
    if (above !== undefined && isNamed(scene, above) && isTouching(scene, above, t)) return above;
  }
  return undefined;
}

/** A person by mention, or a name that no mention covers. */
function isNamed(scene: QuoteScene, token: number): boolean {
  const mention = scene.mentionAt(token);
  return mention ? mention.kind === 'person' : /^\p{Lu}\p{Ll}/u.test(scene.doc.tokens[token]!.form);
}

/** «*The sergeant* wins, and loses. "…," he says»: somebody without a name who is the subject of the sentence before, which names no person. */
function findNewcomer(scene: QuoteScene, at: number, isQuoted: (t: number) => boolean): number | undefined {
  const sentence = scene.doc.sentences[at - 1];
  if (!sentence) return undefined;
  const { tokens } = scene.doc;
  const role = scene.phraseAt(sentence.from);
  if (role?.kind !== 'role' || !/^(?:a|an|the)$/i.test(tokens[role.from]!.form) || tokens[role.head]!.feats.includes('Number=Plur'))
    return undefined;
  if (scene.isPersonAt(role.head) || scene.isPartyAt(role.head) || !isRelation(tokens[role.head]!.deprel, 'nsubj')) return undefined;
  for (let t = sentence.from as number; t < sentence.to; t++) if (scene.isPersonAt(t) || isQuoted(t)) return undefined;
  return role.head;
}
