import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RapportError } from '../base/rapport-error.ts';

const WEIGHTS = join('data', 'models', 'language.bin');

/** Where the trained weights lie: `data/models` of the package, upwards from this file (in `src` or `dist/src`). */
export function findWeightsPath(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const path = join(at, WEIGHTS);
    if (existsSync(path)) return path;
    if (dirname(at) === at) {
      throw new RapportError('file-not-found', {
        expected: WEIGHTS,
        found: 'no such file in the package',
        todo: 'Install the package again.',
      });
    }
  }
}

/** The bytes of the trained weights, from the package unless another file is named. They are read where they stay: a copy would leave a hole as large as they are. */
export async function loadWeights(path: string = findWeightsPath()): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array((await file.stat()).size);
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.buffer;
  } finally {
    await file.close();
  }
}
