import type { Mention } from '../../model/mention.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { PageChains } from './page-chains.ts';

/** Tokens between two members of a list: a comma, «and», «the» together. */
const LONGEST_LINK = 3;
const LINK = /^(?:,|and|or|as|well|the|&)$/i;

/**
 * Parties that a sentence names as some of those that a plural means: «eleven countries, *Spain* and *Egypt* among them», «rebel groups including *the
 * M23*», «several states, among them *Chad*». Empty where it names none.
 */
export function findNamedMembers(mention: Mention, { doc, mentions }: PageChains): readonly PartyId[] {
  const { tokens } = doc;
  const word = (at: number): string => tokens[at]?.form.toLowerCase() ?? '';
  const hasComma = word(mention.to) === ',';
  let at: number = mention.to + (hasComma ? 1 : 0);
  let isOpened = true;
  if (word(at) === 'including') at += 1;
  else if ((word(at) === 'such' && word(at + 1) === 'as') || isAmongThem(word, at)) at += 2;
  else if (hasComma) isOpened = false;
  else return [];
  const parties: PartyId[] = [];
  for (let k = mention.index + 1; k < mentions.length; k++) {
    const next = mentions[k]!;
    if (next.from < at) continue;
    let link = at;
    while (link < next.from && link - at < LONGEST_LINK && LINK.test(word(link))) link += 1;
    if (link !== (next.from as number) || (next.kind !== 'party' && next.kind !== 'seat') || next.parties.length === 0) break;
    parties.push(...next.parties);
    at = next.to;
  }
  return isOpened || isAmongThem(word, at) ? [...new Set(parties)] : [];
}

const isAmongThem = (word: (at: number) => string, at: number): boolean =>
  (word(at) === 'among' || word(at) === 'between') && word(at + 1) === 'them';
