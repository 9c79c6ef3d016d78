import { toSpan } from '../base/offsets.ts';
import type { Page } from '../model/page.ts';
import { AGENCY_NAMES } from './agency-names.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import type { FoundDateline } from './find-dateline.ts';

type Agencies = Page['agencies'];

/** Lines longer than this hold no list of agencies. */
const MAX_CREDIT_CHARS = 80;

/** Agencies that the page credits: in the dateline, in a line of names alone, after «Source:» or «By», in brackets at the end of a paragraph. Each place once. */
export function findAgencies(lines: readonly ClassifiedLine[], dateline: FoundDateline | undefined): Agencies {
  const found: Agencies[number][] = [];
  for (const { name, start, end } of dateline?.credits ?? [])
    found.push({ name: AGENCY_NAMES.get(name) ?? name, span: toSpan(start, end) });
  for (const { facts } of lines) {
    const { text, start } = facts.line;
    if (text.length <= MAX_CREDIT_CHARS) {
      const list =
        /^\(?(?:(?:sources?|agenc(?:y|ies)|by|via|with(?: reporting by)?|photo|credit)\s?[:：]?\s+|(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}\s)?(?:the\s)?|[-–—]{1,2}\s?)?/i.exec(
          text,
        )![0];
      const names = [...text.slice(list.length).matchAll(/[^,/|;()&]+?(?=\s*(?:[,/|;()&]|$|\sand\s))/g)].map((m) => ({
        name: m[0].replace(/^\s*(?:and\s)?/, ''),
        at: list.length + m.index + m[0].length - m[0].replace(/^\s*(?:and\s)?/, '').length,
      }));
      if (names.length > 0 && names.every(({ name }) => AGENCY_NAMES.has(name)))
        for (const { name, at } of names) found.push({ name: AGENCY_NAMES.get(name)!, span: toSpan(start + at, start + at + name.length) });
    } else {
      const end = /(?:\(|\/)(?<name>[\p{Lu}][\p{L} -]{1,25})(?:\)|\/)\s*$/u.exec(text.slice(-40));
      const name = end?.groups!.name;
      if (name && AGENCY_NAMES.has(name)) {
        const at = text.length - Math.min(40, text.length) + end.index + 1;
        found.push({ name: AGENCY_NAMES.get(name)!, span: toSpan(start + at, start + at + name.length) });
      }
    }
  }
  return found;
}
