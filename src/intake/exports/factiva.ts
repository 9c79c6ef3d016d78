import { type ExportArticle, type ExportFormat, joinLines } from './export-format.ts';

const CODES = 'HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|CX|ART|VOL|DLN|LM|NGC|GC|ATN';
const FIELD = new RegExp(`^(${CODES})(?:[ \\t\\u00A0]+(.*))?$`);
/** Inside the text a code must stand alone or before a gap: sentences may begin with «IN» or «RE». */
const FIELD_IN_TEXT =
  /^(TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|ART|AN)(?:\s*$|\t+(.*)$|[ \u00A0]{2,}(.*)$|[ \u00A0](\w{2,12} : .*)$|\s+(Document \w{15,}\s*)$)/;
/** Last line of an article: the number of the database, letters of the source, then its day. */
const END = /^(?:AN[ \t\u00A0]+)?Document ((?=\w*\d{8})[A-Za-z]\w{14,39})\s*$/;
const WORDS = /^\d[\d.,]{0,8} words\s*$/i;
const FURNITURE = /^\s*(?:page \d+ of \d+\b.{0,80}|.{0,20}©? ?\d{4} factiva, inc\. all rights reserved\.?)\s*$/i;

/**
 * Factiva, with field codes («HD», «PD», «LP», «TD», «AN») or without: title, «By …», «523 words», day, hour, source, its code, language, copyright, text, «Document …».
 */
export const FACTIVA: ExportFormat = {
  name: 'Factiva',
  isIn: (head) =>
    /^(?:AN[ \t\u00A0]+)?Document (?=\w*\d{8})[A-Za-z]\w{14,39}[ \t\r]*$/m.test(head) &&
    (/^(?:WC[ \t\u00A0]+)?\d[\d.,]{0,8} words[ \t\r]*$/im.test(head) || /^(?:LP|TD)(?:[ \t\u00A0]|\r?$)/m.test(head)),
  parting: (line) => (END.test(line) ? 'end' : undefined),
  toArticle: (lines) => {
    const all = lines.filter((line) => !FURNITURE.test(line));
    const isCoded = all.some((line) => /^(?:LP|TD|HD)(?:[ \t\u00A0]|$)/.test(line));
    return isCoded ? fromCodes(all) : fromPlain(all);
  },
};

const idOf = (lines: readonly string[]): string | undefined => END.exec(lines.at(-1) ?? '')?.[1];

function fromCodes(lines: readonly string[]): ExportArticle | undefined {
  const fields = new Map<string, string[]>();
  let open: string | undefined;
  for (const line of lines) {
    const isText = open === 'LP' || open === 'TD';
    const match = (isText ? FIELD_IN_TEXT : FIELD).exec(line);
    if (match) {
      open = match[1]!;
      fields.set(open, [match[2] ?? match[3] ?? match[4] ?? match[5] ?? '']);
    } else if (open) fields.get(open)!.push(line);
  }
  const value = (code: string): string | undefined => fields.get(code)?.join(' ').replace(/\s+/g, ' ').trim() || undefined;
  if (!fields.has('HD') && !fields.has('LP') && !fields.has('TD')) return undefined;
  const body = [joinLines(fields.get('LP') ?? []), joinLines(fields.get('TD') ?? [])].filter((part) => part !== '').join('\n\n');
  return toArticle(value('HD'), value('BY'), value('PD'), value('SN'), idOf(lines), body);
}

function fromPlain(lines: readonly string[]): ExportArticle | undefined {
  const wordsAt = lines.findIndex((line) => WORDS.test(line));
  if (wordsAt < 1) return undefined;
  let from = wordsAt;
  while (from > 0 && lines[from - 1]!.trim() !== '') from--;
  // an empty line may part the author from the title
  if (from === wordsAt - 1 && isAuthor(lines[from]!)) {
    let above = from - 1;
    while (above >= 0 && lines[above]!.trim() === '') above--;
    while (above >= 0 && lines[above]!.trim() !== '') from = above--;
  }
  const head = lines
    .slice(from, wordsAt)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bylineAt = head.findLastIndex(
    (line, i) =>
      /^by\s/i.test(line) || (i > 0 && i === head.length - 1 && isAuthor(line) && head[i - 1]!.split(' ').length >= MIN_TITLE_WORDS),
  );
  const byline = bylineAt > 0 ? head[bylineAt] : undefined;
  const title = head[(bylineAt > 0 ? bylineAt : head.length) - 1];
  let at = wordsAt + 1;
  const date = lines[at++]?.trim();
  if (/^\d{1,2}:\d{2}\b/.test(lines[at]?.trim() ?? '')) at++;
  const source = lines[at++]?.trim();
  // code of the source, page, edition, language, copyright: up to the empty line before the text, or the copyright line
  while (at < lines.length && lines[at]!.trim() !== '' && !isCopyright(lines[at]!)) at++;
  while (at < lines.length && (lines[at]!.trim() === '' || isCopyright(lines[at]!))) at++;
  return toArticle(title, byline, date, source, idOf(lines), joinLines(lines.slice(at, END.test(lines.at(-1) ?? '') ? -1 : undefined)));
}

/** A bare name below fewer words than this may be a title below the name of a section. */
const MIN_TITLE_WORDS = 4;
/** «By Ana Roe», or a name alone: two to four words with a capital. */
const isAuthor = (line: string): boolean =>
  /^by\s/i.test(line.trim()) || /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+$/u.test(line.trim());

const isCopyright = (line: string): boolean => /^\s*(?:\(c\)|©|copyright\b|all rights reserved)/i.test(line);

const toArticle = (
  title: string | undefined,
  byline: string | undefined,
  date: string | undefined,
  source: string | undefined,
  id: string | undefined,
  body: string,
): ExportArticle => ({
  ...(title && { title }),
  ...(byline && { byline }),
  ...(date && { date }),
  ...(source && { source }),
  ...(id && { id }),
  body,
});
