import { JUDGED_HORIZON, type PressureOutcome, type PressureRow } from './analysis/test-pressure.ts';
import type { ClosureOutcome } from './analysis/test-closure.ts';
import { describeNetwork } from './analysis/network.ts';
import type { PermutationResult } from './analysis/permutation-test.ts';
import { toSignedGraph } from './analysis/signed-graph.ts';
import { type BinWidth, listBins, toBinEnd } from './base/bins.ts';
import type { Day, DayInterval } from './base/days.ts';
import { runClaimJob } from './claim-job.ts';
import type { PartyRef, Rows } from './model/answers.ts';
import type { ClosureAnswer, CoefficientRow, NetworkAnswer, PressureAnswer } from './model/answers-claims.ts';
import type { Store } from './store/open-store.ts';
import { findPartyRefs, type ToPartyRef } from './store/party-refs.ts';
import {
  type DyadSeriesQuery,
  type MemberRow,
  queryDyadSeries,
  queryMembers,
  queryTies,
  type StoredDyadSeries,
  type StoredTie,
} from './store/query-dyad-series.ts';

/** The place where what is stored and what is computed of it meet: claims and networks. */
export interface NetworkQuery {
  readonly dataset?: string;
  readonly from?: string;
  readonly to?: string;
  /** Parties with the strongest ties, at most so many. Default 40: more make a picture that nobody reads. */
  readonly limit?: number;
}

const DEFAULT_PARTIES = 40;
const PROJECTION_CAVEAT =
  'A projection of the model of Marvel, Kleinberg, Kleinberg and Strogatz (2011), never a forecast: it knows no chance and no events, and takes every pair to have a tie.';

/** The signed network of a period: friendly and hostile ties, communities, balance, and where balance alone would carry it. */
export async function askNetwork(store: Store, query: NetworkQuery): Promise<NetworkAnswer> {
  const { ties, when } = await queryTies(store, query);
  return toNetworkAnswer(ties, when, query, await findPartyRefs(store));
}

/** The answer for given ties. */
export function toNetworkAnswer(
  ties: readonly StoredTie[],
  when: DayInterval | undefined,
  query: NetworkQuery,
  refs: ToPartyRef,
): NetworkAnswer {
  const strength = new Map<string, number>();
  for (const { a, b, weight } of ties) for (const party of [a, b]) strength.set(party, (strength.get(party) ?? 0) + Math.abs(weight));
  const limit = query.limit ?? DEFAULT_PARTIES;
  const kept = new Set(
    [...strength]
      .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
      .slice(0, limit)
      .map(([party]) => party),
  );
  const shown = ties.filter(({ a, b }) => kept.has(a) && kept.has(b));
  const network = describeNetwork(toSignedGraph(shown));
  const { balance, projection, graph } = network;
  const stored = new Map(shown.map((tie) => [`${tie.a}\0${tie.b}`, tie]));
  const turned = new Set(projection.turned.map(({ from, to }) => `${from} ${to}`));
  const { camps } = balance.frustration;
  return {
    dataset: query.dataset ?? 'read',
    when: when ?? null,
    total: strength.size,
    nodes: network.nodes.map((node, i) => {
      const { party, ...figures } = node;
      return { ...refs(party), ...figures, camp: camps[i]!, projectedCamp: projection.camps[i]! };
    }),
    ties: graph.ties.map(({ from, to, weight }) => {
      const tie = stored.get(`${graph.nodes[from]}\0${graph.nodes[to]}`)!;
      return {
        from,
        to,
        weight,
        cooperation: tie.cooperation,
        conflict: tie.conflict,
        isFrustrated: weight * (camps[from] === camps[to] ? 1 : -1) < 0,
        isTurned: turned.has(`${from} ${to}`),
      };
    }),
    communities: network.communities,
    modularity: network.modularity,
    balance: {
      triangles: balance.triangles,
      balanced: balance.balanced,
      triangleIndex: balance.triangleIndex ?? null,
      walkIndex: balance.walkIndex,
      laplacianMinimum: balance.laplacianMinimum,
      frustration: balance.frustration.ties,
      frustrationNormalised: balance.frustration.normalised,
      isExact: balance.frustration.isExact,
    },
    projection: { eigenvalue: projection.eigenvalue, blowUp: projection.blowUp ?? null, caveat: PROJECTION_CAVEAT },
  };
}

