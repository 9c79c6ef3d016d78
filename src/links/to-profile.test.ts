import { describe, expect, it } from 'vitest';
import { exampleReading } from '../../test/helpers/example-reading.ts';
import type { Event } from '../model/event.ts';
import type { Party } from '../model/world.ts';
import type { PartyId } from '../ontology/parties.ts';
import { keysOf } from './keys-of.ts';
import { toProfile } from './to-profile.ts';

const union: Pick<Party, 'members'> = {
  members: [
    { member: 'iso:FRA' as PartyId, first: '1993-11-01' as never },
    { member: 'iso:GBR' as PartyId, first: '1993-11-01' as never, last: '2020-01-31' as never },
    { member: 'iso:HRV' as PartyId, first: '2013-07-01' as never },
  ],
};
const world = { parties: new Map([['org:EU' as PartyId, union as Party]]) };
const by = (type: Event['type'], day: string) => {
  const reading = exampleReading({ day });
  return { ...reading, events: reading.events.map((event) => ({ ...event, type, actors: [{ party: 'org:EU' as PartyId }] })) };
};

describe('what linking keeps of an event', () => {
  it('names the members, on its day, of a collective that announces something', () => {
    expect(toProfile(by('AGREE', '2010-05-04'), world).events[0]!.members).toEqual(['iso:FRA', 'iso:GBR']);
    expect(toProfile(by('AGREE', '2021-05-04'), world).events[0]!.members).toEqual(['iso:FRA', 'iso:HRV']);
  });

  it('names none of what a collective does, nor where the parties of the world are not known', () => {
    expect(toProfile(by('ACCUSE', '2010-05-04'), world).events[0]!.members).toBeUndefined();
    expect(toProfile(by('AGREE', '2010-05-04')).events[0]!.members).toBeUndefined();
  });

  it('names none of a collective of more members than can stand for it', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ member: `iso:${i}` as PartyId }));
    const large = { parties: new Map([['org:EU' as PartyId, { members: many } as unknown as Party]]) };
    expect(toProfile(by('AGREE', '2010-05-04'), large).events[0]!.members).toBeUndefined();
  });

  it('leads nowhere where only a word of its page names somebody', () => {
    const reading = exampleReading({ day: '2010-05-04' });
    const [event] = reading.events;
    const local = { ...event!, actors: [{ party: 'local:rebel' as PartyId }] };
    const keys = (one: Event) => keysOf(toProfile({ ...reading, events: [one] })).filter(({ member }) => member === one.id);
    expect(keys(local)).toEqual([]);
    expect(keys(event!)).not.toEqual([]);
  });
});
