import { describe, expect, it } from 'vitest';
import { type Ledger, listFalls, withAcceptedFalls, withRises } from './ledger.ts';

const ledger: Ledger = { best: { samples: { events: 0.5, quotes: 0.8 } }, accepted: [] };

describe('the ledger of scores', () => {
  it('reports a measure that fell by more than the tolerance', () => {
    expect(listFalls(ledger, 'samples', { events: 0.48, quotes: 0.8 })).toEqual([{ measure: 'events', best: 0.5, now: 0.48 }]);
  });
  it('lets a measure stand within the tolerance', () => {
    expect(listFalls(ledger, 'samples', { events: 0.491, quotes: 0.8 })).toEqual([]);
  });
  it('counts a measure that is no longer reported as zero', () => {
    expect(listFalls(ledger, 'samples', { events: 0.5 })).toEqual([{ measure: 'quotes', best: 0.8, now: 0 }]);
  });
  it('takes in a rise and never lowers a best', () => {
    expect(withRises(ledger, 'samples', { events: 0.6, quotes: 0.1 }).best.samples).toEqual({ events: 0.6, quotes: 0.8 });
  });
  it('takes a greater error for a fall, and a smaller one for a rise', () => {
    const errors: Ledger = { best: { samples: { calibrationError: 0.05 } }, accepted: [] };
    expect(listFalls(errors, 'samples', { calibrationError: 0.09 })).toHaveLength(1);
    expect(listFalls(errors, 'samples', { calibrationError: 0.02 })).toEqual([]);
    expect(withRises(errors, 'samples', { calibrationError: 0.02 }).best.samples).toEqual({ calibrationError: 0.02 });
  });
  it('keeps the reason of a lowering', () => {
    const lowered = withAcceptedFalls(ledger, 'samples', { events: 0.4, quotes: 0.8 }, 'a stricter gold');
    expect(lowered.best.samples).toEqual({ events: 0.4, quotes: 0.8 });
    expect(lowered.accepted).toEqual([{ set: 'samples', measure: 'events', from: 0.5, to: 0.4, reason: 'a stricter gold' }]);
  });
});
