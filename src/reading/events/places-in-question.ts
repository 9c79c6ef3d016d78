import { firstAtOrAfter } from '../../base/first-at-or-after.ts';
import type { PagePlace } from './page-places.ts';

/**
 * Places up to which all of a page come into question for each of its acts: twice as many as any of the pages for fitting names. Bounds the work on books, where every
 * act would be weighed with every place.
 */
export const MOST_PLACES = 64;
/** Of a longer page: those that it names most, */
const MOST_NAMED = 24;
/** and the places of so many namings before an act and behind it. */
const NAMINGS_AROUND = 30;

/** Gives the places that come into question for an act at a token, by key in the order of the page. */
export type PlacesInQuestion = (token: number) => ReadonlyMap<string, PagePlace>;

/** All places of a page; of one with many the dateline's, those of titles, those that it names most, and those named around the act. */
export function findPlacesInQuestion(places: ReadonlyMap<string, PagePlace>): PlacesInQuestion {
  if (places.size <= MOST_PLACES) return () => places;
  const all = [...places];
  const orderOf = new Map(all.map(([key], order) => [key, order]));
  const named = [...all].sort(([a, x], [b, y]) => y.namings.length - x.namings.length || orderOf.get(a)! - orderOf.get(b)!);
  const always = new Set(named.slice(0, MOST_NAMED).map(([key]) => key));
  for (const [key, { isDateline, namings }] of named)
    if (always.size < MOST_PLACES && (isDateline || namings.some(({ isInTitle }) => isInTitle))) always.add(key);
  const namings = all.flatMap(([key, place]) => place.namings.map(({ at }) => ({ key, at }))).sort((a, b) => a.at - b.at);
  const tokens = namings.map(({ at }) => at);
  return (token) => {
    const next = firstAtOrAfter(tokens, token);
    const around = namings.slice(Math.max(0, next - NAMINGS_AROUND), next + NAMINGS_AROUND);
    const keys = [...new Set([...always, ...around.map(({ key }) => key)])].sort((a, b) => orderOf.get(a)! - orderOf.get(b)!);
    return new Map(keys.map((key) => [key, places.get(key)!]));
  };
}
