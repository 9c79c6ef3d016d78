import { describe, expect, it } from 'vitest';
import { dayNumber, wordHashes } from '../../test/helpers/event-profile.ts';
import { pageProfile } from '../../test/helpers/page-profile.ts';
import type { PageProfile } from '../model/link-profile.ts';
import { describeFamily } from './describe-family.ts';
import { scoreCopies } from './score-copies.ts';

const WIRE = [
  'minister arrive harbour morning salute battalion',
  'delegation sign contract copper mine northern province',
  'opposition criticise price transport fuel subsidy',
  'envoy return capital evening train storm',
];
const page = (number: number, sentences: readonly string[], change?: Partial<PageProfile>): PageProfile =>
  pageProfile(`p_${number}`, sentences, change);
/** The same story told anew: one word in three another. */
const retold = WIRE.map((sentence, i) =>
  sentence
    .split(' ')
    .map((word, j) => ((i + j) % 3 === 0 ? `other${i}${j}` : word))
    .join(' '),
);
const written = (day: string): Pick<PageProfile, 'written'> => ({ written: [dayNumber(day), dayNumber(day)] });

describe('copies', () => {
  it('are found where a third of the words was replaced, sentences dropped and their order changed', () => {
    expect(scoreCopies(page(1, WIRE), page(2, [retold[2]!, retold[0]!, retold[1]!])).score).toBeGreaterThan(0);
  });

  it('are not two short reports on one happening that share its names', () => {
    const planned = page(
      1,
      ['prime solberg visit riga june office oslo', 'union promise million euro aid moldova june', 'russia accuse jam ship'],
      {
        names: wordHashes('solberg riga oslo moldova'),
      },
    );
    const off = page(2, ['latvia cancel visit solberg riga june quarrel crab', 'germany send million euro aid moldova'], {
      names: wordHashes('solberg riga moldova berlin'),
    });
    expect(scoreCopies(planned, off).score).toBeLessThan(0);
    expect(
      scoreCopies(planned, page(3, ['prime solberg visit riga june office oslo', 'union promise million euro aid moldova june'])).score,
    ).toBeGreaterThan(0);
  });

  it('are not two reports of their own that share names, a figure and a quotation', () => {
    const shared = { names: wordHashes('soto lima santiago'), figures: wordHashes('2021'), quotes: wordHashes('weagree') };
    const own = [
      'journalist ask question airport',
      'minister deny rumour cabinet reshuffle week',
      'trade grow quarter export grape',
      'president thank host dinner palace garden',
    ];
    expect(scoreCopies(page(1, WIRE, shared), page(2, own, shared)).score).toBeLessThan(0);
  });

  it('score the same in both orders', () => {
    const [a, b] = [page(1, WIRE), page(2, retold)];
    expect(scoreCopies(a, b).score).toBeCloseTo(scoreCopies(b, a).score, 12);
  });

  it('have as their earliest the page whose story was written first, and tell what each other changed', () => {
    const family = describeFamily([
      page(1, [...retold.slice(0, 3), 'editor add comment weather holiday beach'], written('2021-05-06')),
      page(2, WIRE, written('2021-05-05')),
      page(3, WIRE),
    ]);
    expect(family.members.map(({ page: id, isEarliest }) => [id, isEarliest])).toEqual([
      ['p_1', false],
      ['p_2', true],
      ['p_3', false],
    ]);
    expect(family.members[0]).toMatchObject({ added: [[300, 390]], dropped: [[300, 390]] });
  });
});
