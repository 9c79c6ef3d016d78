import { type Day, findDay } from '../base/days.ts';
import type { UserActor } from '../model/user-tables.ts';
import { SECTOR_NAMES, type Sector } from '../ontology/plover.ts';
import { failTable } from './to-user-actor.ts';

/** Letters of a code that name the party, and of each further part. */
const PART = 3;
/** Two-digit years from this one on are of the 20th century: TABARI's dictionaries begin with the Second World War. */
const CENTURY_PIVOT = 30;
/** Codes of the dictionaries that mean «no actor». */
const DISCARDS: ReadonlySet<string> = new Set(['---', '+++', '###']);
/** International organisations by the code of CAMEO that stands behind `IGO`, or instead of a country. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  UNO: 'org:UN',
  EEC: 'org:EU',
  EEU: 'org:EU',
  EUR: 'org:EU',
  NAT: 'org:NATO',
  AFU: 'org:AU',
  ARL: 'org:ARAB_LEAGUE',
  OPC: 'org:OPEC',
  SCE: 'org:OSCE',
  ASN: 'org:ASEAN',
  IAE: 'org:IAEA',
  ICC: 'org:ICC',
  ICJ: 'org:ICJ',
  IMF: 'org:IMF',
  WBK: 'org:WORLD_BANK',
  WTO: 'org:WTO',
  WHO: 'org:WHO',
  GCC: 'org:GCC',
  GOE: 'org:G7',
  WAS: 'org:ECOWAS',
};
/** Roles of CAMEO that PLOVER writes otherwise. */
const ROLES: Readonly<Record<string, Sector>> = {
  GOV: 'GOV',
  MIL: 'MIL',
  INS: 'REB',
  SEP: 'REB',
  RAD: 'REB',
  UAF: 'REB',
  CIV: 'CVL',
  MOD: 'OPP',
  ELI: 'GOV',
};

interface Entry {
  readonly origin: string;
  readonly names: string[];
  readonly codes: { readonly text: string; readonly origin: string }[];
}

/**
 * Actor and agent dictionaries of PETRARCH as they are: names in capitals with `_` or spaces, `+` for synonyms, `[CODE]` with an optional date restriction (`<YYMMDD`, `>YYYYMMDD`, `FROM-TO`), comments after `#` or in `<!-- -->`;
 * agents with `{PLURAL}`, `[~CODE]` and substitutions `!WORD! = A, B`. A code that begins with no country or known organisation becomes a party of the user's own (`user:CODE`).
 * An entry whose codes change with the days is somebody in office: a person, where it has two words or more.
 * @throws RapportError `table-damaged` with file and line: a bracket that is not closed, a day that is none, an entry without code
 */
export function parsePetrarch(text: string, file: string, isCountry: (code: string) => boolean): readonly UserActor[] {
  const substitutions = new Map<string, readonly string[]>();
  const entries: Entry[] = [];
  let open: Entry | undefined;
  blankComments(text)
    .split('\n')
    .forEach((whole, i) => {
      const origin = `${file}, line ${i + 1}`;
      const line = whole.replace(/(?:^|\s)#.*$|[;].*$/, '').trim();
      if (line === '') return;
      const substitution = /^(![A-Z_]+!)\s*=\s*(.+)$/.exec(line);
      if (substitution) {
        substitutions.set(
          substitution[1]!,
          substitution[2]!.split(',').map((word) => word.trim()),
        );
        return;
      }
      const bracket = line.indexOf('[');
      if (bracket >= 0 && !line.endsWith(']')) failTable(origin, 'a code in brackets at the end: [USAGOV]', line);
      const words = (bracket < 0 ? line : line.slice(0, bracket)).trim();
      if (words !== '' && !words.startsWith('+')) entries.push((open = { origin, names: [], codes: [] }));
      if (!open) return failTable(origin, 'a name before its synonyms and codes', line);
      if (words !== '') open.names.push(...toNames(words.replace(/^\+/, ''), substitutions));
      for (const [, code] of line.slice(Math.max(bracket, 0)).matchAll(/\[([^\]]*)\]/g)) open.codes.push({ text: code!, origin });
    });
  return entries.flatMap((entry) => toActors(entry, isCountry));
}

/** Comments become blanks, lines stay lines. A comment of `<! -- ` is one as well, as in the dictionaries. */
function blankComments(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const begin = text.indexOf('<!', at);
    const end = begin < 0 ? -1 : text.indexOf('-->', begin);
    if (end < 0) return result + text.slice(at);
    result += text.slice(at, begin) + text.slice(begin, end).replace(/[^\n]/g, '');
    at = end + '-->'.length;
  }
  return result;
}

