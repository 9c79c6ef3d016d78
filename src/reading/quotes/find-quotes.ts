import type { Span } from '../../base/offsets.ts';
import type { Referent } from '../../model/actor.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { Quote } from '../../model/quote.ts';
import type { Source } from '../../model/source.ts';
import type { World } from '../../model/world.ts';
import { findIndirect } from './find-indirect.ts';
import { findQuoted, type Quoted } from './find-quoted.ts';
import { type Attribution, attributeVerb } from './attribute-verb.ts';
import { findAttribution, findSpokenIn } from './find-speaker.ts';
import { type QuoteScene, toScene } from './quote-scene.ts';
import { findLabel } from './speaker-label.ts';
import { sentenceOf } from './sentence-of.ts';

/** A quotation with the tokens inside it and its speaker as far as known. */
interface Cited {
  readonly quoted: Quoted;
  readonly from: number;
  readonly to: number;
  attribution: Attribution | undefined;
}

/** How sure a speaker is that was carried over from a neighbouring quotation: 11 of 13 on the odd dev pages, the seeds and the samples, fewer on the even ones. */
const CARRIED_CONFIDENCE = 0.7;

/**
 * Words that the page gives as somebody's: all stretches in quotation marks of its story, and clauses told indirectly, in the order of the text.
 * Speakers are named by their referents; a speaker who is only described keeps the description. Without a speaker to be found the quote has none.
 */
export function findQuotes(
  page: Page,
  doc: ParsedDoc,
  mentions: readonly Mention[],
  referents: readonly Referent[],
  world: World,
): readonly Quote[] {
  if (doc.tokens.length === 0) return [];
  const scene = toScene(doc, mentions, referents, world);
  const paragraphs = page.blocks.filter((block) => block.kind === 'story').map((block) => block.span);
  const cited = findQuoted(page.text, paragraphs)
    .map(
      (quoted): Cited => ({ quoted, from: scene.tokenAt(quoted.span.start), to: scene.tokenAt(quoted.span.end), attribution: undefined }),
    )
    .filter((c) => c.to > c.from);
  const inside = new Uint8Array(doc.tokens.length);
  for (const c of cited) inside.fill(1, c.from, c.to);
  const isQuoted = (token: number): boolean => inside[token] === 1;
  for (const c of cited) c.attribution = findAttribution(scene, c.from, c.to, isQuoted, sentencesAround(doc, c, isQuoted));
  freeSpeech(scene, paragraphs, cited);
  repeatHeadlines(page, cited);
  carryOver(page, scene, paragraphs, cited);
  const direct = cited.map((c) => toQuote('direct', c.quoted.span, page.text, c.attribution));
  const indirect = findIndirect(scene)
    .filter((clause) => !isMostlyQuoted(clause.from, clause.to, isQuoted))
    .map((clause) =>
      toQuote(
        'indirect',
        clause.span,
        page.text,
        attributeVerb(
          scene,
          clause.verb,
          isQuoted,
          clause.verb >= clause.to ? clause.to : doc.sentences[sentenceOf(doc, clause.verb)]!.from,
        ),
      ),
    )
    .filter((quote) => quote.speaker !== undefined);
  return [...direct, ...indirect].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : 1));
}

/**
 * «The premier said that … If the talks failed, the country would enrich "without limits".»: where the clause around a quotation has only a party or thing as its
 * subject and no verb of saying, and the sentence before is told as somebody's words, they go on (free indirect speech).
 */
function freeSpeech(scene: QuoteScene, paragraphs: readonly Span[], cited: readonly Cited[]): void {
  for (const c of cited) {
    if (c.attribution?.why.rule !== 'speaker:subject' || !c.attribution.speaker) continue;
    if (scene.isPerson(c.attribution.speaker)) continue;
    const at = sentenceOf(scene.doc, c.from) - 1;
    const sentence = scene.doc.sentences[at];
    if (!sentence || sentence.start < paragraphs[c.quoted.paragraph]!.start) continue;
    const found = findSpokenIn(scene, sentence);
    if (found?.speaker && scene.isPerson(found.speaker))
      c.attribution = { ...found, confidence: CARRIED_CONFIDENCE, why: { ...found.why, rule: 'speaker:carried-over' } };
  }
}

/** Fewest words that a headline's quotation shares with one of the story, and the share of its words that the story's must hold. */
const FEWEST_WORDS = 2;
const SHARE_OF_WORDS = 0.75;

