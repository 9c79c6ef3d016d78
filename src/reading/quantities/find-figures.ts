import { CURRENCY_BY_ADJECTIVE, CURRENCY_SIGNS, CURRENCY_WORDS } from '../../ontology/currencies.ts';
import { UNIT_WORDS } from '../../ontology/calendar-words.ts';
import { findFigure, findScale, readNumber } from '../../ontology/number-words.ts';
import { MEASURE_UNITS } from '../../ontology/units.ts';
import type { ParsedDoc, ParsedToken } from '../../model/doc.ts';

/** A number in the text with what it counts. */
export interface Figure {
  /** Tokens from the number (or the sign before it) to the unit. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly high?: number;
  readonly isVague: boolean;
  readonly unit:
    | { readonly kind: 'money'; readonly code: string }
    | { readonly kind: 'ratio' }
    | { readonly kind: 'measure'; readonly name: string }
    | { readonly kind: 'time'; readonly name: string }
    /** A counted noun: its token. */
    | { readonly kind: 'noun'; readonly token: number };
}

/** Tokens between a number and the noun that it counts, at most («two new Patriot air-defence launchers»). */
const MOST_MODIFIERS = 5;

/** Numbers with money, per cent, a measure, a length of time or a counted noun, in the order of the text. Years, ordinals, clock times and bare numbers are left out. */
export function findFigures(doc: ParsedDoc): Figure[] {
  const found: Figure[] = [];
  const { tokens } = doc;
  for (const sentence of doc.sentences) {
    const wordAt = (i: number): string | undefined => (i >= sentence.from && i < sentence.to ? toWord(tokens[i]!) : undefined);
    let i = sentence.from as number;
    while (i < sentence.to) {
      const figure = readFigure(tokens, i, sentence.to, wordAt);
      if (figure) {
        found.push(figure);
        i = Math.max(i + 1, figure.to);
      } else i++;
    }
  }
  return found;
}

const toWord = ({ form }: ParsedToken): string => (form.length === 1 && /[–—‐‑]/.test(form) ? '-' : form.toLowerCase());

function readFigure(
  tokens: readonly ParsedToken[],
  at: number,
  end: number,
  wordAt: (i: number) => string | undefined,
): Figure | undefined {
  if (isDesignation(tokens, at)) return undefined;
  const glued = splitGlued(tokens[at]!);
  if (glued) return gluedFigure(at, glued, wordAt);
  let sign = CURRENCY_SIGNS.get(wordAt(at) ?? '');
  let from = at;
  let numberAt = at;
  if (sign !== undefined) {
    numberAt = at + 1;
    if (wordAt(at) === 'us' && wordAt(at + 1) === '$') numberAt = at + 2;
  } else if (isDollarPrefix(tokens, at)) [sign, numberAt] = [CURRENCY_SIGNS.get(`${wordAt(at)}$`)!, at + 2];
  const first = wordAt(numberAt);
  if (first === undefined) return undefined;
  const part = sign === undefined ? readFraction(wordAt, at) : undefined;
  if (part) return { from: at, to: part.end, value: part.value, isVague: false, unit: { kind: 'ratio' } };
  const short = sign === undefined ? undefined : splitShort(first);
  if (short !== undefined) return { from, to: numberAt + 1, value: short, isVague: false, unit: { kind: 'money', code: sign! } };
  const number = readNumber(wordAt, numberAt);
  if (!number || tokens[numberAt]!.form === 'second') return undefined;
  let { value } = number;
  let high: number | undefined;
  let next = number.end;
  // «10 to 15 billion», «$5-7 million», «between 20 and 30»
  const joint = wordAt(next);
  if (joint === 'to' || joint === '-' || (joint === 'and' && wordAt(numberAt - 1) === 'between')) {
    const secondAt = CURRENCY_SIGNS.has(wordAt(next + 1) ?? '') ? next + 2 : next + 1;
    const second = readNumber(wordAt, secondAt);
    if (second && second.value > value) {
      const scale = lastScale(wordAt, second.end - 1);
      if (scale !== undefined && value < 1000 && findFigure(wordAt(numberAt) ?? '') !== undefined && second.value / scale >= value)
        value *= scale;
      high = second.value;
      next = second.end;
    }
  }
  const rest = { value, ...(high === undefined ? {} : { high }), isVague: number.isVague };
  if (sign !== undefined) return { from, to: next, ...rest, unit: { kind: 'money', code: sign } };
  from = numberAt;
  // «thousands of troops»: the noun comes behind «of».
  if (number.isVague && wordAt(next) === 'of') next++;
  const unit = readUnit(tokens, next, end, wordAt);
  return (
    unit && {
      from,
      to: unit.to,
      ...(unit.unit.kind === 'ratio' ? { ...rest, value: value / 100, ...(high === undefined ? {} : { high: high / 100 }) } : rest),
      unit: unit.unit,
    }
  );
}

