import type { Store } from './open-store.ts';

/** Whether pages of the file were linked by rules of another number than this program's: its incidents, copies and commitments may differ from what would be found now. */
export async function isLinkedByOthers(store: Store, version: number): Promise<boolean> {
  const [row] = await store.rows<{ other: boolean }>(
    `SELECT coalesce((SELECT value FROM meta WHERE key = 'links'), '') <> $version AND EXISTS (SELECT 1 FROM link_pages WHERE state <> 'new') AS other`,
    { version: String(version) },
  );
  return row?.other === true;
}
