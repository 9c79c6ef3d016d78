import { findDay, toDayNumber, toInterval, type DayInterval } from '../../base/days.ts';
import type { Span } from '../../base/offsets.ts';
import type { PageSection } from '../../model/page.ts';
import { SectionDays } from '../../model/section-days.ts';
import type { AnchoredTime } from '../../model/time-expression.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import type { ClauseTree } from './clause-tree.ts';

/** Steps up the tree from an event to the clause that may hold its time. */
const LONGEST_CLIMB = 6;

/** Which time of the page an event has: the one that depends on it or on a clause around it, the nearest first. */
export class WhenFinder {
  /** Anchored times of each sentence. */
  private readonly bySentence = new Map<number, AnchoredTime[]>();
  private readonly tree: ClauseTree;
  private readonly headlines: readonly Span[];
  private readonly days: SectionDays;

  /** What was found out about sentences and sections: each is asked for by many acts. */
  private readonly headings = new Map<number, boolean>();
  private readonly firsts = new Map<number, number>();

  /** `dateline`: where the page says where and when it was written; its day is that of no act. */
  constructor(
    tree: ClauseTree,
    times: readonly AnchoredTime[],
    written: WrittenDate,
    dateline?: Span,
    headlines: readonly Span[] = [],
    sections?: readonly PageSection[],
  ) {
    this.tree = tree;
    this.days = new SectionDays(sections, written);
    this.headlines = headlines;
    this.ofWriting = toWritten(written);
    for (const time of times) {
      if (time.timex === 'DURATION' || time.timex === 'SET' || !time.interval || time.to <= time.from) continue;
      if (dateline && time.start >= dateline.start && time.end <= dateline.end) continue;
      const sentence = tree.sentenceOf[time.from]!;
      const list = this.bySentence.get(sentence);
      if (list) list.push(time);
      else this.bySentence.set(sentence, [time]);
    }
    this.pageDay = this.findPageDay();
  }

