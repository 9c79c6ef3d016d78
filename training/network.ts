import { DISTANCE_BUCKETS, bucketOf } from '../src/reading/parse/create-parser.ts';
import type { FloatKernel } from './float-kernel.ts';

/**
 * The network that reads a sentence: sums of embeddings, a stack of simple recurrent layers in both directions (SRU; Lei and others 2018), and heads for tags,
 * arcs (biaffine; Dozat and Manning 2017) and relations. All sizes are multiples of 8.
 */
export interface NetworkShape {
  /** Numbers for each token; each direction has half of them. */
  readonly width: number;
  readonly layers: number;
  /** Layer whose output the tags are read from, from 0. */
  readonly tagLayer: number;
  /** Numbers of an arc's end; 0: a network for tags alone. */
  readonly arc: number;
  readonly label: number;
  readonly classes: number;
  readonly deprels: number;
  /** Rows of the table of embeddings. */
  readonly rows: number;
  /** Numbers of a given word vector (`word-vectors.ts`), which a learnt matrix turns into a further embedding; 0: none are used. */
  readonly vector: number;
}

const pad8 = (n: number): number => (n + 7) & ~7;

interface Parameter {
  readonly name: string;
  readonly at: number;
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sentence for training. Heads: 0 is the root, i + 1 token i. */
export interface Sample {
  readonly features: readonly Int32Array[];
  /** For each token the row of its given vector, −1 for none. */
  readonly vectors: Int32Array;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly weight: number;
}

interface Dropout {
  readonly input: number;
  readonly layer: number;
  readonly head: number;
}
export class Network {
  readonly parameters: Parameter[] = [];
  private readonly byName = new Map<string, Parameter>();
  readonly gradients: number;
  readonly first: number;
  readonly total: number;
  readonly embeddings: Float32Array;
  readonly headsWidth: number;

  constructor(
    readonly kernel: FloatKernel,
    readonly shape: NetworkShape,
    random: () => number,
    /** Given vectors, row after row of `shape.vector` numbers; they stay as they are. */
    private readonly given: Float32Array = new Float32Array(0),
  ) {
    const { width: d, layers, arc, label, classes, deprels, rows, vector } = shape;
    const h = d / 2;
    this.headsWidth = arc > 0 ? 2 * arc + DISTANCE_BUCKETS + 2 * label : 0;
    this.first = kernel.mark();
    const add = (name: string, r: number, c: number, range: number): void => {
      const p: Parameter = { name, at: kernel.alloc(r * c), size: r * c, rows: r, columns: c };
      for (let i = 0; i < p.size; i++) kernel.f32[p.at + i] = (random() * 2 - 1) * range;
      this.parameters.push(p);
      this.byName.set(name, p);
    };
    if (vector > 0) add('vectors', vector, d, 0.5 * Math.sqrt(3 / vector));
    for (let l = 0; l < layers; l++) {
      add(`layer${l}`, d, 6 * h, Math.sqrt(3 / d));
      // Forget bias, reset bias, forget by state, reset by state: forwards, then backwards.
      add(`gates${l}`, 1, 8 * h, 0);
    }
    add('tag', d, pad8(classes), Math.sqrt(3 / d));
    add('tagBias', 1, pad8(classes), 0);
    if (arc > 0) {
      add('heads', d, this.headsWidth, Math.sqrt(3 / d));
      add('headsBias', 1, this.headsWidth, 0);
      add('bilinear', arc, arc, Math.sqrt(1 / arc));
      add('bilinearBias', 1, arc, 0);
      // What stands for the root: as head of an arc, and of a relation.
      add('rootArc', 1, arc, 0.3);
      add('rootLabel', 1, label, 0.3);
      add('labels', label, pad8(deprels), Math.sqrt(3 / label));
      add('labelsBias', 1, pad8(deprels), 0);
    }
    this.total = kernel.mark() - this.first;
    this.gradients = kernel.alloc(this.total);
    this.embeddings = new Float32Array(rows * d);
    for (let i = 0; i < this.embeddings.length; i++) this.embeddings[i] = (random() * 2 - 1) * 0.5;
  }

