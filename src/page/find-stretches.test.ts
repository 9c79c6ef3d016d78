import { describe, expect, it } from 'vitest';
import { toPage } from './to-page.ts';
import { textPage } from '../../test/helpers/text-page.ts';

const ENGLISH = 'Cuba and Bolivia signed an agreement on fuel in Havana on Tuesday, officials of both countries said after the talks.';

const read = (raw: string) => {
  const page = textPage(raw);
  const { text, language, stretches = [], issues } = toPage(page);
  return {
    language: language.code,
    stretches: stretches.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
    issues: issues.map(({ code }) => code),
  };
};

describe('findStretches', () => {
  it.each([
    ['es', 'No vamos a ceder ante nadie, y mucho menos ante los que nos han cerrado todas las puertas,'],
    ['fr', 'Nous ne signerons pas un accord qui ferme la porte à nos pêcheurs,'],
    ['de', 'Wir schaffen das nicht ohne unsere Partner, und wir wollen es auch nicht.'],
    ['it', 'Non possiamo restare soli in questo mare, e non lo faremo per nessuno,'],
    ['pt', 'Não vamos sair daqui sem um acordo que seja bom para os dois países,'],
    ['tr', 'Bu anlaşma bizim için çok önemli değil, ama herkes için bir umut oldu,'],
    ['id', 'Kami tidak akan menerima perjanjian ini karena itu bukan untuk rakyat yang miskin,'],
    ['ru', 'Мы не будем вести переговоры под давлением, и это знают все наши партнёры'],
    ['ar', 'لن نقبل بأي اتفاق لا يحترم سيادة هذا البلد على أرضه'],
    ['zh', '中方对此表示强烈不满和坚决反对'],
  ])('finds a quotation in %s inside an English sentence', (code, quotation) => {
    const found = read(`${ENGLISH}\n\n"${quotation}" the president told reporters. The minister left for La Paz in the evening.`);
    expect(found).toEqual({ language: 'en', stretches: [[code, quotation]], issues: ['stretch-not-read'] });
  });

  it('finds a paragraph in another language, and joins those that follow on each other', () => {
    const one = 'Le président a déclaré que la France ne reconnaîtra pas le nouveau gouvernement tant que les prisonniers sont là.';
    const two = 'Les deux pays ne se parlent plus depuis trois ans, et il ne semble pas que cela doive changer avant la fin de l’année.';
    const found = read(
      `${ENGLISH}\n\n${one}\n\n${two}\n\nThe two countries have not had ambassadors in each other's capital since 2021, and none is expected.\n\n${ENGLISH}`,
    );
    expect(found).toEqual({ language: 'en', stretches: [['fr', `${one}\n\n${two}`]], issues: ['stretch-not-read'] });
  });

  it('gives a page of two languages that of most of it, and the English part as a stretch', () => {
    const french =
      'Les deux gouvernements ont signé mardi à Paris un accord sur la pêche dans les eaux du nord, a dit un porte-parole du ministère.';
    const english = 'The two governments signed an agreement on fishing in the northern waters in Paris on Tuesday, a spokesman said.';
    expect(read([french, french, french, english].join('\n\n'))).toEqual({
      language: 'fr',
      stretches: [['en', english]],
      issues: ['language-not-read'],
    });
  });

  it('leaves names, glosses, titles and single words where they stand', () => {
    for (const line of [
      'Vladimir Putin (Владимир Путин) met Bashar al-Assad (بشار الأسد) and Xi Jinping (习近平) in Sochi on Monday, the Kremlin said.',
      'The crowd chanted "Allons enfants" and "¡Viva Cuba libre!" until the police came.',
      'Luis Inácio da Silva of the Partido dos Trabalhadores met Alberto Fernández of the Frente de Todos in La Plata.',
      'Readers of Le Monde, El País and Die Zeit were told of the deal between de la Cruz and von der Leyen.',
      'I am, therefore I think. We met back in high school.',
    ])
      expect(read(`${ENGLISH}\n\n${line}`)).toEqual({ language: 'en', stretches: [], issues: [] });
  });

  it('tells a language that it does not know from English without function words', () => {
    const quechua =
      'Mawqawinkunata rimanakuykunapi llaqtakunaq umalliqninkuna huñunakurqanku, chaymantataq hatun llaqtapi rimarqanku sasachakuykunamanta runakunapaq.';
    expect(read(quechua)).toMatchObject({ language: 'und', issues: ['language-unknown'] });
    const headlines =
      'Kenya, Uganda sign fuel pact. Nairobi talks end. Rail link next: Kampala, Kigali, Juba. Museveni praises Ruto, Kagame absent. Police guard border posts.';
    expect(read(headlines)).toMatchObject({ language: 'en', issues: [] });
  });
});