const SUFFIXES: Readonly<Record<string, number>> = { bn: 1e9, m: 1e6, mn: 1e6, mln: 1e6, tn: 1e12, k: 1e3 };

/** «1.2bn», «500m» behind a sign of money. */
function splitShort(word: string): number | undefined {
  const match = /^(\d[\d.,]*)(bn|mn|mln|m|tn|k)$/.exec(word);
  const figure = match ? findFigure(match[1]!) : undefined;
  return figure === undefined ? undefined : figure * SUFFIXES[match![2]!]!;
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);

/** «a third of», «two thirds», «by a quarter», «half of», «by half». */
function readFraction(wordAt: (i: number) => string | undefined, at: number): { value: number; end: number } | undefined {
  const word = wordAt(at);
  if (word === 'half') return wordAt(at + 1) === 'of' || wordAt(at - 1) === 'by' ? { value: 0.5, end: at + 1 } : undefined;
  const times = word === 'a' || word === 'one' ? 1 : word === 'two' ? 2 : word === 'three' ? 3 : undefined;
  if (times === undefined) return undefined;
  const next = wordAt(at + 1) === '-' ? at + 2 : at + 1;
  const under = FRACTIONS.get(wordAt(next) ?? '');
  if (under === undefined) return undefined;
  // «a third country», «a quarter past»: a share has «of» behind it or «by» before it.
  const isShare = wordAt(next + 1) === 'of' || wordAt(at - 1) === 'by' || times > 1;
  return isShare ? { value: times / under, end: next + 1 } : undefined;
}

/** «F-16», «S-400», «B-2»: the number is part of a name. */
function isDesignation(tokens: readonly ParsedToken[], at: number): boolean {
  const [hyphen, name] = [tokens[at - 1], tokens[at - 2]];
  if (!hyphen || !name || !/^[-–‑]$/.test(hyphen.form) || hyphen.end !== tokens[at]!.start || name.end !== hyphen.start) return false;
  return /^\p{Lu}[\p{L}]{0,11}$/u.test(name.form);
}

const lastScale = (wordAt: (i: number) => string | undefined, i: number): number | undefined => findScale(wordAt(i) ?? '');

interface Glued {
  readonly sign?: string;
  readonly value: number;
  readonly isRatio: boolean;
  readonly unit?: string;
}

/** «*A*$90 billion», «*HK*$3 million»: a country's letters that touch the sign. */
function isDollarPrefix(tokens: readonly ParsedToken[], at: number): boolean {
  const [letters, dollar] = [tokens[at]!, tokens[at + 1]];
  return (
    dollar?.form === '$' &&
    letters.end === dollar.start &&
    /^\p{Lu}+$/u.test(letters.form) &&
    CURRENCY_SIGNS.has(`${letters.form.toLowerCase()}$`)
  );
}

/** «$123», «31%», «€5.6bn», «20-year», «88t» in one token. */
function splitGlued(token: ParsedToken): Glued | undefined {
  const match = /^([$€£¥₽₹]|US\$|A\$|C\$|HK\$)?(\d+(?:[.,]\d+)*)(%|bn|m|mn|k|tn)?(?:-(year|month|day|week))?$/i.exec(token.form);
  if (!match || (!match[1] && !match[3] && !match[4])) return undefined;
  const figure = findFigure(match[2]!);
  if (figure === undefined) return undefined;
  const suffix = match[3]?.toLowerCase();
  if (suffix && suffix !== '%' && !match[1]) return undefined;
  const factor = suffix === 'bn' ? 1e9 : suffix === 'm' || suffix === 'mn' ? 1e6 : suffix === 'k' ? 1e3 : suffix === 'tn' ? 1e12 : 1;
  return {
    ...(match[1] ? { sign: match[1] } : {}),
    value: figure * factor,
    isRatio: suffix === '%',
    ...(match[4] ? { unit: match[4].toLowerCase() } : {}),
  };
}