export interface NetworksQuery extends NetworkQuery {
  readonly step: BinWidth;
}

/** The network of every step of a period, the latest {@link MOST_NETWORKS} at most: how its balance moves. */
export async function askNetworks(store: Store, query: NetworksQuery): Promise<Rows<NetworkAnswer>> {
  const { when } = await queryTies(store, query);
  if (!when) return { rows: [], total: 0 };
  const starts = listBins(when.firstDay, when.lastDay, query.step);
  const rows: NetworkAnswer[] = [];
  for (const start of starts.slice(-MOST_NETWORKS)) {
    const period = { from: later(start, query.from), to: earlier(toBinEnd(start, query.step), query.to) };
    rows.push({ ...(await askNetwork(store, { ...query, ...period })), when: { firstDay: period.from, lastDay: period.to } });
  }
  return { rows, total: starts.length };
}

/** Twenty years of quarters. */
const MOST_NETWORKS = 80;
const later = (a: Day, b: string | undefined): Day => (b !== undefined && b > a ? (b as Day) : a);
const earlier = (a: Day, b: string | undefined): Day => (b !== undefined && b < a ? (b as Day) : a);

export interface ClaimQuery {
  readonly dataset?: string;
  /** Default week. */
  readonly step?: BinWidth;
  readonly from?: string;
  readonly to?: string;
  /** Permutations of the judged test. Default 999. */
  readonly draws?: number;
  /** Least number of steps with pressure on each, and with dealings of the pair. Default 8. */
  readonly panel?: number;
}

export interface PressureClaimQuery extends ClaimQuery {
  readonly by: string;
  readonly between: readonly [string, string];
  readonly pressure?: 'on-both' | 'on-one';
}

/** Puts «pressure by A on B and C goes before their coming closer» to the test. */
export async function askPressure(store: Store, query: PressureClaimQuery): Promise<PressureAnswer> {
  const refs = await findPartyRefs(store);
  const members = await queryMembers(store, [query.by, ...query.between]);
  const expanded = [...new Set(members.map((row) => row.of))];
  const asked: DyadSeriesQuery = { ...query, step: query.step ?? 'week', expanded };
  const series = await queryDyadSeries(store, asked);
  const other: BinWidth = asked.step === 'month' ? 'quarter' : 'month';
  const variants = [
    { name: 'acts counted, not weighed', series: plain(await queryDyadSeries(store, { ...asked, weight: 'count' })) },
    ...(query.dataset === undefined || query.dataset === 'read'
      ? []
      : [{ name: 'Goldstein’s scale', series: plain(await queryDyadSeries(store, { ...asked, weight: 'goldstein' })) }]),
    { name: `steps of a ${other}`, series: plain(await queryDyadSeries(store, { ...asked, step: other })) },
  ];
  const rule = query.panel === undefined ? undefined : { pressedPeriods: query.panel, activePeriods: query.panel };
  const outcome = await runClaimJob({
    kind: 'pressure',
    series: plain(series),
    variants,
    question: {
      by: query.by,
      between: query.between,
      ...(query.pressure && { kind: query.pressure }),
      ...(query.draws !== undefined && { draws: query.draws }),
      ...(rule && { rule }),
    },
  });
  return toPressureAnswer(outcome, asked, series, members, refs);
}

