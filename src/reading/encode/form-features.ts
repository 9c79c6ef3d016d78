/** Kinds of features of a form; each has its own vocabulary. `vector`: the word again, where a vector for it was given to the training. */
export const FORM_FEATURES = [
  'word',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix2',
  'prefix3',
  'prefix4',
  'shape',
  'vector',
] as const;

/** Longest form that is looked at whole; of longer ones only the beginning and the end count. */
const LONGEST_FORM = 60;

/** A form without what does not matter for grammar: lower case, digits alike, one kind of quotation marks and dashes. */
export function normalise(form: string): string {
  const cut = form.length > LONGEST_FORM ? form.slice(0, 30) + form.slice(-30) : form;
  return cut
    .toLowerCase()
    .replace(/\d/g, '0')
    .replace(/0{4,}/g, '0000')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[–—]/g, '-');
}

/** Capitals, small letters, digits and marks in the order in which they change: `Xx`, `X.X.`, `d-d`. */
export function shapeOf(form: string): string {
  let shape = '';
  let previous = '';
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const c = form[i]!;
    const kind = c >= '0' && c <= '9' ? 'd' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c;
    if (kind !== previous) shape += kind;
    previous = kind;
  }
  return form.length === 1 ? `1${shape}` : shape;
}

/** The features of a form as strings, in the order of {@link FORM_FEATURES}. */
export function formFeatures(form: string): string[] {
  const low = normalise(form);
  return [
    low,
    low.slice(-1),
    low.slice(-2),
    low.slice(-3),
    low.slice(-4),
    low.slice(0, 2),
    low.slice(0, 3),
    low.slice(0, 4),
    shapeOf(form),
    low,
  ];
}
