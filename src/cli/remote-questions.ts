import { RapportError, type ErrorCode } from '../base/rapport-error.ts';
import type {
  ApiError,
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
import type { ActorDetail, ActorRow } from '../model/answers-actors.ts';
import type { Questions } from './open-questions.ts';
import type { ServedFile } from './served-file.ts';

type Parameter = string | number | boolean | readonly string[] | undefined;

/** How long a server may take over one question. */
const MILLIS_PER_QUESTION = 60_000;
/** A test of a claim over thousands of triads takes minutes. */
const MILLIS_PER_TEST = 1_800_000;
/** Tens of millions of rows take minutes. */
const MILLIS_PER_EXPORT = 3_600_000;

const toError = (status: number, { error }: ApiError): RapportError =>
  new RapportError(status === 404 ? 'not-found' : ('server' satisfies ErrorCode), {
    expected: 'a question that the server answers',
    found: error.message,
    todo: error.todo ?? '',
  });

/** The questions asked of a server over HTTP. */
export function createRemoteQuestions(server: ServedFile): Questions {
  const request = async (path: string, parameters: Readonly<Record<string, Parameter>>, millis: number): Promise<Response> => {
    const url = new URL(path, server.url);
    for (const [name, value] of Object.entries(parameters))
      if (value !== undefined) url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
    try {
      return await fetch(url, { headers: { authorization: `Bearer ${server.token}` }, signal: AbortSignal.timeout(millis) });
    } catch (cause) {
      throw new RapportError(
        'server',
        {
          expected: `an answer from ${server.url}`,
          found: `the server at ${server.url} (process ${server.pid}) does not answer`,
          todo: 'Stop that process and try again.',
        },
        { cause },
      );
    }
  };
  const ask = async <T>(path: string, parameters: Readonly<Record<string, Parameter>> = {}, millis = MILLIS_PER_QUESTION): Promise<T> => {
    const answer = await request(path, parameters, millis);
    const body = (await answer.json()) as T | ApiError;
    if (answer.ok) return body as T;
    throw toError(answer.status, body as ApiError);
  };
  return {
    summary: () => ask<Summary>('/api/summary'),
    pages: (query) => ask<Rows<PageRow>>('/api/pages', { ...query }),
    page: (page) => ask<PageDetail>(`/api/pages/${encodeURIComponent(page)}`),
    sentence: (page, index) => ask<SentenceTree>(`/api/pages/${encodeURIComponent(page)}/sentences/${index}`),
    parties: (query) => ask<Rows<PartyRow>>('/api/parties', { ...query }),
    relations: (query) => ask<Rows<RelationRow>>('/api/relations', { ...query }),
    timeline: (query) => ask<Rows<EventRow>>('/api/timeline', { ...query }),
    event: (event) => ask<EventDetail>(`/api/events/${encodeURIComponent(event)}`),
    search: (query) => ask<Rows<SearchHit>>('/api/search', { ...query }),
    incidents: (query) => ask<Rows<IncidentRow>>('/api/incidents', { ...query }),
    incident: (incident) => ask<IncidentDetail>(`/api/incidents/${encodeURIComponent(incident)}`),
    incidentWhy: (incident) => ask<Rows<ReportLinkRow>>(`/api/incidents/${encodeURIComponent(incident)}/why`),
    incidentMembers: (query) => ask<Rows<IncidentMembers>>('/api/incident-members', { ...query }),
    commitments: (query) => ask<Rows<CommitmentRow>>('/api/commitments', { ...query }),
    commitment: (commitment, asOf) =>
      ask<CommitmentRow>(`/api/commitments/${encodeURIComponent(commitment)}`, asOf === undefined ? {} : { asOf }),
    commitmentWhy: (commitment, asOf) =>
      ask<Rows<OutcomeLinkRow>>(`/api/commitments/${encodeURIComponent(commitment)}/why`, asOf === undefined ? {} : { asOf }),
    copies: (query) => ask<Rows<CopyFamilyRow>>('/api/copies', { ...query }),
    carriers: (query) => ask<Rows<CarrierRow>>('/api/carriers', { ...query }),
    actors: (query) => ask<Rows<ActorRow>>('/api/actors', { ...query }),
    actor: (words) => ask<ActorDetail>('/api/actor', { q: words }),
    party: (words) => ask<PartyRef>('/api/party', { q: words }),
    network: (query) => ask<NetworkAnswer>('/api/network', { ...query }),
    networks: (query) => ask<Rows<NetworkAnswer>>('/api/networks', { ...query }),
    testPressure: (query) => ask<PressureAnswer>('/api/test/pressure', { ...query }, MILLIS_PER_TEST),
    testClosure: (query) => ask<ClosureAnswer>('/api/test/closure', { ...query }, MILLIS_PER_TEST),
    datasets: () => ask<Rows<DatasetRow>>('/api/datasets'),
    series: (query) => ask<SeriesAnswer>('/api/series', { ...query }),
    matrix: (query) => ask<MatrixAnswer>('/api/matrix', { ...query }),
    dyad: (query) => ask<DyadAnswer>('/api/dyad', { ...query }),
    async *exported({ format, ...query }) {
      const answer = await request(`/api/export/${format}`, { ...query }, MILLIS_PER_EXPORT);
      if (!answer.ok) throw toError(answer.status, (await answer.json()) as ApiError);
      const decoder = new TextDecoder();
      for await (const piece of answer.body ?? []) yield decoder.decode(piece as Uint8Array, { stream: true });
      yield decoder.decode();
    },
    imported: (query) => ask<Rows<ImportedEventRow>>('/api/imported', { ...query }),
    close: async () => undefined,
  };
}
