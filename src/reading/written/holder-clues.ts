import { addDays, type Day } from '../../base/days.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { Term, World } from '../../model/world.ts';
import { around, between, type Clue, type ClueRange, notBefore } from './clue.ts';
import { termsOf } from './terms-of-mention.ts';

/** Log-odds that a report that gives somebody an office is of the time when they held it: about one in thirty tells of earlier days without saying so. Set by hand. */
const HOLDER_WEIGHT = 3.5;
/** The same for a garbled name, and for somebody known who is named in full without the office. */
const GARBLED_WEIGHT = 2.5;
const NAMED_WEIGHT = 1;
/** «new», «outgoing», «-elect» beside an office: within weeks of the term's end or beginning. */
const EDGE_WEIGHT = 3.5;
const FORMER_WEIGHT = 1.5;
/** The most that all office holders together may add, as they tell much the same. */
const HOLDERS_CAP = 14;
/** A term without a last day is known to hold on the table's day; for so long after it is still likely (days, and the share of the weight). */
const BEYOND_TABLE_DAYS = 1000;
const BEYOND_TABLE_SHARE = 0.75;

/** Words beside an office that say where in the term the report stands. */
const EDGES: readonly (readonly ['former' | 'new' | 'coming' | 'outgoing' | 'other', RegExp])[] = [
  ['coming', /\b(?:incoming|designate|elect|nominee|nominated|future)\b/i],
  ['outgoing', /\b(?:outgoing|departing|caretaker)\b/i],
  [
    'former',
    /\b(?:former|ex|late(?! (?:on|in|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)|previous|past|one-time|onetime|ousted|deposed|then)\b/i,
  ],
  [
    'new',
    /\b(?:new(?! (?:zealand|york|delhi|guinea|jersey|caledonia|mexico|south|orleans|hampshire|hebrides)\b)|newly|recently|just)(?:[- ](?:elected|appointed|inaugurated|installed|sworn[- ]in))?\b/i,
  ],
  ['other', /\b(?:predecessor|successor)\b/i],
];
const ELECTED: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'vice-president']);
/** Characters before a name in which such a word is looked for: «the newly elected President». */
const EDGE_REACH = 24;
/** Days of a term's beginning in which its holder is called new, of its end in which outgoing, and before it in which coming. */
const NEW_DAYS = 150;
const VERY_NEW_DAYS = 30;
const OUTGOING_DAYS = 120;
const COMING_DAYS = 80;

/**
 * Clues from office holders: persons named with their office, in the table's own spelling or one that sounds like it, and, much weaker, persons of the table named in full without it.
 * «New», «outgoing», «-elect» point to the term's ends, «former» beyond it.
 */
export function findHolderClues(doc: ParsedDoc, mentions: readonly Mention[], world: World): Clue[] {
  const clues = new Map<string, Clue & { readonly weight: number }>();
  for (const mention of mentions) {
    const found = termsOf(mention, world);
    const first = found?.terms[0];
    if (!found || !first) continue;
    const edge = /-(?:elect|designate)$/.test(mention.office ?? '') ? 'coming' : edgeOf(doc, mention);
    if (edge === 'other') continue;
    const terms = mention.office === undefined && edge === 'coming' ? found.terms.filter((t) => ELECTED.has(t.office)) : found.terms;
    // «President-elect Roe»: the office stands before the mention
    const isTitled = mention.office !== undefined || edge === 'coming';
    const key = `${first.person}|${isTitled ? first.office : ''}|${edge ?? ''}`;
    if (clues.has(key)) continue;
    const weight = edge === 'former' ? FORMER_WEIGHT : isTitled ? (found.isExact ? HOLDER_WEIGHT : GARBLED_WEIGHT) : NAMED_WEIGHT;
    const ranges =
      isTitled && edge !== undefined
        ? edgeRanges(edge, terms, weight)
        : disjoint(terms.flatMap((t) => rangesOf(t, weight, world.tableDay)));
    if (ranges.length === 0 || (edge !== undefined && !isTitled)) continue;
    clues.set(key, {
      rule: isTitled ? 'office-holder' : 'known-person',
      detail: `${first.name}${isTitled ? ` as ${edge === undefined ? '' : `${edge} `}${mention.role ?? first.office}` : ''}: ${terms.map((t) => `${t.first} to ${t.last ?? 'now'}`).join(', ')}`,
      evidence: [{ start: mention.start, end: mention.end }],
      ranges,
      weight,
    });
  }
  return capped([...clues.values()]);
}

