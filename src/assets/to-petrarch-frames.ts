import type { Condition, Frame, PatternWord, Slot } from '../model/lexicon.ts';
import { RapportError } from '../base/rapport-error.ts';
import { findPloverType, isCameoCode } from '../ontology/cameo.ts';
import { EVENT_TYPE_TABLE } from '../ontology/plover.ts';

/** A line of a dictionary that no frame was made of, and why. */
export interface UnusedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** A verb dictionary as frames. */
export interface PetrarchVerbs {
  readonly frames: readonly Frame[];
  readonly unused: readonly UnusedLine[];
}

interface Verb {
  readonly lemma: string;
  /** Further words of the verb itself: `up` of BEEF_UP. */
  readonly also: readonly string[];
  /** Irregular forms that stand in the dictionary. */
  readonly forms: readonly string[];
  readonly code: string;
}

/** One element of a pattern. */
type Element =
  | { readonly kind: 'verb' }
  | { readonly kind: 'source' | 'target' | 'any' }
  | {
      readonly kind: 'words';
      readonly lemmas: ReadonlySet<string>;
      readonly marker?: string;
      readonly also: readonly ReadonlySet<string>[];
    }
  | { readonly kind: 'preposition'; readonly marker: string }
  | { readonly kind: 'party'; readonly marker: string; readonly side: 'source' | 'target' };

const PARTICLES = new Set('up down off out over back away aside forward apart through along together on in'.split(' '));
const PREPOSITIONS = new Set(
  'to from of with against on in at for by into over about between toward towards through near after before under behind as during upon across around within without among'.split(
    ' ',
  ),
);
const NULL_CODE = '---';
/** Where the other side of a verb is looked for when its pattern does not say. */
const RECIPIENT: readonly Slot[] = [{ kind: 'obj' }, ...['against', 'to', 'with', 'on', 'from', 'of', 'for', 'at', 'in'].map(toPrep)];
const SUBJECT: readonly Slot[] = [{ kind: 'subj' }];
/** A word of a pattern says more than a test. The same weights as for the tables of the lexicon. */
const WORD_WEIGHT = 4;
const TEST_WEIGHT = 2;

function toPrep(marker: string): Slot {
  return { kind: 'prep', marker };
}

/**
 * Reads a verb dictionary of PETRARCH or PETRARCH2 (`CAMEO.2.0.txt`) as it is: synonym sets (`&NAME` with `+WORD` lines), blocks of verbs that share a code
 * (`--- NAME [CODE] ---`), irregular forms in braces, verbs of several words (`+BEEF_UP`), and patterns around the verb (`- &WHO * {TWO WORDS} (TO WHAT) [CODE]`)
 * with `$` for the source, `+` for the target, `^` for any actor. Each verb and each pattern becomes a frame whose CAMEO code gives the PLOVER type; `[---]` takes
 * the sense out. Of a code with two sides (`[042:043]`) the first is taken; one that is the same on both sides makes a joint act.
 * A pattern that cannot be used (an unknown set, a bare `%`, a synonym of several words) is left out and told of in `unused`.
 * Source: PETRARCH dictionary formats (Open Event Data Alliance).
 * @throws RapportError `table-damaged`, naming the line, where the text is no such dictionary
 */
