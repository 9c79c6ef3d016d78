import { type PipelineOptions, type PipelineResult, readPaths } from '../pipeline.ts';
import { growWhereLarge, spareMemory } from './spare-memory.ts';

/** {@link readPaths} for the command line, in little memory: threads are tidied up early as long as pages are read. */
export async function* readSparingly(paths: readonly string[], options: PipelineOptions): AsyncGenerator<PipelineResult> {
  const letGrow = spareMemory();
  try {
    for await (const result of readPaths(paths, options)) {
      growWhereLarge();
      yield result;
    }
  } finally {
    letGrow();
  }
}
