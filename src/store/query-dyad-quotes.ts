import type { DyadQuoteRow } from '../model/answers.ts';
import type { Store } from './open-store.ts';
import { findPartyRefs } from './party-refs.ts';

/** What speakers of each of two parties said on pages that name the other as a party of an event, latest first. */
export async function queryDyadQuotes(
  store: Store,
  query: { readonly a: string; readonly b: string; readonly limit: number },
): Promise<readonly DyadQuoteRow[]> {
  const refs = await findPartyRefs(store);
  const rows = await store.rows<Omit<DyadQuoteRow, 'speakerParty'> & { party: string }>(
    `SELECT p.page, p.title AS "pageTitle", p.source, p.written, q.ordinal, q.kind, q.text, q.speaker, q.speaker_party AS party
     FROM quotes q JOIN current_pages p ON p.reading = q.reading
     WHERE q.speaker_party IN ($a, $b)
       AND EXISTS (FROM event_parties s WHERE s.reading = q.reading AND s.party = CASE WHEN q.speaker_party = $a THEN $b ELSE $a END)
     ORDER BY p.written_last_day DESC NULLS LAST, p.page, q.start_char LIMIT $limit`,
    { ...query },
  );
  return rows.map(({ party, ...row }) => ({ ...row, speakerParty: refs(party) }));
}
