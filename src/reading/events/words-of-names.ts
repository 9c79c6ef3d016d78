import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';

/**
 * Common words for which names may stand where a frame asks for them, by the heads of the names: `town` for the name of a place («took *Shusha*»), `rebel`, `army` and `police`
 * for those of armed groups and forces («*the Taliban* shelled a post»). Words of these kinds that are no names are left out.
 */
export function findWordsOfNames(mentions: readonly Mention[], { tokens }: ParsedDoc): ReadonlyMap<number, readonly string[]> {
  const words = new Map<number, readonly string[]>();
  for (const { kind, head, sector, parties } of mentions) {
    const word = kind === 'place' ? 'town' : kind === 'party' || kind === 'seat' ? wordOf(sector, parties) : undefined;
    if (word !== undefined && (kind === 'place' || tokens[head]!.upos === 'PROPN')) words.set(head, [word]);
  }
  return words;
}

function wordOf(sector: Mention['sector'], parties: Mention['parties']): string | undefined {
  if (sector === 'REB') return parties.some((party) => party.startsWith('group:')) ? 'rebel' : undefined;
  return sector === 'MIL' ? 'army' : sector === 'COP' ? 'police' : undefined;
}
