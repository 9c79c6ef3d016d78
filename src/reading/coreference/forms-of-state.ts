import type { World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';

/** Nouns for a country that say how it is ruled or shaped: they fit those countries whose names have them. */
export const FORMS_OF_STATE: ReadonlySet<string> = new Set(['kingdom', 'emirate', 'sultanate', 'federation', 'republic']);

/** Countries that are told so though no name of theirs says it. */
const ALSO: Readonly<Record<string, readonly string[]>> = { emirate: ['iso:QAT', 'iso:KWT'], kingdom: ['iso:BHR', 'iso:ESP', 'iso:SWE'] };

const FORMS = new WeakMap<World, ReadonlyMap<string, ReadonlySet<PartyId>>>();

/** Countries by the form of state in any of their names. */
export function formsOfState(world: World): ReadonlyMap<string, ReadonlySet<PartyId>> {
  let found = FORMS.get(world);
  if (!found) {
    const forms = new Map<string, Set<PartyId>>([...FORMS_OF_STATE].map((form) => [form, new Set((ALSO[form] ?? []) as PartyId[])]));
    for (const [key, aliases] of world.aliases) {
      for (const form of FORMS_OF_STATE) {
        if (!key.includes(form)) continue;
        for (const alias of aliases) if (alias.kind === 'name' && alias.party !== undefined) forms.get(form)!.add(alias.party);
      }
    }
    FORMS.set(world, (found = forms));
  }
  return found;
}
