/**
 * SQL: for each page whose word its own voice is, so that outlets not known to copy each other can be counted: copies of one text are one voice, and so are
 * pages that credit one agency, and pages of one outlet. A page of which none of this is known is a voice of its own.
 */
export const PAGE_VOICES = `(SELECT p.page, p.title, p.label, p.source, p.written, coalesce(p.written_last_day, '9999-12-31'::DATE) AS day, f.family, coalesce(f.is_earliest, true) AS is_earliest,
  coalesce('copies of ' || f.family, r.agencies[1], p.source, p.page) AS voice
  FROM current_pages p JOIN readings r USING (reading) LEFT JOIN copies f ON f.page = p.page)`;

/** SQL: the incidents that rest on one voice alone, with its name: whom all reports of it name first as their source, or whose word the pages are where they name nobody. */
export const SOLE_VOICES = `(SELECT incident, min(voice) AS voice FROM (
    SELECT r.incident, coalesce((SELECT min(s.name) FROM event_sources s WHERE s.reading = e.reading AND s.event = e.event AND s.ordinal = 0), v.voice) AS voice
    FROM reports r JOIN current_events e USING (event) JOIN ${PAGE_VOICES} v ON v.page = e.page)
  GROUP BY incident HAVING count(DISTINCT voice) = 1)`;
