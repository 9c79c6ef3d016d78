import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawPage } from '../model/raw-page.ts';
import type { IntakeOptions } from './intake-options.ts';
import { readRecords } from './read-records.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(text: string | Buffer, options: IntakeOptions = {}) {
  const path = join(folder, 'export.txt');
  writeFileSync(path, text);
  const pages: RawPage[] = [];
  const unread: string[] = [];
  for await (const item of readRecords([path], options)) {
    if (item.kind === 'page') pages.push(item.page);
    else if (item.kind === 'unread') unread.push(`${item.code}: ${item.reason}`);
  }
  return { pages, unread };
}

const short = ({ appearance: a }: RawPage): unknown[] => [a.record, a.title, a.source, a.headerDay, a.url];

const NEXIS = `Page 1 of 5
User Name: A Reader
Date and Time: Monday, May 6, 2024
Job Number: 2233

Documents (2)
1. Ferry pact renewed
2. Envoys meet in the hills


Page 2 of 5
Ferry pact renewed


Harbour Post

March 12, 2023 Sunday
Late Edition

Copyright 2023 Harbour Post Ltd All Rights Reserved

Section: WORLD; Pg. 4
Length: 64 words
Byline: Ann Writer
Dateline: TALLINN

Body


Estonia and Finland renewed their ferry pact on Friday.

The ministers of both countries signed it on board.

Graphic

 A ferry.

Load-Date: March 13, 2023


End of Document


Page 4 of 5
Envoys meet in the hills

The Valley Times (Nepal)

11 March 2023

Copyright 2023 The Valley Times

Length: 20 words

Body

Envoys of India and Nepal met on Saturday.


Classification

Language: ENGLISH

Load-Date: March 11, 2023


End of Document
`;

const ACADEMIC = `                               1 of 2 DOCUMENTS

                                 Harbour Post

                             March 12, 2013 Tuesday
                              Late Edition - Final

Ferry Pact Renewed After a Long
Night

BYLINE: By ANN WRITER

SECTION: Section A; Column 0; Foreign Desk; Pg. 4

LENGTH: 64 words

DATELINE: TALLINN, Estonia

   Estonia and Finland renewed their ferry pact on Friday.

   The ministers of both countries signed it on board.

URL: http://www.harbour.example/ferry

GRAPHIC: PHOTO: A ferry.

LOAD-DATE: March 13, 2013

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                 Copyright 2013 The Harbour Post Company

                               2 of 2 DOCUMENTS

                   Copyright 2012 The Valley Times
                        All Rights Reserved
                           The Valley Times

                           March 11, 2012

SECTION: NEWS

LENGTH: 20 words

HEADLINE: Envoys meet in the hills

BODY:
Envoys of India and Nepal met on Saturday.

LOAD-DATE: March 11, 2012
`;

const FACTIVA = `SE  World
HD  
Ferry pact renewed
BY  By Ann Writer
WC  64 words
PD  12 March 2023
SN  Harbour Post
SC  HARB
PG  4
LA  English
CY  Copyright 2023. Harbour Post Ltd.

LP  
TALLINN (AP) - Estonia and Finland renewed their ferry pact on Friday.

IN Helsinki nobody was surprised.

TD  
The ministers of both countries signed it on board.

RE  estnia : Estonia | finl : Finland
PUB  Harbour Post Ltd.
AN  Document HARB000020230312ej3c00001

Page 2 of 2 © 2023 Factiva, Inc. All rights reserved.

HD  Envoys meet in the hills
WC  20 words
PD  11 March 2023
SN  The Valley Times
LP  Envoys of India and Nepal met on Saturday.
AN  Document VALT000020230311ej3b00002

Search Summary
Text ferry
`;

const FACTIVA_PLAIN = `World
Ferry pact renewed
By Ann Writer
64 words
12 March 2023
04:30
Harbour Post
HARB
4
English
Copyright 2023. Harbour Post Ltd.

Estonia and Finland renewed their ferry pact on Friday.

The ministers of both countries signed it on board.

Harbour Post Ltd.

Document HARB000020230312ej3c00001

News
Envoys meet in the hills
20 words
11 March 2023
The Valley Times
VALT
English
(c) 2023 The Valley Times

Envoys of India and Nepal met on Saturday.

Document VALT000020230311ej3b00002
`;

