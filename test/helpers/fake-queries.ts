import type {
  EventRow,
  IncidentRow,
  PageDetail,
  PartyRef,
  PartyRow,
  RelationRow,
  SearchHit,
  SentenceTree,
} from '../../src/model/answers.ts';
import type { ActorDetail, ActorRow } from '../../src/model/answers-actors.ts';
import type { Queries } from '../../src/api/queries.ts';
import { testClosure } from '../../src/analysis/test-closure.ts';
import { testPressure } from '../../src/analysis/test-pressure.ts';
import { toClosureAnswer, toNetworkAnswer, toPressureAnswer } from '../../src/ask-claims.ts';
import { addDays, type Day } from '../../src/base/days.ts';
import { RapportError } from '../../src/base/rapport-error.ts';
import { EVENT_TYPES, type QuadClass } from '../../src/ontology/plover.ts';
import { describePage, PARTIES, toChainTree } from './describe-page.ts';
import { inventCommitments, inventSeizure } from './invented-links.ts';
import { fakeSeries } from './fake-series.ts';
import { INVENTED_PAGES, inventMany } from './invented-pages.ts';
import { INVENTED_TREES } from './invented-trees.ts';
import { simulateStates } from './simulate-states.ts';

const notFound = (what: string): RapportError =>
  new RapportError('not-found', { expected: `a ${what} of this file`, found: `no such ${what}`, todo: `Look the ${what} up in the list.` });

