import type { PageProfile, SentenceProfile } from '../model/link-profile.ts';
import { distinctWords } from './distinct-words.ts';
import { countShared, isSharing } from './likeness.ts';

/** How two pages hang together as texts. */
export interface CopyScore {
  /** Above 0: one is a copy of the other, or both of a third. Log-odds. */
  readonly score: number;
  /** Share of the shorter text's words that stand in sentences found in the other. */
  readonly share: number;
  /** Pairs of sentences that are the same one: numbers in a and b. */
  readonly aligned: readonly (readonly [number, number])[];
}

/** A sentence counts as found again where it has this share of its content words in common with the other one, of the shorter one's. */
const SAME_SENTENCE = 0.5;
/** And at least so many of them: short sentences coincide. */
const SAME_WORDS = 4;
/** A sentence with fewer content words is left out of the count. */
const MIN_WORDS = 3;
/**
 * Weights in log-odds, set by hand on the odd stories of evaluation/linked and the synthetic corpus: a third of the text found again is even;
 * the same quotations, rare figures and agency add to it, as reports of their own share some of them too.
 */
const WEIGHTS = { bias: -3.4, share: 10, quotes: 0.8, figures: 0.5, names: 0.6, agency: 0.8 } as const;

/**
 * Pages of which the shorter shares less than this of its distinct content words with the other are not compared sentence by sentence: a page that is a copy for a
 * third of its words, and of its own for the rest, shares about this many. Measured on the synthetic corpus, where strangers share 0.1 to 0.3 and copies 0.4 to 0.8.
 */
const MIN_SHARED = 0.28;

/**
 * Words that a page is thought to have besides, of which none is found again: two short reports on one happening share its names, and with them half of what they say. Set on
 * invented reports of two to four sentences; a story of usual length (150 content words) loses a tenth.
 */
const FEW_WORDS = 16;
const NOTHING = { aligned: [], shared: 0 };

/** Compares two pages as texts. Depends on the two alone; time is linear in their words for a rare word, at worst the product of their sentences. */
export function scoreCopies(a: PageProfile, b: PageProfile): CopyScore {
  const { aligned, shared } = mayBeCopies(wordsOfPage(a), wordsOfPage(b)) ? alignSentences(a.sentences, b.sentences) : NOTHING;
  const [wordsA, wordsB] = [countWords(a), countWords(b)];
  const least = Math.min(wordsA, wordsB);
  if (least === 0) return { score: WEIGHTS.bias, share: 0, aligned };
  const found = (side: 0 | 1, page: PageProfile): number =>
    aligned.reduce((sum, pair) => sum + page.sentences[pair[side]]!.words.length, 0);
  const share = Math.min(1, Math.min(found(0, a), found(1, b)) / least);
  const ratio = (x: readonly number[], y: readonly number[]): number => {
    const fewest = Math.min(x.length, y.length);
    return fewest === 0 ? 0 : countShared(x, y) / fewest;
  };
  const weight = least / (least + FEW_WORDS);
  const score =
    WEIGHTS.bias +
    weight *
      ((WEIGHTS.share * Math.min(shared, least)) / least +
        WEIGHTS.quotes * ratio(a.quotes, b.quotes) +
        WEIGHTS.figures * ratio(a.figures, b.figures) +
        WEIGHTS.names * ratio(a.names, b.names)) +
    (isSharing(carriersOf(a), carriersOf(b)) ? WEIGHTS.agency : 0);
  return { score, share, aligned };
}

const carriersOf = (page: PageProfile): string[] => (page.source === undefined ? [...page.agencies] : [...page.agencies, page.source]);

const countWords = (page: PageProfile): number =>
  page.sentences.reduce((sum, { words }) => sum + (words.length < MIN_WORDS ? 0 : words.length), 0);

/** The distinct content words of a page, ascending: enough to tell most strangers. */
export const wordsOfPage = ({ sentences }: Pick<PageProfile, 'sentences'>): Uint32Array => distinctWords(sentences, MIN_WORDS);

/** Words that two pages must share to be compared sentence by sentence. */
export const leastShared = (a: Uint32Array, b: Uint32Array): number => MIN_SHARED * Math.min(a.length, b.length);

