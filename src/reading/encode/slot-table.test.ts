import { describe, expect, it } from 'vitest';
import { SlotTable } from './slot-table.ts';

const ask = (table: SlotTable, ...forms: readonly string[]): readonly number[] => {
  table.begin();
  return forms.map((form) => {
    const slot = table.find(form);
    return slot < 0 ? table.take(form) : slot;
  });
};

describe('slots for forms', () => {
  it('are kept for forms that are asked for again', () => {
    const table = new SlotTable(3);
    expect(ask(table, 'a', 'b', 'a')).toEqual([0, 1, 0]);
    expect(ask(table, 'b', 'c')).toEqual([1, 2]);
  });

  it('are taken first from forms that nobody asked for again', () => {
    const table = new SlotTable(3);
    ask(table, 'a', 'b', 'c');
    ask(table, 'a', 'c');
    expect(ask(table, 'd')).toEqual([1]);
    table.begin();
    expect(table.find('a')).toBe(0);
    expect(table.find('b')).toBe(-1);
  });

  it('are never taken from forms that are worked on together', () => {
    const table = new SlotTable(3);
    ask(table, 'a', 'b', 'c');
    expect(new Set(ask(table, 'b', 'd', 'e')).size).toBe(3);
    expect(() => ask(table, 'w', 'x', 'y', 'z')).toThrow(RangeError);
  });
});
