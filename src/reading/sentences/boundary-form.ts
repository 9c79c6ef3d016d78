import type { Token } from '../../model/doc.ts';
import { isRuleBoundary } from './is-rule-boundary.ts';

/** Kinds of features of a token where boundaries are looked for. `gap`: whether a blank stands before it, and whether the rules see a boundary behind it.
 * `vector`: the word again, where a vector for it was given to the training. */
export const BOUNDARY_FEATURES = ['word', 'cased', 'suffix2', 'suffix3', 'prefix3', 'shape', 'gap', 'markedGap', 'vector'] as const;

/** Longest form that is looked at whole. */
const LONGEST_FORM = 24;
/** A token's form with a digit before it: 1 for no blank before, 2 for a boundary behind by rule, 3 for both, 0 for neither. */
export function boundaryForms(tokens: readonly Token[], from: number, to: number): string[] {
  const forms: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const isTight = i > from && token.start === tokens[i - 1]!.end;
    const isRule = i + 1 < to && isRuleBoundary(tokens, i, from);
    forms.push(`${(isTight ? 1 : 0) + (isRule ? 2 : 0)}${token.form.length > LONGEST_FORM ? cut(token.form) : token.form}`);
  }
  return forms;
}
const cut = (form: string): string => form.slice(0, LONGEST_FORM / 2) + form.slice(-LONGEST_FORM / 2);

/** Capitals, small letters, digits and marks in the order in which they change; the length of a single kind is told as one or more. */
function shapeOf(form: string): string {
  let shape = '';
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const c = form[i]!;
    const kind = c >= '0' && c <= '9' ? 'd' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c;
    if (shape[shape.length - 1] !== kind) shape += kind;
  }
  return form.length === 1 ? `1${shape}` : shape;
}

/** The features of what {@link boundaryForms} gives, in the order of {@link BOUNDARY_FEATURES}; empty for none. */
export function boundaryFeatures(marked: string): string[] {
  const form = marked.slice(1);
  const low = form.toLowerCase().replace(/\d/g, '0');
  const shape = shapeOf(form);
  return [low, form === low ? '' : form, low.slice(-2), low.slice(-3), low.slice(0, 3), shape, marked[0]!, marked[0]! + shape, low];
}
