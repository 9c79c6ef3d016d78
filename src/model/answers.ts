import type { DayInterval } from '../base/days.ts';
import type { Span } from '../base/offsets.ts';
import type { CommitmentState } from './commitment.ts';
import type { ContradictionField } from './incident.ts';
import type { SizeKind } from './event-size.ts';
import type { LinkRule } from '../ontology/link-rules.ts';
import type { OutcomeRule } from '../ontology/outcome-rules.ts';
import type { Context, EventType, QuadClass, Realis, Sector } from '../ontology/plover.ts';

/**
 * What the HTTP interface answers: plain JSON, read by the web face and by other programs. Every list answer is
 * `{rows, total}`; every error is an {@link ApiError}. Ids are strings; days are `YYYY-MM-DD`; spans are UTF-16 code units of the page's text.
 *
 *   GET /api/summary                          Summary
 *   GET /api/pages?q=&offset=&limit=          Rows<PageRow>
 *   GET /api/pages/:page                      PageDetail
 *   GET /api/pages/:page/sentences/:index     SentenceTree
 *   GET /api/parties?q=&limit=                Rows<PartyRow>
 *   GET /api/party?q=                         PartyRef
 *   GET /api/relations?limit=                 Rows<RelationRow>
 *   GET /api/timeline?a=&b=&types=&realis=&from=&to=&offset=&limit=   Rows<EventRow>  (a, b: party ids; b may be left out)
 *   GET /api/events/:event                    EventDetail
 *   GET /api/search?q=&limit=                 Rows<SearchHit>
 *   GET /api/incidents?a=&b=&types=&from=&to=&pages=&background=&offset=&limit=   Rows<IncidentRow>
 *   GET /api/incidents/:incident              IncidentDetail
 *   GET /api/incident-members?offset=&limit=  Rows<IncidentMembers>
 *   GET /api/commitments?states=&party=&asOf=&offset=&limit=   Rows<CommitmentRow>
 *   GET /api/commitments/:commitment          CommitmentRow
 *   GET /api/incidents/:incident/why          Rows<ReportLinkRow>
 *   GET /api/commitments/:commitment/why      Rows<OutcomeLinkRow>
 *   GET /api/copies?offset=&limit=            Rows<CopyFamilyRow>
 *   GET /api/carriers?party=&limit=           Rows<CarrierRow>
 *   Relations in time and imported data: answers-series.ts
 *   GET /api/openapi.json                     the same as OpenAPI 3.1
 */
export interface ApiError {
  readonly error: { readonly code: string; readonly message: string; readonly todo?: string };
}

export interface Rows<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

export interface Summary {
  readonly file: string;
  readonly version: string;
  readonly asOf: string | null;
  readonly pages: number;
  readonly words: number;
  readonly events: number;
  readonly quotes: number;
  readonly parties: number;
  readonly persons: number;
  readonly issues: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly byType: readonly { readonly type: EventType; readonly events: number }[];
  readonly topRelations: readonly RelationRow[];
  readonly latestPages: readonly PageRow[];
}

export interface PageRow {
  readonly id: string;
  /** Title of the story, or the first line, or the label. */
  readonly title: string;
  readonly label: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly written: string | null;
  readonly words: number;
  readonly events: number;
  readonly issues: number;
}

export interface WhyRow {
  readonly rule: string;
  readonly detail: string;
  readonly evidence: readonly Span[];
  readonly weight?: number;
}

export interface PartyRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface PartyRow extends PartyRef {
  readonly kind: string;
  readonly events: number;
  readonly pages: number;
}

