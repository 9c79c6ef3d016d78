import type { ParsedDoc } from '../../model/doc.ts';
import { isRelation } from '../../model/dependents.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { ChainDraft } from './chain-draft.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * Salience after Lappin and Leass (1994, «An algorithm for pronominal anaphora resolution»): a weight for the place in the sentence,
 * halved with every sentence since. Their weights, scaled to a subject's 1.
 */
export const WEIGHT = { subject: 1, object: 0.6, oblique: 0.45, possessor: 0.4, other: 0.3 } as const;
const HALF_PER_SENTENCE = 0.5;
/** Sentences back that are looked through. */
const WINDOW = 5;
/** Sentences back in which the two of «the two countries» are sought, nearest first. */
const PAIR_WINDOWS = [1, 3, 8] as const;
/** Occurrences looked through at most: bounds the work on pages that are one long sentence. */
const LONGEST_LOOK = 80;
/** The same where the last of a kind is sought, however long ago: about as many as ten thousand words have. Bounds the work on books. */
const LONGEST_LOOK_BACK = 2000;

export function weightOf(doc: ParsedDoc, head: number): number {
  let at = head;
  for (let steps = 0; steps < 3 && doc.tokens[at]!.deprel === 'conj' && doc.tokens[at]!.head >= 0; steps++) at = doc.tokens[at]!.head;
  const { deprel } = doc.tokens[at]!;
  if (isRelation(deprel, 'nsubj')) return WEIGHT.subject;
  if (deprel === 'obj' || deprel === 'iobj') return WEIGHT.object;
  if (deprel === 'nmod:poss') return WEIGHT.possessor;
  if (isRelation(deprel, 'obl')) return WEIGHT.oblique;
  return WEIGHT.other;
}

/** The text read so far, as far as later words refer to it. */
export class History {
  private readonly list: Occurrence[] = [];

  add(occurrence: Occurrence): void {
    this.list.push(occurrence);
  }

  /** The chain with the highest salience before `token` among those that the test lets through; ties go to the later one. */
  findBest(sentence: number, token: number, isFitting: (occurrence: Occurrence) => boolean): ChainDraft | undefined {
    return this.rank(sentence, token, isFitting)[0];
  }

  /** Parties with their salience: all that stands for one counts for it. */
  weighParties(sentence: number, token: number, isFitting: (occurrence: Occurrence) => boolean): readonly (readonly [PartyId, number])[] {
    return this.scoreBy(sentence, token, isFitting, WINDOW, ({ draft }) => draft.parties[0]);
  }

  /** Chains in falling order of salience: the best place in each sentence, added up over sentences. */
  rank(sentence: number, token: number, isFitting: (occurrence: Occurrence) => boolean, window = WINDOW): ChainDraft[] {
    return this.rankBy(sentence, token, isFitting, window, (occurrence) => occurrence.draft);
  }

  private rankBy<K>(
    sentence: number,
    token: number,
    isFitting: (occurrence: Occurrence) => boolean,
    window: number,
    keyOf: (occurrence: Occurrence) => K | undefined,
  ): K[] {
    return this.scoreBy(sentence, token, isFitting, window, keyOf).map(([key]) => key);
  }

  private scoreBy<K>(
    sentence: number,
    token: number,
    isFitting: (occurrence: Occurrence) => boolean,
    window: number,
    keyOf: (occurrence: Occurrence) => K | undefined,
  ): (readonly [K, number])[] {
    const score = new Map<K, { total: number; sentence: number; best: number }>();
    for (let i = this.list.length - 1, looked = 0; i >= 0 && looked < LONGEST_LOOK; i--, looked++) {
      const occurrence = this.list[i]!;
      const distance = sentence - occurrence.sentence;
      if (distance > window) break;
      if (occurrence.token >= token || !isFitting(occurrence)) continue;
      const key = keyOf(occurrence);
      if (key === undefined) continue;
      const weight = occurrence.weight * HALF_PER_SENTENCE ** distance;
      const entry = score.get(key);
      if (!entry) score.set(key, { total: weight, sentence: occurrence.sentence, best: weight });
      else if (entry.sentence !== occurrence.sentence) {
        entry.total += weight;
        entry.sentence = occurrence.sentence;
        entry.best = weight;
      } else if (weight > entry.best) {
        entry.total += weight - entry.best;
        entry.best = weight;
      }
    }
    return [...score].map(([key, { total }]) => [key, total] as const).sort((a, b) => b[1] - a[1]);
  }

  /** The two parties most in question: their persons and bodies count for them. In the shortest window that has two. */
  lastTwoParties(sentence: number, token: number, isSide: (party: PartyId) => boolean): PartyId[] {
    for (const window of PAIR_WINDOWS) {
      const two = this.rankBy(
        sentence,
        token,
        (a) => !a.isPlace && a.isMediator !== true,
        window,
        ({ draft }) => (draft.parties.length === 1 && draft.kind !== 'outlet' && isSide(draft.parties[0]!) ? draft.parties[0] : undefined),
      ).slice(0, 2);
      if (two.length === 2) return two;
    }
    return [];
  }

  /** The last two different ones, as «the two …» takes them: ranked by salience in a short window, in the order of the text. */
  lastTwo(sentence: number, token: number, isFitting: (occurrence: Occurrence) => boolean): ChainDraft[] {
    for (const window of PAIR_WINDOWS) {
      const two = this.rank(sentence, token, isFitting, window).slice(0, 2);
      if (two.length === 2) return two;
    }
    return [];
  }

  /** The last chain that fits among those of one sentence: nothing before it is looked at. */
  findLastIn(sentence: number, isFitting: (occurrence: Occurrence) => boolean): ChainDraft | undefined {
    for (let i = this.list.length - 1; i >= 0 && this.list[i]!.sentence >= sentence; i--) {
      const occurrence = this.list[i]!;
      if (occurrence.sentence === sentence && isFitting(occurrence)) return occurrence.draft;
    }
    return undefined;
  }

  /** The last chain that fits, as far back as any page of news goes. */
  findLast(isFitting: (occurrence: Occurrence) => boolean): ChainDraft | undefined {
    const end = Math.max(0, this.list.length - LONGEST_LOOK_BACK);
    for (let i = this.list.length - 1; i >= end; i--) if (isFitting(this.list[i]!)) return this.list[i]!.draft;
    return undefined;
  }
}
