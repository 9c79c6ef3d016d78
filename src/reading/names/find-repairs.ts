import { toSkeletons, toSounds } from '../../base/sound.ts';
import type { DayInterval } from '../../base/days.ts';
import type { Mention } from '../../model/mention.ts';
import type { NameRepair } from '../../model/name-repair.ts';
import type { Term, World } from '../../model/world.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import { isState, type PartyId } from '../../ontology/parties.ts';
import { groupSpellings, type Spelling } from './group-spellings.ts';
import { compareNames, type NameLikeness } from './name-likeness.ts';
import { type KnownPerson, type PersonIndex, personIndexOf, toNameWords } from './person-index.ts';
import {
  COMMON_OFFICES,
  HEADS,
  HELD_OFFICES,
  LEADING_OFFICES,
  LONE_NAME_OFFICES,
  OFFICE_READINGS,
  PROMINENT_OFFICES,
  UNIQUE_OFFICES,
} from './table-offices.ts';
import { TermTimes } from './term-times.ts';

/**
 * Finds for each person's name on the page whom of the world table it means.
 * Exact spellings come first; then spellings that another romanisation or a broken translation made, by office, party and day, by sound,
 * and last by who else on the page is spelled brokenly. A name that fits nobody well stays the page's own: a wrong repair is worse than none.
 */
export function findRepairs(mentions: readonly Mention[], written: WrittenDate, world: World): readonly NameRepair[] {
  const finder = new RepairFinder(mentions, written.interval, world);
  return finder.find();
}

/**
 * Least likeness of sound (0 to 1) by what else speaks for the person. Set by hand on the odd dev pages and seeds so that no repair there is wrong.
 */
const LEAST = {
  /** Office and party said by the page, term open on the day. */
  officeAndParty: 0.68,
  /** … and of a family name alone with the title of a head of state or government on that very day. */
  loneHead: 0.6,
  /** … and each part of a full name, for heads of state and government and for everybody else: ministers whom the table lacks are commoner. */
  partOfHead: 0.5,
  partOfHolder: 0.58,
  partOfAnyHolder: 0.64,
  /** Office said, party merely named on the page. */
  office: 0.7,
  /** An office that several hold at a time, held by the person on that very day: spokespeople, envoys, commanders; and each part of the name. */
  officeOfMany: 0.78,
  partOfMany: 0.7,
  /** Each part of the name of who is introduced by a role that leaders are seldom told by: «the lawyer X». */
  doubtful: 0.85,
  /** Party said, no office or another one. */
  party: 0.82,
  /** Full name, party named on the page. */
  fullName: 0.84,
  /** Family name alone, party named on the page, a head of state or government or foreign minister. */
  familyName: 0.9,
  /** The same of somebody who leads a state that the page names most, first and family name alike both. */
  prominentName: 0.77,
  /** Family name alone of such a person. */
  prominentFamily: 0.85,
  /** Full name of a leader whose party the page does not name. */
  anywhere: 0.95,
  /** … and each of its two parts. */
  bothAnywhere: 0.93,
  /** Each part of the name of who holds the leading office told, on that very day, of a state that the page does not name. */
  holderAnywhere: 0.78,
  /** The same of a family name alone, of who heads a state or government. */
  familyAnywhere: 0.86,
  /** The full name of who leads a state on that very day, no office told and the state not named, and each of its parts. */
  leaderAnywhere: 0.84,
  partOfLeader: 0.74,
  /** Family name where the first name is right. */
  sameGiven: 0.8,
  /** Out of office on the day. */
  formerly: 0.92,
  /** First names that both sides give, whatever the rest: brothers and namesakes are not one. */
  given: 0.6,
  /** The same where the family name is the very same: that is what brothers share. */
  givenOfBrother: 0.72,
  /** Without the office, a family name of few sounds: «Han», «Wang», «Li». */
  shortName: 0.95,
  /** The same where the page's day is not known: an office has many holders. */
  undated: 0.75,
  /** The family name of who holds a unique office on that very day, and what the first name must then be like; the other way round. */
  samePart: 0.97,
  givenBesideFamily: 0.62,
  givenAfterFamily: 0.38,
  familyBesideGiven: 0.63,
  /** Family name beside which a full name's other words are like nothing. */
  familyOfFullName: 0.76,
  /** Each part of the name of a leader long out of office: history. */
  history: 0.88,
  /** A name worse spelled than this is broken, not just written in another romanisation. */
  romanisation: 0.85,
  /** A lone name beside a person whom the page gives in full. */
  namedElsewhere: 0.8,
  /** A lone name beside a person whose name the page breaks elsewhere. */
  brokenSibling: 0.4,
} as const;
/** The least likeness of a whole name that any rule of `judge` asks for, by itself or by its parts, less what roundings may take. */
const LEAST_WHOLE = 0.59;
/** More than any likeness. */
const NEVER = 1.1;
/** Parties of the page whose holders are compared. */
const MOST_PARTIES = 8;
/** Most named parties of the page whose leaders are prominent on it. */
const PROMINENT_PARTIES = 6;
/** Weight of sounds (consonant 1, vowel ½) below which a family name is short. */
const SHORT_NAME = 3;
/**
 * How well a term suits a spelling of the very same letters: what the page says for it and against it. Set by hand on the odd dev pages and seeds.
 */
