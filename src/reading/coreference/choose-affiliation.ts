import type { PartyId } from '../../ontology/parties.ts';
import type { Affiliation, TitleClass } from './affiliation-marks.ts';

/** Probability from which a person with a title is taken for a party's; without one at least as much is asked as of heads of state and soldiers, as witnesses and reporters have none either.
 * Ministers and officials without a nation are most often the state's in question, so that more is asked to take them for another's. Set by hand on the even totals (docs/decisions/parties.md). */
export const LEAST_AFFILIATION: Readonly<Record<TitleClass, number>> = {
  head: 0.35,
  minister: 0.6,
  official: 0.7,
  military: 0.5,
  other: 0.6,
  none: 0.5,
  private: 1,
};

/** Probability from which somebody is taken for another's where the state in question is one that he deals with. Set by hand: that of heads of state. */
export const LEAST_INSTEAD = 0.35;

/** The same for somebody without title on a page of whose persons the table knows nobody: probability that he acts for a party at all, and of the likeliest one. Where others are known, who is not is mostly no statesman.
 * Set by hand on swapped pages (docs/decisions/parties.md). */
export const LEAST_AMONG_STRANGERS = { anyParty: 0.7, party: 0.35 } as const;

/** Marks too rare to be fitted, in log-odds, set by hand: «Chile, whose president, X»; «X and his Chilean counterpart». */
const RARE: Readonly<Record<string, number>> = { whose: 4, counterpart: -3 };

/** The likeliest party of a person, its probability among all that the page names and nobody's, and that of any party; undefined where none has a mark. */
export function chooseAffiliation(
  affiliations: readonly Affiliation[],
  weights: Readonly<Record<string, number>>,
): { readonly party: PartyId; readonly probability: number; readonly anyParty: number } | undefined {
  const sums = affiliations.map(({ marks }) => marks.reduce((sum, mark) => sum + (weights[mark] ?? RARE[mark] ?? 0), 0));
  let best = -1;
  for (const [i, sum] of sums.entries()) if (best < 0 || sum > sums[best]!) best = i;
  if (best < 0) return undefined;
  const highest = Math.max(0, sums[best]!);
  const total = sums.reduce((mass, sum) => mass + Math.exp(sum - highest), Math.exp(-highest));
  return {
    party: affiliations[best]!.party,
    probability: Math.exp(sums[best]! - highest) / total,
    anyParty: 1 - Math.exp(-highest) / total,
  };
}
