import { dependentsOf, isRelation } from '../../model/dependents.ts';
import {
  type Attribution,
  CONFIDENCE,
  fromParticiple,
  fromVerb,
  type IsQuoted,
  isMark,
  isParticiple,
  type Limit,
  lower,
  speechAt,
  why,
} from './attribute-verb.ts';
import { findAfter, findInserted, findInverted, fromAccording, INSERTED_TOKENS, SMALL_WORDS } from './find-adjacent.ts';
import { findClauseSubject, findFirstSubject, findLeadingPerson, findSubject, nounAfter, nounBefore } from './find-subject.ts';
import type { QuoteScene } from './quote-scene.ts';
import { findSpeechLemma, SAYING_VERBS, SPEECH_VERBS, WEAK_VERBS } from './speech-words.ts';

/**
 * The speaker of the tokens `from`…`to` (a quotation, or a clause told indirectly) by what stands around them in their sentences:
 * a verb of saying right after («…», said X), one put in between («it, X added, would …»), one that governs them, «according to X», a colon,
 * else the subject of the clause. Words inside some quotation attribute nothing.
 */
export function findAttribution(scene: QuoteScene, from: number, to: number, isQuoted: IsQuoted, limit: Limit): Attribution | undefined {
  return (
    findAfter(scene, from, to, isQuoted, limit) ??
    findColon(scene, from, isQuoted, limit.from) ??
    findInserted(scene, from, isQuoted, limit) ??
    findWordsOf(scene, from, isQuoted, limit.from) ??
    findAccording(scene, from, isQuoted, { from: limit.from, to: from }) ??
    findNounSaid(scene, from, isQuoted, limit) ??
    findGoverning(scene, from, to, isQuoted, limit) ??
    findInserted(scene, from, isQuoted, limit, true) ??
    findAccording(scene, from, isQuoted, { from: to, to: limit.to }) ??
    findSubjectAround(scene, from, to, isQuoted, limit)
  );
}

/** «in the words of X», «as X put it», «for X, it is "…"». */
function findWordsOf(scene: QuoteScene, from: number, isQuoted: IsQuoted, first: number): Attribution | undefined {
  const { tokens } = scene.doc;
  for (let t = from - 1; t >= first && tokens[t]!.form !== ';'; t--) {
    if (isQuoted(t)) continue;
    const word = lower(scene, t);
    let near: number | undefined;
    if (word === 'words' && lower(scene, t + 1) === 'of') near = nounAfter(scene, t + 2, from);
    else if (word === 'put' && /^(?:it|this|things)$/.test(lower(scene, t + 1))) near = findClauseSubject(scene, t, first, isQuoted);
    else if (word === 'for' && (t === first || isMark(tokens[t - 1]!) || tokens[t - 1]!.form === ';')) {
      near = nounAfter(scene, t + 1, from);
      if (near !== undefined && !/^(?:person|party|seat|role)$/.test(scene.mentionAt(near)?.kind ?? '')) near = undefined;
      if (
        near !== undefined &&
        findSubject(scene, headOutside(scene, from, from + 1)) !== undefined &&
        !tokens.slice(t, from).some((k) => /^(?:it|this|that)$/i.test(k.form)) &&
        !isCopulaBefore(scene, from)
      )
        near = undefined;
    }
    const source = near === undefined ? undefined : scene.sourceAt(near);
    if (source)
      return {
        speaker: source,
        via: [],
        confidence: CONFIDENCE.according,
        why: why('words-of', t, scene, `in the words of «${source.name}»`),
      };
  }
  return undefined;
}

/** «For Roe the pipe *is* "…"». */
function isCopulaBefore(scene: QuoteScene, from: number): boolean {
  let at = from - 1;
  while (at > 0 && isMark(scene.doc.tokens[at]!)) at--;
  return /^(?:is|are|was|were|remains|remained)$/.test(lower(scene, at));
}

