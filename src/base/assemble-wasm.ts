/**
 * A few instructions of WebAssembly, enough to write the inner loops of matrix products by hand: no compiler is needed and nothing binary is kept in the project.
 * Source: WebAssembly core specification 2.0, section 5 (binary format), with the vector instructions.
 */

export type Code = readonly number[];

/** Unsigned LEB128. */
export function unsigned(n: number): number[] {
  const out: number[] = [];
  let rest = n;
  do {
    const low = rest & 127;
    rest >>>= 7;
    out.push(rest > 0 ? low | 128 : low);
  } while (rest > 0);
  return out;
}

/** Signed LEB128. */
export function signed(n: number): number[] {
  const out: number[] = [];
  let rest = n;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) {
      out.push(low);
      return out;
    }
    out.push(low | 128);
  }
}

const vector = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const int = (n: number): Code => [0x41, ...signed(n)];
export const ADD: Code = [0x6a];
export const MUL: Code = [0x6c];
export const LESS: Code = [0x48];
export const LESS_OR_EQUAL: Code = [0x4c];
/** Loads 16 bytes. */
export const loadVector = (offset: number): Code => [...vector(0x00), 0, ...unsigned(offset)];
/** Loads 4 bytes and repeats them four times. */
export const loadRepeated = (offset: number): Code => [...vector(0x09), 0, ...unsigned(offset)];
export const storeVector = (offset: number): Code => [...vector(0x0b), 0, ...unsigned(offset)];
export const ZERO_VECTOR: Code = [...vector(0x0c), ...new Array<number>(16).fill(0)];
export const F32_MUL: Code = vector(0xe6);
export const F32_ADD: Code = vector(0xe4);
/** Eight products of 16-bit integers, neighbours added: four 32-bit sums. */
export const I16_DOT: Code = vector(0xba);
export const I32_ADD: Code = vector(0xae);
export const F32_FROM_I32: Code = vector(0xfa);
export const F32_SUB: Code = vector(0xe5);
export const F32_DIV: Code = vector(0xe7);
export const F32_SQRT: Code = vector(0xe3);
/** To the nearest whole number, halves to the even one. */
export const F32_NEAREST: Code = vector(0x6a);
export const I32_FROM_F32: Code = vector(0xf8);
/** Two vectors of four 32-bit integers → eight 16-bit ones; what is too large is cut. */
export const I16_NARROW: Code = vector(0x85);
export const I16_MAX: Code = vector(0x98);
/** A 16-bit integer eight times. */
export const I16_REPEAT: Code = vector(0x10);
export const VECTOR_AND: Code = vector(0x4e);
export const VECTOR_OR: Code = vector(0x50);
/** Loads 8 bytes into the lower half. */
export const loadHalf = (offset: number): Code => [...vector(0x5d), 0, ...unsigned(offset)];
/** Loads a 64-bit float and repeats it. */
export const loadDoubles = (offset: number): Code => [...vector(0x0a), 0, ...unsigned(offset)];
/** The two floats of the lower half in 64 bits, and back to whole numbers there, the fraction cut off. */
export const F64_FROM_F32: Code = vector(0x5f);
export const I32_FROM_F64: Code = vector(0xfc);
export const F64_ADD: Code = vector(0xf0);
export const F64_MUL: Code = vector(0xf2);
/** The lower halves of two vectors as one. */
export const LOW_HALVES: Code = [...vector(0x0d), 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
/** The same float four times. */
export const floatVector = (value: number): Code => repeated(new Float32Array(4).fill(value));
/** The same 64-bit float twice. */
export const doubleVector = (value: number): Code => repeated(new Float64Array(2).fill(value));
const repeated = (values: Float32Array | Float64Array): Code => [...vector(0x0c), ...new Uint8Array(values.buffer)];

/** Repeats `body` while `local < limit` (tested before each round). */
export const loopWhile = (test: Code, body: Code): Code => [0x02, 0x40, 0x03, 0x40, ...test, 0x45, 0x0d, 1, ...body, 0x0c, 0, 0x0b, 0x0b];
export const ifThen = (test: Code, body: Code): Code => [...test, 0x04, 0x40, ...body, 0x0b];
export const bump = (local: number, by: Code): Code => [...get(local), ...by, ...ADD, ...set(local)];

/** A function of 32-bit integers without a result. Locals: parameters, then `ints` integers, then `vectors` vectors. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly ints: number;
  readonly vectors: number;
  readonly body: Code;
}

/** A module that imports its memory as `env.memory` and exports one function. */
export function assembleModule(f: WasmFunction): Uint8Array<ArrayBuffer> {
  const section = (id: number, bytes: Code): number[] => [id, ...unsigned(bytes.length), ...bytes];
  const text = (s: string): number[] => [s.length, ...[...s].map((c) => c.charCodeAt(0))];
  const code = [2, ...unsigned(f.ints), 0x7f, ...unsigned(f.vectors), 0x7b, ...f.body, 0x0b];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, f.parameters, ...new Array<number>(f.parameters).fill(0x7f), 0]),
    ...section(2, [1, ...text('env'), ...text('memory'), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text(f.name), 0x00, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

/** What is used of the platform's WebAssembly; types for it are not the same everywhere. */
export interface WasmPlatform {
  readonly Memory: new (d: { initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
}
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** The platform's WebAssembly; undefined where there is none. */
export const findWasm = (): WasmPlatform | undefined => (globalThis as { WebAssembly?: WasmPlatform }).WebAssembly;

/** Compiles a function over a memory. Throws where the platform lacks vector instructions or forbids to compile. */
export function compileFunction(platform: WasmPlatform, memory: WasmMemory, f: WasmFunction): (...n: number[]) => void {
  const module = new platform.Module(assembleModule(f));
  return new platform.Instance(module, { env: { memory } }).exports[f.name] as (...n: number[]) => void;
}
