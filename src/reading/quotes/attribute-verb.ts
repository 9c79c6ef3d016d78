import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { ParsedToken } from '../../model/doc.ts';
import type { Source } from '../../model/source.ts';
import type { Why } from '../../model/why.ts';
import { findAntecedent } from './find-antecedent.ts';
import { findClauseSubject, findFirstSubject, findSubject, firstOfSeveral, isTouching, nounAfter } from './find-subject.ts';
import type { QuoteScene } from './quote-scene.ts';
import { CARRYING_VERBS, findSpeechLemma, SPEECH_VERBS, TELLING_VERBS } from './speech-words.ts';
import { sentenceOf } from './sentence-of.ts';

/** Whose words they are, as far as the sentence itself tells. */
export interface Attribution {
  readonly speaker?: Source;
  readonly via: readonly Source[];
  readonly addressee?: Source;
  readonly confidence: number;
  readonly why: Why;
}

/** Tokens that a search may use, half-open. */
export interface Limit {
  readonly from: number;
  readonly to: number;
}

/** Whether a token stands inside some quotation: such words attribute nothing. */
export type IsQuoted = (token: number) => boolean;
type Rule = keyof typeof CONFIDENCE;

/**
 * Shares of right speakers by rule on the odd dev pages, the seeds and the sample pages (adjacent 43 of 43, governed 66 of 69, inserted 3 of 4, according and colon 4 of 4,
 * subject 1 of 2), lowered where few.
 */
export const CONFIDENCE = { adjacent: 0.95, inserted: 0.8, governed: 0.9, according: 0.9, colon: 0.9, subject: 0.5 } as const;