  at(name: string): number {
    return this.byName.get(name)!.at;
  }
  gradientOf(name: string): number {
    return this.byName.get(name)!.at - this.first + this.gradients;
  }

  /**
   * Runs a batch forwards and backwards, with numbers left out at random, and adds up the gradients; those of embeddings go to `onEmbedding`, a call for each row of each token.
   * @returns mean losses, and how many answers were right
   */
  run(
    batch: readonly Sample[],
    random: () => number,
    dropout: Dropout,
    onEmbedding: (row: number, gradients: Float32Array, at: number) => void,
  ): { tagLoss: number; arcLoss: number; labelLoss: number; arcRight: number; labelRight: number; tagRight: number; words: number } {
    const { kernel, shape } = this;
    const { f32 } = kernel;
    const { width: d, layers, arc, classes, tagLayer } = shape;
    const h = d / 2;
    const mark = kernel.mark();
    let T = 0;
    const starts: number[] = [];
    for (const s of batch) {
      starts.push(T);
      T += s.features.length;
    }
    // Embeddings.
    const X: number[] = [kernel.alloc(T * d)];
    const { vector } = shape;
    const V = kernel.alloc(T * vector);
    if (vector > 0) {
      batch.forEach((s, b) =>
        s.vectors.forEach((row, i) => {
          if (row >= 0) f32.set(this.given.subarray(row * vector, (row + 1) * vector), V + (starts[b]! + i) * vector);
        }),
      );
      kernel.multiply(V, this.at('vectors'), X[0]!, T, vector, d, vector, d, d, false);
    }
    const inputMask = new Float32Array(d);
    const inputMasks: Float32Array[] = [];
    batch.forEach((s, b) => {
      if (dropout.input > 0) for (let j = 0; j < d; j++) inputMask[j] = random() < dropout.input ? 0 : 1 / (1 - dropout.input);
      else inputMask.fill(1);
      inputMasks.push(inputMask.slice());
      s.features.forEach((rows, i) => {
        const to = X[0]! + (starts[b]! + i) * d;
        for (let r = 0; r < rows.length; r++) {
          const from = rows[r]! * d;
          for (let j = 0; j < d; j++) f32[to + j] = f32[to + j]! + this.embeddings[from + j]!;
        }
        for (let j = 0; j < d; j++) f32[to + j] = f32[to + j]! * inputMask[j]!;
      });
    });
    // Recurrent layers.
    const D: number[] = [];
    const P: number[] = [];
    const F: number[] = [];
    const R: number[] = [];
    const Cc: number[] = [];
    const masks: Float32Array[][] = [];
    for (let l = 0; l < layers; l++) {
      const x = X[l]!;
      let xd = x;
      const own: Float32Array[] = [];
      if (dropout.layer > 0 && l > 0) {
        xd = kernel.alloc(T * d);
        batch.forEach((s, b) => {
          const mask = new Float32Array(d);
          for (let j = 0; j < d; j++) mask[j] = random() < dropout.layer ? 0 : 1 / (1 - dropout.layer);
          own.push(mask);
          for (let i = 0; i < s.features.length; i++) {
            const at = (starts[b]! + i) * d;
            for (let j = 0; j < d; j++) f32[xd + at + j] = f32[x + at + j]! * mask[j]!;
          }
        });
      }
      masks.push(own);
      D.push(xd);
      const p = kernel.alloc(T * 6 * h);
      kernel.multiply(xd, this.at(`layer${l}`), p, T, d, 6 * h, d, 6 * h, 6 * h, false);
      const y = kernel.alloc(T * d);
      const f = kernel.alloc(T * d);
      const r = kernel.alloc(T * d);
      const c = kernel.alloc(T * d);
      const g = this.at(`gates${l}`);
      for (let b = 0; b < batch.length; b++) {
        const n = batch[b]!.features.length;
        for (let dir = 0; dir < 2; dir++) {
          const gd = g + dir * 4 * h;
          for (let step = 0; step < n; step++) {
            const t = starts[b]! + (dir === 0 ? step : n - 1 - step);
            const before = dir === 0 ? t - 1 : t + 1;
            const pt = p + t * 6 * h + dir * 3 * h;
            const ut = t * d + dir * h;
            const ub = before * d + dir * h;
            for (let j = 0; j < h; j++) {
              const cb = step > 0 ? f32[c + ub + j]! : 0;
              const zf = f32[pt + h + j]! + f32[gd + j]! + f32[gd + 2 * h + j]! * cb;
              const zr = f32[pt + 2 * h + j]! + f32[gd + h + j]! + f32[gd + 3 * h + j]! * cb;
              const fj = 0.5 + (0.5 * zf) / Math.sqrt(1 + zf * zf);
              const rj = 0.5 + (0.5 * zr) / Math.sqrt(1 + zr * zr);
              const cj = fj * cb + (1 - fj) * f32[pt + j]!;
              f32[f + ut + j] = fj;
              f32[r + ut + j] = rj;
              f32[c + ut + j] = cj;
              f32[y + ut + j] = rj * cj + (1 - rj) * f32[x + ut + j]!;
            }
          }
        }
      }
      P.push(p);
      F.push(f);
      R.push(r);
      Cc.push(c);
      X.push(y);
    }
    // Dropped copies for the heads.
    const dropRows = (x: number, rate: number): { at: number; masks: Float32Array[] } => {
      if (rate === 0) return { at: x, masks: [] };
      const at = kernel.alloc(T * d);
      const list: Float32Array[] = [];
      batch.forEach((s, b) => {
        const mask = new Float32Array(d);
        for (let j = 0; j < d; j++) mask[j] = random() < rate ? 0 : 1 / (1 - rate);
        list.push(mask);
        for (let i = 0; i < s.features.length; i++) {
          const o = (starts[b]! + i) * d;
          for (let j = 0; j < d; j++) f32[at + o + j] = f32[x + o + j]! * mask[j]!;
        }
      });
      return { at, masks: list };
    };
    const top = dropRows(X[layers]!, dropout.layer);
    const tagIn = dropRows(X[tagLayer + 1]!, dropout.layer);
    // Tags.
    const cw = pad8(classes);
    const tagOut = kernel.alloc(T * cw);
    kernel.multiply(tagIn.at, this.at('tag'), tagOut, T, d, cw, d, cw, cw, false);
    let tagLoss = 0;
    let tagRight = 0;
    const tagBias = this.at('tagBias');
    const scale = (b: number): number => batch[b]!.weight / T;
    batch.forEach((s, b) => {
      for (let i = 0; i < s.features.length; i++) {
        const o = tagOut + (starts[b]! + i) * cw;
        for (let j = 0; j < classes; j++) f32[o + j] = f32[o + j]! + f32[tagBias + j]!;
        for (let j = classes; j < cw; j++) f32[o + j] = -1e9;
        const { loss, isRight } = softmaxLoss(f32, o, cw, s.tags[i]!, scale(b));
        tagLoss += loss;
        if (isRight) tagRight++;
      }
    });
    const trees = arc > 0 ? this.learnTrees(batch, starts, T, top.at, random, dropout.head) : undefined;
    const dTop = trees?.dTop ?? kernel.alloc(T * d);
    const applyMasks = (g: number, list: readonly Float32Array[]): void => {
      if (list.length === 0) return;
      batch.forEach((s, b) => {
        const mask = list[b]!;
        for (let i = 0; i < s.features.length; i++) {
          const o = g + (starts[b]! + i) * d;
          for (let j = 0; j < d; j++) f32[o + j] = f32[o + j]! * mask[j]!;
        }
      });
    };
    applyMasks(dTop, top.masks);
    this.addProduct(tagIn.at, d, tagOut, cw, 'tag', 'tagBias', T);
    const dTag = kernel.alloc(T * d);
    this.backProduct(tagOut, cw, 'tag', dTag, d, T, false);
    applyMasks(dTag, tagIn.masks);
    let dY = dTop;
    for (let l = layers - 1; l >= 0; l--) {
      if (l === tagLayer) for (let i = 0; i < T * d; i++) f32[dY + i] = f32[dY + i]! + f32[dTag + i]!;
      const x = X[l]!;
      const f = F[l]!;
      const r = R[l]!;
      const c = Cc[l]!;
      const p = P[l]!;
      const dX = kernel.alloc(T * d);
      const dP = kernel.alloc(T * 6 * h);
      const g = this.at(`gates${l}`);
      const gg = this.gradientOf(`gates${l}`);
      const dC = new Float32Array(h);
      for (let b = 0; b < batch.length; b++) {
        const n = batch[b]!.features.length;
        for (let dir = 0; dir < 2; dir++) {
          const gd = g + dir * 4 * h;
          const ggd = gg + dir * 4 * h;
          dC.fill(0);
          for (let step = n - 1; step >= 0; step--) {
            const t = starts[b]! + (dir === 0 ? step : n - 1 - step);
            const before = dir === 0 ? t - 1 : t + 1;
            const pt = t * 6 * h + dir * 3 * h;
            const ut = t * d + dir * h;
            const ub2 = before * d + dir * h;
            for (let j = 0; j < h; j++) {
              const fj = f32[f + ut + j]!;
              const rj = f32[r + ut + j]!;
              const cj = f32[c + ut + j]!;
              const xj = f32[x + ut + j]!;
              const cb = step > 0 ? f32[c + ub2 + j]! : 0;
              const px = f32[p + pt + j]!;
              const dy = f32[dY + ut + j]!;
              f32[dX + ut + j] = dy * (1 - rj);
              const dc = dC[j]! + dy * rj;
              const ur = 2 * rj - 1;
              const sr = 1 - ur * ur;
              const dzr = dy * (cj - xj) * 0.5 * sr * Math.sqrt(sr > 0 ? sr : 0);
              const uf = 2 * fj - 1;
              const sf = 1 - uf * uf;
              const dzf = dc * (cb - px) * 0.5 * sf * Math.sqrt(sf > 0 ? sf : 0);
              f32[dP + pt + j] = dc * (1 - fj);
              f32[dP + pt + h + j] = dzf;
              f32[dP + pt + 2 * h + j] = dzr;
              f32[ggd + j] = f32[ggd + j]! + dzf;
              f32[ggd + h + j] = f32[ggd + h + j]! + dzr;
              f32[ggd + 2 * h + j] = f32[ggd + 2 * h + j]! + dzf * cb;
              f32[ggd + 3 * h + j] = f32[ggd + 3 * h + j]! + dzr * cb;
              dC[j] = dc * fj + dzf * f32[gd + 2 * h + j]! + dzr * f32[gd + 3 * h + j]!;
            }
          }
        }
      }
      this.addProduct(D[l]!, d, dP, 6 * h, `layer${l}`, undefined, T);
      const back = kernel.alloc(T * d);
      this.backProduct(dP, 6 * h, `layer${l}`, back, d, T, false);
      applyMasks(back, masks[l]!);
      for (let i = 0; i < T * d; i++) f32[dX + i] = f32[dX + i]! + f32[back + i]!;
      dY = dX;
    }

    batch.forEach((s, b) => {
      const mask = inputMasks[b]!;
      s.features.forEach((rows, i) => {
        const o = dY + (starts[b]! + i) * d;
        for (let j = 0; j < d; j++) f32[o + j] = f32[o + j]! * mask[j]!;
        for (let k = 0; k < rows.length; k++) onEmbedding(rows[k]!, f32, o);
      });
    });
    if (vector > 0) this.addProduct(V, vector, dY, d, 'vectors', undefined, T);

    kernel.release(mark);
    return {
      tagLoss: tagLoss / T,
      tagRight,
      words: T,
      arcLoss: (trees?.arcLoss ?? 0) / T,
      labelLoss: (trees?.labelLoss ?? 0) / T,
      arcRight: trees?.arcRight ?? 0,
      labelRight: trees?.labelRight ?? 0,
    };
  }