/** Nouns for what somebody says, with a clause behind them. */
const WORD_NOUNS =
  /^(?:message|remark|warning|complaint|claim|comment|assurance|argument|promise|pledge|threat|charge|accusation|allegation|answer|reply|assertion|admission|insistence|announcement|suggestion|declaration|statement|observation|verdict|view|opinion|belief|line|boast|quip|joke|vow|demand)s?$/;

/** «The minister's remark that the base was "…"», «sent a guest with the message that …»: whoever owns the words, else the subject of the clause. */
function findNounSaid(scene: QuoteScene, from: number, isQuoted: IsQuoted, limit: Limit): Attribution | undefined {
  const { tokens } = scene.doc;
  for (let t = from - 2; t >= limit.from && from - t <= NEAREST_TOKENS; t--) {
    if (isQuoted(t) || /^[;:]$/.test(tokens[t]!.form) || speechAt(scene, t + 2, SPEECH_VERBS) !== undefined) return undefined;
    if (lower(scene, t + 1) !== 'that' || tokens[t]!.upos !== 'NOUN' || !WORD_NOUNS.test(lower(scene, t))) continue;
    const owner = dependentsOf(scene.doc)
      .of(t)
      .find((d) => tokens[d]!.deprel === 'nmod:poss');
    const near = owner ?? findFirstSubject(scene, t, limit.from, isQuoted);
    const speaker = near === undefined ? undefined : scene.sourceAt(near);
    return (
      speaker && {
        speaker,
        via: [],
        confidence: CONFIDENCE.governed,
        why: why('governed', t, scene, `«${tokens[t]!.form}» of «${speaker.name}»`),
      }
    );
  }
  return undefined;
}

/** A verb of saying or judging that governs the quotation: «called it "…"», «said that … "…"». */
function findGoverning(scene: QuoteScene, from: number, to: number, isQuoted: IsQuoted, limit: Limit): Attribution | undefined {
  let weak: Attribution | undefined;
  let behind = to;
  while (behind < limit.to && isMark(scene.doc.tokens[behind]!)) behind++;
  const agent = lower(scene, behind) === 'by' && !isQuoted(behind) ? nounAfter(scene, behind + 1, limit.to) : undefined;
  for (const verb of governingVerbs(scene, from, to, isQuoted, limit)) {
    // «was called "…" by Roe»
    const speaker = agent === undefined || !/(?:ed|n)$/.test(lower(scene, verb)) ? undefined : scene.sourceAt(agent);
    if (speaker) return { speaker, via: [], confidence: CONFIDENCE.governed, why: why('governed', verb, scene, `by «${speaker.name}»`) };
    const found = isParticiple(scene, verb)
      ? fromParticiple(scene, verb, isQuoted, limit)
      : fromVerb(scene, verb, isQuoted, 'governed', findClauseSubject(scene, verb, limit.from, isQuoted));
    if (!found) continue;
    // «urged both sides to talk»: an infinitive is somebody's whom a finite verb may ask
    if (!WEAK_VERBS.has(speechAt(scene, verb, SPEECH_VERBS)!) && lower(scene, verb - 1) !== 'to') return found;
    weak ??= found;
  }
  return weak;
}

