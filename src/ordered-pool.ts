import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RapportError } from './base/rapport-error.ts';

/** What became of one job. */
export type JobOutcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** It took longer than allowed; its thread was ended. */
  | { readonly kind: 'too-slow' }
  /** The thread threw or died; `detail` is its message. */
  | { readonly kind: 'failed'; readonly detail: string };

export interface PoolOptions<Job> {
  /** The module that a thread runs, without extension: source and build differ in it. */
  readonly module: URL;
  /** Given to each thread at its start (`workerData`). */
  readonly workerData: unknown;
  readonly workers: number;
  /** Wall-clock limit of one job, from when its thread has begun it: neither loading tools nor waiting counts. */
  readonly millisPerJob: number;
  /** Whether a job needs a thread; those that do not keep their place in the order and come without an outcome. */
  readonly isNeeded: (job: Job) => boolean;
}

/** Message of a thread that has loaded its tools and takes jobs. */
export const READY = 'ready';
/** Message of a thread that begins the job it was given: its time runs from here. */
export const BEGUN = 'begun';
/** Message of a thread: ready, begun, the answer to a job, a job that broke, or why it cannot begin at all (a {@link RapportError}'s code and detail). */
export type ThreadMessage<Answer> =
  | typeof READY
  | typeof BEGUN
  | { readonly answer: Answer }
  | { readonly failed: string }
  | { readonly refused: Pick<RapportError, 'code' | 'detail'> };

/**
 * Room for young objects of a thread: what a page leaves behind is thrown away within it. The default is four times as much, of which all is soon in use; reading is no slower with this
 * (measured: 35 MB less at most for each thread).
 */
const LIMITS = { maxYoungGenerationSizeMb: 12 } as const;

/** How many jobs may wait or be finished ahead of the oldest unfinished one, for each thread: enough to keep threads busy past one slow page. */
const AHEAD_PER_WORKER = 16;

interface Place<Job, Answer> {
  readonly job: Job;
  readonly isNeeded: boolean;
  outcome?: JobOutcome<Answer>;
}

/**
 * Does jobs on threads and gives the outcomes in the order of the jobs, whatever order they end in. A job that takes too long costs its thread,
 * which is replaced. Memory stays bounded: no more than {@link AHEAD_PER_WORKER} jobs for each thread are held.
 * @throws what `jobs` throws, or the error of a thread that could not start
 */
export async function* runInOrder<Job, Answer>(
  jobs: AsyncIterable<Job>,
  options: PoolOptions<Job>,
): AsyncGenerator<{ readonly job: Job; readonly outcome?: JobOutcome<Answer> }> {
  const places: Place<Job, Answer>[] = [];
  const waiting: Place<Job, Answer>[] = [];
  const threads = new Set<Thread<Job, Answer>>();
  let wake: () => void = () => undefined;
  let startError: Error | undefined;
  const changed = (): void => wake();
  const source = jobs[Symbol.asyncIterator]();
  let isExhausted = false;
  let pulling: Promise<void> | undefined;
  let sourceError: Error | undefined;

  const dispatch = (): void => {
    for (const thread of threads) {
      if (waiting.length === 0) return;
      if (thread.isIdle) thread.take(waiting.shift()!);
    }
    if (waiting.length > 0 && threads.size < options.workers) {
      const thread = new Thread<Job, Answer>(options, {
        onIdle: () => (dispatch(), changed()),
        onGone: (cause) => {
          threads.delete(thread);
          if (!thread.wasReady && cause) startError ??= cause;
          dispatch();
          changed();
        },
      });
      threads.add(thread);
      dispatch();
    }
  };
  const pull = (): void => {
    if (isExhausted || pulling || places.length >= options.workers * AHEAD_PER_WORKER) return;
    pulling = source
      .next()
      .then(
        (next) => {
          if (next.done) isExhausted = true;
          else {
            const place: Place<Job, Answer> = { job: next.value, isNeeded: options.isNeeded(next.value) };
            places.push(place);
            if (place.isNeeded) waiting.push(place);
          }
        },
        (error: unknown) => {
          isExhausted = true;
          sourceError = error instanceof Error ? error : new Error(String(error));
        },
      )
      .then(() => {
        pulling = undefined;
        pull();
        dispatch();
        changed();
      });
  };

  try {
    for (;;) {
      const changing = new Promise<void>((resolve) => (wake = resolve));
      pull();
      const first = places[0];
      if (startError) throw startError;
      if (first && (first.outcome ?? !first.isNeeded)) {
        places.shift();
        yield first.outcome ? { job: first.job, outcome: first.outcome } : { job: first.job };
        continue;
      }
      if (!first && isExhausted) {
        if (sourceError) throw sourceError;
        return;
      }
      await changing;
    }
  } finally {
    await source.return?.();
    await Promise.all([...threads].map((thread) => thread.end()));
  }
}

