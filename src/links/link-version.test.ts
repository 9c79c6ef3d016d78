import { describe, expect, it } from 'vitest';
import { dayNumber, eventProfile, wordHashes } from '../../test/helpers/event-profile.ts';
import { hash64 } from '../base/hash.ts';
import type { EventProfile, LinkProfile } from '../model/link-profile.ts';
import { EVENT_TYPES } from '../ontology/plover.ts';
import { keysOf } from './keys-of.ts';
import { LINK_VERSION } from './link-version.ts';

/** Events of all types, each told as done, ahead, feared and denied, with and without a day and something looked forward to. */
function inventEvents(): EventProfile[] {
  const ahead = { type: 'CONSULT', mode: 'visit', actors: ['iso:CHL' as never], recipients: ['iso:PER' as never] } as const;
  const due = [dayNumber('2021-06-01'), dayNumber('2021-07-30')] as const;
  return EVENT_TYPES.flatMap((type, i) =>
    (['actual', 'future', 'hypothetical', 'negation'] as const).flatMap((realis, j) => {
      const { days, ...event } = eventProfile(i * 10 + j, { type, realis });
      return [event, { ...event, ...(days && { days }) }, { ...event, isPledge: true, anticipates: { ...ahead, days: due } }];
    }),
  );
}

const PAGE: LinkProfile['page'] = {
  page: 'p_0001' as never,
  language: 'en',
  agencies: [],
  sentences: [
    { start: 0, end: 9, words: wordHashes('envoy travel harbour copper lima delegation') },
    { start: 9, end: 20, words: wordHashes('opposition criticise price transport fuel subsidy') },
  ],
  names: [],
  figures: [],
  quotes: [],
};

describe('the number of the rules of linking', () => {
  it('stands for these keys: where they change it rises, and files are linked anew', () => {
    const keys = keysOf({ page: PAGE, events: inventEvents() }).map(({ key, order, member }) => `${key} ${order} ${member}`);
    expect([LINK_VERSION, hash64(keys.join('\n'))]).toEqual([6, '5bdfea6f8d881dca']);
  });
});
