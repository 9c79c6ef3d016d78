import { z } from 'zod';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { CONTRADICTION_FIELDS } from '../model/incident.ts';
import { BIN_WIDTHS } from '../base/bins.ts';
import { LINK_RULES, type LinkRule } from '../ontology/link-rules.ts';
import { OUTCOME_RULES, type OutcomeRule } from '../ontology/outcome-rules.ts';
import { EVENT_TYPES, CONTEXTS, QUAD_CLASSES, REALIS, SECTORS } from '../ontology/plover.ts';
import { SIZE_KINDS } from '../model/event-size.ts';
import type * as contract from '../model/answers.ts';
import type * as actors from '../model/answers-actors.ts';
import type { ClosureAnswer, NetworkAnswer, PressureAnswer } from '../model/answers-claims.ts';
import { closureAnswer, networkAnswer, pressureAnswer } from './claim-schemas.ts';

/**
 * The answers of `contract.ts` as schemas: they make the OpenAPI document, and tests check every answer against them, so that
 * the types, the document and the server cannot drift apart. Each is strict: a field too many is a mistake.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day of writing may be known to the month or the year alone. */
const partialDay = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const span = z.strictObject({ start: count, end: count });
const interval = z.strictObject({ firstDay: day, lastDay: day });
const eventType = z.enum(EVENT_TYPES);

const why = z.strictObject({ rule: z.string(), detail: z.string(), evidence: z.array(span), weight: z.number().optional() });
const party = z.strictObject({ id: z.string(), code: z.string(), name: z.string() });

const partyRow = z.strictObject({ ...party.shape, kind: z.string(), events: count, pages: count });

const relationRow = z.strictObject({
  a: party,
  b: party,
  counts: z.strictObject(Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, count])) as Record<contract.EventRow['quad'], typeof count>),
  irrealis: count,
  pages: count,
  firstDay: day.nullable(),
  lastDay: day.nullable(),
});

const pageRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  label: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  written: partialDay.nullable(),
  words: count,
  events: count,
  issues: count,
});

const summary = z.strictObject({
  file: z.string(),
  version: z.string(),
  asOf: day.nullable(),
  pages: count,
  words: count,
  events: count,
  quotes: count,
  parties: count,
  persons: count,
  issues: count,
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  byType: z.array(z.strictObject({ type: eventType, events: count })),
  topRelations: z.array(relationRow),
  latestPages: z.array(pageRow),
});

const eventParty = z.strictObject({
  ...party.shape,
  sector: z.enum(SECTORS).nullable(),
  person: z.string().nullable(),
  span: span.nullable(),
  text: z.string().nullable(),
});

const eventRow = z.strictObject({
  id: z.string(),
  page: z.string(),
  pageTitle: z.string(),
  source: z.string().nullable(),
  type: eventType,
  quad: z.enum(QUAD_CLASSES),
  mode: z.string().nullable(),
  contexts: z.array(z.enum(CONTEXTS)),
  actors: z.array(eventParty),
  recipients: z.array(eventParty),
  realis: z.enum(REALIS),
  when: interval.nullable(),
  written: partialDay.nullable(),
  where: z.string().nullable(),
  saidBy: z.array(z.string()),
  triggers: z.array(z.strictObject({ span, text: z.string() })),
  sentence: span,
  sentenceText: z.string(),
  confidence: share,
  anticipates: z
    .strictObject({
      type: eventType,
      mode: z.string().nullable(),
      actors: z.array(party),
      recipients: z.array(party),
      when: interval.nullable(),
    })
    .nullable(),
});

const sentenceTree = z.strictObject({
  span,
  text: z.string(),
  tokens: z.array(
    z.strictObject({
      form: z.string(),
      lemma: z.string(),
      upos: z.string(),
      feats: z.string(),
      head: z.int().min(-1),
      deprel: z.string(),
    }),
  ),
});

