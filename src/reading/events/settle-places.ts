import type { EventWatcher } from './event-watcher.ts';
import type { PlaceWeights } from './event-weights.ts';
import { markTableOf } from './mark-table.ts';
import { findPlaceOptions, findStandingOfPlaces, type PlacedPage, type PlaceOption } from './place-relations.ts';

/**
 * Gives each act its place: the most probable of all that the page names, by the log-linear model of `evaluation/fit-places.ts`; none where that is more probable still.
 * An act that has its place already («signed a pact here») keeps it.
 */
export function settlePlaces(page: PlacedPage, weights: PlaceWeights, watcher?: EventWatcher): void {
  const standing = findStandingOfPlaces(page);
  const table = markTableOf(weights.marks);
  for (const draft of page.drafts) {
    if (draft.where) continue;
    const options = findPlaceOptions(draft, page, standing, table, watcher?.onPlaces !== undefined);
    watcher?.onPlaces?.(draft, options);
    let best: PlaceOption | undefined;
    let highest = weights.bar;
    for (const option of options) {
      if (option.sum.total <= highest) continue;
      highest = option.sum.total;
      best = option;
    }
    if (!best) continue;
    draft.where = best.place;
    if (!best.isTold)
      draft.why.push({
        rule: 'where:around',
        detail: 'Not told in its sentence: the place that the story stands at.',
        evidence: best.place.span ? [best.place.span] : [],
      });
  }
}
