import { describe, expect, it } from 'vitest';
import { exampleReading } from '../../test/helpers/example-reading.ts';
import { ReadingTally } from './reading-tally.ts';

describe('the sum of a read', () => {
  it('names pages that were given up, with the reason', () => {
    const tally = new ReadingTally();
    tally.add({ ...exampleReading(), issues: [{ code: 'page-too-slow', detail: 'Reading took longer than 10 seconds.' }] });
    expect(tally.hasUnread).toBe(true);
    expect(tally.summary()).toContain('not read: 1.txt: Reading took longer than 10 seconds.\n');
  });

  it('does not flood the screen where a whole table cannot be read', () => {
    const tally = new ReadingTally();
    for (let i = 0; i < 5000; i++) tally.unread.push({ label: `a.csv#${i}`, reason: 'It has no text.' });
    const lines = tally.summary().split('\n');
    expect(lines.length).toBeLessThan(25);
    expect(lines.at(-2)).toBe('not read: 4,980 more');
  });

  it('tells where candidates were compared with near neighbours alone, and only there', () => {
    const tally = new ReadingTally();
    expect(tally.summary()).not.toContain('candidates');
    tally.capped = { blocks: 3, longest: 1200 };
    expect(tally.summary()).toContain('the members of 3 long blocks of candidates, the longest of 1,200 (table candidate_caps)\n');
  });
});