/** Verbs of saying that may govern the quotation: the one right before it, those above it in the tree, then those before it in its clause. */
function governingVerbs(scene: QuoteScene, from: number, to: number, isQuoted: IsQuoted, limit: Limit): number[] {
  const { tokens } = scene.doc;
  const found: number[] = [];
  let start = from - 1;
  while (start > limit.from && isMark(tokens[start]!) && tokens[start]!.form !== ',') start--;
  // «called a vote, which had asked for more, "…"»: what stands between commas right before the mark is passed over.
  let skipped = from;
  if (tokens[start]?.form === ',') {
    let open = start - 1;
    while (open > limit.from && start - open <= NEAREST_TOKENS && tokens[open]!.form !== ',') open--;
    if (tokens[open]!.form === ',' && /^(?:which|who|whose|whom|that|the|a|an|and|in|on|with)$/.test(lower(scene, open + 1)))
      [skipped, start] = [open, open];
  }
  const take = (t: number): void => {
    if (t > skipped && t < from) return;
    if (!isQuoted(t) && t >= limit.from && t < limit.to && speechAt(scene, t, SPEECH_VERBS) !== undefined && !found.includes(t))
      found.push(t);
  };
  let before = from - 1;
  while (before >= limit.from && (isMark(tokens[before]!) || SMALL_WORDS.test(tokens[before]!.form))) before--;
  if (before >= limit.from) take(before);
  // «Rwandan radio *speaks* of "…"», where the tagger saw a noun
  if (before > limit.from && !found.includes(before) && before < skipped && !isQuoted(before) && /[^s]s$/.test(lower(scene, before))) {
    const lemma = findSpeechLemma(lower(scene, before), true);
    if (lemma !== undefined && SPEECH_VERBS.has(lemma) && /^(?:NOUN|PROPN)$/.test(tokens[before - 1]!.upos)) found.push(before);
  }
  let at = headOutside(scene, from, to);
  for (let step = 0; step < MAX_CLIMB && at >= 0; step++) {
    take(at);
    at = tokens[at]!.head;
  }
  for (let t = start; t >= limit.from && from - t <= NEAREST_TOKENS * 2; t--) {
    if (/^[;:]$/.test(tokens[t]!.form)) break;
    take(t);
  }
  return found;
}

/** Whose words a whole sentence tells: the first verb of saying in it that has somebody to say it. */
export function findSpokenIn(scene: QuoteScene, sentence: Limit): Attribution | undefined {
  const isQuoted: IsQuoted = () => false;
  for (let t = sentence.from; t < sentence.to; t++) {
    const lemma = speechAt(scene, t, SAYING_VERBS);
    if (lemma === undefined || WEAK_VERBS.has(lemma) || lower(scene, t - 1) === 'to') continue;
    const found = isParticiple(scene, t)
      ? fromParticiple(scene, t, isQuoted, sentence)
      : isInvertedAt(scene, t, sentence.from)
        ? fromVerb(scene, t, isQuoted, 'adjacent', findInverted(scene, t, sentence.to))
        : fromVerb(scene, t, isQuoted, 'governed', findClauseSubject(scene, t, sentence.from, isQuoted));
    if (found?.speaker) return found;
  }
  return undefined;
}

/** «The trip stays firm, *assured* the chancellor»: a verb right behind a comma and a whole clause, with a noun phrase behind it. */
function isInvertedAt(scene: QuoteScene, t: number, first: number): boolean {
  const { tokens } = scene.doc;
  if (tokens[t - 1]?.form !== ',' || !/^(?:DET|NOUN|PROPN|ADJ)$/.test(tokens[t + 1]?.upos ?? '') || lower(scene, t + 1) === 'that')
    return false;
  // «Roe, an old soldier, said the war was lost»: what stands between the commas has no verb
  let open = t - 2;
  while (open >= first && tokens[open]!.form !== ',') open--;
  if (/^(?:who|which|whose|whom)$/.test(lower(scene, open + 1))) return false;
  return tokens.slice(open + 1, t - 1).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
}

const MAX_CLIMB = 10;
const NEAREST_TOKENS = 30;

/** The governor, outside the range, of the range's head. */
function headOutside(scene: QuoteScene, from: number, to: number): number {
  const { tokens } = scene.doc;
  for (let t = from; t < to; t++) {
    const { head, upos } = tokens[t]!;
    if ((head < from || head >= to) && upos !== 'PUNCT') return head;
  }
  return -1;
}

