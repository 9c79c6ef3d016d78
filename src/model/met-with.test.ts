import { expect, it } from 'vitest';
import { docOf } from '../../test/helpers/conllu.ts';
import { isMetWith } from './met-with.ts';

/** Whether «*held* with the cabinet in Basel» tells of a meeting, with the cabinet hung on the first word or on nothing near. */
const isMet = (first: string, hungOn = 1, marker = 'with'): boolean =>
  isMetWith(
    docOf(`1 ${first} NOUN _ _ 0 root
2 ${marker} ${marker} ADP _ _ 4 case
3 the the DET _ _ 4 det
4 cabinet cabinet NOUN _ _ ${hungOn} nmod
5 in in ADP _ _ 6 case
6 Basel Basel PROPN _ _ 4 nmod`),
    3,
  );

it('tells bodies that somebody meets from others', () => {
  expect(isMet('talks talk')).toBe(true);
  expect(isMet('talks talk', 6)).toBe(true);
  expect(isMet('anger anger')).toBe(false);
  expect(isMet('talks talk', 6, 'by')).toBe(false);
});
