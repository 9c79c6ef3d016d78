import type { DayInterval } from '../base/days.ts';
import type { Span, TokenRange } from '../base/offsets.ts';

/** What the words say of time, before a day of writing is known. Month 1 to 12, weekday 0 (Monday) to 6. */
export type TimeShape =
  /**
   * A calendar date as far as told: «24 May», «May 2023», «2014», «late 2021» (`part`), «Wednesday 24 May» (`weekday`), «August last year» (`yearOffset` −1),
   * «last February» (`direction` −1: the one before the day of writing). `from: 'previous'`: seen from the time told before («that September», «June of the same year», «the following March»).
   */
  | {
      readonly form: 'calendar';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly part?: TimePart;
      readonly weekday?: number;
      readonly yearOffset?: number;
      readonly direction?: -1 | 0 | 1;
      readonly from?: 'previous';
    }
  /** «Wednesday», «last Friday» (`direction` −1), «next Friday» (+1), «this Friday» (0); undefined: tense decides. `from: 'previous'`: «that Friday», «the following Friday». */
  | { readonly form: 'weekday'; readonly weekday: number; readonly direction?: -1 | 0 | 1; readonly from?: 'previous' }
  /**
   * «yesterday» (−1 day), «three weeks ago» (−3 weeks), «next month» (+1 month, `isWhole`: the calendar unit), «early next month» (`part`).
   * `from: 'previous'`: counted from the time told before («two days earlier», «the next day»), not from the day of writing.
   * `from: 'act'`: what is told behind the words lies so far from what they are told of («two days after the vote» −2, «a week before the summit» +7).
   */
  | {
      readonly form: 'offset';
      readonly unit: TimeUnit;
      readonly amount: number;
      readonly isWhole: boolean;
      readonly part?: TimePart;
      readonly from?: 'written' | 'previous' | 'act';
      /** «a year ago today»: to the day. */
      readonly isExact?: true;
    }
  /** «in recent days», «in the coming months», «the past year», «the first 11 months of this year»; `from: 'previous'`: «days later», «weeks earlier». «Within a week» (`isWithin`) counts from the time told before where the past is told. */
  | {
      readonly form: 'stretch';
      readonly unit: TimeUnit;
      readonly amount?: number;
      readonly direction: -1 | 1;
      readonly within?: TimeShape;
      readonly from?: 'previous';
      readonly isWithin?: true;
    }
  /** «next spring», «the first quarter of 2021». */
  | {
      readonly form: 'season';
      readonly season: 'spring' | 'summer' | 'autumn' | 'winter' | 'q1' | 'q2' | 'q3' | 'q4' | 'h1' | 'h2';
      readonly year?: number;
      readonly yearOffset?: number;
      readonly direction?: -1 | 0 | 1;
      readonly part?: TimePart;
      readonly from?: 'previous';
    }
  /** «since 2014», «from March to May», «until Friday». */
  | { readonly form: 'range'; readonly begin?: TimeShape; readonly end?: TimeShape }
  /** «the 1990s»; `years` 100 for «the 19th century» (default 10). */
  | { readonly form: 'decade'; readonly year: number; readonly years?: number; readonly part?: TimePart }
  /** «at 5 p.m.», «21:40»: an hour of a day that the words do not tell. */
  | { readonly form: 'clock'; readonly hour: number; readonly minute: number }
  /** «now», «recently», «soon»: near the day of writing, no more is told. */
  | { readonly form: 'vague'; readonly direction: -1 | 0 | 1 }
  /** «for three days»: a length, no place in time. */
  | { readonly form: 'duration'; readonly unit: TimeUnit; readonly amount: number };

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
export type TimePart = 'early' | 'mid' | 'late';

/** TIMEX3 types (Pustejovsky and others 2003). */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Words that tell of time. */
export interface TimeExpression extends Span, TokenRange {
  readonly timex: TimexType;
  readonly shape: TimeShape;
}

/** A time expression placed in the calendar; no interval where the day of writing is unknown or the words give none. */
export interface AnchoredTime extends TimeExpression {
  readonly interval?: DayInterval;
}
