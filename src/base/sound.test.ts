import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundLikeness, toSkeletons, toSounds } from './sound.ts';

const likeness = (a: string, b: string): number => soundLikeness(toSounds(a), toSounds(b));

describe('sounds of names', () => {
  it('hears one name through several romanisations', () => {
    for (const [a, b] of [
      ['Gorbachev', 'Gorbatschow'],
      ['Khrushchev', 'Chruszczow'],
      ['Gaddafi', 'Qadhafi'],
      ['Zhou', 'Čou'],
      ['Yeltsin', 'Jelcin'],
      ['Shevardnadze', 'Sevardnadze'],
    ] as const) {
      expect(likeness(a, b), `${a} ${b}`).toBeGreaterThan(0.75);
    }
  });

  it('keeps different names apart', () => {
    for (const [a, b] of [
      ['Gorbachev', 'Yeltsin'],
      ['Merkel', 'Macron'],
      ['Thatcher', 'Reagan'],
    ] as const) {
      expect(likeness(a, b), `${a} ${b}`).toBeLessThan(0.6);
    }
  });

  it('is symmetric, between 0 and 1, and 1 for what sounds the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const one = likeness(a, b);
        return one >= 0 && one <= 1 && Math.abs(one - likeness(b, a)) < 1e-9 && (toSounds(a) === '' || likeness(a, a) === 1);
      }),
    );
  });

  it('gives related spellings a skeleton in common', () => {
    const shared = (a: string, b: string): boolean => toSkeletons(toSounds(a)).some((x) => toSkeletons(toSounds(b)).includes(x));
    expect(shared('Khatami', 'Hatemi')).toBe(true);
    expect(shared('Khatami', 'Rafsanjani')).toBe(false);
  });

  it('tells apart only what is more than the least that is asked for', () => {
    const sounds = fc.string({ unit: fc.constantFrom(...'aeiounmtkSHJCv'), maxLength: 9 });
    fc.assert(
      fc.property(sounds, sounds, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
        const [whole, asked] = [soundLikeness(a, b), soundLikeness(a, b, least)];
        expect(whole > least ? asked === whole : asked <= least).toBe(true);
      }),
    );
  });
});
