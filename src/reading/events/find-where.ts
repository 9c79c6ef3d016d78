import { toSpan, type Span } from '../../base/offsets.ts';
import type { EventPlace } from '../../model/event.ts';
import type { Mention } from '../../model/mention.ts';
import type { Alias, World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';
import { wordsAround } from './match-frames.ts';
import { findPlaceCandidates, type PlaceCandidate } from './place-candidates.ts';
import type { ToldPlace } from './place-relations.ts';
import type { EventWatcher } from './event-watcher.ts';
import type { PlaceWeights } from './event-weights.ts';
import { markTableOf, sumOfMarks } from './mark-table.ts';
import type { Marks } from './marks.ts';
import type { PartyFinder } from './party-finder.ts';

const isTown = (mention: Mention | undefined): boolean => mention?.kind === 'place' || mention?.kind === 'seat';

/** Whether an act is told to be «here»: in the town of the dateline. */
export const isHere = (draft: Draft, tree: ClauseTree): boolean =>
  wordsAround(tree, draft.token).some((w) => tree.tokens[w]!.form.toLowerCase() === 'here' && tree.tokens[w]!.deprel.startsWith('advmod'));

/**
 * The places that the clause around an act tells of it, each with the sum of its weights, the best first; a proper name behind «in», «near», «outside» counts although no table knows it.
 * For «the Indian capital» the capital, before all others.
 */
export function findTold(
  draft: Draft,
  tree: ClauseTree,
  finder: PartyFinder,
  world: World,
  datelineSpan: Span | undefined,
  weights: PlaceWeights,
  watcher: EventWatcher | undefined,
): ToldPlace[] {
  const candidates = findPlaceCandidates(draft, tree, finder, datelineSpan);
  watcher?.onNames?.(draft, candidates);
  const table = markTableOf(weights.marks);
  const found = new Map<string, ToldPlace>();
  for (const candidate of candidates) {
    const score = sumOfMarks(marksOf(candidate, draft), table);
    const { mention, at } = candidate;
    const place = mention ? toPlace(mention, tree, finder, world) : toUnknown(tree, at);
    const key = place.name.toLowerCase();
    if ((found.get(key)?.score ?? Number.NEGATIVE_INFINITY) < score) found.set(key, { place, score });
  }
  const told = [...found.values()].sort((a, b) => b.score - a.score || (a.place.span?.start ?? 0) - (b.place.span?.start ?? 0));
  const capital = (told[0]?.score ?? Number.NEGATIVE_INFINITY) > weights.bar ? undefined : capitalAround(draft, tree, finder, world);
  return capital ? [{ place: capital, score: weights.bar + CAPITAL_SCORE }, ...told] : told;
}

/** By how much «in the Indian capital» passes the bar: as a town behind «in» does. */
const CAPITAL_SCORE = 2;

/** What speaks of a candidate, once for all acts and once for those of the type. */
export const marksOf = ({ features }: PlaceCandidate, { type }: Draft): Marks => ({ side: '', names: features, crossings: [type] });

/** «met in the *Indian capital*». */
function capitalAround(draft: Draft, tree: ClauseTree, finder: PartyFinder, world: World): EventPlace | undefined {
  for (const word of wordsAround(tree, draft.token)) {
    if (tree.lemmas[word]! !== 'capital' || !/^(?:in|at|to|near|outside)$/.test(tree.caseOf(word))) continue;
    for (const child of tree.dependants(word)) {
      const [party] = finder.atHead(child);
      if (party && /^(?:amod|nmod:poss|compound|nmod)/.test(tree.tokens[child]!.deprel)) return capitalOf(party.party, world);
    }
  }
  return undefined;
}

function toUnknown(tree: ClauseTree, word: number): EventPlace {
  let from = word;
  while (from > 0 && tree.tokens[from - 1]!.upos === 'PROPN' && tree.tokens[from - 1]!.head === word) from--;
  let to = word + 1;
  while (
    to < tree.tokens.length &&
    tree.tokens[to]!.upos === 'PROPN' &&
    tree.tokens[to]!.head === word &&
    tree.tokens[to]!.deprel === 'flat'
  )
    to++;
  const span = toSpan(tree.tokens[from]!.start, tree.tokens[to - 1]!.end);
  return { name: tree.doc.text.slice(span.start, span.end), span };
}

export function capitalOf(party: PartyId, world: World): EventPlace | undefined {
  const entry = world.parties.get(party);
  if (!entry?.capital) return undefined;
  return {
    name: entry.capital,
    party,
    ...(entry.latitude !== undefined && entry.longitude !== undefined && { latitude: entry.latitude, longitude: entry.longitude }),
  };
}

export function toPlace(mention: Mention, tree: ClauseTree, finder: PartyFinder, world: World): EventPlace {
  const text = tree.doc.text.slice(mention.start, mention.end);
  const alias =
    (world.aliases.get(text.toLowerCase()) ?? []).find((a) => a.latitude !== undefined) ?? world.aliases.get(text.toLowerCase())?.[0];
  const party = finder.findPlaceParty(mention);
  return {
    name: canonicalName(mention, alias, text),
    ...(party && { party }),
    ...(alias?.latitude !== undefined && alias.longitude !== undefined && { latitude: alias.latitude, longitude: alias.longitude }),
    span: toSpan(mention.start, mention.end),
  };
}

/** The name of the tables for towns, also where the page spells one in another way; houses and stretches of land as the page has them. */
function canonicalName(mention: Mention, alias: Alias | undefined, text: string): string {
  if (/^St\b/.test(text)) return text;
  if (alias) return (mention.kind === 'place' && alias.kind === 'place') || alias.kind === 'seat' ? alias.name : inCase(text);
  return mention.kind === 'seat' && mention.name !== undefined ? mention.name : inCase(text);
}

/** «NEW DELHI», as datelines have it, to «New Delhi». */
const inCase = (text: string): string =>
  text.length > 3 && text === text.toUpperCase() ? text.toLowerCase().replace(/\p{L}+/gu, (w) => w[0]!.toUpperCase() + w.slice(1)) : text;

/** The place that the dateline names, with the state that it lies in; undefined for pages without a dateline. */
export function findDatelinePlace(
  dateline: Span | undefined,
  mentions: readonly Mention[],
  tree: ClauseTree,
  finder: PartyFinder,
  world: World,
): EventPlace | undefined {
  if (!dateline) return undefined;
  const named = mentions.find((m) => m.start >= dateline.start && m.end <= dateline.end && isTown(m));
  return named && toPlace(named, tree, finder, world);
}