/** The word nearest before the name that says where in the term the report stands. */
function edgeOf(doc: ParsedDoc, mention: Mention): (typeof EDGES)[number][0] | undefined {
  const name = mention.nameSpan?.start ?? mention.start;
  const from = Math.max(0, mention.start - EDGE_REACH);
  const head = doc.text.slice(from, mention.start);
  // no word of another clause
  const near = `${head.slice(Math.max(head.lastIndexOf(','), head.lastIndexOf('.'), head.lastIndexOf('\n')) + 1)}${doc.text.slice(mention.start, name)}`;
  const within = doc.text.slice(mention.start, name);
  for (const [edge, words] of EDGES) {
    if (words.test(within)) return edge;
    const match = words.exec(near);
    // before the mention it must stand right before it: «the former Soviet leader met President Roe» is of another one
    if (
      match &&
      near
        .slice(match.index + match[0].length, near.length - within.length)
        .trim()
        .split(/\s+/).length <= 2
    )
      return edge;
  }
  return undefined;
}

function edgeRanges(edge: 'former' | 'new' | 'coming' | 'outgoing' | 'other', terms: readonly Term[], weight: number): ClueRange[] {
  const ended = terms.flatMap((t) => (t.last === undefined ? [] : [t.last]));
  if (edge === 'former')
    return ended.length > 0
      ? [
          notBefore(
            ended.reduce((a, b) => (a < b ? a : b)),
            weight,
          ),
        ]
      : [];
  if (edge === 'outgoing') return disjoint(ended.map((last) => between(addDays(last, -OUTGOING_DAYS), last, weight + EDGE_WEIGHT)));
  if (edge === 'coming') return disjoint(terms.map((t) => between(addDays(t.first, -COMING_DAYS), t.first, weight + EDGE_WEIGHT)));
  return [
    ...disjoint(terms.map((t) => between(addDays(t.first, -3), addDays(t.first, NEW_DAYS), weight + EDGE_WEIGHT / 2))),
    ...terms.map((t) => around(t.first, -1, VERY_NEW_DAYS, EDGE_WEIGHT / 2)),
  ];
}

/** News of a fall, a death or a funeral still gives the office to who has just lost it (days, and the share of the weight after the first of them). */
const JUST_LOST_DAYS = 12;
const LOST_DAYS = 35;
const LOST_SHARE = 0.4;

function rangesOf(term: Term, weight: number, tableDay: Day): ClueRange[] {
  if (term.last !== undefined)
    return [
      between(term.first, addDays(term.last, JUST_LOST_DAYS), weight),
      between(addDays(term.last, JUST_LOST_DAYS + 1), addDays(term.last, LOST_DAYS), weight * LOST_SHARE),
    ];
  return [
    between(term.first, tableDay, weight),
    between(addDays(tableDay, 1), addDays(tableDay, BEYOND_TABLE_DAYS), weight * BEYOND_TABLE_SHARE),
  ];
}

/** Ranges of one person, so cut that no day counts twice. Ascending by first day. */
function disjoint(ranges: readonly ClueRange[]): ClueRange[] {
  const found: ClueRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const last = found.at(-1);
    const first = last && last.last >= range.first ? last.last + 1 : range.first;
    if (first <= range.last) found.push({ ...range, first });
  }
  return found;
}

function capped(clues: readonly (Clue & { readonly weight: number })[]): Clue[] {
  const total = clues.reduce((sum, c) => sum + c.weight, 0);
  const scale = Math.min(1, HOLDERS_CAP / Math.max(1, total));
  return clues.map(({ rule, detail, evidence, ranges }) => ({
    rule,
    detail,
    evidence,
    ranges: ranges.map((r) => ({ ...r, weight: r.weight * scale })),
  }));
}