const eventDetail = z.strictObject({
  ...eventRow.shape,
  cameo: z.string().nullable(),
  size: z.array(z.strictObject({ kind: z.enum(SIZE_KINDS), low: z.int(), high: z.int().nullable(), span, text: z.string() })),
  why: z.array(why),
  tree: sentenceTree.nullable(),
  whyFrom: z.enum(['store', 'recomputed']),
});

const pageDetail = z.strictObject({
  page: pageRow,
  text: z.string(),
  blocks: z.array(z.strictObject({ span, kind: z.enum(['story', 'chrome']), role: z.string().nullable(), why: z.array(why) })),
  written: z.strictObject({ value: partialDay.nullable(), precision: z.string(), confidence: share, why: z.array(why) }),
  appearances: z.array(
    z.strictObject({ path: z.string(), url: z.string().nullable(), source: z.string().nullable(), headerDay: day.nullable() }),
  ),
  sentences: z.array(span),
  mentions: z.array(
    z.strictObject({
      span,
      kind: z.string(),
      parties: z.array(party),
      sector: z.enum(SECTORS).nullable(),
      name: z.string().nullable(),
      confidence: share,
      why: z.array(why),
    }),
  ),
  persons: z.array(
    z.strictObject({
      name: z.string(),
      party: party.nullable(),
      role: z.string().nullable(),
      spellings: z.array(z.string()),
      repaired: z.array(z.strictObject({ text: z.string(), confidence: share })),
    }),
  ),
  times: z.array(z.strictObject({ span, timex: z.string(), interval: interval.nullable() })),
  quotes: z.array(
    z.strictObject({
      kind: z.enum(['direct', 'indirect']),
      span,
      text: z.string(),
      speaker: z.string().nullable(),
      speakerParty: party.nullable(),
      via: z.array(z.string()),
      why: z.array(why),
    }),
  ),
  quantities: z.array(
    z.strictObject({
      span,
      text: z.string(),
      value: z.number(),
      unit: z.string(),
      measure: z.string(),
      kind: z.string(),
      of: z.array(party),
      when: interval.nullable(),
    }),
  ),
  events: z.array(eventRow),
  issues: z.array(z.strictObject({ code: z.string(), span: span.nullable(), detail: z.string() })),
});

const searchHit = z.strictObject({
  kind: z.enum(['page', 'event', 'quote', 'party', 'person']),
  id: z.string(),
  page: z.string().nullable(),
  title: z.string(),
  snippet: z.string(),
  marks: z.array(z.tuple([count, count])),
  day: partialDay.nullable(),
  event: eventRow.optional(),
});

const pageRef = z.strictObject({ id: z.string(), title: z.string(), source: z.string().nullable(), written: partialDay.nullable() });

const incidentRow = z.strictObject({
  id: z.string(),
  type: eventType,
  quad: z.enum(QUAD_CLASSES),
  mode: z.string().nullable(),
  realis: z.enum(REALIS),
  actors: z.array(party),
  recipients: z.array(party),
  when: interval.nullable(),
  where: z.string().nullable(),
  isBackground: z.boolean(),
  reports: count,
  pages: count,
  outlets: count,
  contradictions: count,
  firstPage: pageRef,
  lastPage: pageRef,
  saidBy: z.array(z.string()),
  sentenceText: z.string(),
});

const incidentDetail = z.strictObject({
  ...incidentRow.shape,
  events: z.array(z.strictObject({ ...eventRow.shape, family: z.string().nullable(), isEarliest: z.boolean() })),
  agreed: z.array(z.strictObject({ field: z.string(), value: z.string() })),
  disputed: z.array(
    z.strictObject({
      field: z.enum(CONTRADICTION_FIELDS),
      about: z.string(),
      sides: z.array(z.strictObject({ value: z.string(), events: z.array(z.string()) })),
    }),
  ),
  former: z.array(z.string()),
  commitments: z.array(z.string()),
});

const incidentMembers = z.strictObject({
  id: z.string(),
  members: z.array(z.strictObject({ document: z.string(), event: z.string() })),
});