const FIT = {
  spelling: 1,
  party: 1,
  otherParty: -2,
  partyOnPage: 0.5,
  office: 1,
  leadingOffice: 0.25,
  time: { open: 1, unknown: 0.25, former: -0.25, never: -1.5 },
} as const;
/** Added to what the likeness must be, for somebody who is out of office on the day. */
const FORMER_SURCHARGE = 0.1;
/** Added where the page tells an office that the person never held. */
const OTHER_OFFICE_SURCHARGE = 0.06;
/** Confidence in a repair by its likeness, a line between these; fitted by eye on the same pages. */
const CONFIDENCE = { exact: 0.97, most: 0.97, base: 0.6, slope: 0.35 } as const;
/** Rounds in which persons found put further states on the page. */
const ROUNDS = 2;
/** By how much the best person must sound better than the next. */
const MARGIN = 0.04;
interface Match {
  readonly known: KnownPerson;
  readonly term: Term;
  readonly likeness: number;
  readonly surplus: number;
  readonly rule: string;
}

class RepairFinder {
  private readonly index: PersonIndex;
  private readonly times: TermTimes;
  private readonly pageParties = new Map<PartyId, number>();
  private readonly spellings: ReadonlyMap<string, Spelling>;

  constructor(
    mentions: readonly Mention[],
    interval: DayInterval | undefined,
    private readonly world: World,
  ) {
    this.index = personIndexOf(world);
    for (const mention of mentions)
      if (mention.kind !== 'person')
        for (const party of mention.parties) this.pageParties.set(party, (this.pageParties.get(party) ?? 0) + 1);
    this.spellings = groupSpellings(mentions);
    this.times = new TermTimes(interval, world.tableDay);
  }

  find(): readonly NameRepair[] {
    const exact = new Map<Spelling, Match>();
    // Full names first: whom they name puts a state on the page, to which lone names may belong.
    for (const isFull of [true, false]) {
      for (const spelling of this.spellings.values()) {
        if (spelling.isFull !== isFull || spelling.isByline) continue;
        const match = this.findExact(spelling);
        if (match && !this.isForeshadowed(spelling, match)) exact.set(spelling, match);
      }
      this.addParties(exact.values());
    }
    const taken = new Set([...exact].filter(([spelling]) => spelling.isFull).map(([, match]) => match.known.person));
    const fullWords = new Set<string>();
    for (const spelling of this.spellings.values()) if (spelling.isFull) for (const word of spelling.key.split(' ')) fullWords.add(word);
    const broken = new Map<Spelling, Match>();
    // Those whom the first round finds put their states on the page for the second.
    for (let isNew = true, round = 0; isNew && round < ROUNDS; round++) {
      for (const spelling of this.spellings.values()) {
        if (spelling.isByline || spelling.isOrdinary || exact.has(spelling) || broken.has(spelling)) continue;
        if (!spelling.isFull && fullWords.has(spelling.key)) continue;
        const match = this.findAlike(spelling, taken);
        if (match) broken.set(spelling, match);
      }
      isNew = this.addParties(broken.values());
    }
    this.addSiblings(exact, broken, fullWords);
    const repairs: NameRepair[] = [];
    for (const [spelling, match] of exact) for (const mention of spelling.mentions) repairs.push(toRepair(mention, match, true));
    for (const [spelling, match] of broken) for (const mention of spelling.mentions) repairs.push(toRepair(mention, match, false));
    return repairs.sort((a, b) => a.mention - b.mention);
  }

