import { expect, it } from 'vitest';
import { irregularLemma, regularLemmas } from './irregular-lemma.ts';

it('an irregular past form has its lemma, whatever its features; a regular one has none here', () => {
  expect(irregularLemma('Overthrew')).toBe('overthrow');
  expect(irregularLemma('shook')).toBe('shake');
  expect(irregularLemma('shelled')).toBeUndefined();
  expect(irregularLemma('constructor')).toBeUndefined();
});

it('a regular form may belong to a verb with or without «e», with or without a doubled letter', () => {
  expect(regularLemmas('hanged')).toEqual(['hang', 'hange']);
  expect(regularLemmas('Banning')).toEqual(['bann', 'ban', 'banne']);
  expect(regularLemmas('red')).toEqual([]);
  expect(regularLemmas('shelter')).toEqual([]);
});

it('a strong past form that endings do not tell goes back to its verb', () => {
  expect(irregularLemma('wrung')).toBe('wring');
  expect(irregularLemma('Swept')).toBe('sweep');
});
