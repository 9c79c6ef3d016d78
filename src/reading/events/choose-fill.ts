import type { PartyId } from '../../ontology/parties.ts';
import type { Fill } from './list-fills.ts';
import type { FoundParty } from './party-finder.ts';

/**
 * What a directed pair must have to be told: its probability less this is what it is worth. Set by hand from 0.2, 0.25, 0.3 and 0.35, between which the
 * F1 of rows on odd and even pages moves by less than 0.004.
 */
const PRICE_OF_PAIR = 0.35;
/** Parties of one draft are numbered below this. */
const MOST_PARTIES = 256;

export interface ChosenFill {
  readonly at: number;
  /** Mean probability of its pairs, from 0 to 1. */
  readonly probability: number;
}

/**
 * The fill of least risk (minimum Bayes risk): not the most probable one as a whole, but the one whose directed pairs of parties are worth most, each pair
 * by the probabilities of all fills that have it. «A toward B» that stands in three likely fills outdoes «C toward D» that stands in one.
 * `probabilities` are those of the fills, in their order; undefined where no fill names anybody.
 */
export function chooseFill(fills: readonly Fill[], probabilities: readonly number[]): ChosenFill | undefined {
  const numbers = new Map<PartyId, number>();
  const numberOf = (party: PartyId): number => {
    let number = numbers.get(party);
    if (number === undefined) numbers.set(party, (number = numbers.size + 1));
    return number;
  };
  const pairs = fills.map((fill) => pairsOf(fill, numberOf));
  const mass = new Map<number, number>();
  for (const [k, own] of pairs.entries()) for (const pair of own) mass.set(pair, (mass.get(pair) ?? 0) + probabilities[k]!);
  let best: ChosenFill | undefined;
  let highest = -Infinity;
  for (const [at, own] of pairs.entries()) {
    if (own.length === 0) continue;
    let sum = 0;
    for (const pair of own) sum += mass.get(pair)!;
    const worth = sum - PRICE_OF_PAIR * own.length;
    // of two that are worth the same (all fills with the same pairs are) the more probable one
    if (worth > highest || (worth === highest && probabilities[at]! > probabilities[best!.at]!)) {
      highest = worth;
      best = { at, probability: Math.min(1, sum / own.length) };
    }
  }
  return best;
}

/** Directed pairs that a fill tells of, as numbers: each actor toward each recipient; all toward each other where they act together; one alone toward nobody. */
function pairsOf({ actors, recipients }: Fill, numberOf: (party: PartyId) => number): number[] {
  const from = numbersOf(actors, numberOf);
  const to = numbersOf(recipients, numberOf);
  const isJoint = to.length === 0;
  if (isJoint && from.length === 1) return [from[0]! * MOST_PARTIES];
  const pairs: number[] = [];
  for (const a of from) for (const b of isJoint ? from : to) if (!isJoint || a !== b) pairs.push(a * MOST_PARTIES + b);
  return pairs;
}

/** Numbers of parties, each once. */
function numbersOf(parties: readonly FoundParty[], numberOf: (party: PartyId) => number): number[] {
  const numbers: number[] = [];
  for (const { party } of parties) {
    const number = numberOf(party);
    if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}
