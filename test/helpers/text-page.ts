import type { PageId, RawPage } from '../../src/model/raw-page.ts';

/** A page of plain text, as intake hands it on. */
export const textPage = (raw: string): RawPage => ({
  id: 'p_0000000000000000' as PageId,
  format: 'text',
  raw,
  charset: 'utf-8',
  appearance: { path: 'a.txt', label: 'a.txt' },
  nodes: [],
  meta: [],
  issues: [],
});