export function toPetrarchFrames(text: string, name: string): PetrarchVerbs {
  const frames = new Map<string, Frame>();
  const unused: UnusedLine[] = [];
  const sets = readSets(text);
  let blockCode = NULL_CODE;
  let verbs: Verb[] = [];
  let isSet = false;
  let isPatterned = false;
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = stripComment(lines[i]!);
    if (line === '') continue;
    const drop = (reason: string): void => {
      if (unused.at(-1)?.line !== i + 1) unused.push({ line: i + 1, text: line, reason });
    };
    if (line.startsWith('---')) {
      blockCode = /\[([^\]]*)\]/.exec(line)?.[1]?.trim() || NULL_CODE;
      verbs = [];
      isSet = false;
      isPatterned = false;
    } else if (line.startsWith('&')) isSet = true;
    else if (isSet && line.startsWith('+')) continue;
    else if (/^-+\s/.test(line)) {
      if (verbs.length === 0) fail(name, i, 'a verb before its patterns', line);
      isPatterned = true;
      const code = /\[([^\]]*)\]\s*$/.exec(line)?.[1]?.trim();
      if (code === undefined) {
        drop('no code in brackets');
        continue;
      }
      const elements = toElements(line.replace(/^-+/, '').replace(/\[[^\]]*\]\s*$/, ''), sets);
      if (typeof elements === 'string') drop(elements);
      else for (const verb of verbs) add(toFrame(verb, elements, code, drop));
    } else {
      isSet = false;
      if (isPatterned) {
        // a verb after patterns begins a new set of synonyms
        verbs = [];
        isPatterned = false;
      }
      const verb = toVerb(line, blockCode);
      if (!verb) {
        drop('neither verb, pattern, set nor block');
        continue;
      }
      verbs.push(verb);
      add(toFrame(verb, [{ kind: 'verb' }], verb.code, drop));
    }
  }
  if (frames.size === 0) fail(name, 0, 'a PETRARCH verb dictionary', lines[0] ?? '');
  return { frames: [...frames.values()], unused };

  function add(frame: Frame | undefined): void {
    // of two lines that say the same the later one holds, as in PETRARCH
    if (frame) frames.set(frame.id, frame);
  }
}

function fail(name: string, at: number, expected: string, found: string): never {
  throw new RapportError('table-damaged', {
    expected,
    found: `«${found.slice(0, 80)}» in ${name} line ${at + 1}`,
    todo: 'Give a verb dictionary of PETRARCH, such as CAMEO.2.0.txt.',
  });
}

