import { readFileSync } from 'node:fs';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { BIN_WIDTHS } from '../base/bins.ts';
import { EVENT_DATASETS, type EventDataset } from '../ontology/cameo-codes.ts';
import { EVENT_TYPES, REALIS } from '../ontology/plover.ts';
import { registerClaims } from './claim-commands.ts';
import { READ_DATASET } from '../model/answers-series.ts';
import { registerActors } from './actor-commands.ts';
import { registerParse } from './parse-command.ts';
import type { TimelineCommandOptions } from './run-timeline.ts';
import type { RelationsCommandOptions } from './run-relations.ts';
import type { CommitmentsCommandOptions } from './run-commitments.ts';
import type { CopiesCommandOptions } from './run-copies.ts';
import type { IncidentsCommandOptions } from './run-incidents.ts';
import type { PagesCommandOptions } from './run-pages.ts';
import type { ShowCommandOptions } from './run-show.ts';
import type { ExplainCommandOptions } from './run-explain.ts';
import { ROW_FORMATS, type RowFormatName } from '../exchange/export-rows.ts';
import type { ExportCommandOptions } from './run-export.ts';
import type { ImportCommandOptions } from './run-import.ts';
import type { SeriesCommandOptions } from './run-series.ts';
import type { SearchCommandOptions } from './run-search.ts';
import type { ServeCommandOptions } from './run-serve.ts';
import type { StartCommandOptions } from './run-start.ts';
import type { ReadCommandOptions } from './run-read.ts';

/** Where readings are kept when `--file` does not say. */
const DEFAULT_FILE = 'rapport.duckdb';
/** Port of the web page: «R P» has no number of its own; 4747 is registered for nothing that a laptop runs. */
const DEFAULT_PORT = 4747;
/** The greatest port of TCP. */
const MAX_PORT = 65_535;

const fileOption = (): Option => new Option('--file <file>', 'the file of readings').env('RAPPORT_FILE').default(DEFAULT_FILE);
const queryFormat = (): Option =>
  new Option('--format <format>', 'how to print').choices(['table', 'json', 'ndjson', 'csv']).default('table');
const datasetOption = (): Option =>
  new Option('--dataset <name>', 'what to ask of: what was read from pages, or an imported data set').default(READ_DATASET);
const limitOption = (rows: number): Option => new Option('--limit <n>', 'rows to print').argParser(wholeNumber(1)).default(rows);

/**
 * The commands, their options and help. What a command does is loaded when it is called: `--help` and reading to standard output never load the store.
 */
