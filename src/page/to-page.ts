import { toSpan } from '../base/offsets.ts';
import type { Issue } from '../model/issue.ts';
import { type Block, type Page, READ_LANGUAGE, type StoryRole } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { type ClassifiedLine, type ClassifiedPage, classifyLines } from './classify-lines.ts';
import { findAgencies } from './find-agencies.ts';
import { findDateEvidence } from './find-date-evidence.ts';
import { type FoundDateline, findDateline } from './find-dateline.ts';
import { type FoundSections, findSections } from './find-sections.ts';
import { findStretches, type SpokenLanguages } from './find-stretches.ts';
import { layOut } from './lay-out.ts';
import type { PageShape } from './find-shape.ts';
import { keyOf, type LineFacts } from './line-facts.ts';
import { splitTitle } from './split-title.ts';
import { overlapOf } from './word-overlap.ts';

/** Shorter titles («Home») would fit any line. */
const MIN_TITLE_CHARS = 12;
/** Paragraphs from the top in which a dateline is looked for: a summary or a caption may stand before it. */
const DATELINE_REACH = 4;
/** Story shorter than this may well have no telling words: no issue is made of it. */
const MIN_LANGUAGE_CHARS = 120;
/** Stretches that get an issue each; of more the first ones do. */
const MAX_STRETCH_ISSUES = 20;

/**
 * A raw page to a page: text, what of it is story, title, byline, dateline, agencies, language, and what tells of the day of writing.
 * Nothing is cut: all text stays, and blocks say what is story. Pure; linear in the page.
 */
export function toPage(raw: RawPage): Page {
  const { text, map, lines } = layOut(raw);
  const titles = raw.meta.filter((m) => ['title', 'og:title', 'twitter:title', 'jsonld:headline'].includes(m.name)).map((m) => m.value);
  if (raw.appearance.title) titles.push(raw.appearance.title);
  const classified = classifyLines(lines, {
    titles: titles.map(keyOf).filter((key) => key.length >= MIN_TITLE_CHARS),
    body: raw.meta.find((m) => m.name === 'jsonld:articleBody')?.value ?? '',
  });
  const roles = classified.lines.map((line, i) => (line.isChrome ? undefined : roleOf(line, i, classified)));
  const blocks = toBlocks(classified, roles, raw);
  const sections = findSections(classified, roles, text);
  const dateline = findFirstDateline(classified, roles);
  const first = (role: StoryRole) => blocks.find((block) => block.role === role)?.span;
  const title = first('title');
  const byline = first('byline');
  const spoken = findStretches(classified.lines);
  const { language, stretches } = spoken;
  return {
    id: raw.id,
    raw: raw.raw,
    text,
    map,
    appearance: raw.appearance,
    blocks,
    ...(title && { title }),
    ...(byline && { byline }),
    ...(dateline && { dateline: toSpan(dateline.start, dateline.end) }),
    agencies: findAgencies(classified.lines, dateline),
    language,
    ...(stretches.length > 0 && { stretches }),
    dateEvidence: findDateEvidence({
      lines: classified.lines,
      blocks,
      text,
      appearance: raw.appearance,
      meta: raw.meta,
      ...(dateline && { dateline }),
    }),
    ...(sections && { sections: sections.sections }),
    issues: [...raw.issues, ...issuesOf(classified, spoken), ...(sections ? [toIssue(sections)] : [])],
  };
}

function roleOf({ facts }: ClassifiedLine, i: number, { shape, lines }: ClassifiedPage): StoryRole {
  if (i === shape.headline) return 'title';
  if (facts.key !== '' && facts.key === lines[shape.headline]?.facts.key) return 'title';
  if (facts.isByline && !facts.isBody) return 'byline';
  if (i > shape.headline && i < shape.firstBody && isNameLine(facts, shape)) return 'byline';
  const path = facts.line.markup?.path ?? [];
  if (path.includes('figcaption')) return 'caption';
  const isBeforeBody = shape.firstBody < 0 || i <= shape.firstBody;
  if (facts.isCaption && (!facts.isBody || isBeforeBody) && !facts.isCredit && facts.chars < 400) return 'caption';
  if (isBeforeBody && i < shape.firstBody && facts.endsSentence && facts.hasDate && !facts.isDateOnly && facts.words >= 6) return 'caption';
  if (facts.isCredit && facts.chars < 200) return 'agency';
  if (path.some((name) => /^h[1-6]$/.test(name))) return 'heading';
  return facts.isBody || facts.endsSentence || facts.isBullet || facts.isSpeaker
    ? 'paragraph'
    : facts.chars < 120
      ? 'heading'
      : 'paragraph';
}

