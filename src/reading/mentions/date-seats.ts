import { type Day, type DayInterval, fromDayNumber, toDayNumber, toInterval } from '../../base/days.ts';
import { toSpan } from '../../base/offsets.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { Why } from '../../model/why.ts';
import type { Alias, World } from '../../model/world.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import type { PartyId } from '../../ontology/parties.ts';

/** Days that a time may have at most to tell whose a seat was: a year. */
const LONGEST_TIME = 366;
/** A year of the time that `seats.tsv` dates. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Gives seats, and the roles and persons that are named by them, to the state that sat there at the time: «Belgrade» is Yugoslavia's in 1999, «Moscow» the Soviet
 * Union's in 1990. The time is the year that the sentence alone tells, else the day of writing; where neither does, the state of today stays. Towns follow their capital.
 * Names of states are never changed: «Serbia» was one in 1999. Linear in the length of the document; `mentions` itself where nothing changes.
 */
export function dateSeats(doc: ParsedDoc, mentions: readonly Mention[], written: WrittenDate, world: World): readonly Mention[] {
  const former = world.formerSeats;
  if (!former || former.size === 0) return mentions;
  const days = new SentenceDays(doc, middleOf(written.interval));
  const capitals = capitalsOf(world, former);
  /** By the first character of the seat. */
  const changes = new Map<number, { readonly was: PartyId; readonly is: PartyId }>();
  for (const mention of mentions) {
    const was = mention.parties[0];
    if (was === undefined || mention.parties.length > 1 || !isSeatOrPlace(mention)) continue;
    const rows = former.get(mention.name!) ?? (mention.kind === 'place' ? former.get(capitals.get(was) ?? '') : undefined);
    if (!rows) continue;
    const day = days.of(mention.from);
    const row = day && rows.find(({ first, last }) => (first === undefined || first <= day) && last! >= day);
    if (row) changes.set(mention.start, { was, is: row.party! });
  }
  if (changes.size === 0) return mentions;
  return mentions.map((mention) => {
    const isSeat = isSeatOrPlace(mention);
    const words = isSeat
      ? [toSpan(mention.start, mention.end)]
      : mention.why.flatMap(({ rule, evidence }) => (rule === 'role-modifier' ? evidence : []));
    const change = words.map(({ start }) => changes.get(start)).find((found) => found !== undefined);
    if (!change || !mention.parties.includes(change.was)) return mention;
    const why: Why = { rule: 'dated-seat', detail: `${change.is} sat there at the time`, evidence: words };
    return { ...mention, parties: mention.parties.map((party) => (party === change.was ? change.is : party)), why: [...mention.why, why] };
  });
}

const isSeatOrPlace = ({ kind, name }: Mention): boolean => name !== undefined && kind !== 'person' && kind !== 'outlet';

/** Day of each sentence: of the one year that it tells, else of the page. */
class SentenceDays {
  private at = 0;

  constructor(
    private readonly doc: ParsedDoc,
    private readonly ofPage: Day | undefined,
  ) {}

  /** To be asked in the order of the text. */
  of(token: number): Day | undefined {
    const { sentences, tokens } = this.doc;
    while (this.at < sentences.length && sentences[this.at]!.to <= token) this.at++;
    const sentence = sentences[this.at];
    if (!sentence) return this.ofPage;
    const years = new Set<string>();
    for (let i: number = sentence.from; i < sentence.to; i++) if (YEAR.test(tokens[i]!.form)) years.add(tokens[i]!.form);
    return years.size === 1 ? middleOf(toInterval(Number([...years][0]))) : this.ofPage;
  }
}

/** The day in the middle, which is held to be the one; undefined where the days are too many to tell. */
function middleOf(interval: DayInterval | undefined): Day | undefined {
  if (!interval) return undefined;
  const first = toDayNumber(interval.firstDay);
  const length = toDayNumber(interval.lastDay) - first;
  return length > LONGEST_TIME ? undefined : fromDayNumber(first + Math.floor(length / 2));
}

/** States of today → the seat that they took over, for the towns around it. */
function capitalsOf(world: World, former: ReadonlyMap<string, readonly Alias[]>): ReadonlyMap<PartyId, string> {
  const capitals = new Map<PartyId, string>();
  for (const { id, kind, capital } of world.parties.values())
    if (kind === 'state' && capital !== undefined && former.has(capital)) capitals.set(id, capital);
  return capitals;
}