  /** Whether somebody of another time is named whom a leader of the very day sounds like: «Kim Yong Il» years before he held any office. */
  private isForeshadowed(spelling: Spelling, { known }: Match): boolean {
    if (!spelling.isFull || known.terms.some((term) => this.times.of(term) !== 'never')) return false;
    const alike = this.findAlike(spelling, new Set(), known);
    return alike !== undefined && alike.likeness >= LEAST.party && this.times.isWithin(alike.term) && HEADS.has(alike.term.office);
  }

  /** Counts the parties of persons found as named by the page, where nothing else names them. Returns whether there was any. */
  private addParties(matches: Iterable<Match>): boolean {
    let isNew = false;
    for (const { term } of matches) {
      if (this.pageParties.has(term.party)) continue;
      this.pageParties.set(term.party, 1);
      isNew = true;
    }
    if (isNew) this.top = undefined;
    return isNew;
  }

  private findExact(spelling: Spelling): Match | undefined {
    const persons = (spelling.isFull ? this.index.byFullName : this.index.byFamily).get(spelling.key) ?? [];
    const matches = persons.flatMap((known) => {
      const choice = this.chooseTerm(known, spelling);
      return choice && choice.fit > 0 ? [{ known, ...choice }] : [];
    });
    matches.sort((a, b) => b.fit - a.fit || (a.known.person < b.known.person ? -1 : 1));
    const best = matches[0];
    if (!best) return undefined;
    // A family name alone must be in office, of a party of the page, and nobody else's.
    if (!spelling.isFull && (best.fit < SINGLE_NAME_FIT || (matches[1] && matches[1].fit >= best.fit))) return undefined;
    if (
      !spelling.isFull &&
      !LONE_NAME_OFFICES.has(best.term.office) &&
      !this.isOffice(spelling, best.term) &&
      !best.known.nicknames.has(spelling.key)
    )
      return undefined;
    return { known: best.known, term: best.term, likeness: 1, surplus: best.fit, rule: spelling.isFull ? 'full-name' : 'family-name' };
  }

  /** The person's term that suits the spelling's office, party and the day best; undefined where something contradicts. */
  private chooseTerm(known: KnownPerson, spelling: Spelling): { term: Term; fit: number } | undefined {
    let best: { term: Term; fit: number } | undefined;
    for (const term of known.terms) {
      let fit: number = FIT.spelling;
      if (spelling.parties.size > 0) fit += spelling.parties.has(term.party) ? FIT.party : FIT.otherParty;
      else if (this.pageParties.has(term.party)) fit += FIT.partyOnPage;
      if (this.isOffice(spelling, term)) fit += FIT.office;
      fit += FIT.time[this.times.of(term)];
      if (LEADING_OFFICES.has(term.office)) fit += FIT.leadingOffice;
      if (!best || fit > best.fit || (fit === best.fit && term.first > best.term.first)) best = { term, fit };
    }
    return best;
  }

  private isOffice(spelling: Spelling, term: Term): boolean {
    for (const office of spelling.offices) if (office === term.office || OFFICE_READINGS[office]?.includes(term.office)) return true;
    return false;
  }

