import type { CsvTable } from '../exchange/to-csv-rows.ts';
import type { InputFormat } from '../intake/intake-options.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { createProgress } from './progress.ts';
import { readSparingly } from './read-sparingly.ts';
import { ReadingTally } from './reading-tally.ts';
import { EXIT } from './run-program.ts';

export interface ReadCommandOptions {
  readonly file: string;
  readonly format?: 'table' | 'ndjson' | 'json' | 'csv' | 'gold' | 'plover';
  readonly verbs?: string;
  readonly lexicon?: string;
  readonly table: CsvTable;
  readonly textColumn?: string;
  readonly htmlColumn?: string;
  readonly idColumn?: string;
  readonly dateColumn?: string;
  readonly titleColumn?: string;
  readonly urlColumn?: string;
  readonly sourceColumn?: string;
  readonly inputFormat?: InputFormat;
  readonly asOf?: string;
  readonly actors?: readonly string[];
  readonly group?: readonly string[];
  readonly workers?: number;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

/** `rapport read`: into the file, or with `--format` to standard output. */
export async function runRead(paths: readonly string[], options: ReadCommandOptions): Promise<void> {
  const { actors = [], group = [] } = options;
  const hasOwn = actors.length > 0 || group.length > 0;
  const userTables = hasOwn ? await (await import('../load-user-tables.ts')).loadUserTables(actors, group) : undefined;
  const pipeline = { ...toPipelineOptions(options), ...(userTables ? { userTables } : {}) };
  if (options.verbs !== undefined && !options.quiet) process.stderr.write(await describeVerbs(options.verbs));
  const tally = options.format
    ? await print(paths, pipeline, options)
    : await (await import('./read-into-file.ts')).readIntoFile(paths, pipeline, options);
  if (!options.quiet) process.stderr.write(tally.summary());
  if (!options.quiet && tally.isEmpty)
    process.stderr.write(
      'Nothing to read there. Rapport reads text, HTML, Markdown, JSON lines and CSV, also packed: rapport read --help\n',
    );
  else if (!options.quiet && !options.format && process.stderr.isTTY)
    process.stderr.write('Look with: rapport relations, rapport timeline PARTY, rapport serve\n');
  if (tally.hasUnread) process.exitCode = EXIT.someNotRead;
}

async function print(paths: readonly string[], pipeline: PipelineOptions, options: ReadCommandOptions): Promise<ReadingTally> {
  const { createPrinter } = await import('./reading-printer.ts');
  const printer = await createPrinter(options.format!, options.table);
  const tally = new ReadingTally();
  const progress = createProgress('pages', { isQuiet: options.quiet });
  for await (const result of readSparingly(paths, pipeline)) {
    if (result.kind === 'reading') {
      tally.add(result.reading);
      await printer.add(result.reading);
      progress.update(tally.pages, `${tally.wordsPerSecond} words/s`);
    } else if (result.kind === 'unread') tally.unread.push(result);
    else if (result.kind === 'passed-over') tally.passedOver++;
  }
  progress.stop();
  await printer.end();
  return tally;
}

/** How much of a verb dictionary is used, for a person to read. */
async function describeVerbs(path: string): Promise<string> {
  const [{ readFile }, { toPetrarchFrames }] = await Promise.all([import('node:fs/promises'), import('../assets/to-petrarch-frames.ts')]);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  // that there is no such file is said where it is loaded
  if (text === undefined) return '';
  const { frames, unused } = toPetrarchFrames(text, path);
  const [first] = unused;
  return `${path}: ${frames.length} verbs and patterns read${first ? `, ${unused.length} lines left out (line ${first.line}: ${first.reason})` : ''}\n`;
}

/** The options of the pipeline that the command line names. */
function toPipelineOptions(options: ReadCommandOptions): PipelineOptions {
  const { textColumn, htmlColumn, idColumn, dateColumn, titleColumn, urlColumn, sourceColumn, inputFormat, workers } = options;
  const given = { textColumn, htmlColumn, idColumn, dateColumn, titleColumn, urlColumn, sourceColumn, stdinFormat: inputFormat, workers };
  const own = {
    ...(options.verbs !== undefined && { verbs: options.verbs }),
    ...(options.lexicon !== undefined && { lexicon: options.lexicon }),
  };
  return { stdin: process.stdin, own, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}
