import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  CarrierRow,
  CommitmentRow,
  CopyFamilyRow,
  EventDetail,
  EventRow,
  IncidentDetail,
  IncidentRow,
  PageDetail,
  PageRow,
  PartyRow,
  RelationRow,
  OutcomeLinkRow,
  ReportLinkRow,
  Rows,
  SearchHit,
  SentenceTree,
  Summary,
} from '../../src/model/answers.ts';
import type { DatasetRow, DyadAnswer, ImportedEventRow, MatrixAnswer } from '../../src/model/answers-series.ts';
import type { ClosureAnswer, NetworkAnswer, PressureAnswer } from '../../src/model/answers-claims.ts';
import { ask } from './ask.ts';

/** Pages of a list that are shown at a time. */
export const PAGE_SIZE = 50;
/** Happenings that a timeline draws at most; the server's own limit. */
export const TIMELINE_SIZE = 1000;

const part = encodeURIComponent;

export const summaryAnswer = () =>
  queryOptions({ queryKey: ['summary'], queryFn: ({ signal }) => ask<Summary>('/api/summary', {}, signal) });

export const pagesAnswer = (q: string, offset: number) =>
  queryOptions({
    queryKey: ['pages', q, offset],
    queryFn: ({ signal }) => ask<Rows<PageRow>>('/api/pages', { q, offset, limit: PAGE_SIZE }, signal),
    placeholderData: keepPreviousData,
  });

export const pageAnswer = (page: string) =>
  queryOptions({ queryKey: ['page', page], queryFn: ({ signal }) => ask<PageDetail>(`/api/pages/${part(page)}`, {}, signal) });

export const sentenceAnswer = (page: string, index: number) =>
  queryOptions({
    queryKey: ['sentence', page, index],
    queryFn: ({ signal }) => ask<SentenceTree>(`/api/pages/${part(page)}/sentences/${index}`, {}, signal),
  });

export const eventAnswer = (event: string) =>
  queryOptions({ queryKey: ['event', event], queryFn: ({ signal }) => ask<EventDetail>(`/api/events/${part(event)}`, {}, signal) });

export const partiesAnswer = (q: string, limit = 12) =>
  queryOptions({
    queryKey: ['parties', q, limit],
    queryFn: ({ signal }) => ask<Rows<PartyRow>>('/api/parties', { q, limit }, signal),
    placeholderData: keepPreviousData,
  });

export const relationsAnswer = (party: string | undefined, limit: number) =>
  queryOptions({
    queryKey: ['relations', party, limit],
    queryFn: ({ signal }) => ask<Rows<RelationRow>>('/api/relations', { party, limit }, signal),
  });

export interface TimelineAsked {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly types?: string | undefined;
  readonly realis?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const timelineAnswer = (asked: TimelineAsked) =>
  queryOptions({
    queryKey: ['timeline', asked],
    queryFn: ({ signal }) => ask<Rows<EventRow>>('/api/timeline', { ...asked, limit: TIMELINE_SIZE }, signal),
    placeholderData: keepPreviousData,
  });

export const searchAnswer = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => ask<Rows<SearchHit>>('/api/search', { q, limit: 100 }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

export interface IncidentsAsked {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly types?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only incidents that at least so many pages tell of. */
  readonly pages?: number | undefined;
  /** Only those that rest on this voice alone. */
  readonly voice?: string | undefined;
  readonly background?: 'true' | 'false' | undefined;
}

export const incidentsAnswer = (asked: IncidentsAsked, offset: number, limit = PAGE_SIZE) =>
  queryOptions({
    queryKey: ['incidents', asked, offset, limit],
    queryFn: ({ signal }) => ask<Rows<IncidentRow>>('/api/incidents', { ...asked, offset, limit }, signal),
    placeholderData: keepPreviousData,
  });

export const incidentAnswer = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident],
    queryFn: ({ signal }) => ask<IncidentDetail>(`/api/incidents/${part(incident)}`, {}, signal),
  });

export const incidentWhyAnswer = (incident: string) =>
  queryOptions({
    queryKey: ['incident-why', incident],
    queryFn: ({ signal }) => ask<Rows<ReportLinkRow>>(`/api/incidents/${part(incident)}/why`, {}, signal),
  });

/** As it stood on a day; default: the one on which the file is judged. */
export const commitmentWhyAnswer = (commitment: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['commitment-why', commitment, asOf],
    queryFn: ({ signal }) => ask<Rows<OutcomeLinkRow>>(`/api/commitments/${part(commitment)}/why`, { asOf }, signal),
  });

