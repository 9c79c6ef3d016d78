import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkup } from '../../src/intake/read-markup.ts';
import type { PageId, RawPage } from '../../src/model/raw-page.ts';
import { layOut } from '../../src/page/lay-out.ts';
import { keyOf } from '../../src/page/line-facts.ts';
import type { MarkedPage } from './read-marked-page.ts';

const WRAP_CHARS = 72;
type Story = ReadonlyMap<string, string>;

/** The pages of skeletons.txt, more-skeletons.txt and markup-skeletons.txt, each filled with the stories that it names. */
export function readSkeletons(folder: string): MarkedPage[] {
  const stories = readStories(readFileSync(join(folder, 'topics.txt'), 'utf8'));
  return [
    ...['skeletons.txt', 'more-skeletons.txt'].flatMap((file) => readMarkedText(join(folder, file), join(folder, 'topics.txt'))),
    ...sectionsOf(readFileSync(join(folder, 'markup-skeletons.txt'), 'utf8')).flatMap((s) =>
      s.numbers.map((n) => toMarkupPage(`${s.name}-${n}`, fill(s.body, stories, n))),
    ),
  ];
}

/** Text pages of one file of frames, filled with the stories of another. */
export const readMarkedText = (frames: string, topics: string): MarkedPage[] => {
  const stories = readStories(readFileSync(topics, 'utf8'));
  return sectionsOf(readFileSync(frames, 'utf8')).flatMap((s) =>
    s.numbers.map((n) => toTextPage(`${s.name}-${n}`, fill(s.body, stories, n))),
  );
};

/** HTML pages of one file of frames as they stand there, marks included, filled with the stories of another. */
export const readMarkedHtml = (frames: string, stories: string): { readonly name: string; readonly html: string }[] =>
  sectionsOf(readFileSync(frames, 'utf8')).flatMap((s) =>
    s.numbers.map((n) => ({ name: s.name, html: fill(s.body, readStories(readFileSync(stories, 'utf8')), n) })),
  );

/** A text page: each row begins with its mark. */
function toTextPage(name: string, marked: string): MarkedPage {
  const marks: { readonly at: number; readonly isChrome: boolean }[] = [];
  let raw = '';
  for (const row of marked.split('\n')) {
    const isMarked = /^[+-] /.test(row);
    if (isMarked) marks.push({ at: raw.length, isChrome: row.startsWith('-') });
    raw += `${isMarked ? row.slice(2) : row}\n`;
  }
  const { lines } = layOut(toRaw(raw, 'text'));
  return { name, lines, isChrome: lines.map((line) => marks.findLast((m) => m.at <= line.start)!.isChrome) };
}

/** An HTML page: the text of each block begins with its mark; a block without one goes with the block before it. */
function toMarkupPage(name: string, html: string): MarkedPage {
  const { nodes, meta } = readMarkup(html);
  const { lines } = layOut({ ...toRaw(html, 'html'), nodes, meta });
  let isChrome = true;
  const labels: boolean[] = [];
  const bare = lines.map((line) => {
    const mark = /^[+-] /.exec(line.text)?.[0];
    if (mark) isChrome = mark.startsWith('-');
    labels.push(isChrome);
    return mark ? { ...line, start: line.start + 2, text: line.text.slice(2) } : line;
  });
  const body = meta.find((m) => m.name === 'jsonld:articleBody')?.value ?? '';
  return {
    name,
    lines: bare,
    isChrome: labels,
    known: { titles: meta.filter((m) => m.name.endsWith('title')).map((m) => keyOf(m.value)), body },
  };
}

const toRaw = (raw: string, format: RawPage['format']): RawPage => ({
  id: 'p_0000000000000000' as PageId,
  format,
  raw,
  charset: 'utf-8',
  appearance: { path: '-', label: '-' },
  nodes: [],
  meta: [],
  issues: [],
});

function sectionsOf(file: string): { name: string; numbers: number[]; body: string }[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...rows] = section.split('\n');
      const [name = '', numbers = ''] = head.split(':');
      return { name, numbers: numbers.trim().split(' ').map(Number), body: rows.join('\n') };
    });
}

function readStories(file: string): Story[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map(
      (section) =>
        new Map(
          section
            .trim()
            .split('\n')
            .slice(1)
            .map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)] as const),
        ),
    );
}

function fill(body: string, stories: readonly Story[], number: number): string {
  const story = stories[number - 1]!;
  return body.replace(/@([a-z]+)(\d?)/g, (whole, word: string, digit: string) => {
    const other = stories[(number - 1 + Number(digit)) % stories.length]!;
    if (word === 'other') return other.get('headline')!;
    if (word === 'teaser') return other.get('p1')!;
    if (word === 'ld') return JSON.stringify([1, 2, 3, 4, 5, 6, 7].map((n) => story.get(`p${n}`)).join(' ')).slice(1, -1);
    if (word === 'wrap') return wrap(story.get(`p${digit}`)!);
    return story.get(word + digit) ?? whole;
  });
}

function wrap(text: string): string {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    if (rows.at(-1)!.length + word.length + 1 > WRAP_CHARS) rows.push('');
    rows[rows.length - 1] += (rows.at(-1) ? ' ' : '') + word;
  }
  return rows.join('\n');
}
