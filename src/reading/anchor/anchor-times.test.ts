import { describe, expect, it } from 'vitest';
import { docOf } from '../../../test/helpers/conllu.ts';
import type { Day } from '../../base/days.ts';
import { toRange, toSpan } from '../../base/offsets.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { TimeExpression, TimeShape } from '../../model/time-expression.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import { anchorTimes } from './anchor-times.ts';

const PAST = `1 Envoys envoy NOUN _ Number=Plur 2 nsubj
2 met meet VERB _ Tense=Past|VerbForm=Fin 0 root
3 on on ADP _ _ 4 case
4 Friday Friday PROPN _ _ 2 obl`;
const FUTURE = `1 Envoys envoy NOUN _ Number=Plur 3 nsubj
2 will will AUX _ VerbForm=Fin 3 aux
3 meet meet VERB _ VerbForm=Inf 0 root
4 on on ADP _ _ 5 case
5 Friday Friday PROPN _ _ 3 obl`;
const EXPECTED = `1 Roe Roe PROPN _ _ 2 nsubj
2 expected expect VERB _ Tense=Past|VerbForm=Fin 0 root
3 envoys envoy NOUN _ Number=Plur 2 obj
4 in in ADP _ _ 5 case
5 May May PROPN _ _ 2 obl`;

const PLANNED = `1 Talks talk NOUN _ Number=Plur 3 nsubj:pass
2 are be AUX _ Tense=Pres|VerbForm=Fin 3 aux:pass
3 planned plan VERB _ Tense=Past|VerbForm=Part 0 root
4 on on ADP _ _ 5 case
5 Friday Friday PROPN _ _ 3 obl`;

const written = (firstDay: string, lastDay = firstDay): WrittenDate => ({
  value: firstDay,
  precision: firstDay === lastDay ? 'day' : 'month',
  interval: { firstDay: firstDay as Day, lastDay: lastDay as Day },
  confidence: 1,
  why: [],
});
const UNDATED: WrittenDate = { value: null, precision: 'none', confidence: 0, why: [] };

function timeAt(doc: ParsedDoc, word: string, shape: TimeShape): TimeExpression {
  const token = doc.tokens.find((t) => t.form === word)!;
  return { ...toSpan(token.start, token.end), ...toRange(token.index, token.index + 1), timex: 'DATE', shape };
}

const daysOf = (conllu: string, word: string, shape: TimeShape, when: WrittenDate) => {
  const doc = docOf(conllu);
  const { interval } = anchorTimes(doc, [timeAt(doc, word, shape)], when)[0]!;
  return interval && `${interval.firstDay}/${interval.lastDay}`;
};

const FRIDAY: TimeShape = { form: 'weekday', weekday: 4 };

describe('times placed in the calendar', () => {
  it('look back in past tense and ahead in future tense', () => {
    expect(daysOf(PAST, 'Friday', FRIDAY, written('2023-05-24'))).toBe('2023-05-19/2023-05-19');
    expect(daysOf(FUTURE, 'Friday', FRIDAY, written('2023-05-24'))).toBe('2023-05-26/2023-05-26');
  });

  it('take a weekday named on that weekday for the day itself', () => {
    expect(daysOf(PAST, 'Friday', FRIDAY, written('2023-05-26'))).toBe('2023-05-26/2023-05-26');
  });

  it('cross the new year', () => {
    expect(daysOf(PAST, 'Friday', FRIDAY, written('2023-01-02'))).toBe('2022-12-30/2022-12-30');
  });

  it('look ahead behind a verb of expecting, whatever its tense', () => {
    expect(daysOf(EXPECTED, 'May', { form: 'calendar', month: 5 }, written('2022-12-30'))).toBe('2023-05-01/2023-05-31');
  });

  it('look ahead for what is planned now', () => {
    expect(daysOf(PLANNED, 'Friday', FRIDAY, written('2023-05-24'))).toBe('2023-05-26/2023-05-26');
  });

  it('beside a past tense lie ahead where the one before is nearly a year back, and behind where it is not', () => {
    const inJune: TimeShape = { form: 'calendar', month: 6, day: 2 };
    expect(daysOf(PAST, 'Friday', inJune, written('2023-05-24'))).toBe('2023-06-02/2023-06-02');
    expect(daysOf(PAST, 'Friday', inJune, written('2023-03-24'))).toBe('2022-06-02/2022-06-02');
    expect(daysOf(PAST, 'Friday', inJune, written('2023-06-24'))).toBe('2023-06-02/2023-06-02');
  });

  it('come to the days of the month where only the month of writing is known', () => {
    expect(daysOf(PAST, 'Friday', FRIDAY, written('2023-05-01', '2023-05-31'))).toBe('2023-04-28/2023-05-26');
  });

  it('have no interval without a day of writing, unless they are full dates', () => {
    expect(daysOf(PAST, 'Friday', FRIDAY, UNDATED)).toBeUndefined();
    expect(daysOf(PAST, 'Friday', { form: 'calendar', year: 2020, month: 2 }, UNDATED)).toBe('2020-02-01/2020-02-29');
  });

  it('count what «two days after» leads to from the day told beside it, else from the day of writing, else the act from what was told before', () => {
    const doc = docOf(PAST);
    const when = written('2023-05-26');
    const at = (token: number, shape: TimeShape): TimeExpression => ({
      ...toSpan(token, token + 1),
      ...toRange(token, token + 1),
      timex: 'DATE',
      shape,
    });
    const after: TimeShape = { form: 'offset', unit: 'day', amount: -2, isWhole: true, from: 'act' };
    const told: TimeShape = { form: 'calendar', year: 2023, month: 5, day: 10 };
    const firstDays = (...times: TimeExpression[]) => anchorTimes(doc, times, when).map(({ interval }) => interval?.firstDay);
    expect(firstDays(at(1, told), at(2, after))).toEqual(['2023-05-10', '2023-05-08']);
    expect(firstDays(at(1, after))).toEqual(['2023-05-24']);
    const two = docOf(`${PAST}\n\n${PAST}`);
    const second = two.sentences[1]!.from as number;
    expect(anchorTimes(two, [at(1, told), at(second + 1, after)], when).map(({ interval }) => interval?.firstDay)).toEqual([
      '2023-05-10',
      '2023-05-12',
    ]);
  });
});