/** «according to X» in a stretch beside the quotation. */
function findAccording(scene: QuoteScene, from: number, isQuoted: IsQuoted, limit: Limit): Attribution | undefined {
  for (let t = limit.from; t < limit.to; t++) {
    if (isQuoted(t) || lower(scene, t) !== 'according' || lower(scene, t + 1) !== 'to') continue;
    // An outlet before the quotation carries somebody's words; the somebody is told elsewhere.
    const found = fromAccording(scene, t, isQuoted, limit.to);
    if (found && !(t < from && found.speaker && scene.isOutlet(scene.tokenAt(found.speaker.span.start)))) return found;
  }
  return undefined;
}

/** «X: "…"»: the subject of the clause before the colon, else the noun phrase that it follows. */
function findColon(scene: QuoteScene, from: number, isQuoted: IsQuoted, first: number): Attribution | undefined {
  const { tokens } = scene.doc;
  let at = from - 1;
  while (at >= first && /^["“„«»'‘]+$/.test(tokens[at]!.form)) at--;
  if (at < first || tokens[at]!.form !== ':') return undefined;
  for (let t = at - 1; t >= first && at - t <= INSERTED_TOKENS; t--) {
    if (isQuoted(t) || speechAt(scene, t, SPEECH_VERBS) === undefined || isParticiple(scene, t)) continue;
    const found = fromVerb(scene, t, isQuoted, 'colon', findClauseSubject(scene, t, first, isQuoted));
    if (found) return found;
  }
  for (let t = first; t < at; t++) {
    if (!isRelation(tokens[t]!.deprel, 'nsubj') || isQuoted(t)) continue;
    const source = scene.sourceAt(t);
    if (source)
      return {
        speaker: source,
        via: [],
        confidence: CONFIDENCE.colon,
        why: why('colon', at, scene, `a colon after what «${source.name}» does`),
      };
  }
  const near = nounBefore(scene, first, at);
  const source = near === undefined || isQuoted(near) ? undefined : scene.sourceAt(near);
  return source
    ? { speaker: source, via: [], confidence: CONFIDENCE.colon, why: why('colon', at, scene, `«${source.name}» before a colon`) }
    : undefined;
}

/** The subject of the nearest clause above or around the quotation that can speak. */
function findSubjectAround(scene: QuoteScene, from: number, to: number, isQuoted: IsQuoted, limit: Limit): Attribution | undefined {
  const { tokens } = scene.doc;
  let first = limit.from;
  while (first < from && isMark(tokens[first]!)) first++;
  if (from >= to || first >= from) return undefined;
  // «At the press meeting Roe had news: the army will stop its "…"»
  for (let t = from - 1; t > first; t--) {
    if (tokens[t]!.form !== ':' || isQuoted(t)) continue;
    const person = findLeadingPerson(scene, first, t, isQuoted);
    const speaker = person === undefined ? undefined : scene.sourceAt(person);
    if (speaker)
      return { speaker, via: [], confidence: CONFIDENCE.subject, why: why('colon', t, scene, `a colon after what «${speaker.name}» does`) };
  }
  let at = headOutside(scene, from, to);
  for (let step = 0; step < MAX_CLIMB && at >= 0; step++) {
    const subject = findSubject(scene, at);
    if (subject !== undefined && !isQuoted(subject) && scene.mentionAt(subject)) {
      const source = scene.sourceAt(subject);
      if (source)
        return {
          speaker: source,
          via: [],
          confidence: CONFIDENCE.subject,
          why: why('subject', subject, scene, `«${source.name}» is the subject of the clause`),
        };
    }
    at = tokens[at]!.head;
  }
  const near = findFirstSubject(scene, from, limit.from, isQuoted);
  const source = near === undefined ? undefined : scene.sourceAt(near);
  return source
    ? {
        speaker: source,
        via: [],
        confidence: CONFIDENCE.subject,
        why: why('subject', near!, scene, `«${source.name}» is the subject of the clause`),
      }
    : undefined;
}