const commitmentEvent = z.strictObject({
  event: z.string(),
  page: z.string(),
  document: z.string(),
  incident: z.string().nullable(),
  source: z.string().nullable(),
  written: partialDay.nullable(),
  when: interval.nullable(),
  sentenceText: z.string(),
});

const commitmentRow = z.strictObject({
  id: z.string(),
  state: z.enum(COMMITMENT_STATES),
  type: eventType,
  mode: z.string().nullable(),
  actors: z.array(party),
  recipients: z.array(party),
  due: interval.nullable(),
  isDemand: z.boolean(),
  targets: z.array(z.strictObject({ value: z.number(), unit: z.string(), measure: z.string() })),
  announced: z.array(commitmentEvent),
  fulfilledBy: z.array(commitmentEvent),
  cancelledBy: z.array(commitmentEvent),
});

const marked = z.array(z.strictObject({ span, text: z.string() }));
const copyFamilyRow = z.strictObject({
  id: z.string(),
  pages: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      source: z.string().nullable(),
      url: z.string().nullable(),
      written: partialDay.nullable(),
      agencies: z.array(z.string()),
      isEarliest: z.boolean(),
      share,
      added: marked,
      dropped: marked,
    }),
  ),
});

const reportLinkRow = z.strictObject({
  event: z.string(),
  nearest: z.string().nullable(),
  score: z.number(),
  why: z.array(z.strictObject({ rule: z.enum(Object.keys(LINK_RULES) as [LinkRule, ...LinkRule[]]), weight: z.number() })),
});

const outcomeLinkRow = z.strictObject({
  event: z.string(),
  announced: z.string(),
  kind: z.enum(['fulfils', 'cancels']),
  score: z.number(),
  why: z.array(z.strictObject({ rule: z.enum(Object.keys(OUTCOME_RULES) as [OutcomeRule, ...OutcomeRule[]]), weight: z.number() })),
});

const carrierRow = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['cites', 'credits', 'copies']),
  pages: count,
  events: count,
  soleIncidents: count,
});

const band = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
const byQuad = z.strictObject(
  Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, count])) as Record<contract.EventRow['quad'], typeof count>,
);

const seriesBin = z.strictObject({
  ...interval.shape,
  exposure: count,
  isGap: z.boolean(),
  happenings: band.nullable(),
  rate: band.nullable(),
  byType: z.partialRecord(eventType, count),
  byQuad,
  ploverSum: band.nullable(),
  ploverMean: z.number().nullable(),
  goldsteinSum: z.number().nullable(),
  goldsteinMean: z.number().nullable(),
  cooperation: band.nullable(),
  pressure: z.number().min(0),
});

const seriesAnswer = z.strictObject({
  dataset: z.string(),
  by: z.enum(BIN_WIDTHS),
  isDirected: z.boolean(),
  unit: z.enum(['incident', 'row']),
  exposureUnit: z.enum(['page', 'row']),
  when: interval.nullable(),
  level: share,
  model: z.string(),
  changeMethod: z.string(),
  series: z.array(
    z.strictObject({
      a: party,
      b: party,
      bins: z.array(seriesBin),
      total: count,
      apart: z.strictObject({ undated: count, tooLong: count, untyped: count }),
      dispersion: z.number().min(1),
      levels: z.array(z.strictObject({ first: count, last: count, mean: z.number().nullable() })),
    }),
  ),
  comparison: z
    .strictObject({
      rateRatio: band.nullable(),
      cooperationDifference: band.nullable(),
      correlation: z.number().min(-1.000001).max(1.000001).nullable(),
    })
    .nullable(),
});

const datasetRow = z.strictObject({
  name: z.string(),
  format: z.string(),
  rows: count,
  rejected: count,
  withParties: share,
  files: count,
  when: interval.nullable(),
});

const matrixAnswer = z.strictObject({
  dataset: z.string(),
  when: interval.nullable(),
  parties: z.array(party),
  total: count,
  cells: z.array(z.strictObject({ from: count, to: count, happenings: count, cooperation: count, conflict: count, ploverSum: z.number() })),
});

