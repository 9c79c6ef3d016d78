import { READ_DATASET } from '../model/answers-series.ts';
import type { Store } from './open-store.ts';
import { PAIR_FACTOR } from './schema/imports.ts';
import { EVENT_TYPE_TABLE, EVENT_TYPES, QUAD_CLASSES } from '../ontology/plover.ts';

const typesOf = (isCooperative: boolean): string =>
  EVENT_TYPES.filter((type) => QUAD_CLASSES.indexOf(EVENT_TYPE_TABLE[type].quad) < 2 === isCooperative)
    .map((type) => `'${type}'`)
    .join(', ');
/** SQL: PLOVER's scale of a column `type`; NULL where it has none. */
export const PLOVER_SCALE = `CASE type ${EVENT_TYPES.map((type) => `WHEN '${type}' THEN ${EVENT_TYPE_TABLE[type].scale}`).join(' ')} END`;
export const IS_COOPERATIVE = `type IN (${typesOf(true)})`;
export const IS_CONFLICTUAL = `type IN (${typesOf(false)})`;

/** Types whose acts have no doer and sufferer: data that code in CAMEO give each of them twice, once in each direction (codebook 1.1b3, on reciprocal events). */
const RECIPROCAL_TYPES = ['CONSULT', 'COOPERATE'] as const;

/**
 * SQL: what a reciprocal act is told by beside its day and pair; empty where the two directions are two acts. A visit (042) and its hosting (043) are one,
 * signing (057) is done by both.
 */
export const RECIPROCAL_KEY = `CASE WHEN cameo IN ('042', '043') THEN '042' WHEN cameo = '057' THEN '057'
  WHEN type IN (${RECIPROCAL_TYPES.map((type) => `'${type}'`).join(', ')}) THEN coalesce(cameo, concat(type, mode)) ELSE '' END`;

/**
 * SQL: what happened between two parties, one row for each happening and ordered pair: `id` (unlike the ids of imported data, one for each row), `actor`, `recipient`, `day`, `last_day` (NULL: undated), `type` (NULL: none),
 * `mode`, `cameo`, `goldstein`, `is_joint` (both act alike: the pair stands in both orders, and counts once where direction does not matter).
 * Of the pages read these are incidents that happened, wars and stances in the background left out; of imported data rows. Binds `$dataset` for the latter.
 */
export const happeningsOf = (dataset: string): string =>
  dataset === READ_DATASET
    ? `(SELECT * FROM (SELECT id, actor, unnest(others) AS recipient, day, last_day, type, mode, NULL::VARCHAR AS cameo, NULL::DOUBLE AS goldstein, is_joint
          FROM (SELECT incident AS id, unnest(actors) AS actor, CASE WHEN len(recipients) = 0 THEN actors ELSE recipients END AS others, first_day AS day, last_day, type, mode,
            len(recipients) = 0 AS is_joint FROM incidents WHERE realis IN ('actual', 'historical') AND NOT is_background)) WHERE actor <> recipient)`
    : `(SELECT e.rowid AS id, CASE WHEN e.is_forth THEN x.party ELSE y.party END AS actor, CASE WHEN e.is_forth THEN y.party ELSE x.party END AS recipient, e.day,
          coalesce(e.last_day, e.day) AS last_day, r.type, coalesce(e.mode, r.mode) AS mode, r.cameo, coalesce(e.goldstein, r.goldstein) AS goldstein, false AS is_joint
        FROM imported_pairs e JOIN imported_relations r ON r.number = e.relation JOIN imported_parties x ON x.number = e.pair // ${PAIR_FACTOR} JOIN imported_parties y ON y.number = e.pair % ${PAIR_FACTOR}
        WHERE r.dataset = $dataset)`;

/**
 * SQL: the happenings of `source` (rows as {@link happeningsOf} gives them) by pair without direction, day and type: `a` < `b`, `day`, `last_day`, `type`, `n`. Reciprocal rows count once:
 * as many as the greater of the two directions has. A happening whose sides several rows name (members of a collective) counts once.
 */
export const pairCountsOf = (source: string): string =>
  `(SELECT a, b, day, last_day, type, CASE WHEN reciprocal <> '' THEN greatest(forth, back) ELSE forth + back END AS n FROM (
      SELECT least(actor, recipient) AS a, greatest(actor, recipient) AS b, day, last_day, type, is_joint, ${RECIPROCAL_KEY} AS reciprocal,
        count(DISTINCT id) FILTER (actor < recipient) AS forth, count(DISTINCT id) FILTER (actor > recipient) AS back
      FROM ${source} WHERE NOT is_joint OR actor < recipient GROUP BY ALL))`;

/** SQL: the first day of the bin of a day; `by` is one of BIN_WIDTHS. */
export const binOf = (by: string, day: string): string => `date_trunc('${by}', ${day})::DATE`;
/** SQL: the middle of a row's days. */
export const MIDDLE_DAY = '(day + ((last_day - day) // 2)::INTEGER)';
/** SQL: whether a row's days fit into one bin of that width. One day always does, which spares most rows the arithmetic. */
export const fitsBin = (by: string): string =>
  `CASE WHEN last_day = day THEN true ELSE last_day - day < date_diff('day', date_trunc('${by}', ${MIDDLE_DAY}), date_trunc('${by}', ${MIDDLE_DAY}) + INTERVAL 1 ${by}) END`;

/** SQL: whether a happening is no longer than the period asked for, `$from` to `$to`: of one that is told to lie somewhere in ten years nobody can say that it belongs to this month. */
export const FITS_PERIOD = '(last_day - day <= $to::DATE - $from::DATE)';

/** How rows of two parties are found in imported data. */
export interface ImportedPair {
  /** imported_pairs.pair; −1, which no row has, where the data do not know both. */
  readonly number: number;
  /** imported_pairs.is_forth of what the first did to the second. */
  readonly isForth: boolean;
}

export async function findPair(store: Store, dataset: string, a: string, b: string): Promise<ImportedPair> {
  const rows = await store.rows<{ number: number; party: string }>(
    'SELECT number, party FROM imported_parties WHERE dataset = $dataset AND party IN ($a, $b) ORDER BY number',
    { dataset, a, b },
  );
  const [first, second] = rows;
  return { number: first && second ? first.number * PAIR_FACTOR + second.number : -1, isForth: first?.party === a };
}
