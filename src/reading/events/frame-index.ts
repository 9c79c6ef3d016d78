import type { Frame, Lexicon } from '../../model/lexicon.ts';
import type { ClauseTree } from './clause-tree.ts';

/** Frames of one word in the order in which they are tried. */
export interface Candidates {
  readonly frames: readonly Frame[];
  /** The sets of words that the patterns ask for, by number, all frames' one after the other. */
  readonly sets: Int32Array;
  /** Where those of each frame begin; one more at the end. */
  readonly starts: Int32Array;
}

/** Parts of speech of words that have frames. */
type FramedUpos = 'VERB' | 'NOUN' | 'ADJ';

/** A lexicon made ready for matching: frames by word, and the sets of words that their patterns ask for by number, so that whoever lacks a word is left out without a look at the tree. */
export class FrameIndex {
  /** Number of sets. */
  get setCount(): number {
    return this.numbers.size;
  }
  private readonly numbers = new Map<string, number>();
  private readonly known = new WeakMap<ReadonlySet<string>, number>();
  private readonly setsOf = new Map<string, number[]>();
  private readonly byWord: Readonly<Record<FramedUpos, Map<string, Candidates>>> = { VERB: new Map(), NOUN: new Map(), ADJ: new Map() };
  private readonly words = new Set<string>();
  private readonly joined = new Map<Candidates, Map<Candidates, Candidates>>();
  private readonly mixed = new Map<Candidates, Map<Candidates, Candidates>>();

  constructor(lexicon: Lexicon) {
    for (const [key, frames] of lexicon.frames) {
      const bar = key.lastIndexOf('/');
      const words = this.byWord[key.slice(bar + 1) as FramedUpos] as Map<string, Candidates> | undefined;
      words?.set(key.slice(0, bar), this.toCandidates(frames));
      this.words.add(key.slice(0, bar));
      for (const { also, conditions } of frames)
        for (const { lemmas } of [...also, ...conditions]) for (const lemma of lemmas) this.words.add(lemma);
    }
    for (const members of lexicon.classes.values()) for (const lemma of members) this.words.add(lemma);
  }

  /** Whether any frame or class of words has a word. */
  knows(word: string): boolean {
    return this.words.has(word);
  }

  find(lemma: string, upos: FramedUpos): Candidates | undefined {
    return this.byWord[upos].get(lemma);
  }

  /** Numbers of the sets that hold a word. */
  setsWith(word: string): readonly number[] | undefined {
    return this.setsOf.get(word);
  }

  /** One list after another. */
  join(first: Candidates | undefined, second: Candidates | undefined): Candidates | undefined {
    if (!first || !second) return first ?? second;
    return this.remember(this.joined, first, second, () => [...first.frames, ...second.frames]);
  }

  /** Two lists, most specific frame first. */
  mix(first: Candidates, second: Candidates): Candidates {
    return this.remember(this.mixed, first, second, () =>
      [...first.frames, ...second.frames].sort((a, b) => b.specificity - a.specificity),
    );
  }

  private remember(
    memory: Map<Candidates, Map<Candidates, Candidates>>,
    first: Candidates,
    second: Candidates,
    make: () => readonly Frame[],
  ): Candidates {
    let ofFirst = memory.get(first);
    if (!ofFirst) memory.set(first, (ofFirst = new Map<Candidates, Candidates>()));
    let made = ofFirst.get(second);
    if (!made) ofFirst.set(second, (made = this.toCandidates(make())));
    return made;
  }

  private toCandidates(frames: readonly Frame[]): Candidates {
    const sets: number[] = [];
    const starts = new Int32Array(frames.length + 1);
    frames.forEach(({ also }, k) => {
      for (const { lemmas } of also) sets.push(this.numberOf(lemmas));
      starts[k + 1] = sets.length;
    });
    return { frames, sets: Int32Array.from(sets), starts };
  }

  private numberOf(lemmas: ReadonlySet<string>): number {
    let number = this.known.get(lemmas);
    if (number !== undefined) return number;
    const key = [...lemmas].sort().join('|');
    number = this.numbers.get(key);
    if (number === undefined) {
      this.numbers.set(key, (number = this.numbers.size));
      for (const lemma of lemmas) {
        const own = this.setsOf.get(lemma);
        if (own) own.push(number);
        else this.setsOf.set(lemma, [number]);
      }
    }
    this.known.set(lemmas, number);
    return number;
  }
}

const INDEXES = new WeakMap<Lexicon, FrameIndex>();

/** The index of a lexicon, made when it is first asked for. */
export function frameIndexOf(lexicon: Lexicon): FrameIndex {
  let index = INDEXES.get(lexicon);
  if (!index) INDEXES.set(lexicon, (index = new FrameIndex(lexicon)));
  return index;
}

/** Which sets of words of patterns have a word in the sentence that is looked at. */
export class SentenceWords {
  /** For each set, the last sentence that has a word of it, counted from 1. */
  private readonly seen: Int32Array;
  private stamp = 0;

  constructor(
    private readonly index: FrameIndex,
    private readonly tree: ClauseTree,
  ) {
    this.seen = new Int32Array(index.setCount);
  }

  /** Looks at a sentence from now on. */
  turnTo(sentence: number): void {
    if (this.stamp === sentence + 1) return;
    this.stamp = sentence + 1;
    const { seen, index, tree } = this;
    for (const word of tree.wordsOfSentence(sentence)) {
      const sets = index.setsWith(word);
      if (sets) for (const set of sets) seen[set] = this.stamp;
    }
  }

  /** Whether the sentence has a word of each set that a frame asks for. */
  hasAll({ sets, starts }: Candidates, frame: number): boolean {
    const { seen, stamp } = this;
    const end = starts[frame + 1]!;
    for (let k = starts[frame]!; k < end; k++) if (seen[sets[k]!] !== stamp) return false;
    return true;
  }
}
