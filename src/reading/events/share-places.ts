import { type DayInterval, toDayNumber } from '../../base/days.ts';
import type { Span } from '../../base/offsets.ts';
import type { EventPlace } from '../../model/event.ts';
import type { Mention } from '../../model/mention.ts';
import type { World } from '../../model/world.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import { toPlace } from './find-where.ts';
import type { PartyFinder } from './party-finder.ts';

const SAID_AT_MEETING = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'CONCEDE', 'THREATEN']);

/**
 * Places that go without saying: what is said at a meeting is said where it is held; unrest inside a country happens in its town that the
 * page names most. Only acts without a place of their own are given one.
 */
export function sharePlaces(
  drafts: readonly Draft[],
  tree: ClauseTree,
  finder: PartyFinder,
  mentions: readonly Mention[],
  written: DayInterval | undefined,
  dateline: EventPlace | undefined,
  titles: readonly Span[],
  world: World,
): void {
  shareVisits(drafts, finder, dateline);
  shareVenue(drafts, tree, finder, mentions, written, titles, world);
  shareDateline(drafts, tree, written, dateline);
  const meetings = drafts.filter(
    (draft) =>
      (draft.type === 'CONSULT' || (JOINT.has(draft.type) && draft.actors.length > 1 && isInTown(draft, finder))) &&
      draft.where &&
      draft.when &&
      draft.mode !== 'phone' &&
      draft.realis === 'actual',
  );
  for (const draft of drafts) {
    if (draft.where || draft.realis !== 'actual') continue;
    if (isDoneAtMeeting(draft) && draft.when) {
      const meeting = findMeeting(draft, meetings);
      const near = meeting ? undefined : placedBefore(draft, drafts, tree);
      if (near?.where) {
        draft.where = near.where;
        draft.why.push({
          rule: 'where:carried',
          detail: 'Told right after an act of the same side on the same day: there as well.',
          evidence: [],
        });
      }
      if (meeting?.where) {
        draft.where = meeting.where;
        draft.why.push({ rule: 'where:meeting', detail: 'Said at a meeting of that day: where it is held.', evidence: [] });
      }
    } else if (draft.features.has('domestic') && draft.actors.length === 1) {
      const town = townOf(draft.actors[0]!.party, tree, finder, mentions, world);
      if (town) {
        draft.where = town;
        draft.why.push({ rule: 'where:town', detail: 'The town of that country that the page names most.', evidence: [] });
      }
    }
    if (!draft.where && dateline && isFromDateline(draft, tree, written, dateline)) {
      draft.where = dateline;
      draft.why.push({ rule: 'where:dateline', detail: 'News of that day from the place of the dateline.', evidence: [] });
    }
  }
}

/** What parties do together where they meet. */
const JOINT = new Set(['AGREE', 'SUPPORT']);

/** Whether a place has words of its own that name a town, not a country. */
const isInTown = (draft: Draft, finder: PartyFinder): boolean => {
  const span = draft.where?.span;
  if (!span) return false;
  return !finder.isCountryAt(span.start);
};

/** What is said, agreed or signed at a meeting, and talks within it. */
const isDoneAtMeeting = (draft: Draft): boolean =>
  SAID_AT_MEETING.has(draft.type) ? !draft.isNominal : draft.type === 'CONSULT' && draft.mode !== 'phone' && draft.mode !== 'visit';

/** The meeting of that day at which every doer was present (the other side too, of talks). */
function findMeeting(draft: Draft, meetings: readonly Draft[]): Draft | undefined {
  const when = draft.when!;
  const sides = draft.type === 'CONSULT' ? [...draft.actors, ...draft.recipients] : draft.actors;
  return meetings.find((m) => {
    const present = new Set<string>([...m.actors, ...m.recipients].map((p) => p.party));
    return m.when!.firstDay <= when.lastDay && when.firstDay <= m.when!.lastDay && sides.every((p) => present.has(p.party));
  });
}

