import { pageThrough } from '../base/page-through.ts';
import { COMMITMENT_STATE_WORDS, toCommitmentCalendar } from '../exchange/to-commitment-calendar.ts';
import type { CommitmentEventRow, CommitmentRow } from '../model/answers.ts';
import type { CommitmentState } from '../model/commitment.ts';
import { colours } from './colours.ts';
import { formatDays, formatSides } from './format-event.ts';
import { withQuestions } from './open-questions.ts';
import { printRows, type RowForm, type RowFormat } from './print-rows.ts';
import { visibleText } from './visible-text.ts';
import { writeOut } from './write-out.ts';

export interface CommitmentsCommandOptions {
  readonly file: string;
  readonly state?: readonly CommitmentState[];
  readonly asOf?: string;
  readonly demands?: boolean;
  readonly limit: number;
  readonly format: RowFormat | 'gold' | 'ics';
}

const list = (items: readonly string[]): string => items.join('|');

const FORM: RowForm<CommitmentRow> = {
  columns: [
    ...['commitment', 'state', 'type', 'mode', 'actors', 'recipients', 'due_first', 'due_last', 'demand', 'targets'],
    ...['announced', 'fulfilled_by', 'cancelled_by', 'sentence'],
  ],
  toCells: (row) => [
    row.id,
    row.state,
    row.type,
    row.mode,
    list(row.actors.map((party) => party.code)),
    list(row.recipients.map((party) => party.code)),
    row.due?.firstDay,
    row.due?.lastDay,
    row.isDemand,
    list(row.targets.map((target) => `${target.value} ${target.unit} ${target.measure}`)),
    list(row.announced.map(({ event }) => event)),
    list(row.fulfilledBy.map(({ event }) => event)),
    list(row.cancelledBy.map(({ event }) => event)),
    row.announced[0]?.sentenceText,
  ],
  toTable: (rows) => rows.map((row) => formatCommitment(row, 1)).join(''),
  empty: 'No such commitments. Read pages first: rapport read PATH; without a party and --state there may be more.',
};

/** A commitment for a person: what, when it is due, what came of it, with at most so many reports of each. */
export function formatCommitment(row: CommitmentRow, reports: number): string {
  const line = { actors: row.actors.map((party) => party.name), recipients: row.recipients.map((party) => party.name) };
  const told = (what: string, events: readonly CommitmentEventRow[]): string[] =>
    events.map(
      (event) =>
        `${' '.repeat(23)}${colours.dim(`${what} ${event.written ?? 'on an unknown day'}, ${visibleText(event.document)}:`)} ${visibleText(event.sentenceText)}`,
    );
  const targets = row.targets.map((target) => ` ${target.value} ${target.unit} ${target.measure}`).join(',');
  return `${[
    `${colours.dim((row.due ? formatDays(row.due) : 'no day').padEnd(21))}  ${formatSides(line)}  ${row.mode ? `${row.type} ${row.mode}` : row.type}${visibleText(targets)} — ${colours.bold(row.isDemand ? `DEMANDED, ${COMMITMENT_STATE_WORDS[row.state]}` : COMMITMENT_STATE_WORDS[row.state])}${colours.dim(`  ${row.id}`)}`,
    ...told('announced', row.announced.slice(0, reports)),
    ...told('fulfilled', row.fulfilledBy.slice(0, reports)),
    ...told('called off', row.cancelledBy.slice(0, reports)),
  ].join('\n')}\n`;
}

/** The form of the scorer. What calls it off counts as what settled it. What is only demanded is no commitment there. */
const toGoldLine = (row: CommitmentRow): string => {
  const member = ({ document, event }: CommitmentEventRow) => ({ document, event });
  return `${JSON.stringify({
    id: row.id,
    state: row.state === 'partly' ? 'fulfilled' : row.state,
    due: row.due ? { start: row.due.firstDay, end: row.due.lastDay } : null,
    announced: row.announced.map(member),
    fulfilledBy: (row.state === 'cancelled' ? row.cancelledBy : row.fulfilledBy).map(member),
  })}\n`;
};

/** `rapport commitments`. */
export const runCommitments = (party: string | undefined, options: CommitmentsCommandOptions): Promise<void> =>
  withQuestions(options.file, async (questions) => {
    const only = party === undefined ? undefined : await questions.party(party);
    const query = {
      ...(only && { party: only.id }),
      ...(options.state && { states: options.state }),
      ...(options.asOf && { asOf: options.asOf }),
      ...(options.demands === false && { demands: false }),
    };
    if (options.format !== 'gold' && options.format !== 'ics')
      return printRows(await questions.commitments({ ...query, limit: options.limit }), options.format, FORM);
    const rows: CommitmentRow[] = [];
    for await (const part of pageThrough((asked) => questions.commitments({ ...query, ...asked }))) {
      if (options.format === 'gold')
        await writeOut(
          part
            .filter((row) => !row.isDemand)
            .map(toGoldLine)
            .join(''),
        );
      else rows.push(...part);
    }
    if (options.format === 'ics') await writeOut(toCommitmentCalendar(rows));
  });
