import { column, defineTable } from '../define-table.ts';

export const LINK_PAGES = defineTable(
  'link_pages',
  'What linking keeps of each page, so that a page that comes later never makes it read again.',
  {
    page: column('VARCHAR', 'pages.page.'),
    state: column(
      'VARCHAR',
      'new (waits to be linked), linked, or gone (its reading gave way to another, and its links wait to be taken away).',
    ),
    profile: column('JSON', 'Words of its sentences, names, figures, quotations as 32-bit hashes; agencies; days of writing.'),
  },
);

export const LINK_EVENTS = defineTable('link_events', 'What linking keeps of each event.', {
  event: column('VARCHAR', 'events.event.'),
  page: column('VARCHAR', 'pages.page.'),
  state: column('VARCHAR', 'As in link_pages.'),
  profile: column('JSON', 'Type, sides, persons, days since 1970-01-01, place, words of its sentences as 32-bit hashes, figures.'),
});

export const LINK_KEYS = defineTable(
  'link_keys',
  'The index by which candidates are found: pages and events that share a key are in one block.',
  {
    key: column('VARCHAR', 'Name of the block. First letter: c copies, i incidents, b background, p promises, o outcomes.'),
    sort: column('VARCHAR', 'Where in the block: in a long one only near neighbours are compared.'),
    member: column('VARCHAR', 'Event or page.'),
    page: column('VARCHAR', 'pages.page.'),
  },
);

export const LINK_PAIRS = defineTable(
  'link_pairs',
  'Pairs that are more likely linked than not, once for each key that brought them together.',
  {
    key: column('VARCHAR', 'link_keys.key.'),
    a: column('VARCHAR', 'The smaller member; of an outcome the announcing event.'),
    b: column('VARCHAR', 'The other; of an outcome the event that tells of it.'),
    kind: column('VARCHAR', 'copy, incident, promise, fulfils or cancels.'),
    score: column('DOUBLE', 'Log-odds: 0 is even.'),
  },
);

export const LINK_GROUPS = defineTable(
  'link_groups',
  'What hangs together through pairs, before it is parted into families, incidents and commitments.',
  {
    kind: column('VARCHAR', 'copy, incident, background or promise.'),
    part: column('VARCHAR', 'Smallest member of the part.'),
    member: column('VARCHAR', 'Event or page.'),
    grp: column(
      'VARCHAR',
      'Smallest member of the group that it ended in; of background first and last day, as days since 1970-01-01, or empty.',
    ),
  },
);

export const CANDIDATE_CAPS = defineTable(
  'candidate_caps',
  'Blocks longer than the reach of a comparison: members further apart in them were not compared through this key.',
  {
    key: column('VARCHAR', 'link_keys.key.'),
    members: column('INTEGER', 'Members of the block.'),
    reach: column('INTEGER', 'Neighbours on either side that each was compared with.'),
  },
);
