/**
 * Names of what speaks for or against a fill, for the model of `choose-sides`. Each name stands for itself and once more with each of the crossings: in the
 * tables of weights `side + name` and `side + name|crossing`.
 */
export interface Marks {
  /** Before each name: `a:`, `r:`, `j:` for marks of an actor, a recipient, one of several joint actors, `c:` for marks of the draft, or empty. */
  readonly side: string;
  readonly names: readonly string[];
  /** Type and kind of the act. */
  readonly crossings: readonly string[];
}

/** All names of marks as the tables of weights have them. */
export const spellMarks = ({ side, names, crossings }: Marks): string[] =>
  names.flatMap((name) => [`${side}${name}`, ...crossings.map((crossing) => `${side}${name}|${crossing}`)]);
