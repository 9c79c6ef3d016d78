import { describe, expect, it } from 'vitest';
import { findLanguage } from './find-language.ts';

describe('findLanguage', () => {
  it.each([
    ['en', 'The ministers said that they will meet again in the spring, and that the agreement is in force.'],
    ['en', 'Minister say fish treaty is dead after night of shouting in the harbour of the small town'],
    ['fr', 'Les ministres ont dit que les deux pays se retrouveront au printemps et que cet accord est en vigueur.'],
    ['es', 'Los ministros dijeron que se reunirán de nuevo en la primavera y que el acuerdo ya está en vigor.'],
    ['pt', 'Os ministros disseram que não se reunirão mais este ano e que o acordo já foi assinado por ambos.'],
    ['de', 'Die Minister sagten, dass sie sich im Frühjahr wieder treffen werden und dass das Abkommen gilt.'],
    ['it', 'I ministri hanno detto che si incontreranno di nuovo in primavera e che il patto è in vigore anche per loro.'],
    ['nl', 'De ministers zeiden dat zij elkaar in het voorjaar weer zullen zien en dat het verdrag van kracht is.'],
    ['pl', 'Ministrowie powiedzieli, że spotkają się znowu na wiosnę i że umowa nie jest jeszcze podpisana przez obie strony.'],
    ['cs', 'Ministři řekli, že se na jaře znovu setkají a že dohoda je již v platnosti pro oba státy, které ji podepsaly.'],
    ['hu', 'A miniszterek azt mondták, hogy tavasszal ismét találkoznak, és hogy a megállapodás már érvényes.'],
    ['ro', 'Miniștrii au spus că se vor întâlni din nou în primăvară și că acordul este în vigoare pentru cele două țări.'],
    ['tr', 'Bakanlar ilkbaharda yeniden bir araya gelecek ve bu anlaşma için daha çok zaman olduğunu söyledi.'],
    ['sv', 'Ministrarna sade att de ska träffas igen till våren och att avtalet inte är undertecknat av alla.'],
    ['id', 'Para menteri mengatakan bahwa mereka akan bertemu lagi dan perjanjian ini tidak berlaku untuk kapal yang kecil.'],
    ['vi', 'Các bộ trưởng cho biết họ sẽ gặp lại và thỏa thuận này không có hiệu lực với những tàu nhỏ của hai nước.'],
    ['ru', 'Министры сказали, что они снова встретятся весной и что соглашение уже вступило в силу для всех.'],
    ['uk', 'Міністри сказали, що вони знову зустрінуться навесні та що угода вже діє для обох країн, які її підписали.'],
    ['bg', 'Министрите казаха, че ще се срещнат отново през пролетта и че споразумението е в сила за двете страни.'],
    ['ar', 'وقال الوزراء إنهم سيجتمعون مرة أخرى في الربيع وإن الاتفاق الذي تم التوقيع عليه بين البلدين هو ساري المفعول'],
    ['fa', 'وزیران گفتند که در بهار با هم دیدار می کنند و این توافق برای هر دو کشور از امروز است'],
    ['zh', '两国部长表示，他们将在春天再次会面，该协议已经生效。'],
    ['ja', '両国の大臣は、春に再び会談し、協定はすでに発効したと述べた。'],
    ['ko', '두 나라 장관은 봄에 다시 만날 것이며 협정이 이미 발효되었다고 말했다.'],
    ['el', 'Οι υπουργοί είπαν ότι θα συναντηθούν ξανά την άνοιξη.'],
    ['he', 'השרים אמרו כי ייפגשו שוב באביב וכי ההסכם כבר בתוקף.'],
    ['hi', 'मंत्रियों ने कहा कि वे वसंत में फिर मिलेंगे और समझौता लागू है।'],
    ['ka', 'მინისტრებმა განაცხადეს, რომ გაზაფხულზე კვლავ შეხვდებიან.'],
  ])('tells %s', (code, text) => {
    expect(findLanguage(text).code).toBe(code);
  });

  it('says und of numbers, single names and nothing', () => {
    for (const text of ['', '12 345 67', 'Oslo', '☰ ▶ ✕']) expect(findLanguage(text)).toEqual({ code: 'und', confidence: 0 });
  });

  it('is surer of prose than of a mixture', () => {
    const english = 'The ministers said that they will meet again in the spring, and that the agreement is in force. ';
    const mixed = `${english}Los ministros dijeron que se reunirán de nuevo en la primavera y que el acuerdo ya está en vigor. `;
    expect(findLanguage(english).confidence).toBeGreaterThan(findLanguage(mixed).confidence);
  });
  it.each([
    'Greek Prime Minister Kiriakos Mitsotakhis called the drillings illegal. Tsavousoglou accused Athens.',
    'Norwegian Foreign Minister Kari Solbakken visited Tripoli. Solbakken met rebels.',
    'German Foreign Minister Petra Hollmann spoke in Kyiv. Hollmann promised aid.',
  ])('reads a short English report full of names: %s', (text) => {
    expect(findLanguage(text).code).toBe('en');
  });

  it('does not take a headline with one word of several languages for a foreign one', () => {
    expect(findLanguage('French aid for Lebanon arrived in pieces.').code).toMatch(/^(en|und)$/);
    expect(findLanguage('Israel assassinated an Iranian general.').code).toMatch(/^(en|und)$/);
  });
});
