import { describe, expect, it } from 'vitest';
import { eventProfile } from '../../test/helpers/event-profile.ts';
import { toLocalParty } from '../ontology/parties.ts';
import { backgroundKeys } from './keys-of.ts';

describe('keys of background', () => {
  it('are one for the same act between the same sides, and another one where it is denied', () => {
    const [here, there, denied] = [
      eventProfile(1, { isBackground: true }),
      eventProfile(2, { isBackground: true }),
      eventProfile(3, { isBackground: true, realis: 'negation' }),
    ].map(backgroundKeys);
    expect(here).toEqual(there);
    expect(here).not.toEqual(denied);
  });

  it('are of one page where only a word names a side: the rebels of another page may be others', () => {
    const sides = { isBackground: true, actors: [toLocalParty('rebel')] };
    expect(backgroundKeys(eventProfile(1, sides))).not.toEqual(backgroundKeys(eventProfile(2, sides)));
    const { page } = eventProfile(1);
    expect(backgroundKeys(eventProfile(1, sides))).toEqual(backgroundKeys(eventProfile(2, { ...sides, page })));
  });
});
