import { describe, expect, it } from 'vitest';
import { dayNumber, eventProfile } from '../../test/helpers/event-profile.ts';
import type { EventProfile } from '../model/link-profile.ts';
import { scoreOutcome } from './score-outcome.ts';
import { ratePromise } from './score-promise.ts';
import { settleCommitment } from './settle-commitment.ts';

const on = (first: string, last = first): Pick<EventProfile, 'days' | 'written'> => ({
  days: [dayNumber(first), dayNumber(last)],
  written: [dayNumber(last), dayNumber(last)],
});
const invitation = (number: number, due?: readonly [string, string]): EventProfile =>
  eventProfile(number, {
    type: 'AGREE',
    anticipates: {
      type: 'CONSULT',
      mode: 'visit',
      actors: ['iso:CHL' as never],
      recipients: ['iso:PER' as never],
      ...(due && { days: [dayNumber(due[0]), dayNumber(due[1])] }),
    },
  });

describe('what comes of an announced act', () => {
  it('is the act in its due time, or within a year where none is told', () => {
    expect(scoreOutcome(invitation(1, ['2021-06-01', '2021-06-30']), eventProfile(2, on('2021-06-10')))).toMatchObject({ kind: 'fulfils' });
    expect(scoreOutcome(invitation(1), eventProfile(2, on('2021-07-10')))!.score).toBeGreaterThan(0);
    expect(scoreOutcome(invitation(1), eventProfile(2, on('2023-07-10')))).toBeUndefined();
  });

  it('is nothing that was over before, outside the due time, between others, or only planned', () => {
    const due = invitation(1, ['2021-06-01', '2021-06-30']);
    expect(scoreOutcome(due, eventProfile(2, on('2021-04-10')))).toBeUndefined();
    expect(scoreOutcome(due, eventProfile(2, on('2021-09-10')))).toBeUndefined();
    expect(scoreOutcome(due, eventProfile(2, { ...on('2021-06-10'), recipients: ['iso:KEN' as never] }))).toBeUndefined();
    expect(scoreOutcome(due, eventProfile(2, { ...on('2021-06-10'), realis: 'future' }))).toBeUndefined();
  });

  it('is nothing that the announcing page tells of its own day, nor what was done by then where more is due later', () => {
    const said = dayNumber('2021-05-04');
    const promise = (due: readonly [string, string]): EventProfile =>
      eventProfile(1, {
        ...on('2021-05-04'),
        type: 'AGREE',
        anticipates: {
          type: 'CONSULT',
          actors: ['iso:CHL' as never],
          recipients: ['iso:PER' as never],
          days: [dayNumber(due[0]), dayNumber(due[1])],
        },
      });
    const same = eventProfile(2, { days: [said, said], written: [said, said] });
    expect(
      scoreOutcome(promise(['2021-05-04', '2021-05-04']), { ...same, page: promise(['2021-05-04', '2021-05-04']).page }),
    ).toBeUndefined();
    expect(scoreOutcome(promise(['2021-05-06', '2021-05-08']), same)).toBeUndefined();
    expect(scoreOutcome(promise(['2021-05-06', '2021-05-08']), eventProfile(2, on('2021-05-07')))).toMatchObject({ kind: 'fulfils' });
  });

  it('is not bound to an announced day that was over when it was announced', () => {
    const past = eventProfile(1, {
      ...on('2021-05-04'),
      type: 'AGREE',
      anticipates: {
        type: 'SUPPORT',
        actors: ['iso:CHL' as never],
        recipients: ['iso:PER' as never],
        days: [dayNumber('2021-01-01'), dayNumber('2021-05-04')],
      },
    });
    expect(settleCommitment([past], [])).not.toHaveProperty('due');
  });

  it('is its end where a meeting is refused', () => {
    const refusal = eventProfile(2, { ...on('2021-05-20'), type: 'REJECT', mode: 'meet', triggers: ['cancel'] });
    expect(scoreOutcome(invitation(1, ['2021-06-01', '2021-06-30']), refusal)).toMatchObject({ kind: 'cancels' });
  });

  it('is followed for a concession in words only where the deed is told', () => {
    const concession = eventProfile(1, { type: 'CONCEDE', mode: 'withdraw' });
    const deed = eventProfile(2, { ...on('2021-06-10'), type: 'RETREAT', mode: 'withdraw' });
    expect(settleCommitment([concession], [])).toBeUndefined();
    expect(settleCommitment([concession], [{ event: deed, kind: 'fulfils', score: 1 }])).toMatchObject({ state: 'fulfilled' });
  });
});

describe('a commitment', () => {
  it('is announced by those that promise one act for one time', () => {
    expect(ratePromise(invitation(1, ['2021-06-01', '2021-06-30']), invitation(2, ['2021-06-01', '2021-06-30']))).toBeGreaterThan(0);
    expect(ratePromise(invitation(1, ['2021-06-01', '2021-06-30']), invitation(2, ['2022-06-01', '2022-06-30']))).toBeLessThan(0);
  });

  it('is fulfilled where the act is told, also after a report that it was off', () => {
    const act = { event: eventProfile(2), kind: 'fulfils' as const, score: 2 };
    const off = { event: eventProfile(3, { type: 'REJECT' }), kind: 'cancels' as const, score: 2 };
    expect(settleCommitment([invitation(1)], [off])).toMatchObject({ state: 'cancelled' });
    expect(settleCommitment([invitation(1)], [off, act])).toMatchObject({
      state: 'fulfilled',
      fulfilledBy: [{ event: 'e_0002', page: 'p_0002' }],
    });
  });

  it('is fulfilled in part where a figure stays behind the one aimed at', () => {
    const figure = (value: number, kind: 'target' | 'observed') => [{ value, unit: 'USD', measure: 'trade', kind }];
    const aim = { ...invitation(1), figures: figure(200e9, 'target') };
    const told = (value: number) => [
      { event: eventProfile(2, { figures: figure(value, 'observed') }), kind: 'fulfils' as const, score: 2 },
    ];
    expect(settleCommitment([aim], told(190e9))).toMatchObject({
      state: 'partly',
      targets: [{ value: 200e9, unit: 'USD', measure: 'trade' }],
    });
    expect(settleCommitment([aim], told(201e9))).toMatchObject({ state: 'fulfilled' });
  });
});