function gluedFigure(at: number, glued: Glued, wordAt: (i: number) => string | undefined): Figure | undefined {
  if (glued.isRatio) return { from: at, to: at + 1, value: glued.value / 100, isVague: false, unit: { kind: 'ratio' } };
  if (glued.unit) return { from: at, to: at + 1, value: glued.value, isVague: false, unit: { kind: 'time', name: `${glued.unit}s` } };
  let end = at + 1;
  let { value } = glued;
  const scale = findScale(wordAt(end) ?? '');
  if (scale !== undefined) {
    value *= scale;
    end++;
  }
  return {
    from: at,
    to: end,
    value,
    isVague: false,
    unit: { kind: 'money', code: CURRENCY_SIGNS.get(glued.sign!.toLowerCase()) ?? 'USD' },
  };
}

function readUnit(
  tokens: readonly ParsedToken[],
  at: number,
  end: number,
  wordAt: (i: number) => string | undefined,
): { unit: Figure['unit']; to: number } | undefined {
  let i = at;
  if (wordAt(i) === '-') i++;
  const word = wordAt(i);
  if (word === undefined) return undefined;
  if (word === '%' || word === 'percent' || word === 'pct' || word === 'percentage') return { unit: { kind: 'ratio' }, to: i + 1 };
  if (word === 'per' && wordAt(i + 1) === 'cent') return { unit: { kind: 'ratio' }, to: i + 2 };
  const paired = CURRENCY_BY_ADJECTIVE.get(`${word} ${wordAt(i + 1) ?? ''}`);
  if (paired) return { unit: { kind: 'money', code: paired }, to: i + 2 };
  if ((word === 'us' || word === 'u.s.' || word === 'american') && CURRENCY_WORDS.has(wordAt(i + 1) ?? ''))
    return { unit: { kind: 'money', code: CURRENCY_WORDS.get(wordAt(i + 1)!)! }, to: i + 2 };
  const money = CURRENCY_WORDS.get(word);
  if (money && !(word === 'won' && tokens[i]!.upos === 'VERB')) return { unit: { kind: 'money', code: money }, to: i + 1 };
  const sign = CURRENCY_SIGNS.get(word);
  if (sign) return { unit: { kind: 'money', code: sign }, to: i + 1 };
  const time = UNIT_WORDS.get(word);
  if (time) return { unit: { kind: 'time', name: time === 'century' ? 'centuries' : `${time}s` }, to: i + 1 };
  if ((word === 'cubic' || word === 'metric' || word === 'square') && MEASURE_UNITS.has(tokens[i + 1]?.lemma.toLowerCase() ?? '')) {
    const name = MEASURE_UNITS.get(tokens[i + 1]!.lemma.toLowerCase())!;
    return { unit: { kind: 'measure', name: word === 'metric' ? name : `${word} ${name}` }, to: i + 2 };
  }
  const measure = MEASURE_UNITS.get(tokens[i]!.lemma.toLowerCase()) ?? MEASURE_UNITS.get(word);
  if (measure) return { unit: { kind: 'measure', name: measure.replace('-', ' ') }, to: i + 1 };
  const noun = findNoun(tokens, i, end);
  if (noun === undefined) return undefined;
  const joint = tokens.slice(i, noun).findIndex((t) => t.upos === 'CCONJ');
  return { unit: { kind: 'noun', token: noun }, to: joint > 0 && tokens[i + joint + 1]?.upos === 'NUM' ? i + joint : noun + 1 };
}

/** The noun at the end of the noun phrase that begins here. */
function findNoun(tokens: readonly ParsedToken[], at: number, end: number): number | undefined {
  let noun: number | undefined;
  let i = tokens[at]?.form.toLowerCase() === 'of' && tokens[at + 1]?.upos === 'DET' ? at + 2 : at;
  for (; i < end && i - at <= MOST_MODIFIERS; i++) {
    const { upos, form } = tokens[i]!;
    if (upos === 'NOUN' || upos === 'PROPN') {
      noun = i;
      continue;
    }
    const isGlued = tokens[i]!.start === tokens[i - 1]?.end;
    if (noun !== undefined && !(isGlued && (form === '-' || upos === 'NUM'))) break;
    if (upos === 'ADJ' || form === '-' || upos === 'NUM' || (upos === 'VERB' && /(?:ed|en|ing)$/.test(form)) || upos === 'ADV') continue;
    if (upos === 'CCONJ' && tokens[i - 1]?.upos === 'ADJ' && tokens[i + 1]?.upos === 'ADJ') continue;
    // «230 Ukrainian and 248 Russian soldiers»: the noun comes once, behind the second number.
    if (upos === 'CCONJ' && noun === undefined && i > at && tokens[i + 1]?.upos === 'NUM') return findNoun(tokens, i + 2, end);
    break;
  }
  return noun;
}
