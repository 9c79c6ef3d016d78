/** Rows asked for at a time: the most that one answer holds. */
const CHUNK = 1000;

/** All rows of a question that answers a part at a time, part by part; at least one part, which may be empty. */
export async function* pageThrough<R>(
  ask: (part: { readonly offset: number; readonly limit: number }) => Promise<{ readonly rows: readonly R[]; readonly total: number }>,
): AsyncGenerator<readonly R[]> {
  for (let offset = 0, total = 1; offset < total; ) {
    const answer = await ask({ offset, limit: CHUNK });
    yield answer.rows;
    offset += answer.rows.length;
    // An empty part ends it, whatever the total says: rows can go while they are asked for.
    total = answer.rows.length === 0 ? offset : answer.total;
  }
}
