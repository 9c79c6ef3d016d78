import { expect, it } from 'vitest';
import { findMark, joinMarks, markOf, marksAfter, nameOfMark, numberMarks } from './marks.ts';

it('gives a name its number, always the same one', () => {
  expect(markOf('told-twice')).toBe(markOf('told-twice'));
  expect(nameOfMark(numberMarks('told-twice', 'told-once')['told-once'])).toBe('told-once');
  expect(findMark('a name that nobody has used')).toBeUndefined();
});
it('puts two parts of a name together', () => {
  const joined = joinMarks(joinMarks(markOf('back'), markOf('-near-')), markOf('in'));
  expect(nameOfMark(joined)).toBe('back-near-in');
  expect(joined).toBe(marksAfter('back-near-')('in'));
});
