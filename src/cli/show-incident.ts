import { colours } from './colours.ts';
import type { IncidentDetail, ReportLinkRow } from '../model/answers.ts';
import { LINK_RULES } from '../ontology/link-rules.ts';
import { toLine } from './event-form.ts';
import { formatDays, formatEvent, formatSides } from './format-event.ts';
import { visibleText } from './visible-text.ts';

/** One incident for a person: what all reports agree on, what they do not, and each report. */
export function formatIncidentDetail(detail: IncidentDetail, links: readonly ReportLinkRow[] = []): string {
  const sides = formatSides({ actors: detail.actors.map((party) => party.name), recipients: detail.recipients.map((party) => party.name) });
  const byId = new Map(detail.events.map((event) => [event.id, event] as const));
  const pageOf = (id: string): string => visibleText(byId.get(id)?.pageTitle ?? id);
  const sections = [
    [
      colours.bold(`${sides}  ${detail.mode ? `${detail.type} ${detail.mode}` : detail.type}`),
      `${formatDays(detail.when)}${detail.where ? ` in ${visibleText(detail.where)}` : ''}${detail.isBackground ? ' · named in passing, without a day of its own' : ''} · ${detail.id}`,
      `${detail.reports} reports on ${detail.pages} pages, ${detail.outlets === 1 ? 'one voice: copies, or one outlet or agency' : `${detail.outlets} outlets not known to copy each other`}`,
      `first seen here: ${visibleText(detail.firstPage.title)} (${detail.firstPage.written ?? 'undated'}) · last: ${visibleText(detail.lastPage.title)} (${detail.lastPage.written ?? 'undated'})`,
      ...(detail.saidBy.length > 0
        ? [colours.bold(`Nobody says so in the report's own voice: it is the word of ${visibleText(detail.saidBy.join(', '))}`)]
        : []),
      ...(detail.former.length > 0 ? [colours.dim(`formerly ${detail.former.join(', ')}`)] : []),
    ].join('\n'),
    section(
      'All that tell of it agree on',
      detail.agreed.map(({ field, value }) => `${field}: ${visibleText(value)}`),
    ),
    section(
      'They do not agree on',
      detail.disputed.flatMap(({ field, about, sides: told }) => [
        colours.yellow(about ? `${field} (${visibleText(about)})` : field),
        ...told.map(({ value, events }) => `  ${visibleText(value)}: ${events.map(pageOf).join('; ')}`),
      ]),
    ),
    section(
      'Reports',
      detail.events.flatMap((event) => [
        `${formatEvent(toLine(event))}`,
        colours.dim(
          `  ${visibleText(event.pageTitle)}, written ${event.written ?? 'on an unknown day'}${event.family === null ? '' : event.isEarliest ? ', earliest seen here of a family of copies' : ', a copy'}`,
        ),
        `  ${visibleText(event.sentenceText)}`,
      ]),
    ),
    section(
      'Why they are one',
      links.flatMap(({ event, nearest, score, why }) => [
        nearest === null
          ? `${pageOf(event)}: ${detail.isBackground ? 'told in passing, of the same kind and sides' : 'stands alone'}`
          : `${pageOf(event)} is most like ${pageOf(nearest)}: ${signed(score)}`,
        ...why.map(({ rule, weight }) => colours.dim(`  ${signed(weight).padStart(6)}  ${LINK_RULES[rule]}`)),
      ]),
    ),
    section('Commitments', [...detail.commitments]),
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;
}

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${colours.underline(title)}\n${lines.map((line) => `  ${line}`).join('\n')}`;
