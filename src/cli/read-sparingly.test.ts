import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PipelineResult } from '../pipeline.ts';
import { readSparingly } from './read-sparingly.ts';

const seen = vi.hoisted(() => ({ flags: [] as string[], heapBytes: 0, results: [] as (object | Error)[] }));
vi.mock('node:v8', () => ({
  setFlagsFromString: (flag: string) => seen.flags.push(flag),
  getHeapStatistics: () => ({ used_heap_size: seen.heapBytes }),
}));
vi.mock('../pipeline.ts', () => ({
  readPaths: async function* () {
    for (const result of seen.results) {
      if (result instanceof Error) throw result;
      yield result;
    }
  },
}));

/** The value that a setting of V8 has last been given; undefined before. */
const settings = (): Record<string, string> => Object.fromEntries(seen.flags.map((flag) => flag.split('=') as [string, string]));
const OWN_WAYS = { '--initial-old-space-size': '0', '--heap-growing-percent': '0' };
const known = (page: string): object => ({ kind: 'known', page });

describe('reading in little memory', () => {
  beforeEach(() => {
    seen.flags = [];
    seen.heapBytes = 0;
    seen.results = [known('one'), known('two')];
  });

  it('gives what the pipeline gives, under its own settings while pages are read, and puts V8’s back at the end', async () => {
    const results: PipelineResult[] = [];
    for await (const result of readSparingly([], {})) {
      expect(Number(settings()['--heap-growing-percent'])).toBeGreaterThan(0);
      expect(Number(settings()['--initial-old-space-size'])).toBeGreaterThan(0);
      results.push(result);
    }
    expect(results).toEqual(seen.results);
    expect(settings()).toEqual(OWN_WAYS);
  });

  it('puts them back where whoever reads stops early, or an error comes in between', async () => {
    for await (const result of readSparingly([], {})) {
      expect(result).toEqual(known('one'));
      break;
    }
    expect(settings()).toEqual(OWN_WAYS);
    seen.flags = [];
    seen.results = [known('one'), new Error('no room')];
    const readAll = async (): Promise<void> => {
      for await (const result of readSparingly([], {})) expect(result).toEqual(known('one'));
    };
    await expect(readAll()).rejects.toThrow('no room');
    expect(settings()).toEqual(OWN_WAYS);
  });

  it('changes nothing before the first page is asked for', () => {
    readSparingly([], {});
    expect(seen.flags).toEqual([]);
  });

  it('goes on under its own settings where another that reads at the same time ends first', async () => {
    const [first, second] = [readSparingly([], {}), readSparingly([], {})];
    await first.next();
    await second.next();
    await first.return(undefined);
    expect(Number(settings()['--heap-growing-percent'])).toBeGreaterThan(0);
    await second.return(undefined);
    expect(settings()).toEqual(OWN_WAYS);
  });

  it('lets memory grow as V8 does where much is held', async () => {
    seen.heapBytes = 2 ** 30;
    for await (const { kind } of readSparingly([], {})) expect({ kind, ...settings() }).toEqual({ kind: 'known', ...OWN_WAYS });
  });
});
