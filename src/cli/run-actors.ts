import type { ActorDetail, ActorRow } from '../model/answers-actors.ts';
import { RECORD_FORMAT } from '../exchange/to-record.ts';
import { toCsvLine } from '../exchange/to-csv-line.ts';
import { QUAD_CLASSES } from '../ontology/plover.ts';
import { colours } from './colours.ts';
import { drawTable } from './draw-table.ts';
import { toLine } from './event-form.ts';
import { formatEvent } from './format-event.ts';
import { withQuestions } from './open-questions.ts';
import { printRows, type RowForm, type RowFormat } from './print-rows.ts';
import { visibleText } from './visible-text.ts';
import { writeOut } from './write-out.ts';

export interface ActorsCommandOptions {
  readonly file: string;
  readonly kind?: ActorRow['kind'];
  readonly limit: number;
  readonly format: RowFormat;
}

export interface ActorCommandOptions {
  readonly file: string;
  readonly format: RowFormat;
}

const FORM: RowForm<ActorRow> = {
  columns: ['id', 'kind', 'name', 'party', 'role', 'mentions', 'pages', 'first_day', 'last_day'],
  toCells: (row) => [row.id, row.kind, row.name, row.party?.code ?? null, row.role, row.mentions, row.pages, row.firstDay, row.lastDay],
  toTable: (rows) =>
    drawTable(
      [
        { title: 'who' },
        { title: 'of' },
        { title: 'role' },
        { title: 'pages', isNumber: true },
        { title: 'mentions', isNumber: true },
        { title: 'days' },
      ],
      rows.map((row) => [
        visibleText(row.name),
        row.party?.name ?? '',
        visibleText(row.role ?? ''),
        row.pages,
        row.mentions,
        toDays(row.firstDay, row.lastDay),
      ]),
    ),
  empty: 'No persons or bodies in the file yet. Read pages that name some: rapport read PATH',
};

const toDays = (first: string | null, last: string | null): string => (first === null ? '' : first === last ? first : `${first}…${last}`);

/** `rapport actors`. */
export const runActors = (words: readonly string[], options: ActorsCommandOptions): Promise<void> =>
  withQuestions(options.file, async (questions) => {
    const q = words.join(' ');
    await printRows(
      await questions.actors({ ...(q && { q }), ...(options.kind && { kind: options.kind }), limit: options.limit }),
      options.format,
      FORM,
    );
  });

/** `rapport actor NAME`. */
export const runActor = (name: string, options: ActorCommandOptions): Promise<void> =>
  withQuestions(options.file, async (questions) => {
    const actor = await questions.actor(name);
    switch (options.format) {
      case 'json':
        return writeOut(`${JSON.stringify({ format: RECORD_FORMAT, ...actor }, null, 1)}\n`);
      case 'ndjson':
        return writeOut(`${JSON.stringify({ format: RECORD_FORMAT, ...actor })}\n`);
      case 'csv':
        return writeOut([toCsvLine(FORM.columns), toCsvLine(FORM.toCells(actor))].join(''));
      case 'table':
        return writeOut(toText(actor));
    }
  });

function toText(actor: ActorDetail): string {
  const lines = [
    colours.bold(visibleText(actor.name)) +
      (actor.party ? `  ${actor.party.name}` : '') +
      (actor.role ? `  ${visibleText(actor.role)}` : ''),
    `${actor.pages} ${actor.pages === 1 ? 'page' : 'pages'}, ${actor.mentions} mentions  ${toDays(actor.firstDay, actor.lastDay)}  ${colours.dim(actor.id)}`,
  ];
  const section = (title: string, rows: readonly string[]): void => {
    if (rows.length > 0) lines.push('', colours.bold(title), ...rows.map((row) => `  ${row}`));
  };
  section(
    'Spellings',
    actor.spellings.map(
      ({ text, mentions, repair }) =>
        `${visibleText(text)}  ${mentions}${repair === null ? '' : `  put right, ${Math.round(repair * 100)} %`}`,
    ),
  );
  section(
    'Offices',
    actor.offices.map(
      ({ role, party, firstDay, lastDay, pages }) =>
        `${visibleText(role)}${party ? ` (${party.code})` : ''}  ${toDays(firstDay, lastDay)}  ${pages} ${pages === 1 ? 'page' : 'pages'}`,
    ),
  );
  section(
    'Events by year',
    actor.years.map(
      ({ year, counts, irrealis }) =>
        `${year ?? 'no day'}  ${QUAD_CLASSES.map((quad) => `${quad} ${counts[quad]}`).join(', ')}${irrealis > 0 ? `; planned, feared, denied ${irrealis}` : ''}`,
    ),
  );
  section(
    'With',
    actor.partners.map(({ name, party, isPerson, events }) => `${visibleText(name)}${isPerson ? ` (${party.code})` : ''}  ${events}`),
  );
  section(
    `Events (${actor.eventCount})`,
    actor.events.slice(0, SHOWN_EVENTS).map((event) => formatEvent(toLine(event))),
  );
  section(
    `Quotes (${actor.quoteCount})`,
    actor.quotes
      .slice(0, SHOWN_QUOTES)
      .map(({ text, written, pageTitle }) => `«${visibleText(text)}»  ${written ?? ''} ${colours.dim(visibleText(pageTitle))}`),
  );
  section(
    'Put right by readers',
    actor.corrections.map(({ number, kind, other, page, name }) => `${number}  ${kind} ${visibleText(other ?? page ?? name ?? '')}`),
  );
  return `${lines.join('\n')}\n`;
}

/** Rows of the text form; the other forms have all that the answer holds. */
const SHOWN_EVENTS = 12;
const SHOWN_QUOTES = 8;