  /**
   * Arcs and relations: forwards and backwards.
   * @param top states after the last layer, with numbers left out
   * @returns sums of losses, right answers, and where the gradient of `top` is
   */
  private learnTrees(
    batch: readonly Sample[],
    starts: readonly number[],
    T: number,
    top: number,
    random: () => number,
    dropout: number,
  ): { arcLoss: number; labelLoss: number; arcRight: number; labelRight: number; dTop: number } {
    const { kernel, shape } = this;
    const { f32 } = kernel;
    const { width: d, arc, label, deprels } = shape;
    const scale = (b: number): number => batch[b]!.weight / T;
    const hw = this.headsWidth;
    const Q = kernel.alloc(T * hw);
    kernel.multiply(top, this.at('heads'), Q, T, d, hw, d, hw, hw, false);
    const qMask = new Float32Array(T * 2 * arc).fill(1);
    const hb = this.at('headsBias');
    for (let t = 0; t < T; t++) {
      const q = Q + t * hw;
      for (let j = 0; j < hw; j++) f32[q + j] = f32[q + j]! + f32[hb + j]!;
      for (let j = 0; j < 2 * arc; j++) {
        const m = dropout > 0 ? (random() < dropout ? 0 : 1 / (1 - dropout)) : 1;
        const on = f32[q + j]! > 0 ? m : 0;
        qMask[t * 2 * arc + j] = on;
        f32[q + j] = f32[q + j]! * on;
      }
    }
    const U = kernel.alloc(T * arc);
    kernel.multiply(Q, this.at('bilinear'), U, T, arc, arc, hw, arc, arc, false);
    const ub = this.at('bilinearBias');
    for (let t = 0; t < T; t++) for (let j = 0; j < arc; j++) f32[U + t * arc + j] = f32[U + t * arc + j]! + f32[ub + j]!;
    let arcLoss = 0;
    let arcRight = 0;
    const dQ = kernel.alloc(T * hw);
    const dU = kernel.alloc(T * arc);
    const rootArc = this.at('rootArc');
    const gRootArc = this.gradientOf('rootArc');
    for (let b = 0; b < batch.length; b++) {
      const s = batch[b]!;
      const n = s.features.length;
      const columns = pad8(n + 1);
      const inner = kernel.mark();
      const HT = kernel.alloc(arc * columns);
      for (let j = 0; j < arc; j++) f32[HT + j * columns] = f32[rootArc + j]!;
      for (let i = 0; i < n; i++) {
        const q = Q + (starts[b]! + i) * hw + arc;
        for (let j = 0; j < arc; j++) f32[HT + j * columns + i + 1] = f32[q + j]!;
      }
      const S = kernel.alloc(n * columns);
      kernel.multiply(U + starts[b]! * arc, HT, S, n, arc, columns, arc, columns, columns, false);
      for (let i = 0; i < n; i++) {
        const o = S + i * columns;
        const dist = Q + (starts[b]! + i) * hw + 2 * arc;
        for (let j = 0; j < n; j++) if (j !== i) f32[o + j + 1] = f32[o + j + 1]! + f32[dist + bucketOf(j - i)]!;
        f32[o + i + 1] = -1e9;
        for (let j = n + 1; j < columns; j++) f32[o + j] = -1e9;
        const { loss, isRight } = softmaxLoss(f32, o, columns, s.heads[i]!, scale(b));
        arcLoss += loss;
        if (isRight) arcRight++;
      }

      // S now holds its gradient.
      const H = kernel.alloc(columns * arc);
      for (let i = 0; i < columns; i++) for (let j = 0; j < arc; j++) f32[H + i * arc + j] = f32[HT + j * columns + i]!;
      kernel.multiply(S, H, dU + starts[b]! * arc, n, columns, arc, columns, arc, arc, true);
      const ST = kernel.alloc(columns * n);
      for (let i = 0; i < n; i++) for (let j = 0; j < columns; j++) f32[ST + j * n + i] = f32[S + i * columns + j]!;
      const dH = kernel.alloc(columns * arc);
      kernel.multiply(ST, U + starts[b]! * arc, dH, columns, n, arc, n, arc, arc, false);
      for (let j = 0; j < arc; j++) f32[gRootArc + j] = f32[gRootArc + j]! + f32[dH + j]!;
      for (let i = 0; i < n; i++) {
        const q = dQ + (starts[b]! + i) * hw;
        for (let j = 0; j < arc; j++) f32[q + arc + j] = f32[dH + (i + 1) * arc + j]!;
        for (let j = 0; j < n; j++) {
          if (j !== i) {
            const k = q + 2 * arc + bucketOf(j - i);
            f32[k] = f32[k]! + f32[S + i * columns + j + 1]!;
          }
        }
      }

      kernel.release(inner);
    }
    // Relations, on the gold heads.
    let labelLoss = 0;
    let labelRight = 0;
    const lw = pad8(deprels);

    const L = kernel.alloc(T * label);
    const lMask = new Float32Array(T * label);
    const rootLabel = this.at('rootLabel');
    const depAt = 2 * arc + DISTANCE_BUCKETS;
    batch.forEach((s, b) => {
      for (let i = 0; i < s.features.length; i++) {
        const t = starts[b]! + i;
        const dep = Q + t * hw + depAt;
        const head = s.heads[i] === 0 ? rootLabel : Q + (starts[b]! + s.heads[i]! - 1) * hw + depAt + label;
        for (let j = 0; j < label; j++) {
          const z = f32[dep + j]! + f32[head + j]!;
          const m = z > 0 ? (dropout > 0 ? (random() < dropout ? 0 : 1 / (1 - dropout)) : 1) : 0;
          lMask[t * label + j] = m;
          f32[L + t * label + j] = z * m;
        }
      }
    });
    const O = kernel.alloc(T * lw);
    kernel.multiply(L, this.at('labels'), O, T, label, lw, label, lw, lw, false);
    const lb = this.at('labelsBias');
    batch.forEach((s, b) => {
      for (let i = 0; i < s.features.length; i++) {
        const o = O + (starts[b]! + i) * lw;
        for (let j = 0; j < deprels; j++) f32[o + j] = f32[o + j]! + f32[lb + j]!;
        for (let j = deprels; j < lw; j++) f32[o + j] = -1e9;
        const { loss, isRight } = softmaxLoss(f32, o, lw, s.labels[i]!, scale(b));
        labelLoss += loss;
        if (isRight) labelRight++;
      }
    });

    this.addProduct(L, label, O, lw, 'labels', 'labelsBias', T);
    const dL = kernel.alloc(T * label);
    this.backProduct(O, lw, 'labels', dL, label, T, false);
    const gRootLabel = this.gradientOf('rootLabel');
    batch.forEach((s, b) => {
      for (let i = 0; i < s.features.length; i++) {
        const t = starts[b]! + i;
        const dep = dQ + t * hw + depAt;
        const head = s.heads[i] === 0 ? gRootLabel : dQ + (starts[b]! + s.heads[i]! - 1) * hw + depAt + label;
        for (let j = 0; j < label; j++) {
          const g = f32[dL + t * label + j]! * lMask[t * label + j]!;
          f32[dep + j] = f32[dep + j]! + g;
          f32[head + j] = f32[head + j]! + g;
        }
      }
    });

    // Through the bilinear form.
    const dA = kernel.alloc(T * arc);
    this.addProduct(Q, hw, dU, arc, 'bilinear', 'bilinearBias', T, arc);
    this.backProduct(dU, arc, 'bilinear', dA, arc, T, false);
    for (let t = 0; t < T; t++) {
      const q = dQ + t * hw;
      for (let j = 0; j < arc; j++) f32[q + j] = f32[q + j]! + f32[dA + t * arc + j]!;
      for (let j = 0; j < 2 * arc; j++) f32[q + j] = f32[q + j]! * qMask[t * 2 * arc + j]!;
    }
    this.addProduct(top, d, dQ, hw, 'heads', 'headsBias', T);
    const dTop = kernel.alloc(T * d);
    this.backProduct(dQ, hw, 'heads', dTop, d, T, false);
    return { arcLoss, labelLoss, arcRight, labelRight, dTop };
  }

