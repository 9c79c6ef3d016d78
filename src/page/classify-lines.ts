import { CHANGE_COST, CHANGE_COST_AT_GAP, CHROME_WEIGHTS } from './chrome-weights.ts';
import { findShape, type KnownStory, type PageShape } from './find-shape.ts';
import { FEATURE_NAMES, toFeatures } from './line-features.ts';
import { findLineFacts, type LineFacts } from './line-facts.ts';
import type { Line } from './line.ts';

export interface ClassifiedLine {
  readonly facts: LineFacts;
  readonly isChrome: boolean;
  /** Log-odds that the line is chrome, before its neighbours are looked at. */
  readonly logit: number;
  /** The feature that counted most for the decision, and how much. */
  readonly reason: { readonly feature: string; readonly weight: number };
}

export interface ClassifiedPage {
  readonly lines: readonly ClassifiedLine[];
  readonly shape: PageShape;
}

/**
 * Tells story from chrome, line by line: logistic regression over named features, then the likeliest sequence, where each change between story and chrome costs something.
 * `known`: what metadata tells of the story.
 */
export function classifyLines(lines: readonly Line[], known: KnownStory): ClassifiedPage {
  const facts = findLineFacts(lines);
  const shape = findShape(facts, known);
  const vectors = toFeatures(facts, shape);
  const logits = vectors.map((v) => dot(v));
  const likely = likeliest(logits, facts);
  // a page of one short sentence has nothing around it that could speak for it
  const labels = likely.every(Boolean) ? facts.map((f) => !isPlainSentence(f)) : likely;
  return {
    shape,
    lines: facts.map((f, i) => ({
      facts: f,
      isChrome: labels[i]!,
      logit: logits[i]!,
      reason: reasonOf(vectors[i]!, labels[i]!, logits[i]!),
    })),
  };
}

const WEIGHTS = Float64Array.from(FEATURE_NAMES, (name) => CHROME_WEIGHTS[name]);

function dot(v: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < v.length; k++) if (v[k] !== 0) sum += v[k]! * WEIGHTS[k]!;
  return sum;
}

const isPlainSentence = (f: LineFacts): boolean =>
  f.endsSentence &&
  f.words >= 3 &&
  !f.isWholePhrase &&
  !f.startPhrase &&
  !f.insidePhrase &&
  !f.isAppeal &&
  !f.isCopyright &&
  !f.isReaderAddressed;

/** Viterbi over two labels: the sequence with the highest sum of log-odds less the cost of its changes. */
export function likeliest(
  logits: readonly number[],
  facts: readonly LineFacts[],
  [costInside, costAtGap]: readonly [number, number] = [CHANGE_COST, CHANGE_COST_AT_GAP],
): boolean[] {
  const n = logits.length;
  const cameFromOther = [new Array<boolean>(n).fill(false), new Array<boolean>(n).fill(false)] as const;
  let story = 0;
  let chrome = 0;
  for (let i = 0; i < n; i++) {
    const cost = i === 0 ? 0 : facts[i]!.line.isAfterGap ? costAtGap : costInside;
    const toStory = chrome - cost > story;
    const toChrome = story - cost > chrome;
    cameFromOther[0][i] = toStory;
    cameFromOther[1][i] = toChrome;
    [story, chrome] = [Math.max(story, chrome - cost), Math.max(chrome, story - cost) + logits[i]!];
  }
  const labels = new Array<boolean>(n).fill(false);
  let isChrome = chrome > story;
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = isChrome;
    if (cameFromOther[isChrome ? 1 : 0][i]) isChrome = !isChrome;
  }
  return labels;
}

function reasonOf(v: Float64Array, isChrome: boolean, logit: number): { feature: string; weight: number } {
  if (logit > 0 !== isChrome) return { feature: 'neighbours', weight: Math.abs(logit) };
  let best = 0;
  let bestWeight = 0;
  for (let k = 1; k < v.length; k++) {
    const weight = v[k]! * WEIGHTS[k]! * (isChrome ? 1 : -1);
    if (weight > bestWeight) {
      best = k;
      bestWeight = weight;
    }
  }
  return { feature: FEATURE_NAMES[best]!, weight: bestWeight };
}
