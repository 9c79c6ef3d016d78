import { pageThrough } from '../base/page-through.ts';
import type { IncidentRow } from '../model/answers.ts';
import type { EventType } from '../ontology/plover.ts';
import { standingOf } from '../ontology/standing.ts';
import { colours } from './colours.ts';
import { claimWords, formatDays, formatSides } from './format-event.ts';
import { withQuestions } from './open-questions.ts';
import { printRows, type RowForm, type RowFormat } from './print-rows.ts';
import { visibleText } from './visible-text.ts';
import { writeOut } from './write-out.ts';

export interface IncidentsCommandOptions {
  readonly file: string;
  readonly type?: readonly EventType[];
  readonly from?: string;
  readonly to?: string;
  readonly pages?: number;
  readonly voice?: string;
  readonly background?: boolean;
  readonly limit: number;
  readonly format: RowFormat | 'gold';
}

const list = (items: readonly string[]): string => items.join('|');

const FORM: RowForm<IncidentRow> = {
  columns: [
    ...['incident', 'type', 'mode', 'realis', 'standing', 'actors', 'recipients', 'first_day', 'last_day', 'place', 'background'],
    ...['reports', 'pages', 'outlets', 'contradictions', 'first_page', 'first_written', 'last_page', 'last_written', 'said_by', 'sentence'],
  ],
  toCells: (row) => [
    row.id,
    row.type,
    row.mode,
    row.realis,
    standingOf(row),
    list(row.actors.map((party) => party.code)),
    list(row.recipients.map((party) => party.code)),
    row.when?.firstDay,
    row.when?.lastDay,
    row.where,
    row.isBackground,
    row.reports,
    row.pages,
    row.outlets,
    row.contradictions,
    row.firstPage.id,
    row.firstPage.written,
    row.lastPage.id,
    row.lastPage.written,
    list(row.saidBy),
    row.sentenceText,
  ],
  toTable: (rows) => rows.map(formatIncident).join(''),
  empty: 'No such incidents. Read pages first: rapport read PATH; without --type, --from, --to and --pages there may be more.',
};

/** Two lines: what, who, when; who reports it. */
function formatIncident(row: IncidentRow): string {
  const line = { ...row, actors: row.actors.map((party) => party.name), recipients: row.recipients.map((party) => party.name) };
  const claim = claimWords(row)
    .map((words) => ` — ${colours.bold(visibleText(words))}`)
    .join('');
  const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const facts = [
    row.isBackground ? 'background' : undefined,
    plural(row.pages, 'page'),
    row.pages < 2
      ? undefined
      : row.outlets === 1
        ? 'one voice: copies, or one outlet or agency'
        : `${row.outlets} outlets not known to copy each other`,
    row.contradictions > 0 ? colours.yellow(plural(row.contradictions, 'contradiction')) : undefined,
    row.firstPage.written
      ? `first seen here ${row.firstPage.written}${row.lastPage.written && row.lastPage.written !== row.firstPage.written ? `, last ${row.lastPage.written}` : ''}`
      : undefined,
    row.id,
  ].filter((fact): fact is string => fact !== undefined);
  return `${colours.dim(formatDays(row.when).padEnd(21))}  ${formatSides(line)}  ${row.mode ? `${row.type} ${row.mode}` : row.type}${claim}${row.where ? colours.dim(`  in ${visibleText(row.where)}`) : ''}\n${' '.repeat(23)}${colours.dim(facts.join(' · '))}\n`;
}

/** `rapport incidents`. */
export const runIncidents = (party: string | undefined, other: string | undefined, options: IncidentsCommandOptions): Promise<void> =>
  withQuestions(options.file, async (questions) => {
    if (options.format === 'gold') {
      for await (const part of pageThrough((asked) => questions.incidentMembers(asked)))
        await writeOut(part.map((row) => `${JSON.stringify(row)}\n`).join(''));
      return;
    }
    const a = party === undefined ? undefined : await questions.party(party);
    const b = other === undefined ? undefined : await questions.party(other);
    const answer = await questions.incidents({
      ...(a && { a: a.id }),
      ...(b && { b: b.id }),
      ...(options.type && { types: options.type }),
      ...(options.from && { from: options.from }),
      ...(options.to && { to: options.to }),
      ...(options.pages !== undefined && { pages: options.pages }),
      ...(options.voice !== undefined && { voice: options.voice }),
      ...(options.background === false && { background: false }),
      limit: options.limit,
    });
    await printRows(answer, options.format, FORM);
  });