/** `AMBASSADOR {AMBASSADORS}`, `CONGRESS!PERSON!`: every form. */
function toNames(words: string, substitutions: ReadonlyMap<string, readonly string[]>): string[] {
  const [singular, plural] = words.split('{');
  let forms = [singular!.trim(), ...(plural === undefined ? [] : [plural.replace('}', '').trim()])].filter((form) => form !== '');
  for (const [mark, list] of substitutions)
    forms = forms.flatMap((form) => (form.includes(mark) ? list.map((word) => form.replace(mark, word)) : [form]));
  return forms.map((form) => toUsualCase(form.replaceAll('_', ' ').replace(/\s+/g, ' ').trim())).filter((form) => form !== '');
}

/** Letters up to which a lone word of capitals is an acronym. */
const LONGEST_ACRONYM = 3;
const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'bin', 'de', 'al', 'el']);

/** `GEORGE W. BUSH` → `George W. Bush`; acronyms stay as they are. */
function toUsualCase(name: string): string {
  if (!name.includes(' ') && (name.length <= LONGEST_ACRONYM || name.includes('.'))) return name;
  return name
    .split(' ')
    .map((word, i) => {
      const lower = word.toLowerCase();
      return i > 0 && SMALL_WORDS.has(lower) ? lower : lower.replace(/(^|[-'’])\p{L}/gu, (letters) => letters.toUpperCase());
    })
    .join(' ');
}

function toActors(entry: Entry, isCountry: (code: string) => boolean): UserActor[] {
  const { names, codes, origin } = entry;
  if (names.length === 0) return [];
  if (codes.length === 0) return failTable(origin, 'a code in brackets', `«${names[0]}» without a code`);
  return codes.flatMap(({ text, origin: place }): UserActor[] => {
    const [, code = '', restriction = ''] = /^\s*([^\s<>]*)\s*(.*?)\s*$/.exec(text)!;
    if (DISCARDS.has(code)) return [];
    if (code.includes('~')) {
      const sector = toSector(code.replace('~', ''));
      return [{ kind: 'agent', names: names.map((name) => name.toLowerCase()), ...(sector ? { sector } : {}), origin: place }];
    }
    if (!/^[A-Za-z0-9/]+$/.test(code)) failTable(place, 'a code such as USAGOV', `[${text}]`);
    const [firstCode] = code.toUpperCase().split('/') as [string];
    const { party, rest, isNew } = toParty(firstCode, isCountry);
    const sector = toSector(rest);
    const days = toDays(restriction, place);
    const isPerson = restriction !== '' && names[0]!.includes(' ');
    return [
      {
        kind: isPerson ? 'person' : isNew ? 'party' : 'body',
        names,
        party,
        ...(sector ? { sector } : {}),
        ...days,
        origin: place,
      },
    ];
  });
}

function toParty(code: string, isCountry: (code: string) => boolean): { party: string; rest: string; isNew: boolean } {
  const base = code.slice(0, PART);
  if (isCountry(base)) return { party: `iso:${base}`, rest: code.slice(PART), isNew: false };
  const inner = base === 'IGO' || base === 'NGO' || base === 'IMG' ? code.slice(PART, 2 * PART) : base;
  const organisation = ORGANISATIONS[inner];
  if (organisation !== undefined) return { party: organisation, rest: '', isNew: false };
  return { party: `user:${code}`, rest: code.slice(PART), isNew: true };
}

/** The first part of a code that is a sector of PLOVER. */
function toSector(rest: string): Sector | undefined {
  for (let at = 0; at + PART <= rest.length; at += PART) {
    const part = rest.slice(at, at + PART);
    if (SECTOR_NAMES.has(part)) return part as Sector;
    if (ROLES[part]) return ROLES[part];
  }
  return undefined;
}

function toDays(restriction: string, origin: string): { first?: Day; last?: Day } {
  if (restriction === '') return {};
  const bound = /^([<>])\s*(\d+)$/.exec(restriction);
  if (bound) return bound[1] === '<' ? { last: toDay(bound[2]!, origin) } : { first: toDay(bound[2]!, origin) };
  const range = /^(\d+)\s*-\s*(\d+)$/.exec(restriction);
  if (!range) return failTable(origin, 'a date restriction: <950601, >990816, 19950601-19990815', `«${restriction}»`);
  return { first: toDay(range[1]!, origin), last: toDay(range[2]!, origin) };
}

function toDay(digits: string, origin: string): Day {
  const year =
    digits.length === 6 ? `${Number(digits.slice(0, 2)) >= CENTURY_PIVOT ? '19' : '20'}${digits.slice(0, 2)}` : digits.slice(0, 4);
  const rest = digits.slice(-4);
  return findDay(`${year}-${rest.slice(0, 2)}-${rest.slice(2)}`) ?? failTable(origin, 'a day YYMMDD or YYYYMMDD', `«${digits}»`);
}
