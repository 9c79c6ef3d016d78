import { z } from 'zod';
import { SIZE_KINDS } from '../../src/model/event-size.ts';
import { ISSUE_CODES } from '../../src/model/issue.ts';
import { MENTION_KINDS } from '../../src/model/mention.ts';
import { STORY_ROLES } from '../../src/model/page.ts';
import { CONTEXTS, EVENT_TYPES, REALIS, SECTORS } from '../../src/ontology/plover.ts';
import { UPOS } from '../../src/ontology/upos.ts';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A day, inclusive.');
const interval = z.strictObject({ firstDay: day, lastDay: day });
const span = z.strictObject({ start: count, end: count }).describe('UTF-16 code units of page.text, half-open.');
const party = z
  .string()
  .regex(/^(iso|org|group|hist|user):.+$/)
  .describe('A party: iso:RUS, org:NATO, group:HOUTHIS, hist:SUN.');
const sector = z.enum(SECTORS);
const why = z
  .array(z.strictObject({ rule: z.string(), detail: z.string(), evidence: z.array(span), weight: z.number().optional() }))
  .describe('The rules that decided, and the words they rest on.');
const source = z.strictObject({ name: z.string(), party: party.optional(), span }).describe('Whose word.');
const issue = z.strictObject({ code: z.enum(ISSUE_CODES), span: span.optional(), detail: z.string() });
const tokenRange = { from: count, to: count };
const chars = { start: count, end: count };

const page = z.strictObject({
  id: z.string().regex(/^p_[0-9a-f]{16}$/),
  raw: z.string().describe('The record, decoded.'),
  text: z.string().describe('Every visible character, chrome included. All spans count in it.'),
  map: z.array(z.strictObject({ textStart: count, textEnd: count, rawStart: count, rawEnd: count })),
  appearance: z.strictObject({
    path: z.string(),
    record: z.string().optional(),
    label: z.string(),
    url: z.string().optional(),
    source: z.string().optional(),
    title: z.string().optional(),
    headerDay: day.optional(),
    retrieved: z.string().optional(),
  }),
  blocks: z.array(z.strictObject({ span, kind: z.enum(['story', 'chrome']), role: z.enum(STORY_ROLES).optional(), why })),
  title: span.optional(),
  byline: span.optional(),
  dateline: span.optional(),
  agencies: z.array(z.strictObject({ name: z.string(), span })),
  language: z.strictObject({ code: z.string(), confidence: share }),
  dateEvidence: z.array(
    z.strictObject({
      kind: z.enum(['dateline', 'caption', 'metadata', 'header', 'url', 'byline', 'line']),
      interval,
      monthDay: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }).optional(),
      weekday: z.int().min(0).max(6).optional(),
      label: z.enum(['published', 'updated', 'retrieved', 'archive']).optional(),
      isBesideWords: z.literal(true).optional(),
      span: span.optional(),
      detail: z.string(),
    }),
  ),
  stretches: z.array(z.strictObject({ span, code: z.string() })).optional(),
  sections: z.array(z.strictObject({ span, interval: interval.optional() })).optional(),
  issues: z.array(issue),
});

const eventParty = z.strictObject({
  party,
  sector: sector.optional(),
  name: z.string().optional(),
  span: span.optional(),
  text: z.string().optional(),
});

const event = z.strictObject({
  id: z.string().regex(/^e_[0-9a-f]{16}$/),
  type: z.enum(EVENT_TYPES),
  mode: z.string().optional(),
  cameo: z.string().optional(),
  contexts: z.array(z.enum(CONTEXTS)),
  labels: z.array(z.string()).optional().describe('Types and contexts of a user’s own codebook.'),
  actors: z.array(eventParty),
  recipients: z.array(eventParty),
  realis: z.enum(REALIS),
  when: interval.optional(),
  where: z
    .strictObject({
      name: z.string(),
      party: party.optional(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
      span: span.optional(),
    })
    .optional(),
  saidBy: z.array(source),
  triggers: z.array(z.strictObject({ span, text: z.string(), token: count, frame: z.string() })).min(1),
  sentence: span,
  anticipates: z
    .strictObject({
      type: z.enum(EVENT_TYPES),
      mode: z.string().optional(),
      actors: z.array(party),
      recipients: z.array(party),
      when: interval.optional(),
    })
    .optional(),
  size: z
    .array(z.strictObject({ kind: z.enum(SIZE_KINDS), low: count, high: count.optional(), span, text: z.string() }))
    .optional()
    .describe('How many people: dead, injured, arrested, taking part.'),
  confidence: share,
  why,
});

/** The form `rapport/1`: what `rapport read --format ndjson` prints for each page. */
export const RECORD_SCHEMA = z
  .strictObject({
    format: z.literal('rapport/1'),
    page,
    written: z.strictObject({
      value: z.string().nullable(),
      precision: z.enum(['day', 'month', 'year', 'none']),
      interval: interval.optional(),
      confidence: share,
      why,
      issues: z.array(issue).optional(),
    }),
    doc: z.strictObject({
      text: z.string(),
      tokens: z.array(
        z.strictObject({
          index: count,
          form: z.string(),
          ...chars,
          upos: z.enum(UPOS),
          feats: z.string(),
          lemma: z.string(),
          head: z.int().min(-1),
          deprel: z.string(),
        }),
      ),
      sentences: z.array(z.strictObject({ index: count, ...chars, ...tokenRange })),
    }),
    mentions: z.array(
      z.strictObject({
        index: count,
        kind: z.enum(MENTION_KINDS),
        ...chars,
        ...tokenRange,
        head: count,
        parties: z.array(party),
        sector: sector.optional(),
        name: z.string().optional(),
        nameSpan: span.optional(),
        role: z.string().optional(),
        office: z.string().optional(),
        apposedTo: count.optional(),
        why,
      }),
    ),
    referents: z.array(
      z.strictObject({
        mention: count,
        parties: z.array(party),
        sector: sector.optional(),
        person: z.string().optional(),
        name: z.string().optional(),
        confidence: share,
        why,
      }),
    ),
    persons: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        party: party.optional(),
        sector: sector.optional(),
        role: z.string().optional(),
        mentions: z.array(z.strictObject({ text: z.string(), span, mention: count, repairConfidence: share.optional() })),
        confidence: share,
        why,
      }),
    ),
    times: z.array(
      z.strictObject({
        timex: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
        shape: z.looseObject({ form: z.string() }).describe('What the words say before they are placed in the calendar.'),
        ...chars,
        ...tokenRange,
        interval: interval.optional(),
      }),
    ),
    quotes: z.array(
      z.strictObject({
        kind: z.enum(['direct', 'indirect']),
        span,
        text: z.string(),
        speaker: source.optional(),
        via: z.array(source),
        addressee: source.optional(),
        confidence: share,
        why,
      }),
    ),
    quantities: z.array(
      z.strictObject({
        span,
        text: z.string(),
        value: z.number(),
        high: z.number().optional(),
        unit: z.string(),
        measure: z.string(),
        kind: z.enum(['observed', 'change', 'target']),
        of: z.array(party),
        when: interval.optional(),
        why,
      }),
    ),
    events: z.array(event),
    issues: z.array(issue),
  })
  .describe('One page read by Rapport: rapport read --format ndjson.');

/** The same as JSON Schema, as it stands in data/schema. */
export const toJsonSchema = (): string =>
  `${JSON.stringify({ $id: 'rapport-1.schema.json', ...z.toJSONSchema(RECORD_SCHEMA, { reused: 'ref' }) }, null, 2)}\n`;