/** News of a meeting in the first sentences, without a place: it is held where the page was written. */
function shareDateline(
  drafts: readonly Draft[],
  tree: ClauseTree,
  written: DayInterval | undefined,
  dateline: EventPlace | undefined,
): void {
  if (!dateline) return;
  for (const draft of drafts) {
    if (draft.where || draft.realis !== 'actual' || draft.recipients.length > 0 || draft.actors.length < 2) continue;
    if (draft.type !== 'CONSULT' && !JOINT.has(draft.type)) continue;
    if (!isFromDateline(draft, tree, written, dateline)) continue;
    draft.where = dateline;
    draft.why.push({ rule: 'where:dateline', detail: 'News of that day from the place of the dateline.', evidence: [] });
  }
}

/** A visit whose telling names the country alone takes the town from another telling of the same guest and host. */
function shareVisits(drafts: readonly Draft[], finder: PartyFinder, dateline: EventPlace | undefined): void {
  const visits = drafts.filter((d) => d.type === 'CONSULT' && d.mode === 'visit' && d.where && d.recipients.length === 1);
  for (const visit of visits) {
    if (visit.where!.span && !isWhole(visit, finder)) continue;
    const told = visits.find(
      (v) =>
        v !== visit &&
        v.where!.span &&
        !isWhole(v, finder) &&
        v.recipients[0]!.party === visit.recipients[0]!.party &&
        v.actors.some((a) => visit.actors.some((b) => a.party === b.party)),
    );
    if (told) visit.where = told.where!;
    else if (dateline?.party === visit.recipients[0]!.party && visit.realis === 'actual') visit.where = dateline;
  }
}

/**
 * Talks, and what several do together, without a place of their own are held where the page says that its meeting is: the town that a summit is named for or held in,
 * or that a headline names. Only news of these days, not what was long before.
 */
function shareVenue(
  drafts: readonly Draft[],
  tree: ClauseTree,
  finder: PartyFinder,
  mentions: readonly Mention[],
  written: DayInterval | undefined,
  titles: readonly Span[],
  world: World,
): void {
  const homeless = drafts.filter((draft) => isOfMeeting(draft) && isRecent(draft, written));
  if (homeless.length === 0) return;
  const town = findVenue(tree, mentions, titles);
  if (!town) return;
  const place = toPlace(town, tree, finder, world);
  for (const draft of homeless) {
    draft.where = place;
    draft.why.push({ rule: 'where:venue', detail: 'The place of the meeting that the page is about.', evidence: [place.span!] });
  }
}

const isOfMeeting = (draft: Draft): boolean =>
  !draft.where &&
  draft.realis === 'actual' &&
  !draft.features.has('future-cooperation') &&
  (draft.type === 'CONSULT'
    ? draft.mode !== 'phone' && draft.mode !== 'visit'
    : JOINT.has(draft.type) && draft.actors.length > 1 && draft.recipients.length === 0);

const isRecent = (draft: Draft, written: DayInterval | undefined): boolean =>
  draft.mode === 'multilateral' || !draft.when || !written || toDayNumber(written.lastDay) - toDayNumber(draft.when.firstDay) <= VENUE_DAYS;

/** Days before the day of writing within which acts belong to the meeting that a page is about. */
const VENUE_DAYS = 4;

/** The town that most is said for as the place of a meeting; undefined where no summit is named for it and no headline tells it. */
function findVenue(tree: ClauseTree, mentions: readonly Mention[], titles: readonly Span[]): Mention | undefined {
  const votes = new Map<string, { count: number; mention: Mention }>();
  for (const mention of mentions) {
    if (mention.kind !== 'place' && mention.kind !== 'seat') continue;
    const weight = venueWeight(tree, mention, titles);
    if (weight === 0) continue;
    const name = tree.doc.text.slice(mention.start, mention.end).toLowerCase();
    const known = votes.get(name);
    if (known) known.count += weight;
    else votes.set(name, { count: weight, mention });
  }
  const [best] = [...votes.values()].sort((a, b) => b.count - a.count || a.mention.start - b.mention.start);
  return best?.mention;
}

function venueWeight(tree: ClauseTree, mention: Mention, titles: readonly Span[]): number {
  const { deprel, head } = tree.tokens[mention.head]!;
  const marker = tree.caseOf(mention.head);
  const isHeld = head >= 0 && VENUES.has(tree.lemmas[head]!);
  if (isHeld && (deprel === 'compound' || deprel === 'nmod:poss' || (deprel.startsWith('nmod') && IN_TOWN.has(marker)))) return 2;
  if (!titles.some((title) => title.start <= mention.start && mention.start < title.end)) return 0;
  if (IN_TOWN.has(marker)) return 2;
  // «Geneva, 3 a.m.: the envoys sign»
  const isFirst = titles.some((title) => title.start === mention.start);
  return isFirst && mention.kind === 'place' && /^[,:]$/.test(tree.tokens[mention.to]?.form ?? '') ? 2 : 0;
}

