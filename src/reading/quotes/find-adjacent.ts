import type { Source } from '../../model/source.ts';
import {
  type Attribution,
  CONFIDENCE,
  fromVerb,
  type IsQuoted,
  isMark,
  isParticiple,
  type Limit,
  lower,
  speechAt,
  why,
} from './attribute-verb.ts';
import { findApposedPerson, nounAfter, nounBefore } from './find-subject.ts';
import type { QuoteScene } from './quote-scene.ts';
import { findSpeechLemma, SAYING_VERBS, SPEECH_VERBS, TELLING_VERBS } from './speech-words.ts';

/** Tokens after a closing mark within which the verb of saying must come. */
const AFTER_WINDOW = 16;

/** «…», said X · «…», X said · «…», according to X · «…», so X · «…», X was quoted by Y as saying · «…» — X · «…», as X put it. */
export function findAfter(scene: QuoteScene, from: number, to: number, isQuoted: IsQuoted, limit: Limit): Attribution | undefined {
  const { tokens } = scene.doc;
  const last = limit.to;
  let at = to;
  while (at < last && isMark(tokens[at]!)) at++;
  if (at >= last || isQuoted(at)) return undefined;
  if (lower(scene, at) === 'as') return findPut(scene, at, last);
  if (!endsUtterance(scene, to, at)) return undefined;
  if (lower(scene, at) === 'according' && lower(scene, at + 1) === 'to') return fromAccording(scene, at, isQuoted, last);
  if (lower(scene, at) === 'so' || lower(scene, at) === 'thus') {
    const source = nameAfter(scene, at + 1, last);
    if (source)
      return {
        speaker: source,
        via: [],
        confidence: CONFIDENCE.adjacent,
        why: why('adjacent', at, scene, `«${lower(scene, at)} ${source.name}»`),
      };
  }
  if (/^(?:which|who|whom)$/.test(lower(scene, at))) return undefined;
  if (tokens[at]!.upos === 'CCONJ' || (tokens[at]!.upos === 'SCONJ' && lower(scene, at) !== 'as')) return undefined;
  for (let t = at; t < Math.min(last, at + AFTER_WINDOW) && !isQuoted(t); t++) {
    if (/^[.:;!?]$/.test(tokens[t]!.form)) break;
    if (!isSayingAfter(scene, t, at, last) || isAuxiliaryOf(scene, t)) continue;
    // «…, saying …» goes on with the clause before the quotation.
    if (isParticiple(scene, t)) return undefined;
    // «While X spoke of "…", Y spoke of "…"»: the verb behind has words of its own.
    if (t > at && hasOwnVerb(scene, from, limit.from) && !endsClause(scene, t, last)) return undefined;
    // «…,» X said: the noun phrase between the mark and the verb, else the one behind the verb.
    const near = t > at ? nounBefore(scene, at, t) : findInverted(scene, t, last);
    const found = fromVerb(scene, t, isQuoted, 'adjacent', near);
    if (found) return found.speaker && near !== undefined ? throughOutlet(scene, found, t, near, last) : found;
    break;
  }
  return /^[—–-]+$/.test(tokens[at - 1]!.form) || tokens[at - 1]!.form === ':' ? findSigned(scene, at, last) : undefined;
}

/** «…», reports TASS *with reference to General Roe*: the outlet carries the words of the one named behind it, else of whoever spoke last. */
function throughOutlet(scene: QuoteScene, found: Attribution, verb: number, near: number, last: number): Attribution {
  const outlet = found.speaker!;
  if (!scene.isOutlet(near) || findSpeechLemma(lower(scene, verb), true) !== 'report') return found;
  for (let t = verb + 1; t < Math.min(last, verb + AFTER_WINDOW); t++) {
    if (!/^(?:citing|quoting)$/.test(lower(scene, t)) && !(lower(scene, t) === 'reference' && lower(scene, t + 1) === 'to')) continue;
    const cited = nounAfter(scene, lower(scene, t) === 'reference' ? t + 2 : t + 1, last);
    const speaker = cited === undefined ? undefined : scene.sourceAt(cited);
    if (speaker) return { ...found, speaker, via: [outlet, ...found.via] };
  }
  return found;
}

/** The noun phrase behind a verb of saying; for somebody only described the name that follows behind a comma. */
export function findInverted(scene: QuoteScene, verb: number, last: number): number | undefined {
  let at = verb + 1;
  // «noted in turn his colleague»
  while (at < last && /^(?:in|on|for|his|her|turn|part|also|then|later|again)$/.test(lower(scene, at)) && !scene.mentionAt(at)) at++;
  const near = nounAfter(
    scene,
    at > verb + 1 && /^(?:turn|part|also|then|later|again|his|her)$/.test(lower(scene, at - 1)) ? at : verb + 1,
    last,
  );
  if (near !== undefined && scene.isPersonAt(near)) return near;
  return (near === undefined ? findBeyond(scene, verb, last) : undefined) ?? findApposedPerson(scene, (near ?? verb) + 1, last) ?? near;
}