const MARK = /^["“”„«»‹›「」『』'‘’`,.]+$/;
/** A punctuation mark, whatever the tagger made of it. */
export const isMark = (token: ParsedToken): boolean => token.upos === 'PUNCT' || MARK.test(token.form);
/** The form of a token in lower case; empty beyond the end. */
export const lower = (scene: QuoteScene, t: number): string => scene.doc.tokens[t]?.form.toLowerCase() ?? '';

/** The lemma of a verb of saying at a token; undefined beyond the end. */
export function speechAt(scene: QuoteScene, t: number, verbs: ReadonlySet<string>): string | undefined {
  const token = scene.doc.tokens[t];
  if (!token) return undefined;
  const isVerb = token.upos === 'VERB' || token.upos === 'AUX' || (lower(scene, t + 1) === 'that' && isBehindNoun(scene, t));
  const lemma = findSpeechLemma(token.form.toLowerCase(), isVerb);
  return lemma !== undefined && verbs.has(lemma) ? lemma : undefined;
}

/** «The allies *state* that …»: a form that the tagger took for a noun, between a noun and «that». */
const isBehindNoun = (scene: QuoteScene, t: number): boolean => {
  const before = scene.doc.tokens[t - 1];
  return before !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(before.upos) && (before.upos !== 'NOUN' || /s$/.test(before.form));
};

/** «saying», «calling» without «is» or «was» before it. */
export const isParticiple = (scene: QuoteScene, t: number): boolean =>
  lower(scene, t).endsWith('ing') && !/^(?:is|are|was|were|been|be|am|not|also)$/.test(lower(scene, t - 1));

/** Speaker, carrier and hearer that a verb of saying gives. `near`: the subject by the order of words. */
export function fromVerb(scene: QuoteScene, verb: number, isQuoted: IsQuoted, rule: Rule, near?: number): Attribution | undefined {
  const lemma = speechAt(scene, verb, SPEECH_VERBS) ?? scene.doc.tokens[verb]!.lemma.toLowerCase();
  const isPassive = isPassiveVerb(scene, verb);
  if (CARRYING_VERBS.has(lemma)) return fromCarrying(scene, verb, isQuoted, rule, isPassive, near);
  const candidates = isPassive ? [findAgent(scene, verb)] : subjectsOf(scene, verb, rule, near);
  for (const candidate of candidates) {
    if (candidate === undefined || isQuoted(candidate)) continue;
    const speaking = firstOfSeveral(scene, bearerOf(scene, findAntecedent(scene, verb, candidate, isQuoted)));
    const source = scene.sourceAt(speaking);
    if (source) return withRest(scene, verb, lemma, source, speaking, isQuoted, rule);
  }
  return undefined;
}

/** Things that show somebody's words: banners speak for those who carry them. */
const BEARERS: ReadonlySet<string> = new Set(
  'banner placard sign poster flag sticker leaflet graffiti inscription shirt t-shirt'.split(' '),
);

/** For a thing that shows words the subject of the clause that it stands in. */
function bearerOf(scene: QuoteScene, token: number): number {
  const { tokens } = scene.doc;
  if (!BEARERS.has(tokens[token]!.lemma.toLowerCase())) return token;
  const { head } = tokens[token]!;
  return (head < 0 ? undefined : findSubject(scene, head)) ?? token;
}

/** Possible subjects, the likelier first: a noun phrase that touches the verb is surer than the tree. */
function subjectsOf(scene: QuoteScene, verb: number, rule: Rule, near: number | undefined): (number | undefined)[] {
  const inTree = findSubject(scene, verb);
  if (near === undefined) return [inTree];
  if (/^(?:who|which)$/.test(lower(scene, verb - 1))) return [near, inTree];
  // «from Roe, who had described … and warned that …»
  if (lower(scene, verb - 1) === 'and' && inTree !== undefined && !scene.isPersonAt(inTree) && scene.isPersonAt(near))
    return [near, inTree];
  return rule === 'adjacent' || isTouching(scene, near, verb) ? [near, inTree] : [inTree, near];
}

/** «Xinhua quoted him as saying», «Wang was quoted by Sputnik»: the object speaks, the subject carries. «citing people» carries nothing. */
function fromCarrying(
  scene: QuoteScene,
  verb: number,
  isQuoted: IsQuoted,
  rule: Rule,
  isPassive: boolean,
  near: number | undefined,
): Attribution | undefined {
  const { tokens } = scene.doc;
  if (isParticiple(scene, verb)) return undefined;
  const subject = findSubject(scene, verb) ?? near;
  const object =
    dependentsOf(scene.doc)
      .of(verb)
      .find((d) => isRelation(tokens[d]!.deprel, 'obj') && !isQuoted(d)) ?? nounAfter(scene, verb + 1, tokens.length);
  const carried = isPassive ? (near ?? subject) : object;
  const carrier = isPassive ? findAgent(scene, verb) : subject;
  const speaker = carried === undefined || isQuoted(carried) ? undefined : scene.sourceAt(carried);
  const via = carrier === undefined ? undefined : scene.sourceAt(carrier);
  if (!speaker) return undefined;
  const detail = `«${tokens[verb]!.form}» gives the words as those of «${speaker.name}»`;
  return { speaker, via: via ? [via] : [], confidence: CONFIDENCE[rule], why: why('carried', verb, scene, detail) };
}

function isPassiveVerb(scene: QuoteScene, verb: number): boolean {
  const { tokens } = scene.doc;
  if (
    dependentsOf(scene.doc)
      .of(verb)
      .some((d) => tokens[d]!.deprel === 'aux:pass')
  )
    return true;
  return /^(?:was|were|been|is|are|being)$/.test(lower(scene, verb - 1)) && /(?:ed|id|ld|en)$/.test(lower(scene, verb));
}

function findAgent(scene: QuoteScene, verb: number): number | undefined {
  const { tokens } = scene.doc;
  const dependents = dependentsOf(scene.doc);
  const isBy = (d: number): boolean => dependents.of(d).some((c) => tokens[c]!.deprel === 'case' && lower(scene, c) === 'by');
  const agent = dependents.of(verb).find((d) => tokens[d]!.deprel === 'obl:agent' || (isRelation(tokens[d]!.deprel, 'obl') && isBy(d)));
  if (agent !== undefined) return agent;
  return lower(scene, verb + 1) === 'by' ? nounAfter(scene, verb + 2, tokens.length) : undefined;
}

/** Adds carriers («according to AP», «told Reuters») and the hearer to a speaker. */
function withRest(
  scene: QuoteScene,
  verb: number,
  lemma: string,
  speaker: Source,
  speakerToken: number,
  isQuoted: IsQuoted,
  rule: Rule,
): Attribution {
  const { tokens } = scene.doc;
  const dependents = dependentsOf(scene.doc);
  const via: Source[] = [];
  let addressee: Source | undefined;
  for (const d of dependents.of(verb)) {
    const { deprel } = tokens[d]!;
    if (d === speakerToken || isQuoted(d)) continue;
    const marker = dependents.of(d).find((c) => tokens[c]!.deprel === 'case');
    const word = marker === undefined ? '' : lower(scene, marker);
    const isHearer = (TELLING_VERBS.has(lemma) && /^(?:obj|iobj)$/.test(deprel)) || (isRelation(deprel, 'obl') && word === 'to');
    const isCarried = isRelation(deprel, 'obl') && /^(?:according|by|on|in|with)$/.test(word);
    if (!isHearer && !isCarried) continue;
    const source = scene.sourceAt(d);
    if (!source || source.name === speaker.name) continue;
    if (scene.isOutlet(d)) via.push(source);
    else if (isHearer) addressee ??= source;
  }
  const carrier = via.length === 0 ? carrierInSentence(scene, verb, isQuoted, speaker) : undefined;
  if (carrier) via.push(carrier);
  const detail = `«${tokens[verb]!.form}» with «${tokens[speakerToken]!.form}» as the one who says it`;
  return { speaker, via, ...(addressee ? { addressee } : {}), confidence: CONFIDENCE[rule], why: why(rule, verb, scene, detail) };
}

/** «…, Xi said, according to Xinhua»: an outlet behind «according to» in the rest of the sentence. */
function carrierInSentence(scene: QuoteScene, verb: number, isQuoted: IsQuoted, speaker: Source): Source | undefined {
  const { sentences } = scene.doc;
  const sentence = sentences[sentenceOf(scene.doc, verb)];
  if (!sentence) return undefined;
  for (let t = sentence.from as number; t < sentence.to - 2; t++) {
    if (isQuoted(t) || lower(scene, t) !== 'according' || lower(scene, t + 1) !== 'to') continue;
    const near = outletAfter(scene, t + 2, sentence.to);
    const source = near === undefined ? undefined : scene.sourceAt(near);
    if (source && source.name !== speaker.name) return source;
  }
  return undefined;
}

/** The outlet named in the few words from a place on («the AP agency»). */
function outletAfter(scene: QuoteScene, from: number, to: number): number | undefined {
  for (let t = from; t < Math.min(to, from + OUTLET_TOKENS); t++) if (scene.isOutlet(t)) return scene.mentionAt(t)!.head;
  return undefined;
}

/** How many words may stand before the name of an agency: «according to state-run Russian news agency Tass». */
const OUTLET_TOKENS = 8;

/** One step of a decision about a speaker. */
export const why = (rule: string, token: number, scene: QuoteScene, detail: string): Why => {
  const { start, end } = scene.doc.tokens[token]!;
  return { rule: `speaker:${rule}`, detail, evidence: [{ start, end }] };
};

/** Speaker, carrier and hearer of a verb of saying whose words are known. Words before `first` are not looked at. */
export function attributeVerb(
  scene: QuoteScene,
  verb: number,
  isQuoted: (token: number) => boolean,
  first: number,
): Attribution | undefined {
  if (isParticiple(scene, verb)) return fromParticiple(scene, verb, isQuoted, { from: first, to: verb });
  return fromVerb(scene, verb, isQuoted, 'governed', findClauseSubject(scene, verb, first, isQuoted));
}

/** «…, saying that "…"»: the speaker of the verb of saying before it in the sentence, else the subject in the tree, else the first of the sentence. */
export function fromParticiple(scene: QuoteScene, verb: number, isQuoted: IsQuoted, limit: Limit): Attribution | undefined {
  for (let t = verb - 1; t >= limit.from && scene.doc.tokens[t]!.form !== ';'; t--) {
    if (isQuoted(t) || isParticiple(scene, t) || speechAt(scene, t, SPEECH_VERBS) === undefined) continue;
    const found = fromVerb(scene, t, isQuoted, 'governed', findClauseSubject(scene, t, limit.from, isQuoted));
    if (found) return found;
  }
  return (
    fromVerb(scene, verb, isQuoted, 'governed') ??
    fromVerb(scene, verb, isQuoted, 'governed', findFirstSubject(scene, verb, limit.from, isQuoted))
  );
}