const importedEventRow = z.strictObject({
  dataset: z.string(),
  id: z.string().nullable(),
  when: interval,
  actor: party.nullable(),
  recipient: party.nullable(),
  actorSector: z.enum(SECTORS).nullable(),
  recipientSector: z.enum(SECTORS).nullable(),
  actorName: z.string().nullable(),
  recipientName: z.string().nullable(),
  type: eventType.nullable(),
  quad: z.enum(QUAD_CLASSES).nullable(),
  mode: z.string().nullable(),
  cameo: z.string().nullable(),
  goldstein: z.number().nullable(),
  where: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  dead: count.nullable(),
  url: z.string().nullable(),
});

const dyadAnswer = z.strictObject({
  a: party,
  b: party,
  series: seriesAnswer,
  incidents: z.array(incidentRow),
  imported: z.array(importedEventRow),
  commitments: z.array(commitmentRow),
  quotes: z.array(
    z.strictObject({
      page: z.string(),
      pageTitle: z.string(),
      ordinal: count,
      source: z.string().nullable(),
      written: partialDay.nullable(),
      kind: z.enum(['direct', 'indirect']),
      text: z.string(),
      speaker: z.string().nullable(),
      speakerParty: party,
    }),
  ),
  figures: z.array(
    z.strictObject({
      page: z.string(),
      pageTitle: z.string(),
      source: z.string().nullable(),
      written: partialDay.nullable(),
      text: z.string(),
      ordinal: count,
      value: z.number(),
      unit: z.string(),
      measure: z.string(),
      kind: z.string(),
      when: interval.nullable(),
    }),
  ),
});

const actorRow = z.strictObject({
  id: z.string(),
  kind: z.enum(['person', 'body']),
  name: z.string(),
  party: party.nullable(),
  role: z.string().nullable(),
  mentions: count,
  pages: count,
  firstDay: day.nullable(),
  lastDay: day.nullable(),
});

const actorCorrection = z.strictObject({
  number: count,
  kind: z.enum(['merge', 'split', 'rename']),
  actor: z.string(),
  other: z.string().nullable(),
  page: z.string().nullable(),
  name: z.string().nullable(),
});

const actorDetail = z.strictObject({
  ...actorRow.shape,
  spellings: z.array(z.strictObject({ text: z.string(), mentions: count, repair: share.nullable() })),
  offices: z.array(
    z.strictObject({ role: z.string(), party: party.nullable(), firstDay: day.nullable(), lastDay: day.nullable(), pages: count }),
  ),
  years: z.array(z.strictObject({ year: z.int().nullable(), counts: relationRow.shape.counts, irrealis: count })),
  partners: z.array(z.strictObject({ name: z.string(), party, isPerson: z.boolean(), events: count })),
  quotes: z.array(
    z.strictObject({
      page: z.string(),
      pageTitle: z.string(),
      ordinal: count,
      written: partialDay.nullable(),
      kind: z.enum(['direct', 'indirect']),
      text: z.string(),
    }),
  ),
  quoteCount: count,
  events: z.array(eventRow),
  eventCount: count,
  identities: z.array(
    z.strictObject({
      page: z.string(),
      pageTitle: z.string(),
      written: partialDay.nullable(),
      person: z.string(),
      name: z.string(),
      role: z.string().nullable(),
      rule: z.string(),
    }),
  ),
  corrections: z.array(actorCorrection),
});

const apiError = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), todo: z.string().optional() }),
});

/** Plain JSON has no brands and no `readonly`: the shape that the answers have on the wire. */
type Wire<T> = T extends string
  ? string extends T
    ? string
    : T extends { readonly __brand: string }
      ? string
      : T
  : T extends number
    ? number
    : T extends readonly [infer A, infer B]
      ? [A, B]
      : T extends readonly (infer Item)[]
        ? Wire<Item>[]
        : T extends object
          ? { -readonly [Key in keyof T]: Wire<T[Key]> }
          : T;

