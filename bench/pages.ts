/**
 * Speed and quality of telling story from frame: `npx tsx bench/pages.ts`.
 * Text: megabytes a second on one core, over the sample pages of data/samples. HTML: this reader, Readability and Defuddle (both on linkedom) over the same pages in the same run,
 * from markup to story. Times are the best of fifteen rounds in processor time of the whole process, after thirty runs to warm up: other work on the machine does not count.
 * Quality of text: pages of bench/pages/frames.txt (readers' comments, teasers of stories about the same parties, boxes), whose frames nothing was fitted on.
 * Quality of HTML: pages of bench/pages/layouts.txt, whose frames nothing was fitted on; a marked block counts as kept where the extractor's text has it. Title and byline that an extractor
 * gives apart from the text count as kept.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML as parseWithLinkedom } from 'linkedom';
import { DEFAULT_LIMITS } from '../src/intake/intake-options.ts';
import { readMarkup } from '../src/intake/read-markup.ts';
import { toRawPage } from '../src/intake/to-raw-page.ts';
import { toPage } from '../src/page/to-page.ts';
import { classifyLines } from '../src/page/classify-lines.ts';
import { readMarkedHtml, readMarkedText } from '../training/pages/read-skeletons.ts';

const ROUNDS = 15;
/** Runs before the measured ones: the just-in-time compiler needs them (measured: no faster after thirty). */
const WARM_UP_RUNS = 30;
/** Runs over all pages in one round: the clock of processor time is coarse. */
const REPEATS = 10;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const samples = readdirSync(at('../data/samples'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(at(`../data/samples/${name}`), 'utf8'));
const marked = readMarkedHtml(at('pages/layouts.txt'), at('../training/pages/topics.txt'));
const pages = marked.map(({ name, html }) => ({ name, html: html.replace(/(>\s*)[+-] /g, '$1'), blocks: blocksOf(html) }));

interface MarkedBlock {
  readonly key: string;
  readonly isStory: boolean;
}

function blocksOf(html: string): MarkedBlock[] {
  const { nodes } = readMarkup(html);
  const texts = new Map<number, string>();
  for (const { block, text } of nodes) texts.set(block, (texts.get(block) ?? '') + text);
  return [...texts.values()].flatMap((text) => {
    const mark = /^\s*([+-]) /.exec(text);
    return mark ? [{ key: keyOf(text.slice(mark[0].length)), isStory: mark[1] === '+' }] : [];
  });
}

/** Letters and digits alone: extractors differ in spaces and quotation marks. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function readOurs(raw: string, format: 'text' | 'html'): string {
  const appearance = { path: 'a', label: 'a' };
  const page = toPage(toRawPage({ raw, charset: 'utf-8', isLossy: false, format, bytes: raw, appearance }, DEFAULT_LIMITS));
  return page.blocks
    .filter((block) => block.kind === 'story')
    .map(({ span }) => page.text.slice(span.start, span.end))
    .join('\n');
}

/** linkedom's own types ask for the DOM's, which this project does not load. */
function toDocument(html: string): never {
  return (parseWithLinkedom as unknown as (html: string) => { readonly document: never })(html).document;
}

function readReadability(html: string): string {
  const found = new Readability(toDocument(html)).parse();
  return [found?.title, found?.byline, found?.textContent].join('\n');
}

async function readDefuddle(html: string): Promise<string> {
  const found = await Defuddle(toDocument(html), 'https://news.example/a');
  const text = readMarkup(found.content)
    .nodes.map((node) => node.text)
    .join('');
  return [found.title, found.author, text].join('\n');
}

async function bestSeconds(run: () => void | Promise<void>): Promise<number> {
  for (let k = 0; k < WARM_UP_RUNS; k++) await run();
  let best = Infinity;
  for (let i = 0; i < ROUNDS; i++) {
    const before = process.cpuUsage();
    for (let k = 0; k < REPEATS; k++) await run();
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1e6 / REPEATS);
  }
  return best;
}

/** Characters of story and frame, kept or not, over pages. */
async function judge(extract: (html: string) => string | Promise<string>): Promise<string> {
  let [kept, lost, wrong, cut] = [0, 0, 0, 0];
  const weak: string[] = [];
  for (const { name, html, blocks } of pages) {
    const text = keyOf(await extract(html));
    const errors = blocks.filter(({ key, isStory }) => key !== '' && text.includes(key) !== isStory);
    if (errors.length > 0) weak.push(`${name} ${errors.length}`);
    for (const { key, isStory } of blocks) {
      const isKept = text.includes(key);
      if (isStory && isKept) kept += key.length;
      else if (isStory) lost += key.length;
      else if (isKept) wrong += key.length;
      else cut += key.length;
    }
  }
  const f1 = (right: number, a: number, b: number): string => ((2 * right) / (2 * right + a + b)).toFixed(3);
  return `story ${f1(kept, lost, wrong)}  frame ${f1(cut, lost, wrong)}   blocks told wrongly: ${weak.join(', ') || 'none'}`;
}

const quiet = (text: string): void => void text;
console.debug = quiet;
console.warn = quiet;

const textBytes = samples.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const textSeconds = await bestSeconds(() => samples.forEach((text) => readOurs(text, 'text')));
console.log(`Node ${process.version}`);
console.log(`text: ${samples.length} pages, ${textBytes} bytes: ${(textBytes / textSeconds / 1e6).toFixed(2)} MB/s on one core`);

let [right, wrongFrame, wrongStory, rightStory] = [0, 0, 0, 0];
for (const page of readMarkedText(at('pages/frames.txt'), at('../training/pages/topics.txt')))
  classifyLines(page.lines, { titles: [], body: '' }).lines.forEach(({ isChrome, facts }, i) => {
    const chars = facts.line.text.replace(/\s/g, '').length;
    if (isChrome && page.isChrome[i]) right += chars;
    else if (isChrome) wrongFrame += chars;
    else if (page.isChrome[i]) wrongStory += chars;
    else rightStory += chars;
  });
const errors = wrongFrame + wrongStory;
console.log(
  `text: frames that nothing was fitted on: story ${((2 * rightStory) / (2 * rightStory + errors)).toFixed(3)}  frame ${((2 * right) / (2 * right + errors)).toFixed(3)}`,
);

const htmlBytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
const extractors: readonly (readonly [string, (html: string) => string | Promise<string>])[] = [
  ['Rapport', (html) => readOurs(html, 'html')],
  ['Readability + linkedom', readReadability],
  ['Defuddle + linkedom', readDefuddle],
];
let ours = 0;
console.log(`HTML: ${pages.length} pages, ${htmlBytes} bytes`);
for (const [name, extract] of extractors) {
  const seconds = await bestSeconds(async () => {
    for (const { html } of pages) await extract(html);
  });
  ours ||= seconds;
  console.log(
    `  ${name.padEnd(24)} ${(htmlBytes / seconds / 1e6).toFixed(2).padStart(6)} MB/s   Rapport is ${(seconds / ours).toFixed(2)} times as fast   ${await judge(extract)}`,
  );
}