const PROQUEST = `____________________________________________________________

Report Information from ProQuest

____________________________________________________________

Document 1 of 2

Ferry pact renewed

Author: Writer, Ann

Publication info: Harbour Post ; Tallinn [Tallinn]12 Mar 2023: A.4.

http://search.proquest.example/docview/1

Abstract: A pact.

Links: Find it

Full text: Estonia and Finland renewed their ferry pact on Friday.

The ministers of both countries signed it on board.

Subject: Ferries; Treaties

Location: Estonia Finland

Title: Ferry pact renewed

Publication title: Harbour Post

First page: A.4

Publication year: 2023

Publication date: Mar 12, 2023

ProQuest document ID: 123456789

Document URL: http://search.proquest.example/docview/123456789

Copyright: Copyright Harbour Post Mar 12, 2023

Last updated: 2023-03-13

____________________________________________________________

Document 2 of 2

Envoys meet in the hills

Publication info: The Valley Times ; Kathmandu [Kathmandu]11 Mar 2023.

Abstract: Envoys met.

ProQuest document ID: 123456790

____________________________________________________________

Contact us at: http://www.proquest.example

Copyright © 2023 ProQuest LLC. All rights reserved.
`;

describe('exports of news databases', () => {
  it('parts an export of Nexis Uni at «End of Document», whatever stands on its cover', async () => {
    const { pages, unread } = await readAll(NEXIS);
    expect(unread).toEqual([]);
    expect(pages.map(short)).toEqual([
      ['1', 'Ferry pact renewed', 'Harbour Post', '2023-03-12', undefined],
      ['2', 'Envoys meet in the hills', 'The Valley Times (Nepal)', '2023-03-11', undefined],
    ]);
    expect(pages[0]!.raw).toBe(
      'Ferry pact renewed\n\nBy Ann Writer\n\nTALLINN — Estonia and Finland renewed their ferry pact on Friday.\n\nThe ministers of both countries signed it on board.',
    );
    expect(pages[1]!.raw).toBe('Envoys meet in the hills\n\nEnvoys of India and Nepal met on Saturday.');
  });

  it('parts an export of LexisNexis Academic, in both of its forms', async () => {
    const { pages } = await readAll(ACADEMIC);
    expect(pages.map(short)).toEqual([
      ['1', 'Ferry Pact Renewed After a Long Night', 'Harbour Post', '2013-03-12', 'http://www.harbour.example/ferry'],
      ['2', 'Envoys meet in the hills', 'The Valley Times', '2012-03-11', undefined],
    ]);
    expect(pages[0]!.raw).toContain('TALLINN, ESTONIA — Estonia and Finland');
    expect(pages[0]!.raw).toMatch(/signed it on board\.$/);
    expect(pages[1]!.raw).toBe('Envoys meet in the hills\n\nEnvoys of India and Nepal met on Saturday.');
  });

  it('parts an export of Factiva with field codes, and takes «IN» at the head of a sentence for a word', async () => {
    const { pages } = await readAll(FACTIVA);
    expect(pages.map(short)).toEqual([
      ['HARB000020230312ej3c00001', 'Ferry pact renewed', 'Harbour Post', '2023-03-12', undefined],
      ['VALT000020230311ej3b00002', 'Envoys meet in the hills', 'The Valley Times', '2023-03-11', undefined],
    ]);
    expect(pages[0]!.raw).toBe(
      'Ferry pact renewed\n\nBy Ann Writer\n\nTALLINN (AP) - Estonia and Finland renewed their ferry pact on Friday.\n\nIN Helsinki nobody was surprised.\n\nThe ministers of both countries signed it on board.',
    );
  });

  it('parts an export of Factiva without field codes', async () => {
    const { pages } = await readAll(FACTIVA_PLAIN);
    expect(pages.map(short)).toEqual([
      ['HARB000020230312ej3c00001', 'Ferry pact renewed', 'Harbour Post', '2023-03-12', undefined],
      ['VALT000020230311ej3b00002', 'Envoys meet in the hills', 'The Valley Times', '2023-03-11', undefined],
    ]);
    expect(pages[1]!.raw).toBe('Envoys meet in the hills\n\nEnvoys of India and Nepal met on Saturday.');
  });

  it('takes a bare name between the title and the count of words in Factiva for the author, and leaves out codes with one blank behind them', async () => {
    const plain = (head: string): string =>
      `World\n${head}\n210 words\n3 March 2014\nFjord Times\nFJTIM\nEnglish\n© 2014 Fjord Media\n\nNorway and Latvia signed an agreement.\n\nDocument FJTIM00020140303ea330002x\n`;
    const first = (await readAll(plain('Norway and Latvia sign fish deal\n\nAnna Kask'))).pages[0]!.raw;
    expect(first).toContain('Norway and Latvia sign fish deal');
    expect(first).toContain('By Anna Kask');
    expect((await readAll(plain('Norway Meets Latvia'))).pages[0]!.raw).not.toContain('By Norway');
    const coded =
      'HD Fish deal\nWC 210 words\nPD 3 March 2014\nSN Fjord Times\nLP Norway signed.\nTD Latvia signed.\nCO fjord : Fjord Inc\nNS gdip : Relations\nAN Document FJTIM00020140303ea330002x\n';
    expect((await readAll(coded)).pages[0]!.raw).not.toMatch(/Fjord Inc|Relations/);
  });

  it('parts an export of ProQuest and reports the article that has no full text', async () => {
    const { pages, unread } = await readAll(PROQUEST);
    expect(pages.map(short)).toEqual([
      ['123456789', 'Ferry pact renewed', 'Harbour Post', '2023-03-12', 'http://search.proquest.example/docview/123456789'],
    ]);
    expect(pages[0]!.raw).toBe(
      'Ferry pact renewed\n\nBy Ann Writer\n\nEstonia and Finland renewed their ferry pact on Friday.\n\nThe ministers of both countries signed it on board.',
    );
    expect(unread).toEqual(['page-empty: Article 2 has no full text.']);
  });

  it('leaves a page of news alone that has some of the marks', async () => {
    const page =
      'End of Document\n\nHD screens are cheap.\n\nFull text: the treaty has 4 words\n\n64 words\n\n1 of 2 documents was found.\n';
    expect((await readAll(page)).pages.map(({ raw }) => raw)).toEqual([page]);
  });

  it('drops an article that is too long and goes on with the next', async () => {
    const { pages, unread } = await readAll(NEXIS.replace('The ministers', `${'x'.repeat(5000)}\n\nThe ministers`), { maxPageBytes: 4000 });
    expect(pages.map((page) => page.appearance.record)).toEqual(['2']);
    expect(unread).toEqual(['page-too-large: Article 1 is longer than 4000 characters.']);
  });

  it('reads other line ends and other charsets', async () => {
    const { pages } = await readAll(Buffer.from(NEXIS.replaceAll('\n', '\r\n').replace('Ann Writer', 'Ánn Wríter'), 'latin1'));
    expect(pages).toHaveLength(2);
    expect(pages[0]!.raw).toContain('By Ánn Wríter');
  });

  it('gives every article of a long export, cut into chunks anywhere', async () => {
    const one = NEXIS.slice(NEXIS.indexOf('Page 4 of 5'));
    expect((await readAll(NEXIS + one.repeat(3000))).pages).toHaveLength(3002);
  });

  it('reads an export of any damage without a throw', async () => {
    for (const whole of [NEXIS, ACADEMIC, FACTIVA, FACTIVA_PLAIN, PROQUEST]) {
      const lines = whole.split('\n');
      await fc.assert(
        fc.asyncProperty(fc.subarray(lines.map((_, i) => i)), async (kept) => {
          const { pages, unread } = await readAll(kept.map((i) => lines[i]).join('\n'));
          expect(pages.length + unread.length).toBeGreaterThan(0);
        }),
        { numRuns: 40, seed: 4 },
      );
    }
  });
});