  /**
   * The interval told for what stands at a token, with the time expression; undefined where the page does not tell.
   * `past`: times that reach beyond the day of writing are passed over.
   */
  findTold(token: number, tense: 'any' | 'past' = 'any'): { interval: DayInterval; time: AnchoredTime } | undefined {
    const ofWriting = this.writingAt(token);
    const times = this.timesAround(token).filter((time) => tense === 'any' || !ofWriting || time.interval!.lastDay <= ofWriting.lastDay);
    let best: AnchoredTime | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const time of times) {
      const cost = this.cost(token, time);
      if (cost < bestCost) {
        best = time;
        bestCost = cost;
      }
    }
    if (best?.interval && bestCost < FARTHEST) return { interval: best.interval, time: best };
    const first = times.find((time) => this.isInitial(time, token));
    return first?.interval && { interval: first.interval, time: first };
  }

  /** Times of the sentence, and of a fragment right before it that holds a time alone («In 2021», cut off). */
  timesAround(token: number): readonly AnchoredTime[] {
    const sentence = this.tree.sentenceOf[token]!;
    const own = this.bySentence.get(sentence) ?? [];
    const before = sentence > 0 && this.isTimeAlone(sentence - 1) ? (this.bySentence.get(sentence - 1) ?? []) : [];
    if (before.length > 0) return [...before, ...own];
    if (own.length > 0) return own;
    const head = this.findLineHead(sentence);
    return head ? [head] : own;
  }

  /** The time at the head of the line that a sentence stands in, where one of its first sentences does. */
  private findLineHead(sentence: number): AnchoredTime | undefined {
    let at = sentence;
    while (at > 0 && sentence - at < LONGEST_ITEM && !this.isNewParagraph(at)) at--;
    const [time] = at < sentence ? (this.bySentence.get(at) ?? []) : [];
    return time && this.isLineHead(time) ? time : undefined;
  }

  private isTimeAlone(sentence: number): boolean {
    const { from, to } = this.tree.doc.sentences[sentence]!;
    if (to - from > LONGEST_FRAGMENT || to >= this.tree.tokens.length) return false;
    if (this.tree.tokens[from]!.upos !== 'ADP') return false;
    for (let t = from as number; t < to; t++) {
      const { upos, form } = this.tree.tokens[t]!;
      if (upos === 'VERB' || form === '.') return false;
    }
    // no line break between: the next sentence goes on in the same line
    return !this.tree.doc.text.slice(this.tree.tokens[to - 1]!.end, this.tree.tokens[to]!.start).includes('\n');
  }

  /** «On Friday, …» at the head of the sentence, where the tree has lost it. */
  isInitial(time: AnchoredTime, token: number): boolean {
    if (time.from > token) return false;
    const sentence = this.tree.sentenceOf[token]!;
    if (this.tree.sentenceOf[time.from] !== sentence) return true;
    return time.from - this.tree.doc.sentences[sentence]!.from <= INITIAL_TOKENS;
  }

  /** The day that the top of the page tells for what it reports, of the days before the day of writing; for the past tense, and for headlines, alone. */
  findLead(token: number, isHeadline = false): { interval: DayInterval; time: AnchoredTime } | undefined {
    const ofWriting = this.writingAt(token);
    if (!ofWriting || ofWriting.firstDay !== ofWriting.lastDay) return undefined;
    if (!isHeadline && !this.tree.tokens[token]!.feats.includes('Tense=Past')) return undefined;
    const last = isHeadline ? this.tree.doc.sentences.length : this.tree.sentenceOf[token]!;
    let leads = 0;
    for (let sentence = this.firstSentence(token); sentence < last && leads < LEAD_SENTENCES; sentence++) {
      if (!this.hasVerb(sentence) || this.isHeading(sentence)) continue;
      leads++;
      for (const time of this.bySentence.get(sentence) ?? []) {
        const { interval } = time;
        if (!interval || interval.firstDay !== interval.lastDay || this.isAside(time)) continue;
        const age = toDayNumber(ofWriting.lastDay) - toDayNumber(interval.lastDay);
        if (age > 0 && age <= LEAD_DAYS) return { interval, time };
      }
    }
    return undefined;
  }

  /** The first time that the top of the story of a token tells, headings left out. */
  findTopTime(token: number): AnchoredTime | undefined {
    const first = this.firstSentence(token);
    const last = Math.min(this.tree.doc.sentences.length, first + TOP_SENTENCES);
    for (let sentence = first; sentence < last; sentence++) {
      if (!this.hasVerb(sentence) || this.isHeading(sentence)) continue;
      const time = this.timesIn(sentence).find(({ shape }) => shape.form !== 'vague');
      if (time) return time;
    }
    return undefined;
  }

  private isHeading(sentence: number): boolean {
    const known = this.headings.get(sentence);
    if (known !== undefined) return known;
    const { start } = this.tree.doc.sentences[sentence]!;
    const isOne = this.headlines.some((span) => span.start <= start && start < span.end);
    this.headings.set(sentence, isOne);
    return isOne;
  }

  private hasVerb(sentence: number): boolean {
    const { from, to } = this.tree.doc.sentences[sentence]!;
    for (let t = from as number; t < to; t++) if (this.tree.tokens[t]!.upos === 'VERB') return true;
    return false;
  }

  /** Whether a time belongs to something told by the way: in a relative or adverbial clause. */
  isAside(time: AnchoredTime): boolean {
    let at = this.hangerOf(time);
    for (let step = 0; step < LONGEST_CLIMB && at >= 0; step++) {
      const { deprel, head } = this.tree.tokens[at]!;
      if (deprel === 'acl:relcl' || deprel === 'acl' || deprel === 'advcl') return true;
      if (this.tree.tokens[at]!.upos === 'VERB' && this.isPluperfect(at)) return true;
      at = head;
    }
    return false;
  }

  /** «had left on Tuesday»: before the time that the story stands at. */
  private isPluperfect(token: number): boolean {
    for (const child of this.tree.dependants(token))
      if (this.tree.tokens[child]!.deprel.startsWith('aux') && this.tree.tokens[child]!.form.toLowerCase() === 'had') return true;
    return false;
  }

  /** «7 April, Cairo Radio:», «Nov. 24, 2015»: a sentence without a verb that tells a time, as lists and chronicles head their items with. */
  isDatedHeading(sentence: number): boolean {
    return this.timesIn(sentence).length > 0 && !this.hasVerb(sentence) && !this.isHeading(sentence);
  }

  /** «Feb 14: A bomber struck. The ministry blamed the neighbours.»: a time that begins its line, with a colon or dash behind it, is that of the whole line. */
  private isLineHead({ from, to }: AnchoredTime): boolean {
    const { tokens, doc } = this.tree;
    if (!/^(?:[:–—]|-{1,2})$/.test(tokens[to]?.form ?? '')) return false;
    const { start } = tokens[from]!;
    const near = doc.text.slice(Math.max(0, start - ITEM_MARK), start);
    const line = near.slice(near.lastIndexOf('\n') + 1);
    return (near.includes('\n') || start < ITEM_MARK) && !/[\p{L}\p{N}]/u.test(line);
  }

  /** Whether the line of a token is an item of a list («• Oslo recalls envoy»). */
  isItem(token: number): boolean {
    const { text } = this.tree.doc;
    const { start } = this.tree.tokens[token]!;
    const near = Math.max(0, start - LONGEST_LINE - 1);
    const line = text.slice(near, start).lastIndexOf('\n') + 1 + near;
    return start - line <= LONGEST_LINE && /^\s*(?:[•▪▸►◆■*·–—-]|\d{1,2}[.)])\s/.test(text.slice(line, line + ITEM_MARK));
  }

  isNewParagraph(sentence: number): boolean {
    const { from } = this.tree.doc.sentences[sentence]!;
    return from > 0 && this.tree.doc.text.slice(this.tree.tokens[from - 1]!.end, this.tree.tokens[from]!.start).includes('\n');
  }

  /** The day of writing, or the month or year that it lies in, as precisely as it is known. */
  readonly ofWriting: DayInterval | undefined;

  /** The same for what stands at a token: that of its section, on a page of several stories. */
  writingAt(token: number): DayInterval | undefined {
    return this.days.of(this.days.indexAt(this.tree.tokens[token]!.start), this.ofWriting);
  }

  /** The first sentence of the section that a token stands in; 0 on a page of one story. */
  firstSentence(token: number): number {
    const start = this.days.startOf(this.days.indexAt(this.tree.tokens[token]!.start));
    if (start === 0) return 0;
    let first = this.firsts.get(start);
    if (first === undefined) {
      first = Math.max(
        0,
        this.tree.doc.sentences.findIndex((sentence) => sentence.start >= start),
      );
      this.firsts.set(start, first);
    }
    return first;
  }

  /** How far a time stands from an event: steps up from the event to where the time hangs, clauses between them counted dear. */
  cost(token: number, time: AnchoredTime): number {
    const hanger = this.hangerOf(time);
    let at = token;
    // «the opponent in *April's* election», «his *June 12* meeting»: the time of that noun alone
    let cost = hanger !== token && this.isOwnedBy(time, hanger) ? OWNED_COST : 0;
    for (let step = 0; step < LONGEST_CLIMB && at >= 0; step++) {
      if (at === hanger) return cost;
      const below = this.stepsBelow(hanger, at);
      if (below >= 0) return cost + below * STEP_DOWN;
      const { deprel, head } = this.tree.tokens[at]!;
      cost +=
        deprel === 'acl:relcl' || deprel === 'advcl'
          ? CLAUSE_STEP * 2
          : deprel === 'ccomp' || deprel === 'parataxis'
            ? CLAUSE_STEP
            : deprel === 'conj'
              ? CONJUNCT_STEP
              : 1;
      at = head;
    }
    return FARTHEST;
  }

  /** Whether a time is that of a noun alone, and not of the act at a token. */
  isOwned(time: AnchoredTime, token: number): boolean {
    const hanger = this.hangerOf(time);
    return hanger !== token && this.isOwnedBy(time, hanger);
  }

  /** The anchored times of a sentence. */
  timesIn(sentence: number): readonly AnchoredTime[] {
    return this.bySentence.get(sentence) ?? [];
  }

  /** Which day the page's news are of, as far as its times tell: `today` or `eve` of the day of writing, whichever it tells oftener; `none`, where it tells neither. */
  readonly pageDay: 'today' | 'eve' | 'none';

  private findPageDay(): 'today' | 'eve' | 'none' {
    const { ofWriting } = this;
    if (!ofWriting || ofWriting.firstDay !== ofWriting.lastDay) return 'none';
    const today = toDayNumber(ofWriting.firstDay);
    let balance = 0;
    let count = 0;
    for (const times of this.bySentence.values())
      for (const { interval, shape } of times) {
        if (!interval || interval.firstDay !== interval.lastDay || shape.form === 'vague') continue;
        const age = today - toDayNumber(interval.firstDay);
        if (age !== 0 && age !== 1) continue;
        count++;
        balance += age === 1 ? 1 : -1;
      }
    return count === 0 ? 'none' : balance > 0 ? 'eve' : 'today';
  }

  private isOwnedBy(time: AnchoredTime, hanger: number): boolean {
    if (this.tree.tokens[hanger]!.upos !== 'NOUN' && this.tree.tokens[hanger]!.upos !== 'PROPN') return false;
    for (let t = time.from as number; t < time.to; t++) {
      const { head, deprel } = this.tree.tokens[t]!;
      if (head === hanger) return deprel === 'nmod:poss' || deprel === 'compound' || deprel === 'amod' || deprel === 'nummod';
    }
    return false;
  }

  /** The token that a time expression hangs on. */
  private hangerOf(time: AnchoredTime): number {
    for (let t = time.from as number; t < time.to; t++) {
      const { head } = this.tree.tokens[t]!;
      if (head < time.from || head >= time.to) return head >= 0 ? head : t;
    }
    return time.from;
  }

  /** Steps from `low` up to `high` without passing through another clause; −1 where `high` is not above. */
  private stepsBelow(low: number, high: number): number {
    let at = low;
    for (let step = 0; step < LONGEST_CLIMB && at >= 0; step++) {
      if (at === high) return step;
      const { deprel, head } = this.tree.tokens[at]!;
      if (
        deprel === 'ccomp' ||
        deprel === 'acl:relcl' ||
        deprel === 'advcl' ||
        deprel === 'parataxis' ||
        (deprel === 'conj' && this.tree.isClause(at))
      )
        return -1;
      at = head;
    }
    return -1;
  }
}