  /** What the learnt matrix makes of a given vector: a further embedding. */
  turnVector(row: number): Float32Array {
    const { width: d, vector } = this.shape;
    const out = new Float32Array(d);
    const at = this.at('vectors');
    for (let k = 0; k < vector; k++) {
      const x = this.given[row * vector + k]!;
      for (let j = 0; j < d; j++) out[j] = out[j]! + x * this.kernel.f32[at + k * d + j]!;
    }
    return out;
  }

  /** Gradient of a matrix (and of its bias): inputᵀ · gradient of the output. */
  private addProduct(
    input: number,
    inputStep: number,
    output: number,
    width: number,
    name: string,
    bias: string | undefined,
    T: number,
    used?: number,
  ): void {
    const { kernel } = this;
    const { f32 } = kernel;
    const p = this.byName.get(name)!;
    const mark = kernel.mark();
    const k = used ?? p.rows;
    const XT = kernel.alloc(k * T);
    for (let t = 0; t < T; t++) for (let j = 0; j < k; j++) f32[XT + j * T + t] = f32[input + t * inputStep + j]!;
    kernel.multiply(XT, output, this.gradientOf(name), k, T, width, T, width, width, true);
    if (bias !== undefined) {
      const g = this.gradientOf(bias);
      for (let t = 0; t < T; t++) for (let j = 0; j < width; j++) f32[g + j] = f32[g + j]! + f32[output + t * width + j]!;
    }
    kernel.release(mark);
  }