/** Gatherings that are named for their town or held in one. */
const VENUES = new Set(['summit', 'conference', 'forum', 'congress', 'talk', 'negotiation']);

/** Whether a visit's place is the host country by its name. */
const isWhole = (visit: Draft, finder: PartyFinder): boolean =>
  visit.where!.span !== undefined && finder.isCountryAt(visit.where!.span.start);

/**
 * Whether an act without a place was done where the page was written: told as news of its day, by the side whose country the dateline lies in
 * alone, or in common in the first sentences.
 */
function isFromDateline(draft: Draft, tree: ClauseTree, written: DayInterval | undefined, dateline: EventPlace): boolean {
  if (draft.isNominal || draft.mode === 'phone' || !draft.when || !written || draft.features.has('future-cooperation')) return false;
  if (!FROM_DATELINE.has(draft.type) || toDayNumber(written.lastDay) - toDayNumber(draft.when.firstDay) > DATELINE_DAYS) return false;
  const isLead = tree.sentenceOf[draft.token]! < LEAD_SENTENCES;
  if (draft.actors.length === 1) return draft.actors[0]!.party === dateline.party && (isLead || SAID_AT_MEETING.has(draft.type));
  return isLead && draft.recipients.length === 0;
}

/** Types that are done where their news is written. */
const FROM_DATELINE = new Set([...SAID_AT_MEETING, 'CONSULT', 'SANCTION', 'PROTEST']);
/** Days that news may be old, and sentences of title, summary and lead. */
const DATELINE_DAYS = 2;
const LEAD_SENTENCES = 5;

/** The last act with a place in the sentence before or the same one, of the same day, at which every doer was present. */
function placedBefore(draft: Draft, drafts: readonly Draft[], tree: ClauseTree): Draft | undefined {
  const sentence = tree.sentenceOf[draft.token]!;
  return drafts.findLast((other) => {
    if (!other.where || !other.when || other.isNominal || other.token >= draft.token || other.mode === 'phone') return false;
    if (other.realis !== 'actual' || sentence - tree.sentenceOf[other.token]! > PLACE_REACH) return false;
    if (other.when.firstDay !== draft.when!.firstDay || other.when.lastDay !== draft.when!.lastDay) return false;
    const present = new Set<string>([...other.actors, ...other.recipients].map((p) => p.party));
    return draft.actors.every((p) => present.has(p.party));
  });
}

/** Sentences through which a place is carried on. */
const PLACE_REACH = 2;

const IN_TOWN = new Set(['in', 'at', 'near']);
const ABOUT_TOWN = new Set(['to', 'from', 'through', 'of', 'across', 'outside']);

/** The town that a page names most of those that lie in a country; the first named of several. */
function townOf(party: string, tree: ClauseTree, finder: PartyFinder, mentions: readonly Mention[], world: World): EventPlace | undefined {
  const town = townMarked(party, tree, finder, mentions, IN_TOWN) ?? townMarked(party, tree, finder, mentions, ABOUT_TOWN);
  return town && toPlace(town, tree, finder, world);
}

function townMarked(
  party: string,
  tree: ClauseTree,
  finder: PartyFinder,
  mentions: readonly Mention[],
  markers: ReadonlySet<string>,
): Mention | undefined {
  const counts = new Map<string, { count: number; mention: Mention }>();
  for (const mention of mentions) {
    if (mention.kind !== 'place' && mention.kind !== 'seat') continue;
    if (finder.findPlaceParty(mention) !== party) continue;
    const marker = tree.caseOf(mention.head);
    if (!markers.has(marker)) continue;
    const name = tree.doc.text.slice(mention.start, mention.end);
    const known = counts.get(name);
    if (known) known.count++;
    else counts.set(name, { count: 1, mention });
  }
  const [best] = [...counts].sort((a, b) => b[1].count - a[1].count || a[1].mention.start - b[1].mention.start);
  return best?.[1].mention;
}
