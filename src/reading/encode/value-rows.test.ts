import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValueRows } from './value-rows.ts';

describe('rows of values', () => {
  it('follow each other from 1, kind after kind', () => {
    const rows = new ValueRows([['the', 'a'], [], ['the', 'é', '']]);
    expect([rows.find(0, 'the'), rows.find(0, 'a'), rows.find(2, 'the'), rows.find(2, 'é'), rows.find(2, '')]).toEqual([1, 2, 3, 4, 5]);
  });

  it('are −1 for a value that only another kind has', () => {
    const rows = new ValueRows([['ab'], ['a', 'b']]);
    expect([rows.find(0, 'a'), rows.find(1, 'ab'), rows.find(1, 'ba')]).toEqual([-1, -1, -1]);
  });

  it('say the same as maps', () => {
    const kinds = fc.array(fc.array(fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(kinds, fc.array(fc.string({ maxLength: 3 })), (values, others) => {
        const rows = new ValueRows(values);
        let row = 1;
        const maps = values.map((kind) => new Map(kind.map((value) => [value, row++])));
        for (const value of [...others, ...values.flat()])
          for (let k = 0; k < maps.length; k++) expect(rows.find(k, value)).toBe(maps[k]!.get(value) ?? -1);
      }),
    );
  });
});
