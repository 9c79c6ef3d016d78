import { describe, expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

const namedIn = async (raw: string): Promise<readonly (readonly [string, string])[]> => {
  const { mentions, referents } = readPage(toPage(textPage(raw)), await loadTools());
  return mentions
    .filter(({ kind }) => kind === 'person' || kind === 'role')
    .map(({ start, end, index }) => [raw.slice(start, end), referents[index]!.parties.join('+')] as const);
};

describe('titles that are family names too', () => {
  it('takes a title before a name for no second person, though a man of the page has it for his name', async () => {
    const named = await namedIn(
      'MOGADISHU, 5 March 2023 – Somali President Hassan Sheikh criticised Ethiopia on Sunday. Hassan Sheikh met Sheikh Mohammed bin Zayed in Abu Dhabi, and the two of them spoke about the port for an hour.',
    );
    expect(named).toEqual([
      ['Somali President Hassan Sheikh', 'iso:SOM'],
      ['Hassan Sheikh', 'iso:SOM'],
      ['Sheikh Mohammed bin Zayed', 'iso:ARE'],
    ]);
  });
  it('gives two titles before one name to one person', async () => {
    const named = await namedIn('DHAKA, 5 March 2023 – Prime Minister Sheikh Hasina of Bangladesh visited India on Sunday.');
    expect(named).toEqual([['Prime Minister Sheikh Hasina', 'iso:BGD']]);
  });
  it('knows a ruler whose name is a land elsewhere', async () => {
    const named = await namedIn(
      "KUWAIT CITY, 5 March 2012 – Kuwait's emir, Sheikh Sabah al-Ahmad al-Sabah, received the king of Saudi Arabia on Monday. Sheikh Sabah al-Ahmad spoke with him for an hour.",
    );
    expect(named.filter(([words]) => words.startsWith('Sheikh'))).toEqual([
      ['Sheikh Sabah al-Ahmad al-Sabah', 'iso:KWT'],
      ['Sheikh Sabah al-Ahmad', 'iso:KWT'],
    ]);
  });
});