/** Words between a verb and the name of the one who speaks, of which the tagger made no noun phrase («sighs *retired ambassador* Roe», «said *on the radio* Roe»). */
const FARTHEST_NAME = 4;

function findBeyond(scene: QuoteScene, verb: number, last: number): number | undefined {
  for (let t = verb + 1; t < Math.min(last, verb + 1 + FARTHEST_NAME); t++) {
    const mention = scene.phraseAt(t);
    if (mention?.kind === 'person') return mention.head;
    if (
      !/^\p{L}/u.test(scene.doc.tokens[t]!.form) ||
      (/^(?:ADP|PRON|SCONJ|CCONJ|AUX)$/.test(scene.doc.tokens[t]!.upos) && !(t === verb + 1 && scene.doc.tokens[t]!.upos === 'ADP'))
    )
      return undefined;
  }
  return undefined;
}

/** Whether a token behind a quotation is its verb of saying: one by the table, whatever the tagger made of it where it touches the mark, or any other verb with a person beside it. */
function isSayingAfter(scene: QuoteScene, t: number, at: number, last: number): boolean {
  if (speechAt(scene, t, SAYING_VERBS) !== undefined) return true;
  const token = scene.doc.tokens[t]!;
  if (t === at) {
    const next = scene.phraseAt(t + 1);
    const isInverted =
      next !== undefined ||
      findBeyond(scene, t, last) !== undefined ||
      /^(?:he|she|they|the|a|an)$/.test(lower(scene, t + 1)) ||
      /^(?:NOUN|PROPN|ADJ|DET)$/.test(scene.doc.tokens[t + 1]?.upos ?? '');
    const lemma = findSpeechLemma(token.form.toLowerCase(), true);
    if (isInverted && lemma !== undefined && SAYING_VERBS.has(lemma)) return !/^\p{Lu}/u.test(token.form);
    return token.upos === 'VERB' && next?.kind === 'person' && next.from === t + 1 && /(?:ed|s)$/.test(token.form);
  }
  const before = scene.mentionAt(t - 1);
  return (
    token.upos === 'VERB' &&
    /(?:ed|s)$/.test(token.form) &&
    before?.to === t &&
    before.from === at &&
    (before.kind === 'person' || before.kind === 'pronoun') &&
    endsClause(scene, t, last)
  );
}

/** Whether a verb has no object or clause of its own behind it: a mark, the end, or words of place, time and manner follow. */
function endsClause(scene: QuoteScene, verb: number, last: number): boolean {
  const next = scene.doc.tokens[verb + 1];
  if (next === undefined || verb + 1 >= last || isMark(next)) return true;
  if (lower(scene, verb + 1) === 'to' && scene.doc.tokens[verb + 2]?.upos === 'VERB') return false;
  return (
    /^(?:in|on|at|after|before|during|from|as|when|while|through|via|by|later|again|afterwards?|today|yesterday|earlier|here|to)$/.test(
      lower(scene, verb + 1),
    ) ||
    next.upos === 'ADV' ||
    (scene.mentionAt(verb + 1) !== undefined && TELLING_VERBS.has(findSpeechLemma(lower(scene, verb), true) ?? ''))
  );
}

/** Whether a verb of saying or judging stands right before the quotation. */
function hasOwnVerb(scene: QuoteScene, from: number, first: number): boolean {
  const { tokens } = scene.doc;
  let before = from - 1;
  while (before >= first && (isMark(tokens[before]!) || SMALL_WORDS.test(tokens[before]!.form)) && tokens[before]!.form !== ',') before--;
  if (before < first) return false;
  return findSpeechLemma(lower(scene, before), true) !== undefined;
}

/** «…», as X put it. */
function findPut(scene: QuoteScene, at: number, last: number): Attribution | undefined {
  for (let t = at + 1; t < Math.min(last - 1, at + AFTER_WINDOW); t++) {
    if (lower(scene, t) !== 'put' || !/^(?:it|this|things)$/.test(lower(scene, t + 1))) continue;
    const near = nounBefore(scene, at + 1, t);
    return near === undefined ? undefined : named(scene, near, 'words-of', at);
  }
  return undefined;
}

/** «…» — X in Geneva · «…»: Prague halts deliveries: whom the words behind a dash or colon begin with. */
function findSigned(scene: QuoteScene, at: number, last: number): Attribution | undefined {
  const near = nounAfter(scene, at, last);
  if (near === undefined) return undefined;
  const mention = scene.mentionAt(near);
  return mention && mention.kind !== 'place' && mention.kind !== 'outlet' ? named(scene, near, 'colon', at - 1) : undefined;
}