  /** The best-sounding person of those whose office, party or family name come into question. */
  private findAlike(spelling: Spelling, taken: ReadonlySet<string>, leftOut?: KnownPerson): Match | undefined {
    const candidates = new Set<KnownPerson>();
    const offices = [...spelling.offices].flatMap((office) => OFFICE_READINGS[office] ?? [office]);
    const parties =
      spelling.parties.size > 0
        ? [...spelling.parties]
        : [...this.pageParties.keys()].filter((party) => isState(party) || party.startsWith('org:'));
    for (const party of parties) {
      for (const office of offices) {
        for (const term of this.world.termsByOffice.get(`${party}|${office}`) ?? [])
          if (this.times.of(term) !== 'never') candidates.add(this.index.persons.get(term.person)!);
      }
    }
    for (const party of spelling.parties.size > 0 ? parties : this.topParties())
      for (const known of this.leadersOf(party, spelling.isFull)) candidates.add(known);
    // «Chancellor Roe and President Doe» of states that the page does not name: those in office on the day
    if (spelling.parties.size === 0)
      for (const office of offices) if (HELD_OFFICES.has(office)) for (const known of this.holdersOf(office)) candidates.add(known);
    for (const skeleton of skeletonsOf(spelling.text)) for (const known of this.index.bySkeleton.get(skeleton) ?? []) candidates.add(known);
    const matches: Match[] = [];
    for (const known of candidates) {
      if (known === leftOut) continue;
      const match = this.judge(spelling, known);
      if (match) matches.push(match);
    }
    matches.sort((a, b) => b.surplus - a.surplus || b.likeness - a.likeness || (a.known.person < b.known.person ? -1 : 1));
    const [best, second] = matches;
    if (!best) return undefined;
    if (second && second.known !== best.known && second.likeness > best.likeness - MARGIN && second.rule === best.rule) {
      // Of two that are about as alike, the one who holds the office on the day; else nobody.
      const holders = [best, second].filter(({ term }) => this.isOffice(spelling, term) && this.times.isWithin(term));
      return holders.length === 1 ? holders[0] : undefined;
    }
    // Somebody whom the page spells rightly elsewhere needs a better likeness to be spelled wrongly here.
    if (taken.has(best.known.person) && best.likeness < LEAST.party) return undefined;
    return best;
  }

  /** Who holds one of the common offices of a party on the day, or one of the prominent ones. */
  private leadersOf(party: PartyId, areAllCommon: boolean): readonly KnownPerson[] {
    const memory = areAllCommon ? this.commonLeaders : this.prominentLeaders;
    let leaders = memory.get(party);
    if (!leaders) {
      const found = new Set<KnownPerson>();
      for (const office of areAllCommon ? COMMON_OFFICES : PROMINENT_OFFICES)
        for (const term of this.world.termsByOffice.get(`${party}|${office}`) ?? [])
          if (this.times.of(term) === 'open') found.add(this.index.persons.get(term.person)!);
      memory.set(party, (leaders = [...found]));
    }
    return leaders;
  }
  private readonly commonLeaders = new Map<PartyId, readonly KnownPerson[]>();
  private readonly prominentLeaders = new Map<PartyId, readonly KnownPerson[]>();

  /** Who holds an office of any state on the day. */
  private holdersOf(office: string): readonly KnownPerson[] {
    let holders = this.holders.get(office);
    if (!holders) {
      holders = (this.index.termsOfOffice.get(office) ?? [])
        .filter((term) => this.times.isWithin(term))
        .map((term) => this.index.persons.get(term.person)!);
      this.holders.set(office, holders);
    }
    return holders;
  }
  private readonly holders = new Map<string, readonly KnownPerson[]>();

  private isProminent(term: Term): boolean {
    return PROMINENT_OFFICES.has(term.office) && this.topParties().slice(0, PROMINENT_PARTIES).includes(term.party);
  }

