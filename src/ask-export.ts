import { type ExportRow, ROW_WRITERS, type RowFormatName } from './exchange/export-rows.ts';
import { type ExportQuery, queryExport } from './store/export-events.ts';
import type { Store } from './store/open-store.ts';

export interface TextExportQuery extends ExportQuery {
  readonly format: RowFormatName;
}

/**
 * A data set as text of a format, in pieces of some thousand rows, so that memory does not grow with their number.
 * @throws RapportError `not-found` for an unknown data set, before the first piece
 */
export async function* askExport(store: Store, { format, ...query }: TextExportQuery): AsyncGenerator<string, void, undefined> {
  const writer = ROW_WRITERS[format];
  // A list of features wants commas between them; every other format has lines of their own.
  const between = format === 'geojson' ? ',' : '';
  let isFirst = true;
  let text = writer.head;
  for await (const rows of queryExport(store, query)) {
    for (const row of rows as unknown as readonly ExportRow[]) {
      const line = writer.toLine(row);
      if (line === '') continue;
      text += isFirst ? line : between + line;
      isFirst = false;
    }
    yield text;
    text = '';
  }
  yield text + writer.foot;
}