/** Families of copies that are shown at most. */
const FAMILIES = 50;
/** Steps of words that are listed at most. */
const STEPS = 100;

export const copiesAnswer = () =>
  queryOptions({ queryKey: ['copies'], queryFn: ({ signal }) => ask<Rows<CopyFamilyRow>>('/api/copies', { limit: FAMILIES }, signal) });

export const carriersAnswer = (party: string | undefined) =>
  queryOptions({
    queryKey: ['carriers', party],
    queryFn: ({ signal }) => ask<Rows<CarrierRow>>('/api/carriers', { party, limit: STEPS }, signal),
    placeholderData: keepPreviousData,
  });

export interface CommitmentsAsked {
  readonly party?: string | undefined;
  readonly asOf?: string | undefined;
  readonly demands?: 'false' | undefined;
}

/** Commitments that a board shows at most; the server's own limit. */
export const BOARD_SIZE = 1000;

export const commitmentsAnswer = (asked: CommitmentsAsked, limit = BOARD_SIZE) =>
  queryOptions({
    queryKey: ['commitments', asked, limit],
    queryFn: ({ signal }) => ask<Rows<CommitmentRow>>('/api/commitments', { ...asked, limit }, signal),
    placeholderData: keepPreviousData,
  });

export const commitmentAnswer = (commitment: string) =>
  queryOptions({
    queryKey: ['commitment', commitment],
    queryFn: ({ signal }) => ask<CommitmentRow>(`/api/commitments/${part(commitment)}`, {}, signal),
  });

export const datasetsAnswer = () =>
  queryOptions({ queryKey: ['datasets'], queryFn: ({ signal }) => ask<Rows<DatasetRow>>('/api/datasets', {}, signal) });

export interface PeriodAsked {
  readonly dataset?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const matrixAnswer = (asked: PeriodAsked, limit: number) =>
  queryOptions({
    queryKey: ['matrix', asked, limit],
    queryFn: ({ signal }) => ask<MatrixAnswer>('/api/matrix', { ...asked, limit }, signal),
    placeholderData: keepPreviousData,
  });

/** Incidents of a pair that are drawn as marks at most. */
const DYAD_SIZE = 300;

export interface DyadAsked extends PeriodAsked {
  readonly a: string;
  readonly b: string;
  /** A second pair to compare with: both or neither. */
  readonly c?: string | undefined;
  readonly d?: string | undefined;
  readonly by?: string | undefined;
}

export const dyadAnswer = (asked: DyadAsked) =>
  queryOptions({
    queryKey: ['dyad', asked],
    queryFn: ({ signal }) => ask<DyadAnswer>('/api/dyad', { ...asked, limit: DYAD_SIZE }, signal),
    placeholderData: keepPreviousData,
  });

export interface ImportedAsked extends PeriodAsked {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly types?: string | undefined;
}

export const importedAnswer = (asked: ImportedAsked, offset: number) =>
  queryOptions({
    queryKey: ['imported', asked, offset],
    queryFn: ({ signal }) => ask<Rows<ImportedEventRow>>('/api/imported', { ...asked, offset, limit: PAGE_SIZE }, signal),
    placeholderData: keepPreviousData,
  });

export const networkAnswer = (asked: PeriodAsked, limit: number) =>
  queryOptions({
    queryKey: ['network', asked, limit],
    queryFn: ({ signal }) => ask<NetworkAnswer>('/api/network', { ...asked, limit }, signal),
    placeholderData: keepPreviousData,
  });

/** One network for each step of the period. */
export const networksAnswer = (asked: PeriodAsked & { readonly step: string }, limit: number) =>
  queryOptions({
    queryKey: ['networks', asked, limit],
    queryFn: ({ signal }) => ask<Rows<NetworkAnswer>>('/api/networks', { ...asked, limit }, signal),
    placeholderData: keepPreviousData,
  });

export interface TestAsked extends PeriodAsked {
  readonly step: string;
  readonly draws?: string | undefined;
}

/** A claim put to the test; a long computation on the server, kept as long as the page is open. */
export const pressureAnswer = (
  asked: TestAsked & { readonly by: string; readonly between: string; readonly pressure?: string | undefined },
) =>
  queryOptions({
    queryKey: ['pressure', asked],
    queryFn: ({ signal }) => ask<PressureAnswer>('/api/test/pressure', { ...asked }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const closureAnswer = (asked: TestAsked) =>
  queryOptions({
    queryKey: ['closure', asked],
    queryFn: ({ signal }) => ask<ClosureAnswer>('/api/test/closure', { ...asked }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
