import { z } from 'zod';
import { BIN_WIDTHS } from '../base/bins.ts';
import { findDay } from '../base/days.ts';
import { ROW_FORMATS } from '../exchange/export-rows.ts';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { EVENT_TYPES, REALIS } from '../ontology/plover.ts';

/** No answer holds more rows than this; a larger `limit` is lowered to it. Keeps one request from building an answer of hundreds of megabytes. */
export const MAX_ROWS = 1000;
/** Words of a person, not a document: a longer query is refused. */
const MAX_QUERY_CHARACTERS = 400;
/** Longest id or label that a path may hold. */
const MAX_ID_CHARACTERS = 300;

const whole = (name: string) => z.coerce.number(`${name} must be a whole number`).int(`${name} must be a whole number`);

/** A number of rows: `fallback` where absent, at least 1, lowered to {@link MAX_ROWS}. */
const limit = (fallback: number) =>
  whole('limit')
    .min(1, 'limit must be 1 or more')
    .default(fallback)
    .transform((n) => Math.min(n, MAX_ROWS))
    .describe(`How many rows at most; ${fallback} where left out, never more than ${MAX_ROWS}.`);

const offset = whole('offset')
  .min(0, 'offset must be 0 or more')
  .max(Number.MAX_SAFE_INTEGER)
  .default(0)
  .describe('How many rows to pass over.');

const words = z.string().trim().max(MAX_QUERY_CHARACTERS, `q is longer than ${MAX_QUERY_CHARACTERS} characters`);

const partyId = z
  .string()
  .max(MAX_ID_CHARACTERS)
  .regex(/^[a-z]+:[^\s]+$/, 'a party is written as namespace and code, such as iso:RUS')
  .describe('Id of a party, such as iso:RUS or org:NATO.');

const day = z
  .string()
  .refine((text) => findDay(text) !== undefined, 'a day is written YYYY-MM-DD')
  .describe('A day, YYYY-MM-DD, inclusive.');

/** Comma-separated entries of a closed list; none: all. */
const listOf = <const T extends readonly [string, ...string[]]>(entries: T, what: string) =>
  z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(entries, `${what} is a comma-separated list of ${entries.join(', ')}`)))
    .transform((list) => (list.length === 0 ? undefined : [...new Set(list)]))
    .describe(`Comma-separated: ${entries.join(', ')}. All where left out.`);

/** `true` or `false`; undefined where left out. */
const flag = (name: string) =>
  z
    .enum(['true', 'false'], `${name} is true or false`)
    .transform((text) => text === 'true')
    .optional();

/** A name of a data set: letters, digits and a few marks, as given when importing. */
const dataset = z
  .string()
  .min(1)
  .max(MAX_ID_CHARACTERS)
  .default('read')
  .describe('`read`, or the name of an imported data set; never both.');

/** Permutations beyond this would hold a thread for hours. */
const MAX_DRAWS = 9999;

const claim = {
  dataset,
  step: z.enum(BIN_WIDTHS).default('week').describe('Length of a step.'),
  from: day.optional(),
  to: day.optional(),
  draws: whole('draws').min(19, 'draws must be 19 or more').max(MAX_DRAWS).default(999).describe('Permutations of the judged test.'),
  panel: whole('panel')
    .min(1, 'panel must be 1 or more')
    .optional()
    .describe('Least number of steps with enough to tell; 8 where left out.'),
};

