import type { Span } from '../../base/offsets.ts';
import type { EventPlace } from '../../model/event.ts';
import type { Mention } from '../../model/mention.ts';
import type { World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { ClauseTree } from './clause-tree.ts';
import { toPlace } from './find-where.ts';
import type { PartyFinder } from './party-finder.ts';
import { isPlace, roleOfPlace } from './place-candidates.ts';

/** One naming of a place. */
export interface PlaceNaming {
  /** Head of the name. */
  readonly at: number;
  readonly sentence: number;
  /** What the preposition makes of it: `in`, `over`, `to`, `from`, `of`; `doer` for the subject of a clause («Lima said»), else `bare`. */
  readonly role: string;
  readonly isInTitle: boolean;
  /** Named as the place of a gathering: «the Lima summit», «talks in Doha». */
  readonly isVenue: boolean;
}

/** A place that a page names, with all its namings, in the order of the text. */
export interface PagePlace {
  readonly place: EventPlace;
  readonly isCountry: boolean;
  /** Whether it is a house of government that stands for its state («the White House») rather than a town. */
  readonly isHouse: boolean;
  readonly namings: PlaceNaming[];
  isDateline: boolean;
}

/** Gatherings that are named for their town or held in one. */
const VENUES = new Set(['summit', 'conference', 'forum', 'congress', 'talk', 'negotiation', 'meeting', 'session', 'assembly']);

/** What two names of one place have in common: the words without case and article. */
export const keyOfPlace = ({ name }: EventPlace): string => name.toLowerCase().replace(/^the /, '');

/** All places that a page names (towns, seats, lands by their own name, and the place of the dateline), by name. */
export function findPagePlaces(
  tree: ClauseTree,
  finder: PartyFinder,
  mentions: readonly Mention[],
  world: World,
  dateline: EventPlace | undefined,
  datelineSpan: Span | undefined,
  titles: readonly Span[],
): ReadonlyMap<string, PagePlace> {
  const found = new Map<string, PagePlace>();
  const get = (place: EventPlace, kind: Mention['kind']): PagePlace => {
    const key = keyOfPlace(place);
    const known = found.get(key);
    if (known) return known;
    const isHouse =
      kind === 'seat' && place.latitude === undefined && world.parties.get(place.party ?? ('' as PartyId))?.capital !== place.name;
    const added: PagePlace = { place, isCountry: kind === 'party', isHouse, namings: [], isDateline: false };
    found.set(key, added);
    return added;
  };
  if (dateline) get(dateline, 'place').isDateline = true;
  for (const mention of mentions) {
    if (!isPlace(mention, tree, finder)) continue;
    if (datelineSpan && mention.start >= datelineSpan.start && mention.end <= datelineSpan.end) continue;
    const { head } = mention;
    const sentence = tree.sentenceOf[head]!;
    get(toPlace(mention, tree, finder, world), mention.kind).namings.push({
      at: head,
      sentence,
      role:
        roleOfPlace(tree, head, tree.doc.sentences[sentence]!.from) ?? (tree.tokens[head]!.deprel.startsWith('nsubj') ? 'doer' : 'bare'),
      isInTitle: titles.some((title) => title.start <= mention.start && mention.start < title.end),
      isVenue: isVenueName(tree, head),
    });
  }
  return found;
}

function isVenueName(tree: ClauseTree, at: number): boolean {
  const { deprel, head } = tree.tokens[at]!;
  if (head < 0 || !VENUES.has(tree.lemmas[head]!)) return false;
  return deprel === 'compound' || deprel === 'nmod:poss' || (deprel.startsWith('nmod') && /^(?:in|at|near)$/.test(tree.caseOf(at)));
}
