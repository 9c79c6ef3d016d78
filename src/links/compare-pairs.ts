import type { PartyId } from '../ontology/parties.ts';
import { partyPairs } from './keys-of.ts';

/** The sides of an act. */
interface Sides {
  readonly actors: readonly PartyId[];
  readonly recipients: readonly PartyId[];
}

/** Whether two acts are between the same pairs of parties, share some of them, or none; whoever acts. One party to one other is told apart without making keys: nearly all are. */
export function comparePairs(a: Sides, b: Sides): 'same' | 'some' | 'none' {
  if (isOneToOne(a) && isOneToOne(b)) {
    const [one, other] = [a.actors[0]!, a.recipients[0]!];
    const [first, second] = [b.actors[0]!, b.recipients[0]!];
    return (one === first && other === second) || (one === second && other === first) ? 'same' : 'none';
  }
  const pairs = partyPairs(a.actors, a.recipients);
  const others = partyPairs(b.actors, b.recipients);
  const shared = pairs.filter((pair) => others.includes(pair)).length;
  if (shared === 0) return 'none';
  return shared === pairs.length && shared === others.length ? 'same' : 'some';
}

const isOneToOne = ({ actors, recipients }: Sides): boolean =>
  actors.length === 1 && recipients.length === 1 && actors[0] !== recipients[0];