/** A headline's quotation without a speaker, or with one that only the rest of the headline suggests, is the story's where that has the same words. */
function repeatHeadlines(page: Page, cited: readonly Cited[]): void {
  const headlines = page.blocks.filter(({ role }) => role === 'title' || role === 'heading');
  const wordsOf = (c: Cited): string[] =>
    page.text
      .slice(c.quoted.span.start, c.quoted.span.end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  for (const c of cited) {
    const isSure = c.attribution?.speaker && !/^speaker:(?:colon|subject)$/.test(c.attribution.why.rule);
    if (isSure || !headlines.some(({ span }) => span.start <= c.quoted.span.start && c.quoted.span.end <= span.end)) continue;
    const words = wordsOf(c);
    if (words.length < FEWEST_WORDS) continue;
    const told = cited.find((other) => {
      if (other === c || !other.attribution?.speaker) return false;
      const others = new Set(wordsOf(other));
      return words.filter((word) => others.has(word)).length >= words.length * SHARE_OF_WORDS;
    });
    if (told) c.attribution = told.attribution;
  }
}

function toQuote(kind: Quote['kind'], span: Span, text: string, attribution: Attribution | undefined): Quote {
  const base = {
    kind,
    span,
    text: text.slice(span.start, span.end),
    via: attribution?.via ?? [],
    confidence: attribution?.confidence ?? 0.3,
    why: attribution ? [attribution.why] : [],
  };
  return {
    ...base,
    ...(attribution?.speaker ? { speaker: attribution.speaker } : {}),
    ...(attribution?.addressee ? { addressee: attribution.addressee } : {}),
  };
}

const isMostlyQuoted = (from: number, to: number, isQuoted: (t: number) => boolean): boolean => {
  let count = 0;
  for (let t = from; t < to; t++) if (isQuoted(t)) count++;
  return count * 2 > to - from;
};

/** Tokens of the sentences that the quotation touches; cut where a full stop beside a mark was not taken for an end, joined where a mark was taken for one. */
function sentencesAround(doc: ParsedDoc, c: Cited, isQuoted: (t: number) => boolean): { from: number; to: number } {
  const { tokens } = doc;
  let from = doc.sentences[sentenceOf(doc, c.from)]!.from as number;
  const lastIndex = sentenceOf(doc, c.to - 1);
  let to = doc.sentences[lastIndex]!.to as number;
  // «"Is it true?" he asked.»: the splitter may have cut behind the mark.
  const next = doc.sentences[lastIndex + 1];
  if (next !== undefined && to - c.to <= 2 && /^[a-z]/.test(tokens[next.from]!.form) && !isQuoted(next.from)) to = next.to;
  // «"… India is back!" President Roe wrote.»: an exclamation ends a sentence for the splitter alone
  if (
    next !== undefined &&
    to - c.to <= 2 &&
    /[!?…]/.test(doc.text.slice(tokens[c.to - 1]!.start, tokens[c.to]?.end ?? tokens[c.to - 1]!.end)) &&
    !isQuoted(next.from) &&
    !doc.text.slice(c.quoted.span.end, next.start).includes('\n')
  )
    to = next.to;
  const isEnd = (t: number): boolean =>
    /^[.!?]$/.test(tokens[t]!.form) && !isQuoted(t) && /^["“„«‘']?\p{Lu}/u.test(doc.text.slice(tokens[t + 1]?.start ?? doc.text.length));
  for (let t = c.to; t < to - 1; t++) if (isEnd(t) && tokens[t + 1]!.start > tokens[t]!.end) to = t + 1;
  for (let t = c.from - 2; t > from; t--)
    if (isEnd(t) && tokens[t]!.form.length === 1 && tokens[t + 1]!.start > tokens[t]!.end && !isAbbreviated(doc, t)) {
      from = t + 1;
      break;
    }
  return { from, to };
}

/** Whether the full stop belongs to a short word before it («Gen.», «U.S.»). */
const isAbbreviated = (doc: ParsedDoc, t: number): boolean =>
  doc.tokens[t - 1] !== undefined && doc.tokens[t - 1]!.end === doc.tokens[t]!.start && doc.tokens[t - 1]!.form.length <= 3;

/** Gives quotations without a speaker the one of their neighbours: in the paragraph behind, then before, then of the paragraph before that ran on or ended in speech. */
function carryOver(page: Page, scene: QuoteScene, paragraphs: readonly Span[], cited: readonly Cited[]): void {
  for (let i = 0; i < cited.length; i++) {
    const c = cited[i]!;
    if (c.attribution?.speaker) continue;
    const paragraph = paragraphs[c.quoted.paragraph]!;
    const speaker =
      neighbourSpeaker(cited, i) ??
      findLabel(page.text, paragraph, scene) ??
      spokenAfter(scene, c, paragraph, cited[i + 1]) ??
      spokenBefore(scene, c, paragraph) ??
      paragraphBefore(cited, i, c, paragraph) ??
      lastSpeaker(scene, cited, i);
    if (!speaker) continue;
    c.attribution = {
      speaker,
      via: c.attribution?.via ?? [],
      confidence: CARRIED_CONFIDENCE,
      why: { rule: 'speaker:carried-over', detail: `the words beside it are those of «${speaker.name}»`, evidence: [speaker.span] },
    };
  }
}

function neighbourSpeaker(cited: readonly Cited[], i: number): Source | undefined {
  const { paragraph } = cited[i]!.quoted;
  const before = cited[i - 1];
  if (before?.quoted.paragraph === paragraph && before.attribution?.speaker) return before.attribution.speaker;
  const after = cited[i + 1];
  if (after?.quoted.paragraph === paragraph && after.attribution?.speaker && after.attribution.why.rule === 'speaker:adjacent')
    return after.attribution.speaker;
  return undefined;
}

/** «"…" That is how X put it.»: a sentence right behind that points back at the quotation. */
function spokenAfter(scene: QuoteScene, c: Cited, paragraph: Span, next: Cited | undefined): Source | undefined {
  const { doc } = scene;
  const sentence = doc.sentences[sentenceOf(doc, c.to - 1) + 1];
  if (!sentence || sentence.start >= paragraph.end || (next && next.from < sentence.to)) return undefined;
  const first = doc.tokens[sentence.from]!.form.toLowerCase();
  const isBack = /^(?:that|this|so|thus|these|those|with|such|the)$/.test(first);
  if (!isBack) return undefined;
  const found = findAttribution(scene, sentence.to, sentence.to, () => false, { from: sentence.from, to: sentence.to });
  return found?.speaker;
}

/** The one who says what the sentence before tells. */
function spokenBefore(scene: QuoteScene, c: Cited, paragraph: Span): Source | undefined {
  const { doc } = scene;
  const at = sentenceOf(doc, c.from) - 1;
  const sentence = doc.sentences[at];
  if (!sentence || sentence.start < paragraph.start) return undefined;
  const found = findSpokenIn(scene, sentence);
  if (found?.speaker) return found.speaker;
  for (let t = sentence.from as number; t < sentence.to; t++) {
    if (!doc.tokens[t]!.deprel.startsWith('nsubj')) continue;
    const mention = scene.mentionAt(t);
    const source = mention && (mention.head === t || mention.kind === 'person') ? scene.sourceAt(t) : undefined;
    if (source) return source;
  }
  return undefined;
}

/** How far back a speaker is looked for at last, in tokens. */
const LAST_RESORT_TOKENS = 120;

/** At last the nearest person named before as somebody who does something, else the speaker of the quotation before. */
function lastSpeaker(scene: QuoteScene, cited: readonly Cited[], i: number): Source | undefined {
  const { doc } = scene;
  const { from } = cited[i]!;
  for (let t = from - 1; t >= 0 && t >= from - LAST_RESORT_TOKENS; t--) {
    const mention = scene.mentionAt(t);
    if (mention?.kind === 'person' && mention.head === t && doc.tokens[t]!.deprel.startsWith('nsubj')) return scene.sourceAt(t);
  }
  return cited[i - 1]?.attribution?.speaker;
}

/** A paragraph that is a quotation alone goes on with the speaker of the last quotation before it. */
function paragraphBefore(cited: readonly Cited[], i: number, c: Cited, paragraph: Span): Source | undefined {
  const before = cited[i - 1];
  const isWhole = c.quoted.outer.start - paragraph.start <= 1;
  if (!before || !isWhole || c.quoted.paragraph - before.quoted.paragraph > 1) return undefined;
  return before.attribution?.speaker;
}
