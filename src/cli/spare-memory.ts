import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/**
 * How much the memory of a thread grows before it is tidied up, in percent of what was in use. V8 lets it double and more where there is much memory; a page leaves two megabytes behind.
 * Set by hand from 15, 25 and 50 (docs/decisions/speed.md): over 208 pages 15 holds 17 MiB less than 25; over 77 pages the thread spends 0.3 of 15 seconds on tidying up with 50, and 0.6 with 25.
 */
const GROWTH_PERCENT = 15;
/** What a new thread may hold before it is tidied up for the first time, in megabytes: as much as its tables take. */
const FIRST_MEGABYTES = 64;
/** Where this thread holds so much, tidying up often costs more than it saves: links of a large file. */
const LARGE_BYTES = 256 << 20;

/** Those that spare memory now. V8's settings are of the whole process: the first sets them, the last puts them back. */
let sparing = 0;

/** Lets all threads be tidied up early until what is given back is called, which may be more than once. Many may do so at a time. */
export function spareMemory(): () => void {
  if (sparing++ === 0) {
    setFlagsFromString(`--initial-old-space-size=${FIRST_MEGABYTES}`);
    setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  }
  let isOver = false;
  return () => {
    if (!isOver && --sparing === 0) letGrow();
    isOver = true;
  };
}

/** Lets memory grow as V8 does where much is held, whoever spares. */
export function growWhereLarge(): void {
  if (getHeapStatistics().used_heap_size > LARGE_BYTES) letGrow();
}

/** V8's own ways again. */
function letGrow(): void {
  setFlagsFromString('--initial-old-space-size=0');
  setFlagsFromString('--heap-growing-percent=0');
}