  /** The states and organisations that the page names most. */
  private topParties(): readonly PartyId[] {
    this.top ??= [...this.pageParties]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_PARTIES)
      .map(([party]) => party);
    return this.top;
  }
  private top: readonly PartyId[] | undefined;

  /** Whether party and day leave the term in question at all: asked before sounds are compared. */
  private isPossible(spelling: Spelling, term: Term): boolean {
    if (
      spelling.parties.size > 0 ? !spelling.parties.has(term.party) : !this.pageParties.has(term.party) && !LEADING_OFFICES.has(term.office)
    )
      return false;
    return this.times.of(term) !== 'never';
  }

  /** A leader of another time, whom a full name alone recalls: «thirty years ago Boris Jelzin …». */
  private isHistorical(spelling: Spelling, term: Term): boolean {
    return (
      spelling.isFull &&
      (spelling.parties.size === 0 || spelling.parties.has(term.party)) &&
      PROMINENT_OFFICES.has(term.office) &&
      this.times.isHistory(term)
    );
  }

  private judge(spelling: Spelling, known: KnownPerson): Match | undefined {
    if (!known.terms.some((term) => this.isPossible(spelling, term) || this.isHistorical(spelling, term))) return undefined;
    if (FEMININE_NAME.test(spelling.text) && !known.given.some((word) => word.endsWith('a'))) return undefined;
    const likeness = compareNames(spelling.sounded, known, LEAST_WHOLE);
    let best: Match | undefined;
    for (const term of known.terms) {
      const time = this.times.of(term);
      if (time === 'never') {
        if (!this.isHistorical(spelling, term) || known.weight < SHORT_NAME) continue;
        const surplus = Math.min(likeness.all, likeness.family, likeness.given ?? 0) - LEAST.history;
        if (surplus >= 0 && (!best || surplus > best.surplus)) best = { known, term, likeness: likeness.all, surplus, rule: 'history' };
        continue;
      }
      const isParty = spelling.parties.has(term.party);
      const isOnPage = this.pageParties.has(term.party);
      if (spelling.parties.size > 0 && !isParty) continue;
      const isOffice = this.isOffice(spelling, term);
      const isUnique = isOffice && UNIQUE_OFFICES.has(term.office);
      if (isUnique && isParty && this.times.isWithin(term) && hasRightPart(likeness, known, term)) {
        const surplus = Math.max(likeness.all, LEAST.officeAndParty) - LEAST.officeAndParty;
        if (!best || surplus > best.surplus) best = { known, term, likeness: likeness.all, surplus, rule: 'office-and-party' };
        continue;
      }
      // The first name right, the family name not: somebody else, as translation breaks both.
      const isOneOfMany = !isUnique && isOffice && isParty && this.times.isWithin(term);
      const leastFamily = isOneOfMany ? LEAST.partOfMany : LEAST.sameGiven;
      if (!isUnique && likeness.given !== undefined && likeness.given >= LEAST.anywhere && likeness.family < leastFamily) continue;
      const isHolder = isUnique && spelling.parties.size === 0 && LEADING_OFFICES.has(term.office) && this.times.isWithin(term);
      const leastAnywhere = spelling.isFull ? LEAST.holderAnywhere : LEAST.familyAnywhere;
      if (isHolder && !isOnPage && Math.min(likeness.family, likeness.given ?? (spelling.isFull ? 0 : 1)) >= leastAnywhere) {
        const surplus = likeness.all - leastAnywhere;
        if (surplus >= 0 && (!best || surplus > best.surplus)) best = { known, term, likeness: likeness.all, surplus, rule: 'office' };
        continue;
      }
      const isAlikeAnywhere =
        spelling.isFull &&
        spelling.offices.size === 0 &&
        HEADS.has(term.office) &&
        this.times.isWithin(term) &&
        known.weight >= SHORT_NAME &&
        Math.min(likeness.family, likeness.given ?? 0) >= LEAST.partOfLeader;
      if (!isOnPage && !isParty && isAlikeAnywhere) {
        const surplus = likeness.all - LEAST.leaderAnywhere;
        if (surplus >= 0 && (!best || surplus > best.surplus)) best = { known, term, likeness: likeness.all, surplus, rule: 'sound' };
        continue;
      }
      if (!isOnPage && !isParty && !((likeness.given ?? 0) >= LEAST.bothAnywhere && likeness.family >= LEAST.bothAnywhere)) continue;
      let least: number;
      let rule: string;
      const isLoneHead = !spelling.isFull && HEADS.has(term.office) && this.times.isWithin(term);
      if (isUnique && isParty) [least, rule] = [isLoneHead ? LEAST.loneHead : LEAST.officeAndParty, 'office-and-party'];
      else if (isUnique) [least, rule] = [LEAST.office, 'office'];
      else if (isOneOfMany) [least, rule] = [LEAST.officeOfMany, 'office-and-party'];
      else if (isParty) [least, rule] = [LEAST.party, 'party'];
      else if (!isOnPage) [least, rule] = [spelling.isFull && LEADING_OFFICES.has(term.office) ? LEAST.anywhere : NEVER, 'sound'];
      else if (spelling.isFull) [least, rule] = [this.isProminent(term) ? LEAST.prominentName : LEAST.fullName, 'sound'];
      else if (this.isProminent(term)) [least, rule] = [LEAST.prominentFamily, 'sound'];
      else [least, rule] = [LONE_NAME_OFFICES.has(term.office) ? LEAST.familyName : NEVER, 'sound'];
      if (isUnique && spelling.isFull && !isAlikeInParts(likeness, known, term, time === 'unknown')) continue;
      if (isUnique && time === 'unknown') least = Math.max(least, LEAST.undated);
      if (isOneOfMany && Math.min(likeness.family, likeness.given ?? 1) < LEAST.partOfMany) continue;
      if (spelling.isDoubtful && Math.min(likeness.family, likeness.given ?? 1) < LEAST.doubtful) continue;
      const isShort =
        !isUnique && known.weight < SHORT_NAME && !((likeness.given ?? 0) >= LEAST.bothAnywhere && likeness.family >= LEAST.given);
      // Another office than any that the person ever held speaks against.
      if (!isOffice && spelling.isFull && spelling.offices.size > 0 && !known.terms.some((one) => this.isOffice(spelling, one)))
        least += OTHER_OFFICE_SURCHARGE;
      if (isShort) least = Math.max(least, LEAST.shortName);
      if (time === 'former') least = Math.max(least + FORMER_SURCHARGE, isOffice ? 0 : LEAST.formerly);
      if (
        !isUnique &&
        likeness.given !== undefined &&
        likeness.given < (likeness.family >= LEAST.samePart ? LEAST.givenOfBrother : LEAST.given)
      )
        continue;
      const surplus = likeness.all - least;
      if (surplus >= 0 && (!best || surplus > best.surplus)) best = { known, term, likeness: likeness.all, surplus, rule };
    }
    return best;
  }

  /**
   * Reports give a person's full name before the family name alone. A lone name that nobody introduced, on a page that breaks somebody's name,
   * is likely that one's once more, where it begins with the same kind of sound and no other broken name is nearer.
   */
  private addSiblings(exact: ReadonlyMap<Spelling, Match>, broken: Map<Spelling, Match>, fullWords: ReadonlySet<string>): void {
    this.addSpellingsOfNamed([...exact, ...broken], exact, broken, fullWords);
    const brokenPersons = [
      ...new Map(
        [...broken]
          .filter(([s, match]) => s.isIntroduced && match.likeness < LEAST.romanisation)
          .map(([, match]) => [match.known.person, match]),
      ).values(),
    ];
    if (brokenPersons.length === 0) return;
    for (const spelling of this.spellings.values()) {
      if (spelling.isIntroduced || exact.has(spelling) || broken.has(spelling) || fullWords.has(spelling.key)) continue;
      const ranked = brokenPersons
        .filter((match) => spelling.parties.size === 0 || spelling.parties.has(match.term.party))
        .map((match) => ({
          match,
          likeness: compareNames(spelling.sounded, match.known).all,
          isAkin: hasSameOnset(spelling.text, match.known),
        }))
        .filter((entry) => entry.isAkin && entry.likeness >= LEAST.brokenSibling)
        .sort((a, b) => b.likeness - a.likeness);
      const best = ranked[0];
      if (!best || (ranked[1] && ranked[1].likeness > best.likeness - MARGIN)) continue;
      broken.set(spelling, { ...best.match, likeness: best.likeness, surplus: 0, rule: 'broken-elsewhere' });
    }
  }

  /** A lone name much like the family name of somebody whom the page gives in full, in the right spelling or a broken one: «Boris Johnson … Mr Jhonson». */
  private addSpellingsOfNamed(
    named: readonly (readonly [Spelling, Match])[],
    exact: ReadonlyMap<Spelling, Match>,
    broken: Map<Spelling, Match>,
    fullWords: ReadonlySet<string>,
  ): void {
    const persons = [...new Map(named.filter(([s]) => s.isFull && !s.isByline).map(([, match]) => [match.known.person, match])).values()];
    if (persons.length === 0) return;
    for (const spelling of this.spellings.values()) {
      if (spelling.isFull || spelling.isByline || exact.has(spelling) || broken.has(spelling) || fullWords.has(spelling.key)) continue;
      const ranked = persons
        .filter(({ known, term }) => known.weight >= SHORT_NAME && this.isOpenTo(spelling, known, term))
        .map((match) => ({ match, likeness: compareNames(spelling.sounded, match.known).family }))
        .filter((entry) => entry.likeness >= LEAST.namedElsewhere && hasSameOnset(spelling.text, entry.match.known))
        .sort((a, b) => b.likeness - a.likeness || (a.match.known.person < b.match.known.person ? -1 : 1));
      const best = ranked[0];
      if (!best || (ranked[1] && ranked[1].likeness > best.likeness - MARGIN)) continue;
      broken.set(spelling, { ...best.match, likeness: best.likeness, surplus: 0, rule: 'named-elsewhere' });
    }
  }

  /** Whether what the page says of a lone name leaves the person in question: no other party, and no office that was never theirs. */
  private isOpenTo(spelling: Spelling, known: KnownPerson, term: Term): boolean {
    if (spelling.parties.size > 0 && !spelling.parties.has(term.party)) return false;
    return !spelling.isIntroduced || known.terms.some((one) => this.isOffice(spelling, one));
  }
}