function toWritten({ value }: WrittenDate): DayInterval | undefined {
  if (value === null) return undefined;
  const day = findDay(value);
  if (day) return { firstDay: day, lastDay: day };
  const [year, month] = value.split('-').map(Number);
  return year ? toInterval(year, month) : undefined;
}

/** Weights of the walk between an event and a time. Set by hand, see docs/events.md. */
const STEP_DOWN = 0.5;
const CLAUSE_STEP = 2;
const CONJUNCT_STEP = 1.5;
const FARTHEST = 9;
const OWNED_COST = 5;
/** Sentences of the story, headlines apart, that tell when the news was made (summary, lead), and the days before the day of writing that it may lie: over a weekend. Older days up there are background (odd linked pages: 0.768 → 0.787). */
const LEAD_SENTENCES = 1;
const LEAD_DAYS = 3;
/** Tokens before a time that begins a sentence, and the longest fragment of a time alone, in tokens. */
const INITIAL_TOKENS = 3;
const LONGEST_FRAGMENT = 5;
/** Sentences of the top of a story: title, summary, the first two or three of the body. */
const TOP_SENTENCES = 5;
/** Characters of a line of a list at most, and of its mark. */
const LONGEST_LINE = 300;
/** Sentences of an item of a chronicle at most. */
const LONGEST_ITEM = 6;
const ITEM_MARK = 8;
