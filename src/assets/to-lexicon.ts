import { RapportError } from '../base/rapport-error.ts';
import { EFFECTS, type Condition, type Effect, type Frame, type Lexicon, type PatternWord, type Slot } from '../model/lexicon.ts';
import { isCameoCode } from '../ontology/cameo.ts';
import { CONTEXTS, EVENT_TYPES, EVENT_TYPE_TABLE, type Context, type EventType } from '../ontology/plover.ts';
import { UPOS, type Upos } from '../ontology/upos.ts';

/** A table of the lexicon as text, with the name that messages call it by. */
export interface LexiconTable {
  readonly name: string;
  readonly text: string;
  /** A user's own table: its rows go before ours, and stand in for one of ours with the same pattern and conditions. */
  readonly isOwn?: boolean;
}

/** A frame with more words goes before one with more conditions: a word says more of the sense than a test on a party. */
const WORD_WEIGHT = 4;
const CONDITION_WEIGHT = 1;
const LEMMA_TEST_WEIGHT = 2;
/** A broad frame (column `broad`) goes after all that are not. Larger than any sum of words and conditions. */
const BROAD_WEIGHT = 100;
/** A word that only does something to the clause below it («told», «decided») is read so where no act fits. */
const EFFECT_WEIGHT = 200;
/** A row of a user's own goes before all of ours. */
const OWN_WEIGHT = 1000;

const SIMPLE_SLOTS = new Set(['subj', 'obj', 'iobj', 'poss', 'adj', 'clause', 'content-subj', 'content-obj', 'prt', 'mod', 'any']);
const DEFAULT_ACTOR: Partial<Record<Upos, string>> = { VERB: 'subj', ADJ: 'subj', NOUN: 'by|poss|adj|subj' };
const DEFAULT_RECIPIENT: Partial<Record<Upos, string>> = {
  VERB: 'obj',
  NOUN: 'against|on|of|to|with',
  ADJ: 'of|to|with|toward|towards|against',
};
const COLUMNS = [
  'pattern',
  'pos',
  'type',
  'mode',
  'cameo',
  'contexts',
  'actor',
  'recipient',
  'content',
  'effect',
  'joint',
  'conditions',
  'example',
  'expect',
  'broad',
  'label',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Turns the tables of `data/lexicon` into a lexicon. A table whose header begins with `pattern` holds frames, `class` word classes,
 * `context` cues, `label` cues of a user's own contexts. The order of tables and rows makes no difference.
 */
export function toLexicon(tables: readonly LexiconTable[]): Lexicon {
  const frames = new Map<string, Frame[]>();
  const classes = new Map<string, Set<string>>();
  const cues = new Map<string, Context[]>();
  const labels = new Map<string, string[]>();
  const seen = new Map<string, { where: string; isOwn: boolean }>();
  for (const table of tables) {
    const lines = table.text.split('\n');
    const header = (lines[0] ?? '').replace(/\r$/, '').split('\t');
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i]!.replace(/\r$/, '');
      if (line.trim() === '' || line.startsWith('#')) continue;
      const cells = line.split('\t');
      const where = `${table.name} line ${i + 1}`;
      if (header[0] === 'class') {
        const members = classes.get(cells[0]!) ?? new Set();
        for (const lemma of wordsOf(cells[1])) members.add(lemma);
        classes.set(cells[0]!, members);
      } else if (header[0] === 'context') {
        const context = toContext(cells[0]!, where);
        for (const lemma of wordsOf(cells[1])) cues.set(lemma, [...(cues.get(lemma) ?? []), context]);
      } else if (header[0] === 'label') {
        if (!cells[0]) fail('a label', `none in ${where}`);
        for (const lemma of wordsOf(cells[1])) labels.set(lemma, [...(labels.get(lemma) ?? []), cells[0]]);
      } else if (header[0] === 'pattern') {
        const frame = toFrame(toRow(header, cells), where, table.isOwn === true);
        const other = seen.get(frame.id);
        const isReplaced = other !== undefined && table.isOwn === true && !other.isOwn;
        if (other !== undefined && !isReplaced)
          fail('each pattern once (conditions tell senses apart)', `«${frame.id}» in ${other.where} and ${where}`);
        seen.set(frame.id, { where, isOwn: table.isOwn === true });
        if (isReplaced)
          for (const [key, list] of frames)
            frames.set(
              key,
              list.filter((one) => one.id !== frame.id),
            );
        for (const lemma of frame.lemmas) {
          const key = `${lemma}/${frame.upos}`;
          const list = frames.get(key);
          if (list) list.push(frame);
          else frames.set(key, [frame]);
        }
      } else fail('a header that begins with pattern, class, context or label', `«${header[0]}» in ${table.name}`);
    }
  }
  for (const list of frames.values()) list.sort((a, b) => b.specificity - a.specificity || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const [lemma, list] of cues) cues.set(lemma, [...new Set(list)].sort());
  return { frames, classes, cues, ...(labels.size > 0 && { labels }) };
}

function toRow(header: readonly string[], cells: readonly string[]): Row {
  const row: Record<string, string> = {};
  for (const column of COLUMNS) row[column] = (cells[header.indexOf(column)] ?? '').trim();
  return row as Row;
}

