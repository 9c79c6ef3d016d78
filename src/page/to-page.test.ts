import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appearance } from '../model/appearance.ts';
import type { Block, Page } from '../model/page.ts';
import { rawSpans } from '../model/page.ts';
import type { PageId, RawPage, TextNode } from '../model/raw-page.ts';
import { toPage } from './to-page.ts';

const ID = 'p_0123456789abcdef' as PageId;
const fromText = (raw: string, appearance: Partial<Appearance> = {}): RawPage => ({
  id: ID,
  format: 'text',
  raw,
  charset: 'utf-8',
  appearance: { path: 'a.txt', label: 'a.txt', ...appearance },
  nodes: [],
  meta: [],
  issues: [],
});

const PAGE = `Fjord Times
Home | World | Business | Sport | Subscribe
We use cookies to make this site work. Accept all
Thursday, March 6, 2025

Norway and Iceland agree on cod quotas

By Astrid Berg

Norwegian minister Kari Lund (left) with her colleague in Reykjavik, 12 November 2024.

REYKJAVIK, Nov 12, 2024 (Reuters) - Norway and Iceland signed an agreement on cod on Tuesday and ended a quarrel of eleven years about who may fish where, officials said.

Under the agreement Norway will catch 40,000 tonnes of cod a year in the waters east of Iceland, and Iceland gets a share of the herring.

See also: Actor buys lighthouse on remote island

"Nobody got everything," Norwegian minister Kari Lund told reporters in Reykjavik. "That is how you know that it is fair."

What comes next

The parliaments of both countries must still agree. In Iceland the opposition called the agreement a gift to Norway, while fishermen in the north of Norway asked for more boats.

(Reporting by Astrid Berg; editing by Jon Olsen)

Related articles
Ten castles for the price of a flat
Comments (14)
Leave a Reply
Your email address will not be published.
© 2025 Fjord Times. All rights reserved.
`;

const textOf = (page: Page, span: Block['span'] | undefined): string | undefined => span && page.text.slice(span.start, span.end);
const linesOf = (page: Page, kind: Block['kind']): string[] => page.blocks.filter((b) => b.kind === kind).map((b) => textOf(page, b.span)!);

