import { firstAtOrAfter } from '../../base/first-at-or-after.ts';
import type { World } from '../../model/world.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import { wordsAround } from './match-frames.ts';
import type { PagePlace } from './page-places.ts';

/** Nouns that, with «the» or «that» and without a name of their own, point back at a place told before. */
const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'settlement', 'suburb', 'resort', 'metropolis', 'venue', 'port']);
const SPOTS: ReadonlySet<string> = new Set(
  'site base airport airfield camp prison hospital island islet reef shoal strait peninsula enclave border crossing checkpoint region province district area territory zone strip valley waterway'.split(
    ' ',
  ),
);
const INSIDE = /^(?:in|at|near|outside|around|inside|within|on|off|across|through|throughout|into)$/;
const DEFINITE = /^(?:the|that|this)$/i;

/** How an act's clause points at a place told before it. */
export interface PointedPlace {
  readonly key: string;
  /** `there`; `town`, `spot` or `capital` by the noun («in the city», «at the base», «in the capital»). */
  readonly how: 'there' | 'town' | 'spot' | 'capital';
}

/** A naming of a place outside of titles, in the order of the text. */
export interface NamedAt {
  readonly key: string;
  readonly at: number;
  readonly place: PagePlace;
}

/** The namings that words can point back at, in the order of the text, and their tokens. */
export interface NamingsInOrder {
  readonly namings: readonly NamedAt[];
  readonly tokens: readonly number[];
}

export function putNamingsInOrder(places: ReadonlyMap<string, PagePlace>): NamingsInOrder {
  const namings = [...places]
    .flatMap(([key, place]) => place.namings.filter(({ isInTitle }) => !isInTitle).map(({ at }) => ({ key, at, place })))
    .sort((a, b) => a.at - b.at);
  return { namings, tokens: namings.map(({ at }) => at) };
}

/** Words back within which a place is pointed at: some eight sentences, set by hand. */
const FARTHEST_TOKENS = 250;

/** The place that the words around an act point back at («signed it *there*», «was shot *in the city*»); undefined where none do. */
export function findPointedPlace(draft: Draft, tree: ClauseTree, named: NamingsInOrder, world: World): PointedPlace | undefined {
  for (const word of wordsAround(tree, draft.token)) {
    const { form, deprel } = tree.tokens[word]!;
    if (form.toLowerCase() === 'there' && deprel.startsWith('advmod')) {
      const key = lastBefore(named, word, ({ place }) => !place.isHouse);
      return key === undefined ? undefined : { key, how: 'there' };
    }
    const lemma = tree.lemmas[word]!;
    const how = lemma === 'capital' ? 'capital' : TOWNS.has(lemma) ? 'town' : SPOTS.has(lemma) ? 'spot' : undefined;
    if (how === undefined || !INSIDE.test(tree.caseOf(word)) || !isBare(tree, word)) continue;
    const key = lastBefore(named, word, ({ place }) =>
      how === 'capital'
        ? place.place.party !== undefined && world.parties.get(place.place.party)?.capital === place.place.name
        : !place.isCountry && !place.isHouse,
    );
    if (key !== undefined) return { key, how };
  }
  return undefined;
}

/** «the city», with no name that says which. */
function isBare(tree: ClauseTree, noun: number): boolean {
  let isDefinite = false;
  for (const child of tree.dependants(noun)) {
    const { upos, form, deprel } = tree.tokens[child]!;
    if (deprel === 'det') isDefinite = DEFINITE.test(form);
    else if (upos === 'PROPN' || deprel.startsWith('nmod') || deprel.startsWith('acl') || deprel.startsWith('appos')) return false;
  }
  return isDefinite;
}

function lastBefore({ namings, tokens }: NamingsInOrder, token: number, fits: (naming: NamedAt) => boolean): string | undefined {
  for (let k = firstAtOrAfter(tokens, token) - 1; k >= 0; k--) {
    const naming = namings[k]!;
    if (token - naming.at > FARTHEST_TOKENS) return undefined;
    if (fits(naming)) return naming.key;
  }
  return undefined;
}
