import type { WeightsArray } from '../src/reading/weights-file.ts';
import type { Network } from './network.ts';

export interface WeightsPart {
  readonly name: string;
  readonly value: WeightsArray | object;
}

/** Rounds a matrix to 8 bits, each column by its own scale. */
function quantiseColumns(name: string, f32: Float32Array, at: number, rows: number, columns: number, biases: Float32Array): WeightsPart[] {
  const values = new Int8Array(rows * columns);
  const scales = new Float32Array(columns);
  for (let j = 0; j < columns; j++) {
    let peak = 1e-9;
    for (let i = 0; i < rows; i++) peak = Math.max(peak, Math.abs(f32[at + i * columns + j]!));
    scales[j] = peak / 127;
    for (let i = 0; i < rows; i++) values[i * columns + j] = Math.round((f32[at + i * columns + j]! / peak) * 127);
  }
  return [
    { name: `${name}.values`, value: values },
    { name: `${name}.scales`, value: scales },
    { name: `${name}.biases`, value: biases },
  ];
}

/**
 * The network's numbers as sections of the file of weights. Given vectors are turned into embeddings, whose rows follow the others: reading needs no more
 * than one kind of feature more for them.
 * @param vectors how many there are
 */
export function packNetwork(net: Network, vectors: number): WeightsPart[] {
  const { f32 } = net.kernel;
  const { width, layers, tagLayer, arc, label, rows } = net.shape;
  const half = width / 2;
  const parts: WeightsPart[] = [{ name: 'shape', value: { width, layers, tagLayer, arc, label } }];
  const take = (name: string): Float32Array => {
    const p = net.parameters.find((x) => x.name === name)!;
    return f32.slice(p.at, p.at + p.size);
  };
  const matrix = (name: string, biases: Float32Array): void => {
    const p = net.parameters.find((x) => x.name === name)!;
    parts.push(...quantiseColumns(name, f32, p.at, p.rows, p.columns, biases));
  };
  for (let l = 0; l < layers; l++) {
    const own = take(`gates${l}`);
    const biases = new Float32Array(6 * half);
    const gates = new Float32Array(4 * half);
    for (let direction = 0; direction < 2; direction++) {
      // Candidate has no bias; forget and highway have.
      biases.set(own.subarray(direction * 4 * half, direction * 4 * half + 2 * half), direction * 3 * half + half);
      gates.set(own.subarray(direction * 4 * half + 2 * half, direction * 4 * half + 4 * half), direction * 2 * half);
    }
    matrix(`layer${l}`, biases);
    parts.push({ name: `gates${l}`, value: gates });
  }
  matrix('tag', take('tagBias'));
  if (arc > 0) {
    matrix('heads', take('headsBias'));
    matrix('bilinear', take('bilinearBias'));
    matrix('labels', take('labelsBias'));
    parts.push({ name: 'rootArc', value: take('rootArc') }, { name: 'rootLabel', value: take('rootLabel') });
  }
  const embeddings = new Int8Array((rows + vectors) * width);
  const scales = new Float32Array(rows + vectors);
  for (let r = 0; r < rows + vectors; r++) {
    const row = r < rows ? net.embeddings.subarray(r * width, (r + 1) * width) : net.turnVector(r - rows);
    let peak = 1e-9;
    for (let j = 0; j < width; j++) peak = Math.max(peak, Math.abs(row[j]!));
    scales[r] = peak / 127;
    for (let j = 0; j < width; j++) embeddings[r * width + j] = Math.round((row[j]! / peak) * 127);
  }
  parts.push({ name: 'embeddings', value: embeddings }, { name: 'embeddings.scales', value: scales });
  return parts;
}