/** The answer for a given outcome. */
export function toPressureAnswer(
  outcome: PressureOutcome,
  asked: DyadSeriesQuery,
  series: Pick<StoredDyadSeries, 'when' | 'apart' | 'starts'>,
  members: readonly MemberRow[],
  refs: ToPartyRef,
): PressureAnswer {
  const expanded = new Set(members.map((row) => row.of));
  const { question } = outcome;
  const judgedOf = (name: string, result: PermutationResult): CoefficientRow => toCoefficient({ name, horizon: JUDGED_HORIZON, result });
  return {
    ...head(asked, series),
    by: refs(question.by),
    between: [refs(question.between[0]), refs(question.between[1])],
    pressure: question.kind,
    periods: outcome.periods,
    rows: outcome.rows,
    senders: outcome.senders,
    triads: outcome.triads.map(({ sender, pair }) => ({ sender: refs(sender), pair: [refs(pair[0]), refs(pair[1])] as const })),
    verdict: outcome.verdict,
    because: outcome.because,
    table: outcome.panel.map(toCoefficient),
    judgedHorizon: JUDGED_HORIZON,
    named: outcome.named
      ? {
          total: judgedOf('the named triad, whole effect', outcome.named.total),
          own: judgedOf('the named triad, beside that of all', outcome.named.own),
        }
      : null,
    invalid: toCoefficient(outcome.invalid),
    placebos: outcome.placebos.map((row) => toCoefficient({ ...row, name: nameSender(row.name, refs) })),
    sensitivity: outcome.sensitivity.map(toCoefficient),
    study: {
      onsets: outcome.study.onsets.length,
      path: outcome.study.path.map(({ offset, mean }) => ({ offset, mean: mean ?? null })),
    },
    influential: outcome.influential.map(({ period, share }) => ({
      firstDay: series.starts[period]!,
      lastDay: toBinEnd(series.starts[period]!, asked.step),
      share,
    })),
    tests: outcome.tests,
    caveats: [
      `Panel: senders that press each of two parties in at least ${question.rule.pressedPeriods} steps, and pairs with dealings in at least ${question.rule.activePeriods}; narrower with --panel.`,
      'The verdict rests on one number fixed beforehand: pressure and closeness one step later, with effects of every triad and every step, judged by moving each sender’s calendar.',
      'Going before is not causing: whatever moves both pressure and closeness, and is not shared by all parties, remains.',
      ...(expanded.size > 0
        ? ['Members act for their collective too, on days of membership; they also stand in the panel by themselves.']
        : []),
      ...(outcome.named ? [] : ['The named triad has too little data of its own.']),
    ],
    members: members.map((row) => ({ of: refs(row.of), member: refs(row.member), firstDay: row.firstDay, lastDay: row.lastDay })),
  };
}

/** Puts «enemies of enemies become friends» to the test, over all pairs of a data set. */
export async function askClosure(store: Store, query: ClaimQuery): Promise<ClosureAnswer> {
  const asked: DyadSeriesQuery = { ...query, step: query.step ?? 'week' };
  const series = await queryDyadSeries(store, asked);
  const outcome = await runClaimJob({
    kind: 'closure',
    series: plain(series),
    question: {
      ...(query.draws !== undefined && { draws: query.draws }),
      ...(query.panel !== undefined && { activePeriods: query.panel }),
    },
  });
  return toClosureAnswer(outcome, asked, series);
}

/** The answer for a given outcome. */
export function toClosureAnswer(
  outcome: ClosureOutcome,
  asked: DyadSeriesQuery,
  series: Pick<StoredDyadSeries, 'when' | 'apart'>,
): ClosureAnswer {
  return {
    ...head(asked, series),
    pairs: outcome.pairs.length,
    periods: outcome.periods,
    rows: outcome.rows,
    verdict: outcome.verdict,
    because: outcome.because,
    table: outcome.table.map(toCoefficient),
    judgedHorizon: JUDGED_HORIZON,
    invalid: toCoefficient(outcome.invalid),
    tests: outcome.tests,
    caveats: [
      'Enemies and friends in common are told by the sign of each pair’s closeness in the step; a pair without dealings is neither.',
      'The permutation moves the calendar of each third party; going before is not causing.',
    ],
  };
}

/** The series alone: what a thread is given. */
const plain = ({ periods, pressure, cooperation, conflict }: StoredDyadSeries) => ({ periods, pressure, cooperation, conflict });

function head(query: DyadSeriesQuery, series: Pick<StoredDyadSeries, 'when' | 'apart'>) {
  return {
    dataset: query.dataset ?? 'read',
    step: query.step,
    // No test is made of a series without steps, and one with steps has its days.
    when: series.when!,
    apart: series.apart,
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function toCoefficient(row: Pick<PressureRow, 'name' | 'horizon' | 'result'> & Partial<PressureRow>): CoefficientRow {
  const { name, horizon, result, clusteredError, plainError } = row;
  return {
    name,
    horizon,
    estimate: result.estimate,
    low: finite(result.interval[0]),
    high: finite(result.interval[1]),
    p: result.p,
    draws: result.draws,
    deviation: result.deviation,
    clusteredError: clusteredError ?? null,
    plainError: plainError ?? null,
  };
}

/** «sender iso:IND alone» with the sender's name. */
function nameSender(name: string, refs: ToPartyRef): string {
  const match = /^sender (\S+) alone$/.exec(name);
  return match ? `sender ${(refs(match[1]!) satisfies PartyRef).name} alone` : name;
}
