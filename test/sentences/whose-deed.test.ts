import { describe, expect, it } from 'vitest';
import { readText } from '../../evaluation/read-text.ts';
import { rowsOf } from '../../evaluation/score-pages.ts';
import { toGold } from '../../src/exchange/to-gold.ts';
import { loadTools } from '../../src/load-tools.ts';

const tools = await loadTools();
const rows = (text: string): string[] =>
  toGold(readText(text, tools)).events.flatMap((event) => rowsOf(event).map(({ from, to }) => `${event.type} ${from}>${to}`));

describe('what is judged', () => {
  it.each([
    ['Brazil did not denounce the Iraqi occupation of Kuwait, which brought it criticism from Bahrain.', 'ACCUSE BHR>BRA'],
    ['Hungary has repeatedly blocked aid for Ukraine, which angered Poland.', 'ACCUSE POL>HUN'],
    ['Turkey received the Hamas leader in Ankara, which Israel condemned.', 'ACCUSE ISR>TUR'],
    ['Serbia refused to join the sanctions against Russia, which has drawn criticism from the European Union.', 'ACCUSE EU>SRB'],
    ['Thailand deported forty Uyghurs to China, which drew condemnation from the United States.', 'ACCUSE USA>THA'],
    ['Nicaragua broke off relations with Taiwan, which was praised by China.', 'SUPPORT CHN>NIC'],
  ])('is the whole clause that a «which» hangs on: %s', (text, row) => {
    expect(rows(text)).toContain(row);
  });

  it('is who stands before the «which», where the clause tells why or what it is, and where it is the doer', () => {
    expect(rows('Oman flew to Iran, which Israel has condemned for its missiles.')).toContain('ACCUSE ISR>IRN');
    expect(rows('Oman flew to Iran, which condemned Israel.')).toContain('ACCUSE IRN>ISR');
  });
});

describe('«it» in what somebody is blamed or asked for', () => {
  it('is the one who is blamed or asked', () => {
    expect(rows('Kenya accused Uganda of breaking the treaty it had signed with Tanzania.').join()).not.toContain('KEN>TZA');
    expect(rows('Egypt asked Iran to return the ship it had seized from Greece.').join()).not.toContain('EGY>GRC');
  });
});

describe('nations beside a noun', () => {
  it('may stand in a row with a comma alone, as in headlines', () => {
    expect(rows('Kyrgyz, Tajik presidents meet in Tashkent').sort()).toEqual(['CONSULT KGZ>TJK', 'CONSULT TJK>KGZ']);
    expect(rows('U.S., South Korean forces begin drills').sort()).toEqual(['COOPERATE KOR>USA', 'COOPERATE USA>KOR']);
  });

  it('of what is faced, are those who do it', () => {
    expect(rows('Since 2017 North Korea has faced harsh American sanctions.')).toEqual(['SANCTION USA>PRK']);
  });

  it('of a go-between are none of the sides', () => {
    expect(rows('Armenia and Azerbaijan signed a Russian-brokered truce on Monday.').join()).not.toContain('RUS');
    expect(rows('Kenya froze its participation in an Egyptian-sponsored accord with Somalia.')).toContain('SANCTION KEN>SOM');
    expect(rows('Iranian-sponsored militants attacked Saudi Arabia.')).toEqual(['ASSAULT IRN>SAU']);
  });
});

describe('a participle before a noun', () => {
  it('is none of the verbs of its sentence', () => {
    expect(rows('Iran released two detained French tourists.')).toEqual(['RETREAT IRN>FRA']);
    expect(rows('Denmark delivered nineteen promised F-16s to Ukraine.')).toContain('AID DNK>UKR');
    expect(rows('Armenia had two Azerbaijani spies arrested.').join()).toContain('COERCE');
  });
});

describe('words of another sense', () => {
  it.each([
    'The Kenyan president took Kampala to task over the fish ban.',
    'Norway took Moscow by surprise with its offer.',
    'A telephone line between the villages of Chad and Sudan was repaired on Friday.',
  ])('tell of no capture and no call: %s', (text) => {
    expect(rows(text).join()).not.toMatch(/ASSAULT|CONSULT/);
  });
});

describe('the forum of a complaint', () => {
  it('is not whom it blames', () => {
    expect(rows('Gabon complained to the African Union about Cameroon.')).toEqual(['ACCUSE GAB>CMR']);
    expect(rows('Lithuania lodged a complaint with the OSCE against Belarus.')).toEqual(['ACCUSE LTU>BLR']);
  });
});

describe('what somebody resents', () => {
  it('may be words about himself, which a pronoun points back at', () => {
    expect(rows('The Group of Seven criticised Nigeria over its elections. This drew an angry reaction from Nigeria.')).toContain(
      'ACCUSE NGA>G7',
    );
  });
});
