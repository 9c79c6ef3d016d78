import { type Span, toSpan } from '../../base/offsets.ts';

/** Words between quotation marks. */
export interface Quoted {
  /** Without the marks, without white space at the ends and without a final comma or full stop. */
  readonly span: Span;
  /** With the marks. */
  readonly outer: Span;
  /** Number of the paragraph that it stands in. */
  readonly paragraph: number;
  /** Whether the paragraph ended before the mark that closes: the quote goes on in the next one. */
  readonly isOpen: boolean;
}

/** Opening mark → marks that may close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['‟', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"”'],
  ['”', '”'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['`', "'’"],
  ["'", "'"],
]);

/** «``…''», as wires and typesetters write it, as directed marks of the same length. */
const withDirectedMarks = (text: string): string => (text.includes('``') ? text.replaceAll('``', ' “').replaceAll("''", '” ') : text);

const isLetter = (ch: string): boolean => /[\p{L}\p{N}]/u.test(ch);
const isBlank = (ch: string): boolean => ch === '' || /\s/.test(ch);

/** Longest stretch that a quote may run inside a paragraph without its closing mark being missed, in characters: by convention of this reader. */
const LONGEST_QUOTE = 3000;

/**
 * Quoted stretches in paragraphs, in order. Nested ones belong to the outer one. Apostrophes and single letters in quotation marks are none.
 * A paragraph that opens a quote and does not close it counts to its end where the next one opens with a mark again (or the mark is a directed one).
 */
export function findQuoted(pageText: string, paragraphs: readonly Span[]): Quoted[] {
  const text = withDirectedMarks(pageText);
  const found: Quoted[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    let at = start as number;
    while (at < end) {
      const ch = text[at]!;
      const closers = PAIRS.get(ch);
      if (closers === undefined || !mayOpen(text, at, start)) {
        at++;
        continue;
      }
      const close = findClose(text, at, end, ch, closers);
      if (close >= 0) {
        push(found, text, at, close, close + 1, p, false);
        at = close + 1;
      } else if (ch !== "'" && ch !== '‘' && ch !== '`' && ch !== '”' && ch !== '»' && opensAgain(text, paragraphs[p + 1], ch)) {
        push(found, text, at, end, end, p, true);
        at = end;
      } else at++;
    }
  }
  return found;
}

function mayOpen(text: string, at: number, first: number): boolean {
  const ch = text[at]!;
  const before = at > first ? text[at - 1]! : '';
  const after = text[at + 1] ?? '';
  // « Comme en français »
  if ((ch === '«' || ch === '‹') && isBlank(after)) return before === '' || isBlank(before);
  if (isBlank(after)) return false;
  if (ch === '“' || ch === '„' || ch === '«' || ch === '「' || ch === '『' || ch === '‹' || ch === '‟') return true;
  if (ch === '»') return (before === '' || isBlank(before)) && isLetter(after);
  if (ch === '”') return (before === '' || isBlank(before) || before === '(') && isLetter(after);
  if (ch === '"') return before === '' || !isLetter(before);
  // Single marks: only where a word cannot hold them.
  return (before === '' || isBlank(before) || /[([{—–:"“-]/.test(before)) && (isLetter(after) || after === '…' || after === '.');
}

function findClose(text: string, open: number, end: number, ch: string, closers: string): number {
  const isSingle = ch === "'" || ch === '‘' || ch === '‚' || ch === '`';
  const limit = Math.min(end, open + LONGEST_QUOTE);
  let depth = 0;
  for (let i = open + 1; i < limit; i++) {
    const c = text[i]!;
    if (c === ch && ch !== '"' && ch !== "'" && ch !== '”') {
      depth++;
      continue;
    }
    if (!closers.includes(c)) continue;
    if (isSingle) {
      const after = i + 1 < end ? text[i + 1]! : '';
      if (isLetter(after)) continue;
      // «the leaders' pledge»: a plural's apostrophe before a word, with a better mark to come.
      if (text[i - 1] === 's' && after === ' ' && hasCloserSoon(text, i + 1, limit, closers)) continue;
    }
    if (ch === '"' && c === '"' && i + 1 < end && isLetter(text[i + 1]!) && isBlank(text[i - 1]!)) continue;
    if (depth > 0 && ch !== '„') {
      depth--;
      continue;
    }
    return i;
  }
  return -1;
}

/** A closing single mark that follows within the sentence. */
function hasCloserSoon(text: string, from: number, limit: number, closers: string): boolean {
  for (let i = from; i < limit; i++) {
    if (/[.!?\n]/.test(text[i]!)) return i + 1 < limit && closers.includes(text[i + 1]!);
    if (text[i] === '‘' || (text[i] === "'" && isBlank(text[i - 1]!))) return false;
    if (closers.includes(text[i]!) && !isLetter(text[i + 1] ?? '') && text[i - 1] !== 's') return true;
  }
  return false;
}

function opensAgain(text: string, next: Span | undefined, ch: string): boolean {
  if (!next) return ch !== '"';
  const first = text[next.start] === ' ' ? text[next.start + 1]! : text[next.start]!;
  return first === ch || PAIRS.has(first) || ch !== '"';
}

function push(found: Quoted[], text: string, open: number, close: number, outerEnd: number, paragraph: number, isOpen: boolean): void {
  let start = open + 1;
  let end = close;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /[\s,.;]/.test(text[end - 1]!)) {
    if (text[end - 1] === '.' && text[end - 2] === '.') break;
    end--;
  }
  if (
    end - start < 2 ||
    !isLetter(
      text
        .slice(start, end)
        .replace(/[^\p{L}]/gu, '')
        .slice(0, 1) || ' ',
    )
  )
    return;
  found.push({ span: toSpan(start, end), outer: toSpan(open, outerEnd), paragraph, isOpen });
}