/** Without what follows `#`, `;` or `<!--`. */
const stripComment = (line: string): string =>
  line
    .replace(/\r$/, '')
    .replace(/<!--.*$/, '')
    .replace(/[#;].*$/, '')
    .trim();

/** Synonym sets, wherever they stand in the file. Members of several words are left out: a pattern's word is one word here. */
function readSets(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>();
  /** Sets named inside a set (`+&TYPES`), by the set that names them. */
  const within = new Map<string, string[]>();
  let label = '';
  let current: Set<string> | undefined;
  for (const raw of text.split('\n')) {
    const line = stripComment(raw);
    if (line.startsWith('&')) {
      label = nameOfSet(line);
      current = sets.get(label) ?? new Set();
      sets.set(label, current);
    } else if (current && line.startsWith('+&')) within.set(label, [...(within.get(label) ?? []), nameOfSet(line.slice(1))]);
    else if (current && line.startsWith('+')) {
      const words = line.slice(1).trim().replace(/_+$/, '').toLowerCase().split(/[ _]+/);
      if (words.length === 1) for (const lemma of lemmasOf(words[0]!)) current.add(lemma);
    } else if (line !== '') current = undefined;
  }
  for (const name of within.keys()) addInner(name, sets.get(name)!, new Set([name]));
  return sets;

  function addInner(name: string, into: Set<string>, seen: Set<string>): void {
    for (const inner of within.get(name) ?? []) {
      if (seen.has(inner)) continue;
      seen.add(inner);
      for (const lemma of sets.get(inner) ?? []) into.add(lemma);
      addInner(inner, into, seen);
    }
  }
}

/** `&MONEY_` → `MONEY` */
const nameOfSet = (line: string): string => line.slice(1).split(/\s/)[0]!.replace(/_$/, '').toUpperCase();

/** A word as it stands, and what it is the plural of. */
function lemmasOf(word: string): string[] {
  const found = [word];
  if (word.length > 3 && word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  else if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) found.push(word.slice(0, -1));
  return found;
}

/** `HURRY {HURRIES HURRIED} [040]`, `+BEEF_UP [174]`, `RE_+OPEN`. */
function toVerb(line: string, blockCode: string): Verb | undefined {
  const code = /\[([^\]]*)\]/.exec(line)?.[1]?.trim() || blockCode;
  const forms = /\{([^}]*)\}/.exec(line)?.[1] ?? '';
  const head = line.replace(/[[{].*$/, '').trim();
  if (!/^[+A-Za-z][A-Za-z_'+.-]*$/.test(head)) return undefined;
  // the plus marks the word that is the verb
  const marked = head.split('_').filter((word) => word !== '');
  const at = Math.max(
    0,
    marked.findIndex((word) => word.startsWith('+')),
  );
  const words = marked.map((word) => word.replace('+', '').toLowerCase());
  // «RE_+OPEN» is «reopen»
  const isPrefixed = words[0] === 're' && at === 1;
  const lemma = isPrefixed ? `re${words[1]}` : words[at]!;
  const also = isPrefixed ? words.slice(2) : words.filter((_, k) => k !== at);
  const formOf = (form: string): string => {
    const parts = form.split('_').filter((part) => part !== '');
    return (parts.find((part) => part.startsWith('+')) ?? parts[0] ?? '').replace('+', '').toLowerCase();
  };
  return {
    lemma,
    also,
    forms: isPrefixed
      ? []
      : forms
          .split(/\s+/)
          .map(formOf)
          .filter((form) => form !== ''),
    code,
  };
}

/** The elements of a pattern in their order; what is wrong with it where it cannot be used. */
function toElements(pattern: string, sets: ReadonlyMap<string, ReadonlySet<string>>): readonly Element[] | string {
  const elements: Element[] = [];
  const words = pattern.match(/\([^)]*\)|\{[^}]*\}|[^\s(){}]+/g) ?? [];
  const lemmasOfWord = (word: string): ReadonlySet<string> | string => {
    if (word.startsWith('&')) return sets.get(word.slice(1).replace(/_$/, '').toUpperCase()) ?? `no set ${word}`;
    const plain = word.replace(/_+$/, '').toLowerCase();
    return plain.includes('_') ? new Set(lemmasOf(plain.split('_').at(-1)!)) : new Set(lemmasOf(plain));
  };
  const phrase = (text: string, marker?: string): Element | string => {
    const sides = text
      .split(/\s+/)
      .filter((word) => word !== '' && word !== '{' && word !== '}' && !/^(?:a|an|the|its|his|their)$/i.test(word));
    const party = sides.find((word) => word === '+' || word === '$');
    if (party)
      return marker ? { kind: 'party', marker, side: party === '$' ? 'source' : 'target' } : { kind: party === '$' ? 'source' : 'target' };
    const named = sides.filter((word) => word !== '^' && word !== '%');
    if (named.length === 0) return marker ? { kind: 'preposition', marker } : { kind: 'any' };
    const found: ReadonlySet<string>[] = [];
    for (const word of named) {
      const lemmas = lemmasOfWord(word);
      if (typeof lemmas === 'string') return lemmas;
      found.push(lemmas);
    }
    return { kind: 'words', lemmas: found.at(-1)!, also: found.slice(0, -1), ...(marker && { marker }) };
  };
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    const bare = word.toLowerCase();
    let element: Element | string;
    if (word === '*' || word === '**') element = { kind: 'verb' };
    else if (word.startsWith('(')) {
      const [marker = '', ...rest] = word.slice(1, -1).replace(/[{}]/g, ' ').trim().split(/\s+/);
      element = phrase(rest.join(' '), marker.toLowerCase());
    } else if (word.startsWith('{')) element = phrase(word.slice(1, -1));
    else if (word === '$') element = { kind: 'source' };
    else if (word === '+') element = { kind: 'target' };
    else if (word === '^' || word === '%') element = { kind: 'any' };
    else if (PREPOSITIONS.has(bare) && elements.some((e) => e.kind === 'verb')) {
      const next = words[k + 1];
      const isBefore = next !== undefined && !next.startsWith('(') && next !== '*';
      if (PARTICLES.has(bare) && (!isBefore || elements.at(-1)?.kind === 'verb') && next !== '+' && next !== '$' && next !== '^')
        element = { kind: 'words', lemmas: new Set([bare]), also: [], marker: 'prt' };
      else if (isBefore) {
        element = phrase(next, bare);
        k++;
      } else element = { kind: 'preposition', marker: bare };
    } else if (PARTICLES.has(bare) && elements.at(-1)?.kind === 'verb')
      element = { kind: 'words', lemmas: new Set([bare]), also: [], marker: 'prt' };
    else element = phrase(word);
    if (typeof element === 'string') return element;
    if (element.kind === 'words' && element.lemmas.size === 0) return `no single word in ${word}`;
    elements.push(element);
  }
  return elements.some((e) => e.kind === 'verb') ? elements : 'no * for the verb';
}

/** A frame of one verb with one pattern; undefined where its code is of no use. */
function toFrame(verb: Verb, elements: readonly Element[], code: string, drop: (reason: string) => void): Frame | undefined {
  const [first = '', second = ''] = code.split(':').map((part) => part.trim());
  const isPassive = first === '' && second !== '';
  const cameo = isPassive ? second : first;
  if (cameo !== NULL_CODE && cameo !== '' && !isCameoCode(cameo)) {
    drop(`«${cameo}» is no CAMEO code`);
    return undefined;
  }
  const type = cameo === NULL_CODE ? undefined : findPloverType(cameo);
  const isJoint = type !== undefined && first === second && EVENT_TYPE_TABLE[type].quad.endsWith('cooperation');
  const also: PatternWord[] = verb.also.map((word) => ({
    lemmas: new Set([word]),
    // «cheered on the fleet»: the tree may take the particle for the preposition of the object
    slots: PARTICLES.has(word) ? [{ kind: 'prt' }, { kind: 'any' }] : [{ kind: 'any' }],
  }));
  const conditions: Condition[] = [];
  const actor: Slot[] = [];
  const recipient: Slot[] = [];
  let isAfter = false;
  for (const element of elements) {
    if (element.kind === 'verb') isAfter = true;
    else if (element.kind === 'words') {
      if (!isAfter) conditions.push(test('lemma', { kind: 'subj' }, element.lemmas));
      else
        also.push({
          lemmas: element.lemmas,
          slots: [element.marker === 'prt' ? { kind: 'prt' } : element.marker ? toPrep(element.marker) : { kind: 'obj' }],
        });
      if (isAfter) for (const lemmas of element.also) also.push({ lemmas, slots: [{ kind: 'mod' }] });
    } else if (element.kind === 'preposition') conditions.push(test('some', toPrep(element.marker)));
    else if (element.kind === 'party') (element.side === 'source' ? actor : recipient).push(toPrep(element.marker));
    else if (element.kind === 'target') recipient.push(isAfter ? { kind: 'obj' } : { kind: 'subj' });
    else if (element.kind === 'source') actor.push(isAfter ? { kind: 'obj' } : { kind: 'subj' });
  }
  const id = `petrarch:${verb.lemma}${verb.also.map((word) => `+${word}`).join('')}${elements
    .map((e) =>
      e.kind === 'words'
        ? `+${[...e.also, e.lemmas].map((set) => [...set].slice(0, 4).join('|')).join('-')}${e.marker ? `/${e.marker}` : ''}`
        : e.kind === 'party' || e.kind === 'preposition'
          ? `+${e.kind === 'party' ? e.side : 'any'}/${e.marker}`
          : e.kind === 'verb'
            ? ''
            : `+${e.kind}`,
    )
    .join('')}.v`;
  return {
    id,
    lemmas: [...new Set([verb.lemma, ...verb.forms])],
    upos: 'VERB',
    also,
    conditions,
    ...(type && { type, cameo: cameo.padEnd(3, '0') }),
    contexts: [],
    actor: isPassive
      ? [toPrep('by'), ...actor]
      : actor.length > 0
        ? actor
        : isJoint
          ? [...SUBJECT, toPrep('with'), { kind: 'obj' }]
          : SUBJECT,
    recipient: isPassive ? SUBJECT : recipient.length > 0 ? recipient : isJoint ? [] : RECIPIENT,
    content: [{ kind: 'clause' }],
    isJoint,
    specificity: also.length * WORD_WEIGHT + conditions.length * TEST_WEIGHT,
    example: '',
    expect: '',
  };
}

const test = (kind: 'lemma' | 'some', slot: Slot, lemmas: ReadonlySet<string> = new Set()): Condition => ({
  slots: [slot],
  test: kind,
  isNegated: false,
  lemmas,
  classes: [],
});