export function createProgram(): Command {
  const program = new Command('rapport')
    .description('Reads news pages into relations: who did what to whom, when, and whose word that is.')
    .exitOverride()
    .showSuggestionAfterError(true)
    .showHelpAfterError('(rapport --help shows the commands)')
    .version(readVersion(), '--version', 'print the version and end')
    .helpCommand('help [command]', 'show what a command takes')
    .addHelpText(
      'after',
      `
Examples:
  rapport read pages/                   read a folder of saved pages into ./rapport.duckdb
  rapport timeline Russia China         what happened between the two
  rapport explain e_3f                  why an event was coded as it was
  rapport serve                         look at everything in the browser
  rapport read page.html --format csv   print the events of one page, store nothing

Exit codes: 0 all well, 1 some material not read, 2 usage, 3 file locked or damaged.`,
    );
  program
    .command('read')
    .description('Read pages: text, HTML, Markdown, JSON lines, CSV, also packed with gzip; files, folders, or - for standard input.')
    .addArgument(new Argument('<path...>', 'files and folders'))
    .addOption(fileOption())
    .addOption(
      new Option('--format <format>', 'print in this form and store nothing').choices(['table', 'ndjson', 'json', 'csv', 'gold', 'plover']),
    )
    .addOption(
      new Option('--table <table>', 'with --format csv: which table')
        .choices(['events', 'parties', 'quotes', 'quantities'])
        .default('events'),
    )
    .addOption(new Option('--text-column <name>', 'column or key that holds the text'))
    .addOption(new Option('--html-column <name>', 'column or key that holds markup'))
    .addOption(new Option('--id-column <name>', 'column or key that names the record'))
    .addOption(new Option('--date-column <name>', 'column or key of the day'))
    .addOption(new Option('--title-column <name>', 'column or key of the title'))
    .addOption(new Option('--url-column <name>', 'column or key of the address'))
    .addOption(new Option('--source-column <name>', 'column or key of the outlet'))
    .addOption(
      new Option('--input-format <format>', 'what standard input holds').choices(['text', 'html', 'markdown', 'jsonl', 'csv', 'tsv']),
    )
    .addOption(
      new Option('--as-of <day>', 'the day from which promises are judged (default: the latest day of writing in the file)').argParser(day),
    )
    .addOption(
      new Option('--actors <file>', 'your own actors: CSV, YAML or a dictionary of PETRARCH; may be given again').argParser(everyTime),
    )
    .addOption(
      new Option('--group <code=members>', 'a collective and its members, WEST=USA,GBR,FRA; may be given again').argParser(everyTime),
    )
    .addOption(new Option('--verbs <file>', 'a verb dictionary of PETRARCH, in place of our acts'))
    .addOption(new Option('--lexicon <file>', 'a codebook of your own: frames, classes or cues as in data/lexicon'))
    .addOption(new Option('--workers <n>', 'threads that read (default: cores - 1)').argParser(wholeNumber(0)))
    .addOption(new Option('--verbose', 'print a line for each page once it is safely stored'))
    .addOption(new Option('--quiet', 'no progress, no summary'))
    .addHelpText(
      'after',
      `
Examples:
  rapport read saved-pages/
  rapport read archive.jsonl.gz --text-column body --id-column key
  curl -s https://example.org/story | rapport read - --format table
  rapport read page.txt --format ndjson | jq .events[].type
  rapport read pages/ --actors mine.csv --group WEST=USA,GBR,FRA`,
    )
    .action(async (paths: string[], options: ReadCommandOptions, command: Command) => {
      if (command.getOptionValueSource('table') === 'cli' && options.format !== 'csv')
        command.error("error: option '--table <table>' chooses what --format csv prints: add --format csv");
      if (options.inputFormat !== undefined && !paths.includes('-'))
        command.error("error: option '--input-format <format>' says what standard input holds: add - to the paths");
      await (await import('./run-read.ts')).runRead(paths, options);
    });

  program
    .command('timeline')
    .description('Events of one party, or between two, in the order of their days.')
    .argument('<a>', 'a party: code (RUS), id (iso:RUS) or name (Russia)')
    .argument('[b]', 'a second party')
    .addOption(fileOption())
    .addOption(new Option('--type <types...>', 'only these event types').choices(EVENT_TYPES))
    .addOption(new Option('--realis <realis...>', 'only what happened, is planned, feared, denied').choices(REALIS))
    .addOption(new Option('--from <day>', 'first day').argParser(day))
    .addOption(new Option('--to <day>', 'last day').argParser(day))
    .addOption(limitOption(200))
    .addOption(queryFormat())
    .addHelpText('after', '\nExamples:\n  rapport timeline RUS CHN\n  rapport timeline "United States" --type SANCTION --from 2022-02-24')
    .action(async (a: string, b: string | undefined, options: TimelineCommandOptions, command: Command) => {
      if (options.from !== undefined && options.to !== undefined && options.from > options.to)
        command.error(`error: --from ${options.from} lies after --to ${options.to}`);
      await (await import('./run-timeline.ts')).runTimeline(a, b, options);
    });

  program
    .command('relations')
    .description('Pairs of parties, with the number of their events by class.')
    .argument('[party]', 'only pairs with this party')
    .addOption(fileOption())
    .addOption(limitOption(30))
    .addOption(queryFormat())
    .addHelpText('after', '\nExamples:\n  rapport relations\n  rapport relations China --limit 10')
    .action(async (party: string | undefined, options: RelationsCommandOptions) =>
      (await import('./run-relations.ts')).runRelations(party, options),
    );

  program
    .command('incidents')
    .description('Happenings as all pages tell them together, those of most outlets first.')
    .argument('[a]', 'only with this party: code (RUS), id (iso:RUS) or name (Russia)')
    .argument('[b]', 'and this one')
    .addOption(fileOption())
    .addOption(new Option('--type <types...>', 'only these event types').choices(EVENT_TYPES))
    .addOption(new Option('--from <day>', 'first day').argParser(day))
    .addOption(new Option('--to <day>', 'last day').argParser(day))
    .addOption(new Option('--pages <n>', 'only those that so many pages tell of').argParser(wholeNumber(1)))
    .addOption(new Option('--voice <name>', 'only those that rest on this voice alone, as: rapport copies --carriers'))
    .addOption(new Option('--no-background', 'without wars, sanctions and stances that pages name in passing'))
    .addOption(limitOption(50))
    .addOption(
      new Option('--format <format>', 'how to print; gold: all, as the scorer wants them')
        .choices(['table', 'json', 'ndjson', 'csv', 'gold'])
        .default('table'),
    )
    .addHelpText('after', '\nExamples:\n  rapport incidents --pages 2\n  rapport incidents Russia China --type CONSULT --from 2023-01-01')
    .action(async (a: string | undefined, b: string | undefined, options: IncidentsCommandOptions) =>
      (await import('./run-incidents.ts')).runIncidents(a, b, options),
    );

  program
    .command('commitments')
    .description('What was announced, promised, planned, invited or demanded, and what came of it; earliest due first.')
    .argument('[party]', 'only with this party')
    .addOption(fileOption())
    .addOption(new Option('--state <states...>', 'only in these states').choices(COMMITMENT_STATES))
    .addOption(new Option('--as-of <day>', 'the day from which they are judged (default: that of reading)').argParser(day))
    .addOption(new Option('--no-demands', 'without what is only demanded'))
    .addOption(limitOption(50))
    .addOption(
      new Option('--format <format>', 'how to print; ics: those with a due day as a calendar; gold: all, as the scorer wants them')
        .choices(['table', 'json', 'ndjson', 'csv', 'ics', 'gold'])
        .default('table'),
    )
    .addHelpText('after', '\nExamples:\n  rapport commitments China --state open unreported\n  rapport commitments --format ics > due.ics')
    .action(async (party: string | undefined, options: CommitmentsCommandOptions) =>
      (await import('./run-commitments.ts')).runCommitments(party, options),
    );

  program
    .command('copies')
    .description('Pages that are copies of one text, with what each has changed; or who repeats whom.')
    .addOption(fileOption())
    .addOption(new Option('--carriers', 'who repeats whom, with counts, and what rests on one voice alone'))
    .addOption(limitOption(50))
    .addOption(queryFormat())
    .addHelpText('after', '\nExamples:\n  rapport copies\n  rapport copies --carriers --format csv')
    .action(async (options: CopiesCommandOptions) => (await import('./run-copies.ts')).runCopies(options));

  program
    .command('series')
    .description('What happened between two parties in time: counts by class with intervals, scales, share of cooperation.')
    .argument('<a>', 'a party: code (RUS), id (iso:RUS) or name (Russia)')
    .argument('<b>', 'a second party')
    .addOption(fileOption())
    .addOption(new Option('--by <width>', 'width of the bins').choices(BIN_WIDTHS).default('month'))
    .addOption(new Option('--directed', 'only what the first did to the second'))
    .addOption(datasetOption())
    .addOption(new Option('--from <day>', 'first day').argParser(day))
    .addOption(new Option('--to <day>', 'last day').argParser(day))
    .addOption(new Option('--compare <parties...>', 'a second pair to compare with'))
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'ndjson', 'csv', 'svg']).default('table'))
    .addHelpText(
      'after',
      `
Examples:
  rapport series RUS CHN --by quarter
  rapport series USA RUS --directed --dataset icews --from 2014-01-01 --format csv
  rapport series IND PAK --compare IND CHN --format svg > picture.svg`,
    )
    .action(async (a: string, b: string, options: SeriesCommandOptions, command: Command) => {
      if (options.from !== undefined && options.to !== undefined && options.from > options.to)
        command.error(`error: --from ${options.from} lies after --to ${options.to}`);
      await (await import('./run-series.ts')).runSeries(a, b, options);
    });

  program
    .command('import')
    .description("Other people's event data into the file, as data sets of their own.")
    .addArgument(new Argument('<format>', 'whose data').choices(EVENT_DATASETS))
    .argument('<path...>', 'files: plain, gzip or ZIP')
    .addOption(fileOption())
    .addOption(new Option('--dataset <name>', 'name of the data set (default: the format)'))
    .addOption(new Option('--quiet', 'no summary'))
    .addHelpText(
      'after',
      `
Examples:
  rapport import icews events.2018.tab
  rapport import gdelt 20180125.export.CSV.zip --dataset gdelt-january
  rapport import ucdp ged251.csv.gz --file study.duckdb`,
    )
    .action(async (format: EventDataset, paths: string[], options: ImportCommandOptions) =>
      (await import('./run-import.ts')).runImport(format, paths, options),
    );

  program
    .command('export')
    .description('A data set in a format of others: tables, PLOVER records, columns of ICEWS and POLECAT, maps.')
    .addArgument(new Argument('<format>', 'in what form').choices([...ROW_FORMATS, 'parquet']))
    .addOption(fileOption())
    .addOption(datasetOption())
    .addOption(new Option('--from <day>', 'first day').argParser(day))
    .addOption(new Option('--to <day>', 'last day').argParser(day))
    .addOption(new Option('--out <file>', 'write there instead of to standard output; Parquet needs it'))
    .addHelpText('after', '\nExamples:\n  rapport export csv > events.csv\n  rapport export parquet --dataset icews --out icews.parquet')
    .action(async (format: RowFormatName | 'parquet', options: ExportCommandOptions) =>
      (await import('./run-export.ts')).runExport(format, options),
    );

  program
    .command('pages')
    .description('Pages in the file.')
    .argument('[words...]', 'only pages with these words in title, label, source or address')
    .addOption(fileOption())
    .addOption(limitOption(50))
    .addOption(queryFormat())
    .action(async (words: string[], options: PagesCommandOptions) => (await import('./run-pages.ts')).runPages(words, options));

  program
    .command('show')
    .description('One page: its story with what was read off it; or one incident or commitment with all its reports.')
    .argument('<page>', 'id, beginning of an id, or label of the page; id of an incident or a commitment')
    .addOption(fileOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addOption(new Option('--why', 'of an incident: why its reports are one happening; of a commitment: why its outcomes count'))
    .addHelpText(
      'after',
      '\nExamples:\n  rapport show visit.txt\n  rapport show p_3fa8\n  rapport show i_3fa8 --why\n  rapport show c_3fa8 --why',
    )
    .action(async (page: string, options: ShowCommandOptions) => (await import('./run-show.ts')).runShow(page, options));

  program
    .command('explain')
    .description('One event: the rules that coded it, the words they rest on, and the tree of its sentence.')
    .argument('<event>', 'id or beginning of an id')
    .addOption(fileOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText('after', '\nExample:\n  rapport explain e_3fa8')
    .action(async (event: string, options: ExplainCommandOptions) => (await import('./run-explain.ts')).runExplain(event, options));

  program
    .command('search')
    .description('Pages, events, quotes, parties and persons that hold all the words.')
    .argument('<words...>', 'words')
    .addOption(fileOption())
    .addOption(limitOption(20))
    .addOption(queryFormat())
    .addHelpText('after', '\nExample:\n  rapport search grain corridor')
    .action(async (words: string[], options: SearchCommandOptions) => (await import('./run-search.ts')).runSearch(words, options));

  program
    .command('serve')
    .description('Serve the file as a web page, on this machine alone unless --host says otherwise.')
    .addOption(fileOption())
    .addOption(new Option('--port <n>', 'port; 0 lets the system choose').argParser(wholeNumber(0, MAX_PORT)).default(DEFAULT_PORT))
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .addOption(new Option('--read-only', 'open the file so that R, Python and other readers may have it open too'))
    .addHelpText('after', '\nExamples:\n  rapport serve\n  rapport serve --file study.duckdb --port 8080 --read-only')
    .action(async (options: ServeCommandOptions) => (await import('./run-serve.ts')).runServe(options));

  program
    .command('start')
    .description('Read the sample pages that come with Rapport, unless that is done, and serve them.')
    .addOption(fileOption())
    .addOption(new Option('--port <n>', 'port; 0 lets the system choose').argParser(wholeNumber(0, MAX_PORT)).default(DEFAULT_PORT))
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .action(async (options: StartCommandOptions) => (await import('./run-start.ts')).runStart(options));

  registerActors(program, { file: fileOption, format: queryFormat, limit: limitOption });
  registerParse(program);
  registerClaims(program, { file: fileOption, day, wholeNumber });
  for (const command of program.commands)
    command.exitOverride().showSuggestionAfterError(true).showHelpAfterError(`(rapport ${command.name()} --help shows what it takes)`);
  return program;
}

/** From package.json, which lies two folders above the sources and three above the build. */
function readVersion(): string {
  const path = new URL(import.meta.url.includes('/dist/src/') ? '../../../package.json' : '../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** An option that may be given several times. */
const everyTime = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

const wholeNumber =
  (least: number, most = 999_999_999) =>
  (text: string): number => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least || Number(text) > most)
      throw new InvalidArgumentError(`A whole number of at least ${least}${most < 999_999_999 ? ` and at most ${most}` : ''} is expected.`);
    return Number(text);
  };

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)) || new Date(text).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('A day that exists is expected, written 2023-05-24.');
  return text;
}
