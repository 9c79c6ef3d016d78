import { colours } from './colours.ts';
import type { PageDetail } from '../model/answers.ts';
import { RECORD_FORMAT } from '../exchange/to-record.ts';
import { toLine } from './event-form.ts';
import { formatDays, formatEvent } from './format-event.ts';
import { withQuestions } from './open-questions.ts';
import { formatIncidentDetail } from './show-incident.ts';
import { visibleText } from './visible-text.ts';
import { writeOut } from './write-out.ts';

export interface ShowCommandOptions {
  readonly file: string;
  readonly format: 'table' | 'json';
  /** Of an incident: how each consideration weighed. */
  readonly why?: boolean;
}

/** `rapport show`: a page, or an incident where the id begins as one. */
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
    const detail = await questions.page(page);
    await writeOut(options.format === 'json' ? `${JSON.stringify({ format: RECORD_FORMAT, ...detail }, null, 1)}\n` : formatPage(detail));
  });

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
