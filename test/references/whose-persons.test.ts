import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

/** Share of the invented persons, and words that mean them, whose party is read from the page alone; it may rise. */
const LEAST_RIGHT = 0.84;

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
});
