import { describe, expect, it } from 'vitest';
import { loadUserTables } from './load-user-tables.ts';

describe("groups of one's own", () => {
  it('have the members that stand between the commas', async () => {
    expect((await loadUserTables([], ['WEST = USA, GBR,FRA']))?.groups).toEqual([
      { code: 'WEST', members: ['USA', 'GBR', 'FRA'], origin: '--group WEST' },
    ]);
  });
  it.each(['WEST=USA,,FRA', 'WEST=USA,', 'WEST=', '=USA', 'WEST'])('are refused where something is missing: %s', async (text) => {
    await expect(loadUserTables([], [text])).rejects.toMatchObject({ code: 'usage' });
  });
});
