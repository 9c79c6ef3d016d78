import { describe, expect, it } from 'vitest';
import { eventProfile, wordHashes } from '../test/helpers/event-profile.ts';
import { explainReports } from './explain-incident.ts';

describe('why reports are one happening', () => {
  const near = [eventProfile(1), eventProfile(2), eventProfile(3, { words: wordHashes('tariff quota ministry'), triggers: ['receive'] })];

  it('is told of each with the report that it is most like', () => {
    expect(explainReports(near).map(({ event, nearest }) => [event, nearest])).toEqual([
      ['e_0001', 'e_0002'],
      ['e_0002', 'e_0001'],
      ['e_0003', 'e_0001'],
    ]);
  });

  it('is told with considerations whose weights sum up to the score', () => {
    for (const { score, why } of explainReports(near)) {
      expect(why.map(({ rule }) => rule)).toContain('sameDay');
      expect(why.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 1);
    }
  });

  it('is nothing to weigh for what is told in passing, and for a report that stands alone', () => {
    const war = eventProfile(1, { type: 'ASSAULT', isBackground: true });
    expect(explainReports([war, { ...war, event: 'e_0002' as never }])).toMatchObject([{ nearest: null, why: [] }, { nearest: null }]);
    expect(explainReports([near[0]!])).toMatchObject([{ nearest: null }]);
  });
});
