import { column, defineTable, optional, type View } from '../define-table.ts';

const importId = column('VARCHAR', 'imports.import.');
const dataset = column('VARCHAR', 'Name of the data set; `read` never stands here.');

export const IMPORTS = defineTable('imports', 'Files of other people’s event data that were imported.', {
  import: column('VARCHAR', 'Identity: m_ and 16 hexadecimal digits, hash of data set and bytes of the file.'),
  number: column('INTEGER', 'Place in the order in which they were imported, from 1.'),
  dataset,
  format: column('VARCHAR', 'icews, gdelt, polecat, phoenix or ucdp.'),
  path: column('VARCHAR', 'Path as given on the command line; for a member of a ZIP archive with its name behind it.'),
  rows: column('INTEGER', 'Rows imported.'),
  rejected: column('INTEGER', 'Rows that were not: import_rejects lists them.'),
});

export const IMPORTED_DAYS = defineTable('imported_days', 'How many rows of a data set each day has: what a series is measured against.', {
  import: importId,
  dataset,
  day: column('DATE', 'imported_events.day.'),
  rows: column('INTEGER', 'Rows of that day, those without known parties or type included.'),
});

export const IMPORT_REJECTS = defineTable(
  'import_rejects',
  'Rows of imported files that could not be taken over, up to 10,000 of a file.',
  {
    import: importId,
    line: column('INTEGER', 'Line of the file, from 1.'),
    reason: column('VARCHAR', 'What is wrong with it.'),
    text: column('VARCHAR', 'The beginning of the line.'),
  },
);

export const IMPORTED_PARTIES = defineTable('imported_parties', 'Numbers of the parties of a data set, by which pairs are found.', {
  number: column('INTEGER', 'From 1, over all data sets.'),
  dataset,
  party: column('VARCHAR', 'parties.party.'),
});

/** A pair is the smaller number times this and the greater one. Fits into an INTEGER while there are fewer parties. */
export const PAIR_FACTOR = 32_768;

export const IMPORTED_ACTORS = defineTable(
  'imported_actors',
  'Actors of imported data as the data have them, and who they are. One whose party changes with time stands once for each.',
  {
    number: column('INTEGER', 'From 1, over all data sets.'),
    dataset,
    name: optional('VARCHAR', 'In the words of the data.'),
    country: optional('VARCHAR', 'Its country, in the words of the data.'),
    sectors: optional('VARCHAR', 'Its sectors, in the words of the data.'),
    party: optional('VARCHAR', 'parties.party; empty where it is no known party.'),
    sector: optional('VARCHAR', 'PLOVER sector.'),
  },
);

export const IMPORTED_RELATIONS = defineTable(
  'imported_relations',
  'What rows of imported data tell of, by the values of their relation column.',
  {
    number: column('INTEGER', 'From 1, over all data sets.'),
    dataset,
    relation: optional('VARCHAR', 'The value: a CAMEO code, the name of one, a PLOVER type.'),
    cameo: optional('VARCHAR', 'CAMEO code: a string, 016 is not 16.'),
    type: optional('VARCHAR', 'PLOVER type; empty for comments and appeals.'),
    mode: optional('VARCHAR', 'PLOVER mode.'),
    goldstein: optional('DOUBLE', 'Goldstein’s score of the code.'),
  },
);

const COMMENTS = {
  id: 'The event’s number in the data. Not unique in ICEWS: there it counts together with the day.',
  day: 'The day of the event as the data have it; the first where they give two.',
  contexts: 'PLOVER contexts, where the data have them. Those of a code are not repeated in its rows.',
};

export const IMPORTED_ROWS = defineTable(
  'imported_rows',
  'Rows of other people’s event data in the order of their files, by numbers; the view imported_events spells them out.',
  {
    import: column('INTEGER', 'imports.number.'),
    day: column('DATE', COMMENTS.day),
    last_day: optional('DATE', 'The last day, where the data give one.'),
    actor: column('INTEGER', 'imported_actors.number.'),
    recipient: column('INTEGER', 'imported_actors.number.'),
    pair: optional(
      'INTEGER',
      `The two parties without direction: the smaller of their imported_parties.number times ${PAIR_FACTOR} and the greater. Empty where they are not both known, or one.`,
    ),
    is_forth: optional('BOOLEAN', 'Whether the party with the smaller number is the actor.'),
    relation: column('INTEGER', 'imported_relations.number.'),
    mode: optional('VARCHAR', 'PLOVER mode, where the row gives one.'),
    goldstein: optional('DOUBLE', 'The score, where the row gives one.'),
    id: optional('VARCHAR', COMMENTS.id),
    contexts: optional('VARCHAR[]', COMMENTS.contexts),
    city: optional('VARCHAR', 'Place, or city.'),
    district: optional('VARCHAR', 'District.'),
    province: optional('VARCHAR', 'First-order division.'),
    country: optional('VARCHAR', 'Country of the place, in the words of the data.'),
    latitude: optional('DOUBLE', 'Degrees north.'),
    longitude: optional('DOUBLE', 'Degrees east.'),
    story: optional('VARCHAR', 'Number of the story.'),
    sentence: optional('INTEGER', 'Number of the sentence in the story.'),
    publisher: optional('VARCHAR', 'Outlet.'),
    url: optional('VARCHAR', 'Address of the report.'),
    written: optional('DATE', 'Day of the report or of the batch, never taken for the day of the event.'),
    reports: optional('INTEGER', 'Number of reports, where the data count them.'),
    dead: optional('INTEGER', 'Deaths, best estimate (UCDP).'),
  },
);

