import type { Brand } from '../../base/brand.ts';

/** The number of the name of a mark: names are written in the code and in the tables of weights, numbers are weighed. */
export type Mark = Brand<number, 'Mark'>;

const NUMBERS = new Map<string, Mark>();
const NAMES: string[] = [];
/** What begins with each mark, by what follows. */
const JOINED: (Map<Mark, Mark> | undefined)[] = [];

/** The number of a name, always the same one. Names are of few kinds (relations, types, counts), never words of a page: they are never forgotten. */
export function markOf(name: string): Mark {
  let mark = NUMBERS.get(name);
  if (mark === undefined) {
    NUMBERS.set(name, (mark = NAMES.length as Mark));
    NAMES.push(name);
    JOINED.push(undefined);
  }
  return mark;
}

/** The number of a name that has one: of all names in the code, and of those in the tables of weights. */
export const findMark = (name: string): Mark | undefined => NUMBERS.get(name);

export const nameOfMark = (mark: Mark): string => NAMES[mark]!;

/** Numbers by name; a name that is not in the list does not compile. */
export const numberMarks = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Mark>> =>
  Object.fromEntries(names.map((name) => [name, markOf(name)])) as Record<Name, Mark>;

/** Marks whose names begin alike, by what follows in them: one look-up, and no string put together. */
export const marksAfter = (begin: string): ((rest: string) => Mark) => marksBy((rest) => `${begin}${rest}`);

/** Marks whose names end alike, by what stands before that. */
export const marksBefore = (end: string): ((rest: string) => Mark) => marksBy((rest) => `${rest}${end}`);

function marksBy(nameOf: (rest: string) => string): (rest: string) => Mark {
  const known = new Map<string, Mark>();
  return (rest) => {
    let mark = known.get(rest);
    if (mark === undefined) known.set(rest, (mark = markOf(nameOf(rest))));
    return mark;
  };
}

/** Two parts of a name as one: `told` and `-best` make `told-best`. */
export function joinMarks(first: Mark, second: Mark): Mark {
  const ofFirst = (JOINED[first] ??= new Map<Mark, Mark>());
  let joined = ofFirst.get(second);
  if (joined === undefined) ofFirst.set(second, (joined = markOf(`${NAMES[first]!}${NAMES[second]!}`)));
  return joined;
}

/**
 * Names of what speaks for or against an answer, for those who fit the log-linear models of sides, places and days. Each name stands for itself and once more with each of the
 * crossings: in the tables of weights `side + name` and `side + name|crossing`.
 */
export interface Marks {
  /** Before each name: `a:`, `r:`, `j:` for marks of an actor, a recipient, one of several joint actors, `c:` for marks of the draft; empty for all others and for places and days. */
  readonly side: string;
  readonly names: readonly string[];
  /** What the names are crossed with: type or group of the act, its kind or tense. */
  readonly crossings: readonly string[];
}

/** All names of marks as the tables of weights have them. */
export const spellMarks = ({ side, names, crossings }: Marks): string[] =>
  names.flatMap((name) => [`${side}${name}`, ...crossings.map((crossing) => `${side}${name}|${crossing}`)]);
