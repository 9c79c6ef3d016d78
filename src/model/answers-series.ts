import type { BinWidth } from '../base/bins.ts';
import type { DayInterval } from '../base/days.ts';
import type { EventType, QuadClass, Sector } from '../ontology/plover.ts';
import type { CommitmentRow, IncidentRow, PartyRef } from './answers.ts';

/**
 * What the HTTP interface answers on relations in time and on imported event data.
 *
 *   GET /api/datasets                         Rows<DatasetRow>
 *   GET /api/series?a=&b=&by=&directed=&dataset=&from=&to=&c=&d=   SeriesAnswer  (c, d: a second pair to compare with)
 *   GET /api/matrix?dataset=&from=&to=&limit= MatrixAnswer
 *   GET /api/dyad?a=&b=&c=&d=&by=&directed=&dataset=&from=&to=&limit=   DyadAnswer
 *   GET /api/imported?dataset=&a=&b=&types=&from=&to=&directed=&offset=&limit=   Rows<ImportedEventRow>
 */

/** The data set of what was read from pages. Every other name is one of imported rows. */
export const READ_DATASET = 'read';

/** A figure with the ends of its interval, at the level that the answer names. */
export interface Band {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SeriesBin extends DayInterval {
  /** Pages written in the bin, pages without events included; of imported data all rows of the set whose day lies in it. */
  readonly exposure: number;
  /** Nothing was read of this time: not zero but unknown. All figures are null or empty then. */
  readonly isGap: boolean;
  /** Incidents that happened (imported: rows); reciprocal rows counted once unless the series is directed. */
  readonly happenings: Band | null;
  /** Happenings for a thousand of exposure; null where the exposure is zero. */
  readonly rate: Band | null;
  readonly byType: Readonly<Partial<Record<EventType, number>>>;
  readonly byQuad: Readonly<Record<QuadClass, number>>;
  /** Sum of PLOVER's scale, −10 to +10 each. */
  readonly ploverSum: Band | null;
  readonly ploverMean: number | null;
  /** The same of Goldstein's scale: the row's own score, else that of its code. */
  readonly goldsteinSum: number | null;
  readonly goldsteinMean: number | null;
  /** Share of cooperative happenings, 0 to 1; null where there are none at all. */
  readonly cooperation: Band | null;
  /** Σ|scale| of conflictual happenings, PLOVER's scale. */
  readonly pressure: number;
}

/** One pair of parties in time. */
export interface PairSeries {
  readonly a: PartyRef;
  readonly b: PartyRef;
  readonly bins: readonly SeriesBin[];
  /** Happenings in the bins. */
  readonly total: number;
  /** What stands in no bin: happenings without a day, those whose days cannot be told to one bin, and imported rows without a PLOVER type (comments, appeals). */
  readonly apart: { readonly undated: number; readonly tooLong: number; readonly untyped: number };
  /** φ of the counts: their variance is φ times their mean, at least 1. */
  readonly dispersion: number;
  /** Stretches of one level of the counts: places in `bins`, both included, and the mean of the bins that are no gaps. One stretch: no change point. */
  readonly levels: readonly { readonly first: number; readonly last: number; readonly mean: number | null }[];
}

export interface SeriesComparison {
  /** Rate of the first pair over that of the second, over all bins. Null where either has no happenings. */
  readonly rateRatio: Band | null;
  /** Cooperation share of the first less that of the second. */
  readonly cooperationDifference: Band | null;
  /** Spearman's rank correlation of the two counts over bins without gaps; null where it is not defined. */
  readonly correlation: number | null;
}

export interface SeriesAnswer {
  readonly dataset: string;
  readonly by: BinWidth;
  readonly isDirected: boolean;
  readonly unit: 'incident' | 'row';
  readonly exposureUnit: 'page' | 'row';
  /** Ends of the first and last bin; null where there is nothing. */
  readonly when: DayInterval | null;
  /** Level of all intervals. */
  readonly level: number;
  /** The model that the intervals rest on, in a sentence, with its source. */
  readonly model: string;
  /** How change points are found, in a sentence, with its source. */
  readonly changeMethod: string;
  /** One series, or two where a second pair was asked for. */
  readonly series: readonly PairSeries[];
  readonly comparison: SeriesComparison | null;
}

export interface DatasetRow {
  /** `read`, or the name given when importing. */
  readonly name: string;
  /** `pages`, `icews`, `gdelt`, `polecat`, `phoenix` or `ucdp`. */
  readonly format: string;
  /** Incidents (imported: rows). */
  readonly rows: number;
  /** Rows that were not imported. */
  readonly rejected: number;
  /** Share of rows with a known party on both sides. */
  readonly withParties: number;
  readonly files: number;
  readonly when: DayInterval | null;
}

/** From one party to another in a period. */
export interface MatrixCell {
  /** Places in `parties`. */
  readonly from: number;
  readonly to: number;
  readonly happenings: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly ploverSum: number;
}

export interface MatrixAnswer {
  readonly dataset: string;
  readonly when: DayInterval | null;
  /** The parties with most happenings, those first. */
  readonly parties: readonly PartyRef[];
  /** How many parties there are in the period. */
  readonly total: number;
  readonly cells: readonly MatrixCell[];
}

/** A row of somebody else's event data. */
export interface ImportedEventRow {
  readonly dataset: string;
  /** As the data have it; not always unique there. */
  readonly id: string | null;
  readonly when: DayInterval;
  readonly actor: PartyRef | null;
  readonly recipient: PartyRef | null;
  readonly actorSector: Sector | null;
  readonly recipientSector: Sector | null;
  /** In the words of the data. */
  readonly actorName: string | null;
  readonly recipientName: string | null;
  readonly type: EventType | null;
  readonly quad: QuadClass | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly goldstein: number | null;
  readonly where: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly dead: number | null;
  readonly url: string | null;
}

export interface DyadQuoteRow {
  readonly page: string;
  readonly pageTitle: string;
  /** Its place among the quotes of the page, from 0. */
  readonly ordinal: number;
  readonly source: string | null;
  readonly written: string | null;
  readonly kind: 'direct' | 'indirect';
  readonly text: string;
  readonly speaker: string | null;
  readonly speakerParty: PartyRef;
}

/** A figure of both parties of a pair: their trade, their border, their troops. */
export interface DyadFigureRow {
  readonly page: string;
  readonly pageTitle: string;
  readonly source: string | null;
  readonly written: string | null;
  /** The words on the page. */
  readonly text: string;
  /** Its place among the figures of the page, from 0. */
  readonly ordinal: number;
  /** In plain units: $123 billion is 123e9, 31 percent is 0.31. */
  readonly value: number;
  /** ISO 4217 code, `ratio`, or the thing counted. */
  readonly unit: string;
  readonly measure: string;
  /** observed, change or target */
  readonly kind: string;
  readonly when: DayInterval | null;
}

/** All that the page of a pair shows. */
export interface DyadAnswer {
  readonly a: PartyRef;
  readonly b: PartyRef;
  readonly series: SeriesAnswer;
  /** Of `read`: latest first. */
  readonly incidents: readonly IncidentRow[];
  /** Of other data sets: latest first. */
  readonly imported: readonly ImportedEventRow[];
  /** Commitments with both on their sides, latest due first. */
  readonly commitments: readonly CommitmentRow[];
  /** What speakers of the one said on pages that tell of the other, latest first. */
  readonly quotes: readonly DyadQuoteRow[];
  /** Figures that are told of the two together, latest first. */
  readonly figures: readonly DyadFigureRow[];
}