function named(scene: QuoteScene, near: number, rule: 'words-of' | 'colon', at: number): Attribution | undefined {
  const speaker = scene.sourceAt(near);
  if (!speaker) return undefined;
  const confidence = rule === 'colon' ? CONFIDENCE.subject : CONFIDENCE.according;
  return { speaker, via: [], confidence, why: why(rule, at, scene, `«${speaker.name}» beside the words`) };
}

function nameAfter(scene: QuoteScene, at: number, last: number): Source | undefined {
  const near = nounAfter(scene, at, last);
  return near === undefined ? undefined : scene.sourceAt(near);
}

const isAuxiliaryOf = (scene: QuoteScene, t: number): boolean => scene.doc.tokens[t]!.deprel.startsWith('aux');

/** Whether the quotation ends like an utterance: with a mark inside or right behind it. */
function endsUtterance(scene: QuoteScene, to: number, at: number): boolean {
  const { tokens, text } = scene.doc;
  const start = tokens[to - 1]?.end ?? 0;
  const end = tokens[at]?.start ?? text.length;
  return /[,:?!.…—–-]/.test(text.slice(start, end)) || /^[,?!.…]$/.test(tokens[to - 1]?.form ?? '');
}

/** «The republic, it added, would "pay dearly"», «Wang said, and — in a dig — "…"»: a short clause of saying between commas, before the quotation. */
export function findInserted(scene: QuoteScene, from: number, isQuoted: IsQuoted, limit: Limit, isLast = false): Attribution | undefined {
  for (let t = from - 1; t > limit.from; t--) {
    if (isQuoted(t)) continue;
    // «came, an aide said, from Roe, who had warned of "…"»: the clause in between has a speaker of its own
    if (!isLast && /^(?:who|whose|which)$/.test(lower(scene, t)) && hasSpeech(scene, t + 1, from)) return undefined;
    const lemma = findSpeechLemma(lower(scene, t), true);
    if (lemma === undefined || !SAYING_VERBS.has(lemma)) continue;
    const near = insertedSpeaker(scene, t, { from: limit.from, to: from });
    // «In the call, the palace said, Roe told Marsh that "…"»: so does the clause behind
    if (!isLast && near !== undefined && tellsBehind(scene, t + 1, from)) return undefined;
    const found = near === undefined ? undefined : fromVerb(scene, t, isQuoted, 'adjacent', near);
    if (found) return { ...found, confidence: CONFIDENCE.inserted, why: { ...found.why, rule: 'speaker:inserted' } };
  }
  return undefined;
}

/** The noun phrase of «, X said,» or «, said X,». */
function insertedSpeaker(scene: QuoteScene, verb: number, limit: Limit): number | undefined {
  const { tokens } = scene.doc;
  const isComma = (t: number): boolean => /^[,—–-]$/.test(tokens[t]?.form ?? '');
  if (isComma(verb + 1)) {
    let open = verb - 1;
    while (open > limit.from && verb - open <= INSERTED_TOKENS && tokens[open]!.form !== ',') open--;
    return tokens[open]!.form !== ',' || open + 1 >= verb
      ? undefined
      : (nounBefore(scene, open + 1, verb) ?? scene.mentionAt(verb - 1)?.head);
  }
  if (!isComma(verb - 1)) return undefined;
  let close = verb + 1;
  while (close < limit.to && close - verb <= AFTER_WINDOW && !isComma(close)) {
    if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[close]!.upos) || /^(?:that|to)$/.test(lower(scene, close))) return undefined;
    close++;
  }
  return isComma(close) ? findInverted(scene, verb, close) : undefined;
}

function hasSpeech(scene: QuoteScene, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (speechAt(scene, t, SPEECH_VERBS) !== undefined) return true;
  return false;
}

/** Whether a clause with a verb of telling somebody begins in a stretch («Roe told Marsh that»). */
function tellsBehind(scene: QuoteScene, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const lemma = speechAt(scene, t, SAYING_VERBS);
    if (lemma !== undefined && TELLING_VERBS.has(lemma) && scene.isPersonAt(t - 1) && !isParticiple(scene, t)) return true;
  }
  return false;
}

/** Longest clause of saying that is put in between, in tokens. */
export const INSERTED_TOKENS = 8;

/** Small words between a verb of saying and a quotation. */
export const SMALL_WORDS = /^(?:that|it|him|her|them|as|for|a|an|the|of|his|their|its|about|to|is|was|be|with|what|"|“)$/i;

/** «according to X» at a token. */
export function fromAccording(scene: QuoteScene, at: number, isQuoted: IsQuoted, last: number): Attribution | undefined {
  const near = nounAfter(scene, at + 2, last);
  const source = near === undefined || isQuoted(near) ? undefined : scene.sourceAt(near);
  return source
    ? { speaker: source, via: [], confidence: CONFIDENCE.according, why: why('according', at, scene, `according to «${source.name}»`) }
    : undefined;
}
