import { colours } from './colours.ts';
import { pageThrough } from '../base/page-through.ts';
import { RapportError } from '../base/rapport-error.ts';
import type { CommitmentRow, OutcomeLinkRow, PageDetail } from '../model/answers.ts';
import { OUTCOME_RULES } from '../ontology/outcome-rules.ts';
import { RECORD_FORMAT } from '../exchange/to-record.ts';
import { toLine } from './event-form.ts';
import { formatDays, formatEvent } from './format-event.ts';
import { type Questions, withQuestions } from './open-questions.ts';
import { formatCommitment } from './run-commitments.ts';
import { formatIncidentDetail } from './show-incident.ts';
import { visibleText } from './visible-text.ts';
import { writeOut } from './write-out.ts';

export interface ShowCommandOptions {
  readonly file: string;
  readonly format: 'table' | 'json';
  /** Of an incident or a commitment: how each consideration weighed. */
  readonly why?: boolean;
}

/** `rapport show`: a page, or an incident or a commitment where the id begins as one. */
export const runShow = (page: string, options: ShowCommandOptions): Promise<void> =>
  withQuestions(options.file, async (questions) => {
    if (/^i_[0-9a-f]+$/.test(page)) {
      const incident = await questions.incident(page);
      const links = options.why ? (await questions.incidentWhy(incident.id)).rows : undefined;
      return writeOut(
        options.format === 'json'
          ? `${JSON.stringify({ format: RECORD_FORMAT, ...incident, ...(links && { links }) }, null, 1)}\n`
          : formatIncidentDetail(incident, links),
      );
    }
    if (/^c_[0-9a-f]+$/.test(page)) return showCommitment(page, questions, options);
    const detail = await questions.page(page);
    await writeOut(options.format === 'json' ? `${JSON.stringify({ format: RECORD_FORMAT, ...detail }, null, 1)}\n` : formatPage(detail));
  });

/** One commitment, by its id or the beginning of it, with all that announces it and tells what came of it. */
async function showCommitment(id: string, questions: Questions, { format, why: isWhy }: ShowCommandOptions): Promise<void> {
  const found: CommitmentRow[] = [];
  for await (const rows of pageThrough((part) => questions.commitments(part))) found.push(...rows.filter((row) => row.id.startsWith(id)));
  const [row] = found;
  if (!row || found.length > 1)
    throw new RapportError('not-found', {
      expected: 'the id of one commitment',
      found: row ? `several commitments begin with «${id}»` : `no commitment has the id «${id}»`,
      todo: 'Ids stand at the end of the first line of each of: rapport commitments',
    });
  const links = isWhy ? (await questions.commitmentWhy(row.id)).rows : undefined;
  await writeOut(
    format === 'json'
      ? `${JSON.stringify({ format: RECORD_FORMAT, ...row, ...(links && { links }) }, null, 1)}\n`
      : `${formatCommitment(row, Infinity)}${formatOutcomes(row, links ?? [])}`,
  );
}

/** Why each outcome counts, with every consideration and its weight. */
function formatOutcomes(row: CommitmentRow, links: readonly OutcomeLinkRow[]): string {
  const pageOf = new Map(
    [...row.announced, ...row.fulfilledBy, ...row.cancelledBy].map(({ event, document, written }) => [
      event,
      `${visibleText(document)} (${written ?? 'on an unknown day'})`,
    ]),
  );
  const lines = links.flatMap(({ event, announced, kind, score, why }) => [
    `${pageOf.get(event)} ${kind === 'fulfils' ? 'tells that it was done' : 'calls it off'}, as announced by ${pageOf.get(announced)}: ${signed(score)}`,
    ...why.map(({ rule, weight }) => colours.dim(`  ${signed(weight).padStart(6)}  ${OUTCOME_RULES[rule]}`)),
  ]);
  return lines.length === 0 ? '' : `\n${colours.underline('Why these count')}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;

/** The page for a person: head, story with chrome dimmed, what was read off it. */
function formatPage(detail: PageDetail): string {
  const { page, written } = detail;
  const sections: string[] = [];
  const head = [
    colours.bold(visibleText(page.title)),
    `${page.id}  ${detail.appearances.map((at) => visibleText(at.url ?? at.path)).join(', ')}`,
    `written ${written.value ?? 'on an unknown day'}${written.value ? ` (${written.precision}, sure to ${percent(written.confidence)})` : ''} · language ${page.language} · ${page.words} words`,
    ...written.why.map((why) => colours.dim(`  because ${visibleText(why.detail)}`)),
  ];
  sections.push(head.join('\n'));
  sections.push(
    detail.blocks
      .map((block) => {
        const text = visibleText(detail.text.slice(block.span.start, block.span.end), { keepLines: true });
        return block.kind === 'chrome'
          ? colours.dim(`· ${text}`)
          : block.role === 'title' || block.role === 'heading'
            ? colours.bold(text)
            : text;
      })
      .join('\n'),
  );
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) sections.push(`${colours.underline(title)}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  };
  section(
    'Events',
    detail.events.map((event) => formatEvent(toLine(event))),
  );
  section(
    'Persons',
    detail.persons.map((person) => {
      const repaired = person.repaired.map(({ text, confidence }) => `«${text}» repaired, sure to ${percent(confidence)}`);
      const about = [person.role, person.party?.name, ...repaired].filter((part): part is string => Boolean(part));
      return `${colours.bold(visibleText(person.name))}${about.length > 0 ? `  ${visibleText(about.join(', '))}` : ''}`;
    }),
  );
  section(
    'Quotes',
    detail.quotes.map(
      (quote) =>
        `${visibleText(quote.speaker ?? 'somebody')}${quote.via.length > 0 ? ` (via ${visibleText(quote.via.join(', '))})` : ''}: ${quote.kind === 'direct' ? `«${visibleText(quote.text)}»` : visibleText(quote.text)}`,
    ),
  );
  section(
    'Figures',
    detail.quantities.map(
      (quantity) =>
        `${visibleText(quantity.text)}  ${visibleText(quantity.measure)}, ${quantity.kind}${quantity.of.length > 0 ? `, of ${quantity.of.map((party) => party.name).join(' and ')}` : ''}${quantity.when ? `, ${formatDays(quantity.when)}` : ''}`,
    ),
  );
  section(
    'Issues',
    detail.issues.map((issue) => colours.yellow(`${issue.code}: ${visibleText(issue.detail)}`)),
  );
  if (detail.events.length === 0)
    sections.push(colours.dim('No events: the page tells of no act between two parties that the program knows how to read.'));
  return `${sections.join('\n\n')}\n`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
