/**
 * Loaded into each thread of the measured program (`--import`): writes what the thread holds to the file that TELL_MEMORY names, four times a second, a line of JSON each.
 * The main thread tells of the whole process as well, and asks the database for its own account.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { isMainThread, threadId } from 'node:worker_threads';

const MILLIS = 250;
const file = process.env.TELL_MEMORY;
let account;

if (isMainThread) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const create = DuckDBInstance.create.bind(DuckDBInstance);
  DuckDBInstance.create = async (...given) => {
    const instance = await create(...given);
    account = await instance.connect();
    return instance;
  };
  process.on('exit', () => tell({ resident: process.resourceUsage().maxRSS * 1024, isLast: true }));
}

/** Bytes of a line of /proc/self/status; 0 where there is none (not Linux). */
function status(name) {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

async function databaseBytes() {
  try {
    const rows = await account?.runAndReadAll('SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()');
    return rows?.getRowObjectsJS()[0]?.bytes ?? 0;
  } catch {
    account = undefined; // the program has closed it
    return 0;
  }
}

function tell(more) {
  const { total_physical_size: heap, external_memory: external } = getHeapStatistics();
  appendFileSync(file, `${JSON.stringify({ thread: threadId, heap, external, ...more })}\n`);
}

let isTelling = false;
setInterval(async () => {
  if (isTelling) return;
  isTelling = true;
  tell(isMainThread ? { database: await databaseBytes(), resident: process.memoryUsage.rss(), programs: status('RssFile') } : {});
  isTelling = false;
}, MILLIS).unref();
