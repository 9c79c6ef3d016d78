import { placeMatrix } from '../../base/matrix-kernel.ts';
import type { MatrixKernel, QuantisedMatrix } from '../../base/matrix-kernel.ts';
import type { TaggedToken, Token } from '../../model/doc.ts';
import type { Upos } from '../../ontology/upos.ts';

/** The trained tagger: one layer over the encoder's states, and tables of features. */
export interface TagWeights {
  readonly matrix: QuantisedMatrix;
  /** `VERB|Tense=Past|VerbForm=Part`: universal tag and the features that context decides. */
  readonly classes: readonly string[];
  /** All features of each class. */
  readonly defaults: readonly string[];
  /** `class number|form in lower case` → all features, where they are not the default ones. */
  readonly feats: ReadonlyMap<string, string>;
}

export interface Tagger {
  /** @param states place of the encoder's 16-bit states, a row for each token */
  tag(tokens: readonly Token[], states: number): TaggedToken[];
}

/** Classes so far below the best have no weight (e⁻⁸). */
const NO_WEIGHT = -8;

/** @param stateScale steps of the states to one */
export function createTagger(kernel: MatrixKernel, weights: TagWeights, stateScale: number): Tagger {
  const matrix = placeMatrix(kernel, weights.matrix, stateScale);
  const { classes, defaults, feats } = weights;
  const upos = classes.map((c) => (c.includes('|') ? c.slice(0, c.indexOf('|')) : c) as Upos);
  const tags = [...new Set(upos)];
  const tagOf = Int32Array.from(upos, (u) => tags.indexOf(u));
  const sums = new Float64Array(tags.length);
  /** Features of forms in lower case, by class: most classes have none of their own. */
  const featsOf: (Map<string, string> | undefined)[] = classes.map(() => undefined);
  for (const [key, value] of feats)
    (featsOf[Number.parseInt(key, 10)] ??= new Map<string, string>()).set(key.slice(key.indexOf('|') + 1), value);
  const { f32 } = kernel;

  /** The best class of the tag that has most weight in all its classes together. */
  const choose = (row: number): number => {
    let best = 0;
    for (let c = 1; c < classes.length; c++) if (f32[row + c]! > f32[row + best]!) best = c;
    const top = f32[row + best]!;
    sums.fill(0);
    for (let c = 0; c < classes.length; c++) {
      const z = f32[row + c]! - top;
      if (z > NO_WEIGHT) sums[tagOf[c]!] = sums[tagOf[c]!]! + exponential(z);
    }
    let tag = tagOf[best]!;
    for (let t = 0; t < tags.length; t++) if (sums[t]! > sums[tag]!) tag = t;
    if (tag === tagOf[best]) return best;
    best = tagOf.indexOf(tag);
    for (let c = best + 1; c < classes.length; c++) if (tagOf[c] === tag && f32[row + c]! > f32[row + best]!) best = c;
    return best;
  };

  return {
    tag(tokens, states) {
      const scores = kernel.alloc(tokens.length * matrix.n * 4);
      kernel.multiply(states, matrix.at, scores, tokens.length, matrix.k, matrix.n, matrix.scales, matrix.biases);
      return tokens.map((t, i) => {
        const best = choose((scores >> 2) + i * matrix.n);
        return {
          start: t.start,
          end: t.end,
          index: t.index,
          form: t.form,
          upos: upos[best]!,
          feats: featsOf[best]?.get(t.form.toLowerCase()) ?? defaults[best]!,
        };
      });
    },
  };
}

/** eᶻ for z from −8 to 0, within 4 %: by multiplication alone, which all platforms round alike, unlike Math.exp. */
function exponential(z: number): number {
  let x = 1 + z / 1024;
  for (let i = 0; i < 10; i++) x *= x;
  return x;
}
