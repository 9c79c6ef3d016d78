import { describe, expect, it } from 'vitest';
import type { PagePlace } from './page-places.ts';
import { findPlacesInQuestion, MOST_PLACES } from './places-in-question.ts';

/** A page that names so many places one after another, ten tokens apart; the first one again after each. */
const pageOf = (count: number): ReadonlyMap<string, PagePlace> =>
  new Map(
    Array.from({ length: count }, (_, i) => {
      const tokens = i === 0 ? Array.from({ length: count }, (_, k) => k * 10) : [i * 10 + 5];
      const namings = tokens.map((at) => ({ at, sentence: at, role: 'in', isInTitle: false, isVenue: false }));
      return [`town ${i}`, { place: { name: `Town ${i}` }, isCountry: false, isHouse: false, isDateline: i === count - 1, namings }];
    }),
  );

describe('the places that come into question for an act', () => {
  it('are all of a page of news', () => {
    const places = pageOf(MOST_PLACES);
    expect(findPlacesInQuestion(places)(0)).toBe(places);
  });

  it('are those around it, those named most and the one of the dateline where a page names very many', () => {
    const keys = [...findPlacesInQuestion(pageOf(2000))(10_000).keys()];
    expect(keys.length).toBeLessThanOrEqual(2 * MOST_PLACES);
    expect(keys).toEqual(expect.arrayContaining(['town 0', 'town 999', 'town 1000', 'town 1999']));
    expect(keys).not.toContain('town 500');
    expect([...keys].sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))).toEqual(keys);
  });
});
