import { pageThrough } from '../base/page-through.ts';
import { toCommitmentCalendar } from '../exchange/to-commitment-calendar.ts';
import type { CommitmentRow, Rows } from '../model/answers.ts';
import type { Queries } from './queries.ts';
import { ROUTES } from './routes.ts';

/**
 * `GET /api/commitments.ics`: the commitments that `/api/commitments` answers to the same parameters, those with a due day, as an iCalendar file (RFC 5545).
 * `offset` and `limit` are passed over: a calendar is whole.
 */
export async function answerCalendar(queries: Queries, given: Readonly<Record<string, string>>): Promise<string> {
  const route = ROUTES.find(({ name }) => name === 'commitments')!;
  const rows: CommitmentRow[] = [];
  const ask = async ({ offset, limit }: { offset: number; limit: number }) =>
    (await route.answerTo(queries, { ...given, offset: String(offset), limit: String(limit) })) as Rows<CommitmentRow>;
  for await (const part of pageThrough(ask)) rows.push(...part);
  return toCommitmentCalendar(rows);
}