export const IMPORTED_PAIRS = defineTable(
  'imported_pairs',
  'The same rows once more, those with two known parties, pair by pair and with what series need alone: a pair is read without looking at the others.',
  {
    pair: column('INTEGER', 'imported_rows.pair.'),
    is_forth: column('BOOLEAN', 'Whether the party with the smaller number is the actor.'),
    day: column('DATE', 'imported_rows.day.'),
    last_day: optional('DATE', 'imported_rows.last_day.'),
    relation: column('INTEGER', 'imported_rows.relation.'),
    mode: optional('VARCHAR', 'imported_rows.mode.'),
    goldstein: optional('DOUBLE', 'imported_rows.goldstein.'),
  },
);

/** SQL: puts rows of an import (all rows without a number) into {@link IMPORTED_PAIRS}, in an order in which the bounds of blocks lead to a pair. Empty columns may be left out: sorting them costs too. */
export const toFillPairs = (number?: number, empty: readonly string[] = []): string => {
  const columns = Object.keys(IMPORTED_PAIRS.columns)
    .filter((name) => !empty.includes(name))
    .join(', ');
  return `INSERT INTO imported_pairs (${columns}) SELECT ${columns} FROM imported_rows WHERE pair IS NOT NULL ${number === undefined ? '' : `AND import = ${number}`} ORDER BY pair`;
};

const rowComment = (name: keyof typeof IMPORTED_ROWS.columns): string => IMPORTED_ROWS.columns[name].comment;
const PASSED_ON = [
  ...(['city', 'district', 'province', 'country', 'latitude', 'longitude', 'story', 'sentence', 'publisher', 'url', 'written'] as const),
  ...(['reports', 'dead'] as const),
];

/** SQL of {@link IMPORTED_ROWS} `e` with what their numbers mean: relations `r`, actors `a` and recipients `b`. Inner joins: every number is there. */
export const IMPORTED_JOINS =
  'imported_rows e JOIN imported_relations r ON r.number = e.relation JOIN imported_actors a ON a.number = e.actor JOIN imported_actors b ON b.number = e.recipient';

export const IMPORT_VIEWS: readonly View[] = [
  {
    name: 'imported_events',
    comment:
      'Rows of other people’s event data, one for each row there. Never mixed with what was read from pages: every question names its data set.',
    columns: {
      import: 'imports.import.',
      dataset: 'Name of the data set; `read` never stands here.',
      id: COMMENTS.id,
      day: COMMENTS.day,
      last_day: 'The last day; that of the event where the data give one.',
      actor: 'Who did it: parties.party. Empty where the name is no known party on that day.',
      recipient: 'To whom: parties.party.',
      type: 'PLOVER type; empty for comments and appeals, which PLOVER’s translation of CAMEO drops.',
      mode: 'PLOVER mode.',
      cameo: 'CAMEO code as the data have it: a string, 016 is not 16.',
      goldstein: 'The score that the row gives; else that of its code.',
      contexts: COMMENTS.contexts,
      actor_name: 'The actor in the words of the data.',
      actor_country: 'Its country, in the words of the data.',
      actor_sectors: 'Its sectors, in the words of the data.',
      actor_sector: 'PLOVER sector, as told by the name, the sectors or the office on that day.',
      recipient_name: 'The recipient in the words of the data.',
      recipient_country: 'Its country, in the words of the data.',
      recipient_sectors: 'Its sectors, in the words of the data.',
      recipient_sector: 'PLOVER sector.',
      ...Object.fromEntries(PASSED_ON.map((name) => [name, rowComment(name)])),
    },
    sql: `SELECT i.import, i.dataset, e.id, e.day, coalesce(e.last_day, e.day) AS last_day, a.party AS actor, b.party AS recipient, r.type, coalesce(e.mode, r.mode) AS mode, r.cameo,
      coalesce(e.goldstein, r.goldstein) AS goldstein, e.contexts, a.name AS actor_name, a.country AS actor_country, a.sectors AS actor_sectors, a.sector AS actor_sector,
      b.name AS recipient_name, b.country AS recipient_country, b.sectors AS recipient_sectors, b.sector AS recipient_sector, ${PASSED_ON.map((name) => `e.${name}`).join(', ')}
      FROM ${IMPORTED_JOINS} JOIN imports i ON i.number = e.import`,
  },
];
