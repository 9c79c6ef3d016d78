import type { Store } from './open-store.ts';

/** How many blocks of candidates were longer than the reach of a comparison, and the members of the longest; 0 where none was. */
export async function queryCandidateCaps(store: Store): Promise<{ readonly blocks: number; readonly longest: number }> {
  const rows = await store.rows<{ blocks: number; longest: number }>(
    'SELECT count(*)::INTEGER AS blocks, coalesce(max(members), 0)::INTEGER AS longest FROM candidate_caps',
  );
  return rows[0]!;
}
