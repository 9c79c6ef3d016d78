import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../model/page.ts';
import { toPage } from './to-page.ts';
import { textPage } from '../../test/helpers/text-page.ts';

const pageOf = (raw: string): Page => toPage(textPage(raw));

const beginnings = (page: Page): unknown[] | undefined =>
  page.sections?.map(({ span, interval }) => [page.text.slice(span.start, span.end).split('\n')[0], interval?.firstDay]);
const codes = (page: Page): string[] => page.issues.map(({ code }) => code);

const FERRY =
  'The ferry between the two capitals sailed again on Monday, after the governments of Estonia and Finland had agreed on a price for it.';
const ENVOYS =
  'Envoys of India and Nepal met in the hills on Sunday and spoke about the road that both of them want and neither wants to pay for.';
const DAM =
  'The dam on the upper river will be filled more slowly, the ministers of water of Ethiopia and Sudan said after a night of talks.';

const REPORT = `Ferry summit: all that happened

12 March 2023

18:40
${FERRY}

16:05
${ENVOYS}

14:30
${DAM}
`;

describe('sections of a page', () => {
  it('are the entries of a running report, and its day stays the day of the page', () => {
    const page = pageOf(REPORT);
    expect(beginnings(page)).toEqual([
      ['Ferry summit: all that happened', '2023-03-12'],
      ['18:40', undefined],
      ['16:05', undefined],
      ['14:30', undefined],
    ]);
    expect(codes(page)).toEqual(['several-stories']);
    expect(page.dateEvidence.map(({ interval }) => interval.firstDay)).toContain('2023-03-12');
  });

  it('are the stories of a digest, each with the day that its head tells', () => {
    const digest = [
      ['Ferry sails again after long talks', 'By Ann Writer', '13 March 2023', FERRY],
      ['Envoys of two countries meet in the hills', 'By Max Reporter', '12 March 2023', ENVOYS],
      ['Dam will be filled more slowly', 'By Ann Writer', '10 March 2023', DAM],
    ];
    const page = pageOf(digest.map((story) => story.join('\n\n')).join('\n\n'));
    expect(beginnings(page)).toEqual(digest.map(([title, , day]) => [title, `2023-03-${day!.slice(0, 2)}`]));
    expect(page.issues.map(({ detail }) => detail)).toEqual([
      'The page is several stories, each with a headline of its own: 3 sections, of 3 days.',
    ]);
  });

  it('are told by datelines too', () => {
    const page = pageOf(
      `Ferry sails again after long talks\n\nTALLINN, March 13, 2023 (AP) — ${FERRY}\n\nEnvoys of two countries meet in the hills\n\nKATHMANDU, March 12, 2023 (AP) — ${ENVOYS}\n`,
    );
    expect(beginnings(page)).toEqual([
      ['Ferry sails again after long talks', '2023-03-13'],
      ['Envoys of two countries meet in the hills', '2023-03-12'],
    ]);
  });

  it('are none where a story has subheadings, two times of day or a programme', () => {
    for (const inside of [
      `What the ministers want\n\n${ENVOYS}\n\nWhat comes next\n\n${DAM}`,
      `${ENVOYS}\n\n10:30 in the morning was the hour that both sides had agreed on for the first meeting of their envoys.\n\n${DAM}`,
      `${ENVOYS}\n\n10:00 Welcome\n11:30 Family photo\n13:00 Lunch\n15:00 Signing\n\n${DAM}`,
    ]) {
      const page = pageOf(`Ferry sails again after long talks\n\nBy Ann Writer\n\n13 March 2023\n\n${FERRY}\n\n${inside}\n`);
      expect(page.sections).toBeUndefined();
      expect(codes(page)).toEqual([]);
    }
  });

  it('ascend without overlap, whatever the page', () => {
    const parts = [
      FERRY,
      ENVOYS,
      DAM,
      '18:40',
      '9:15 pm',
      'By Ann Writer',
      '12 March 2023',
      'Dam will be filled more slowly',
      'Related',
      'Envoys meet in the hills',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (lines) => {
        const page = pageOf(lines.join('\n\n') || 'x');
        let end = -1;
        for (const { span } of page.sections ?? []) {
          expect(span.start).toBeGreaterThan(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