/** Questions answered from invented pages in memory: for tests of the faces, which then need no file. */
export function fakeQueries(described = [...INVENTED_PAGES, ...inventMany(140)]): Queries {
  const pages = described.map(describePage);
  const byWritten = [...pages].sort((a, b) => compare(b.page.written ?? '', a.page.written ?? '') || compare(a.page.id, b.page.id));
  const events = pages
    .flatMap((page) => page.events)
    .sort((a, b) => compare(a.when?.firstDay ?? '9999', b.when?.firstDay ?? '9999') || compare(a.id, b.id));
  const getPage = (id: string): PageDetail => {
    const page = pages.find((p) => p.page.id === id);
    if (!page) throw notFound('page');
    return page;
  };
  const tree = (page: PageDetail, index: number): SentenceTree => {
    const span = page.sentences[index];
    if (!span) throw notFound('sentence');
    const text = page.text.slice(span.start, span.end);
    return INVENTED_TREES.get(text)?.(span) ?? toChainTree(page.text, span);
  };
  const relations = relationsOf(events);
  const parties = partiesOf(events);
  const seizure = inventSeizure(events);
  const incidents = [
    ...(seizure ? [seizure.row] : []),
    ...events.map(toIncident).filter((row) => row.id !== seizure?.row.id && row.id !== 'i_herring-00000001'),
  ];
  const commitments = inventCommitments(events);
  return {
    ...fakeSeries(
      events,
      parties.map(({ id, code, name }) => ({ id, code, name })),
      incidents,
      commitments,
    ),
    async summary() {
      const days = events.flatMap((event) => (event.when ? [event.when.firstDay, event.when.lastDay] : [])).sort(compare);
      return {
        file: 'invented.duckdb',
        version: '0.1.0',
        asOf: byWritten[0]?.page.written ?? null,
        pages: pages.length,
        words: pages.reduce((sum, page) => sum + page.page.words, 0),
        events: events.length,
        quotes: pages.reduce((sum, page) => sum + page.quotes.length, 0),
        parties: parties.length,
        persons: new Set(pages.flatMap((page) => page.persons.map((person) => person.name))).size,
        issues: pages.reduce((sum, page) => sum + page.issues.length, 0),
        firstDay: days[0] ?? null,
        lastDay: days.at(-1) ?? null,
        byType: EVENT_TYPES.map((type) => ({ type, events: events.filter((event) => event.type === type).length })).filter(
          (row) => row.events > 0,
        ),
        topRelations: relations.slice(0, 8),
        latestPages: byWritten.slice(0, 6).map((page) => page.page),
      };
    },
    async pages({ q, offset = 0, limit = 50 }) {
      const found = byWritten.map((page) => page.page).filter((page) => holds(`${page.title} ${page.label} ${page.source} ${page.url}`, q));
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    page: async (id) => getPage(id),
    sentence: async (page, index) => tree(getPage(page), index),
    async parties({ q, limit = 50 }) {
      const found = parties.filter((party) => holds(`${party.name} ${party.code}`, q));
      return { rows: found.slice(0, limit), total: found.length };
    },
    async party(words) {
      const found = parties.find(({ id, code, name }) => [id, code, name].some((known) => known.toLowerCase() === words.toLowerCase()));
      if (!found) throw notFound('party');
      return { id: found.id, code: found.code, name: found.name };
    },
    async relations({ party, limit = 50 }) {
      const found = relations.filter((row) => party === undefined || row.a.id === party || row.b.id === party);
      return { rows: found.slice(0, limit), total: found.length };
    },
    async timeline({ a, b, types, realis, from, to, offset = 0, limit = 200 }) {
      const found = events.filter((event) => {
        const ids = partiesIn(event).map((party) => party.id);
        if ((a !== undefined && !ids.includes(a)) || (b !== undefined && !ids.includes(b))) return false;
        if ((types && !types.includes(event.type)) || (realis && !realis.includes(event.realis))) return false;
        if (from === undefined && to === undefined) return true;
        return event.when !== null && event.when.lastDay >= (from ?? '') && event.when.firstDay <= (to ?? '9999');
      });
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    async event(id) {
      const event = events.find((row) => row.id === id);
      if (!event) throw notFound('event');
      const page = getPage(event.page);
      const index = page.sentences.findIndex((s) => s.start === event.sentence.start);
      return {
        ...event,
        cameo: null,
        why: [
          {
            rule: `frame:${event.triggers[0]!.text.split(' ')[0]!.toLowerCase()}.v.1`,
            detail: `«${event.triggers[0]!.text}» is a word of ${event.type.toLowerCase()}`,
            evidence: [event.triggers[0]!.span],
          },
          ...event.actors.flatMap((actor) =>
            actor.span ? [{ rule: 'slot:nsubj', detail: `its subject is ${actor.name}`, evidence: [actor.span] }] : [],
          ),
          { rule: 'under:say|tell|report|claim', detail: 'a verb of saying governs it', evidence: [] },
          { rule: 'realis', detail: 'no negation and no modal stands over it', evidence: [], weight: 1.2 },
        ],
        tree: index < 0 ? null : tree(page, index),
        size: [],
        whyFrom: 'store',
      };
    },
    async incidents({ a, b, types, from, to, voice, pages: least = 1, offset = 0, limit = 50 }) {
      const found = incidents.filter(
        (row) =>
          row.pages >= least &&
          (voice === undefined || row.pages === 1) &&
          ((from === undefined && to === undefined) ||
            (row.when !== null && row.when.lastDay >= (from ?? '') && row.when.firstDay <= (to ?? '9999'))) &&
          (!types || types.includes(row.type)) &&
          [a, b].every((id) => id === undefined || [...row.actors, ...row.recipients].some((party) => party.id === id)),
      );
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    async incident(id) {
      if (seizure?.row.id === id) return { ...seizure.row, ...seizure.detail };
      const row = incidents.find((incident) => incident.id === id);
      if (!row) throw notFound('incident');
      const event = events.find((other) => toIncidentId(other.id) === id)!;
      return {
        ...row,
        events: [{ ...event, family: null, isEarliest: true }],
        agreed: [{ field: 'type', value: row.type }],
        disputed: [],
        former: [],
        commitments: [],
      };
    },
    async incidentWhy(id) {
      const rows = (await this.incident(id)).events.map(({ id: event }, i, all) => ({
        event,
        nearest: all.length > 1 ? all[i === 0 ? 1 : 0]!.id : null,
        score: 1.9,
        why: [
          { rule: 'bias' as const, weight: -2.6 },
          { rule: 'sameDay' as const, weight: 2 },
          { rule: 'sameType' as const, weight: 1.4 },
          { rule: 'words' as const, weight: 1.1 },
        ],
      }));
      return { rows, total: rows.length };
    },
    async incidentMembers({ offset = 0, limit = 50 }) {
      const rows = events.map((event) => ({ id: toIncidentId(event.id), members: [{ document: event.page, event: event.id }] }));
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    async commitments({ states, party, demands, offset = 0, limit = 50 }) {
      const found = commitments.filter(
        (row) =>
          (!states || states.includes(row.state)) &&
          (demands !== false || !row.isDemand) &&
          (party === undefined || [...row.actors, ...row.recipients].some(({ id }) => id === party)),
      );
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    async commitment(id) {
      const row = commitments.find((commitment) => commitment.id === id);
      if (!row) throw notFound('commitment');
      return row;
    },
    async commitmentWhy(id) {
      const row = await this.commitment(id);
      const announced = row.announced[0]!.event;
      const fulfilling = row.fulfilledBy.map(({ event }) => ({
        ...{ event, announced, kind: 'fulfils' as const, score: 2 },
        why: [
          { rule: 'bias' as const, weight: -1.4 },
          { rule: 'sameType' as const, weight: 1.4 },
          { rule: 'inDue' as const, weight: 2 },
        ],
      }));
      const cancelling = row.cancelledBy.map(({ event }) => ({
        ...{ event, announced, kind: 'cancels' as const, score: 1.2 },
        why: [
          { rule: 'bias' as const, weight: -1.2 },
          { rule: 'refusesMeeting' as const, weight: 2.4 },
        ],
      }));
      const rows = [...fulfilling, ...cancelling];
      return { rows, total: rows.length };
    },
    copies: async () => ({
      rows: [
        {
          id: pages[0]!.page.id,
          pages: pages.slice(0, 2).map(({ page }, i) => ({
            id: page.id,
            title: page.title,
            source: page.source,
            url: page.url,
            written: page.written,
            agencies: [],
            isEarliest: i === 0,
            share: i === 0 ? 1 : 0.6,
            added: [],
            dropped: [],
          })),
        },
      ],
      total: 1,
    }),
    network: async (query) => networkOf(events, query),
    async networks(query) {
      return {
        rows: [2021, 2022, 2023].map((year) => networkOf(events, { ...query, from: `${year}-01-01`, to: `${year}-12-31` })),
        total: 3,
      };
    },
    async testPressure({ by, between, pressure, ...asked }) {
      const series = inventSeries([by, ...between]);
      const outcome = testPressure(series, {
        by,
        between,
        draws: 39,
        rule: { pressedPeriods: 1, activePeriods: 1 },
        ...(pressure && { kind: pressure }),
      });
      return toPressureAnswer(outcome, { ...asked, step: asked.step ?? 'week' }, inventSpan(series.periods), [], refOf);
    },
    async testClosure(asked) {
      const calm = inventSeries([]);
      // Every second pair at odds, so that there are enemies in common.
      const conflict = new Map(
        [...calm.conflict].map(([key, values], i) => [key, i % 2 === 0 ? values.map((value) => 9 * value) : values]),
      );
      const series = { ...calm, conflict };
      return toClosureAnswer(
        testClosure(series, { draws: 39, activePeriods: 1 }),
        { ...asked, step: asked.step ?? 'week' },
        inventSpan(series.periods),
      );
    },
    carriers: async () => ({
      rows: [
        { from: 'Fjord Wire', to: 'Harbour Post', kind: 'credits', pages: 2, events: 3, soleIncidents: 1 },
        { from: 'Harbour Post', to: 'Island Courier', kind: 'copies', pages: 1, events: 2, soleIncidents: 0 },
        { from: 'coast guard', to: 'Fjord Wire', kind: 'cites', pages: 1, events: 1, soleIncidents: 0 },
      ],
      total: 3,
    }),
    async actors({ q, kind, offset = 0, limit = 50 }) {
      const found = actorsOf(pages).filter((actor) => holds(actor.name, q) && (kind === undefined || actor.kind === kind));
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    async actor(words) {
      const row = actorsOf(pages).find((actor) => actor.id === words || actor.name.toLowerCase() === words.toLowerCase());
      if (!row) throw notFound('person');
      return describeActor(row, pages, events);
    },
    async search({ q, limit = 50 }) {
      const hits: SearchHit[] = [];
      for (const party of parties) if (holds(party.name, q)) hits.push(hit('party', party.id, null, party.name, party.name, q, null));
      for (const page of byWritten) {
        const { id, title, written } = page.page;
        for (const person of page.persons)
          if (holds(person.name, q))
            hits.push(hit('person', person.name, id, person.name, `${person.role ?? ''}, as ${person.spellings.join(', ')}`, q, written));
        if (holds(title, q)) hits.push(hit('page', id, id, title, title, q, written));
        for (const event of page.events)
          if (holds(event.sentenceText, q))
            hits.push({ ...hit('event', event.id, id, title, event.sentenceText, q, event.when?.firstDay ?? null), event });
        page.quotes.forEach((quote, i) => {
          if (holds(quote.text, q)) hits.push(hit('quote', `${id}:${i}`, id, quote.speaker ?? title, quote.text, q, written));
        });
      }
      return { rows: hits.slice(0, limit), total: hits.length };
    },
  };
}

const toIncidentId = (event: string): string => `i_${event.slice(2)}`;

/** An incident of one report. */
function toIncident(event: EventRow): IncidentRow {
  const { type, quad, mode, realis, actors, recipients, when, where } = event;
  const plain = (party: PartyRef): PartyRef => ({ id: party.id, code: party.code, name: party.name });
  const page = { id: event.page, title: event.pageTitle, source: event.source, written: event.written };
  return {
    ...{
      id: toIncidentId(event.id),
      type,
      quad,
      mode,
      realis,
      when,
      where,
      isBackground: false,
      reports: 1,
      pages: 1,
      outlets: 1,
      contradictions: 0,
    },
    actors: actors.map(plain),
    recipients: recipients.map(plain),
    firstPage: page,
    lastPage: page,
    saidBy: event.saidBy,
    sentenceText: event.sentenceText,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const wordsOf = (q: string | undefined): string[] =>
  (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
const holds = (text: string, q: string | undefined): boolean => wordsOf(q).every((word) => text.toLowerCase().includes(word));

function hit(
  kind: SearchHit['kind'],
  id: string,
  page: string | null,
  title: string,
  snippet: string,
  q: string,
  day: string | null,
): SearchHit {
  const marks = wordsOf(q)
    .map((word) => [snippet.toLowerCase().indexOf(word), word.length] as const)
    .filter(([at]) => at >= 0)
    .map(([at, length]) => [at, at + length] as const)
    .sort((x, y) => x[0] - y[0]);
  return { kind, id, page, title, snippet, marks, day };
}

/** Persons of the pages by name. */
function actorsOf(pages: readonly PageDetail[]): ActorRow[] {
  const rows = new Map<string, { row: ActorRow; days: string[]; pages: number }>();
  for (const page of pages)
    for (const person of page.persons) {
      const id = `person:${person.name.toLowerCase().replaceAll(' ', '-')}`;
      const entry = rows.get(id) ?? {
        row: {
          id,
          kind: 'person',
          name: person.name,
          party: person.party,
          role: person.role,
          mentions: 0,
          pages: 0,
          firstDay: null,
          lastDay: null,
        },
        days: [],
        pages: 0,
      };
      entry.pages++;
      if (page.page.written !== null) entry.days.push(page.page.written);
      rows.set(id, entry);
    }
  return [...rows.values()]
    .map(({ row, days, pages: count }) => {
      const sorted = days.sort(compare);
      return { ...row, pages: count, mentions: count, firstDay: sorted[0] ?? null, lastDay: sorted.at(-1) ?? null };
    })
    .sort((a, b) => b.pages - a.pages || compare(a.name, b.name));
}

function describeActor(row: ActorRow, pages: readonly PageDetail[], events: readonly EventRow[]): ActorDetail {
  const own = pages.filter((page) => page.persons.some((person) => person.name === row.name));
  const taking = events.filter((event) => [...event.actors, ...event.recipients].some((side) => side.person === row.name));
  return {
    ...row,
    spellings: [
      ...new Set(own.flatMap((page) => page.persons.filter((person) => person.name === row.name).flatMap((person) => person.spellings))),
    ].map((text) => ({ text, mentions: 1, repair: null })),
    offices:
      row.role === null ? [] : [{ role: row.role, party: row.party, firstDay: row.firstDay, lastDay: row.lastDay, pages: row.pages }],
    years: [],
    partners: [],
    quotes: own.flatMap((page) =>
      page.quotes.flatMap((quote, ordinal) =>
        quote.speaker === row.name
          ? [{ page: page.page.id, pageTitle: page.page.title, ordinal, written: page.page.written, kind: quote.kind, text: quote.text }]
          : [],
      ),
    ),
    quoteCount: 0,
    events: taking.slice(0, 40),
    eventCount: taking.length,
    identities: own.map(({ page }) => ({
      page: page.id,
      pageTitle: page.title,
      written: page.written,
      person: row.id,
      name: row.name,
      role: row.role,
      rule: 'table',
    })),
    corrections: [],
  };
}

const partiesIn = (event: EventRow): PartyRef[] => [
  ...new Map([...event.actors, ...event.recipients].map(({ id, code, name }) => [id, { id, code, name }])).values(),
];

function partiesOf(events: readonly EventRow[]): PartyRow[] {
  return Object.values(PARTIES)
    .map((party) => {
      const own = events.filter((event) => partiesIn(event).some((other) => other.id === party.id));
      return {
        ...party,
        kind: party.id.startsWith('iso:') ? 'state' : 'organisation',
        events: own.length,
        pages: new Set(own.map((e) => e.page)).size,
      };
    })
    .filter((party) => party.events > 0)
    .sort((a, b) => b.events - a.events || compare(a.id, b.id));
}

function relationsOf(events: readonly EventRow[]): RelationRow[] {
  const rows = new Map<string, { a: PartyRef; b: PartyRef; own: EventRow[] }>();
  for (const event of events) {
    const parties = partiesIn(event).sort((x, y) => compare(x.id, y.id));
    for (const [i, a] of parties.entries())
      for (const b of parties.slice(i + 1)) {
        const row = rows.get(`${a.id} ${b.id}`) ?? { a, b, own: [] };
        row.own.push(event);
        rows.set(`${a.id} ${b.id}`, row);
      }
  }
  const count = (own: readonly EventRow[], quad: QuadClass): number =>
    own.filter((event) => event.quad === quad && (event.realis === 'actual' || event.realis === 'historical')).length;
  return [...rows.values()]
    .sort((x, y) => y.own.length - x.own.length || compare(`${x.a.id} ${x.b.id}`, `${y.a.id} ${y.b.id}`))
    .map(({ a, b, own }) => ({
      a,
      b,
      counts: {
        'verbal-cooperation': count(own, 'verbal-cooperation'),
        'material-cooperation': count(own, 'material-cooperation'),
        'verbal-conflict': count(own, 'verbal-conflict'),
        'material-conflict': count(own, 'material-conflict'),
      },
      irrealis: own.filter((event) => event.realis !== 'actual' && event.realis !== 'historical').length,
      pages: new Set(own.map((event) => event.page)).size,
      firstDay: own.flatMap((event) => (event.when ? [event.when.firstDay] : [])).sort(compare)[0] ?? null,
      lastDay:
        own
          .flatMap((event) => (event.when ? [event.when.lastDay] : []))
          .sort(compare)
          .at(-1) ?? null,
    }));
}

const refOf = (id: string): PartyRef =>
  Object.values(PARTIES).find((party) => party.id === id) ?? {
    id,
    code: id.slice(id.indexOf(':') + 1),
    name: id.slice(id.indexOf(':') + 1),
  };

function networkOf(events: readonly EventRow[], query: { readonly from?: string; readonly to?: string; readonly limit?: number }) {
  const isIn = ({ when, realis }: EventRow): boolean =>
    when !== null && realis === 'actual' && (query.from ?? '') <= when.lastDay && when.firstDay <= (query.to ?? '9999');
  const ties = events.filter(isIn).flatMap((event) =>
    event.actors.flatMap((a) =>
      event.recipients
        .filter((b) => a.id !== b.id)
        .map((b) => {
          const isConflict = event.quad.endsWith('conflict');
          return { a: a.id, b: b.id, weight: isConflict ? -5 : 5, cooperation: isConflict ? 0 : 1, conflict: isConflict ? 1 : 0 };
        }),
    ),
  );
  const merged = new Map<string, (typeof ties)[number]>();
  for (const tie of ties) {
    const [a, b] = tie.a < tie.b ? [tie.a, tie.b] : [tie.b, tie.a];
    const known = merged.get(`${a} ${b}`) ?? { a, b, weight: 0, cooperation: 0, conflict: 0 };
    merged.set(`${a} ${b}`, {
      a,
      b,
      weight: known.weight + tie.weight,
      cooperation: known.cooperation + tie.cooperation,
      conflict: known.conflict + tie.conflict,
    });
  }
  const days = { firstDay: (query.from ?? '2021-01-01') as Day, lastDay: (query.to ?? '2023-12-31') as Day };
  return toNetworkAnswer([...merged.values()], days, query, refOf);
}

/** A made world in which the first parties of a question are states too. */
function inventSeries(named: readonly string[]) {
  const series = simulateStates({ seed: 3, effect: 0.1, states: 6, weeks: 60 });
  const rename = (values: ReadonlyMap<string, Float64Array>) =>
    new Map([...values].map(([key, value]) => [named.reduce((text, id, i) => text.replaceAll(`S${i}`, id), key), value]));
  return {
    periods: series.periods,
    pressure: rename(series.pressure),
    cooperation: rename(series.cooperation),
    conflict: rename(series.conflict),
  };
}

const inventSpan = (periods: number) => {
  const starts = Array.from({ length: periods }, (_, i) => addDays('2021-01-04' as Day, 7 * i));
  return { starts, when: { firstDay: starts[0]!, lastDay: addDays(starts.at(-1)!, 6) }, apart: { undated: 2, tooLong: 1 } };
};
