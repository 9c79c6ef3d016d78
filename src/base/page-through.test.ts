import { describe, expect, it } from 'vitest';
import { pageThrough } from './page-through.ts';

const all = async (total: number, held = total): Promise<{ rows: number[]; asked: number }> => {
  const rows: number[] = [];
  let asked = 0;
  const ask = ({ offset, limit }: { offset: number; limit: number }) => {
    asked++;
    return Promise.resolve({ rows: Array.from({ length: Math.max(0, Math.min(limit, held - offset)) }, (_, i) => offset + i), total });
  };
  for await (const part of pageThrough(ask)) rows.push(...part);
  return { rows, asked };
};

describe('paging through an answer', () => {
  it('gives every row once, in order', async () => {
    expect((await all(2500)).rows).toEqual(Array.from({ length: 2500 }, (_, i) => i));
  });
  it('asks once where there is nothing, and no more than it needs', async () => {
    expect(await all(0)).toEqual({ rows: [], asked: 1 });
    expect((await all(2000)).asked).toBe(2);
  });
  it('ends where fewer rows come than were told', async () => {
    expect((await all(2500, 1200)).rows).toHaveLength(1200);
  });
});
