import { toSpan } from '../../base/offsets.ts';
import type { EventSize, SizeKind } from '../../model/event-size.ts';
import type { EventType } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { Draft } from './draft.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that say what became of the people counted. General knowledge. */
const OF_KIND: readonly (readonly [SizeKind, ReadonlySet<string>])[] = [
  [
    'dead',
    set(
      'kill die dead death killed massacre slaughter slay murder execute perish behead fatality martyr corpse drown lynch hang slain casualty',
    ),
  ],
  ['injured', set('wound injure hurt maim injured wounded injury burn')],
  ['arrested', set('arrest detain jail apprehend imprison detainee arrested nab intern')],
  [
    'participants',
    set(
      'march rally demonstrate protest gather join assemble attend strike riot demonstrator protester marcher striker participant crowd rioter picket parade deploy mass mobilize mobilise station amass',
    ),
  ],
];
/** Which figures each type may carry. */
const CARRIED: Partial<Record<EventType, readonly SizeKind[]>> = {
  ASSAULT: ['dead', 'injured'],
  COERCE: ['arrested', 'dead', 'injured'],
  PROTEST: ['participants', 'arrested', 'dead', 'injured'],
  MOBILIZE: ['participants'],
  SANCTION: [],
};
/** People and bodies that may be counted. */
const PEOPLE = set(
  'people person man woman child civilian soldier troop officer policeman fighter militant rebel protester demonstrator student worker villager resident civilians ' +
    'journalist activist supporter refugee migrant prisoner passenger pilgrim farmer miner teacher guard settler gunman insurgent guerrilla sailor marine pilot citizen ' +
    'national peacekeeper suspect member other official employee victim boy girl doctor nurse servicemen serviceman reservist personnel commander monk trader herder fisherman youth crowd',
);
/** Counting words: least and, where the word has one, largest value. */
const VAGUE: Readonly<Record<string, readonly [number, number?]>> = {
  dozen: [24], score: [40], hundred: [200], thousand: [2000], million: [2_000_000],
}; // biome-ignore format: one row
const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  }),
); // biome-ignore format: pairs in rows
const TIMES: ReadonlyMap<string, number> = new Map(Object.entries({ dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 }));
/** «at least», «more than», «up to»: which end is open. */
const LEAST = set('least over than exceed upwards minimum');
const MOST = set('most up fewer less under below');
/** Steps from a figure up the tree to the word that says what became of the people. */
const CLIMB = 4;
/** Sentences after an act in which its figures may follow. */
const REACH = 2;

interface Figure {
  readonly size: EventSize;
  /** The word that says what became of them. */
  readonly at: number;
}

/** Gives each event the figures that are told of it: in its own sentence, or in the two after it. The nearest act of a fitting type takes them. */
export function findSizes(drafts: readonly Draft[], tree: ClauseTree): void {
  const carriers = drafts.filter((d) => (CARRIED[d.type]?.length ?? 0) > 0 && (d.realis === 'actual' || d.realis === 'historical'));
  if (carriers.length === 0) return;
  for (const figure of findFigures(tree)) {
    const sentence = tree.sentenceOf[figure.at]!;
    let best: Draft | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const draft of carriers) {
      if (!CARRIED[draft.type]!.includes(figure.size.kind)) continue;
      const behind = sentence - tree.sentenceOf[draft.token]!;
      if (behind < 0 || behind > REACH) continue;
      const distance = draft.token === figure.at ? -1 : behind * 1000 + Math.abs(draft.token - figure.at);
      if (distance < least) {
        best = draft;
        least = distance;
      }
    }
    best?.sizes.push(figure.size);
  }
}

/** The figures of all tellings of one happening: for each kind the smallest and the largest. */
export function joinSizes(sizes: readonly EventSize[]): EventSize[] {
  const joined = new Map<SizeKind, EventSize>();
  for (const size of [...sizes].sort((a, b) => a.span.start - b.span.start)) {
    const known = joined.get(size.kind);
    if (!known) {
      joined.set(size.kind, size);
      continue;
    }
    const high =
      known.high === undefined || size.high === undefined ? Math.max(known.high ?? 0, size.high ?? 0) : Math.max(known.high, size.high);
    const low = Math.min(known.low, size.low);
    joined.set(size.kind, { kind: size.kind, low, ...(high >= low && high > 0 && { high }), span: known.span, text: known.text });
  }
  return [...joined.values()].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}

/** All counts of people on a page of whom it is told what became of them. */
function findFigures(tree: ClauseTree): Figure[] {
  const found: Figure[] = [];
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; i++) {
    const read = readNumber(tree, i);
    if (!read) continue;
    const told = findKind(tree, i, read.to);
    if (told) {
      const { from, low, high } = withBounds(tree, i, read.to, read.low, read.high);
      const span = toSpan(tokens[from]!.start, tokens[read.to - 1]!.end);
      found.push({
        size: { kind: told.kind, low, ...(high !== undefined && { high }), span, text: tree.doc.text.slice(span.start, span.end) },
        at: told.at,
      });
    }
    i = read.to - 1;
  }
  return found;
}

/** Whether a word is a number in figures. Most words do not begin with one. */
function isFigure(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && (/^\d{1,3}(?:,\d{3})+$/.test(word) || /^\d+(?:\.\d+)?$/.test(word));
}

