import type { TextExportQuery } from '../ask-export.ts';
import type { Queries } from './queries.ts';

/** What a format is called where it is sent, and how its file ends. */
const MEDIA: Readonly<Record<TextExportQuery['format'], { readonly type: string; readonly ending: string }>> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  ndjson: { type: 'application/x-ndjson', ending: 'ndjson' },
  plover: { type: 'application/x-ndjson', ending: 'plover.ndjson' },
  icews: { type: 'text/tab-separated-values; charset=utf-8', ending: 'icews.tab' },
  polecat: { type: 'text/tab-separated-values; charset=utf-8', ending: 'polecat.tab' },
  geojson: { type: 'application/geo+json', ending: 'geojson' },
};

/**
 * `GET /api/export/FORMAT`: a data set as a file of that format, sent as it is made. The first piece is waited for, so that what cannot be answered is refused
 * with a status; of what fails later the connection is broken off, and no half file looks whole.
 */
export async function answerExport(queries: Queries, query: TextExportQuery): Promise<Response> {
  const pieces = queries.exported(query);
  const encoder = new TextEncoder();
  const first = await pieces.next();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (!first.done) controller.enqueue(encoder.encode(first.value));
    },
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return();
    },
  });
  const { type, ending } = MEDIA[query.format];
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${query.dataset}.${ending}"`,
      'cache-control': 'no-store',
    },
  });
}
