import { beforeAll, describe, expect, it } from 'vitest';
import { loadTools } from '../src/load-tools.ts';
import { toPage } from '../src/page/to-page.ts';
import { readPage } from '../src/reading/read-page.ts';
import { textPage } from './helpers/text-page.ts';

const ENGLISH =
  'HAVANA, March 4, 2014 - Cuba and Bolivia signed an agreement on fuel in Havana on Tuesday, officials of both countries said after the talks.';
const RUSSIAN =
  'Russia и Ukraine: МИД России заявил, что Москва вводит санкции против Украины и отзывает посла, а также что переговоров больше не будет.';

let tools: Awaited<ReturnType<typeof loadTools>>;
beforeAll(async () => {
  tools = await loadTools();
});

const read = (raw: string) => readPage(toPage(textPage(raw)), tools);

describe('other languages', () => {
  it('reads nothing off a paragraph in another language', () => {
    const reading = read(
      `${ENGLISH}\n\n${RUSSIAN}\n\nBolivia will pay for the fuel with gas, the Cuban minister told reporters in the evening.`,
    );
    const start = reading.page.text.indexOf(RUSSIAN);
    const end = start + RUSSIAN.length;
    expect(reading.doc.tokens.filter((token) => token.start >= start && token.end <= end)).toEqual([]);
    expect(reading.mentions.filter(({ head }) => reading.doc.tokens[head]!.start >= start && reading.doc.tokens[head]!.end <= end)).toEqual(
      [],
    );
    expect(reading.events.length).toBeGreaterThan(0);
    expect(reading.issues.map(({ code, span }) => [code, span])).toContainEqual(['stretch-not-read', { start, end }]);
  });

  it('lets an English sentence go on behind a quotation that it does not read', () => {
    const reading = read(
      `${ENGLISH}\n\n"No vamos a ceder ante nadie, y mucho menos ante los que nos han cerrado las puertas," the president said on Tuesday, and left for La Paz.`,
    );
    const sentence = reading.doc.sentences.at(-1)!;
    const forms = reading.doc.tokens.slice(sentence.from, sentence.to).map((token) => token.form);
    expect(forms.join(' ')).toBe('" " the president said on Tuesday , and left for La Paz .');
  });

  it('reads nothing off a page in a language that it does not know, and says so', () => {
    for (const [text, code] of [
      [RUSSIAN.replace('Russia и Ukraine: ', ''), 'language-not-read'],
      [
        'Rhwng y ddwy wlad mae cytundeb wedi ei lofnodi ar bysgota, ac mae Rwsia ac Wcrain yn dweud y bydd yn dod i rym cyn diwedd y flwyddyn hon.',
        'language-not-read',
      ],
      [
        'Mawqawinkunata Russia rimanakuykunapi Ukraine llaqtakunaq umalliqninkuna huñunakurqanku, chaymantataq hatun llaqtapi rimarqanku sasachakuykunamanta.',
        'language-unknown',
      ],
    ] as const) {
      const reading = read(text);
      expect(reading.issues.map((issue) => issue.code)).toEqual([code]);
      expect([reading.mentions, reading.events, reading.quotes, reading.doc.tokens]).toEqual([[], [], [], []]);
    }
  });

  it('reads the English part of a page in two languages', () => {
    const french =
      'Les deux gouvernements ont signé mardi à La Havane un accord sur le pétrole, a dit un porte-parole du ministère cubain des affaires étrangères.';
    const english = `${ENGLISH} Bolivia and Cuba will open embassies in the spring, and the presidents of both countries will meet again in La Paz before the end of the year.`;
    const reading = read(
      [french, french, french, french, french, english, english.replace('HAVANA, March 4, 2014 - ', 'Again: ')].join('\n\n'),
    );
    expect(reading.page.language.code).toBe('fr');
    expect(reading.issues.map(({ code }) => code)).toContain('language-not-read');
    expect(reading.events.length).toBeGreaterThan(0);
    const from = reading.page.text.indexOf(english);
    expect(reading.doc.tokens.every((token) => token.start >= from)).toBe(true);
  });
});
