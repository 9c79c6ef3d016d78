import {
  askClosure,
  askNetwork,
  askNetworks,
  askPressure,
  type ClaimQuery,
  type NetworkQuery,
  type NetworksQuery,
  type PressureClaimQuery,
} from '../ask-claims.ts';
import { explainCommitment } from '../explain-commitment.ts';
import { explainIncident } from '../explain-incident.ts';
import { askExport, type TextExportQuery } from '../ask-export.ts';
import { askDyad, askSeries, type DyadQuery, type SeriesQuery } from '../ask-series.ts';
import * as stored from '../store/queries.ts';
import type {
  CommitmentsQuery,
  ImportedQuery,
  IncidentsQuery,
  MatrixQuery,
  ActorsQuery,
  NewActorCorrection,
  PagesQuery,
  PartiesQuery,
  RelationsQuery,
  SearchQuery,
  TimelineQuery,
} from '../store/queries.ts';
import type { Store } from '../store/open-store.ts';
import type { ActorCorrection, ActorDetail, ActorRow } from '../model/answers-actors.ts';
import type {
  CarrierRow,
  CommitmentRow,
  CopyFamilyRow,
  DatasetRow,
  DyadAnswer,
  EventDetail,
  EventRow,
  ImportedEventRow,
  IncidentDetail,
  IncidentMembers,
  OutcomeLinkRow,
  ReportLinkRow,
  IncidentRow,
  MatrixAnswer,
  PageDetail,
  PageRow,
  PartyRef,
  PartyRow,
  RelationRow,
  Rows,
  SearchHit,
  SentenceTree,
  SeriesAnswer,
  Summary,
} from '../model/answers.ts';

import type { ClosureAnswer, NetworkAnswer, PressureAnswer } from '../model/answers-claims.ts';

/** Which rows of a list. */
export interface RowsQuery {
  readonly offset?: number;
  readonly limit?: number;
}

/**
 * The questions that the HTTP interface asks of a file, apart from where the file is kept. Those of one row throw a `RapportError`
 * `not-found` where there is none.
 */
export interface Queries {
  summary(): Promise<Summary>;
  pages(query: PagesQuery): Promise<Rows<PageRow>>;
  page(page: string): Promise<PageDetail>;
  sentence(page: string, index: number): Promise<SentenceTree>;
  parties(query: PartiesQuery): Promise<Rows<PartyRow>>;
  /** The party that a person means by code, id or name. */
  party(words: string): Promise<PartyRef>;
  relations(query: RelationsQuery): Promise<Rows<RelationRow>>;
  timeline(query: TimelineQuery): Promise<Rows<EventRow>>;
  event(event: string): Promise<EventDetail>;
  search(query: SearchQuery): Promise<Rows<SearchHit>>;
  incidents(query: IncidentsQuery): Promise<Rows<IncidentRow>>;
  /** By its id, a former one, or the start of one. */
  incident(incident: string): Promise<IncidentDetail>;
  /** Why each report stands in it. */
  incidentWhy(incident: string): Promise<Rows<ReportLinkRow>>;
  incidentMembers(query: RowsQuery): Promise<Rows<IncidentMembers>>;
  commitments(query: CommitmentsQuery): Promise<Rows<CommitmentRow>>;
  commitment(commitment: string, asOf?: string): Promise<CommitmentRow>;
  commitmentWhy(commitment: string, asOf?: string): Promise<Rows<OutcomeLinkRow>>;
  copies(query: RowsQuery): Promise<Rows<CopyFamilyRow>>;
  carriers(query: { readonly party?: string; readonly limit?: number }): Promise<Rows<CarrierRow>>;
  network(query: NetworkQuery): Promise<NetworkAnswer>;
  networks(query: NetworksQuery): Promise<Rows<NetworkAnswer>>;
  /** Takes seconds to minutes, on a thread of its own. */
  testPressure(query: PressureClaimQuery): Promise<PressureAnswer>;
  testClosure(query: ClaimQuery): Promise<ClosureAnswer>;
  datasets(): Promise<Rows<DatasetRow>>;
  series(query: SeriesQuery): Promise<SeriesAnswer>;
  matrix(query: MatrixQuery): Promise<MatrixAnswer>;
  dyad(query: DyadQuery): Promise<DyadAnswer>;
  imported(query: ImportedQuery): Promise<Rows<ImportedEventRow>>;
  /** A data set as text of a format, piece by piece. */
  exported(query: TextExportQuery): AsyncGenerator<string, void, undefined>;
  actors(query: ActorsQuery): Promise<Rows<ActorRow>>;
  /** A person or body by id, name or any spelling. */
  actor(words: string): Promise<ActorDetail>;
}

/** The questions bound to an open file. */
export const toQueries = (store: Store): Queries => ({
  summary: () => stored.querySummary(store),
  pages: (query) => stored.queryPages(store, query),
  page: (page) => stored.queryPage(store, page),
  sentence: (page, index) => stored.querySentence(store, page, index),
  parties: (query) => stored.queryParties(store, query),
  party: (words) => stored.resolveParty(store, words),
  relations: (query) => stored.queryRelations(store, query),
  timeline: (query) => stored.queryTimeline(store, query),
  event: (event) => stored.queryEvent(store, event),
  search: (query) => stored.querySearch(store, query),
  incidents: (query) => stored.queryIncidents(store, query),
  incident: (incident) => stored.queryIncident(store, incident),
  incidentWhy: (incident) => explainIncident(store, incident),
  commitmentWhy: (commitment, asOf) => explainCommitment(store, commitment, asOf),
  incidentMembers: (query) => stored.queryIncidentMembers(store, query),
  commitments: (query) => stored.queryCommitments(store, query),
  commitment: (commitment, asOf) => stored.queryCommitment(store, commitment, asOf),
  copies: (query) => stored.queryCopies(store, query),
  carriers: (query) => stored.queryCarriers(store, query),
  network: (query) => askNetwork(store, query),
  networks: (query) => askNetworks(store, query),
  testPressure: (query) => askPressure(store, query),
  testClosure: (query) => askClosure(store, query),
  datasets: () => stored.queryDatasets(store),
  series: (query) => askSeries(store, query),
  matrix: (query) => stored.queryMatrix(store, query),
  dyad: (query) => askDyad(store, query),
  imported: (query) => stored.queryImported(store, query),
  exported: (query) => askExport(store, query),
  actors: (query) => stored.queryActors(store, query),
  actor: (words) => stored.queryActor(store, words),
});

/** What a reader may put right in a file. */
export interface Changes {
  correctActor(correction: NewActorCorrection): Promise<ActorCorrection>;
  withdrawCorrection(number: number): Promise<Rows<ActorCorrection>>;
}

/** The changes bound to an open file. */
export const toChanges = (store: Store): Changes => ({
  correctActor: (correction) => stored.correctActor(store, correction),
  withdrawCorrection: async (number) => {
    const rows = await stored.withdrawCorrection(store, number);
    return { rows, total: rows.length };
  },
});
