import type { Table, View } from '../define-table.ts';
import { ACTOR_VIEWS } from './actors.ts';
import { APPEARANCES } from './appearances.ts';
import { IMPORT_VIEWS } from './imports.ts';
import { EVENT_TRIGGERS, EVENTS } from './events.ts';
import { READINGS } from './readings.ts';

/** Comments of columns that a view passes on as they are. */
const passedOn = <T extends Table>(table: T, ...names: readonly (string & keyof T['columns'])[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, table.columns[name]!.comment]));

const STANDING =
  'How the event stands, in a word: happened, alleged (said by somebody other than the report), planned, feared (conflict that may come), possible (cooperation that may come), denied, did not happen.';
/** The same words as `standingOf` gives; a test holds the two together. */
const standing = (isSaid: string): string => `CASE e.realis WHEN 'future' THEN 'planned'
        WHEN 'hypothetical' THEN CASE WHEN e.quad IN ('verbal-conflict', 'material-conflict') THEN 'feared' ELSE 'possible' END
        WHEN 'negation' THEN CASE WHEN ${isSaid} THEN 'denied' ELSE 'did not happen' END
        ELSE CASE WHEN ${isSaid} AND e.quad = 'material-conflict' THEN 'alleged' ELSE 'happened' END END`;

/** What R, Python and the `duckdb` shell will mostly want. Only current readings. */
export const VIEWS: readonly View[] = [
  {
    name: 'current_pages',
    comment: 'Each page once: its current reading with the appearance that was read.',
    columns: {
      ...passedOn(READINGS, 'page', 'reading'),
      ...passedOn(APPEARANCES, 'label', 'source', 'url', 'path', 'header_day'),
      title: 'Title of the story; where the page has none, that of the record or the label.',
      ...passedOn(READINGS, 'language', 'written'),
      written_first_day: 'First day on which it can have been written.',
      written_last_day: 'Last day on which it can have been written; far ahead where the evidence is open towards the future.',
      ...passedOn(READINGS, 'words', 'events', 'issues', 'text'),
    },
    sql: `SELECT r.page, r.reading, a.label, a.source, a.url, a.path, a.header_day, coalesce(nullif(trim(r.title), ''), nullif(trim(a.title), ''), a.label) AS title, r.language,
      r.written, r.first_day AS written_first_day, r.last_day AS written_last_day, r.words, r.events, r.issues, r.text
      FROM readings r JOIN appearances a USING (appearance) WHERE r.is_current`,
  },
  {
    name: 'current_events',
    comment:
      'Events of current readings, one row each, with codes of actors and recipients, how it stands, whose word it is and the sentence.',
    columns: {
      ...passedOn(EVENTS, 'event', 'page'),
      title: 'Title of the page; where it has none, that of the record or the label.',
      ...passedOn(READINGS, 'written'),
      ...passedOn(EVENTS, 'type', 'quad', 'mode', 'cameo', 'contexts', 'realis'),
      standing: STANDING,
      ...passedOn(EVENTS, 'first_day', 'last_day'),
      actors: 'Codes of those who did it, without namespace: RUS, NATO. Ids are in event_parties.',
      recipients: 'Codes of those to whom it was done; empty where all actors act alike.',
      said_by: 'Whose word it is, outermost carrier first; empty: the report says so in its own voice.',
      ...passedOn(EVENTS, 'place', 'place_party', 'latitude', 'longitude'),
      trigger: EVENT_TRIGGERS.columns.text.comment,
      sentence: EVENTS.columns.sentence_text.comment,
      ...passedOn(EVENTS, 'confidence', 'reading'),
    },
    sql: `SELECT e.event, e.page, coalesce(nullif(trim(r.title), ''), nullif(trim(b.title), ''), b.label) AS title, r.written,
      e.type, e.quad, e.mode, e.cameo, e.contexts, e.realis, ${standing('s.said_by IS NOT NULL')} AS standing, e.first_day, e.last_day,
      coalesce(list_transform(p.actors, lambda x: split_part(x, ':', 2)), []) AS actors,
      coalesce(list_transform(p.recipients, lambda x: split_part(x, ':', 2)), []) AS recipients,
      coalesce(s.said_by, []) AS said_by, e.place, e.place_party, e.latitude, e.longitude, t.text AS trigger, e.sentence_text AS sentence, e.confidence, e.reading
      FROM events e JOIN readings r ON r.reading = e.reading AND r.is_current JOIN appearances b ON b.appearance = r.appearance
      LEFT JOIN (SELECT reading, event, list(party ORDER BY ordinal) FILTER (side = 'actor') AS actors, list(party ORDER BY ordinal) FILTER (side = 'recipient') AS recipients
        FROM event_parties GROUP BY reading, event) p ON p.reading = e.reading AND p.event = e.event
      LEFT JOIN (SELECT reading, event, list(name ORDER BY ordinal) AS said_by FROM event_sources GROUP BY reading, event) s ON s.reading = e.reading AND s.event = e.event
      LEFT JOIN event_triggers t ON t.reading = e.reading AND t.event = e.event AND t.ordinal = 0`,
  },
  {
    name: 'dyad_events',
    comment: 'One row for each ordered pair of parties of an event: actor to recipient, or each actor to each other where all act alike.',
    columns: {
      ...passedOn(EVENTS, 'event', 'page', 'type', 'quad', 'mode', 'realis'),
      standing: STANDING,
      ...passedOn(EVENTS, 'first_day', 'last_day', 'confidence'),
      actor: 'parties.party of the one who did it.',
      recipient: 'parties.party of the other.',
      actor_code: 'Code of the actor, without namespace.',
      recipient_code: 'Code of the recipient, without namespace.',
      is_mutual: 'Whether both are actors, alike; then the pair stands in both orders.',
      ...passedOn(EVENTS, 'reading'),
    },
    sql: `SELECT e.event, e.page, e.type, e.quad, e.mode, e.realis, ${standing('EXISTS (FROM event_sources s WHERE s.reading = e.reading AND s.event = e.event)')} AS standing,
      e.first_day, e.last_day, e.confidence, a.party AS actor, b.party AS recipient,
      split_part(a.party, ':', 2) AS actor_code, split_part(b.party, ':', 2) AS recipient_code, b.side = 'actor' AS is_mutual, e.reading
      FROM events e JOIN readings r ON r.reading = e.reading AND r.is_current
      JOIN event_parties a ON a.reading = e.reading AND a.event = e.event AND a.side = 'actor'
      JOIN event_parties b ON b.reading = e.reading AND b.event = e.event AND b.party <> a.party
       AND (b.side = 'recipient' OR NOT EXISTS (FROM event_parties c WHERE c.reading = e.reading AND c.event = e.event AND c.side = 'recipient'))`,
  },
  {
    name: 'tokens',
    comment:
      'One row for each token of current readings: form, lemma, tag, features, governor (place in the sentence, -1 for the root) and relation.',
    columns: {
      ...passedOn(EVENTS, 'reading'),
      sentence: 'sentences.ordinal.',
      token: 'Place in the sentence, from 0.',
      form: 'The word as it stands on the page.',
      lemma: 'Its dictionary form.',
      upos: 'Part of speech, Universal Dependencies.',
      feats: 'Features, Universal Dependencies; empty where it has none.',
      head: 'Place of its governor in the sentence, from 0; -1 for the root.',
      deprel: 'Relation to the governor, Universal Dependencies.',
      start_char: 'First character, in readings.text.',
      end_char: 'The character after its last, in readings.text.',
    },
    sql: `SELECT reading, sentence, split_part(line, chr(9), 1)::INTEGER - 1 AS token, split_part(line, chr(9), 2) AS form, split_part(line, chr(9), 3) AS lemma,
      split_part(line, chr(9), 4) AS upos, nullif(split_part(line, chr(9), 6), '_') AS feats, split_part(line, chr(9), 7)::INTEGER - 1 AS head,
      split_part(line, chr(9), 8) AS deprel, regexp_extract(line, 'start_char=(\\d+)', 1)::INTEGER AS start_char, regexp_extract(line, 'end_char=(\\d+)', 1)::INTEGER AS end_char
      FROM (SELECT s.reading, s.ordinal AS sentence, unnest(string_split(s.conllu, chr(10))) AS line FROM sentences s JOIN readings r ON r.reading = s.reading AND r.is_current)`,
  },
  ...ACTOR_VIEWS,
  ...IMPORT_VIEWS,
];