function toFrame(row: Row, where: string, isOwn: boolean): Frame {
  const [head, ...further] = row.pattern.split(' ').filter((word) => word !== '');
  if (head === undefined) fail('a pattern', `none in ${where}`);
  if (!(UPOS as readonly string[]).includes(row.pos)) fail('VERB, NOUN or ADJ in column pos', `«${row.pos}» in ${where}`);
  if (row.type !== '' && !(EVENT_TYPES as readonly string[]).includes(row.type)) fail('a PLOVER type', `«${row.type}» in ${where}`);
  if (row.effect !== '' && !(EFFECTS as readonly string[]).includes(row.effect)) fail('a known effect', `«${row.effect}» in ${where}`);
  if (row.type === '' && row.effect === '') fail('a type or an effect', `neither in ${where}`);
  const type = row.type === '' ? undefined : (row.type as EventType);
  if (row.mode !== '' && type && !(EVENT_TYPE_TABLE[type].modes as readonly string[]).includes(row.mode))
    fail(`a mode of ${type}`, `«${row.mode}» in ${where}`);
  if (row.cameo !== '' && !isCameoCode(row.cameo)) fail('a CAMEO code', `«${row.cameo}» in ${where}`);
  const upos = row.pos as Upos;
  const also = further.map((word) => toPatternWord(word));
  const conditions = row.conditions
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => toCondition(text, where));
  const letter = row.pos === 'VERB' ? 'v' : row.pos === 'NOUN' ? 'n' : 'a';
  return {
    id: `${row.pattern.replaceAll(' ', '+')}.${letter}${row.conditions === '' ? '' : `[${row.conditions}]`}`,
    lemmas: [...new Set(head.split('|').map(toPlain))],
    upos,
    also,
    conditions,
    ...(type && { type }),
    ...(row.mode !== '' && { mode: row.mode }),
    ...(row.cameo !== '' && { cameo: row.cameo }),
    ...(row.label !== '' && { label: row.label }),
    contexts: listOf(row.contexts).map((name) => toContext(name, where)),
    actor: toSlots(row.actor === '' ? (DEFAULT_ACTOR[upos] ?? 'subj') : row.actor),
    recipient: toSlots(row.recipient === '' ? (row.joint === 'joint' ? '-' : (DEFAULT_RECIPIENT[upos] ?? 'obj')) : row.recipient),
    content: toSlots(row.content),
    ...(row.effect !== '' && { effect: row.effect as Effect }),
    isJoint: row.joint === 'joint',
    ...(row.broad !== '' && { isBroad: true }),
    specificity:
      also.length * WORD_WEIGHT +
      conditions.reduce((sum, c) => sum + (c.test === 'lemma' && !c.isNegated ? LEMMA_TEST_WEIGHT : CONDITION_WEIGHT), 0) -
      (row.broad === '' ? 0 : BROAD_WEIGHT) -
      (type === undefined && also.length === 0 && conditions.length === 0 ? EFFECT_WEIGHT : 0) +
      (isOwn ? OWN_WEIGHT : 0),
    example: row.example,
    expect: row.expect,
  };
}

const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** Words without their hyphens: «cease-fire» and «ceasefire» are one, as the reader of events joins what stands with a hyphen in a text. */
const toPlain = (word: string): string => (word.length > 1 ? word.replaceAll('-', '') : word);
const wordsOf = (cell: string | undefined): string[] => listOf(cell).map(toPlain);

function toSlots(cell: string): Slot[] {
  return cell === '-' ? [] : listOf(cell).map(toSlot);
}

function toSlot(name: string): Slot {
  return SIMPLE_SLOTS.has(name) ? { kind: name as Slot['kind'] } : { kind: 'prep', marker: name };
}

function toPatternWord(word: string): PatternWord {
  const at = word.indexOf('/');
  return {
    lemmas: new Set((at < 0 ? word : word.slice(0, at)).split('|').map(toPlain)),
    slots: at < 0 ? [] : toSlots(word.slice(at + 1)),
  };
}

function toCondition(text: string, where: string): Condition {
  const at = text.indexOf(':');
  if (at < 0) fail('a condition `slot:test`', `«${text}» in ${where}`);
  const before = text.slice(0, at);
  let after = text.slice(at + 1);
  const nothing = { isNegated: false, lemmas: new Set<string>(), classes: [] };
  if (before === 'voice') return { ...nothing, slots: [], test: after === 'passive' ? 'passive' : 'active' };
  if (before === 'plural') return { ...nothing, slots: toSlots(after), test: 'plural' };
  const slots = toSlots(before);
  const isNegated = after.startsWith('!');
  if (isNegated) after = after.slice(1);
  if (after === 'party' || after === 'state' || after === 'person' || after === 'to' || after === 'none' || after === 'some')
    return { ...nothing, slots, test: after, isNegated };
  const words = after.split(',').filter((w) => w !== '');
  if (words.length === 0) fail('words after the colon', `«${text}» in ${where}`);
  return {
    slots,
    test: 'lemma',
    isNegated,
    lemmas: new Set(words.filter((w) => !w.startsWith('@')).map(toPlain)),
    classes: words.filter((w) => w.startsWith('@')).map((w) => w.slice(1)),
  };
}

function toContext(name: string, where: string): Context {
  if (!(CONTEXTS as readonly string[]).includes(name)) fail('a PLOVER context', `«${name}» in ${where}`);
  return name as Context;
}

function fail(expected: string, found: string): never {
  throw new RapportError('table-damaged', {
    expected,
    found,
    todo: 'Correct the table; data/lexicon/README.md describes the columns.',
  });
}
