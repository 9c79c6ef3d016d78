import type { Day, DayInterval } from '../../base/days.ts';
import type { World, WorldEvent } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';

/** Wars that pages mention in passing («the war in Ukraine»), from the table of dated happenings (column `war`). */
export class BackgroundWars {
  /** Those with two parties or more, latest first. */
  private readonly wars: readonly WorldEvent[];

  constructor(world: World) {
    let wars = KNOWN.get(world.events);
    if (!wars) {
      wars = world.events
        .filter((event) => event.isWar === true && event.parties.length > 1)
        .sort((a, b) => (a.first > b.first ? -1 : a.first < b.first ? 1 : a.key < b.key ? -1 : 1));
      KNOWN.set(world.events, wars);
    }
    this.wars = wars;
  }

  /** The latest war that all the parties take part in and that had begun by a day; its first party is the one that began it. */
  find(parties: readonly PartyId[], by: Day | undefined): WorldEvent | undefined {
    return this.wars.find((war) => (by === undefined || war.first <= by) && parties.every((party) => war.parties.includes(party)));
  }
}

/** From its first day to its last, or to the day of writing where the table knows only the first. */
export function warDays(war: WorldEvent, written: DayInterval | undefined): DayInterval | undefined {
  if (war.last > war.first) return { firstDay: war.first, lastDay: written && written.lastDay < war.last ? written.lastDay : war.last };
  return written && written.lastDay >= war.first ? { firstDay: war.first, lastDay: written.lastDay } : undefined;
}

/** One list for each world table, made on first use. */
const KNOWN = new WeakMap<readonly WorldEvent[], readonly WorldEvent[]>();