describe('toPage', () => {
  const page = toPage(
    fromText(PAGE, { url: 'https://www.fjordtimes.example/2024/11/12/cod', headerDay: '2025-03-06' as Appearance['headerDay'] }),
  );

  it('tells the story from menus, notices, links to other stories and comment forms', () => {
    expect(linesOf(page, 'chrome')).toEqual([
      'Fjord Times',
      'Home | World | Business | Sport | Subscribe',
      'We use cookies to make this site work. Accept all',
      'Thursday, March 6, 2025',
      'See also: Actor buys lighthouse on remote island',
      'Related articles',
      'Ten castles for the price of a flat',
      'Comments (14)',
      'Leave a Reply',
      'Your email address will not be published.',
      '© 2025 Fjord Times. All rights reserved.',
    ]);
  });

  it('knows headline, byline, dateline, caption, agency and subheading', () => {
    expect(textOf(page, page.title)).toBe('Norway and Iceland agree on cod quotas');
    expect(textOf(page, page.byline)).toBe('By Astrid Berg');
    expect(textOf(page, page.dateline)).toBe('REYKJAVIK, Nov 12, 2024 (Reuters)');
    expect(page.agencies.map((a) => a.name)).toEqual(['Reuters']);
    const roleOf = (start: string) => page.blocks.find((b) => textOf(page, b.span)!.startsWith(start))?.role;
    expect([roleOf('Norwegian minister Kari Lund (left)'), roleOf('What comes next'), roleOf('(Reporting'), roleOf('Under the')]).toEqual([
      'caption',
      'heading',
      'agency',
      'paragraph',
    ]);
  });

  it('gathers what tells of the day of writing and decides nothing', () => {
    expect(page.dateEvidence.map((e) => [e.kind, e.interval.firstDay, e.weekday])).toEqual([
      ['dateline', '2024-11-12', undefined],
      ['line', '2025-03-06', 3],
      ['caption', '2024-11-12', undefined],
      ['header', '2025-03-06', undefined],
      ['url', '2024-11-12', undefined],
    ]);
    for (const { span, detail } of page.dateEvidence) if (span) expect(detail).toContain(textOf(page, span));
  });

  it('leaves plain text as it is, in blocks with nothing but white space between', () => {
    expect(page.text).toBe(PAGE);
    let end = 0;
    for (const { span } of page.blocks) {
      expect(page.text.slice(end, span.start).trim()).toBe('');
      end = span.end;
    }
    expect(page.text.slice(end).trim()).toBe('');
  });

  it('says why of each block', () => {
    for (const block of page.blocks) {
      expect(block.why[0]?.rule).toMatch(/^line:[a-z0-9-]+$/);
      expect(block.why[0]?.weight).toBeTypeOf('number');
    }
  });

  it('keeps a cleaned page clean: the story alone is all story', () => {
    const story = linesOf(page, 'story').join('\n\n');
    expect(linesOf(toPage(fromText(story)), 'chrome')).toEqual([]);
  });

  it('cuts the name of the site off the headline where the page has it without', () => {
    const text =
      'Norway and Iceland agree on cod quotas - Fjord Times\nNorway and Iceland agree on cod quotas\n\n' +
      PAGE.slice(PAGE.indexOf('REYKJAVIK'));
    expect(linesOf(toPage(fromText(text)), 'chrome')[0]).toBe('- Fjord Times');
  });

  it('joins paragraphs that were wrapped at a fixed width', () => {
    const wrapped =
      'The two governments signed an agreement on cod on Tuesday and ended a\nquarrel of eleven years about who may fish where, officials said in the\ncapital. Under the agreement one of them will catch forty thousand tonnes\n' +
      'of cod a year in the waters east of the island.\n\nThe parliaments of both countries must still agree. The opposition called\nthe agreement a gift to the neighbour, while fishermen in the north asked\nfor more boats, and said that they would come to the capital with those\nthat they have.\n';
    expect(toPage(fromText(wrapped)).blocks).toHaveLength(2);
  });

  it('keeps the lines of dialogue and of running reports apart, as story', () => {
    const lines = [
      'Press briefing, 3 May 2022',
      'MS. BERG: Good morning. I have two things to say about the agreement on cod.',
      'QUESTION: Will it last?',
      'MS. BERG: Yes.',
      'QUESTION: And the herring?',
      'MS. BERG: I have nothing to add to what the minister said about herring in the parliament yesterday.',
    ];
    expect(linesOf(toPage(fromText(lines.join('\n\n'))), 'story')).toEqual(lines);
  });

  it('says so of pages without story, and of pages in a language that is not read', () => {
    expect(toPage(fromText('Home\nLog in\nAccept all cookies\n© 2024')).issues.map((i) => i.code)).toEqual(['no-story']);
    const french =
      'Les deux ministres ont signé mardi un accord sur la pêche, qui doit encore être approuvé par le parlement, a dit un porte-parole du gouvernement aux journalistes.';
    const foreign = toPage(fromText(french));
    expect(foreign.language.code).toBe('fr');
    expect(foreign.issues.map((i) => i.code)).toEqual(['language-not-read']);
  });

  it('keeps the sentence of a record that holds nothing else', () => {
    for (const text of ['Fleet leaves.', 'The fleet left the port.', 'He said "no", then left.'])
      expect(linesOf(toPage(fromText(text)), 'chrome')).toEqual([]);
  });

  it('is the same whatever the line ends', () => {
    const unix = toPage(fromText(PAGE));
    const dos = toPage(fromText(PAGE.replaceAll('\n', '\r\n')));
    expect(linesOf(dos, 'chrome')).toEqual(linesOf(unix, 'chrome'));
    expect(linesOf(toPage(fromText(PAGE.replaceAll('\n', '\r'))), 'chrome')).toEqual(linesOf(unix, 'chrome'));
  });

  it('takes any text: blocks cover it in order, and twice gives the same', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        ' | ',
        'See also',
        '. ',
        'The ministers said that ',
        '©',
        'LONDON, May 3 (AP) - ',
        '\u200F',
        '\u2028',
        '12:30',
        '“',
        'Read more:',
        '3/4/2023',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        const once = toPage(fromText(text));
        let end = 0;
        for (const { span } of once.blocks) {
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
        expect(toPage(fromText(text))).toEqual(once);
      }),
      { seed: 20240502, numRuns: 300 },
    );
  });

  it('takes time in proportion to the length of the page', () => {
    for (const unit of ['word ', 'See also | ', 'The minister said. ', '\n', 'x', '[', 'by A ', 'you your ', '(a/', 'Nov 3 ']) {
      const start = performance.now();
      toPage(fromText(unit.repeat(400_000 / unit.length)));
      toPage(fromText(`${unit.repeat(30)}\n`.repeat(400_000 / (30 * unit.length + 1))));
      expect(performance.now() - start).toBeLessThan(15_000);
    }
  }, 200_000);
});

const node = (text: string, rawStart: number, block: number, rest: Partial<TextNode> = {}): TextNode => ({
  text,
  rawStart,
  rawEnd: rawStart + text.length,
  block,
  path: ['html', 'body', 'p'],
  hints: [],
  isLink: false,
  ...rest,
});

describe('toPage of markup', () => {
  it('joins the nodes of a block, parts blocks by an empty line, and leads back to the source', () => {
    const nodes = [node('Norway & Iceland', 10, 0, { rawEnd: 30 }), node(' agree', 37, 0), node('Second block.', 60, 1)];
    const page = toPage({ ...fromText('x'.repeat(100)), format: 'html', nodes });
    expect(page.text).toBe('Norway & Iceland agree\n\nSecond block.');
    expect(page.blocks.map((b) => textOf(page, b.span))).toEqual(['Norway & Iceland agree', 'Second block.']);
    expect(rawSpans(page, page.blocks[1]!.span)).toEqual([{ start: 60, end: 73 }]);
    expect(rawSpans(page, page.blocks[0]!.span)).toEqual([
      { start: 10, end: 30 },
      { start: 37, end: 43 },
    ]);
  });

  it('reads dates of metadata, the surer first', () => {
    const meta = [
      { name: 'jsonld:dateModified', value: '2024-05-03' },
      { name: 'time:datetime', value: '2024-05-02T10:00:00+02:00' },
      { name: 'article:published_time', value: '2024-05-01T09:00:00Z' },
      { name: 'date', value: 'yesterday' },
    ];
    const page = toPage({ ...fromText(''), format: 'html', nodes: [node('Norway and Iceland agree on cod.', 0, 0)], meta });
    expect(page.dateEvidence.map((e) => [e.kind, e.interval.firstDay])).toEqual([
      ['metadata', '2024-05-01'],
      ['metadata', '2024-05-02'],
      ['metadata', '2024-05-03'],
    ]);
  });
});
