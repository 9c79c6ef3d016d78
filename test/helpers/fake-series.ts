import {
  CHANGE_METHOD,
  compareSeries,
  type CountedType,
  estimateSeries,
  SERIES_LEVEL,
  SERIES_MODEL,
} from '../../src/analysis/estimate-series.ts';
import type { Queries } from '../../src/api/queries.ts';
import type { SeriesQuery } from '../../src/ask-series.ts';
import { listBins, toBinEnd, toBinStart } from '../../src/base/bins.ts';
import type { Day } from '../../src/base/days.ts';
import { RapportError } from '../../src/base/rapport-error.ts';
import type { CommitmentRow, EventRow, IncidentRow, PartyRef, SeriesAnswer } from '../../src/model/answers.ts';

/** The answers on relations in time, made from invented events: no imported data. */
export function fakeSeries(
  events: readonly EventRow[],
  parties: readonly PartyRef[],
  incidents: readonly IncidentRow[],
  commitments: readonly CommitmentRow[],
): Pick<Queries, 'datasets' | 'series' | 'matrix' | 'dyad' | 'imported' | 'exported'> {
  const happened = events.filter((event) => event.realis === 'actual' && event.when);
  const find = (id: string): PartyRef => parties.find((party) => party.id === id) ?? { id, code: id.split(':')[1] ?? id, name: id };
  const sides = (event: EventRow): string[] => [...event.actors, ...event.recipients].map(({ id }) => id);
  const isKnown = (dataset: string | undefined): void => {
    if (dataset === undefined || dataset === 'read') return;
    throw new RapportError('not-found', { expected: 'a data set', found: `no data set is called «${dataset}»`, todo: 'There are: read' });
  };
  const days = happened.map((event) => event.when!.firstDay).sort();
  const series = async ({ a, b, c, d, by = 'month', directed = false, dataset, from, to }: SeriesQuery): Promise<SeriesAnswer> => {
    isKnown(dataset);
    const [first, last] = [(from ?? days[0]) as Day, (to ?? days.at(-1)) as Day];
    const starts = listBins(first, last, by);
    const exposure = new Map<Day, number>();
    for (const day of days) exposure.set(toBinStart(day, by), (exposure.get(toBinStart(day, by)) ?? 0) + 1);
    const pairs = [[a, b] as const, ...(c && d ? [[c, d] as const] : [])];
    const made = pairs.map(([one, other]) => {
      const counts = happened
        .filter(
          (event) => sides(event).includes(one) && sides(event).includes(other) && starts.includes(toBinStart(event.when!.firstDay, by)),
        )
        .map(
          (event): CountedType => ({
            bin: toBinStart(event.when!.firstDay, by),
            isTooLong: false,
            type: event.type,
            happenings: 1,
            goldstein: null,
          }),
        );
      return { a: find(one), b: find(other), ...estimateSeries(counts, { by, starts, exposure }) };
    });
    return {
      dataset: 'read',
      by,
      isDirected: directed,
      unit: 'incident',
      exposureUnit: 'page',
      when: { firstDay: starts[0]!, lastDay: toBinEnd(starts.at(-1)!, by) },
      level: SERIES_LEVEL,
      model: SERIES_MODEL,
      changeMethod: CHANGE_METHOD,
      series: made,
      comparison: made.length === 2 ? compareSeries(made[0]!, made[1]!) : null,
    };
  };
  return {
    async datasets() {
      const when = days.length > 0 ? { firstDay: days[0]!, lastDay: days.at(-1)! } : null;
      return { rows: [{ name: 'read', format: 'pages', rows: incidents.length, rejected: 0, withParties: 1, files: 1, when }], total: 1 };
    },
    series,
    async matrix({ dataset, limit = 30 }) {
      isKnown(dataset);
      const shown = parties.slice(0, limit);
      const place = (id: string): number => shown.findIndex((party) => party.id === id);
      const cells = new Map<
        string,
        { from: number; to: number; happenings: number; cooperation: number; conflict: number; ploverSum: number }
      >();
      for (const { actors, recipients, quad } of happened)
        for (const from of actors)
          for (const to of recipients.length > 0 ? recipients : actors) {
            const key = `${place(from.id)} ${place(to.id)}`;
            if (from.id === to.id || key.includes('-1')) continue;
            const cell = cells.get(key) ?? {
              from: place(from.id),
              to: place(to.id),
              happenings: 0,
              cooperation: 0,
              conflict: 0,
              ploverSum: 0,
            };
            cells.set(key, cell);
            cell.happenings++;
            if (quad.endsWith('cooperation')) cell.cooperation++;
            else cell.conflict++;
            cell.ploverSum += quad.endsWith('cooperation') ? 4 : -4;
          }
      return { dataset: 'read', when: null, parties: shown, total: parties.length, cells: [...cells.values()] };
    },
    async dyad(query) {
      const has = (ids: readonly PartyRef[]): boolean => ids.some(({ id }) => id === query.a) && ids.some(({ id }) => id === query.b);
      return {
        a: find(query.a),
        b: find(query.b),
        series: await series(query),
        incidents: incidents.filter((row) => has([...row.actors, ...row.recipients])).slice(0, query.limit),
        imported: [],
        commitments: commitments.filter((row) => has([...row.actors, ...row.recipients])).slice(0, query.limit),
        quotes: [],
        figures: [],
      };
    },
    async *exported({ format, dataset }) {
      isKnown(dataset);
      yield `${format} of ${dataset}\n`;
      yield 'second piece\n';
    },
    async imported({ dataset }) {
      isKnown(dataset);
      return { rows: [], total: 0 };
    },
  };
}