/** Whether one part of a name is right and the other not another one altogether; a missing part says nothing against it. */
function hasRightPart({ family, given }: NameLikeness, known: KnownPerson, term: Term): boolean {
  if (given === undefined) return family >= LEAST.samePart;
  // The syllables after a family name that stands first are what gets translated: «Li Strong». Two heads of one state seldom share a family name.
  const leastGiven = known.isFamilyFirst || HEADS.has(term.office) ? LEAST.givenAfterFamily : LEAST.givenBesideFamily;
  return (family >= LEAST.samePart && given >= leastGiven) || (given >= LEAST.samePart && family >= LEAST.familyBesideGiven);
}

/** Whether each part of a full name has something of the holder's: who shares one part alone is a namesake, a brother, or invented. */
function isAlikeInParts({ family, given }: NameLikeness, known: KnownPerson, term: Term, isUndated: boolean): boolean {
  if (given === undefined) return family >= LEAST.familyOfFullName || known.given.length === 0;
  // Without a day all who ever held the office are in question, and one of them is like many a name.
  if (isUndated) return Math.min(family, given) >= LEAST.partOfAnyHolder;
  const least = HEADS.has(term.office) ? LEAST.partOfHead : LEAST.partOfHolder;
  if (family >= LEAST.samePart)
    return given >= (known.isFamilyFirst || HEADS.has(term.office) ? LEAST.givenAfterFamily : LEAST.givenBesideFamily);
  if (given >= LEAST.samePart) return family >= LEAST.familyBesideGiven;
  return Math.min(family, given) >= least;
}