const period = { from: day.optional(), to: day.optional() };
const isPeriod = (query: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean =>
  query.from === undefined || query.to === undefined || query.from <= query.to;

const seriesShape = {
  a: partyId,
  b: partyId,
  c: partyId.optional().describe('With d a second pair to compare with.'),
  d: partyId.optional().describe('With c a second pair to compare with.'),
  by: z
    .enum(BIN_WIDTHS, `by is one of ${BIN_WIDTHS.join(', ')}`)
    .default('month')
    .describe('Width of the bins; month where left out.'),
  directed: flag('directed').describe('Only what a did to b; false where left out.'),
  dataset,
  ...period,
};

const asPairs = <T extends z.ZodObject<typeof seriesShape>>(shape: T) =>
  shape
    .refine((query) => isPeriod(query as { from?: string; to?: string }), 'from lies after to')
    .refine((query) => {
      const { c, d } = query as { c?: string; d?: string };
      return (c === undefined) === (d === undefined);
    }, 'c and d come together');

/** Parameters of each route, by its name. */
export const PARAMETERS = {
  summary: z.object({}),
  pages: z.object({ q: words.optional().describe('Words in title, label, source or URL.'), offset, limit: limit(50) }),
  parties: z.object({ q: words.optional().describe('Words in name, code or alias.'), limit: limit(50) }),
  party: z.object({ q: words.min(1, 'q is empty').describe('Code, id or name of a party, as a person writes it.') }),
  relations: z.object({ party: partyId.optional(), limit: limit(50) }),
  timeline: z
    .object({
      a: partyId.optional(),
      b: partyId.optional(),
      types: listOf(EVENT_TYPES, 'types').optional(),
      realis: listOf(REALIS, 'realis').optional(),
      from: day.optional(),
      to: day.optional(),
      offset,
      limit: limit(200),
    })
    .refine((query) => query.from === undefined || query.to === undefined || query.from <= query.to, 'from lies after to'),
  search: z.object({ q: words.min(1, 'q is empty').describe('Words that must all occur.'), limit: limit(50) }),
  actors: z.object({
    q: words.optional().describe('Words in name or spellings.'),
    kind: z.enum(['person', 'body']).optional().describe('Only persons, or only bodies.'),
    offset,
    limit: limit(50),
  }),
  actor: z.object({ q: words.min(1, 'q is empty').describe('Id, name or any spelling of a person or body.') }),
  page: z.object({ page: z.string().min(1).max(MAX_ID_CHARACTERS) }),
  sentence: z.object({ page: z.string().min(1).max(MAX_ID_CHARACTERS), index: whole('index').min(0, 'index must be 0 or more') }),
  incidents: z
    .object({
      a: partyId.optional(),
      b: partyId.optional(),
      types: listOf(EVENT_TYPES, 'types').optional(),
      from: day.optional(),
      to: day.optional(),
      pages: whole('pages').min(1, 'pages must be 1 or more').optional().describe('Only incidents that at least so many pages tell of.'),
      voice: z
        .string()
        .min(1)
        .max(MAX_ID_CHARACTERS)
        .optional()
        .describe('Only incidents that rest on this voice alone, by the name that carriers have.'),
      background: flag('background').describe('Whether wars, sanctions and stances that pages name in passing count; true where left out.'),
      offset,
      limit: limit(50),
    })
    .refine((query) => query.from === undefined || query.to === undefined || query.from <= query.to, 'from lies after to'),
  incident: z.object({ incident: z.string().min(1).max(MAX_ID_CHARACTERS) }),
  incidentWhy: z.object({ incident: z.string().min(1).max(MAX_ID_CHARACTERS) }),
  incidentMembers: z.object({ offset, limit: limit(50) }),
  commitments: z.object({
    states: listOf(COMMITMENT_STATES, 'states').optional(),
    party: partyId.optional(),
    asOf: day.optional(),
    demands: flag('demands').describe('Whether acts that are only demanded count; true where left out.'),
    offset,
    limit: limit(50),
  }),
  commitment: z.object({ commitment: z.string().min(1).max(MAX_ID_CHARACTERS), asOf: day.optional() }),
  commitmentWhy: z.object({ commitment: z.string().min(1).max(MAX_ID_CHARACTERS), asOf: day.optional() }),
  copies: z.object({ offset, limit: limit(50) }),
  carriers: z.object({ party: partyId.optional(), limit: limit(50) }),
  network: z.object({ dataset, from: day.optional(), to: day.optional(), limit: limit(40) }),
  networks: z.object({ dataset, step: z.enum(BIN_WIDTHS).default('quarter'), from: day.optional(), to: day.optional(), limit: limit(40) }),
  testPressure: z.object({
    ...claim,
    by: partyId,
    between: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.tuple([partyId, partyId], 'between is two parties, such as iso:RUS,iso:CHN'))
      .describe('The two that are said to come closer: ids, parted by a comma.'),
    pressure: z.enum(['on-both', 'on-one']).default('on-both').describe('Pressure on both at once, or on at least one.'),
  }),
  testClosure: z.object(claim),
  datasets: z.object({}),
  exported: z
    .object({ format: z.enum(ROW_FORMATS, `format is one of ${ROW_FORMATS.join(', ')}`), dataset, ...period })
    .refine(isPeriod, 'from lies after to'),
  series: asPairs(z.object(seriesShape)),
  matrix: z.object({ dataset, ...period, limit: limit(30) }).refine(isPeriod, 'from lies after to'),
  dyad: asPairs(z.object({ ...seriesShape, limit: limit(20) })),
  imported: z
    .object({
      dataset,
      a: partyId.optional(),
      b: partyId.optional(),
      directed: flag('directed').describe('Only what a did to b; false where left out.'),
      types: listOf(EVENT_TYPES, 'types').optional(),
      ...period,
      offset,
      limit: limit(50),
    })
    .refine(isPeriod, 'from lies after to'),
  event: z.object({ event: z.string().min(1).max(MAX_ID_CHARACTERS) }),
} as const;