  /** Gradient of an input: gradient of the output · matrixᵀ. */
  private backProduct(output: number, width: number, name: string, into: number, columns: number, T: number, isAdded: boolean): void {
    const { kernel } = this;
    const { f32 } = kernel;
    const p = this.byName.get(name)!;
    const mark = kernel.mark();
    const WT = kernel.alloc(p.size);
    for (let i = 0; i < p.rows; i++) for (let j = 0; j < p.columns; j++) f32[WT + j * p.rows + i] = f32[p.at + i * p.columns + j]!;
    kernel.multiply(output, WT, into, T, width, columns, width, p.rows, columns, isAdded);
    kernel.release(mark);
  }
}

/** Cross entropy; leaves the gradient, times `scale`, in place of the scores. */
function softmaxLoss(f32: Float32Array, at: number, n: number, gold: number, scale: number): { loss: number; isRight: boolean } {
  let top = -Infinity;
  let best = 0;
  for (let j = 0; j < n; j++) {
    if (f32[at + j]! > top) {
      top = f32[at + j]!;
      best = j;
    }
  }
  let sum = 0;
  for (let j = 0; j < n; j++) {
    const e = Math.exp(f32[at + j]! - top);
    f32[at + j] = e;
    sum += e;
  }
  const loss = -Math.log(f32[at + gold]! / sum + 1e-12);
  for (let j = 0; j < n; j++) {
    const target = j === gold ? 1 : 0;
    f32[at + j] = (f32[at + j]! / sum - target) * scale;
  }
  return { loss, isRight: best === gold };
}