/** «20», «2,500», «twenty», «5 thousand», «two dozen», «dozens of», «tens of thousands». */
function readNumber(tree: ClauseTree, i: number): { low: number; high?: number; to: number } | undefined {
  const { tokens } = tree;
  const word = tokens[i]!.form.toLowerCase();
  let value: number | undefined;
  if (isFigure(word)) value = Number(word.replaceAll(',', ''));
  else value = WORDS.get(word);
  const next = tokens[i + 1]?.form.toLowerCase() ?? '';
  if (value !== undefined) {
    // «twenty-five»
    const more =
      value >= 20 && value < 100 && value % 10 === 0 && next === '-' ? WORDS.get(tokens[i + 2]?.form.toLowerCase() ?? '') : undefined;
    if (more !== undefined) return { low: value + more, high: value + more, to: i + 3 };
    const times = TIMES.get(next);
    if (times !== undefined) return { low: value * times, high: value * times, to: i + 2 };
    // years, days and shares are no people
    if ((value >= 1900 && value <= 2100 && !word.includes(',')) || value === 0 || !Number.isInteger(value)) return undefined;
    return { low: value, high: value, to: i + 1 };
  }
  if (word === 'a' && TIMES.has(next)) return { low: TIMES.get(next)!, high: TIMES.get(next)!, to: i + 2 };
  const plural = /^(dozen|score|hundred|thousand|million|ten)s$/.exec(word)?.[1];
  if (plural === undefined) return undefined;
  if (plural === 'ten') {
    const times = /^(thousand|million)s$/.exec(tokens[i + 2]?.form.toLowerCase() ?? '')?.[1];
    return next === 'of' && times ? { low: 20 * TIMES.get(times)!, to: i + 3 } : undefined;
  }
  if (plural === 'hundred' && next === 'of' && tokens[i + 2]?.form.toLowerCase() === 'thousands') return { low: 200_000, to: i + 3 };
  return { low: VAGUE[plural]![0], to: i + 1 };
}

/** «at least 20» opens the upper end, «up to 20» the lower one; «between 20 and 30» has both. */
function withBounds(
  tree: ClauseTree,
  from: number,
  to: number,
  low: number,
  high: number | undefined,
): { from: number; low: number; high?: number } {
  const { tokens } = tree;
  const before = (k: number): string => tokens[from - k]?.form.toLowerCase() ?? '';
  if (before(1) === 'and' && before(3) === 'between') {
    const first = readNumber(tree, from - 2);
    if (first) return { from: from - 3, low: first.low, ...(high !== undefined && { high }) };
  }
  if (LEAST.has(before(1))) return { from: from - (before(2) === 'at' || before(2) === 'more' ? 2 : 1), low };
  if (MOST.has(before(1)) || (before(1) === 'to' && before(2) === 'up'))
    return { from: from - 1, low: 0, ...(high !== undefined && { high }) };
  if (before(1) === 'than')
    return before(2) === 'more' ? { from: from - 2, low } : { from: from - 2, low: 0, ...(high !== undefined && { high }) };
  void to;
  return { from, low, ...(high !== undefined && { high }) };
}

/** What became of the people counted: from the word after the figure, or what governs it. */
function findKind(tree: ClauseTree, from: number, to: number): { kind: SizeKind; at: number } | undefined {
  const { tokens } = tree;
  let at = to - 1;
  let isPeople = false;
  const last = tree.doc.sentences[tree.sentenceOf[from]!]!.to;
  // the noun counted, within a few words: «20 Syrian soldiers», «dozens of people»
  for (let k = to; k < Math.min(last, to + 5); k++) {
    const { upos, lemma } = tokens[k]!;
    const word = lemma.toLowerCase();
    if (upos === 'NOUN' || upos === 'PROPN') {
      if (PEOPLE.has(word) || kindOf(word)) {
        at = k;
        isPeople = true;
        const kind = kindOf(word);
        // «arrested 200 demonstrators»: the verb says more than the noun
        if (kind && kind !== 'participants') return { kind, at: k };
        break;
      }
      if (upos === 'NOUN') return undefined;
    } else if (word === 'dead' || word === 'injured' || word === 'wounded') return { kind: kindOf(word)!, at: k };
    else if (upos !== 'ADJ' && upos !== 'ADP' && upos !== 'DET' && upos !== 'NUM' && upos !== 'ADV' && upos !== 'PUNCT') break;
  }
  let here: number = isPeople ? at : from;
  for (let step = 0; step < CLIMB && here >= 0; step++) {
    const token = tokens[here]!;
    const kind = kindOf(token.lemma.toLowerCase());
    if (kind && here !== from && (token.upos === 'VERB' || (here !== at && (token.upos === 'NOUN' || token.upos === 'ADJ'))))
      return { kind, at: here };
    // a figure without a noun must stand on the verb itself: «killing 20»
    if (!isPeople && step > 1) return undefined;
    if (step > 0 && token.upos === 'VERB') break;
    here = token.head;
  }
  return isPeople && kindOf(tokens[at]!.lemma.toLowerCase()) ? { kind: 'participants', at } : undefined;
}

function kindOf(lemma: string): SizeKind | undefined {
  for (const [kind, words] of OF_KIND) if (words.has(lemma)) return kind;
  return undefined;
}