/** First and family name of a Slavic woman: «Jana Veselá» is no man, whatever his name sounds like. */
const FEMININE_NAME = /^\p{L}+a .*(?:á|ova|ska|skaya|skaja)$/u;
/** Fit that a family name alone needs: in office and of a party of the page, or titled. */
const SINGLE_NAME_FIT = 2.25;

const hasSameOnset = (spelling: string, known: KnownPerson): boolean =>
  skeletonsOf(spelling).some((a) => a[0] !== undefined && toSkeletons(known.family).some((b) => b[0] === a[0]));

/** Sounds of each word, and of words joined: «Abu Bakr» may be one name elsewhere. */
function soundWords(spelling: string): readonly string[] {
  const words = toNameWords(spelling).map(toSounds);
  return words.length < 2 ? words : [...words, words.slice(1).join(''), words.slice(0, 2).join('')];
}

function skeletonsOf(spelling: string): readonly string[] {
  return [...new Set(soundWords(spelling).flatMap(toSkeletons))];
}

function toRepair(mention: Mention, match: Match, isExact: boolean): NameRepair {
  const { term, known, likeness } = match;
  return {
    mention: mention.index,
    person: known.person,
    name: known.name,
    party: term.party,
    office: term.office,
    isExact,
    confidence: isExact
      ? CONFIDENCE.exact
      : Math.round(Math.min(CONFIDENCE.most, CONFIDENCE.base + CONFIDENCE.slope * likeness) * 100) / 100,
    why: [
      {
        rule: `name-${match.rule}`,
        detail: `«${mention.name}» is ${known.name}, ${term.office} of ${term.party}${isExact ? '' : `, by ${match.rule}, likeness ${likeness.toFixed(2)}`}`,
        evidence: [mention.nameSpan!],
        weight: likeness,
      },
    ],
  };
}
