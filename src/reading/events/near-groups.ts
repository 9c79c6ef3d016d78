import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FoundParty } from './party-finder.ts';

/** Groups that come into question, and members of one; set by hand. */
const MOST_GROUPS = 3;
const LARGEST_GROUP = 6;

/** Sentences back in which groups are looked for; set by hand. */
const FARTHEST_GROUP = 1;

/** Parties that one phrase near a draft stands for together («both capitals», «Chad and Niger»): those of its own sentence, then of the ones before. */
export function findNearGroups(draft: Draft, { tree, finder, focus }: Composition): readonly (readonly FoundParty[])[] {
  const groups: (readonly FoundParty[])[] = [];
  const seen = new Set<string>();
  const at = tree.sentenceOf[draft.token]!;
  for (let back = 0; back <= FARTHEST_GROUP && back <= at; back++) {
    for (const mention of focus.mentionsIn(at - back)) {
      if (groups.length >= MOST_GROUPS) return groups;
      if (mention.kind === 'place') continue;
      const parties = finder.inPhrase(mention.head);
      if (parties.length < 2 || parties.length > LARGEST_GROUP) continue;
      const key = parties
        .map((p) => p.party)
        .sort()
        .join('+');
      if (!seen.has(key)) groups.push(parties);
      seen.add(key);
    }
  }
  return groups;
}