/** Whether two pages share so many of their words that one may be a copy of the other. Where they do not, their score is below 0. */
export function mayBeCopies(a: Uint32Array, b: Uint32Array): boolean {
  const needed = leastShared(a, b);
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i]!;
    const other = b[j]!;
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return shared >= needed;
}

/** Each sentence with its best partner, best pairs first, each used once, and the words that they share. Candidates share a word, found by going through the sorted words of both once. */
function alignSentences(
  a: readonly SentenceProfile[],
  b: readonly SentenceProfile[],
): { readonly aligned: readonly (readonly [number, number])[]; readonly shared: number } {
  const options: { readonly i: number; readonly j: number; readonly likeness: number; readonly count: number }[] = [];
  visitShared(a, b, (i, j, count) => {
    const [words, other] = [a[i]!.words.length, b[j]!.words.length];
    const likeness = count / Math.min(words, other);
    const needed = Math.min(SAME_WORDS, Math.min(words, other));
    if (likeness >= SAME_SENTENCE && count >= needed) options.push({ i, j, count, likeness: likeness + count / (words + other) });
  });
  options.sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const aligned: (readonly [number, number])[] = [];
  let shared = 0;
  for (const { i, j, count } of options) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    aligned.push([i, j]);
    shared += count;
  }
  return { aligned: aligned.sort((x, y) => x[0] - y[0]), shared };
}

/** Tables of counts up to this size are laid out whole; those of very long pages, where few cells are touched, are not. */
const MAX_CELLS = 1 << 20;

/** Tells how many words each sentence of a page shares with each of the other, where there are any. */
function visitShared(
  a: readonly SentenceProfile[],
  b: readonly SentenceProfile[],
  visit: (i: number, j: number, count: number) => void,
): void {
  const [one, other] = [sortWords(a), sortWords(b)];
  const size = a.length * b.length;
  const counts = size <= MAX_CELLS ? new Uint16Array(size) : undefined;
  const sparse = new Map<number, number>();
  const touched: number[] = [];
  for (let x = 0, y = 0; x < one.words.length && y < other.words.length; ) {
    const word = one.words[x]!;
    if (word < other.words[y]!) x++;
    else if (word > other.words[y]!) y++;
    else {
      let end = y;
      while (end < other.words.length && other.words[end] === word) end++;
      for (; x < one.words.length && one.words[x] === word; x++)
        for (let at = y; at < end; at++) {
          const cell = one.sentences[x]! * b.length + other.sentences[at]!;
          if (!counts) sparse.set(cell, (sparse.get(cell) ?? 0) + 1);
          else if (counts[cell]!++ === 0) touched.push(cell);
        }
      y = end;
    }
  }
  const tell = (cell: number, count: number): void => visit(Math.floor(cell / b.length), cell % b.length, count);
  if (!counts) for (const [cell, count] of sparse) tell(cell, count);
  else for (const cell of touched) tell(cell, counts[cell]!);
}

/** The words of a page in order, each with its sentence. Small and flat: a page is compared with many. */
interface SortedWords {
  readonly words: Uint32Array;
  readonly sentences: Uint32Array;
}

const sorted = new WeakMap<readonly SentenceProfile[], SortedWords>();
/** A word and the number of its sentence as one number: sentences of a page are fewer than this. */
const PLACES = 1 << 20;

function sortWords(sentences: readonly SentenceProfile[]): SortedWords {
  const known = sorted.get(sentences);
  if (known) return known;
  const places = new Float64Array(sentences.reduce((sum, { words }) => sum + (words.length < MIN_WORDS ? 0 : words.length), 0));
  let end = 0;
  for (const [j, { words }] of sentences.entries())
    if (words.length >= MIN_WORDS) for (let i = 0; i < words.length; i++) places[end++] = (words[i]! >>> 0) * PLACES + j;
  places.sort();
  const made = { words: new Uint32Array(places.length), sentences: new Uint32Array(places.length) };
  for (let i = 0; i < places.length; i++) {
    made.words[i] = Math.floor(places[i]! / PLACES);
    made.sentences[i] = places[i]! % PLACES;
  }
  sorted.set(sentences, made);
  return made;
}