/** Every answer by its name in `contract.ts`; a name or field of the contract that is forgotten here does not compile. */
export const ANSWER_SCHEMAS = {
  Summary: summary,
  PageRow: pageRow,
  PageDetail: pageDetail,
  SentenceTree: sentenceTree,
  PartyRef: party,
  PartyRow: partyRow,
  RelationRow: relationRow,
  EventRow: eventRow,
  EventDetail: eventDetail,
  SearchHit: searchHit,
  IncidentRow: incidentRow,
  IncidentDetail: incidentDetail,
  ReportLinkRow: reportLinkRow,
  OutcomeLinkRow: outcomeLinkRow,
  IncidentMembers: incidentMembers,
  CommitmentRow: commitmentRow,
  CopyFamilyRow: copyFamilyRow,
  CarrierRow: carrierRow,
  NetworkAnswer: networkAnswer,
  PressureAnswer: pressureAnswer,
  ClosureAnswer: closureAnswer,
  SeriesAnswer: seriesAnswer,
  DatasetRow: datasetRow,
  MatrixAnswer: matrixAnswer,
  ImportedEventRow: importedEventRow,
  DyadAnswer: dyadAnswer,
  ActorRow: actorRow,
  ActorDetail: actorDetail,
  ActorCorrection: actorCorrection,
  ApiError: apiError,
} satisfies {
  Summary: z.ZodType<Wire<contract.Summary>>;
  PageRow: z.ZodType<Wire<contract.PageRow>>;
  PageDetail: z.ZodType<Wire<contract.PageDetail>>;
  SentenceTree: z.ZodType<Wire<contract.SentenceTree>>;
  PartyRef: z.ZodType<Wire<contract.PartyRef>>;
  PartyRow: z.ZodType<Wire<contract.PartyRow>>;
  RelationRow: z.ZodType<Wire<contract.RelationRow>>;
  EventRow: z.ZodType<Wire<contract.EventRow>>;
  EventDetail: z.ZodType<Wire<contract.EventDetail>>;
  SearchHit: z.ZodType<Wire<contract.SearchHit>>;
  IncidentRow: z.ZodType<Wire<contract.IncidentRow>>;
  IncidentDetail: z.ZodType<Wire<contract.IncidentDetail>>;
  ReportLinkRow: z.ZodType<Wire<contract.ReportLinkRow>>;
  OutcomeLinkRow: z.ZodType<Wire<contract.OutcomeLinkRow>>;
  IncidentMembers: z.ZodType<Wire<contract.IncidentMembers>>;
  CommitmentRow: z.ZodType<Wire<contract.CommitmentRow>>;
  CopyFamilyRow: z.ZodType<Wire<contract.CopyFamilyRow>>;
  CarrierRow: z.ZodType<Wire<contract.CarrierRow>>;
  NetworkAnswer: z.ZodType<Wire<NetworkAnswer>>;
  PressureAnswer: z.ZodType<Wire<PressureAnswer>>;
  ClosureAnswer: z.ZodType<Wire<ClosureAnswer>>;
  SeriesAnswer: z.ZodType<Wire<contract.SeriesAnswer>>;
  DatasetRow: z.ZodType<Wire<contract.DatasetRow>>;
  MatrixAnswer: z.ZodType<Wire<contract.MatrixAnswer>>;
  ImportedEventRow: z.ZodType<Wire<contract.ImportedEventRow>>;
  DyadAnswer: z.ZodType<Wire<contract.DyadAnswer>>;
  ActorRow: z.ZodType<Wire<actors.ActorRow>>;
  ActorDetail: z.ZodType<Wire<actors.ActorDetail>>;
  ActorCorrection: z.ZodType<Wire<actors.ActorCorrection>>;
  ApiError: z.ZodType<Wire<contract.ApiError>>;
};

export type AnswerName = keyof typeof ANSWER_SCHEMAS;

/** The schema of `{rows, total}` over one kind of row. */
export const rowsSchema = (name: AnswerName) => z.strictObject({ rows: z.array(ANSWER_SCHEMAS[name] as z.ZodType), total: count });
