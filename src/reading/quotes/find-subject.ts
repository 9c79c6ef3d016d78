import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { Mention } from '../../model/mention.ts';
import type { QuoteScene } from './quote-scene.ts';

/** How many governors up a subject is looked for. */
const MAX_STEPS = 5;

/** The subject of a verb in the tree; of a participle or infinitive without one that of its governor; of a later conjunct that of the first. */
export function findSubject(scene: QuoteScene, verb: number): number | undefined {
  const { tokens } = scene.doc;
  const dependents = dependentsOf(scene.doc);
  let at = verb;
  for (let step = 0; step < MAX_STEPS; step++) {
    const subject = dependents.of(at).find((d) => isRelation(tokens[d]!.deprel, 'nsubj'));
    if (subject !== undefined) return relativeHead(scene, at, subject);
    const { deprel, head } = tokens[at]!;
    if (head < 0) return undefined;
    if (isRelation(deprel, 'acl') && /^(?:NOUN|PROPN)$/.test(tokens[head]!.upos)) return head;
    if (!/^(?:xcomp|advcl|conj|parataxis|ccomp|aux|cop|acl|dep|obl|nmod)/.test(deprel)) return undefined;
    at = head;
  }
  return undefined;
}

/** For «who», «which», «that» as subject of a relative clause the noun that it stands for. */
function relativeHead(scene: QuoteScene, verb: number, subject: number): number {
  const { tokens } = scene.doc;
  const { deprel, head } = tokens[verb]!;
  return isRelation(deprel, 'acl') && head >= 0 && /^(?:who|which|that)$/i.test(tokens[subject]!.form) ? head : subject;
}

/**
 * The subject of a verb by the order of words: the nearest mention before it that no preposition introduces, passing over what stands between
 * commas right before the verb («Roe, an adviser to the premier, threatened»).
 */
export function findClauseSubject(scene: QuoteScene, verb: number, first: number, isQuoted: (t: number) => boolean): number | undefined {
  const { tokens } = scene.doc;
  let at = verb - 1;
  while (at >= first && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.upos)) at--;
  if (
    at > first &&
    /^(?:NOUN|PROPN|ADJ|X)$/.test(tokens[at]!.upos) &&
    !scene.mentionAt(at) &&
    /^(?:DET|PRON|ADJ)$/.test(tokens[at - 1]!.upos) &&
    !isOblique(scene, at, first)
  )
    return at;
  // «Roe, who called it …»: the noun phrase before the relative pronoun.
  if (at > first && /^(?:who|which)$/i.test(tokens[at]!.form)) {
    const end = tokens[at - 1]!.form === ',' ? at - 2 : at - 1;
    const mention = end >= first ? scene.mentionAt(end) : undefined;
    if (mention) return mention.head;
  }
  // «embraced both and praised …»: the subject is that of the clause before; in a relative clause, the noun phrase before it.
  if (at >= first && tokens[at]!.upos === 'CCONJ') {
    for (let t = at - 1; t > first && tokens[t]!.form !== ','; t--) {
      if (!/^(?:who|which)$/i.test(tokens[t]!.form)) continue;
      const mention = scene.mentionAt(tokens[t - 1]!.form === ',' ? t - 2 : t - 1);
      if (mention) return mention.head;
    }
    return findFirstSubject(scene, at, first, isQuoted);
  }
  if (at >= first && tokens[at]!.form === ',') {
    let open = at - 1;
    while (open >= first && tokens[open]!.form !== ',') open--;
    if (open >= first) at = open - 1;
  }
  for (let t = at; t >= first; t--) {
    const token = tokens[t]!;
    if (isQuoted(t) || /^[;:.]$/.test(token.form)) return undefined;
    const mention = scene.mentionAt(t);
    if (!mention || mention.to - 1 !== t) {
      if (
        !mention &&
        (token.upos === 'NOUN' || token.upos === 'PROPN') &&
        !TIME_NOUN.test(token.form) &&
        tokens[t + 1]?.upos !== 'NOUN' &&
        !isOblique(scene, t, first)
      )
        return t;
      continue;
    }
    if (mention.from >= first && !isOblique(scene, mention.from, first) && !isOwner(scene, mention)) return mention.head;
    t = mention.from;
  }
  return undefined;
}

