import { describe, expect, it } from 'vitest';
import { exampleReading } from '../../test/helpers/example-reading.ts';
import { toGold } from './to-gold.ts';

describe('the form of the scorer', () => {
  const reading = exampleReading({ title: 'A visit' });
  const { text } = reading.page;
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

  it('has codes for ids, pairs for spans, and null for what is not told', () => {
    expect(toGold(reading)).toEqual({
      source: '1.txt',
      language: 'en',
      written: { value: '2021-05-05' },
      story: [[0, 7], at(text.split('\n')[1]!)],
      persons: [{ name: 'Ana Soto', code: 'CHL', mentions: [{ text: 'Ana Soto', span: at('Ana Soto') }] }],
      events: [
        {
          id: 'e_0000000000000001',
          type: 'CONSULT',
          mode: 'visit',
          contexts: ['diplomatic'],
          cameo: '042',
          actors: [{ code: 'CHL', sector: 'GOV', name: 'Ana Soto', text: 'Chilean envoy Ana Soto', span: at('Chilean envoy Ana Soto') }],
          recipients: [{ code: 'PER', sector: null, name: null, text: 'Lima', span: at('Lima') }],
          aux: null,
          when: { start: '2021-05-04', end: '2021-05-04' },
          where: { name: 'Lima', country: 'PER' },
          saidBy: ['Wire'],
          trigger: { text: 'visited', span: at('visited') },
          confidence: 0.75,
          sentence: at(text.split('\n')[1]!),
          anticipates: null,
        },
      ],
      quotes: [{ kind: 'direct', text: 'We agree', span: at('We agree'), speaker: { name: 'Ana Soto', code: 'CHL' }, via: ['Wire'] }],
      quantities: [
        {
          text: '$2 billion',
          span: at('$2 billion'),
          value: 2e9,
          unit: 'USD',
          measure: 'trade',
          kind: 'observed',
          of: ['CHL', 'PER'],
          when: null,
        },
      ],
    });
  });

  it('names a place as the page spells it', () => {
    const [event] = reading.events;
    const where = { ...event!.where!, name: 'City of the Kings' };
    expect(toGold({ ...reading, events: [{ ...event!, where }] })).toMatchObject({ events: [{ where: { name: 'Lima' } }] });
    const unnamed = { name: where.name };
    expect(toGold({ ...reading, events: [{ ...event!, where: unnamed }] })).toMatchObject({
      events: [{ where: { name: 'City of the Kings' } }],
    });
  });

  it.each([
    ['actual', null],
    ['historical', null],
    ['future', 'future'],
    ['hypothetical', 'hypothetical'],
    ['negation', 'negation'],
  ] as const)('marks %s as %j', (realis, aux) => {
    expect(toGold(exampleReading({ realis }))).toMatchObject({ events: [{ aux }] });
  });

  it('leaves days away that are not known', () => {
    expect(toGold(exampleReading({ day: null }))).toMatchObject({ events: [{ when: null }] });
  });
});
