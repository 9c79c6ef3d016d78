import { once } from 'node:events';
import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { RapportError } from '../base/rapport-error.ts';
import type { RowFormatName } from '../exchange/export-rows.ts';
import { writeParquet } from '../store/export-events.ts';
import { openStore, toMissingFile } from '../store/open-store.ts';
import { withQuestions } from './open-questions.ts';
import { refuseWhereServed } from './served-file.ts';
import { writeOut } from './write-out.ts';

export interface ExportCommandOptions {
  readonly file: string;
  readonly dataset: string;
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
}

/** `rapport export`. Of a served file the server writes the rows; Parquet is written by DuckDB itself, which needs the file. */
export async function runExport(format: RowFormatName | 'parquet', options: ExportCommandOptions): Promise<void> {
  const { file, dataset, from, to, out } = options;
  const query = { dataset, ...(from && { from }), ...(to && { to }) };
  if (format === 'parquet') {
    if (out === undefined)
      throw new RapportError('usage', {
        expected: 'a file to write to',
        found: 'Parquet cannot go to standard output',
        todo: 'Name it: rapport export parquet --out events.parquet',
      });
    if (!existsSync(file)) throw toMissingFile(file);
    await refuseWhereServed(file);
    const store = await openStore(file, { readOnly: true, mayUse: [out] });
    try {
      return await writeParquet(store, query, resolve(out));
    } finally {
      await store.close();
    }
  }
  await withQuestions(file, async (questions) => {
    let stream: WriteStream | undefined;
    for await (const text of questions.exported({ ...query, format })) {
      if (out === undefined) {
        await writeOut(text);
        continue;
      }
      // Not before there is something to write: a mistyped data set must not empty a file.
      stream ??= createWriteStream(out);
      if (!stream.write(text)) await once(stream, 'drain');
    }
    if (!stream) return;
    stream.end();
    await once(stream, 'finish');
  });
}
