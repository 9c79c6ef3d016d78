import { expect, it } from 'vitest';
import { FormTable, REMEMBERED_FORMS } from './form-table.ts';

/** Kinds of features: the form itself (rows 0 to 2), its last letter (from row 3). */
const newTable = (): FormTable =>
  new FormTable(
    [
      ['oslo', 'lima'],
      ['o', 'a'],
    ],
    (form) => [form, form.slice(-1)],
  );

it('gives a form one slot, which is fresh at the first look alone', () => {
  const table = newTable();
  const first = table.look(['oslo', 'lima', 'oslo']);
  expect(first.slots[0]).toBe(first.slots[2]);
  expect(first.fresh).toEqual([first.slots[0], first.slots[1]]);
  const second = table.look(['lima', 'accra']);
  expect(second.slots[0]).toBe(first.slots[1]);
  expect(second.fresh).toEqual([second.slots[1]]);
});

it('knows the rows of the features of a form, with that of the unknown word where it has no own one', () => {
  const table = newTable();
  const { slots } = table.look(['lima', 'accra', 'bonn']);
  const [lima, accra, bonn] = [...slots].map((slot) => table.rowsOf(slot));
  expect(accra).toEqual([0, lima![1]]);
  expect(lima![0]).toBeGreaterThan(0);
  expect(bonn).toEqual([0]);
});

it('says that a slot is fresh again when it goes to another form', () => {
  const table = newTable();
  table.look(['oslo']);
  for (let i = 0; i < REMEMBERED_FORMS; i++) table.look([`word${i}`]);
  const { slots, fresh } = table.look(['oslo']);
  expect(fresh).toEqual([...slots]);
});