/** «Ana Roe», «Ana Roe in Riga», «ANA ROE | Senior editor». */
const NAME_LINE =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’.-]+(?:\s?(?:\((?:in )?\p{Lu}[^)]{2,25}\)|[|/–-]\s?.{2,40}|, .{3,40})| in \p{Lu}.{2,25})?$/u;
/** Longest line with an author's name. */
const MAX_NAME_LINE_CHARS = 70;

/** A name of nobody that the story tells of, between headline and text: who wrote it. */
function isNameLine(facts: LineFacts, { headline, vocabulary }: PageShape): boolean {
  if (headline < 0 || facts.chars > MAX_NAME_LINE_CHARS || facts.endsSentence || facts.isDateOnly || facts.isCaption || facts.isCredit)
    return false;
  return NAME_LINE.test(facts.line.text) && overlapOf(facts, vocabulary).seen <= (/ in |[|/(]/.test(facts.line.text) ? 1 : 0);
}

function toBlocks(classified: ClassifiedPage, roles: readonly (StoryRole | undefined)[], raw: RawPage): Block[] {
  const blocks: Block[] = [];
  classified.lines.forEach((line, i) => {
    const { start, end } = line.facts.line;
    const role = roles[i];
    const { feature, weight } = line.reason;
    const why = [
      {
        rule: `line:${feature}`,
        detail: `${line.isChrome ? 'chrome' : 'story'}: ${feature} counted most`,
        evidence: [toSpan(start, end)],
        weight: Math.round(weight * 100) / 100,
      },
    ];
    const cut = role === 'title' ? splitTitle(line.facts, classified, raw.appearance) : undefined;
    if (cut === undefined) {
      blocks.push({ span: toSpan(start, end), kind: line.isChrome ? 'chrome' : 'story', ...(role && { role }), why });
      return;
    }
    blocks.push({ span: toSpan(start, start + cut.titleEnd), kind: 'story', role: 'title', why });
    const span = toSpan(start + cut.suffixStart, end);
    blocks.push({
      span,
      kind: 'chrome',
      why: [{ rule: 'title-suffix', detail: 'chrome: the name of the site after the headline', evidence: [span] }],
    });
  });
  return blocks;
}

function findFirstDateline({ lines }: ClassifiedPage, roles: readonly (StoryRole | undefined)[]): FoundDateline | undefined {
  // «SUVA: …» may be a place, but not where every other line begins with a speaker
  const speakers = lines.filter(({ facts }) => facts.isSpeaker).length;
  let tried = 0;
  for (let i = 0; i < lines.length && tried < DATELINE_REACH; i++) {
    if (roles[i] !== 'paragraph') continue;
    tried++;
    const { line, isSpeaker } = lines[i]!.facts;
    if (isSpeaker && speakers > 1) continue;
    const found = findDateline(line.text, line.start);
    if (found) return found;
  }
  return undefined;
}

function toIssue({ kind, sections }: FoundSections): Issue {
  const days = new Set(sections.flatMap(({ interval }) => (interval ? [`${interval.firstDay} ${interval.lastDay}`] : [])));
  const what = kind === 'digest' ? `several stories, each with a headline of its own` : 'a running report with entries by time of day';
  return {
    code: 'several-stories',
    detail: `The page is ${what}: ${sections.length} sections, ${days.size > 1 ? `of ${days.size} days` : 'none dated apart'}.`,
  };
}

function issuesOf({ lines }: ClassifiedPage, { language, stretches }: SpokenLanguages): Issue[] {
  const storyChars = lines.reduce((sum, line) => sum + (line.isChrome ? 0 : line.facts.chars), 0);
  if (storyChars === 0) return [{ code: 'no-story', detail: 'All of the page looks like menus, links and notices.' }];
  if (language.code === 'und' && storyChars >= MIN_LANGUAGE_CHARS)
    return [{ code: 'language-unknown', detail: 'The language of the story cannot be told; nothing of it is read.' }];
  if (language.code !== 'und' && language.code !== READ_LANGUAGE)
    return [{ code: 'language-not-read', detail: `The story is in a language that is not read (${language.code}).` }];
  return stretches.slice(0, MAX_STRETCH_ISSUES).map(({ span, code }) => ({
    code: 'stretch-not-read',
    span,
    detail: `${span.end - span.start} characters in ${code === 'und' ? 'a language that cannot be told' : `another language (${code})`} are not read.`,
  }));
}
