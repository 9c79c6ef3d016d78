import { describe, expect, it } from 'vitest';
import { toPage } from './to-page.ts';
import { textPage } from '../../test/helpers/text-page.ts';

const STORY = [
  'Estonia and Latvia agree on one signal for the railway',
  'Estonia and Latvia agreed on Friday to use one signal on the railway between Tartu and Valga, the ministers of transport of both countries said.',
  'The Latvian minister, Janis Ozols, called it a small step that had taken nine years, and thanked the engineers of both railways for their patience.',
  'Trains had to change their crews at the border until now, which cost forty minutes, according to a report of the Estonian railway.',
  'Lithuania was invited to join and sent an observer. Officials in Vilnius said that they would decide before the end of the year.',
];
const COMMENTS = [
  'I take this train every week and I can tell you that Estonia and Latvia could have done it in nine days if they had asked us passengers.',
  'And who pays?! In Tartu they close the school and in Valga they paint the signals. My father drove that train for thirty years.',
];

const split = (lines: readonly string[]) => {
  const raw = lines.join('\n\n');
  const page = textPage(raw);
  const { text, blocks } = toPage(page);
  const of = (kind: string) => blocks.filter((block) => block.kind === kind).map(({ span }) => text.slice(span.start, span.end));
  return { story: of('story'), chrome: of('chrome') };
};

describe("readers' comments", () => {
  it.each([
    [['valga_boy', '2 hours ago', COMMENTS[0]!, 'Reply', 'Mari T.', '5 hours ago', COMMENTS[1]!, 'Reply']],
    [['Mart, 14:22', COMMENTS[0]!, 'Vasta', 'guest', COMMENTS[1]!, 'Like · Reply · 4']],
    [['Peeter K. says:', 'March 3, 2019 at 8:14 am', COMMENTS[0]!, 'Liina says:', 'March 3, 2019 at 9:02 am', COMMENTS[1]!]],
    [['K. Brandt, vor 3 Stunden', COMMENTS[0]!, 'Antworten  Melden', 'gast', 'vor 4 Stunden', COMMENTS[1]!, 'Antworten']],
  ])('%j are frame though nothing announces them', (thread) => {
    expect(split([...STORY, ...thread])).toEqual({ story: STORY, chrome: thread });
  });

  it('do not take the entries of a running report with them', () => {
    const entries = ['18:40', STORY[1]!, '17:05', STORY[2]!, '16:10', STORY[3]!, '15:30', STORY[4]!];
    expect(split([STORY[0]!, ...entries]).story).toEqual([STORY[0]!, ...entries]);
  });

  it('do not take an interview for them', () => {
    const interview = ['When will it be done?', COMMENTS[0]!, 'And the cost?', COMMENTS[1]!, 'Thank you.', STORY[4]!];
    expect(split([STORY[0]!, STORY[1]!, ...interview]).chrome).toEqual([]);
  });
});

describe('another story', () => {
  it('is frame where its first paragraph says its headline again, whatever names it shares', () => {
    const teaser = [
      'Latvia tests new signal on railway near Valga',
      'Latvia has tested the new signal on the railway near Valga for two weeks, the minister of transport, Janis Ozols, said on Monday.',
    ];
    expect(split([...STORY, 'Related', ...teaser]).chrome).toEqual(['Related', ...teaser]);
  });
});

describe('wire copy', () => {
  it.each(['BNW 05-24-08 1915EDT', '(Editor: Tõnu Saar)', 'V. Saar/BNW', 'Text: Mari Kask'])('keeps «%s» below the story', (line) => {
    expect(split([...STORY, line]).chrome).toEqual([]);
  });
});
