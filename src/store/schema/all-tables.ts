import type { Table } from '../define-table.ts';
import { ACTOR_CORRECTIONS } from './actors.ts';
import { APPEARANCES } from './appearances.ts';
import { BLOCKS } from './blocks.ts';
import { COMMITMENT_EVENTS, COMMITMENTS } from './commitments.ts';
import { COPIES } from './copies.ts';
import { EVENT_LABELS, EVENT_PARTIES, EVENT_SIZES, EVENT_SOURCES, EVENT_TRIGGERS, EVENTS } from './events.ts';
import { CONTRADICTIONS, INCIDENT_HISTORY, INCIDENTS, REPORTS } from './incidents.ts';
import {
  IMPORT_REJECTS,
  IMPORTED_ACTORS,
  IMPORTED_DAYS,
  IMPORTED_PAIRS,
  IMPORTED_PARTIES,
  IMPORTED_RELATIONS,
  IMPORTED_ROWS,
  IMPORTS,
} from './imports.ts';
import { ISSUES } from './issues.ts';
import { CANDIDATE_CAPS, LINK_EVENTS, LINK_GROUPS, LINK_KEYS, LINK_PAGES, LINK_PAIRS } from './link-index.ts';
import { MENTIONS } from './mentions.ts';
import { META } from './meta.ts';
import { PAGES } from './pages.ts';
import { PARTIES, PARTY_MEMBERS, PARTY_NAMES } from './parties.ts';
import { PERSON_MENTIONS, PERSONS } from './persons.ts';
import { QUANTITIES } from './quantities.ts';
import { QUOTES } from './quotes.ts';
import { READINGS } from './readings.ts';
import { RUNS } from './runs.ts';
import { SENTENCES } from './sentences.ts';
import { TIMES } from './times.ts';

/** Number of this layout. It rises with every change to a table, and `migrations.ts` then says how an older file becomes a new one. */
export const SCHEMA_VERSION = 6;

/** What linking made of the readings, and what it needs for the pages to come. */
export const LINK_TABLES: readonly Table[] = [
  INCIDENTS,
  REPORTS,
  CONTRADICTIONS,
  INCIDENT_HISTORY,
  COMMITMENTS,
  COMMITMENT_EVENTS,
  COPIES,
  CANDIDATE_CAPS,
  LINK_PAGES,
  LINK_EVENTS,
  LINK_KEYS,
  LINK_PAIRS,
  LINK_GROUPS,
];

/** Other people's event data. */
export const IMPORT_TABLES: readonly Table[] = [
  IMPORTS,
  IMPORTED_ROWS,
  IMPORTED_PAIRS,
  IMPORTED_ACTORS,
  IMPORTED_PARTIES,
  IMPORTED_RELATIONS,
  IMPORTED_DAYS,
  IMPORT_REJECTS,
];

/** All tables, in the order in which a reader of the file meets them. */
export const ALL_TABLES: readonly Table[] = [
  META,
  RUNS,
  PAGES,
  APPEARANCES,
  READINGS,
  BLOCKS,
  SENTENCES,
  MENTIONS,
  PERSONS,
  PERSON_MENTIONS,
  EVENTS,
  EVENT_PARTIES,
  EVENT_TRIGGERS,
  EVENT_SOURCES,
  EVENT_SIZES,
  EVENT_LABELS,
  QUOTES,
  QUANTITIES,
  TIMES,
  ISSUES,
  PARTIES,
  PARTY_NAMES,
  PARTY_MEMBERS,
  ...LINK_TABLES,
  ...IMPORT_TABLES,
  ACTOR_CORRECTIONS,
];

/** Tables whose rows belong to one reading and go with it. */
export const READING_TABLES: readonly Table[] = [
  BLOCKS,
  SENTENCES,
  MENTIONS,
  PERSONS,
  PERSON_MENTIONS,
  EVENTS,
  EVENT_PARTIES,
  EVENT_TRIGGERS,
  EVENT_SOURCES,
  EVENT_SIZES,
  EVENT_LABELS,
  QUOTES,
  QUANTITIES,
  TIMES,
];
