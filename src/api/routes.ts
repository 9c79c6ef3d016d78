import type { Context } from 'hono';
import type { AnswerName } from './answer-schemas.ts';
import { PARAMETERS } from './parameters.ts';
import type { Queries } from './queries.ts';
import { HttpError } from './http-error.ts';

/** One address of the interface: what it takes and what it answers. The OpenAPI document and the router are both made of this list. */
export interface Route {
  readonly name: keyof typeof PARAMETERS;
  /** With `:name` for the parts that vary. */
  readonly path: string;
  readonly summary: string;
  readonly answer: AnswerName;
  /** Whether the answer is `{rows, total}` of it. */
  readonly isList: boolean;
  answerTo(queries: Queries, given: Readonly<Record<string, string>>): Promise<unknown>;
}

export const ROUTES: readonly Route[] = [
  {
    name: 'summary',
    path: '/api/summary',
    summary: 'What is in the file',
    answer: 'Summary',
    isList: false,
    answerTo: (queries) => queries.summary(),
  },
  {
    name: 'pages',
    path: '/api/pages',
    summary: 'Pages, latest day of writing first',
    answer: 'PageRow',
    isList: true,
    answerTo: (queries, given) => queries.pages(read('pages', given)),
  },
  {
    name: 'page',
    path: '/api/pages/:page',
    summary: 'One page with all that was read off it',
    answer: 'PageDetail',
    isList: false,
    answerTo: (queries, given) => queries.page(read('page', given).page),
  },
  {
    name: 'sentence',
    path: '/api/pages/:page/sentences/:index',
    summary: 'The dependency tree of one sentence, numbered from 0',
    answer: 'SentenceTree',
    isList: false,
    answerTo: (queries, given) => {
      const { page, index } = read('sentence', given);
      return queries.sentence(page, index);
    },
  },
  {
    name: 'parties',
    path: '/api/parties',
    summary: 'Parties that take part in events, most events first',
    answer: 'PartyRow',
    isList: true,
    answerTo: (queries, given) => queries.parties(read('parties', given)),
  },
  {
    name: 'party',
    path: '/api/party',
    summary: 'The one party that is meant by a code, id or name; where none is, near names',
    answer: 'PartyRef',
    isList: false,
    answerTo: (queries, given) => queries.party(read('party', given).q),
  },
  {
    name: 'relations',
    path: '/api/relations',
    summary: 'Pairs of parties, without direction, most events first',
    answer: 'RelationRow',
    isList: true,
    answerTo: (queries, given) => queries.relations(read('relations', given)),
  },
  {
    name: 'timeline',
    path: '/api/timeline',
    summary: 'Events of one party or between two, in the order of their days, undated ones last',
    answer: 'EventRow',
    isList: true,
    answerTo: (queries, given) => queries.timeline(read('timeline', given)),
  },
  {
    name: 'event',
    path: '/api/events/:event',
    summary: 'One event with the decisions behind it',
    answer: 'EventDetail',
    isList: false,
    answerTo: (queries, given) => queries.event(read('event', given).event),
  },
  {
    name: 'search',
    path: '/api/search',
    summary: 'Pages, events, quotes, parties and persons that hold all the words',
    answer: 'SearchHit',
    isList: true,
    answerTo: (queries, given) => queries.search(read('search', given)),
  },
  {
    name: 'incidents',
    path: '/api/incidents',
    summary: 'Happenings as all pages tell them together, those of most outlets first',
    answer: 'IncidentRow',
    isList: true,
    answerTo: (queries, given) => queries.incidents(read('incidents', given)),
  },
  {
    name: 'incident',
    path: '/api/incidents/:incident',
    summary: 'One happening with all its reports, what they agree on and what they do not',
    answer: 'IncidentDetail',
    isList: false,
    answerTo: (queries, given) => queries.incident(read('incident', given).incident),
  },
  {
    name: 'incidentWhy',
    path: '/api/incidents/:incident/why',
    summary: 'Why each report stands in an incident: the report that it is most like, and how each consideration weighed',
    answer: 'ReportLinkRow',
    isList: true,
    answerTo: (queries, given) => queries.incidentWhy(read('incidentWhy', given).incident),
  },
  {
    name: 'incidentMembers',
    path: '/api/incident-members',
    summary: 'Which events are reports of which incident, by the label of the page',
    answer: 'IncidentMembers',
    isList: true,
    answerTo: (queries, given) => queries.incidentMembers(read('incidentMembers', given)),
  },
  {
    name: 'commitments',
    path: '/api/commitments',
    summary: 'What was announced and what came of it, earliest due first',
    answer: 'CommitmentRow',
    isList: true,
    answerTo: (queries, given) => queries.commitments(read('commitments', given)),
  },
  {
    name: 'commitment',
    path: '/api/commitments/:commitment',
    summary: 'One commitment',
    answer: 'CommitmentRow',
    isList: false,
    answerTo: (queries, given) => {
      const { commitment, asOf } = read('commitment', given);
      return queries.commitment(commitment, asOf);
    },
  },
  {
    name: 'commitmentWhy',
    path: '/api/commitments/:commitment/why',
    summary: 'Why each outcome counts for a commitment: the announcement that it fits best, and how each consideration weighed',
    answer: 'OutcomeLinkRow',
    isList: true,
    answerTo: (queries, given) => {
      const { commitment, asOf } = read('commitmentWhy', given);
      return queries.commitmentWhy(commitment, asOf);
    },
  },
  {
    name: 'copies',
    path: '/api/copies',
    summary: 'Families of copies of one text, largest first',
    answer: 'CopyFamilyRow',
    isList: true,
    answerTo: (queries, given) => queries.copies(read('copies', given)),
  },
  {
    name: 'carriers',
    path: '/api/carriers',
    summary: 'Who repeats whom: voices cited, agencies credited, texts copied; most pages first',
    answer: 'CarrierRow',
    isList: true,
    answerTo: (queries, given) => queries.carriers(read('carriers', given)),
  },
  {
    name: 'network',
    path: '/api/network',
    summary: 'Friendly and hostile ties of a period: communities, balance, and where balance alone would lead',
    answer: 'NetworkAnswer',
    isList: false,
    answerTo: (queries, given) => queries.network(read('network', given)),
  },
  {
    name: 'networks',
    path: '/api/networks',
    summary: 'The network of every step of a period: how balance moves',
    answer: 'NetworkAnswer',
    isList: true,
    answerTo: (queries, given) => queries.networks(read('networks', given)),
  },
  {
    name: 'testPressure',
    path: '/api/test/pressure',
    summary: 'Does pressure by one party on two others go before their coming closer? Takes seconds to minutes',
    answer: 'PressureAnswer',
    isList: false,
    answerTo: (queries, given) => queries.testPressure(read('testPressure', given)),
  },
  {
    name: 'testClosure',
    path: '/api/test/closure',
    summary: 'Do enemies of enemies become friends? Takes seconds to minutes',
    answer: 'ClosureAnswer',
    isList: false,
    answerTo: (queries, given) => queries.testClosure(read('testClosure', given)),
  },
  {
    name: 'datasets',
    path: '/api/datasets',
    summary: 'Data sets of the file: what was read, and imported ones',
    answer: 'DatasetRow',
    isList: true,
    answerTo: (queries) => queries.datasets(),
  },
  {
    name: 'series',
    path: '/api/series',
    summary: 'What happened between two parties in time, with intervals',
    answer: 'SeriesAnswer',
    isList: false,
    answerTo: (queries, given) => queries.series(read('series', given)),
  },
  {
    name: 'matrix',
    path: '/api/matrix',
    summary: 'Who did how much to whom in a period',
    answer: 'MatrixAnswer',
    isList: false,
    answerTo: (queries, given) => queries.matrix(read('matrix', given)),
  },
  {
    name: 'dyad',
    path: '/api/dyad',
    summary: 'All that the page of a pair shows: series, latest happenings, commitments, quotes, figures',
    answer: 'DyadAnswer',
    isList: false,
    answerTo: (queries, given) => queries.dyad(read('dyad', given)),
  },
  {
    name: 'imported',
    path: '/api/imported',
    summary: 'Rows of an imported data set, latest day first',
    answer: 'ImportedEventRow',
    isList: true,
    answerTo: (queries, given) => queries.imported(read('imported', given)),
  },
  {
    name: 'actors',
    path: '/api/actors',
    summary: 'Persons and bodies over all pages, those of most pages first',
    answer: 'ActorRow',
    isList: true,
    answerTo: (queries, given) => queries.actors(read('actors', given)),
  },
  {
    name: 'actor',
    path: '/api/actor',
    summary: 'One person or body: spellings, offices, events by year, quotes, partners',
    answer: 'ActorDetail',
    isList: false,
    answerTo: (queries, given) => queries.actor(read('actor', given).q),
  },
];

type Read<Name extends keyof typeof PARAMETERS> = ReturnType<(typeof PARAMETERS)[Name]['parse']>;

/**
 * What a request gives, in the form that its address takes.
 * @throws HttpError `usage`
 */
export function read<Name extends keyof typeof PARAMETERS>(name: Name, given: Readonly<Record<string, string>>): Read<Name> {
  const result = PARAMETERS[name].safeParse(given);
  if (result.success) return result.data as Read<Name>;
  const first = result.error.issues[0]!;
  const where = first.path.length > 0 ? `${first.path.join('.')}: ` : '';
  throw new HttpError('usage', `${where}${first.message}`, 'See /api/openapi.json for what this address takes.');
}

/** The parameters of a request, from its path and its query; where a name is given twice, the first counts. Names in the path win. */
export function parametersOf(c: Context): Record<string, string> {
  const given = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(c.req.query())) given[name] = value;
  for (const [name, value] of Object.entries(c.req.param() as Record<string, string>)) given[name] = value;
  return { ...given };
}
