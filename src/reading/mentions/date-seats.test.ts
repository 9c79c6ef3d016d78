import { describe, expect, it } from 'vitest';
import { loadTools } from '../../load-tools.ts';
import { textPage } from '../../../test/helpers/text-page.ts';
import { toPage } from '../../page/to-page.ts';
import { readPage } from '../read-page.ts';

const tools = await loadTools();
/** The parties of the mention that begins with the word. */
const partiesOf = (text: string, word: string): readonly string[] => {
  const { mentions, referents, page } = readPage(toPage(textPage(text)), tools);
  const at = mentions.find(({ start, end }) => page.text.slice(start, end).includes(word) && start > page.text.indexOf(')'));
  return (at && (referents[at.index]!.parties.length > 0 ? referents[at.index]!.parties : at.parties)) ?? [];
};

describe('dateSeats', () => {
  it('gives Belgrade to the state of the day of writing', () => {
    const page = (day: string): string => `SOFIA, ${day} (Own Wire) - Bulgaria accused Belgrade of shelling a border village.`;
    expect(partiesOf(page('May 3, 1999'), 'Belgrade')).toEqual(['hist:YUG']);
    expect(partiesOf(page('May 3, 2004'), 'Belgrade')).toEqual(['hist:SCG']);
    expect(partiesOf(page('May 3, 2012'), 'Belgrade')).toEqual(['iso:SRB']);
  });

  it('gives the Kremlin and Moscow to the Soviet Union until its end', () => {
    const page = (day: string): string =>
      `HELSINKI, ${day} (Own Wire) - Finland thanked Moscow for the grain. The Kremlin praised Finland.`;
    expect(partiesOf(page('March 9, 1991'), 'Moscow')).toEqual(['hist:SUN']);
    expect(partiesOf(page('March 9, 1991'), 'Kremlin')).toEqual(['hist:SUN']);
    expect(partiesOf(page('March 9, 1992'), 'Moscow')).toEqual(['iso:RUS']);
  });

  it('gives officials named by a seat, and towns, to the same state', () => {
    const text = 'VIENNA, June 2, 1999 (Own Wire) - Austria thanked a senior Belgrade official. NATO bombed a factory in Novi Sad.';
    expect(partiesOf(text, 'Belgrade official')).toEqual(['hist:YUG']);
    expect(partiesOf(text, 'Novi Sad')).toEqual(['hist:YUG']);
  });

  it('goes by the year that the sentence tells', () => {
    const text = 'SOFIA, May 3, 2019 (Own Wire) - In 1999 Belgrade expelled the monitors. Last week Sofia thanked Serbia.';
    expect(partiesOf(text, 'Belgrade')).toEqual(['hist:YUG']);
  });

  it('leaves names of states as they are', () => {
    expect(partiesOf('SOFIA, May 3, 1999 (Own Wire) - Bulgaria accused Serbia of shelling a village.', 'Serbia')).toEqual(['iso:SRB']);
  });

  it('keeps the state of today where no day is told', () => {
    expect(partiesOf('(Own Wire) - Bulgaria accused Belgrade of shelling a village.', 'Belgrade')).toEqual(['iso:SRB']);
  });
});