/** One thread with at most one job. */
class Thread<Job, Answer> {
  wasReady = false;
  private readonly worker: Worker;
  private place: Place<Job, Answer> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isEnding = false;

  constructor(
    private readonly options: PoolOptions<Job>,
    private readonly events: { onIdle(): void; onGone(cause?: Error): void },
  ) {
    this.worker = startThread(options);
    this.worker.on('message', (message: ThreadMessage<Answer>) => {
      if (message === READY) {
        this.wasReady = true;
        this.events.onIdle();
      } else if (message === BEGUN) this.startClock();
      else if ('refused' in message)
        this.lose({ kind: 'failed', detail: message.refused.detail.found }, new RapportError(message.refused.code, message.refused.detail));
      else if ('failed' in message) this.finish({ kind: 'failed', detail: message.failed });
      else this.finish({ kind: 'answer', answer: message.answer });
    });
    this.worker.on('error', (error: Error) => this.lose({ kind: 'failed', detail: error.message }, error));
    this.worker.on('exit', (code) => {
      if (!this.isEnding)
        this.lose({ kind: 'failed', detail: `its thread ended with code ${code}` }, new Error(`a reading thread ended with code ${code}`));
    });
  }

  get isIdle(): boolean {
    return this.wasReady && !this.place && !this.isEnding;
  }

  take(place: Place<Job, Answer>): void {
    this.place = place;
    this.worker.postMessage(place.job);
  }

  /** An answer that came in time but has not been looked at yet, as this thread was busy too, counts: it is looked at before the job is given up. */
  private startClock(): void {
    const { place } = this;
    const giveUp = (): void => {
      if (place && this.place === place) this.lose({ kind: 'too-slow' });
    };
    this.timer = setTimeout(() => setImmediate(giveUp), this.options.millisPerJob);
  }

  async end(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.timer);
    await this.worker.terminate();
  }

  private finish(outcome: JobOutcome<Answer>): void {
    clearTimeout(this.timer);
    if (this.place) this.place.outcome = outcome;
    this.place = undefined;
    this.events.onIdle();
  }

  private lose(outcome: JobOutcome<Answer>, cause?: Error): void {
    if (this.isEnding) return;
    this.isEnding = true;
    clearTimeout(this.timer);
    if (this.place) this.place.outcome = outcome;
    void this.worker.terminate();
    this.events.onGone(cause);
  }
}

/** In a checkout the module is TypeScript, and the thread registers the loader that runs it before it begins; in the package it is JavaScript. */
function startThread(options: Pick<PoolOptions<unknown>, 'module' | 'workerData'>): Worker {
  const extension = extname(fileURLToPath(import.meta.url));
  const url = options.module.href + extension;
  if (extension !== '.ts') return new Worker(new URL(url), { workerData: options.workerData, resourceLimits: LIMITS });
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return new Worker(`import(${loader}).then(({ register }) => (register(), import(${JSON.stringify(url)})))`, {
    eval: true,
    workerData: options.workerData,
    resourceLimits: LIMITS,
  });
}
