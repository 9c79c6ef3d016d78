import { expect, it } from 'vitest';
import { joinMark } from './join-mark.ts';

it('puts two parts of a name together', () => {
  expect(joinMark('told', '2')).toBe('told2');
  expect(joinMark(joinMark('back', '-near-'), 'in')).toBe('back-near-in');
  expect(joinMark('told', '')).toBe('told');
});
