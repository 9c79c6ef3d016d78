/**
 * Names of what speaks for or against an answer, for the log-linear models of sides, places and days. Each name stands for itself and once more with each of the crossings: in the
 * tables of weights `side + name` and `side + name|crossing`.
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
