import { scoreOutcome } from './links/score-outcome.ts';
import type { OutcomeLinkRow, Rows } from './model/answers.ts';
import type { Store } from './store/open-store.ts';
import { queryCommitment } from './store/queries.ts';
import { queryEventProfiles } from './store/query-link-profiles.ts';

/**
 * Why each event that fulfils a commitment or ends it counts: the announcement that it fits best, with every consideration and its weight. Computed from what is stored, by the
 * same score that linked them. What was told after the day of judging is left out; default as for {@link queryCommitment}.
 * @throws RapportError `not-found`
 */
export async function explainCommitment(store: Store, id: string, asOf?: string): Promise<Rows<OutcomeLinkRow>> {
  const { announced, fulfilledBy, cancelledBy } = await queryCommitment(store, id, asOf);
  const outcomes = [
    ...fulfilledBy.map(({ event }) => [event, 'fulfils'] as const),
    ...cancelledBy.map(({ event }) => [event, 'cancels'] as const),
  ];
  const profiles = await queryEventProfiles(store, [...announced.map(({ event }) => event), ...outcomes.map(([event]) => event)]);
  const rows = outcomes.flatMap(([outcome, kind]): OutcomeLinkRow[] => {
    const links = announced.flatMap(({ event }): OutcomeLinkRow[] => {
      const [promise, act] = [profiles.get(event), profiles.get(outcome)];
      const link = promise && act && scoreOutcome(promise, act);
      // An act may fulfil one announcement and call off another.
      if (link?.kind !== kind) return [];
      const why = link.why.map(({ rule, weight }) => ({ rule, weight: round(weight) }));
      return [{ event: outcome, announced: event, kind, score: round(link.score), why }];
    });
    return links.sort((a, b) => b.score - a.score || (a.announced < b.announced ? -1 : 1)).slice(0, 1);
  });
  return { rows, total: rows.length };
}

const round = (value: number): number => Math.round(value * 100) / 100;