/** The first mention of the clause that may be its subject: no preposition before it, no noun behind it. */
export function findFirstSubject(scene: QuoteScene, to: number, first: number, isQuoted: (t: number) => boolean): number | undefined {
  const { tokens } = scene.doc;
  let from = first;
  for (let t = to - 1; t >= first; t--)
    if (tokens[t]!.form === ';' || tokens[t]!.form === ':') {
      from = t + 1;
      break;
    }
  for (let t = from; t < to; t++) {
    const mention = scene.mentionAt(t);
    if (
      mention &&
      mention.from === t &&
      !isQuoted(t) &&
      mention.kind !== 'place' &&
      mention.kind !== 'outlet' &&
      !isOblique(scene, t, from) &&
      !isOwner(scene, mention)
    )
      return mention.head;
  }
  return undefined;
}

/** Whether a preposition or a genitive holds the noun phrase: «of Russia», «in the Kremlin's hall». */
function isOblique(scene: QuoteScene, from: number, first: number): boolean {
  const { tokens } = scene.doc;
  for (let t = from - 1; t >= first && t >= from - 3; t--) {
    const { upos } = tokens[t]!;
    if (upos === 'ADP') return true;
    // «the representative of the army *Artsrun Petrosian*»: the name belongs to the whole phrase
    const other = scene.mentionAt(t);
    if (
      t === from - 1 &&
      other &&
      other.to === from &&
      scene.mentionAt(from)?.kind === 'person' &&
      /^(?:party|role|seat)$/.test(other.kind)
    )
      return false;
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'PROPN' && upos !== 'NUM') return false;
  }
  return false;
}

/** Whether a mention only modifies what follows: «Russia's fleet», «Russian fleet». A person's name does so only with its genitive. */
const isOwner = (scene: QuoteScene, mention: Mention): boolean =>
  mention.kind === 'person' ? /^(?:'s|’s|'|’)$/.test(scene.doc.tokens[mention.to]?.form ?? '') : isInsideLarger(scene, mention.to);

/** Nouns that tell when, not who. */
const TIME_NOUN =
  /^(?:morning|afternoon|evening|night|day|week|month|year|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i;

const isInsideLarger = (scene: QuoteScene, to: number): boolean => {
  const next = scene.doc.tokens[to];
  return next !== undefined && (/^(?:'s|’s|'|’)$/.test(next.form) || next.upos === 'NOUN' || next.upos === 'PROPN');
};

/** Head of the noun phrase that ends before `to`, not before `from`. */
export function nounBefore(scene: QuoteScene, from: number, to: number): number | undefined {
  const { tokens } = scene.doc;
  // «…,» Roe, a broker in Riga, said: the first noun phrase after the mark is the one.
  for (let t = from; t < to; t++) {
    const phrase = scene.phraseAt(t);
    const mention = phrase && phrase.to <= to ? phrase : scene.mentionAt(t);
    if (
      mention &&
      mention.from >= from &&
      mention.to <= to &&
      !(/^(?:party|place|seat|pronoun)$/.test(mention.kind) && isInsideLarger(scene, mention.to))
    )
      return (mention.kind === 'person' ? undefined : personInPhrase(scene, mention.to, to)) ?? mention.head;
    if (
      /^(?:NOUN|PROPN|PRON)$/.test(tokens[t]!.upos) &&
      !/^(?:NOUN|PROPN)$/.test(tokens[t + 1]?.upos ?? '') &&
      !isInsideLarger(scene, t + 1)
    )
      return climbName(scene, t, from, to);
  }
  return undefined;
}

/** Tokens within which a noun phrase must begin. */
const AFTER_WINDOW = 12;

/** Head of the noun phrase that begins at or soon after `from`. */
export function nounAfter(scene: QuoteScene, from: number, to: number): number | undefined {
  const { tokens } = scene.doc;
  const last = Math.min(to, from + AFTER_WINDOW);
  for (let t = from; t < last; t++) {
    const mention = scene.phraseAt(t) ?? scene.mentionAt(t);
    if (
      mention &&
      mention.from >= from - 1 &&
      mention.from === t &&
      !(/^(?:party|place|seat|pronoun)$/.test(mention.kind) && isInsideLarger(scene, mention.to))
    )
      return (mention.kind === 'person' ? undefined : personInPhrase(scene, mention.to, to)) ?? mention.head;
    const { upos } = tokens[t]!;
    if (/^(?:NOUN|PROPN|PRON)$/.test(upos)) {
      if (/^(?:NOUN|PROPN)$/.test(tokens[t + 1]?.upos ?? '') && !scene.mentionAt(t)) continue;
      return (upos === 'PRON' ? undefined : personInPhrase(scene, t + 1, to)) ?? climbName(scene, t, from, last);
    }
    if (!/^(?:DET|ADJ|NUM|ADV|PART|PUNCT|X)$/.test(upos)) return undefined;
  }
  return undefined;
}

/** From a token inside a noun phrase up to its head, within bounds. */
function climbName(scene: QuoteScene, token: number, from: number, to: number): number {
  const { tokens } = scene.doc;
  let at = token;
  while (/^(?:compound|flat|nmod:poss|amod|nummod)/.test(tokens[at]!.deprel)) {
    const { head } = tokens[at]!;
    if (head < from || head >= to || head === at) break;
    at = head;
  }
  return at;
}

/** Whether a noun phrase stands right before a verb, but for adverbs, auxiliaries and what stands between commas. */
export function isTouching(scene: QuoteScene, near: number, verb: number): boolean {
  const { tokens } = scene.doc;
  let at = verb - 1;
  while (at > near && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.upos)) at--;
  if (tokens[at]!.form === ',') {
    at--;
    while (at > near && tokens[at]!.form !== ',') at--;
    at--;
  }
  return at === near || (scene.mentionAt(at)?.head ?? -1) === near;
}

