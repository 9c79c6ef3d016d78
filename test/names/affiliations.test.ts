import { describe, expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { codeOfParty } from '../../src/ontology/parties.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

const tools = await loadTools();

/** Invented persons, whom no table knows, and whose the page makes them. */
const CASES: readonly { readonly text: string; readonly who: string; readonly code: string }[] = [
  {
    who: 'Orlan Tesk',
    code: 'MNG',
    text: 'SEOUL, May 3 (Own Wire) - South Korea will lend Mongolia 40 million dollars. In Ulaanbaatar, President Orlan Tesk thanked South Korea for the loan.',
  },
  {
    who: 'Velan Huskor',
    code: 'TUN',
    text: 'TUNIS, March 9 (Own Wire) - Tunisia recalled its ambassador from Malta on Friday. President Velan Huskor accused Malta of letting smugglers sail.',
  },
  {
    who: 'Dorek Palvan',
    code: 'PRY',
    text: 'LA PAZ, June 2 (Own Wire) - Bolivia thanked Paraguay, whose president, Dorek Palvan, had opened the road. The two states will meet again.',
  },
  {
    who: 'Tavo Rindal',
    code: 'LAO',
    text: 'BANGKOK, April 4 (Own Wire) - Thailand and Laos signed a treaty on the river. Prime Minister Tavo Rindal and his Thai counterpart, Somket Valura, shook hands in Vientiane. Laos had asked for it.',
  },
  {
    who: 'Keld Varonen',
    code: 'EST',
    text: 'RIGA, August 1 (Own Wire) - Latvia protested against the closing of the border. Keld Varonen called the protest absurd. The Estonian president said that the border would open in May. Estonia has closed it since June.',
  },
];

describe('people whom no table knows', () => {
  it.each(CASES)('$who is of $code by what the page tells', ({ text, who, code }) => {
    const { persons } = readPage(toPage(textPage(text)), tools);
    const person = persons.find(({ name }) => name === who);
    expect(person?.party && codeOfParty(person.party)).toBe(code);
  });

  it('are not taken for a side where they hold no office', () => {
    const text =
      'QUITO, May 5 (Own Wire) - Ecuador accused Peru of moving border stones. Nelda Prisk, a baker from a village nearby, said that she had seen nothing.';
    const { persons, events } = readPage(toPage(textPage(text)), tools);
    expect(persons.some(({ name }) => name === 'Nelda Prisk')).toBe(true);
    expect(events.flatMap(({ actors }) => actors).some(({ name }) => name === 'Nelda Prisk')).toBe(false);
  });
});