export interface RelationRow {
  readonly a: PartyRef;
  readonly b: PartyRef;
  /** Events of realis actual or historical, by quad class. */
  readonly counts: Readonly<Record<QuadClass, number>>;
  /** Events planned, feared, denied. */
  readonly irrealis: number;
  readonly pages: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface EventPartyRow extends PartyRef {
  readonly sector: Sector | null;
  /** The person who acts for it. */
  readonly person: string | null;
  readonly span: Span | null;
  readonly text: string | null;
}

export interface EventRow {
  readonly id: string;
  readonly page: string;
  readonly pageTitle: string;
  readonly source: string | null;
  readonly type: EventType;
  readonly quad: QuadClass;
  readonly mode: string | null;
  readonly contexts: readonly Context[];
  readonly actors: readonly EventPartyRow[];
  readonly recipients: readonly EventPartyRow[];
  readonly realis: Realis;
  readonly when: DayInterval | null;
  /** Day of writing of the page, as far as known. */
  readonly written: string | null;
  readonly where: string | null;
  readonly saidBy: readonly string[];
  readonly triggers: readonly { readonly span: Span; readonly text: string }[];
  readonly sentence: Span;
  readonly sentenceText: string;
  readonly confidence: number;
  readonly anticipates: {
    readonly type: EventType;
    readonly mode: string | null;
    readonly actors: readonly PartyRef[];
    readonly recipients: readonly PartyRef[];
    readonly when: DayInterval | null;
  } | null;
}

export interface EventDetail extends EventRow {
  readonly cameo: string | null;
  /** How many died, were hurt, arrested or took part; `high` is null where the page leaves it open. */
  readonly size: readonly {
    readonly kind: SizeKind;
    readonly low: number;
    readonly high: number | null;
    readonly span: Span;
    readonly text: string;
  }[];
  readonly why: readonly WhyRow[];
  readonly tree: SentenceTree | null;
  /** Whether `why` was read from the store, or made again under the same fingerprint. */
  readonly whyFrom: 'store' | 'recomputed';
}

export interface MentionRow {
  readonly span: Span;
  readonly kind: string;
  readonly parties: readonly PartyRef[];
  readonly sector: Sector | null;
  readonly name: string | null;
  readonly confidence: number;
  readonly why: readonly WhyRow[];
}

export interface QuoteRow {
  readonly kind: 'direct' | 'indirect';
  readonly span: Span;
  readonly text: string;
  readonly speaker: string | null;
  readonly speakerParty: PartyRef | null;
  readonly via: readonly string[];
  readonly why: readonly WhyRow[];
}

export interface TimeRow {
  readonly span: Span;
  readonly timex: string;
  readonly interval: DayInterval | null;
}

export interface QuantityRow {
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly measure: string;
  readonly kind: string;
  readonly of: readonly PartyRef[];
  readonly when: DayInterval | null;
}

export interface PersonRow {
  readonly name: string;
  readonly party: PartyRef | null;
  readonly role: string | null;
  readonly spellings: readonly string[];
  readonly repaired: readonly { readonly text: string; readonly confidence: number }[];
}

export interface PageDetail {
  readonly page: PageRow;
  readonly text: string;
  readonly blocks: readonly {
    readonly span: Span;
    readonly kind: 'story' | 'chrome';
    readonly role: string | null;
    readonly why: readonly WhyRow[];
  }[];
  readonly written: {
    readonly value: string | null;
    readonly precision: string;
    readonly confidence: number;
    readonly why: readonly WhyRow[];
  };
  readonly appearances: readonly {
    readonly path: string;
    readonly url: string | null;
    readonly source: string | null;
    readonly headerDay: string | null;
  }[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly MentionRow[];
  readonly persons: readonly PersonRow[];
  readonly times: readonly TimeRow[];
  readonly quotes: readonly QuoteRow[];
  readonly quantities: readonly QuantityRow[];
  readonly events: readonly EventRow[];
  readonly issues: readonly { readonly code: string; readonly span: Span | null; readonly detail: string }[];
}

export interface SentenceTree {
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly {
    readonly form: string;
    readonly lemma: string;
    readonly upos: string;
    readonly feats: string;
    /** Place of the governor in this list, from 0; −1 for the root. */
    readonly head: number;
    readonly deprel: string;
  }[];
}

export interface SearchHit {
  readonly kind: 'page' | 'event' | 'quote' | 'party' | 'person';
  readonly id: string;
  readonly page: string | null;
  readonly title: string;
  readonly snippet: string;
  /** Where in the snippet the words found stand. */
  readonly marks: readonly (readonly [number, number])[];
  readonly day: string | null;
  /** For hits of kind `event`: the event, so that a line can say how it stands. */
  readonly event?: EventRow;
}

/** One real happening, as all pages tell it together. */
export interface IncidentRow {
  readonly id: string;
  readonly type: EventType;
  readonly quad: QuadClass;
  readonly mode: string | null;
  readonly realis: Realis;
  readonly actors: readonly PartyRef[];
  readonly recipients: readonly PartyRef[];
  readonly when: DayInterval | null;
  readonly where: string | null;
  /** A war, sanctions or a stance that pages name in passing. */
  readonly isBackground: boolean;
  readonly reports: number;
  readonly pages: number;
  /** Outlets not known to copy each other: copies of one text count once, and so do pages of one outlet or agency. */
  readonly outlets: number;
  readonly contradictions: number;
  /** Pages that told of it first and last, by their day of writing. */
  readonly firstPage: { readonly id: string; readonly title: string; readonly source: string | null; readonly written: string | null };
  readonly lastPage: { readonly id: string; readonly title: string; readonly source: string | null; readonly written: string | null };
  /** Whose word it is where no report says so in its own voice: empty otherwise. */
  readonly saidBy: readonly string[];
  /** A sentence of the earliest report. */
  readonly sentenceText: string;
}

export interface ContradictionRow {
  readonly field: ContradictionField;
  /** The party of the person, the measure of the figure; else empty. */
  readonly about: string;
  /** What most say first. For `realis`: asserted and denied. */
  readonly sides: readonly { readonly value: string; readonly events: readonly string[] }[];
}

export interface IncidentDetail extends IncidentRow {
  /** All reports, by day of writing; a background incident shows the first {@link IncidentRow.reports} of them up to 200. */
  readonly events: readonly (EventRow & {
    /** The family of copies that its page belongs to. */
    readonly family: string | null;
    /** Whether the page is the earliest of its family seen here. */
    readonly isEarliest: boolean;
  })[];
  /** What every report that tells of it says: names of fields with the value. */
  readonly agreed: readonly { readonly field: string; readonly value: string }[];
  readonly disputed: readonly ContradictionRow[];
  /** Names that the incident had before others were merged into it or parted from it. */
  readonly former: readonly string[];
  /** Commitments that it fulfils, and those that its reports announce. */
  readonly commitments: readonly string[];
}

/** Why a report stands in its incident: the other report that it is most like. */
export interface ReportLinkRow {
  readonly event: string;
  /** Null for a report that stands alone, or that tells of a background in passing: those are one by kind and sides. */
  readonly nearest: string | null;
  /** Log-odds that the two are one happening: above 0 more likely than not. */
  readonly score: number;
  /** The considerations in the order in which they were weighed; the weights sum up to the score. */
  readonly why: readonly { readonly rule: LinkRule; readonly weight: number }[];
}

/** Why an event counts as what came of a commitment: the announcement that it fits best. */
export interface OutcomeLinkRow {
  readonly event: string;
  readonly announced: string;
  readonly kind: 'fulfils' | 'cancels';
  /** Log-odds that the one came of the other: above 0 more likely than not. */
  readonly score: number;
  /** The considerations in the order in which they were weighed; the weights sum up to the score. */
  readonly why: readonly { readonly rule: OutcomeRule; readonly weight: number }[];
}

export interface IncidentMembers {
  readonly id: string;
  readonly members: readonly { readonly document: string; readonly event: string }[];
}

/** An event of a commitment, with the incident that it reports. */
export interface CommitmentEventRow {
  readonly event: string;
  readonly page: string;
  /** What a person calls the page. */
  readonly document: string;
  readonly incident: string | null;
  readonly source: string | null;
  readonly written: string | null;
  readonly when: DayInterval | null;
  readonly sentenceText: string;
}

export interface CommitmentRow {
  readonly id: string;
  /** `unreported`: due on a day that has passed, and no page tells what came of it. */
  readonly state: CommitmentState;
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly PartyRef[];
  readonly recipients: readonly PartyRef[];
  readonly due: DayInterval | null;
  /** Only demanded; nobody has promised it. */
  readonly isDemand: boolean;
  readonly targets: readonly { readonly value: number; readonly unit: string; readonly measure: string }[];
  readonly announced: readonly CommitmentEventRow[];
  readonly fulfilledBy: readonly CommitmentEventRow[];
  readonly cancelledBy: readonly CommitmentEventRow[];
}

export interface CopyFamilyRow {
  readonly id: string;
  readonly pages: readonly {
    readonly id: string;
    readonly title: string;
    readonly source: string | null;
    readonly url: string | null;
    readonly written: string | null;
    readonly agencies: readonly string[];
    /** Earliest seen here, by what the pages tell themselves. Not: the origin. */
    readonly isEarliest: boolean;
    /** Share of the shorter text that is found again in the earliest, 0 to 1. */
    readonly share: number;
    /** Sentences that the earliest has not. */
    readonly added: readonly { readonly span: Span; readonly text: string }[];
    /** Sentences of the earliest that this page has not. */
    readonly dropped: readonly { readonly span: Span; readonly text: string }[];
  }[];
}

/** One step on the way of words: `from` is carried by `to`. */
export interface CarrierRow {
  readonly from: string;
  readonly to: string;
  /** `cites`: a page or voice names it as its source; `credits`: a page credits the agency; `copies`: a page repeats the text of one seen earlier here. */
  readonly kind: 'cites' | 'credits' | 'copies';
  readonly pages: number;
  readonly events: number;
  /** Incidents that rest on this voice alone. */
  readonly soleIncidents: number;
}

export type * from './answers-series.ts';