/** The first person whom a stretch names neither behind a preposition nor as an owner: its subject by the order of words. */
export function findLeadingPerson(
  scene: QuoteScene,
  from: number,
  to: number,
  isQuoted: (t: number) => boolean,
  kind: 'person' | 'role' = 'person',
): number | undefined {
  for (let t = from; t < to; t++) {
    const mention = scene.phraseAt(t);
    if (mention?.kind === kind && mention.from === t && !isQuoted(t) && !isOblique(scene, t, from) && !isOwner(scene, mention))
      return mention.head;
  }
  return undefined;
}

/** Most members of a list that are passed over on the way to its first. */
const LONGEST_LIST = 6;

/** «*France* and Germany said»: of several who speak together at the head of a clause the first named. */
export function firstOfSeveral(scene: QuoteScene, token: number): number {
  const { tokens } = scene.doc;
  let mention = scene.mentionAt(token);
  for (let k = 0; mention && k < LONGEST_LIST; k++) {
    let at = mention.from - 1;
    if (/^(?:the|its)$/i.test(tokens[at]?.form ?? '')) at--;
    if (at < 1 || !/^(?:and|&|,)$/i.test(tokens[at]!.form) || (k === 0 && tokens[at]!.form === ',')) break;
    if (tokens[at - 1]!.form === ',') at--;
    const before = scene.mentionAt(at - 1);
    if (!before || before.to !== at || before.kind !== mention.kind || before.kind === 'pronoun') break;
    mention = before;
  }
  if (!mention || mention.head === scene.mentionAt(token)?.head) return token;
  let first: number = mention.from - 1;
  while (first >= 0 && /^(?:DET|ADJ)$/.test(tokens[first]!.upos)) first--;
  const isLeading = first < 0 || /^(?:PUNCT|SCONJ)$/.test(tokens[first]!.upos) || scene.startsSentence(mention.from);
  return isLeading ? mention.head : token;
}

/** Tokens behind a noun phrase within which the name of the one described begins. */
const APPOSED_WITHIN = 14;

/** «the Argentine who commands the mission, *General Raúl Ibarra*.»: a person named behind a comma, between marks, as the one just described. */
export function findApposedPerson(scene: QuoteScene, from: number, to: number): number | undefined {
  const { tokens } = scene.doc;
  for (let t = from; t < Math.min(to, from + APPOSED_WITHIN); t++) {
    const { form } = tokens[t]!;
    if (/^[.;:!?"“”«»]$/.test(form)) return undefined;
    if (form !== ',') continue;
    let at = t + 1;
    while (at < to && at <= t + LONGEST_TITLE && scene.phraseAt(at)?.kind !== 'person' && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]!.upos))
      at++;
    const mention = at < to ? scene.phraseAt(at) : undefined;
    // a name that no mention covers
    if (!mention && at > t + 1 && tokens[at - 1]!.upos === 'PROPN' && /^[,.]$/.test(tokens[at]?.form ?? '.')) return at - 1;
    if (
      mention?.kind === 'person' &&
      mention.from <= at &&
      (mention.to >= to || tokens[mention.to]?.upos === 'PUNCT' || /^[,.]$/.test(tokens[mention.to]!.form))
    )
      return mention.head;
  }
  return undefined;
}

/** Longest title before a name, in tokens. */
const LONGEST_TITLE = 4;

/** «Labour deputy *Fiona Grant*», «Colombian general *Hernán Rojas*»: the person whose name ends the noun phrase that goes on at `from`. */
function personInPhrase(scene: QuoteScene, from: number, to: number): number | undefined {
  const { tokens } = scene.doc;
  for (let t = from; t < Math.min(to, from + LONGEST_TITLE + 1); t++) {
    const mention = scene.phraseAt(t);
    if (mention?.kind === 'person') return mention.head;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[t]!.upos)) return undefined;
  }
  return undefined;
}
