import { parse } from 'csv-parse/sync';
import type { UserActor } from '../model/user-tables.ts';
import { ACTOR_COLUMNS, type ActorColumn, failTable, toUserActor } from './to-user-actor.ts';

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/**
 * Actors of a table with a header: `name`, `party`, and where wanted `aliases` (parted by `|`), `kind`, `sector`, `office`, `first`, `last`. The separator is the tab, the semicolon or the comma, whichever the header has.
 * @throws RapportError `table-damaged` with file and line: a column that is not known or not there, a cell that is none
 */
export function parseActorTable(text: string, file: string): readonly UserActor[] {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = ['\t', ';', ','].find((mark) => header.includes(mark)) ?? ',';
  let records: CsvRecord[];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
      info: true,
      columns: (names: string[]) => names.map((name) => toColumn(name, file)),
    }) as unknown as CsvRecord[];
  } catch (error) {
    const { lines } = error as { lines?: number };
    if (lines === undefined) throw error;
    return failTable(`${file}, line ${lines}`, 'rows with as many cells as the header has', (error as Error).message);
  }
  if (records.length > 0)
    for (const column of ['name', 'party'] as const)
      if (!(column in records[0]!.record)) failTable(`${file}, line 1`, `a column «${column}» in the header`, `no column «${column}»`);
  return records.map(({ record, info }) => toUserActor((column) => record[column] ?? '', `${file}, line ${info.lines}`));
}

function toColumn(name: string, file: string): ActorColumn {
  const column = name.trim().toLowerCase();
  const isKnown = (ACTOR_COLUMNS as readonly string[]).includes(column);
  return isKnown ? (column as ActorColumn) : failTable(`${file}, line 1`, `the columns ${ACTOR_COLUMNS.join(', ')}`, `column «${name}»`);
}
