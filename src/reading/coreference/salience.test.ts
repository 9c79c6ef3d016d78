import { describe, expect, it } from 'vitest';
import { newDraft } from './chain-draft.ts';
import { History } from './salience.ts';

/** Three chains in each sentence, numbered through. */
function tell(sentences: number): History {
  const history = new History();
  for (let i = 0; i < 3 * sentences; i++)
    history.add({ draft: newDraft('person', []), sentence: Math.floor(i / 3), token: i, weight: 1, isPlace: false });
  return history;
}

describe('what the text tells of', () => {
  it('finds the last one of a sentence that fits', () => {
    const history = tell(9);
    expect(history.findLastIn(4, ({ token }) => token !== 14)).toBe(history.findLast(({ token }) => token === 13));
    expect(history.findLastIn(4, ({ token }) => token < 12)).toBeUndefined();
    expect(history.findLastIn(40, () => true)).toBeUndefined();
  });

  it('asks of no other sentence for it, however long the page', () => {
    const asked: number[] = [];
    tell(1000).findLastIn(998, ({ sentence }) => {
      asked.push(sentence);
      return false;
    });
    expect(asked).toEqual([998, 998, 998]);
  });
});
