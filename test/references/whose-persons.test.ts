import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

/** Share of the invented persons, and words that mean them, whose party is read from the page alone; it may rise. */
const LEAST_RIGHT = 0.91;

const tools = await loadTools();
/** «# title», text, and lines «= words | party» of whoever is named there. */
const passages = readFileSync(fileURLToPath(new URL('whose-persons.txt', import.meta.url)), 'utf8')
  .split(/^# /m)
  .slice(1);

function missedIn(passage: string): { asked: number; missed: string[] } {
  const [, ...lines] = passage.trim().split('\n');
  const { doc, mentions, referents } = readPage(toPage(textPage(lines.filter((line) => !line.startsWith('= ')).join('\n'))), tools);
  const wants = lines.filter((line) => line.startsWith('= ')).map((line) => line.slice(2).split(' | ') as [string, string]);
  const missed = wants.flatMap(([words, party]) => {
    const start = doc.text.indexOf(words);
    const end = start + words.length;
    const found = mentions
      .filter(
        (m) =>
          (doc.tokens[m.head]!.start >= start && doc.tokens[m.head]!.start < end) ||
          (m.kind === 'person' && m.start < end && m.end > start),
      )
      .map((m) => referents[m.index]!.parties.join('+'));
    return start >= 0 && found.includes(party) ? [] : [`«${words}» is ${party}, read as ${found.join(', ') || 'nobody'}`];
  });
  return { asked: wants.length, missed };
}

describe('persons whom no table knows', () => {
  it('are told apart by what the page says of them', () => {
    const results = passages.map(missedIn);
    const asked = results.reduce((sum, result) => sum + result.asked, 0);
    const missed = results.flatMap((result) => result.missed);
    expect(1 - missed.length / asked, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  it('belong to no country that they accuse, and the envoy named after his country’s ambassador to that country', () => {
    const passage = `own
Chad and Niger closed the border. Premier Ibra Kossoumi accused Niger of arming bandits. Niger's ambassador called on the ministry, and officials handed the envoy, Sani Madougou, a note.
= Ibra Kossoumi | iso:TCD
= Sani Madougou | iso:NER`;
    expect(missedIn(passage).missed).toEqual([]);
  });

  it('belong to no country that they accused, where they are named again', () => {
    const passage = `again
Government spokesman Ibra Kossoumi condemned Niger on Friday. Niger closed the border. The talks were over, government spokesman Kossoumi said.
= Ibra Kossoumi | iso:NER
= Kossoumi said | iso:NER`;
    expect(missedIn(passage).missed).toHaveLength(2);
  });

  it('are not sooner of a country that they blame than of another', () => {
    const passage = `blamed
The ministry condemned the raid. Deputy Foreign Minister Ibra Kossoumi blamed Niger for it and thanked Niger's neighbours. Niger said nothing. Deputy Foreign Minister Kossoumi left.
= Ibra Kossoumi | iso:NER`;
    expect(missedIn(passage).missed).toHaveLength(1);
  });

  it('are of the nation of those whom they lead', () => {
    const passage = `own
Officials in Doha met a Kenyan delegation headed by Wafula Barasenko on Friday. Ugandan diplomats were there too.
= Wafula Barasenko | iso:KEN`;
    expect(missedIn(passage).missed).toEqual([]);
  });

  it.each([
    ['Peru and Chile met on Monday. Rosa Quintanal, for Chile, said the map was wrong.', 'Rosa Quintanal', 'iso:CHL'],
    ['Nepal has a new guest. Kezang Wangdiri, who governs Bhutan, crossed the river to Nepal.', 'Kezang Wangdiri', 'iso:BTN'],
    ['Malta protested. Tunisian guards under Commodore Habib Trabelsini had stopped the boat.', 'Commodore Habib Trabelsini', 'iso:TUN'],
    ['Eetu Varonen and Janis Ozolnieks - the Finnish and the Latvian foreign ministers - visited Tallinn.', 'Eetu Varonen', 'iso:FIN'],
    ['Eetu Varonen and Janis Ozolnieks - the Finnish and the Latvian foreign ministers - visited Tallinn.', 'Janis Ozolnieks', 'iso:LVA'],
    ['The Gambian and the Senegalese presidents, Lamin Jallowa and Oumar Diopé, opened the bridge.', 'Lamin Jallowa', 'iso:GMB'],
    ['A delegation led by Ghanaian Vice-President Kofi Asantewa landed in Lomé.', 'A delegation', 'iso:GHA'],
    ['The Kenyan envoy left for Kampala. In Juba, Foreign Minister Deng Makolet said he would wait.', 'Deng Makolet', 'iso:SSD'],
    ['Zambia freed them. Harare thanked Lusaka; Foreign Minister Tendai Mupfuma was glad.', 'Tendai Mupfuma', 'iso:ZWE'],
  ])('%s', (text, words, party) => {
    expect(missedIn(`own\n${text}\n= ${words} | ${party}`).missed).toEqual([]);
  });

  it.each([
    ['Brazil kept silent. They would stay as long as Banjul asked.', 'Banjul', 'iso:GMB'],
    ['Colombia has a plan. The minister gave Quito ten days.', 'Quito', 'iso:ECU'],
  ])('go beside governments that are named by their seat: %s', (text, words, party) => {
    expect(missedIn(`own\n${text}\n= ${words} | ${party}`).missed).toEqual([]);
  });

  it('are one of two sides without a title too, where the table knows nobody of the page', () => {
    const strangers =
      "Chad has mobilised its army against Niger. Ibra Kossoumi telephoned the premier of Niger. Kossoumi offered talks. Kossoumi's envoy flew to Niamey.";
    const passage = `strangers\n${strangers}\n= Ibra Kossoumi | iso:TCD`;
    expect(missedIn(passage).missed).toEqual([]);
    expect(missedIn(passage.replace('Chad has', 'French President Emmanuel Macron waited. Chad has')).missed).toHaveLength(1);
  });
});
